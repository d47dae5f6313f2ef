#include "fields/names_signs.hpp"

#include <algorithm>
#include <cmath>

#include "fields/names_surnames.hpp"
#include "rules.hpp"

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

namespace {

constexpr std::size_t short_word = 3, long_word = 8;  // letters

constexpr Rule rules_in_order[] = {
#define RULE_SIGN(rule) rules::rule,
#include "fields/names_signs.def"
#undef RULE_SIGN
};

}  // namespace

Rule SignReader::surest(const NameMentions& mentions) {
  for (const Rule rule : rules_in_order)
    if (std::any_of(mentions.begin(), mentions.end(), [&](const OrganizationMention* mention) { return mention->rule == rule; })) return rule;
  return {};
}

std::uint32_t SignReader::evidence(const NameMentions& mentions) const {
  std::uint32_t all = 0;
  for (std::size_t m = 0; m < std::min(mentions.size(), most_read); ++m) {
    all |= evidence_.at(mentions[m]->name);
    if (evidence_.beside_organization(mentions[m]->name)) all |= Evidence::neighbour;
  }
  return all;
}

std::size_t SignReader::token_at(Spot spot, TokenRange name) const {
  const std::size_t none = words_.size();
  std::size_t token = spot == Spot::last ? name.last - 1 : name.first;
  switch (spot) {
    case Spot::first:
      while (token + 1 < name.last && !words_.is_word(token)) ++token;
      return token;
    case Spot::last:
      while (token > name.first && !words_.is_word(token)) --token;
      return token;
    case Spot::before:
      return token > 0 && words_.joined(token) ? token - 1 : none;
    case Spot::beyond:
      return token > 1 && words_.joined(token) && words_.joined(token - 1) && words_.lower(token - 1) && words_.match(token - 1, Class::articles)
                 ? token - 2
                 : none;
    case Spot::after:
      return words_.joined(name.last) ? name.last : none;
  }
  return none;
}

SignReader::Neighbour SignReader::neighbour(std::size_t token) const {
  if (token >= words_.size()) return Neighbour::nothing;
  const text::Document& document = words_.document();
  if (words_.capital(token)) return Neighbour::capital;
  if (words_.lower(token)) return Neighbour::small;
  if (document.is(token, TokenKind::number)) return Neighbour::number;
  if (document.is(token, TokenKind::quote)) return Neighbour::quote;
  if (document.is(token, TokenKind::dash)) return Neighbour::dash;
  const std::string_view sign = words_.text_of(token);
  if (sign == ",") return Neighbour::comma;
  if (sign == "(" || sign == ")" || sign == "[" || sign == "]") return Neighbour::bracket;
  if (sign == ":") return Neighbour::colon;
  if (sign == "." || sign == ";" || sign == "!" || sign == "?") return Neighbour::stop;
  if (sign == "\u00AE" || sign == "\u2122") return Neighbour::mark;
  return sign == "&" ? Neighbour::ampersand : Neighbour::other;
}

void SignReader::read_name(TokenRange name, std::array<float, sign_count>& signs) const {
  const auto set = [&](Sign sign, bool seen = true) {
    if (seen) signs[static_cast<std::size_t>(sign)] = 1;
  };
  const std::size_t size = name.last - name.first, first = token_at(Spot::first, name), last = token_at(Spot::last, name);
  set(static_cast<Sign>(static_cast<std::size_t>(Sign::tokens_1) + std::min<std::size_t>(size, 6) - 1));
  std::size_t words = 0, plain = 0, small = 0;
  for (std::size_t i = name.first; i < name.last; ++i) {
    set(Sign::with_number, words_.document().is(i, TokenKind::number));
    set(Sign::with_dash, words_.document().is(i, TokenKind::dash));
    set(Sign::with_apostrophe, words_.document().is(i, TokenKind::quote));
    set(Sign::with_ampersand, words_.is_char(i, '&'));
    set(Sign::with_slash, words_.is_char(i, '/'));
    set(Sign::with_stop, words_.is_char(i, '.'));
    set(Sign::with_comma, words_.is_char(i, ','));
    if (!words_.is_word(i)) continue;
    ++words;
    plain += plain_word(words_, i) || words_.has(i, Class::stopwords);
    small += words_.written_small(i);
    set(Sign::any_unknown, size > 1 && words_.unknown(i));
    set(Sign::any_capitals, size > 1 && words_.document().tokens[i].has(Token::all_upper));
  }
  if (size > 1) {
    set(Sign::all_plain, words > 0 && plain == words);
    set(Sign::first_unknown, words_.is_word(first) && words_.unknown(first));
    set(Sign::last_unknown, words_.is_word(last) && words_.unknown(last));
    set(Sign::last_plain, words_.is_word(last) && plain_word(words_, last));
    signs[static_cast<std::size_t>(Sign::small_share)] = words ? static_cast<float>(small) / static_cast<float>(words) : 0;
    return;
  }
  const Token& token = words_.document().tokens[name.first];
  set(Sign::one_capitals, token.has(Token::all_upper));
  set(Sign::one_camel, !token.has(Token::all_upper) && inner_capital(words_.text_of(name.first)));
  set(Sign::one_unknown, words_.is_word(first) && words_.unknown(first));
  set(Sign::one_plain, words_.is_word(first) && plain_word(words_, first));
  set(Sign::one_small, small > 0);
  set(Sign::one_short, token.length <= short_word);
  set(Sign::one_long, token.length >= long_word);
}

std::array<float, sign_count> SignReader::signs(const NameMentions& mentions) const {
  std::array<float, sign_count> signs{};
  read_name(mentions.front()->name, signs);
  signs[static_cast<std::size_t>(Sign::mentions)] = std::log(static_cast<float>(mentions.size()));
  const std::size_t read = std::min(mentions.size(), most_read);
  const float share = 1.0F / static_cast<float>(read);
  const auto add = [&](Sign sign, std::size_t further = 0) { signs[static_cast<std::size_t>(sign) + further] += share; };
  for (std::size_t m = 0; m < read; ++m) {
    const TokenRange name = mentions[m]->name;
    if (words_.opens_sentence(name.first)) add(Sign::opens_sentence);
    if (words_.loud(name.first)) add(Sign::loud);
    const std::size_t before = token_at(Spot::before, name), after = token_at(Spot::after, name);
    add(Sign::before_nothing, static_cast<std::size_t>(neighbour(before)));
    if (before < words_.size() && organizations_.find(before)) add(Sign::before_organization);
    if (const std::size_t beyond = token_at(Spot::beyond, name); beyond < words_.size())
      add(Sign::beyond_nothing, static_cast<std::size_t>(neighbour(beyond)));
    if (after < words_.size() && words_.possessive(after)) add(Sign::after_possessive);
    else add(Sign::after_nothing, static_cast<std::size_t>(neighbour(after)));
    if (after < words_.size() && organizations_.find(after)) add(Sign::after_organization);
    if (after + 1 < words_.size() && words_.is_char(after, '('))
      add(words_.document().tokens[after + 1].has(Token::all_upper) ? Sign::bracket_capitals : Sign::bracket_other);
  }
  return signs;
}

}  // namespace pressparse::fields
