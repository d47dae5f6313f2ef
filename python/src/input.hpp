// What Python callers give to parse: str, bytes, bytearray, memoryview.
#pragma once

#include <pybind11/pybind11.h>

#include <optional>
#include <string>
#include <string_view>

#include "pressparse/pressparse.hpp"

namespace pressparse::python {

namespace py = pybind11;

/// One caller's text as UTF-8 bytes that nobody changes meanwhile. Made and destroyed with the GIL held, read without it.
class Input {
 public:
  /// Throws TypeError for anything but text. Bytes in `encoding` are decoded, and are a str from then on.
  Input(py::handle given, const std::optional<std::string>& encoding);

  std::string_view utf8() const { return utf8_; }

  /// True when offsets are told in code points: for a str.
  bool is_str() const { return is_str_; }

  /// The str or bytes that offsets point into.
  const py::object& object() const { return object_; }

  /// Tells offsets of a release in the caller's unit, adds notes on the encoding. Needs no GIL.
  Release finish(Release release) const;

  /// Parses, tells offsets in the caller's unit, adds notes on the encoding. Needs no GIL. Throws Error.
  Release parse(const Parser& parser, std::optional<std::string> source) const;

  /// The same for JSON and Arrow: offsets in code points whatever was given, lone surrogates stay U+FFFD.
  Release parse_portable(const Parser& parser, std::optional<std::string> source) const;

 private:
  void read_str(py::handle str);

  py::object object_;
  bool is_str_ = false;
  std::string_view utf8_;      // into object_ or storage_
  std::string storage_;        // UTF-8 of a str with lone surrogates, each as U+FFFD
  std::string surrogates_;     // the same with the surrogates themselves, in the three bytes that U+FFFD takes too
  std::vector<Note> notes_;
};

}  // namespace pressparse::python
