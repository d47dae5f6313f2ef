// Many releases at once, as columns: the Arrow C Data Interface, exported directly.
//
//   pressparse::Parser parser;
//   pressparse::Batch batch = pressparse::parse_batch(parser, texts, {.threads = 2});
//   ArrowArrayStream stream;
//   batch.export_stream(&stream);     // one struct array a chunk; the consumer releases it
//
// One row for each text, in the texts' order; a column for each member of Release, nested as the record is (plain
// utf8, list and struct, never view types). Offsets are code points unless BatchOptions says bytes; the schema's
// metadata says which ("pressparse.offsets").
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pressparse/export.hpp"
#include "pressparse/parser.hpp"
#include "pressparse/release.hpp"

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

extern "C" {
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};
}
#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE
extern "C" {
struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};
}
#endif

namespace pressparse {

enum class OffsetUnit : std::uint8_t { bytes, code_points };

struct BatchOptions {
  unsigned threads = 1;  ///< 0: one for each processor
  OffsetUnit offsets = OffsetUnit::code_points;
  std::span<const std::string> sources = {};  ///< Release::source of each text; as many as texts, or none
};

/// Parses every text, in order. A text over Options::max_input gives an empty record with the note "input.too_large".
PRESSPARSE_API std::vector<Release> parse_many(const Parser& parser, std::span<const std::string_view> texts,
                                               const BatchOptions& options = {});

namespace output {
struct Column;
}

/// Parsed releases as Arrow columns. Immutable; copies share the columns.
class PRESSPARSE_API Batch {
 public:
  std::size_t size() const;
  /// A fresh stream at each call; it keeps the columns alive by itself.
  void export_stream(ArrowArrayStream* out) const;
  /// The batch as one struct array; for callers that want no stream. Every chunk but the first would be lost: see chunks().
  void export_array(std::size_t chunk, ArrowArray* out) const;
  std::size_t chunks() const;

 private:
  friend PRESSPARSE_API Batch make_batch(std::span<const std::string_view>, const BatchOptions&,
                                         const std::function<Release(std::size_t)>&);
  std::vector<std::shared_ptr<const output::Column>> chunks_;
  OffsetUnit offsets_ = OffsetUnit::code_points;
};

/// Parses every text straight into columns, chunk by chunk.
PRESSPARSE_API Batch parse_batch(const Parser& parser, std::span<const std::string_view> texts, const BatchOptions& options = {});

/// Columns of the records that `record` gives for each index of `texts`; for callers that parse in their own way. Called from
/// options.threads threads; its offsets must be in options.offsets. The texts only bound the chunks.
PRESSPARSE_API Batch make_batch(std::span<const std::string_view> texts, const BatchOptions& options,
                                const std::function<Release(std::size_t)>& record);

/// The schema of every batch, whatever its content.
PRESSPARSE_API void export_arrow_schema(ArrowSchema* out, OffsetUnit offsets = OffsetUnit::code_points);

/// The same schema as Spark's DDL: "source STRING, schema STRING, ...".
PRESSPARSE_API std::string spark_ddl();

}  // namespace pressparse
