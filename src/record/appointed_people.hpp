// People whose office in the issuer's own house shows by the sentence: "the appointment of Ann Lee as Head of Research", "led by CEO Bob Ray and
// Chief Scientist Ann Lee".
#pragma once

#include <cstdint>
#include <vector>

#include "record/parties.hpp"

namespace pressparse::record {

class AppointedPeople {
 public:
  AppointedPeople(const fields::Context& context, const fields::Names& names, const Parties& parties)
      : context_(context), document_(context.document), names_(names), parties_(parties) {}

  /// Whether a sentence gives somebody with these mentions an office of the issuer's, and names no other organisation before it.
  bool in_house(const std::vector<std::uint32_t>& mentions, const Party& issuer) const;

 private:
  bool takes_office(const fields::PersonMention& mention) const;
  bool beside_officer(std::uint32_t mention, const Party& issuer) const;
  bool listed(std::size_t start, std::size_t end) const;
  bool house_named(std::size_t start, std::size_t end, const Party& issuer) const;
  bool others_named(std::size_t start, std::size_t end, const Party& issuer) const;

  const fields::Context& context_;
  const text::Document& document_;
  const fields::Names& names_;
  const Parties& parties_;
};

}  // namespace pressparse::record
