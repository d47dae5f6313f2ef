#include "fields/names_organizations.hpp"

#include "fields/names_known_organizations.hpp"
#include "fields/names_letterheads.hpp"
#include "fields/names_organization_heads.hpp"
#include "fields/names_small_heads.hpp"
#include "fields/names_spelled_out.hpp"
#include "fields/names_surnames.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

class OrganizationFinder {
 public:
  explicit OrganizationFinder(const NameWords& words)
      : words_(words), parts_(words), small_heads_(words_, parts_), compounds_(words_), starts_(words_, parts_),
        heads_(words_, parts_, compounds_, starts_) {}

  std::vector<OrganizationMention> run() {
    const std::vector<TokenRange> spelled_out = find_spelled_out(words_);
    auto next_spelled = spelled_out.begin();
    for (std::size_t i = words_.next_start(0); i < words_.size(); i = words_.next_start(i)) {
      if (all_.size() >= words_.context().most_organizations()) {
        words_.context().hit_at(Limit::organization_mentions, i);
        break;
      }
      while (next_spelled != spelled_out.end() && next_spelled->first < i) ++next_spelled;
      if (next_spelled != spelled_out.end() && next_spelled->first == i) {
        all_.push_back(organization_mention(i, next_spelled->last, rules::organization_head));
        i = next_spelled->last;
        continue;
      }
      if (const std::size_t behind = letterhead_end(words_, parts_, i); behind > i) {
        all_.push_back(organization_mention(i, behind, rules::organization_head));
        i = behind;
        continue;
      }
      if (const std::size_t behind = small_heads_.read(i, all_); behind > i) {
        i = behind;
        continue;
      }
      if (!starts_name(words_, i)) {
        ++i;
        continue;
      }
      const TokenRange group = capital_group(words_, i);
      std::optional<OrganizationMention> found = branded_organization(words_, group);
      const std::optional<OrganizationMention> familiar = found ? std::nullopt : known_organization(words_, i);
      if (!found) found = familiar;
      // "L'Office des forêts" opens a sentence: an article, where no name that everybody knows begins so.
      if (!found && opens_elided(i)) {
        i += 2;
        continue;
      }
      // "the FDA's Center for ...": two names.
      const bool form = found && words_.is_char(found->name.last, ',') && words_.joined(found->name.last + 1) &&
                        parts_.legal_form_length(found->name.last + 1);  // "Tidewater, Inc."
      if (found && (form || (!words_.possessive(found->name.last) && group.last > found->name.last))) found.reset();
      if (!found && words_.conventions().halved_compounds) found = named_after(group);
      if (!found) found = legal_form(group);
      if (!found) found = anchored(group);
      if (!found) found = familiar;
      if (found && hyphenated_title(found->name)) found.reset();
      if (!found) {
        i = word_end(words_, i);
        continue;
      }
      if (const std::size_t owner = owner_end(*found); owner > 0) {
        i = owner;
        if (owner < found->name.first + 2u) continue;  // an acronym is found by what stands around it
        found->name.last = static_cast<std::uint32_t>(owner);
      }
      // "Departamento de Comunicación Externa": a desk's name belongs to nobody until its owner stands behind it.
      if (words_.titles_take_complements() && !words_.declined() &&
          words_.match(found->name.first, Class::department_words).length >= found->name.last - found->name.first) {
        i = found->name.last;
        continue;
      }
      if (words_.conventions().halved_compounds)
        found->name.first = static_cast<std::uint32_t>(compounds_.pair_start(found->name.first, taken()));
      if (found->name.first > taken()) found->name.first = static_cast<std::uint32_t>(small_camel_start(words_, found->name.first));
      found->name.first = static_cast<std::uint32_t>(behind_place(*found));
      i = found->name.last;
      while (!all_.empty() && all_.back().name.first >= found->name.first) all_.pop_back();  // the first half of a club's name
      all_.push_back(*found);
    }
    return std::move(all_);
  }

 private:
  /// One past the organisation found last.
  std::size_t taken() const { return all_.empty() ? 0 : all_.back().name.last; }

  /// "Caritas-Präsidentin": somebody who holds an office there.
  bool hyphenated_title(TokenRange name) const {
    return name.last - name.first > 2 && words_.document().is(name.last - 2, TokenKind::dash) && words_.glued(name.last - 1) &&
           words_.title_word(name.last - 1);
  }

