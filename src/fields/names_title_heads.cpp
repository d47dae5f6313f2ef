#include "fields/names_title_heads.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest = 12;              // tokens up to the first head
constexpr std::size_t longest_abbreviation = 5;  // letters: "Assoc."

}  // namespace

bool TitleHeads::boundary(std::size_t i) const {
  if (i >= words_.size() || (!words_.joined(i) && i != start_)) return true;
  if (words_.is_word(i))
    return words_.lower(i) && (words_.has(i, Class::reporting_verbs) || words_.has(i, Class::pronouns)) &&
           !words_.has(i, Class::title_heads);
  if (words_.is_char(i, '.') && i > 0 && words_.document().tokens[i - 1].length > longest_abbreviation)
    return true;  // "Exec. Director", not "... and Doug Lamborn. Rep."
  if (words_.is_char(i, '.') && i > 0 && words_.lower(i - 1) && words_.opens_sentence(i + 1) && words_.capital(i + 1) &&
      !words_.title_word(i - 1) && !words_.has(i - 1, Class::title_modifiers))
    return true;  // "came. Tidewater CEO"
  return !words_.document().is(i, TokenKind::dash) && !words_.is_char(i, '&') && !words_.is_char(i, '/') && !words_.is_char(i, '.') &&
         !words_.document().is(i, TokenKind::quote);
}

std::size_t TitleHeads::find_head(std::size_t i) const {
  for (std::size_t k = i; k < i + longest; ++k) {
    if (boundary(k)) return none;
    if (words_.title_word(k)) return phrase_end(k);
    if (const lang::Match m = match_head(k)) return k + m.length - 1;
    const bool filler = words_.capital(k) || words_.has(k, Class::title_modifiers) || words_.document().is(k, TokenKind::dash) ||
                        words_.is_char(k, '&') || words_.is_char(k, '/') || words_.possessive(k) || words_.is_char(k, '.') ||
                        organizations_.find(k) || words_.is_word(k);
    if (!filler) return none;
    if (words_.lower(k) && !words_.has(k, Class::title_modifiers) && !organizations_.find(k)) {
      if (words_.has(k, Class::stopwords) && !words_.has(k, Class::conjunctions)) return none;
      if (k > i + 4) return none;
    }
    if (words_.possessive(k)) k += words_.possessive(k) - 1;
  }
  return none;
}

bool TitleHeads::names_somebody(std::size_t first, std::size_t head) const {
  if (!words_.capital(head) || words_.document().tokens[head].has(Token::all_upper)) return false;
  if (head == first + 1 && words_.has(first, Class::given_names) && !words_.has(first, Class::title_modifiers)) return true;
  const std::size_t next = head + 1;
  return head == first && words_.joined(next) && words_.capital(next) && words_.has(first, Class::given_names) &&
         !words_.title_word(next) && !words_.has(next, Class::title_modifiers);
}

bool TitleHeads::somebody_elses(std::size_t end) const {
  if (!words_.joined(end) || !words_.capital(end) || organizations_.find(end)) return false;
  const std::size_t more = run_end(end);
  return more <= end + 2 && words_.possessive(more) > 0;
}

std::size_t TitleHeads::phrase_end(std::size_t head) const {
  const lang::Match m = match_head(head);
  return m.length > 1 && words_.is_word(head + m.length - 1) ? head + m.length - 1 : head;  // not "Rep."
}

lang::Match TitleHeads::match_head(std::size_t i) const {
  return words_.has(i, Class::starts_phrase) || words_.has(i, Class::title_heads) ? words_.match(i, Class::title_heads) : lang::Match{};
}

std::size_t TitleHeads::adjectives_end(std::size_t end) const {
  if (!words_.titles_take_complements()) return end;
  const auto adjective = [&](std::size_t k) {
    return words_.joined(k) && words_.lower(k) && !boundary(k) && !words_.has(k, Class::stopwords) && !words_.has(k, Class::conjunctions) &&
           !words_.has(k, Class::title_tails) &&
           !words_.has_any(k, lang::bit(Class::reporting_verbs) | lang::bit(Class::attribution_words) | lang::bit(Class::announce_verbs)) &&
           !words_.match(k, Class::object_links) && !organizations_.find(k);
  };
  const auto run = [&](std::size_t from) {
    std::size_t k = from;
    while (k < from + 2 && adjective(k)) {
      ++k;
      if (words_.document().is(k, TokenKind::dash) && words_.glued(k) && words_.glued(k + 1) && words_.lower(k + 1))
        k += 2;  // "económico-financiera"
    }
    return k;
  };
  std::size_t more = run(end);
  // "directeur général et artistique", "directrice qualité et développement durable"
  if (words_.joined(more) && words_.lower(more) && words_.has(more, Class::conjunctions) && more > 0 && words_.lower(more - 1) &&
      !words_.title_word(more + 1) && !match_head(more + 1))
    if (const std::size_t second = run(more + 1); second > more + 1 && !words_.has(second, Class::conjunctions)) more = second;
  const bool ends = more >= words_.size() || !words_.joined(more) || words_.is_char(more, ',') ||
                    words_.document().is(more, TokenKind::quote) || words_.is_char(more, ')') || words_.is_char(more, '(') ||
                    (words_.lower(more) && (words_.has(more, Class::title_tails) || words_.match(more, Class::object_links) ||
                                            words_.has(more, Class::employer_links)));
  return ends ? more : end;
}

