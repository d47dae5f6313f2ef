#include "fields/names_organizations.hpp"

#include <optional>

#include "fields/names_compounds.hpp"
#include "fields/names_doubts.hpp"
#include "fields/names_parts.hpp"
#include "fields/names_small_heads.hpp"
#include "fields/names_spelled_out.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

class OrganizationFinder {
 public:
  explicit OrganizationFinder(const NameWords& words)
      : words_(words), parts_(words), small_heads_(words_, parts_), compounds_(words_), german_(words.context().language_tag() == "de"),
        dashed_names_(words.context().lexicon.meta(words.context().language, "dashed_names") == "yes") {}

  std::vector<OrganizationMention> run() {
    const std::vector<TokenRange> spelled_out = find_spelled_out(words_);
    auto next_spelled = spelled_out.begin();
    for (std::size_t i = words_.next_start(0); i < words_.size(); i = words_.next_start(i)) {
      while (next_spelled != spelled_out.end() && next_spelled->first < i) ++next_spelled;
      if (next_spelled != spelled_out.end() && next_spelled->first == i) {
        all_.push_back(mention(i, next_spelled->last, rules::organization_head));
        i = next_spelled->last;
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
      std::optional<OrganizationMention> found = branded(group);
      const std::optional<OrganizationMention> familiar = found ? std::nullopt : known(i);
      if (!found) found = familiar;
      // "L'Office des forêts" opens a sentence: an article, where no name that everybody knows begins so.
      if (!found && opens_elided(i)) {
        i += 2;
        continue;
      }
      // "the FDA's Center for ...": two names.
      if (found && !words_.possessive(found->name.last) && group.last > found->name.last) found.reset();
      if (!found) found = legal_form(group);
      if (!found) found = anchored(group);
      if (!found) found = familiar;
      if (found && hyphenated_title(found->name)) found.reset();
      if (!found) {
        i = word_end(words_, i);
        continue;
      }
      if (german_) found->name.first = static_cast<std::uint32_t>(compounds_.pair_start(found->name.first, taken()));
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

  /// "L'Office", "D'Arce"
  bool opens_elided(std::size_t i) const {
    return words_.titles_take_complements() && words_.document().tokens[i].length == 1 && words_.text_of(i) == "L" && words_.glued(i + 1) &&
           words_.document().is(i + 1, TokenKind::quote) && words_.glued(i + 2) && words_.capital(i + 2) &&
           words_.match(i + 2, Class::organization_heads);
  }

  /// Without the words that only stand before a name: "The", "In", "CEO".
  std::size_t name_start(TokenRange group, std::size_t anchor) const {
    std::size_t first = group.first;
    if (words_.is_char(first + 1, '.') && first + 3 <= anchor && words_.has(first + 2, Class::stopwords) &&
        words_.initial_end(first) == first + 2)
      first += 2;  // "$79.0 M. The Company"
    while (first < anchor) {
      if (words_.has(first, Class::places) || words_.match(first, Class::places)) break;
      if (first + 2 <= anchor && words_.document().is(first + 1, TokenKind::quote) && words_.match(first, Class::not_names).length == 2 &&
          words_.match(first + 2, Class::organization_heads)) {  // "L'Université de Valdoré", not "L'Oréal"
        first += 2;
        continue;
      }
      const bool title = words_.title_word(first) && first + 1 < anchor && !words_.possessive(first + 1);
      const bool calendar = words_.has(first, Class::months) || words_.has(first, Class::weekdays);
      const bool label = words_.opens_sentence(first) && words_.has(first, Class::not_names) && first + 1 < anchor &&
                         !words_.has(first, Class::title_modifiers);
      const bool verb =
          words_.loud(first) && words_.has(first, Class::announce_verbs) && first + 1 < anchor;  // "Acme to Acquire Harbour Ltd"
      const bool stop = words_.has(first, Class::stopwords) &&
                        !(words_.glued(first + 1) && words_.document().is(first + 1, TokenKind::dash));  // not "I-ON Digital Corp."
      if (!stop && !title && !calendar && !label && !verb) break;
      first = word_end(words_, first);
      first += words_.possessive(first);  // "Today's Senate"
      while (first < anchor && !words_.is_word(first) && !words_.document().is(first, TokenKind::number)) ++first;
    }
    return first;
  }

  static OrganizationMention mention(std::size_t first, std::size_t last, Rule rule) {
    return {{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)}, {}, rule};
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
    const std::size_t first = name_start(group, at);
    if (first + 1 == at && words_.initial_end(at) > at && (words_.title_word(first) || words_.has(first, Class::honorifics)))
      return std::nullopt;  // "Congressman G. K. Butterfield"
    if (first + 2 == at && words_.initial_end(first) == at && words_.glued(at) && words_.document().tokens[at].length == 1)
      return std::nullopt;  // "18 U.S.C."
    if (first >= at || (words_.loud(group.first) && at - first > 8)) return std::nullopt;
    return mention(compounds_.pair_start(linked_start(club_start(first, at), group.first), taken()), last, rules::organization_legal_form);
  }

  /// "Tierschutzverein Emstal und Umgebung e. V.": where a club's name begins whose "und" stands before its last words.
  std::size_t club_start(std::size_t first, std::size_t form) const {
    const std::string_view letter = words_.text_of(form);
    if (words_.context().language_tag() != "de" || (letter != "e" && letter != "eV") || first < 2 || !words_.joined(first) ||
        !words_.joined(first - 1) || !words_.lower(first - 1) || !words_.has(first - 1, Class::conjunctions))
      return first;
    constexpr std::size_t longest = 6;  // tokens before the "und"
    for (std::size_t k = first; k < form; ++k)
      if (words_.organization_word(k) || words_.has(k, Class::organization_heads)) return first;  // "... und Turnverein Rot e. V."
    if (!all_.empty() && all_.back().name.last + 1 == first)
      return all_.back().rule == rules::organization_compound || all_.back().rule == rules::organization_head ? all_.back().name.first
                                                                                                              : first;
    for (std::size_t k = first - 1; k > 0 && first - k <= longest; --k) {
      const bool part = words_.capital(k - 1) || words_.document().is(k - 1, TokenKind::dash) ||
                        (words_.lower(k - 1) && words_.has(k - 1, Class::organization_links) && !words_.has(k - 1, Class::conjunctions));
      if (!part || (!all_.empty() && all_.back().name.last > k - 1)) return first;
      if (words_.organization_word(k - 1) || words_.has(k - 1, Class::organization_heads)) return k - 1;
      if (!words_.joined(k - 1)) return first;
    }
    return first;
  }

  /// "Trenes del Norte, S.L.U.", "Ferrovia del Gottardo SA": where a name with a small link inside it starts.
  std::size_t linked_start(std::size_t first, std::size_t group) const {
    if (first != group || words_.context().language_tag() == "de" || first < 2 || !words_.joined(first) || words_.loud(first)) return first;
    std::size_t link = first;
    // "Moss – Sistemas de Energia, Lda.": a firm and what it does, where the language's firms are called so.
    if (dashed_names_ && words_.document().is(first - 1, TokenKind::dash) && !words_.glued(first - 1) && !words_.glued(first) &&
        words_.capital(first - 2) && first - 2 >= body_end_) {
      std::size_t start = first - 2;
      while (start > 0 && words_.joined(start) && words_.capital(start - 1) && first - start < 6) --start;
      return start > 0 && words_.opens_sentence(start) ? first : start;
    }
    while (link > 0 && first - link < 2 && words_.joined(link) && words_.lower(link - 1) &&
           words_.has_any(link - 1, lang::bit(Class::name_particles)) && !words_.has(link - 1, Class::conjunctions))
      --link;
    if (link == first || link == 0 || !words_.joined(link) || !words_.capital(link - 1)) return first;
    std::size_t start = link - 1;
    while (start > 0 && words_.joined(start) && words_.capital(start - 1) && first - start < 6 &&
           words_.document().tokens[start].has(Token::space_before))
      --start;
    for (std::size_t k = start; k < link; ++k)
      if (words_.title_word(k) || words_.has(k, Class::not_names) ||
          (words_.has(k, Class::stopwords) && !words_.has(k, Class::name_particles)) || words_.has(k, Class::event_words) ||
          words_.has(k, Class::organization_nouns) || words_.has(k, Class::given_names) || words_.has(k, Class::months))
        return first;
    return (!all_.empty() && all_.back().name.last > start) || start < body_end_ ? first : start;
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
      if (!here || words_.match(i, Class::organization_anchors).value == "weak" ||
          (words_.is_word(i + 1) && words_.match(i, Class::thing_heads).length > here))
        continue;  // "League Tables"
      anchor = i;
      length = here;
      i += here - 1;
    }
    // "the Biden administration", "U.S. military"
    const bool small = !length && words_.lower(group.last) && words_.joined(group.last) &&
                       words_.has_any(group.last, lang::bit(Class::organization_anchors) | lang::bit(Class::starts_phrase));
    if (const lang::Match match = small ? words_.match(group.last, Class::organization_anchors) : lang::Match{};
        match && match.value.starts_with("lower")) {
      const std::size_t first = name_start(group, group.last);
      const bool one = first + 1 == group.last;
      const bool told = !one || !words_.document().tokens[first].has(Token::all_upper) ||
                        (!words_.unknown(first) && words_.has(first, Class::places));  // not "SBCUSD administration", "IV administration"
      if (one && words_.opens_sentence(first) && words_.written_small(first)) return std::nullopt;  // "Recent government rules"
      if (told && first < group.last) return mention(first, group.last + match.length, rules::organization_anchor);
    }
    if (!length) return head(group, group.first);
    std::size_t first = name_start(group, anchor);
    first = joined_start(group, first, anchor);
    std::size_t last = anchor + length;
    // "The San Diego Union-Tribune"; in German a compound of any noun follows so.
    const bool hyphen =
        words_.document().is(last, TokenKind::dash) && words_.glued(last) && words_.glued(last + 1) && words_.capital(last + 1);
    if (hyphen && words_.context().language_tag() != "de" && !words_.match(anchor, Class::organization_anchors).value.starts_with("lower"))
      last += 2;
    const std::size_t end = parts_.object_end(anchor, last);
    if (end > last) return mention(std::min(first, anchor), end, rules::organization_head);
    // "University College Galway", "Trinity College Dublin": the town that a school or hospital bears ends its name.
    if (!german_ && length == 1 && first < anchor && last < group.last && words_.has(anchor, Class::organization_heads) &&
        last + words_.match(last, Class::places).length == group.last)
      return mention(first, group.last, rules::organization_anchor);
    if (first >= anchor) {
      const lang::Match ending =
          words_.context().lexicon.match_ending(words_.document(), anchor, Class::organization_suffixes, words_.context().language);
      // "Landgericht Halle", "Handelskammer Eifel-Ardennen": in German nothing but a name follows a noun so.
      if (ending && last < group.last && words_.context().language_tag() == "de" && !words_.has(last, Class::given_names) &&
          !words_.title_word(last) && !words_.has(last, Class::not_names) && !words_.has(last, Class::stopwords))
        return mention(anchor, std::max(compounds_.name_end(last, group.last), last + words_.match(last, Class::places).length),
                       rules::organization_compound);  // "Polizeipräsidium Frankfurt am Main"
      // "Landsforeningen Levende Fjorde", "Polisregion Öst": a head before its name, though its ending or the word alone ends names as well.
      // "Hospital Universitario de Soria", "Association Sportive du Port": an English word that opens names in the text's own language
      const bool own = words_.titles_take_complements() &&
                       words_.context().lexicon.match(words_.document(), anchor, Class::organization_heads, words_.context().language);
      if ((own || anchor + 1 < group.last) && words_.has(anchor, Class::organization_heads) &&
          (own || ending || words_.match(anchor, Class::organization_anchors).value.starts_with("lower")))
        if (auto named = head(group, anchor)) return named;
      // "Landsforeningen for lungesyke"
      if (ending.value == "name") return mention(anchor, parts_.small_object_end(anchor, last), rules::organization_compound);
      return std::nullopt;
    }
    // "Executive Committee": nothing in it tells it from others.
    bool telling = false;
    for (std::size_t k = first; k < anchor; ++k)
      if (words_.is_word(k) && !words_.has(k, Class::title_modifiers) && !words_.has(k, Class::not_names) &&
          !words_.has(k, Class::stopwords) && !words_.title_word(k))
        telling = true;
    if (!telling && anchor - first == 1) return std::nullopt;
    // "the Diverse Holdings of the fund" beside "diverse" and "holdings"
    if (anchor - first == 1 && length == 1 && words_.match(anchor, Class::organization_anchors).value.empty() &&
        words_.written_small(first) && words_.written_small(anchor))
      return std::nullopt;
    // "Rachel Council, founder of Gem Ratings": a person's surname.
    if (anchor - first == 1 && length == 1 && words_.has(first, Class::given_names) && first > 0 && words_.joined(first) &&
        words_.lower(first - 1) && words_.title_word(first - 1))
      return std::nullopt;  // "artist Deborah League"
    if (anchor - first == 1 && length == 1 && words_.has(first, Class::given_names) && words_.is_char(last, ',') &&
        (words_.title_word(last + 1) || (words_.has(last + 1, Class::stopwords) && words_.title_word(last + 2))))
      return std::nullopt;
    return mention(first, last, rules::organization_anchor);
  }

  /// "Oil and Gas Historical Society": where the words before an "and" belong to the name, and no name of their own stands there.
  std::size_t joined_start(TokenRange group, std::size_t first, std::size_t anchor) const {
    if (first != group.first || anchor == first || first < 2 || !words_.joined(first) || !words_.has(first - 1, Class::conjunctions))
      return first;
    if (words_.match(anchor, Class::organization_anchors).value.find("joint") == std::string_view::npos) return first;
    std::size_t start = first - 1;
    while (start > 0 && words_.joined(start) && words_.capital(start - 1) && first - start < 10 &&
           words_.document().tokens[start].has(Token::space_before))
      --start;
    if (start == first - 1 || !words_.joined(start + 1)) return first;
    // "the Bill and Melinda Gates Foundation", "Deborah & Chuck Royce Arts Center": a couple's.
    if (start + 2 == first && anchor - first >= 2 && words_.has(start, Class::given_names) && words_.has(first, Class::given_names) &&
        (all_.empty() || all_.back().name.last <= start))
      return start;
    // "Microsoft, Patagonia and the ..." lists names; so does one that is known or shows its kind.
    if (start > 0 && words_.joined(start) && words_.is_char(start - 1, ',')) return first;
    for (std::size_t k = start; k + 1 < first; ++k)
      if ((k + 2 == first && parts_.anchor_length(k) &&
           words_.match(k, Class::organization_anchors).value.find("lower") == std::string_view::npos) ||
          parts_.legal_form_length(k) || words_.has(k, Class::given_names) ||
          (first - start == 2 && words_.document().tokens[k].has(Token::all_upper)) || words_.title_word(k))
        return first;
    if (!all_.empty() && all_.back().name.last > start) return first;
    const std::size_t trimmed = name_start({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(first)}, first - 1);
    return trimmed < first - 1 ? trimmed : first;
  }

  /// "Bundesamt für ...", "Ministerio de ...", "Court of Appeals": a head with its object.
  std::optional<OrganizationMention> head(TokenRange group, std::size_t from) {
    const bool english = words_.context().language_tag() == "en" || words_.context().language == 0;
    for (std::size_t i = from; i < group.last; ++i) {
      const lang::Match match = words_.match(i, Class::organization_heads);
      if (parts_.quoted()) {  // "Банк «Северный берег»", "ООО «Ромашка»"
        const std::size_t mark = i + (match ? match.length : parts_.legal_form_length(i));
        if (const std::size_t end = parts_.quoted_end(mark); mark > i && end > mark)
          return mention(name_start(group, i), end, rules::organization_head);
      }
      if (!match) continue;
      if (!english && words_.match(i, Class::governing_bodies).length > 1) {  // "Conseil d'administration": a part that bears no name
        body_end_ = i + words_.match(i, Class::governing_bodies).length;
        return std::nullopt;
      }
      if (match.value == "numbered") {
        if (const auto unit = numbered(i, i + match.length)) return unit;
        if (!words_.match(i + match.length, Class::places)) continue;
      }
      // "Consiglio comunale", "Conseil départemental de la Corrèze": nothing is missing.
      if (match.value == "whole" && i + match.length >= group.last && !words_.loud(i))
        return mention(i, parts_.place_object_end(i + match.length), rules::organization_head);
      // "in A Court of Thorns": the title of a work.
      if (i > from && !words_.opens_sentence(i - 1) && !words_.loud(i - 1) &&
          words_.context().lexicon.match(words_.document(), i - 1, Class::articles, words_.context().language).value == "indefinite")
        continue;
      // "City of" brings its link with it, and "Museo de" an article behind it.
      std::size_t object_at = i + match.length;
      const bool own_link = match.length > 1 && object_at > group.last && words_.lower(object_at - 1) &&
                            parts_.adjectives_end(object_at - 1) == object_at - 1;
      if (own_link) {
        const bool joins = words_.match(object_at - 1, Class::object_links).value == "joins";
        const auto article = [&](std::size_t k) {
          return parts_.elided(k) || (words_.lower(k) && words_.has(k, Class::organization_links) && !words_.has(k, Class::conjunctions));
        };
        for (int articles = 0; joins && articles < 2 && words_.joined(object_at) && article(object_at); ++articles)
          object_at += parts_.elided(object_at) ? 2 : 1;
        if (const std::size_t small = joins ? parts_.small_object_end(i, i + 1) : 0; small > i + 1)
          return mention(name_start(group, i), small, rules::organization_head);
        if (words_.joined(object_at) && words_.capital(object_at) && !words_.has(object_at, Class::stopwords) &&
            (match.value != "place" || words_.match(object_at, Class::places)))
          return mention(name_start(group, i), parts_.more_objects(capital_group(words_, object_at).last, 1), rules::organization_head);
        continue;
      }
      const std::size_t behind = i + match.length;
      const std::size_t adjectives =
          behind >= group.last ? parts_.adjectives_end(behind) : group.last;  // "Office national" may be a head of two words
      const std::size_t small = behind >= group.last ? parts_.small_object_end(i, adjectives) : adjectives;
      if (small > adjectives) return mention(name_start(group, i), small, rules::organization_head);
      if (adjectives > group.last) {
        // "Bundesverband privater Pflegeanbieter": in German nouns are capitalised.
        if (words_.context().language_tag() == "de") {
          if (words_.joined(adjectives) && words_.capital(adjectives))
            return mention(name_start(group, i), word_end(words_, adjectives), rules::organization_head);
          continue;
        }
        const std::size_t object = words_.joined(adjectives) ? parts_.more_objects(adjectives, 0) : adjectives;
        // "le Crédit ligérien": the capital inside a sentence shows a name, what follows that its last word is no verb.
        const bool proper = (!words_.joined(adjectives) || !words_.is_word(adjectives) ||
                             words_.has_any(adjectives, lang::bit(Class::reporting_verbs) | lang::bit(Class::announce_verbs))) &&
                            !words_.text_of(behind).ends_with('a') && adjectives == behind + 1 && !words_.opens_sentence(i) &&
                            !words_.loud(i) && !words_.document().tokens[i].has(Token::line_start) && !words_.match(i, Class::common_heads);
        if (object > adjectives || adjectives > behind + 1 || proper)
          return mention(name_start(group, i), object, rules::organization_head);
      }
      const std::size_t end = parts_.object_end(i, behind);
      if (end > behind && behind >= group.last) return mention(name_start(group, i), end, rules::organization_head);
      // "Universidad Centroamericana", "Klinikum Stuttgart", "Universidad Austral de Lonquén"
      if ((!english || match.value == "foreign") && behind < group.last &&
          (words_.document().tokens[i].length > 3 || compounds_.acronym_heads(i, behind)) &&
          (!words_.has(behind, Class::organization_links) || article_of_name(behind, group.last)) &&
          (match.value != "placed" || words_.match(behind, Class::places)))
        return mention(name_start(group, i), bare_object_end(group, match.value, behind), rules::organization_head);
    }
    return std::nullopt;
  }

  /// "Kommissariat 12", "4. Polizeirevier": units that are told by their number.
  std::optional<OrganizationMention> numbered(std::size_t head, std::size_t behind) const {
    constexpr std::uint32_t most_digits = 3;
    const auto number = [&](std::size_t i) {
      return words_.document().is(i, TokenKind::number) && words_.document().tokens[i].length <= most_digits;
    };
    const bool date = words_.is_char(behind + 1, '.') && number(behind + 2);
    if (words_.joined(behind) && number(behind) && words_.free(behind) && !date) return mention(head, behind + 1, rules::organization_head);
    if (head > 1 && words_.joined(head) && words_.is_char(head - 1, '.') && words_.glued(head - 1) && number(head - 2) &&
        words_.free(head - 2))
      return mention(head - 2, behind, rules::organization_head);
    return std::nullopt;
  }

  /// "Stichting Het Groene Woud", "Bouwbedrijf De Linde": an article with a capital opens what the head is called.
  bool article_of_name(std::size_t i, std::size_t last) const {
    return words_.titles_take_complements() && words_.capital(i) && !words_.loud(i) && i + 1 < last &&
           words_.context().lexicon.match(words_.document(), i, Class::articles, words_.context().language).value == "definite";
  }

  /// One past a head's object that no link leads to: up to the whole a unit belongs to ("Wydział Biologii | Uniwersytetu Łódzkiego"), lists included.
  std::size_t bare_object_end(TokenRange group, std::string_view kind, std::size_t behind) const {
    const bool part = kind == "part";
    for (std::size_t k = behind + 1; part && k < group.last; ++k)
      if (words_.match(k, Class::organization_heads)) return k;
    const std::size_t end = parts_.place_object_end(std::max<std::size_t>(group.last, behind + words_.match(behind, Class::places).length));
    return part || kind == "list" ? parts_.listed_objects_end(end) : end;
  }

  /// "Leaps by Bayer", "Courtyard by Marriott": a brand and who is behind it, in running text.
  std::optional<OrganizationMention> branded(TokenRange group) const {
    const std::size_t link = group.last;
    if (words_.opens_sentence(group.first) || words_.loud(group.first) || group.last - group.first > 2 || !words_.joined(link) ||
        !words_.lower(link) || !words_.has(link, Class::agent_links) || !words_.joined(link + 1))
      return std::nullopt;
    constexpr lang::Classes common = lang::bit(Class::places) | lang::bit(Class::stopwords) | lang::bit(Class::event_words) |
                                     lang::bit(Class::not_names) | lang::bit(Class::months) | lang::bit(Class::title_heads) |
                                     lang::bit(Class::known_organizations) | lang::bit(Class::given_names);
    for (std::size_t i = group.first; i < group.last; ++i)
      if (words_.has_any(i, common) || words_.title_word(i)) return std::nullopt;
    const std::optional<OrganizationMention> maker = known(link + 1);
    return maker ? std::optional(mention(group.first, maker->name.last, rules::organization_known)) : std::nullopt;
  }

  bool year(std::size_t number) const {
    const std::string_view digits = words_.text_of(number);
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
  }

  std::optional<OrganizationMention> known(std::size_t token) const {
    if (!words_.has(token, Class::known_organizations) && !words_.has(token, Class::starts_phrase)) return std::nullopt;
    const lang::Match match = words_.match(token, Class::known_organizations);
    if (!match) return std::nullopt;
    const std::size_t last = token + match.length;
    if (known_as_thing(words_, token, match)) return std::nullopt;
    // "Microsoft 365", "Fortune 500": a product or a list; a year says nothing.
    if (match.length == 1 && words_.joined(last) && words_.document().is(last, TokenKind::number) && !words_.glued(last) && !year(last))
      return std::nullopt;
    // Short names in capitals are words in small letters ("who", "ice"), and loud lines cannot tell.
    if (words_.document().text_of(token, last) != match.entry && (match.length == 1 || words_.loud(token))) return std::nullopt;
    if (words_.lower(last - 1) && !match.entry.ends_with(words_.text_of(last - 1))) return std::nullopt;  // "L'équipe" is no newspaper
    // "WHO: the mayor", "internal combustion engines (ICE)"
    // "Tim Baxter": a given name before it makes it a surname.
    if (match.length == 1 && token > 0 && words_.joined(token) && words_.capital(token - 1) && words_.has(token - 1, Class::given_names) &&
        !words_.document().tokens[token].has(Token::all_upper) && !words_.loud(token))
      return std::nullopt;
    if (match.length == 1 && words_.document().tokens[token].has(Token::all_upper)) {
      if (words_.is_char(last, ':') && (words_.opens_sentence(token) || !words_.is_word(token - 1))) return std::nullopt;
      if (token > 1 && words_.is_char(token - 1, '(') && words_.lower(token - 2)) return std::nullopt;
    }
    if (words_.loud(token) && match.entry.size() <= 4) return std::nullopt;
    // "Google Maps", "Microsoft Teams": the maker's name inside a product's.
    if (words_.joined(last) && words_.capital(last) && words_.document().tokens[last].has(Token::space_before) &&
        !words_.title_word(last)) {
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
  const NameParts parts_;
  SmallHeads small_heads_;
  const Compounds compounds_;
  const bool german_, dashed_names_;
  std::vector<OrganizationMention> all_;
  std::size_t body_end_ = 0;  // one past the governing body read last
};

}  // namespace

std::vector<OrganizationMention> find_evident_organizations(const NameWords& words) { return OrganizationFinder(words).run(); }

}  // namespace pressparse::fields
