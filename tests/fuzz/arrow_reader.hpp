// Arrow's C structs -> JSON, by the specification alone; complains where they break it.
#pragma once

#include <cstring>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "pressparse/arrow.hpp"

namespace fuzz {

inline void must(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(std::string("arrow: ") + what);
}

inline bool is_set(const void* bits, std::int64_t at) { return static_cast<const std::uint8_t*>(bits)[at / 8] >> at % 8 & 1; }

/// Row `at` of the array.
inline nlohmann::json arrow_value(const ArrowSchema& schema, const ArrowArray& array, std::int64_t at) {
  must(at >= 0 && at < array.length, "a row past the end");
  must(array.n_children == schema.n_children, "children differ from the schema's");
  if (array.buffers[0] && !is_set(array.buffers[0], at)) {
    must(schema.flags & ARROW_FLAG_NULLABLE, "a null where none may be");
    return nullptr;
  }
  const auto* offsets = array.n_buffers > 1 ? static_cast<const std::int32_t*>(array.buffers[1]) : nullptr;
  switch (schema.format[0]) {
    case 'u': {
      must(array.n_buffers == 3 && offsets[at] >= 0 && offsets[at] <= offsets[at + 1], "offsets that run back");
      return std::string(static_cast<const char*>(array.buffers[2]) + offsets[at], static_cast<std::size_t>(offsets[at + 1] - offsets[at]));
    }
    case 'l': return static_cast<std::uint64_t>(static_cast<const std::int64_t*>(array.buffers[1])[at]);
    case 'g': return static_cast<const double*>(array.buffers[1])[at];
    case 'b': return is_set(array.buffers[1], at);
  }
  if (!std::strcmp(schema.format, "+l")) {
    must(offsets[at] >= 0 && offsets[at] <= offsets[at + 1] && offsets[at + 1] <= array.children[0]->length, "a list past its items");
    nlohmann::json list = nlohmann::json::array();
    for (std::int32_t i = offsets[at]; i < offsets[at + 1]; ++i) list.push_back(arrow_value(*schema.children[0], *array.children[0], i));
    return list;
  }
  must(!std::strcmp(schema.format, "+s"), "a type that was not announced");
  nlohmann::json object = nlohmann::json::object();
  for (std::int64_t i = 0; i < array.n_children; ++i) object[schema.children[i]->name] = arrow_value(*schema.children[i], *array.children[i], at);
  return object;
}

/// Every row of the stream, which is released.
inline std::vector<nlohmann::json> arrow_rows(ArrowArrayStream& stream) {
  std::vector<nlohmann::json> rows;
  ArrowSchema schema;
  must(stream.get_schema(&stream, &schema) == 0, "no schema");
  for (;;) {
    ArrowArray chunk;
    must(stream.get_next(&stream, &chunk) == 0, "no next chunk");
    if (!chunk.release) break;
    for (std::int64_t i = 0; i < chunk.length; ++i) rows.push_back(arrow_value(schema, chunk, i));
    chunk.release(&chunk);
  }
  schema.release(&schema);
  stream.release(&stream);
  return rows;
}

}  // namespace fuzz
