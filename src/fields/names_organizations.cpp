#include "fields/names_organizations.hpp"

#include <optional>
#include <string>

#include "fields/names_spelled_out.hpp"
#include "rules.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_group = 24;  // tokens

/// One past the word at `token`, with what is glued to it: "J.P.Morgan", "L'Oréal", "Welskop-Deffaa", "30A".
std::size_t word_end(const NameWords& words, std::size_t token) {
  std::size_t end = token + 1;
  while (true) {
    if (end >= words.size() || !words.glued(end)) return end;
    const text::Document& document = words.document();
    const bool inner = document.is(end, TokenKind::dash) || document.is(end, TokenKind::quote) || words.is_char(end, '.') || words.is_char(end, '/') || words.is_char(end, '&');
    if (inner) {
      if (words.possessive(end)) return end;
      if (words.initial_end(end - 1) == end + 1 && !(words.glued(end + 1) && words.capital(end + 1))) return end + 1;
      const bool next = words.glued(end + 1) && (words.capital(end + 1) || (document.is(end + 1, TokenKind::number) && document.is(end, TokenKind::dash)));
      // "Saint-Aubin-sur-Loire", "Val-d'Arce"
      const bool link = !next && document.is(end, TokenKind::dash) && words.glued(end + 1) && words.lower(end + 1) && document.tokens[end + 1].length <= 5 && words.glued(end + 2) &&
                        (document.is(end + 2, TokenKind::dash) || document.is(end + 2, TokenKind::quote)) && words.glued(end + 3) && words.capital(end + 3);
      if (link) {
        end += 4;
        continue;
      }
      if (!next) return end;
      end += 2;
    } else if (words.is_word(end) || document.is(end, TokenKind::number)) {
      ++end;
    } else {
      return end;
    }
  }
}

bool starts_name(const NameWords& words, std::size_t token) {
  if (words.capital(token)) return true;
  return words.document().is(token, TokenKind::number) && !words.glued(token) && words.free(token) && words.glued(token + 1) && words.capital(token + 1);
}

class OrganizationFinder {
 public:
  explicit OrganizationFinder(const NameWords& words) : words_(words) {}

  std::vector<OrganizationMention> run() {
    const std::vector<TokenRange> spelled_out = find_spelled_out(words_);
    auto next_spelled = spelled_out.begin();
    for (std::size_t i = 0; i < words_.size();) {
      while (next_spelled != spelled_out.end() && next_spelled->first < i) ++next_spelled;
      if (next_spelled != spelled_out.end() && next_spelled->first == i) {
        all_.push_back(mention(i, next_spelled->last, rules::organization_head));
        i = next_spelled->last;
        continue;
      }
      if (!starts_name(words_, i)) {
        const std::optional<OrganizationMention> small = small_head(i);
        if (small) all_.push_back(*small);
        i = small ? small->name.last : i + 1;
        continue;
      }
      const TokenRange group = capital_group(words_, i);
      std::optional<OrganizationMention> found = branded(group);
      if (!found) found = known(i);
      // "the FDA's Center for ...": two names.
      if (found && !words_.possessive(found->name.last) && group.last > found->name.last) found.reset();
      if (!found) found = legal_form(group);
      if (!found) found = anchored(group);
      if (!found) found = known(group.first);
      if (found && hyphenated_title(found->name)) found.reset();
      if (!found) {
        i = word_end(words_, i);
        continue;
      }
      i = found->name.last;
      all_.push_back(*found);
    }
    return std::move(all_);
  }

 private:
  /// "Caritas-Präsidentin": somebody who holds an office there.
  bool hyphenated_title(TokenRange name) const {
    return name.last - name.first > 2 && words_.document().is(name.last - 2, TokenKind::dash) && words_.glued(name.last - 1) && words_.title_word(name.last - 1);
  }

