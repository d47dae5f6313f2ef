#include "output/workers.hpp"

#include "pressparse/error.hpp"

namespace pressparse {

Release output::parse_one(const Parser& parser, std::string_view text, std::size_t index, const BatchOptions& options) {
  std::optional<std::string> source;
  if (index < options.sources.size()) source = options.sources[index];
  try {
    Release release = parser.parse(text, source);
    if (options.offsets == OffsetUnit::code_points) convert_offsets_to_code_points(release, text);
    return release;
  } catch (const Error& error) {
    Release release;
    release.source = std::move(source);
    release.notes.push_back({"input.too_large", error.what(), 0, 0});
    return release;
  }
}

std::vector<Release> parse_many(const Parser& parser, std::span<const std::string_view> texts, const BatchOptions& options) {
  std::vector<Release> releases(texts.size());
  output::for_each(texts.size(), options.threads, [&](std::size_t i) { releases[i] = output::parse_one(parser, texts[i], i, options); });
  return releases;
}

}  // namespace pressparse
