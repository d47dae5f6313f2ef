#include "record/contact_headings.hpp"

#include <algorithm>

#include "record/contact_words.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using layout::Block;
using text::TokenKind;

constexpr std::size_t longest_owner = 7;  // tokens of an organisation between a heading and its colon

/// One past the words of a heading at `first` that no list holds as a whole ("Renseignements et entrevues :"), its colon not among them, or
/// 0. Every word of it is one that asks to make contact, one of the press, or a small one between them; it ends with its line or before a
/// colon.
std::size_t composed_heading(const fields::Context& context, std::size_t first, std::size_t line_end) {
  constexpr std::size_t longest = 9;  // tokens
  const text::Document& document = context.document;
  std::size_t asks = 0, words = 0, i = first;
  while (i < line_end && i < first + longest && !document.is_char(i, ':')) {
    if (!document.is(i, TokenKind::word)) {
      if (document.is(i, TokenKind::number) || document.is_char(i, '.') || document.is_char(i, '@')) return 0;
      ++i;
      continue;
    }
    const lang::Match ask = context.lexicon.match(document, i, Class::contact_words, context.language, "ask");
    const lang::Match press = ask ? lang::Match{} : context.lexicon.match(document, i, Class::contact_words, context.language, "press");
    const bool small = document.has(i, Class::stopwords) && (i == first || !document.capitalized(i));
    if (!ask && !press && !small) return 0;
    asks += ask.length > 0;
    words += ask || press;
    i += std::max({ask.length, press.length, std::size_t{1}});
  }
  const bool ends = i == line_end || (i < line_end && document.is_char(i, ':'));
  return ends && asks > 0 && (words > 1 || i > first + 1) ? i : 0;
}

}  // namespace

ContactHeading ContactHeadings::at_start(const Block& block) const {
  const std::uint32_t line_end = std::min(document_.lines[block.first_line].last_token, block.last_token);
  const auto label = block.opens_as_label ? layout::label_at(document_, context_.lexicon, context_.language, block.first_token, line_end)
                                          : std::nullopt;
  if (label && label->of == Class::contact_headings && !labels_phone(block.first_token, label->last - block.first_token)) {
    if (column_beside(label->last, line_end)) return {block.start, block.start, role_named(label->value), true};
    const bool rest = label->last < block.last_token;
    return {block.start, rest ? document_.tokens[label->last].start : block.end, role_named(label->value), true};
  }
  if (ContactHeading named = with_owner(block, block.first_token); named.found) return named;
  if (ContactHeading composed = composed_at_start(block, line_end); composed.found) return composed;
  return glued(block);
}

ContactHeading ContactHeadings::inside(const Block& block, std::size_t token) const {
  if (!document_.is(token, TokenKind::word) || document_.tokens[token].word == 0) return {};
  const lang::Match heading = document_.capitalized(token)
                                  ? context_.lexicon.match_any(document_, token, Class::contact_headings, context_.language)
                                  : lang::Match{};
  if (heading && document_.is_char(token + heading.length, ':') && token + heading.length < block.last_token &&
      !desk_of_name(block, token, heading) && !labels_phone(token, heading.length))
    return {document_.tokens[token].start, document_.tokens[token + heading.length].end(), role_named(heading.value), true};
  if (ContactHeading named = with_owner(block, token); named.found) return named;
  const lang::Match lead = context_.lexicon.match_any(document_, token, Class::contact_leads, context_.language);
  if (lead && document_.is_char(token + lead.length, ':') && token + lead.length < block.last_token)
    return {document_.tokens[token].start, document_.tokens[token + lead.length].end(), ContactRole::press, true};
  return {};
}