  /// "gemeente Hof van Twente", "projet Debian": kinds of organisations that are written small.
  std::optional<OrganizationMention> small_head(std::size_t token) const {
    if (!words_.lower(token)) return std::nullopt;
    const lang::Match match = words_.match(token, Class::small_heads);
    if (match.value == "places") return std::nullopt;
    const std::size_t name = token + match.length;
    if (!match || !words_.joined(name) || !words_.capital(name) || words_.has(name, Class::stopwords)) return std::nullopt;
    std::size_t last = capital_group(words_, name).last;
    if (words_.joined(last) && words_.lower(last) && words_.has(last, Class::name_particles) && words_.joined(last + 1) && words_.capital(last + 1)) last = capital_group(words_, last + 1).last;
    return mention(token, last, rules::organization_head);
  }

  /// Without the words that only stand before a name: "The", "In", "CEO".
  std::size_t name_start(TokenRange group, std::size_t anchor) const {
    std::size_t first = group.first;
    while (first < anchor) {
      if (words_.has(first, Class::places) || words_.match(first, Class::places)) break;
      const bool title = words_.title_word(first) && first + 1 < anchor && !words_.possessive(first + 1);
      const bool calendar = words_.has(first, Class::months) || words_.has(first, Class::weekdays);
      const bool label = words_.opens_sentence(first) && words_.has(first, Class::not_names) && first + 1 < anchor && !words_.has(first, Class::title_modifiers);
      const bool verb = words_.loud(first) && words_.has(first, Class::announce_verbs) && first + 1 < anchor;  // "Acme to Acquire Harbour Ltd"
      if (!words_.has(first, Class::stopwords) && !title && !calendar && !label && !verb) break;
      first = word_end(words_, first);
      while (first < anchor && !words_.is_word(first) && !words_.document().is(first, TokenKind::number)) ++first;
    }
    return first;
  }

