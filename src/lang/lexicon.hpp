// All packs as look-up tables: words by number, phrases by their first word. Immutable after construction.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lang/calendar.hpp"
#include "lang/classes.hpp"
#include "lang/conventions.hpp"
#include "lang/endings.hpp"
#include "lang/pack.hpp"
#include "text/document.hpp"
#include "text/vocabulary.hpp"

namespace pressparse::lang {

/// Index of a language in a Lexicon; 0 is "not known": international entries only.
using LanguageId = std::uint8_t;

/// A run of tokens that is an entry of a section.
struct Match {
  std::size_t length = 0;  // tokens; 0: nothing
  std::string_view value;  // the entry's value, "" when it has none; lives as long as the Lexicon
  std::string_view entry;  // the entry as written in the pack
  explicit operator bool() const { return length > 0; }
};

/// Classes of any number, made once.
struct ClassSet {
  std::uint64_t bits[class_words] = {};
  bool operator==(const ClassSet&) const = default;
  template <class Range>
  static constexpr ClassSet of(const Range& classes) {
    ClassSet set;
    for (const Class c : classes) set.add(c);
    return set;
  }
  constexpr void add(Class c) { bits[static_cast<unsigned>(c) >> 6] |= std::uint64_t{1} << (static_cast<unsigned>(c) & 63); }
  constexpr void add(const ClassSet& more) {
    for (std::size_t i = 0; i < class_words; ++i) bits[i] |= more.bits[i];
  }
  constexpr bool has_any(const ClassSet& classes) const {
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < class_words; ++i) found |= bits[i] & classes.bits[i];
    return found != 0;
  }
  constexpr bool has(Class c) const { return bits[static_cast<unsigned>(c) >> 6] >> (static_cast<unsigned>(c) & 63) & 1; }
};

/// What some finder looks for in every text and nearly no word is, in any language: one bit each, so that one look at a word serves all.
enum class Sign : std::uint8_t {
  month,
  exchange,     // may open an entry of [exchanges]
  country,      // one of [service_words] that speaks of a country
  post_box,     // one of [address_words] for a box
  boilerplate,  // one of [boilerplate_headings]
  small_head,   // one of [small_heads]
  email,        // a word of [email_words]
  partner_cue,  // one of [partner_cues]
};

class Lexicon {
 public:
  explicit Lexicon(const std::vector<Pack>& packs);
  Lexicon(Lexicon&&) = default;

  const text::Vocabulary& vocabulary() const { return vocabulary_; }
  const std::vector<std::string>& languages() const { return languages_; }  // [0] is ""
  LanguageId language_id(std::string_view tag) const;                         // 0 when there is no such pack
  /// Words' classes in one language, international entries included; indexed by text::WordId.
  const text::WordTable& classes(LanguageId language) const { return classes_[language]; }
  /// Whether a folded word is an entry of the class, one of the first 64, in a language or international.
  bool is_entry(std::string_view folded, Class c, LanguageId language) const {
    return classes_[language][vocabulary_.find(text::WordHash::of(folded))] & bit(c);
  }
  /// The same with what English says of names beside it: companies and titles are English everywhere.
  const text::WordTable& name_classes(LanguageId language) const { return name_classes_[language]; }
  /// Months, weekdays and words of dates in all languages at once.
  const Calendar& calendar() const { return calendar_; }
  /// [meta] of the language's pack; "" when absent.
  std::string_view meta(LanguageId language, std::string_view key) const;
  /// Its switches, made once.
  const Conventions& conventions(LanguageId language) const { return conventions_[language]; }

  /// The longest entry of class `c` that starts at `token`, in `language` or international.
  /// `value`: only entries whose value starts so.
  Match match(const text::Document& document, std::size_t token, Class c, LanguageId language, std::string_view value = {}) const {
    if (token >= document.size() || !starts(document.tokens[token].word, c, language) || !may_match(document, token, c)) return {};
    return match_started(document, token, c, language, value);
  }
  /// The same in any language, the given one first. For what must work before or without a known language (months, labels).
  Match match_any(const text::Document& document, std::size_t token, Class c, LanguageId first) const {
    if (token >= document.size() || !starts(document.tokens[token].word, c, languages_.size()) || !may_match(document, token, c)) return {};
    return match_any_started(document, token, c, first);
  }

