#include "fields/names_support.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "fields/names_domains.hpp"
#include "fields/names_evidence.hpp"
#include "fields/names_groups.hpp"
#include "fields/names_organizations.hpp"
#include "fields/names_support_doubts.hpp"
#include "fields/names_surnames.hpp"
#include "rules.hpp"
#include "text/sorting.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::uint32_t shortest_rare = 4;  // letters of a word that a sentence or two make an organisation

struct Candidate {
  TokenRange place;                 // where it stands first
  std::vector<TokenRange> further;  // and elsewhere
  std::size_t count() const { return 1 + further.size(); }
  std::uint32_t evidence = 0;
  int against = 0;
  std::size_t quiet = 0;  // occurrences where capitals mean something
  std::size_t inner = 0;  // of these, inside a sentence
  bool single = false;    // one word
  bool marked = false;    // camel case or all capitals
  bool camel = false;
  bool told = false;    // in a list whose noun says that it is one of organisations
  bool common = false;  // words of the language only: "Open Ocean"
  bool backed = false;  // in such a list beside one that is sure
  std::uint32_t told_once = 0;  // what is told of a rare word where a name ends
  bool half = false;    // an "and" and more capitals stand behind it: "Harbour Securities and Investor Protection"
  bool plain = false;   // words that hardly any reader takes for a name: "Renewal Planning"
  bool rare = false;    // one word that no pack knows and no reader takes for a word of the language: "Navisite"
};

class SupportFinder {
 public:
  SupportFinder(const NameWords& words, const Mask& mask, const OrganizationsAt& organizations, const std::vector<PersonMention>& people)
      : words_(words), organizations_(organizations), evidence_(words, mask, organizations, people), domains_(words, mask), doubts_(words),
        taken_(words.size()) {
    for (const PersonMention& person : people)
    {
      for (std::size_t i = person.name.first; i < person.name.last; ++i) taken_[i] = true;
      if (person.full) called_.insert(words.hash(person.name.first));
    }
  }

  std::vector<OrganizationMention> run() {
    collect();
    read_lists();
    std::vector<OrganizationMention> found;
    const std::size_t most = words_.context().most_organizations(), known = organizations_.mentions->size();
    for (const Candidate& candidate : candidates_) {
      if (known + found.size() >= most) {
        words_.context().hit_at(Limit::organization_mentions, candidate.place.first);
        break;
      }
      if (!accept(candidate) || goes_on(candidate.place)) {
        if (words_.context().recorder && candidate.evidence) tell(candidate);
        continue;
      }
      found.push_back({candidate.place, {}, rules::organization_support});
      for (const TokenRange place : candidate.further) found.push_back({place, {}, rules::organization_support});
    }
    text::sort_if_needed(found, [](const OrganizationMention& a, const OrganizationMention& b) { return a.name.first < b.name.first; });
    return found;
  }

 private:
  bool open(std::size_t i) const { return i < words_.size() && !taken_[i] && !organizations_.find(i); }

