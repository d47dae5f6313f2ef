#include "fields/headline_kickers.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::Block;
using layout::BlockKind;

constexpr std::size_t most_passed = 4;  // lines like a headline of which the last may be it

}  // namespace

Kickers::Rank Kickers::rank_at(std::size_t i) const {
  const Rank rank = lines_.rank(blocks_[i]);
  if (in_mail_head(i)) return rank == HeadlineLines::strong ? HeadlineLines::middling : HeadlineLines::none;
  if (rank != HeadlineLines::strong) return rank;
  if (names_.says(i)) return HeadlineLines::faint;
  const Block* above = i > 0 ? &blocks_[i - 1] : nullptr;
  const Block* below = i + 1 < blocks_.size() ? &blocks_[i + 1] : nullptr;
  return (above && lines_.continues_letterhead(*above, blocks_[i])) || lines_.stands_by_letterhead(above, blocks_[i], below)
             ? HeadlineLines::faint
             : rank;
}

bool Kickers::in_mail_head(std::size_t i) const {
  if (!lines_.opens_with_mail_label(blocks_[i])) return false;
  // "Subject: ..." over "Dear editors,": the headline may stand below.
  constexpr std::size_t nearest = 2;  // blocks
  for (std::size_t k = i + 1; k < blocks_.size() && k <= i + nearest; ++k)
    if (lines_.is_salutation(blocks_[k])) return true;
  const bool above = i > 0 && !blocks_[i].gap_before && lines_.opens_with_mail_label(blocks_[i - 1]);
  return above || (i + 1 < blocks_.size() && !blocks_[i + 1].gap_before && lines_.opens_with_mail_label(blocks_[i + 1]));
}

std::size_t Kickers::prefer_lower(const std::vector<std::size_t>& strong) const {
  std::size_t best = 0;
  for (std::size_t k = 1; k < strong.size() && k <= best + most_passed; ++k)
    if (gives_way(strong[best], strong[k], k == best + 1)) best = k;
  return strong[best];
}

bool Kickers::gives_way(std::size_t upper, std::size_t lower, bool next) const {
  constexpr std::size_t fewest_words = 4, clear_words = 6, short_kicker = 3, few_names = 5, most_names = 9;
  const Block &above = blocks_[upper], &below = blocks_[lower];
  const std::size_t words_above = lines_.own_words(above.first_token, above.last_token),
                    words_below = lines_.own_words(below.first_token, below.last_token);
  const bool stack = stands_over_label(upper, lower, true) && in_top_stack(upper);
  if (rank_at(lower) < HeadlineLines::strong && !stack && !(lines_.names_alone(above) && stands_over_label(upper, lower, false))) return false;
  if (words_below < fewest_words || document_.is_char(below.last_token - 1, '.') || document_.is_char(below.last_token - 1, ':') ||
      !opens_headline(below))
    return false;
  const bool large_above = lines_.in_capitals(above.first_token, above.last_token),
             large_below = lines_.in_capitals(below.first_token, below.last_token);
  // "Quieren 74 despidos" / "PARO EN EL FRIGORÍFICO LAS ACACIAS": what is written in capitals is the headline.
  if (large_below && !large_above && words_below > fewest_words && words_below >= words_above) return true;
  const bool names = lines_.names_alone(above);
  // "Prefecture / Information service / PRESS RELEASE": between a letterhead and the kind of text stands who writes it.
  const bool sandwiched = stands_over_label(upper, lower, true) && upper > 0 && !above.gap_before;
  // "Every Child. Every Day." below the name of a school district.
  const bool motto = sandwiched && rank_at(upper - 1) == HeadlineLines::faint && below.gap_before;
  if (sandwiched && words_above <= most_names && words_below > words_above && (motto || lines_.plain_words(above))) return true;
  if (next && leads_stack(upper, lower)) return true;
  if (stack && !below.labelled) return true;
  if (!names && (words_above > short_kicker || !lines_.plain_words(above))) return false;
  // A text in which headlines are written large as a whole says nothing of names by their capitals.
  const bool telling = !lines_.all_titled(below.first_token, below.last_token) && (!large_below || large_above);
  if (names && words_above <= most_names && stands_over_label(upper, lower, true)) return true;
  if (words_above > few_names) return false;
  if (names && (telling || (large_above && large_below)) && stands_over_label(upper, lower, false)) return true;
  const bool longer = words_below >= clear_words && below.end - below.start >= 2 * (above.end - above.start);
  return telling && next && longer && below.gap_before && (large_below || !large_above);
}

bool Kickers::leads_stack(std::size_t upper, std::size_t lower) const {
  constexpr std::size_t longest_kicker = 52;  // bytes
  const Block &above = blocks_[upper], &below = blocks_[lower];
  if (lower != upper + 1 || lower + 1 >= blocks_.size() || !above.gap_before || below.gap_before || blocks_[lower + 1].gap_before ||
      !lines_.plain_words(above))
    return false;
  const std::size_t length = above.end - above.start;
  return length <= longest_kicker && (below.end - below.start) * 5 >= length * 7 && !lines_.titled(below.first_token, below.last_token) &&
         rank_at(lower + 1) == HeadlineLines::strong && opens_headline(blocks_[lower + 1]);
}

