#include "lang/lexicon.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <numeric>
#include <unordered_map>

#include "pressparse/error.hpp"
#include "text/unicode.hpp"

namespace pressparse::lang {
namespace {

constexpr std::size_t most_languages = 64;  // one of them "none": sets of languages are words of 64 bits

/// A bit for each class whose entries are endings of words, 0 for any other.
constexpr std::uint8_t ending_kind(Class c) {
  switch (c) {
    case Class::street_endings: return 1;
    case Class::title_suffixes: return 2;
    case Class::organization_suffixes: return 4;
    case Class::department_endings: return 8;
    case Class::adjective_endings: return 16;
    default: return 0;
  }
}

/// What English may say of a word in a text of another language. Words that mean something else there ("die", "man") must not come from English.
constexpr Classes english_names = bit(Class::title_heads) | bit(Class::title_modifiers) | bit(Class::legal_forms) |
                                  bit(Class::organization_heads) | bit(Class::organization_tails) | bit(Class::organization_anchors) |
                                  bit(Class::event_words) | bit(Class::given_names) | bit(Class::post_nominals) |
                                  bit(Class::name_suffixes) | bit(Class::honorifics) | bit(Class::places);

std::optional<Class> class_named(std::string_view section) {
  const auto found = std::find(std::begin(class_names), std::end(class_names), section);
  if (found == std::end(class_names)) return std::nullopt;
  return static_cast<Class>(found - std::begin(class_names));
}

}  // namespace

Lexicon::Lexicon(const std::vector<Pack>& packs) {
  std::size_t entries = 0;
  for (const Pack& pack : packs)
    for (const Section& section : pack.sections) entries += section.entries.size();
  vocabulary_.reserve(entries);  // most are one word, and most words are in one entry
  phrases_.reserve(entries);
  words_.reserve(entries + entries / 2);
  for (const Pack& pack : packs) {
    if (pack.source) sources_.push_back(pack.source);
    LanguageId language = 0;
    if (!pack.language.empty()) {
      language = language_id(pack.language);
      if (!language) {
        if (languages_.size() == most_languages)
          throw Error(ErrorCode::bad_pack, "pack '" + pack.name + "': a parser knows " + std::to_string(most_languages - 1) +
                                               " languages at most, those that are built in included; make another parser for '" +
                                               pack.language + "'");
        language = static_cast<LanguageId>(languages_.size());
        languages_.push_back(pack.language);
      }
    }
    for (const Section& section : pack.sections) {
      if (section.name == "meta")
        for (const Entry& entry : section.entries) meta_.emplace_back(pack.language + "\n" + std::string(entry.text), entry.value);
      if (const auto c = class_named(section.name))
        for (const Entry& entry : section.entries) add(entry, *c, language);
    }
  }
  if (vocabulary_.size() > text::Token::most_words)
    throw Error(ErrorCode::bad_pack, "the packs have more than " + std::to_string(text::Token::most_words) +
                                         " different words together; leave out what the texts at hand do not need");
  calendar_.finish();
  case_endings_.resize(languages_.size());
  for (auto& endings : case_endings_)
    std::stable_sort(endings.begin(), endings.end(),
                     [](const CaseEnding& a, const CaseEnding& b) { return a.ending.size() > b.ending.size(); });
  for (LanguageId l = 0; l < languages_.size(); ++l)
    shortest_stems_.push_back(static_cast<std::size_t>(std::atoi(std::string(meta(l, "case_stem")).c_str())));
  for (LanguageId l = 0; l < languages_.size(); ++l) {
    read_letters(meta(l, "letters"), l);
    yields_.push_back(meta(l, "yields") == "yes");
    Conventions& conventions = conventions_.emplace_back();
#define CONVENTION(name, key, value) conventions.name = meta(l, key) == value;
#include "lang/conventions.def"
#undef CONVENTION
  }
  sort_phrases();
  stopword_of_.resize(vocabulary_.size());
  signs_.resize(vocabulary_.size());
  for (text::WordId word = 0; word < signs_.size(); ++word)
    if (calendar_.word(word).month) signs_[word] = bit_of(Sign::month);
  groups_of_word_.assign(vocabulary_.size() + 1, 0);
  for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
    const Phrase& phrase = phrases_[i];
    const text::WordId first = *words_of(phrase);
    if (i == 0 || *words_of(phrases_[i - 1]) != first || phrases_[i - 1].of != phrase.of) {
      groups_.push_back({phrase.of, i, i, i});
      ++groups_of_word_[first + 1];
    }
    groups_.back().end = i + 1;
    if (phrase.count > 1) {
      groups_.back().single = i + 1;
      pairs_.add(pair_place(first, words_of(phrase)[1], phrase.of));
      all_pairs_.add(pair_place(first, words_of(phrase)[1], Class{}));
    }
    signs_[first] |= signs_of(phrase);
    if (phrase.of == Class::stopwords && phrase.count == 1 && phrase.language > 0)
      stopword_of_[first] |= std::uint64_t{1} << phrase.language;
  }
  std::partial_sum(groups_of_word_.begin(), groups_of_word_.end(), groups_of_word_.begin());
  make_rows();
}

