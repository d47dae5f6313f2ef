#include "fields/names_evidence.hpp"

#include <algorithm>

#include "fields/names_organizations.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

int weight(std::uint32_t evidence) {
  int sum = 0;
  if (evidence & ticker) sum += 5;
  if (evidence & heading) sum += 5;
  if (evidence & domain) sum += 4;
  if (evidence & affiliation) sum += 2;
  if (evidence & possessive_title) sum += 4;
  if (evidence & says) sum += 2;
  if (evidence & announces) sum += 2;
  else if (evidence & works) sum += 1;
  if (evidence & described) sum += 2;
  if (evidence & apposition) sum += 1;
  if (evidence & partner) sum += 2;
  if (evidence & listed) sum += 3;
  if (evidence & tail) sum += 2;
  if ((evidence & placed) && (evidence & (tail | affiliation | partner | announces))) sum += 1;
  if (evidence & subject) sum += 3;
  if (evidence & neighbour) sum += 2;
  if (evidence & ampersand) sum += 2;
  if (evidence & source) sum += 2;
  return sum;
}

std::string in_words(std::uint32_t evidence) {
  constexpr std::pair<std::uint32_t, const char*> signs[] = {{ticker, "a ticker"},
                                                             {announces, "it announces"},
                                                             {says, "it says"},
                                                             {affiliation, "somebody's affiliation"},
                                                             {heading, "over a boilerplate"},
                                                             {domain, "a domain of its name"},
                                                             {described, "described as an organisation"},
                                                             {partner, "named as a partner"},
                                                             {possessive_title, "an office is its"},
                                                             {listed, "in a list of organisations"},
                                                             {tail, "its last word"},
                                                             {works, "it does something"},
                                                             {placed, "placed somewhere"},
                                                             {apposition, "an apposition says what it is"},
                                                             {source, "named as a source"},
                                                             {subject, "it acts"}};
  std::string words;
  for (const auto& [sign, name] : signs) {
    if (!(evidence & sign)) continue;
    if (!words.empty()) words += ", ";
    words += name;
  }
  return words;
}

EvidenceReader::EvidenceReader(const NameWords& words, const Mask& mask, const OrganizationsAt& organizations,
                               const std::vector<PersonMention>& people)
    : words_(words), mask_(mask), organizations_(organizations), affiliation_starts_(words.size()) {
  for (const PersonMention& person : people) {
    if (person.affiliation.empty() || organizations.find(person.affiliation.first)) continue;
    affiliations_.emplace(person.affiliation.first, person.affiliation.last);
    affiliation_starts_[person.affiliation.first] = true;
    if (person.affiliation.first > 0 && words.is_char(person.affiliation.first - 1, '(')) bracketed_.insert(person.affiliation.first);
  }
  for (const auto& [first, last] : affiliations_) sorted_starts_.push_back(first);
  std::sort(sorted_starts_.begin(), sorted_starts_.end());
}

bool camel_case(std::string_view word) {
  bool lower = false;
  for (const char c : word) {
    if (c >= 'a' && c <= 'z') lower = true;
    else if (lower && c >= 'A' && c <= 'Z') return true;
  }
  return false;
}

