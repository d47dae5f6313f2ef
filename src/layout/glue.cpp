#include "layout/glue.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "layout/contact_glue.hpp"
#include "limits.hpp"
#include "text/ascii.hpp"
#include "text/hash_table.hpp"

namespace pressparse::layout {
namespace {

using ascii::is_lower;
using ascii::is_upper;
using text::Document;
using text::Line;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_glued_heading = 14;  // tokens
constexpr std::size_t shortest_rest = 6;           // tokens behind the glue: less is no paragraph, and the line may be a name
constexpr std::size_t few_asked = 4;               // words for which the text itself is searched
constexpr std::size_t shortest_part = 2;           // letters

/// Where a new word may start inside `word`, behind `from`: "Details|Harbour", "LLC|Zionix", "Details|I" of "I-ON"; npos for nowhere.
std::size_t next_cut(std::string_view word, std::size_t from) {
  for (std::size_t i = std::max(from, shortest_part); i < word.size(); ++i)
    if (is_upper(word[i]) && (is_lower(word[i - 1]) || (i + 1 < word.size() && is_upper(word[i - 1]) && is_lower(word[i + 1])))) return i;
  return std::string_view::npos;
}

class Splitter {
 public:
  Splitter(Document& document, const lang::Lexicon& lexicon, lang::LanguageId language, std::vector<Note>* notes)
      : document_(document), lexicon_(lexicon), language_(language), notes_(notes) {}

  void run() {
    std::vector<Glue> glues;
    ContactGlue contacts(document_, lexicon_, language_);
    bool full = false;
    std::vector<Glue> here;  // of one line
    for (Line& line : document_.lines) {
      const std::uint32_t first = line.first_token, last = line.last_token;
      line.first_token += static_cast<std::uint32_t>(glues.size());
      here.clear();
      if (!full) find(first, last, contacts, here);
      for (const Glue& glue : here) {
        full = glues.size() == limits::glued_words;
        if (full) hit(Limit::glued_words, glue.token);
        if (full) break;
        glues.push_back(glue);
      }
      line.last_token += static_cast<std::uint32_t>(glues.size());
    }
    if (!glues.empty()) split(glues);
  }

 private:
  struct Glue {
    std::size_t token, cut;
  };

  /// All of a line, in text order.
  void find(std::size_t first, std::size_t last, ContactGlue& contacts, std::vector<Glue>& found) const {
    std::size_t contact = contacts.contact_start(first, last);
    if (const std::optional<Glue> glued = glued_word(first, last)) {
      found.push_back(*glued);
      contact = std::max(contact, glued->token + 1);
    }
    for (std::size_t i = may_lose_space(first, last) ? first : std::max(first, contact); i < last; ++i) {
      if (i >= contact) {
        if (const std::size_t cut = contacts.cut(i)) found.push_back({i, cut});
      } else if (const std::optional<Glue> glued = lost_heading(i) ? glued_word(i + 1, last) : std::nullopt) {
        found.push_back(*glued);
        i = glued->token;
      }
    }
    if (found.size() < 2) return;
    const auto before = [](const Glue& a, const Glue& b) { return a.token < b.token; };
    std::sort(found.begin(), found.end(), before);
    found.erase(std::unique(found.begin(), found.end(), [](const Glue& a, const Glue& b) { return a.token == b.token; }), found.end());
  }

  /// Whether a full stop in the line has no space behind it, and no small letter: one look at the bytes, to be had before a walk.
  bool may_lose_space(std::size_t first, std::size_t last) const {
    if (first == last) return false;
    const std::string_view line = document_.text_of(first, last);
    for (std::size_t at = line.find('.'); at < line.size() - 1; at = line.find('.', at + 1))
      if (is_upper(line[at + 1]) || static_cast<unsigned char>(line[at + 1]) >= 0x80) return true;
    return false;
  }

  /// "... at harbour.example.About Ann LoyAnn Loy is ...": a heading follows the full stop at `stop` without a space.
  bool lost_heading(std::size_t stop) const {
    return document_.is_char(stop, '.') && document_.capitalized(stop + 1) && !document_.tokens[stop + 1].has(Token::space_before) &&
           lexicon_.match_any(document_, stop + 1, lang::Class::boilerplate_headings, language_);
  }

