// Columns -> the Arrow C Data Interface. The structs are frozen by Arrow's specification ("The Arrow C data interface").
#include "pressparse/arrow.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <thread>

#include "output/column.hpp"
#include "output/workers.hpp"

namespace pressparse {
namespace {

using output::Column;
using output::ColumnType;

const char* format_of(ColumnType type) {
  switch (type) {
    case ColumnType::utf8: return "u";
    case ColumnType::int64: return "l";
    case ColumnType::float64: return "g";
    case ColumnType::boolean: return "b";
    case ColumnType::list: return "+l";
    case ColumnType::structure: return "+s";
  }
  return "n";
}

/// Key-value pairs in Arrow's binary form: counts and lengths as native 32-bit integers.
std::string encode_metadata(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::string out;
  const auto number = [&](std::size_t value) {
    const auto n = static_cast<std::int32_t>(value);
    out.append(reinterpret_cast<const char*>(&n), sizeof n);
  };
  number(pairs.size());
  for (const auto& [key, value] : pairs) {
    number(key.size());
    out += key;
    number(value.size());
    out += value;
  }
  return out;
}

struct SchemaOwner {
  std::string name, metadata;
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};

void release_schema(ArrowSchema* schema) {
  auto* owner = static_cast<SchemaOwner*>(schema->private_data);
  for (ArrowSchema* child : owner->pointers)
    if (child->release) child->release(child);
  schema->release = nullptr;
  delete owner;
}

void fill_schema(const Column& column, std::string metadata, ArrowSchema* out) {
  auto* owner = new SchemaOwner{column.name, std::move(metadata), std::vector<ArrowSchema>(column.children.size()), {}};
  for (std::size_t i = 0; i < column.children.size(); ++i) {
    fill_schema(column.children[i], "", &owner->children[i]);
    owner->pointers.push_back(&owner->children[i]);
  }
  *out = {format_of(column.type),
          owner->name.c_str(),
          owner->metadata.empty() ? nullptr : owner->metadata.data(),
          column.nullable ? ARROW_FLAG_NULLABLE : 0,
          static_cast<std::int64_t>(owner->pointers.size()),
          owner->pointers.empty() ? nullptr : owner->pointers.data(),
          nullptr,
          release_schema,
          owner};
}

struct ArrayOwner {
  std::shared_ptr<const Column> root;  // keeps every buffer alive
  std::array<const void*, 3> buffers{};
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;
};

void release_array(ArrowArray* array) {
  auto* owner = static_cast<ArrayOwner*>(array->private_data);
  for (ArrowArray* child : owner->pointers)
    if (child->release) child->release(child);  // a child that was moved out has none
  array->release = nullptr;
  delete owner;
}

void fill_array(const std::shared_ptr<const Column>& root, const Column& column, ArrowArray* out) {
  auto* owner = new ArrayOwner{root, {}, std::vector<ArrowArray>(column.children.size()), {}};
  for (std::size_t i = 0; i < column.children.size(); ++i) {
    fill_array(root, column.children[i], &owner->children[i]);
    owner->pointers.push_back(&owner->children[i]);
  }
  std::int64_t buffers = 1;
  owner->buffers[0] = column.null_count ? column.validity.data() : nullptr;
  switch (column.type) {
    case ColumnType::utf8:
      owner->buffers[1] = column.offsets.data();
      owner->buffers[2] = column.bytes.data();
      buffers = 3;
      break;
    case ColumnType::list: owner->buffers[1] = column.offsets.data(), buffers = 2; break;
    case ColumnType::int64: owner->buffers[1] = column.integers.data(), buffers = 2; break;
    case ColumnType::float64: owner->buffers[1] = column.numbers.data(), buffers = 2; break;
    case ColumnType::boolean: owner->buffers[1] = column.bits.data(), buffers = 2; break;
    case ColumnType::structure: break;
  }
  *out = {column.length, column.null_count, 0, buffers, static_cast<std::int64_t>(owner->pointers.size()), owner->buffers.data(),
          owner->pointers.empty() ? nullptr : owner->pointers.data(), nullptr, release_array, owner};
}

struct StreamState {
  std::vector<std::shared_ptr<const Column>> chunks;
  OffsetUnit offsets;
  std::size_t next = 0;
  std::string error;
};

StreamState& state_of(ArrowArrayStream* stream) { return *static_cast<StreamState*>(stream->private_data); }

template <class Work>
int guarded(ArrowArrayStream* stream, Work work) {
  try {
    work(state_of(stream));
    return 0;
  } catch (const std::exception& error) {
    state_of(stream).error = error.what();
    return ENOMEM;
  }
}

int stream_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  return guarded(stream, [&](StreamState& state) { export_arrow_schema(out, state.offsets); });
}

int stream_next(ArrowArrayStream* stream, ArrowArray* out) {
  return guarded(stream, [&](StreamState& state) {
    if (state.next == state.chunks.size()) {
      *out = {};  // the end of the stream is an array without release
      return;
    }
    const auto& chunk = state.chunks[state.next++];
    fill_array(chunk, *chunk, out);
  });
}

const char* stream_error(ArrowArrayStream* stream) { return state_of(stream).error.c_str(); }

void stream_release(ArrowArrayStream* stream) {
  delete static_cast<StreamState*>(stream->private_data);
  stream->release = nullptr;
}

std::string ddl(const Column& column) {
  switch (column.type) {
    case ColumnType::utf8: return "STRING";
    case ColumnType::int64: return "BIGINT";
    case ColumnType::float64: return "DOUBLE";
    case ColumnType::boolean: return "BOOLEAN";
    case ColumnType::list: return "ARRAY<" + ddl(column.children[0]) + ">";
    case ColumnType::structure: break;
  }
  std::string out = "STRUCT<";
  for (const Column& child : column.children) out += (out.back() == '<' ? "`" : ", `") + child.name + "`: " + ddl(child);
  return out + ">";
}

}  // namespace

