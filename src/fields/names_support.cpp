#include "fields/names_support.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "fields/names_organizations.hpp"
#include "rules.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

constexpr std::size_t most_domains = 1000;  // compared with each name; a release has a handful

using lang::Class;
using text::Token;
using text::TokenKind;

/// Kinds of evidence: each counts once for a name, however often it is seen.
enum Evidence : std::uint16_t {
  ticker = 1, announces = 2, says = 4, affiliation = 8, heading = 16, domain = 32, described = 64, partner = 128, possessive_title = 256, listed = 512, tail = 1024, placed = 2048, subject = 4096, neighbour = 8192, ampersand = 16384, apposition = 32768,
};

int weight(std::uint16_t evidence) {
  int sum = 0;
  if (evidence & ticker) sum += 5;
  if (evidence & heading) sum += 5;
  if (evidence & domain) sum += 4;
  if (evidence & affiliation) sum += 2;
  if (evidence & possessive_title) sum += 4;
  if (evidence & says) sum += 2;
  if (evidence & announces) sum += 2;
  if (evidence & described) sum += 2;
  if (evidence & apposition) sum += 1;
  if (evidence & partner) sum += 2;
  if (evidence & listed) sum += 3;
  if (evidence & tail) sum += 2;
  if ((evidence & placed) && (evidence & (tail | affiliation | partner | announces))) sum += 1;
  if (evidence & subject) sum += 3;
  if (evidence & neighbour) sum += 2;
  if (evidence & ampersand) sum += 2;
  return sum;
}

struct Candidate {
  std::vector<TokenRange> places;
  std::uint16_t evidence = 0;
  int against = 0;
  std::size_t quiet = 0;   // occurrences where capitals mean something
  std::size_t inner = 0;   // of these, inside a sentence
  bool single = false;     // one word
  bool marked = false;     // camel case or all capitals
  bool camel = false;
  bool told = false;       // in a list whose noun says that it is one of organisations
};

class SupportFinder {
 public:
  SupportFinder(const NameWords& words, const Mask& mask, const OrganizationsAt& organizations, const std::vector<PersonMention>& people)
      : words_(words), mask_(mask), organizations_(organizations), taken_(words.size()) {
    for (const PersonMention& person : people) {
      for (std::size_t i = person.name.first; i < person.name.last; ++i) taken_[i] = true;
      if (person.affiliation.empty() || organizations.find(person.affiliation.first)) continue;
      affiliations_.emplace(person.affiliation.first, person.affiliation.last);
      if (person.affiliation.first > 0 && words.is_char(person.affiliation.first - 1, '(')) bracketed_.insert(person.affiliation.first);
    }
    german_ = words.context().language_tag() == "de";
    read_domains();
  }

  std::vector<OrganizationMention> run() {
    collect();
    read_lists();
    std::vector<OrganizationMention> found;
    for (const Candidate& candidate : candidates_) {
      if (!accept(candidate)) {
        if (words_.context().recorder && candidate.evidence) tell(candidate);
        continue;
      }
      for (const TokenRange place : candidate.places) found.push_back({place, {}, rules::organization_support});
    }
    std::sort(found.begin(), found.end(), [](const OrganizationMention& a, const OrganizationMention& b) { return a.name.first < b.name.first; });
    return found;
  }

 private:
  bool open(std::size_t i) const { return i < words_.size() && !taken_[i] && !organizations_.find(i); }

  /// Registrable labels of the links and e-mail addresses, folded, letters and digits only.
  void read_domains() {
    const text::Document& document = words_.document();
    for (std::size_t i = 0; i < document.size(); ++i) {
      const Owner owner = mask_.owner(i);
      if (owner != Owner::link && owner != Owner::email) continue;
      std::size_t end = i;
      while (end < document.size() && mask_.owner(end) == owner && (end == i || words_.joined(end))) ++end;
      bool social = false;  // a profile there says nothing of the site's owner
      for (std::size_t k = i; k < end && !social; ++k) social = bool(words_.context().lexicon.match_any(document, k, Class::social_hosts, 0));
      if (!social) add_host(document.text_of(i, end));
      i = end - 1;
    }
  }

