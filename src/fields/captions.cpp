#include "fields/captions.hpp"

#include <algorithm>

#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;

constexpr std::size_t longest_caption = 700;      // bytes of a block that may be a caption
constexpr std::size_t longest_credit = 14;        // tokens
constexpr std::size_t longest_credit_line = 220;  // bytes of a line that holds nothing but a credit
constexpr std::size_t longest_signed = 300;       // bytes of a line in which a copyright sign needs no other sign before it
constexpr std::size_t shortest_image_text = 3;    // words: "logo" and "image 2" describe nothing

struct Range {
  std::size_t first = 0, last = 0;  // tokens
};

class CaptionFinder {
 public:
  CaptionFinder(const Context& context, const Mask& mask)
      : context_(context), mask_(mask), document_(context.document),
        may_hold_images_(context.text().find('[') != std::string_view::npos && context.text().find('!') != std::string_view::npos) {}

  std::vector<Caption> run() {
    if (!may_hold_images_ && !context_.may_hold(Class::credit_labels, Class::caption_labels)) return {};
    for (const layout::Block& block : context_.layout.blocks) {
      if (found_.size() >= limits::caption_results) {
        context_.hit(Limit::caption_results, block.start);
        break;
      }
      read(block);
    }
    return std::move(found_);
  }

 private:
  void read(const layout::Block& block) {
    if (read_images(block)) return;
    const std::size_t size = block.end - block.start;
    if (size > longest_caption || block.kind == layout::BlockKind::headline) return;
    if (size <= longest_credit_line && read_credit_line(block)) return;
    if (block.kind == layout::BlockKind::caption && block.labelled && read_labelled(block)) return;
    read_tail(block);
  }

  /// ![text](address): the text is the caption. True if the block holds an image.
  bool read_images(const layout::Block& block) {
    bool any = false;
    if (!may_hold_images_) return any;
    for (std::size_t i = block.first_token; i + 2 < block.last_token; ++i) {
      if (!document_.is_char(i, '!') || !document_.is_char(i + 1, '[') || document_.tokens[i + 1].has(text::Token::space_before)) continue;
      std::size_t close = i + 2;
      while (close < block.last_token && !(document_.is_char(close, ']') && document_.is_char(close + 1, '('))) ++close;
      if (close >= block.last_token) return any;
      any = true;
      if (const Range source = source_in(i + 2, close); source.first < source.last) add({i + 2, close}, source, rules::caption_image);
      else if (words(i + 2, close) >= shortest_image_text) add({i + 2, close}, credit_in(i + 2, close), rules::caption_image);
      i = close;
    }
    return any;
  }

  /// "Source: Harbour Works" as an image's text: a credit, and what it shows is left unsaid.
  Range source_in(std::size_t first, std::size_t last) const {
    const lang::Match label = context_.lexicon.match_any(document_, first, Class::source_labels, context_.language);
    const std::size_t colon = first + label.length;
    if (!label || !document_.is_char(colon, ':') || colon + 1 >= last || last - colon > longest_credit) return {};
    return credit_at(colon + 1, last);
  }

  /// A credit inside a caption: where its label begins, and the name.
  struct Inner {
    std::size_t label = 0;
    Range name;
  };

  /// "The new bridge at sunrise. Credit: Ann Lee", "Schlosshof 2024 (Foto: Stadt Harburg)", "Weaving mill, 1931 © House of Flax", and behind a
  /// full stop without a colon: "Da sinistra Orsini e Vasari. Foto Enea Baroncelli".
  ///
  /// "The van on the motorway (Source: Cantonal police)" names it by a word for sources in brackets.
  Inner inner_credit(std::size_t first, std::size_t last) const {
    constexpr std::size_t longest_bare = 6;  // words of a name behind a label without a colon
    for (std::size_t i = first + 1; i < last; ++i) {
      if (document_.is(i, text::TokenKind::number) || document_.is_char(i - 1, '-')) continue;
      lang::Match match = credit_label(i);
      if (!match && document_.is_char(i - 1, '(')) match = context_.lexicon.match_any(document_, i, Class::source_labels, context_.language);
      if (!match) continue;
      const std::size_t after = i + match.length;
      const bool colon = document_.is_char(after, ':'),
                 behind_sign = !document_.is(i - 1, text::TokenKind::word) && !document_.is(i - 1, text::TokenKind::number);
      const bool bare = document_.is_char(i - 1, '.') && document_.capitalized(i) && document_.capitalized(after);
      if (!is_sign(i, match) && !(colon && behind_sign) && !bare) continue;
      const Range name = credit_at(after + colon, last);
      if (name.first == name.last || says_rights(name)) continue;
      if (bare && !colon && (last - name.last > 1 || words(name.first, name.last) > longest_bare)) continue;
      return {i, name};
    }
    return {};
  }

  /// "©", "(c)".
  bool is_sign(std::size_t i, const lang::Match& match) const { return document_.text_of(i) == "©" || match.entry.ends_with(')'); }

