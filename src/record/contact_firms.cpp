#include "record/contact_firms.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using text::TokenKind;

constexpr std::size_t most_line_words = 16;  // of a line that is looked at

class Firms {
 public:
  Firms(const fields::Context& context, const fields::Names& names) : context_(context) {
    for (const fields::OrganizationMention& mention : names.organizations)
      known_.emplace(text::fold(context.document.text_of(mention.name.first, mention.name.last)), context.document.tokens[mention.name.first].start);
  }

  void tidy(Contact& contact) const {
    const std::string line = *contact.organization;
    const text::Document words = text::scan(line, context_.lexicon.vocabulary());
    if (words.size() == 0 || words.size() > most_line_words) return;
    if (only_asks(words)) {
      contact.organization.reset();
      return;
    }
    const auto slice = [&](std::size_t first, std::size_t last) { return std::string(words.text_of(first, last)); };
    if (const std::size_t desk = desk_at(words, 0); desk > 0 && desk + 1 < words.size() && words.capitalized(desk + 1) &&
                                                     context_.lexicon.match_any(words, desk, Class::desk_links, context_.language)) {
      split(contact, slice(desk + 1, words.size()), slice(0, desk));
      return;
    }
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (i + 1 < words.size() && words.is(i, TokenKind::word) && !words.capitalized(i) && ends_form(words, i) && !is(words, i, Class::legal_forms) &&
          !is(words, i, Class::conjunctions)) {
        contact.organization = slice(0, i);
        return;
      }
      if ((i + 1 < words.size() || tells_desk(words, i)) && desk_at(words, i) == words.size() - i && known(slice(0, i), contact)) {
        split(contact, slice(0, i), slice(i, words.size()));
        return;
      }
      if (i + 1 < words.size() && context_.lexicon.match_any(words, i, Class::heading_links, context_.language).value == "client" &&
          !words.capitalized(i) && (known(slice(i + 1, words.size()), contact) || (i + 2 < words.size() && is(words, i + 1, Class::stopwords) && known(slice(i + 2, words.size()), contact)))) {
        contact.organization = slice(0, i);
        return;
      }
    }
  }

 private:
  static void split(Contact& contact, std::string firm, std::string desk) {
    contact.organization = std::move(firm);
    if (!contact.department) contact.department = std::move(desk);
  }

  bool is(const text::Document& words, std::size_t i, Class c) const { return bool(context_.lexicon.match_any(words, i, c, context_.language)); }

  /// "LLC", "P.C.": a legal form of more than a letter ends right before the token.
  bool ends_form(const text::Document& words, std::size_t end) const {
    for (std::size_t length = 1; length <= std::min<std::size_t>(end - 1, 4); ++length)
      if (context_.lexicon.match_any(words, end - length, Class::legal_forms, context_.language).length == length)
        return words.text_of(end - length, end).size() > 1;
    return false;
  }

  /// Named before the contact.
  bool known(const std::string& name, const Contact& contact) const {
    const auto found = known_.find(text::fold(name));
    return found != known_.end() && found->second < contact.start;
  }

  /// Tokens of a desk's name: "Corporate Communications", "Media Relations".
  std::size_t desk_at(const text::Document& words, std::size_t i) const {
    return std::max(context_.lexicon.match_any(words, i, Class::department_words, context_.language).length,
                    context_.lexicon.match_any(words, i, Class::contact_headings, context_.language).length);
  }

  /// "Newsroom", "press"; "Harbour Investors" may be a firm of its own.
  bool tells_desk(const text::Document& words, std::size_t i) const {
    if (words.is(i, TokenKind::word) && !words.capitalized(i)) return true;
    return context_.lexicon.match_any(words, i, Class::contact_headings, context_.language).value != "investor";
  }

  /// "Requests", "Media Inquiries": what a heading says, and nobody's name.
  bool only_asks(const text::Document& words) const {
    bool asks = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const lang::Match match = context_.lexicon.match_any(words, i, Class::contact_words, context_.language);
      if (match.length != 1 || (match.value != "ask" && match.value != "press")) return false;
      asks = asks || match.value == "ask";
    }
    return asks;
  }

  const fields::Context& context_;
  std::unordered_map<std::string, std::size_t> known_;  // folded -> where it stands first
};

bool called_agency(const fields::Context& context, std::string_view name) {
  const text::Document words = text::scan(name, context.lexicon.vocabulary());
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const lang::Match match = context.lexicon.match_any(words, i, Class::agency_words, context.language); match && match.value != "desk")
      return true;
  return false;
}

}  // namespace

bool answers_for(const fields::Context& context, std::string_view firm, std::string_view client, std::size_t start) {
  if (firm.find(client) != firm.npos || !called_agency(context, firm) || called_agency(context, client)) return false;
  const std::string_view above = context.text().substr(0, std::min(start, limits::contact_search));
  return above.find(client) != above.npos && above.find(firm) == above.npos;
}

void tidy_firms(const fields::Context& context, const fields::Names& names, std::vector<Contact>& contacts) {
  if (std::none_of(contacts.begin(), contacts.end(), [](const Contact& contact) { return contact.organization.has_value(); })) return;
  const Firms firms(context, names);
  for (Contact& contact : contacts)
    if (contact.organization) firms.tidy(contact);
}

}  // namespace pressparse::record
