#include "record/named_organizations.hpp"

#include <algorithm>
#include <unordered_map>

#include "record/lead_subject.hpp"
#include "record/name_doubts.hpp"
#include "rules.hpp"
#include "text/word_filter.hpp"

namespace pressparse::record {
namespace {

constexpr std::size_t longest_name = 12;      // tokens
constexpr std::size_t heading_window = 400;   // bytes before a boilerplate's text in which its heading stands

/// A run of tokens that names an organisation.
struct Name {
  std::size_t first, last;
};

class Collector {
 public:
  Collector(const fields::Context& context, const Release& release, Parties& parties)
      : context_(context), document_(context.document), release_(release), parties_(parties), doubts_(context, release, parties) {}

  void run() {
    for (const Contact& contact : release_.contacts)
      if (contact.organization && contact.organization != contact.name) note(*contact.organization, contact.start, contact.end);
    for (const Boilerplate& b : release_.boilerplates)
      if (b.organization) note(*b.organization, b.start > heading_window ? b.start - heading_window : 0, b.end);
    note_sources();
    note_subject();
    if (!names_.empty()) add_mentions();
  }

 private:
  /// Remembers the name if no party has it and it stands in [start, end) as whole tokens.
  void note(std::string_view name, std::size_t start, std::size_t end) {
    // "Harbour Trust (HT)": the short form is not part of the name.
    if (const std::size_t bracket = name.find('('); bracket != std::string_view::npos && bracket > 1)
      name = name.substr(0, name.find_last_not_of(' ', bracket - 1) + 1);
    if (parties_.find_organization(name) != Parties::none || parties_.find_person(name) != Parties::none) return;
    const std::size_t at = context_.text().substr(0, end).find(name, start);
    if (at == std::string_view::npos) return;
    std::size_t first = document_.token_at(at);
    std::size_t last = document_.token_at(at + name.size());
    if (first >= last || document_.tokens[first].start != at || document_.tokens[last - 1].end() != at + name.size()) return;
    if (const std::size_t ordinal = first - 2; first > 1 && document_.is_char(first - 1, '.') &&
                                               document_.is(ordinal, text::TokenKind::number) && document_.tokens[ordinal].length <= 3 &&
                                               context_.conventions().ordinal_point)
      first = ordinal;  // "11. Polizeirevier"
    last = cut_end(first, last);
    if (last == first || last - first > longest_name) return;
    name = document_.text_of(first, last);
    if (parties_.find_organization(name) != Parties::none || parties_.find_person(name) != Parties::none) return;
    // "About the Harbour Association The association is ...": an article of the next line.
    if (last - first > 2 && document_.has(last - 1, lang::Class::stopwords) && document_.capitalized(last - 1) &&
        !document_.tokens[last - 1].has(text::Token::all_upper)) {
      --last;
      while (last > first + 1 && !document_.is(last - 1, text::TokenKind::word) && !document_.is(last - 1, text::TokenKind::number)) --last;
      name = document_.text_of(first, last);
      if (parties_.find_organization(name) != Parties::none) return;
    }
    // "Diana Dray is an actor ...": a person's own paragraph.
    if (last - first <= 2 && document_.has(first, lang::Class::given_names) && !document_.tokens[last - 1].has(text::Token::all_upper) &&
        !document_.has(last - 1, lang::Class::organization_tails) && !document_.has(last - 1, lang::Class::organization_anchors))
      return;
    if (document_.has(first, lang::Class::honorifics) || document_.is_char(last - 1, '?')) return;  // "Rep. Lee", "What is cloud mining?"
    // "Harbour Coalition Ann Lee": who stands behind the firm in a contact's line.
    std::size_t person = 0;
    for (const std::size_t words : {3, 2})
      if (person == 0 && last - first > words + 1 && document_.is(last - words - 1, text::TokenKind::word) &&
          parties_.find_person(document_.text_of(last - words, last)) != Parties::none)
        person = words;
    if (person > 0) {
      last -= person;
      name = document_.text_of(first, last);
      if (parties_.find_organization(name) != Parties::none) return;
    }
    if (!doubts_.could_be_name(first, last) || joins_known(first, last)) return;
    names_[document_.text_of(first)].push_back({first, last});
    Located where;
    context_.locate(where, document_.tokens[first].start, document_.tokens[last - 1].end(), rules::organization_named_by_layout);
    const std::size_t shorter = short_form(first, last);
    if (shorter == Parties::none) parties_.add_organization(where);
    else parties_.add_longer_form(shorter, where);
  }

