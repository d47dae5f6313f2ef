#include "fields/quote_marks.hpp"

#include <array>
#include <optional>
#include <string_view>

#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using text::Document;
using text::TokenKind;

/// What a mark's characters are, wherever they stand.
struct MarkShape {
  MarkForm form;
  bool open, close;  // the direction that the character itself shows
};

struct Spelling {
  std::string_view text;
  MarkShape shape;
};

constexpr MarkShape straight{MarkForm::straight, false, false};
constexpr MarkShape upper_open{MarkForm::upper, true, false};
constexpr MarkShape upper_close{MarkForm::upper, false, true};
constexpr MarkShape low_open{MarkForm::low, true, false};
constexpr MarkShape left_guillemet{MarkForm::guillemet, true, false};
constexpr MarkShape right_guillemet{MarkForm::guillemet, false, true};
constexpr MarkShape single_straight{MarkForm::single, false, false};
constexpr MarkShape single_open{MarkForm::single, true, false};
constexpr MarkShape single_close{MarkForm::single, false, true};

constexpr std::array entities = {
    Spelling{"&quot;", straight},         Spelling{"&#34;", straight},         Spelling{"&#034;", straight},
    Spelling{"&#x22;", straight},         Spelling{"&ldquo;", upper_open},     Spelling{"&#8220;", upper_open},
    Spelling{"&#x201c;", upper_open},     Spelling{"&#x201C;", upper_open},    Spelling{"&rdquo;", upper_close},
    Spelling{"&#8221;", upper_close},     Spelling{"&#x201d;", upper_close},   Spelling{"&#x201D;", upper_close},
    Spelling{"&bdquo;", low_open},        Spelling{"&#8222;", low_open},       Spelling{"&#x201e;", low_open},
    Spelling{"&#x201E;", low_open},       Spelling{"&laquo;", left_guillemet}, Spelling{"&#171;", left_guillemet},
    Spelling{"&raquo;", right_guillemet}, Spelling{"&#187;", right_guillemet}, Spelling{"&lsquo;", single_open},
    Spelling{"&rsquo;", single_close},    Spelling{"&#39;", single_straight},  Spelling{"&apos;", single_straight},
    Spelling{"&#8216;", single_open},     Spelling{"&#8217;", single_close},   Spelling{"&#x27;", single_straight},
    Spelling{"&#039;", single_straight},
};

// UTF-8 that was read as Windows-1252: â€œ is “, â€\x9d (often with its last byte lost) is ”, â€ž is „, Â« is «.
constexpr std::array mojibake = {
    Spelling{"\xC3\xA2\xE2\x82\xAC\xC5\x93", upper_open},      Spelling{"\xC3\xA2\xE2\x82\xAC\xC2\x9D", upper_close},
    Spelling{"\xC3\xA2\xE2\x82\xAC\xEF\xBF\xBD", upper_close}, Spelling{"\xC3\xA2\xE2\x82\xAC\xC5\xBE", low_open},
    Spelling{"\xC3\xA2\xE2\x82\xAC\xCB\x9C", single_open},     Spelling{"\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2", single_close},
    Spelling{"\xC3\x82\xC2\xAB", left_guillemet},              Spelling{"\xC3\x82\xC2\xBB", right_guillemet},
};
constexpr std::string_view mojibake_lead = "\xC3\xA2\xE2\x82\xAC";
// â€“ and â€” are dashes whose last byte was read as “ and ”; as a mark they would be two.
constexpr std::array mojibake_dashes = {std::string_view{"\xC3\xA2\xE2\x82\xAC\xE2\x80\x9C"},
                                        std::string_view{"\xC3\xA2\xE2\x82\xAC\xE2\x80\x9D"}};

std::optional<MarkShape> shape_of(char32_t c) {
  switch (c) {
    case U'"': case 0xFF02: return straight;
    case 0x201C: case 0x93: case 0x301D: return upper_open;
    case 0x201D: case 0x94: case 0x301E: return upper_close;
    case 0x201F: return upper_open;
    case 0x201E: case 0x84: case 0x2E42: case 0x301F: return low_open;
    case 0xAB: case 0x300C: case 0x300E: return left_guillemet;
    case 0xBB: case 0x300D: case 0x300F: return right_guillemet;
    case 0x2039: case 0x8B: return MarkShape{MarkForm::angle, true, false};
    case 0x203A: case 0x9B: return MarkShape{MarkForm::angle, false, true};
    case 0x201A: case 0x82: return MarkShape{MarkForm::low_single, true, false};
    case 0x2018: case 0x201B: case 0x91: case U'`': return single_open;
    case 0x2019: case 0x92: case 0xB4: return single_close;
    case U'\'': return single_straight;
    default: return std::nullopt;
  }
}

/// A byte of Windows-1252 that is no UTF-8.
std::optional<MarkShape> shape_of_byte(unsigned char byte) {
  switch (byte) {
    case 0x93: return upper_open;
    case 0x94: return upper_close;
    case 0x84: return low_open;
    case 0x91: return single_open;
    case 0x92: return single_close;
    case 0x82: return MarkShape{MarkForm::low_single, true, false};
    case 0xAB: return left_guillemet;
    case 0xBB: return right_guillemet;
    default: return std::nullopt;
  }
}

