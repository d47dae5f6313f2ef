#include "fields/names_halves.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::bit;
using lang::Class;
using text::Token;

constexpr std::uint32_t longest_half = 5;  // tokens of the first one
constexpr std::size_t fewest_said = 3;

class HalfJoiner {
 public:
  HalfJoiner(const NameWords& words, std::vector<OrganizationMention>& organizations) : words_(words), organizations_(organizations) {}

  void run() {
    struct Half {
      std::size_t all = 0, joined = 0;
      TokenRange first;    // its other half with the "and"
      bool apart =
          false;  // its first half is a name of its own, or it has a word of its own: only what is said again and again is one name
    };
    std::unordered_map<std::string, Half> halves;  // by name
    std::vector<std::uint32_t> starts(organizations_.size());
    for (std::size_t i = 0; i < organizations_.size(); ++i) {
      const OrganizationMention& mention = organizations_[i];
      starts[i] = mention.name.first;
      const bool own_word = !common(mention);
      if (own_word && !one_word_firm(mention)) continue;
      Half& half = halves[words_.key(mention.name)];
      if (words_.loud(mention.name.first)) continue;  // where all words are capitals, the other mentions tell
      starts[i] = first_half(i);
      ++half.all;
      if (starts[i] < mention.name.first) half.first = {starts[i], mention.name.first};
      half.joined += starts[i] < mention.name.first;
      half.apart = half.apart || own_word || (i > 0 && organizations_[i - 1].name.last + 1 == mention.name.first);
    }
    bool any = false;
    for (std::size_t i = 0; i < organizations_.size(); ++i) {
      OrganizationMention& mention = organizations_[i];
      const auto known = halves.find(words_.key(mention.name));
      if (known == halves.end()) continue;
      const Half& half = known->second;
      if (starts[i] == mention.name.first && words_.loud(mention.name.first)) starts[i] = same_start(mention.name.first, half.first);
      if (starts[i] == mention.name.first || half.joined < half.all || (half.apart && half.all < fewest_said)) continue;
      if (i > 0 && organizations_[i - 1].name.first >= starts[i]) organizations_[i - 1].name = {};  // the first half, known by itself
      mention.name.first = starts[i];
      mention.alias_of = {};
      any = true;
    }
    if (any) std::erase_if(organizations_, [](const OrganizationMention& mention) { return mention.name.empty(); });
  }

 private:
  /// "Grill", "Policy Center", "Renovating, Inc.": what firms do and what they are, and no word of their own.
  bool common(const OrganizationMention& mention) const {
    if (mention.rule == rules::organization_known || mention.rule == rules::organization_roster) return false;
    for (std::uint32_t i = mention.name.first; i < mention.name.last; ++i)
      if (words_.is_word(i) && !words_.has_any(i, bit(Class::organization_tails) | bit(Class::organization_anchors) |
                                                      bit(Class::legal_forms) | bit(Class::not_names) | bit(Class::title_modifiers)))
        return false;
    return true;
  }

  /// "Renovating, Inc.": a word and a legal form.
  bool one_word_firm(const OrganizationMention& mention) const {
    return mention.rule == rules::organization_legal_form &&
           words_.has_any(mention.name.first + 1 + words_.is_char(mention.name.first + 1, ','),
                          bit(Class::legal_forms) | bit(Class::starts_phrase));
  }

  /// Where the same first half begins here, or `first`.
  std::uint32_t same_start(std::uint32_t first, TokenRange half) const {
    const std::uint32_t size = half.last - half.first;
    if (half.empty() || first < size) return first;
    return words_.key({first - size, first}) == words_.key(half) ? first - size : first;
  }

  /// Where the half before the "and" begins, or where the mention does.
  std::uint32_t first_half(std::size_t i) const {
    const std::uint32_t first = organizations_[i].name.first;
    if (first < 2 || !words_.joined(first) || !words_.joined(first - 1)) return first;
    const std::uint32_t link = first - 1;
    if (!words_.is_char(link, '&') && !(words_.lower(link) && words_.has(link, Class::conjunctions))) return first;
    if (i > 0 && organizations_[i - 1].name.last == link) {
      const OrganizationMention& before = organizations_[i - 1];
      const bool whole = before.rule == rules::organization_known || before.rule == rules::organization_legal_form ||
                         before.name.last - before.name.first > longest_half || words_.has(link - 1, Class::organization_anchors);
      return whole ? first : before.name.first;
    }
    if (i > 0 && organizations_[i - 1].name.last > link) return first;
    std::uint32_t start = link;
    while (start > 0 && words_.capital(start - 1) && link - start < longest_half && words_.is_word(start - 1) &&
           (start == link || words_.joined(start)) && !(i > 0 && organizations_[i - 1].name.last > start - 1))
      --start;
    while (start < link && (words_.has(start, Class::stopwords) || words_.title_word(start))) ++start;
    if (start == link || words_.has(link - 1, Class::organization_anchors) ||
        words_.has_any(start, bit(Class::given_names) | bit(Class::honorifics)) || !telling(start, link))
      return first;
    return start;
  }

  /// "Legacy", "Pella": a word of its own in the first half, and no office or place alone.
  bool telling(std::uint32_t first, std::uint32_t last) const {
    if (words_.match(first, Class::places).length >= last - first) return false;
    for (std::uint32_t i = first; i < last; ++i)
      if (words_.title_word(i) || words_.has_any(i, bit(Class::known_organizations) | bit(Class::months) | bit(Class::weekdays)))
        return false;
    return true;
  }

  const NameWords& words_;
  std::vector<OrganizationMention>& organizations_;
};

}  // namespace

void join_halves(const NameWords& words, std::vector<OrganizationMention>& organizations) { HalfJoiner(words, organizations).run(); }

}  // namespace pressparse::fields
