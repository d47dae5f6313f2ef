// Uses something of every public header, so that a symbol which a shared library does not show is missed here.
#include <iostream>
#include <pressparse/pressparse.hpp>

int main() {
  const std::string bytes = "Hafenbr\xFC" "cke er\xF6" "ffnet\n\nDOVER, 3 May 2024 - Text.\n";
  const pressparse::DecodedText decoded = pressparse::decode(bytes, "ISO-8859-1");
  pressparse::Options options;
  options.language = "en";
  const pressparse::Parser parser(options);
  pressparse::Release release = parser.parse(decoded.text, "consumer");
  pressparse::convert_offsets_to_code_points(release, decoded.text);
  std::string json = pressparse::to_json(release);
  pressparse::append_json(pressparse::parse("Text.\n"), json);
  const std::string_view texts[] = {decoded.text, "Text.\n"};
  if (pressparse::parse_batch(parser, texts).size() != pressparse::parse_many(parser, texts).size() || pressparse::spark_ddl().empty()) return 1;
  ArrowSchema schema;
  pressparse::export_arrow_schema(&schema);
  schema.release(&schema);
  try {
    options.language = "xx";
    pressparse::Parser{options};
    return 1;
  } catch (const pressparse::Error& error) {
    std::cout << pressparse::error_name(error.code()) << "\n";
  }
  if (json.empty() || pressparse::to_table(release).empty() || !release.headline || release.headline->rule.name().empty()) return 1;
  std::cout << release.headline->text << " " << release.headline->end << " " << parser.options().language.value() << " " << pressparse::version << "\n";
}
