#include "record/contact_pieces.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using text::TokenKind;

constexpr std::size_t longest_organization = 14;  // tokens; a longer piece is a sentence

}  // namespace

void PieceReader::read_rest(std::size_t first, std::size_t last, CellReading& out) const {
  std::size_t piece = first;
  bool street = false;
  for (std::size_t i = first; i <= last; ++i) {
    const bool ends = i == last || document_.is_char(i, ',') || document_.is_char(i, '(') || document_.is_char(i, ')') ||
                      document_.is_char(i, ':') || (document_.is(i, TokenKind::dash) && spaced(i) && spaced(i + 1)) ||
                      extension_at(i, last);
    if (!ends) continue;
    // ", Inc." and ", LLC" belong to the name before the comma.
    if (i < last && document_.is_char(i, ',') && i + 1 < last && match(i + 1, Class::legal_forms) &&
        !document_.is(i + 2, TokenKind::number))
      continue;                                                                          // not "Denver, CO 80203"
    const bool town = street && !legal(piece, i) && !document_.is_char(piece - 1, ':');  // "Bartolomé Mitre 1873, Morón"
    if (!town) read_piece(piece, i, out);
    street = !town && i > piece + 1 && document_.is(i - 1, TokenKind::number) && document_.capitalized(piece) && street_line(piece, i);
    piece = i + 1;
  }
}

void PieceReader::read_piece(std::size_t first, std::size_t last, CellReading& out) const {
  while (first < last && (!is_word(first) && !document_.is(first, TokenKind::number))) ++first;
  while (last > first && !is_word(last - 1) && !document_.is(last - 1, TokenKind::number) && !document_.is_char(last - 1, '.')) --last;
  std::size_t label = 0;
  while (first < last && !document_.capitalized(first) && document_.has(first, Class::stopwords)) ++first;  // "of Harbour Ltd"
  if (first + 1 < last && document_.capitalized(first) && document_.has(first, Class::stopwords) &&
      match(first, Class::heading_links)) {  // "For Harbour Ltd"
    out.client = match(first, Class::heading_links).value == "client";
    ++first;
  }
  if (const lang::Match heading = match(first, Class::contact_headings);
      heading && first + heading.length < last && document_.is_char(last, ':'))
    first += heading.length;  // "Press contact Harbour Ltd: ..."
  for (std::size_t i = first; i < last; ++i)
    if (document_.is_char(i, '@')) return;  // "IG @harbour"
  if (first >= last || document_.is_char(first, '/') || (first > 0 && document_.is_char(first - 1, '@'))) return;
  if (is_label(first, last, label) && (first + label == last || (first + label + 1 == last && document_.is_char(last - 1, '.')))) return;
  if (const lang::Match heading = match(first, Class::contact_headings);
      heading && first + heading.length == last && !department_at(first, last) && !title_in(first, last))
    return;  // "... please contact: Contact: Ann Lee"
  if (first + 2 < last && match(last - 1, Class::contact_headings).value == "general" && has_and(last - 2))
    return;  // "Bookings and enquiries: Ann Lee"
  const auto settle = [&](Span& field, Reading kind) {
    if (!field) field = span(first, last);
    if (out.kind == Reading::nothing) out.kind = kind;
  };
  if (!out.organization && personal_desk(first, last)) {  // "Cabinet de la ministre des Ports"
    out.evidence = true;
    return settle(out.organization, Reading::organization);
  }
  if (out.name && fields_of_work(first, last) && !fits_domain(first, last)) return settle(out.department, Reading::department);
  if (!out.organization && agency_called(first, last)) {  // "Cabinet Tournesol"
    out.evidence = true;
    return settle(out.organization, Reading::organization);
  }
  const bool title = title_in(first, last) && !possessive(first, last);
  const bool department = department_opens(first, last);
  const bool organization = organization_in(first, last);
  if (department && person_desk(first, last)) return settle(out.department, Reading::department);  // "Cabinet d'Ann Lee"
  if (building(first, last)) return;
  // "District Attorney's Action Center", "Harbour Capital Partners": the last word says what it is.
  const bool firm_ends = organization_word(last - 1) && !ending(last - 1, Class::title_suffixes) &&
                         (!has(last - 1, Class::title_heads) || document_.has(last - 1, Class::organization_tails));
  const bool named_for_title = title && !title_word(first) && last > first + 1 && document_.capitalized(last - 1) && firm_ends;
  if (title && out.name && legal(first, last) && split_office(first, last, out)) return;
  const bool firm_opens = has(first, Class::organization_heads) && document_.capitalized(first);  // "coordinadora de medios" is an office
  if (title && !legal(first, last) && !firm_opens && !named_for_title) {  // not "District Attorney's Action Center"
    // "Owner American Eagle 1 Chimney": the organisation follows the title without a mark.
    std::size_t after = first;
    for (std::size_t i = first; i < last; ++i)
      if (title_word(i)) after = i + 1;
    while (department && after + 1 < last && department_at(after, after + 1) && document_.capitalized(after + 1) && legal(after, last))
      ++after;  // "Manager Communications Harbour Ltd"
    const bool firm = after < last && (!department ? out.name || legal(after, last) || fits_domain(after, last) ||
                                                         (last > after + 1 && named_here(words_.start(after), words_.end(last - 1), true))
                                                   : organization_proven(after, last) ||
                                                         (out.name && organization_in(after, last)));  // "Marketing Manager Harbour Group"
    const bool goes_on = firm && document_.capitalized(after) && !department_at(after, last) && !out.organization && after > first;
    if (goes_on) {
      out.organization = span(after, last);
      last = after;
    } else {
      split_tail(first, last, out, true);
    }
    return settle(out.title, Reading::title);
  }
  const bool compound = document_.is(first + 1, TokenKind::dash) &&
                        !department_at(first, first + 1);  // "Harbour-Pressestelle": the firm is in the department's name
  if (department && !legal(first, last) && (compound || !fits_domain(first, last))) {
    split_organization(first, last, out);
    while (last > first + 1 && !document_.capitalized(last - 1) && document_.has(last - 1, Class::stopwords))
      --last;  // "Gabinete de Comunicación de la"
    split_tail(first, last, out, false);
    return settle(out.department, Reading::department);
  }
  if (last - first > longest_organization || document_.is_char(last, '?') || !letters(first, last) || match(first, Class::zones) ||
      street_line(first, last) || language_tag(first, last, out) || adverbial(first, last) || errand(first, last))
    return;
  if (organization || document_.capitalized(first) || document_.is(first, TokenKind::number)) {
    // "Institut für Biochemie, Universität Halle-Ost": the smaller stands first.
    const bool whole = out.organization && out.evidence && !out.department && organization && has(first, Class::organization_heads);
    if (out.organization && !whole) return;
    const bool unit =
        match(first, Class::unit_heads) || context_.lexicon.match(document_, first, Class::contact_words, context_.language, "unit");
    const bool units_first = out.organization && unit && out.evidence && !out.department;
    if (units_first) {  // "Police cantonale, Division communication"
      out.department = span(first, last);
      return;
    }
    if (whole) {
      out.department = out.organization;
      out.organization = {};
    }
    cut_client(first, last);
    cut_desk(first, last, out);
    out.evidence = organization || named_here(words_.start(first), words_.end(last - 1), true);
    out.maybe_name = !out.evidence && name_shaped(first, last) && !said_often(document_.text_of(first, last));
    return settle(out.organization, Reading::organization);
  }
}