  /// "Florida's Agency for Ferries", "the UK's Harbour Conduct Authority": whose it is stands before the name of two words or more.
  std::size_t behind_place(const OrganizationMention& found) const {
    const TokenRange name = found.name;
    if ((found.rule != rules::organization_anchor && found.rule != rules::organization_head) || words_.loud(name.first)) return name.first;
    const std::size_t owner = name.first + words_.match(name.first, Class::places).length;
    if (owner == name.first || owner >= name.last) return name.first;
    const std::size_t rest = owner + words_.possessive(owner);
    return rest > owner && rest + 1 < name.last && words_.is_word(rest) && words_.capital(rest) ? rest : name.first;
  }

  /// "Department of Commerce's Harbour Administration", "GBSA's Techno Valley Department": one past the organisation that the rest of the name belongs to, or 0.
  /// Not "Brooklyn District Attorney's Office", "Moss's Clean Water Fund".
  std::size_t owner_end(const OrganizationMention& found) const {
    const TokenRange name = found.name;
    if (found.rule != rules::organization_anchor && found.rule != rules::organization_head) return 0;
    for (std::uint32_t i = name.first + 1; i + 2 < name.last; ++i) {
      const std::size_t genitive = words_.possessive(i);
      if (!genitive || !words_.capital(i + genitive)) continue;
      if (words_.has(i - 1, Class::folk_nouns)) continue;  // "Office of Women's Health"
      const Token& only = words_.document().tokens[name.first];
      const bool acronym = i == name.first + 1 && only.has(Token::all_upper) && only.length >= 3 && !words_.loud(name.first);
      const bool body = i > name.first + 1 && (linked(range(name.first, i)) || parts_.anchor_length(i - 1) == 1);
      return acronym || body ? i : 0;
    }
    return 0;
  }