std::size_t TitleHeads::heads_end(std::size_t head) const {
  // "Investor Relations"
  std::size_t end = head + std::max<std::size_t>(words_.match(head, Class::department_words).length, 1);
  while (end < words_.size() && words_.joined(end)) {
    if (words_.title_word(end) || (words_.has(end, Class::title_modifiers) && words_.capital(end)) || match_head(end)) {
      end += std::max<std::size_t>(words_.capital(end) ? words_.match(end, Class::department_words).length : 0, 1);  // "VP Investor Relations"
      continue;
    }
    // "chief financial officer" in small letters
    if (words_.lower(end) && words_.has(end, Class::title_modifiers))
      if (const std::size_t more = find_head_close(end); more != none) {
        end = more + 1;
        continue;
      }
    if (words_.document().is(end, TokenKind::dash) && words_.glued(end) && words_.glued(end + 1) && words_.is_word(end + 1)) {
      end += 2;
      continue;
    }
    // "Chief Sourcing Officer": what stands between two heads belongs to them.
    if (words_.capital(end) && !organizations_.find(end)) {
      std::size_t more = end;
      while (more < end + 4 && words_.joined(more) &&
             (words_.capital(more) || words_.has(more, Class::conjunctions) || words_.is_char(more, '&')) && !words_.title_word(more))
        ++more;
      if (more > end && more < end + 4 && words_.joined(more) && words_.capital(more) && words_.title_word(more)) {
        end = more + 1;
        continue;
      }
    }
    // "president and chief financial officer", "Founder & CEO", "EVP, Head of"
    std::size_t next = end;
    if (words_.has(next, Class::conjunctions) || words_.is_char(next, '&') || words_.is_char(next, '/') || words_.is_char(next, ','))
      ++next;
    else break;
    if (words_.has(next, Class::conjunctions)) ++next;
    if (words_.capital(next) && words_.match(next, Class::department_words).length > 1) break;  // "VP, Investor Relations"
    const std::size_t more = find_head_close(next);
    if (more == none) break;
    end = more + 1;
  }
  return end;
}

std::size_t TitleHeads::find_head_close(std::size_t i) const {
  for (std::size_t k = i; k < i + 5; ++k) {
    if (boundary(k) || organizations_.find(k)) return none;
    if (words_.title_word(k)) return phrase_end(k);
    if (const lang::Match m = match_head(k)) return k + m.length - 1;  // "oprichter en gedelegeerd bestuurder"
    if (words_.is_word(k) && words_.document().is(k + 1, TokenKind::dash) && words_.glued(k + 1) && words_.glued(k + 2) &&
        words_.title_word(k + 2))
      return k + 2;  // "Co-Founder"
    if (!words_.has(k, Class::title_modifiers) && !words_.document().is(k, TokenKind::dash) && !(words_.capital(k) && k > i)) return none;
  }
  return none;
}

std::size_t TitleHeads::last_head(std::size_t first, std::size_t end) const {
  std::size_t head = end;
  while (head > first && !words_.title_word(head - 1)) --head;
  if (head == first) return first;
  while (head - 1 > first && (words_.title_word(head - 2) || words_.has(head - 2, Class::title_modifiers))) --head;
  return head - 1;
}

bool TitleHeads::works(std::size_t first, std::size_t end) const {
  return end > first && words_.match(end - 1, Class::work_heads) && !words_.has(end, Class::employer_links) &&
         (words_.has(end, Class::object_links) || words_.has(end, Class::title_tails));
}

bool TitleHeads::heads_town(std::size_t link) const {
  for (std::size_t length = 1; length <= 2 && length < link; ++length)
    if (const lang::Match head = words_.match(link - length, Class::owner_heads); head.length == length && head.value == "town")
      return true;
  return false;
}

}  // namespace pressparse::fields
