// The record's values as one flat list: what the HTML page marks and lists, and what explain goes through.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pressparse/release.hpp"

namespace pressparse::output {

/// A part of the text that shows the value: a mention of a party, a segment of a quotation, or the value's own span.
struct Stretch {
  std::size_t start = 0, end = 0;
  Rule rule;
};

struct ListedValue {
  std::string_view field;         ///< the record's key: "quotes"
  std::string path;               ///< where it stands in the record: "quotes[0].speaker"
  std::string_view kind;          ///< what it is, one word: "quote", "speaker", "person", "phone"
  std::string value;              ///< what a reader wants to know: "+442079460018", "Ann Lee", the words of a quotation
  std::string detail;             ///< what stands beside it: "engineer, Harbour Ltd"
  Rule rule;
  std::vector<Stretch> stretches; ///< in text order; bytes or code points, as the release has them
};

/// Every value, in the order of the record. A value that the record holds twice (a contact's phone) is listed once.
std::vector<ListedValue> list_values(const Release& release);

}  // namespace pressparse::output
