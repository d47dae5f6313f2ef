#include "fields/phone_surroundings.hpp"

namespace pressparse::fields {

using text::Token;
using text::TokenKind;

bool cut_off_before(const text::Document& d, const Mask& mask, std::size_t mark_byte, std::size_t token) {
  if (mark_byte == 0) return true;
  const char c = d.text[mark_byte - 1];
  if (token > 0 && d.tokens[token].start == mark_byte && d.tokens[token].has(Token::space_before)) return true;
  const std::size_t before = d.token_at(mark_byte) - 1;
  if (!mask.free(before)) return true;
  if (d.is(before, TokenKind::word))
    return d.tokens[before].has(Token::first_upper) && !d.tokens[before].has(Token::all_upper) && d.tokens[before].length > 2;
  if (d.is(before, TokenKind::symbol) && static_cast<unsigned char>(c) < 0x80) return c == '|' || c == '>';
  if (c == '/' && before > 0 && d.is(before - 1, TokenKind::word) && !d.tokens[before - 1].has(Token::all_upper) &&
      d.tokens[before - 1].length > 2)
    return true;  // "(Karl Muster/069/755-82115)"
  const bool joined = c == '-' || c == '/' || c == '.' || c == '_' || c == '#' || c == '=' || c == '&' || c == ',' || c == '\\' || c == '$';
  return !(joined && before > 0 && !d.tokens[before].has(Token::space_before));
}

bool cut_off_after(const text::Document& d, const Mask& mask, std::size_t token) {
  if (token >= d.size() || d.tokens[token].has(Token::space_before)) {
    if (token >= d.size() || d.tokens[token].has(Token::line_start)) return true;
    return !(d.is_char(token, '%') || d.text_of(token) == "€" || d.is_char(token, '$'));
  }
  if (!mask.free(token)) return true;
  if (d.is(token, TokenKind::number)) return false;
  if (d.is(token, TokenKind::word))
    return d.tokens[token].has(Token::first_upper) && !d.tokens[token].has(Token::all_upper) && d.tokens[token].length > 2;
  if (d.is(token, TokenKind::symbol)) return d.is_char(token, '|') || d.is_char(token, '<') || d.tokens[token].has(Token::non_ascii);
  const bool joining =
      d.is(token, TokenKind::dash) || d.is_char(token, '/') || d.is_char(token, ',') || d.is_char(token, ':') || d.is_char(token, '_');
  const bool more = token + 1 < d.size() && !d.tokens[token + 1].has(Token::space_before) &&
                    (d.is(token + 1, TokenKind::number) || d.is(token + 1, TokenKind::word));
  return !(d.is_char(token, '%') || (joining && more && mask.free(token + 1)));
}

bool isolated(const text::Document& d, const Mask& mask, const DigitGroup& first, std::size_t after) {
  const std::size_t before = d.token_at(first.mark);
  const auto ends = [&](std::size_t t) {
    const bool dash = d.is(t, TokenKind::dash) && d.tokens[t].has(Token::space_before);  // "Ann Lee – 925 550 142"
    return dash || d.is(t, TokenKind::punctuation) || d.is_char(t, '|') || d.text_of(t) == "•" || !mask.free(t);
  };
  const bool left = before == 0 || first.bracketed || d.tokens[before].has(Token::line_start) || ends(before - 1);
  const bool right = after >= d.size() || d.tokens[after].has(Token::line_start) || ends(after);
  return left && right;
}

bool near_contact(const Context& context, const Mask& mask, std::size_t token) {
  const text::Document& d = context.document;
  const std::size_t block = context.layout.block_of(token);
  if (block < context.layout.blocks.size() && context.layout.blocks[block].kind == layout::BlockKind::contact) return true;
  const text::Line& line = d.lines[d.line_at(d.tokens[token].start)];
  const auto label = layout::label_at(d, context.lexicon, context.language, line.first_token, line.last_token);
  if (label && label->of == lang::Class::contact_headings) return true;  // "Atención a medios: 969 55 01 12"
  const std::size_t at = d.tokens[token].start;
  const auto contact = [&](std::size_t t) {
    return mask.owner(t) == Owner::email || mask.owner(t) == Owner::address || mask.owner(t) == Owner::phone;
  };
  constexpr std::size_t reach = 200;  // bytes, and so not more tokens
  if (!mask.touched(token > reach ? token - reach : 0, token + reach)) return false;
  for (std::size_t t = token; t > 0 && at - d.tokens[t - 1].start < reach; --t)
    if (contact(t - 1)) return true;
  for (std::size_t t = token + 1; t < d.size() && d.tokens[t].start - at < reach; ++t)
    if (contact(t)) return true;
  return false;
}

bool beside_contact(const text::Document& d, const Mask& mask, std::size_t first, std::size_t last) {
  constexpr std::size_t reach = 10;  // tokens
  const auto contact = [&](std::size_t t) { return mask.owner(t) == Owner::email || mask.owner(t) == Owner::phone; };
  for (std::size_t t = first; t > 0 && first - t < reach && !d.tokens[t].has(Token::line_start); --t)
    if (contact(t - 1)) return true;
  for (std::size_t t = last; t < d.size() && t - last < reach && !d.tokens[t].has(Token::line_start); ++t)
    if (contact(t)) return true;
  return false;
}

}  // namespace pressparse::fields
