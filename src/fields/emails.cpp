#include "fields/emails.hpp"

#include <algorithm>
#include <vector>

#include "fields/hosts.hpp"
#include "rules.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::TokenKind;

constexpr std::size_t longest_local = 64;

/// Characters of a local part. Rarer legal ones ("/", "*", "|") separate or decorate in running text.
bool is_local_ascii(char c) { return ascii::is_alnum(c) || std::string_view("._+-%&'=").find(c) != std::string_view::npos; }

bool is_local_character(std::string_view text, std::size_t at, std::size_t& length) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return length = 1, is_local_ascii(text[at]);
  return is_host_character(text, at, length);
}

/// The start of the local part that ends at `at`; `at` when there is none or it is too long to be one.
std::size_t local_start(std::string_view text, std::size_t at, std::size_t floor) {
  std::size_t start = at;
  while (start > floor && at - start <= longest_local) {
    std::size_t before = start - 1, length = 0;
    while (before > floor && start - before < 4 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
    if (!is_local_character(text, before, length) || before + length != start) break;
    start = before;
  }
  if (at - start > longest_local) return at;
  while (start < at && std::string_view(".-'&%=").find(text[start]) != std::string_view::npos) ++start;
  return start;
}

/// A number, or the host of the same firm, glued to the front: "347.788.1781pj@club.example", "617 599 9798kate@firm.example",
/// "Miller219-921-6823ann@firm.example", "www.firm.comann@firm.com". Returns the address's start.
std::size_t after_glued_front(std::string_view text, std::size_t start, std::size_t at, std::string_view domain) {
  if (const std::size_t own = text.substr(start, at - start).find(domain);
      own != std::string_view::npos && own + domain.size() < at - start)
    return start + own + domain.size();
  std::size_t digits = 0, run = start;
  for (std::size_t i = start; i < at; ++i) {
    const char c = text[i];
    if (ascii::is_digit(c)) {
      ++digits;
    } else if (c != '.' && c != '-' && c != '+') {
      const bool number = i > run && ascii::is_digit(text[i - 1]) && ascii::is_letter(c);
      const bool number_before = run >= 2 && text[run - 1] == ' ' && (ascii::is_digit(text[run - 2]) || text[run - 2] == ')');
      if (number && (digits >= 9 || (run == start && (digits >= 7 || (digits >= 3 && number_before))))) return i;
      digits = 0;
      run = i + 1;
    }
  }
  return start;
}

/// The class of a word that is a piece of a token.
bool is_word_of(const Context& c, std::string_view word, Class wanted) {
  const std::string folded = text::fold(word);
  for (lang::LanguageId l = 0; l < c.lexicon.languages().size(); ++l)
    if (c.lexicon.is_entry(folded, wanted, l)) return true;
  return false;
}

bool contains(std::string_view whole, std::string_view part) { return whole.find(part) != std::string_view::npos; }

/// A name or a label glued to the front: "Chris Havenschavens@mail.example", "Ann LaPentainfo@firm.example", "512.354.7000 OfficeEditor@firm.example".
/// What is left must repeat the name, or be a desk ("info"), so that "CaitlinA.Olson@" stays whole.
std::size_t after_glued_words(const Context& c, std::size_t start, std::size_t at) {
  const text::Document& d = c.document;
  std::size_t token = d.token_at(start);
  // "Inc.ann@firm.example"; "Leah Harrison-Lurieinfo@firm.example"
  if (token + 2 < d.size() && d.is_char(token + 1, '.') && d.capitalized(token) && is_word_of(c, d.text_of(token), Class::legal_forms))
    return d.tokens[token + 2].start < at ? d.tokens[token + 2].start : start;
  if (d.is_char(token + 1, '-') && d.capitalized(token) && d.capitalized(token + 2) && token + 2 < d.size() &&
      d.tokens[token + 2].end() == at) {
    const std::size_t inner = after_glued_words(c, d.tokens[token + 2].start, at);
    return inner == d.tokens[token + 2].start ? start : inner;
  }
  if (token == 0 || token >= d.size() || d.tokens[token].start != start || !d.capitalized(token) ||
      d.tokens[token].has(text::Token::non_ascii))
    return start;
  const std::string_view word = d.text_of(token), local = c.text().substr(start, at - start);
  if (word.size() > longest_local) return start;
  const std::string_view before = d.tokens[token].has(text::Token::line_start) ? std::string_view{} : d.text_of(token - 1);
  const bool after_name = d.capitalized(token - 1) || d.is_char(token - 1, '-');
  for (const bool humps : {true, false}) {  // a capital inside the word is the better place to cut
    for (std::size_t cut = word.size() < 4 ? 1 : word.size() - 2; cut >= 2; --cut) {
      if ((static_cast<unsigned char>(word[cut]) & 0xC0) == 0x80) continue;  // inside of a soft hyphen
      const bool hump = word[cut] >= 'A' && word[cut] <= 'Z';
      if (hump != humps) continue;
      const std::string_view glued = word.substr(0, cut);
      if (hump) {
        const bool after_number = d.is(token - 1, TokenKind::number) && !before.empty();
        const std::string rest = text::fold(local.substr(cut));
        if (!before.empty() && after_name && cut >= 3 && (contains(rest, text::fold(glued)) || is_word_of(c, rest, Class::desk_words)))
          return start + cut;
        if (is_word_of(c, glued, Class::email_labels) || (after_number && is_word_of(c, glued, Class::phone_labels))) return start + cut;
        continue;
      }
      if (before.empty() || !after_name) continue;
      const std::string rest = text::fold(local.substr(cut)), surname = text::fold(glued), given = text::fold(before);
      const bool repeats = (cut >= 3 && contains(rest, surname)) || (given.size() >= 3 && rest.starts_with(given));
      const bool office =
          cut >= 5 && rest.size() >= 3 &&
          (is_word_of(c, glued, Class::title_heads) || is_word_of(c, glued, Class::organization_tails));  // "Pulse Agencysara@"
      if (repeats || office || is_word_of(c, word.substr(cut), Class::desk_words)) return start + cut;
    }
  }
  return start;
}

/// "write to DC-" at the end of a line, "EXPO@county.example" at the start of the next: the hyphen is the address's own.
std::size_t before_line_break(const Context& c, std::size_t start, std::size_t floor) {
  const text::Document& d = c.document;
  const std::size_t token = d.token_at(start);
  if (token < 2 || token >= d.size() || d.tokens[token].start != start || !d.tokens[token].has(text::Token::line_start) ||
      !d.is_char(token - 1, '-'))
    return start;
  const std::size_t first = token - 2;
  const bool short_word = d.is(first, TokenKind::word) && d.tokens[first].has(text::Token::space_before) && d.tokens[first].length <= 24;
  const bool same_case = d.tokens[first].has(text::Token::all_upper) && d.tokens[token].has(text::Token::all_upper);
  const bool adjacent_lines = d.line_at(start) == d.line_at(d.tokens[first].start) + 1;
  return short_word && same_case && adjacent_lines && d.tokens[first].start >= floor ? d.tokens[first].start : start;
}

std::string without_invisible(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const text::Decoded d = text::decode(text, i);
    const text::CharacterClass kind = text::classify(d.character);
    if (kind != text::CharacterClass::invisible && kind != text::CharacterClass::line_break) out += text.substr(i, d.length);
    i += d.length;
  }
  return out;
}

