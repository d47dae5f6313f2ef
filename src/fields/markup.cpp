#include "fields/markup.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace pressparse::fields {
namespace {

constexpr std::size_t longest_link_label = 1000, longest_title = 300, longest_destination = 4000;  // bytes

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Moves the ends of a span over white space and emphasis ("**label**").
void trim(std::string_view text, std::size_t& start, std::size_t& end) {
  const auto outer = [](char c) { return is_space(c) || c == '*' || c == '_' || c == '`'; };
  while (start < end && outer(text[start])) ++start;
  while (end > start && outer(text[end - 1])) --end;
}

}  // namespace

std::optional<MarkedLink> markdown_link(const text::Document& document, std::size_t open, std::size_t close) {
  const std::string_view text = document.text;
  MarkedLink link;
  link.start = document.tokens[open].start;
  link.label_start = document.tokens[open].end();
  link.label_end = document.tokens[close].start;
  std::size_t at = document.tokens[close].end();
  if (at >= text.size() || text[at] != '(' || link.label_end - link.label_start > longest_link_label) return std::nullopt;
  ++at;
  while (at < text.size() && (text[at] == ' ' || text[at] == '<')) ++at;
  link.destination = at;
  int depth = 0;
  // "[" is no character of a URL; to stop there keeps "[a]([a]([a](" linear.
  const std::size_t farthest = std::min(text.size(), at + longest_destination);
  for (; at < farthest && !is_space(text[at]) && text[at] != '<' && text[at] != '>' && text[at] != '['; ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && depth-- == 0) break;
  }
  link.destination_end = at;
  // A title may follow: (https://firm.example "Firm")
  const std::string_view title = text.substr(at, longest_title);
  const std::size_t bracket = title.find(')');
  if (bracket == std::string_view::npos || title.substr(0, bracket).find('\n') != std::string_view::npos) return std::nullopt;
  at += bracket;
  if (link.destination == link.destination_end) return std::nullopt;
  link.end = at + 1;
  link.image = link.start > 0 && text[link.start - 1] == '!';
  if (link.image) --link.start;
  trim(text, link.label_start, link.label_end);
  return link;
}

std::size_t AnchorReader::next(std::string_view what, std::size_t at, std::size_t& known) const {
  if (known < at) known = std::min(text_.find(what, at), text_.size());
  return known;
}

std::optional<MarkedLink> AnchorReader::read(std::size_t at) {
  const std::size_t open_end = next(">", at, next_bracket_);
  if (open_end >= text_.size()) return std::nullopt;
  const std::string_view tag = text_.substr(at, open_end - at);
  if (tag.size() > 2000) return std::nullopt;
  MarkedLink link;
  for (std::size_t i = 2; i + 5 < tag.size() && !link.destination; ++i) {
    if (!is_space(tag[i]) || !ascii::equals_folded(tag.substr(i + 1, 4), "href")) continue;
    std::size_t value = i + 5;
    while (value < tag.size() && (is_space(tag[value]) || tag[value] == '=')) ++value;
    if (value >= tag.size()) break;
    const char quote = tag[value] == '"' || tag[value] == '\'' ? tag[value] : ' ';
    if (quote != ' ') ++value;
    link.destination = at + value;
    link.destination_end = at + std::min(tag.find(quote, value), tag.size());
  }
  if (!link.destination) return std::nullopt;
  const std::size_t close = next("</a", open_end, next_close_);
  link.start = at;
  link.label_start = open_end + 1;
  link.label_end = link.end = open_end + 1;
  if (close < text_.size() && close - open_end <= longest_link_label && close > open_end) {
    link.label_end = close;
    link.end = close + std::min<std::size_t>(text_.substr(close, 5).find('>'), 4) + 1;
    link.end = std::min(link.end, text_.size());
  }
  trim(text_, link.label_start, link.label_end);
  return link;
}

}  // namespace pressparse::fields
