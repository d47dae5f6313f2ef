#include "record/contact_noise.hpp"

namespace pressparse::record {

using lang::Class;
using text::TokenKind;

bool NoiseReader::is_noise(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last;) {  // "Teilen Drucken Zurück zur Übersicht"
    const lang::Match label = match(i, Class::noise_lines);
    if (!label) break;
    i += label.length;
    while (i < last && !is_word(i)) ++i;
    if (i == last) return true;
  }
  if (const lang::Match wire = match(first, Class::wires)) {  // "OTS-ORIGINALTEXT PRESSEAUSSENDUNG UNTER ..."
    const std::size_t origin = first + wire.length + document_.is(first + wire.length, TokenKind::dash);
    if (origin < last && match(origin, Class::wire_origins)) return true;
  }
  for (const Class c : {Class::release_labels, Class::noise_lines, Class::date_labels}) {
    const lang::Match label = match(first, c);
    if (!label) continue;
    std::size_t i = first + label.length;
    while (i < last && !is_word(i)) ++i;
    if (i == last) return true;
  }
  if (is_hours(first, last) || is_street(first, last)) return true;
  std::size_t words = 0;
  for (std::size_t i = first; i < last; ++i)
    words += is_word(i) && document_.tokens[i].length > 1 && !match(i, Class::months) && !match(i, Class::weekdays);  // "November 26"
  return words == 0;
}

bool NoiseReader::is_hours(std::size_t first, std::size_t last) const {
  const bool opens =
      (match(first, Class::weekdays) || context_.lexicon.match(document_, first, Class::weekdays_short, context_.language)) &&
      last - first >= 3;
  std::size_t numbers = 0, large = 0;
  for (std::size_t i = first; opens && i < last; ++i) {
    numbers += document_.is(i, TokenKind::number);
    large += document_.capitalized(i) && document_.tokens[i].length > 4 && !match(i, Class::weekdays);
  }
  return numbers > 0 && large == 0;
}

bool NoiseReader::is_street(std::size_t first, std::size_t last) const {
  const lang::Match street = context_.lexicon.match(document_, first, Class::address_words, context_.language, "street before");
  if (!street || !(document_.is_char(first + street.length, '.') || document_.is_char(first + street.length - 1, '.'))) return false;
  for (std::size_t i = first; i < last; ++i)
    if (document_.is(i, TokenKind::number)) return true;
  return false;
}

bool NoiseReader::is_request(std::size_t first, std::size_t last) const {
  while (first < last && !is_word(first)) ++first;
  if (first == last || !match(first, Class::contact_verbs)) return false;
  std::size_t functions = 0;
  for (std::size_t i = first + 1; i < last; ++i) functions += is_word(i) && !document_.capitalized(i) && document_.has(i, Class::stopwords);
  return functions > 0;
}

bool NoiseReader::is_prose(std::size_t first, std::size_t last) const {
  std::size_t small = 0, large = 0, functions = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (!is_word(i)) continue;
    if (document_.capitalized(i)) ++large;
    else small += !document_.has(i, Class::organization_anchors);  // "Skarvøy kommune, tlf. 71 20 45 60"
    functions += document_.has(i, Class::stopwords) && !document_.capitalized(i) &&
                 !document_.has(i, Class::organization_links);  // "Oficina del Fiscal de Distrito del Condado"
  }
  if (match(first, Class::contact_leads)) return true;
  for (std::size_t i = first; i < last && functions >= 1 && small + large >= 4; ++i)
    if ((i == first || !document_.capitalized(i)) && match(i, Class::contact_verbs) && !title_in(first, last)) return true;
  return (small > large && small >= 2) || (functions >= 3 && small + large >= 8) || (small > 0 && large == 0);
}

}  // namespace pressparse::record