bool folded_equal(std::string_view a, std::string_view lower_case) {
  return std::equal(a.begin(), a.end(), lower_case.begin(), lower_case.end(),
                    [](char x, char y) { return (x >= 'A' && x <= 'Z' ? x + 32 : x) == y; });
}

/// What a word of the packs' [email_words] stands for: "at", "dot" or "".
std::string_view spoken_sign(const Context& c, std::size_t token) {
  if (!c.document.is(token, TokenKind::word)) return {};
  return c.lexicon.match_any(c.document, token, Class::email_words, c.language).value;
}

bool opens(const Context& c, std::size_t token) {
  return c.document.is_char(token, '[') || c.document.is_char(token, '(') || c.document.is_char(token, '{') ||
         c.document.is_char(token, '<');
}
bool closes(const Context& c, std::size_t token) {
  return c.document.is_char(token, ']') || c.document.is_char(token, ')') || c.document.is_char(token, '}') ||
         c.document.is_char(token, '>');
}

/// "[dot]", "(.)", " dot ", "." inside a spelled address: tokens it takes, 0 when there is none.
std::size_t dot_length(const Context& c, std::size_t token) {
  const text::Document& d = c.document;
  if (opens(c, token) && (d.is_char(token + 1, '.') || spoken_sign(c, token + 1) == "dot") && closes(c, token + 2)) return 3;
  const bool word_follows = d.is(token + 1, TokenKind::word) || d.is(token + 1, TokenKind::number);
  if (d.is_char(token, '.') && word_follows && !d.tokens[token].has(text::Token::space_before) &&
      !d.tokens[token + 1].has(text::Token::space_before))
    return 1;
  if (spoken_sign(c, token) == "dot" && word_follows && d.tokens[token].has(text::Token::space_before) &&
      d.tokens[token + 1].has(text::Token::space_before))
    return 1;
  return 0;
}

