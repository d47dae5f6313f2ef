// Who a sentence names before a number or an address: "please contact Ann Lee, press officer, at".
#pragma once

#include "record/contact_words.hpp"

namespace pressparse::record {

struct ProseReading {
  Span name, title, organization, department;
  bool asks = false;  // a verb stands right before the value: "email" in "or email a@x.org"
  bool lead = false;  // the sentence asks to make contact: "for more information, call"
};

ProseReading read_prose(const fields::Context& context, const Words& words, const Hints& hints);

}  // namespace pressparse::record
