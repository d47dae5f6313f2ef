// Postal codes by their form alone: those of letters and digits, American ones.
#pragma once

#include "fields/address_parts.hpp"

namespace pressparse::fields {

struct MixedCode {
  Piece piece;
  std::string_view country;
};
/// "SW1A 2AA", "K1A 0A6".
MixedCode mixed_code_at(const text::Document& document, std::size_t token);

/// "12345", "12345-6789".
Piece zip_at(const text::Document& document, std::size_t token);

}  // namespace pressparse::fields
