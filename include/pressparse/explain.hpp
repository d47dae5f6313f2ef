// Why a record is as it is: the rule behind each value, and what was looked at and left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pressparse/export.hpp"
#include "pressparse/release.hpp"

namespace pressparse {

/// A value of the record with the rule that found it.
struct Explained {
  std::string field;        ///< the record's key, such as "quotes"
  std::string path;         ///< the value's place in the record, such as "quotes[0].speaker"
  std::string value;        ///< what was found, such as "Ann Lee"
  std::string detail;       ///< what stands beside it, such as "engineer, Harbour Ltd"; may be empty
  std::string description;  ///< one sentence on what the rule looks for
  std::size_t start = 0;    ///< where the value stands first
  std::size_t end = 0;
  Rule rule;
  bool operator==(const Explained&) const = default;
};

/// A candidate that did not become a value.
struct Rejected {
  std::string field;  ///< the record's key that it was looked at for
  std::string text;   ///< as written
  std::size_t start = 0;
  std::size_t end = 0;
  std::string reason;
  bool operator==(const Rejected&) const = default;
};

/// What Parser::explain gives. The release is the one that Parser::parse gives; the same pass found it.
struct Explanation {
  Release release;
  std::vector<Explained> values;     ///< in the order of the record
  std::vector<Rejected> rejected;    ///< by field in the order of the record, then by place
  bool operator==(const Explanation&) const = default;
};

/// Keeps what belongs to one key of the record, such as "quotes".
PRESSPARSE_API void keep_field(Explanation& explanation, std::string_view field);

/// Lines for people, none wider than `columns` where words allow. `text` is what was parsed; offsets are bytes of it.
PRESSPARSE_API std::string to_text(const Explanation& explanation, std::string_view text, int columns = 80);

/// One line: {"source", "values": [...], "rejected": [...]}. Offsets are written as they stand.
PRESSPARSE_API std::string to_json(const Explanation& explanation);

/// As for a release.
PRESSPARSE_API void convert_offsets_to_code_points(Explanation& explanation, std::string_view text);

}  // namespace pressparse