  /// In place and from the back: a second copy of the tokens would be what a long text takes most memory for.
  void split(const std::vector<Glue>& glues) {
    std::vector<Token>& tokens = document_.tokens;
    std::size_t from = tokens.size(), to = from + glues.size();
    tokens.resize(to);
    const auto at = [&](std::size_t token) { return tokens.begin() + static_cast<std::ptrdiff_t>(token); };
    for (auto glue = glues.rbegin(); glue != glues.rend(); ++glue) {
      std::move_backward(at(glue->token + 1), at(from), at(to));
      to -= from - (glue->token + 1);
      from = glue->token;
      const std::array<Token, 2> parts = parts_of(tokens[from], glue->cut);
      tokens[--to] = parts[1];
      tokens[--to] = parts[0];
    }
    document_.count = tokens.size();
  }

  /// The first glued word of a line that opens like a heading.
  std::optional<Glue> glued_word(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last && i < first + longest_glued_heading; ++i) {
      const Token& token = document_.tokens[i];
      if (token.kind == TokenKind::number) continue;
      if (token.kind != TokenKind::word) {
        if (document_.is_char(i, '.') && i + 1 < last && document_.tokens[i + 1].has(Token::space_before) && token.length == 1 &&
            i > first && document_.tokens[i - 1].length > 4)
          return std::nullopt;
        continue;
      }
      if (!document_.capitalized(i) && token.length > 4) return std::nullopt;  // prose
      if (i == first) continue;
      const std::string_view word = document_.text_of(i);
      if (const std::size_t cut = i < first + 4 ? heading_cut(word, first, token.start) : 0) return Glue{i, cut};
      if (token.has(Token::non_ascii)) continue;
      // "About NuggMDNuggMD is ..."
      if (const std::size_t half = word.size() / 2;
          word.size() % 2 == 0 && half >= 4 && is_upper(word[0]) && word.substr(half) == word.substr(0, half))
        return Glue{i, half};
      const std::string_view host = host_at(i);
      for (std::size_t cut = next_cut(word, 0); cut != std::string_view::npos; cut = next_cut(word, cut + 1))
        if (i + shortest_rest < last && cut > 2 && cut + shortest_part <= word.size() && !word.starts_with("Mac") &&
            (host.empty() ? opens_line(word.substr(cut), i) || opens_description(first, i, token.start + cut) : times(host.substr(cut), 1)))
          return Glue{i, cut};
    }
    return std::nullopt;
  }

  /// "VisitHarbour.com": the word at `i` and what follows it where that is written like a host; empty where it is not.
  std::string_view host_at(std::size_t i) const {
    std::size_t end = i + 1;
    while (end + 1 < document_.size() && document_.is_char(end, '.') && !document_.tokens[end].has(Token::space_before) &&
           document_.is(end + 1, TokenKind::word) && !document_.tokens[end + 1].has(Token::space_before) && !document_.capitalized(end + 1))
      end += 2;
    return end > i + 1 ? document_.slice(document_.tokens[i].start, document_.tokens[end - 1].end()) : std::string_view{};
  }

  /// Where a heading for contacts ends inside `word`: "Details|Harbour", "Details|Émile", "Details|500"; 0 for nowhere.
  std::size_t heading_cut(std::string_view word, std::size_t first, std::size_t start) const {
    for (std::size_t cut = shortest_part; cut < word.size(); ++cut) {
      const auto byte = static_cast<unsigned char>(word[cut]);
      const bool opens = is_upper(word[cut]) || ascii::is_digit(word[cut]) ||
                         (byte >= 0xC3 && byte <= 0xD3);  // letters of Latin, Greek, Cyrillic
      const bool after_capitals =
          cut + 1 < word.size() && is_upper(word[cut]) && is_upper(word[cut - 1]) && is_lower(word[cut + 1]);  // "CONTACT|Ann"
      if (((opens && is_lower(word[cut - 1])) || after_capitals) && contact_heading(first, start + cut)) return cut;
    }
    return 0;
  }

