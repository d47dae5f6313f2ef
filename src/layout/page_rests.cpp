#include "layout/page_rests.hpp"

#include <algorithm>

namespace pressparse::layout {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_rest = 60;     // tokens of a line
constexpr std::size_t longest_opened = 26;   // tokens of a line that opens with a page's words
constexpr std::size_t longest_step = 6;      // words of a step on the way to the page; the last one is the page's title
constexpr std::size_t longest_item = 5;      // words of a menu's item
constexpr std::size_t longest_menu = 12;     // lines below a menu's first

class RestReader {
 public:
  RestReader(const text::Document& document, const lang::Lexicon& lexicon, lang::LanguageId language)
      : document_(document), lexicon_(lexicon), language_(language) {}

  bool is_rest(const Block& block) const {
    const std::size_t tokens = block.last_token - block.first_token;
    if (tokens == 0 || tokens > longest_rest) return false;
    if (tokens == 1 && !may_open(block.first_token) && !document_.is_char(block.first_token, '[')) return false;  // most lines of a list
    if (opened(block) || is_file_link(block)) return true;
    if (tokens < 3) return false;  // no steps, no cells
    return !document_.is_char(block.last_token - 1, '.') && (is_path(block) || is_toolbar(block));  // most paragraphs end in a full stop
  }

  /// "Home" alone: the lines below, up to a blank one, may be the rest of the menu.
  bool opens_menu(const Block& block) const {
    return may_open(block.first_token) && length_of(block.first_token, Class::page_rests, "home") == block.last_token - block.first_token;
  }

  /// A few words without a stop.
  bool is_item(const Block& block) const {
    return words(block.first_token, block.last_token) <= longest_item && is_plain(block.first_token, block.last_token);
  }

 private:
  /// Nearly all words are in no list: one look at the token.
  bool may_open(std::size_t token) const { return document_.tokens[token].word != 0; }

  std::size_t length_of(std::size_t token, Class c, std::string_view value) const {
    const lang::Match match = lexicon_.match_any(document_, token, c, language_);
    return match && match.value == value ? match.length : 0;
  }

  /// "Skip to main content", "You are here: ...", "Text size: A A A", "[ Skip to main content ]"
  bool opened(const Block& block) const {
    if (block.last_token - block.first_token > longest_opened) return false;
    return length_of(block.first_token + document_.is_char(block.first_token, '['), Class::page_rests, "");
  }

  /// "Download the release (PDF, 312 KB)": a few words and the size of a file in brackets.
  bool is_file_link(const Block& block) const {
    constexpr std::size_t longest = 24, longest_size = 9;  // tokens
    const std::size_t last = block.last_token - 1;
    if (block.last_token - block.first_token > longest || !document_.is_char(last, ')') || last < block.first_token + 3) return false;
    if (!is_file_unit(document_.text_of(last - 1)) || !document_.is(last - 2, TokenKind::number)) return false;
    std::size_t open = last;
    while (open > block.first_token && last - open < longest_size && !document_.is_char(open, '(')) --open;
    return document_.is_char(open, '(') && open > block.first_token && is_plain(block.first_token, open);
  }

  static bool is_file_unit(std::string_view unit) {
    constexpr std::string_view units[] = {"KB", "kB", "Kb", "kb", "MB", "Mb", "mb", "GB", "Ko", "ko", "KO", "Mo", "MO", "Go", "KiB", "MiB", "kt", "Mt"};
    return std::find(std::begin(units), std::end(units), unit) != std::end(units);
  }

  /// The sign between two steps of a way to the page, with blanks about it.
  bool step(std::size_t i, const Block& block) const {
    if (document_.is(i, TokenKind::word) || document_.is(i, TokenKind::number)) return false;
    if (i == block.first_token || i + 1 >= block.last_token || !document_.tokens[i].has(Token::space_before) ||
        !document_.tokens[i + 1].has(Token::space_before))
      return false;
    const std::string_view sign = document_.text_of(i);
    return sign == ">" || sign == "›" || sign == "»" || sign == "→" || sign == "/";
  }

