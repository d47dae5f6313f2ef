// Speakers that no finder of names knows: runs of capitals where a speaker is expected.
#include "fields/sentences.hpp"
#include "record/speaker_phrases.hpp"

namespace pressparse::record {
namespace {

using fields::range;
using fields::TokenRange;
using lang::Class;
using text::Token;
using text::TokenKind;
using Kind = SpeakerRef::Kind;

}  // namespace

SpeakerRef SpeakerPhrases::from_run(std::size_t first, std::size_t last) const {
  const auto whole = range(first, last);
  bool office = false;
  // "BEN CEO Ann Lee", "M. Lee": what stands before the name is office, firm or honorific.
  for (std::size_t i = first; i < last; ++i)
    if (is_office(i) && (i == first || i + 1 < last || document_.has(i - 1, Class::title_modifiers))) office = true, first = i + 1;
  while (first < last) {
    const lang::Match honorific = context_.lexicon.match(document_, first, Class::honorifics, context_.language);
    if (honorific && first + honorific.length <= last) first += honorific.length;
    else if (document_.is_char(first, '.') || document_.is(first, TokenKind::dash) || document_.has(first, Class::not_names)) ++first;
    else break;
  }
  if (first == last) return office ? SpeakerRef{Kind::nameless, whole, whole, 0, {}} : SpeakerRef{};
  if (!document_.has(first, Class::given_names))
    for (std::size_t i = first + 1; i + 1 < last; ++i)
      if (document_.has(i, Class::given_names) && !document_.is(i - 1, TokenKind::dash)) {
        first = i;
        break;
      }
  for (std::size_t i = first; i < last; ++i) {
    if (document_.has(i, Class::legal_forms) || document_.has(i, Class::organization_heads) || document_.has(i, Class::organization_tails))
      return {Kind::nameless, whole, whole, 0, {}};
    if (document_.has(i, Class::months) || document_.has(i, Class::weekdays)) return {};
  }
  if (last - first > 6 || (last - first == 1 && document_.tokens[first].length < 2)) return {};
  // Where nouns are capitalised, one word is a name only if somebody bears it.
  if (last - first == 1 && nouns_capitalized_ && !surname_of_somebody(first)) return {};
  return {Kind::unknown_person, range(first, last), whole, 0, {}};
}

/// A capitalised run right after a verb is a person even where the names finder saw none.
SpeakerRef SpeakerPhrases::capital_run(std::size_t first, std::size_t limit, bool inside) const {
  const std::size_t start = first;
  while (first < limit && determiner(first)) ++first;
  std::size_t last = first;
  while (last < limit && (inside || !quoted(last))) {
    const bool joins = last > first && !document_.tokens[last].has(Token::space_before);
    if (document_.capitalized(last) || (last > first && document_.has(last, Class::name_particles))) ++last;
    else if (joins && (document_.is(last, TokenKind::dash) || document_.is(last, TokenKind::quote))) ++last;
    else if (joins && document_.is_char(last, '.') && !fields::ends_sentence(context_, last)) ++last;
    else break;
  }
  while (last > first && !document_.capitalized(last - 1)) --last;
  if (first == last) {
    if (!document_.has(first, Class::title_heads) || first >= limit) return {};
    const std::size_t end =
        first + std::max<std::size_t>(
                    1, context_.lexicon.match(document_, first, Class::title_heads, context_.language).length);  // "le ministre délégué"
    return nameless(start, end, limit);
  }
  const SpeakerRef run = from_run(first, last);
  // German nouns are capitalised too: "sagte der Vorsitzende", "so die Einschätzung".
  if (run.kind == Kind::unknown_person && first > start && nouns_capitalized_) return {};
  if (run.kind == Kind::nameless) return nameless(start, last, limit);
  return run;
}

SpeakerRef SpeakerPhrases::capital_run_before(std::size_t last, std::size_t floor) const {
  std::size_t first = last;
  while (first > floor && !quoted(first - 1)) {
    const bool joined = first < last && !document_.tokens[first].has(Token::space_before);
    if (document_.capitalized(first - 1) || (first < last && document_.has(first - 1, Class::name_particles))) --first;
    else if (joined && (document_.is(first - 1, TokenKind::dash) || document_.is(first - 1, TokenKind::quote))) --first;
    else if (first < last && document_.is_char(first - 1, '.') && !fields::ends_sentence(context_, first - 1)) --first;
    else break;
  }
  while (first < last && !document_.capitalized(first) && !document_.has(first, Class::name_particles)) ++first;
  if (first == last) return {};
  if (nouns_capitalized_ && first > floor && determiner(first - 1)) return {};
  return from_run(first, last);
}

/// A run of capitalised words that opens with a known given name: a person wherever a speaker is expected.
SpeakerRef SpeakerPhrases::given_name_run(std::size_t first, std::size_t last, bool inside) const {
  for (std::size_t i = first; i + 1 < last; ++i) {
    if ((quoted(i) && !inside) || fields::ends_sentence(context_, i)) return {};
    if (!document_.has(i, Class::given_names) || !document_.capitalized(i) || document_.is(i - 1, TokenKind::dash)) continue;
    const SpeakerRef run = capital_run(i, last, inside);
    if (run.kind == Kind::unknown_person && run.words.first == i && run.words.last - i >= 2) return run;
  }
  return {};
}

SpeakerRef SpeakerPhrases::opening(std::size_t first, std::size_t last) const {
  if (!document_.capitalized(first) || document_.has(first, Class::stopwords)) return {};
  const SpeakerRef run = capital_run(first, last);
  if (run.kind != Kind::unknown_person) return {};
  const std::size_t next = run.words.last;
  const bool known = document_.has(run.words.first, Class::given_names) && next < last &&
                     document_.has(next, Class::reporting_verbs);  // "Ken commented on it, stating,"
  return document_.is_char(next, ',') || document_.is_char(next, '(') || known ? run : SpeakerRef{};
}

bool SpeakerPhrases::object(std::size_t token) const {
  return context_.conventions().verb_second && pronoun(token) == "feminine" && token + 1 < document_.size() &&
         (whole_of_[token + 1] != none || person_of_[token + 1] != none);
}

/// "Dennis, Founder and President of Acme, stated": a given name alone that opens the sentence, with its office.
SpeakerRef SpeakerPhrases::lone_name_with_office(std::size_t floor, std::size_t last) const {
  const std::size_t start = fields::sentence_start(context_, last, floor);
  if (start + 3 > last || quoted(start) || !document_.capitalized(start) || !document_.has(start, Class::given_names) ||
      !document_.is_char(start + 1, ',') || !is_office(start + 2))
    return {};
  return {Kind::unknown_person, range(start, start + 1), range(start, last), 0, {}};
}

SpeakerRef SpeakerPhrases::ascribed(std::size_t first, std::size_t last) const {
  const lang::Match word = context_.lexicon.match(document_, first, Class::attribution_words, context_.language);
  const std::size_t lead = word && word.value == "before" ? word.length : opinion(first);
  if (lead == 0) return {};
  const SpeakerRef found = after(first + lead, last);
  return found.is_person() ? found : SpeakerRef{};
}

SpeakerRef SpeakerPhrases::person_in(std::size_t first, std::size_t last) const {
  const SpeakerRef found = subject(first, last, false);
  return found.kind == Kind::organization ? SpeakerRef{} : found;
}

}  // namespace pressparse::record