  /// "Contact Details", "Media Contacts": the line up to `end`.
  bool contact_heading(std::size_t first, std::size_t end) const {
    if (!lexicon_.match_any(document_, first, lang::Class::contact_headings, language_) &&
        !document_.has(first, lang::Class::starts_phrase))
      return false;
    const Document piece = text::scan(document_.slice(document_.tokens[first].start, end), lexicon_.vocabulary());
    const lang::Match match = lexicon_.match_any(piece, 0, lang::Class::contact_headings, language_);
    return match && match.length == piece.size();
  }

  /// "About HarbourEstablished in 1911, ...": what describes an organisation begins in the middle of the word at `i`.
  bool opens_description(std::size_t first, std::size_t i, std::size_t cut) const {
    constexpr std::size_t longest_cue = 3;  // tokens that are scanned behind the word
    if (!lexicon_.match_any(document_, first, lang::Class::boilerplate_headings, language_)) return false;
    const std::size_t last = std::min(i + longest_cue, document_.size() - 1);
    const Document piece = text::scan(document_.slice(cut, document_.tokens[last].end()), lexicon_.vocabulary());
    return static_cast<bool>(lexicon_.match(piece, 0, lang::Class::boilerplate_cues, language_));
  }

  /// Whether the part is a word of its own elsewhere: "The", or a name that the text says again. A word that is said twice as it stands is a name.
  bool opens_line(std::string_view part, std::size_t at) const {
    if (asked_ == limits::glue_questions) {
      hit(Limit::glue_questions, at);
      return false;
    }
    // Most texts ask for a brand or two ("GitHub"): then a look through the text costs less than a table of its words.
    if (asked_++ < few_asked) return !times(document_.text_of(at), 2) && times(part, 1);
    if (said_.empty())
      for (std::size_t i = 0; i < document_.size(); ++i)
        if (document_.is(i, TokenKind::word)) ++said_[text::WordHash::of(document_.text_of(i)).value()];
    return !repeated(document_.text_of(at)) && said_.contains(text::WordHash::of(part).value());
  }

  /// Whether the text says a word of ASCII letters at least `least` times, as a word of its own.
  bool times(std::string_view word, std::size_t least) const {
    const std::string_view text = document_.text;
    const auto ends = [&](std::size_t i) {
      return i >= text.size() || !(ascii::is_letter(text[i]) || static_cast<unsigned char>(text[i]) >= 0x80);
    };
    for (std::size_t at = text.find(word); at != text.npos && least > 0; at = text.find(word, at + word.size()))
      if ((at == 0 || ends(at - 1)) && ends(at + word.size())) --least;
    return least == 0;
  }

  /// Said at least twice.
  bool repeated(std::string_view word) const {
    const std::uint32_t* times = said_.find(text::WordHash::of(word).value());
    return times && *times > 1;
  }

  void hit(Limit limit, std::size_t token) const {
    if (notes_) limits_hit_.note(*notes_, limit, document_.tokens[token].start, document_.tokens[token].end());
  }

  std::array<Token, 2> parts_of(const Token& whole, std::size_t cut) const {
    const std::string_view word = document_.text.substr(whole.start, whole.length);
    std::array<Token, 2> parts{text::scan(word.substr(0, cut), lexicon_.vocabulary()).tokens.front(),
                               text::scan(word.substr(cut), lexicon_.vocabulary()).tokens.front()};
    parts[0].start = whole.start;
    parts[1].start = static_cast<std::uint32_t>(whole.start + cut);
    constexpr std::uint32_t position = Token::space_before | Token::line_start;
    parts[0].flags = (parts[0].flags & ~position & 31u) | (whole.flags & position);
    return parts;
  }

  Document& document_;
  const lang::Lexicon& lexicon_;
  lang::LanguageId language_;
  std::vector<Note>* notes_;
  mutable LimitsHit limits_hit_;
  mutable std::size_t asked_ = 0;
  mutable text::HashTable said_;  // how often each word stands in the text; filled when the first is asked for
};

}  // namespace

void split_glued_words(Document& document, const lang::Lexicon& lexicon, lang::LanguageId language, std::vector<Note>* notes) {
  Splitter(document, lexicon, language, notes).run();
}

}  // namespace pressparse::layout
