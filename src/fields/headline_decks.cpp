#include "fields/headline_decks.hpp"

#include <algorithm>

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::Block;
using layout::BlockKind;

constexpr std::size_t longest_deck = 420;       // bytes
constexpr std::size_t longest_deck_line = 260;  // of a deck that only its shape shows
constexpr std::size_t most_decks = 4, most_points = 8;
constexpr std::size_t most_above_dateline = 8;  // lines between headline and dateline
constexpr std::size_t most_deck_lines = 2;      // of one deck without a dateline
constexpr std::size_t fewest_deck_words = 4;    // of a deck without a dateline
constexpr std::size_t longest_standing = 12;    // tokens of a dateline that is a line of its own
constexpr std::size_t most_captions = 2;        // between a page's teaser and the line of its date

class DeckFinder {
 public:
  DeckFinder(const Context& context, const HeadlineLines& lines, std::size_t headline, std::size_t at, std::size_t dateline)
      : document_(context.document), context_(context), lines_(lines), blocks_(context.layout.blocks), headline_(headline), at_(at),
        dateline_(dateline) {}

  std::vector<Deck> run() {
    if (dateline_ < blocks_.size() && dateline_ >= at_ && lines_above_dateline() <= most_above_dateline && !signs_off()) above_dateline();
    else without_dateline(at_);
    return std::move(found_);
  }

 private:
  /// A page's own lines ("Share this article") do not count.
  std::size_t lines_above_dateline() const {
    std::size_t lines = 0;
    for (std::size_t i = at_; i < dateline_ && lines <= most_above_dateline; ++i) lines += blocks_[i].kind != BlockKind::noise;
    return lines;
  }

  /// "Leeds, 3 May 2024" in a line of its own under the text: paragraphs stand above it, and none behind.
  bool signs_off() const {
    constexpr std::size_t reach = 6;  // blocks
    if (blocks_[dateline_].last_token - blocks_[dateline_].first_token > longest_standing) return false;
    for (std::size_t i = dateline_ + 1; i < blocks_.size() && i <= dateline_ + reach; ++i)
      if (blocks_[i].kind != BlockKind::contact && lines_.is_running_text(blocks_[i])) return false;
    std::size_t paragraphs = 0;
    for (std::size_t i = at_; i < dateline_; ++i)
      paragraphs += blocks_[i].kind != BlockKind::contact && lines_.is_running_text(blocks_[i]) && document_.is_char(blocks_[i].last_token - 1, '.');
    return paragraphs > 1;
  }

  void above_dateline() {
    bool contact = false;  // a heading for contacts stands between
    for (std::size_t i = at_; i < dateline_ && !opens_statement(blocks_[i]); ++i) {
      contact |= blocks_[i].kind == BlockKind::contact && blocks_[i].labelled;
      const std::size_t most = bulleted(blocks_[i]) ? most_points : most_decks;
      if ((could_be_deck(blocks_[i]) || (!contact && runs_on(blocks_[i]))) && found_.size() < most) found_.push_back({i, i + 1});
    }
    // "Hamburg, 2 November 2021" in a line of its own stands between headline and deck too.
    if (found_.empty() && dateline_ == at_ && blocks_[dateline_].last_token - blocks_[dateline_].first_token <= longest_standing)
      without_dateline(dateline_ + 1);
  }

