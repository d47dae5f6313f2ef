// What a press office would want to know of a release before it goes out.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pressparse/export.hpp"
#include "pressparse/release.hpp"

namespace pressparse {

/// error: it should not go out like this; warning: look at it; info: it could be better.
enum class Severity : std::uint8_t { error, warning, info };

struct Finding {
  std::string code;     ///< stable dotted name, such as "contact.missing"
  Severity severity = Severity::warning;
  std::string message;  ///< what is wrong and what to do
  std::size_t start = 0;  ///< where; both 0 when it is about the whole text
  std::size_t end = 0;
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in characters
  bool operator==(const Finding&) const = default;
};

/// One of the checks, for lists of them.
struct LintCheck {
  std::string_view code;
  Severity severity;
  std::string_view description;
};
PRESSPARSE_API std::span<const LintCheck> lint_checks();

/// All findings in the order of the text. `text` is what was parsed, and the offsets in `release` are bytes of it. Codes in `ignored` are left out.
PRESSPARSE_API std::vector<Finding> lint(const Release& release, std::string_view text, const std::vector<std::string>& ignored = {});

/// As for a release: start and end become code points of `text`; line and column stay.
PRESSPARSE_API void convert_offsets_to_code_points(std::vector<Finding>& findings, std::string_view text);

/// "release.txt:3:1: error: ... [contact.missing]", a line for each finding, as compilers write them.
PRESSPARSE_API std::string to_text(const std::vector<Finding>& findings, std::string_view source);

/// One line: {"source": ..., "findings": [...]}.
PRESSPARSE_API std::string to_json(const std::vector<Finding>& findings, std::string_view source);

}  // namespace pressparse
