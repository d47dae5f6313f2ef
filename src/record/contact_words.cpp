#include "record/contact_words.hpp"

#include <algorithm>

#include "record/contact_cell_view.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using text::TokenKind;

constexpr std::size_t longest_organization = 14;  // tokens; a longer line is a sentence

/// One cell under reading.
class Reader : private CellView {
 public:
  using CellView::CellView;

  CellReading read() {
    std::size_t first = 0, last = document_.size();
    CellReading out;
    if (is_request(first, last)) {
      out.kind = Reading::prose;
      return out;
    }
    strip(first, last);
    if (first >= last) return out;
    if (const lang::Match heading = match(first, Class::contact_headings); heading && first + heading.length == last) {
      out.kind = Reading::heading;
      out.role = role_named(heading.value);
      if (title_in(first, last)) out.title = span(first, last);
      else if (department_at(first, last)) out.department = span(first, last);
      return out;
    }
    if (read_addressed_heading(first, last, out) || is_noise(first, last)) return out;
    if (!opens_with_person(first, last) && is_prose(first, last)) {
      out.kind = Reading::prose;
      return out;
    }
    read_pieces(first, last, out);
    return out;
  }

 private:
  /// Takes labels ("Phone:"), joining words ("or at") and punctuation off both ends.
  void strip(std::size_t& first, std::size_t& last) const {
    while (first < last) {
      std::size_t length = 0;
      const bool open = document_.is_char(last - 1, ')') && document_.is_char(first, '(') && first + 1 == last;
      if (!is_word(first) && !document_.is(first, TokenKind::number)) ++first;
      else if (is_label(first, last, length) && label_stands(first + length, last)) first += length;
      else if (is_word(first) && !document_.capitalized(first) && document_.has(first, Class::stopwords) && short_words(first, last)) ++first;
      else break;
      if (open) break;
    }
    while (first < last) {
      if (!is_word(last - 1) && !document_.is(last - 1, TokenKind::number)) {
        if (document_.is_char(last - 1, '.') && last - first > 1 && document_.tokens[last - 2].length <= 3) break;  // "Inc.", "Jr."
        --last;
        continue;
      }
      std::size_t cut = last;
      for (std::size_t at = last; at > first && last - at < 4; --at) {
        std::size_t length = 0;
        if (is_label(at - 1, last, length) && at - 1 + length == last) cut = at - 1;
      }
      if (cut < last && (cut == first || label_closes(cut, last))) last = cut;
      else if (!document_.capitalized(last - 1) && document_.has(last - 1, Class::stopwords) && short_words(first, last)) --last;
      else break;
    }
  }

  /// A label at the start counts only where a colon follows, or nothing but more labels.
  bool label_stands(std::size_t after, std::size_t last) const {
    return after >= last || document_.is_char(after, ':') || document_.is_char(after, '.') || document_.is_char(after, ',') || document_.is_char(after, '(') || document_.is_char(after, ')');
  }
  /// A label at the end stands before a value: "Lisa Moretti Campaign Phone:". "Canadian Soccer Business" ends with none.
  bool label_closes(std::size_t cut, std::size_t last) const {
    const bool mark = last < document_.size() && (document_.is_char(last, ':') || document_.is_char(last, '.') || document_.is_char(last, '#') || document_.is_char(last, ')'));
    const bool apart = cut > 0 && !is_word(cut - 1) && !document_.is(cut - 1, TokenKind::number);
    return mark || apart || !document_.capitalized(cut) || match(cut, Class::plain_labels);
  }
  bool short_words(std::size_t first, std::size_t last) const { return last - first <= 6; }

  /// "Ihr Ansprechpartner für Energie und Klima": a heading and whom it is for.
  bool read_addressed_heading(std::size_t first, std::size_t last, CellReading& out) const {
    const lang::Match heading = match(first, Class::contact_headings);
    const std::size_t after = first + heading.length;
    if (!heading || after + 1 >= last || !document_.has(after, Class::stopwords) || !is_word(after)) return false;
    if (!match(after, Class::heading_links)) return false;  // "Pressestelle des Verbandes" is none
    out.kind = Reading::heading;
    out.role = role_named(heading.value);
    std::size_t colon = after;
    while (colon < last && !document_.is_char(colon, ':')) ++colon;
    if (colon + 1 < last) {  // "Media Contact for Harbour Ltd: Ann Lee"
      read_pieces(colon + 1, last, out);
      out.kind = out.name ? Reading::name : Reading::heading;
      if (!out.organization && document_.capitalized(after + 1)) out.organization = span(after + 1, colon);
      return true;
    }
    out.department = span(after + 1, last);
    return true;
  }

