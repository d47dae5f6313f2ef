// Whom a speaker phrase means: the party that a name, a pronoun or an office stands for.
#pragma once

#include <string>

#include "record/new_speakers.hpp"
#include "record/spoken_quotes.hpp"

namespace pressparse::record {

inline constexpr std::size_t nobody = Parties::none;

class SpeakerParties {
 public:
  /// All must outlive it. Speakers that were no names before become parties.
  SpeakerParties(const fields::Context& context, const fields::Names& names, Parties& parties, const SpeakerPhrases& phrases,
                 const SpokenQuotes& quotes)
      : context_(context), document_(context.document), names_(names), parties_(parties), phrases_(phrases), quotes_(quotes),
        new_speakers_(context), gender_of_(genders()) {}

  /// Resolves a phrase to a party. Pronouns look back from quote `g`.
  Voice voice_of(const SpeakerRef& ref, Rule rule, std::size_t g);
  /// "said Arun, CEO of Acme": what stands beside the people that the names did not hold.
  void describe_new(const fields::Mask& mask);

 private:
  /// How many of the parties are asked who may be meant.
  std::size_t parties_asked() const;
  /// The one person with that given name or double surname: "As Amelia puts it", "Adv Okafor-Lee argued".
  std::size_t bearer_of(std::string_view word) const;
  /// "the company": the organisation that the text names most often.
  std::size_t main_organization() const;
  /// The person a pronoun stands for: the last one named or quoted before it, outside quotations.
  std::size_t antecedent(const SpeakerRef& ref, std::size_t g) const;
  /// False when an honorific at a mention of the person tells the other gender.
  bool fits(std::size_t party, std::string_view gender) const;
  /// The gender that an honorific tells, for each party; the first mention that has one decides.
  std::vector<std::string_view> genders() const;
  /// How many words of the phrase stand in the title.
  std::size_t shared_words(const std::string& title, const SpeakerRef& ref) const;
  /// The head has a word before it, or behind it one that makes another office of it: "deputy mayor", "ministre déléguée".
  bool narrowed(const std::string& title, const std::string& head) const;
  /// The value of a noun that means a person named before, "the striker", "el regidor"; "named known" where its ending is the article, "borgmesteren"; or "".
  std::string_view named_noun(const SpeakerRef& ref) const;
  /// "the alliance": the one organisation whose name holds the noun.
  std::size_t organization_with(std::string_view noun) const;
  /// "the mayor", "die Ministerin": the one person in the text who holds that office.
  std::size_t holder_of_office(const SpeakerRef& ref, std::size_t g) const;

  const fields::Context& context_;
  const text::Document& document_;
  const fields::Names& names_;
  Parties& parties_;
  const SpeakerPhrases& phrases_;
  const SpokenQuotes& quotes_;
  NewSpeakers new_speakers_;
  std::vector<std::string_view> gender_of_;   // of each party that has mentions
  std::vector<fields::PersonMention> added_;  // people that the names did not hold,
  std::vector<std::size_t> added_parties_;    // and what became of each
};

}  // namespace pressparse::record