bool Kickers::in_top_stack(std::size_t line) const {
  constexpr std::size_t most_lines = 7, most_words = 14;
  if (blocks_.size() < 2) return false;
  // Not "Media relations unit", which is no kind of text.
  const auto kind_of_text = [&](const Block& block) { return block.kind == BlockKind::masthead && lines_.is_masthead(block); };
  // "QUAY LTD" / "Registered office: ..." / "Share capital: ...": what a register says of the firm may be anything.
  const bool firm = lines_.is_firm(blocks_[0]);
  std::size_t i = 0;
  for (; i < most_lines && i + 1 < blocks_.size(); ++i) {
    const Block& block = blocks_[i];
    if (i > 0 && (block.gap_before || kind_of_text(block))) break;
    if (firm && !lines_.is_running_text(block)) continue;
    if (!lines_.plain_words(block) || lines_.own_words(block.first_token, block.last_token) > most_words) return false;
  }
  return i > 1 && line < i && (blocks_[i].gap_before || kind_of_text(blocks_[i]));
}

bool Kickers::opens_headline(const Block& block) const {
  const std::size_t i = block.first_token;
  return document_.capitalized(i) || document_.is(i, text::TokenKind::number) || document_.is(i, text::TokenKind::quote) ||
         document_.text_of(i) == "¿" || document_.text_of(i) == "¡";
}

bool Kickers::stands_over_label(std::size_t upper, std::size_t lower, bool kind_only) const {
  for (std::size_t i = upper + 1; i < lower; ++i) {
    const bool contact = blocks_[i].kind == BlockKind::contact && lines_.is_masthead(blocks_[i]);  // below "Media relations unit"
    if (blocks_[i].kind != BlockKind::masthead && blocks_[i].kind != BlockKind::noise && blocks_[i].kind != BlockKind::body && !contact)
      continue;
    if (blocks_[i].kind == BlockKind::noise ? i != dateline_block_ : lines_.is_masthead(blocks_[i]))
      return true;  // not the stamp "--News Direct--"
    if (!kind_only && (i == dateline_block_ || blocks_[i].kind == BlockKind::masthead || lines_.is_date_line(blocks_[i]) ||
                       lines_.has_timing(blocks_[i].first_token, blocks_[i].last_token)))
      return true;
  }
  return false;
}

std::size_t Kickers::kicker_over(std::size_t headline) const {
  constexpr std::size_t most_words = 8;
  if (headline < 1) return blocks_.size();
  const std::size_t i = headline - 1;
  if (i == dateline_block_) return blocks_.size();
  const Block& block = blocks_[i];
  const bool stacked = !blocks_[headline].gap_before && leads_stack(i, headline);
  const bool one_word =
      block.last_token - block.first_token == 1 && lines_.plain_words(block) && document_.tokens[block.first_token].length > 3;
  if (block.labelled || block.kind != BlockKind::body || (lines_.unfit(block) && !one_word) ||
      lines_.own_words(block.first_token, block.last_token) > most_words)
    return blocks_.size();
  if (rank_at(i) == HeadlineLines::faint || lines_.is_masthead(block) || ends_sentence(block) || !opens_headline(block))
    return blocks_.size();
  if (context_.lexicon.match_any(document_, block.first_token, Class::release_labels, context_.language))
    return blocks_.size();  // "CORRECTION...by Harbour Ltd"
  const lang::Match place = context_.lexicon.match_any(document_, block.first_token, Class::places, context_.language);
  if (place && block.first_token + place.length == block.last_token) return blocks_.size();
  if (lines_.letters_of(blocks_[headline]).starts_with(lines_.letters_of(block)) || said_below(block, headline))
    return blocks_.size();  // the issuer's name
  return stacked || (i > 0 && tells_of_text(i - 1)) ? i : blocks_.size();
}

bool Kickers::tells_of_text(std::size_t i) const {
  const Block& block = blocks_[i];
  if (i == dateline_block_ || (block.kind == BlockKind::masthead && block.labelled)) return true;
  if (lines_.is_masthead(block) || lines_.is_date_line(block) || lines_.opens_with_label(block) ||
      lines_.has_timing(block.first_token, block.last_token))
    return true;
  return lines_.own_words(block.first_token, block.last_token) < 2 && document_.is(block.last_token - 1, text::TokenKind::number);
}

bool Kickers::ends_sentence(const Block& block) const {
  return document_.is_char(block.last_token - 1, '.') || document_.is_char(block.last_token - 1, ':');
}

bool Kickers::said_below(const Block& block, std::size_t headline) const {
  constexpr std::size_t searched = 500;  // bytes
  const std::string_view below = document_.text.substr(blocks_[headline].start, searched);
  return below.find(document_.slice(block.start, block.end)) != std::string_view::npos;
}

}  // namespace pressparse::fields
