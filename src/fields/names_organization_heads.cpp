#include "fields/names_organization_heads.hpp"

#include "fields/names_groups.hpp"
#include "rules.hpp"

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

std::optional<OrganizationMention> OrganizationHeads::read(TokenRange group, std::size_t from) {
  const bool title_case = words_.conventions().title_case;
  const auto named = [&](std::size_t head, std::size_t end) {
    return organization_mention(starts_.in_group(group, head), end, rules::organization_head);
  };
  for (std::size_t i = from; i < group.last; ++i) {
    const lang::Match match = words_.match(i, Class::organization_heads);
    if (parts_.quoted()) {  // "Банк «Северный берег»", "ООО «Ромашка»"
      const std::size_t mark = i + (match ? match.length : parts_.legal_form_length(i));
      if (const std::size_t end = parts_.quoted_end(mark); mark > i && end > mark) return named(i, end);
    }
    if (!match) continue;
    if (!title_case && words_.match(i, Class::governing_bodies).length > 1) {  // "Conseil d'administration": a part that bears no name
      body_end_ = i + words_.match(i, Class::governing_bodies).length;
      return std::nullopt;
    }
    if (match.value == "numbered") {
      if (const auto unit = numbered(i, i + match.length)) return unit;
      if (!words_.match(i + match.length, Class::places)) continue;
    }
    // "Consiglio comunale", "Conseil départemental de la Corrèze": nothing is missing.
    if (match.value == "whole" && i + match.length >= group.last && !words_.loud(i))
      return organization_mention(i, parts_.place_object_end(i + match.length), rules::organization_head);
    // "in A Court of Thorns": the title of a work.
    if (i > from && !words_.opens_sentence(i - 1) && !words_.loud(i - 1) &&
        words_.context().lexicon.match(words_.document(), i - 1, Class::articles, words_.context().language).value == "indefinite")
      continue;
    // "City of" brings its link with it, and "Museo de" an article behind it.
    std::size_t object_at = i + match.length;
    // "Communauté d'agglomération", "Chambre de commerce" end in a noun of their own.
    const auto noun_ends = [&](std::size_t last) {
      return words_.titles_take_complements() && words_.document().tokens[last].length > 3 &&
             !words_.has_any(last, lang::bit(Class::organization_links) | lang::bit(Class::stopwords)) &&
             words_.match(i, Class::common_heads).length < match.length;
    };
    const bool own_link = match.length > 1 && object_at > group.last && words_.lower(object_at - 1) && !noun_ends(object_at - 1) &&
                          parts_.adjectives_end(object_at - 1) == object_at - 1;
    if (own_link) {
      const bool joins = words_.match(object_at - 1, Class::object_links).value == "joins";
      const auto article = [&](std::size_t k) {
        return parts_.elided(k) || (words_.lower(k) && words_.has(k, Class::organization_links) && !words_.has(k, Class::conjunctions));
      };
      for (int articles = 0; joins && articles < 2 && words_.joined(object_at) && article(object_at); ++articles)
        object_at += parts_.elided(object_at) ? 2 : 1;
      if (const std::size_t small = joins ? parts_.small_object_end(i, i + 1) : 0; small > i + 1) return named(i, small);
      if (words_.joined(object_at) && words_.capital(object_at) &&
          (!words_.has(object_at, Class::stopwords) || words_.match(object_at, Class::places)) &&  // "Bank of New York"
          (match.value != "place" || words_.match(object_at, Class::places)))
        return named(i, parts_.more_objects(capital_group(words_, object_at).last, 1));
      continue;
    }
    const std::size_t behind = i + match.length;
    const std::size_t adjectives =
        behind >= group.last ? parts_.adjectives_end(behind) : group.last;  // "Office national" may be a head of two words
    const std::size_t small = behind >= group.last ? parts_.small_object_end(i, adjectives) : adjectives;
    if (small > adjectives) return named(i, small);
    if (adjectives > group.last) {
      // "Bundesverband privater Pflegeanbieter": nouns have capitals, adjectives none.
      if (words_.nouns_capitalized()) {
        if (words_.joined(adjectives) && words_.capital(adjectives)) return named(i, word_end(words_, adjectives));
        continue;
      }
      const std::size_t object = words_.joined(adjectives) ? parts_.more_objects(adjectives, 0) : adjectives;
      // "le Crédit ligérien": the capital inside a sentence shows a name, what follows that its last word is no verb.
      const bool proper = adjectives == behind + 1 && !words_.text_of(behind).ends_with('a') &&
                          (!words_.joined(adjectives) || !words_.is_word(adjectives) ||
                           words_.has_any(adjectives, lang::bit(Class::reporting_verbs) | lang::bit(Class::announce_verbs))) &&
                          !words_.opens_sentence(i) && !words_.loud(i) && !words_.document().tokens[i].has(Token::line_start) &&
                          !words_.match(i, Class::common_heads);
      if (object > adjectives || adjectives > behind + 1 || proper) return named(i, object);
    }
    const std::size_t end = parts_.object_end(i, behind);
    if (end > behind && behind >= group.last) return named(i, end);
    // "Universidad Centroamericana", "Klinikum Stuttgart", "Universidad Austral de Lonquén"
    if ((!title_case || match.value == "foreign") && behind < group.last &&
        (words_.document().tokens[i].length > 3 || compounds_.acronym_heads(i, behind)) &&
        (!words_.has(behind, Class::organization_links) || article_of_name(behind, group.last)) &&
        (match.value != "placed" || words_.match(behind, Class::places)))
      return named(i, bare_object_end(group, match.value, behind));
  }
  return std::nullopt;
}

std::optional<OrganizationMention> OrganizationHeads::numbered(std::size_t head, std::size_t behind) const {
  constexpr std::uint32_t most_digits = 3;
  const auto number = [&](std::size_t i) {
    return words_.document().is(i, TokenKind::number) && words_.document().tokens[i].length <= most_digits;
  };
  const bool date = words_.is_char(behind + 1, '.') && number(behind + 2);
  if (words_.joined(behind) && number(behind) && words_.free(behind) && !date)
    return organization_mention(head, behind + 1, rules::organization_head);
  if (head > 1 && words_.joined(head) && words_.is_char(head - 1, '.') && words_.glued(head - 1) && number(head - 2) &&
      words_.free(head - 2))
    return organization_mention(head - 2, behind, rules::organization_head);
  return std::nullopt;
}

bool OrganizationHeads::article_of_name(std::size_t i, std::size_t last) const {
  return words_.titles_take_complements() && words_.capital(i) && !words_.loud(i) && i + 1 < last &&
         words_.context().lexicon.match(words_.document(), i, Class::articles, words_.context().language).value == "definite";
}

std::size_t OrganizationHeads::bare_object_end(TokenRange group, std::string_view kind, std::size_t behind) const {
  const bool part = kind == "part";
  for (std::size_t k = behind + 1; part && k < group.last; ++k)
    if (words_.match(k, Class::organization_heads)) return k;
  const std::size_t end = parts_.place_object_end(std::max<std::size_t>(group.last, behind + words_.match(behind, Class::places).length));
  return part || kind == "list" ? parts_.listed_objects_end(end) : end;
}

}  // namespace pressparse::fields