  void add_host(std::string_view written) {
    std::string link = text::fold(written);
    if (const std::size_t scheme = link.find("://"); scheme != std::string::npos) link.erase(0, scheme + 3);
    if (const std::size_t at = link.rfind('@'); at != std::string::npos) link.erase(0, at + 1);
    link.erase(std::min(link.size(), link.find_first_of("/?#: )")));
    if (const std::size_t dot = link.rfind('.'); dot != std::string::npos) link.erase(dot);
    if (link.ends_with(".co") || link.ends_with(".com") || link.ends_with(".org") || link.ends_with(".gov")) link.erase(link.rfind('.'));
    if (const std::size_t dot = link.rfind('.'); dot != std::string::npos) link.erase(0, dot + 1);
    std::string plain;
    for (const char c : link)
      if (c != '-' && c != '_') plain += c;
    if (plain.size() < 2 || domains_.size() >= most_domains) return;
    domain_letters_[static_cast<unsigned char>(plain[0])] = true;
    domains_.insert(plain);
  }

  void collect() {
    for (std::size_t i = 0; i < words_.size();) {
      if (!(words_.capital(i) || (!affiliations_.empty() && affiliations_.count(i))) || !open(i)) {
        ++i;
        continue;
      }
      TokenRange group = capital_group(words_, i);
      // "BTV-Vizepräsident", "(1. FC Nürnberg)": a title's or a bracket's organisation was cut out already.
      if (const auto cut = affiliations_.find(i); cut != affiliations_.end()) group.last = static_cast<std::uint32_t>(cut->second);
      for (std::size_t k = group.first; k < group.last; ++k)
        if (!open(k)) group.last = static_cast<std::uint32_t>(k);
      i = std::max<std::size_t>(i + 1, group.last);
      group = trim(group);
      if (!group.empty() && words_.loud(group.first) && !letterhead(group) && !behind_byline(group)) group = loud_name(group);
      if (!group.empty()) add(group);
    }
  }

  /// Without what only stands before a name, and without a genitive part behind it: "Huma's Cloud" is "Huma".
  TokenRange trim(TokenRange group) const {
    while (!group.empty() && ((words_.has(group.first, Class::stopwords) && !words_.match(group.first, Class::places)) || words_.has(group.first, Class::months) || words_.has(group.first, Class::weekdays) || (words_.opens_sentence(group.first) && group.last - group.first > 1 && words_.has(group.first, Class::not_names)) ||
                              (words_.title_word(group.first) && group.last - group.first > 1) || words_.has(group.first, Class::honorifics)))
      ++group.first;
    for (std::size_t k = group.first; k < group.last; ++k)
      if (words_.possessive(k)) {
        group.last = static_cast<std::uint32_t>(k);
        break;
      }
    while (!group.empty() && (words_.title_word(group.last - 1) || words_.has(group.last - 1, Class::title_modifiers) || words_.document().is(group.last - 1, TokenKind::quote) || words_.document().is(group.last - 1, TokenKind::dash) || words_.is_char(group.last - 1, '&')) && group.last - group.first > 1)
      --group.last;
    while (!group.empty() && !words_.is_word(group.first) && !words_.document().is(group.first, TokenKind::number)) ++group.first;
    return group;
  }

  /// In a headline of capitals only the words that are somebody's domain are a name.
  TokenRange loud_name(TokenRange group) const {
    constexpr std::uint32_t most_tokens = 32;  // of a name that is a domain label, which has 63 letters at most
    for (TokenRange part{group.first, std::min(group.last, group.first + most_tokens)}; !part.empty(); --part.last)
      if (words_.is_word(part.last - 1) && domains_.count(plain_of(part))) return part;
    return heading_before(group.first) ? group : TokenRange{};
  }

  std::string plain_of(TokenRange group) const {
    std::string plain;
    for (std::size_t k = group.first; k < group.last && plain.size() < 64; ++k)  // longer than any domain label is enough
      if (words_.is_word(k) || words_.document().is(k, TokenKind::number)) plain += text::fold(words_.text_of(k));
    return plain;
  }

  static bool camel(std::string_view word) {
    bool lower = false;
    for (const char c : word) {
      if (c >= 'a' && c <= 'z') lower = true;
      else if (lower && c >= 'A' && c <= 'Z') return true;
    }
    return false;
  }

