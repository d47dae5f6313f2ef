#include "fields/headline.hpp"

#include <algorithm>

#include "fields/headline_decks.hpp"
#include "fields/headline_kickers.hpp"
#include "fields/headline_lines.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::Block;
using layout::BlockKind;
using Rank = HeadlineLines::Rank;

constexpr std::size_t last_candidate = 14;       // blocks from the top in which a headline may stand
constexpr std::size_t last_dateline = 30;        // blocks from the top in which a dateline tells where to look
constexpr std::size_t repeat_window = 60;        // blocks in which a page's title may be said again as the headline
constexpr std::size_t shortest_repeat = 20;      // letters
constexpr std::size_t shortest_after_label = 4;  // words
constexpr std::size_t most_between = 3;          // lines between a headline on the top and the text
constexpr std::size_t most_headline_lines = 3;   // of a headline that is broken between words
constexpr std::size_t below_dateline = 4;        // blocks under a dateline of its own in which the headline may stand

class HeadlineFinder {
 public:
  HeadlineFinder(const Context& context, const Mask& mask, std::optional<std::size_t> dateline_start, layout::Layout& layout)
      : context_(context), document_(context.document), lines_(context, mask), layout_(layout), blocks_(layout.blocks),
        dateline_token_(dateline_start ? document_.token_at(*dateline_start) : 0),
        dateline_block_(dateline_start ? layout.block_of(dateline_token_) : blocks_.size()), kickers_(context, lines_, dateline_block_),
        kicker_(blocks_.size()) {}

