#include "fields/quote_speech.hpp"

#include "fields/sentences.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::BlockKind;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_quoted_headline = 30;  // tokens

std::size_t reporting_verb(const Context& context, std::size_t i) {
  return context.lexicon.match(context.document, i, Class::reporting_verbs, context.language).length;
}

bool is_role(const Context& context, std::size_t i, std::string_view role) {
  return context.document.has(i, Class::quotes) || context.document.has(i, Class::starts_phrase)
             ? context.lexicon.match(context.document, i, Class::quotes, context.language).value == role
             : false;
}

bool is_point(const text::Document& document, std::size_t i) {
  return document.is_char(i, '.') || document.is_char(i, '!') || document.is_char(i, '?') ||
         (i < document.size() && document.text_of(i) == "…");
}

void read_content(const Context& context, const QuotePair& pair, SpeechSigns& signs) {
  const text::Document& document = context.document;
  std::size_t weighty = 0, capitals = 0;
  bool first = true;
  for (const QuotePart& part : pair.parts)
    for (std::size_t i = part.first; i < part.last; ++i) {
      if (document.is(i, TokenKind::number) && first) first = false, signs.capital = true;  // "5,1 Prozent in zwei Stufen"
      if (!document.is(i, TokenKind::word)) continue;
      if (first) signs.capital = document.capitalized(i);
      const bool compound = !first && document.is(i - 1, TokenKind::dash) && !document.tokens[i].has(Token::space_before) &&
                            !document.tokens[i - 1].has(Token::space_before);
      first = false;
      signs.words += !compound;
      if (is_role(context, i, "first_person")) signs.first_person = true;
      if (document.has(i, Class::stopwords) && signs.words > 1) signs.function_words = true;
      if (document.tokens[i].length > 3 || document.capitalized(i)) {
        ++weighty;
        capitals += document.capitalized(i);
      }
    }
  const std::size_t last = pair.last();
  std::size_t end = last - 1;
  while (end > pair.first() && (document.is(end, TokenKind::quote) || document.is_char(end, ')') || document.is_char(end, ']'))) --end;
  signs.terminal = is_point(document, end);
  signs.comma = document.is_char(end, ',');
  signs.title_case = weighty >= 1 && capitals == weighty;
}

/// A reporting verb behind the closing mark: "..., said", "... Lee said.", "“, so der".
bool cue_follows(const Context& context, const QuotePair& pair, bool closed_sentence, std::size_t limit) {
  const text::Document& document = context.document;
  std::size_t i = pair.outer_last;
  if (document.is_char(i, ',') || document.is(i, TokenKind::dash)) ++i;
  if (i >= limit) return false;
  if (reporting_verb(context, i) && !document.capitalized(i)) return true;
  const lang::Match word = context.lexicon.match(document, i, Class::attribution_words, context.language);
  if (word && !document.capitalized(i)) return true;
  if (is_point(document, i)) return false;
  // A verb that no pack knows: "“, bemängelt Rechtsberaterin Lee".
  const bool comma = i > pair.outer_last ? document.is_char(pair.outer_last, ',') : document.is_char(pair.last() - 1, ',');
  const bool small = document.is(i, TokenKind::word) && !document.capitalized(i) && !document.has(i, Class::stopwords) &&
                     !document.has(i, Class::title_heads) && !document.has(i, Class::speaker_nouns);
  if (comma && small && !is_role(context, i, "adjunct") && !is_role(context, i, "conjunction") && i + 1 < limit &&
      (document.capitalized(i + 1) || is_role(context, i + 1, "determiner") || is_role(context, i + 1, "definite")))
    return true;
  const std::size_t end = std::min(sentence_end(context, i, limit), i + (closed_sentence ? 6 : 22));
  for (std::size_t k = i + 1; k < end; ++k) {
    if (document.is(k, TokenKind::quote)) return false;
    const std::size_t length = reporting_verb(context, k);
    if (!length || document.capitalized(k)) continue;
    if (!closed_sentence) return true;
    // "…here.” Grassley said.": after a full stop only a name and its verb, nothing more.
    return k + length >= document.size() || is_point(document, k + length) || document.is_char(k + length, ',');
  }
  return false;
}

