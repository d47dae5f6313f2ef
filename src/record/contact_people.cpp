#include "record/contact_people.hpp"

#include <algorithm>

#include "record/issuer_hosts.hpp"
#include "record/name_spelling.hpp"
#include "rules.hpp"

namespace pressparse::record {

bool joint_desk(const fields::Context& context, const Contact& contact) {
  constexpr std::size_t longest_desk = 40;  // bytes before its colon
  const std::size_t colon = contact.text.find(':');
  if (colon > longest_desk) return false;  // npos too
  const text::Document words = text::scan(std::string_view(contact.text).substr(0, colon), context.lexicon.vocabulary());
  for (std::size_t i = 0; i < words.size(); ++i)
    if (context.lexicon.match_any(words, i, lang::Class::service_words, context.language).value == "joint") return true;
  return false;
}

std::string contact_firm(const Contact& contact, const Parties& parties) {
  if (!contact.organization) return {};
  const std::string& name = *contact.organization;
  if (parties.find_organization(name) != Parties::none) return name;
  if (parties.find_person(name) != Parties::none) return {};  // "Contacts: Senator Lee – Tom Verhagen"
  if (const std::size_t bracket = name.find(" (");
      bracket != std::string::npos && parties.find_organization(name.substr(0, bracket)) != Parties::none)
    return name;
  // One that is nobody in the text must at least look like a name.
  bool digit = false, small = false;
  for (const char c : name) {
    digit = digit || (c >= '0' && c <= '9');
    small = small || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  }
  return digit || (!small && name.size() < 3) ? std::string{} : name;
}

namespace {

/// "tandem.example" holds a word of "Fundación Tándem", "hk-eifel.example" one of "Handelskammer Eifel-Ardennen".
bool spells_word_of(std::string_view domain, std::string_view name) {
  constexpr std::size_t telling_word = 5;  // letters
  const std::string flat = squeeze(domain);
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -", at), name.size());
    if (const std::string word = squeeze(name.substr(at, end - at)); word.size() >= telling_word && flat.find(word) != std::string::npos)
      return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

bool writes_from_elsewhere(const fields::Context& context, const Contact& contact, const Party& issuer, const std::vector<Link>& links) {
  constexpr std::size_t most_links = 64;
  const auto under = [](std::string_view host, std::string_view domain) {
    return host == domain || (host.size() > domain.size() && host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
  };
  for (const Email& email : contact.emails) {
    const std::size_t at = email.value.find('@');
    if (at == std::string::npos) return false;
    const std::string_view domain = std::string_view(email.value).substr(at + 1);
    const text::Document words = text::scan(domain, context.lexicon.vocabulary());
    if (const lang::Match free = context.lexicon.match(words, 0, lang::Class::free_mail_hosts, 0); free && free.length == words.size())
      return false;
    if (host_likeness(domain, issuer.name) > 0 || spells_word_of(domain, issuer.name)) return false;
    for (const std::string& alias : issuer.aliases)
      if (host_likeness(domain, alias) > 0) return false;
    for (std::size_t k = 0; k < std::min(links.size(), most_links); ++k) {
      const std::string_view host =
          links[k].host.starts_with("www.") ? std::string_view(links[k].host).substr(4) : std::string_view(links[k].host);
      if (!host.empty() && (under(host, domain) || under(domain, host))) return false;
    }
  }
  return !contact.emails.empty();
}

namespace {

/// "Coverage Desk", "Barco Cinema": an ordinary English word ends what stands in the place of a name.
bool names_thing(const fields::Context& context, std::string_view name) {
  const text::Document words = text::scan(name, context.lexicon.vocabulary());
  const bool given = bool(context.lexicon.match_any(words, 0, lang::Class::given_names, context.language));
  return !given && words.size() > 1 && context.lexicon.match_any(words, words.size() - 1, lang::Class::plain_words, context.language);
}

}  // namespace

void add_contact_people(const fields::Context& context, const std::vector<Contact>& contacts, Parties& parties) {
  for (const Contact& contact : contacts) {
    // A single word may be a desk.
    if (!contact.name || contact.name->find(' ') == std::string::npos || parties.find_person(*contact.name) != Parties::none) continue;
    if (parties.find_organization(*contact.name) != Parties::none || names_thing(context, *contact.name)) continue;
    const std::size_t at = context.text().substr(0, contact.end).find(*contact.name, contact.start);
    if (at == std::string_view::npos) continue;
    Located where;
    context.locate(where, at, at + contact.name->size(), contact.rule);
    // "Farah Adil Hamdan" where "Adil Hamdan" was seen there
    const std::size_t tail = parties.find_person(contact.name->substr(contact.name->find(' ') + 1));
    if (tail != Parties::none && parties.all[tail].mentions.size() == 1 && parties.all[tail].mentions.front().end == where.end)
      parties.correct(tail, where);
    parties.add_person(where, contact.title.value_or(""), contact_firm(contact, parties));
  }
}

}  // namespace pressparse::record
