#include "fields/names_constant.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "fields/names_surnames.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::bit;
using lang::Class;
using text::Token;

constexpr int most_taken = 2;  // words that a name takes on one side

enum class Side : bool { before, behind };

class NeighbourTaker {
 public:
  NeighbourTaker(const NameWords& words, std::vector<OrganizationMention>& organizations) : words_(words), organizations_(organizations) {}

  /// Whether a name took a word.
  bool run(Side side) {
    struct Seen {
      std::size_t said = 0;  // mentions in running text
      std::uint64_t word = 0;
      bool constant = true;
    };
    std::unordered_map<std::string, Seen> names;
    std::vector<const Seen*> of(organizations_.size());
    for (std::size_t i = 0; i < organizations_.size(); ++i) {
      const OrganizationMention& mention = organizations_[i];
      if (whole(mention)) continue;
      Seen& seen = names[words_.key(mention.name)];
      of[i] = &seen;
      if (words_.loud(mention.name.first)) continue;  // where all words are capitals, the other mentions tell
      const std::size_t beside = neighbour(i, side);
      const std::uint64_t word = beside < words_.size() ? words_.hash(beside) : 0;
      seen.constant = seen.constant && word && (seen.said == 0 || seen.word == word);
      seen.word = word;
      ++seen.said;
    }
    bool took = false;
    for (std::size_t i = 0; i < organizations_.size(); ++i) {
      if (!of[i] || !of[i]->constant || of[i]->said < 2) continue;
      const std::size_t beside = neighbour(i, side);
      if (beside >= words_.size() || words_.hash(beside) != of[i]->word) continue;
      TokenRange& name = organizations_[i].name;
      (side == Side::before ? name.first : name.last) = static_cast<std::uint32_t>(side == Side::before ? beside : beside + 1);
      organizations_[i].alias_of = {};
      took = true;
    }
    return took;
  }

 private:
  /// Nothing is missing: everybody knows it, the release itself defines it, or it ends in a legal form and an office or a product stands behind it.
  static bool whole(const OrganizationMention& mention) {
    return mention.rule == rules::organization_known || mention.rule == rules::organization_roster || !mention.alias_of.empty();
  }

  /// The capital word beside a mention that may be part of its name, or the number of tokens.
  std::size_t neighbour(std::size_t i, Side side) const {
    constexpr lang::Classes other = bit(Class::stopwords) | bit(Class::months) | bit(Class::weekdays) | bit(Class::honorifics) |
                                    bit(Class::given_names) | bit(Class::announce_verbs) | bit(Class::pronouns) | bit(Class::event_words) |
                                    bit(Class::known_organizations) | bit(Class::places) | bit(Class::legal_forms);
    const TokenRange name = organizations_[i].name;
    const bool before = side == Side::before;
    if (before && name.first == 0) return words_.size();
    const std::size_t word = before ? name.first - 1 : name.last, right = before ? name.first : name.last;
    if (!words_.joined(right) || !words_.document().tokens[right].has(Token::space_before) || !words_.capital(word) || words_.has_any(word, other) ||
        words_.title_word(word) || words_.match(word, Class::title_heads) || words_.match(word, Class::product_nouns) ||
        words_.match(word, Class::thing_heads) || words_.match(word, Class::boilerplate_headings) || words_.match(word, Class::contact_headings) ||
        words_.match(word, Class::release_labels))
      return words_.size();
    if (before && word > 0 && words_.match(word - 1, Class::places).length > 1) return words_.size();  // "the United States | Harbour Commission"
    const bool firm = organizations_[i].rule == rules::organization_legal_form;
    if (before && !firm && plain_word(words_, word)) return words_.size();  // "Follow Quay Wellness Center"
    if (!before && (firm || words_.loud(word) || (words_.document().tokens[word].length <= 2 && !words_.document().tokens[word].has(Token::all_upper))))
      return words_.size();  // "Quay Fire Company No 1"
    if (before ? i > 0 && organizations_[i - 1].name.last > word
               : i + 1 < organizations_.size() && organizations_[i + 1].name.first <= word)
      return words_.size();
    return word;
  }

  const NameWords& words_;
  std::vector<OrganizationMention>& organizations_;
};

}  // namespace

void take_constant_neighbours(const NameWords& words, std::vector<OrganizationMention>& organizations) {
  NeighbourTaker taker(words, organizations);
  for (const Side side : {Side::before, Side::behind})
    for (int taken = 0; taken < most_taken && taker.run(side);) ++taken;
}

}  // namespace pressparse::fields
