#include "record/region.hpp"

#include <algorithm>
#include <array>

namespace pressparse::record {
namespace {

using fields::RegionEvidence;
using lang::Class;

// Endings of countries that are used all over the world and say nothing of a country.
constexpr std::array<std::string_view, 18> worldwide = {"io", "ai", "co", "tv", "me", "eu", "fm",  "ly", "gg",
                                                        "cc", "ws", "to", "am", "vc", "sh", "app", "im", "la"};

constexpr int most_signs = 4;  // that count of one country: as many as outvote the language's first country

class Ballot {
 public:
  explicit Ballot(const fields::Context& context) : context_(context) {}

  void vote(std::string_view region, int weight) {
    if (region.size() != 2) return;
    for (auto& known : evidence.votes)
      if (known.region == region) {
        known.weight += weight;
        return;
      }
    evidence.votes.push_back({std::string(region), weight});
  }

  /// The country of a place's name: "region US-TX", "city DE", "country DE", "US-TX", "DE".
  std::string country_of(std::size_t start, std::size_t end) const {
    const text::Document& d = context_.document;
    const std::size_t token = d.token_at(start);
    if (token >= d.size() || start >= end) return {};
    for (const Class c : {Class::places, Class::region_codes}) {
      const lang::Match match = context_.lexicon.match_any(d, token, c, context_.language);
      if (!match || d.tokens[token + match.length - 1].end() < end) continue;  // "Brighton" is not "Brighton and Milford"
      std::string_view value = match.value;
      if (const auto space = value.find(' '); space != value.npos) value.remove_prefix(space + 1);
      if (value.size() >= 2 && (value.size() == 2 || value[2] == '-' || value[2] == ' ')) return std::string(value.substr(0, 2));
    }
    return {};
  }

  RegionEvidence evidence;

 private:
  const fields::Context& context_;
};

/// Countries that the text itself speaks of: words that a language's pack gives to one of its countries ("Vlaams", "canton", "peruano").
void vote_for_signs(const fields::Context& context, Ballot& ballot) {
  std::vector<RegionEvidence::Vote> signs;
  const text::Document& d = context.document;
  for (const std::uint32_t i : context.candidates.countries) {
    const lang::Match sign = context.lexicon.match(d, i, Class::service_words, context.language, "country ");
    if (!sign) continue;
    const std::string_view region = sign.value.substr(sign.value.size() - 2);
    const auto known = std::find_if(signs.begin(), signs.end(), [&](const auto& s) { return s.region == region; });
    if (known == signs.end()) signs.push_back({std::string(region), 1});
    else known->weight = std::min(known->weight + 1, most_signs);
  }
  for (const auto& sign : signs) ballot.vote(sign.region, sign.weight);
}

/// The offset of a part inside an address's span.
std::string part_country(const Ballot& ballot, const Address& address, const std::optional<std::string>& part) {
  if (!part) return {};
  const std::size_t at = address.text.find(*part);
  if (at == std::string::npos) return {};
  return ballot.country_of(address.start + at, address.start + at + part->size());
}

/// "D.C.", "D. C.".
bool is_district(std::string_view region) {
  std::string letters;
  for (const char c : region)
    if (c != '.' && c != ' ') letters += c;
  return letters == "DC";
}

/// "BRIGHTON, MI": the state says more than the city.
std::string country_of_place(const fields::Context& context, const Ballot& ballot, const Place& place) {
  if (place.region) {
    const std::size_t at = context.text().substr(0, std::min(context.text().size(), place.end + 60)).find(*place.region, place.end);
    if (at != std::string_view::npos)
      if (std::string country = ballot.country_of(at, at + place.region->size()); !country.empty()) {
        // "Bogotá, D. C.": the capital district of another country, where the city is no Washington.
        const std::string own = country == "US" && is_district(*place.region) ? ballot.country_of(place.start, place.end) : std::string();
        return own.empty() ? country : own;
      }
  }
  return ballot.country_of(place.start, place.end);
}

std::string country_of_host(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == host.npos) return {};
  const std::string_view ending = host.substr(dot + 1);
  if (ending == "gov" || ending == "mil" || ending == "edu") return "US";
  if (ending == "uk") return "GB";
  if (ending.size() != 2 || std::find(worldwide.begin(), worldwide.end(), ending) != worldwide.end()) return {};
  std::string region;
  for (const char c : ending) region += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  return region;
}

/// "6799 Brenasco" in an Italian text, "9052 Gent" in a Dutch one: codes of four digits are those of a neighbour's.
void vote_for_short_codes(const fields::Context& context, const std::vector<Address>& addresses, Ballot& ballot) {
  const std::string_view neighbour = context.lexicon.meta(context.language, "four_digit_codes");
  if (neighbour.empty()) return;
  for (const Address& address : addresses) {
    if (!address.postal_code || address.country || address.postal_code->size() != 4 ||
        address.postal_code->find_first_not_of("0123456789") != std::string::npos)
      continue;
    ballot.vote(neighbour, 3);
    ballot.evidence.places.push_back({address.start, address.end, std::string(neighbour)});
  }
}

}  // namespace

RegionEvidence phone_region(const fields::Context& context, const Release& release, const std::vector<Address>& addresses) {
  Ballot ballot(context);
  if (context.options.region) {
    ballot.evidence.given = *context.options.region;
    return ballot.evidence;
  }
  for (const Address& address : addresses) {
    for (const auto& [part, weight] : {std::pair{&address.country, 6}, {&address.region, 5}, {&address.city, 4}}) {
      const std::string country = part_country(ballot, address, *part);
      if (country.empty()) continue;
      ballot.vote(country, weight);
      ballot.evidence.places.push_back({address.start, address.end, country});
      break;
    }
  }
  vote_for_short_codes(context, addresses, ballot);
  int hosts = 0;
  for (const Link& link : release.links)
    if (const std::string country = country_of_host(link.host); !country.empty() && hosts++ < 3) ballot.vote(country, 1);
  hosts = 0;
  for (const Email& email : release.emails)
    if (const std::string country = country_of_host(email.value); !country.empty() && hosts++ < 3) ballot.vote(country, 2);
  if (release.dateline)
    for (const Place& place : release.dateline->places) ballot.vote(country_of_place(context, ballot, place), 4);
  ballot.evidence.weak = ballot.evidence.votes.empty();
  // The language's countries: the first counts as much as a mail address, the others only break ties.
  std::string_view regions = context.lexicon.meta(context.language, "regions");
  for (int weight = 3; !regions.empty(); weight = 1) {
    const std::size_t space = std::min(regions.find(' '), regions.size());
    ballot.vote(regions.substr(0, space), weight);
    regions.remove_prefix(std::min(space + 1, regions.size()));
  }
  vote_for_signs(context, ballot);
  std::stable_sort(ballot.evidence.votes.begin(), ballot.evidence.votes.end(),
                   [](const auto& a, const auto& b) { return a.weight > b.weight; });
  std::stable_sort(ballot.evidence.places.begin(), ballot.evidence.places.end(),
                   [](const auto& a, const auto& b) { return a.start < b.start; });
  return ballot.evidence;
}

}  // namespace pressparse::record
