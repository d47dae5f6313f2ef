#include "record/attributions.hpp"

#include <algorithm>

#include "fields/sentences.hpp"
#include "rules.hpp"

namespace pressparse::record {
namespace {

using fields::range;
using fields::TokenRange;
using lang::Class;
using text::Token;
using text::TokenKind;
using Kind = SpeakerRef::Kind;

}  // namespace

bool Attributions::names_office(const SpeakerRef& speaker) const {
  for (std::size_t i = speaker.words.first; i < speaker.words.last; ++i)
    if (document_.has(i, Class::speaker_nouns) || document_.has(i, Class::title_heads)) return true;
  return false;
}

std::size_t Attributions::verb(std::size_t token, bool weak) const {
  if (token >= document_.size() || phrases_.person_at(token) != SpeakerPhrases::none) return 0;
  const lang::Match match = context_.lexicon.match(document_, token, Class::reporting_verbs, context_.language);
  return weak || match.value.find("weak") == match.value.npos ? match.length : 0;
}

std::size_t Attributions::limit_behind(std::size_t p) const {
  const std::size_t end = context_.layout.blocks[pieces_[p].last_block].last_token;
  return p + 1 < pieces_.size() ? std::min<std::size_t>(end, pieces_[p + 1].outer_first) : end;
}

std::size_t Attributions::floor_before(std::size_t p) const {
  const std::size_t start = context_.layout.blocks[pieces_[p].block].first_token;
  return p > 0 ? std::max<std::size_t>(start, pieces_[p - 1].outer_last) : start;
}

Attribution Attributions::of(std::size_t p) const {
  const Attribution front = in_front(p);
  const Attribution back = behind(p);
  if (back.rule == rules::quote_inverted_cue && back.speaker) return back;
  if (front.rule == rules::quote_preceding_cue && front.speaker) return front;
  // "The chair, Ann Lee, speaks of “a promise kept”, while the opposition wants more": the verb right before the piece has it.
  const std::size_t mark = pieces_[p].outer_first;
  if (front.rule == rules::quote_partial && front.speaker && back.rule == rules::quote_following_cue && front.cue.last <= mark &&
      front.cue.last + 2u >= mark && front.cue.last > front.cue.first)
    return front;
  if (back.speaker) return back;
  if (front.speaker) return front;
  if (const Attribution within = inside(p); within.speaker) return within;
  if (headed_[p]) return name_line(pieces_[p].block - 1);
  if (const Attribution below = signature(p); below.speaker) return below;
  return back.found() ? back : front;
}

/// "said Ann Lee", "so der Minister", "according to Ann Lee", "a déclaré Ann Lee": the verb comes first.
Attribution Attributions::inverted(std::size_t first, std::size_t limit) const {
  Attribution result;
  if (const lang::Match word = context_.lexicon.match(document_, first, Class::attribution_words, context_.language);
      word && first < limit) {
    result.cue = range(first, first + word.length);
    // "so der Minister": the article is part of the cue in the pack and of the phrase in the text.
    const bool article = word.length > 1 && phrases_.determiner(first + word.length - 1);
    result.speaker = phrases_.after(first + word.length - article, limit);
    result.rule = rules::quote_attribution_word;
    return result;
  }
  for (std::size_t i = first; i < std::min(limit, first + 4); ++i) {
    if (const std::size_t length = verb(i, true); length && !document_.capitalized(i)) {
      result.cue = range(i, i + length);
      result.speaker = phrases_.pronoun(i + length - 1).empty() || length == 1 ? phrases_.after(i + length, limit)
                                                                               : phrases_.after(i + length - 1, limit);  // "explique-t-il"
      result.rule = rules::quote_inverted_cue;
      return result;
    }
    // "a déclaré", "s'est félicité", "also said": small words may come before the verb, but no subject.
    const bool small = (document_.is(i, TokenKind::word) && !document_.capitalized(i)) ||
                       (document_.is(i, TokenKind::quote) && !phrases_.quoted(i)) || document_.is(i, TokenKind::dash);
    if (!small || phrases_.pronoun(i).size() || phrases_.person_at(i) != SpeakerPhrases::none || document_.has(i, Class::speaker_nouns) ||
        phrases_.article(i) || phrases_.role(i, "conjunction") || phrases_.role(i, "adjunct"))
      break;
  }
  // A verb that no pack knows: "quoted Ann Lee", right behind the mark and right before a person.
  if (document_.is(first, TokenKind::word) && !document_.capitalized(first) && !document_.has(first, Class::stopwords) &&
      !document_.has(first, Class::title_heads) && !document_.has(first, Class::speaker_nouns) && first + 1 < limit &&
      !phrases_.role(first, "adjunct")) {
    const SpeakerRef speaker = phrases_.after(first + 1, limit);
    const bool comma =
        document_.is_char(first - 1, ',') || (document_.is(first - 1, TokenKind::quote) && document_.is_char(first - 2, ','));
    const bool person = speaker.is_person() && speaker.words.first <= first + (comma ? 12 : 3);
    if (person || (comma && speaker.kind == Kind::nameless && names_office(speaker)))
      return {speaker, range(first, first + 1), 0, rules::quote_open_verb};
  }
  return result;
}

/// "Ann Lee, head of sales, said": the subject comes first. `closed`: the quotation ended in a full stop, so the clause must be no more than that.
Attribution Attributions::following(std::size_t first, std::size_t limit, bool closed) const {
  Attribution result;
  if (phrases_.role(first, "conjunction")) return result;
  const bool as = phrases_.role(first, "as");  // "wie Ann Lee sagte"
  const std::size_t end = std::min(fields::sentence_end(context_, first, limit), first + (closed ? 8 : 34));
  for (std::size_t i = first + 1; i < end; ++i) {
    if (phrases_.quoted(i)) break;
    const std::size_t length = verb(i, !closed);
    if (!length || document_.capitalized(i)) continue;
    const std::size_t next = i + length;
    const bool closes = next >= limit || document_.is(next, TokenKind::punctuation) || document_.is(next, TokenKind::dash);
    if (closed && !closes) return result;
    // "She added, “...”" leads in the next quotation.
    if (closed && next + 1 < document_.size() && phrases_.quoted(next + 1) && !document_.is_char(next, '.')) return result;
    result.cue = range(i, next);
    result.speaker = phrases_.before(i, first + as);
    if (result.speaker) result.rule = rules::quote_following_cue;
    return result.speaker ? result : Attribution{};
  }
  return result;
}

/// “…” Ann Lee, founder of Acme.: only a name and an office up to the paragraph's end.
bool Attributions::signs_line(std::size_t first, std::size_t limit) const {
  const SpeakerRef speaker = phrases_.after(first, limit);
  if (speaker.kind != Kind::person || speaker.whole.first > first + 1 || limit > first + 28) return false;
  if (speaker.words.last < limit && !document_.is_char(speaker.words.last, ',') && !document_.is(speaker.words.last, TokenKind::dash))
    return false;
  int small = 0;
  for (std::size_t i = speaker.words.last; i < limit; ++i) {
    if (phrases_.quoted(i)) return false;
    const bool office = document_.has(i, Class::title_tails) || document_.has(i, Class::title_heads) ||
                        document_.has(i, Class::title_modifiers) || phrases_.determiner(i);
    small += document_.is(i, TokenKind::word) && !document_.capitalized(i) && !office;
  }
  return small <= 2;
}

Attribution Attributions::behind(std::size_t p) const {
  const fields::QuotePiece& piece = pieces_[p];
  const std::size_t limit = limit_behind(p);
  std::size_t i = piece.outer_last;
  const bool comma = document_.is_char(i, ',');
  const bool dash = document_.is(i, TokenKind::dash);
  if (comma || dash) ++i;
  if (document_.is(i, TokenKind::dash)) ++i;
  if (i >= limit || document_.is_char(i, '.')) return {};
  const std::size_t last = piece.last() - 1;
  const bool point = document_.is_char(last, '.') || document_.is_char(last, '!') || document_.is_char(last, '?');
  const bool closed = point && !comma && document_.capitalized(i);
  Attribution result = inverted(i, limit);
  if (result.cue.empty() || (closed && !result.speaker)) result = following(i, limit, closed);
  if (!result.found() && dash) {
    result.speaker = phrases_.after(i, limit);
    if (!result.speaker.is_person() || result.speaker.whole.first > i + 1) result.speaker = {};
    result.rule = rules::quote_dash_signature;
  }
  if (!result.found() && point && signs_line(i, limit)) {
    result.speaker = phrases_.after(i, limit);
    result.rule = rules::quote_signature_line;
  }
  if (!result.found() && document_.is_char(i, '(')) {
    result.speaker = phrases_.after(i + 1, limit);
    if (result.speaker.kind != Kind::person) result.speaker = {};
    result.rule = rules::quote_dash_signature;
  }
  if (result.found())
    result.clause_end = static_cast<std::uint32_t>(fields::sentence_end(context_, std::max<std::size_t>(i, result.cue.last), limit));
  return result;
}

/// The attribution stands between the marks: « A, rappelle Ann Lee. B », "A, Lee said. B", “A – spiega Ann Lee – B”.
Attribution Attributions::inside(std::size_t p) const {
  for (const fields::QuotePart& part : pieces_[p].parts)
    for (std::size_t i = part.first + 1; i + 2 < part.last; ++i) {
      const bool dash = document_.is(i, TokenKind::dash) && document_.tokens[i].has(Token::space_before);
      if (!dash && !document_.is_char(i, ',')) continue;
      Attribution result;
      result.rule = rules::quote_inside_marks;
      if (const std::size_t length = verb(i + 1, false); length && !document_.capitalized(i + 1)) {
        result.cue = range(i + 1, i + 1 + length);
        const bool pronoun = length > 1 && !phrases_.pronoun(i + length).empty();
        result.speaker = phrases_.after(pronoun ? i + length : i + 1 + length, part.last, true);
        if (result.speaker) return result;
      } else if (phrases_.person_at(i + 1) != SpeakerPhrases::none) {
        std::size_t cue = i + 1;
        while (phrases_.person_at(cue) != SpeakerPhrases::none) ++cue;
        const std::size_t after = cue + verb(cue, false);
        if (after == cue || !(document_.is(after, TokenKind::punctuation) || document_.is(after, TokenKind::dash))) continue;
        result.cue = range(cue, after);
        result.speaker = phrases_.after(i + 1, cue, true);
        if (result.speaker) return result;
      }
    }
  return {};
}

/// A block that is a name with what he or she does and no more: "- Ann Lee, CEO", "Ann Lee, CEO of Acme", the office in a second line.
Attribution Attributions::name_line(std::size_t b) const {
  constexpr std::size_t longest = 160;  // bytes
  Attribution result;
  const layout::Block& block = context_.layout.blocks[b];
  if (block.end - block.start > longest || block.labelled) return result;
  std::size_t i = block.first_token;
  const std::size_t limit = block.last_token;
  const bool dash = document_.is(i, TokenKind::dash) || document_.is_char(i, '(');
  while (i < limit && (document_.is(i, TokenKind::dash) || document_.is_char(i, '('))) ++i;
  if (i >= limit || (document_.is_char(limit - 1, '.') && !dash)) return result;
  for (std::size_t t = i; t < limit; ++t)
    if (phrases_.quoted(t) || document_.is_char(t, ':') || (!dash && verb(t, true))) return result;
  const SpeakerRef speaker = phrases_.after(i, limit);
  const bool whole_line =
      speaker.kind == Kind::organization && speaker.words.first == i && speaker.words.last == limit;  // "The Evening Post" under a review
  if (!whole_line && (speaker.kind != Kind::person && !(dash && speaker.is_person()))) return result;
  // "The Honourable Ann Lee", "Dr. Ann Lee", "Chief Ann Lee"
  std::size_t address = i;
  while (address < speaker.words.first &&
         (phrases_.addresses(address) || (document_.is_char(address, '.') && !document_.tokens[address].has(text::Token::space_before))))
    ++address;
  if (speaker.whole.first > i + 1 && address < speaker.words.first) return result;
  const std::size_t behind = speaker.words.last;
  const bool full = behind - speaker.words.first > 1;
  const bool rest = behind < limit ? document_.is_char(behind, ',') || document_.is_char(behind, '(') ||
                                         document_.is(behind, TokenKind::dash) || (full && document_.tokens[behind].has(Token::line_start))
                                   : full && address == speaker.words.first;
  if (!dash && !whole_line && !rest) return result;
  if (!dash && (verb(behind, true) || phrases_.quoted(i))) return result;
  result.speaker = speaker;
  result.clause_end = static_cast<std::uint32_t>(limit);
  result.rule = dash ? rules::quote_dash_signature : rules::quote_signature_line;
  return result;
}

/// A line of its own under the quotation.
Attribution Attributions::signature(std::size_t p) const {
  const fields::QuotePiece& piece = pieces_[p];
  const auto& blocks = context_.layout.blocks;
  const std::uint32_t next = piece.last_block + 1;
  if (next >= blocks.size() || limit_behind(p) != blocks[piece.last_block].last_token) return {};
  if (blocks[piece.last_block].last_token > piece.outer_last + 1) return {};
  return name_line(next);
}

/// Which quotations stand under a line with their speaker's name: in a run of lines and quotations the one that comes first tells whether the
/// lines head or sign.
void Attributions::find_headed() {
  const auto& blocks = context_.layout.blocks;
  headed_.assign(pieces_.size(), false);
  for (std::size_t p = 0; p < pieces_.size(); ++p) {
    const std::uint32_t b = pieces_[p].block;
    if (b == 0 || pieces_[p].outer_first != blocks[b].first_token) continue;
    const layout::Block& above = blocks[b - 1];
    const bool line = above.kind == layout::BlockKind::body || above.kind == layout::BlockKind::heading;
    if (!line || document_.is_char(above.last_token - 1, ':') || document_.is(above.first_token, TokenKind::dash)) continue;
    const bool follows = p > 0 && b > 1 && pieces_[p - 1].last_block == b - 2;
    if (follows && !headed_[p - 1]) continue;
    headed_[p] = name_line(b - 1).speaker.kind == Kind::person;
  }
}

/// Subject of a clause whose reporting verb is known: before the verb, or after it where the clause opens with something else.
Attribution Attributions::clause_with_verb(std::size_t first, std::size_t cue, std::size_t length, std::size_t last) const {
  Attribution result;
  result.cue = range(cue, cue + length);
  result.rule = rules::quote_preceding_cue;
  const bool verb_second = context_.conventions().verb_second;
  const SpeakerRef after = phrases_.after(cue + length, last);
  result.speaker = phrases_.before(cue, first);
  if (verb_second && after) {
    // "Dazu sagt Ann Lee:", "Zur Qualität sagt Vizepräsident Lee:" against "Ann Lee sagt dem Sender:".
    const SpeakerRef subject = phrases_.subject(first, cue, false);
    const bool named_after = after.is_person() || after.kind == Kind::pronoun;
    const bool opens_with_adverb =
        phrases_.role(first, "adjunct") || (result.speaker.is_person() && result.speaker.whole.first > first + 6 && named_after);
    const bool parenthesis =
        document_.is_char(cue - 1, ',') && after.is_person() && !subject.is_person();  // "Diese soll, sagt Ann Lee, ..."
    if (subject && subject.whole.first <= first + 1 && !parenthesis) result.speaker = subject;
    else if (parenthesis || (named_after && (opens_with_adverb || !result.speaker.is_person()))) result.speaker = after;
    else if (!result.speaker || (!result.speaker.is_person() && !phrases_.article(first))) result.speaker = after;
    return result;
  }
  if (!result.speaker) result.speaker = phrases_.opening(first, cue);
  if (!result.speaker) result.speaker = after;
  return result;
}

/// "in a written statement": behind an indefinite article a verb's form says what kind the next word is.
bool Attributions::participle(std::size_t token) const {
  return !document_.capitalized(token) && document_.is(token + 1, TokenKind::word) &&
         context_.lexicon.match(document_, token - 1, Class::articles, context_.language).value == "indefinite";
}

/// "mentre per Ann Lee, ricercatrice, “...”", "reste prudent : pour Ann Lee, déléguée, « ... »"
SpeakerRef Attributions::holder_of_opinion(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i + 2 < last; ++i) {
    if (document_.capitalized(i)) continue;
    const lang::Match words = context_.lexicon.match(document_, i, Class::opinion_leads, context_.language);
    if (!words || (words.value == "colon" && !(i > 0 && document_.is_char(i - 1, ':')))) continue;
    const SpeakerRef found = phrases_.after(i + words.length, last);
    const std::size_t person = i + words.length;
    if (found.kind == Kind::person && found.whole.first <= person + 1 && document_.is_char(last, ',')) return found;
  }
  return {};
}

