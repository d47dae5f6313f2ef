#include "record/appointed_people.hpp"

#include <algorithm>
#include <optional>

#include "fields/sentences.hpp"

namespace pressparse::record {
namespace {

using lang::Class;

constexpr std::size_t most_appointed_mentions = 6;  // of one person
constexpr std::size_t farthest = 60;                // tokens of the sentence before the office
constexpr std::size_t longest_tail = 30;            // and behind it

}  // namespace

bool AppointedPeople::in_house(const std::vector<std::uint32_t>& mentions, const Party& issuer) const {
  for (std::size_t n = 0; n < std::min(mentions.size(), most_appointed_mentions); ++n) {
    const fields::PersonMention& mention = names_.people[mentions[n]];
    if (mention.title.empty() || !mention.affiliation.empty()) continue;
    const std::size_t block = context_.layout.block_of(mention.name.first);
    if (block >= context_.layout.blocks.size()) continue;
    const layout::Block& lines = context_.layout.blocks[block];
    const std::size_t first = std::min(mention.name.first, mention.title.first), last = std::max(mention.name.last, mention.title.last);
    const std::size_t start =
        fields::sentence_start(context_, first, std::max<std::size_t>(lines.first_token, first > farthest ? first - farthest : 0));
    const std::size_t end = fields::sentence_end(context_, last, std::min<std::size_t>(lines.last_token, last + longest_tail));
    if (!others_named(last, last + 3, issuer) && beside_officer(mentions[n], issuer)) return true;
    if (!others_named(start, last + 3, issuer) && takes_office(mention) && house_named(start, end, issuer)) return true;
  }
  return false;
}

/// "Ann Lee as Chief Financial Officer", "Ann Lee to Vice President": not "who served as", an office that somebody had before.
bool AppointedPeople::takes_office(const fields::PersonMention& mention) const {
  const std::size_t behind = mention.name.last;
  if (mention.title.first <= behind || document_.capitalized(behind)) return false;
  const lang::Match verb = context_.lexicon.match(document_, behind, Class::title_verbs, context_.language);
  if (verb) return verb.value != "past";
  return bool(context_.lexicon.match(document_, behind, Class::raising_links, context_.language));
}

/// "CEO Bob Ray and Chief Scientist Ann Lee", "Bob Ray, CEO; Ann Lee, Scientific Director": the one before or behind in the list is the issuer's.
bool AppointedPeople::beside_officer(std::uint32_t mention, const Party& issuer) const {
  const fields::PersonMention& person = names_.people[mention];
  const auto first = [](const fields::PersonMention& m) { return std::min(m.name.first, std::min(m.title.first, m.whole.first)); };
  const auto last = [](const fields::PersonMention& m) { return std::max({m.name.last, m.title.last, m.affiliation.last}); };
  const auto officer = [&](std::uint32_t other) {
    const fields::PersonMention& fellow = names_.people[other];
    const std::size_t party = parties_.party_of_person[other];
    if (party == Parties::none || fellow.title.empty() || (fellow.title.first < fellow.name.first) != (person.title.first < person.name.first))
      return false;
    const std::optional<std::string>& home = parties_.all[party].affiliation;
    const std::size_t firm = home ? parties_.find_organization(*home) : Parties::none;
    if (firm == Parties::none || &parties_.all[firm] != &issuer) return false;
    const bool before = other < mention;
    return listed(last(before ? fellow : person), first(before ? person : fellow));
  };
  return (mention > 0 && officer(mention - 1)) || (mention + 1u < names_.people.size() && officer(mention + 1));
}

/// Whether nothing but commas, semicolons, conjunctions and small words like "of the company" stands between two entries of a list.
bool AppointedPeople::listed(std::size_t start, std::size_t end) const {
  constexpr std::size_t longest_gap = 7;  // tokens
  if (start >= end || end - start > longest_gap) return false;
  bool separated = false;
  for (std::size_t k = start; k < end; ++k) {
    separated = separated || document_.is_char(k, ',') || document_.is_char(k, ';') || document_.has(k, Class::conjunctions);
    if (document_.is_char(k, ',') || document_.is_char(k, ';')) continue;
    if (document_.tokens[k].has(text::Token::line_start) || !document_.is(k, text::TokenKind::word)) return false;
    if (document_.capitalized(k) ? !document_.has(k, Class::honorifics)
                                 : !(document_.has(k, Class::stopwords) || document_.has(k, Class::conjunctions) ||
                                     context_.lexicon.match(document_, k, Class::organization_nouns, context_.language)))
      return false;
  }
  return separated;
}

/// Whether the sentence names the issuer, or speaks of "the company" or "our".
bool AppointedPeople::house_named(std::size_t start, std::size_t end, const Party& issuer) const {
  const auto& all = names_.organizations;
  for (auto next = std::partition_point(all.begin(), all.end(), [&](const fields::OrganizationMention& o) { return o.name.first < start; });
       next != all.end() && next->name.first < end; ++next)
    if (const std::size_t party = parties_.party_of_organization[static_cast<std::size_t>(next - all.begin())];
        party != Parties::none && &parties_.all[party] == &issuer)
      return true;
  for (std::size_t k = start + 1; k < end; ++k)
    if (!document_.capitalized(k) && context_.lexicon.match(document_, k, Class::organization_nouns, context_.language) &&
        context_.lexicon.match(document_, k - 1, Class::articles, context_.language).value == "definite")
      return true;
  return false;
}

/// Whether an organisation that is not the issuer starts between the tokens.
bool AppointedPeople::others_named(std::size_t start, std::size_t end, const Party& issuer) const {
  const auto& all = names_.organizations;
  for (auto next = std::partition_point(all.begin(), all.end(), [&](const fields::OrganizationMention& o) { return o.name.first < start; });
       next != all.end() && next->name.first < end; ++next) {
    const std::size_t party = parties_.party_of_organization[static_cast<std::size_t>(next - all.begin())];
    if (party != Parties::none && &parties_.all[party] != &issuer) return true;
  }
  return false;
}

}  // namespace pressparse::record
