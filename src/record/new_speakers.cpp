#include "record/new_speakers.hpp"

#include "text/unicode.hpp"

namespace pressparse::record {

using lang::bit;
using lang::Class;

bool NewSpeakers::is_person(fields::TokenRange words, bool attributed) {
  const std::size_t size = words.last - words.first;
  const bool given = document_.has(words.first, Class::given_names);
  // "CARMEL, IN, January 10 -- ...": a dateline stands before quotations too; but "said Livingston."
  const bool place = context_.lexicon.match(document_, words.first, Class::places, context_.language).length >= size;
  if ((place && !(attributed && beside_verb(words))) || before_state(words.last)) return false;
  if (!attributed && (!given || document_.tokens[words.first].has(text::Token::all_upper))) return false;
  // "MDUFA Performance Goals": an ordinary word that no given name stands before
  if (!(given && attributed) && size > 1 && context_.lexicon.match(document_, words.last - 1, Class::plain_words, context_.language))
    return false;
  for (std::size_t i = words.first; i < words.last; ++i) {
    if (i == words.first ? given : attributed && ((given && size <= 3) || document_.has(i, Class::name_particles)))
      continue;  // "Malik El Bay", "Annaïg Le Bihan"
    // "Midwest Book Review", "Assyrian Remembrance Day"
    for (const Class other : {Class::event_words, Class::organization_heads, Class::organization_tails, Class::organization_anchors,
                              Class::known_organizations, Class::legal_forms})
      if (document_.has(i, other)) return false;
    // "Further"; but "Ceren Can"
    const bool surname = attributed && i > words.first && size == 2;
    for (const Class other : {Class::stopwords, Class::not_names, Class::honorifics, Class::months, Class::weekdays})
      if (!surname && document_.has(i, other)) return false;
  }
  // "Reviews for the book have come in": a sentence's first word, small elsewhere.
  return given || size > 1 || !written_small(words.first);
}

bool NewSpeakers::beside_verb(fields::TokenRange words) const {
  const auto reports = [&](std::size_t i) { return document_.is(i, text::TokenKind::word) && document_.has(i, Class::reporting_verbs); };
  if (reports(words.last)) return true;
  const bool goes_on = document_.is(words.last, text::TokenKind::word) ||
                       (document_.is(words.last, text::TokenKind::quote) && !document_.tokens[words.last].has(text::Token::space_before));
  return words.first > 0 && reports(words.first - 1) && !goes_on;
}

bool NewSpeakers::before_state(std::size_t token) const {
  if (!document_.is_char(token, ',') || token + 1 >= document_.size()) return false;
  const text::Token& state = document_.tokens[token + 1];
  return state.length == 2 && state.has(text::Token::all_upper) &&
         context_.lexicon.match_any(document_, token + 1, Class::region_codes, context_.language);
}

bool NewSpeakers::written_small(std::size_t token) {
  if (small_.empty()) {
    small_.insert(std::string_view{});
    for (std::size_t i = 0; i < document_.size(); ++i)
      if (document_.is(i, text::TokenKind::word) && !document_.capitalized(i) && document_.tokens[i].has(text::Token::space_before))
        small_.insert(document_.text_of(i));  // not in "knuth@acme.com"
  }
  return small_.count(text::fold(document_.text_of(token))) > 0;
}

}  // namespace pressparse::record
