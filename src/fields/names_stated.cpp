#include "fields/names_stated.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "fields/names_doubts.hpp"
#include "fields/names_labels.hpp"
#include "fields/names_organizations.hpp"
#include "fields/names_small_written.hpp"
#include "fields/names_stated_shapes.hpp"
#include "fields/names_surnames.hpp"
#include "rules.hpp"
#include "text/unicode.hpp"
#include "text/word_filter.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t lead_blocks = 3;        // paragraphs whose first subject may be the sender
constexpr std::size_t lead_tokens = 12;       // shortest of such a paragraph
constexpr std::size_t heading_window = 400;   // bytes before a boilerplate's text in which its heading stands
constexpr std::size_t longest_feed = 10;      // tokens of a site's name and what leads to it
constexpr std::size_t longest_aside = 45;     // tokens of an apposition

class StatedFinder : StatedShapes {
 public:
  StatedFinder(const NameWords& words, const Mask& mask, const Release& release, const std::vector<OrganizationMention>& evident)
      : StatedShapes(words), mask_(mask), release_(release), evident_(evident) {}

  std::vector<OrganizationMention> run() {
    read_code();
    read_boilerplates();
    read_source_lines();
    read_subjects();
    if (small_ = find_small_written(words_, release_); !small_.empty()) {
      add(small_);
      if (small_.last - small_.first > 1) add({small_.first, small_.first + 1});
    }
    read_allied_places();
    read_feeds();
    read_addresses();
    if (!names_.empty()) spread();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const OrganizationMention& a, const OrganizationMention& b) { return a.name.first < b.name.first; });
    return std::move(found_);
  }

 private:

  void add(TokenRange name) {
    const bool marked = name.first > 0 && document_.is(name.first - 1, TokenKind::quote) && document_.is(name.last, TokenKind::quote) &&
                        !words_.possessive(name.last) && words_.glued(name.first) && !words_.glued(name.first - 1);
    if (marked && (name.last - name.first > 1 || words_.conventions().quoted_names)) return;  // "The Quiet Voice": the title of a work
    if (name.last - name.first > 2 && document_.is(name.first + 1, TokenKind::quote) && match(name.first, Class::not_names).length == 2 &&
        match(name.first + 2, Class::organization_heads))
      name.first += 2;  // "L'Université de ..."
    if (words_.titles_take_complements() && name.last - name.first > 2 && words_.text_of(name.first) == "L" &&
        document_.is(name.first + 1, TokenKind::quote) && words_.glued(name.first + 1) && words_.glued(name.first + 2))
      name.first += 2;  // "L'Olympique de ...": an article; names that everybody knows are read before
    // "青|岚大学": in a script without spaces and capitals nothing tells where the name ends.
    const bool goes_on = words_.glued(name.last) && document_.is(name.last, TokenKind::word) &&
                         document_.is(name.last - 1, TokenKind::word) && document_.tokens[name.last - 1].has(Token::non_ascii);
    if (goes_on && !words_.capital(name.last - 1)) return;
    if (full(names_.size(), name.first)) return;
    if (spelled_.insert(document_.text_of(name.first, name.last)).second) names_.push_back(name);
  }

  /// No more are taken; the note says from which token on.
  bool full(std::size_t count, std::size_t token) const {
    if (count < words_.context().most_organizations()) return false;
    words_.context().hit_at(Limit::organization_mentions, token);
    return true;
  }

  /// "POL-F: 240501 - 0682 ...": the sender's code opens the text.
  void read_code() {
    if (words_.size() < 5 || !document_.tokens[0].has(Token::all_upper) || !document_.is(1, TokenKind::dash) || !words_.glued(1) ||
        !words_.glued(2) || !words_.is_char(3, ':'))
      return;
    if (document_.is(2, TokenKind::word) &&
        words_.context().lexicon.match_any(document_, 0, Class::agency_codes, words_.context().language))
      found_.push_back({{0, 3}, {}, rules::organization_stated});
  }

  /// "About Fairlane Museums": the heading names it, wherever it stands.
  void read_boilerplates() {
    for (const Boilerplate& b : release_.boilerplates) {
      if (!b.organization) continue;
      const std::size_t from = b.start > heading_window ? b.start - heading_window : 0;
      const std::size_t at = document_.slice(from, b.end).find(*b.organization);
      if (at == std::string_view::npos) continue;
      TokenRange name{static_cast<std::uint32_t>(document_.token_at(from + at)),
                      static_cast<std::uint32_t>(document_.token_at(from + at + b.organization->size()))};
      const bool asked = words_.is_char(name.last - 1, '?');  // "What Is Cloud Mining?": a thing, if its words stand small elsewhere
      name = trimmed(name);
      if (could_be_name(name) && !looks_like_person(name) && !sentence(name) && capitals(name) && !law(name) && !event(name) && !(asked && thing(name)))
        add(name);
    }
  }

  /// "SOURCE Acme", "Original-Content von: Acme, übermittelt durch news aktuell".
  void read_source_lines() {
    if (!words_.context().may_hold(Class::source_labels)) return;
    for (const layout::Block& block : words_.context().layout.blocks) {
      const lang::Match label =
          words_.context().lexicon.match_any(document_, block.first_token, Class::source_labels, words_.context().language);
      if (!label) continue;
      std::size_t first = block.first_token + label.length;
      if (words_.is_char(first, ':')) ++first;
      std::size_t last = first;
      while (last < block.last_token && last - first <= longest_name && !words_.is_char(last, ',') && !words_.is_char(last, ';') &&
             (last == first || !document_.tokens[last].has(Token::line_start)) &&
             !(last > first && !document_.capitalized(last) && match(last, Class::agent_links)))  // "on behalf of Acme by Quay PR"
        ++last;
      const TokenRange name = trimmed(range(first, last));
      if (could_be_name(name) && capitals(name) && !sentence(name) && !looks_like_person(name)) add(name);
    }
  }

  /// "The post ... appeared first on harbourbiz.": the site whose feed the text was taken from ends it, however it is written.
  void read_feeds() {
    if (!words_.context().may_hold(Class::source_labels)) return;
    for (const layout::Block& block : words_.context().layout.blocks) {
      if (block.last_token < block.first_token + 6) continue;
      const std::size_t stop = block.last_token - words_.is_char(block.last_token - 1, '.');
      for (std::size_t i = stop - std::min<std::size_t>(longest_feed, stop - block.first_token); i < stop; ++i) {
        const lang::Match cue = match(i, Class::source_labels);
        if (cue.value != "feed" || i + cue.length >= stop) continue;
        const TokenRange name = trimmed(range(i + cue.length, stop));
        if (!name.empty() && !looks_like_person(name) && !match(name.first, Class::places) &&
            !words_.has_any(name.first, lang::bit(Class::weekdays) | lang::bit(Class::months)))
          found_.push_back({name, {}, rules::organization_stated});
        break;
      }
    }
  }

  /// "cooperation agreements with the federal states of Hesse, Lower Saxony and Saarland": states, towns and districts where they are parties.
  void read_allied_places() {
    std::size_t behind = 0;  // the places read last
    for (const std::size_t i : words_.small_heads()) {
      const lang::Match kind = i >= behind ? match(i, Class::small_heads) : lang::Match{};
      if (!kind || kind.value != "places") continue;
      std::size_t at = i + kind.length;
      for (std::size_t members = 0;; ++members) {
        const lang::Match place = words_.capital(at) && words_.joined(at) ? match(at, Class::places) : lang::Match{};
        if (!place) break;
        if (members == limits::name_places) {
          words_.context().hit_at(Limit::name_places, at);
          break;
        }
        found_.push_back(organization_mention(at, at + place.length, rules::organization_stated));
        at += place.length;
        at += words_.is_char(at, ',');
        at += words_.has(at, Class::conjunctions);
      }
      behind = at;
    }
  }

  /// The subjects that open the first paragraphs, if what follows says that it is an organisation that acts.
  void read_subjects() {
    const auto& blocks = words_.context().layout.blocks;
    std::size_t looked = 0, from = 0;
    if (release_.dateline) {
      from = words_.context().layout.block_of(document_.token_at(release_.dateline->start));
      read_subject(document_.token_at(release_.dateline->end));
      ++looked, ++from;
    }
    for (std::size_t b = from; b < blocks.size() && looked < lead_blocks; ++b) {
      if (blocks[b].kind != layout::BlockKind::body || blocks[b].last_token - blocks[b].first_token < lead_tokens ||
          words_.loud(blocks[b].first_token))
        continue;
      ++looked;
      read_subject(blocks[b].first_token);
    }
  }

  void read_subject(std::size_t i) {
    while (i < words_.size() && !words_.is_word(i) && !document_.is(i, TokenKind::number)) ++i;
    while (words_.has(i, Class::stopwords) && i + 1 < words_.size() && words_.is_word(i + 1) && document_.capitalized(i + 1)) ++i;  // "The"
    const TokenRange name = without_office(subject_at(i));
    if (!could_be_name(name) || words_.loud(name.first) || holds_title(name) || law(name) || opens_sentences_only(words_, name)) return;
    if (surname(name)) return;
    // "Concerned citizens have filed": the noun stands behind it.
    if (name.last - name.first == 1 && plain_word(words_, name.first) && words_.lower(name.last) && !words_.has(name.last, Class::stopwords) &&
        !match(name.last, Class::announce_verbs))
      return;
    const bool described = says_what_it_is(name.last);
    if ((described && !(looks_like_person(name) && person_noun(name.last))) ||
        (acts(name.last) && !looks_like_person(name) && !common_noun(name)))
      add(name);
  }

  /// "Moss" where "Peter Moss" stands elsewhere: somebody's surname.
  bool surname(TokenRange name) {
    if (name.last - name.first != 1) return false;
    if (!surnames_) {
      surnames_.emplace();
      for (std::size_t i = words_.next_capital(1); i < words_.size(); i = words_.next_capital(i + 1))
        if (words_.joined(i) && words_.capital(i - 1) && words_.has(i - 1, Class::given_names) && document_.tokens[i].has(Token::space_before))
          surnames_->insert(words_.hash(i));
    }
    return surnames_->contains(words_.hash(name.first));
  }

  /// "Miracles for Mya", "9 Line Integrations", "HR.com": capitals, the links between them, a bare domain.
  TokenRange subject_at(std::size_t i) const {
    const auto first = static_cast<std::uint32_t>(i);
    std::size_t end = bare_domain_end(i);
    if (end > i) return {first, static_cast<std::uint32_t>(end)};
    end = capital_group(words_, i).last;
    if (end == i && document_.is(i, TokenKind::number) && words_.capital(i + 1)) end = capital_group(words_, i + 1).last;
    for (int links = 0; links < 3 && end > i; ++links) {
      std::size_t k = end;
      while (k < end + 2 && words_.lower(k) && words_.joined(k) && words_.has(k, Class::organization_links) &&
             !words_.has(k, Class::conjunctions))
        ++k;
      if (k == end || !words_.capital(k) || !words_.joined(k) || place_follows(end, k)) break;
      end = capital_group(words_, k).last;
    }
    return {first, static_cast<std::uint32_t>(end)};
  }

  /// "in Berlin": where it is, not what it is called; "of Monticello" is part of the name.
  bool place_follows(std::size_t link, std::size_t name) const {
    return match(name, Class::places) && !words_.has(link, Class::object_links) && !words_.has(link, Class::name_particles);
  }

  /// "HR.com" without scheme, "www" or path, taken for a link.
  std::size_t bare_domain_end(std::size_t i) const {
    if (mask_.owner(i) != Owner::link || !document_.capitalized(i)) return i;
    std::size_t end = i;
    while (end < words_.size() && mask_.owner(end) == Owner::link && (end == i || words_.glued(end))) {
      if (words_.is_char(end, '/') || words_.is_char(end, ':')) return i;
      ++end;
    }
    return end - i == 3 && text::fold(words_.text_of(i)) != "www" ? end : i;
  }

  /// "(MSL)", ", a leading personal injury law firm", "is the flagship mental health practice": words for organisations behind a name.
  bool says_what_it_is(std::size_t i) const {
    i = behind_brackets(i);
    if (!words_.is_char(i, ',') && !match(i, Class::boilerplate_cues)) return false;
    if (words_.is_char(i, ',') && words_.has(i + 1, Class::pronouns)) return false;  // "Inside, it's all business"
    const std::size_t limit = std::min(words_.size(), i + 14);
    for (std::size_t k = i + 1; k < limit; ++k) {
      if (words_.is_char(k, ',') || words_.is_char(k, '.') || words_.is_char(k, '(')) return false;
      if ((words_.lower(k) || words_.nouns_capitalized()) && match(k, Class::organization_nouns)) return true;
    }
    return false;
  }

  /// "Ann Lee, founder of the company ...": a title in the apposition.
  bool person_noun(std::size_t i) const {
    const std::size_t limit = std::min(words_.size(), i + 14);
    for (std::size_t k = i; k < limit && !(k > i && words_.is_char(k, ',')); ++k)
      if (words_.title_word(k)) return true;
    return false;
  }

  /// A verb of announcing follows at once or behind an apposition.
  bool acts(std::size_t i) const {
    i = behind_brackets(i);
    if (words_.is_char(i, ',')) {
      const bool opens = words_.has(i + 1, Class::stopwords) || words_.lower(i + 1);
      const std::size_t limit = std::min(words_.size(), i + longest_aside);
      std::size_t close = i + 1;
      while (close < limit && !words_.is_char(close, ',') && !words_.is_char(close, '.')) ++close;
      // "Acme, a maker of boats, trailers and tents, today announced"
      for (int commas = 0; opens && commas < 4 && close < limit && words_.is_char(close, ','); ++commas) {
        if (verb_at(close + 1)) return true;
        ++close;
        while (close < limit && !words_.is_char(close, ',') && !words_.is_char(close, '.')) ++close;
      }
      return false;
    }
    return verb_at(i);
  }

  bool verb_at(std::size_t i) const {
    for (int skipped = 0; skipped < 3 && words_.is_word(i) && !document_.capitalized(i); ++skipped, ++i)
      if (match(i, Class::announce_verbs)) return true;
    return false;
  }

  // Addresses: "info@miraclesformya.org" spells "Miracles for Mya".

  void read_addresses() {
    for (const TokenRange name : find_spelled_labels(words_, release_)) {
      const bool person = looks_like_person(name) && !document_.tokens[name.first].has(Token::all_upper);
      // One word that an address spells needs more to be an organisation: see names_support.
      if (name.last - name.first > 1 && could_be_name(name) && !person && !event(name) && !words_.loud(name.first)) add(name);
    }
  }

  /// Every place where one of the names stands.
  void spread() {
    std::unordered_map<std::string_view, std::vector<TokenRange>> by_word;
    for (const TokenRange name : names_) by_word[words_.text_of(name.first)].push_back(name);
    for (auto& [word, names] : by_word)
      std::sort(names.begin(), names.end(), [](TokenRange a, TokenRange b) { return a.last - a.first > b.last - b.first; });
    // "Stonegate" where a line of capitals says "Stonegate Capital Partners", which stands elsewhere with evidence: the longer form.
    std::unordered_map<std::string_view, std::vector<TokenRange>> longer;
    for (const OrganizationMention& o : evident_)
      if (o.name.last - o.name.first > 1 && by_word.count(words_.text_of(o.name.first)))
        longer[words_.text_of(o.name.first)].push_back(o.name);
    text::WordFilter filter;
    for (const auto& [word, names] : by_word) filter.add(word);
    std::size_t next = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!filter.may_hold(words_.text_of(i))) continue;
      if (full(found_.size(), i)) break;
      const auto found = by_word.find(words_.text_of(i));
      if (found == by_word.end()) continue;
      for (const TokenRange name : found->second) {
        if (!stands_at(name, i)) continue;
        TokenRange here = range(i, i + name.last - name.first);
        // "Follow Cayenne Wellness Center": the whole name where it stands.
        if (const std::uint32_t more = here.last;
            words_.joined(more) && words_.capital(more) && !words_.loud(i) && document_.tokens[more].has(Token::space_before) &&
            (words_.has_any(more, lang::bit(Class::organization_heads) | lang::bit(Class::organization_anchors)) || firm_ends(more)) &&
            capital_group(words_, i).last == more + 1)
          ++here.last;
        if (const auto forms = longer.find(words_.text_of(i));
            forms != longer.end() && words_.capital(here.last) && words_.joined(here.last))
          for (const TokenRange form : forms->second)
            if (form.last - form.first > here.last - here.first && stands_at(form, i))
              here.last = static_cast<std::uint32_t>(i + form.last - form.first);
        if (!open(here, next)) continue;
        const bool short_form =
            here.last - here.first < small_.last - small_.first && words_.text_of(here.first) == words_.text_of(small_.first);
        found_.push_back({here, short_form ? small_ : TokenRange{}, rules::organization_stated});
        i = here.last - 1;
        break;
      }
    }
  }

  /// "Harbour Orthopedics (NASDAQ: HBOR)": a firm's last word, and behind it what tells that the name ends there.
  bool firm_ends(std::size_t i) const {
    return words_.has(i, Class::organization_tails) && !words_.title_word(i) && words_.joined(i + 1) && words_.is_char(i + 1, '(');
  }

  bool stands_at(TokenRange name, std::size_t i) const {
    const std::size_t size = name.last - name.first;
    if (i + size > words_.size() || (i > 0 && words_.glued(i) && words_.is_word(i - 1))) return false;
    const bool link = mask_.owner(name.first) == Owner::link;
    for (std::size_t k = 0; k < size; ++k)
      if ((k > 0 && !words_.joined(i + k)) || (!link && !words_.free(i + k)) || words_.text_of(i + k) != words_.text_of(name.first + k))
        return false;
    const bool compound = document_.is(i + size, TokenKind::dash) && words_.glued(i + size) && words_.glued(i + size + 1) &&
                          words_.is_word(i + size + 1);  // "Debian-Projekt"
    return !compound && !(link && words_.glued(i + size) && !words_.is_char(i + size, '.') && !words_.is_char(i + size, ',') &&
                          !document_.is(i + size, TokenKind::quote) && !document_.is(i + size, TokenKind::dash));
  }

  /// No evident name crosses or holds it; `next` walks along with the text.
  bool open(TokenRange here, std::size_t& next) const {
    while (next < evident_.size() && evident_[next].name.last <= here.first) ++next;
    for (std::size_t k = next; k < evident_.size() && evident_[k].name.first < here.last; ++k)
      if (evident_[k].name.first < here.first || evident_[k].name.last > here.last || evident_[k].name == here) return false;
    return true;
  }

  const Mask& mask_;
  const Release& release_;
  const std::vector<OrganizationMention>& evident_;
  std::vector<TokenRange> names_;                  // each spelling once
  std::unordered_set<std::string_view> spelled_;   // the same, as written
  std::optional<std::unordered_set<std::uint64_t>> surnames_;  // words behind a given name; made when first asked for
  TokenRange small_;  // a name that begins with a small letter
  std::vector<OrganizationMention> found_;
};

}  // namespace

std::vector<OrganizationMention> find_stated_organizations(const NameWords& words, const Mask& mask, const Release& release,
                                                           const std::vector<OrganizationMention>& evident) {
  return StatedFinder(words, mask, release, evident).run();
}

}  // namespace pressparse::fields