  /// Only lines that are clearly no sentence and stand over running text, a list of highlights, or the teaser over the page's date.
  void without_dateline(std::size_t at) {
    while (at < blocks_.size() &&
           (blocks_[at].kind == BlockKind::noise || lines_.own_words(blocks_[at].first_token, blocks_[at].last_token) == 0))
      ++at;
    if (at + 1 >= blocks_.size()) return;
    if (highlights(at) || teaser(at) || sentences(at)) return;
    if (two_lines(at)) {
      found_.push_back({at, at + 1});
      found_.push_back({at + 1, at + 2});
      return;
    }
    std::size_t end = at;
    while (end + 1 < blocks_.size() && end < at + most_deck_lines && is_line(blocks_[end]) &&
           (end == at || (!blocks_[end].gap_before && titled(blocks_[end]) && titled(blocks_[at]))))
      ++end;
    if (end == at) return;
    // "Faden um Faden" / "Künstlerinnen der Moderne" / gap / "Ausstellung im Museum, 24. März bis 28. Juli": a second one behind a gap.
    const bool second = !blocks_[at].gap_before && end + 1 < blocks_.size() && blocks_[end].gap_before && blocks_[end + 1].gap_before &&
                        is_line(blocks_[end]) && introduces(blocks_[end + 1]);
    if (!second && (!introduces(blocks_[end == at + 1 ? behind_page_words(end) : end]) || (!blocks_[end].gap_before && goes_on(blocks_[end - 1])))) return;
    found_.push_back({at, end});
    if (second) found_.push_back({end, end + 1});
  }

  /// "Revenue of the group grew to 318.6 million" / "Board recommends a dividend of 1.45 for each share": two lines on each other between gaps,
  /// each whole, over running text.
  bool two_lines(std::size_t at) const {
    if (at + 2 >= blocks_.size() || !blocks_[at].gap_before || blocks_[at + 1].gap_before || !blocks_[at + 2].gap_before) return false;
    const Block &upper = blocks_[at], &lower = blocks_[at + 1];
    const std::size_t last = upper.last_token - 1;
    if (context_.lexicon.conventions(context_.language).nouns_capitalized) return false;  // a capital tells no second line from a wrapped one
    return is_line(upper) && is_line(lower) && document_.capitalized(lower.first_token) && !document_.has(last, Class::stopwords) &&
           !document_.has(last, Class::organization_links) && !document_.capitalized(last) && lines_.is_running_text(blocks_[at + 2]);
  }

  bool is_line(const Block& block) const {
    const bool sentence = document_.is_char(block.last_token - 1, '.') || document_.is_char(block.last_token - 1, ':') ||
                          (document_.is_char(block.last_token - 1, '!') && !titled(block));
    return lines_.rank(block) == HeadlineLines::strong && could_be_deck(block) && !sentence &&
           lines_.own_words(block.first_token, block.last_token) >= fewest_deck_words && block.end - block.start < longest_deck_line;
  }

  /// "Share": lines of one word that a page puts between deck and text. One past them.
  std::size_t behind_page_words(std::size_t i) const {
    constexpr std::size_t most = 3, longest = 4;  // lines, tokens
    std::size_t end = i;
    while (end + 1 < blocks_.size() && end < i + most && end != dateline_ &&
           (blocks_[end].kind == BlockKind::noise || (blocks_[end].last_token - blocks_[end].first_token <= longest &&
                                                      lines_.own_words(blocks_[end].first_token, blocks_[end].last_token) <= 1)))
      ++end;
    return end;
  }

  /// Running text, or a line that names the speaker of the statement below: "Ann Lee, chair of the board, on the bill:".
  bool introduces(const Block& block) const {
    return lines_.is_running_text(block) || opens_statement(block);
  }
  bool opens_statement(const Block& block) const {
    return document_.is_char(block.last_token - 1, ':') && lines_.own_words(block.first_token, block.last_token) >= 2 * fewest_deck_words;
  }

  /// A wrapped sentence: its line ends with a small word.
  bool goes_on(const Block& block) const {
    return document_.is(block.last_token - 1, text::TokenKind::word) && !document_.capitalized(block.last_token - 1) && !titled(block);
  }

  bool titled(const Block& block) const { return lines_.titled(block.first_token, block.last_token); }

  bool bulleted(const Block& block) const {
    const std::size_t i = block.first_token;
    const bool mark =
        document_.is_char(i, '*') || document_.is(i, text::TokenKind::symbol) || document_.slice(block.start, block.end).starts_with("•") ||
        (document_.is(i, text::TokenKind::dash) && i + 1 < document_.size() && document_.tokens[i + 1].has(text::Token::space_before));
    return mark && document_.is(i + 1, text::TokenKind::word);
  }