void export_arrow_schema(ArrowSchema* out, OffsetUnit offsets) {
  fill_schema(output::release_column(),
              encode_metadata(
                  {{"pressparse.schema", "pressparse/1"}, {"pressparse.offsets", offsets == OffsetUnit::bytes ? "bytes" : "code_points"}}),
              out);
}

std::string spark_ddl() {
  std::string out;
  for (const Column& child : output::release_column().children) out += (out.empty() ? "`" : ", `") + child.name + "` " + ddl(child);
  return out;
}

std::size_t Batch::size() const {
  std::size_t rows = 0;
  for (const auto& chunk : chunks_) rows += static_cast<std::size_t>(chunk->length);
  return rows;
}

std::size_t Batch::chunks() const { return chunks_.size(); }

void Batch::export_array(std::size_t chunk, ArrowArray* out) const { fill_array(chunks_.at(chunk), *chunks_.at(chunk), out); }

void Batch::export_stream(ArrowArrayStream* out) const {
  *out = {stream_schema, stream_next, stream_error, stream_release, new StreamState{chunks_, offsets_, 0, {}}};
}

Batch make_batch(std::span<const std::string_view> texts, const BatchOptions& options, const std::function<Release(std::size_t)>& record) {
  // 32-bit offsets hold 2 GiB for each column, so a chunk ends long before: by rows or by bytes of text.
  // One thread fills a chunk, so a small batch is cut finer: every thread shall have some.
  constexpr std::size_t most_bytes = std::size_t{64} << 20;
  const std::size_t threads = options.threads ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  const std::size_t most_rows = threads == 1 ? 256 : std::clamp<std::size_t>(texts.size() / (4 * threads), 16, 256);
  std::vector<std::pair<std::size_t, std::size_t>> ranges;
  for (std::size_t first = 0; first < texts.size();) {
    std::size_t last = first, bytes = 0;
    while (last < texts.size() && last - first < most_rows && (last == first || bytes + texts[last].size() <= most_bytes))
      bytes += texts[last++].size();
    ranges.emplace_back(first, last);
    first = last;
  }
  Batch batch;
  batch.offsets_ = options.offsets;
  batch.chunks_.resize(ranges.size());
  output::for_each(ranges.size(), options.threads, [&](std::size_t i) {
    auto column = std::make_shared<Column>(output::release_column());
    for (std::size_t k = ranges[i].first; k < ranges[i].second; ++k) output::add_release(*column, record(k));
    batch.chunks_[i] = std::move(column);
  });
  return batch;
}

Batch parse_batch(const Parser& parser, std::span<const std::string_view> texts, const BatchOptions& options) {
  return make_batch(texts, options, [&](std::size_t i) { return output::parse_one(parser, texts[i], i, options); });
}

}  // namespace pressparse
