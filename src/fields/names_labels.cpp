#include "fields/names_labels.hpp"

#include <unordered_map>
#include <unordered_set>

#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::TokenKind;

constexpr std::size_t longest_labelled_name = 12;  // tokens
constexpr std::size_t longest_domain_label = 63;   // letters, as in the domain name system

/// "www.harbour-lines.co.uk" is "harbourlines"; "" for a label too short to tell a name.
std::string label_of(std::string_view host) {
  std::string label = text::fold(host);
  if (label.starts_with("www.")) label.erase(0, 4);
  const std::size_t dot = label.rfind('.');
  if (dot == std::string::npos) return {};
  label.erase(dot);
  for (const std::string_view second : {".co", ".com", ".org", ".gov", ".net", ".ac"})
    if (label.ends_with(second)) label.erase(label.size() - second.size());
  if (const std::size_t inner = label.rfind('.'); inner != std::string::npos) label.erase(0, inner + 1);
  std::erase_if(label, [](char c) { return c == '-' || c == '_'; });
  return label.size() >= 4 && label.size() <= longest_domain_label ? label : std::string{};
}

/// One past the words from `i` on that spell the label; `i` when they do not.
std::size_t spelled(const NameWords& words, std::size_t i, std::string_view label) {
  std::size_t at = 0, k = i;
  while (k < words.size() && k - i < longest_labelled_name && (k == i || words.joined(k))) {
    if (words.is_word(k) || words.document().is(k, TokenKind::number)) {
      const std::string folded = text::address_letters(words.text_of(k));
      if (folded.empty() || folded.size() > label.size() - at || label.compare(at, folded.size(), folded) != 0) return i;
      at += folded.size();
      if (at == label.size()) return words.lower(k) && k > i && words.has(k, Class::stopwords) ? i : k + 1;
    } else if (!words.is_char(k, '&') && !words.is_char(k, '-') && !words.is_char(k, '.') && !words.document().is(k, TokenKind::quote) &&
               !words.document().is(k, TokenKind::symbol)) {
      return i;
    }
    ++k;
  }
  return i;
}

}  // namespace

std::vector<TokenRange> find_spelled_labels(const NameWords& words, const Release& release) {
  std::unordered_set<std::string> seen;
  bool full = false;
  const auto see = [&](std::string_view host) {
    if (full) return;
    std::string label = label_of(host);
    full = seen.size() == limits::name_labels && !label.empty() && !seen.contains(label);
    if (full) words.context().hit(Limit::name_labels, 0, words.document().text.size());
    else if (!label.empty()) seen.insert(std::move(label));
  };
  for (const Email& email : release.emails) see(std::string_view(email.value).substr(email.value.find('@') + 1));
  for (const Link& link : release.links)
    if (link.kind == LinkKind::web) see(link.host);
  std::unordered_map<char, std::vector<std::string_view>> by_letter;
  for (const std::string& label : seen) by_letter[label[0]].push_back(label);
  std::vector<TokenRange> found;
  if (seen.empty()) return found;
  for (std::size_t i = words.next_capital(0); i < words.size(); i = words.next_capital(i + 1)) {
    if ((words.has(i, Class::stopwords) && !words.document().capitalized(i + 1))) continue;
    const std::string_view word = words.text_of(i);
    const auto labels = by_letter.find(word[0] >= 'A' && word[0] <= 'Z' ? static_cast<char>(word[0] | 32) : word[0]);
    if (labels == by_letter.end()) continue;
    const char second = word.size() > 1 && word[1] >= 'a' && word[1] <= 'z' ? word[1] : '\0';  // most words part from the label there
    for (const std::string_view label : labels->second)
      if (second && label[1] != second) continue;
      else if (const std::size_t end = spelled(words, i, label); end > i)
        found.push_back(range(i, end));
  }
  return found;
}

}  // namespace pressparse::fields
