// The words around a number that say what it is: "Tel.:", "(mobile)", "Fax" on the line above, "Konto-Nr.".
#pragma once

#include <optional>

#include "fields/context.hpp"

namespace pressparse::fields {

struct PhoneLabel {
  PhoneKind kind = PhoneKind::phone;
  bool adjacent = false;  // nothing but punctuation between it and the number
  bool sure = false;      // adjacent with a colon or a full stop, or alone on the line above
  std::size_t first = 0;  // token
};

/// The label before the number that starts at a token; looks back at most 60 bytes on the line, not beyond the byte `floor`, and at the line above.
std::optional<PhoneLabel> label_before(const Context& context, std::size_t token, std::size_t floor);

/// "(mobile)", "(press office)", " mobil" at the line's end: the label right after a number; `end` becomes the byte after it.
std::optional<PhoneLabel> label_after(const Context& context, std::size_t token, std::size_t& end);

/// True when the words before the number say that it is none: "Konto-Nr.", "Case No.", "ISBN", "$".
bool denied(const Context& context, std::size_t token);

/// "ext. 12", "x12", "DW 12" after a number: the digits, and the token after them.
struct Extension {
  std::string digits;
  std::size_t next = 0;
  std::size_t end = 0;  // byte
};
std::optional<Extension> extension_after(const Context& context, std::size_t token);

}  // namespace pressparse::fields
