#include "fields/headline.hpp"

#include <algorithm>

#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::Block;
using layout::BlockKind;

constexpr std::size_t last_candidate = 14;    // blocks from the top in which a headline may stand
constexpr std::size_t last_dateline = 30;     // blocks from the top in which a dateline tells where to look
constexpr std::size_t longest_letterhead = 9;  // words
constexpr std::size_t telling_label = 11;      // bytes of a one-word release label that nothing else can be
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
      dateline_token_ = document_.token_at(*dateline_start), dateline_block_ = layout_.block_of(dateline_token_);
  }

  Headlines run() {
    std::size_t end = after_label();
    if (!end) end = before_dateline();
    if (!end) end = best_line();
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
      std::size_t end = i + 1;  // the lines below without a gap go on with it
      while (end < std::min(blocks_.size(), i + 3) && end != dateline_block_ && !blocks_[end].gap_before && rank(blocks_[end]) == strong) ++end;
      set_headline(i, end, first, rules::headline_after_label);
      return end;
    }
    return 0;
  }

  /// "Senator wins money for ferries WASHINGTON, D.C. - Tuesday ...": line breaks were lost and the headline stands
  /// before the dateline in its block.
  std::size_t before_dateline() {
    if (dateline_block_ == blocks_.size() || dateline_token_ <= blocks_[dateline_block_].first_token) return 0;
    const Block& block = blocks_[dateline_block_];
    const std::size_t first = skip(skip_stamp(block.first_token), Class::release_labels);
    if (own_words(first, dateline_token_) < 3 || document_.tokens[dateline_token_ - 1].end() - document_.tokens[first].start > longest_headline) return 0;
    if (document_.is_char(dateline_token_ - 1, '.') || document_.is_char(dateline_token_ - 1, '(') || has_timing(first, dateline_token_)) return 0;
    for (std::size_t i = 0; i < dateline_block_; ++i)
      if (rank(blocks_[i]) == strong) return 0;
    found_.headline = one_line(first, dateline_token_, rules::headline_before_dateline);
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

  enum Rank { none, weak, middling, strong };

  /// The best of the lines between the top and the dateline or the first running text.
  std::size_t best_line() {
    const bool to_dateline = dateline_block_ < std::min(blocks_.size(), last_dateline);
    std::size_t best = blocks_.size();
    Rank best_rank = none;
    for (std::size_t i = 0; i < std::min(blocks_.size(), to_dateline ? dateline_block_ + 1 : last_candidate); ++i) {
      if (i == dateline_block_ && !standing_dateline(i)) break;
      if (i != dateline_block_) {
        const Rank here = rank(blocks_[i]);
        if (here == none && !to_dateline && blocks_[i].kind == BlockKind::body && is_running_text(blocks_[i])) break;
        if (here > best_rank) best = i, best_rank = here;
        if (best_rank == strong) break;
        continue;
      }
      // A dateline that is a line of its own may stand above the headline.
      if (best_rank < middling && i + 1 < blocks_.size() && rank(blocks_[i + 1]) == strong) best = i + 1, best_rank = strong;
    }
    if (context_.recorder) tell(std::min({best, dateline_block_, last_candidate, blocks_.size()}), best_rank);
    if (best_rank == none || (best_rank == weak && !to_dateline)) return 0;
    std::size_t end = best + 1;
    if (const std::size_t again = repeated(best, end)) {
      set_headline(again, end, blocks_[again].first_token, rules::headline_repeated);
      return end;
    }
    const std::size_t behind = skip_stamp(blocks_[best].first_token);
    if (behind >= blocks_[best].last_token) return 0;  // a wire's stamp and nothing else
    set_headline(best, best + 1, behind, rules::headline_first_line);
    return best + 1;
  }

  /// A dateline that is a line of its own ("Brussels, 12 July 2021").
  bool standing_dateline(std::size_t i) const { return blocks_[i].last_token - blocks_[i].first_token <= 12; }

  /// What keeps a line from being a headline, or null.
  const char* unfit(const Block& block) const {
    if (is_running_text(block)) return "running text";
    if (own_words(block.first_token, block.last_token) < 2) return "fewer than two words of its own";
    if (is_image(block)) return "an image";
    if (is_byline(block)) return "a byline";
    if (opens_with_label(block)) return "it opens with a label";
    if (is_masthead(block)) return "a masthead";
    if (has_timing(block.first_token, block.last_token)) return "it says when the release may be published";
    if (is_address(block)) return "an address";
    if (is_menu(block)) return "a menu";
    if (is_date_line(block)) return "a line of a date";
    if (is_wire_line(block)) return "a wire's line";
    return nullptr;
  }

  /// Tells explain of the lines above that were passed over.
  void tell(std::size_t best, Rank best_rank) const {
    for (std::size_t i = 0; i < best; ++i) {
      if (i == dateline_block_) continue;
      const char* why = unfit(blocks_[i]);
      context_.reject("headline", blocks_[i].start, blocks_[i].end, why ? why : best_rank == strong ? "a letterhead, a kicker or a heading; a line below is more like a headline" : "a line below is more like a headline");
    }
  }

  Rank rank(const Block& block) const {
    const bool plain = block.kind == BlockKind::body || block.kind == BlockKind::heading;
    if (unfit(block)) return none;
    // "About 4,000 swimmers cross the lake" opens like the heading of a boilerplate; "Press contact" above does not end at once.
    if (!plain || block.labelled) return !block.labelled && own_words(block.first_token, block.last_token) < 4 ? none : ends_in_colon(block) ? none : weak_kind(block);
    const bool kicker = own_words(block.first_token, block.last_token) == 2 && block.last_token - block.first_token <= 3;  // "Appello congiunto"
    return is_letterhead(block) || kicker ? weak : strong;
  }

  Rank weak_kind(const Block& block) const {
    if (block.kind == BlockKind::boilerplate || (block.kind == BlockKind::heading && block.labelled)) return middling;
    return block.kind == BlockKind::contact && !block.labelled && block.gap_before ? middling : none;
  }

  bool ends_in_colon(const Block& block) const { return document_.is_char(block.last_token - 1, ':'); }

  /// Whether the block speaks of an embargo, of immediate release or of where it must not be published.
  bool has_timing(std::size_t first, std::size_t last) const {
    if (last - first > 40) return false;
    bool date = false;
    for (std::size_t i = first; i < last; ++i) date |= mask_.owner(i) == Owner::date;
    // "Chamber welcomes end of sesame embargo" is a headline: the phrase stands first, or with a date.
    for (std::size_t i = first; i < (date ? last : std::min(last, first + 4)); ++i)
      for (const Class c : {Class::timing_embargo, Class::timing_immediate, Class::timing_event, Class::jurisdiction})
        if (context_.lexicon.match_any(document_, i, c, context_.language)) return true;
    return false;
  }

  /// A line with an e-mail address or a postal address.
  bool is_address(const Block& block) const {
    for (std::size_t i = block.first_token; i < block.last_token; ++i)
      if (mask_.owner(i) == Owner::email || mask_.owner(i) == Owner::address) return true;
    return false;
  }

  /// "Home | About | Services | Newsroom".
  bool is_menu(const Block& block) const {
    std::size_t bars = 0;
    for (std::size_t i = block.first_token; i < block.last_token; ++i) bars += document_.is_char(i, '|');
    return bars >= 2 && own_words(block.first_token, block.last_token) <= 3 * (bars + 1);
  }

  /// "Nantes, le 17 septembre 2025", "Madrid, 5 Feb. (EUROPA PRESS)": a date and hardly anything else.
  bool is_date_line(const Block& block) const {
    bool date = false;
    for (std::size_t i = block.first_token; i < block.last_token; ++i) date |= mask_.owner(i) == Owner::date;
    return date && own_words(block.first_token, block.last_token) <= 4;
  }

  /// Capitalised words and the small ones inside names only, dates aside: "des Hagebutten Verlags", not "de la mise à jour".
  bool only_names(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (!document_.is(i, text::TokenKind::word) || document_.capitalized(i) || !mask_.free(i)) continue;
      if (!document_.has(i, Class::organization_links) && !document_.has(i, Class::stopwords) && !document_.has(i, Class::name_particles) &&
          !document_.has(i, Class::organization_heads) && !document_.has(i, Class::organization_tails) && document_.tokens[i].length > 2)
        return false;
    }
    return true;
  }

  /// "Ministry of Works and Transport, Isle of Ardrey": nothing but capitalised words and links, an organisation's word
  /// among them.
  bool is_letterhead(const Block& block) const {
    std::size_t words = 0, last_word = block.first_token;
    bool head = false;
    for (std::size_t i = block.first_token; i < block.last_token; ++i) {
      if ((document_.is(i, text::TokenKind::number) && !closing_number(i, block)) || is_outer_quote(i) || document_.is_char(i, ':') || document_.is_char(i, '?')) return false;
      if (!document_.is(i, text::TokenKind::word)) continue;
      ++words;
      last_word = i;
      if (document_.has(i, Class::announce_verbs) || document_.has(i, Class::reporting_verbs)) return false;
      head |= words <= 3 && (document_.has(i, Class::organization_heads) || context_.lexicon.match(document_, i, Class::organization_heads, context_.language));
      head |= document_.has(i, Class::legal_forms) || static_cast<bool>(context_.lexicon.match(document_, i, Class::department_words, context_.language));
    }
    if (words > longest_letterhead || !only_names(block.first_token, block.last_token)) return false;
    return head || (words <= 4 && document_.has(last_word, Class::organization_tails));
  }

  /// "Stadt Auental – Presseamt – 45/2025": the release's number at the end of its line.
  bool closing_number(std::size_t i, const Block& block) const {
    return block.last_token - i <= 3 && (document_.is(i - 1, text::TokenKind::dash) || document_.is_char(i - 1, '/') || document_.is_char(i - 1, '.'));
  }

  /// A quotation mark that is no apostrophe inside a word ("Val d'Orba").
  bool is_outer_quote(std::size_t i) const {
    const bool inside = !document_.tokens[i].has(text::Token::space_before) && i + 1 < document_.size() && !document_.tokens[i + 1].has(text::Token::space_before);
    return document_.is(i, text::TokenKind::quote) && !inside;
  }

  /// "EQS-News: Kranich Optronik AG / Schlagwort(e): Personalie": a wire's own line over the headline.
  bool is_wire_line(const Block& block) const {
    const lang::Match wire = context_.lexicon.match_any(document_, block.first_token, Class::wires, context_.language);
    if (!wire || !document_.is_char(block.first_token + wire.length, ':')) return false;
    for (std::size_t i = block.first_token + wire.length; i < block.last_token; ++i)
      if (document_.is_char(i, '/')) return true;
    return false;
  }

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
      if (c == Class::reference_labels && match && document_.is(i + match.length, text::TokenKind::number)) return true;  // "Release No. 24-512"
      if (!match || !document_.is_char(i + match.length, ':')) continue;
      if (c != Class::reference_labels || own_words(i + match.length, block.last_token) <= 2) return true;  // "POL-F: 682 Fire in a bar" is a headline
    }
    return false;
  }

  /// "Pressemitteilung Berlin", "PRESS RELEASE 12/2024", "Presseinformation des Hagebutten Verlags", "NEWS FROM THE
  /// INSTITUTE", "European Office - Press release": a release label that the rest of the line only tells whose it is.
  bool is_masthead(const Block& block) const {
    const std::size_t limit = std::min<std::size_t>(block.last_token, block.first_token + 4);
    for (std::size_t i = block.first_token; i < limit; ++i) {
      const lang::Match match = context_.lexicon.match_any(document_, i, Class::release_labels, context_.language);
      if (!match) continue;
      const std::size_t after = i + match.length;
      if (own_words(after, block.last_token) <= 2) return true;
      const bool owner = document_.has(after, Class::organization_links) || document_.has(after, Class::name_particles);
      const bool telling = match.length > 1 || match.entry.size() >= telling_label;  // "Statement on the bridge" is a headline
      return telling && owner && !document_.capitalized(after) && only_names(after, block.last_token) && own_words(after, block.last_token) <= 14;
    }
    for (std::size_t i = limit; i < block.last_token && block.last_token - block.first_token <= 30; ++i) {
      const bool set_off = document_.is(i - 1, text::TokenKind::dash) || document_.is_char(i - 1, '|') || document_.is_char(i - 1, ',') || document_.is(i - 1, text::TokenKind::symbol) ||
                           document_.is_char(i - 1, '(');
      if (!set_off) continue;
      const lang::Match match = context_.lexicon.match_any(document_, i, Class::release_labels, context_.language);
      if (match && own_words(i + match.length, block.last_token) <= 1) return true;
    }
    return false;
  }

  /// The block's ASCII letters and digits, small: what is left the same when marks and spaces are damaged.
  std::string letters_of(const Block& block) const {
    std::string out;
    for (const char c : document_.slice(block.start, block.end))
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) out += static_cast<char>(c | 32);
    return out;
  }

  /// The first of them, 0 when there is none.
  char first_letter_of(const Block& block) const {
    for (const char c : document_.slice(block.start, block.end))
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return static_cast<char>(c | 32);
    return 0;
  }

  /// A page's title above its menus is often said again as the headline, without the site's name or not cut short.
  /// Returns the first block that does, with `end` one past the last; 0 if none.
  std::size_t repeated(std::size_t title, std::size_t& end) const {
    const std::string wanted = letters_of(blocks_[title]);
    if (wanted.size() < shortest_repeat) return 0;
    const std::size_t window = std::min(blocks_.size(), title + repeat_window);
    std::size_t found = 0;
    for (std::size_t i = title + 1; i < window; ++i) {
      if (const char letter = first_letter_of(blocks_[i]); letter && letter != wanted[0]) continue;
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
    if (rank(block) == strong && could_be_deck(block) && !sentence && own_words(block.first_token, block.last_token) >= 4 && is_running_text(blocks_[at + 1]) && block.end - block.start < 260) add_deck(at);
  }

  bool could_be_deck(const Block& block) const {
    if (block.kind != BlockKind::body && block.kind != BlockKind::heading) return false;
    if (block.labelled || block.end - block.start > longest_deck || own_words(block.first_token, block.last_token) < 3) return false;
    if (document_.is(block.first_token, text::TokenKind::quote) && document_.is(block.last_token - 1, text::TokenKind::quote)) return false;
    return !is_image(block) && !is_byline(block) && !opens_with_label(block) && !is_masthead(block) && !is_date_line(block) && !is_address(block) &&
           !has_timing(block.first_token, block.last_token) && !document_.is_char(block.first_token, '(');
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
      // A word that was glued to the one before it opens a line of the layout's own; there is no white space to join at.
      if (i < last && (!document_.tokens[i].has(text::Token::line_start) || document_.tokens[i].start == document_.tokens[i - 1].end())) continue;
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
  std::size_t dateline_block_;      // blocks_.size(): no dateline
  std::size_t dateline_token_ = 0;
  Headlines found_;
};

}  // namespace

Headlines find_headlines(const Context& context, const Mask& mask, std::optional<std::size_t> dateline_start, layout::Layout& layout) {
  return Finder(context, mask, dateline_start, layout).run();
}

}  // namespace pressparse::fields
