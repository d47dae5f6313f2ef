#include "fields/boilerplate_descriptions.hpp"

#include <algorithm>
#include <array>

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::Block;
using layout::BlockKind;
using text::TokenKind;

constexpr std::size_t shortest_description = 14, longest_description = 220;  // tokens of a paragraph
constexpr std::size_t subject_reach = 18;                  // tokens in which it names its subject
constexpr std::size_t fewest_told = 2;               // different things
constexpr std::size_t rests_below = 6;               // blocks of a page's own words between it and the contacts
constexpr std::array<std::string_view, 6> description_kinds = {"founded", "staff", "sites", "sales", "seat", "standing"};

bool is_founding_year(std::string_view number) { return number.size() == 4 && (number.starts_with("1") || number.starts_with("20")); }

}  // namespace

BoilerplateClosings::Name BoilerplateDescriptions::described(std::size_t b) const {
  if (!context_.may_hold(Class::description_words) || !is_paragraph(b) || !blocks_[b].gap_before || !stands_last(b) || !describes(b)) return {};
  return subject(b);
}

bool BoilerplateDescriptions::describes_another(std::size_t b, std::size_t start) const {
  if (!context_.may_hold(Class::description_words)) return false;
  const Block& block = blocks_[b];
  std::size_t first = block.first_token;
  if (document_.has(first, Class::stopwords)) ++first;  // an article
  if (first >= block.last_token || !document_.capitalized(first) || document_.has(first, Class::stopwords)) return false;
  const std::size_t end = closings_.capitals_end(first, block.last_token);
  if (end < first + 2 || !(closings_.names_organization(first, end) ? closings_.said_before(first, end) : said_at_top(first, end))) return false;
  const std::string_view above = document_.slice(start, document_.tokens[block.first_token].start);
  return above.find(document_.text_of(first)) == above.npos && describes(b);
}

bool BoilerplateDescriptions::is_paragraph(std::size_t b) const {
  const Block& block = blocks_[b];
  const std::size_t tokens = block.last_token - block.first_token;
  return !block.labelled && block.kind == BlockKind::body && tokens >= shortest_description && tokens <= longest_description &&
         document_.is_char(block.last_token - 1, '.');
}

bool BoilerplateDescriptions::stands_last(std::size_t b) const {
  const auto open = [&](std::size_t i) { return i < blocks_.size() && blocks_[i].kind == BlockKind::body && !blocks_[i].labelled; };
  const auto behind_rests = [&](std::size_t i) {
    for (std::size_t rests = 0; i < blocks_.size() && blocks_[i].kind == BlockKind::noise && rests < rests_below; ++rests) ++i;
    return i;
  };
  std::size_t next = behind_rests(b + 1);
  if (open(next) && is_paragraph(next) && describes(next)) next = behind_rests(next + 1);  // the partner's description
  if (next >= blocks_.size()) return true;
  // Below other headings the text goes on: notes, or the issuer's own description.
  const BlockKind kind = blocks_[next].kind;
  return kind == BlockKind::contact || kind == BlockKind::end_mark || kind == BlockKind::links || kind == BlockKind::legal;
}

bool BoilerplateDescriptions::describes(std::size_t b) const {
  const Block& block = blocks_[b];
  std::array<bool, description_kinds.size()> told{};
  for (std::size_t i = block.first_token; i < block.last_token; ++i) {
    if (document_.is(i, TokenKind::quote) && document_.tokens[i].has(text::Token::space_before) && i > block.first_token &&
        !document_.is(i - 1, TokenKind::word))
      return false;
    if (!document_.is(i, TokenKind::word)) continue;
    if (context_.lexicon.match(document_, i, Class::announce_verbs, context_.language).value == "tells") return false;
    const lang::Match match = context_.lexicon.match(document_, i, Class::description_words, context_.language);
    if (!match) continue;
    if (match.value == "since") {
      told[0] |= is_founding_year(document_.text_of(i + match.length));
      continue;
    }
    if ((match.value == "staff" || match.value == "sites") && !counted(i, block.first_token)) continue;
    const auto kind = std::find(description_kinds.begin(), description_kinds.end(), match.value);
    if (kind != description_kinds.end()) told[static_cast<std::size_t>(kind - description_kinds.begin())] = true;
  }
  // "Harbour Ltd hired 40 staff for three sites" is news.
  const bool counts_only = std::count(told.begin(), told.end(), true) == told[1] + told[2];
  return !counts_only && static_cast<std::size_t>(std::count(told.begin(), told.end(), true)) >= fewest_told && !closings_.tells_a_day(block.first_token, block.last_token);
}

/// "2,100 staff", "14 modern sites", "beschäftigt 210 Menschen".
bool BoilerplateDescriptions::counted(std::size_t i, std::size_t first) const {
  constexpr std::size_t reach = 4;  // tokens
  for (std::size_t k = i; k-- > first && i - k <= reach;)
    if (document_.is(k, TokenKind::number)) return true;
  return document_.is(i + 1, TokenKind::number);
}

bool BoilerplateDescriptions::said_at_top(std::size_t first, std::size_t last) const {
  constexpr std::size_t top_reach = 600;  // bytes in which a text names its issuer
  const std::string_view top = document_.text.substr(0, std::min<std::size_t>(top_reach, document_.tokens[first].start));
  return top.find(document_.text_of(first, last)) != std::string_view::npos;
}

/// The name opens the paragraph or follows a clause and a comma; where the verb comes second it may stand behind it: "Seit 1892 baut die Moss AG".
bool BoilerplateDescriptions::stands_as_subject(std::size_t name, std::size_t first) const {
  if (context_.conventions().nouns_capitalized) return true;
  for (int skipped = 0; skipped < 2 && name > first; ++skipped, --name)  // "la", "l'"
    if (document_.is_char(name - 1, ',') ||
        (!document_.has(name - 1, Class::stopwords) && !document_.is(name - 1, TokenKind::quote) && document_.tokens[name - 1].length > 2))
      break;
  return name == first || document_.is_char(name - 1, ',');
}

BoilerplateClosings::Name BoilerplateDescriptions::subject(std::size_t b) const {
  const Block& block = blocks_[b];
  const std::size_t last = std::min<std::size_t>(block.last_token, block.first_token + subject_reach);
  for (std::size_t i = block.first_token; i < last; ++i) {
    if (document_.is_char(i, '.') && document_.tokens[i - 1].length > 3) return {};  // the sentence ends without a name
    if (!document_.capitalized(i) || (i == block.first_token && document_.has(i, Class::stopwords))) continue;
    const std::size_t end = closings_.capitals_end(i, block.last_token);
    if (end <= i) continue;
    const bool said = end >= i + 2 &&
                      (closings_.names_organization(i, end) ? closings_.said_before(i, end) || closings_.said_before(i, i + 1)
                                                            : !document_.has(i, Class::given_names) && said_at_top(i, end));
    if (said && !stands_as_subject(i, block.first_token)) return {};
    if (said) {
      if (document_.is(end, TokenKind::word) && closings_.tells_news(end)) return {};
      for (std::size_t form = i + 1; form <= end; ++form)  // "Moss AG mit Sitz in Essen"
        if (const lang::Match legal = context_.lexicon.match_any(document_, form, Class::legal_forms, context_.language)) return {i, form + legal.length};
      return {i, end};
    }
    i = end - 1;
  }
  return {};
}

}  // namespace pressparse::fields