/// "Ports in Numbers," Harbour Review, July 2026: a medium and its date behind the mark make it the title of an article.
bool cites(const Context& context, const QuotePair& pair, std::size_t limit) {
  const text::Document& document = context.document;
  std::size_t i = pair.outer_last + document.is_char(pair.outer_last, ',');
  const std::size_t medium = i;
  const auto year = [&](std::size_t k) { return k < limit && document.is(k, TokenKind::number) && document.tokens[k].length == 4; };
  if (year(i)) return i + 1 >= limit || !document.is(i + 1, TokenKind::word);
  while (i < limit && i < medium + 6 &&
         (document.capitalized(i) || document.is_char(i, '.') || (document.is(i, TokenKind::word) && document.has(i, Class::stopwords))))
    ++i;
  if (i == medium || !document.capitalized(medium) || !document.is_char(i, ',') || i + 1 >= limit) return false;
  return document.has(i + 1, Class::months) || year(i + 1);
}

void read_surroundings(const Context& context, const QuotePair& pair, QuoteLead& sentence, SpeechSigns& signs) {
  const text::Document& document = context.document;
  const layout::Block& block = context.layout.blocks[pair.block];
  const layout::Block& last_block = context.layout.blocks[pair.last_block];
  const std::size_t before = pair.outer_first, after = pair.outer_last;
  signs.body = block.kind == BlockKind::body || block.kind == BlockKind::note || block.kind == BlockKind::caption ||
               block.kind == BlockKind::heading;
  signs.aside = (block.kind == BlockKind::contact || block.kind == BlockKind::boilerplate || block.kind == BlockKind::masthead) &&
                block.end - block.start > 60;
  signs.shown = block.kind == BlockKind::headline || block.kind == BlockKind::subheadline;
  const bool starts_block = before == block.first_token;
  const bool outer_point = is_point(document, after) && after < last_block.last_token;
  const bool ends_block = after + (outer_point || document.is_char(after, ',')) >= last_block.last_token;
  signs.paragraph = starts_block && ends_block;
  signs.terminal |= outer_point;
  signs.comma |= document.is_char(after, ',') && signs.words >= 4;
  signs.markup = (before > 0 && document.is_char(before - 1, '=')) ||
                 (document.is_char(after, '>') && !document.tokens[after].has(Token::space_before));
  signs.opens_sentence = starts_block || fields::ends_sentence(context, before - 1);
  signs.ends_sentence =
      ends_block || outer_point || (signs.terminal && (document.capitalized(after) || document.is(after, TokenKind::quote)));
  signs.cited = !signs.first_person && cites(context, pair, last_block.last_token);
  signs.determined = before > 0 && (is_role(context, before - 1, "definite") || is_role(context, before - 1, "determiner"));
  signs.bracketed = before > 0 && (document.is_char(before - 1, '(') || document.is_char(before - 1, '['));
  signs.cue_after = cue_follows(context, pair, signs.terminal && signs.ends_sentence && !outer_point, last_block.last_token);
  sentence.read(pair.block, before);
  const std::size_t start = sentence.start();
  signs.colon = before > block.first_token && document.is_char(before - 1, ':');
  signs.owner_before = before > start + 2 && document.tokens[before - 1].length == 1 && (document.is(before - 2, TokenKind::quote)) &&
                       !document.tokens[before - 1].has(Token::space_before);
  const bool lead =
      signs.colon || (before > block.first_token && (document.is_char(before - 1, ',') || document.is(before - 1, TokenKind::dash)));
  // A headline, or a line like one: which line is the headline may hang on a mark somewhere else.
  const bool line = signs.shown || (block.last_line - block.first_line == 1 && block.last_token - block.first_token <= longest_quoted_headline &&
                                    !is_point(document, block.last_token - 1));
  signs.cue_in_sentence = sentence.verb() || sentence.attribution();
  signs.weak_cue = sentence.weak_verb();
  signs.cue_before = lead && (sentence.attribution() || (sentence.verb_end() > 0 && sentence.verb_end() + 9 > before));
  signs.headline_colon = line && sentence.colon();
  for (std::size_t i = before > start + 5 ? before - 5 : start; i < before; ++i) {
    const lang::Match match = context.lexicon.match(document, i, Class::quotes, context.language);
    const bool near = i + match.length + 1 >= before;
    // "called it “a good day for all of us”" is what somebody said of it; "a tool called “Comb”" is its name.
    const std::size_t named = i + match.length;
    const bool pronoun = document.has(named, Class::stopwords) && !is_role(context, named, "definite") && !is_role(context, named, "determiner");
    const bool said_of_it = named < before && !signs.capital && (pronoun ? signs.words >= 3 : signs.function_words && signs.words >= 4);
    if (near && match.value == "term_lead") (said_of_it ? signs.weak_cue : signs.term_lead) = true;
    if (near && match.value == "work_lead") signs.work_lead = true;
  }
  if (starts_block && pair.block > 0) {  // a paragraph that ends in a colon and gives the word
    const layout::Block& above = context.layout.blocks[pair.block - 1];
    signs.colon |= document.is_char(above.last_token - 1, ':');
  }
  const std::size_t next = after + (document.is_char(after, ',') || document.has(after, Class::stopwords));
  signs.listed = next > after && document.is(next, TokenKind::quote) && !signs.terminal;
  // "…, "A", "B" and "C."": the one before ended without a full stop.
  const bool joined = before > start + 3 && (document.is_char(before - 1, ',') || is_role(context, before - 1, "conjunction"));
  signs.listed |=
      joined && document.is(before - 2, TokenKind::quote) && !is_point(document, before - 3) && !document.is_char(before - 3, ',');
  signs.nickname = before > start && document.capitalized(before - 1) && document.capitalized(after) && after < last_block.last_token &&
                   !document.tokens[after].has(Token::line_start) && !signs.terminal && !signs.comma;
  signs.lead_comma = before > block.first_token && document.is_char(before - 1, ',');
}

}  // namespace

