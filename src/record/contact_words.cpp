#include "record/contact_words.hpp"

#include <algorithm>

#include "record/contact_pieces.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using text::TokenKind;

constexpr std::size_t longest_someone = 14;  // tokens; a longer line is a sentence
constexpr std::size_t longest_heading = 6;   // tokens

/// One cell under reading.
class CellReader : private PieceReader {
 public:
  using PieceReader::PieceReader;

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
    skip_heading(first, last);
    if (read_addressed_heading(first, last, out) || read_owned_heading(first, last, out) || read_long_heading(first, last, out) ||
        is_noise(first, last))
      return out;
    if (!opens_with_someone(first, last) && is_prose(first, last)) {
      out.kind = Reading::prose;
      return out;
    }
    read_pieces(first, last, out);
    return out;
  }

 private:
  /// "Contact: Ann Lee" behind "please contact:"; "Communications: Ann Lee" says a department.
  void skip_heading(std::size_t& first, std::size_t last) const {
    const lang::Match heading = match(first, Class::contact_headings);
    const std::size_t colon = first + heading.length;
    if (heading && colon + 1 < last && document_.is_char(colon, ':') && !department_at(first, colon) && !title_in(first, colon))
      first = colon + 1;
  }

  /// Takes labels ("Phone:"), joining words ("or at") and punctuation off both ends.
  void strip(std::size_t& first, std::size_t& last) const {
    while (first < last) {
      std::size_t length = 0;
      const bool open = document_.is_char(last - 1, ')') && document_.is_char(first, '(') && first + 1 == last;
      if (!is_word(first) && !document_.is(first, TokenKind::number)) ++first;
      else if (is_label(first, last, length) && label_stands(first + length, last)) first += length;
      else if (is_word(first) && !document_.capitalized(first) && document_.has(first, Class::stopwords) &&
               (short_words(first, last) || (has_and(first) && first + 1 < last && document_.capitalized(first + 1))))
        ++first;  // "and Ann Lee, Harbour Ltd, phone"
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
      else if (!document_.capitalized(last - 1) && document_.has(last - 1, Class::stopwords) &&
               (short_words(first, last) || (last > first + 1 && document_.capitalized(last - 2))))
        --last;  // "Ann Lee, press officer, Harbour Ltd at"
      else break;
    }
  }

  /// A label at the start counts only where a colon follows, or nothing but more labels.
  bool label_stands(std::size_t after, std::size_t last) const {
    return after >= last || document_.is_char(after, ':') || document_.is_char(after, '.') || document_.is_char(after, ',') ||
           document_.is_char(after, '(') || document_.is_char(after, ')');
  }
  /// A label at the end stands before a value: "Lisa Moretti Campaign Phone:". "Canadian Soccer Business" ends with none.
  bool label_closes(std::size_t cut, std::size_t last) const {
    const bool mark = last < document_.size() && (document_.is_char(last, ':') || document_.is_char(last, '.') ||
                                                  document_.is_char(last, '#') || document_.is_char(last, ')'));
    const bool joined = cut > 0 && document_.is(cut - 1, TokenKind::dash) && !spaced(cut);  // "Hochschule Wismar-Land"
    const bool apart = cut > 0 && !is_word(cut - 1) && !document_.is(cut - 1, TokenKind::number) && !joined;
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
      if (!out.organization && document_.capitalized(after + 1)) {
        out.organization = span(after + 1, colon);
        // It is surer than the firm above, whose people the other lines are.
        out.evidence = match(after, Class::heading_links).value == "client" && organization_proven(after + 1, colon);
      }
      return true;
    }
    out.department = span(after + 1, last);
    return true;
  }

  /// "Press information – Harbour Ltd", "Press contact Harbour Ltd": a heading, a dash or none, and whose it is, which the text says elsewhere.
  bool read_owned_heading(std::size_t first, std::size_t last, CellReading& out) const {
    const lang::Match heading = match(first, Class::contact_headings);
    const std::size_t sign = first + heading.length;
    if (heading.length < 2 || sign + 1 >= last) return false;
    if (!department_at(first, sign) && document_.capitalized(sign) && last <= sign + longest_heading &&
        context_.lexicon.match(document_, sign - 1, Class::contact_words, context_.language, "ask") && said_often(document_.text_of(sign, last)) &&
        person_at(sign, last).score < 3) {
      out.kind = Reading::heading;
      out.role = role_named(heading.value);
      out.organization = span(sign, last);
      return true;
    }
    if (!document_.is(sign, TokenKind::dash) || !spaced(sign) || !spaced(sign + 1)) return false;
    if (!document_.capitalized(sign + 1) || person_at(sign + 1, last).score >= 3 ||
        !named_here(words_.start(sign + 1), words_.end(last - 1), true))
      return false;
    out.kind = Reading::heading;
    out.role = role_named(heading.value);
    out.organization = span(sign + 1, last);
    return true;
  }

  /// "Media & Licensing Inquiries", "Contact Harbour:", "Bookings and enquiries": a heading with words of its own.
  bool read_long_heading(std::size_t first, std::size_t last, CellReading& out) const {
    if (last < first + 2 || last > first + longest_heading || !document_.capitalized(first)) return false;
    for (std::size_t i = first; i < last; ++i)
      if (document_.is_char(i, ',') || document_.is_char(i, ':')) return false;
    const lang::Match tail = match(last - 1, Class::contact_headings);
    const bool ends = tail.length == 1 && tail.value == "general";
    const std::size_t behind = context_.text().find_first_not_of(" \xC2\xA0", words_.end(last - 1));
    const bool colon = behind != std::string_view::npos && context_.text()[behind] == ':';
    const lang::Match opening = colon ? match(first, Class::contact_headings) : lang::Match{};
    if (!ends && !(opening && opening.length == 1)) return false;
    std::size_t owner = last - 1;  // "Harbour Media Contact"
    for (std::size_t i = first + 1; ends && i < last - 1; ++i)
      if (match(i, Class::contact_headings).length == last - i) owner = std::min(owner, i);
    if (ends && (named_here(words_.start(first), words_.end(owner - 1), true) || legal(first, owner)))
      out.organization = span(first, owner);
    if (person_at(first, last).score >= 3 || named_here(words_.start(first), words_.end(last - 1), true)) return false;
    if (!ends) {
      const Person person = person_at(first + 1, last);
      if (person.score >= 2 && person.last == last) return false;  // "Contact Ann Lee:"
      if (organization_in(first + 1, last) || named_here(words_.start(first + 1), words_.end(last - 1), true))
        out.organization = span(first + 1, last);
      else if (document_.capitalized(first + 1)) return false;
    }
    out.kind = Reading::heading;
    return true;
  }

  /// "Press Office, Harbour Ltd", "Lucía Garza (jefa de prensa)", "Ann Lee, head of the press office": small words behind a name are its office.
  bool opens_with_someone(std::size_t first, std::size_t last) const {
    if (last - first > 2 * longest_someone) return false;
    if (personal_desk(first, last)) return true;
    if (const lang::Match department = match(first, Class::department_words);
        department && document_.is_char(first + department.length, ','))
      return true;  // "Relations avec les médias, Ministère ..."
    const Person person = person_at(first, last);
    const bool parted = document_.is_char(person.after, ',') || document_.is_char(person.after, '(');
    if (parted && titled_behind(person, last)) return true;
    return last - first <= longest_someone && person.score >= 4 && person.last >= person.first + 2 && parted &&
           title_in(person.after, last);
  }

  void read_pieces(std::size_t first, std::size_t last, CellReading& out) const {
    std::size_t comma = first;
    while (comma < last && !document_.is_char(comma, ',')) ++comma;
    if (const std::size_t behind = comma < last ? known_person_behind_firm(first, comma) : comma; behind < comma) {
      out.kind = Reading::name;
      out.name = span(behind, comma);
      read_before_name(first, behind, out);
      return read_rest(comma + 1, last, out);
    }
    if (const std::size_t behind = person_behind_firm(first, last); behind < last) {
      out.kind = Reading::name;
      out.name = span(behind, last);
      return read_before_name(first, behind, out);
    }
    Person person = person_at(first, last);
    const bool titled = titled_behind(person, last);
    if (titled) person.score = std::max(person.score, 2);
    const bool joined =
        person.last > person.first && person.after < last && (document_.is_char(person.after, '&') || has_and(person.after));
    if (!joined && person.last >= person.first + 2 && person.score >= 2 &&
        take_more_names(person.after, last, out)) {  // "Ann Lee – Bob Ray", "Ann Lee, Bob Ray and Eve Poe"
      take_name(person, out);
      return;
    }
    if (person.last > person.first && person.score >= 2 && (titled || !goes_on_as_organization(person, last))) {
      if (joined) {
        const Person other = person_at(person.after + 1, last);
        const bool whole = other.score >= 1 && other.last == last && other.last == other.first + 2 && person.last >= person.first + 2 &&
                           !organization_in(other.first, last) && !named_here(words_.start(other.first), words_.end(last - 1), true);
        if (other.score >= 2 || whole) {
          out.more_names.push_back(span(other.first, other.last));
          take_name(person, out);
          read_rest(other.after, last, out);
          return;
        }
        if (person.score < 4) person.score = 0;  // "Smith & Partners"
      }
      if (person.score >= 2) {
        take_name(person, out);
        read_rest(person.after, read_behind_bracket(person.after, last, out), out);
        return;
      }
    }
    // A title or department before the name: "Executive Publicist Michelle Tennant Nicholson", "Pressesprecherin: Ann Lee".
    if (title_word(first) || department_at(first, first + 1)) {
      for (std::size_t i = first + 1; i < last; ++i) {
        if (!document_.capitalized(i) || title_word(i)) continue;
        if (!document_.has(i, Class::given_names) && !has(i, Class::honorifics)) continue;
        const Person later = person_at(i, last);
        if (later.score < 3 || (later.last < last - 1 && !document_.is_char(later.after, ',')))
          continue;  // "Persvoorlichter Jan Dekker, gemeente Veerhaven"
        out.kind = Reading::name;
        out.name = span(later.first, later.last);
        read_rest(first, i, out);
        if (later.last < last - 1) read_rest(later.after, last, out);
        return;
      }
    }
    if (!read_behind_organization(first, last, out)) read_rest(first, last, out);
  }

  void take_name(const Person& person, CellReading& out) const {
    out.kind = Reading::name;
    out.name = span(person.first, person.last);
    if (!out.title) out.title = span(person.rank_first, person.rank_last);
  }

  /// "Ann Lee (head), Bob Ray": the title in the bracket is the first one's alone. Where what is said of the first one ends.
  std::size_t read_behind_bracket(std::size_t open, std::size_t last, CellReading& out) const {
    if (open >= last || !document_.is_char(open, '(')) return last;
    std::size_t close = open;
    while (close < last && !document_.is_char(close, ')')) ++close;
    if (close + 1 >= last || !title_in(open + 1, close) || !take_more_names(close + 1, last, out)) return last;
    out.own_title = true;
    return close;
  }

  /// ", Bob Ray", "– Bob Ray", ", Bob Ray and Eve Poe" from a name's end up to the cell's: more people, each behind a mark of its own, and
  /// nothing else. Their given names are known, or it may as well be a firm or a place.
  bool take_more_names(std::size_t token, std::size_t last, CellReading& out) const {
    std::vector<Span> more;
    while (token < last) {
      const bool mark = document_.is_char(token, ',') || document_.is_char(token, '&') || has_and(token) ||
                        (document_.is(token, TokenKind::dash) && spaced(token) && spaced(token + 1));
      if (!mark || token + 2 >= last || !document_.capitalized(token + 1)) return false;
      const Person other = person_at(token + 1, last);
      const bool named = other.last >= other.first + 2 && other.score >= 3 && !all_places(other.first, other.last) &&
                         !organization_word(other.last - 1) && !legal(other.first, other.last) && !fits_domain(other.first, other.last) &&
                         !title_in(other.first, other.last);
      if (!named || other.after != other.last || named_here(words_.start(other.first), words_.end(other.last - 1), true)) return false;
      more.push_back(span(other.first, other.last));
      token = other.last;
    }
    if (more.empty()) return false;
    out.more_names.insert(out.more_names.end(), more.begin(), more.end());
    return true;
  }

  /// "Virginia Beach", "Austin Texas"; "Asia Ferretti" is none.
  bool all_places(std::size_t first, std::size_t last) const {
    while (first < last) {
      const lang::Match place = match(first, Class::places);
      if (!place) return false;
      first += place.length;
    }
    return true;
  }

  /// "Harbour Ltd", "Harbour Communications Director": a firm, an office, or both.
  void read_before_name(std::size_t first, std::size_t last, CellReading& out) const {
    std::size_t office = first;
    while (office < last && !(title_in(first, last) && (title_word(office) || department_at(office, office + 1)))) ++office;
    read_rest(office, last, out);
    read_rest(first, office, out);
  }

  /// "Harbour Ltd – Svea Brok –", "Harbour Ltd: Svea Brok": two or three words alone behind a firm and a dash or a colon are whom it names,
  /// whether or not anybody knows the name.
  bool stands_beside_firm(std::size_t first, std::size_t mark, const Person& person, std::size_t last) const {
    if (document_.is_char(mark, ',') || person.last > person.first + 6 || person.first != mark + 1 ||
        !name_shaped(person.first, person.last))
      return false;
    const bool alone = person.last == last || titled_behind(person, last);
    return alone && (organization_proven(first, mark) || legal(first, mark)) && !organization_in(person.first, person.last) &&
           !named_here(words_.start(person.first), words_.end(person.last - 1), true);
  }

  /// "In Berlin", "For Scotland", "Abroad": for what part of the world somebody answers.
  bool scope_of_work(std::size_t first, std::size_t mark) const {
    if (context_.lexicon.match(document_, first, Class::contact_words, context_.language, "scope").length == mark - first) return true;
    const lang::Match link = match(first, Class::heading_links);
    const std::size_t place = first + std::max<std::size_t>(1, link.length);
    if (place >= mark || mark > place + 3 || !document_.capitalized(place) || !(link || document_.has(first, Class::stopwords)))
      return false;
    return link.value == "client" ? match(place, Class::places).length == mark - place : !organization_proven(place, mark);
  }

  /// "Harbour Ltd: Ann Lee, spokeswoman", "Harbour Ltd – Ann Lee", "Harbour Ltd, Press, Ann Lee": who somebody speaks for stands before the name.
  bool read_behind_organization(std::size_t first, std::size_t last, CellReading& out) const {
    for (std::size_t i = first + 1; i + 2 < last; ++i) {
      const bool parted =
          document_.is_char(i, ',') || document_.is_char(i, ':') || (document_.is(i, TokenKind::dash) && spaced(i) && spaced(i + 1));
      if (!parted) continue;
      const Person person = person_at(i + 1, last);
      const lang::Match place = match(first, Class::places);
      const bool office = place && first + place.length == i && document_.is_char(i, ':');  // "Geneva: Ann Lee"
      const bool beside_firm = stands_beside_firm(first, i, person, last);
      const bool scope = !beside_firm && document_.is_char(i, ':') && scope_of_work(first, i);  // "In Berlin: Ann Lee", "Abroad: Ann Lee"
      if (person.score < (office || beside_firm || scope ? 1 : 3) || person.last < person.first + 2 ||
          goes_on_as_organization(person, last) || department_at(person.first, person.last) || title_in(person.first, person.last))
        continue;
      const bool whole = person.after == last || !is_word(person.after);
      if (!whole) continue;
      take_name(person, out);
      CellReading behind;  // "Calloway: Ann Lee, Quay PR for Calloway Foods": a firm behind the name is surer
      read_rest(person.after, last, behind);
      if (behind.organization && behind.evidence && document_.is_char(i, ':')) out.organization = behind.organization, out.evidence = true;
      if (office || scope) out.department = span(first, i);
      else read_rest(first, i, out);
      if (!take_more_names(person.after, last, out)) read_rest(person.after, last, out);
      return true;
    }
    return false;
  }
};

}  // namespace

ContactRole role_named(std::string_view value) {
  if (value == "investor") return ContactRole::investor;
  if (value == "agency") return ContactRole::agency;
  if (value == "general") return ContactRole::general;
  return ContactRole::press;
}

CellReading read_words(const fields::Context& context, const Words& words, const Hints& hints) {
  return CellReader(context, words, hints).read();
}

}  // namespace pressparse::record
