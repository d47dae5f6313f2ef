// Prints what is seen of each name that a rule takes for an organisation's: learn_names.py learns the weights of names_likelihood.def from it.
//
//   name_signs FILE...     UTF-8 texts; one line of JSON for each file: [{"mentions": [[start, end], ...], "signs": {name: value, ...}}, ...], bytes
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "fields/boilerplates.hpp"
#include "fields/dateline.hpp"
#include "fields/dates.hpp"
#include "fields/headline.hpp"
#include "fields/links.hpp"
#include "fields/names_any.hpp"
#include "fields/names_signs.hpp"
#include "lang/lexicon.hpp"
#include "layout/glue.hpp"
#include "layout/layout.hpp"
#include "pattern/postal_codes.hpp"
#include "fields/addresses.hpp"
#include "fields/captions.hpp"
#include "fields/phones.hpp"
#include "fields/reference.hpp"
#include "fields/tickers.hpp"
#include "record/region.hpp"
#include "rules.hpp"

namespace {

using namespace pressparse;
using namespace pressparse::fields;
using nlohmann::json;

constexpr std::string_view sign_names[] = {
#define SIGN(name) #name,
#include "fields/names_signs.def"
#undef SIGN
};

constexpr std::pair<std::uint32_t, std::string_view> evidence_names[] = {
#define EVIDENCE_SIGN(kind) {Evidence::kind, #kind},
#include "fields/names_signs.def"
#undef EVIDENCE_SIGN
};

constexpr std::pair<Rule, std::string_view> rule_names[] = {
#define RULE_SIGN(rule) {rules::rule, #rule},
#include "fields/names_signs.def"
#undef RULE_SIGN
};

constexpr std::string_view spot_names[] = {"first", "last", "before", "beyond", "after"};

json signs_of(const NameWords& words, const SignReader& reader, const NameMentions& mentions) {
  std::map<std::string, double> all;
  const auto signs = reader.signs(mentions);
  for (std::size_t s = 0; s < sign_count; ++s)
    if (signs[s] != 0) all["sign " + std::string(sign_names[s])] = signs[s];
  for (const auto& [rule, name] : rule_names)
    if (SignReader::surest(mentions) == rule) all[(mentions.size() == 1 ? "once " : "often ") + std::string(name)] = 1;
  const std::uint32_t evidence = reader.evidence(mentions);
  for (const auto& [kind, name] : evidence_names)
    if (evidence & kind) all["evidence " + std::string(name)] = 1;
  const std::size_t read = std::min(mentions.size(), SignReader::most_read);
  for (std::size_t m = 0; m < read; ++m)
    for (const Spot spot : {Spot::first, Spot::last, Spot::before, Spot::beyond, Spot::after}) {
      const bool own = spot == Spot::first || spot == Spot::last;
      const std::size_t token = reader.token_at(spot, mentions[m]->name);
      if (token >= words.size() || (own && m > 0)) continue;
      for (std::size_t c = 0; c < lang::class_count; ++c)
        if (words.match(token, static_cast<lang::Class>(c)))
          all[std::string(spot_names[static_cast<std::size_t>(spot)]) + ' ' + std::string(lang::class_names[c])] += own ? 1.0 : 1.0 / static_cast<double>(read);
    }
  return all;
}

/// What stands before the names in the pipeline, as in src/parser.cpp.
json names_of(const lang::Lexicon& lexicon, const pattern::PostalCodes& postal_codes, std::string_view text) {
  text::Document document = text::scan(text, lexicon.vocabulary());
  const lang::LanguageId language = lexicon.detect(document);
  document.word_classes = &lexicon.classes(language);
  layout::split_glued_words(document, lexicon, language);
  layout::Layout layout = layout::find_blocks(document, lexicon, language);
  Mask mask(document);
  Release release;
  const Options options;
  const Context context{document, lexicon, language, layout, options, release.notes, &postal_codes, nullptr};
  auto [links, emails] = find_links(context, mask);
  release.links = std::move(links);
  release.emails = std::move(emails);
  release.dates = find_dates(context, mask);
  release.reference = find_reference(context, mask);
  find_tickers(context, mask);
  release.addresses = find_addresses(context, mask);
  drop_dates_in_addresses(release.addresses, release.dates);
  release.dateline = find_dateline(context, release.dates);
  auto [headline, subheadlines] =
      find_headlines(context, mask, release.dateline ? std::optional(release.dateline->start) : std::nullopt, layout);
  release.headline = std::move(headline);
  release.subheadlines = std::move(subheadlines);
  release.phones = find_phones(context, mask, record::phone_region(context, release, release.addresses));
  release.captions = find_captions(context, mask);
  release.boilerplates = find_boilerplates(context);

  const NameWords words(context, mask);
  Names names;
  OrganizationsAt at{&names.organizations, {}};
  find_any_names(words, mask, release, names, at);
  const EvidenceReader evidence(words, mask, at, names.people);
  const SignReader reader(words, at, evidence);
  std::map<std::string, NameMentions> by_key;
  for (const OrganizationMention& mention : names.organizations) by_key[words.key(mention.name)].push_back(&mention);
  json all = json::array();
  for (const auto& [key, mentions] : by_key) {
    json places = json::array();
    for (const OrganizationMention* mention : mentions)
      places.push_back({document.tokens[mention->name.first].start, document.tokens[mention->name.last - 1].end()});
    all.push_back({{"mentions", places}, {"signs", signs_of(words, reader, mentions)}});
  }
  return all;
}

}  // namespace

int main(int count, char** arguments) {
  const lang::Lexicon lexicon{lang::builtin_packs()};
  const pattern::PostalCodes postal_codes{lang::builtin_packs()};
  for (int i = 1; i < count; ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    std::cout << names_of(lexicon, postal_codes, text).dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
  }
}
