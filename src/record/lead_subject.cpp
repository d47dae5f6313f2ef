#include "record/lead_subject.hpp"

#include <algorithm>
#include <string>

#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

using fields::range;
using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_subject_name = 9;  // tokens
constexpr std::size_t longest_opening = 8;       // tokens of "On Monday, May 5, 2025,"
constexpr std::size_t longest_stamp = 6;         // tokens of "US/Central —"
constexpr std::size_t longest_adverbial = 20;
constexpr std::size_t longest_lead_apposition = 20;
constexpr std::size_t shortest_own = 4;  // letters of a word that tells a name
constexpr std::size_t most_between = 3;  // words of "has today officially" before the verb

class SubjectReader {
 public:
  SubjectReader(const fields::Context& context, const Release& release, const Parties& parties)
      : context_(context), document_(context.document), release_(release), parties_(parties), lead_(find_lead(context, release)) {}

  LeadSubject run() {
    const LeadSubject leads = opens_lead();
    if (!leads.name.empty()) return leads;
    const LeadSubject heads = opens_headline();
    return heads.name.empty() ? opens_both() : heads;
  }

 private:
  LeadSubject opens_lead() const {
    if (!lead_) return {};
    const std::size_t start = behind_time(behind_stamp(lead_.first));
    start_ = start + document_.has(start, Class::stopwords);
    if (const LeadSubject opens = subject_at(start); !opens.name.empty()) return opens;
    // "In a bold step towards better boats, tidewater.io announced": only what is shaped as a name.
    for (std::size_t i = start; i < std::min(lead_.last, start + longest_adverbial) && !document_.is_char(i, '.'); ++i)
      if (document_.is_char(i, ',') && !document_.has(i - 1, Class::title_heads))  // "a prominent analyst, boatGURU, issued"
        if (const LeadSubject behind = subject_at(i + 1); !behind.name.empty()) return shaped(behind.name) ? behind : LeadSubject{};
    return {};
  }

  /// "Quay of Dover Introduces Night Ferries": what acts in the headline and is written so in the text again, one of its words never small.
  LeadSubject opens_headline() const {
    if (!release_.headline || context_.conventions().nouns_capitalized) return {};
    std::size_t first = document_.token_at(release_.headline->start);
    const std::size_t end = document_.token_at(release_.headline->end);
    const bool article = document_.has(first, Class::stopwords);
    first += article;
    std::size_t last = first;
    while (last < std::min(end, first + longest_subject_name) && (last == first || !acts_at(last))) {
      const bool joins =
          last > first && named_word(last + 1) &&
          (document_.is_char(last, '&') || (document_.has(last, Class::organization_links) && !document_.has(last, Class::conjunctions)));
      if (!named_word(last) && !joins) return {};
      ++last;
    }
    if (last >= end || (last < first + 2 && !mixed_letters(first) && !often_named(first)) || !acts_at(last) ||
        (!article && !mixed_letters(first) && last > first + 1 && could_be_person(first, last)))
      return {};
    if (!free(first, last) || !names_somebody(first, last) || match(last - 1, Class::product_nouns) ||
        match(last - 1, Class::organization_nouns) || document_.has(first, Class::given_names))
      return {};
    const std::size_t again = in_text(first, last, end);
    if (again == document_.size() || !has_own_word(first, last) || work(again + (last - first))) return {};
    return {range(again, again + (last - first)), Parties::none};
  }

  /// "Tidewater Scores Big" over "Tidewater successfully carried ...": the words with capitals that open headline and lead alike.
  LeadSubject opens_both() const {
    if (!release_.headline || !lead_ || context_.conventions().nouns_capitalized) return {};
    std::size_t head = document_.token_at(release_.headline->start), first = behind_time(behind_stamp(lead_.first));
    const std::size_t end = document_.token_at(release_.headline->end);
    if (head >= first) return {};
    head += document_.has(head, Class::stopwords);
    first += document_.has(first, Class::stopwords);
    std::size_t last = first;
    while (last < lead_.last && last - first < longest_subject_name && head + (last - first) < end && named_word(last) && !acts_at(last) &&
           document_.text_of(last) == document_.text_of(head + (last - first)))
      ++last;
    if (last == first || last >= lead_.last || head + (last - first) >= end) return {};
    const bool goes_on = word(last) ? !document_.capitalized(last) && !inner_capital(last) : document_.is_char(last, ',') || document_.is_char(last, '(');
    if (!goes_on || glued(last)) {
      if (!document_.is_char(last, ',')) return {};
    }
    const bool described = describes(last);
    if (!described && (last == first + 1 ? !own_word(first) : could_be_person(first, last))) return {};
    if (!free(first, last) || !names_somebody(first, last) || match(last - 1, Class::product_nouns) ||
        match(last - 1, Class::organization_nouns) || document_.has(first, Class::given_names) || document_.has(first, Class::honorifics) ||
        work(last) || !has_own_word(first, last) || parties_.find_person(document_.text_of(first, last)) != Parties::none)
      return {};
    return {range(first, last), Parties::none};
  }