  /// "EVs", "CDFIs"
  static bool plural_acronym(std::string_view word) {
    return word.size() > 2 && word.back() == 's' && std::all_of(word.begin(), word.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  void add(TokenRange group) {
    const std::size_t size = group.last - group.first;
    // A single word that a pack knows as something else names nobody.
    constexpr lang::Classes something_else = lang::bit(Class::not_names) | lang::bit(Class::event_words) | lang::bit(Class::months) | lang::bit(Class::weekdays) | lang::bit(Class::stopwords) |
                                             lang::bit(Class::places) | lang::bit(Class::title_heads) | lang::bit(Class::title_modifiers) | lang::bit(Class::organization_heads) | lang::bit(Class::legal_forms) |
                                             lang::bit(Class::reporting_verbs) | lang::bit(Class::department_words) | lang::bit(Class::honorifics);
    if (size == 1 && (words_.has(group.first, Class::product_nouns) || words_.has(group.first, Class::organization_nouns))) return;
    if (size == 1 && words_.has(group.first, Class::given_names) && !matches_domain(group)) return;
    if (size == 2 && words_.has(group.first, Class::given_names) && words_.unknown(group.first + 1) && !heading_before(group.first)) return;  // "Wade Casstevens launches ..."
    bool all_known = true;
    for (std::size_t k = group.first; k < group.last; ++k)
      if (words_.is_word(k) && !words_.has_any(k, something_else)) all_known = false;
    const bool about = heading_before(group.first);
    const bool host = matches_domain(group);
    if (all_known && !about && !host && (size == 1 || words_.has_any(group.last - 1, something_else)) &&
        (size == 1 || words_.loud(group.first) || !(evidence_at(group) & (partner | affiliation | ticker | possessive_title))))
      return;
    if (size == 1 && words_.document().tokens[group.first].length < 2) return;
    if (words_.has(group.last - 1, Class::stopwords) && !about && !host) return;  // "2P. He said"
    if (size > 2 && words_.document().is(group.last - 2, TokenKind::dash) && words_.document().tokens[group.last - 1].length == 1 && !host) return;  // "RAD-G": one of a series
    if (size == 1 && words_.match(group.first, Class::region_codes) && words_.document().tokens[group.first].length == 2) return;
    if (!about && words_.match(group.first, Class::places).length >= size) return;
    const bool author = behind_byline(group);
    if ((!about && !author && words_.match(group.first, Class::wires).length >= size) || words_.match(group.first, Class::contact_headings)) return;
    const std::string key = words_.key(group);
    const auto [found, fresh] = numbers_.try_emplace(key, static_cast<std::uint32_t>(candidates_.size()));
    if (fresh) candidates_.emplace_back();
    Candidate& candidate = candidates_[found->second];
    candidate.places.push_back(group);
    if (about || author || letterhead(group)) candidate.evidence |= heading;
    if (host) candidate.evidence |= domain;
    if (words_.has(group.last - 1, Class::event_words) || words_.has(group.last - 1, Class::product_nouns)) candidate.against = std::max(candidate.against, 5);
    if (words_.loud(group.first)) return;
    ++candidate.quiet;
    candidate.inner += !words_.opens_sentence(group.first);
    if (size == 1) candidate.camel = candidate.camel || camel(words_.text_of(group.first));
    if (size == 1 && plural_acronym(words_.text_of(group.first))) candidate.against = std::max(candidate.against, 5);
    if (size == 1) candidate.marked = candidate.marked || words_.document().tokens[group.first].has(Token::all_upper) || camel(words_.text_of(group.first));
    candidate.evidence |= evidence_at(group);
    if (beside_organization(group)) candidate.evidence |= neighbour;
    for (std::size_t k = group.first + 1; k + 1 < group.last; ++k)
      if (words_.is_char(k, '&') && words_.document().tokens[k - 1].length > 2 && words_.document().tokens[k + 1].length > 2) candidate.evidence |= ampersand;  // not "R&D"
    // "State Secretary for Digital Administration": a field of work.
    if (group.first > 1 && words_.joined(group.first) && words_.lower(group.first - 1) && words_.has(group.first - 1, Class::object_links) && words_.title_word(group.first - 2) && !words_.match(group.first - 2, Class::owner_heads) &&
        !candidate.marked && !words_.titles_take_complements())
      candidate.against = std::max(candidate.against, 3);
    // "The Quiet Voice": the title of a work.
    if (size > 1 && group.first > 0 && words_.document().is(group.first - 1, TokenKind::quote) && words_.document().is(group.last, TokenKind::quote) && !words_.possessive(group.last)) candidate.against = std::max(candidate.against, 3);
    // "coordinated disclosure (CVD)": the short form of something that is no organisation.
    if (group.first > 0 && words_.is_char(group.first - 1, '(') && words_.is_char(group.last, ')') && candidate.marked) candidate.against = std::max(candidate.against, 3);
    candidate.single = size == 1;
    const bool unknown_first = words_.unknown(group.first) || words_.has(group.first, Class::given_names) || words_.has(group.first, Class::places);
    if (size > 1 && words_.is_word(group.last - 1) && (words_.has(group.last - 1, Class::organization_anchors) || (unknown_first && words_.has(group.last - 1, Class::organization_tails)))) candidate.evidence |= tail;
    // Behind a small word that is no article, or before a comma or verb: a thing of its own, no part of a phrase.
    if (size > 1 && group.first > 0 && words_.joined(group.first) && words_.lower(group.first - 1) && !(words_.lower(group.last) && words_.joined(group.last) && !words_.has(group.last, Class::stopwords))) candidate.evidence |= placed;
    if (words_.lower(group.last) && words_.joined(group.last) && words_.has(group.last, Class::product_nouns)) candidate.against = std::max(candidate.against, 2);
  }

  /// "... investors including", "brands like": a noun for several organisations shortly before the list.
  bool opened(std::size_t first) const {
    for (std::size_t k = first; k > 0 && k + 5 > first && words_.joined(k); --k)
      if (words_.is_word(k - 1) && words_.has(k - 1, Class::organization_plurals)) return true;
    return false;
  }
  /// "... and other investors"
  bool closed(std::size_t last) const {
    for (std::size_t k = last; k < last + 4 && words_.joined(k) && k < words_.size(); ++k)
      if (words_.is_word(k) && words_.has(k, Class::organization_plurals)) return true;
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
        ++i;
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
          if (candidate == numbers_.end()) ++other;
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
        }
      i = std::max(at, i + 1);
    }
  }