/// "3041-309F 30A1-30FF": ranges of code points.
void Lexicon::read_letters(std::string_view ranges, LanguageId language) {
  while (!ranges.empty()) {
    const std::string_view range = ranges.substr(0, ranges.find(' '));
    ranges.remove_prefix(std::min(range.size() + 1, ranges.size()));
    const std::size_t dash = range.find('-');
    const auto number = [&](std::string_view digits) {
      return static_cast<char32_t>(std::strtoul(std::string(digits).c_str(), nullptr, 16));
    };
    if (dash != range.npos) letters_.push_back({number(range.substr(0, dash)), number(range.substr(dash + 1)), language});
  }
}

void Lexicon::make_rows() {
  const auto hash = [](const Row& row) {
    text::WordHash of;
    of.add(row.classes);
    of.add(row.name_classes);
    for (const std::uint64_t bits : row.starts.bits) of.add(bits);
    for (const std::uint64_t bits : row.alone.bits) of.add(bits);
    return static_cast<std::size_t>(of.value());
  };
  std::unordered_map<Row, std::uint16_t, decltype(hash)> known(1 << 12, hash);
  const auto place_of = [&](const Row& row) {
    const auto [at, is_new] = known.try_emplace(row, static_cast<std::uint16_t>(starts_of_row_.size()));
    if (!is_new) return at->second;
    if (starts_of_row_.size() == most_rows)
      throw Error(ErrorCode::bad_pack, "the packs say more than " + std::to_string(most_rows) +
                                           " different things of their words together; leave out what the texts at hand do not need");
    classes_of_row_.push_back(row.classes);
    name_classes_of_row_.push_back(row.name_classes);
    starts_of_row_.push_back(row.starts);
    alone_of_row_.push_back(row.alone);
    return at->second;
  };
  const std::size_t words = vocabulary_.size(), all = languages_.size();
  const LanguageId english = language_id("en");
  const std::uint16_t nothing = place_of({});
  places_.assign((all + 1) * words, nothing);
  std::vector<Row> of_language(all + 1);
  std::vector<std::uint8_t> own;  // the languages that have entries of the word
  for (std::size_t begin = 0, end = 0; begin < phrases_.size(); begin = end) {
    const text::WordId word = *words_of(phrases_[begin]);
    own.clear();
    of_language[0] = of_language[all] = {};
    for (; end < phrases_.size() && *words_of(phrases_[end]) == word; ++end) {
      const Phrase& phrase = phrases_[end];
      const std::size_t language = phrase.language;
      if (language && std::find(own.begin(), own.end(), phrase.language) == own.end()) {
        own.push_back(phrase.language);
        of_language[language] = {};
      }
      // What a contact block alone needs, or what only speaks against a surname, tells nothing of the word elsewhere.
      const bool silent = phrase.of == Class::contact_words || phrase.of == Class::plain_words || phrase.of == Class::house_offices ||
                          phrase.of == Class::past_modifiers || phrase.of == Class::government_words;
      const std::uint64_t of_word = silent ? 0 : phrase.count == 1 ? bit(phrase.of) : bit(Class::starts_phrase);
      of_language[language].classes |= of_word;
      of_language[language].starts.add(phrase.of);
      of_language[all].starts.add(phrase.of);
      if (phrase.count == 1) of_language[all].alone.add(phrase.of);
    }
    // International entries count in every language, and what English says of names.
    Row& any = of_language[0];
    const bool has_english = english && std::find(own.begin(), own.end(), english) != own.end();
    any.name_classes = any.classes | (has_english ? of_language[english].classes & english_names : 0);
    const std::uint16_t place = place_of(any);
    if (place != nothing)
      for (std::size_t language = 0; language < all; ++language) places_[language * words + word] = place;
    for (const std::uint8_t language : own) {
      Row& row = of_language[language];
      row.classes |= any.classes;
      row.name_classes |= any.name_classes | row.classes;
      row.starts.add(any.starts);
      places_[language * words + word] = place_of(row);
    }
    places_[all * words + word] = place_of(of_language[all]);
  }
  classes_.clear();
  name_classes_.clear();
  for (std::size_t language = 0; language < all; ++language) {
    classes_.push_back({places_.data() + language * words, classes_of_row_.data()});
    name_classes_.push_back({places_.data() + language * words, name_classes_of_row_.data()});
  }
}