  Headlines run() {
    std::size_t end = after_label();
    if (!end) end = before_dateline();
    if (!end) end = best_line();
    if (!end) end = before_gap();
    if (!end) end = top_line();
    if (end && kicker_ < blocks_.size()) add_deck({kicker_, kicker_ + 1});
    if (end)
      for (const Deck& deck : find_decks(context_, lines_, headline_, end, dateline_block_)) add_deck(deck);
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
      if (lines_.own_words(first, block.last_token) < shortest_after_label || lines_.ends_like_sentence(block)) continue;
      if (lines_.has_timing(first, block.last_token)) continue;  // "EMBARGO: do not publish before 10 a.m."
      std::size_t end = i + 1;  // the lines below without a gap go on with it
      while (end < std::min(blocks_.size(), i + 3) && end != dateline_block_ && !blocks_[end].gap_before &&
             lines_.rank(blocks_[end]) == HeadlineLines::strong)
        ++end;
      set_headline(i, end, first, rules::headline_after_label);
      return end;
    }
    return 0;
  }

  /// "Senator wins money for ferries WASHINGTON, D.C. - Tuesday ...": line breaks were lost and the headline stands
  /// before the dateline in its block.
  std::size_t before_dateline() {
    headline_ = dateline_block_;
    if (dateline_block_ == blocks_.size() || dateline_token_ <= blocks_[dateline_block_].first_token) return 0;
    const Block& block = blocks_[dateline_block_];
    const std::size_t first = skip(skip_stamp(block.first_token), Class::release_labels);
    if (lines_.own_words(first, dateline_token_) < 3 ||
        document_.tokens[dateline_token_ - 1].end() - document_.tokens[first].start > longest_headline)
      return 0;
    if (document_.is_char(dateline_token_ - 1, '.') || document_.is_char(dateline_token_ - 1, '(') ||
        lines_.has_timing(first, dateline_token_))
      return 0;
    for (std::size_t i = 0; i < dateline_block_; ++i)
      if (lines_.rank(blocks_[i]) == HeadlineLines::strong) return 0;
    found_.headline = lines_.one_line(first, dateline_token_, rules::headline_before_dateline);
    return dateline_block_;
  }

  /// One past an entry of the class and what sets it off at `i`; `i` when there is none.
  std::size_t skip(std::size_t i, Class c) const {
    std::size_t at = i;
    while (document_.is_char(at, '/') || document_.is_char(at, '*')) ++at;
    const lang::Match match = context_.lexicon.match_any(document_, at, c, context_.language);
    if (!match) return i;
    at += match.length;
    while (document_.is_char(at, '/') || document_.is(at, text::TokenKind::dash) || document_.is_char(at, ':')) ++at;
    return at;
  }

  /// "/EIN News/ -- Harbour opens bridge": one past the stamp.
  std::size_t skip_stamp(std::size_t i) const { return document_.is_char(i, '/') ? skip(i, Class::wires) : i; }

  /// The best of the lines between the top and the dateline or the first running text.
  std::size_t best_line() {
    const bool to_dateline = dateline_block_ < std::min(blocks_.size(), last_dateline);
    std::size_t best = blocks_.size();
    Rank best_rank = HeadlineLines::none;
    std::vector<std::size_t> strong;  // in order
    for (std::size_t i = 0; i < std::min(blocks_.size(), to_dateline ? dateline_block_ + 1 + below_dateline : last_candidate); ++i) {
      // A dateline that is a line of its own may stand above the headline.
      if (i == dateline_block_ && !standing_dateline(i)) break;
      if (i == dateline_block_) continue;
      if (lines_.is_salutation(blocks_[i])) {
        if (!strong.empty()) break;  // the headline stands over the letter
        i = behind_covering_note(i + 1) - 1;
        continue;
      }
      const Rank here = kickers_.rank_at(i);
      const bool below = i > dateline_block_;
      if (here == HeadlineLines::none && (below || !to_dateline) && blocks_[i].kind == BlockKind::body &&
          lines_.is_running_text(blocks_[i]))
        break;
      const bool sentence = document_.is_char(blocks_[i].last_token - 1, '.') || document_.is_char(blocks_[i].last_token - 1, ':');
      if (below && (here < HeadlineLines::strong || sentence)) continue;
      if (here == HeadlineLines::strong || (here == HeadlineLines::middling && !strong.empty())) strong.push_back(i);
      if (here > best_rank) best = i, best_rank = here;
    }
    if (!strong.empty()) best = kickers_.prefer_lower(strong);
    if (context_.recorder) tell(std::min({best, dateline_block_, last_candidate, blocks_.size()}), best_rank);
    if (best_rank == HeadlineLines::faint && to_dateline && heads_dateline(best)) {
      bare_ = true;
      return 0;
    }
    if (best_rank == HeadlineLines::none || (best_rank <= HeadlineLines::weak && !to_dateline && !stands_over_text(best, best_rank)))
      return 0;
    std::size_t end = best + 1;
    if (const std::size_t again = repeated(best, end)) {
      set_headline(again, end, blocks_[again].first_token, rules::headline_repeated);
      return end;
    }
    const std::size_t behind = lines_.behind_subject(skip_stamp(blocks_[best].first_token));
    if (behind >= blocks_[best].last_token) return 0;  // a wire's stamp and nothing else
    end = best + 1 + goes_on_below(best, behind);
    while (end - best < most_headline_lines && wraps_below(end - 1)) ++end;
    kicker_ = kickers_.kicker_over(best);
    set_headline(best, end, behind, rules::headline_first_line);
    return end;
  }

  /// "please find our release below.": the sentences below a mail's salutation. One past them.
  std::size_t behind_covering_note(std::size_t i) const {
    constexpr std::size_t most = 3;
    std::size_t end = i;
    while (end < blocks_.size() && end < i + most && end != dateline_block_ &&
           (document_.is_char(blocks_[end].last_token - 1, '.') || document_.is_char(blocks_[end].last_token - 1, ':') ||
            document_.is_char(blocks_[end].last_token - 1, '!')))
      ++end;
    return end;
  }

  /// "Ministry of Waters" / "Communication Office" / "Press release" / "Berne, 14 August": below the letterhead nothing but the kind of text, and
  /// perhaps more letterhead, stands over the dateline.
  bool heads_dateline(std::size_t best) const {
    bool kind = false;
    for (std::size_t i = best + 1; i < dateline_block_; ++i) {
      if (lines_.is_masthead(blocks_[i])) kind = true;
      else if (blocks_[i].kind != BlockKind::noise && kickers_.rank_at(i) != HeadlineLines::faint) return false;
    }
    return kind;
  }

  /// "Boardroom Change" between a letterhead and the text: two words are a headline where nothing else is.
  bool stands_over_text(std::size_t i, Rank rank) const {
    return rank == HeadlineLines::weak && i > 0 && i + 1 < blocks_.size() && blocks_[i].gap_before &&
           lines_.is_running_text(blocks_[i + 1]);
  }

  /// "Harbour Ltd Joins Forces with" over "Quay Trust": a line that ends with a small word is not whole; its second half stands below.
  std::size_t goes_on_below(std::size_t block, std::size_t first) const {
    const std::size_t next = block + 1, last = blocks_[block].last_token - 1;
    if (next >= blocks_.size() || next == dateline_block_ || lines_.rank(blocks_[next]) == HeadlineLines::none ||
        lines_.ends_like_sentence(blocks_[next]))
      return 0;
    if (blocks_[next].end - blocks_[block].start > longest_headline || document_.is_char(blocks_[next].last_token - 1, '.') ||
        document_.is_char(blocks_[next].first_token, '('))
      return 0;
    // "Named One of America’s" over "Fastest-Growing Companies", "Clubs in Leeds," over "York and Hull": whose, and a list that goes on
    const bool owner = last > first + 1 && document_.is_char(last, 's') && document_.is(last - 1, text::TokenKind::quote) &&
                       !document_.tokens[last].has(text::Token::space_before) && !document_.tokens[last - 1].has(text::Token::space_before);
    if (owner || document_.is_char(last, ',') || document_.is_char(last, '&'))
      return lines_.all_titled(first, last - owner) && lines_.titled(blocks_[next].first_token, blocks_[next].last_token);
    if (!document_.is(last, text::TokenKind::word) || !document_.has(last, Class::stopwords)) return 0;
    if (document_.tokens[last].has(text::Token::all_upper))
      return lines_.in_capitals(first, last) && lines_.in_capitals(blocks_[next].first_token, blocks_[next].last_token);
    if (document_.capitalized(last)) return 0;
    // German verbs leave such words at the end ("richtet Schäden an"): there only an article or "and" is a loose end.
    const bool open = lines_.all_titled(first, last) || document_.has(last, Class::articles) || document_.has(last, Class::conjunctions);
    return open && (document_.capitalized(blocks_[next].first_token) || !document_.is(blocks_[next].first_token, text::TokenKind::word));
  }

  /// "FIRST CORNEA GRAFT" / "CARRIED OUT IN BRASSAC", "Town buys the harbour" / "for the third time": the line below goes on with a small word,
  /// or with capitals as the only other line of its kind between two gaps.
  bool wraps_below(std::size_t block) const {
    const std::size_t next = block + 1;
    if (next + 1 >= blocks_.size() || next == dateline_block_ || blocks_[next].gap_before || blocks_[next].labelled) return false;
    const Block &upper = blocks_[block], &lower = blocks_[next];
    const std::size_t first = lower.first_token;
    // "Heat from the data centre:" / "City works warm a whole quarter", the two alone between gaps or over a longer deck
    const bool deck = next + 2 < blocks_.size() && blocks_[next + 2].gap_before && next + 1 != dateline_block_ &&
                      (blocks_[next + 1].end - blocks_[next + 1].start) * 4 >= (lower.end - lower.start) * 5 && !lines_.is_running_text(blocks_[next + 1]);
    const bool leads = document_.is_char(upper.last_token - 1, ':') && upper.gap_before && (blocks_[next + 1].gap_before || deck) &&
                       lines_.own_words(upper.first_token, upper.last_token) > 1;
    if (lower.end - upper.start > longest_headline || !document_.is(first, text::TokenKind::word) || (closes(upper) && !leads) || closes(lower) ||
        lines_.unfit(lower) || lines_.opens_with_mail_label(upper))
      return false;
    if (leads) return true;
    const bool large = lines_.in_capitals(upper.first_token, upper.last_token) && lines_.in_capitals(first, lower.last_token);
    if (!large) return !document_.capitalized(first) && blocks_[next + 1].gap_before;
    // "SHIPYARDS" / "HARBOUR WORKS LAUNCH THE ADELE" / "FIRST FERRY ON METHANOL": one word over them is a kicker.
    const bool kicker = block > 0 && blocks_[block - 1].gap_before && !blocks_[block - 1].labelled &&
                        lines_.own_words(blocks_[block - 1].first_token, blocks_[block - 1].last_token) == 1;
    const bool alone = (upper.gap_before || kicker) && blocks_[next + 1].gap_before && lines_.own_words(upper.first_token, upper.last_token) > 2;
    return document_.has(first, Class::stopwords) || document_.has(first, Class::organization_links) || alone;
  }

  /// A sign stands at the end of the line that ends a sentence or leads to a list.
  bool closes(const Block& block) const {
    const std::size_t last = block.last_token - 1;
    return document_.is_char(last, '.') || document_.is_char(last, ':') || document_.is_char(last, '?') || document_.is_char(last, '!');
  }

  /// "Harbour: Two men held   A man of 68 was ...": the line break behind the headline was lost, and a wide gap was left.
  std::size_t before_gap() {
    constexpr std::size_t widest = 40;  // tokens
    constexpr std::size_t least_gap = 3, fewest_behind = 10;
    if (blocks_.empty() || blocks_[0].kind != BlockKind::body || dateline_block_ == 0 ||
        blocks_[0].end - blocks_[0].start <= longest_headline)
      return 0;
    const Block& block = blocks_[0];
    for (std::size_t i = block.first_token + 2; i + fewest_behind < block.last_token && i < block.first_token + widest; ++i) {
      if (document_.is_char(i - 1, '.') && document_.tokens[i].has(text::Token::space_before) && document_.tokens[i - 2].length > 2 &&
          document_.tokens[i].start < document_.tokens[i - 1].end() + least_gap)
        return 0;
      if (document_.tokens[i].start < document_.tokens[i - 1].end() + least_gap || !document_.capitalized(i)) continue;
      if (lines_.own_words(block.first_token, i) < 2 || document_.is(i - 1, text::TokenKind::number) ||
          lines_.has_timing(block.first_token, i))
        return 0;
      found_.headline = lines_.one_line(block.first_token, i, rules::headline_first_line);
      return 1;
    }
    return 0;
  }

  /// Most texts have a headline, and it stands over them: where nothing below is more like one, the first line is taken although it looks
  /// like a letterhead, an address or a label, if running text follows at once. One that reads like a sentence needs the dateline below it,
  /// or capitals.
  std::size_t top_line() {
    if (bare_) return 0;
    if (blocks_.size() < 2 || !lines_.may_top_text(blocks_[0])) return 0;
    std::size_t next = 1;  // a byline, a picture or a wire's stamp may stand between
    while (next + 1 < blocks_.size() && next <= most_between && next != dateline_block_ && !lines_.is_running_text(blocks_[next]) &&
           stands_between(blocks_[next]))
      ++next;
    const std::size_t first = blocks_[0].first_token;
    const lang::Match reference =
        context_.lexicon.match_any(document_, first, Class::reference_labels, context_.language);  // "POL-F: 020911 - 0968 Seckbach: ..."
    const bool referred = reference && document_.is_char(first + reference.length, ':');
    const bool sentence = lines_.ends_like_sentence(blocks_[0]) && !referred && !lines_.titled(first, blocks_[0].last_token);
    if (dateline_block_ != next && (sentence || !lines_.is_running_text(blocks_[next]))) return 0;
    set_headline(0, 1, blocks_[0].first_token, rules::headline_top_line);
    return 1;
  }

  bool stands_between(const Block& block) const {
    return lines_.is_image(block) || lines_.is_byline(block) || lines_.own_words(block.first_token, block.last_token) == 0 ||
           (block.kind == BlockKind::masthead && block.last_token - block.first_token <= 8);
  }

  /// A dateline that is a line of its own ("Brussels, 12 July 2021").
  bool standing_dateline(std::size_t i) const {
    // "PRESS RELEASE                 Brassac, 18 November 2024": the second cell of its line.
    const bool cell = dateline_token_ > blocks_[i].first_token && document_.cell_starts(dateline_token_);
    return blocks_[i].last_token - (cell ? dateline_token_ : blocks_[i].first_token) <= (lines_.is_date_line(blocks_[i]) ? 16u : 12u);
  }

  /// Tells explain of the lines above that were passed over.
  void tell(std::size_t best, Rank best_rank) const {
    for (std::size_t i = 0; i < best; ++i) {
      if (i == dateline_block_) continue;
      const char* why = lines_.unfit(blocks_[i]);
      context_.reject("headline", blocks_[i].start, blocks_[i].end,
                      why                                  ? why
                      : best_rank == HeadlineLines::strong ? "a letterhead, a kicker or a heading; a line below is more like a headline"
                                                           : "a line below is more like a headline");
    }
  }

  /// A page's title above its menus is often said again as the headline, without the site's name or not cut short.
  /// Returns the first block that does, with `end` one past the last; 0 if none.
  std::size_t repeated(std::size_t title, std::size_t& end) const {
    Block words = blocks_[title];  // "Subject: Harbour opens bridge" is said again without its label
    words.first_token = static_cast<std::uint32_t>(std::min<std::size_t>(lines_.behind_subject(words.first_token), words.last_token - 1));
    words.start = document_.tokens[words.first_token].start;
    const std::string wanted = lines_.letters_of(words);
    if (wanted.size() < shortest_repeat) return 0;
    const std::size_t window = std::min(blocks_.size(), title + repeat_window);
    constexpr std::size_t most_banners = 1;  // long paragraphs above the headline: about cookies
    std::size_t found = 0, paragraphs = 0;
    for (std::size_t i = title + 1; i < window; ++i) {
      // Below the text's first paragraphs it is said again as a source or a teaser.
      if (lines_.is_running_text(blocks_[i]) && blocks_[i].end - blocks_[i].start > longest_headline && ++paragraphs > most_banners) break;
      if (const char letter = lines_.first_letter_of(blocks_[i]); (letter && letter != wanted[0]) || lines_.is_image(blocks_[i])) continue;
      std::string said;
      for (std::size_t last = i;
           last < std::min(window, i + 3) && said.size() < wanted.size() && blocks_[last].end - blocks_[i].start <= longest_headline;
           ++last) {
        said += lines_.letters_of(blocks_[last]);
        // Behind the dateline a heading of the text repeats the headline's first words.
        const bool shorter = i < dateline_block_ && wanted.starts_with(said) && said.size() * 2 >= wanted.size() && said.size() >= shortest_repeat;
        if (!shorter && !said.starts_with(wanted)) continue;
        found = i;
        end = last + 1;
      }
      if (found) return found;
    }
    return 0;
  }

  void add_deck(const Deck& deck) {
    std::size_t first = blocks_[deck.first].first_token, last = blocks_[deck.last - 1].last_token;
    const auto mark = [&](std::size_t i) {
      return !document_.is(i, text::TokenKind::word) && !document_.is(i, text::TokenKind::number) &&
             !document_.is(i, text::TokenKind::quote) && !lines_.opens_deck(i);
    };
    while (first < last && mark(first)) ++first;
    const lang::Match label = context_.lexicon.match_any(document_, first, Class::deck_labels, context_.language);
    if (label && label.value != "mark" && document_.is_char(first + label.length, ':') && first + label.length + 1 < last) first += label.length + 1;
    while (last > first + 1 && (document_.is_char(last - 1, '=') || document_.is_char(last - 1, '~') || document_.is_char(last - 1, '*') ||
                                document_.is_char(last - 1, '_')))
      --last;  // "~ Deck ~"; "=" ends a line in a wire's copy
    for (std::size_t i = deck.first; i < deck.last; ++i) blocks_[i].kind = BlockKind::subheadline;
    found_.subheadlines.push_back(lines_.one_line(first, last, rules::subheadline_deck));
  }

  void set_headline(std::size_t first, std::size_t last, std::size_t token, Rule rule) {
    headline_ = first;
    for (std::size_t i = first; i < last; ++i) blocks_[i].kind = BlockKind::headline;
    for (std::size_t i = 0; i < first; ++i)
      if (blocks_[i].kind == BlockKind::body) blocks_[i].kind = BlockKind::masthead;
    while (token < blocks_[last - 1].last_token && (document_.is_char(token, '#') || document_.is_char(token, '*'))) ++token;
    std::size_t end = blocks_[last - 1].last_token;
    while (end > token + 1 && document_.is_char(end - 1, '*')) --end;
    found_.headline = lines_.one_line(token, end, rule);
  }

  const Context& context_;
  const text::Document& document_;
  const HeadlineLines lines_;
  layout::Layout& layout_;
  std::vector<Block>& blocks_;
  const std::size_t dateline_token_;
  const std::size_t dateline_block_;  // blocks_.size(): no dateline
  const Kickers kickers_;
  bool bare_ = false;  // a letterhead stands over the dateline, and no headline
  std::size_t headline_ = 0;        // its first block
  std::size_t kicker_;              // blocks_.size(): none
  Headlines found_;
};

}  // namespace

Headlines find_headlines(const Context& context, const Mask& mask, std::optional<std::size_t> dateline_start, layout::Layout& layout) {
  return HeadlineFinder(context, mask, dateline_start, layout).run();
}

}  // namespace pressparse::fields
