#include "pressparse/error.hpp"

namespace pressparse {

const char* error_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::unknown_language: return "unknown_language";
    case ErrorCode::unknown_region: return "unknown_region";
    case ErrorCode::bad_pack: return "bad_pack";
    case ErrorCode::bad_date: return "bad_date";
    case ErrorCode::bad_encoding: return "bad_encoding";
    case ErrorCode::input_too_large: return "input_too_large";
    case ErrorCode::unreadable: return "unreadable";
  }
  return "unknown";
}

}  // namespace pressparse