  /// Whether an entry of class `c` starts with this word, in a language or international: one load, before anything is matched.
  bool starts(text::WordId word, Class c, LanguageId language) const { return starts(word, c, std::size_t{language}); }

  /// Bits of Sign of a word: an entry starts with it.
  std::uint8_t signs(text::WordId word) const { return signs_[word]; }
  const std::uint8_t* signs() const { return signs_.data(); }
  static constexpr std::uint8_t bit_of(Sign sign) { return static_cast<std::uint8_t>(1u << static_cast<unsigned>(sign)); }

  /// The classes of which an entry may stand in the text, in any language: some word of it is one, or starts one with the word behind it.
  /// A finder whose words are not there has nothing to walk for.
  ClassSet present(const text::Document& document) const;

  /// Whether match_any() may find an entry of one of the classes at the token.
  bool may_match_one_of(const text::Document& document, std::size_t token, const ClassSet& classes) const {
    const text::WordId word = document.tokens[token].word;
    return alone(word).has_any(classes) || (starts_of(word, languages_.size()).has_any(classes) && is_pair(word, word_behind(document, token)));
  }

  /// The longest entry of class `c` that the word at `token` ends with, and is longer than, in `language` or international. For classes of
  /// word endings only ("straße"); length is 1 then.
  Match match_ending(const text::Document& document, std::size_t token, Class c, LanguageId language) const;

  /// A folded word without its longest ending of [case_endings], or with what the entry's value puts in its place: "uniwersytecie" -> "uniwersytet".
  /// The word itself where the language has none. Equal stems are forms of one name.
  std::string stem(std::string_view folded, LanguageId language) const;
  bool declines(LanguageId language) const { return language < case_endings_.size() && !case_endings_[language].empty(); }

  /// The language whose stop words cover most of the document, or whose own letters do; 0 when there are too few words to tell.
  LanguageId detect(const text::Document& document) const;

 private:
  struct Phrase {
    std::uint32_t words;  // its first word's place in words_
    std::uint32_t count;  // of words
    Class of;
    LanguageId language;
    std::string_view value, entry;  // in sources_, or always there
  };
  const text::WordId* words_of(const Phrase& phrase) const { return words_.data() + phrase.words; }
  void add(const Entry& entry, Class c, LanguageId language);

  static std::uint8_t signs_of(const Phrase& phrase);
  void add_to_calendar(const Phrase& phrase);
  void sort_phrases();

