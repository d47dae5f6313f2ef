#include <catch2/catch.hpp>

#include <string>

#include "pressparse/arrow.hpp"
#include "pressparse/pressparse.hpp"

using namespace pressparse;

namespace {

const std::vector<std::string_view> texts = {
    "Harbour opens bridge\n\nDOVER, England, 3 May 2024 – The bridge is open.\n", "", "Zoë sagt: „Ja.“ – auf www.example.org\n", "\xFF\xFE\x01 broken \xC3",
};

/// The child of a struct array, by the schema's name.
std::size_t child_named(const ArrowSchema& schema, std::string_view name) {
  for (std::int64_t i = 0; i < schema.n_children; ++i)
    if (schema.children[i]->name == name) return static_cast<std::size_t>(i);
  FAIL("no column " << name);
  return 0;
}

std::string cell(const ArrowArray& column, std::int64_t row) {
  const auto* offsets = static_cast<const std::int32_t*>(column.buffers[1]);
  return {static_cast<const char*>(column.buffers[2]) + offsets[row], static_cast<std::size_t>(offsets[row + 1] - offsets[row])};
}

void check_lengths(const ArrowArray& array, const ArrowSchema& schema) {
  CHECK(array.n_children == schema.n_children);
  for (std::int64_t i = 0; i < array.n_children; ++i) {
    const ArrowArray& child = *array.children[i];
    if (std::string_view(schema.format) == "+s") CHECK(child.length == array.length);
    if (std::string_view(schema.format) == "+l") CHECK(child.length == static_cast<const std::int32_t*>(array.buffers[1])[array.length]);
    if (!(schema.children[i]->flags & ARROW_FLAG_NULLABLE)) CHECK(child.null_count == 0);
    check_lengths(child, *schema.children[i]);
  }
}

}  // namespace

TEST_CASE("a batch is a stream of one row for each text, in order, as often as asked") {
  const Parser parser;
  const std::vector<std::string> sources = {"a", "b", "c", "d"};
  const Batch batch = parse_batch(parser, texts, {.threads = 2, .offsets = OffsetUnit::bytes, .sources = sources});
  CHECK(batch.size() == texts.size());
  for (int scan = 0; scan < 2; ++scan) {
    ArrowArrayStream stream;
    batch.export_stream(&stream);
    ArrowSchema schema;
    REQUIRE(stream.get_schema(&stream, &schema) == 0);
    ArrowArray array;
    REQUIRE(stream.get_next(&stream, &array) == 0);
    REQUIRE(array.release);
    CHECK(array.length == 4);
    check_lengths(array, schema);
    const ArrowArray& source = *array.children[child_named(schema, "source")];
    CHECK(cell(source, 0) == "a");
    CHECK(cell(source, 3) == "d");
    const std::size_t headline = child_named(schema, "headline");
    const ArrowArray& text = *array.children[headline]->children[child_named(*schema.children[headline], "text")];
    CHECK(cell(text, 0) == "Harbour opens bridge");
    array.release(&array);
    ArrowArray end;
    REQUIRE(stream.get_next(&stream, &end) == 0);
    CHECK(end.release == nullptr);
    schema.release(&schema);
    stream.release(&stream);
  }
}

TEST_CASE("the schema does not depend on the content, and Spark's DDL names the same columns") {
  ArrowSchema schema;
  export_arrow_schema(&schema);
  const std::string ddl = spark_ddl();
  for (std::int64_t i = 0; i < schema.n_children; ++i) CHECK(ddl.find("`" + std::string(schema.children[i]->name) + "`") != std::string::npos);
  CHECK(ddl.find("`quotes` ARRAY<STRUCT<") != std::string::npos);
  schema.release(&schema);
}

TEST_CASE("an array outlives its batch") {
  ArrowArray array;
  {
    const Batch batch = parse_batch(Parser(), texts);
    batch.export_array(0, &array);
  }
  CHECK(array.length == 4);
  CHECK(array.children[0]->length == 4);
  array.release(&array);
}

TEST_CASE("threads do not change what is parsed, and a text over the limit stops nobody") {
  const Parser parser;
  CHECK(parse_many(parser, texts, {.threads = 1}) == parse_many(parser, texts, {.threads = 4}));
  Options options;
  options.max_input = 60;
  const auto releases = parse_many(Parser(options), texts);
  REQUIRE(releases.size() == 4);
  REQUIRE(releases[0].notes.size() == 1);
  CHECK(releases[0].notes[0].code == "input.too_large");
  CHECK(releases[2].notes.empty());
}

TEST_CASE("a small batch has work for every thread, and one thread cuts it no finer than needed") {
  const Parser parser;
  const std::vector<std::string_view> many(100, texts[0]);
  CHECK(parse_batch(parser, many, {.threads = 2}).chunks() == 7);  // 16 rows each
  CHECK(parse_batch(parser, many, {.threads = 1}).chunks() == 1);
  CHECK(parse_batch(parser, std::vector<std::string_view>(600, "x"), {.threads = 1}).chunks() == 3);
  CHECK(parse_batch(parser, std::vector<std::string_view>(600, "x"), {.threads = 2}).chunks() == 8);  // 75 rows each
}
