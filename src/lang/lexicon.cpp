#include "lang/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "text/unicode.hpp"

namespace pressparse::lang {
namespace {

/// Classes whose entries are endings of words.
constexpr bool is_ending_class(Class c) { return c == Class::street_endings; }

std::optional<Class> class_named(std::string_view section) {
  const auto found = std::find(std::begin(class_names), std::end(class_names), section);
  if (found == std::end(class_names)) return std::nullopt;
  return static_cast<Class>(found - std::begin(class_names));
}

}  // namespace

Lexicon::Lexicon(const std::vector<Pack>& packs) {
  for (const Pack& pack : packs) {
    LanguageId language = 0;
    if (!pack.language.empty()) {
      language = language_id(pack.language);
      if (!language) {
        language = static_cast<LanguageId>(languages_.size());
        languages_.push_back(pack.language);
      }
    }
    for (const Section& section : pack.sections) {
      if (section.name == "meta")
        for (const Entry& entry : section.entries) meta_.emplace_back(pack.language + "\n" + entry.text, entry.value);
      if (const auto c = class_named(section.name))
        for (const Entry& entry : section.entries) add(entry, *c, language);
    }
  }
  std::stable_sort(endings_.begin(), endings_.end(), [](const Ending& a, const Ending& b) { return a.folded.size() > b.folded.size(); });
  calendar_.finish();
  classes_.assign(languages_.size(), std::vector<Classes>(vocabulary_.size()));
  for (auto& [first, phrases] : phrases_) {
    std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
    for (const Phrase& phrase : phrases)
      for (LanguageId l = 0; l < languages_.size(); ++l)
        if (phrase.language == 0 || phrase.language == l)
          classes_[l][first] |= phrase.words.size() == 1 ? bit(phrase.of) : bit(Class::starts_phrase);
  }
}

void Lexicon::add(const Entry& entry, Class c, LanguageId language) {
  if (is_ending_class(c)) {
    endings_.push_back({text::fold(entry.text), entry.value, entry.text, c, language});
    return;
  }
  static const text::Vocabulary empty;
  // "About {name}" is stored as "About" with the value "{name} after", "{name} at a glance" as "at a glance" with "{name} before".
  std::string_view fixed = entry.text;
  std::string value = entry.value;
  constexpr std::string_view slot = "{name}";
  if (fixed.ends_with(slot)) {
    fixed.remove_suffix(slot.size());
    value = "{name} after";
  } else if (fixed.starts_with(slot)) {
    fixed.remove_prefix(slot.size());
    value = "{name} before";
  }
  const text::Document words = text::scan(fixed, empty);
  if (words.tokens.empty()) return;
  Phrase phrase{{}, c, language, std::move(value), entry.text};
  for (std::size_t i = 0; i < words.size(); ++i) phrase.words.push_back(vocabulary_.intern(text::fold(words.text_of(i))));
  if (phrase.words.size() == 1) add_to_calendar(phrase);
  phrases_[phrase.words.front()].push_back(std::move(phrase));
}

void Lexicon::add_to_calendar(const Phrase& phrase) {
  const text::WordId id = phrase.words.front();
  const auto number = [&] { return static_cast<unsigned>(std::atoi(phrase.value.c_str())); };
  // Letters, not bytes: "août" is as long as "sept".
  const auto letters = std::count_if(phrase.entry.begin(), phrase.entry.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  switch (phrase.of) {
    case Class::months: return calendar_.add_month(id, number(), static_cast<std::size_t>(letters), phrase.language);
    case Class::weekdays: return calendar_.add_weekday(id, number(), false);
    case Class::weekdays_short: return calendar_.add_weekday(id, number(), true);
    case Class::date_words: return calendar_.add_function(id, phrase.value);
    default: return;
  }
}

LanguageId Lexicon::language_id(std::string_view tag) const {
  const auto found = std::find(languages_.begin() + 1, languages_.end(), tag);
  return found == languages_.end() ? 0 : static_cast<LanguageId>(found - languages_.begin());
}

std::string_view Lexicon::meta(LanguageId language, std::string_view key) const {
  const std::string wanted = languages_[language] + "\n" + std::string(key);
  for (const auto& [name, value] : meta_)
    if (name == wanted) return value;
  return {};
}

Match Lexicon::match(const text::Document& document, std::size_t token, Class c, LanguageId language, std::string_view value) const {
  if (token >= document.size() || !(classes_[language][document.tokens[token].word] & (bit(c) | bit(Class::starts_phrase)))) return {};
  const auto found = phrases_.find(document.tokens[token].word);
  if (found == phrases_.end()) return {};
  for (const Phrase& phrase : found->second) {
    if (phrase.of != c || (phrase.language != 0 && phrase.language != language) || !std::string_view(phrase.value).starts_with(value)) continue;
    if (token + phrase.words.size() > document.size()) continue;
    bool same = true;
    for (std::size_t i = 1; same && i < phrase.words.size(); ++i) same = document.tokens[token + i].word == phrase.words[i];
    if (same) return {phrase.words.size(), phrase.value, phrase.entry};
  }
  return {};
}

Match Lexicon::match_any(const text::Document& document, std::size_t token, Class c, LanguageId first) const {
  Match best = match(document, token, c, first);
  for (LanguageId l = 1; l < languages_.size(); ++l) {
    if (l == first) continue;
    const Match other = match(document, token, c, l);
    if (other.length > best.length) best = other;
  }
  return best;
}

Match Lexicon::match_ending(const text::Document& document, std::size_t token, Class c, LanguageId language) const {
  if (!document.is(token, text::TokenKind::word)) return {};
  const std::string folded = text::fold(document.text_of(token));
  for (const Ending& ending : endings_)
    if (ending.of == c && (ending.language == 0 || ending.language == language) && folded.size() > ending.folded.size() && folded.ends_with(ending.folded))
      return {1, ending.value, ending.entry};
  return {};
}

LanguageId Lexicon::detect(const text::Document& document) const {
  // Function words are a third of any running text; a language wins when its share is clearly ahead of the others'.
  std::vector<std::size_t> hits(languages_.size());
  std::size_t words = 0;
  for (const text::Token& token : document.tokens) {
    if (token.kind != text::TokenKind::word) continue;
    ++words;
    if (token.word)
      for (LanguageId l = 1; l < hits.size(); ++l) hits[l] += classes_[l][token.word] >> static_cast<unsigned>(Class::stopwords) & 1;
    if (words == 4000) break;
  }
  const auto best = std::max_element(hits.begin(), hits.end());
  const bool enough = *best >= 2 && *best * 12 >= words;
  return enough ? static_cast<LanguageId>(best - hits.begin()) : LanguageId{0};
}

}  // namespace pressparse::lang
