// Speech, or a title, a term, a slogan, irony? A few named signs and a sum that can be read.
#pragma once

#include "fields/context.hpp"
#include "fields/quote_lead.hpp"
#include "fields/quote_pairs.hpp"

namespace pressparse::fields {

struct SpeechSigns {
  std::size_t words = 0;
  bool capital = false;        // begins with a capital letter
  bool terminal = false;       // . ! ? … before the closing mark (or right after it, as in German)
  bool comma = false;          // a comma before the closing mark, or right behind it as in German
  bool first_person = false;   // we, our, ich, uns
  bool title_case = false;     // every word of weight begins with a capital letter
  bool paragraph = false;      // the paragraph holds nothing else
  bool opens_sentence = false; // a new sentence begins with it
  bool ends_sentence = false;  // nothing of its sentence follows
  bool cue_after = false;      // a reporting verb follows, or a name with one
  bool cue_before = false;     // a reporting verb and a comma or colon stand before it
  bool colon = false;          // a colon stands right before it
  bool cue_in_sentence = false;  // a reporting verb stands somewhere in front of it in its sentence
  bool weak_cue = false;       // a verb of welcoming, thanking, calling does
  bool function_words = false; // holds an article, a preposition, a conjunction: a phrase, no term
  bool second_part = false;    // goes on after the attribution of the quotation before
  bool term_lead = false;      // called, entitled, so-called, the slogan
  bool work_lead = false;      // the book, the study: a title may follow, or what is said of it
  bool nickname = false;       // Jef "El Jefe" Huber
  bool lead_comma = false;     // a comma, no colon, stands before it
  bool owner_before = false;   // "the brand's “blend bean concept”"
  bool headline_colon = false; // "Mayor Lee: Roads are “not safe”"
  bool cited = false;          // a reference: [1] A. Lee, "Ports in Numbers," Harbour Review, July 2026
  bool determined = false;     // "the “Reply of the Court”": an article stands right before it
  bool markup = false;         // an attribute's value: ="..." ...">
  bool bracketed = false;      // (the "Company")
  bool listed = false;         // another quotation stands beside it, a comma or an "and" between
  bool healed = false;
  bool single = false;
  bool body = false;           // stands in running text
  bool aside = false;          // stands in a contact block or a boilerplate
  bool shown = false;          // stands in headline or deck
};

/// `previous`: the last quotation before it that is speech, or null. `sentence`: read on from one quotation to the next.
SpeechSigns speech_signs(const Context& context, const QuotePair& pair, const QuotePair* previous, QuoteLead& sentence);
int speech_score(const SpeechSigns& signs);
bool is_direct(const SpeechSigns& signs);
/// For explain: the score and what spoke against speech.
std::string why_no_speech(const SpeechSigns& signs);

inline constexpr int least_speech_score = 3;

}  // namespace pressparse::fields
