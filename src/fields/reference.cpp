#include "fields/reference.hpp"

#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t blocks_with_reference = 14;
constexpr std::uint32_t longest_read_whole = 240;  // bytes; longer blocks are only read at their start
constexpr std::uint32_t short_block = 120;         // bytes; a label inside a longer one belongs to a sentence
constexpr std::size_t longest_number = 14;         // tokens

class ReferenceFinder {
 public:
  ReferenceFinder(const Context& context, Mask& mask) : context_(context), d_(context.document), mask_(mask) {}

  std::optional<Located> find() {
    std::size_t seen = 0;
    for (const layout::Block& block : context_.layout.blocks) {
      if (seen++ == blocks_with_reference) break;
      const bool running = block.end - block.start > longest_read_whole;
      for (std::size_t i = block.first_token; i < block.last_token; ++i) {
        if (auto found = labelled(i, block)) return found;
        if (auto found = bare(i, block)) return found;
        if (running && i > block.first_token + 12) break;
      }
      if (running) break;
    }
    return std::nullopt;
  }

 private:
  bool glued(std::size_t i) const { return i < d_.size() && !d_.tokens[i].has(Token::space_before); }

  /// One past the letters, digits and signs without blanks at `i`, closing punctuation left out.
  std::size_t number_end(std::size_t i) const {
    std::size_t last = i;
    bool digit = false;
    while (last < d_.size() && last < i + longest_number && (last == i || glued(last)) && mask_.free(last)) {
      const bool part = d_.is(last, TokenKind::word) || d_.is(last, TokenKind::number) || d_.is(last, TokenKind::dash) ||
                        d_.is_char(last, '/') || d_.is_char(last, '.') || d_.is_char(last, '_');
      if (!part) break;
      digit |= d_.is(last, TokenKind::number);
      ++last;
    }
    while (last > i && !d_.is(last - 1, TokenKind::word) && !d_.is(last - 1, TokenKind::number)) --last;
    return digit ? last : i;
  }

  std::optional<Located> take(std::size_t first, std::size_t last, Rule rule) {
    mask_.claim(first, last, Owner::identifier);
    Located found;
    return context_.locate(found, d_.tokens[first].start, d_.tokens[last - 1].end(), rule);
  }

  /// "Release No. 24-512", "Boletín No. 117", "Nr. 45/2024".
  std::optional<Located> labelled(std::size_t i, const layout::Block& block) {
    const bool opens = i == block.first_token || d_.tokens[i].has(Token::line_start) || !d_.is(i - 1, TokenKind::word) || d_.capitalized(i);
    if (!opens) return std::nullopt;
    const lang::Match label = context_.lexicon.match_any(d_, i, Class::reference_labels, context_.language);
    if (!label) return std::nullopt;
    std::size_t at = i + label.length;
    if (d_.is_char(at, '.') && glued(at)) ++at;
    // "No." and "PM" may also count something else in running text, so that a word alone wants a line or a release label before it.
    const bool starts = i == block.first_token || d_.tokens[i].has(Token::line_start);
    const bool after_label = i > block.first_token && (d_.is_char(i - 1, '|') || d_.is_char(i - 1, '(') || d_.is(i - 1, TokenKind::dash));
    if (!starts && block.end - block.start > short_block) return std::nullopt;
    if (label.entry.find(' ') == label.entry.npos && !starts && !after_label && !release_label_before(i, block)) return std::nullopt;
    if (d_.is_char(at, ':') || d_.is_char(at, '#')) ++at;
    if (at >= block.last_token || d_.tokens[at].has(Token::line_start)) return std::nullopt;
    std::size_t last = number_end(at);
    // "POL-F: 150901 - 682": the police's day and serial number.
    if (last == at + 1 && d_.tokens[at].length == 6 && d_.is(last, TokenKind::dash) && d_.is(last + 1, TokenKind::number) &&
        last + 2 <= block.last_token)
      last += 2;
    if (last == at || (!d_.is(at, TokenKind::number) && !d_.tokens[at].has(Token::all_upper) && d_.tokens[at].length > 1))
      return std::nullopt;
    return take(at, last, rules::reference_label);
  }

  bool release_label_before(std::size_t i, const layout::Block& block) const {
    for (std::size_t start = block.first_token; start < i && start + 6 > block.first_token; ++start) {
      const lang::Match match = context_.lexicon.match_any(d_, start, Class::release_labels, context_.language);
      if (match && start + match.length == i) return true;
      if (start > block.first_token + 4) break;
    }
    return false;
  }

  /// A line with nothing but "89/2022" or "IP/21/3583", or the same behind a dateline's date: "Berlin, 28.10.2021, 058/21".
  std::optional<Located> bare(std::size_t i, const layout::Block& block) {
    if (!mask_.free(i)) return std::nullopt;
    const bool line = i == block.first_token || d_.tokens[i].has(Token::line_start);
    const bool behind_date = i > block.first_token + 1 && d_.is_char(i - 1, ',') && mask_.owner(i - 2) == Owner::date;
    if (!line && !behind_date) return std::nullopt;
    const std::size_t last = number_end(i);
    if (last == i || (last < d_.size() && !d_.tokens[last].has(Token::line_start))) return std::nullopt;
    const bool year_form = last == i + 3 && d_.is(i, TokenKind::number) && d_.is_char(i + 1, '/') && d_.is(i + 2, TokenKind::number) &&
                           d_.tokens[i].length <= 4 && (d_.tokens[i + 2].length == 2 || d_.tokens[i + 2].length == 4);
    const bool union_form = last == i + 5 && d_.is(i, TokenKind::word) && d_.tokens[i].has(Token::all_upper) && d_.is_char(i + 1, '/') &&
                            d_.is(i + 2, TokenKind::number) && d_.is_char(i + 3, '/') && d_.is(i + 4, TokenKind::number);
    if (!year_form && !union_form) return std::nullopt;
    return take(i, last, rules::reference_bare);
  }

  const Context& context_;
  const text::Document& d_;
  Mask& mask_;
};

}  // namespace

std::optional<Located> find_reference(const Context& context, Mask& mask) { return ReferenceFinder(context, mask).find(); }

}  // namespace pressparse::fields
