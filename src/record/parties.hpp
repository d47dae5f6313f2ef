// Mentions -> parties: people and organisations, each once.
#pragma once

#include <functional>
#include <unordered_map>

#include "fields/names.hpp"
#include "record/party_keys.hpp"

namespace pressparse::record {

/// The parties of a document, with the mentions they were made of.
class Parties {
 public:
  std::vector<Party> all;
  std::vector<std::size_t> party_of_person;        // index into `all` for each of Names::people
  std::vector<std::size_t> party_of_organization;  // for each of Names::organizations

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// The person whose name is `name` (a full name, or a surname that only one person bears), or none.
  std::size_t find_person(std::string_view name) const;
  /// The organisation with this name or alias, case, legal form and article aside, or none.
  std::size_t find_organization(std::string_view name) const;
  /// The party with that id, or none.
  std::size_t find(std::string_view id) const;

  /// The person at that name, made if there is none: for speakers and contacts found by their position only.
  /// `where` is the mention; title and affiliation may be "" and never overwrite what is known.
  /// `same`: the party that it is, where its key would not tell.
  std::size_t add_person(const Located& where, std::string_view title, std::string_view affiliation, std::size_t same = none);
  std::size_t add_organization(const Located& where);
  /// Another form of a known organisation.
  std::size_t add_alias(std::size_t party, const Located& where);
  /// A form of a known organisation that says more than its name so far: the name from now on.
  std::size_t add_longer_form(std::size_t party, const Located& where);
  /// The only mention of a party is read otherwise: name and mention are `where` from now on.
  void correct(std::size_t party, const Located& where);
  /// Each party's mentions in text order, without those that stand inside another one of the same party: "Harbour" of "Harbour Lines".
  void settle_mentions();
  /// Puts party order[i] at place i and gives new ids.
  void reorder(const std::vector<std::size_t>& order);

  /// Of a person's name; where names are declined, of its stems: "Jan Nowak" and "Jana Nowaka" have one key.
  std::string key_of_person(std::string_view name) const;

 private:
  friend Parties merge_mentions(const fields::Context& context, const fields::Names& names, const std::vector<Email>& emails);
  std::size_t person_of_key(const std::string& key) const;
  void learn(std::size_t party, const std::string& key);
  void learn_words(std::size_t party, const std::string& name);
  void learn_two_surnames(std::size_t party, const std::string& key);
  /// The id of a party that stands, or is about to stand, at that place of `all`.
  std::string next_id(PartyKind kind, std::size_t party);
  std::string key_of_organization(std::string_view name) const;
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  template <class Value>
  using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;
  std::unordered_map<std::string, std::size_t> people_, organizations_;  // key -> index into `all`
  std::unordered_map<std::string, std::size_t> namesakes_;               // "john velk" -> who bears it too, with another second name
  struct Said {
    std::size_t party;
    std::string surname;  // "" when too short to be one's alone
  };
  ByText<Said> said_people_;                                             // of several words, by their mentions' text as written
  std::unordered_map<std::string, std::size_t> single_words_;               // given names and double surnames of full names
  ByText<std::size_t> said_;                                             // organisations by their mentions' text as written
  mutable ByText<std::string> person_keys_, organization_keys_;          // of names asked before: most are asked several times
  std::string_view double_surname(std::string_view key) const;
  const lang::Lexicon* lexicon_ = nullptr;
  const lang::Lexicon* declined_by_ = nullptr;  // where names are declined
  lang::LanguageId language_ = 0;
  bool two_surnames_ = false;  // people bear two, and are called by the first alone as well
  std::vector<std::size_t> people_by_number_, organizations_by_number_;  // index into `all` of p1, p2, ... and o1, o2, ...
};

/// Merges mentions of one name; ids, aliases, title, affiliation and mentions filled in, roles all `mention`.
Parties merge_mentions(const fields::Context& context, const fields::Names& names, const std::vector<Email>& emails = {});

}  // namespace pressparse::record
