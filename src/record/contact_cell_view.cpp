#include "record/contact_cell_view.hpp"

#include <algorithm>

namespace pressparse::record {

using lang::Class;
using text::TokenKind;

namespace {

constexpr std::size_t most_words_of_person = 5;  // words
constexpr std::size_t longest_entry = 10;        // tokens of a name, its office and its firm without a mark between them

}  // namespace

bool CellView::is_label(std::size_t token, std::size_t last, std::size_t& length) const {
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

bool CellView::organization_word(std::size_t token) const {
  return has(token, Class::legal_forms) || has(token, Class::organization_heads) || has(token, Class::organization_tails) ||
         ending(token, Class::organization_suffixes);
}

bool CellView::title_in(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (has(i, Class::title_heads) || ending(i, Class::title_suffixes)) return true;
  return false;
}

bool CellView::department_at(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (match(i, Class::department_words) || context_.lexicon.match_ending(document_, i, Class::department_endings, context_.language))
      return true;
  return false;
}

bool CellView::department_opens(std::size_t first, std::size_t last) const {
  while (first < last && (document_.has(first, Class::stopwords) || !is_word(first))) ++first;
  while (first + 2 < last && document_.is(first + 1, TokenKind::dash) && !spaced(first + 1) && !spaced(first + 2))
    first += 2;  // "Harbour-Pressestelle"
  return department_at(first, std::min(first + 1, last));
}

bool CellView::possessive(std::size_t first, std::size_t last) const {
  for (std::size_t i = first + 1; i + 2 < last; ++i)
    if (document_.is(i, TokenKind::quote) && !spaced(i) && document_.is_char(i + 1, 's') && !spaced(i + 1)) return true;
  return false;
}

bool CellView::building(std::size_t first, std::size_t last) const {
  return last > first + 1 && !legal(first, last) &&
         context_.lexicon.match(document_, last - 1, Class::address_words, context_.language, "unit");
}

bool CellView::organization_in(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (organization_word(i)) return true;
  const std::string_view text = document_.text_of(first, last);
  return std::any_of(hints_.domains.begin(), hints_.domains.end(), [&](std::string_view domain) { return domain_fits(domain, text); });
}

CellView::Person CellView::person_at(std::size_t token, std::size_t last) const {
  Person person;
  std::size_t i = token;
  while (i < last) {  // "Prof. Dr.-Ing."
    const lang::Match honorific = match(i, Class::honorifics);
    if (!honorific || i + honorific.length >= last) break;
    // "Don Martelli": a given name that is an honorific elsewhere.
    if (document_.has(i, Class::given_names) && !document_.is_char(i + honorific.length, '.') &&
        !document_.capitalized(i + honorific.length + 1))
      break;
    i += honorific.length;
    ++person.score;
    while (i < last && (document_.is_char(i, '.') || (document_.is(i, TokenKind::dash) && !spaced(i)))) {
      const bool compound = document_.is(i, TokenKind::dash) && document_.is_char(i - 1, '.') && is_word(i + 1) &&
                            document_.is_char(i + 2, '.');  // "Dipl.-Journ."
      i += compound ? 2 : 1;
    }
  }
  if (person.score > 1) person.score = 1;
  if (const std::size_t rank = rank_length(i); rank && i + rank + 1 < last && document_.capitalized(i + rank)) {
    person.rank_first = i;
    person.rank_last = i += rank;
    person.score = 2;
    while (i < last && (document_.is_char(i, '.') || match(i, Class::honorifics))) ++i;  // "OStAin Dr. Ann Lee"
  }
  person.first = i;
  std::size_t words = 0, end = i;
  for (; i < last && words < most_words_of_person; ++i) {
    if (is_word(i)) {
      const bool particle = words > 0 && !document_.capitalized(i) && has(i, Class::name_particles);
      if (!document_.capitalized(i) && !particle) break;
      // "Yann Le Goffic", "Arianna De Bernardi": an article inside a name is no end of it.
      if (words > 0 && !particle && i + 1 < last && document_.has(i, Class::not_names) && has(i, Class::name_particles) && spaced(i + 1) &&
          document_.capitalized(i + 1) && !stops_name(i + 1))
        continue;
      const bool given = document_.has(i, Class::given_names);
      if (words > 1 && has_and(i) && i + 1 < last && document_.has(i + 1, Class::given_names)) break;  // "Giulia Ferri e Marco Conti"
      if (particle && document_.has(person.first, Class::given_names) && !match(person.first, Class::organization_heads) &&
          !match(person.first, Class::small_heads))
        continue;  // "Luis Prado de la Hoz", not "Ville de Harbour"
      if (words >= 2 && words <= 3 && behind_name(person, i, last)) break;
      const bool in_word = words > 0 && !spaced(i);
      if (in_word && !given && department_at(i, i + 1)) return {};  // "Harbour-Pressestelle"
      if (words > 0 && !in_word && !given && stops_name(i) && !goes_on_known_person(i, last)) break;
      if (words == 0 && !given && stops_name(i)) return {};
      if (particle) continue;
      ++words;
      end = i + 1;
      continue;
    }
    // "Michelle (Mick) Lee", 'William "Bill" Ray'.
    const bool opens_nickname = words == 1 && i + 3 < last && (document_.is_char(i, '(') || document_.is(i, TokenKind::quote)) && spaced(i);
    if (opens_nickname && document_.capitalized(i + 1) && (document_.is_char(i + 2, ')') || document_.is(i + 2, TokenKind::quote)) &&
        document_.capitalized(i + 3) && !stops_name(i + 3)) {
      i += 2;
      continue;
    }
    const bool initial = document_.is_char(i, '.') && i > person.first && !spaced(i) && document_.tokens[i - 1].length <= 2;
    const bool joint = (document_.is(i, TokenKind::dash) || document_.is(i, TokenKind::quote)) && i > person.first && !spaced(i) &&
                       i + 1 < last && !spaced(i + 1);
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
    if (const lang::Match found = match(suffix, Class::name_suffixes);
        found && !title_word(suffix + found.length) && !department_at(suffix + found.length, suffix + found.length + 1) &&
        !(suffix > i && document_.capitalized(suffix + found.length))) {  // not "Ann Lee, Senior Press Officer"
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
  // "Bartolomé Mitre 1873, Morón": a street with its number.
  const bool house = person.after < last && document_.is(person.after, TokenKind::number) && spaced(person.after) &&
                     document_.tokens[person.after].length <= 4;
  if (house && (person.after + 1 == last || document_.is_char(person.after + 1, ','))) return {};
  return person;
}

std::size_t CellView::rank_length(std::size_t token) const {
  const lang::Match rank = context_.lexicon.match(document_, token, Class::contact_words, context_.language, "rank");
  if (!rank) return 0;
  const std::size_t after = token + rank.length;
  return rank.length + (document_.is_char(after, '.') && !spaced(after) ? 1 : 0);
}

bool CellView::named_here(std::size_t start, std::size_t end, bool organization) const {
  if (!hints_.names) return false;
  const auto& tokens = context_.document.tokens;
  const auto look = [&](const auto& mentions, const auto& fits) {
    auto at = std::partition_point(mentions.begin(), mentions.end(), [&](const auto& m) { return tokens[m.name.last - 1].end() <= start; });
    for (; at != mentions.end() && tokens[at->name.first].start < end; ++at)
      if (fits(*at)) return true;
    return false;
  };
  if (!organization) return look(hints_.names->people, [](const fields::PersonMention& m) { return m.full; });
  return look(hints_.names->organizations, [&](const fields::OrganizationMention& m) {
    return tokens[m.name.first].start <= start && tokens[m.name.last - 1].end() >= end;
  });
}

namespace {

/// Whether one of the first places of `name` in the text is a mention as a whole, and `fits` says yes to it.
template <class Mentions, class Fits>
bool mentioned_elsewhere(const fields::Context& context, const Mentions& mentions, std::string_view name, const Fits& fits) {
  constexpr int most_looks = 4;
  const auto& tokens = context.document.tokens;
  const std::string_view text = context.text().substr(0, limits::contact_search);
  int looks = 0;
  for (auto at = text.find(name); at != text.npos && looks < most_looks; at = text.find(name, at + name.size()), ++looks) {
    const auto mention = std::partition_point(mentions.begin(), mentions.end(),
                                              [&](const auto& m) { return tokens[m.name.last - 1].end() < at + name.size(); });
    if (mention != mentions.end() && tokens[mention->name.first].start == at && tokens[mention->name.last - 1].end() == at + name.size() &&
        fits(*mention))
      return true;
  }
  return false;
}

}  // namespace

bool CellView::person_elsewhere(std::string_view name) const {
  return hints_.names &&
         mentioned_elsewhere(context_, hints_.names->people, name, [](const fields::PersonMention& m) { return m.full; });
}

bool CellView::behind_name(const Person& person, std::size_t token, std::size_t last) const {
  return token + 1 < last && spaced(token) && document_.capitalized(token) && document_.has(person.first, Class::given_names) &&
         hints_.names && mentioned_elsewhere(context_, hints_.names->organizations, document_.text_of(token, last),
                                             [](const fields::OrganizationMention&) { return true; });
}

bool CellView::goes_on_known_person(std::size_t token, std::size_t last) const {
  if (!hints_.names || token == 0 || fits_domain(token - 1, token + 1)) return false;
  const bool modifier = has(token, Class::title_modifiers);
  if (!(has(token, Class::title_heads) || document_.has(token, Class::not_names) || modifier) ||
      (modifier && token + 1 < last) ||  // "Liz Past" alone, not "Ann Lee Senior Producer"
      organization_word(token) ||
      match(token, Class::name_suffixes) || match(token, Class::contact_headings) || match(token, Class::department_words))
    return false;
  const auto& tokens = context_.document.tokens;
  const auto& people = hints_.names->people;
  const std::size_t start = words_.start(token - 1), end = words_.end(token);
  const auto at = std::partition_point(people.begin(), people.end(),
                                       [&](const fields::PersonMention& m) { return tokens[m.name.last - 1].end() < end; });
  return at != people.end() && at->full && tokens[at->name.first].start <= start;
}

bool CellView::goes_on_as_organization(const Person& person, std::size_t last) const {
  if (person.after >= last || person.after != person.last || !is_word(person.after) || !spaced(person.after) ||
      has(person.after, Class::title_heads))
    return false;
  // "Ann Lee The Harbour Network" over "ann@harbour.example": a firm's own article.
  if (person.score >= 5 && document_.capitalized(person.after) && document_.has(person.after, Class::stopwords) &&
      !match(person.after, Class::heading_links) && document_.capitalized(person.after + 1))
    return false;
  const bool linked = !document_.capitalized(person.after) && document_.has(person.after, Class::organization_links) &&
                      document_.capitalized(person.after + 1);
  if (linked && person.score >= 4 && document_.has(person.first, Class::given_names)) return false;  // "Ann Lee of Harbour Ltd"
  if (organization_word(person.after) || document_.has(person.after, Class::organization_links)) return !has_and(person.after);
  if (behind_name(person, person.after, last)) return false;
  // "Frank Crowley Courts Building": more capitalised words, and no title among them.
  return document_.capitalized(person.after) && !title_in(person.after, last) && !department_at(person.after, person.after + 1) &&
         person.score < 5;
}

bool CellView::has_and(std::size_t token) const {
  return is_word(token) && !document_.capitalized(token) &&
         context_.lexicon.match(document_, token, Class::contact_words, context_.language, "joins");
}

bool CellView::extension_at(std::size_t token, std::size_t last) const {
  if (!document_.is_char(token, '/')) return false;
  const std::size_t digits = document_.is(token + 1, TokenKind::dash) ? token + 2 : token + 1;
  return digits < last && document_.is(digits, TokenKind::number);
}

bool CellView::legal(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (match(i, Class::legal_forms)) return true;
  return false;
}

bool CellView::fits_domain(std::size_t first, std::size_t last) const {
  const std::string_view text = document_.text_of(first, last);
  return std::any_of(hints_.domains.begin(), hints_.domains.end(), [&](std::string_view domain) { return domain_fits(domain, text); });
}

bool CellView::letters(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (is_word(i) && document_.tokens[i].length > 1) return true;
  return false;
}

bool CellView::fields_of_work(std::size_t first, std::size_t last) const {
  std::size_t fields = 0;
  for (std::size_t i = first; i < last;) {
    const lang::Match field = context_.lexicon.match(document_, i, Class::contact_words, context_.language, "field");
    if (field && i + field.length <= last) {
      ++fields;
      i += field.length;
      continue;
    }
    const bool link = document_.is_char(i, '&') || document_.is_char(i, '/') || document_.is_char(i, '-') || has_and(i) ||
                      (!document_.capitalized(i) && document_.has(i, Class::stopwords));
    if (!link) return false;
    ++i;
  }
  return fields > 0;
}

bool CellView::street_line(std::size_t first, std::size_t last) const {
  if (named_here(words_.start(first), words_.end(last - 1), true)) return false;
  if (document_.is(last - 1, TokenKind::number)) return true;
  return !legal(first, last) && (document_.is(first, TokenKind::number) || match(last - 1, Class::address_words));
}

bool CellView::organization_proven(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (ending(i, Class::organization_suffixes)) return true;
  return legal(first, last) || has(first, Class::organization_heads) || fits_domain(first, last) ||
         named_here(words_.start(first), words_.end(last - 1), true);
}

bool CellView::stops_name(std::size_t token) const {
  if (title_word(token) || organization_word(token)) return true;
  if (match(token, Class::department_words) || match(token, Class::contact_headings)) return true;
  if (!document_.has(token, Class::not_names)) return false;
  const std::string_view entry = match(token, Class::not_names).entry;  // "LOI" stops no "Andrea Loi"
  const bool acronym = !entry.empty() && std::all_of(entry.begin(), entry.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return !acronym || document_.tokens[token].has(text::Token::all_upper);
}

bool CellView::titled_behind(const Person& person, std::size_t last) const {
  if (person.score < 1 || person.last < person.first + 2 || person.after >= last) return false;
  if (named_here(words_.start(person.first), words_.end(person.last - 1), true) || organization_in(person.first, person.last)) return false;
  const bool marked =
      document_.is_char(person.after, ',') || document_.is_char(person.after, '(') || document_.is(person.after, TokenKind::dash);
  const std::size_t office = marked ? person.after + 1 : person.after;
  std::size_t end = office;
  while (end < last && !document_.is_char(end, ',') && !document_.is_char(end, '(') && !document_.is_char(end, ')')) ++end;
  if (office >= end || !(title_word(office) || department_at(office, office + 1) || match(office, Class::contact_headings)) ||
      !title_in(office, end))
    return false;
  for (std::size_t i = office + 1; i + 1 < end; ++i)
    if (document_.has(i, Class::given_names) && document_.capitalized(i) && document_.capitalized(i + 1))
      return false;  // "Silicon Saxony, Director Ann Lee"
  if (marked) return true;
  // Without a mark the words may be a place or a field of work: "North Texas Regional Director".
  if (last - person.first > longest_entry) return false;
  for (std::size_t i = person.first; i < person.last; ++i)
    if (match(i, Class::places) || department_at(i, i + 1) || glued(i)) return false;
  return true;
}

bool CellView::glued(std::size_t token) const {
  const std::string_view word = document_.text_of(token);
  for (std::size_t i = 4; i < word.size(); ++i)
    if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z') return true;
  return false;
}

std::size_t CellView::known_person_behind_firm(std::size_t first, std::size_t comma) const {
  if (comma < first + 3 || comma > first + 2 * most_words_of_person || !hints_.names || title_word(first)) return comma;
  for (std::size_t i = comma - 2; i > first; --i) {
    if (!document_.capitalized(i) || !spaced(i) || !document_.has(i, Class::given_names)) continue;
    const Person person = person_at(i, comma);
    if (person.first == i && person.last == comma && person_elsewhere(document_.text_of(i, comma)) &&
        mentioned_elsewhere(context_, hints_.names->organizations, document_.text_of(first, i),
                            [](const fields::OrganizationMention&) { return true; }))
      return i;
  }
  return comma;
}

std::size_t CellView::person_behind_firm(std::size_t first, std::size_t last) const {
  if (last < first + 3 || last > first + 2 * most_words_of_person || hints_.locals.empty() || title_word(first) || has(first, Class::honorifics))
    return last;
  for (std::size_t i = first; i < last; ++i)
    if (document_.is_char(i, ',') || document_.is_char(i, ':') || document_.is_char(i, '(')) return last;  // parted already
  for (std::size_t i = last - 2; i > first; --i) {
    if (!document_.capitalized(i) || !spaced(i) || match(i, Class::places)) continue;
    if (!document_.capitalized(i - 1) && match(i - 1, Class::heading_links).value == "client") continue;  // "Quay PR for Harbour Trust"
    const Person person = person_at(i, last);
    if (person.first != i || person.last != last || person.last < person.first + 2) continue;
    const std::string_view name = document_.text_of(i, last);
    if (std::none_of(hints_.locals.begin(), hints_.locals.end(), [&](std::string_view local) { return local_part_fits(local, name); }))
      continue;
    const bool given_first = document_.has(first, Class::given_names), given = document_.has(i, Class::given_names);
    const bool firm = (fits_domain(first, i) || organization_in(first, i)) && (!given_first || given);
    if (firm || (given && !given_first && i >= first + 2)) return i;
  }
  return last;
}

void CellView::score(Person& person, std::size_t words) const {
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
  if (named_here(start, end, false) || (score == 1 && words >= 2 && person_elsewhere(text))) score += 2;
  if (named_here(start, end, true)) score -= 2;
}

}  // namespace pressparse::record