/// Reads the words that lead a quotation in, [first, last); `last` is the mark or its comma or colon.
Attribution Attributions::lead(std::size_t first, std::size_t last, bool colon) const {
  Attribution result;
  std::size_t weak = last;
  for (std::size_t i = last; i-- > first;) {
    if (phrases_.quoted(i)) break;
    if (i > first && participle(i)) continue;
    if (const std::size_t length = verb(i, false); length && i + length <= last) return clause_with_verb(first, i, length, last);
    if (weak == last && verb(i, true) && i + verb(i, true) <= last) weak = i;
    if (const lang::Match word = context_.lexicon.match(document_, i, Class::attribution_words, context_.language);
        word && i + word.length < last) {
      result.speaker = phrases_.after(i + word.length, last);
      if (!result.speaker) continue;
      result.cue = range(i, i + word.length);
      result.rule = rules::quote_attribution_word;
      return result;
    }
  }
  if (const SpeakerRef holder = holder_of_opinion(first, last)) return {holder, {}, 0, rules::quote_attribution_word};
  if (phrases_.opinion(first)) {  // "Pour Ann Lee, maire de X, « ... »"
    result.speaker = phrases_.after(first + 1, last);
    result.rule = rules::quote_attribution_word;
    if (result.speaker.is_person()) return result;
    result = {};
  }
  if (weak < last) return clause_with_verb(first, weak, verb(weak, true), last);
  if (!colon) return result;
  result.speaker = phrases_.subject(first, last, true);
  if (!result.speaker.is_person())
    if (const SpeakerRef opening = phrases_.opening(first, last); opening && opening.words.last - opening.words.first >= 2)
      result.speaker = opening;
  if (!result.speaker)
    if (const SpeakerRef named = phrases_.after(first, last); named.kind == Kind::person || named.kind == Kind::organization)
      result.speaker = named;
  if (result.speaker) result.rule = rules::quote_colon;
  return result;
}