  /// "Press Releases 2019": a label of the page.
  bool is_noise(std::size_t first, std::size_t last) const {
    for (const Class c : {Class::release_labels, Class::noise_lines, Class::date_labels}) {
      const lang::Match label = match(first, c);
      if (!label) continue;
      std::size_t i = first + label.length;
      while (i < last && !is_word(i)) ++i;
      if (i == last) return true;
    }
    std::size_t words = 0;
    for (std::size_t i = first; i < last; ++i)
      words += is_word(i) && document_.tokens[i].length > 1 && !match(i, Class::months) && !match(i, Class::weekdays);  // "November 26"
    return words == 0;
  }

  /// "Schreiben Sie eine E-Mail", "call us at": a verb first, and small words.
  bool is_request(std::size_t first, std::size_t last) const {
    while (first < last && !is_word(first)) ++first;
    if (first == last || !match(first, Class::contact_verbs)) return false;
    std::size_t functions = 0;
    for (std::size_t i = first + 1; i < last; ++i) functions += is_word(i) && !document_.capitalized(i) && document_.has(i, Class::stopwords);
    return functions > 0;
  }

  /// "Lucía Garza (jefa de prensa)", "Ann Lee, head of the press office": small words behind a name are its office.
  bool opens_with_person(std::size_t first, std::size_t last) const {
    if (last - first > longest_organization) return false;
    const Person person = person_at(first, last);
    const bool parted = document_.is_char(person.after, ',') || document_.is_char(person.after, '(');
    return person.score >= 4 && person.last >= person.first + 2 && parted && title_in(person.after, last);
  }

  /// More small words than a name, a title or an organisation would have.
  bool is_prose(std::size_t first, std::size_t last) const {
    std::size_t small = 0, large = 0, functions = 0;
    for (std::size_t i = first; i < last; ++i) {
      if (!is_word(i)) continue;
      if (document_.capitalized(i)) ++large;
      else ++small;
      functions += document_.has(i, Class::stopwords) && !document_.capitalized(i) && !document_.has(i, Class::organization_links);  // "Oficina del Fiscal de Distrito del Condado"
    }
    if (match(first, Class::contact_leads)) return true;
    for (std::size_t i = first; i < last && functions >= 1 && small + large >= 4; ++i)
      if ((i == first || !document_.capitalized(i)) && match(i, Class::contact_verbs) && !title_in(first, last)) return true;
    return (small > large && small >= 2) || (functions >= 3 && small + large >= 8) || (small > 0 && large == 0);
  }

  void read_pieces(std::size_t first, std::size_t last, CellReading& out) const {
    Person person = person_at(first, last);
    const bool joined = person.last > person.first && person.after < last && (document_.is_char(person.after, '&') || has_and(person.after));
    if (person.last > person.first && person.score >= 2 && !goes_on_as_organization(person, last)) {
      if (joined) {
        const Person other = person_at(person.after + 1, last);
        if (other.score >= 2) {
          out.more_names.push_back(span(other.first, other.last));
          out.kind = Reading::name;
          out.name = span(person.first, person.last);
          read_rest(other.after, last, out);
          return;
        }
        if (person.score < 4) person.score = 0;  // "Smith & Partners"
      }
      if (person.score >= 2) {
        out.kind = Reading::name;
        out.name = span(person.first, person.last);
        read_rest(person.after, last, out);
        return;
      }
    }
    // A title or department before the name: "Executive Publicist Michelle Tennant Nicholson", "Pressesprecherin: Ann Lee".
    if (title_word(first) || department_at(first, first + 1)) {
      for (std::size_t i = first + 1; i < last; ++i) {
        if (!document_.capitalized(i) || title_word(i)) continue;
        if (!document_.has(i, Class::given_names) && !has(i, Class::honorifics)) continue;
        const Person later = person_at(i, last);
        if (later.score < 3 || (later.last < last - 1 && !document_.is_char(later.after, ','))) continue;  // "Persvoorlichter Jan Dekker, gemeente Veerhaven"
        out.kind = Reading::name;
        out.name = span(later.first, later.last);
        read_rest(first, i, out);
        if (later.last < last - 1) read_rest(later.after, last, out);
        return;
      }
    }
    if (!read_behind_organization(first, last, out)) read_rest(first, last, out);
  }

