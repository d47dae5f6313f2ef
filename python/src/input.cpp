#include "input.hpp"

#include "convert.hpp"

namespace pressparse::python {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Texts of the record get their surrogates back: release.quotes[0].text is input[start:end], come what may.
template <class T> void restore(T& value, std::string_view parsed, std::string_view original) {
  if constexpr (is_optional<T>) {
    if (value) restore(*value, parsed, original);
  } else if constexpr (is_vector<T>) {
    for (auto& item : value) restore(item, parsed, original);
  } else if constexpr (Record<T>) {
    if constexpr (std::is_base_of_v<Located, T>) {
      // The text may be joined from lines, but its U+FFFD are those of its span, in order.
      std::size_t from = value.start;
      for (std::size_t at = 0; (at = value.text.find(replacement, at)) != std::string::npos; at += replacement.size()) {
        from = parsed.find(replacement, from);
        if (from >= value.end) break;
        value.text.replace(at, replacement.size(), original.substr(from, replacement.size()));
        from += replacement.size();
      }
    }
    output::members(value, [&](std::string_view, auto& member) { restore(member, parsed, original); });
  }
}

}  // namespace

Input::Input(py::handle given, const std::optional<std::string>& encoding) {
  if (PyUnicode_Check(given.ptr())) {
    read_str(given);
    return;
  }
  if (PyBytes_Check(given.ptr())) {
    object_ = py::reinterpret_borrow<py::object>(given);
  } else if (PyObject_CheckBuffer(given.ptr())) {
    // A copy: another thread may write into the buffer while this one reads.
    object_ = py::reinterpret_steal<py::object>(PyBytes_FromObject(given.ptr()));
    if (!object_) throw py::error_already_set();
  } else {
    throw py::type_error("text must be str, bytes, bytearray or memoryview, not " + std::string(Py_TYPE(given.ptr())->tp_name));
  }
  utf8_ = {PyBytes_AS_STRING(object_.ptr()), static_cast<std::size_t>(PyBytes_GET_SIZE(object_.ptr()))};
  if (!encoding) return;
  DecodedText decoded = decode(utf8_, *encoding);
  notes_ = std::move(decoded.notes);
  if (notes_.empty()) decoded.text = std::string(utf8_);  // it was UTF-8
  object_ =
      py::reinterpret_steal<py::object>(PyUnicode_DecodeUTF8(decoded.text.data(), static_cast<Py_ssize_t>(decoded.text.size()), "replace"));
  read_str(py::object(object_));
}

void Input::read_str(py::handle str) {
  is_str_ = true;
  object_ = py::reinterpret_borrow<py::object>(str);
  Py_ssize_t size = 0;
  if (const char* data = PyUnicode_AsUTF8AndSize(str.ptr(), &size)) {
    utf8_ = {data, static_cast<std::size_t>(size)};
    return;
  }
  PyErr_Clear();  // lone surrogates, as in half a pair of an emoji that was cut
  const auto bytes = py::reinterpret_steal<py::bytes>(PyUnicode_AsEncodedString(str.ptr(), "utf-8", "surrogatepass"));
  if (!bytes) throw py::error_already_set();
  surrogates_ = std::string(bytes);
  storage_ = surrogates_;
  std::size_t count = 0, first = 0;
  for (std::size_t i = 0; i + 2 < storage_.size(); ++i) {
    if (storage_[i] != '\xED' || static_cast<unsigned char>(storage_[i + 1]) < 0xA0) continue;
    if (!count++) first = i;
    storage_.replace(i, 3, replacement);
  }
  utf8_ = storage_;
  notes_.push_back({"encoding.surrogates", std::to_string(count) + " lone surrogates were read as U+FFFD", first, first + 3});
}

Release Input::parse(const Parser& parser, std::optional<std::string> source) const {
  return finish(parser.parse(utf8_, std::move(source)));
}

Release Input::finish(Release release) const {
  release.notes.insert(release.notes.begin(), notes_.begin(), notes_.end());
  if (!surrogates_.empty()) restore(release, utf8_, surrogates_);
  if (is_str_) convert_offsets_to_code_points(release, utf8_);
  return release;
}

Release Input::parse_portable(const Parser& parser, std::optional<std::string> source) const {
  Release release = parser.parse(utf8_, std::move(source));
  release.notes.insert(release.notes.begin(), notes_.begin(), notes_.end());
  convert_offsets_to_code_points(release, utf8_);
  return release;
}

}  // namespace pressparse::python
