#include "text/idna.hpp"

#include <unicode/uidna.h>

#include <algorithm>

#include "text/ascii.hpp"

namespace pressparse::text {
namespace {

const UIDNA* idna() {
  static const UIDNA* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const UIDNA* opened = uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE, &status);
    return U_SUCCESS(status) ? opened : nullptr;
  }();
  return instance;
}


}  // namespace

std::string to_ascii_host(std::string_view host) {
  std::string out(host);
  std::transform(out.begin(), out.end(), out.begin(), ascii::lower);
  const bool ascii = std::all_of(host.begin(), host.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return out;  // punycode that is already there is kept as it is
  if (host.size() > 1024 || !idna()) return {};
  char buffer[512];
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  UErrorCode status = U_ZERO_ERROR;
  const int32_t length =
      uidna_nameToASCII_UTF8(idna(), host.data(), static_cast<int32_t>(host.size()), buffer, sizeof buffer, &info, &status);
  // Hyphens in the third and fourth place are common in real hosts and no reason to refuse one.
  constexpr uint32_t tolerated = UIDNA_ERROR_HYPHEN_3_4 | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_LEADING_HYPHEN;
  if (U_FAILURE(status) || length <= 0 || (info.errors & ~tolerated)) return {};
  return std::string(buffer, static_cast<std::size_t>(length));
}

}  // namespace pressparse::text
