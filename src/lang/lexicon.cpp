#include "lang/lexicon.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>

#include "text/unicode.hpp"

namespace pressparse::lang {
namespace {

/// Classes whose entries are endings of words.
constexpr bool is_ending_class(Class c) {
  return c == Class::street_endings || c == Class::title_suffixes || c == Class::organization_suffixes || c == Class::department_endings || c == Class::adjective_endings;
}

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
  calendar_.finish();
  classes_.assign(languages_.size(), std::vector<Classes>(vocabulary_.size()));
  starts_.assign(languages_.size() + 1, std::vector<Classes>(vocabulary_.size()));
  std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
    return a.words.front() != b.words.front() ? a.words.front() < b.words.front() : a.words.size() > b.words.size();
  });
  phrases_of_word_.resize(vocabulary_.size());
  stopword_of_.resize(vocabulary_.size());
  for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
    const Phrase& phrase = phrases_[i];
    const text::WordId first = phrase.words.front();
    auto& range = phrases_of_word_[first];
    if (range.first == range.second) range.first = i;
    range.second = i + 1;
    starts_.back()[first] |= bit(phrase.of);
    for (LanguageId l = 0; l < languages_.size(); ++l) {
      if (phrase.language != 0 && phrase.language != l) continue;
      starts_[l][first] |= bit(phrase.of);
      classes_[l][first] |= phrase.words.size() == 1 ? bit(phrase.of) : bit(Class::starts_phrase);
      if (phrase.of == Class::stopwords && phrase.words.size() == 1 && l > 0 && l < 32) stopword_of_[first] |= 1U << l;
    }
  }
}

void Lexicon::add(const Entry& entry, Class c, LanguageId language) {
  if (is_ending_class(c)) {
    ending_trie_.add(text::fold(entry.text), static_cast<std::uint32_t>(endings_.size()));
    endings_.push_back({entry.value, entry.text, c, language});
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
  phrases_.push_back(std::move(phrase));
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

template <class Accept>
Match Lexicon::longest(const text::Document& document, std::size_t token, Class c, Accept accept) const {
  const auto [begin, end] = phrases_of_word_[document.tokens[token].word];
  Match best;
  for (std::uint32_t p = begin; p < end; ++p) {
    const Phrase& phrase = phrases_[p];
    if (phrase.words.size() < best.length) break;  // longest first
    if (phrase.of != c || token + phrase.words.size() > document.size()) continue;
    const int rank = accept(phrase);
    if (rank == 0 || (best && rank < 2)) continue;
    bool same = true;
    for (std::size_t i = 1; same && i < phrase.words.size(); ++i) same = document.tokens[token + i].word == phrase.words[i];
    if (same) best = {phrase.words.size(), phrase.value, phrase.entry};
    if (same && rank == 2) break;
  }
  return best;
}

Match Lexicon::match_started(const text::Document& document, std::size_t token, Class c, LanguageId language, std::string_view value) const {
  return longest(document, token, c, [&](const Phrase& phrase) {
    const bool fits = (phrase.language == 0 || phrase.language == language) && std::string_view(phrase.value).starts_with(value);
    return fits ? 2 : 0;
  });
}

Match Lexicon::match_any_started(const text::Document& document, std::size_t token, Class c, LanguageId first) const {
  return longest(document, token, c, [&](const Phrase& phrase) { return phrase.language == 0 || phrase.language == first ? 2 : 1; });
}

Match Lexicon::match_ending(const text::Document& document, std::size_t token, Class c, LanguageId language) const {
  if (!document.is(token, text::TokenKind::word)) return {};
  const std::string_view word = document.text_of(token);
  if (word.size() < 2) return {};
  Match longest;
  const auto visit = [&](std::uint32_t number) {
    const Ending& ending = endings_[number];
    if (ending.of == c && (ending.language == 0 || ending.language == language)) longest = {1, ending.value, ending.entry};
  };
  const auto last = static_cast<std::uint8_t>(word.back());
  if (last < 0x80 && !ending_trie_.may_end(static_cast<std::uint8_t>(word[word.size() - 2]), last) && static_cast<std::uint8_t>(word[word.size() - 2]) < 0x80) return {};
  ending_trie_.visit(text::fold(word), visit);
  return longest;
}


LanguageId Lexicon::detect(const text::Document& document) const {
  // Function words are a third of any running text; a language wins when its share is clearly ahead of the others'.
  std::array<std::size_t, 32> hits{};
  std::size_t words = 0;
  for (const text::Token& token : document.tokens) {
    if (token.kind != text::TokenKind::word) continue;
    ++words;
    for (std::uint32_t of = stopword_of_[token.word]; of; of &= of - 1) ++hits[static_cast<std::size_t>(std::countr_zero(of))];
    if (words == 4000) break;
  }
  const auto best = std::max_element(hits.begin(), hits.end());
  const bool enough = *best >= 2 && *best * 12 >= words;
  return enough ? static_cast<LanguageId>(best - hits.begin()) : LanguageId{0};
}

}  // namespace pressparse::lang