  bool heading_before(std::size_t token) const {
    const layout::Block* block = words_.block_of(token);
    if (!block || block->kind != layout::BlockKind::boilerplate || token > block->first_token + 3u || token == block->first_token) return false;
    const lang::Match match = words_.context().lexicon.match_any(words_.document(), block->first_token, Class::boilerplate_headings, words_.context().language);
    std::size_t at = block->first_token + match.length;
    while (at < token && (words_.has(at, Class::stopwords) || !words_.is_word(at))) ++at;
    return match && at == token;
  }

  /// "By Ann Lee, Acme": who the author writes for.
  bool behind_byline(TokenRange group) const {
    const layout::Block* block = words_.block_of(group.first);
    if (!block || group.last != block->last_token || block->last_token - block->first_token > 12 || group.first < block->first_token + 3 || !words_.is_char(group.first - 1, ',')) return false;
    return bool(words_.context().lexicon.match_any(words_.document(), block->first_token, Class::bylines, words_.context().language));
  }

  /// "POL-F: ...": a code in capitals that opens the first lines.
  bool letterhead(TokenRange group) const {
    const layout::Block* block = words_.block_of(group.first);
    if (!block || block != words_.context().layout.blocks.data() || group.first != block->first_token || group.last - group.first != 3) return false;
    return words_.is_char(group.last, ':') && words_.document().is(group.first + 1, TokenKind::dash) && words_.document().tokens[group.first].has(Token::all_upper) &&
           text::fold(words_.text_of(group.first)) != text::fold(words_.text_of(group.first + 2));
  }