  /// "* Sales rise by a tenth" / "* Board proposes a dividend": two points at least, then running text.
  bool highlights(std::size_t at) {
    std::size_t end = at;
    while (end < blocks_.size() && end < at + most_points + 1 && bulleted(blocks_[end]) && could_be_deck(blocks_[end])) ++end;
    if (end - at < 2 || end - at > most_points || end == blocks_.size()) return false;
    // A heading may stand between: "Statement by Ann Lee, CEO".
    const bool headed = end + 1 < blocks_.size() && blocks_[end].gap_before && lines_.is_running_text(blocks_[end + 1]);
    if (!lines_.is_running_text(blocks_[end]) && !headed) return false;
    for (std::size_t i = at; i < end; ++i) found_.push_back({i, i + 1});
    return true;
  }

  /// A paragraph between the headline and the line of the page's date, captions aside: the lead follows the date.
  bool teaser(std::size_t at) {
    if (lines_.own_words(blocks_[at].first_token, blocks_[at].last_token) < 2 * fewest_deck_words || !could_be_deck(blocks_[at])) return false;
    constexpr std::size_t most_rests = 10;  // "Share:" and what follows
    std::size_t i = at + 1;
    while (i < blocks_.size() && i <= at + most_rests && blocks_[i].kind == BlockKind::noise) ++i;
    const std::size_t first = i;
    while (i < blocks_.size() && i < first + most_captions && !dated(blocks_[i]) &&
           (lines_.is_image(blocks_[i]) || lines_.opens_with_label(blocks_[i])))
      ++i;
    if (i + 1 >= blocks_.size() || !dated(blocks_[i])) return false;
    found_.push_back({at, at + 1});
    return true;
  }

  /// Decks that are whole sentences. A lead is a sentence too: it says when something happens or who says so, and it is no stack of lines.
  ///  "Town buys the harbour" / "The old cranes stay. Boats may return in May." / gap / the lead
  ///  "First keys handed over" / gap / "All homes to be let by August." / "The project supported 230 jobs." / gap / the lead
  bool sentences(std::size_t at) {
    constexpr std::size_t most = 4;
    std::size_t end = at;
    while (end < blocks_.size() && end < at + most && (end == at || !blocks_[end].gap_before) && is_sentence(blocks_[end])) ++end;
    if (end == at || end == blocks_.size() || !blocks_[end].gap_before) return false;
    const bool stacked = end - at > 1 && blocks_[at].gap_before;
    const bool closed_up = end - at == 1 && !blocks_[at].gap_before;
    // What a page says of the text stands between: "From: ...", "Published ...".
    if (!is_lead(blocks_[end], blocks_[end - 1]) && !(closed_up && !lines_.is_running_text(blocks_[end]) && text_follows(end))) return false;
    if (!stacked && !closed_up && !(end - at == 1 && terse(blocks_[at]))) return false;
    for (std::size_t i = at; i < end; ++i) found_.push_back({i, i + 1});
    return true;
  }

  bool is_sentence(const Block& block) const {
    constexpr std::size_t longest = 200;  // bytes
    if (!document_.is_char(block.last_token - 1, '.') || block.end - block.start > longest || !could_be_deck(block) ||
        lines_.own_words(block.first_token, block.last_token) <= fewest_deck_words || !document_.capitalized(block.first_token))
      return false;
    for (std::size_t i = block.first_token; i < block.last_token; ++i) {
      if (lines_.is_dated(i) || document_.is(i, text::TokenKind::quote) || document_.has(i, Class::reporting_verbs) ||
          document_.has(i, Class::announce_verbs))
        return false;
      if (document_.is(i, text::TokenKind::word) && context_.lexicon.calendar().word(document_.tokens[i].word).weekday) return false;
    }
    return true;
  }

