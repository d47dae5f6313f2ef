#include "record/contact_words.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using text::Document;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_name = 5;           // words
constexpr std::size_t longest_organization = 14;  // tokens; a longer line is a sentence

/// One cell under reading.
class Reader {
 public:
  Reader(const fields::Context& context, const Words& words, const Hints& hints) : context_(context), words_(words), document_(words.document()), hints_(hints) {}

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
    if (is_prose(first, last)) {
      out.kind = Reading::prose;
      return out;
    }
    read_pieces(first, last, out);
    return out;
  }

 private:
  struct Person {
    std::size_t first = 0, last = 0;  // the name; last: one past
    std::size_t after = 0;            // one past its degrees
    int score = 0;
  };

  lang::Match match(std::size_t token, Class c) const { return context_.lexicon.match_any(document_, token, c, context_.language); }
  bool has(std::size_t token, Class c) const { return document_.has(token, c) || match(token, c); }
  Span span(std::size_t first, std::size_t last) const { return first < last ? Span{words_.start(first), words_.end(last - 1)} : Span{}; }
  bool is_word(std::size_t token) const { return document_.is(token, TokenKind::word); }
  bool spaced(std::size_t token) const { return token < document_.size() && document_.tokens[token].has(Token::space_before); }

  bool is_label(std::size_t token, std::size_t last, std::size_t& length) const {
    for (const Class c : {Class::phone_labels, Class::email_labels, Class::link_labels, Class::extension_labels, Class::field_labels}) {
      const lang::Match found = match(token, c);
      // A single letter ("P", "M") is a label only where a colon follows or it stands alone: "Nicole Y. Williams".
      if (!found || token + found.length > last) continue;
      const bool letter = found.length == 1 && document_.tokens[token].length == 1;
      const std::size_t after = token + found.length;
      if (letter && !(after == last || document_.is_char(after, ':'))) continue;
      length = found.length;
      return true;
    }
    return false;
  }

  /// Takes labels ("Phone:"), joining words ("or at") and punctuation off both ends.
  void strip(std::size_t& first, std::size_t& last) const {
    while (first < last) {
      std::size_t length = 0;
      const bool open = document_.is_char(last - 1, ')') && document_.is_char(first, '(') && first + 1 == last;
      if (!is_word(first) && !document_.is(first, TokenKind::number)) ++first;
      else if (is_label(first, last, length) && label_stands(first, first + length, last)) first += length;
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
  bool label_stands(std::size_t, std::size_t after, std::size_t last) const {
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

  bool organization_word(std::size_t token) const {
    return has(token, Class::legal_forms) || has(token, Class::organization_heads) || has(token, Class::organization_tails) || ending(token, Class::organization_suffixes);
  }
  bool title_word(std::size_t token) const { return has(token, Class::title_heads) || has(token, Class::title_modifiers) || ending(token, Class::title_suffixes); }
  bool ending(std::size_t token, Class c) const { return is_word(token) && static_cast<bool>(context_.lexicon.match_ending(document_, token, c, context_.language)); }

  bool title_in(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (has(i, Class::title_heads) || ending(i, Class::title_suffixes)) return true;
    return false;
  }
  bool department_at(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (match(i, Class::department_words) || context_.lexicon.match_ending(document_, i, Class::department_endings, context_.language)) return true;
    return false;
  }
  /// "Pressestelle des Verbandes", but not "NettResults Public Relations": there the words before make it a firm's name.
  bool department_opens(std::size_t first, std::size_t last) const {
    while (first < last && (document_.has(first, Class::stopwords) || !is_word(first))) ++first;
    return department_at(first, std::min(first + 1, last));
  }
  /// "District Attorney's Action Center": whose it is, not who they are.
  bool possessive(std::size_t first, std::size_t last) const {
    for (std::size_t i = first + 1; i + 2 < last; ++i)
      if (document_.is(i, TokenKind::quote) && !spaced(i) && document_.is_char(i + 1, 's') && !spaced(i + 1)) return true;
    return false;
  }
  /// "Frank Crowley Courts Building": a line of an address.
  bool building(std::size_t first, std::size_t last) const {
    return last > first + 1 && !legal(first, last) && context_.lexicon.match(document_, last - 1, Class::address_words, context_.language, "unit");
  }
  bool organization_in(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (organization_word(i)) return true;
    const std::string_view text = document_.text_of(first, last);
    return std::any_of(hints_.domains.begin(), hints_.domains.end(), [&](std::string_view domain) { return domain_fits(domain, text); });
  }

  /// A word that may stand in a person's name.
  bool name_word(std::size_t token) const {
    if (!document_.capitalized(token)) return false;
    const std::uint8_t length = document_.tokens[token].length;
    return length > 1 || document_.is_char(token + 1, '.') || true;
  }

  /// The person whose name starts at `token`.
  Person person_at(std::size_t token, std::size_t last) const {
    Person person;
    std::size_t i = token;
    while (i < last) {  // "Prof. Dr.-Ing."
      const lang::Match honorific = match(i, Class::honorifics);
      if (!honorific || i + honorific.length >= last) break;
      // "Don Martelli": a given name that is an honorific elsewhere.
      if (document_.has(i, Class::given_names) && !document_.is_char(i + honorific.length, '.') && !document_.capitalized(i + honorific.length + 1)) break;
      i += honorific.length;
      ++person.score;
      while (i < last && (document_.is_char(i, '.') || (document_.is(i, TokenKind::dash) && !spaced(i)))) {
        const bool compound = document_.is(i, TokenKind::dash) && document_.is_char(i - 1, '.') && is_word(i + 1) && document_.is_char(i + 2, '.');  // "Dipl.-Journ."
        i += compound ? 2 : 1;
      }
    }
    if (person.score > 1) person.score = 1;
    person.first = i;
    std::size_t words = 0, end = i;
    for (; i < last && words < longest_name; ++i) {
      if (is_word(i)) {
        const bool particle = words > 0 && !document_.capitalized(i) && has(i, Class::name_particles);
        if (!document_.capitalized(i) && !particle) break;
        const bool given = document_.has(i, Class::given_names);
        const bool in_word = words > 0 && !spaced(i);
        if (words > 0 && !in_word && !given && stops_name(i, last, words)) break;
        if (words == 0 && !given && stops_name(i, last, words)) return {};
        if (particle) continue;
        ++words;
        end = i + 1;
        continue;
      }
      const bool initial = document_.is_char(i, '.') && i > person.first && !spaced(i) && document_.tokens[i - 1].length <= 2;
      const bool joint = (document_.is(i, TokenKind::dash) || document_.is(i, TokenKind::quote)) && i > person.first && !spaced(i) && i + 1 < last && !spaced(i + 1);
      if (initial && i + 1 < last) continue;
      if (!joint) break;
    }
    if (words == 0) return {};
    person.last = end;
    i = end;
    // "Ramiro Rodriguez, Jr."
    std::size_t suffix = i;
    if (suffix < last && document_.is_char(suffix, ',')) ++suffix;
    if (suffix < last)
      if (const lang::Match found = match(suffix, Class::name_suffixes); found && !title_word(suffix + found.length) && !(suffix > i && document_.capitalized(suffix + found.length))) {  // not "Ann Lee, Senior Press Officer"
        i = suffix + found.length;
        if (i < last && document_.is_char(i, '.')) ++i;
        person.last = i;
      }
    person.after = i;
    while (person.after < last) {  // ", PhD, MBA"
      std::size_t degree = person.after;
      if (document_.is_char(degree, ',')) ++degree;
      const lang::Match found = degree < last ? match(degree, Class::post_nominals) : lang::Match{};
      if (!found) break;
      person.after = degree + found.length;
      if (person.after < last && document_.is_char(person.after, '.')) ++person.after;
    }
    score(person, words);
    return person;
  }

  bool stops_name(std::size_t token, std::size_t, std::size_t) const {
    if (title_word(token) || organization_word(token)) return true;
    if (match(token, Class::department_words) || match(token, Class::contact_headings)) return true;
    return document_.has(token, Class::not_names);
  }

  void score(Person& person, std::size_t words) const {
    const std::string_view text = document_.text_of(person.first, person.last);
    int& score = person.score;
    if (words >= 2 && words <= 4) ++score;
    if (document_.has(person.first, Class::given_names)) score += words >= 2 ? 3 : 1;
    for (const std::string_view local : hints_.locals)
      if (local_part_fits(local, text)) {
        score += words >= 2 ? 4 : 1;
        break;
      }
    for (const std::string_view domain : hints_.domains)
      if (domain_fits(domain, text)) {
        score -= 3;
        break;
      }
    const std::size_t start = words_.start(person.first), end = words_.end(person.last - 1);
    if (named_here(start, end, false)) score += 2;
    if (named_here(start, end, true)) score -= 2;
  }

  /// True when find_names() saw a full person in [start, end), or an organisation over all of it.
  bool named_here(std::size_t start, std::size_t end, bool organization) const {
    if (!hints_.names) return false;
    const auto& tokens = context_.document.tokens;
    const auto look = [&](const auto& mentions, const auto& fits) {
      auto at = std::partition_point(mentions.begin(), mentions.end(), [&](const auto& m) { return tokens[m.name.last - 1].end() <= start; });
      for (; at != mentions.end() && tokens[at->name.first].start < end; ++at)
        if (fits(*at)) return true;
      return false;
    };
    if (!organization) return look(hints_.names->people, [](const fields::PersonMention& m) { return m.full; });
    return look(hints_.names->organizations, [&](const fields::OrganizationMention& m) { return tokens[m.name.first].start <= start && tokens[m.name.last - 1].end() >= end; });
  }

  /// True when what follows the name makes it the start of an organisation: "Lisa Moretti Campaign", "Franklin Publishers".
  bool goes_on_as_organization(const Person& person, std::size_t last) const {
    if (person.after >= last || person.after != person.last || !is_word(person.after) || !spaced(person.after) || has(person.after, Class::title_heads)) return false;
    const bool linked = !document_.capitalized(person.after) && document_.has(person.after, Class::organization_links) && document_.capitalized(person.after + 1);
    if (linked && person.score >= 4 && document_.has(person.first, Class::given_names)) return false;  // "Ann Lee of Harbour Ltd"
    if (organization_word(person.after) || document_.has(person.after, Class::organization_links)) return !has_and(person.after);
    // "Frank Crowley Courts Building": more capitalised words, and no title among them.
    return document_.capitalized(person.after) && !title_in(person.after, last) && !department_at(person.after, person.after + 1) && person.score < 5;
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
        if (later.score < 3 || later.last < last - 1) continue;
        out.kind = Reading::name;
        out.name = span(later.first, later.last);
        read_rest(first, i, out);
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

  bool has_and(std::size_t token) const {
    const std::string_view text = document_.text_of(token);
    return text == "and" || text == "und" || text == "et" || text == "y" || text == "e" || text == "en" || text == "or" || text == "oder" || text == "ou" || text == "o";
  }

  /// "Ann Lee/82114", "Ann Lee /-82114".
  bool extension_at(std::size_t token, std::size_t last) const {
    if (!document_.is_char(token, '/')) return false;
    const std::size_t digits = document_.is(token + 1, TokenKind::dash) ? token + 2 : token + 1;
    return digits < last && document_.is(digits, TokenKind::number);
  }

  /// Titles, departments and organisations, parted by commas, dashes or brackets.
  void read_rest(std::size_t first, std::size_t last, CellReading& out) const {
    std::size_t piece = first;
    for (std::size_t i = first; i <= last; ++i) {
      const bool ends = i == last || document_.is_char(i, ',') || document_.is_char(i, '(') || document_.is_char(i, ')') || document_.is_char(i, ':') || (document_.is(i, TokenKind::dash) && spaced(i) && spaced(i + 1)) || extension_at(i, last);
      if (!ends) continue;
      // ", Inc." and ", LLC" belong to the name before the comma.
      if (i < last && document_.is_char(i, ',') && i + 1 < last && match(i + 1, Class::legal_forms)) continue;
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
    const std::string_view text = context_.text().substr(0, std::size_t{1} << 16);
    std::size_t times = 0;
    for (auto at = text.find(words); at != text.npos && times < 2; at = text.find(words, at + words.size())) ++times;
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
    for (std::size_t i = first + 1; i < last && !out.organization; ++i) {
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

  bool organization_proven(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (ending(i, Class::organization_suffixes)) return true;
    return legal(first, last) || has(first, Class::organization_heads) || fits_domain(first, last) || named_here(words_.start(first), words_.end(last - 1), true);
  }

  /// "Coupure Links 55", "Av. Errázuriz 1178", "1290 Broadway".
  bool street_line(std::size_t first, std::size_t last) const {
    if (legal(first, last) || named_here(words_.start(first), words_.end(last - 1), true)) return false;
    const bool numbered = document_.is(last - 1, TokenKind::number) || document_.is(first, TokenKind::number);
    return numbered || match(first, Class::address_words) || match(last - 1, Class::address_words);
  }

  /// Not "82114", an extension.
  bool letters(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (is_word(i) && document_.tokens[i].length > 1) return true;
    return false;
  }

  bool legal(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (match(i, Class::legal_forms)) return true;
    return false;
  }
  bool fits_domain(std::size_t first, std::size_t last) const {
    const std::string_view text = document_.text_of(first, last);
    return std::any_of(hints_.domains.begin(), hints_.domains.end(), [&](std::string_view domain) { return domain_fits(domain, text); });
  }

  const fields::Context& context_;
  const Words& words_;
  const Document& document_;
  const Hints& hints_;
};

}  // namespace

std::string squeeze(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded d = text::decode(text, at);
    at += d.length;
    char32_t c = d.character;
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += static_cast<char>(c);
      continue;
    }
    // Latin letters with marks, by blocks of the Latin-1 supplement; what is not among them is left out on both sides alike.
    using namespace std::string_view_literals;
    static constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo\0ouuuuyts"sv;
    if (c >= 0xC0 && c <= 0xFF) {
      const char p = plain[(c - 0xC0) % 32];
      if (p != '\0') out += p;
      if (c == 0xDF) out += 's';
    }
  }
  return out;
}

bool local_part_fits(std::string_view local, std::string_view name) {
  std::vector<std::string> words;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= name.size(); ++at)
    if (at == name.size() || name[at] == ' ' || name[at] == '-' || name[at] == '.' || name[at] == ',') {
      if (std::string word = squeeze(name.substr(from, at - from)); !word.empty()) words.push_back(std::move(word));
      from = at + 1;
    }
  if (words.empty()) return false;
  const std::string flat = squeeze(local);
  const std::string &given = words.front(), &surname = words.back();
  if (surname.size() >= 4 && flat.find(surname) != flat.npos) return true;
  if (words.size() > 1 && surname.size() >= 2 && (flat == given.substr(0, 1) + surname || flat == given + surname.substr(0, 1) || flat == surname + given.substr(0, 1))) return true;
  std::string initials;
  for (const std::string& word : words) {
    if (&word != &given && word.size() >= 3 && flat == given.substr(0, 1) + word) return true;
    initials += word.front();
  }
  if (words.size() > 1 && flat == initials) return true;
  std::size_t at = 0;
  for (std::size_t end = 0; end <= local.size(); ++end)
    if (end == local.size() || local[end] == '.' || local[end] == '_' || local[end] == '-') {
      const std::string part = squeeze(local.substr(at, end - at));
      for (const std::string& word : words)
        if (part.size() >= 3 && (part == word || (word.size() >= 4 && part.size() >= 3 && word.starts_with(part)))) return true;
      at = end + 1;
    }
  return false;
}

bool domain_fits(std::string_view domain, std::string_view name) {
  const std::string flat = squeeze(name);
  if (flat.size() < 3) return false;
  std::size_t at = 0;
  for (std::size_t end = 0; end <= domain.size(); ++end)
    if (end == domain.size() || domain[end] == '.') {
      const std::string label = squeeze(domain.substr(at, end - at));
      if (label.size() >= 3 && end < domain.size() && (label == flat || (flat.size() >= 5 && label.starts_with(flat)) || (label.size() >= 4 && flat.starts_with(label)) || (flat.size() >= 4 && label.ends_with(flat)))) return true;
      at = end + 1;
    }
  return false;
}

ContactRole role_named(std::string_view value) {
  if (value == "investor") return ContactRole::investor;
  if (value == "agency") return ContactRole::agency;
  if (value == "general") return ContactRole::general;
  return ContactRole::press;
}

CellReading read_words(const fields::Context& context, const Words& words, const Hints& hints) { return Reader(context, words, hints).read(); }

}  // namespace pressparse::record
