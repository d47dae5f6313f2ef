#include "fields/headline.hpp"

#include <algorithm>

#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::Block;
using layout::BlockKind;

constexpr std::size_t last_candidate = 14;    // blocks from the top in which a headline may stand
constexpr std::size_t longest_headline = 320;  // bytes
constexpr std::size_t longest_deck = 420;
constexpr std::size_t most_decks = 4;
constexpr std::size_t repeat_window = 60;  // blocks in which a page's title may be said again as the headline
constexpr std::size_t shortest_repeat = 20;      // letters
constexpr std::size_t shortest_after_label = 4;  // words

class Finder {
 public:
  Finder(const Context& context, const Mask& mask, std::optional<std::size_t> dateline_start, layout::Layout& layout)
      : context_(context), document_(context.document), mask_(mask), layout_(layout), blocks_(layout.blocks) {
    dateline_block_ = blocks_.size();
    if (dateline_start)
      for (std::size_t i = 0; i < blocks_.size(); ++i)
        if (*dateline_start >= blocks_[i].start && *dateline_start < blocks_[i].end) dateline_block_ = i;
  }

  Headlines run() {
    std::size_t end = after_label();
    if (!end) end = first_line();
    if (end) find_decks(end);
    return std::move(found_);
  }

 private:
  /// "FOR IMMEDIATE RELEASE: Harbour opens bridge": the label's own line holds the headline. Returns one past its block, or 0.
  std::size_t after_label() {
    for (std::size_t i = 0; i < std::min(blocks_.size(), last_candidate); ++i) {
      const Block& block = blocks_[i];
      if (block.kind != BlockKind::masthead || !block.labelled || block.end - block.start > longest_headline) continue;
      const auto label = layout::label_at(document_, context_.lexicon, context_.language, block.first_token, block.last_token);
      if (!label || !label->colon) continue;
      const std::size_t first = label->last + 1;
      if (own_words(first, block.last_token) < shortest_after_label || ends_like_sentence(block)) continue;
      set_headline(i, i + 1, first, rules::headline_after_label);
      return i + 1;
    }
    return 0;
  }

  std::size_t first_line() {
    for (std::size_t i = 0; i < std::min(blocks_.size(), last_candidate); ++i) {
      if (i == dateline_block_ && !standing_dateline(i)) return 0;
      if (!could_be_headline(blocks_[i])) {
        if (is_running_text(blocks_[i])) return 0;
        continue;
      }
      std::size_t end = i + 1;
      if (const std::size_t again = repeated(i, end)) {
        set_headline(again, end, blocks_[again].first_token, rules::headline_repeated);
        return end;
      }
      set_headline(i, i + 1, blocks_[i].first_token, rules::headline_first_line);
      return i + 1;
    }
    return 0;
  }

  /// A dateline that is a line of its own ("Brussels, 12 July 2021") may stand above the headline.
  bool standing_dateline(std::size_t i) const { return blocks_[i].last_token - blocks_[i].first_token <= 12; }

  bool is_running_text(const Block& block) const { return block.end - block.start > longest_headline || ends_like_sentence(block); }

  bool ends_like_sentence(const Block& block) const {
    std::size_t i = block.last_token;
    while (i > block.first_token && document_.is(i - 1, text::TokenKind::quote)) --i;
    return document_.is_char(i - 1, '.') && !document_.is_char(i - 2, '.') && block.last_token - block.first_token > 25;
  }

  /// Words that no other finder owns: a line of a date, a link or a number is no headline.
  std::size_t own_words(std::size_t first, std::size_t last) const {
    std::size_t words = 0;
    for (std::size_t i = first; i < last; ++i) words += document_.is(i, text::TokenKind::word) && mask_.free(i);
    return words;
  }

  bool could_be_headline(const Block& block) const {
    if (block.kind != BlockKind::body && block.kind != BlockKind::heading) return false;
    if (block.labelled || is_running_text(block) || own_words(block.first_token, block.last_token) < 2) return false;
    return !is_image(block) && !is_byline(block) && !opens_with_label(block) && !is_masthead(block);
  }

  bool is_image(const Block& block) const {
    return (document_.is_char(block.first_token, '!') && document_.is_char(block.first_token + 1, '[')) || document_.is_char(block.first_token, '<');
  }

  /// "By Ann Lee, Harbour News": two to nine words, a name after the word.
  bool is_byline(const Block& block) const {
    return context_.lexicon.match(document_, block.first_token, Class::bylines, context_.language) && document_.capitalized(block.first_token + 1) &&
           block.last_token - block.first_token <= 10;
  }

  /// "March 18, 2019 Contact: Ann Lee" and "Ansprechpartnerin: ...": what follows a leading date opens with a contact's label.
  bool opens_with_label(const Block& block) const {
    std::size_t i = block.first_token;
    while (i < block.last_token && (!mask_.free(i) || document_.is(i, text::TokenKind::punctuation))) ++i;
    for (const Class c : {Class::contact_headings, Class::date_labels, Class::email_labels, Class::phone_labels, Class::reference_labels, Class::caption_labels, Class::credit_labels}) {
      const lang::Match match = context_.lexicon.match_any(document_, i, c, context_.language);
      if (!match || !document_.is_char(i + match.length, ':')) continue;
      if (c != Class::reference_labels || own_words(i + match.length, block.last_token) <= 2) return true;  // "POL-F: 682 Fire in a bar" is a headline
    }
    return false;
  }