  /// "Harbour Ltd: Ann Lee, spokeswoman", "Harbour Ltd – Ann Lee", "Harbour Ltd, Press, Ann Lee": who somebody speaks for stands before the name.
  bool read_behind_organization(std::size_t first, std::size_t last, CellReading& out) const {
    for (std::size_t i = first + 1; i + 2 < last; ++i) {
      const bool parted = document_.is_char(i, ',') || document_.is_char(i, ':') || (document_.is(i, TokenKind::dash) && spaced(i) && spaced(i + 1));
      if (!parted) continue;
      const Person person = person_at(i + 1, last);
      if (person.score < 3 || person.last < person.first + 2 || goes_on_as_organization(person, last) || department_at(person.first, person.last) || title_in(person.first, person.last)) continue;
      const bool whole = person.after == last || !is_word(person.after);
      if (!whole) continue;
      out.kind = Reading::name;
      out.name = span(person.first, person.last);
      const lang::Match place = match(first, Class::places);
      if (place && first + place.length == i && document_.is_char(i, ':')) out.department = span(first, i);  // "Geneva: Ann Lee": an office
      else read_rest(first, i, out);
      read_rest(person.after, last, out);
      return true;
    }
    return false;
  }

  /// Titles, departments and organisations, parted by commas, dashes or brackets.
  void read_rest(std::size_t first, std::size_t last, CellReading& out) const {
    std::size_t piece = first;
    for (std::size_t i = first; i <= last; ++i) {
      const bool ends = i == last || document_.is_char(i, ',') || document_.is_char(i, '(') || document_.is_char(i, ')') || document_.is_char(i, ':') || (document_.is(i, TokenKind::dash) && spaced(i) && spaced(i + 1)) || extension_at(i, last);
      if (!ends) continue;
      // ", Inc." and ", LLC" belong to the name before the comma.
      if (i < last && document_.is_char(i, ',') && i + 1 < last && match(i + 1, Class::legal_forms) && !document_.is(i + 2, TokenKind::number)) continue;  // not "Denver, CO 80203"
      read_piece(piece, i, out);
      piece = i + 1;
    }
  }

