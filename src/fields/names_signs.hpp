// What can be seen of a name and around its mentions, as numbers that a weight can be learned for.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "fields/names_evidence.hpp"

namespace pressparse::fields {

enum class Sign : std::uint8_t {
#define SIGN(name) name,
#include "fields/names_signs.def"
#undef SIGN
};

inline constexpr std::size_t sign_count = 0
#define SIGN(name) +1
#include "fields/names_signs.def"
#undef SIGN
    ;

/// Words whose classes say something of a name: its own first and last one, the one before it, the one before its article, the one behind it.
enum class Spot : std::uint8_t { first, last, before, beyond, after };

/// All mentions of one name, in text order.
using NameMentions = std::vector<const OrganizationMention*>;

class SignReader {
 public:
  /// Mentions further behind say nothing new of a name.
  static constexpr std::size_t most_read = 8;

  SignReader(const NameWords& words, const OrganizationsAt& organizations, const EvidenceReader& evidence)
      : words_(words), organizations_(organizations), evidence_(evidence) {}

  std::array<float, sign_count> signs(const NameMentions& mentions) const;
  /// Kinds of evidence that its mentions have.
  std::uint32_t evidence(const NameMentions& mentions) const;
  /// The surest rule of its mentions.
  static Rule surest(const NameMentions& mentions);
  /// The token at that place of a mention, or the number of tokens where there is none.
  std::size_t token_at(Spot spot, TokenRange name) const;

 private:
  enum class Neighbour : std::uint8_t { nothing, comma, bracket, quote, colon, dash, stop, mark, ampersand, number, capital, small, other };

  void read_name(TokenRange name, std::array<float, sign_count>& signs) const;
  Neighbour neighbour(std::size_t token) const;

  const NameWords& words_;
  const OrganizationsAt& organizations_;
  const EvidenceReader& evidence_;
};

}  // namespace pressparse::fields