void Lexicon::sort_phrases() {
  // By first word with one count, as most words start one phrase only; the few of one word are compared.
  std::vector<std::uint32_t> place(vocabulary_.size() + 1);
  for (const Phrase& phrase : phrases_) ++place[*words_of(phrase) + 1];
  std::partial_sum(place.begin(), place.end(), place.begin());
  std::vector<Phrase> sorted(phrases_.size());
  for (const Phrase& phrase : phrases_) sorted[place[*words_of(phrase)]++] = phrase;
  const auto before = [](const Phrase& a, const Phrase& b) { return a.of != b.of ? a.of < b.of : a.count > b.count; };
  for (std::size_t first = 0, last = 0; first < sorted.size(); first = last) {
    while (last < sorted.size() && *words_of(sorted[last]) == *words_of(sorted[first])) ++last;
    if (last - first > 1)
      std::stable_sort(sorted.begin() + static_cast<std::ptrdiff_t>(first), sorted.begin() + static_cast<std::ptrdiff_t>(last), before);
  }
  phrases_ = std::move(sorted);
}

void Lexicon::add(const Entry& entry, Class c, LanguageId language) {
  if (c == Class::case_endings) {
    if (case_endings_.size() <= language) case_endings_.resize(language + 1u);
    case_endings_[language].push_back({text::fold(entry.text), text::fold(entry.value)});
    return;
  }
  if (ending_kind(c)) {
    ending_trie_.add(text::fold(entry.text), static_cast<std::uint32_t>(endings_.size()), ending_kind(c));
    endings_.push_back({entry.value, entry.text, c, language});
    return;
  }
  // "About {name}" is stored as "About" with the value "{name} after", "{name} profile" as "profile" with "{name} before"; "{name} hakkında = about" is
  // a heading by itself, and no word that ends other headings too; "{name} at a glance = brief" is one where the text below says the name again.
  std::string_view fixed = entry.text;
  std::string_view value = entry.value;
  constexpr std::string_view slot = "{name}";
  if (fixed.ends_with(slot)) {
    fixed.remove_suffix(slot.size());
    value = "{name} after";
  } else if (fixed.starts_with(slot)) {
    fixed.remove_prefix(slot.size());
    value = value == "about" ? "{name} before about" : value == "brief" ? "{name} before brief" : "{name} before";
  }
  const std::size_t first = words_.size();
  if (text::plain_words(fixed, hashes_)) {
    for (const text::WordHash hash : hashes_) words_.push_back(vocabulary_.intern(hash));
  } else {
    static const text::Vocabulary empty;
    const text::Document words = text::scan(fixed, empty);
    for (std::size_t i = 0; i < words.size(); ++i) words_.push_back(vocabulary_.intern(text::fold(words.text_of(i))));
  }
  const std::size_t count = words_.size() - first;
  if (count == 0) return;
  const Phrase phrase{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count), c, language, value, entry.text};
  if (count == 1) add_to_calendar(phrase);
  phrases_.push_back(phrase);
}

std::uint8_t Lexicon::signs_of(const Phrase& phrase) {
  switch (phrase.of) {
    case Class::exchanges: return bit_of(Sign::exchange);
    case Class::service_words: return phrase.value.starts_with("country ") ? bit_of(Sign::country) : std::uint8_t{0};
    case Class::address_words: return phrase.value.starts_with("box") ? bit_of(Sign::post_box) : std::uint8_t{0};
    case Class::boilerplate_headings: return bit_of(Sign::boilerplate);
    case Class::small_heads: return bit_of(Sign::small_head);
    case Class::email_words: return bit_of(Sign::email);
    case Class::partner_cues: return bit_of(Sign::partner_cue);
    default: return 0;
  }
}