  /// "© All rights reserved", "© Harbour Works. Disclaimer".
  bool says_rights(const Range& name) const {
    for (std::size_t i = name.first; i < name.last; ++i)
      for (const Class c : {Class::legal_headings, Class::noise_lines})
        if (context_.lexicon.match_any(document_, i, c, context_.language).length > 1) return true;
    return false;
  }

  /// One past the last word of [first, last).
  std::size_t trimmed(std::size_t first, std::size_t last) const {
    while (last > first + 1 && !document_.is(last - 1, text::TokenKind::word) && !document_.is(last - 1, text::TokenKind::number) &&
           !document_.is(last - 1, text::TokenKind::quote))
      --last;
    return last;
  }

  /// A label that heads captions, and the credit at the end under a label of its own.
  bool read_credit_behind(const layout::Block& block, std::size_t first) {
    const Inner credit = inner_credit(first, block.last_token);
    if (credit.name.first == credit.name.last || words(first, credit.label) < 1) return false;
    add({first, trimmed(first, credit.label)}, credit.name, rules::caption_credit);
    return true;
  }

  /// "(honorarfrei bei Nennung):", ", free of charge:": one past the colon behind what a label for pictures says of their use; 0 when there is none.
  std::size_t behind_terms(std::size_t i, std::size_t last) const {
    constexpr std::size_t longest = 10;  // tokens
    if (!document_.is_char(i, '(') && !document_.is_char(i, ',')) return 0;
    for (std::size_t at = i + 1; at < last && at < i + longest; ++at) {
      if (document_.is_char(at, '.')) return 0;
      if (document_.is_char(at, ':')) return at + 1;
    }
    return 0;
  }

  /// "Photo: Ann Lee", "Featured photo by NASA on Unsplash.", "Bildnachweis: dpa".
  bool read_credit_line(const layout::Block& block) {
    std::size_t at = block.first_token;
    while (at < block.last_token && (document_.is_char(at, '(') || document_.is_char(at, '*') || document_.is_char(at, '['))) ++at;
    lang::Match match = credit_label(at);
    if (!match && document_.capitalized(at)) match = credit_label(++at);  // "Featured photo by ..."
    if (!match) return false;
    const std::size_t after = at + match.length, terms = behind_terms(after, block.last_token);
    if (!opens_credit(after, match) && !terms) return false;
    const std::size_t name = terms ? terms : after + document_.is_char(after, ':');
    if (name > after && name < block.last_token && document_.text_of(name) != "©" && read_credit_behind(block, name)) return true;
    if (terms && document_.text_of(std::min<std::size_t>(name, block.last_token - 1)) != "©") return false;
    if (name > after && mask_.owner(name) == Owner::link) return false;  // "Images: www.harbour.example/press"
    const Range credit = credit_at(name, block.last_token);
    // A label that heads captions as well: "Photo: The new bridge seen from the harbour." is a caption, a short name a credit.
    const bool small = document_.is(credit.first, text::TokenKind::word) && !document_.capitalized(credit.first) &&
                       words(credit.first, credit.last) > 2;  // "Nella foto: il presidente con la delegazione"
    const bool sentence = words(credit.first, block.last_token) > 8 || small;
    if (credit.first == credit.last || sentence) {
      context_.reject("captions", block.start, block.end,
                      sentence ? "running text behind a word for pictures" : "no name stands behind the word for a credit");
      return false;
    }
    if (goes_with_last(block)) {  // "Caption: The drone lands" over "Photo: Ann Lee"
      found_.back().credit = std::string(document_.text_of(credit.first, credit.last));
      return true;
    }
    add({block.first_token, block.last_token}, credit, rules::caption_credit);
    return true;
  }

  /// The last caption has no credit, stands behind a label and ends in the line above.
  bool goes_with_last(const layout::Block& block) const {
    if (found_.empty() || found_.back().rule != rules::caption_label || found_.back().credit || block.gap_before || block.first_token == 0)
      return false;
    return document_.tokens[block.first_token - 1].end() == found_.back().end;
  }

  bool read_labelled(const layout::Block& block) {
    const auto label = layout::label_at(document_, context_.lexicon, context_.language, block.first_token, block.last_token);
    if (!label || !label->colon) return false;
    const std::size_t first = label->last + 1;
    if (words(first, block.last_token) < 2) {
      context_.reject("captions", block.start, block.end, "less than two words behind the label");
      return false;
    }
    if (read_credit_behind(block, first)) return true;
    add({first, block.last_token}, credit_in(first, block.last_token), rules::caption_label);
    return true;
  }