  bool matches_domain(TokenRange group) const {
    if (!may_be_domain(group)) return false;
    std::string plain, initials;
    for (std::size_t k = group.first; k < group.last; ++k) {
      if (!words_.is_word(k) && !words_.document().is(k, TokenKind::number)) continue;
      const std::string folded = text::fold(words_.text_of(k));
      plain += folded;
      initials += folded.substr(0, 1);
    }
    if (plain.size() >= 3 && domains_.count(plain)) return true;
    if (initials.size() >= 3 && domains_.count(initials)) return true;
    // "Debian-Projekt", "Acme Group": the domain and words that only say what it is.
    TokenRange core = group;
    while (core.last > core.first + 1 && (!words_.is_word(core.last - 1) || words_.has_any(core.last - 1, lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors)))) --core.last;
    if (core.last < group.last && domains_.count(plain_of(core)) && plain_of(core).size() >= 3) return true;
    if (plain.size() < 5) return false;
    const auto next = domains_.lower_bound(plain);
    return next != domains_.end() && next->starts_with(plain);
  }

  /// Whether a domain starts with the letter that the name starts with: what is said of most names without taking memory.
  bool may_be_domain(TokenRange group) const {
    if (domains_.empty()) return false;
    for (std::size_t k = group.first; k < group.last; ++k) {
      if (!words_.is_word(k) && !words_.document().is(k, TokenKind::number)) continue;
      const auto first = static_cast<unsigned char>(words_.text_of(k)[0]);
      return first >= 0x80 || domain_letters_[first >= 'A' && first <= 'Z' ? first + 32u : first];
    }
    return false;
  }

  std::uint16_t evidence_at(TokenRange group) const {
    std::uint16_t evidence = 0;
    std::size_t after = group.last;
    if (words_.is_char(after, '(') && words_.joined(after)) {
      if (mask_.owner(after + 1) == Owner::identifier || words_.has(after + 1, Class::exchanges)) evidence |= ticker;
      std::size_t close = after + 1;
      while (close < after + 10 && close < words_.size() && !words_.is_char(close, ')')) ++close;
      after = close + 1;
    }
    if (const auto found = affiliations_.find(group.first); found != affiliations_.end() && found->second == group.last) evidence |= bracketed_.count(group.first) ? affiliation | possessive_title : affiliation;
    if (words_.joined(after)) {
      if (const std::size_t genitive = words_.possessive(after)) {
        std::size_t k = after + genitive;
        while (k < after + 5 && words_.has(k, Class::title_modifiers)) ++k;
        if (words_.title_word(k)) evidence |= possessive_title;
      }
      // "Huma today announced", "Huma has launched"
      std::size_t verb = after;
      if (words_.is_char(verb, ',')) verb = words_.size();
      for (int skip = 0; skip < 2 && words_.lower(verb) && !words_.has(verb, Class::reporting_verbs) && words_.has(verb, Class::stopwords); ++skip) ++verb;
      if (words_.lower(after)) {
        if (words_.match(after, Class::announce_verbs)) evidence |= announces;
        else if (words_.joined(after + 1) && words_.match(after + 1, Class::announce_verbs)) evidence |= announces;
        if (words_.has(after, Class::reporting_verbs) && !german_) evidence |= says;
      }
      if (described_after(after)) evidence |= words_.is_char(after, ',') ? described | apposition : described;
      // "Heron Labs today released": several words that open a paragraph and announce.
      if ((evidence & announces) && opens_paragraph(group)) evidence |= subject;
    }
    if (group.first > 0 && words_.joined(group.first)) {
      const std::size_t before = group.first - 1;
      if (words_.lower(before) && words_.has(before, Class::organization_nouns)) evidence |= described | apposition;  // "vakbond FNV Zuivel", "la revue Textile & Cure"
      if (words_.lower(before) && words_.has(before, Class::reporting_verbs) && !german_ && (group.last - group.first > 1 || words_.document().tokens[group.first].has(Token::all_upper) || camel(words_.text_of(group.first)))) evidence |= says;  // "notes Markisha" is a person
      // "Her publisher, Gannet & Rook,"
      if (words_.is_char(before, ',') && before > 0 && words_.is_char(after, ',') && words_.lower(before - 1) && words_.has(before - 1, Class::organization_nouns)) evidence |= described | apposition;
      if (ends_cue(group.first)) evidence |= partner;
    }
    return evidence;
  }

  /// "Huma, Acme Inc. and ...": the next in a list, on either side, is an organisation.
  bool beside_organization(TokenRange group) const {
    if (group.first > 1 && words_.joined(group.first)) {
      const std::size_t link = group.first - 1;
      if ((words_.is_char(link, ',') || words_.has(link, Class::conjunctions)) && organizations_.find(link - 1)) return true;
    }
    std::size_t next = group.last + words_.is_char(group.last, ',');
    if (words_.has(next, Class::conjunctions)) ++next;
    return next > group.last && words_.joined(next) && organizations_.find(next);
  }

  bool opens_paragraph(TokenRange group) const {
    const layout::Block* block = words_.block_of(group.first);
    if (!block || block->kind != layout::BlockKind::body || group.last - group.first < 2) return false;
    return group.first == block->first_token || (group.first == block->first_token + 1 && words_.has(block->first_token, Class::stopwords));
  }

  /// ", a leading provider of", "is the world's largest maker".
  bool described_after(std::size_t i) const {
    std::size_t k = i;
    if (words_.is_char(k, ',')) ++k;
    else if (words_.lower(k) && words_.has(k, Class::stopwords) && (words_.has(k + 1, Class::stopwords))) ++k;
    else return false;
    if (!words_.lower(k) || !words_.has(k, Class::stopwords)) return false;
    for (std::size_t end = k + 10; k < end && words_.joined(k) && k < words_.size(); ++k) {
      if (words_.has(k, Class::organization_nouns)) return true;
      if (words_.is_char(k, '.') || words_.is_char(k, ';') || words_.has(k, Class::product_nouns)) return false;
    }
    return false;
  }

  bool ends_cue(std::size_t token) const {
    for (std::size_t back = 1; back <= 6 && back <= token; ++back) {
      if (!words_.joined(token - back + 1)) return false;
      const lang::Match match = words_.match(token - back, Class::partner_cues);
      if (match && match.length == back) return true;
    }
    return false;
  }

  /// Tells explain what the sentences said of a name, and that it was not enough.
  void tell(const Candidate& candidate) const {
    constexpr std::pair<std::uint16_t, const char*> signs[] = {
        {ticker, "a ticker"}, {announces, "it announces"}, {says, "it says"}, {affiliation, "somebody's affiliation"}, {heading, "over a boilerplate"}, {domain, "a domain of its name"},
        {described, "described as an organisation"}, {partner, "named as a partner"}, {possessive_title, "an office is its"}, {listed, "in a list of organisations"}, {tail, "its last word"},
        {placed, "placed somewhere"}, {apposition, "an apposition says what it is"}, {subject, "it acts"}};
    std::string why = "a name that too little shows to be an organisation's: ";
    const char* separator = "";
    for (const auto& [sign, name] : signs) {
      if (!(candidate.evidence & sign)) continue;
      why += separator + std::string(name);
      separator = ", ";
    }
    const text::Document& d = words_.document();
    const TokenRange place = candidate.places.front();
    words_.context().reject("parties", d.tokens[place.first].start, d.tokens[place.last - 1].end(), why);
  }

  bool accept(const Candidate& candidate) const {
    int score = weight(candidate.evidence) - candidate.against;
    if (candidate.places.size() >= 3 || (candidate.places.size() >= 2 && (candidate.evidence & affiliation))) ++score;
    // Camel case is a name's own; capitals are as often a term ("HIV"), so there something must be done by it or with it.
    if (candidate.camel || (candidate.marked && (candidate.evidence & (announces | partner | affiliation)))) ++score;
    const bool strong = candidate.evidence & (ticker | heading | domain | possessive_title);
    if (candidate.quiet == 0 && !(candidate.evidence & (heading | domain))) return false;
    // Every noun is capitalised in German, and every first word in all languages.
    if (german_ && !strong && !candidate.marked) return false;
    if (candidate.single && !candidate.marked && !strong && !candidate.told && (candidate.quiet < 2 || candidate.inner == 0)) return false;
    if (candidate.inner == 0 && !strong && candidate.quiet < 3 && !candidate.marked) score -= 1;
    return score >= 3;
  }

  const NameWords& words_;
  const Mask& mask_;
  const OrganizationsAt& organizations_;
  std::vector<bool> taken_;
  std::unordered_map<std::size_t, std::size_t> affiliations_;  // first token -> last
  std::unordered_set<std::size_t> bracketed_;                 // those in brackets behind a name
  std::set<std::string> domains_;  // sorted: some are asked by how they begin
  std::array<bool, 256> domain_letters_{};  // first bytes of the domains
  std::unordered_map<std::string, std::uint32_t> numbers_;  // folded name -> index in candidates_
  std::vector<Candidate> candidates_;                        // in the order of the text
  bool german_ = false;
};

}  // namespace

std::vector<OrganizationMention> find_supported_organizations(const NameWords& words, const Mask& mask, const OrganizationsAt& organizations, const std::vector<PersonMention>& people) {
  return SupportFinder(words, mask, organizations, people).run();
}

}  // namespace pressparse::fields
