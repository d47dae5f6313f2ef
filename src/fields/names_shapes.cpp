#include "fields/names_shapes.hpp"

#include "fields/names_surnames.hpp"

namespace pressparse::fields {
namespace {

using lang::bit;
using lang::Class;
using text::Token;
using text::TokenKind;

/// "DetailsSterling": a label that lost its line break.
bool glued_words(std::string_view word) {
  for (std::size_t i = 5; i < word.size(); ++i)
    if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z') return true;
  return false;
}

/// "Gerdus "Gus" Byleveld", "Denise (Denny) Martin", "Ann "Chi Chi" Lee": one past a nickname in marks between a given name and a surname, or `k`.
std::size_t nickname_end(const NameWords& words, std::size_t k) {
  constexpr std::size_t longest = 3;  // words in marks; in brackets one
  const text::Document& document = words.document();
  const bool opens = document.is(k, TokenKind::quote), bracket = words.is_char(k, '(') && words.is_char(k + 2, ')');
  if (!(bracket || opens) || !words.joined(k) || !document.tokens[k].has(Token::space_before) || !words.glued(k + 1)) return k;
  std::size_t close = k + 1;
  while (close <= k + longest && words.capital(close)) ++close;
  if (close == k + 1 || !words.glued(close) || !(bracket ? words.is_char(close, ')') : document.is(close, TokenKind::quote))) return k;
  if (bracket && (document.tokens[k + 1].has(Token::all_upper) || words.has_any(k + 1, seldom | never))) return k;  // "Ann (CDU)"
  const std::size_t next = close + 1;
  const bool goes_on = words.joined(next) && words.capital(next) && document.tokens[next].has(Token::space_before) &&
                       !words.title_word(next) && !words.has(next, Class::not_names);
  return goes_on ? next : k;
}

/// "Stephen King", "John Pope": a form of address in full letters that is a surname too.
bool noble_surname(const NameWords& words, std::size_t i) {
  return words.match(i, Class::honorifics).length == 1 && words.document().tokens[i].length >= 4 && !words.is_char(i + 1, '.');
}

}  // namespace

/// One past a name's word: "O'Reilly", "Welskop-Deffaa", "Jean-Luc".
std::size_t ShapeReader::element_end(std::size_t i) const {
  const text::Document& document = words_.document();
  std::size_t end = i + 1;
  while (end < words_.size() && words_.glued(end) && words_.glued(end + 1) && words_.is_word(end + 1)) {
    const bool dash = document.is(end, TokenKind::dash) && (words_.capital(end + 1) || second_syllable(end + 1));
    const bool quote = document.is(end, TokenKind::quote) && !words_.possessive(end) && words_.capital(end + 1);
    if (!dash && !quote) break;
    end += 2;
  }
  return end;
}

/// "hee" in "Lee Man-hee": behind a short word that follows a surname, short and no word of its own. Not "Ann Lee-led".
bool ShapeReader::second_syllable(std::size_t i) const {
  constexpr std::uint32_t longest = 5;  // letters of a syllable
  const auto& tokens = words_.document().tokens;
  if (i < 3 || !words_.lower(i) || tokens[i].length < 2 || tokens[i].length > longest || tokens[i - 2].length > longest ||
      words_.has_any(i, ~(bit(Class::given_names) | bit(Class::starts_phrase))) || plain_word(words_, i))
    return false;
  const std::string_view word = words_.text_of(i);
  const bool spaced = tokens[i - 2].has(Token::space_before) && words_.joined(i - 2) && words_.capital(i - 3);
  return spaced && word != "led" && word != "era" && word != "run" && !(words_.glued(i + 1) && words_.document().is(i + 1, TokenKind::dash));
}

/// "Jan Heiden", "June Stone": a month's name before one unknown word, no date beside it.
bool ShapeReader::month_name(std::size_t i, bool given) const {
  if (!given || !words_.has(i, Class::months) || words_.loud(i) || words_.has_any(i, never & ~bit(Class::months))) return false;
  const bool dated =
      i > 0 && words_.joined(i) &&
      (words_.document().is(i - 1, TokenKind::number) || words_.has_any(i - 1, bit(Class::weekdays)) || words_.is_char(i - 1, '.'));
  std::size_t next = i + 1;  // "Jan de Vries"
  while (next < i + 4 && words_.joined(next) && words_.lower(next) && words_.document().tokens[next].length > 1 &&
         words_.has(next, Class::name_particles))
    ++next;
  return !dated && words_.joined(next) && words_.capital(next) && words_.document().tokens[next].length > 2 &&
         !words_.has_any(next, never | seldom) && !words_.document().is(next + 1, TokenKind::number);
}

/// "Jan Smit", "Jan de Vries": a short form of a month has a number or a stop beside it, and before a name it is a name as others are; where months
/// are written small, so is the whole word: "Julio Moss", not "el 3 de Julio Madrid".
bool ShapeReader::short_month(std::size_t i, bool given) const {
  constexpr std::uint32_t longest = 3;  // letters
  const std::string_view word = words_.text_of(i);
  const bool whole = word.size() > longest || word == "May" || word == "Mai";  // written out: "May Mobility"
  if (whole &&
      (!words_.titles_take_complements() || words_.opens_sentence(i) || (i > 1 && words_.document().is(i - 2, TokenKind::number))))
    return false;
  return !words_.has_any(i, never & ~bit(Class::months)) && month_name(i, given);
}

bool ShapeReader::never_in_name(std::size_t i) const {
  return words_.has_any(i, never) || words_.organization_word(i) || (words_.title_word(i) && !words_.has(i, Class::given_names));
}

/// "Dr. Martin Luther King", "Dr. Thomas Jonathan Baker": behind a form of address and two given names a word with another sense is the surname, if the name ends there.
bool ShapeReader::third_of_addressed(std::size_t i, std::size_t k, const Shape& shape, bool only_given) const {
  if (shape.words != 2 || !only_given || i == 0 || !words_.joined(i) || words_.loud(k) || words_.document().tokens[k].has(Token::all_upper)) return false;
  const std::size_t before = i - 1 - (words_.is_char(i - 1, '.') && i > 1);
  const bool ends = !(words_.joined(k + 1) && words_.capital(k + 1)) || words_.has(k + 1, Class::name_suffixes);
  return ends && words_.has(before, Class::honorifics);
}

/// "Minister van Onroerend Erfgoed Griet Demeulemeester": the last word of a field of work before a given name, the office not far in front.
bool ShapeReader::field_of_office(std::size_t i) const {
  constexpr std::size_t farthest = 14;
  if (!words_.titles_take_complements() || i < 1 || !words_.joined(i) || !words_.joined(i + 2) || !words_.capital(i + 1) ||
      !words_.has(i + 1, Class::given_names) ||
      !(words_.capital(i + 2) || (words_.lower(i + 2) && words_.has(i + 2, Class::name_particles))))
    return false;
  for (std::size_t k = i; k > 0 && i - k <= farthest && words_.joined(k); --k) {
    const bool inside = words_.capital(k - 1) || words_.is_char(k - 1, ',') || words_.document().is(k - 1, TokenKind::quote) ||
                        (words_.lower(k - 1) && !words_.has(k - 1, Class::reporting_verbs) && !words_.has(k - 1, Class::pronouns));
    if (!inside) return false;
    for (std::size_t length = 1; length <= 4 && length <= k; ++length)
      if (words_.match(k - length, Class::portfolio_heads).length == length) return true;
  }
  return false;
}

/// "sindaco di Borgosalvo Gherardo Pallavisi": a title's link before an unknown word, a given name behind it.
bool ShapeReader::complement_of_title(std::size_t i) const {
  if (field_of_office(i)) return true;
  if (!words_.titles_take_complements() || i < 2 || !words_.joined(i) || !words_.lower(i - 1) || !words_.has(i - 1, Class::title_tails) ||
      !words_.joined(i + 2) || !words_.capital(i + 1) || !words_.capital(i + 2) || !words_.has(i + 1, Class::given_names))
    return false;
  for (std::size_t k = i - 1; k-- > 0 && i - k <= 4 && words_.joined(k + 1);)
    if (words_.title_word(k) && words_.lower(k)) return true;
  return false;
}

/// Behind a single word of a name something must go on: another capital, a particle, an initial's stop, a hyphen, an apostrophe, a nickname.
bool ShapeReader::may_go_on(std::size_t next) const {
  if (words_.is_word(next)) return words_.capital(next) || (words_.lower(next) && words_.has(next, Class::name_particles));
  return words_.document().is(next, TokenKind::quote) || words_.document().is(next, TokenKind::dash) || words_.is_char(next, '.') ||
         words_.is_char(next, '(');
}

/// "Anselmo Rubio de la Fuente", "Maria Oliveira dos Santos": a surname goes on behind a particle, up to the end of the phrase. Not "Ana Costa da Prefeitura".
bool ShapeReader::second_surname(std::size_t particle, std::size_t word, const Shape& shape) const {
  if (!shape.given || shape.words != 2 || words_.match(particle, Class::name_particles).value != "surname" ||
      words_.has_any(word, seldom & ~bit(Class::not_names)) || words_.match(word, Class::places) || words_.loud(word))
    return false;
  const std::size_t end = element_end(word);
  return !words_.joined(end) || words_.lower(end) || words_.document().tokens[end].has(Token::line_start) || words_.is_char(end, ',') ||
         words_.is_char(end, '.') || words_.is_char(end, ')') || words_.is_char(end, '(') || words_.document().is(end, TokenKind::quote);
}

/// "Nicole England", "Jenna Davis": a known given name that is no place, before a word that is nothing but a town or a region. Not "Orlando Sanford", "Nicole France".
bool ShapeReader::town_surname(std::size_t given, std::size_t word, const Shape& shape) const {
  constexpr lang::Classes other = (seldom | never) & ~bit(Class::places);
  if (!shape.given || shape.words > 2 || words_.loud(word) || words_.has_any(given, seldom | never) ||
      weak_given(words_, given) || words_.written_small(given) || words_.has_any(word, other) || words_.title_word(word))
    return false;
  const lang::Match place = words_.match(word, Class::places);
  return place.length == 1 &&
         (place.value.starts_with("city") || (place.value.starts_with("region") && !place.value.starts_with("region US-")));
}

/// "D. Pascual Ridaura", "M. Paul Martin": a form of address of one letter, not an initial, where two words of a name follow.
bool ShapeReader::addresses(std::size_t i) const {
  const Context& context = words_.context();
  if (!words_.titles_take_complements() || !context.lexicon.match(context.document, i, Class::honorifics, context.language)) return false;
  const std::size_t given = i + 2;
  if (!words_.joined(given) || !words_.capital(given) || words_.initial_end(given) > given) return false;
  if (words_.has(i, Class::honorifics)) return true;  // "M. Ouellet": one that is written without its stop as well
  return words_.joined(given + 1) &&
         (words_.capital(given + 1) || words_.document().is(given + 1, TokenKind::dash) || words_.has(given + 1, Class::name_particles));
}

/// "said G. Grant Dixon", "honored J. Michael Smith": the initial stands before a given name, and nothing in front of it that a letter counts ("Vitamin C.").
bool ShapeReader::given_behind_initial(std::size_t i) const {
  const std::size_t given = words_.initial_end(i);
  if (!words_.joined(given) || !words_.capital(given) || words_.loud(given) || !words_.has(given, Class::given_names) ||
      !words_.joined(given + 1) || !words_.capital(given + 1) || words_.has_any(given + 1, bit(Class::stopwords) | bit(Class::reporting_verbs)))
    return false;
  // "G. Grant Dixon": a given name that is a word too, before one that is none
  if (words_.has_any(given, seldom | never) && words_.has_any(given + 1, ~(bit(Class::given_names) | bit(Class::places) | bit(Class::starts_phrase)))) return false;
  if (i == 0 || !words_.joined(i) || words_.opens_sentence(i)) return false;  // "A. Michael Smith", a point of a list
  const std::size_t before = i - 1;
  if (words_.is_char(before, '.')) return before > 0 && words_.has(before - 1, Class::honorifics);
  if (!words_.is_word(before)) return words_.is_char(before, ',') || words_.is_char(before, ':') || words_.is_char(before, '(');
  constexpr lang::Classes leads = bit(Class::stopwords) | bit(Class::conjunctions) | bit(Class::reporting_verbs) | bit(Class::honorifics);
  return words_.has_any(before, leads) || words_.title_word(before);
}

std::optional<Shape> ShapeReader::at(std::size_t i) const {
  if (!plain_capital(i) || !may_go_on(i + 1)) return std::nullopt;
  Shape shape;
  shape.given = words_.has(i, Class::given_names);
  if (!shape.given && complement_of_title(i)) return std::nullopt;
  // "Geschäftsführer Sport Ann Lee", "Business Angels Ann Lee": the last word of an office
  if (!shape.given && i > 0 && words_.joined(i) && words_.capital(i - 1) && words_.match(i - 1, Class::title_heads).length == 2)
    return std::nullopt;
  // "prezes spółki Torbud Halina Mróz": behind the word for a firm stands its name.
  if (!shape.given && words_.declined() && i > 0 && words_.joined(i) && words_.lower(i - 1) && words_.has(i - 1, Class::starts_phrase) &&
      words_.match(i - 1, Class::organization_nouns) && words_.has(i + 1, Class::given_names))
    return std::nullopt;
  const bool first_initial = words_.initial_end(i) > i;
  if (first_initial && !shape.given) shape.given = given_behind_initial(i);
  if (first_initial && (addresses(i) || (i > 0 && words_.is_char(i - 1, '.') && words_.glued(i)))) return std::nullopt;  // the "S." of "U.S."
  if (office_prefix(words_, i) && words_.title_word(i + 2)) return std::nullopt;  // "Ex-CEO Ann Lee"
  // "Hilton Head, SC CME (July)": a state behind its town
  if (i > 1 && words_.is_char(i - 1, ',') && words_.document().tokens[i].length == 2 && words_.document().tokens[i].has(Token::all_upper) &&
      words_.capital(i - 2) && words_.match(i, Class::region_codes))
    return std::nullopt;
  // "Per-Olof", not "Last-Mile", "TRON-Peg"
  const bool double_name = !shape.given && element_end(i) == i + 3 && words_.is_char(i + 1, '-') && words_.has(i + 2, Class::given_names) &&
                           !weak_given(words_, i + 2) && !words_.loud(i) &&
                           !words_.document().tokens[i].has(Token::all_upper) && !words_.has_any(i, seldom) && !words_.written_small(i) &&
                           !words_.written_small(i + 2);
  const bool month_double =
      shape.given && element_end(i) > i + 1 && words_.is_char(i + 1, '-') && words_.has(i, Class::months);  // "Jan-Willem"
  shape.given = shape.given || double_name;
  if (!first_initial && !double_name && !month_double) {
    // "Will Gray" inside a sentence, "Will Gray, CEO of"
    if (!month_name(i, shape.given) && words_.has_any(i, never) &&
        !(shape.given && !words_.has_any(i, never & ~bit(Class::stopwords)) && (!words_.opens_sentence(i) || words_.is_char(i + 2, ',')) &&
          !words_.loud(i)))
      return std::nullopt;
    if (words_.has_any(i, never) && !short_month(i, shape.given)) shape.bare = shape.doubtful = true;
    if (!shape.given && (words_.has_any(i, seldom) || never_in_name(i))) {
      // "Byron Donalds", "Dallas Wohlfeil": a town as a given name
      if (words_.has_any(i, seldom & ~bit(Class::places)) || never_in_name(i) || words_.loud(i) || !words_.joined(i + 1) ||
          !words_.capital(i + 1) || words_.has_any(i + 1, seldom | never) || words_.match(i, Class::places).length > 1)
        return std::nullopt;
      shape.bare = shape.doubtful = true;
    }
    if (words_.document().tokens[i].length < 2 || glued_words(words_.text_of(i))) return std::nullopt;
  }
  std::size_t end = i;
  bool only_given = true;  // so far nothing but given names and initials
  for (int elements = 0; elements < 7; ++elements) {
    if (const std::size_t nickname = nickname_end(words_, end); nickname > end && end > i && shape.words == 1) end = nickname;
    const std::size_t k = end;
    if (k > i && (!words_.joined(k) || !words_.document().tokens[k].has(Token::space_before))) {
      // "J.P. Morgan" style initials may be glued.
      if (!(k > i && words_.joined(k) && words_.initial_end(k) > k)) break;
    }
    // "Paul V. Moss", but "Paul Moss V."
    const bool suffix = k > i && words_.has(k, Class::name_suffixes) &&
                        !(shape.words == 1 && words_.is_char(k + 1, '.') && words_.joined(k + 2) && words_.capital(k + 2));
    if (const std::size_t initial = words_.initial_end(k); initial > k && !suffix) {
      // A full stop after a single capital letter that ends a sentence is no initial: the next word must go on.
      // "patients like Karrie L. and Edward F.": behind a given name the initial is the surname.
      const bool surname = shape.words == 1 && !shape.initial && shape.given && k == i + 1 && !words_.loud(i) &&
                           !words_.has_any(i, seldom | never) && !weak_given(words_, i) && words_.is_char(k + 1, '.');
      if ((!(words_.joined(initial) && words_.capital(initial)) && !surname) || (shape.words >= 2 && words_.glued(initial)))
        break;  // "John Cole M.D."
      end = initial;
      shape.initial = true;
      continue;
    }
    // "Bertrand Le Guellec", "Samira El Fassi", "Talal Al Hajiry"
    const bool arabic = k > i && shape.words == 1 && words_.match(k, Class::name_particles).value == "arabic";
    const bool capital_particle = k > i && words_.capital(k) && words_.has(k, Class::name_particles) && !words_.loud(i) &&
                                  (arabic || (shape.given && words_.has(k, Class::stopwords)));
    if (k > i && (words_.lower(k) || capital_particle) && words_.has(k, Class::name_particles)) {
      std::size_t p = k + capital_particle;
      while (p < k + 3 && words_.joined(p) && words_.lower(p) && words_.has(p, Class::name_particles)) ++p;
      // "Charrier de La Roche"
      if (p > k && words_.joined(p) && words_.capital(p) && words_.has(p, Class::name_particles) && words_.has(p, Class::stopwords) &&
          words_.joined(p + 1) && plain_capital(p + 1) && !words_.loud(i))
        ++p;
      // "van 't Hof"
      if (words_.document().is(p, TokenKind::quote) && words_.joined(p) && words_.lower(p + 1) && words_.glued(p + 1) &&
          words_.document().tokens[p + 1].length == 1)
        p += 2;
      // "Karin de Boer", "Piet de Koning": behind a particle a word for an office is a surname.
      const bool office = shape.given && words_.joined(p) && words_.title_word(p) && !words_.has_any(p, never) &&
                          !words_.organization_word(p) && !(words_.joined(p + 1) && words_.capital(p + 1));
      const bool goes_on =
          words_.joined(p) && plain_capital(p) && (office || !never_in_name(p)) && (shape.given || !words_.has_any(p, seldom));
      // "gedeputeerde Tjeerd van der Wal": behind a title the one word before the particle is a given name.
      const bool titled =
          shape.words == 1 && i > 0 && words_.joined(i) && (words_.title_word(i - 1) || words_.has(i - 1, Class::honorifics));
      if (!goes_on || shape.words == 0 || shape.words > 2 || !(only_given || titled || arabic || second_surname(k, p, shape)) ||
          (words_.has(k, Class::conjunctions)))
        break;
      shape.particle = true;
      shape.surname = k;
      end = element_end(p);
      ++shape.words;
      only_given = false;
      continue;
    }
    if (!plain_capital(k)) break;
    if (k > i) {
      if (words_.has(k, Class::name_suffixes) && shape.words >= 2) break;
      if (words_.document().tokens[k].length == 1 && words_.is_char(k + 1, '-')) break;  // "Dick Durbin D-IL"
      // "Wannes D'hondt", "Luc T'kint"
      const bool tied = shape.given && shape.words == 1 && words_.document().tokens[k].length == 1 &&
                        (words_.text_of(k) == "D" || words_.text_of(k) == "T") && words_.document().is(k + 1, TokenKind::quote) &&
                        words_.glued(k + 1) && words_.glued(k + 2) && words_.lower(k + 2) && words_.document().tokens[k + 2].length > 2;
      if (tied) {
        shape.surname = k;
        end = k + 3;
        ++shape.words;
        only_given = false;
        continue;
      }
      if (words_.document().tokens[k].length == 1 && element_end(k) == k + 1) {
        // "David A Moss"
        const bool goes_on = shape.given && shape.words == 1 && !words_.loud(i) && words_.joined(k + 1) && words_.capital(k + 1) &&
                             words_.document().tokens[k + 1].has(Token::space_before) && words_.document().tokens[k + 1].length > 2 &&
                             !words_.has_any(k + 1, seldom | never) && !words_.has_any(i, seldom | never) &&
                             !weak_given(words_, i);
        if (!goes_on) break;
        end = k + 1;
        shape.initial = true;
        continue;
      }
      if (words_.title_word(k) && words_.document().tokens[k].has(Token::all_upper)) break;
      if (words_.organization_word(k)) break;
      // "Maria ProbertEmail", "Kevin Cole Nomination": glued to what stood behind it, or an ordinary word behind a whole name
      if (glued_words(words_.text_of(k)) || (shape.words >= 2 && shape.given && plain_word(words_, k) && !third_of_addressed(i, k, shape, only_given)))
        break;
      if (words_.has_any(k, never)) {
        // "Justin Sun", "Liu Jun", "Theresa May", "Angus King"
        const bool known = words_.has_any(k, bit(Class::months) | bit(Class::weekdays)) || (shape.given && noble_surname(words_, k));
        const bool calendar =
            known &&
            !words_.has_any(k, never & ~(bit(Class::months) | bit(Class::weekdays) | bit(Class::stopwords) | bit(Class::honorifics))) &&
            !words_.loud(k);
        const bool suffix_behind = words_.joined(k + 1) && words_.has(k + 1, Class::name_suffixes);  // "Martin Luther King Jr."
        const bool ends = suffix_behind || !(words_.joined(k + 1) && (words_.capital(k + 1) || words_.document().is(k + 1, TokenKind::number) ||
                                                     words_.document().is(k + 2, TokenKind::number)));
        if (!calendar || !ends || !(shape.words == 1 || (shape.words == 2 && only_given && shape.given))) break;  // "Stephen Brent May"
        shape.doubtful = shape.doubtful || !suffix_behind;
        shape.bare = shape.bare || !shape.given;
      }
      if (words_.loud(k) && (words_.has(k, Class::reporting_verbs) || words_.match(k, Class::announce_verbs))) break;  // "Cruz Praises"
      if (never_in_name(k) || words_.has_any(k, seldom)) {
        // "Burgemeester Annelies Prins": behind a title a surname may be a title itself.
        const bool titled = i > 0 && words_.joined(i) && words_.title_word(i - 1) && words_.title_word(k) &&
                            !(words_.joined(k + 1) && words_.capital(k + 1));
        // "Cari Newton"
        const bool alone = words_.unknown(i) && !words_.has_any(k, seldom & ~bit(Class::places)) && !words_.title_word(k) &&
                           shape.words == 1 && !words_.loud(k) && !(words_.joined(k + 1) && words_.capital(k + 1));
        if (!shape.given && !titled && alone) shape.bare = true;
        if ((!shape.given && !titled && !alone) || shape.words == 0 || shape.words > 2 || words_.has(k, Class::organization_anchors)) break;
        if (words_.title_word(k) && shape.words >= 2 && !third_of_addressed(i, k, shape, only_given)) break;
        shape.town_surname = !shape.doubtful && only_given && town_surname(i, k, shape);
        // "Brian Jordan Alvarez": a second given name that is a place too.
        const bool middle = shape.given && shape.words == 1 && words_.has(k, Class::given_names) &&
                            !words_.has_any(k, (seldom | never) & ~bit(Class::places)) && !words_.has_any(i, seldom | never) &&
                            words_.joined(k + 1) && words_.capital(k + 1) && words_.unknown(k + 1);
        shape.doubtful = shape.doubtful || !middle;
      }
      if (words_.document().tokens[k].has(Token::all_upper) != words_.document().tokens[i].has(Token::all_upper) &&
          words_.document().tokens[k].has(Token::all_upper) && words_.document().tokens[k].length > 1 &&
          !words_.has(k, Class::name_suffixes)) {
        // "Antonia MÜLLER" is a name, "Anna CEO" is none.
        if (!shape.given || words_.document().tokens[k].length < 4) break;
      }
    } else if (!first_initial && words_.document().tokens[i].has(Token::all_upper) && words_.joined(i + 1) && words_.capital(i + 1) &&
               !words_.document().tokens[i + 1].has(Token::all_upper)) {
      // "BEN CEO Ann Lee", "ZVEI Präsident"; but "PJ Landers"
      if (words_.document().tokens[i].length != 2 || words_.title_word(i + 1) || words_.title_word(i)) return std::nullopt;
      shape.bare = shape.doubtful = true;
    }
    only_given = only_given && words_.has(k, Class::given_names);
    shape.surname = k;
    end = element_end(k);
    ++shape.words;
    if (shape.words == 4) break;
    // "Ann Lee Found Guilty": in a line of capitals a third word is part of the name only where the name ends behind it.
    if (shape.words == 2 && words_.loud(i) && words_.joined(end) && words_.capital(end)) {
      const std::size_t next = element_end(end);
      const bool ends =
          !words_.joined(next) || words_.is_char(next, ',') || words_.is_char(next, '(') || words_.has(next, Class::conjunctions);
      // "por José Ernesto Dávila Pantoja": two surnames
      const auto surname = [&](std::size_t k) {
        return words_.capital(k) && !words_.has_any(k, ~(bit(Class::given_names) | bit(Class::starts_phrase))) && !words_.written_small(k);
      };
      const bool double_surname = words_.titles_take_complements() && shape.given && surname(end) && surname(next) &&
                                  !(words_.joined(element_end(next)) && words_.capital(element_end(next)) &&
                                    !words_.document().tokens[element_end(next)].has(Token::line_start));
      if (!ends && !double_surname && words_.initial_end(end) == end) break;
    }
  }
  // "About Ann Lee Ann Lee is ...": a scraper lost the line break behind a heading.
  if (const std::size_t half = (end - i) / 2;
      half >= 2 && end - i == 2 * half && words_.document().text_of(i, i + half) == words_.document().text_of(i + half, end)) {
    end = i + half;
    shape.words /= 2;
    shape.surname = end - 1;
  }
  shape.name = range(i, end);
  // "in the U.S. Cole has": the initials of a country
  if (first_initial && words_.match(i, Class::places).length > 1) return std::nullopt;
  if (first_initial && i > 0 && words_.joined(i) && words_.lower(i - 1) && words_.has(i - 1, Class::stopwords) &&
      words_.text_of(i) == "U" && i + 2 < words_.size() && words_.text_of(i + 2) == "S")
    return std::nullopt;
  if (words_.match(i, Class::places).length + 0u >= end - i) return std::nullopt;  // "San Antonio"
  // "Dulce María “N”": a surname that the law keeps back
  const bool withheld = shape.given && only_given && words_.document().is(end, TokenKind::quote) &&
                        words_.document().is(end + 2, TokenKind::quote) && words_.joined(end) &&
                        words_.document().tokens[end].has(Token::space_before) && words_.capital(end + 1) &&
                        words_.document().tokens[end + 1].length == 1 && words_.glued(end + 1) && words_.glued(end + 2);
  if (withheld) {
    shape.name.last = static_cast<std::uint32_t>(end + 3);
    shape.suffix = true;
    return shape;
  }
  if (shape.words < 2 && !(shape.words == 1 && shape.initial)) return std::nullopt;
  // "Jr.", "III"
  std::size_t s = end;
  if (words_.is_char(s, ',') && words_.joined(s + 1) && words_.has(s + 1, Class::name_suffixes) &&
      !(words_.joined(s + 2) && words_.capital(s + 2)) &&
      !(words_.is_char(s + 2, '.') && words_.joined(s + 3) && words_.title_word(s + 3)) &&  // "Ann Lee, Sr. VP of Sales"
      !words_.title_word(s + 1) && words_.document().tokens[s + 1].length < 5)
    ++s;
  const bool initials = words_.document().is(s, TokenKind::word) && words_.document().tokens[s].length == 1 && words_.is_char(s + 1, '.') &&
                        words_.glued(s + 2);  // "Ann Lee, V.P. of Exploration"
  const bool small_suffix = shape.given && words_.lower(s) && words_.glued(s + 1) && words_.is_char(s + 1, '.') &&
                            words_.document().tokens[s].length > 1;  // "Alois Sonnleitner jun."
  // "Ann Lee Senior Advisor at ...", "Ann Lee Senior Marketing Coordinator": the comma in front of an office is missing
  bool rank = false;
  constexpr std::size_t longest_office = 4;  // words
  for (std::size_t k = s + 1; words_.has(s, Class::title_modifiers) && !rank && k < s + longest_office && words_.joined(k) && words_.capital(k); ++k)
    rank = words_.title_word(k);
  if (words_.joined(s) && words_.has(s, Class::name_suffixes) && (words_.capital(s) || small_suffix) && !initials && !rank) {
    ++s;
    if (words_.is_char(s, '.') && words_.glued(s)) ++s;
    shape.name.last = static_cast<std::uint32_t>(s);
    shape.suffix = true;
  }
  return shape;
}

}  // namespace pressparse::fields
