#include "fields/names_likelihood.hpp"

#include <cmath>
#include <string>
#include <unordered_map>

#include "fields/names_domains.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;

constexpr double intercept =
#define INTERCEPT(weight) weight
#include "fields/names_likelihood.def"
#undef INTERCEPT
    ;

constexpr std::pair<Sign, float> sign_weights[] = {
    {Sign::mentions, 0.0F},
#define SIGN_WEIGHT(sign, weight) {Sign::sign, weight##F},
#include "fields/names_likelihood.def"
#undef SIGN_WEIGHT
};

struct RuleWeight {
  Rule rule;
  float often, once;  // once: for a name that stands in one place only
};
constexpr RuleWeight rule_weights[] = {
#define RULE_WEIGHT(rule, often, once) {rules::rule, often##F, once##F},
#include "fields/names_likelihood.def"
#undef RULE_WEIGHT
    {{}, 0, 0}};

constexpr std::pair<std::uint32_t, float> evidence_weights[] = {
    {0, 0.0F},
#define EVIDENCE_WEIGHT(kind, weight) {Evidence::kind, weight##F},
#include "fields/names_likelihood.def"
#undef EVIDENCE_WEIGHT
};

struct ClassWeight {
  Spot spot;
  Class of;
  float weight;
};
constexpr ClassWeight class_weights[] = {
#define CLASS_WEIGHT(spot, of, weight) {Spot::spot, Class::of, weight##F},
#include "fields/names_likelihood.def"
#undef CLASS_WEIGHT
    {Spot::first, Class::stopwords, 0}};

// F1 is the same from .42 to .6: of those the precise half where a name is found by what stands around it, the other where its own words or the
// release say what it is.
constexpr double enough_around = 0.55, enough_within = 0.42;

class Likelihood {
 public:
  Likelihood(const NameWords& words, const SignReader& reader) : words_(words), reader_(reader) {}

  /// Between 0 and 1.
  double of(const NameMentions& mentions) const {
    double points = intercept;
    const auto signs = reader_.signs(mentions);
    for (const auto& [sign, weight] : sign_weights) points += signs[static_cast<std::size_t>(sign)] * weight;
    const Rule rule = SignReader::surest(mentions);
    for (const RuleWeight& row : rule_weights)
      if (row.rule == rule) points += mentions.size() == 1 ? row.once : row.often;
    const std::uint32_t evidence = reader_.evidence(mentions);
    for (const auto& [kind, weight] : evidence_weights)
      if (evidence & kind) points += weight;
    return 1 / (1 + std::exp(-points - classes(mentions)));
  }

 private:
  /// What the packs say of the words at each spot; around the name it is the share of the mentions that counts.
  double classes(const NameMentions& mentions) const {
    double points = 0;
    const std::size_t read = std::min(mentions.size(), SignReader::most_read);
    for (std::size_t m = 0; m < read; ++m) {
      Spot spot{};
      std::size_t token = words_.size();
      for (const ClassWeight* row = std::begin(class_weights); row != std::end(class_weights); ++row) {
        const bool own = row->spot == Spot::first || row->spot == Spot::last;
        if (own && m > 0) continue;
        if (row == std::begin(class_weights) || row->spot != spot || token == words_.size()) {
          spot = row->spot;
          token = reader_.token_at(spot, mentions[m]->name);
        }
        if (token < words_.size() && words_.match(token, row->of)) points += own ? row->weight : row->weight / static_cast<double>(read);
      }
    }
    return points;
  }

  const NameWords& words_;
  const SignReader& reader_;
};

double enough(Rule rule) {
  for (const Rule within : {rules::organization_known, rules::organization_stated, rules::organization_head, rules::organization_compound, rules::organization_kind})
    if (rule == within) return enough_within;
  return enough_around;
}

/// The release itself says so.
bool proves_organization(Rule rule) { return rule == rules::organization_legal_form; }

}  // namespace

void judge_organizations(const NameWords& words, const Mask& mask, const OrganizationsAt& at, const std::vector<PersonMention>& people,
                         std::vector<OrganizationMention>& organizations) {
  if (organizations.empty() || !words.conventions().names_learned) return;
  std::unordered_map<std::string, std::size_t> numbers;
  std::vector<NameMentions> names;
  std::vector<std::size_t> name_of;
  name_of.reserve(organizations.size());
  for (const OrganizationMention& mention : organizations) {
    const auto [found, fresh] = numbers.try_emplace(words.key(mention.name), names.size());
    if (fresh) names.emplace_back();
    names[found->second].push_back(&mention);
    name_of.push_back(found->second);
  }
  const EvidenceReader evidence(words, mask, at, people);
  const SignReader reader(words, at, evidence);
  const Likelihood likelihood(words, reader);
  std::vector<bool> unlikely(names.size());
  const Domains domains(words, mask);
  for (std::size_t n = 0; n < names.size(); ++n) {
    const Rule rule = SignReader::surest(names[n]);
    if (proves_organization(rule)) continue;
    // "die Kanzlei Tolgau Mervin", www.hetvlashuis.be
    const auto told = [&] { return (reader.evidence(names[n]) & Evidence::of_kind) || domains.hosts(names[n].front()->name); };
    const double likely = likelihood.of(names[n]);
    unlikely[n] = likely < enough(rule) && (likely < enough_within || !told());
  }
  for (std::size_t i = 0; i < organizations.size(); ++i) organizations[i].unlikely = unlikely[name_of[i]];
}

}  // namespace pressparse::fields
