#include "pattern/postal_codes.hpp"

#include <re2/re2.h>

#include "pressparse/error.hpp"

namespace pressparse::pattern {

struct PostalCodes::Form {
  std::string country;
  std::unique_ptr<re2::RE2> pattern;
};

PostalCodes::PostalCodes(const std::vector<lang::Pack>& packs) {
  for (const lang::Pack& pack : packs)
    for (const lang::Section& section : pack.sections) {
      if (section.name != "postal_codes") continue;
      for (const lang::Entry& entry : section.entries) {
        auto pattern = std::make_unique<re2::RE2>(std::string(entry.value), re2::RE2::Quiet);
        if (!pattern->ok())
          throw Error(ErrorCode::bad_pack, "pack '" + pack.name + "', line " + std::to_string(entry.line) + ": postal code of " +
                                               std::string(entry.text) + ": " + pattern->error());
        forms_.push_back({std::string(entry.text), std::move(pattern)});
      }
    }
}

PostalCodes::~PostalCodes() = default;

bool PostalCodes::fits(std::string_view country, std::string_view code) const {
  for (auto form = forms_.rbegin(); form != forms_.rend(); ++form)  // a caller's own pack comes last and wins
    if (form->country == country) return re2::RE2::FullMatch(re2::StringPiece(code.data(), code.size()), *form->pattern);
  return true;
}

}  // namespace pressparse::pattern
