#include "fields/names_small_heads.hpp"

#include <algorithm>

#include "fields/names_groups.hpp"
#include "rules.hpp"

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

namespace {

constexpr std::size_t longest_place_bracket = 12;  // tokens of "(Rosario, Argentina)" behind a list's member

/// "groupe B", "grupo IV": one of a series.
bool series(std::string_view word) { return word.size() == 1 || word.find_first_not_of("IVX") == std::string_view::npos; }

}  // namespace

std::size_t SmallHeads::read(std::size_t token, std::vector<OrganizationMention>& found) {
  if (words_.capital(token) && words_.starts(token, Class::organization_plurals)) open_label(token);
  if (token < label_last_ && opens_member(token))
    if (const std::size_t end = labelled(token, found); end > token) return end;
  if (kind_opens_sentence(token)) {
    const TokenRange name = name_at(token + 1);
    if (name.empty() || !words_.joined(name.last) || !words_.lower(name.last)) return token;  // "Studio Moss" in a line of its own
    found.push_back({name, {}, rules::organization_kind});
    return name.last;
  }
  if (!words_.lower(token)) return token;
  const lang::Match kind = words_.match(token, Class::small_heads);
  if (!kind || kind.value == "places") return token;
  const std::size_t name = token + kind.length;
  if (kind.value == "several") return list(token, name, found);
  if (kind.value == "apart" || kind.value == "cause" || kind.value == "press")
    return behind(token, parts_.adjectives_end(name), kind.value, found);
  return whole(token, kind, found);
}

/// "Hauptpartner: Deichkorn Brauerei | Ausrüster: Sprintex", "Colaboran: Moss, Quay y Marl": a label of those who pay or run it opens a list.
void SmallHeads::open_label(std::size_t token) {
  constexpr std::size_t longest_line = 120;  // tokens
  const lang::Match label = words_.match(token, Class::organization_plurals);
  const std::size_t colon = token + label.length;
  if (label.value != "label" || !words_.is_char(colon, ':') || !words_.joined(colon)) return;
  if (token > 0 && words_.joined(token) && words_.is_word(token - 1) && !words_.document().tokens[token].has(Token::line_start)) return;
  label_first_ = label_last_ = colon + 1;
  while (label_last_ < label_first_ + longest_line && words_.joined(label_last_) &&
         !words_.document().tokens[label_last_].has(Token::line_start))
    ++label_last_;
}

/// Behind the label or what parts the list's members.
bool SmallHeads::opens_member(std::size_t token) const {
  if (token < label_first_) return false;
  const std::size_t before = token - 1;
  return token == label_first_ || words_.is_char(before, ',') || words_.is_char(before, ';') || words_.is_char(before, '|') ||
         words_.is_char(before, '/') || words_.text_of(before) == "·" || words_.text_of(before) == "•" ||
         (words_.lower(before) && words_.has(before, Class::conjunctions));
}

/// A member of such a list, unless it shows what it is: then its own rules read it. `token` when there is none.
std::size_t SmallHeads::labelled(std::size_t token, std::vector<OrganizationMention>& found) const {
  const TokenRange name = name_at(token, false, true);
  if (name.empty() || words_.is_char(name.last, ':') || words_.has(name.first, Class::title_heads) ||
      words_.match(name.first, Class::organization_plurals) || words_.match(name.first, Class::noise_lines))
    return token;
  const std::size_t end = words_.titles_take_complements() ? std::min(label_last_, parts_.place_object_end(name.last)) : name.last;
  const bool ends = end >= label_last_ || !words_.is_word(end) || words_.has(end, Class::conjunctions);
  if (!ends || words_.document().tokens[name.first].length < 2) return token;
  found.push_back({{name.first, static_cast<std::uint32_t>(end)}, {}, rules::organization_kind});
  return end;
}

/// "Aannemer De Linde voert het werk uit": a kind with the capital of its sentence.
bool SmallHeads::kind_opens_sentence(std::size_t token) const {
  return words_.titles_take_complements() && words_.capital(token) && words_.kind_word(token) && words_.opens_sentence(token) &&
         !words_.loud(token);
}

