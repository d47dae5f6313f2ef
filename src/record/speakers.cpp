#include "record/speakers.hpp"

#include <algorithm>

#include "fields/sentences.hpp"
#include "record/attributions.hpp"
#include "record/new_speakers.hpp"
#include "record/quote_groups.hpp"
#include "rules.hpp"
#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

using fields::QuotePiece;
using layout::BlockKind;
using lang::Class;
using Kind = SpeakerRef::Kind;

constexpr std::size_t nobody = Parties::none;

/// Whether a folded title holds the word: "ministre des Rivages", "deputy mayor".
bool holds_word(const std::string& title, const std::string& word) {
  return title.ends_with(word) || title.starts_with(word + " ") || title.find(" " + word + " ") != std::string::npos;
}

/// A speaker once it is known who it is.
struct Voice {
  std::size_t party = nobody;
  SpeakerRef ref;
  Rule rule;
  explicit operator bool() const { return party != nobody || ref; }
};

class Speakers {
 public:
  Speakers(const fields::Context& context, const fields::Names& names, Parties& parties, const std::vector<QuotePiece>& pieces)
      : context_(context), document_(context.document), names_(names), parties_(parties), pieces_(pieces), phrases_(context, names, pieces),
        new_speakers_(context), attributions_(context, phrases_, pieces), gender_of_(genders()) {}

