// What stands right before and after a number, and whether people are reached near it.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"
#include "fields/phone_run.hpp"

namespace pressparse::fields {

/// False when the byte `mark_byte`, where a number starts, is inside a code. A name or a link may be glued to a number:
/// "Olson+1 423", "firm.com512.555.0100", but not "AB123-456-7890". `token` is the one at the mark.
bool cut_off_before(const text::Document& document, const Mask& mask, std::size_t mark_byte, std::size_t token);

/// The same for what follows; `token` is the one after the number.
bool cut_off_after(const text::Document& document, const Mask& mask, std::size_t token);

/// Alone on its line, in brackets or between separators: "Ann Lee (348.5550123)", "| 91 555 01 23 |".
bool isolated(const text::Document& document, const Mask& mask, const DigitGroup& first, std::size_t after);

/// An e-mail, an address or a number within 200 bytes, or a contact block.
bool near_contact(const Context& context, const Mask& mask, std::size_t token);

/// An e-mail or a number on the same line, next to it but for a few words: "Ann Lee 615 55 01 23 / 986 55 01 24 ann@firm.example".
bool beside_contact(const text::Document& document, const Mask& mask, std::size_t first, std::size_t last);

}  // namespace pressparse::fields
