#include "fields/quote_dashes.hpp"

#include <algorithm>
#include <iterator>

#include "fields/sentences.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::BlockKind;
using text::Token;
using text::TokenKind;

constexpr std::size_t cue_reach = 4;  // tokens behind a dash in which the verb that closes speech stands

class DashedSpeech {
 public:
  DashedSpeech(const Context& context, bool replies) : context_(context), d_(context.document), replies_(replies) {}

  std::vector<QuotePair> run() {
    for (std::uint32_t b = 0; b < context_.layout.blocks.size(); ++b) {
      const BlockKind kind = context_.layout.blocks[b].kind;
      // Above a headline that was found too far down running text counts as masthead.
      if (kind == BlockKind::body || kind == BlockKind::note || kind == BlockKind::masthead) replies_ ? read_reply(b) : read(b);
    }
    return std::move(pairs_);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void read(std::uint32_t b) {
    const layout::Block& block = context_.layout.blocks[b];
    std::size_t open = none, cue = none;  // the dash that opened speech; the word behind the one that closed it last
    bool resumed = false;
    for (std::size_t i = block.first_token; i < block.last_token; ++i) {
      if (!spaced_dash(i, block)) continue;
      if (open != none) {
        if (!cue_at(i + 1, block.last_token)) continue;
        add(b, open, i - d_.is_char(i - 1, ','));  // "— Мы рады, — сказал Андрей Кузнецов"
        open = none;
        cue = i + 1;
        continue;
      }
      const bool stop = i > block.first_token && ends_clause(i - 1);
      if (cue != none && stop && sentence_end(context_, cue, i) == i) open = i, resumed = true;
      else if ((i == block.first_token || stop) && speech_opens(i + 1)) open = i, resumed = false;
      cue = none;
    }
    // Without a verb behind it a paragraph with a dash in front may be one of a list; what goes on with speech is speech.
    if (open != none && resumed) add(b, open, block.last_token);
  }

  /// A dash opens speech and the verb behind a comma ends it: "– Vi åpner i mai, sier Kari Lien. – Det blir bra."
  void read_reply(std::uint32_t b) {
    const layout::Block& block = context_.layout.blocks[b];
    const bool goes_on = !pairs_.empty() && pairs_.back().block + 1 == b;  // the paragraph before held speech
    std::size_t open = none, cue = none;
    bool resumed = false;
    for (std::size_t i = block.first_token; i < block.last_token; ++i) {
      if (open != none) {
        const bool comma = d_.is_char(i, ',');
        if ((!comma && !d_.is_char(i, '?') && !d_.is_char(i, '!')) || !verb_and_speaker(i + 1, block.last_token)) continue;
        add(b, open, comma ? i : i + 1);
        open = none;
        cue = i + 1;
      } else if (spaced_dash(i, block) && (i == block.first_token || (cue != none && ends_clause(i - 1))) && speech_opens(i + 1)) {
        open = i;
        resumed = cue != none;
      }
    }
    if (open != none && (resumed || (goes_on && ends_clause(block.last_token - 1)))) add(b, open, block.last_token);
  }

  /// "sier Kari Lien", "forteller hun", "mener den nye lederen". Not "tror jeg", which stands inside speech, nor "sier at".
  bool verb_and_speaker(std::size_t i, std::size_t limit) const {
    const lang::Match verb = context_.lexicon.match(d_, i, Class::reporting_verbs, context_.language);
    const std::size_t who = i + verb.length;
    if (!verb || verb.value.find("weak") != verb.value.npos || who >= limit || !d_.is(who, TokenKind::word)) return false;
    if (const lang::Match pronoun = context_.lexicon.match(d_, who, Class::pronouns, context_.language)) return pronoun.value != "speaker";
    return d_.capitalized(who) || !d_.has(who, Class::stopwords) ||
           context_.lexicon.match(d_, who, Class::quotes, context_.language).value == "definite";
  }

  bool spaced_dash(std::size_t i, const layout::Block& block) const {
    if (!d_.is(i, TokenKind::dash) || i + 1 >= block.last_token) return false;
    return (i == block.first_token || d_.tokens[i].has(Token::space_before) || d_.tokens[i].has(Token::line_start)) &&
           d_.tokens[i + 1].has(Token::space_before);
  }

  /// A full stop of an abbreviation too: "prezes Murwit sp. z o.o. – To dobra wiadomość."
  bool ends_clause(std::size_t i) const {
    return d_.is_char(i, '.') || d_.is_char(i, '!') || d_.is_char(i, '?') || d_.is_char(i, ':') || ends_sentence(context_, i);
  }

  bool speech_opens(std::size_t i) const { return d_.capitalized(i) || d_.is(i, TokenKind::number) || d_.is(i, TokenKind::quote); }

  /// "mówi Anna Lis", "jak podkreśla prezes", "z dumą dodaje Anna Lis"; a word in front of the name is a verb that no pack knows.
  bool cue_at(std::size_t i, std::size_t limit) const {
    for (std::size_t k = i; k < std::min(limit, i + cue_reach); ++k) {
      if (!d_.is(k, TokenKind::word) || d_.capitalized(k)) return false;
      if (k == i && context_.lexicon.match(d_, k, Class::attribution_words, context_.language)) return true;
      const std::size_t length = context_.lexicon.match(d_, k, Class::reporting_verbs, context_.language).length;
      if (length && (k == i || names_speaker(k + length))) return true;
    }
    return i < limit && d_.tokens[i].length > 3 && !d_.has(i, Class::stopwords) && d_.capitalized(i + 1) &&
           d_.has(i + 1, Class::given_names);
  }

  bool names_speaker(std::size_t i) const {
    return d_.capitalized(i) || d_.has(i, Class::title_heads) || d_.has(i, Class::honorifics) || d_.has(i, Class::starts_phrase);
  }

  void add(std::uint32_t b, std::size_t open, std::size_t close) {
    const auto first = static_cast<std::uint32_t>(open + 1), last = static_cast<std::uint32_t>(close);
    if (first >= last) return;
    QuotePair pair;
    pair.parts.push_back({d_.tokens[first].start, d_.tokens[last - 1].end(), first, last});
    pair.outer_first = static_cast<std::uint32_t>(open);
    pair.outer_last = last;
    pair.block = pair.last_block = b;
    pair.form = MarkForm::dash;
    pairs_.push_back(std::move(pair));
  }

  const Context& context_;
  const text::Document& d_;
  const bool replies_;
  std::vector<QuotePair> pairs_;
};

}  // namespace

std::vector<QuotePair> find_dashed_speech(const Context& context) {
  const std::string_view form = context.lexicon.meta(context.language, "speech_dash");
  if (form != "spaced" && form != "opening") return {};
  return DashedSpeech(context, form == "opening").run();
}

std::vector<QuotePair> merge_dashed_speech(std::vector<QuotePair> pairs, std::vector<QuotePair> dashed) {
  if (dashed.empty()) return pairs;
  std::vector<QuotePair> out;
  auto next = pairs.begin();
  for (QuotePair& speech : dashed) {
    while (next != pairs.end() && next->end() <= speech.start()) out.push_back(std::move(*next++));
    bool reached_into = false;
    auto inside = next;
    for (; inside != pairs.end() && inside->start() < speech.end(); ++inside)
      reached_into |= inside->start() < speech.start() || inside->end() > speech.end();
    if (reached_into) continue;
    next = inside;
    out.push_back(std::move(speech));
  }
  out.insert(out.end(), std::make_move_iterator(next), std::make_move_iterator(pairs.end()));
  return out;
}

}  // namespace pressparse::fields