  /// ", a leading provider of boats": an apposition with a word for an organisation.
  bool describes(std::size_t i) const {
    i = behind_brackets(document_, i, document_.size());
    if (!document_.is_char(i, ',') || !document_.has(i + 1, Class::stopwords)) return false;
    for (std::size_t k = i + 2; k < i + 13 && k < lead_.last && !document_.is_char(k, ',') && !document_.is_char(k, '.'); ++k)
      if (match(k, Class::organization_nouns)) return true;
    return false;
  }

  /// A word that no pack knows and the text writes large again.
  bool own_word(std::size_t i) const {
    return document_.tokens[i].length > 3 && !match(i, Class::plain_words) && !match(i, Class::not_names) && !match(i, Class::places) &&
           !match(i, Class::demonyms) && !match(i, Class::weak_given_names);
  }

  /// "QTIHarbour", "HarbourIQ": capitals beside others or behind small letters, no plural ("EVs").
  bool mixed_letters(std::size_t i) const {
    const std::string_view text = document_.text_of(i);
    const auto capitals = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }),
               small = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return capitals > 1 && small > 2;
  }

  /// "Entrapeer Launches ...": a word that no pack knows, named again and again, inside sentences too, and nobody's surname.
  bool often_named(std::size_t i) const {
    constexpr std::size_t fewest = 3;
    if (!word(i) || document_.classes(i) || document_.tokens[i].length < shortest_own || document_.tokens[i].has(Token::all_upper) ||
        context_.lexicon.match(document_, i, Class::plain_words, context_.language) || !context_.conventions().title_case)
      return false;
    const std::string_view name = document_.text_of(i);
    for (const Party& party : parties_.all)
      if (party.kind == PartyKind::person && party.name.size() > name.size() && party.name.ends_with(name)) return false;
    std::size_t named = 0, inside = 0;
    for (std::size_t k = i + 1; k + 1 < document_.size(); ++k) {
      if (document_.text_of(k) != name) continue;
      if (word(k - 1) && document_.capitalized(k - 1) && document_.tokens[k].has(Token::space_before) &&
          !document_.has(k - 1, Class::stopwords))
        return false;  // "Peter Welch"
      if (match(k + 1, Class::product_nouns) || document_.text_of(k + 1) == "\u2122" || document_.text_of(k + 1) == "\u00AE") return false;
      ++named;
      inside += word(k - 1) && !document_.capitalized(k - 1);
    }
    return named >= fewest && inside > 0;
  }

  /// Two words that no pack knows may be anybody's name, and a hyphen makes one word of two: "Brook Quay", "Lee-Moss".
  bool could_be_person(std::size_t first, std::size_t last) const {
    std::size_t words = 0;
    for (std::size_t i = first; i < last; ++i) {
      words += word(i) && (i == first || !glued(i));
      if (i == first && document_.tokens[i].length >= shortest_own &&
          context_.lexicon.match(document_, i, Class::plain_words, context_.language))
        return false;  // "Innovative Harbours"
      if (document_.has(i, Class::not_names) || document_.has(i, Class::organization_tails) ||
          document_.has(i, Class::organization_links) || document_.is_char(i, '&'))
        return words < 2;
    }
    return words < 3;
  }

  bool acts_at(std::size_t i) const { return bool(context_.lexicon.match(document_, i, Class::announce_verbs, context_.language)); }

  /// Where the name stands in running text, with no more of a name around it.
  std::size_t in_text(std::size_t first, std::size_t last, std::size_t from) const {
    for (std::size_t i = from; i + (last - first) < document_.size(); ++i) {
      std::size_t k = first;
      while (k < last && document_.text_of(k) == document_.text_of(i + (k - first))) ++k;
      if (k == last && !named_word(i + (last - first)) && free(i, i + (last - first))) return i;
    }
    return document_.size();
  }

  /// A word of it that the text never writes small and no pack knows for a common one.
  bool has_own_word(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (!word(i) || document_.has(i, Class::not_names) || document_.has(i, Class::stopwords) || document_.has(i, Class::event_words) ||
          document_.has(i, Class::title_modifiers) || match(i, Class::places))
        continue;
      const std::string key = text::fold(document_.text_of(i));
      bool small = false;
      for (std::size_t k = 0; k < document_.size() && !small; ++k)
        small = word(k) && !document_.capitalized(k) && document_.text_of(k) == key;
      if (!small) return true;
    }
    return false;
  }

  /// ", the intimate memoir by Ann Lee,": what stands behind calls it a thing, not somebody.
  bool work(std::size_t i) const {
    i = behind_brackets(document_, i, document_.size());
    if (!document_.is_char(i, ',') && !match(i, Class::boilerplate_cues)) return false;
    const std::size_t limit = std::min(document_.size(), i + longest_lead_apposition);
    bool thing = false;
    for (std::size_t k = i + 1; k < limit && !document_.is_char(k, '.'); ++k) {
      if (match(k, Class::organization_nouns)) return false;
      thing = thing || (word(k) && !document_.capitalized(k) && match(k, Class::product_nouns));
    }
    return thing;
  }

  LeadSubject subject_at(std::size_t first) const {
    if (document_.has(first, Class::stopwords) && !glued(first + 1)) ++first;  // "The"
    const std::size_t last = name_end(first);
    if (last == first) return {};
    if (const LeadSubject fuller = fuller_form(first, last); !fuller.name.empty()) return fuller;
    if (!free(first, last) || !(announces(last) || (first == start_ && describes(last))) || !names_somebody(first, last) ||
        (!strong(last) && work(last)))
      return {};
    if (parties_.find_person(document_.text_of(first, last)) != Parties::none) return {};
    return {range(first, last), Parties::none};
  }

  bool glued(std::size_t i) const { return i < document_.size() && !document_.tokens[i].has(Token::space_before); }
  bool word(std::size_t i) const { return document_.is(i, TokenKind::word); }
  lang::Match match(std::size_t i, Class c) const { return context_.lexicon.match_any(document_, i, c, context_.language); }

  /// "eQuorum", "OpenSesame", "bluSPARC": a capital behind a small letter.
  bool inner_capital(std::size_t i) const {
    const std::string_view text = document_.text_of(i);
    for (std::size_t k = 1; k < text.size(); ++k)
      if (text[k] >= 'A' && text[k] <= 'Z' && text[k - 1] >= 'a' && text[k - 1] <= 'z') return true;
    return false;
  }
  bool known(std::size_t i) const { return word(i) && parties_.find_organization(document_.text_of(i)) != Parties::none; }
  bool named_word(std::size_t i) const { return word(i) && (document_.capitalized(i) || inner_capital(i)); }

  /// Behind what a wire leaves of its stamp: "Pacific — Acme announced".
  std::size_t behind_stamp(std::size_t first) const {
    for (std::size_t i = first; i < std::min(lead_.last, first + longest_stamp); ++i)
      if (document_.is(i, TokenKind::dash) && !glued(i) && !glued(i + 1)) return i + 1;
    return first;
  }

  /// Behind "Today," and "On Monday, May 5, 2025,".
  std::size_t behind_time(std::size_t first) const {
    std::size_t comma = first, times = 0;
    for (std::size_t i = first; i < std::min(lead_.last, first + longest_opening); ++i) {
      const bool time = document_.is(i, TokenKind::number) || document_.has(i, Class::months) || document_.has(i, Class::weekdays) ||
                        document_.has(i, Class::date_words) || match(i, Class::date_words);
      times += time;
      if (document_.is_char(i, ',')) comma = i + 1;
      else if (!time && !document_.has(i, Class::stopwords)) break;
    }
    return times > 0 ? comma : first;
  }

  /// One past the run of words that a name is made of.
  std::size_t name_end(std::size_t first) const {
    std::size_t last = first;
    for (std::size_t i = first; i < std::min(lead_.last, first + longest_subject_name); ++i) {
      const bool domain = i > first && document_.is_char(i, '.') && glued(i) && glued(i + 1) && word(i + 1);
      const bool hyphen = i > first && document_.is(i, TokenKind::dash) && glued(i) && glued(i + 1);
      if (domain || hyphen) {
        last = ++i + 1;
        continue;
      }
      if ((named_word(i) || (i == first && known(i))) && !verb(i)) {
        last = i + 1;
        continue;
      }
      const bool joins =
          i > first && named_word(i + 1) &&
          (document_.is_char(i, '&') || (document_.has(i, Class::organization_links) && !document_.has(i, Class::conjunctions)));
      const bool starts_domain = word(i) && i == first && document_.is_char(i + 1, '.') && glued(i + 1) && glued(i + 2) && word(i + 2);
      if (starts_domain) last = i + 1;
      else if (!joins && !(i > first && document_.is(i, TokenKind::number))) break;
      else if (!joins) last = i + 1;
    }
    return last;
  }

  bool verb(std::size_t i) const { return context_.lexicon.match(document_, i, Class::announce_verbs, context_.language).value == "tells"; }

  /// No other name stands in it; a word alone that was taken for a surname does not count.
  bool free(std::size_t first, std::size_t last) const {
    const std::size_t start = document_.tokens[first].start, end = document_.tokens[last - 1].end();
    return std::none_of(parties_.all.begin(), parties_.all.end(), [&](const Party& p) {
      return (p.kind == PartyKind::organization || p.name.find(' ') != std::string::npos) &&
             std::any_of(p.mentions.begin(), p.mentions.end(), [&](const Located& m) { return m.start < end && m.end > start; });
    });
  }

  /// "is proud to announce" at once, or behind brackets or an apposition.
  bool announces(std::size_t last) const {
    std::size_t i = behind_brackets(document_, last, lead_.last);
    if (document_.is_char(i, ',')) return announcing_behind(context_, last, lead_.last) != Announcing::none;
    for (std::size_t skipped = 0; skipped <= most_between && i < lead_.last && word(i) && !document_.capitalized(i); ++skipped, ++i) {
      const lang::Match found = context_.lexicon.match(document_, i, Class::announce_verbs, context_.language);
      if (found) return found.value == "tells" || i > last || strong(last);
    }
    return false;
  }
  bool strong(std::size_t last) const { return last > 0 && (inner_capital(last - 1) || (last > 1 && document_.is_char(last - 2, '.'))); }

  /// A domain, a capital inside a word, a name that stands elsewhere written large.
  bool shaped(fields::TokenRange name) const {
    for (std::size_t i = name.first; i < name.last; ++i)
      if (document_.is_char(i, '.') || (word(i) && (inner_capital(i) || (!document_.capitalized(i) && known(i))))) return true;
    return false;
  }

  /// A shape that only names have: a domain, a capital inside, two words with capitals, a word that is written large elsewhere too.
  bool names_somebody(std::size_t first, std::size_t last) const {
    std::size_t large = 0;
    // "HarbourCon Season 6", "PenQuay Awards for Summer 2025"
    if (last > first + 1 && (document_.is(last - 1, TokenKind::number) || document_.has(last - 1, Class::event_words))) return false;
    if (shaped(range(first, last))) return true;
    for (std::size_t i = first; i < last; ++i) {
      if (!word(i)) continue;
      for (const Class c : {Class::title_heads, Class::months, Class::pronouns, Class::event_words})
        if (document_.has(i, c)) return false;
      large += document_.capitalized(i) && !document_.has(i, Class::not_names) && !document_.has(i, Class::stopwords);
    }
    if (document_.is(last - 1, TokenKind::number) || context_.conventions().nouns_capitalized) return false;  // "Episode 813"
    if (large == 0 || document_.has(last - 1, Class::not_names) || match(first, Class::places).length == last - first) return false;
    return large > 1 || said_within(first, last);
  }

  /// The single word stands large inside another sentence.
  bool said_within(std::size_t first, std::size_t last) const {
    if (last != first + 1) return true;
    for (std::size_t i = last; i < document_.size(); ++i)
      if (document_.text_of(i) == document_.text_of(first) && word(i - 1) && !document_.capitalized(i - 1) &&
          !document_.tokens[i].has(Token::line_start))
        return true;
    return false;
  }

  /// "The Debian project is pleased to announce", "Das Debian-Projekt": what it is called in full where it speaks.
  LeadSubject fuller_form(std::size_t first, std::size_t last) const {
    for (std::size_t i = first + 1; i <= last && i < lead_.last; ++i) {
      const bool hyphen = document_.is(i, TokenKind::dash) && glued(i) && glued(i + 1);
      const std::size_t noun = i + hyphen;
      const lang::Match whole = match(noun, Class::whole_nouns);
      const std::size_t end = noun + whole.length;
      if (!whole || end < last || announcing_at(context_, end, lead_.last) == Announcing::none) continue;
      if (const std::size_t party = parties_.find_organization(document_.text_of(first, i)); party != Parties::none)
        return {range(first, end), party};
    }
    return {};
  }

  const fields::Context& context_;
  const text::Document& document_;
  const Release& release_;
  const Parties& parties_;
  const Lead lead_;
  mutable std::size_t start_ = 0;  // of the lead's first sentence, its article aside
};

}  // namespace

LeadSubject read_lead_subject(const fields::Context& context, const Release& release, const Parties& parties) {
  return SubjectReader(context, release, parties).run();
}

}  // namespace pressparse::record