  /// "Department of Commerce"
  bool linked(TokenRange name) const {
    for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i)
      if (words_.lower(i) && words_.match(i, Class::object_links)) return true;
    return false;
  }

  /// "L'Office", "D'Arce"
  bool opens_elided(std::size_t i) const {
    return words_.titles_take_complements() && words_.document().tokens[i].length == 1 && words_.text_of(i) == "L" && words_.glued(i + 1) &&
           words_.document().is(i + 1, TokenKind::quote) && words_.glued(i + 2) && words_.capital(i + 2) &&
           words_.match(i + 2, Class::organization_heads);
  }

  /// "the Friedrich-Ebert-Stiftung", "Otto-von-Guericke-Universität Magdeburg", "Max-Planck-Institut für Kohlenforschung", "Quellhof-Stiftung"
  std::optional<OrganizationMention> named_after(TokenRange group) const {
    for (std::size_t i = group.first; i < group.last; ++i) {
      const std::size_t end = std::max(compounds_.named_after_end(i), compounds_.own_body_end(i));
      if (end == i) continue;
      if (end < group.last && parts_.legal_form_length(group.last - 1)) return std::nullopt;
      const std::size_t object = parts_.object_end(end - 1, end), place = end < group.last ? words_.match(end, Class::places).length : 0;
      // "Carl-Wilhelm-Universität Lüdersheim": a town that no pack knows
      const bool town = end < group.last && words_.unknown(end) && words_.capital(end);
      // "Deutsche Kälte-Stiftung", "Alfred Moll-Stiftung"
      std::size_t start = i;
      while (start > group.first && (compounds_.adjective(start - 1) || words_.has(start - 1, Class::given_names))) --start;
      return organization_mention(start, std::max({object, end + place, town ? compounds_.name_end(end, group.last) : end}),
                                  rules::organization_compound);
    }
    return std::nullopt;
  }

  std::optional<OrganizationMention> legal_form(TokenRange group) const {
    std::size_t last = 0, at = group.first;
    for (std::size_t i = group.first + 1; i <= group.last && i < words_.size(); ++i) {
      std::size_t form = i;
      if (i == group.last && words_.is_char(i, ',') && words_.joined(i)) form = i + 1;
      if (!words_.joined(form)) break;
      const std::size_t length = parts_.legal_form_length(form);
      if (length && form != i && words_.title_word(i - 1) && words_.joined(form + length) && words_.capital(form + length))
        break;  // "Acme Chief Product Officer, A.G. Lambert"
      if (!length) continue;
      if (form == i && i > group.first + 1 && words_.glued(i) && words_.document().is(i - 1, TokenKind::dash) &&
          words_.document().tokens[i - 2].length == 1)
        break;  // "(R-S.C.)", "(R-NV)"
      if (form != i && length == 1 && words_.document().tokens[form].length == 2 && words_.match(form, Class::region_codes))
        break;  // "RENO, NV"
      at = i;
      last = form + length;
      // "GmbH & Co. KG" is one entry; "Foo Inc. Ltd" goes on.
      i = last - 1;
      if (last >= group.last) break;
      // "Acme LLC Sues Harbour Inc.": a form of more than two letters ends the name, unless another one follows.
      if (words_.document().text_of(form, last).size() >= 3 && !words_.has_any(last, lang::bit(Class::legal_forms)) && words_.is_word(last))
        break;
    }
    if (!last) return std::nullopt;
    const std::size_t first = starts_.behind_headline(starts_.of_firm(group, at), at);
    if (at > group.first + 2 && words_.possessive(at - 2) == 2) return std::nullopt;  // "the UAE's SCA"
    if (first + 1 == at && words_.initial_end(at) > at && (words_.title_word(first) || words_.has(first, Class::honorifics)))
      return std::nullopt;  // "Congressman G. K. Butterfield"
    if (first + 2 == at && words_.initial_end(first) == at && words_.glued(at) && words_.document().tokens[at].length == 1)
      return std::nullopt;  // "18 U.S.C."
    if (first >= at || (words_.loud(group.first) && at - first > 8)) return std::nullopt;
    std::size_t start = starts_.over_links(starts_.of_club(first, at, all_), group.first, heads_.body_end(), all_);
    if (start == first) start = starts_.over_partners(first, at, all_);
    return organization_mention(compounds_.pair_start(start, taken()), last, rules::organization_legal_form);
  }

  /// "Mother sentenced - The Brooklyn District Attorney's Office": a page title's site, cut off by a dash or bar.
  bool own_segment(TokenRange group) const {
    const layout::Block* block = words_.block_of(group.first);
    if (!block) return false;
    std::size_t before = group.first;
    if (before > block->first_token && words_.has(before - 1, Class::stopwords)) --before;
    const auto cut = [&](std::size_t i) {
      return words_.is_char(i, '|') || (words_.document().is(i, TokenKind::dash) && !words_.glued(i));
    };
    const bool starts =
        before == block->first_token || cut(before - 1) || words_.is_char(before - 1, ':');  // "Photo: Ellery State Chancellery"
    const bool ends = group.last >= block->last_token || cut(group.last) || words_.document().tokens[group.last].has(Token::line_start);
    return starts && ends && (before > block->first_token || group.last < block->last_token) && group.last - group.first <= 8;
  }

  std::optional<OrganizationMention> anchored(TokenRange group) {
    if (words_.loud(group.first) && !own_segment(group)) return std::nullopt;
    std::size_t anchor = group.last, length = 0;
    for (std::size_t i = group.first; i < group.last; ++i) {
      const std::size_t here = parts_.anchor_length(i);
      const std::string_view kind = here ? words_.match(i, Class::organization_anchors).value : std::string_view{};
      if (!here || kind == "weak" || (kind == "long" && !long_name(group, i)) ||
          (words_.is_word(i + 1) && words_.match(i, Class::thing_heads).length > here))
        continue;  // "League Tables"
      anchor = i;
      length = here;
      if (words_.possessive(i + here)) break;  // "the Judiciary Committee's Subcommittee on Courts": two names
      i += here - 1;
    }
    // "the Biden administration", "U.S. military"
    const bool small = !length && words_.lower(group.last) && words_.joined(group.last) &&
                       words_.has_any(group.last, lang::bit(Class::organization_anchors) | lang::bit(Class::starts_phrase));
    if (const lang::Match match = small ? words_.match(group.last, Class::organization_anchors) : lang::Match{};
        match && match.value.starts_with("lower")) {
      const std::size_t first = starts_.in_group(group, group.last);
      const bool one = first + 1 == group.last;
      const bool told = !one || !words_.document().tokens[first].has(Token::all_upper) ||
                        (!words_.unknown(first) && words_.has(first, Class::places));  // not "SBCUSD administration", "IV administration"
      // "Recent government rules", "Efficient administration": what opens a sentence must be a place's or somebody's.
      // Where an office's own word is small in other languages ("Podhorská nemocnice"), only the first is asked.
      if (one && words_.opens_sentence(first) &&
          (words_.written_small(first) || (words_.conventions().title_case && !words_.match(first, Class::places) &&
                                           !words_.match(first, Class::demonyms) && !said_inside(first))))
        return std::nullopt;
      if (told && first < group.last) return organization_mention(first, group.last + match.length, rules::organization_anchor);
    }
    if (!length) return heads_.read(group, group.first);
    std::size_t first = starts_.in_group(group, anchor);
    first = starts_.over_conjunction(group, first, anchor, all_);
    std::size_t last = anchor + length;
    // "The San Diego Union-Tribune"; where nouns have capitals a compound of any noun looks so.
    const bool hyphen =
        words_.document().is(last, TokenKind::dash) && words_.glued(last) && words_.glued(last + 1) && words_.capital(last + 1);
    if (hyphen && !words_.nouns_capitalized() && !words_.match(anchor, Class::organization_anchors).value.starts_with("lower")) last += 2;
    const std::size_t end = parts_.object_end(anchor, last);
    if (end > last) return organization_mention(std::min(first, anchor), end, rules::organization_head);
    if (const std::size_t unit = unit_end(group, anchor, last); unit > last) return organization_mention(first, unit, rules::organization_head);
    // "University College Galway", "Trinity College Dublin": the town that a school or hospital bears ends its name.
    if (!words_.conventions().names_follow_nouns && length == 1 && first < anchor && last < group.last &&
        words_.has(anchor, Class::organization_heads) && last + words_.match(last, Class::places).length == group.last)
      return organization_mention(first, group.last, rules::organization_anchor);
    if (first >= anchor) {
      const lang::Match ending =
          words_.context().lexicon.match_ending(words_.document(), anchor, Class::organization_suffixes, words_.context().language);
      // "Landgericht Halle", "Handelskammer Eifel-Ardennen": nothing but a name follows a noun so.
      if (ending && last < group.last && words_.conventions().names_follow_nouns && !words_.has(last, Class::given_names) &&
          !words_.title_word(last) && !words_.has(last, Class::not_names) && !words_.has(last, Class::stopwords))
        return organization_mention(anchor,
                                    std::max(compounds_.name_end(last, group.last), last + words_.match(last, Class::places).length),
                                    rules::organization_compound);  // "Polizeipräsidium Frankfurt am Main"
      // "Landsforeningen Levende Fjorde", "Polisregion Öst": a head before its name, though its ending or the word alone ends names as
      // well. "Hospital Universitario de Soria", "Association Sportive du Port": an English word that opens names in the text's own
      // language
      const bool own = words_.titles_take_complements() &&
                       words_.context().lexicon.match(words_.document(), anchor, Class::organization_heads, words_.context().language);
      if ((own || anchor + 1 < group.last) && words_.has(anchor, Class::organization_heads) &&
          (own || ending || words_.match(anchor, Class::organization_anchors).value.starts_with("lower")))
        if (auto named = heads_.read(group, anchor)) return named;
      // "Landsforeningen for lungesyke"
      if (ending.value == "name") return organization_mention(anchor, parts_.small_object_end(anchor, last), rules::organization_compound);
      return std::nullopt;
    }
    // "Executive Committee": nothing in it tells it from others.
    bool telling = false;
    for (std::size_t k = first; k < anchor; ++k)
      if (words_.is_word(k) && !words_.has(k, Class::title_modifiers) && !words_.has(k, Class::not_names) &&
          !words_.has(k, Class::stopwords) && !words_.title_word(k))
        telling = true;
    if (!telling && anchor - first == 1 && length == 1) return std::nullopt;  // not "Federal Bureau of Investigation"
    // "the Diverse Holdings of the fund" beside "diverse" and "holdings"
    if (anchor - first == 1 && length == 1 && words_.match(anchor, Class::organization_anchors).value.empty() &&
        words_.written_small(first) && words_.written_small(anchor))
      return std::nullopt;
    // "This Tech Company Streamlines ...": what a small word points at
    if (anchor - first == 1 && length == 1 && first > group.first && words_.loud(first) && plain_word(words_, first) &&
        words_.has(first - 1, Class::stopwords) && words_.match(first - 1, Class::articles).value != "definite")
      return std::nullopt;
    // "Rachel Council, founder of Gem Ratings": a person's surname.
    if (anchor - first == 1 && length == 1 && words_.has(first, Class::given_names) && first > 0 && words_.joined(first) &&
        words_.lower(first - 1) && words_.title_word(first - 1))
      return std::nullopt;  // "artist Deborah League"
    if (anchor - first == 1 && length == 1 && words_.has(first, Class::given_names) && words_.is_char(last, ',') &&
        (words_.title_word(last + 1) || (words_.has(last + 1, Class::stopwords) && words_.title_word(last + 2))))
      return std::nullopt;
    // "the 5-Star Law Firm": a piece of a word
    if (words_.conventions().title_case && first > 1 && words_.glued(first) && words_.glued(first - 1) &&
        words_.document().is(first - 1, TokenKind::dash) && words_.document().is(first - 2, TokenKind::number))
      return std::nullopt;
    // "Moss Council Press Office": who answers there, and not a name of its own.
    for (std::size_t k = first + 2; length == 1 && k + 1 < last; ++k)
      if (parts_.anchor_length(k - 1) && words_.match(k, Class::department_words).length == last - k)
        return organization_mention(first, k, rules::organization_anchor);
    return organization_mention(first, last, rules::organization_anchor);
  }

  /// "Harwich University School of Medicine", "Moss College Cole Graduate School of Business": one past the school that a university's name goes on with,
  /// or `last`.
  std::size_t unit_end(TokenRange group, std::size_t anchor, std::size_t last) {
    constexpr std::size_t longest = 4;  // words before the unit's head
    if (words_.conventions().names_follow_nouns || !words_.has(anchor, Class::organization_heads) || last >= group.last) return last;
    for (std::size_t i = last; i < group.last && i < last + longest; ++i) {
      if (words_.title_word(i) || words_.has(i, Class::not_names)) return last;
      const lang::Match head = words_.match(i, Class::organization_heads);
      if (!head || words_.has(i, Class::organization_anchors)) continue;
      const auto unit = heads_.read(group, i);
      return unit && unit->name.last > group.last && words_.lower(group.last) ? unit->name.last : last;
    }
    return last;
  }

  /// "the Northern Acquisitions Fund", "Open Evidence Lab": what ends the names of places and products too, behind two words that tell, inside a
  /// sentence and with nothing of a name behind it.
  bool long_name(TokenRange group, std::size_t anchor) const {
    const std::size_t first = starts_.in_group(group, anchor);
    if (anchor < first + 2 || anchor + 1 != group.last || words_.loud(anchor) || words_.opens_sentence(first)) return false;
    if (first > 0 && words_.joined(first) && (words_.is_char(first - 1, '.') || words_.capital(first - 1))) return false;
    std::size_t telling = 0;
    for (std::size_t i = first; i < anchor; ++i) {
      if (words_.possessive(i)) return false;  // "Moss's Clean Water Fund"
      telling += words_.is_word(i) && words_.document().tokens[i].length > 2;
    }
    return telling > 1 && !words_.has(first, Class::given_names);
  }

  /// The word stands with its capital inside another sentence too.
  bool said_inside(std::size_t token) {
    constexpr std::size_t most_asked = 8;  // words of one text
    if (asked_++ == most_asked) return false;
    for (std::size_t i = words_.next_capital(0); i < words_.size(); i = words_.next_capital(i + 1))
      if (words_.hash(i) == words_.hash(token) && !words_.opens_sentence(i) && !words_.loud(i)) return true;
    return false;
  }

  const NameWords& words_;
  const NameParts parts_;
  SmallHeads small_heads_;
  const Compounds compounds_;
  const OrganizationStarts starts_;
  OrganizationHeads heads_;
  std::vector<OrganizationMention> all_;
  std::size_t asked_ = 0;  // said_inside
};

}  // namespace

std::vector<OrganizationMention> find_evident_organizations(const NameWords& words) { return OrganizationFinder(words).run(); }

}  // namespace pressparse::fields
