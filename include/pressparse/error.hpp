// Misuse throws pressparse::Error. Text never does: whatever is in it gives a Release.
#pragma once

#include <stdexcept>
#include <string>

#include "pressparse/export.hpp"

namespace pressparse {

enum class ErrorCode {
  unknown_language,  ///< Options::language names no pack
  unknown_region,    ///< Options::region is no ISO 3166 country
  bad_pack,          ///< a language pack could not be read; the message names file and line
  bad_date,          ///< Options::reference_date is not YYYY-MM-DD
  bad_encoding,      ///< Options::encoding names no character set
  input_too_large,   ///< the input exceeds Options::max_input
  unreadable,        ///< a file could not be read
};

/// Stable name of a code, such as "bad_pack".
PRESSPARSE_API const char* error_name(ErrorCode code);

/// what() says what was wrong and what to do about it.
class PRESSPARSE_API Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  ErrorCode code() const noexcept { return code_; }

 private:
  ErrorCode code_;
};

}  // namespace pressparse