bool inner_capital(std::string_view word) {
  return std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool EvidenceReader::heading_before(std::size_t token) const {
  const layout::Block* block = words_.block_of(token);
  if (!block || block->kind != layout::BlockKind::boilerplate || token > block->first_token + 3u || token == block->first_token)
    return false;
  const lang::Match match =
      words_.context().lexicon.match_any(words_.document(), block->first_token, Class::boilerplate_headings, words_.context().language);
  std::size_t at = block->first_token + match.length;
  while (at < token && (words_.has(at, Class::stopwords) || !words_.is_word(at))) ++at;
  return match && at == token;
}

/// "By Ann Lee, Acme": who the author writes for.
bool EvidenceReader::behind_byline(TokenRange group) const {
  const layout::Block* block = words_.block_of(group.first);
  if (!block || group.last != block->last_token || block->last_token - block->first_token > 12 || group.first < block->first_token + 3 ||
      !words_.is_char(group.first - 1, ','))
    return false;
  return bool(words_.context().lexicon.match_any(words_.document(), block->first_token, Class::bylines, words_.context().language));
}

/// "POL-F: ...": a code in capitals that opens the first lines.
bool EvidenceReader::letterhead(TokenRange group) const {
  const layout::Block* block = words_.block_of(group.first);
  if (!block || block != words_.context().layout.blocks.data() || group.first != block->first_token || group.last - group.first != 3)
    return false;
  return words_.is_char(group.last, ':') && words_.document().is(group.first + 1, TokenKind::dash) &&
         words_.document().tokens[group.first].has(Token::all_upper) &&
         text::fold(words_.text_of(group.first)) != text::fold(words_.text_of(group.first + 2));
}

std::uint32_t EvidenceReader::at(TokenRange group) const {
  std::uint32_t evidence = 0;
  std::size_t after = group.last;
  if (words_.is_char(after, '(') && words_.joined(after)) {
    if (mask_.owner(after + 1) == Owner::identifier || words_.has(after + 1, Class::exchanges)) evidence |= ticker;
    std::size_t close = after + 1;
    while (close < after + 10 && close < words_.size() && !words_.is_char(close, ')')) ++close;
    after = close + 1;
  }
  if (const auto found = affiliations_.find(group.first); found != affiliations_.end() && found->second == group.last)
    evidence |= bracketed_.count(group.first) ? affiliation | possessive_title : affiliation;
  if (words_.joined(after)) {
    if (const std::size_t genitive = words_.possessive(after)) {
      std::size_t k = after + genitive;
      while (k < after + 5 && words_.has(k, Class::title_modifiers)) ++k;
      if (words_.title_word(k)) evidence |= possessive_title;
    }
    // "Huma today announced", "Huma has launched"
    std::size_t verb = after;
    if (words_.is_char(verb, ',')) verb = words_.size();
    for (int skip = 0; skip < 2 && words_.lower(verb) && !words_.has(verb, Class::reporting_verbs) && words_.has(verb, Class::stopwords);
         ++skip)
      ++verb;
    if (words_.lower(after)) {
      lang::Match verb_found = words_.match(after, Class::announce_verbs);
      if (!verb_found && words_.joined(after + 1)) verb_found = words_.match(after + 1, Class::announce_verbs);
      if (verb_found && !(verb_found.value == "noun" && noun_phrase(group))) evidence |= verb_found.value == "works" ? works : announces;
      if (words_.has(after, Class::reporting_verbs) && !words_.nouns_capitalized()) evidence |= says;
    }
    if (described_after(after)) evidence |= words_.is_char(after, ',') ? described | apposition : described;
    // "Heron Labs today released": several words that open a paragraph and announce.
    if ((evidence & announces) && opens_paragraph(group)) evidence |= subject;
  }
  if (group.first > 0 && words_.joined(group.first)) {
    const std::size_t before = group.first - 1;
    if (words_.nouns_capitalized() && words_.kind_word(before))
      evidence |= described | apposition | of_kind;  // "Klimafonds Nordlicht", "das Start-up Wärmewerk"
    if (words_.lower(before) && words_.has(before, Class::organization_nouns))
      evidence |= described | apposition | kind_noun;  // "vakbond FNV Zuivel", "la revue Textile & Cure"
    if (words_.lower(before) && words_.has(before, Class::reporting_verbs) && !words_.nouns_capitalized() &&
        (group.last - group.first > 1 || words_.document().tokens[group.first].has(Token::all_upper) ||
         camel_case(words_.text_of(group.first))))
      evidence |= says;  // "notes Markisha" is a person
    // "Her publisher, Gannet & Rook,"
    if (words_.is_char(before, ',') && before > 0 && words_.is_char(after, ',') && words_.lower(before - 1) &&
        words_.has(before - 1, Class::organization_nouns))
      evidence |= described | apposition;
    const bool article = words_.lower(before) && words_.joined(before) && words_.match(before, Class::articles).value == "definite" &&
                         group.last - group.first > 1 && words_.has(group.last - 1, Class::organization_tails) &&
                         !words_.has(group.last - 1, Class::event_words) && !(words_.joined(group.last) && words_.capital(group.last));
    if (ends_cue(group.first) || (article && before > 0 && ends_cue(before)))
      evidence |= partner;  // "in partnership with the Harbour Collaborative"
    if (group.last - group.first > 1 && quoted_source(group.first)) evidence |= source;
  }
  if (founded(group, after) || employs(group)) evidence |= possessive_title;
  return evidence;
}

/// "Huma, Acme Inc. and ...": the next in a list, on either side, is an organisation.
bool EvidenceReader::beside_organization(TokenRange group) const {
  if (group.first > 1 && words_.joined(group.first)) {
    const std::size_t link = group.first - 1;
    if ((words_.is_char(link, ',') || words_.has(link, Class::conjunctions)) && organizations_.find(link - 1)) return true;
  }
  std::size_t next = group.last + words_.is_char(group.last, ',');
  if (words_.has(next, Class::conjunctions)) ++next;
  return next > group.last && words_.joined(next) && organizations_.find(next);
}

bool EvidenceReader::opens_paragraph(TokenRange group) const {
  const layout::Block* block = words_.block_of(group.first);
  if (!block || block->kind != layout::BlockKind::body || group.last - group.first < 2) return false;
  return group.first == block->first_token || (group.first == block->first_token + 1 && words_.has(block->first_token, Class::stopwords));
}

/// "its MainNet launch": the verb's form is a noun's too, and a small word before the name opens a phrase that it ends.
bool EvidenceReader::noun_phrase(TokenRange group) const {
  return group.first > 0 && words_.joined(group.first) && words_.lower(group.first - 1) &&
         (words_.has(group.first - 1, Class::stopwords) || words_.has(group.first - 1, Class::pronouns));
}

/// ", a leading provider of", "is the world's largest maker".
bool EvidenceReader::described_after(std::size_t i) const {
  std::size_t k = i;
  if (words_.is_char(k, ',')) {
    ++k;
    // "as well as other filings with the Commission", "with offices at": no apposition opens so.
    if (words_.has(k, Class::conjunctions) || words_.match(k, Class::object_links) || words_.match(k, Class::home_links) ||
        words_.has(k, Class::pronouns))
      return false;
  } else if (words_.lower(k) && words_.has(k, Class::stopwords) && (words_.has(k + 1, Class::stopwords))) ++k;
  else return false;
  if (!words_.lower(k) || !words_.has(k, Class::stopwords)) return false;
  for (std::size_t end = k + 10; k < end && words_.joined(k) && k < words_.size(); ++k) {
    if (words_.has(k, Class::organization_nouns)) return true;
    if (words_.is_char(k, '.') || words_.is_char(k, ';') || words_.has(k, Class::product_nouns)) return false;
  }
  return false;
}

/// "as co-founder of Tidewater", "the Tidewater co-founder": who founded, owns or heads it is named by the office alone.
bool EvidenceReader::founded(TokenRange group, std::size_t after) const {
  constexpr std::size_t longest = 3;  // words of the office
  if (words_.nouns_capitalized() || words_.possessive(group.last)) return false;
  if (words_.joined(after) && words_.lower(after) && !words_.opens_sentence(group.first) && !words_.has(group.first, Class::not_names) &&
      !words_.match(group.first, Class::demonyms) && words_.match(after, Class::founder_heads).value == "front")
    return true;
  if (group.first < 2 || !words_.joined(group.first) || words_.match(group.first, Class::places)) return false;
  std::size_t link = group.first - 1;
  if (words_.lower(link) && words_.match(link, Class::articles).value == "definite" && words_.joined(link)) --link;
  if (link == 0 || !words_.joined(link) || !words_.lower(link) || !words_.match(link, Class::object_links)) return false;
  for (std::size_t length = 1; length <= longest && length <= link; ++length)
    if (words_.match(link - length, Class::founder_heads).length == length) return true;
  return false;
}

/// "and Chief Operating Officer at Tidewater Securities, he ...": an office and the link that leads to who pays for it, where nobody's name stands by.
bool EvidenceReader::employs(TokenRange group) const {
  if (words_.nouns_capitalized() || group.first < 2 || !words_.joined(group.first) || words_.match(group.first, Class::places)) return false;
  const std::size_t link = group.first - 1;
  return words_.joined(link) && words_.lower(link) && words_.match(link, Class::employer_links) && words_.title_word(link - 1) &&
         words_.capital(link - 1) && !words_.match(link - 1, Class::outside_heads);
}

/// "according to Tidewater": a word that attributes, right before the name.
bool EvidenceReader::quoted_source(std::size_t token) const {
  constexpr std::size_t longest = 4;  // words of it
  const std::size_t end = token - (words_.lower(token - 1) && words_.match(token - 1, Class::articles).value == "definite" && token > 1);
  for (std::size_t length = 2; length <= longest && length <= end && words_.joined(end - length + 1); ++length) {
    const lang::Match cue = words_.match(end - length, Class::attribution_words);
    if (cue.length == length && cue.value == "before") return true;
  }
  return false;
}

/// "a firm led by Shiju Thomas": people lead as often as organisations do, so the name must end like one.
bool EvidenceReader::led_by(TokenRange group) const {
  const std::size_t agent = group.first - 1;
  if (agent == 0 || !words_.match(agent, Class::agent_links) || !words_.match(agent - 1, Class::led_words)) return false;
  return group.last - group.first > 1 &&
         !words_.has_any(group.last - 1, lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors)) &&
         !words_.document().tokens[group.first].has(Token::all_upper);
}

bool EvidenceReader::ends_there(std::size_t last) const {
  if (const std::size_t genitive = words_.possessive(last)) return !words_.capital(last + genitive);
  if (!words_.joined(last)) return true;
  if (words_.is_char(last, '-') && words_.glued(last)) return false;  // "led by Grammy-nominated artists"
  if (words_.document().is(last, TokenKind::quote)) return !words_.document().tokens[last].has(Token::space_before);
  if (words_.has(last, Class::conjunctions)) return !words_.capital(last + 1) || organizations_.find(last + 1);
  return !words_.lower(last) || words_.has(last, Class::stopwords);
}

bool EvidenceReader::ends_cue(std::size_t token) const {
  for (std::size_t back = 1; back <= 6 && back <= token; ++back) {
    if (!words_.joined(token - back + 1)) return false;
    const lang::Match match = words_.match(token - back, Class::partner_cues);
    if (match && match.length == back) return true;
  }
  return false;
}

}  // namespace pressparse::fields
