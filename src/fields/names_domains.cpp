#include "fields/names_domains.hpp"

#include <algorithm>

#include "fields/names_surnames.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
using lang::Class;
using text::TokenKind;

Domains::Domains(const NameWords& words, const Mask& mask) : words_(words) {
  const text::Document& document = words.document();
  std::size_t behind = 0;  // the link read last
  for (const std::size_t i : words.owned()) {
    const Owner owner = i < behind ? Owner::none : mask.owner(i);
    if (owner != Owner::link && owner != Owner::email) continue;
    std::size_t end = i;
    while (end < document.size() && mask.owner(end) == owner && (end == i || words_.joined(end))) ++end;
    bool social = false;  // a profile there says nothing of the site's owner
    for (std::size_t k = i; k < end && !social; ++k) social = bool(words_.context().lexicon.match_any(document, k, Class::social_hosts, 0));
    if (!social) add(document.text_of(i, end));
    behind = end;
  }
}

void Domains::add(std::string_view written) {
  std::string link = text::fold(written);
  if (const std::size_t scheme = link.find("://"); scheme != std::string::npos) link.erase(0, scheme + 3);
  if (const std::size_t at = link.rfind('@'); at != std::string::npos) link.erase(0, at + 1);
  link.erase(std::min(link.size(), link.find_first_of("/?#: )")));
  if (const std::size_t dot = link.rfind('.'); dot != std::string::npos) link.erase(dot);
  if (link.ends_with(".co") || link.ends_with(".com") || link.ends_with(".org") || link.ends_with(".gov")) link.erase(link.rfind('.'));
  if (const std::size_t dot = link.rfind('.'); dot != std::string::npos) link.erase(0, dot + 1);
  std::string plain;
  for (const char c : link)
    if (c != '-' && c != '_') plain += c;
  if (plain.size() < 2) return;
  if (labels_.size() >= limits::name_domains) {
    if (!labels_.count(plain)) words_.context().hit(Limit::name_domains, 0, words_.document().text.size());
    return;
  }
  letters_[static_cast<unsigned char>(plain[0])] = true;
  labels_.insert(plain);
}

std::string Domains::plain_of(TokenRange group) const {
  std::string plain;
  for (std::size_t k = group.first; k < group.last && plain.size() < 64; ++k)  // longer than any domain label is enough
    if (words_.is_word(k) || words_.document().is(k, TokenKind::number)) plain += text::fold(words_.text_of(k));
  return plain;
}

bool Domains::match(TokenRange group) const {
  if (!may_match(group)) return false;
  std::string plain, initials;
  for (std::size_t k = group.first; k < group.last; ++k) {
    if (!words_.is_word(k) && !words_.document().is(k, TokenKind::number)) continue;
    const std::string folded = text::fold(words_.text_of(k));
    plain += folded;
    initials += folded.substr(0, 1);
  }
  if (plain.size() >= 3 && labels_.count(plain)) return true;
  if (initials.size() >= 3 && labels_.count(initials)) return true;
  // "Debian-Projekt", "Acme Group": the domain and words that only say what it is.
  TokenRange core = group;
  while (core.last > core.first + 1 &&
         (!words_.is_word(core.last - 1) ||
          words_.has_any(core.last - 1, lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors))))
    --core.last;
  if (core.last < group.last && labels_.count(plain_of(core)) && plain_of(core).size() >= 3) return true;
  if (plain.size() < 5 || (group.last - group.first == 1 && !telling(group.first))) return false;
  const auto next = labels_.lower_bound(plain);
  return next != labels_.end() && next->starts_with(plain);
}

bool Domains::hosts(TokenRange group) const {
  const bool article =
      words_.titles_take_complements() && group.first > 0 && words_.joined(group.first) && words_.match(group.first - 1, Class::articles);
  return match(group) || (article && spell({group.first - 1, group.last}));
}

/// Whether one word is so much of a name that a longer label may start with it: "Callan" of callanfamilyoffice.com, not "Polizei" of polizeipresse.de.
bool Domains::telling(std::size_t word) const {
  if (words_.document().tokens[word].has(text::Token::all_upper)) return true;
  return !words_.nouns_capitalized() && !words_.match(word, Class::places) &&
         !words_.has_any(word, lang::bit(Class::not_names) | lang::bit(Class::event_words) | lang::bit(Class::given_names)) &&
         !words_.written_small(word) && !plain_word(words_, word);
}

/// Whether a domain starts with the letter that the name starts with: what is said of most names without taking memory.
bool Domains::may_match(TokenRange group) const {
  if (labels_.empty()) return false;
  for (std::size_t k = group.first; k < group.last; ++k) {
    if (!words_.is_word(k) && !words_.document().is(k, TokenKind::number)) continue;
    const auto first = static_cast<unsigned char>(words_.text_of(k)[0]);
    return first >= 0x80 || letters_[first >= 'A' && first <= 'Z' ? first + 32u : first];
  }
  return false;
}

}  // namespace pressparse::fields
