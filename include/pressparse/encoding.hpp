// Files of unknown encoding -> the UTF-8 that the parser reads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pressparse/export.hpp"
#include "pressparse/release.hpp"

namespace pressparse {

struct DecodedText {
  std::string text;         ///< UTF-8; the very bytes given when they were UTF-8 already, damaged or not
  std::string charset;      ///< "UTF-8", "UTF-16LE", "windows-1252", ...
  std::vector<Note> notes;  ///< "encoding.converted" with the character set when the bytes were converted, else empty
};

/// Decodes a file's bytes. Without `encoding` a byte order mark, the pattern of NULs (UTF-16, UTF-32) and, where the bytes
/// are not UTF-8, ICU's detector decide; bytes of no text at all (a PDF) come back as they are, for parse() to name.
/// `encoding` is any character set name that ICU knows; another throws Error(bad_encoding). What the character set does not
/// define becomes U+FFFD. Offsets in a record of the result count in `text`.
PRESSPARSE_API DecodedText decode(std::string_view bytes, std::optional<std::string_view> encoding = std::nullopt);

}  // namespace pressparse
