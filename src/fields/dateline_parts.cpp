#include "fields/dateline_parts.hpp"

#include <algorithm>

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

bool DatelinePartsReader::is_stamp(std::size_t i, std::size_t last) const {
  if (i == 0 || last >= d_.size()) return false;
  const auto fence = [&](std::size_t at) {
    return d_.is_char(at, '(') || d_.is_char(at, ')') || d_.is_char(at, '/') || d_.is(at, TokenKind::dash) || d_.is_char(at, '[') ||
           d_.is_char(at, ']') || d_.is_char(at, '|');
  };
  // "(Wien, OTS) -"
  const bool inner = d_.is_char(i - 1, ',') && d_.is_char(last, ')') && i > 2 && d_.capitalized(i - 2);
  const bool open = fence(i - 1) || inner || d_.text_of(i - 1) == "via";
  const bool close = fence(last) || is_date_[last] || d_.is_char(last, ',') || d_.is_char(last, '.');
  return open && close;
}

bool DatelinePartsReader::separator(std::size_t i) const {
  return d_.is_char(i, ',') || d_.is(i, TokenKind::dash) || d_.is_char(i, '|') || d_.is_char(i, '/') || d_.is_char(i, '.') ||
         d_.is_char(i, ':') || d_.is_char(i, '(') || d_.is_char(i, ')') || d_.is_char(i, '[') || d_.is_char(i, ']') || d_.is_char(i, '*') ||
         d_.is_char(i, ';') || d_.text_of(i) == "•" || d_.text_of(i) == "·" || d_.is_char(i, '_');
}

bool DatelinePartsReader::is_connector(std::size_t i) const {
  return d_.is(i, TokenKind::word) && !d_.capitalized(i) &&
         context_.lexicon.calendar().word(d_.tokens[i].word).is(lang::DateWord::connector);
}

void DatelinePartsReader::skip_release_label(std::size_t& at, std::size_t end) const {
  const lang::Match label = context_.lexicon.match_any(d_, at, Class::release_labels, context_.language);
  if (!label) return;
  std::size_t next = at + label.length;
  while (next < end && (separator(next) || is_connector(next))) ++next;
  if (next < end && date_at(next)) at = next;
  // "Communiqué de presse  |  Rennes, le 16 juin 2025": the line goes on with the dateline.
  if (next == at + label.length || next >= end || date_at(next)) return;
  std::size_t date = read_places(context_, next, end, is_date_).last;
  while (date > next && date < end && (separator(date) || is_connector(date))) ++date;
  if (date > next && date < end && date_at(date)) at = next;
}