bool PieceReader::language_tag(std::size_t first, std::size_t last, const CellReading& out) const {
  if (!out.name || last != first + 1 || document_.tokens[first].length != 2 || !document_.tokens[first].has(text::Token::all_upper))
    return false;
  return first > 0 && document_.is_char(first - 1, '(') && document_.is_char(last, ')');
}

bool PieceReader::errand(std::size_t first, std::size_t last) const {
  constexpr std::size_t longest = 5;  // tokens
  if (!document_.is_char(last, ':') || last > first + longest) return false;
  bool asks = false;
  for (std::size_t i = first; i < last && !asks; ++i)
    asks = static_cast<bool>(context_.lexicon.match(document_, i, Class::contact_words, context_.language, "ask"));
  return asks && !legal(first, last) && !named_here(words_.start(first), words_.end(last - 1), true);
}

bool PieceReader::adverbial(std::size_t first, std::size_t last) const {
  if (!document_.has(first, Class::stopwords) || document_.has(first, Class::articles) || document_.tokens[first].has(text::Token::all_upper) ||
      has(first, Class::organization_heads) || legal(first, last))
    return false;
  std::size_t small = 0;
  for (std::size_t i = first + 1; i < last; ++i) small += is_word(i) && !document_.capitalized(i);
  return small > 0 && !named_here(words_.start(first), words_.end(last - 1), true);
}

std::size_t PieceReader::behind_desk(std::size_t first, std::size_t last) const {
  const lang::Match desk = match(first, Class::department_words);
  std::size_t i = first + std::max<std::size_t>(1, desk.length);
  const std::size_t link = desk.length > 1 ? i - 1 : i;  // "Cabinet d'" may be an entry itself
  while (i < last &&
         (!is_word(i) || (!document_.capitalized(i) && (document_.has(i, Class::stopwords) || document_.tokens[i].length <= 2))))
    ++i;
  return i > link && i < last ? i : last;
}

bool PieceReader::personal_desk(std::size_t first, std::size_t last) const {
  if (!document_.capitalized(first) || !context_.lexicon.match(document_, first, Class::contact_words, context_.language, "cabinet"))
    return false;
  for (std::size_t i = first + 1; i < last; ++i)
    if (match(i, Class::portfolio_heads) || match(i, Class::surname_titles))
      return !document_.capitalized(i + 1) || person_at(i + 1, last).last != last;  // not "Office of Senator Ann Lee"
  return false;
}

bool PieceReader::agency_called(std::size_t first, std::size_t last) const {
  if (last < first + 2 || last > first + 4 ||
      !context_.lexicon.match(document_, first, Class::contact_words, context_.language, "cabinet") || document_.text_of(first) == "Office")
    return false;
  for (std::size_t i = first + 1; i < last; ++i)
    if (!document_.capitalized(i) || department_at(i, i + 1) || title_word(i) ||
        context_.lexicon.match(document_, i, Class::contact_words, context_.language, "field") || match(i, Class::contact_headings))
      return false;
  return true;
}

