#include "record/region.hpp"

namespace pressparse::record {

std::string phone_region(const fields::Context& context, const Release&, const std::vector<Address>&) {
  if (context.options.region) return *context.options.region;
  const std::string_view regions = context.lexicon.meta(context.language, "regions");
  return std::string(regions.substr(0, regions.find(char(32))));
}

}  // namespace pressparse::record
