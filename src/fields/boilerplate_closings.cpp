#include "fields/boilerplate_closings.hpp"

#include <algorithm>

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::Block;
using layout::BlockKind;

constexpr std::size_t notes_reach = 8;            // blocks below the heading of notes to editors
constexpr std::size_t longest_note_number = 2;    // digits
constexpr std::size_t longest_closing_name = 14;  // tokens of a name
constexpr std::size_t opening_reach = 30;         // tokens in which a day tells news
constexpr std::size_t top_reach = 600;            // bytes in which a text names its issuer
constexpr std::size_t last_bodies = 2;            // paragraphs below a description that stands behind a call
constexpr std::size_t call_reach = 40;            // tokens at a paragraph's end in which an address calls readers
constexpr std::size_t clause_reach = 30;          // tokens of a clause before the name
constexpr std::size_t most_commas = 4;            // in that clause
constexpr std::size_t apposition_reach = 16;      // tokens
constexpr std::size_t longest_heading = 10;       // tokens of a name in a line of its own
constexpr std::size_t shortest_described = 16;    // tokens of the paragraph below it
constexpr std::size_t own_name_reach = 160;       // bytes in which it says the name
constexpr std::size_t search_reach = 20000;       // bytes in which a name is looked for

}  // namespace

std::size_t BoilerplateClosings::behind_number(std::size_t b) const {
  const std::size_t i = blocks_[b].first_token;
  const bool number = document_.is(i, text::TokenKind::number) && document_.tokens[i].length <= longest_note_number;
  const bool closed = document_.is_char(i + 1, '.') || document_.is_char(i + 1, ')');
  return number && closed && i + 3 < blocks_[b].last_token && document_.tokens[i + 2].has(text::Token::space_before) ? i + 2 : i;
}

bool BoilerplateClosings::in_notes(std::size_t b) const {
  for (std::size_t k = b; k-- > 0 && b - k <= notes_reach;) {
    if (blocks_[k].kind == BlockKind::note) return true;
    if (blocks_[k].labelled && blocks_[k].kind != BlockKind::contact) return false;
  }
  return false;
}

bool BoilerplateClosings::is_closing(std::size_t b) const {
  if (behind_number(b) > blocks_[b].first_token) return in_notes(b);
  std::size_t above = b;
  while (above > 0 && blocks_[above - 1].kind == BlockKind::noise) --above;
  if (above > 0 && (below_call(b, above - 1) || below_own_name(b, above - 1))) return true;
  return above > 0 && (blocks_[above - 1].kind == BlockKind::end_mark || blocks_[above - 1].kind == BlockKind::contact) &&
         blocks_[b].gap_before;
}

bool BoilerplateClosings::tells_news(std::size_t verb) const {
  return document_.has(verb, Class::reporting_verbs) || document_.has(verb, Class::announce_verbs) ||
         context_.lexicon.match(document_, verb, Class::news_verbs, context_.language);
}

bool BoilerplateClosings::only_word(std::size_t first, std::size_t last) const {
  return last == first + 1 && context_.lexicon.match(document_, first, Class::plain_words, context_.language);
}

bool BoilerplateClosings::below_call(std::size_t b, std::size_t above) const {
  if (blocks_[b].kind != BlockKind::body || (blocks_[above].kind != BlockKind::body && blocks_[above].kind != BlockKind::contact)) return false;
  // Asked block after block, and nearly all have more bodies below them: each is looked at once.
  if (b + 1 < bodies_first_ || b + 1 > bodies_last_) bodies_first_ = bodies_last_ = b + 1;
  while (bodies_last_ < blocks_.size() && blocks_[bodies_last_].kind == BlockKind::body && bodies_last_ <= b + 1 + last_bodies) ++bodies_last_;
  if (bodies_last_ - (b + 1) > last_bodies) return false;
  return calls_readers(blocks_[above].first_token, blocks_[above].last_token);
}

std::size_t BoilerplateClosings::name_end(std::size_t first, std::size_t b) const {
  const std::size_t last = blocks_[b].last_token;
  if (!document_.capitalized(first) || document_.has(first, Class::honorifics) || !has_sentence(first, last)) return 0;
  std::size_t name = first;  // "The Harbour Trust": the article is small elsewhere
  while (name + 1 < last && name < first + 2 && (document_.has(name, Class::articles) || document_.is(name, text::TokenKind::quote))) ++name;
  const std::size_t end = std::max(capitals_end(name, last), said_end(name, last));
  if (end == name || end + 2 >= last || !document_.is(end, text::TokenKind::word) || document_.capitalized(end) ||
      tells_news(end) || document_.has(end, Class::organization_links) || only_word(name, end))
    return 0;
  if (tells_a_day(first, std::min<std::size_t>(last, first + opening_reach))) return 0;
  const bool organization = names_organization(name, end);
  // Below the end mark nothing but such paragraphs stands: "The Northmark Department of Fish and Wildlife manages ..."
  if (!said_before(name, end)) return organization && end >= name + 3 && name > first && below_end_mark(b) ? end : 0;
  const std::string_view top = document_.text.substr(0, std::min(top_reach, std::size_t{document_.tokens[first].start}));
  return organization || top.find(document_.text_of(name, end)) != std::string_view::npos ? end : 0;
}

