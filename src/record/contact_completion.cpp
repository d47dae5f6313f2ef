// What a contact block leaves out because the release has said it: the organisation, a person's title.
#include <algorithm>

#include "record/contact_people.hpp"
#include "record/contact_words.hpp"
#include "record/contacts.hpp"
#include "record/issuer_hosts.hpp"
#include "rules.hpp"

namespace pressparse::record {
namespace {

using lang::Class;

constexpr std::size_t telling_host_word = 5;  // letters
constexpr std::size_t longest_ending = 3;     // letters of a case

class Completer {
 public:
  Completer(const fields::Context& context, const std::vector<Party>& parties) : context_(context), parties_(parties) {
    for (const Party& party : parties)
      if (party.role == PartyRole::issuer) issuers_.push_back(&party);
  }

  const fields::Context& context() const { return context_; }

  void complete(Contact& contact) const {
    in_full(contact);
    unit_of_issuer(contact);
    if (contact.name) from_person(contact);
    part_of_sender(contact);
    if (contact.organization || joint_desk(context_, contact)) return;
    const Party* at_site = by_site(contact);
    if (!at_site && !contact.name) at_site = named_site(contact);
    if (const Party* party = at_site ? at_site : by_address(contact)) {
      if (!(contact.name && same_name(*party, *contact.name))) contact.organization = party->name;
      return;
    }
    const Party* issuer = issuers_.empty() ? nullptr : issuers_.front();
    if (issuer && writes_himself(*issuer, contact)) {
      contact.name = issuer->name;
      if (!contact.title) contact.title = issuer->title;
      return;
    }
    if (!issuer || (contact.name && same_name(*issuer, *contact.name)) || belongs_elsewhere(contact)) return;
    contact.organization = issuer->name;
  }

 private:
  /// "Contact Ann for details at annlee@mail.example": the author who sends the release, by the address.
  static bool writes_himself(const Party& issuer, const Contact& contact) {
    return issuer.kind == PartyKind::person && !contact.name &&
           std::any_of(contact.emails.begin(), contact.emails.end(), [&](const Email& email) {
             return local_part_fits(std::string_view(email.value).substr(0, email.value.find('@')), issuer.name);
           });
  }

  static bool same_name(const Party& party, const std::string& name) {
    const std::string flat = squeeze(name);
    return squeeze(party.name) == flat ||
           std::any_of(party.aliases.begin(), party.aliases.end(), [&](const std::string& alias) { return squeeze(alias) == flat; });
  }

  /// "The American Red Cross has opened a shelter. ... should call the Red Cross at 555-0143": running text shortens what a block would not.
  void in_full(Contact& contact) const {
    if (contact.rule != rules::contact_sentence && contact.rule != rules::contact_number) return;
    if (contact.name) return surname_in_full(*contact.name);
    if (!contact.organization) return;
    // “...,” said Mego, CMO at Quaytrust. Please contact Mego at m@quaytrust.example.
    if (std::any_of(parties_.begin(), parties_.end(), [&](const Party& party) {
          return party.kind == PartyKind::person && party.title && party.name == *contact.organization;
        })) {
      std::swap(contact.name, contact.organization);
      return;
    }
    for (const Party& party : parties_)
      if (party.kind == PartyKind::organization && same_name(party, *contact.organization)) {
        contact.organization = party.name;
        return;
      }
  }

  /// "Dr. Holst can be reached at": the one person of the text with that surname.
  void surname_in_full(std::string& name) const {
    if (name.find(' ') != std::string::npos) return;
    const Party* bearer = nullptr;
    for (const Party& party : parties_) {
      if (party.kind != PartyKind::person || party.name.size() < name.size() + 2 || !party.name.ends_with(name) ||
          party.name[party.name.size() - name.size() - 1] != ' ')
        continue;
      if (bearer) return;
      bearer = &party;
    }
    if (bearer) name = bearer->name;
  }

  void from_person(Contact& contact) const {
    for (const Party& party : parties_) {
      if (party.kind != PartyKind::person || !same_name(party, *contact.name)) continue;
      if (!contact.title && party.title) contact.title = party.title;
      // An affiliation that is only the issuer's yields to what the e-mail's domain says.
      const bool issuer = party.affiliation &&
                          std::any_of(issuers_.begin(), issuers_.end(), [&](const Party* p) { return same_name(*p, *party.affiliation); });
      const bool readable = party.affiliation && !squeeze(*party.affiliation).empty() &&
                            squeeze(*party.affiliation).find_first_not_of("0123456789") != std::string::npos;
      if (!contact.organization && readable && party.affiliation != contact.title && !(issuer && !contact.emails.empty()))
        contact.organization = party.affiliation;
      return;
    }
  }

