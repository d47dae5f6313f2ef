#include "fields/quote_lead.hpp"

#include <algorithm>

#include "fields/sentences.hpp"

namespace pressparse::fields {

using lang::Class;

void QuoteLead::begin(std::size_t block, std::size_t start) {
  block_ = block;
  start_ = upto_ = start;
  verb_ = weak_verb_ = attribution_ = colon_ = verb_end_ = 0;
}

void QuoteLead::read(std::size_t block, std::size_t before) {
  const text::Document& document = context_.document;
  const std::size_t first = context_.layout.blocks[block].first_token,
                    floor = std::max(first, before > limits::quote_lead ? before - limits::quote_lead : 0);
  if (block != block_ || before < upto_) {
    begin(block, sentence_start(context_, before, floor));
  } else {
    const std::size_t start = sentence_start(context_, before, std::max(floor, upto_));
    if (start > upto_ || (upto_ > start_ && ends_sentence(context_, upto_ - 1))) begin(block, start);
    else start_ = std::max(start_, floor);
  }
  if (start_ == floor && floor > first && !ends_sentence(context_, floor - 1)) context_.hit_at(Limit::quote_lead, before);
  for (std::size_t i = upto_; i < before; ++i) {
    // "Say hello to our “little helper”": a sentence that opens with the verb gives an order.
    const lang::Match verb =
        document.capitalized(i) ? lang::Match{} : context_.lexicon.match(document, i, Class::reporting_verbs, context_.language);
    if (verb) {
      (verb.value.find("weak") != std::string_view::npos ? weak_verb_ : verb_) = i + 1;
      verb_end_ = std::max(verb_end_, i + verb.length);
    }
    if (context_.lexicon.match(document, i, Class::attribution_words, context_.language)) attribution_ = i + 1;
    if (document.is_char(i, ':')) colon_ = i + 1;
    // "Pour Ann Lee, maire, la mesure est « un ballon d'oxygène »"
    const bool person = document.has(i + 1, Class::given_names) || document.has(i + 1, Class::honorifics);
    if (i == start_ && person && document.capitalized(i) &&
        context_.lexicon.match(document, i, Class::quotes, context_.language, "opinion"))
      weak_verb_ = i + 1;
  }
  upto_ = before;
}

bool QuoteLead::one_sentence(std::size_t at, std::size_t limit) {
  if (at != asked_) {
    asked_ = at;
    end_ = sentence_end(context_, at, context_.document.size());
  }
  return limit <= end_;
}

}  // namespace pressparse::fields
