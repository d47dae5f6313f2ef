#include "record/speaker_parties.hpp"

#include <algorithm>

#include "rules.hpp"
#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using Kind = SpeakerRef::Kind;

/// Whether a folded title holds the word: "ministre des Rivages", "deputy mayor".
bool title_holds(const std::string& title, const std::string& word) {
  return title.ends_with(word) || title.starts_with(word + " ") || title.find(" " + word + " ") != std::string::npos;
}

}  // namespace

Voice SpeakerParties::voice_of(const SpeakerRef& ref, Rule rule, std::size_t g) {
  Voice voice{nobody, ref, rule};
  switch (ref.kind) {
    case Kind::person: voice.party = parties_.party_of_person[ref.mention]; break;
    case Kind::organization: voice.party = parties_.party_of_organization[ref.mention]; break;
    case Kind::unknown_person: {
      Located where;
      context_.locate(where, document_.tokens[ref.words.first].start, document_.tokens[ref.words.last - 1].end(), rules::quote_marks);
      voice.party = parties_.find_person(where.text);
      if (voice.party == nobody && document_.has(ref.words.first, Class::name_particles))
        voice.party = parties_.find_person(document_.text_of(ref.words.last - 1));
      const std::size_t words = ref.words.last - ref.words.first;
      if (voice.party == nobody && (words == 1 || (words == 3 && where.text.find(' ') == std::string::npos)))
        voice.party = bearer_of(where.text);
      const bool attributed =
          rule != rules::quote_preceding_sentence && rule != rules::quote_preceding_paragraph && rule != rules::quote_partial;
      if (voice.party == nobody && names_.people.size() + added_.size() >= context_.most_people()) {
        context_.hit_at(Limit::person_mentions, ref.words.first);
      } else if (voice.party == nobody && new_speakers_.is_person(ref.words, attributed)) {
        voice.party = parties_.add_person(where, "", "");
        added_.push_back(
            {.name = ref.words, .title = {}, .affiliation = {}, .whole = ref.words, .full = false, .rule = rules::quote_marks});
        added_parties_.push_back(voice.party);
      }
      break;
    }
    case Kind::pronoun: voice.party = antecedent(ref, g); break;
    case Kind::nameless: voice.party = holder_of_office(ref, g); break;
    case Kind::none: break;
  }
  return voice;
}

std::size_t SpeakerParties::parties_asked() const {
  if (parties_.all.size() <= limits::speaker_parties) return parties_.all.size();
  context_.hit(Limit::speaker_parties, 0, document_.text.size());
  return limits::speaker_parties;
}

std::size_t SpeakerParties::bearer_of(std::string_view word) const {
  std::size_t bearer = nobody;
  for (std::size_t k = 0; k < parties_asked(); ++k) {
    const std::string& name = parties_.all[k].name;
    if (parties_.all[k].kind != PartyKind::person || name.size() <= word.size()) continue;
    if (!title_holds(name, std::string(word))) continue;
    if (bearer != nobody) return nobody;
    bearer = k;
  }
  return bearer;
}

std::size_t SpeakerParties::main_organization() const {
  std::size_t best = nobody;
  for (std::size_t k = 0; k < parties_asked(); ++k)
    if (parties_.all[k].kind == PartyKind::organization &&
        (best == nobody || parties_.all[k].mentions.size() > parties_.all[best].mentions.size()))
      best = k;
  return best;
}

std::size_t SpeakerParties::antecedent(const SpeakerRef& ref, std::size_t g) const {
  if (ref.gender == "plural") return nobody;
  const auto fits = [&](std::size_t party, std::string_view gender) { return gender.empty() || this->fits(party, gender); };
  std::size_t best = nobody, best_token = 0;
  const auto behind = std::partition_point(names_.people.begin(), names_.people.end(),
                                           [&](const fields::PersonMention& m) { return m.name.first < ref.words.first; });
  const auto mentions = static_cast<std::size_t>(behind - names_.people.begin());
  for (std::size_t m = mentions; m-- > 0 && mentions - m <= limits::speaker_people;) {
    const fields::PersonMention& mention = names_.people[m];
    const std::size_t party = parties_.party_of_person[m];
    if (phrases_.quoted(mention.name.first) || !fits(party, ref.gender)) continue;
    best = party;
    best_token = mention.name.first;
    break;
  }
  for (std::size_t k = quotes_.first_asked(g); k < g && k < quotes_.voices.size(); ++k) {
    const Voice& voice = quotes_.voices[k];
    if (voice.party == nobody || parties_.all[voice.party].kind != PartyKind::person || !fits(voice.party, ref.gender)) continue;
    const std::size_t spoke = std::max<std::size_t>(voice.ref ? voice.ref.words.first : 0, quotes_.first_piece(k).outer_first);
    if (spoke >= best_token) {
      best = voice.party;
      best_token = spoke;
    }
  }
  if (best == nobody && mentions > limits::speaker_people) context_.hit_at(Limit::speaker_people, ref.words.first);
  if (best == nobody && quotes_.first_asked(g) > 0) quotes_.hit_limit(context_, g);
  return best;
}

bool SpeakerParties::fits(std::size_t party, std::string_view gender) const {
  return party >= gender_of_.size() || gender_of_[party].empty() || gender_of_[party] == gender;
}