bool PieceReader::person_desk(std::size_t first, std::size_t last) const {
  const std::size_t name = behind_desk(first, last);
  if (name >= last || !document_.capitalized(name)) return false;
  const Person person = person_at(name, last);
  if (person.last == last && person.first > name) return true;  // "Service presse de Monsieur Castaing"
  if (person.last != last || person.last < person.first + 2) return false;
  const bool cabinet = static_cast<bool>(context_.lexicon.match(document_, first, Class::contact_words, context_.language, "cabinet"));
  return person.score >= (cabinet && !organization_in(name, last) && !match(name, Class::places) ? 1 : 3) ||
         named_here(words_.start(person.first), words_.end(last - 1), false);
}

bool PieceReader::split_office(std::size_t first, std::size_t last, CellReading& out) const {
  std::size_t after = first;
  while (after < last && (title_word(after) || document_.is_char(after, '/') || document_.is_char(after, '&') || has_and(after))) ++after;
  if (after < first + 2 || after + 1 >= last || !title_in(first, after) || !document_.capitalized(after) ||
      match(after, Class::legal_forms))
    return false;
  if (!out.title) out.title = span(first, after);
  if (!out.organization) {
    out.organization = span(after, last);
    out.evidence = true;
  }
  return true;
}

void PieceReader::cut_client(std::size_t& first, std::size_t& last) const {
  for (std::size_t i = first + 1; i + 1 < last; ++i) {
    const lang::Match link = document_.capitalized(i) ? lang::Match{} : match(i, Class::heading_links);
    const std::size_t client = i + link.length;
    if (link.value != "client" || client >= last || !document_.capitalized(client)) continue;
    const std::string_view whole = document_.text_of(first, last), behind = document_.text_of(client, last);
    if (match(first, Class::contact_headings).length == i - first) first = client;  // "PR for Harbour Ltd"
    else if (said_often(behind) && !said_often(whole)) last = i;
    return;
  }
}

void PieceReader::cut_desk(std::size_t first, std::size_t& last, CellReading& out) const {
  if (last < first + 2 || match(last - 1, Class::contact_headings).length != 1 || match(last - 1, Class::agency_words) ||
      fits_domain(first, last))
    return;
  // "Ann Lee Media" is a firm, "Radio inquiries" no firm's.
  const bool one_word = last == first + 2 && document_.capitalized(last - 1) && !document_.has(first, Class::given_names);
  if (match(first, Class::honorifics) ||
      !(one_word || (organization_proven(first, last - 1) && person_at(first, last - 1).last != last - 1)))
    return;
  if (!said_often(document_.text_of(first, last - 1)) || said_often(document_.text_of(first, last))) return;
  if (!out.department) out.department = span(last - 1, last);
  --last;
}

bool PieceReader::said_often(std::string_view words) const {
  const std::string_view text = context_.text().substr(0, limits::contact_search);
  std::size_t times = 0;
  for (auto at = text.find(words); at != text.npos && times < 2; at = text.find(words, at + words.size())) ++times;
  if (times < 2 && context_.text().size() > text.size()) context_.hit(Limit::contact_search, text.size(), context_.text().size());
  return times >= 2;
}

bool PieceReader::name_shaped(std::size_t first, std::size_t last) const {
  const Person person = person_at(first, last);
  std::size_t words = 0;
  for (std::size_t i = first; i < last; ++i) words += document_.capitalized(i) && document_.tokens[i].length > 1;
  if (match(last - 1, Class::places)) return false;  // "Silicon Saxony"
  return person.last == last && person.first == first && words >= 2 && words <= 4 && person.score >= 1;
}

void PieceReader::split_organization(std::size_t first, std::size_t& last, CellReading& out) const {
  const std::size_t behind = first + std::max<std::size_t>(1, match(first, Class::department_words).length);  // "Press Office of ..."
  for (std::size_t i = behind; i < last && !out.organization; ++i) {
    if (!document_.capitalized(i) || department_at(i, i + 1)) continue;
    if (!has(i, Class::organization_heads) && !named_here(words_.start(i), words_.end(last - 1), true)) continue;
    out.organization = span(i, last);
    last = i;
  }
}

void PieceReader::split_tail(std::size_t first, std::size_t& last, CellReading& out, bool proven) const {
  for (std::size_t i = first + 1; i + 1 < last; ++i) {
    if (document_.capitalized(i) || !document_.has(i, Class::stopwords) || has_and(i)) continue;
    std::size_t name = i;
    while (name < last && !document_.capitalized(name)) ++name;
    if (name == last || !is_word(name)) return;
    if (department_at(name, name + 1)) continue;  // "Gabinete de Comunicación de la AAL"
    if (proven && !organization_proven(name, last)) return;
    if (!out.organization) out.organization = span(name, last);
    last = i;
    return;
  }
}

}  // namespace pressparse::record