SpeechSigns speech_signs(const Context& context, const QuotePair& pair, const QuotePair* previous, QuoteLead& sentence) {
  SpeechSigns signs;
  read_content(context, pair, signs);
  if (!signs.words && !signs.capital) return signs;  // marks around marks: nobody's words, and a text may hold a million of them
  read_surroundings(context, pair, sentence, signs);
  const std::uint32_t lead =
      pair.outer_first - (pair.outer_first > 0 && context.document.is(pair.outer_first - 1, TokenKind::dash));  // “A” – said Lee. – “B”
  if (previous && previous->last_block == pair.block && previous->outer_last < lead)
    signs.second_part = sentence.one_sentence(previous->outer_last, lead) && cue_follows(context, *previous, false, pair.outer_first);
  signs.healed = pair.healed_open || pair.healed_close;
  signs.single = pair.single;
  return signs;
}

namespace {

/// Words quoted inside somebody else's sentence. Without a reporting verb only a long phrase is surely somebody's words.
int partial_score(const SpeechSigns& s) {
  int score = s.cue_in_sentence || s.cue_after || s.headline_colon ? 2 : s.weak_cue ? 1 : -1;
  if (s.cue_before) score += 1;
  if (s.words >= 2) score += 1;
  if (s.words >= 4) score += 1;
  if (s.words >= 8) score += 1;
  if (s.function_words) score += 1;
  if (s.terminal) score += 1;
  if (s.determined && s.words <= 2 && !s.cue_in_sentence && !s.cue_after) score -= 2;  // "The town calls it the “green mile”."
  if (s.capital) score -= 3;
  if (s.title_case) score -= 2;
  if (s.owner_before) score -= 1;
  if (s.words <= 1) score -= 4;
  else if (s.words == 2 && !s.function_words && !s.terminal) score -= 1;
  if (s.listed && !s.cue_in_sentence) score -= 3;
  if (s.term_lead) score -= 3;
  if (s.work_lead && !s.function_words) score -= 3;
  return score;
}

int sentence_score(const SpeechSigns& s) {
  int score = 0;
  const bool sentence = (s.terminal || s.comma) && s.words >= 3;
  if (sentence) score += 2;
  if (s.opens_sentence) score += 1;
  if (s.words >= 8) score += 2;
  if (s.words >= 15) score += 1;
  if (s.paragraph && (s.terminal || (s.words >= 5 && s.function_words))) score += 2;
  if (s.cue_after && (s.opens_sentence || s.words >= 4)) score += 3;
  if (s.cue_before) score += 3;
  else if (s.cue_in_sentence && s.words >= 2) score += s.words >= 5 ? 2 : 1;
  if (s.colon) score += s.shown && s.words >= 4 && s.ends_sentence ? 5 : 2;
  if (s.words <= 3 && !s.cue_after && !s.cue_before) score -= 2;
  if (s.words <= 1 && !(s.cue_after && s.opens_sentence)) score -= 3;
  if (s.title_case && !s.shown && !s.second_part && !(s.words == 1 && s.cue_after && s.opens_sentence))
    score -= s.cue_after || (s.cue_before && !s.lead_comma) ? 2 : s.first_person ? 3 : 5;
  if ((s.term_lead || s.work_lead) && !s.cue_before) score -= 5;
  return score;
}

}  // namespace