/// "gemeente Hof van Twente", "projet Debian": the kind is part of the name.
std::size_t SmallHeads::whole(std::size_t token, const lang::Match& kind, std::vector<OrganizationMention>& found) const {
  const std::size_t name = token + kind.length;
  if (!words_.joined(name) || !words_.capital(name)) return token;
  if (token > 0 && words_.joined(token) &&
      ((words_.capital(token - 1) && !words_.opens_sentence(token - 1)) || words_.document().is(token - 1, TokenKind::dash)))
    return token;  // "Haute école Arc"
  if (words_.has(name, Class::given_names) && !words_.match(name, Class::places) && capital_group(words_, name).last == name + 2)
    return token;  // "del museo Ann Lee"
  // "wijkvereniging De Meent": an article with a capital opens the name, any other small word does not.
  const bool article =
      words_.titles_take_complements() && words_.joined(name + 1) && words_.capital(name + 1) &&
      words_.context().lexicon.match(words_.document(), name, Class::articles, words_.context().language).value == "definite";
  if (words_.has(name, Class::stopwords) && !article) return token;
  std::size_t last = capital_group(words_, name).last;
  if (words_.joined(last) && words_.lower(last) && words_.has(last, Class::name_particles) && words_.joined(last + 1) &&
      words_.capital(last + 1))
    last = capital_group(words_, last + 1).last;
  // "ministère de la Culture et des Sports", "direction générale des Finances publiques": what such a head is for may be several things.
  if (kind.value == "field" && words_.titles_take_complements()) last = fields_end(last);
  found.push_back(organization_mention(token, last, rules::organization_head));
  return last;
}

/// One past the further objects of an office whose first one ends at `last`; not past a person's name.
std::size_t SmallHeads::fields_end(std::size_t last) const {
  last = parts_.adjectives_end(last);
  if (words_.has(last, Class::conjunctions) && words_.has(last + 1, Class::given_names)) return last;
  return std::max(parts_.more_objects(last, 1), parts_.comma_list_end(last));
}

/// "la société Phonalis", "le groupe laitier espagnol Lacteria": the name begins behind the kind.
std::size_t SmallHeads::behind(std::size_t kind, std::size_t name, std::string_view value, std::vector<OrganizationMention>& found) const {
  TokenRange range = name_at(name, value == "cause");
  if (range.empty()) return kind;
  if (value == "cause" || words_.match(range.last, Class::object_links).value == "joins")
    range.last = static_cast<std::uint32_t>(cause_end(range.last));
  if (range.last == range.first + 1 && words_.has(range.first, Class::not_names)) return kind;
  if (value == "press") range.last = static_cast<std::uint32_t>(parts_.place_object_end(range.last));  // "Notícias da Lezíria"
  // "la cooperativa Manos de Esparto, S. Coop."
  const std::size_t end = parts_.place_object_end(range.last), form = end + words_.is_char(end, ',');
  if (const std::size_t length = words_.joined(end) && words_.joined(form) ? parts_.legal_form_length(form) : 0; length > 0) {
    found.push_back({{range.first, static_cast<std::uint32_t>(form + length)}, {}, rules::organization_legal_form});
    return form + length;
  }
  found.push_back({range, {}, rules::organization_kind});
  return range.last;
}

/// "las empresas Moss, Quay (Rosario) y Marl": behind a kind's plural.
std::size_t SmallHeads::list(std::size_t kind, std::size_t name, std::vector<OrganizationMention>& found) const {
  std::size_t end = kind, members = 0;
  for (std::size_t at = parts_.adjectives_end(name);;) {
    const TokenRange member = name_at(at);
    if (member.empty()) break;
    found.push_back({member, {}, rules::organization_kind});
    ++members;
    end = member.last;
    at = bracket_end(end);
    const bool last = words_.joined(at) && words_.lower(at) && words_.has(at, Class::conjunctions);
    if (!words_.is_char(at, ',') && !last) break;
    ++at;
    if (words_.joined(at) && words_.lower(at) && words_.has(at, Class::articles)) ++at;
  }
  if (members == 1) found.pop_back();  // "les entreprises Lyonnaises": no list
  return members > 1 ? end : kind;
}

std::size_t SmallHeads::bracket_end(std::size_t i) const {
  if (!words_.joined(i) || !words_.is_char(i, '(')) return i;
  for (std::size_t k = i + 1; k < i + longest_place_bracket && words_.joined(k); ++k)
    if (words_.is_char(k, ')')) return k + 1;
  return i;
}