ContactHeading ContactHeadings::composed_at_start(const Block& block, std::size_t line_end) const {
  constexpr std::size_t blocks_to_reach = 5;
  if (values_.empty()) return {};
  const std::size_t index = static_cast<std::size_t>(&block - blocks_.data());
  if (!values_.reach(block.start, blocks_[std::min(index + blocks_to_reach, blocks_.size() - 1)].end)) return {};
  const std::size_t last = composed_heading(context_, block.first_token, line_end);
  if (!last) return {};
  const std::size_t content = last < line_end ? last + 1 : last;
  return {block.start, content < block.last_token ? document_.tokens[content].start : block.end, ContactRole::press, true};
}

bool ContactHeadings::column_beside(std::size_t token, std::size_t line_end) const {
  if (token >= line_end) return false;
  const std::string_view gap = document_.slice(document_.tokens[token - 1].end(), document_.tokens[token].start);
  if (gap.find('\t') == gap.npos && gap.find("   ") == gap.npos) return false;
  return context_.lexicon.match_any(document_, token, Class::contact_headings, context_.language) ||
         context_.lexicon.match_any(document_, token, Class::department_words, context_.language);
}

ContactHeading ContactHeadings::with_owner(const Block& block, std::size_t token) const {
  const lang::Match heading = document_.capitalized(token)
                                  ? context_.lexicon.match_any(document_, token, Class::contact_headings, context_.language)
                                  : lang::Match{};
  if (!heading) return {};
  const std::size_t name = token + heading.length;
  std::size_t colon = name;
  while (colon < block.last_token && colon < name + longest_owner &&
         (document_.capitalized(colon) || document_.has(colon, Class::organization_links)))
    ++colon;
  if (colon == name || !document_.is_char(colon, ':') || values_.inside(document_.tokens[colon].start) || colon + 1 >= block.last_token ||
      !values_.reach(document_.tokens[colon].end(), block.end))
    return {};
  const bool agency = heading.value == "agency" && heading.length == 1;  // "Agence Plume & Co : Ann Lee": the word belongs to the name
  return {document_.tokens[token].start, document_.tokens[agency ? token : name].start, role_named(heading.value), true};
}

ContactHeading ContactHeadings::glued(const Block& block) const {
  for (std::size_t t = block.first_token + 1; t < block.last_token && t < block.first_token + 5; ++t) {
    const text::Token& token = document_.tokens[t];
    const bool number = document_.is(t, TokenKind::number) && t > block.first_token + 1;  // "Contact Details500 Harbour Ltd"
    if ((!token.has(text::Token::line_start) && !number) || token.start != document_.tokens[t - 1].end()) continue;
    const lang::Match match = context_.lexicon.match_any(document_, block.first_token, Class::contact_headings, context_.language);
    if (match && block.first_token + match.length == t) return {block.start, token.start, role_named(match.value), true};
  }
  return {};
}

bool ContactHeadings::desk_of_name(const Block& block, std::size_t token, const lang::Match& heading) const {
  constexpr std::size_t longest_name = 7;  // tokens
  if (heading.length != 1 || token < block.first_token + 3 || !document_.is_char(token - 1, ',')) return false;
  std::size_t first = token - 1;
  while (first > block.first_token && token - first < longest_name && !document_.tokens[first].has(text::Token::line_start) &&
         !document_.is_char(first - 1, ';'))
    --first;
  for (std::size_t i = first; i + 1 < token; ++i)
    if (document_.is(i, TokenKind::number)) return false;  // "March 18, 2019, Contact:"
  return document_.capitalized(token - 2) && document_.capitalized(first);
}

bool ContactHeadings::labels_phone(std::size_t token, std::size_t length) const {
  const lang::Match label = context_.lexicon.match_any(document_, token, Class::phone_labels, context_.language);
  if (!label || label.length != length) return false;
  std::size_t at = document_.tokens[token + length - 1].end();
  const auto v = values_.first_at(at);
  if (v == values_.end() || v->kind != CellKind::phone) return false;
  for (; at < v->start; ++at)
    if (const char c = context_.text()[at]; c != ' ' && c != ':' && c != '.' && c != '(' && static_cast<unsigned char>(c) < 0x80)
      return false;
  return true;
}

}  // namespace pressparse::record