  static OrganizationMention mention(std::size_t first, std::size_t last, Rule rule) {
    return {{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)}, {}, rule};
  }

  /// "e. V." with a space that does not break.
  static bool same_but_spaces(std::string_view written, std::string_view entry) {
    std::string a, b;
    for (const char c : entry)
      if (c != ' ') a += c;
    for (std::size_t i = 0; i < written.size(); ++i) {
      if (written[i] == ' ' || written[i] == '\n') continue;
      if (written.substr(i).starts_with("\u00A0")) ++i;
      else if (written.substr(i).starts_with("\u202F")) i += 2;
      else b += written[i];
    }
    return a == b;
  }

  /// Tokens of the legal form at `token`, written as it must be: "AG" but not "ag".
  std::size_t legal_form_length(std::size_t token) const {
    if (!words_.has(token, Class::legal_forms) && !words_.has(token, Class::starts_phrase)) return 0;
    const lang::Match match = words_.match(token, Class::legal_forms);
    if (!match) return 0;
    const std::string_view written = words_.document().text_of(token, token + match.length);
    const bool exact = written == match.entry || same_but_spaces(written, match.entry);
    if (!exact && !(match.entry.size() > 3 && words_.capital(token))) return 0;
    if (words_.loud(token) && written.size() <= 2 && words_.document().tokens[token].has(Token::all_upper)) return 0;  // "KNOWN AS"
    std::size_t length = match.length;
    if (words_.glued(token + length) && words_.document().is(token + length, TokenKind::dash)) return 0;  // "Co-Founder"
    if (words_.is_char(token + length, '.') && words_.glued(token + length) && !words_.is_char(token + length - 1, '.') && match.entry.size() <= 5) ++length;
    return length;
  }

  std::optional<OrganizationMention> legal_form(TokenRange group) const {
    std::size_t last = 0, at = group.first;
    for (std::size_t i = group.first + 1; i <= group.last && i < words_.size(); ++i) {
      std::size_t form = i;
      if (i == group.last && words_.is_char(i, ',') && words_.joined(i)) form = i + 1;
      if (!words_.joined(form)) break;
      const std::size_t length = legal_form_length(form);
      if (length && form != i && words_.title_word(i - 1) && words_.joined(form + length) && words_.capital(form + length)) break;  // "Acme Chief Product Officer, A.G. Lambert"
      if (!length) continue;
      if (form != i && length == 1 && words_.document().tokens[form].length == 2 && words_.match(form, Class::region_codes)) break;  // "RENO, NV"
      at = i;
      last = form + length;
      // "GmbH & Co. KG" is one entry; "Foo Inc. Ltd" goes on.
      i = last - 1;
      if (last >= group.last) break;
      // "Acme LLC Sues Harbour Inc.": a form of more than two letters ends the name, unless another one follows.
      if (words_.document().text_of(form, last).size() >= 3 && !words_.has_any(last, lang::bit(Class::legal_forms)) && words_.is_word(last)) break;
    }
    if (!last) return std::nullopt;
    const std::size_t first = name_start(group, at);
    if (first >= at || (words_.loud(group.first) && at - first > 8)) return std::nullopt;
    return mention(linked_start(first, group.first), last, rules::organization_legal_form);
  }

  /// "Trenes del Norte, S.L.U.", "Ferrovia del Gottardo SA": where a name with a small link inside it starts.
  std::size_t linked_start(std::size_t first, std::size_t group) const {
    if (first != group || words_.context().language_tag() == "de" || first < 2 || !words_.joined(first) || words_.loud(first)) return first;
    std::size_t link = first;
    while (link > 0 && first - link < 2 && words_.joined(link) && words_.lower(link - 1) && words_.has_any(link - 1, lang::bit(Class::name_particles)) && !words_.has(link - 1, Class::conjunctions)) --link;
    if (link == first || link == 0 || !words_.joined(link) || !words_.capital(link - 1)) return first;
    std::size_t start = link - 1;
    while (start > 0 && words_.joined(start) && words_.capital(start - 1) && first - start < 6 && words_.document().tokens[start].has(Token::space_before)) --start;
    for (std::size_t k = start; k < link; ++k)
      if (words_.title_word(k) || words_.has(k, Class::not_names) || words_.has(k, Class::stopwords) || words_.has(k, Class::event_words) || words_.has(k, Class::organization_nouns) || words_.has(k, Class::given_names) || words_.has(k, Class::months)) return first;
    return !all_.empty() && all_.back().name.last > start ? first : start;
  }

  /// Tokens of the anchor at `token`, 0 for none.
  std::size_t anchor_length(std::size_t token) const {
    if (!words_.capital(token)) return 0;
    if (words_.has(token, Class::organization_anchors) || words_.has(token, Class::starts_phrase))
      if (const lang::Match match = words_.match(token, Class::organization_anchors)) return match.length;
    return words_.organization_word(token) ? 1 : 0;
  }

  /// "Mother sentenced - The Brooklyn District Attorney's Office": a page title's site, cut off by a dash or bar.
  bool own_segment(TokenRange group) const {
    const layout::Block* block = words_.block_of(group.first);
    if (!block) return false;
    std::size_t before = group.first;
    if (before > block->first_token && words_.has(before - 1, Class::stopwords)) --before;
    const auto cut = [&](std::size_t i) { return words_.is_char(i, '|') || (words_.document().is(i, TokenKind::dash) && !words_.glued(i)); };
    const bool starts = before == block->first_token || cut(before - 1) || words_.is_char(before - 1, ':');  // "Photo: Ellery State Chancellery"
    const bool ends = group.last >= block->last_token || cut(group.last) || words_.document().tokens[group.last].has(Token::line_start);
    return starts && ends && (before > block->first_token || group.last < block->last_token) && group.last - group.first <= 8;
  }

  std::optional<OrganizationMention> anchored(TokenRange group) const {
    if (words_.loud(group.first) && !own_segment(group)) return std::nullopt;
    std::size_t anchor = group.last, length = 0;
    for (std::size_t i = group.first; i < group.last; ++i) {
      const std::size_t here = anchor_length(i);
      if (!here || words_.match(i, Class::organization_anchors).value == "weak") continue;
      anchor = i;
      length = here;
      i += here - 1;
    }
    // "the Biden administration", "U.S. military"
    if (!length && words_.lower(group.last) && words_.joined(group.last) && words_.has(group.last, Class::organization_anchors) &&
        words_.match(group.last, Class::organization_anchors).value.starts_with("lower")) {
      const std::size_t first = name_start(group, group.last);
      if (first < group.last) return mention(first, group.last + 1, rules::organization_anchor);
    }
    if (!length) return head(group, group.first);
    std::size_t first = name_start(group, anchor);
    first = joined_start(group, first, anchor);
    std::size_t last = anchor + length;
    const std::size_t end = object_end(anchor, last);
    if (end > last) return mention(std::min(first, anchor), end, rules::organization_head);
    if (first >= anchor) {
      const lang::Match ending = words_.context().lexicon.match_ending(words_.document(), anchor, Class::organization_suffixes, words_.context().language);
      // "Landgericht Halle", "Handelskammer Eifel-Ardennen": in German nothing but a name follows a noun so.
      if (ending && last < group.last && words_.context().language_tag() == "de" && !words_.has(last, Class::given_names) && !words_.title_word(last) && !words_.has(last, Class::not_names) && !words_.has(last, Class::stopwords))
        return mention(anchor, std::max(word_end(words_, last), last + words_.match(last, Class::places).length), rules::organization_compound);  // "Polizeipräsidium Frankfurt am Main"
      if (ending.value == "name") return mention(anchor, last, rules::organization_compound);
      return std::nullopt;
    }
    // "Executive Committee": nothing in it tells it from others.
    bool telling = false;
    for (std::size_t k = first; k < anchor; ++k)
      if (words_.is_word(k) && !words_.has(k, Class::title_modifiers) && !words_.has(k, Class::not_names) && !words_.has(k, Class::stopwords) && !words_.title_word(k)) telling = true;
    if (!telling && anchor - first == 1) return std::nullopt;
    // "Rachel Council, founder of Gem Ratings": a person's surname.
    if (anchor - first == 1 && length == 1 && words_.has(first, Class::given_names) && first > 0 && words_.joined(first) && words_.lower(first - 1) && words_.title_word(first - 1)) return std::nullopt;  // "artist Deborah League"
    if (anchor - first == 1 && length == 1 && words_.has(first, Class::given_names) && words_.is_char(last, ',') && (words_.title_word(last + 1) || (words_.has(last + 1, Class::stopwords) && words_.title_word(last + 2)))) return std::nullopt;
    return mention(first, last, rules::organization_anchor);
  }

  /// "Oil and Gas Historical Society": where the words before an "and" belong to the name, and no name of their own stands there.
  std::size_t joined_start(TokenRange group, std::size_t first, std::size_t anchor) const {
    if (first != group.first || anchor == first || first < 2 || !words_.joined(first) || !words_.has(first - 1, Class::conjunctions)) return first;
    if (words_.match(anchor, Class::organization_anchors).value.find("joint") == std::string_view::npos) return first;
    std::size_t start = first - 1;
    while (start > 0 && words_.joined(start) && words_.capital(start - 1) && first - start < 10 && words_.document().tokens[start].has(Token::space_before)) --start;
    if (start == first - 1 || !words_.joined(start + 1)) return first;
    // "Microsoft, Patagonia and the ..." lists names; so does one that is known or shows its kind.
    if (start > 0 && words_.joined(start) && words_.is_char(start - 1, ',')) return first;
    for (std::size_t k = start; k + 1 < first; ++k)
      if ((k + 2 == first && anchor_length(k) && words_.match(k, Class::organization_anchors).value.find("lower") == std::string_view::npos) || legal_form_length(k) || words_.has(k, Class::given_names) || (first - start == 2 && words_.document().tokens[k].has(Token::all_upper)) || words_.title_word(k)) return first;
    if (!all_.empty() && all_.back().name.last > start) return first;
    const std::size_t trimmed = name_start({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(first)}, first - 1);
    return trimmed < first - 1 ? trimmed : first;
  }

  /// "Bundesamt für ...", "Ministerio de ...", "Court of Appeals": a head with its object.
  std::optional<OrganizationMention> head(TokenRange group, std::size_t from) const {
    const bool english = words_.context().language_tag() == "en" || words_.context().language == 0;
    for (std::size_t i = from; i < group.last; ++i) {
      const lang::Match match = words_.match(i, Class::organization_heads);
      if (!match) continue;
      // "Consiglio comunale", "Conseil départemental de la Corrèze": nothing is missing.
      if (match.value == "whole" && i + match.length >= group.last && !words_.loud(i)) return mention(i, place_object_end(i + match.length), rules::organization_head);
      // "City of" brings its link with it, and "Museo de" an article behind it.
      std::size_t object_at = i + match.length;
      const bool own_link = match.length > 1 && object_at > group.last && words_.lower(object_at - 1) && adjectives_end(object_at - 1) == object_at - 1;
      if (own_link) {
        const bool joins = words_.match(object_at - 1, Class::object_links).value == "joins";
        for (int articles = 0; joins && articles < 2 && words_.joined(object_at) && words_.lower(object_at) && words_.has(object_at, Class::organization_links) && !words_.has(object_at, Class::conjunctions); ++articles) ++object_at;
        if (const std::size_t small = joins ? small_object_end(i, i + 1) : 0; small > i + 1) return mention(name_start(group, i), small, rules::organization_head);
        if (words_.joined(object_at) && words_.capital(object_at) && (match.value != "place" || words_.match(object_at, Class::places))) return mention(name_start(group, i), more_objects(capital_group(words_, object_at).last, 1), rules::organization_head);
        continue;
      }
      const std::size_t behind = i + match.length;
      const std::size_t adjectives = behind >= group.last ? adjectives_end(behind) : group.last;  // "Office national" may be a head of two words
      const std::size_t small = behind >= group.last ? small_object_end(i, adjectives) : adjectives;
      if (small > adjectives) return mention(name_start(group, i), small, rules::organization_head);
      if (adjectives > group.last) {
        // "Bundesverband privater Pflegeanbieter": in German nouns are capitalised.
        if (words_.context().language_tag() == "de") {
          if (words_.joined(adjectives) && words_.capital(adjectives)) return mention(name_start(group, i), word_end(words_, adjectives), rules::organization_head);
          continue;
        }
        const std::size_t object = words_.joined(adjectives) ? more_objects(adjectives, 0) : adjectives;
        if (object > adjectives || adjectives > behind + 1) return mention(name_start(group, i), object, rules::organization_head);
      }
      const std::size_t end = object_end(i, behind);
      if (end > behind && behind >= group.last) return mention(name_start(group, i), end, rules::organization_head);
      // "Universidad Centroamericana", "Klinikum Stuttgart", "Universidad Austral de Lonquén"
      if ((!english || match.value == "foreign") && behind < group.last && words_.document().tokens[i].length > 3 && !words_.has(behind, Class::organization_links) && (match.value != "placed" || words_.match(behind, Class::places)))
        return mention(name_start(group, i), place_object_end(std::max<std::size_t>(group.last, behind + words_.match(behind, Class::places).length)), rules::organization_head);
    }
    return std::nullopt;
  }

  /// One past the object of a head: "of Economic Affairs and Climate Action"; `last` when there is none.
  std::size_t object_end(std::size_t anchor, std::size_t last) const {
    if (!words_.has(anchor, Class::organization_heads)) return last;
    return more_objects(last, 0);
  }

  /// One past the objects that go on at `end`; `links` of them stand before it.
  std::size_t more_objects(std::size_t end, int links) const {
    for (; links < 3; ++links) {
      std::size_t i = end;
      const bool conjunction = words_.has(end, Class::conjunctions);
      if (links == 0 && !words_.has(end, Class::object_links) && !elided(end)) break;
      int words_between = 0;
      while (words_between < 3 && words_.joined(i) && words_.lower(i) && (words_.has(i, Class::organization_links) || elided(i))) {
        i += elided(i) ? 2 : 1;
        ++words_between;
      }
      if (i == end || !words_.joined(i) || !words_.capital(i)) break;
      if (words_.title_word(i) || words_.has_any(i, lang::bit(Class::known_organizations) | lang::bit(Class::months) | lang::bit(Class::weekdays))) break;
      const TokenRange object = capital_group(words_, i);
      if (links > 0 && (holds_anchor(object) || (conjunction && legal_form(object)) || (conjunction && words_.has(i, Class::given_names) && !words_.has(i + 1, Class::organization_tails) && !words_.lower(object.last)))) break;
      // "Department of Neighborhoods Director Ann Lee"
      std::size_t stop = object.first + 1;
      while (stop < object.last && !words_.title_word(stop)) ++stop;
      end = stop;
      if (stop < object.last) break;
    }
    return end;
  }

  /// "Diputación Provincial de Altarriba", "Museo Civico di Roccafranca": one past what a link that only joins leads to.
  std::size_t place_object_end(std::size_t end) const {
    const bool joins = words_.joined(end) && words_.lower(end) && (words_.match(end, Class::object_links).value == "joins" || elided(end));
    return joins ? more_objects(end, 0) : end;
  }

  /// "Office national des forêts", "Agenzia regionale per la protezione ambientale": one past an object in small letters, where the head's capital
  /// inside a sentence shows that a name began; `last` when there is none.
  std::size_t small_object_end(std::size_t head, std::size_t last) const {
    if (words_.opens_sentence(head) || words_.loud(head) || words_.document().tokens[head].has(Token::line_start)) return last;
    std::size_t end = last;
    for (int objects = 0; objects < 2; ++objects) {
      std::size_t i = end;
      if (objects > 0 && words_.has(i, Class::conjunctions) && words_.joined(i)) ++i;  // "de la culture et de la communication"
      else if (objects > 0 && !bare_object(i)) break;
      if (!words_.joined(i) || !words_.lower(i)) break;
      const lang::Match link = words_.match(i, Class::object_links);
      const std::size_t noun = link.value.empty() ? i : small_noun(i);
      // "Comisión para fomentar": behind a link of purpose an article shows the noun.
      if (noun == i || (link.value == "purpose" && noun == i + 1)) break;
      end = adjectives_end(noun + 1);
    }
    return end > last ? more_objects(end, 1) : last;
  }

  /// "des syndicats d'exploitants": a link and a noun without an article go on with the name.
  bool bare_object(std::size_t link) const {
    const bool apostrophe = words_.document().is(link + 1, TokenKind::quote) && words_.glued(link + 1);
    return words_.joined(link) && words_.lower(link) && words_.match(link, Class::object_links).value == "joins" && small_noun(link) == link + (apostrophe ? 2 : 1);
  }

  /// The noun in small letters behind a link, or the link: "des forêts", "de la recherche", "dell'ambiente".
  std::size_t small_noun(std::size_t link) const {
    std::size_t i = link + 1;
    for (int articles = 0; articles < 2; ++articles)
      if (words_.joined(i) && words_.lower(i) && words_.glued(i + 1) && words_.document().is(i + 1, TokenKind::quote)) i += 2;
      else if (words_.document().is(i, TokenKind::quote) && words_.glued(i)) ++i;
      else if (words_.joined(i) && words_.lower(i) && words_.has(i, Class::organization_links)) ++i;
    constexpr lang::Classes other = lang::bit(Class::stopwords) | lang::bit(Class::reporting_verbs) | lang::bit(Class::pronouns) | lang::bit(Class::months);
    const bool noun = words_.joined(i) && words_.lower(i) && words_.free(i) && words_.document().tokens[i].length >= 4 && !words_.has_any(i, other);
    return noun ? i : link;
  }

  bool holds_anchor(TokenRange group) const {
    for (std::size_t k = group.first; k < group.last; ++k)
      if (anchor_length(k) || legal_form_length(k) || words_.match(k, Class::organization_heads)) return true;
    return false;
  }

  /// "dell'Adriatico", "d'Arce": a small word that an apostrophe ties to a name.
  bool elided(std::size_t i) const {
    return words_.lower(i) && words_.document().tokens[i].length <= 5 && words_.glued(i + 1) && words_.document().is(i + 1, TokenKind::quote) && words_.glued(i + 2) && words_.capital(i + 2);
  }

  /// "Agence spatiale alpine", "Centre hospitalier universitaire": one past the small adjectives behind a head; `i` when there are none.
  std::size_t adjectives_end(std::size_t i) const {
    const std::size_t limit = i + 3;
    const Context& context = words_.context();
    while (i < limit && words_.joined(i) && words_.lower(i) && !words_.has(i, Class::stopwords) && context.lexicon.match_ending(words_.document(), i, Class::adjective_endings, context.language)) ++i;
    return i;
  }

  /// "Leaps by Bayer", "Courtyard by Marriott": a brand and who is behind it, in running text.
  std::optional<OrganizationMention> branded(TokenRange group) const {
    const std::size_t link = group.last;
    if (words_.opens_sentence(group.first) || words_.loud(group.first) || group.last - group.first > 2 || !words_.joined(link) || !words_.lower(link) || !words_.has(link, Class::agent_links) || !words_.joined(link + 1)) return std::nullopt;
    constexpr lang::Classes common = lang::bit(Class::places) | lang::bit(Class::stopwords) | lang::bit(Class::event_words) | lang::bit(Class::not_names) | lang::bit(Class::months) | lang::bit(Class::title_heads) | lang::bit(Class::known_organizations) | lang::bit(Class::given_names);
    for (std::size_t i = group.first; i < group.last; ++i)
      if (words_.has_any(i, common) || words_.title_word(i)) return std::nullopt;
    const std::optional<OrganizationMention> maker = known(link + 1);
    return maker ? std::optional(mention(group.first, maker->name.last, rules::organization_known)) : std::nullopt;
  }

  std::optional<OrganizationMention> known(std::size_t token) const {
    if (!words_.has(token, Class::known_organizations) && !words_.has(token, Class::starts_phrase)) return std::nullopt;
    const lang::Match match = words_.match(token, Class::known_organizations);
    if (!match) return std::nullopt;
    const std::size_t last = token + match.length;
    // Short names in capitals are words in small letters ("who", "ice"), and loud lines cannot tell.
    if (words_.document().text_of(token, last) != match.entry && (match.length == 1 || words_.loud(token))) return std::nullopt;
    if (words_.lower(last - 1) && !match.entry.ends_with(words_.text_of(last - 1))) return std::nullopt;  // "L'équipe" is no newspaper
    // "WHO: the mayor", "internal combustion engines (ICE)"
    if (match.length == 1 && words_.document().tokens[token].has(Token::all_upper)) {
      if (words_.is_char(last, ':') && (words_.opens_sentence(token) || !words_.is_word(token - 1))) return std::nullopt;
      if (token > 1 && words_.is_char(token - 1, '(') && words_.lower(token - 2)) return std::nullopt;
    }
    if (words_.loud(token) && match.entry.size() <= 4) return std::nullopt;
    // "Google Maps", "Microsoft Teams": the maker's name inside a product's.
    if (words_.joined(last) && words_.capital(last) && words_.document().tokens[last].has(Token::space_before) && !words_.title_word(last)) {
      if (!words_.has(last, Class::title_modifiers)) return std::nullopt;
      // "Bosch Engineering" names a part of it, "Google Business Profile" a product, and "Google Chief Economist Ann Lee" an office.
      std::size_t title = last;
      while (title < last + 4 && words_.joined(title) && words_.capital(title) && !words_.title_word(title)) ++title;
      if (!words_.title_word(title) && !words_.loud(token)) {
        if (title == last + 1 && words_.has(last, Class::organization_tails)) return mention(token, title, rules::organization_known);
        return std::nullopt;
      }
    }
    return mention(token, last, rules::organization_known);
  }

  const NameWords& words_;
  std::vector<OrganizationMention> all_;
};

}  // namespace