/// A name that shows nothing of its own: what does is read by its own rules ("la société Moss SAS", "l'association Union des Quais").
TokenRange SmallHeads::name_at(std::size_t i, bool common_words, bool in_line) const {
  constexpr TokenRange none{};
  const text::Document& document = words_.document();
  if (!words_.joined(i)) return none;
  const bool marked = document.is(i, TokenKind::quote) && words_.glued(i + 1) && !words_.glued(i);
  const std::size_t first = i + marked;
  constexpr lang::Classes other =
      lang::bit(Class::months) | lang::bit(Class::weekdays) | lang::bit(Class::honorifics) | lang::bit(Class::known_organizations);
  if (!common_words && words_.has(first, Class::not_names))
    return none;  // what people join may have a common word's name: "Mujeres por la Paz"
  if (!words_.joined(first) || !words_.capital(first) ||
      (words_.loud(first) && (!in_line || words_.document().tokens[first].has(Token::all_upper))) || words_.title_word(first) ||
      words_.has_any(first, other) || (!in_line && words_.match(first, Class::organization_heads)) ||
      words_.match(first, Class::known_organizations))
    return none;
  TokenRange name = capital_group(words_, first);
  const bool article = words_.has(first, Class::stopwords);
  if (article && (name.last == first + 1 ||
                  words_.context().lexicon.match(document, first, Class::articles, words_.context().language).value != "definite"))
    return none;
  if (words_.match(first, Class::places).length >= name.last - name.first || series(words_.text_of(first)) ||
      (name.last == first + 1 && words_.has(first, Class::given_names)))
    return none;
  constexpr lang::Classes kinds = lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors);
  if (name.last <= first + 5 && words_.has(first, Class::given_names) && !words_.has_any(name.last - 1, kinds))
    return none;  // "le groupe Ann Lee" may as well be hers
  // "the charity Golf Day", "a biotech Summit"
  if (words_.has(name.last - 1, Class::event_words) || words_.match(name.last - 1, Class::product_nouns) ||
      words_.match(name.last - 1, Class::thing_heads))
    return none;
  for (std::size_t k = first; k <= name.last && k < words_.size(); ++k) {
    if (words_.possessive(k) ||
        (!in_line && k < name.last && k > first && (parts_.anchor_length(k) || words_.has(k, Class::organization_heads))))
      return none;  // "Moss County's Element", "Quay University School"
    if (k > first && k < name.last && words_.is_char(k, '.') && words_.has(k + 1, Class::stopwords))
      name.last = static_cast<std::uint32_t>(k);  // "Toggle3D. This"
    const bool form = k > first && words_.joined(k) && parts_.legal_form_length(k + (k == name.last && words_.is_char(k, ','))) > 0;
    if (form) return none;
    const bool kind = words_.has_any(k, lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors));
    if (k > first && k < name.last && ((words_.title_word(k) && !kind) || words_.has(k, Class::months)))
      name.last = static_cast<std::uint32_t>(k);
    if (in_line && k > first && k < name.last && words_.document().tokens[k].has(Token::line_start))
      name.last = static_cast<std::uint32_t>(k);
  }
  if (marked && !document.is(name.last, TokenKind::quote)) return none;
  if (words_.joined(name.last) && document.is(name.last, TokenKind::dash) && (words_.glued(name.last) || words_.capital(name.last + 1)))
    return none;  // "la société Moss-finance", "a sociedade Moss – Imobiliária, Lda."
  return name;
}

/// "Élus pour l'habitat", "Giovani con Diabete", "Amis du Rail": what people join for goes on over links, but not to a place.
std::size_t SmallHeads::cause_end(std::size_t last) const {
  std::size_t i = last;
  while (i < last + 3 && words_.joined(i) &&
         ((words_.lower(i) && words_.has(i, Class::organization_links) && !words_.has(i, Class::conjunctions)) || parts_.elided(i)))
    i += parts_.elided(i) ? 2 : 1;
  constexpr lang::Classes other = lang::bit(Class::months) | lang::bit(Class::weekdays) | lang::bit(Class::given_names) |
                                  lang::bit(Class::honorifics) | lang::bit(Class::known_organizations);
  if (i > last && words_.joined(i) && words_.capital(i) && !words_.title_word(i) && !words_.has_any(i, other) &&
      !words_.match(i, Class::places) && !words_.match(i, Class::organization_heads))
    return capital_group(words_, i).last;
  return words_.match(last, Class::object_links).value == "purpose" ? parts_.small_object_end(last - 1, last) : last;
}

}  // namespace pressparse::fields