bool BoilerplateClosings::calls_readers(std::size_t first, std::size_t last) const {
  const auto glued = [&](std::size_t i) { return !document_.tokens[i].has(text::Token::space_before); };
  for (std::size_t i = std::max(first + 1, last - std::min(last, call_reach)); i + 1 < last; ++i) {
    if (document_.is_char(i, '@')) return true;
    if (document_.is_char(i, '.') && glued(i) && glued(i + 1) && document_.is(i - 1, text::TokenKind::word) &&
        document_.is(i + 1, text::TokenKind::word) && !document_.capitalized(i + 1) && document_.tokens[i + 1].length > 1)
      return true;
  }
  return false;
}

/// "Harbour Ltd" in a line of its own over "Harbour runs ferries ..." or "Founded in 1911, the Harbour Ltd ...".
bool BoilerplateClosings::below_own_name(std::size_t b, std::size_t above) const {
  const Block& head = blocks_[above];
  const std::size_t size = head.last_token - head.first_token;
  if (head.last_line - head.first_line != 1 || size < 2 || size > longest_heading || head.kind == BlockKind::headline) return false;
  const Block& block = blocks_[b];
  if (block.last_token - block.first_token < shortest_described || block.kind != BlockKind::body) return false;
  for (std::size_t k = b + 1, paragraphs = 0; k < blocks_.size() && k <= b + notes_reach && blocks_[k].kind == BlockKind::body; ++k) {
    const bool paragraph = blocks_[k].last_token - blocks_[k].first_token >= shortest_described && document_.is_char(blocks_[k].last_token - 1, '.');
    if (paragraph && ++paragraphs > last_bodies) return false;
  }
  const auto small = [&](std::size_t i) {
    return document_.has(i, Class::articles) || (document_.has(i, Class::stopwords) && document_.tokens[i].length <= 3);
  };
  std::size_t first = head.first_token;
  if (size > 2 && small(first)) ++first;
  std::size_t last = capitals_end(first, head.last_token);
  if (last + 1 < head.last_token && !(document_.is_char(last, '.') || document_.is_char(last, ','))) return false;  // "Harbour opens a mill"
  for (std::size_t i = first + 1; i < last; ++i)  // the legal form may be left out below
    if (context_.lexicon.match(document_, i, Class::legal_forms, context_.language)) last = i;
  while (last > first && !document_.is(last - 1, text::TokenKind::word)) --last;
  if (last == first || (last == first + 1 && !names_organization(first, head.last_token))) return false;
  const std::string_view name = document_.text_of(first, last);
  const std::size_t start = document_.tokens[block.first_token].start;
  const std::size_t at = document_.slice(start, std::min<std::size_t>(block.end, start + own_name_reach)).find(name);
  if (at == std::string_view::npos) return false;
  const std::size_t said = document_.token_at(start + at);
  std::size_t subject = said;
  while (subject > block.first_token && small(subject - 1)) --subject;
  return subject == block.first_token || document_.is_char(subject - 1, ',');
}

BoilerplateClosings::Name BoilerplateClosings::behind_opening_clause(std::size_t first, std::size_t last) const {
  if (!has_sentence(first, last)) return {};
  last = std::min(last, first + clause_reach + longest_closing_name);
  const bool clause = document_.is(first + 1, text::TokenKind::number) ||
                      (document_.is(first + 1, text::TokenKind::word) && !document_.capitalized(first + 1));
  // "The recording of the talk, Harbour Days, is ..." opens with what it is about.
  if (!document_.capitalized(first) || !clause || (document_.has(first, Class::articles) && document_.tokens[first].length > 2)) return {};
  for (std::size_t i = first + 1, commas = 0; i + 2 < last && i < first + clause_reach; ++i) {
    if (document_.is_char(i, '.') && document_.tokens[i + 1].has(text::Token::space_before) && document_.tokens[i - 1].length > 3) return {};
    if (document_.is(i, text::TokenKind::quote) && document_.tokens[i].has(text::Token::space_before)) return {};
    if (!document_.is_char(i, ',')) continue;
    if (++commas > most_commas) return {};
    Name name{i + 1, 0};
    while (name.first + 1 < last && document_.has(name.first, Class::articles)) ++name.first;
    if (!document_.capitalized(name.first)) continue;
    name.last = capitals_end(name.first, last);
    // "Based in Leeds, Harbour Trust runs": a place goes on with another comma.
    if (name.last > name.first && name.last + 1 < last && document_.is(name.last, text::TokenKind::word) && !document_.capitalized(name.last) &&
        !tells_news(name.last) && !only_word(name.first, name.last) && !document_.has(name.last, Class::conjunctions) && !document_.has(name.last, Class::organization_links) &&
        said_before(name.first, name.last) && !tells_a_day(first, name.last))
      return name;
  }
  return {};
}