  /// "the District Attorney's Action Center" is a unit of the "Brooklyn District Attorney's Office": its first two words stand inside the
  /// other's name.
  void unit_of_issuer(Contact& contact) const {
    const std::optional<std::string>& unit = contact.organization ? contact.organization : contact.department;
    if (!unit || contact.name || (contact.organization && contact.department)) return;
    const auto second = unit->find(' ');
    const auto third = second == unit->npos ? second : unit->find(' ', second + 1);
    if (third == unit->npos) return;
    const std::string opening = squeeze(std::string_view(*unit).substr(0, third));
    if (opening.size() < 8) return;
    const Party* whole = nullptr;
    for (const Party& party : parties_) {
      if (same_name(party, *unit) && party.role == PartyRole::issuer) return;
      if (party.kind != PartyKind::organization || !holds_inside(party.name, opening)) continue;
      if (!whole || (party.role == PartyRole::issuer && whole->role != PartyRole::issuer)) whole = &party;
    }
    if (!whole) return;
    if (contact.organization) contact.department = std::move(contact.organization);
    contact.organization = whole->name;
  }

  /// "Institut für Botanik" over "s.harbour@uni-nordhafen.example": a faculty or an institute is a part of the organisation whose mail it uses.
  void part_of_sender(Contact& contact) const {
    if (!contact.organization || contact.emails.empty()) return;
    const text::Document words = text::scan(*contact.organization, context_.lexicon.vocabulary());
    if (!context_.lexicon.match_any(words, 0, Class::unit_heads, context_.language)) return;
    const Party* whole = by_address(contact);
    if (!whole || same_name(*whole, *contact.organization) || (contact.name && same_name(*whole, *contact.name)) ||
        squeeze(*contact.organization).find(squeeze(whole->name)) != std::string::npos)
      return;
    const text::Document other = text::scan(whole->name, context_.lexicon.vocabulary());
    if (context_.lexicon.match_any(other, 0, Class::unit_heads, context_.language)) return;
    if (!contact.department) contact.department = std::move(contact.organization);
    contact.organization = whole->name;
  }

  /// True when a word of `name` but the first opens with the letters of `opening`.
  static bool holds_inside(std::string_view name, std::string_view opening) {
    for (std::size_t at = name.find(' '); at != name.npos; at = name.find(' ', at + 1))
      if (squeeze(name.substr(at)).starts_with(opening)) return true;
    return false;
  }

  /// The organisation whose name is the contact's e-mail domain, its local part, or its site.
  const Party* by_address(const Contact& contact) const {
    const Party* best = nullptr;
    const Party* itself = nullptr;  // "media@amerilife.com": AmeriLife comes before an "AmeriLife Wealth Group"
    std::size_t longest = 0;  // of the names that fit: "Toy Museum" and "DFW Car and Toy Museum" both fit dfwcarandtoymuseum.com
    for (const Party& party : parties_) {
      const auto fits = [&](const std::string& name) {
        if (contact.emails.empty()) return;
        const std::string flat = squeeze(name);
        const std::size_t length = flat.size() + (party.role == PartyRole::issuer ? 2 : 0);
        const bool fitting = std::any_of(contact.emails.begin(), contact.emails.end(), [&](const Email& email) {
          const auto at = email.value.find('@');
          if (at == std::string::npos) return false;
          const std::string_view value = email.value;
          const std::string_view host = value.substr(at + 1);
          return domain_fits(host, name) || host_likeness(host, name) == 2 ||
                 (party.role == PartyRole::issuer && holds_word_of(host, name)) ||
                 (flat.size() >= 6 && at >= 6 && flat.starts_with(squeeze(value.substr(0, at))));
        });
        if (!fitting) return;
        if (!itself && spelled(contact, flat)) itself = &party;
        if (length <= longest) return;
        longest = length;
        best = &party;
      };
      if (party.kind != PartyKind::organization) continue;
      fits(party.name);
      for (const std::string& alias : party.aliases) fits(alias);
    }
    if (!itself || itself == best) return best;
    // The issuer stays where it bears the same first word, or where its own name is the domain's too.
    const bool issuer = best->role == PartyRole::issuer &&
                        (squeeze(best->name.substr(0, best->name.find(' '))) == squeeze(itself->name.substr(0, itself->name.find(' '))) ||
                         std::any_of(contact.emails.begin(), contact.emails.end(), [&](const Email& email) {
                           const std::string_view host = std::string_view(email.value).substr(email.value.find('@') + 1);
                           return domain_fits(host, best->name) || host_likeness(host, best->name) == 2;
                         }));
    return issuer ? best : itself;
  }

  /// Whether the name is all that a domain of the contact's addresses says.
  static bool spelled(const Contact& contact, const std::string& flat) {
    return std::any_of(contact.emails.begin(), contact.emails.end(), [&](const Email& email) {
      const std::string_view host = std::string_view(email.value).substr(email.value.find('@') + 1);
      return squeeze(host.substr(0, host.find('.'))) == flat;
    });
  }

  /// "Company Website: www.harbour.example" below an agency's person: whose release it is.
  const Party* by_site(const Contact& contact) const {
    for (const Party* issuer : issuers_)
      for (const Link& link : contact.urls)
        if (issuer->kind == PartyKind::organization && link.kind == LinkKind::web &&
            (domain_fits(link.host, issuer->name) || host_likeness(link.host, issuer->name) == 2 ||
             std::any_of(issuer->aliases.begin(), issuer->aliases.end(),
                         [&](const std::string& alias) { return alias.size() > 2 && host_likeness(link.host, alias) == 2; })))
          return issuer;
    return nullptr;
  }

