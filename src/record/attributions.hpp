// What stands around a quotation to say whose it is: "..., said Ann Lee", "Ann Lee: ...", "... - Ann Lee".
#pragma once

#include "record/speaker_phrases.hpp"

namespace pressparse::record {

struct Attribution {
  SpeakerRef speaker;
  fields::TokenRange cue;     // the reporting word; may be empty
  std::uint32_t clause_end = 0;  // one past the last token of the clause behind the quotation; 0 when the attribution stands before it
  Rule rule;
  bool found() const { return static_cast<bool>(speaker) || !cue.empty(); }
  bool follows() const { return clause_end > 0; }
};

class Attributions {
 public:
  Attributions(const fields::Context& context, const SpeakerPhrases& phrases, const std::vector<fields::QuotePiece>& pieces)
      : context_(context), document_(context.document), phrases_(phrases), pieces_(pieces) {
    find_headed();
  }

  /// The attribution that stands next to piece `p`, if it has one of its own.
  Attribution of(std::size_t p) const;

  /// Length of the reporting verb at `token`, 0 if there is none. `weak`: counts verbs such as "thank" too.
  std::size_t verb(std::size_t token, bool weak) const;

 private:
  Attribution behind(std::size_t p) const;
  Attribution inverted(std::size_t first, std::size_t limit) const;
  Attribution following(std::size_t first, std::size_t limit, bool closed) const;
  bool names_office(const SpeakerRef& speaker) const;
  bool signs_line(std::size_t first, std::size_t limit) const;
  Attribution inside(std::size_t p) const;
  Attribution signature(std::size_t p) const;
  Attribution name_line(std::size_t block) const;
  void find_headed();
  Attribution in_front(std::size_t p) const;
  bool participle(std::size_t token) const;
  SpeakerRef holder_of_opinion(std::size_t first, std::size_t last) const;
  Attribution lead(std::size_t first, std::size_t last, bool colon) const;
  Attribution clause_with_verb(std::size_t first, std::size_t cue, std::size_t length, std::size_t last) const;
  std::size_t limit_behind(std::size_t p) const;
  std::size_t floor_before(std::size_t p) const;

  const fields::Context& context_;
  const text::Document& document_;
  const SpeakerPhrases& phrases_;
  const std::vector<fields::QuotePiece>& pieces_;
  std::vector<bool> headed_;  // by piece: the line above it names its speaker
};

}  // namespace pressparse::record