class MarkFinder {
 public:
  MarkFinder(const Document& document, std::size_t most) : document_(document), text_(document.text), most_(most) {}

  std::vector<Mark> run() {
    const text::Token* const tokens = document_.tokens.data();
    const std::size_t count = document_.size();
    const auto plain = [](const text::Token& token) {
      return token.kind == TokenKind::number || (token.kind == TokenKind::word && !token.has(text::Token::non_ascii));
    };
    for (std::size_t i = 0; i < count && marks_.size() < most_; i = step(i)) {
      while (i < count && plain(tokens[i])) ++i;  // no mark's letters are among them
      if (i == count) break;
    }
    return std::move(marks_);
  }

 private:
  /// Handles what starts at token `i`; returns the next token to look at.
  std::size_t step(std::size_t i) {
    const text::Token& token = document_.tokens[i];
    switch (token.kind) {
      case TokenKind::quote:
        return quote_token(i);
      case TokenKind::invalid:
        if (const auto shape = shape_of_byte(static_cast<unsigned char>(text_[token.start]))) add(*shape, i, 1);
        return i + 1;
      case TokenKind::word:
        return token.has(text::Token::non_ascii) ? damaged(i) : i + 1;
      case TokenKind::punctuation:
        if (text_[token.start] == '&') return entity(i);
        if (text_[token.start] == ',') return low_commas(i);
        if (document_.text_of(i) == "\u2033") add(straight, i, 1);
        return i + 1;
      case TokenKind::symbol:
        if (document_.text_of(i) == "\uFFFD" && !inside_word(token.start, token.end())) add(MarkShape{MarkForm::unknown, false, false}, i, 1);
        if (twin(i, '<')) return add(MarkShape{MarkForm::chevrons, true, false}, i, 2);
        if (twin(i, '>')) return add(MarkShape{MarkForm::chevrons, false, true}, i, 2);
        return i + 1;
      default:
        return i + 1;
    }
  }

  bool twin(std::size_t i, char c) const {
    return document_.is_char(i, c) && document_.is_char(i + 1, c) && !document_.is_char(i + 2, c) &&
           document_.tokens[i + 1].start == document_.tokens[i].end();
  }

  std::size_t quote_token(std::size_t i) {
    const text::Token& token = document_.tokens[i];
    const char32_t c = text::decode(text_, token.start).character;
    const auto shape = shape_of(c);
    if (!shape) return i + 1;
    if (shape->form != MarkForm::single && shape->form != MarkForm::low_single) return add(*shape, i, 1);
    // Two single marks side by side are typed for one double mark: ''text'', ``text'', ‚‚Text‘‘.
    const bool pair =
        i + 1 < document_.size() && document_.tokens[i + 1].start == token.end() && document_.text_of(i + 1) == document_.text_of(i);
    if (pair && !(i + 2 < document_.size() && document_.tokens[i + 2].start == document_.tokens[i + 1].end() &&
                  document_.text_of(i + 2) == document_.text_of(i))) {
      const MarkShape twin{shape->form == MarkForm::low_single ? MarkForm::low
                       : shape->open || shape->close       ? MarkForm::upper
                                                           : MarkForm::straight,
                       shape->open, shape->close};
      return add(twin, i, 2);
    }
    if (!inside_word(token.start, token.end())) add(*shape, i, 1);
    return i + 1;
  }

  /// ,,Text" : the comma pair stands where an opening mark stands.
  std::size_t low_commas(std::size_t i) {
    if (!twin(i, ',')) return i + 1;
    const bool before = document_.tokens[i].has(text::Token::space_before) || document_.is_char(i - 1, '(');
    const bool after = i + 2 < document_.size() && !document_.tokens[i + 2].has(text::Token::space_before);
    return before && after ? add(low_open, i, 2) : i + 2;
  }

  std::size_t entity(std::size_t i) {
    const std::uint32_t start = document_.tokens[i].start;
    for (const Spelling& entity : entities) {
      if (text_.compare(start, entity.text.size(), entity.text) != 0) continue;
      const auto end = static_cast<std::uint32_t>(start + entity.text.size());
      if (entity.shape.form == MarkForm::single && inside_word(start, end)) return document_.token_at(end);
      return add_bytes(entity.shape, start, end);
    }
    return i + 1;
  }

