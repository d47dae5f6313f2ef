// The keys of many names, most of which are said several times: each spelling is folded once.
#pragma once

#include <deque>
#include <unordered_map>

#include "fields/names_words.hpp"

namespace pressparse::fields {

class NameKeys {
 public:
  explicit NameKeys(const NameWords& words) : words_(words) {}

  /// The number of a name's spelling, counted from 0 in the order in which they are first asked for.
  std::uint32_t number(TokenRange name) {
    const std::string_view written = name.empty() ? std::string_view{} : words_.document().text_of(name.first, name.last);
    const auto [known, fresh] = numbers_.try_emplace(written, static_cast<std::uint32_t>(keys_.size()));
    if (fresh) keys_.push_back(words_.key(name));
    return known->second;
  }
  const std::string& of_number(std::uint32_t number) const { return keys_[number]; }
  /// The name's key; stays where it is.
  const std::string& of(TokenRange name) { return keys_[number(name)]; }
  std::size_t size() const { return keys_.size(); }

 private:
  const NameWords& words_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;  // by spelling
  std::deque<std::string> keys_;
};

}  // namespace pressparse::fields