  std::vector<Quote> run(const fields::Mask& mask) {
    for (std::size_t p = 0; p < pieces_.size(); ++p) own_.push_back(attributions_.of(p));
    groups_ = group_pieces(context_, pieces_, own_);
    voices_.resize(groups_.size());
    for (std::size_t g = 0; g < groups_.size(); ++g) voices_[g] = own_voice(g);
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (!voices_[g]) voices_[g] = inherited_voice(g);
      if (!voices_[g])
        context_.reject(
            "quotes.speaker", pieces_[groups_[g].first].start(), pieces_[groups_[g].first].end(),
            "no speaker: no name with a reporting verb, a colon, a dash or a line of its own beside it, and none in the sentences before");
    }
    describe_new(mask);
    std::vector<Quote> quotes;
    for (std::size_t g = 0; g < groups_.size(); ++g) quotes.push_back(make_quote(g));
    return quotes;
  }

 private:
  // --- who is meant ---

  Voice own_voice(std::size_t g) {
    for (std::size_t p = groups_[g].first; p < groups_[g].second; ++p)
      if (own_[p].speaker) return voice_of(own_[p].speaker, own_[p].rule, g);
    return {};
  }

  /// Resolves a phrase to a party. Pronouns look back from group `g`.
  Voice voice_of(const SpeakerRef& ref, Rule rule, std::size_t g) {
    Voice voice{nobody, ref, rule};
    switch (ref.kind) {
      case Kind::person: voice.party = parties_.party_of_person[ref.mention]; break;
      case Kind::organization: voice.party = parties_.party_of_organization[ref.mention]; break;
      case Kind::unknown_person: {
        Located where;
        context_.locate(where, document_.tokens[ref.words.first].start, document_.tokens[ref.words.last - 1].end(), rules::quote_marks);
        voice.party = parties_.find_person(where.text);
        if (voice.party == nobody && document_.has(ref.words.first, Class::name_particles))
          voice.party = parties_.find_person(document_.text_of(ref.words.last - 1));
        const std::size_t words = ref.words.last - ref.words.first;
        if (voice.party == nobody && (words == 1 || (words == 3 && where.text.find(' ') == std::string::npos)))
          voice.party = bearer_of(where.text);
        const bool attributed =
            rule != rules::quote_preceding_sentence && rule != rules::quote_preceding_paragraph && rule != rules::quote_partial;
        if (voice.party == nobody && new_speakers_.is_person(ref.words, attributed)) {
          voice.party = parties_.add_person(where, "", "");
          added_.push_back(
              {.name = ref.words, .title = {}, .affiliation = {}, .whole = ref.words, .full = false, .rule = rules::quote_marks});
          added_parties_.push_back(voice.party);
        }
        break;
      }
      case Kind::pronoun: voice.party = antecedent(ref, g); break;
      case Kind::nameless: voice.party = holder_of_office(ref, g); break;
      case Kind::none: break;
    }
    return voice;
  }

  /// How many of the parties are asked who may be meant.
  std::size_t parties_asked() const {
    if (parties_.all.size() <= limits::speaker_parties) return parties_.all.size();
    context_.hit(Limit::speaker_parties, 0, document_.text.size());
    return limits::speaker_parties;
  }

  /// The one person with that given name or double surname: "As Amelia puts it", "Adv Okafor-Lee argued".
  std::size_t bearer_of(std::string_view word) const {
    std::size_t bearer = nobody;
    for (std::size_t k = 0; k < parties_asked(); ++k) {
      const std::string& name = parties_.all[k].name;
      if (parties_.all[k].kind != PartyKind::person || name.size() <= word.size()) continue;
      const bool given = name.starts_with(word) && name[word.size()] == ' ',
                 surname = name.ends_with(word) && name[name.size() - word.size() - 1] == ' ';
      if (!given && !surname) continue;
      if (bearer != nobody) return nobody;
      bearer = k;
    }
    return bearer;
  }

  /// "the company": the organisation that the text names most often.
  std::size_t main_organization() const {
    std::size_t best = nobody;
    for (std::size_t k = 0; k < parties_asked(); ++k)
      if (parties_.all[k].kind == PartyKind::organization &&
          (best == nobody || parties_.all[k].mentions.size() > parties_.all[best].mentions.size()))
        best = k;
    return best;
  }

  /// The person a pronoun stands for: the last one named or quoted before it, outside quotations.
  std::size_t antecedent(const SpeakerRef& ref, std::size_t g) const {
    if (ref.gender == "plural") return nobody;
    const auto fits = [&](std::size_t party, std::string_view gender) { return gender.empty() || this->fits(party, gender); };
    std::size_t best = nobody, best_token = 0;
    const auto behind = std::partition_point(names_.people.begin(), names_.people.end(),
                                             [&](const fields::PersonMention& m) { return m.name.first < ref.words.first; });
    const auto mentions = static_cast<std::size_t>(behind - names_.people.begin());
    for (std::size_t m = mentions; m-- > 0 && mentions - m <= limits::speaker_people;) {
      const fields::PersonMention& mention = names_.people[m];
      const std::size_t party = parties_.party_of_person[m];
      if (phrases_.quoted(mention.name.first) || !fits(party, ref.gender)) continue;
      best = party;
      best_token = mention.name.first;
      break;
    }
    for (std::size_t k = first_asked(g); k < g && k < voices_.size(); ++k) {
      const Voice& voice = voices_[k];
      if (voice.party == nobody || parties_.all[voice.party].kind != PartyKind::person || !fits(voice.party, ref.gender)) continue;
      const std::size_t spoke = std::max<std::size_t>(voice.ref ? voice.ref.words.first : 0, pieces_[groups_[k].first].outer_first);
      if (spoke >= best_token) {
        best = voice.party;
        best_token = spoke;
      }
    }
    if (best == nobody && mentions > limits::speaker_people) context_.hit_at(Limit::speaker_people, ref.words.first);
    if (best == nobody && first_asked(g) > 0) hit_quotes(g);
    return best;
  }

  /// False when an honorific at a mention of the person tells the other gender.
  bool fits(std::size_t party, std::string_view gender) const {
    return party >= gender_of_.size() || gender_of_[party].empty() || gender_of_[party] == gender;
  }

  /// The gender that an honorific tells, for each party; the first mention that has one decides.
  std::vector<std::string_view> genders() const {
    std::vector<std::string_view> out(parties_.all.size());
    for (std::size_t m = 0; m < names_.people.size(); ++m) {
      const std::size_t party = parties_.party_of_person[m];
      if (party >= out.size() || !out[party].empty()) continue;
      const fields::TokenRange name = names_.people[m].name;
      for (std::size_t back = 1; back <= 2 && back <= name.first; ++back) {
        const std::string_view value = context_.lexicon.match(document_, name.first - back, Class::honorifics, context_.language).value;
        if (out[party].empty() && (value == "masculine" || value == "feminine")) out[party] = value;
      }
    }
    return out;
  }

  /// How many words of the phrase stand in the title.
  std::size_t shared_words(const std::string& title, const SpeakerRef& ref) const {
    std::size_t shared = 0;
    for (std::size_t i = ref.words.first; i < ref.words.last; ++i)
      shared += document_.is(i, text::TokenKind::word) && holds_word(title, text::fold(document_.text_of(i)));
    return shared;
  }

  /// The head has a word before it, or behind it one that makes another office of it: "deputy mayor", "ministre déléguée".
  bool narrowed(const std::string& title, const std::string& head) const {
    if (!title.starts_with(head)) return true;
    const std::size_t end = std::min(title.find_first_of(" ,", head.size() + 1), title.size());
    if (head.size() + 1 >= end) return false;
    const std::string_view word = std::string_view(title).substr(head.size() + 1, end - head.size() - 1);
    return context_.lexicon.is_entry(word, Class::title_modifiers, context_.language);
  }

  /// "the mayor", "die Ministerin": the one person in the text who holds that office.
  std::size_t holder_of_office(const SpeakerRef& ref, std::size_t g) const {
    const bool definite = phrases_.role(ref.words.first, "definite");
    if (definite && phrases_.role(ref.words.first + 1, "organization_noun")) return main_organization();
    std::size_t holder = nobody;
    for (std::size_t i = ref.words.first; i < ref.words.last; ++i) {
      if (!document_.has(i, Class::title_heads)) continue;
      const std::string head = text::fold(document_.text_of(i));
      // The office that has most of the phrase's words; among equals, the one that no further word narrows ("ministre" against "ministre déléguée").
      std::size_t found = nobody, best = 0;
      bool several = false;
      for (std::size_t k = 0; k < parties_asked(); ++k) {
        const Party& party = parties_.all[k];
        if (party.kind != PartyKind::person || !party.title) continue;
        const std::string title = text::fold(*party.title);
        if (!holds_word(title, head)) continue;
        const std::size_t fit = 2 * shared_words(title, ref) + 1 - narrowed(title, head);
        if (found != nobody && fit <= best) {
          several = several || fit == best;
          continue;
        }
        found = k;
        best = fit;
        several = false;
      }
      if (several) return nobody;
      if (found == nobody) continue;
      if (holder != nobody && holder != found) return nobody;
      holder = found;
    }
    if (ref.words.last - ref.words.first > 3) return nobody;
    if (holder != nobody) return holder;
    // "so die neue Präsidentin": the office was given to somebody in other words.
    const bool head = document_.has(ref.words.last - 1, Class::title_heads) &&
                      !document_.text_of(ref.words.last - 1).ends_with('s');  // not "the Senators"
    return definite && head ? antecedent(ref, g) : nobody;
  }

  // --- quotes without an attribution of their own ---

  Voice inherited_voice(std::size_t g) {
    const QuotePiece& piece = pieces_[groups_[g].first];
    const layout::Block& block = context_.layout.blocks[piece.block];
    std::size_t floor = block.first_token;
    const bool follows_quote = g > 0 && pieces_[groups_[g].first - 1].last_block == piece.block;
    if (follows_quote) floor = pieces_[groups_[g].first - 1].outer_last;
    if (const Voice voice = sentence_voice(g, floor, piece.outer_first)) return voice;
    if (follows_quote && voices_[g - 1]) return carried(g);
    if (!piece.direct) return {};
    if (const Voice voice = paragraph_voice(g)) return voice;
    if (g > 0 && last_voice(g)) return carried(g);
    return later_voice(g);
  }

  /// The subject of the sentences in front of the quotation, the nearest first.
  Voice sentence_voice(std::size_t g, std::size_t floor, std::size_t end) {
    const bool direct = pieces_[groups_[g].first].direct;
    while (end > floor) {
      const std::size_t first = fields::sentence_start(context_, end - 1, floor);
      SpeakerRef subject = phrases_.ascribed(first, end);
      const bool ascribed = bool(subject);
      if (!ascribed) subject = direct ? phrases_.person_in(first, end) : phrases_.subject(first, end, false);
      if (!subject) subject = phrases_.opening(first, end);
      // "..., as Smith announced,": somebody in passing does not take the word from the last speaker.
      const bool in_passing = direct && !ascribed && last_voice(g) && subject.whole.first > first + 8;
      if (subject && !in_passing) {
        const Voice voice = voice_of(subject, direct ? rules::quote_preceding_sentence : rules::quote_partial, g);
        if (voice.party != nobody) return voice;
      }
      if (!direct) return {};
      end = first;
    }
    return {};
  }

  /// How far back quotations are asked for a voice that goes on in group `g`.
  static std::size_t first_asked(std::size_t g) { return g > limits::speaker_quotes ? g - limits::speaker_quotes : 0; }
  void hit_quotes(std::size_t g) const { context_.hit(Limit::speaker_quotes, pieces_[groups_[g].first].start()); }

  std::size_t last_voice(std::size_t g) const {
    const std::size_t floor = first_asked(g);
    for (std::size_t k = g; k-- > floor;)
      if (voices_[k]) return k + 1;
    if (floor > 0) hit_quotes(g);
    return 0;
  }

  Voice carried(std::size_t g) const {
    Voice voice = voices_[last_voice(g) - 1];
    voice.rule = rules::quote_carried_over;
    return voice;
  }

  /// The paragraph above a quotation that is a paragraph of its own.
  Voice paragraph_voice(std::size_t g) {
    const std::uint32_t own = pieces_[groups_[g].first].block;
    const auto& blocks = context_.layout.blocks;
    int tries = 0;
    for (std::uint32_t b = own; b-- > 0 && tries < 2;) {
      const layout::Block& block = blocks[b];
      if (block.kind != BlockKind::body && block.kind != BlockKind::subheadline && block.kind != BlockKind::headline) continue;
      if (block.last_token - block.first_token < 8) continue;  // a crosshead
      ++tries;
      const bool holds_quote = g > 0 && pieces_[groups_[g].first - 1].last_block == b;
      std::size_t floor = block.first_token;
      if (holds_quote) {
        const std::size_t p = groups_[g].first - 1;
        floor = std::max<std::size_t>(pieces_[p].outer_last, own_[p].clause_end);
      }
      SpeakerRef subject = floor == block.first_token ? phrases_.ascribed(floor, block.last_token) : SpeakerRef{};
      if (!subject) subject = phrases_.person_in(std::min<std::size_t>(floor, block.last_token), block.last_token);
      if (!subject && floor == block.first_token)
        if (const SpeakerRef opening = phrases_.after(floor, block.last_token); opening.is_person()) subject = opening;
      if (subject) {
        const Voice voice = voice_of(subject, rules::quote_preceding_paragraph, g);
        if (voice.party != nobody) return voice;
      }
      if (last_voice(g)) return holds_quote ? carried(g) : Voice{};
      if (holds_quote) return {};
    }
    return {};
  }

  /// Before the first attribution: the first speaker below, or the only person of the text.
  Voice later_voice(std::size_t g) const {
    for (std::size_t k = g + 1; k < std::min(groups_.size(), g + limits::speaker_quotes); ++k) {
      if (!voices_[k] || voices_[k].party == nobody || parties_.all[voices_[k].party].kind != PartyKind::person) continue;
      Voice voice = voices_[k];
      voice.rule = rules::quote_later_attribution;
      return voice;
    }
    for (std::size_t m = 0; m < std::min(limits::speaker_people, names_.people.size()); ++m) {
      const std::size_t at = names_.people[m].name.first;
      const std::size_t b = context_.layout.block_of(at);
      if (phrases_.quoted(at) || b >= context_.layout.blocks.size() || context_.layout.blocks[b].kind == BlockKind::contact ||
          document_.is_char(at - 1, '('))
        continue;  // "(Ann Lee, Tel. 555-0142)" signs
      return {parties_.party_of_person[m],
              {Kind::person, names_.people[m].name, names_.people[m].whole, static_cast<std::uint32_t>(m), {}},
              rules::quote_sole_person};
    }
    if (groups_.size() > g + limits::speaker_quotes) hit_quotes(g);
    if (names_.people.size() > limits::speaker_people)
      context_.hit_at(Limit::speaker_people, names_.people[limits::speaker_people].name.first);
    return {};
  }

  // --- the record ---

  /// "said Arun, CEO of Acme": what stands beside the people that the names did not hold.
  void describe_new(const fields::Mask& mask) {
    if (added_.empty()) return;
    fields::describe(context_, mask, names_, added_);
    const auto text_of = [&](fields::TokenRange r) {
      return one_line(document_.slice(document_.tokens[r.first].start, document_.tokens[r.last - 1].end()));
    };
    for (std::size_t k = 0; k < added_.size(); ++k) {
      Party& party = parties_.all[added_parties_[k]];
      if (!party.title && !added_[k].title.empty()) party.title = text_of(added_[k].title);
      if (!party.affiliation && !added_[k].affiliation.empty()) party.affiliation = text_of(added_[k].affiliation);
    }
  }

  Quote make_quote(std::size_t g) const {
    Quote quote;
    const Voice& voice = voices_[g];
    quote.rule = voice ? voice.rule : rules::quote_marks;
    std::uint32_t block = pieces_[groups_[g].first].block;
    for (std::size_t p = groups_[g].first; p < groups_[g].second; ++p) {
      const QuotePiece& piece = pieces_[p];
      for (const fields::QuotePart& part : piece.parts) {
        Located segment;
        context_.locate(segment, part.start, part.end, quote.rule);
        // A new paragraph, or a line that the layout could not join.
        const bool paragraph = (&part != &piece.parts.front() || piece.block != block) && !quote.text.empty() &&
                               std::string_view(".!?:,").find(quote.text.back()) != std::string_view::npos;
        if (!quote.segments.empty()) quote.text += paragraph ? "\n\n" : " ";
        quote.text += segment.text;
        quote.segments.push_back(std::move(segment));
      }
      block = piece.last_block;
      if (!quote.cue && !own_[p].cue.empty()) {
        Located cue;
        quote.cue =
            context_.locate(cue, document_.tokens[own_[p].cue.first].start, document_.tokens[own_[p].cue.last - 1].end(), quote.rule);
      }
    }
    quote.start = quote.segments.front().start;
    quote.end = quote.segments.back().end;
    const QuotePiece& first = pieces_[groups_[g].first];
    quote.kind = first.direct ? QuoteKind::direct : QuoteKind::partial;
    if (voice) quote.speaker = make_speaker(voice);
    return quote;
  }

  /// The people who are named in one list with a speaker and speak with him, in order.
  std::vector<std::uint32_t> company_of(std::uint32_t mention) const {
    std::vector<std::uint32_t> others;
    bool closed = false;
    for (std::uint32_t m = mention; others.size() < 8 && !closed;) {
      const fields::PersonMention& last = names_.people[m];
      std::size_t end = std::max(last.name.last, last.whole.last);
      if (document_.is_char(end, '('))
        for (std::size_t k = end + 1; k < end + 8; ++k)
          if (document_.is_char(k, ')')) end = k + 1;
      const bool joint = phrases_.role(end, "conjunction") || (document_.is_char(end, ',') && phrases_.role(end + 1, "conjunction"));
      m = phrases_.next_in_list(end);
      if (m == SpeakerPhrases::none || parties_.party_of_person[m] == parties_.party_of_person[mention]) break;
      others.push_back(m);
      closed = joint;
    }
    return closed ? others : std::vector<std::uint32_t>{};
  }

  Speaker make_speaker(const Voice& voice) const {
    Speaker speaker;
    if (voice.ref)
      context_.locate(speaker, document_.tokens[voice.ref.words.first].start, document_.tokens[voice.ref.words.last - 1].end(), voice.rule);
    if (voice.party == nobody) {
      if (voice.ref.kind != Kind::pronoun) speaker.name = speaker.text;
      return speaker;
    }
    const Party& party = parties_.all[voice.party];
    speaker.party = party.id;
    speaker.name = party.name;
    // "Ann Lee, CEO of Acme, and Bob Ray said": all of them; title and affiliation are the first one's.
    if (voice.ref.kind == Kind::person && voice.rule != rules::quote_carried_over)
      for (std::uint32_t m : company_of(voice.ref.mention)) *speaker.name += ", " + parties_.all[parties_.party_of_person[m]].name;
    speaker.title = party.title;
    speaker.affiliation = party.affiliation;
    return speaker;
  }

  const fields::Context& context_;
  const text::Document& document_;
  const fields::Names& names_;
  Parties& parties_;
  const std::vector<QuotePiece>& pieces_;
  SpeakerPhrases phrases_;
  NewSpeakers new_speakers_;
  Attributions attributions_;
  std::vector<std::string_view> gender_of_;                   // of each party that has mentions
  std::vector<Attribution> own_;                              // of each piece
  std::vector<std::pair<std::size_t, std::size_t>> groups_;  // pieces of each quote
  std::vector<Voice> voices_;                                 // of each quote
  std::vector<fields::PersonMention> added_;                  // people that the names did not hold,
  std::vector<std::size_t> added_parties_;                    // and what became of each
};

}  // namespace

std::vector<Quote> attribute_quotes(const fields::Context& context, const fields::Mask& mask, const fields::Names& names, Parties& parties,
                                    const std::vector<QuotePiece>& pieces) {
  if (pieces.empty()) return {};
  return Speakers(context, names, parties, pieces).run(mask);
}

}  // namespace pressparse::record
