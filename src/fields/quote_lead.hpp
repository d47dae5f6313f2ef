// What stands before a quotation in its sentence: read once for all the quotations of a sentence, which may be thousands.
#pragma once

#include "fields/context.hpp"

namespace pressparse::fields {

class QuoteLead {
 public:
  explicit QuoteLead(const Context& context) : context_(context) {}

  /// Reads on to the quotation that opens at token `before` of the block; quotations of one block come in the order of the text.
  void read(std::size_t block, std::size_t before);

  std::size_t start() const { return start_; }               // first token of the sentence, or of what is looked at of a long one
  bool verb() const { return verb_ > start_; }               // a reporting verb in small letters
  bool weak_verb() const { return weak_verb_ > start_; }     // one of welcoming, thanking, calling
  bool attribution() const { return attribution_ > start_; } // "according to"
  bool colon() const { return colon_ > start_; }
  /// One past the reporting verb, weak or not, that reaches farthest; 0 for none.
  std::size_t verb_end() const { return verb_end_; }

  /// Whether the text from `at` to `limit` is no more than one sentence. `at`: where the last quotation that is speech ends.
  bool one_sentence(std::size_t at, std::size_t limit);

 private:
  void begin(std::size_t block, std::size_t start);

  const Context& context_;
  std::size_t block_ = static_cast<std::size_t>(-1), start_ = 0, upto_ = 0;
  std::size_t verb_ = 0, weak_verb_ = 0, attribution_ = 0, colon_ = 0;  // one past the last one
  std::size_t verb_end_ = 0;
  std::size_t asked_ = static_cast<std::size_t>(-1), end_ = 0;  // one_sentence: where it was asked last, and where that sentence ends
};

}  // namespace pressparse::fields