  /// "The two mayors at the opening. Photo: Ann Lee" and "... (Foto: dpa)": a caption that ends in its credit.
  void read_tail(const layout::Block& block) {
    const std::size_t from = block.last_token - std::min<std::size_t>(block.last_token - block.first_token, longest_credit + 4);
    for (std::size_t i = std::max<std::size_t>(from, block.first_token + 1); i < block.last_token; ++i) {
      const bool signed_name = document_.text_of(i) == "©" && block.end - block.start <= longest_signed && words(block.first_token, i) >= 2;
      if (document_.tokens[i - 1].kind == text::TokenKind::word && !signed_name) continue;
      const lang::Match match = credit_label(i);
      if (!match || !opens_credit(i + match.length, match)) continue;
      const bool labelled = document_.is_char(i + match.length, ':') || is_sign(i, match);
      const bool bracket = document_.is_char(i - 1, '(') || document_.is_char(i - 1, '[');
      if (!bracket && !signed_name && !document_.is_char(i - 1, '.') && !document_.is_char(i - 1, '|') && !document_.is_char(i - 1, '/') &&
          !document_.is(i - 1, text::TokenKind::dash) &&
          !((match.length > 1 || (labelled && !document_.is(i, text::TokenKind::word)) || (labelled && document_.capitalized(i))) &&
            document_.is_char(i - 1, ',')))
        continue;
      const std::size_t after = i + match.length;
      const Range credit = credit_at(after + document_.is_char(after, ':'), block.last_token);
      if (credit.first == credit.last || (signed_name && !bracket && (says_rights(credit) || block.last_token - credit.last > 2))) continue;
      // A credit ends its line: "logo, image by Ann Lee and a video of the crossing" is a list of downloads.
      if (document_.is_char(i - 1, ',') && ((block.last_token - credit.last > 1 && !labelled) || words(credit.first, credit.last) > 6)) {
        context_.reject("captions", block.start, block.end, "a word for credits inside a list");
        continue;
      }
      add({block.first_token, block.last_token}, credit, rules::caption_credit);
      return;
    }
  }

  /// The label without the colon that some entries bring along.
  lang::Match credit_label(std::size_t i) const {
    lang::Match match = context_.lexicon.match(document_, i, Class::credit_labels, context_.language);
    if (match.length > 1 && document_.is_char(i + match.length - 1, ':')) --match.length;
    return match;
  }

  /// A credit follows a label with a colon, an abbreviated one ("Fot. Jan Nowak"), a label that ends in a word such as "by" or "of", or a copyright sign.
  bool opens_credit(std::size_t after, const lang::Match& match) const {
    if (document_.is_char(after, ':')) return true;
    const bool sign = document_.text_of(after - 1) == "©" || match.entry.ends_with(')');
    return sign || (match.length > 1 && document_.is_char(after - 1, '.')) ||
           (match.length > 1 && !document_.capitalized(after - 1) && document_.has(after - 1, Class::stopwords));
  }

  Range credit_in(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      const lang::Match match = credit_label(i);
      if (!match || i + match.length >= last || !opens_credit(i + match.length, match)) continue;
      const std::size_t after = i + match.length;
      const Range credit = credit_at(after + document_.is_char(after, ':'), last);
      if (credit.first < credit.last) return credit;
    }
    return {};
  }

  /// The name at `first`: up to the block's end, a closing bracket or what tells where the picture was got ("on Unsplash").
  Range credit_at(std::size_t first, std::size_t last) const {
    if (document_.text_of(std::min(first, last - 1)) == "©") ++first;
    if (document_.is(first, text::TokenKind::number)) return {};  // "Copyright 2024 ..." is a page's footer
    std::size_t end = first;
    while (end < last && end - first < longest_credit) {
      if (document_.is_char(end, ')') || document_.is_char(end, ']') || document_.is_char(end, '(')) break;
      if (end > first && document_.is_char(end, ',') && terms_follow(end + 1, last)) break;
      if (document_.is_char(end, ':')) return {};  // "image of Ann Lee and video: link"
      if (end > first && document_.has(end, Class::credit_tails) && !document_.capitalized(end)) break;
      ++end;
    }
    while (end > first && (document_.is_char(end - 1, '.') || document_.is_char(end - 1, ',') || document_.is_char(end - 1, ';'))) --end;
    return {first, end};
  }

  /// "Ann Lee, free of charge": small words behind the comma, and no further credit.
  bool terms_follow(std::size_t i, std::size_t last) const {
    constexpr std::size_t reach = 6, longest_link = 3;
    for (std::size_t at = i; at < last && at < i + reach && !document_.is_char(at, ')') && !document_.is_char(at, ','); ++at) {
      if (credit_label(at)) return false;
      if (document_.is(at, text::TokenKind::word) && !document_.capitalized(at) && document_.tokens[at].length > longest_link &&
          !document_.has(at, Class::stopwords) && !document_.has(at, Class::name_particles))
        return true;
    }
    return false;
  }

  std::size_t words(std::size_t first, std::size_t last) const {
    std::size_t count = 0;
    for (std::size_t i = first; i < last; ++i) count += document_.is(i, text::TokenKind::word);
    return count;
  }

  void add(Range text, Range credit, Rule rule) {
    Caption caption;
    context_.locate(caption, document_.tokens[text.first].start, document_.tokens[text.last - 1].end(), rule);
    if (credit.first < credit.last) caption.credit = std::string(document_.text_of(credit.first, credit.last));
    found_.push_back(std::move(caption));
  }

  const Context& context_;
  const Mask& mask_;
  const text::Document& document_;
  const bool may_hold_images_;
  std::vector<Caption> found_;
};

}  // namespace

std::vector<Caption> find_captions(const Context& context, const Mask& mask) { return CaptionFinder(context, mask).run(); }

}  // namespace pressparse::fields
