// What every finder is given: the scanned document, the packs, the blocks, the caller's options.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fields/candidates.hpp"
#include "fields/recorder.hpp"
#include "lang/lexicon.hpp"
#include "layout/layout.hpp"
#include "limits.hpp"
#include "pressparse/options.hpp"
#include "pressparse/release.hpp"
#include "text/document.hpp"

namespace pressparse::pattern {
class PostalCodes;
}

namespace pressparse::fields {

struct Context {
  const text::Document& document;
  const lang::Lexicon& lexicon;
  lang::LanguageId language;  // 0 when not known
  const layout::Layout& layout;
  const Options& options;
  std::vector<Note>& notes;
  const pattern::PostalCodes* postal_codes = nullptr;  // absent: any code that looks like one
  Recorder* recorder = nullptr;                         // present only for explain
  mutable LimitsHit limits_hit = {};                    // see hit()
  Candidates candidates = Candidates(document, lexicon);
  lang::ClassSet present = lexicon.present(document);

  std::string_view text() const { return document.text; }
  /// Whether an entry of one of the classes may stand anywhere in the text.
  template <class... Classes>
  bool may_hold(Classes... classes) const {
    return (present.has(classes) || ...);
  }
  /// Tells explain why the candidate in [start, end) of the text was not taken.
  void reject(std::string_view field, std::size_t start, std::size_t end, std::string_view reason) const {
    if (recorder) recorder->reject(field, start, end, std::string(reason));
  }
  /// Notes that a cap was hit: something in [start, end) of the text, or from there on, is left out.
  void hit(Limit limit, std::size_t start, std::size_t end) const { limits_hit.note(notes, limit, start, end); }
  void hit(Limit limit, std::size_t at) const { hit(limit, at, at); }
  /// The same, from a token on.
  void hit_at(Limit limit, std::size_t token) const {
    hit(limit, token < document.size() ? document.tokens[token].start : document.text.size());
  }
  std::size_t most_organizations() const { return limits::organizations_in(text().size()); }
  std::size_t most_people() const { return limits::people_in(text().size()); }
  const lang::Conventions& conventions() const { return lexicon.conventions(language); }
  /// Fills the located part of a value from a span of bytes.
  template <class Value>
  Value& locate(Value& value, std::size_t start, std::size_t end, Rule rule) const {
    value.text = std::string(document.slice(start, end));
    value.start = start;
    value.end = end;
    value.rule = rule;
    return value;
  }
};

}  // namespace pressparse::fields
