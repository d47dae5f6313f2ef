#include "record/speaker_phrases.hpp"

#include <algorithm>

#include "fields/sentences.hpp"

namespace pressparse::record {
namespace {

using fields::range;
using fields::TokenRange;
using lang::Class;
using text::Token;
using text::TokenKind;
using Kind = SpeakerRef::Kind;

constexpr std::size_t longest_phrase = 34;  // tokens from the verb to the name
constexpr int most_small_words = 4;

}  // namespace

SpeakerPhrases::SpeakerPhrases(const fields::Context& context, const fields::Names& names, const std::vector<fields::QuotePiece>& pieces)
    : context_(context), document_(context.document), names_(names), quoted_(document_.size() + 1),
      nouns_capitalized_(context.conventions().nouns_capitalized) {
  for (const fields::QuotePiece& piece : pieces)
    for (std::size_t i = piece.outer_first; i < piece.outer_last; ++i) quoted_[i] = true;
  for (std::uint32_t m = 0; m < names.people.size(); ++m) {
    const fields::PersonMention& mention = names.people[m];
    surnames_.insert(document_.text_of(mention.name.last - 1));
    person_of_.add(mention.name.first, mention.name.last, m);
    whole_of_.add(std::min(mention.name.first, mention.whole.empty() ? mention.name.first : mention.whole.first),
                  std::max(mention.whole.last, mention.name.last), m);
  }
  for (std::uint32_t m = 0; m < names.organizations.size(); ++m)
    organization_of_.add(names.organizations[m].name.first, names.organizations[m].name.last, m);
  for (text::SpanIndex* index : {&person_of_, &whole_of_, &organization_of_}) index->finish(document_.size());
}

bool SpeakerPhrases::role(std::size_t token, std::string_view wanted) const {
  return context_.lexicon.match(document_, token, Class::quotes, context_.language).value == wanted;
}

bool SpeakerPhrases::opinion(std::size_t token) const {
  return document_.capitalized(token) &&
         context_.lexicon.match(document_, token, Class::quotes, context_.language, "opinion");  // "para" is an adjunct too
}

std::string_view SpeakerPhrases::pronoun(std::size_t token) const {
  if (!document_.has(token, Class::pronouns)) return {};
  const std::string_view value = context_.lexicon.match(document_, token, Class::pronouns, context_.language).value;
  return value == "speaker" ? std::string_view{} : value;
}

SpeakerRef SpeakerPhrases::person(std::uint32_t mention) const {
  const fields::PersonMention& m = names_.people[mention];
  return {Kind::person, m.name, m.whole.empty() ? m.name : m.whole, mention, {}};
}

SpeakerRef SpeakerPhrases::organization(std::uint32_t mention) const {
  const TokenRange name = names_.organizations[mention].name;
  return {Kind::organization, name, name, mention, {}};
}

/// The apostrophe of "l'adjudant".
bool SpeakerPhrases::elision(std::size_t token) const {
  return document_.is(token, TokenKind::quote) && !quoted(token) && !document_.tokens[token].has(Token::space_before);
}

bool SpeakerPhrases::is_office(std::size_t token) const {
  return document_.has(token, Class::title_heads) || document_.has(token, Class::title_modifiers);
}

/// "a spokesperson for the agency": from the article to the end of what belongs to the noun.
SpeakerRef SpeakerPhrases::nameless(std::size_t first, std::size_t head_end, std::size_t limit) const {
  std::size_t last = head_end;
  while (last < limit && !quoted(last)) {
    const bool link = document_.has(last, Class::title_tails) && document_.is(last, TokenKind::word) && !role(last, "adjunct");
    std::size_t next = last + (link ? 1 : 0);
    while (link && next < limit && determiner(next)) ++next;
    if (next >= limit || !document_.capitalized(next) || pronoun(next).size() || (link && next == last)) break;
    if (!link) break;
    last = next + 1;
    while (last < limit &&
           (document_.capitalized(last) || (document_.is(last, TokenKind::dash) && !document_.tokens[last].has(Token::space_before))))
      ++last;
  }
  return {Kind::nameless, range(first, last), range(first, last), 0, {}};
}

bool SpeakerPhrases::continues_phrase(std::size_t i, int& small_words) const {
  const text::Document& d = document_;
  if (d.is(i, TokenKind::word)) {
    if (d.capitalized(i) || is_office(i) || d.has(i, Class::speaker_nouns) || d.has(i, Class::name_particles) || determiner(i)) return true;
    if (role(i, "adjunct") || role(i, "conjunction")) return role(i, "conjunction") && small_words < most_small_words && ++small_words;
    if (d.has(i, Class::title_tails)) return true;
    return ++small_words <= most_small_words;
  }
  if (d.is(i, TokenKind::number) || d.is(i, TokenKind::symbol)) return true;
  if (d.is(i, TokenKind::dash)) return !d.tokens[i].has(Token::space_before);
  if (d.is(i, TokenKind::quote)) return d.tokens[i].length <= 3 && (d.is_char(i, '\'') || d.text_of(i) == "’");
  return d.is_char(i, '.') || d.is_char(i, '&') || d.is_char(i, '/');
}

/// "says Wagner" is the lawyer and not the Wagner Law Group.
bool SpeakerPhrases::bears_surname(std::size_t token) const {
  const TokenRange name = names_.organizations[organization_of_[token]].name;
  return name.last - name.first == 1 && surname_of_somebody(token);
}

bool SpeakerPhrases::surname_of_somebody(std::size_t token) const { return surnames_.count(document_.text_of(token)) > 0; }

/// Whether [first, last) holds an "of", "for" or "at".
bool SpeakerPhrases::only_links(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (document_.has(i, Class::title_tails) && document_.is(i, TokenKind::word) && !role(i, "conjunction")) return true;
  return false;
}

/// "the report by Acme, which said": the nearest name before a relative pronoun.
SpeakerRef SpeakerPhrases::last_named(std::size_t last, std::size_t floor) const {
  for (std::size_t i = last; i-- > floor && last - i < 14;) {
    if (quoted(i)) return {};
    if (person_of_[i] != none) return person(person_of_[i]);
    if (organization_of_[i] != none) return organization(organization_of_[i]);
  }
  return {};
}

std::uint32_t SpeakerPhrases::next_in_list(std::size_t after) const {
  std::size_t i = after;
  if (document_.is_char(i, '('))  // "(D-NJ)", "(CDU)"
    for (std::size_t k = i + 1; k < i + 8; ++k)
      if (document_.is_char(k, ')')) {
        i = after = k + 1;
        break;
      }
  if (document_.is_char(i, ',')) ++i;
  if (role(i, "conjunction")) ++i;
  if (i == after || i >= document_.size()) return none;
  if (person_of_[i] != none) return person_of_[i];
  const std::uint32_t whole = whole_of_[i];
  return whole != none && names_.people[whole].name.first >= i && names_.people[whole].name.first <= i + 6 ? whole : none;
}

/// "la coordinadora de Acme en Galicia, Ann Lee", "le maire, Ann Lee": the name behind the comma after an office.
SpeakerRef SpeakerPhrases::apposed_name(std::size_t first, std::size_t limit, bool inside) const {
  for (std::size_t i = first; i < std::min<std::size_t>(limit, first + 8) && (inside || !quoted(i)) && !fields::ends_sentence(context_, i);
       ++i) {
    if (!document_.is_char(i, ',') || i + 1 >= limit) continue;
    std::size_t name = i + 1;
    while (name < limit && (determiner(name) || document_.has(name, Class::honorifics) || document_.is_char(name, '.') || elision(name) ||
                            (is_office(name) && person_of_[name] == none)))
      ++name;
    if (person_of_[name] != none) return person(person_of_[name]);
    const SpeakerRef run = capital_run(name, limit, inside);
    return run.kind == Kind::unknown_person && run.words.first == name && run.words.last - name >= 2 ? run : SpeakerRef{};
  }
  return {};
}

/// "sagte am Montag im Rathaus der Landrat, Ann Lee": time and place come before the subject.
SpeakerRef SpeakerPhrases::late_subject(std::size_t first, std::size_t limit) const {
  limit = fields::sentence_end(context_, first, limit);
  for (std::size_t i = first; i < limit && !quoted(i); ++i)
    if (person_of_[i] != none && !behind_preposition(names_.people[person_of_[i]].name.first)) return person(person_of_[i]);
  for (std::size_t i = first + 2; i < limit && !quoted(i); ++i)
    if (article(i - 1) && !behind_preposition(i))
      if (const lang::Match noun = context_.lexicon.match(document_, i, Class::speaker_nouns, context_.language))
        return nameless(i - 1, i + noun.length, limit);
  return {};
}

SpeakerRef SpeakerPhrases::after(std::size_t first, std::size_t limit, bool inside) const {
  SpeakerRef found;
  int small_words = 0;
  bool office = false;
  std::size_t office_end = 0;  // one past the last head of an office
  std::size_t phrase = first;  // where the phrase starts, adverbs skipped
  limit = std::min(limit, first + longest_phrase);
  for (std::size_t i = first; i < limit; ++i) {
    if (quoted(i) && !inside) break;
    if (i <= first + 1 && !found && role(i, "adjunct") && !inside) return late_subject(i, limit);
    if (!found && i <= first + 2)
      if (const auto gender = pronoun(i); !gender.empty() && !object(i)) return {Kind::pronoun, range(i, i + 1), range(i, i + 1), 0, gender};
    const std::uint32_t name = person_of_[i] != none ? person_of_[i] : whole_of_[i];
    if (name != none && (inside || !quoted(names_.people[name].name.first))) {
      // "John L. Golden Principal Ann Lee": a school's name, its head's office, its head.
      const std::size_t behind = names_.people[name].name.last;
      if (behind + 1 < limit && document_.has(behind, Class::title_heads) && person_of_[behind + 1] != none)
        return person(person_of_[behind + 1]);
      // "a spokesperson for Ann Lee" is not Ann Lee; "spokesperson Ann Lee" and "the head of the team, Ann Lee," are.
      std::size_t lead = i;
      while (lead > found.words.last && (determiner(lead - 1) || document_.has(lead - 1, Class::honorifics) || is_office(lead - 1) ||
                                         document_.is_char(lead - 1, '.') || elision(lead - 1)))
        --lead;
      const bool apposed =
          found.kind != Kind::nameless || i <= found.words.last || document_.is_char(lead - 1, ',') || !only_links(found.words.last, lead);
      return apposed ? person(name) : found;
    }
    if (organization_of_[i] != none && found.kind != Kind::nameless && bears_surname(i))
      return {Kind::unknown_person, range(i, i + 1), range(i, i + 1), 0, {}};
    if (organization_of_[i] != none && !(found.kind == Kind::nameless)) {
      const std::uint32_t mention = organization_of_[i];
      if (!found) found = organization(mention);
      i = names_.organizations[mention].name.last - 1;
      continue;
    }
    if (const lang::Match noun = context_.lexicon.match(document_, i, Class::speaker_nouns, context_.language);
        noun && found.kind != Kind::nameless && (noun.value != "named" || (i > first && determiner(i - 1)) || elision(i - 1))) {
      // "le ministre délégué"
      std::size_t end = i + std::max(noun.length, context_.lexicon.match(document_, i, Class::title_heads, context_.language).length);
      if (document_.is(end, TokenKind::word) && !document_.capitalized(end) && document_.has(end, Class::speaker_nouns) && end < limit)
        ++end;  // "explain the report authors"
      if (end < limit && person_of_[end] == none && organization_of_[end] == none && document_.capitalized(end))
        if (const SpeakerRef run = capital_run(end, limit, inside);
            run.kind == Kind::unknown_person && run.words.last - run.words.first >= 2)
          return run;
      found = nameless(phrase, end, limit);
      i = end - 1;
      continue;
    }
    if (fields::ends_sentence(context_, i) || document_.is_char(i, ';') || document_.is_char(i, ':') || document_.is_char(i, '(')) break;
    if (document_.has(i, Class::title_heads)) office = true, office_end = i + 1;
    if (document_.is_char(i, ',')) {
      if (!office && !found) break;
      const bool goes_on =
          i + 1 < limit && (document_.capitalized(i + 1) || person_of_[i + 1] != none || determiner(i + 1) || is_office(i + 1));
      if (!goes_on) break;
      continue;
    }
    if (!continues_phrase(i, small_words)) break;
    if (i == phrase && document_.is(i, TokenKind::word) && !document_.capitalized(i) && !determiner(i) && !is_office(i) && !role(i, "someone"))
      phrase = i + 1;
  }
  // "ZDH-Generalsekretär Lee", a surname that stands nowhere in full
  if ((!found || found.kind == Kind::organization) && office_end > found.words.last && office_end < limit &&
      document_.capitalized(office_end) && organization_of_[office_end] == none)
    if (const SpeakerRef run = capital_run(office_end, limit, inside);
        run.kind == Kind::unknown_person && (found || run.words.last - run.words.first >= 2))
      return run;
  const bool alone = found.kind == Kind::organization && office_end > found.words.last && office_end + 1 < limit &&
                     document_.capitalized(office_end) && !document_.capitalized(office_end + 1) && organization_of_[office_end] == none &&
                     !document_.has(office_end, Class::not_names);
  if (alone) return {Kind::unknown_person, range(office_end, office_end + 1), range(first, office_end + 1), 0, {}};
  if (found && (office || found.kind == Kind::nameless))
    if (const SpeakerRef name = apposed_name(found.words.last, limit, inside)) return name;
  if (found.kind == Kind::organization) {
    // Words between verb and organisation that are a name: "said Ann Lee of Acme".
    const SpeakerRef run = capital_run(phrase, found.words.first);
    if (run.kind == Kind::unknown_person) return run;
    // "said the CEO of Acme"
    const bool officer = article(phrase) && office_end > phrase && office_end < found.words.first && only_links(office_end, found.words.first);
    return officer ? SpeakerRef{Kind::nameless, range(phrase, found.words.last), range(phrase, found.words.last), 0, {}} : found;
  }
  if (found) return found;
  if (const SpeakerRef run = capital_run(phrase, limit, inside); run.kind == Kind::unknown_person) return run;
  if (const SpeakerRef run = given_name_run(phrase, std::min(limit, phrase + 12), inside)) return run;
  if (const SpeakerRef run = capital_run(phrase, limit, inside)) {
    const SpeakerRef name = apposed_name(run.words.last, limit, inside);
    return name ? name : run;
  }
  // "said the lawmakers."
  if (!article(phrase) && !role(phrase, "someone")) return {};
  std::size_t last = phrase + 1;
  const auto hyphen = [&](std::size_t i) {
    return document_.is(i, TokenKind::dash) && !document_.tokens[i].has(Token::space_before) && i + 1 < limit &&
           !document_.tokens[i + 1].has(Token::space_before);
  };
  while (last < limit && last < phrase + 4 && (document_.is(last, TokenKind::word) || hyphen(last)) && !determiner(last) &&
         !role(last, "adjunct") && !role(last, "conjunction") && !role(last, "relative") && !document_.has(last, Class::title_tails))
    ++last;
  if (last == phrase + 1) return {};
  if (const SpeakerRef name = apposed_name(last, limit, inside)) return name;  // "said its co-founder, Ann Lee"
  return nameless(phrase, last, limit);
}

SpeakerRef SpeakerPhrases::before(std::size_t cue, std::size_t floor) const {
  std::size_t k = cue;
  int skipped = 0;
  while (k > floor) {
    const std::size_t i = k - 1;
    if (const auto gender = pronoun(i); !gender.empty()) return {Kind::pronoun, range(i, k), range(i, k), 0, gender};
    if (person_of_[i] != none || whole_of_[i] != none || organization_of_[i] != none || document_.has(i, Class::speaker_nouns) ||
        is_office(i))
      break;
    if (role(i, "relative")) return last_named(i, floor);
    if (role(i, "someone") && (document_.capitalized(i) || i == floor)) return {Kind::nameless, range(i, cue), range(i, cue), 0, {}};
    if (role(i, "conjunction") && k == cue && i > floor + 1) return subject(floor, i, false);  // "Acme has stopped the line and says"
    if (i > floor && article(i - 1) && document_.is(i, TokenKind::word)) break;  // "the article also states"
    const bool adverb =
        (document_.is(i, TokenKind::word) && !document_.capitalized(i) && !role(i, "conjunction")) || document_.is(i, TokenKind::quote);
    if (!adverb || quoted(i) || ++skipped > 3 || document_.text_of(i) == "to") break;
    k = i;
  }
  if (k == floor) return {};
  const std::size_t last = k - 1;
  if (quoted(last)) return {};
  const std::uint32_t name = person_of_[last] != none ? person_of_[last] : whole_of_[last];
  if (name != none) return person(name);
  if (document_.is_char(last, ',') || document_.is_char(last, ')') || document_.is(last, TokenKind::dash))
    return subject(floor, last, false);
  const SpeakerRef first = subject(floor, last, false);
  if (organization_of_[last] != none) {
    const SpeakerRef owner = organization(organization_of_[last]);
    // "a spokesperson from the Department of Treasury stated"
    std::size_t noun = owner.words.first;
    while (noun > floor && (determiner(noun - 1) || document_.has(noun - 1, Class::title_tails))) --noun;
    if (noun > floor && noun < owner.words.first && document_.has(noun - 1, Class::speaker_nouns)) {
      std::size_t start = noun - 1;
      while (start > floor && noun - start < 4 && document_.is(start - 1, TokenKind::word)) {
        --start;
        if (determiner(start)) break;
      }
      if (!determiner(start)) start = noun - 1;
      return {Kind::nameless, range(start, k), range(start, k), 0, {}};
    }
    if (!first.is_person())
      if (const SpeakerRef given = lone_name_with_office(floor, owner.words.first)) return given;
    if (first.kind != Kind::person || first.words.last >= owner.words.first) return owner;
    std::size_t link = first.words.last;  // "Ann Lee of the Lake Diocese said", "Ann Lee CEO, Acme said"
    while (link < owner.words.first &&
           (determiner(link) || document_.has(link, Class::title_tails) || is_office(link) || document_.is_char(link, ',')))
      ++link;
    return document_.is_char(first.words.last, ',') || link == owner.words.first ? first : owner;
  }
  if (document_.has(last, Class::speaker_nouns) || is_office(last)) {
    if (first.kind == Kind::person && document_.is_char(first.words.last, ',')) return first;
    std::size_t start = last;
    // "The company’s recent announcement"
    while (start > floor && last - start < 7 && !role(start - 1, "adjunct") &&
           (document_.is(start - 1, TokenKind::word) || (document_.is(start - 1, TokenKind::quote) && !quoted(start - 1) &&
                                                         !document_.tokens[start - 1].has(Token::space_before)))) {
      --start;
      if (determiner(start)) break;
    }
    return {Kind::nameless, range(start, k), range(start, k), 0, {}};
  }
  // "the lawmakers concluded", "die Abgeordneten erklären"
  for (std::size_t start = last; start > floor && last - start < 3 && document_.is(start, TokenKind::word);) {
    if (!article(--start)) continue;
    if (start > floor && document_.is(start - 1, TokenKind::quote) && !document_.tokens[start - 1].has(Token::space_before)) break;
    if (first.kind == Kind::person && document_.is_char(first.words.last, ',')) return first;
    return {Kind::nameless, range(start, k), range(start, k), 0, {}};
  }
  if (document_.capitalized(last))
    if (const SpeakerRef run = capital_run_before(k, floor))
      return first.kind == Kind::person && document_.is_char(first.words.last, ',') ? first : run;
  return first;
}

/// "to Ann Lee", "of the mayor, Ann Lee": not the subject.
bool SpeakerPhrases::behind_preposition(std::size_t first) const {
  if (first == 0) return false;
  std::size_t i = first - 1;
  while (i > 0 && (determiner(i) || document_.has(i, Class::honorifics) || is_office(i))) --i;
  if (role(i, "adjunct")) return true;
  return document_.has(i, Class::title_tails) && document_.is(i, TokenKind::word) && !role(i, "conjunction");
}

SpeakerRef SpeakerPhrases::subject(std::size_t first, std::size_t last, bool any) const {
  SpeakerRef second;  // an organisation as subject, or a person behind a preposition
  for (std::size_t i = first; i < last; ++i) {
    if (quoted(i)) continue;
    if (const auto gender = pronoun(i); !gender.empty() && gender != "plural" && !behind_preposition(i))
      if (second.kind != Kind::organization) return {Kind::pronoun, range(i, i + 1), range(i, i + 1), 0, gender};
    if (person_of_[i] != none) {
      const SpeakerRef found = person(person_of_[i]);
      const bool owner = document_.is(found.words.last, TokenKind::quote) && !document_.tokens[found.words.last].has(Token::space_before);
      if (!owner && !behind_preposition(found.whole.first)) {
        // "Acme and Ann Lee announced": the subject stays the first one unless it is the person's own firm ("Acme CEO Ann Lee").
        return found;
      }
      if (any && !second) second = found;
      i = found.words.last - 1;
    } else if (organization_of_[i] != none && whole_of_[i] == none) {
      const SpeakerRef found = organization(organization_of_[i]);
      if (!second && !behind_preposition(found.words.first)) second = found;
      i = found.words.last - 1;
    }
  }
  return second;
}

}  // namespace pressparse::record