  /// "Pressemitteilung Berlin", "PRESS RELEASE 12/2024": the label with two words more at most.
  bool is_masthead(const Block& block) const {
    const lang::Match match = context_.lexicon.match_any(document_, block.first_token, Class::release_labels, context_.language);
    return match && own_words(block.first_token + match.length, block.last_token) <= 2;
  }

  /// The block's ASCII letters and digits, small: what is left the same when marks and spaces are damaged.
  std::string letters_of(const Block& block) const {
    std::string out;
    for (const char c : document_.slice(block.start, block.end))
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) out += static_cast<char>(c | 32);
    return out;
  }

  /// A page's title above its menus is often said again as the headline, without the site's name or not cut short.
  /// Returns the first block that does, with `end` one past the last; 0 if none.
  std::size_t repeated(std::size_t title, std::size_t& end) const {
    const std::string wanted = letters_of(blocks_[title]);
    if (wanted.size() < shortest_repeat) return 0;
    const std::size_t window = std::min(blocks_.size(), title + repeat_window);
    std::size_t found = 0;
    for (std::size_t i = title + 1; i < window; ++i) {
      std::string said;
      for (std::size_t last = i; last < std::min(window, i + 3) && said.size() < wanted.size() && blocks_[last].end - blocks_[i].start <= longest_headline;
           ++last) {
        said += letters_of(blocks_[last]);
        const bool shorter = wanted.starts_with(said) && said.size() * 2 >= wanted.size() && said.size() >= shortest_repeat;
        if (!shorter && !said.starts_with(wanted)) continue;
        found = i;
        end = last + 1;
      }
      if (found) return found;
    }
    return 0;
  }

  void find_decks(std::size_t at) {
    const bool with_dateline = dateline_block_ < blocks_.size() && dateline_block_ >= at && dateline_block_ - at <= most_decks + 4;
    if (with_dateline) {
      for (std::size_t i = at; i < dateline_block_; ++i)
        if (could_be_deck(blocks_[i]) && found_.subheadlines.size() < most_decks) add_deck(i);
      return;
    }
    // Without a dateline only a line that is clearly no sentence and stands over running text is taken for a deck.
    while (at < blocks_.size() && (blocks_[at].kind == BlockKind::noise || own_words(blocks_[at].first_token, blocks_[at].last_token) == 0)) ++at;
    if (at + 1 >= blocks_.size()) return;
    const Block& block = blocks_[at];
    const bool sentence = document_.is_char(block.last_token - 1, '.') || document_.is_char(block.last_token - 1, ':');
    if (could_be_deck(block) && !sentence && own_words(block.first_token, block.last_token) >= 4 && is_running_text(blocks_[at + 1]) && block.end - block.start < 260) add_deck(at);
  }

  bool could_be_deck(const Block& block) const {
    if (block.kind != BlockKind::body && block.kind != BlockKind::heading) return false;
    if (block.labelled || block.end - block.start > longest_deck || own_words(block.first_token, block.last_token) < 3) return false;
    if (document_.is(block.first_token, text::TokenKind::quote) && document_.is(block.last_token - 1, text::TokenKind::quote)) return false;
    return !is_image(block) && !is_byline(block) && !opens_with_label(block) && !is_masthead(block) && !document_.is_char(block.first_token, '(');
  }

  void add_deck(std::size_t i) {
    std::size_t first = blocks_[i].first_token;
    while (first < blocks_[i].last_token && !document_.is(first, text::TokenKind::word) && !document_.is(first, text::TokenKind::number) && !document_.is(first, text::TokenKind::quote)) ++first;
    blocks_[i].kind = BlockKind::subheadline;
    found_.subheadlines.push_back(one_line(first, blocks_[i].last_token, rules::subheadline_deck));
  }

  void set_headline(std::size_t first, std::size_t last, std::size_t token, Rule rule) {
    for (std::size_t i = first; i < last; ++i) blocks_[i].kind = BlockKind::headline;
    for (std::size_t i = 0; i < first; ++i)
      if (blocks_[i].kind == BlockKind::body) blocks_[i].kind = BlockKind::masthead;
    while (token < blocks_[last - 1].last_token && (document_.is_char(token, '#') || document_.is_char(token, '*'))) ++token;
    std::size_t end = blocks_[last - 1].last_token;
    while (end > token + 1 && document_.is_char(end - 1, '*')) --end;
    found_.headline = one_line(token, end, rule);
  }

  /// Line breaks with what surrounds them become one space.
  Located one_line(std::size_t first, std::size_t last, Rule rule) const {
    Located value;
    context_.locate(value, document_.tokens[first].start, document_.tokens[last - 1].end(), rule);
    std::string joined;
    std::size_t run = first;
    for (std::size_t i = first + 1; i <= last; ++i) {
      if (i < last && !document_.tokens[i].has(text::Token::line_start)) continue;
      if (!joined.empty()) joined += ' ';
      joined += document_.text_of(run, i);
      run = i;
    }
    value.text = std::move(joined);
    return value;
  }

  const Context& context_;
  const text::Document& document_;
  const Mask& mask_;
  layout::Layout& layout_;
  std::vector<Block>& blocks_;
  std::size_t dateline_block_;
  Headlines found_;
};

}  // namespace

Headlines find_headlines(const Context& context, const Mask& mask, std::optional<std::size_t> dateline_start, layout::Layout& layout) {
  return Finder(context, mask, dateline_start, layout).run();
}

}  // namespace pressparse::fields