  /// Two short sentences.
  bool terse(const Block& block) const {
    constexpr std::size_t longest = 100, longest_pair = 120;  // bytes
    if (block.end - block.start > longest_pair) return false;
    std::size_t start = block.start, sentences = 0;
    for (std::size_t i = block.first_token; i < block.last_token; ++i) {
      if (!document_.is_char(i, '.') || (i + 1 < block.last_token && !document_.capitalized(i + 1)) ||
          document_.tokens[i - 1].length < 3)
        continue;
      if (document_.tokens[i].end() - start > longest) return false;
      start = document_.tokens[i].end();
      ++sentences;
    }
    return sentences == 2 && block.gap_before;
  }

  bool text_follows(std::size_t at) const {
    constexpr std::size_t reach = 8;  // blocks
    for (std::size_t i = at; i < blocks_.size() && i < at + reach; ++i) {
      if (bulleted(blocks_[i])) return false;
      if (lines_.is_running_text(blocks_[i])) return true;
    }
    return false;
  }

  /// The paragraph is longer than what stands above it.
  bool is_lead(const Block& block, const Block& above) const {
    return lines_.is_running_text(block) && (block.end - block.start) * 2 >= (above.end - above.start) * 3 && !bulleted(block);
  }

  bool dated(const Block& block) const {
    return lines_.is_date_line(block) || (block.last_token - block.first_token <= longest_standing &&
                                          context_.lexicon.match_any(document_, block.first_token, Class::date_labels, context_.language));
  }

  /// A contact block stands over the headline, and the layout did not see where it ends.
  bool runs_on(const Block& block) const {
    Block text = block;
    text.kind = BlockKind::body;
    return block.kind == BlockKind::contact && could_be_deck(text);
  }

  bool could_be_deck(const Block& block) const {
    if (block.kind != BlockKind::body && block.kind != BlockKind::heading) return false;
    if (block.labelled || block.end - block.start > longest_deck || lines_.own_words(block.first_token, block.last_token) < 3) return false;
    if (document_.is(block.first_token, text::TokenKind::quote) && document_.is(block.last_token - 1, text::TokenKind::quote)) return false;
    if (headline_ < blocks_.size() && lines_.letters_of(block) == lines_.letters_of(blocks_[headline_])) return false;
    if (lines_.opens_with_mail_label(block) || lines_.opens_with_date(block) || lines_.is_file(block)) return false;
    if (!bulleted(block) && lines_.rank(block) == HeadlineLines::faint) return false;  // a letterhead
    return !lines_.is_image(block) && !lines_.is_byline(block) && !lines_.opens_with_label(block) && !lines_.is_masthead(block) &&
           !lines_.has_link(block) && !lines_.points_to_page(block) && !ends_in_number(block) &&
           (bulleted(block) || !lines_.is_date_line(block)) && !lines_.is_address(block) &&
           !lines_.has_timing(block.first_token, block.last_token) && !document_.is_char(block.first_token, '(');
  }

  /// "Ann Lee (Harbour) 202-555-0143": a number to call ends the line.
  bool ends_in_number(const Block& block) const {
    constexpr std::size_t fewest_digits = 7;
    std::size_t digits = 0;
    for (std::size_t i = block.last_token; i-- > block.first_token && !document_.is(i, text::TokenKind::word);)
      if (document_.is(i, text::TokenKind::number)) digits += document_.tokens[i].length;
    return digits >= fewest_digits;
  }

  const text::Document& document_;
  const Context& context_;
  const HeadlineLines& lines_;
  const std::vector<Block>& blocks_;
  const std::size_t headline_, at_, dateline_;
  std::vector<Deck> found_;
};

}  // namespace

std::vector<Deck> find_decks(const Context& context, const HeadlineLines& lines, std::size_t headline, std::size_t at,
                             std::size_t dateline) {
  return DeckFinder(context, lines, headline, at, dateline).run();
}

}  // namespace pressparse::fields