DatelineParts DatelinePartsReader::read(std::size_t i, std::size_t end) const {
  DatelineParts parts;
  std::size_t at = i;
  const auto used = [&](std::size_t first, std::size_t last) {
    if (parts.last == 0) parts.first = first;
    parts.last = std::max(parts.last, last);
    parts.dash = false;
  };
  bool dash_since = false;
  while (at < end) {
    const std::size_t start = at;
    int open = 0;
    while (at < end && (separator(at) || is_connector(at)) && !(d_.tokens[at].has(Token::line_start) && parts.last && at > i)) {
      dash_since |= d_.is(at, TokenKind::dash) || d_.is_char(at, '|') || d_.is_char(at, ':');
      open += d_.is_char(at, '(') || d_.is_char(at, '[') || d_.is_char(at, '/');
      if (is_connector(at) && (parts.places.places.empty() || date_at(at + 1) == nullptr)) break;
      ++at;
    }
    if (at >= end || (parts.last && d_.tokens[at].has(Token::line_start))) break;
    if (const Date* date = date_at(at); date && !parts.date) {
      parts.date = date;
      const std::size_t last = d_.token_at(date->end);
      used(at, last);
      at = last;
      dash_since = false;
      continue;
    }
    if (!parts.has_wire()) {
      std::size_t w = at;  // "(PlatoAI via 500NewsWire)", "(Newsfile Corp. - May 5, 2024)"
      const lang::Match wire = wire_at(w);
      if (wire && is_stamp(w, w + wire.length)) {
        parts.wire_first = w;
        parts.wire_last = w + wire.length;
        parts.service = wire.value;
        parts.bracketed_wire = open > 0;
        used(at, parts.wire_last);
        at = parts.wire_last;
        dash_since = false;
        continue;
      }
      if (open && slash_opens(at)) {  // an unknown "/NewsService/" between slashes
        if (const std::size_t last = unknown_stamp(at, end); last > at && !parts.places.places.empty()) {
          parts.wire_first = at;
          parts.wire_last = last;
          used(at, last);
          at = last;
          dash_since = false;
          continue;
        }
      }
    }
    if (parts.has_wire() && open && slash_opens(at)) {  // "/ Plato / Amplifi / April 19, 2024 /": more than one
      if (const std::size_t last = unknown_stamp(at, end); last > at) {
        used(at, last);
        at = last;
        continue;
      }
    }
    const bool place_may_come = parts.places.places.empty() && (parts.last == 0 || parts.date || parts.has_wire());
    if (place_may_come && d_.is(at, TokenKind::word) + d_.is(at, TokenKind::quote)) {
      const PlaceList places = read_places(context_, at, end, is_date_);
      const bool second = parts.date || parts.has_wire();
      if (!places.places.empty() && !(second && !place_ends_well(places))) {
        parts.places = places;
        used(at, places.last);
        at = places.last;
        dash_since = false;
        continue;
      }
    }
    if (at == start) break;
    break;
  }
  close(parts, end, dash_since);
  return parts;
}

void DatelinePartsReader::close(DatelineParts& parts, std::size_t end, bool dash_since) const {
  std::size_t behind = parts.last;
  bool slash = false;  // "NEW YORK, NY / NOVEMBER 11, 2024 / B2i Digital"
  while (behind < end && (d_.is_char(behind, ')') || d_.is_char(behind, ']') || d_.is_char(behind, '/')))
    slash |= d_.is_char(behind++, '/');
  if (parts.last) parts.last = behind;
  parts.behind = behind;
  // "(Washington, DC) - Today": the bracket in front is left out, so is the one behind.
  if (parts.last && parts.first > 0 && d_.is_char(parts.first - 1, '(') && d_.is_char(parts.last - 1, ')') &&
      parts.last - 1 == parts.places.last)
    --parts.last;
  if (behind < end && d_.is_char(behind, '.') && glued(behind) && d_.is(behind + 1, TokenKind::dash)) ++behind;  // Spanish ".-"
  parts.line_end = behind >= end || d_.tokens[behind].has(Token::line_start);
  std::size_t sign = behind;
  while (sign < end && d_.is(sign, TokenKind::dash)) ++sign;
  parts.alone = sign >= end || d_.tokens[sign].has(Token::line_start);
  parts.dash =
      dash_since || slash || (behind < end && (d_.is(behind, TokenKind::dash) || d_.is_char(behind, '|') || d_.is_char(behind, ':')));
  if (parts.line_end && behind < end && d_.is(behind, TokenKind::dash)) parts.line_end = false;
}

bool DatelinePartsReader::slash_opens(std::size_t i) const {
  return i > 0 && d_.is_char(i - 1, '/') && d_.tokens[i - 1].has(Token::space_before) && d_.is(i, TokenKind::word);
}

std::size_t DatelinePartsReader::unknown_stamp(std::size_t i, std::size_t end) const {
  for (std::size_t last = i; last < end && last < i + 8; ++last) {
    if (d_.is_char(last, '/')) return last;
    if (d_.tokens[last].has(Token::line_start) && last > i) break;
  }
  return i;
}

bool DatelinePartsReader::place_ends_well(const PlaceList& places) const {
  const std::size_t i = places.last;
  return i >= d_.size() || d_.tokens[i].has(Token::line_start) || d_.is(i, TokenKind::dash) || d_.is_char(i, ':') || d_.is_char(i, '(') ||
         d_.is_char(i, '/') || (d_.is_char(i, ',') && (date_at(i + 1) || date_at(i + 2)));
}

}  // namespace pressparse::fields