/// "About Acme Systems | Acme Systems is ...", but not "Walla Walla University": the name that started at `first` starts anew at `next`.
static bool says_again(const NameWords& words, std::size_t first, std::size_t next) {
  return next > first + 1 && words.document().tokens[next].length > 2 && text::same_folded(words.text_of(next), words.text_of(first));
}

/// A headline's verb or small word, which its capitals hide: "Acme Updates Coverage On Harbour Inc."
static bool breaks_title_case(const NameWords& words, std::size_t i) {
  if (words.has_any(i, lang::bit(Class::announce_verbs) | lang::bit(Class::reporting_verbs))) return true;
  if (!words.has(i, Class::stopwords) || words.document().tokens[i].has(Token::all_upper) || words.has_any(i, lang::bit(Class::conjunctions) | lang::bit(Class::name_particles))) return false;
  return !words.has(i, Class::object_links) || !words.has_any(i - 1, lang::bit(Class::organization_heads) | lang::bit(Class::organization_anchors));  // "Council On Foreign Relations"
}

/// "University of St. Thomas", "Mt. Elm Hospital": 1 for the full stop of a short word that stands before a name, else 0.
static std::size_t saint(const NameWords& words, std::size_t word, std::size_t stop) {
  if (stop != word + 1 || !words.is_char(stop, '.') || !words.glued(stop) || words.document().tokens[word].length != 2 || words.document().tokens[word].has(Token::all_upper)) return 0;
  if (words.has_any(word, lang::bit(Class::honorifics) | lang::bit(Class::legal_forms) | lang::bit(Class::stopwords) | lang::bit(Class::name_suffixes) | lang::bit(Class::not_names))) return 0;
  return words.joined(stop + 1) && words.capital(stop + 1) && !words.has(stop + 1, Class::stopwords);
}