bool is_label_token(const text::Document& d, std::size_t token) {
  return d.is(token, TokenKind::word) || d.is(token, TokenKind::number) || d.is_char(token, '-');
}

struct Spelled {
  std::size_t end = 0;  // bytes
  std::string value;
  bool spoken_dot = false;
};

/// The domain that starts at a token: labels and dots, however the dots are written.
std::optional<Spelled> spelled_domain(const Context& c, std::size_t token) {
  const text::Document& d = c.document;
  Spelled all;
  std::vector<Spelled> stops;
  for (int labels = 0; labels < 6; ++labels) {
    if (!is_label_token(d, token)) break;
    do {
      all.value += without_invisible(d.text_of(token));
      all.end = d.tokens[token].end();
      ++token;
    } while (is_label_token(d, token) && !d.tokens[token].has(text::Token::space_before));
    stops.push_back(all);
    const std::size_t dot = dot_length(c, token);
    if (!dot) break;
    all.spoken_dot |= !d.is_char(token, '.');
    all.value += '.';
    token += dot;
  }
  for (; !stops.empty(); stops.pop_back()) {
    const auto host = parse_host(stops.back().value, 0, stops.back().value.size(), HostEvidence::mail);
    if (host && host->end == stops.back().value.size()) return stops.back();
  }
  return std::nullopt;
}

struct SpelledLocal {
  std::size_t first = 0;  // token
  std::string value;
};

/// The local part that ends before `last`, walking back over "max.muster" and "max (dot) muster".
std::optional<SpelledLocal> spelled_local(const Context& c, std::size_t last, std::size_t floor) {
  const text::Document& d = c.document;
  SpelledLocal local{last, {}};
  const auto usable = [&](std::size_t t) { return d.tokens[t].start >= floor; };
  for (int steps = 0; steps < 24 && local.first > 0 && usable(local.first - 1); ++steps) {
    const std::size_t t = local.first - 1;
    const bool glued = local.first == last || !d.tokens[local.first].has(text::Token::space_before);
    const bool part = d.is(t, TokenKind::word) || d.is(t, TokenKind::number) ||
                      (d.tokens[t].length == 1 && std::string_view("._+-").find(d.text[d.tokens[t].start]) != std::string_view::npos);
    if (part && glued && !(t + 1 == last && d.is_char(t, '.'))) {
      local.value.insert(0, without_invisible(d.text_of(t)));
      local.first = t;
    } else if (closes(c, t) && t >= 2 && spoken_sign(c, t - 1) == "dot" && opens(c, t - 2) && usable(t - 2) && local.first != last) {
      local.value.insert(0, ".");
      local.first = t - 2;
      if (local.first > 0 && usable(local.first - 1) && d.is(local.first - 1, TokenKind::word)) {
        --local.first;
        local.value.insert(0, without_invisible(d.text_of(local.first)));
      }
    } else {
      break;
    }
    if (d.tokens[local.first].has(text::Token::line_start)) break;
  }
  while (!local.value.empty() && std::string_view("._+-").find(local.value[0]) != std::string_view::npos) {
    local.value.erase(0, 1);
    ++local.first;
  }
  if (local.value.empty() || local.value.size() > longest_local) return std::nullopt;
  return local;
}

/// True when a mail label ends right before the token: "E-Mail: ", "Mail ".
bool mail_label_before(const Context& c, std::size_t token) {
  const text::Document& d = c.document;
  std::size_t end = token;
  bool colon = false;
  while (end > 0 && token - end < 2 && (d.is_char(end - 1, ':') || d.is_char(end - 1, '.'))) --end, colon = true;
  for (std::size_t first = end; first > 0 && end - first < 4;) {
    --first;
    const lang::Match match = c.lexicon.match_any(d, first, Class::email_labels, c.language);
    if (match && first + match.length == end) return colon || end - first > 1 || d.tokens[first].length > 1;
  }
  return false;
}

}  // namespace

