#include "fields/names_title_owners.hpp"

namespace pressparse::fields {

using lang::Class;

bool left_owner(const NameWords& words, std::size_t left, std::size_t first) {
  return left < first && left > 0 && (words.possessive(left - 1) || words.possessive(left) || (left > 1 && words.possessive(left - 2)));
}

TokenRange possessor(const NameWords& words, const OrganizationsAt& organizations, std::size_t left) {
  std::size_t mark = words.possessive(left) ? left : left > 0 && words.possessive(left - 1) ? left - 1 : 0;
  if (mark == 0) return {};
  if (const OrganizationMention* o = organizations.find(mark - 1)) return o->name;
  std::size_t start = mark;
  while (start > 0 && mark - start < 6 && words.joined(start) && words.capital(start - 1) && !words.has(start - 1, Class::stopwords) &&
         !organizations.find(start - 1))
    --start;
  return start < mark && !(words.opens_sentence(start) && mark - start == 1 && words.has(start, Class::not_names)) ? range(start, mark)
                                                                                                                   : TokenRange{};
}

std::size_t phrase_start(const NameWords& words, std::size_t head) {
  constexpr std::size_t longest = 4;  // tokens
  if (!words.titles_take_complements()) return head;
  for (std::size_t length = longest; length > 1; --length)
    if (length <= head + 1 && words.joined(head) && words.match(head + 1 - length, Class::title_heads).length == length)
      return head + 1 - length;
  return head;
}

}  // namespace pressparse::fields