std::size_t BoilerplateClosings::behind_apposition(std::size_t comma, std::size_t last) const {
  if (!document_.is_char(comma, ',') || comma + 2 >= last || !document_.is(comma + 1, text::TokenKind::word) || document_.capitalized(comma + 1))
    return comma;
  std::size_t end = comma;
  for (std::size_t i = comma + 2; i + 1 < last && i < comma + apposition_reach; ++i) {
    if (document_.has(i, Class::reporting_verbs) || document_.is(i, text::TokenKind::quote)) return comma;
    if (document_.is_char(i, ',') && !document_.capitalized(i + 1)) end = i + 1;
    if (end > comma) break;
  }
  return end;
}

std::size_t BoilerplateClosings::capitals_end(std::size_t name, std::size_t last) const {
  std::size_t end = name;
  for (std::size_t i = name; i < last && i < name + longest_closing_name; ++i) {
    if (document_.capitalized(i)) {
      end = i + 1;
    } else if (document_.is(i, text::TokenKind::word)) {
      const bool joins = document_.has(i, Class::organization_links) || document_.has(i, Class::name_particles) ||
                         document_.has(i, Class::conjunctions) || document_.has(i, Class::articles);
      if (!joins || !document_.capitalized(i + 1)) break;
    } else if (!document_.is(i, text::TokenKind::quote) && !document_.is(i, text::TokenKind::dash) && !document_.is_char(i, '&')) {
      break;
    }
  }
  return end == name + 1 && document_.has(name, Class::stopwords) ? name : end;
}

/// "L'Institut de neurosciences de l'Ouest rassemble": as far as the text says the same words before.
std::size_t BoilerplateClosings::said_end(std::size_t name, std::size_t last) const {
  constexpr std::size_t most_places = 4;
  if (name + 2 >= last || !document_.is(name + 1, text::TokenKind::word)) return name;
  const std::string_view opening = document_.text_of(name, name + 2),
                         above = document_.text.substr(0, std::min<std::size_t>(document_.tokens[name].start, search_reach));
  std::size_t end = name, places = 0;
  for (std::size_t at = above.find(opening); at != above.npos && places < most_places; at = above.find(opening, at + 1), ++places)
    for (std::size_t i = name + 2; i < last && i <= name + longest_closing_name; ++i) {
      const std::string_view said = document_.text_of(name, i);
      if (above.substr(at, said.size()) != said) break;
      if (document_.capitalized(i - 1)) end = std::max(end, i);
    }
  return end;
}

bool BoilerplateClosings::has_sentence(std::size_t first, std::size_t last) const {
  if (document_.is_char(last - 1, '.')) return true;
  for (std::size_t i = first; i + 1 < last; ++i)  // "... 64,000 households. harbour.example.org"
    if (document_.is_char(i, '.') && document_.tokens[i + 1].has(text::Token::space_before) && document_.tokens[i - 1].length > 2) return true;
  return false;
}

bool BoilerplateClosings::below_end_mark(std::size_t b) const { return b > 0 && blocks_[b - 1].kind == BlockKind::end_mark; }

bool BoilerplateClosings::said_before(std::size_t first, std::size_t last) const {
  const std::string_view name = document_.text_of(first, last);
  return name.size() > 2 && document_.text.substr(0, std::min<std::size_t>(document_.tokens[first].start, search_reach)).find(name) != std::string_view::npos;
}

bool BoilerplateClosings::tells_a_day(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i) {
    if (!document_.is(i, text::TokenKind::word)) continue;
    const auto& word = context_.lexicon.calendar().word(document_.tokens[i].word);
    if (word.weekday || (word.month && word.of(context_.language) && document_.is(i - 1, text::TokenKind::number))) return true;
  }
  return false;
}

bool BoilerplateClosings::names_organization(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (document_.has(i, Class::organization_heads) || document_.has(i, Class::organization_tails) || document_.has(i, Class::legal_forms) ||
        document_.has(i, Class::organization_anchors))
      return true;
  return false;
}

}  // namespace pressparse::fields