int speech_score(const SpeechSigns& s) {
  if ((!s.body && !s.shown && !s.aside) || s.markup || s.cited) return -9;
  // A capital letter in the middle of a sentence opens a title, a name or, after a colon or with a verb beside it, speech.
  const bool sentence = s.capital && (s.opens_sentence || s.cue_before || s.cue_after || s.colon || s.terminal || s.comma || s.words >= 8);
  int score = sentence ? sentence_score(s) : partial_score(s);
  if (s.first_person) score += 1;
  if (s.second_part) score += 5;
  if (s.bracketed) score -= 3;
  if (s.title_case && s.words >= 2 && (s.determined || s.listed) && !s.first_person) score -= 4;
  if (s.nickname && s.words <= 3) score -= 5;
  if (s.listed && s.words < 6 && (s.capital || !s.cue_in_sentence)) score -= 3;
  if (s.healed && s.words < 6) score -= 3;
  if (s.single) score -= 1;
  if (s.aside) score -= 1;
  if (s.shown && !s.colon && !s.headline_colon)
    score -= s.cue_after || (s.paragraph && s.function_words && !s.title_case) ? 0 : sentence ? 4 : 2;
  return score;
}

bool is_direct(const SpeechSigns& s) {
  if (s.healed || s.paragraph) return true;
  if (!s.capital) return false;
  return s.opens_sentence || s.cue_before || s.colon || s.terminal || s.words >= 8;
}

std::string why_no_speech(const SpeechSigns& s) {
  std::string out = "words in quotation marks, not speech: " + std::to_string(speech_score(s)) + " points, " +
                    std::to_string(least_speech_score) + " are needed";
  const std::pair<bool, const char*> signs[] = {
      {s.markup, "an attribute of markup"},
      {!s.body && !s.shown && !s.aside, "not in running text"},
      {!s.cue_after && !s.cue_before && !s.cue_in_sentence && !s.colon, "no reporting verb or colon beside it"},
      {s.term_lead, "a word before it announces a name"},
      {s.work_lead, "a word before it announces a title"},
      {s.title_case, "capitals as in a title"},
      {s.bracketed, "in brackets"},
      {s.nickname, "a nickname"},
      {s.listed, "one of a list"},
      {s.owner_before, "somebody owns it"},
      {s.healed, "one of its marks is missing"},
      {s.single, "in single marks"},
      {s.aside, "in a contact block or a boilerplate"},
      {s.shown, "in a headline"},
      {!s.terminal && !s.comma, "neither comma nor full stop at its end"},
      {s.words < 4, "few words"}};
  const char* separator = " (";
  for (const auto& [holds, name] : signs) {
    if (!holds) continue;
    out += separator + std::string(name);
    separator = ", ";
  }
  return out + (*separator == ',' ? ")" : "");
}

}  // namespace pressparse::fields