Attribution Attributions::in_front(std::size_t p) const {
  const fields::QuotePiece& piece = pieces_[p];
  const auto& blocks = context_.layout.blocks;
  std::size_t floor = floor_before(p), mark = piece.outer_first;
  if (mark == blocks[piece.block].first_token) {  // "Ann Lee said:" may be a paragraph of its own
    if (piece.block == 0) return {};
    const layout::Block& above = blocks[piece.block - 1];
    if (!document_.is_char(above.last_token - 1, ':')) return {};
    floor = above.first_token;
    mark = above.last_token;
    if (p > 0) floor = std::max<std::size_t>(floor, pieces_[p - 1].outer_last);
  }
  if (mark <= floor) return {};
  const bool colon = document_.is_char(mark - 1, ':');
  const bool comma = document_.is_char(mark - 1, ',') || document_.is(mark - 1, TokenKind::dash);
  const std::size_t first = fields::sentence_start(context_, mark - (colon || comma), floor);
  if (first >= mark) return {};
  Attribution result = lead(first, mark - (colon || comma), colon);
  if (colon || comma || !result.found()) return result;
  // Without comma or colon the quotation is part of the reporting sentence.
  result.rule = piece.direct ? rules::quote_preceding_cue : rules::quote_partial;
  return result;
}

}  // namespace pressparse::record
