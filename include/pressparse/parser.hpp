// The parser: immutable after construction, cheap to copy, shared freely between threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "pressparse/explain.hpp"
#include "pressparse/export.hpp"
#include "pressparse/options.hpp"
#include "pressparse/release.hpp"

namespace pressparse {

struct StageWatch;  // of the benchmark
namespace fields {
class Recorder;  // of explain
}

class PRESSPARSE_API Parser {
 public:
  /// Throws Error when an option or a pack is unusable.
  explicit Parser(Options options = {});

  /// Parses one release. `text` is UTF-8; bytes that are not are noted and hide nothing else. Offsets in the
  /// result are bytes of `text`. Throws only Error(input_too_large). `source` is copied to Release::source.
  Release parse(std::string_view text, std::optional<std::string> source = std::nullopt) const;

  /// The same, and with it the rule behind each value and the candidates that were left out. Takes more time and memory.
  Explanation explain(std::string_view text, std::optional<std::string> source = std::nullopt) const;

  const Options& options() const;

 private:
  struct Engine;
  friend struct StageWatch;
  Release run(std::string_view text, std::optional<std::string> source, const StageWatch* watch,
              fields::Recorder* recorder = nullptr) const;
  std::shared_ptr<const Engine> engine_;
};

/// Parses with the default options; the first call builds a shared Parser.
PRESSPARSE_API Release parse(std::string_view text);

/// Converts every offset in `release`, which must be bytes of `text`, to Unicode code points of `text`.
/// A byte that is no valid UTF-8 counts as one code point for each maximal subpart (as in decoding with replacement).
PRESSPARSE_API void convert_offsets_to_code_points(Release& release, std::string_view text);

/// The way back: offsets in code points of `text` become bytes. Those past its end become its end.
PRESSPARSE_API void convert_offsets_to_bytes(Release& release, std::string_view text);

}  // namespace pressparse