std::vector<std::string_view> SpeakerParties::genders() const {
  std::vector<std::string_view> out(parties_.all.size());
  for (std::size_t m = 0; m < names_.people.size(); ++m) {
    const std::size_t party = parties_.party_of_person[m];
    if (party >= out.size() || !out[party].empty()) continue;
    const fields::TokenRange name = names_.people[m].name;
    for (std::size_t back = 1; back <= 2 && back <= name.first; ++back) {
      const std::string_view value = context_.lexicon.match(document_, name.first - back, Class::honorifics, context_.language).value;
      if (out[party].empty() && (value == "masculine" || value == "feminine")) out[party] = value;
    }
  }
  return out;
}

std::size_t SpeakerParties::shared_words(const std::string& title, const SpeakerRef& ref) const {
  std::size_t shared = 0;
  for (std::size_t i = ref.words.first; i < ref.words.last; ++i)
    shared += document_.is(i, text::TokenKind::word) && title_holds(title, text::fold(document_.text_of(i)));
  return shared;
}

bool SpeakerParties::narrowed(const std::string& title, const std::string& head) const {
  if (!title.starts_with(head)) return true;
  const std::size_t end = std::min(title.find_first_of(" ,", head.size() + 1), title.size());
  if (head.size() + 1 >= end) return false;
  const std::string_view word = std::string_view(title).substr(head.size() + 1, end - head.size() - 1);
  return context_.lexicon.is_entry(word, Class::title_modifiers, context_.language);
}

std::string_view SpeakerParties::named_noun(const SpeakerRef& ref) const {
  for (std::size_t i = ref.words.first; i < ref.words.last; ++i)
    if (const lang::Match noun = context_.lexicon.match(document_, i, Class::speaker_nouns, context_.language, "named")) return noun.value;
  return {};
}

std::size_t SpeakerParties::organization_with(std::string_view noun) const {
  const std::string word = text::fold(noun);
  std::size_t found = nobody;
  for (std::size_t k = 0; k < parties_asked(); ++k) {
    if (parties_.all[k].kind != PartyKind::organization || !title_holds(text::fold(parties_.all[k].name), word)) continue;
    if (found != nobody) return nobody;
    found = k;
  }
  return found;
}

std::size_t SpeakerParties::holder_of_office(const SpeakerRef& ref, std::size_t g) const {
  const bool definite = phrases_.role(ref.words.first, "definite");
  const std::size_t size = ref.words.last - ref.words.first;
  if (definite && size == 2 && !document_.has(ref.words.first + 1, Class::title_heads))
    if (const std::size_t one = organization_with(document_.text_of(ref.words.first + 1)); one != nobody) return one;
  if (definite && phrases_.role(ref.words.first + 1, "organization_noun")) return main_organization();
  std::size_t holder = nobody;
  for (std::size_t i = ref.words.first; i < ref.words.last; ++i) {
    if (!document_.has(i, Class::title_heads)) continue;
    const std::string head = text::fold(document_.text_of(i));
    // The office that has most of the phrase's words; among equals, the one that no further word narrows ("ministre" against "ministre
    // déléguée").
    std::size_t found = nobody, best = 0;
    bool several = false;
    for (std::size_t k = 0; k < parties_asked(); ++k) {
      const Party& party = parties_.all[k];
      if (party.kind != PartyKind::person || !party.title) continue;
      const std::string title = text::fold(*party.title);
      if (!title_holds(title, head)) continue;
      const std::size_t fit = 2 * shared_words(title, ref) + 1 - narrowed(title, head);
      if (found != nobody && fit <= best) {
        several = several || fit == best;
        continue;
      }
      found = k;
      best = fit;
      several = false;
    }
    if (several) return nobody;
    if (found == nobody) continue;
    if (holder != nobody && holder != found) return nobody;
    holder = found;
  }
  constexpr std::size_t longest = 3, longest_named = 6;  // "la titular de Sanidad"
  const std::string_view named = named_noun(ref);
  const bool known = (definite && !named.empty()) || named == "named known";
  if (size > (known ? longest_named : longest)) return nobody;
  if (holder != nobody) return holder;
  // "so die neue Präsidentin": the office was given to somebody in other words.
  const bool head =
      document_.has(ref.words.last - 1, Class::title_heads) && !document_.text_of(ref.words.last - 1).ends_with('s');  // not "the Senators"
  return (definite && head) || known ? antecedent(ref, g) : nobody;
}

void SpeakerParties::describe_new(const fields::Mask& mask) {
  if (added_.empty()) return;
  fields::describe(context_, mask, names_, added_);
  const auto text_of = [&](fields::TokenRange r) {
    return one_line(document_.slice(document_.tokens[r.first].start, document_.tokens[r.last - 1].end()));
  };
  for (std::size_t k = 0; k < added_.size(); ++k) {
    Party& party = parties_.all[added_parties_[k]];
    if (!party.title && !added_[k].title.empty()) party.title = text_of(added_[k].title);
    if (!party.affiliation && !added_[k].affiliation.empty()) party.affiliation = text_of(added_[k].affiliation);
  }
}

}  // namespace pressparse::record