  /// Without the street behind it ("Harbour Construction 1109 Aspen Pl."), and nothing where a known name and a desk of it ("Harbour Newsroom",
  /// "Harbour Media Contact") are all there is.
  std::size_t cut_end(std::size_t first, std::size_t last) const {
    using lang::Class;
    // "Harbour Health, Inc. Quayside Ventures LLC 1 Kent Court": the first firm of a block that lost its line breaks.
    for (std::size_t i = first + 1; i + 1 < last; ++i) {
      const std::size_t behind = i + 1 + (document_.is_char(i + 1, '.') && i + 2 < last);
      if (document_.has(i, Class::legal_forms) && document_.tokens[i].length > 2 && document_.capitalized(behind) &&
          !document_.has(behind, Class::legal_forms) && !document_.has(behind, Class::organization_tails))
        last = behind;
    }
    for (std::size_t i = first + 2; i < last; ++i)
      if (document_.is(i, text::TokenKind::number) && document_.tokens[i].length >= 3) last = i;
    // "Harbour Doors ™ brand", "Quayside | Tidewater": what stands behind the sign is no part of the name.
    for (std::size_t i = first + 1; i < last; ++i)
      if (document_.is_char(i, '|') || document_.text_of(i) == "\u00AE" || document_.text_of(i) == "\u2122") last = i;
    for (std::size_t i = first + 1; i < last; ++i) {
      const auto ends = [&](Class c) { return context_.lexicon.match_any(document_, i, c, context_.language).length == last - i; };
      const lang::Match agent = context_.lexicon.match_any(document_, i, Class::agency_words, context_.language);
      const bool agency =
          (i + 1 == last && document_.has(i, Class::organization_tails)) || (agent && agent.value != "desk");  // "Harbour Communications"
      if (!agency && (ends(Class::contact_headings) || ends(Class::department_words)) &&
          parties_.find_organization(document_.text_of(first, i)) != Parties::none)
        return first;
    }
    return last;
  }

  /// "SOURCE Cabinet de la ministre des Forêts": what the line names sends the release, small words and all.
  void note_sources() {
    if (!context_.may_hold(lang::Class::source_labels)) return;
    for (const layout::Block& block : context_.layout.blocks) {
      const lang::Match label = context_.lexicon.match_any(document_, block.first_token, lang::Class::source_labels, context_.language);
      if (!label || label.value == "feed" || !document_.tokens[block.first_token].has(text::Token::all_upper)) continue;
      std::size_t first = block.first_token + label.length;
      while (first < block.last_token && !document_.is(first, text::TokenKind::word)) ++first;
      std::size_t last = first;
      while (last < block.last_token && last - first <= longest_name && !document_.is_char(last, ',') &&
             (last == first || !document_.tokens[last].has(text::Token::line_start)))
        ++last;
      while (last > first && !document_.is(last - 1, text::TokenKind::word)) --last;
      if (last == first || last - first > longest_name || !document_.capitalized(first)) continue;
      if (document_.has(first, lang::Class::organization_heads)) state(block.first_token, first, last);
    }
  }

  /// A name as it stands in its line, small words and all. What was taken for one together with the label, or cut short, is that name.
  void state(std::size_t label, std::size_t first, std::size_t last) {
    const std::string_view name = document_.text_of(first, last);
    if (parties_.find_organization(name) != Parties::none || parties_.find_person(name) != Parties::none) return;
    Located where;
    context_.locate(where, document_.tokens[first].start, document_.tokens[last - 1].end(), rules::organization_named_by_layout);
    names_[document_.text_of(first)].push_back({first, last});
    for (std::size_t p = 0; p < parties_.all.size(); ++p) {
      const Party& party = parties_.all[p];
      if (party.kind != PartyKind::organization) continue;
      const bool from_label = party.mentions.size() == 1 && party.mentions.front().start == document_.tokens[label].start;
      const bool cut = std::any_of(party.mentions.begin(), party.mentions.end(),
                                   [&](const Located& m) { return m.start == where.start && m.end < where.end; });
      if (from_label) return parties_.correct(p, where);
      if (cut) return static_cast<void>(parties_.add_longer_form(p, where));
    }
    parties_.add_organization(where);
  }

  /// Who announces in the lead.
  void note_subject() {
    const LeadSubject subject = read_lead_subject(context_, release_, parties_);
    if (subject.name.empty()) return;
    Located where;
    context_.locate(where, document_.tokens[subject.name.first].start, document_.tokens[subject.name.last - 1].end(),
                    rules::organization_announces);
    names_[document_.text_of(subject.name.first)].push_back({subject.name.first, subject.name.last});
    if (subject.known == Parties::none) parties_.add_organization(where);
    else parties_.add_longer_form(subject.known, where);
  }