void Lexicon::add_to_calendar(const Phrase& phrase) {
  const text::WordId id = *words_of(phrase);
  const auto number = [&] { return static_cast<unsigned>(std::atoi(std::string(phrase.value).c_str())); };
  // Letters, not bytes: "août" is as long as "sept".
  const auto letters =
      std::count_if(phrase.entry.begin(), phrase.entry.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
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
  const text::WordId first = document.tokens[token].word;
  std::uint32_t g = groups_of_word_[first];
  while (groups_[g].of != c) ++g;  // there is one: the caller saw its bit
  const Group& group = groups_[g];
  const bool pair = is_pair(first, word_behind(document, token), c);
  Match best;
  for (std::uint32_t p = pair ? group.begin : group.single; p < group.end; ++p) {
    const Phrase& phrase = phrases_[p];
    if (phrase.count < best.length) break;  // longest first
    if (token + phrase.count > document.size()) continue;
    const text::WordId* const words = words_of(phrase);
    bool same = true;
    for (std::size_t i = 1; same && i < phrase.count; ++i) same = document.tokens[token + i].word == words[i];
    if (!same) continue;
    const int rank = accept(phrase);
    if (rank == 0 || (best && rank < 2)) continue;
    best = {phrase.count, phrase.value, phrase.entry};
    if (rank == 2) break;
  }
  return best;
}

Match Lexicon::match_started(const text::Document& document, std::size_t token, Class c, LanguageId language,
                             std::string_view value) const {
  return longest(document, token, c, [&](const Phrase& phrase) {
    if (!phrase.value.starts_with(value)) return 0;
    return phrase.language == language ? 2 : phrase.language == 0 ? 1 : 0;  // the language's own entry knows its value best
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
  // A word of other letters is folded first; an ASCII one is folded while it is read, which mostly ends after two letters.
  if (document.tokens[token].has(text::Token::non_ascii)) ending_trie_.visit(text::fold(word), visit);
  else if (ending_trie_.may_end(word, ending_kind(c))) ending_trie_.visit(word, visit);
  return longest;
}

std::string Lexicon::stem(std::string_view folded, LanguageId language) const {
  if (declines(language))
    for (const CaseEnding& e : case_endings_[language])
      if (folded.ends_with(e.ending) && folded.size() - e.ending.size() >= shortest_stems_[language])
        return std::string(folded.substr(0, folded.size() - e.ending.size())) + e.instead;
  return std::string(folded);
}

ClassSet Lexicon::present(const text::Document& document) const {
  ClassSet found;
  const std::uint16_t* const rows = places_.data() + languages_.size() * vocabulary_.size();
  const std::size_t count = document.size();
  std::uint16_t last = rows[0];  // of a word in no pack; neighbours are often alike
  for (std::size_t i = 0; i < count; ++i) {
    const text::WordId word = document.tokens[i].word;
    if (word == 0) continue;
    const std::uint16_t row = rows[word];
    if (row != last) found.add(alone_of_row_[row]);
    last = row;
    if (is_pair(word, word_behind(document, i))) found.add(starts_of_row_[row]);
  }
  return found;
}

LanguageId Lexicon::detect(const text::Document& document) const {
  // Function words are a third of any running text; a language wins when its share is clearly ahead of the others', or as large and with more
  // words that no other language has.
  std::array<std::size_t, most_languages> hits{}, own{};
  std::size_t words = 0;
  for (const text::Token& token : document.tokens) {
    if (token.kind != text::TokenKind::word) continue;
    ++words;
    const std::uint64_t languages = stopword_of_[token.word];
    for (std::uint64_t of = languages; of; of &= of - 1) ++hits[static_cast<std::size_t>(std::countr_zero(of))];
    if (token.has(text::Token::non_ascii) && !letters_.empty()) {
      const char32_t first = text::decode(document.text, token.start).character;
      for (const Letters& l : letters_)
        if (first >= l.first && first <= l.last && !(languages >> l.language & 1)) ++hits[l.language];
    }
    if (languages && !(languages & (languages - 1))) ++own[static_cast<std::size_t>(std::countr_zero(languages))];
    if (words == 4000) break;
  }
  std::size_t best = 0;
  // [meta] yields: where nothing else decides, its larger neighbour is meant.
  const auto ahead = [&](std::size_t a, std::size_t b) {
    if (hits[a] != hits[b]) return hits[a] > hits[b];
    return own[a] != own[b] ? own[a] > own[b] : yields_[b] && !yields_[a];
  };
  for (std::size_t l = 1; l < languages_.size(); ++l)
    if (ahead(l, best)) best = l;
  const bool enough = hits[best] >= 2 && hits[best] * 12 >= words;
  return enough ? static_cast<LanguageId>(best) : LanguageId{0};
}

}  // namespace pressparse::lang
