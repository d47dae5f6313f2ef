// Whose office it is where the words beside a person's title only point to the organisation: "the chair of the foundation", "its chair",
// "the authority's director", "Klinikdirektorin".
#pragma once

#include <string>
#include <vector>

#include "fields/names.hpp"
#include "record/parties.hpp"

namespace pressparse::record {

class OfficeHomes {
 public:
  /// All must outlive it.
  OfficeHomes(const fields::Context& context, const fields::Names& names, const Parties& parties);

  /// The organisation that the titles of these mentions of one person point to, or null. `mentions` are places in Names::people.
  const Party* of(const std::vector<std::uint32_t>& mentions) const;

  /// The mention of the one who holds the office now, where this person held it before: "Ann Lee succeeds Bob Ray" for Bob Ray; or `no_mention`.
  std::uint32_t successor(const std::vector<std::uint32_t>& mentions) const;
  static constexpr std::uint32_t no_mention = 0xFFFFFFFF;

 private:
  const Party* by_noun(fields::TokenRange title) const;
  const Party* by_genitive(fields::TokenRange title) const;
  const Party* by_pronoun(std::uint32_t mention) const;
  const Party* by_compound(fields::TokenRange title) const;
  const Party* named_with(std::size_t noun, std::size_t before) const;
  bool article(std::size_t token) const;
  bool noun(std::size_t token) const;
  bool office(std::string_view word) const;
  std::size_t organizations_before(std::size_t token) const;
  const Party* party_at(std::size_t organization) const;

  const fields::Context& context_;
  const text::Document& document_;
  const fields::Names& names_;
  const Parties& parties_;
};

}  // namespace pressparse::record