  text::Vocabulary vocabulary_;
  Calendar calendar_;
  std::vector<std::string> languages_{""};
  std::vector<text::WordTable> classes_{1}, name_classes_{1};  // views of places_ and the rows
  std::vector<std::shared_ptr<const std::string>> sources_;  // of packs whose text is not always there
  struct Ending {
    std::string_view value, entry;
    Class of;
    LanguageId language;
  };
  std::vector<Ending> endings_;
  struct CaseEnding {
    std::string ending, instead;  // folded
  };
  std::vector<std::vector<CaseEnding>> case_endings_;  // by language, longest first
  std::vector<std::size_t> shortest_stems_;            // by language, bytes
  EndingTrie ending_trie_;                      // folded endings -> numbers in endings_
  struct Letters {
    char32_t first, last;
    LanguageId language;
  };
  std::vector<std::uint8_t> yields_;            // by language
  std::vector<Conventions> conventions_;        // by language
  std::vector<Letters> letters_;                // [meta] letters: scripts that tell a language by themselves
  std::vector<std::uint64_t> stopword_of_;      // by word: a bit for each language whose stop word it is
  /// The language after the last is all of them together.
  bool starts(text::WordId word, Class c, std::size_t language) const {
    return starts_of(word, language).has(c);
  }
  /// What the packs say of a word in a language. Few words differ in it, so that each row stands once.
  struct Row {
    Classes classes = 0, name_classes = 0;  // the second with what English says of names beside it
    ClassSet starts;                        // the classes that an entry starts with it in
    ClassSet alone;                         // those that it is an entry of by itself; of all languages together only
    bool operator==(const Row&) const = default;
  };
  const ClassSet& starts_of(text::WordId word, std::size_t language) const {
    return starts_of_row_[places_[language * vocabulary_.size() + word]];
  }
  const ClassSet& alone(text::WordId word) const { return alone_of_row_[places_[languages_.size() * vocabulary_.size() + word]]; }
  static text::WordId word_behind(const text::Document& document, std::size_t token) {
    return token + 1 < document.size() ? document.tokens[token + 1].word : 0;
  }
  void make_rows();
  void read_letters(std::string_view ranges, LanguageId language);
  Match match_started(const text::Document& document, std::size_t token, Class c, LanguageId language, std::string_view value) const;
  Match match_any_started(const text::Document& document, std::size_t token, Class c, LanguageId first) const;
  template <class Accept>
  Match longest(const text::Document& document, std::size_t token, Class c, Accept accept) const;

  /// False when in no language the word alone is an entry of the class or a phrase of it starts with this word and the next: most phrases
  /// start with a word that is everywhere ("the").
  bool may_match(const text::Document& document, std::size_t token, Class c) const {
    const text::WordId first = document.tokens[token].word;
    return alone(first).has(c) || is_pair(first, word_behind(document, token), c);
  }

  /// The phrases of one class that start with one word: a range in phrases_, longest first; `single`: where those of one word begin.
  struct Group {
    Class of;
    std::uint32_t begin, single, end;
  };
  /// A bit that is set for each pair of words that a phrase of the class starts with; says no to nearly all others.
  static constexpr std::size_t pair_bits = std::size_t{1} << 18;
  static std::size_t pair_place(text::WordId first, text::WordId second, Class c) {
    return ((std::uint64_t{first} << 32 | second) * 0x9E3779B97F4A7C15ULL + static_cast<unsigned>(c) * 0xD6E8FEB86659FD93ULL) >> 46;
  }

  bool is_pair(text::WordId first, text::WordId second, Class c) const { return second != 0 && pairs_.has(pair_place(first, second, c)); }
  /// Of any class.
  bool is_pair(text::WordId first, text::WordId second) const { return second != 0 && all_pairs_.has(pair_place(first, second, Class{})); }

  std::vector<text::WordId> words_;              // of all phrases
  std::vector<text::WordHash> hashes_;           // of the entry that is being added
  std::vector<Phrase> phrases_;                  // by first word, then class, longest first
  std::vector<Group> groups_;                    // by first word, then class
  std::vector<std::uint32_t> groups_of_word_;    // index of each first word's groups; one more at the end
  struct PairFilter {
    std::vector<std::uint64_t> bits = std::vector<std::uint64_t>(pair_bits / 64);
    void add(std::size_t place) { bits[place / 64] |= std::uint64_t{1} << place % 64; }
    bool has(std::size_t place) const { return bits[place / 64] >> place % 64 & 1; }
  };
  PairFilter pairs_, all_pairs_;                 // by class, and of any
  // The parts of the rows, by the row's number: who asks for one part reads no other.
  std::vector<Classes> classes_of_row_, name_classes_of_row_;
  std::vector<ClassSet> starts_of_row_, alone_of_row_;
  static constexpr std::size_t most_rows = std::size_t{1} << 16;
  std::vector<std::uint16_t> places_;                                    // the row's number, by language and word
  std::vector<std::uint8_t> signs_;                                      // by word
  std::vector<std::pair<std::string, std::string>> meta_;           // "language\nkey" -> value
};

}  // namespace pressparse::lang
