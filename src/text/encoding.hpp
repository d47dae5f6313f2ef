// What a run of bytes is, judged before it is read as UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pressparse/release.hpp"

namespace pressparse::text {

/// "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" by byte order mark or by where the NULs stand; "" for anything else.
std::string_view wide_charset(std::string_view bytes);

/// What kind of file the bytes are when they are no text: "a PDF document", "a ZIP archive ..."; "" for text.
std::string_view binary_kind(std::string_view bytes);

/// Notes that the text cannot be read as UTF-8 at all (encoding.utf16, encoding.utf32, input.binary); true if so.
bool note_unreadable(std::string_view bytes, std::vector<Note>& notes);

/// Notes text that is an HTML page's source (input.html); its words are still read.
void note_markup(std::string_view text, std::vector<Note>& notes);

}  // namespace pressparse::text