  void collect() {
    std::size_t room = limits::groups_in(words_.context().text().size());
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t cut = open(i) ? evidence_.affiliation_end(i) : i;
      if (!(words_.capital(i) || cut > i) || !open(i)) {
        i = std::min(words_.next_capital(i + 1), evidence_.next_affiliation(i + 1));
        continue;
      }
      TokenRange group = capital_group(words_, i);
      // "BTV-Vizepräsident", "(1. FC Nürnberg)": a title's or a bracket's organisation was cut out already.
      if (cut > i) group.last = static_cast<std::uint32_t>(cut);
      for (std::size_t k = group.first; k < group.last; ++k)
        if (!open(k)) group.last = static_cast<std::uint32_t>(k);
      i = std::max<std::size_t>(i + 1, group.last);
      group = trim(group);
      if (!group.empty() && words_.loud(group.first) && !evidence_.letterhead(group) && !evidence_.behind_byline(group))
        group = loud_name(group);
      if (!group.empty() && open(group.first - 1)) group.first = static_cast<std::uint32_t>(small_camel_start(words_, group.first));
      if (group.empty()) continue;
      if (room-- == 0) return words_.context().hit_at(Limit::name_groups, group.first);
      add(group);
    }
  }

  /// Without what only stands before a name, and without a genitive part behind it: "Huma's Cloud" is "Huma".
  TokenRange trim(TokenRange group) const {
    // "L'Agence rappelle": an article, and a noun that is no name of its own
    if (words_.titles_take_complements() && words_.text_of(group.first) == "L" && words_.glued(group.first + 1) &&
        words_.document().is(group.first + 1, TokenKind::quote) && words_.has(group.first + 2, Class::organization_heads))
      group.first = std::min(group.first + 2, group.last);  // "L'associazione": nothing is left
    while (!group.empty() &&
           ((words_.has(group.first, Class::stopwords) && !words_.match(group.first, Class::places)) ||
            words_.has(group.first, Class::months) || words_.has(group.first, Class::weekdays) ||
            (words_.opens_sentence(group.first) && group.last - group.first > 1 && words_.has(group.first, Class::not_names)) ||
            (words_.title_word(group.first) && group.last - group.first > 1) || words_.has(group.first, Class::honorifics)))
      ++group.first;
    for (std::size_t k = group.first; k < group.last; ++k)
      if (words_.possessive(k) && !doubts_.plural_owner(group, k)) {
        group.last = static_cast<std::uint32_t>(k);
        break;
      }
    // "Harbour CEO Ann Lee" whose name is not known for a person's: the firm stands before the office.
    for (std::size_t k = group.first + 1; k + 1 < group.last; ++k)
      if (words_.match(k, Class::owner_heads) && words_.is_word(k + 1) &&
          !words_.has_any(k, lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors)) &&
          !words_.has_any(k + 1,
                          lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors) | lang::bit(Class::legal_forms))) {
        group.last = static_cast<std::uint32_t>(k);
        break;
      }
    while (!group.empty() &&
           (words_.title_word(group.last - 1) ||
            (words_.has(group.last - 1, Class::title_modifiers) &&
             !(words_.has(group.last - 1, Class::organization_tails) && doubts_.own_word(group) &&
               !(words_.joined(group.last) && words_.title_word(group.last)))) ||
            words_.document().is(group.last - 1, TokenKind::quote) || words_.document().is(group.last - 1, TokenKind::dash) ||
            words_.is_char(group.last - 1, '&')) &&
           group.last - group.first > 1)
      --group.last;
    if (group.last - group.first > 2 && words_.has(group.last - 1, Class::stopwords) && words_.is_char(group.last - 2, '.'))
      group.last -= 2;  // "product R&D. However, the team"
    while (!group.empty() && !words_.is_word(group.first) && !words_.document().is(group.first, TokenKind::number)) ++group.first;
    return group;
  }

  /// In a headline of capitals only the words that are somebody's domain are a name.
  TokenRange loud_name(TokenRange group) const {
    constexpr std::uint32_t most_tokens = 32;  // of a name that is a domain label, which has 63 letters at most
    for (TokenRange part{group.first, std::min(group.last, group.first + most_tokens)}; !part.empty(); --part.last)
      if (words_.is_word(part.last - 1) && domains_.spell(part)) {
        while (part.last < group.last &&
               words_.has_any(part.last, lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors)))
          ++part.last;  // "Harbour Research Alliance" of harbour-research.org
        return part;
      }
    return evidence_.heading_before(group.first) ? group : TokenRange{};
  }

  void add(TokenRange group) {
    const std::size_t size = group.last - group.first;
    // A single word that a pack knows as something else names nobody.
    constexpr lang::Classes something_else =
        lang::bit(Class::not_names) | lang::bit(Class::event_words) | lang::bit(Class::months) | lang::bit(Class::weekdays) |
        lang::bit(Class::stopwords) | lang::bit(Class::places) | lang::bit(Class::title_heads) | lang::bit(Class::title_modifiers) |
        lang::bit(Class::organization_heads) | lang::bit(Class::legal_forms) | lang::bit(Class::reporting_verbs) |
        lang::bit(Class::department_words) | lang::bit(Class::honorifics);
    if (words_.match(group.first, Class::post_nominals).length >= size) return;  // "Ann Lee, Ph.D., CFA"
    if (size == 1 && (words_.has(group.first, Class::product_nouns) || words_.has(group.first, Class::organization_nouns))) return;
    if (size == 1 && (words_.has(group.first, Class::given_names) || called_.contains(words_.hash(group.first))) && !domains_.match(group))
      return;
    if (size == 1 && words_.document().tokens[group.first].has(Token::all_upper) &&
        words_.match(group.first, Class::not_names).entry == words_.text_of(group.first) && !evidence_.heading_before(group.first))
      return;  // "DOI", though doi.org is linked
    // "the Baker-Polito Administration": the second half of a name
    if (words_.conventions().title_case && group.first > 1 && words_.glued(group.first) && words_.glued(group.first - 1) &&
        words_.document().is(group.first - 1, TokenKind::dash) && words_.capital(group.first - 2))
      return;
    // "3Q24", "A2B": a piece of a word.
    if (group.first > 0 && words_.glued(group.first) &&
        (words_.is_word(group.first - 1) || words_.document().is(group.first - 1, TokenKind::number)))
      return;
    if (doubts_.handle(group) || (doubts_.person_like(group) && !evidence_.heading_before(group.first) &&
                                  (words_.unknown(group.first + 1) || !domains_.match(group))))
      return;
    bool all_known = true;
    for (std::size_t k = group.first; k < group.last; ++k)
      if (words_.is_word(k) && !words_.has_any(k, something_else)) all_known = false;
    const bool about = evidence_.heading_before(group.first);
    const bool host = domains_.hosts(group);
    // "the Orange County Register": a place and a firm's last word, which is no house's
    const bool place_firm = size > 1 && !words_.loud(group.first) && words_.has(group.last - 1, Class::organization_tails) &&
                            !words_.has_any(group.last - 1, lang::bit(Class::organization_heads) | lang::bit(Class::event_words)) &&
                            words_.match(group.first, Class::places).length + 1u == size && !words_.opens_sentence(group.first);
    const bool common =
        all_known && !about && !host && !place_firm && (size == 1 || words_.has_any(group.last - 1, something_else)) &&
        (size == 1 || words_.loud(group.first) || !(evidence_.at(group) & (partner | affiliation | ticker | possessive_title)));
    if (common && (size == 1 || words_.loud(group.first))) return;
    if (!words_.match(group.first, Class::known_organizations).value.empty()) return;  // "available on Spotify, Apple Podcasts"
    if (size == 1 && words_.document().tokens[group.first].length < 2) return;
    if (doubts_.only_initials(group) && !about && !host) return;
    if (words_.has(group.last - 1, Class::stopwords) && !about && !host) return;  // "2P. He said"
    if (size > 2 && words_.document().is(group.last - 2, TokenKind::dash) && words_.document().tokens[group.last - 1].length == 1 && !host)
      return;  // "RAD-G": one of a series
    if (size == 1 && words_.match(group.first, Class::region_codes) && words_.document().tokens[group.first].length == 2) return;
    if (!about && words_.match(group.first, Class::places).length >= size) return;
    const bool author = evidence_.behind_byline(group);
    if ((!about && !author && words_.match(group.first, Class::wires).length >= size) || words_.match(group.first, Class::contact_headings))
      return;
    const std::string key = words_.key(group);
    const auto [found, fresh] = numbers_.try_emplace(key, static_cast<std::uint32_t>(candidates_.size()));
    if (fresh) candidates_.emplace_back().place = group;
    Candidate& candidate = candidates_[found->second];
    if (!fresh) candidate.further.push_back(group);
    candidate.common = common && (fresh || candidate.common);
    if (about || author || evidence_.letterhead(group)) candidate.evidence |= heading;
    if (host) candidate.evidence |= domain;
    candidate.against = std::max(candidate.against, doubts_.anywhere(group));
    if (words_.loud(group.first)) return;
    ++candidate.quiet;
    candidate.inner += !words_.opens_sentence(group.first);
    if (size == 1) candidate.camel = candidate.camel || camel_case(words_.text_of(group.first));
    if (size == 1)
      candidate.marked =
          candidate.marked || words_.document().tokens[group.first].has(Token::all_upper) || camel_case(words_.text_of(group.first));
    candidate.evidence |= evidence_.at(group);
    if (evidence_.beside_organization(group)) candidate.evidence |= neighbour;
    for (std::size_t k = group.first + 1; k + 1 < group.last; ++k)
      if (words_.is_char(k, '&') && words_.document().tokens[k - 1].length > 2 && words_.document().tokens[k + 1].length > 2)
        candidate.evidence |= ampersand;  // not "R&D"
    if (doubts_.plain(group)) candidate.evidence &= ~std::uint32_t{ampersand};  // "Development & Licensing"
    candidate.against = std::max({candidate.against, doubts_.in_running_text(group, candidate.marked), owned_by_organization(group) ? 2 : 0});
    candidate.single = size == 1;
    candidate.plain = doubts_.plain(group);
    candidate.half = candidate.half || (words_.joined(group.last) && words_.has(group.last, Class::conjunctions) &&
                                        words_.capital(group.last + 1) && !organizations_.find(group.last + 1) &&
                                        !words_.document().tokens[group.last + 1].has(Token::all_upper));
    candidate.rare = size == 1 && !words_.nouns_capitalized() && words_.unknown(group.first) && !plain_word(words_, group.first) &&
                     !words_.written_small(group.first) && words_.document().tokens[group.first].length >= shortest_rare;
    if (candidate.rare) candidate.told_once |= evidence_.at(group) & (evidence_.ends_there(group.last) ? partner | kind_noun : kind_noun);
    if (group.first > 0 && words_.has(group.first - 1, Class::reporting_verbs)) candidate.told_once &= ~std::uint32_t{partner};
    if (words_.is_char(group.last, ',') && words_.capital(group.last + 1)) candidate.told_once &= ~std::uint32_t{kind_noun};
    if (words_.lower(group.last) && words_.capital(group.last + 1) &&
        (words_.has_any(group.last, lang::bit(Class::name_particles) | lang::bit(Class::conjunctions)) ||
         words_.match(group.last, Class::object_links)))
      candidate.told_once = 0;  // "the group Capella de Mar"
    const bool unknown_first =
        words_.unknown(group.first) || words_.has(group.first, Class::given_names) || words_.has(group.first, Class::places);
    if (size > 1 && words_.is_word(group.last - 1) &&
        (words_.has(group.last - 1, Class::organization_anchors) ||
         (unknown_first && words_.has(group.last - 1, Class::organization_tails))))
      candidate.evidence |= tail;
    // Behind a small word that is no article, or before a comma or verb: a thing of its own, no part of a phrase.
    if (size > 1 && group.first > 0 && words_.joined(group.first) && words_.lower(group.first - 1) &&
        !(words_.lower(group.last) && words_.joined(group.last) && !words_.has(group.last, Class::stopwords)) && !inside_phrase(group))
      candidate.evidence |= placed;
  }

  /// "Journal of Investment Consulting", "Determination of Non-Significance": the object of other capitals, which are no title.
  bool inside_phrase(TokenRange group) const {
    const std::size_t link = group.first - 1;
    if (link == 0 || !words_.joined(link) || !words_.match(link, Class::object_links)) return false;
    return words_.capital(link - 1) && !words_.title_word(link - 1) && !words_.has(link - 1, Class::title_modifiers) &&
           !words_.nouns_capitalized();
  }

  /// "investors", but not "Presenting Sponsor", which only opens a list in front of a colon.
  bool plural_kind(std::size_t i) const {
    return words_.has(i, Class::organization_plurals) && words_.match(i, Class::organization_plurals).value != "label";
  }

  /// "... investors including", "companies around the world, including": a noun for several organisations shortly before the list, or farther where words
  /// that open examples stand between.
  bool opened(std::size_t first) const {
    constexpr std::size_t near = 5, far = 10;
    bool examples = false;
    for (std::size_t length = 1; length <= 2 && length < first; ++length)
      examples = examples || words_.match(first - length, Class::example_links).length == length;
    for (std::size_t k = first; k > 0 && k + (examples ? far : near) > first && words_.joined(k); --k) {
      if (words_.is_char(k - 1, '.')) return false;
      if (words_.is_word(k - 1) && plural_kind(k - 1)) return true;
    }
    return false;
  }
  /// "... and other investors"
  bool closed(std::size_t last) const {
    for (std::size_t k = last; k < last + 4 && words_.joined(k) && k < words_.size(); ++k)
      if (words_.is_word(k) && plural_kind(k)) return true;
    return false;
  }

  /// Where a list goes on behind one of its members, over a comma and an "and"; `after` when it ends there.
  std::size_t next_member(std::size_t after) const {
    std::size_t next = after;
    if (words_.is_char(next, ',')) ++next;
    if (words_.has(next, Class::conjunctions)) ++next;
    if (words_.lower(next) && words_.has(next, Class::stopwords) && next > after) ++next;
    return words_.joined(next) && words_.capital(next) ? next : after;
  }

  /// "including Accel, Eurazeo, OTB Ventures and Speedinvest": a list that holds organisations is one of organisations.
  void read_lists() {
    std::vector<std::uint32_t> members;
    for (std::size_t i = 0; i < words_.size();) {
      if (!words_.capital(i) || words_.loud(i)) {
        i = words_.next_capital(i + 1);
        continue;
      }
      members.clear();
      std::size_t sure = 0, other = 0, at = i;
      while (at < words_.size() && words_.capital(at)) {
        const OrganizationMention* organization = organizations_.find(at);
        const TokenRange group = organization ? organization->name : capital_group(words_, at);
        const std::size_t after = std::max<std::size_t>(group.last, at + 1), next = next_member(after);
        if (at == i && next == after) {  // one alone is no list
          at = after;
          break;
        }
        if (organization) {
          ++sure;
        } else {
          const auto candidate = taken_[at] ? numbers_.end() : numbers_.find(words_.key(group));
          if (candidate == numbers_.end()) other += words_.match(at, Class::known_organizations).value != "product";  // a platform among them says nothing
          else if (accept(candidates_[candidate->second])) ++sure;
          else members.push_back(candidate->second);
        }
        at = next;
        if (next == after) break;
      }
      const std::size_t all = sure + other + members.size();
      const bool told = all >= 2 && other * 3 <= all && (opened(i) || closed(at));
      if (told || (all >= 3 && other == 0 && sure * 3 >= all))
        for (const std::uint32_t member : members) {
          candidates_[member].evidence |= listed;
          candidates_[member].told = candidates_[member].told || told;
          candidates_[member].backed = candidates_[member].backed || (told && sure > 0);
        }
      i = std::max(at, i + 1);
    }
  }

  /// "Harbour's Quay Cloud": what an organisation has is as a rule what it sells.
  bool owned_by_organization(TokenRange name) const {
    constexpr lang::Classes organization = lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors);
    if (!words_.joined(name.first) || words_.has_any(name.last - 1, organization)) return false;
    for (std::size_t length = 1; length <= 2 && length < name.first; ++length)
      if (words_.possessive(name.first - length) == length) return organizations_.find(name.first - length - 1);
    return false;
  }

  /// "Moss Gaming Aitan Cole" where "Moss Gaming" is one: what follows is somebody's name.
  bool goes_on(TokenRange name) const {
    if (name.last - name.first < 4) return false;
    const auto shorter = numbers_.find(words_.key({name.first, name.last - 2}));
    return shorter != numbers_.end() && accept(candidates_[shorter->second]);
  }

  /// Tells explain what the sentences said of a name, and that it was not enough.
  void tell(const Candidate& candidate) const {
    const text::Document& d = words_.document();
    words_.context().reject("parties", d.tokens[candidate.place.first].start, d.tokens[candidate.place.last - 1].end(),
                            "a name that too little shows to be an organisation's: " + in_words(candidate.evidence));
  }

  /// "Kanzlei Overbeck Thiel": two or more words that no pack knows.
  bool several_unknown(TokenRange name) const {
    std::size_t words = 0;
    for (std::size_t i = name.first; i < name.last; ++i) {
      if (!words_.is_word(i)) continue;
      if (!words_.unknown(i) || !words_.capital(i)) return false;
      ++words;
    }
    return words >= 2;
  }

  bool accept(const Candidate& candidate) const {
    int score =
        weight(candidate.evidence) -
        (candidate.backed && !candidate.single ? std::min(candidate.against, 1) : candidate.against);  // "OTB Ventures, Open Ocean and ..."
    if (candidate.count() >= 3 || (candidate.count() >= 2 && (candidate.evidence & affiliation))) ++score;
    // Camel case is a name's own; capitals are as often a term ("HIV"), so there something must be done by it or with it.
    if (candidate.camel || (candidate.marked && (candidate.evidence & (announces | partner | affiliation)))) ++score;
    const bool strong = candidate.evidence & (ticker | heading | domain | possessive_title);
    constexpr std::uint32_t acts = partner | says | announces | works | described | affiliation | subject | source;
    if (candidate.plain && !strong && !candidate.told && candidate.count() < 3 && !(candidate.evidence & acts)) score -= 1;
    if (candidate.plain && candidate.single && candidate.told && !strong && !(candidate.evidence & (neighbour | acts))) return false;
    if (candidate.half && !strong && !(candidate.evidence & (acts | listed))) score -= 1;
    if (candidate.quiet == 0 && !(candidate.evidence & (heading | domain))) return false;
    // Every noun is capitalised in some languages, and every first word in all.
    const bool behind_kind = (candidate.evidence & of_kind) && (candidate.count() >= 2 || several_unknown(candidate.place));
    if (words_.nouns_capitalized() && !strong && !candidate.marked && !candidate.backed && !behind_kind) return false;
    if (candidate.common && !candidate.backed &&
        !((candidate.evidence & listed) && (candidate.evidence & tail) && (candidate.evidence & neighbour)))
      return false;
    const bool rare = candidate.rare && candidate.inner > 0 && ((candidate.evidence & listed) || candidate.told_once);
    if (rare && (candidate.told_once & partner)) ++score;  // "partnered with Navisite"
    if (candidate.single && !candidate.marked && !strong && !candidate.told && !behind_kind && !rare &&
        (candidate.quiet < 2 || candidate.inner == 0))
      return false;
    if (candidate.inner == 0 && !strong && candidate.quiet < 3 && !candidate.marked) score -= 1;
    return score >= 3;
  }

  const NameWords& words_;
  const OrganizationsAt& organizations_;
  const EvidenceReader evidence_;
  const Domains domains_;
  const SupportDoubts doubts_;
  std::vector<bool> taken_;
  std::unordered_set<std::uint64_t> called_;  // how people who are named in full are called: "Roxy"
  std::unordered_map<std::string, std::uint32_t> numbers_;  // folded name -> index in candidates_
  std::vector<Candidate> candidates_;                       // in the order of the text
};

}  // namespace

std::vector<OrganizationMention> find_supported_organizations(const NameWords& words, const Mask& mask,
                                                              const OrganizationsAt& organizations,
                                                              const std::vector<PersonMention>& people) {
  return SupportFinder(words, mask, organizations, people).run();
}

}  // namespace pressparse::fields