  void read_piece(std::size_t first, std::size_t last, CellReading& out) const {
    while (first < last && (!is_word(first) && !document_.is(first, TokenKind::number))) ++first;
    while (last > first && !is_word(last - 1) && !document_.is(last - 1, TokenKind::number) && !document_.is_char(last - 1, '.')) --last;
    std::size_t label = 0;
    while (first < last && !document_.capitalized(first) && document_.has(first, Class::stopwords)) ++first;  // "of Harbour Ltd"
    if (first + 1 < last && document_.capitalized(first) && document_.has(first, Class::stopwords) && match(first, Class::heading_links)) ++first;  // "For Harbour Ltd"
    if (const lang::Match heading = match(first, Class::contact_headings); heading && first + heading.length < last && document_.is_char(last, ':')) first += heading.length;  // "Press contact Harbour Ltd: ..."
    if (first >= last || (first > 0 && document_.is_char(first - 1, '@'))) return;
    if (is_label(first, last, label) && (first + label == last || (first + label + 1 == last && document_.is_char(last - 1, '.')))) return;
    const auto settle = [&](Span& field, Reading kind) {
      if (!field) field = span(first, last);
      if (out.kind == Reading::nothing) out.kind = kind;
    };
    const bool title = title_in(first, last) && !possessive(first, last);
    const bool department = department_opens(first, last);
    const bool organization = organization_in(first, last);
    if (building(first, last)) return;
    const bool named_for_title = title && !title_word(first) && last > first + 1 && organization_word(last - 1) && !ending(last - 1, Class::title_suffixes) && !has(last - 1, Class::title_heads);
    if (title && !legal(first, last) && !has(first, Class::organization_heads) && !named_for_title) {  // not "District Attorney's Action Center"
      // "Owner American Eagle 1 Chimney": the organisation follows the title without a mark.
      std::size_t after = first;
      for (std::size_t i = first; i < last; ++i)
        if (title_word(i)) after = i + 1;
      const bool goes_on = after < last && document_.capitalized(after) && !department && !department_at(after, last) && !out.organization && after > first && (out.name || legal(after, last) || fits_domain(after, last));
      if (goes_on) {
        out.organization = span(after, last);
        last = after;
      } else {
        split_tail(first, last, out, true);
      }
      return settle(out.title, Reading::title);
    }
    if (department && !legal(first, last) && !fits_domain(first, last)) {
      split_organization(first, last, out);
      split_tail(first, last, out, false);
      return settle(out.department, Reading::department);
    }
    if (last - first > longest_organization || document_.is_char(last, '?') || !letters(first, last) || match(first, Class::zones) || street_line(first, last)) return;
    if (organization || document_.capitalized(first) || document_.is(first, TokenKind::number)) {
      // "Institut für Biochemie, Universität Halle-Ost": the smaller stands first.
      const bool whole = out.organization && out.evidence && !out.department && organization && has(first, Class::organization_heads);
      if (out.organization && !whole) return;
      if (whole) {
        out.department = out.organization;
        out.organization = {};
      }
      out.evidence = organization || named_here(words_.start(first), words_.end(last - 1), true);
      out.maybe_name = !out.evidence && name_shaped(first, last) && !said_often(document_.text_of(first, last));
      return settle(out.organization, Reading::organization);
    }
  }

  /// The text says the words elsewhere too, and find_names() did not take them for a person: more likely the issuer than a press officer.
  bool said_often(std::string_view words) const {
    const std::string_view text = context_.text().substr(0, limits::contact_search);
    std::size_t times = 0;
    for (auto at = text.find(words); at != text.npos && times < 2; at = text.find(words, at + words.size())) ++times;
    if (times < 2 && context_.text().size() > text.size()) context_.hit(Limit::contact_search, text.size(), context_.text().size());
    return times >= 2;
  }

  /// Two to four capitalised words and nothing that a name has not.
  bool name_shaped(std::size_t first, std::size_t last) const {
    const Person person = person_at(first, last);
    std::size_t words = 0;
    for (std::size_t i = first; i < last; ++i) words += document_.capitalized(i) && document_.tokens[i].length > 1;
    if (match(last - 1, Class::places)) return false;  // "Silicon Saxony"
    return person.last == last && person.first == first && words >= 2 && words <= 4 && person.score >= 1;
  }

  /// "Ufficio Stampa Museo del Vento", "Service presse UHM": the organisation follows the department without a link.
  void split_organization(std::size_t first, std::size_t& last, CellReading& out) const {
    const std::size_t behind = first + std::max<std::size_t>(1, match(first, Class::department_words).length);  // "Press Office of ..."
    for (std::size_t i = behind; i < last && !out.organization; ++i) {
      if (!document_.capitalized(i) || department_at(i, i + 1)) continue;
      if (!has(i, Class::organization_heads) && !named_here(words_.start(i), words_.end(last - 1), true)) continue;
      out.organization = span(i, last);
      last = i;
    }
  }

  /// "Pressestelle des Deutschen Caritasverbandes", "Press Office of Harbour Ltd": the organisation stands behind the department.
  /// `proven`: only where something says that it is one, for "Director of Global Marketing" names none.
  void split_tail(std::size_t first, std::size_t& last, CellReading& out, bool proven) const {
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
};

}  // namespace

ContactRole role_named(std::string_view value) {
  if (value == "investor") return ContactRole::investor;
  if (value == "agency") return ContactRole::agency;
  if (value == "general") return ContactRole::general;
  return ContactRole::press;
}

CellReading read_words(const fields::Context& context, const Words& words, const Hints& hints) { return Reader(context, words, hints).read(); }

}  // namespace pressparse::record
