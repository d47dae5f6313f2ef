#include "output/words.hpp"

#include "output/record_fields.hpp"

namespace pressparse::output {

std::string describe(const Date& date) {
  std::string inferred;
  for (const std::string& part : date.inferred) inferred = joined(", ", inferred, part);
  std::string others;
  for (const std::string& other : date.alternatives) others = joined(", ", others, other);
  return joined("; ", std::string(name_of(date.role)), inferred.empty() ? inferred : inferred + " inferred",
                others.empty() ? others : "or " + others);
}

std::string describe(const Phone& phone) {
  return joined(", ", std::string(name_of(phone.kind)), phone.extension ? "ext. " + *phone.extension : std::string(),
                or_empty(phone.region), std::string(phone.e164 ? "" : "no international form"));
}

std::string describe(const Address& address) {
  return joined(" / ", or_empty(address.street), or_empty(address.postal_code), or_empty(address.city), or_empty(address.region),
                or_empty(address.country));
}

}  // namespace pressparse::output