  /// A word that holds the first letters of a damaged mark: "â" before €, possibly glued to a word ("Tagâ€œ").
  std::size_t damaged(std::size_t i) {
    const text::Token& token = document_.tokens[i];
    const std::size_t lead = text_.substr(token.start, token.length).find_first_of("\xC3");
    for (std::size_t at = lead == std::string_view::npos ? token.end() : token.start + lead; at < token.end(); ++at) {
      if (text_[at] != '\xC3') continue;
      const auto start = static_cast<std::uint32_t>(at);
      for (const std::string_view dash : mojibake_dashes)
        if (text_.compare(at, dash.size(), dash) == 0) return document_.token_at(at + dash.size());
      for (const Spelling& damage : mojibake) {
        if (text_.compare(at, damage.text.size(), damage.text) != 0) continue;
        const auto end = static_cast<std::uint32_t>(at + damage.text.size());
        if (damage.shape.form == MarkForm::single && inside_word(start, end)) return std::max(i + 1, document_.token_at(end));
        add_bytes(damage.shape, start, end);
        return std::max(i + 1, document_.token_at(end));
      }
      if (text_.compare(at, mojibake_lead.size(), mojibake_lead) == 0) {  // the last byte is lost altogether
        const auto end = static_cast<std::uint32_t>(at + mojibake_lead.size());
        add_bytes(upper_close, start, end);
        return std::max(i + 1, document_.token_at(end));
      }
    }
    return i + 1;
  }

  /// A mark that is `count` whole tokens.
  std::size_t add(MarkShape shape, std::size_t first, std::size_t count) {
    return add(shape, document_.tokens[first].start, document_.tokens[first + count - 1].end(), first, first + count);
  }

  /// A mark that may start or end inside a token.
  std::size_t add_bytes(MarkShape shape, std::uint32_t start, std::uint32_t end) {
    return add(shape, start, end, document_.token_at(start), document_.token_at(end));
  }

  std::size_t add(MarkShape shape, std::uint32_t start, std::uint32_t end, std::size_t first, std::size_t last) {
    Mark mark;
    mark.start = start;
    mark.end = end;
    mark.first = static_cast<std::uint32_t>(first);
    mark.last = static_cast<std::uint32_t>(last);
    mark.form = shape.form;
    mark.looks_open = shape.open;
    mark.looks_close = shape.close;
    read_surroundings(mark);
    marks_.push_back(mark);
    return std::max<std::size_t>(mark.last, mark.first + 1);
  }

  void read_surroundings(Mark& mark) const {
    using text::CharacterClass;
    const char32_t before = character_before(mark.start), after = character_after(mark.end);
    const CharacterClass left = before ? text::classify(before) : CharacterClass::space;
    const CharacterClass right = after ? text::classify(after) : CharacterClass::space;
    const auto blank = [](CharacterClass c) { return c == CharacterClass::space || c == CharacterClass::line_break; };
    const bool bracket_before =
        before == U'(' || before == U'[' || before == U'{' || before == U'/' || before == U'>' || before == 0xBF || before == 0xA1;
    const bool bracket_after = after == U'[' || after == U'(' || after == U'{' || after == U'#' || after == U'@' || after == U'\u2026' ||
                               after == 0xBF || after == 0xA1 || after == U'.' || after == U'&' || after == U'*' || after == U'_';
    const bool content_after = right == CharacterClass::letter || right == CharacterClass::digit || right == CharacterClass::quote ||
                               right == CharacterClass::symbol || right == CharacterClass::dash || right == CharacterClass::invalid ||
                               bracket_after;
    const bool dots_after = after == U'.' && mark.end + 1 < text_.size() && text_[mark.end + 1] == '.';
    mark.can_open = (blank(left) || bracket_before || left == CharacterClass::dash || left == CharacterClass::quote ||
                     left == CharacterClass::symbol) &&
                    content_after && (after != U'.' || dots_after) && !(right == CharacterClass::dash && !blank(left));
    mark.can_close = !blank(left) && before != U'(' && before != U'[';
    mark.glued = mark.can_close && (right == CharacterClass::letter || right == CharacterClass::digit);
    mark.after_digit = left == CharacterClass::digit;
    mark.after_lead = before == U',' || before == U':';
  }

  bool inside_word(std::uint32_t start, std::uint32_t end) const {
    const auto letter = [](char32_t c) {
      const text::CharacterClass k = c ? text::classify(c) : text::CharacterClass::space;
      return k == text::CharacterClass::letter || k == text::CharacterClass::digit || k == text::CharacterClass::mark;
    };
    return letter(character_before(start)) && letter(character_after(end));
  }

  char32_t character_before(std::size_t at) const {
    while (at > 0) {
      std::size_t start = at - 1;
      while (start > 0 && at - start < 4 && (static_cast<unsigned char>(text_[start]) & 0xC0) == 0x80) --start;
      const text::Decoded d = text::decode(text_, start);
      if (start + d.length != at) return text::invalid_character;
      if (text::classify(d.character) != text::CharacterClass::invisible) return d.character;
      at = start;
    }
    return 0;
  }

  char32_t character_after(std::size_t at) const {
    while (at < text_.size()) {
      const text::Decoded d = text::decode(text_, at);
      if (text::classify(d.character) != text::CharacterClass::invisible) return d.character;
      at += d.length;
    }
    return 0;
  }

  const Document& document_;
  std::string_view text_;
  const std::size_t most_;
  std::vector<Mark> marks_;
};

}  // namespace

std::vector<Mark> find_marks(const Document& document, std::size_t most) { return MarkFinder(document, most).run(); }

}  // namespace pressparse::fields
