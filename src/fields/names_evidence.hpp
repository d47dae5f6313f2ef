// What the words around a capitalised run say of it: that it is an organisation, and how strongly.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "fields/names_titles.hpp"

namespace pressparse::fields {

/// Kinds of evidence: each counts once for a name, however often it is seen.
enum Evidence : std::uint32_t {
  of_kind = 131072,  // a capitalised noun for its kind stands before it
  ticker = 1,
  announces = 2,
  says = 4,
  affiliation = 8,
  heading = 16,
  domain = 32,
  described = 64,
  partner = 128,
  possessive_title = 256,
  listed = 512,
  tail = 1024,
  placed = 2048,
  subject = 4096,
  neighbour = 8192,
  ampersand = 16384,
  apposition = 32768,
  works = 65536,  // does what things do as well: "offers"
  source = 262144,     // "according to Tidewater"
  kind_noun = 524288,  // a noun in small letters says what it is: "the retailer Tidewater"
};

/// The points that the kinds of evidence give together.
int weight(std::uint32_t evidence);
/// The same for explain: "a ticker, it announces".
std::string in_words(std::uint32_t evidence);

class EvidenceReader {
 public:
  EvidenceReader(const NameWords& words, const Mask& mask, const OrganizationsAt& organizations, const std::vector<PersonMention>& people);

  /// One past the affiliation of somebody that starts at `token` and is no known organisation; `token` when none does.
  std::size_t affiliation_end(std::size_t token) const { return affiliation_starts_[token] ? affiliation_end_at(token) : token; }
  /// The first token at or behind this one where such an affiliation starts, or the number of tokens. Asked from the front to the end.
  std::size_t next_affiliation(std::size_t token) const {
    while (next_start_ < sorted_starts_.size() && sorted_starts_[next_start_] < token) ++next_start_;
    return next_start_ < sorted_starts_.size() ? sorted_starts_[next_start_] : words_.size();
  }
  /// Kinds of evidence from the sentence around this mention.
  std::uint32_t at(TokenRange group) const;
  /// Whether what stands behind one word lets it be the whole name: not "the Dugbe mine", "Moss's Ferries", "with Kim and Ann".
  bool ends_there(std::size_t last) const;
  bool beside_organization(TokenRange group) const;
  bool heading_before(std::size_t token) const;
  bool behind_byline(TokenRange group) const;
  bool letterhead(TokenRange group) const;

 private:
  std::size_t affiliation_end_at(std::size_t token) const { return affiliations_.find(token)->second; }
  bool opens_paragraph(TokenRange group) const;
  bool described_after(std::size_t i) const;
  bool noun_phrase(TokenRange group) const;
  bool led_by(TokenRange group) const;
  bool founded(TokenRange group, std::size_t after) const;
  bool employs(TokenRange group) const;
  bool quoted_source(std::size_t token) const;
  bool ends_cue(std::size_t token) const;

  const NameWords& words_;
  const Mask& mask_;
  const OrganizationsAt& organizations_;
  std::unordered_map<std::size_t, std::size_t> affiliations_;  // first token -> last
  std::vector<bool> affiliation_starts_;                       // by token: the map has it
  std::vector<std::size_t> sorted_starts_;                     // the same tokens in order
  mutable std::size_t next_start_ = 0;                         // where next_affiliation() looks
  std::unordered_set<std::size_t> bracketed_;                 // those in brackets behind a name
};

/// "iPhone", "FundsV": a capital inside the word.
bool camel_case(std::string_view word);
/// "StoryWiz", "FDA": a capital behind the first letter.
bool inner_capital(std::string_view word);

}  // namespace pressparse::fields