  /// "Visit www.quaytrust.example or call 555-0143": in running text the site says whose number it is, if it is another's than the issuer's.
  const Party* named_site(const Contact& contact) const {
    constexpr std::size_t nearest = 250;  // bytes
    if (contact.rule != rules::contact_sentence && contact.rule != rules::contact_number) return nullptr;
    const auto named_near = [&](const Party& party) {
      return std::any_of(party.mentions.begin(), party.mentions.end(),
                         [&](const Located& m) { return m.start < contact.end && m.start + nearest > contact.start; });
    };
    for (const Link& link : contact.urls)
      for (const Party& party : parties_)
        if (link.kind == LinkKind::web && party.kind == PartyKind::organization && party.role != PartyRole::issuer &&
            (domain_fits(link.host, party.name) || host_likeness(link.host, party.name) == 2) && named_near(party) && !by_address(contact))
          return &party;
    return nullptr;
  }

  /// "alborada.example" holds a word of "Grupo Alborada, S.A.": asked of the issuer only.
  bool holds_word_of(std::string_view host, std::string_view name) const {
    const std::string flat = squeeze(host.substr(0, host.rfind('.')));
    for (std::size_t at = 0; at < name.size();) {
      const std::size_t end = std::min(name.find_first_of(" -", at), name.size());
      if (const std::string word = squeeze(name.substr(at, end - at));
          word.size() >= telling_host_word && (flat.find(word) != flat.npos || inflected(host, word)))
        return true;
      at = end + 1;
    }
    return false;
  }

  /// "sieradz.example" of the police "w Sieradzu": the name's word is a case of the host's.
  bool inflected(std::string_view host, std::string_view word) const {
    const std::string label = squeeze(host.substr(0, host.find('.')));
    return context_.lexicon.declines(context_.language) && label.size() >= telling_host_word && word.starts_with(label) &&
           word.size() <= label.size() + longest_ending;
  }

  bool is_free_mail(std::string_view domain) const {
    const text::Document words = text::scan(domain, context_.lexicon.vocabulary());
    const lang::Match match = context_.lexicon.match(words, 0, Class::free_mail_hosts, 0);
    return match && match.length == words.size();
  }
  bool is_desk(std::string_view local) const {
    const text::Document words = text::scan(local, context_.lexicon.vocabulary());
    for (std::size_t i = 0; i < words.size(); ++i)
      if (context_.lexicon.match(words, i, Class::desk_words, 0)) return true;
    return false;
  }

  /// A person's own address at a domain that is nobody's in the text: an agency that the release does not name.
  bool belongs_elsewhere(const Contact& contact) const {
    return std::any_of(contact.emails.begin(), contact.emails.end(), [&](const Email& email) {
      const auto at = email.value.find('@');
      if (at == std::string::npos) return false;
      const std::string_view value = email.value;
      return !is_free_mail(value.substr(at + 1)) && !is_desk(value.substr(0, at));
    });
  }

  const fields::Context& context_;
  const std::vector<Party>& parties_;
  std::vector<const Party*> issuers_;
};

/// "contact: harbourfund@x.example quaytrust@x.example": addresses of several organisations become an entry for each.
std::vector<Contact> split_by_organization(const Completer& completer, Contact contact) {
  std::vector<Contact> out;
  if (contact.name || contact.organization || contact.emails.size() < 2 || !contact.phones.empty()) return {std::move(contact)};
  if (contact.emails.size() > limits::contact_emails) {
    completer.context().hit(Limit::contact_emails, contact.start, contact.end);
    return {std::move(contact)};
  }
  for (const Email& email : contact.emails) {
    Contact part = contact;
    part.emails = {email};
    completer.complete(part);
    const auto same = std::find_if(out.begin(), out.end(), [&](const Contact& c) { return c.organization == part.organization; });
    if (same != out.end()) same->emails.push_back(email);
    else out.push_back(std::move(part));
  }
  for (std::size_t i = 0; out.size() > 1 && i < out.size(); ++i) {
    const Email& email = out[i].emails.front();
    out[i].text = email.text;
    out[i].start = email.start;
    out[i].end = email.end;
  }
  return out;
}

}  // namespace

void complete_contacts(const fields::Context& context, const std::vector<Party>& parties, std::vector<Contact>& contacts) {
  std::size_t values = contacts.size();
  for (const Contact& contact : contacts) values += contact.emails.size();
  if (parties.size() * values > 2 * limits::contact_parties * limits::contact_parties) {
    context.hit(Limit::contact_parties, 0, context.text().size());
    return;
  }
  const Completer completer(context, parties);
  std::vector<Contact> all;
  for (Contact& contact : contacts)
    for (Contact& part : split_by_organization(completer, std::move(contact))) {
      completer.complete(part);
      all.push_back(std::move(part));
    }
  contacts = std::move(all);
}

}  // namespace pressparse::record
