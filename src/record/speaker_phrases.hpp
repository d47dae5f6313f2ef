// Phrases that can name a speaker, read from a given place: "owner and head distiller Brian Rabon", "he", "a spokesperson for the agency".
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "fields/names.hpp"
#include "fields/quotes.hpp"
#include "text/span_index.hpp"

namespace pressparse::record {

/// Who is said to speak, as written.
struct SpeakerRef {
  enum class Kind : std::uint8_t { none, person, unknown_person, pronoun, organization, nameless };
  Kind kind = Kind::none;
  fields::TokenRange words;     // the name, the pronoun, the phrase
  fields::TokenRange whole;     // with title and affiliation
  std::uint32_t mention = 0;    // index in Names::people or Names::organizations
  std::string_view gender;      // of a pronoun: the pack's value
  explicit operator bool() const { return kind != Kind::none; }
  bool is_person() const { return kind == Kind::person || kind == Kind::unknown_person; }
};

class SpeakerPhrases {
 public:
  /// `names` and `pieces` must outlive it.
  SpeakerPhrases(const fields::Context& context, const fields::Names& names, const std::vector<fields::QuotePiece>& pieces);

  /// The phrase that starts at `first` (an adverb or article may come before it). Looks no further than `limit`.
  /// `inside`: the phrase itself stands between quotation marks.
  SpeakerRef after(std::size_t first, std::size_t limit, bool inside = false) const;
  /// The phrase that ends right before `cue`: "Ann Lee, head of X," / "she also".
  SpeakerRef before(std::size_t cue, std::size_t floor) const;
  /// The first person, pronoun or organisation in [first, last) that is no object of a preposition.
  /// `any`: one behind a preposition is better than none.
  SpeakerRef subject(std::size_t first, std::size_t last, bool any) const;
  /// "Siddhartha, founder of Acme, ...": a capitalised run that opens the clause and has an apposition.
  SpeakerRef opening(std::size_t first, std::size_t last) const;
  /// "For Ann Lee, head of X, the day ...", "According to Ann Lee, ...": the person a sentence is ascribed to where it opens.
  SpeakerRef ascribed(std::size_t first, std::size_t last) const;
  /// Like subject(), but people and pronouns only.
  SpeakerRef person_in(std::size_t first, std::size_t last) const;

  bool quoted(std::size_t token) const { return token < quoted_.size() && quoted_[token]; }
  bool role(std::size_t token, std::string_view wanted) const;
  /// "For", where it opens a sentence that tells what somebody thinks.
  bool opinion(std::size_t token) const;
  /// "lobt sie Vorstand Ann Lee": a pronoun right before the subject is whom it is said of.
  bool object(std::size_t token) const;
  /// An article or possessive, in any case.
  bool determiner(std::size_t token) const { return article(token) || role(token, "oblique"); }
  /// A word that may stand before a name in a signature: an article, a form of address, an office.
  bool addresses(std::size_t token) const {
    return determiner(token) || is_office(token) || bool(context_.lexicon.match(document_, token, lang::Class::honorifics, context_.language));
  }
  /// One that can open a subject.
  bool article(std::size_t token) const { return role(token, "definite") || role(token, "determiner"); }
  /// The pack's value of a pronoun: masculine, feminine or plural; "" for other words and for "I" and "we".
  std::string_view pronoun(std::size_t token) const;
  /// The next person of a list: "Ann Lee and Bob Ray said". `after`: one past the phrase of the one before. none: the list ends.
  std::uint32_t next_in_list(std::size_t after) const;
  /// The person whose name holds `token`, as an index in Names::people, or `none`.
  std::uint32_t person_at(std::size_t token) const { return person_of_[token]; }
  static constexpr std::uint32_t none = text::SpanIndex::none;

 private:
  SpeakerRef person(std::uint32_t mention) const;
  SpeakerRef organization(std::uint32_t mention) const;
  SpeakerRef nameless(std::size_t first, std::size_t head_end, std::size_t limit) const;
  SpeakerRef capital_run(std::size_t first, std::size_t limit, bool inside = false) const;
  SpeakerRef apposed_name(std::size_t first, std::size_t limit, bool inside) const;
  SpeakerRef late_subject(std::size_t first, std::size_t limit) const;
  SpeakerRef given_name_run(std::size_t first, std::size_t last, bool inside) const;
  SpeakerRef last_named(std::size_t last, std::size_t floor) const;
  bool bears_surname(std::size_t token) const;
  bool surname_of_somebody(std::size_t token) const;
  bool only_links(std::size_t first, std::size_t last) const;
  SpeakerRef lone_name_with_office(std::size_t floor, std::size_t last) const;
  SpeakerRef capital_run_before(std::size_t last, std::size_t floor) const;
  SpeakerRef from_run(std::size_t first, std::size_t last) const;
  bool continues_phrase(std::size_t token, int& small_words) const;
  bool is_office(std::size_t token) const;
  bool elision(std::size_t token) const;
  bool behind_preposition(std::size_t first) const;

  const fields::Context& context_;
  const text::Document& document_;
  const fields::Names& names_;
  text::SpanIndex person_of_;        // token -> mention whose name holds it
  text::SpanIndex whole_of_;         // token -> mention whose whole phrase holds it
  text::SpanIndex organization_of_;
  std::vector<bool> quoted_;
  bool nouns_capitalized_;
  std::unordered_set<std::string_view> surnames_;  // last words of the people's names
};

}  // namespace pressparse::record