  /// "Home > News > Ferry opens", "Inicio / Comunicación / Notas de prensa": short steps, the last one of any length.
  bool is_path(const Block& block) const {
    std::size_t steps = 0, slashes = 0, from = block.first_token;
    for (std::size_t i = block.first_token; i < block.last_token; ++i) {
      if (document_.is(i, TokenKind::quote) && document_.text_of(i) == "«") return false;
      if (!step(i, block)) continue;
      if (words(from, i) > longest_step || !is_plain(from, i)) return false;
      slashes += document_.is_char(i, '/');
      ++steps;
      from = i + 1;
    }
    if (steps == 0) return false;
    const bool home = known(block.first_token, true);
    // Slashes part what belongs together too: "Ferry / tram", so a page's word must open the line or three signs stand in it.
    return slashes == 0 ? steps >= 2 || home : home || slashes >= 3 || label_ends(from, block);
  }

  /// "News and media / Press releases": the last step names the kind of text and nothing else.
  bool label_ends(std::size_t from, const Block& block) const {
    const lang::Match label = lexicon_.match_any(document_, from, Class::release_labels, language_);
    return label && from + label.length == block.last_token;
  }

  /// "Listen   Print   Send to a friend   A+ A-": cells of a few words, a page's own words among them.
  bool is_toolbar(const Block& block) const {
    std::size_t cells = 1, told = 0, from = block.first_token;
    for (std::size_t i = block.first_token + 1; i < block.last_token; ++i) {
      const bool mark = !document_.is(i, TokenKind::word) && !document_.is(i, TokenKind::number);
      const bool sign = mark && (document_.is_char(i, '|') || document_.text_of(i) == "·" || document_.text_of(i) == "•");
      if (!sign && !document_.cell_starts(i)) continue;
      if (words(from, i) > longest_item) return false;
      from = i + sign;
      if (from >= block.last_token) break;
      if (++cells == 2) told += known(block.first_token, false);  // asked only where there are cells
      told += known(from, false);
    }
    return cells >= 3 && words(from, block.last_token) <= longest_item && told >= 1 && told * 4 >= cells;
  }

  /// A cell's or a step's first words are a page's own and end there.
  bool known(std::size_t token, bool home) const {
    if (const std::size_t length = length_of(token, Class::page_rests, "home")) return ends_cell(token + length);
    if (home) return false;
    const lang::Match match = lexicon_.match_any(document_, token, Class::noise_lines, language_);
    return match && ends_cell(token + match.length);
  }

  bool ends_cell(std::size_t i) const {
    return i >= document_.size() || document_.tokens[i].has(Token::line_start) || document_.cell_starts(i) || !document_.is(i, TokenKind::word);
  }

  std::size_t words(std::size_t first, std::size_t last) const {
    std::size_t count = 0;
    for (std::size_t i = first; i < last; ++i) count += document_.is(i, TokenKind::word);
    return count;
  }

  bool is_plain(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (document_.is_char(i, '.') || document_.is_char(i, ':') || document_.is_char(i, '@') || document_.is_char(i, ';') ||
          document_.is_char(i, '!') || document_.is_char(i, '?'))
        return false;
    return true;
  }

  const text::Document& document_;
  const lang::Lexicon& lexicon_;
  const lang::LanguageId language_;
};

}  // namespace

void mark_page_rests(const text::Document& document, const lang::Lexicon& lexicon, lang::LanguageId language, std::vector<Block>& blocks) {
  const RestReader reader(document, lexicon, language);
  const auto free = [](const Block& block) { return !block.labelled && block.kind != BlockKind::contact; };
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    if (free(blocks[b]) && reader.is_rest(blocks[b])) blocks[b].kind = BlockKind::noise;
    if (!reader.opens_menu(blocks[b])) continue;
    std::size_t end = b + 1;
    while (end < blocks.size() && end <= b + longest_menu && !blocks[end].gap_before && free(blocks[end]) && reader.is_item(blocks[end]))
      ++end;
    // A headline below the menu without a blank line stays: it is the last of a run that a gap does not end.
    const bool closed = end < blocks.size() && blocks[end].gap_before;
    for (std::size_t i = b; closed && end >= b + 3 && i < end; ++i) blocks[i].kind = BlockKind::noise;
  }
}

}  // namespace pressparse::layout