std::optional<FoundEmail> plain_email(const Context& context, std::size_t at_token, std::size_t floor) {
  const std::string_view text = context.text();
  const text::Document& d = context.document;
  const std::size_t at = d.tokens[at_token].start;
  const bool spaced = at_token > 0 && d.tokens[at_token].has(text::Token::space_before) &&
                      !d.tokens[at_token].has(text::Token::line_start) && at_token + 1 < d.size() &&
                      d.tokens[at_token + 1].has(text::Token::space_before);
  if (spaced) {  // "E-Mail: info @ firm.de"
    const auto local = spelled_local(context, at_token, floor);
    if (!local || !mail_label_before(context, local->first)) return std::nullopt;
    const auto domain = spelled_domain(context, at_token + 1);
    if (!domain) return std::nullopt;
    const std::size_t start = d.tokens[local->first].start;
    return FoundEmail{start, domain->end, start, domain->end, local->value + "@" + domain->value, rules::email_spaced};
  }
  std::size_t start = local_start(text, at, floor);
  if (start == at) return std::nullopt;
  if (start > floor && text[start - 1] == '@') return std::nullopt;  // "@name@server.example", a handle
  const std::size_t run_end = host_run_end(text, at + 1);
  const auto host = parse_host(text, at + 1, run_end, HostEvidence::mail);
  if (!host) return std::nullopt;
  start = after_glued_front(text, start, at, text.substr(host->start, host->end - host->start));
  start = after_glued_words(context, start, at);
  start = before_line_break(context, start, floor);
  FoundEmail found{start, host->end, start, host->end, without_invisible(text.substr(start, host->end - start)), rules::email_plain};
  constexpr std::string_view scheme = "mailto:";
  if (start >= floor + scheme.size() && folded_equal(text.substr(start - scheme.size(), scheme.size()), scheme)) {
    found.claim_start = start - scheme.size();
    found.rule = rules::email_mailto;
    if (found.end < text.size() && text[found.end] == '?')
      while (found.claim_end < text.size() && std::string_view(" \t\r\n\"'<>()[]").find(text[found.claim_end]) == std::string_view::npos)
        ++found.claim_end;
  }
  return found;
}

std::optional<FoundEmail> bracketed_email(const Context& context, std::size_t bracket, std::size_t floor) {
  const text::Document& d = context.document;
  if (!bracket || !closes(context, bracket + 2) || !(d.is_char(bracket + 1, '@') || spoken_sign(context, bracket + 1) == "at"))
    return std::nullopt;
  const auto local = spelled_local(context, bracket, floor);
  if (!local) return std::nullopt;
  const auto domain = spelled_domain(context, bracket + 3);
  if (!domain) return std::nullopt;
  const std::size_t start = d.tokens[local->first].start;
  return FoundEmail{start, domain->end, start, domain->end, local->value + "@" + domain->value, rules::email_bracketed};
}

std::optional<FoundEmail> spelled_email(const Context& context, std::size_t at_token, std::size_t floor) {
  if (at_token == 0 || spoken_sign(context, at_token) != "at") return std::nullopt;
  const auto local = spelled_local(context, at_token, floor);
  if (!local) return std::nullopt;
  const auto domain = spelled_domain(context, at_token + 1);
  const bool shouted =
      domain && domain->spoken_dot && context.document.tokens[at_token].has(text::Token::all_upper);  // "press AT firm DOT org"
  if (!domain || !(shouted || mail_label_before(context, local->first))) return std::nullopt;
  const std::size_t start = context.document.tokens[local->first].start;
  return FoundEmail{start, domain->end, start, domain->end, local->value + "@" + domain->value, rules::email_spelled};
}

std::optional<std::size_t> redacted_email(const Context& context, std::size_t bracket) {
  const text::Document& d = context.document;
  if (bracket + 3 >= d.size() || !closes(context, bracket + 3)) return std::nullopt;
  if (!folded_equal(d.text_of(bracket + 1), "email") || !folded_equal(d.text_of(bracket + 2), "protected")) return std::nullopt;
  return d.tokens[bracket + 3].end();
}

}  // namespace pressparse::fields