  /// "Proactive" of "Proactive North America", "Harbour" of "Harbour Holdings": a known name, and behind it only a place or words for what it is.
  std::size_t short_form(std::size_t first, std::size_t last) const {
    for (std::size_t end = last - 1; end > first; --end)
      if (document_.is(end - 1, text::TokenKind::word) && only_kind(end, last))
        if (const std::size_t known = parties_.find_organization(document_.text_of(first, end)); known != Parties::none) return known;
    return Parties::none;
  }

  bool only_kind(std::size_t first, std::size_t last) const {
    using lang::Class;
    for (std::size_t i = first; i < last;) {
      const lang::Match place = context_.lexicon.match_any(document_, i, Class::places, context_.language);
      const bool kind = (document_.has(i, Class::organization_tails) && !document_.has(i, Class::organization_heads)) ||
                        document_.has(i, Class::legal_forms) || document_.is_char(i, ',') || document_.is_char(i, '.');
      if (!place && !kind) return false;
      i += std::max<std::size_t>(place.length, 1);
    }
    return true;
  }

  /// "HR.com and the Harbour Institute", "Ann Lee at Tidewater", "Acme for Tidewater": a known organisation behind a small word or before it.
  bool joins_known(std::size_t first, std::size_t last) const {
    for (std::size_t i = first + 1; i + 1 < last; ++i) {
      if (!document_.is(i, text::TokenKind::word) || document_.capitalized(i) ||
          (!document_.has(i, lang::Class::conjunctions) && !document_.has(i, lang::Class::stopwords)))
        continue;
      std::size_t behind = i + 1;
      while (behind + 1 < last && !document_.capitalized(behind)) ++behind;
      const auto known = [&](std::size_t from, std::size_t to) {
        const std::string_view part = document_.text_of(from, to);
        return parties_.find_organization(part) != Parties::none || parties_.find_person(part) != Parties::none;
      };
      if (known(behind, last) || known(first, i)) return true;
    }
    return false;
  }

  /// Every further place where one of the names stands.
  void add_mentions() {
    text::WordFilter filter;
    for (const auto& [word, names] : names_) filter.add(word);
    const std::vector<std::uint8_t> lengths = name_lengths();
    for (std::size_t i = 0; i < document_.size(); ++i) {
      if (!filter.may_hold(document_.text_of(i))) continue;
      const auto found = names_.find(document_.text_of(i));
      if (found == names_.end()) continue;
      for (const Name& name : found->second) {
        if (i == name.first || !stands_at(name, i) || inside_longer(lengths, i, i + (name.last - name.first))) continue;
        Located where;
        context_.locate(where, document_.tokens[i].start, document_.tokens[i + (name.last - name.first) - 1].end(),
                        rules::organization_named_by_layout);
        parties_.add_organization(where);
        break;
      }
    }
  }

  /// For each token how far the longest organisation's name reaches that begins at it or holds it, in tokens; 0 outside of names.
  std::vector<std::uint8_t> name_lengths() const {
    static_assert(longest_name < 256);
    std::vector<std::uint8_t> lengths(document_.size());
    for (const Party& party : parties_.all)
      if (party.kind == PartyKind::organization)
        for (const Located& m : party.mentions) {
          const std::size_t first = document_.token_at(m.start), last = std::min(document_.token_at(m.end), first + longest_name);
          for (std::size_t i = first; i < last; ++i) lengths[i] = std::max(lengths[i], static_cast<std::uint8_t>(last - i));
        }
    return lengths;
  }

  /// "Harbour" of a contact's line in "Harbour Company Ltd" of the text.
  static bool inside_longer(const std::vector<std::uint8_t>& lengths, std::size_t first, std::size_t last) {
    return first + lengths[first] > last || (first > 0 && first - 1 + lengths[first - 1] >= last);
  }

  bool stands_at(const Name& name, std::size_t i) const {
    const std::size_t length = name.last - name.first;
    if (i + length > document_.size()) return false;
    for (std::size_t k = 1; k < length; ++k)
      if (document_.text_of(i + k) != document_.text_of(name.first + k)) return false;
    return true;
  }

  const fields::Context& context_;
  const text::Document& document_;
  const Release& release_;
  Parties& parties_;
  const NameDoubts doubts_;
  std::unordered_map<std::string_view, std::vector<Name>> names_;  // by first word
};

}  // namespace

void add_named_organizations(const fields::Context& context, const Release& release, Parties& parties) {
  Collector(context, release, parties).run();
}

}  // namespace pressparse::record