TokenRange capital_group(const NameWords& words, std::size_t token) {
  const auto first = static_cast<std::uint32_t>(token);
  const std::size_t telling = token + (words.opens_sentence(token) && words.has_any(token, lang::bit(lang::Class::stopwords) | lang::bit(lang::Class::not_names)));  // behind "About", "The"
  if (!starts_name(words, token)) return {first, first};
  const bool loud = words.loud(token);
  std::size_t end = word_end(words, token), latest = token;
  while (end < words.size() && end - token < longest_group && words.joined(end)) {
    if (words.kind_word(end - 1) || words.kind_word(latest)) break;  // "Firma Lindner & Söhne GmbH", "Optik-Tochter Trave Optics GmbH"
    std::size_t next = end;
    next += words.possessive(next);
    next += saint(words, latest, next);
    if ((words.is_char(next, '&') || words.is_char(next, '+')) && words.joined(next + 1)) {
      ++next;
      if (words.glued(next) && words.text_of(next) == "amp" && words.is_char(next + 1, ';')) next += 2;
    }
    if (words.loud(token) && next < words.size() && words.document().tokens[next].has(Token::line_start)) break;
    if (loud && breaks_title_case(words, next)) break;
    if (!words.joined(next) || !words.capital(next) || words.has(next, Class::months) || words.has(next, Class::weekdays) || !words.document().tokens[next].has(Token::space_before)) break;
    // "About Acme Corporation Acme Corporation is ...": a heading that lost its line break.
    if (words.document().tokens[next].length > 2 && text::same_folded(words.text_of(next), words.text_of(token))) break;
    if (says_again(words, telling, next)) break;
    latest = next;
    end = word_end(words, next);
  }
  return {first, static_cast<std::uint32_t>(end)};
}

std::vector<OrganizationMention> find_evident_organizations(const NameWords& words) { return OrganizationFinder(words).run(); }

}  // namespace pressparse::fields
