#include "record/office_homes.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

using fields::TokenRange;
using lang::Class;
using text::TokenKind;

constexpr std::size_t most_mentions = 6;           // of one person
constexpr std::size_t most_organizations = 48;     // mentions looked through before an office
constexpr std::size_t farthest_owner = 40;         // tokens between "the Foundation" and "its chair"
constexpr std::size_t farthest_successor = 60;     // tokens between the one who comes and the one who goes
constexpr std::size_t shortest_noun = 4;           // letters
constexpr std::size_t shortest_compound_part = 5;  // of a compound, letters
constexpr std::size_t shortest_office = 4;         // its second part: "chef"
constexpr std::size_t longest_link = 5;            // tokens: "takes over from"

/// Whether `name` holds the folded word.
bool holds_word(std::string_view name, const std::string& word) {
  const std::string folded = text::fold(name);
  for (std::size_t at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || folded[at - 1] == ' ' || folded[at - 1] == '\'',
               ends = end == folded.size() || folded[end] == ' ' || folded[end] == ',';
    if (starts && ends) return true;
  }
  return false;
}

}  // namespace

OfficeHomes::OfficeHomes(const fields::Context& context, const fields::Names& names, const Parties& parties)
    : context_(context), document_(context.document), names_(names), parties_(parties) {}

const Party* OfficeHomes::of(const std::vector<std::uint32_t>& mentions) const {
  for (std::size_t k = 0; k < std::min(mentions.size(), most_mentions); ++k) {
    const TokenRange title = names_.people[mentions[k]].title;
    if (title.empty()) continue;
    if (const Party* home = by_noun(title)) return home;
    if (const Party* home = by_genitive(title)) return home;
    if (const Party* home = by_pronoun(mentions[k])) return home;
    if (const Party* home = by_compound(title)) return home;
  }
  return nullptr;
}

bool OfficeHomes::article(std::size_t token) const {
  const std::string_view role = context_.lexicon.match(document_, token, Class::quotes, context_.language).value;
  return role == "definite" || role == "oblique";
}

/// A word that may say what an organisation is: no office, no small word.
bool OfficeHomes::noun(std::size_t token) const {
  return document_.is(token, TokenKind::word) && document_.tokens[token].length >= shortest_noun &&
         !document_.has(token, Class::stopwords) && !document_.has(token, Class::title_heads) &&
         !document_.has(token, Class::title_modifiers) && !document_.has(token, Class::title_tails);
}

std::size_t OfficeHomes::organizations_before(std::size_t token) const {
  const auto& all = names_.organizations;
  return static_cast<std::size_t>(
      std::partition_point(all.begin(), all.end(), [&](const fields::OrganizationMention& o) { return o.name.first < token; }) -
      all.begin());
}

const Party* OfficeHomes::party_at(std::size_t organization) const {
  const std::size_t party = parties_.party_of_organization[organization];
  return party == Parties::none ? nullptr : &parties_.all[party];
}

/// The last organisation named before `before` whose name holds the noun, or that the noun introduces: "the collective Naître Ici".
const Party* OfficeHomes::named_with(std::size_t noun, std::size_t before) const {
  const std::string word = text::fold(document_.text_of(noun));
  for (std::size_t o = organizations_before(before), tries = 0; o-- > 0 && tries < most_organizations; ++tries) {
    const Party* party = party_at(o);
    const std::size_t first = names_.organizations[o].name.first;
    if (!party || first == noun) continue;
    if (holds_word(party->name, word) || (first > 0 && text::fold(document_.text_of(first - 1)) == word)) return party;
  }
  return nullptr;
}

/// "president of the cooperative", "direttore del museo", "Vorstand der Stiftung": the noun stands behind an article or a link that holds one, and no name follows it.
const Party* OfficeHomes::by_noun(TokenRange title) const {
  const std::size_t end = std::min<std::size_t>(title.last + 4u, document_.size());
  for (std::size_t k = title.first + 1u; k < end; ++k) {
    const bool mark = document_.is(k, TokenKind::quote) && !document_.tokens[k].has(text::Token::space_before);  // "dell'Istituto"
    if (k >= title.last && !mark &&
        (!document_.is(k, TokenKind::word) || (k == title.last && (document_.capitalized(k) || !document_.has(k, Class::title_tails)))))
      return nullptr;
    if (!noun(k)) continue;
    // "Vice President of the Board"
    if (const lang::Match body = context_.lexicon.match(document_, k, Class::governing_bodies, context_.language)) {
      k += body.length - 1;
      continue;
    }
    const bool elided = document_.is(k - 1, TokenKind::quote) && !document_.tokens[k].has(text::Token::space_before);
    const bool told =
        elided || article(k - 1) || (context_.lexicon.match(document_, k - 1, Class::object_links, context_.language).value == "joins");
    if (!told) {
      if (k >= title.last) return nullptr;
      continue;
    }
    if (k + 1 < document_.size() && document_.capitalized(k + 1) && k + 1 >= title.last) return nullptr;
    if (const Party* home = named_with(k, title.first)) return home;
  }
  return nullptr;
}

/// "the authority's executive director", "the nonprofit’s president"
const Party* OfficeHomes::by_genitive(TokenRange title) const {
  if (title.first < 4) return nullptr;
  std::size_t mark = title.first - 1;
  if (document_.is(mark, TokenKind::word) && document_.text_of(mark) == "s") --mark;
  if (!document_.is(mark, TokenKind::quote) || document_.tokens[mark].has(text::Token::space_before) || !noun(mark - 1) ||
      document_.capitalized(mark - 1) || !article(mark - 2))
    return nullptr;
  return named_with(mark - 1, mark);
}

/// "The Foundation is glad. “At last,” said its chair, Ann Lee": the nearest organisation, if nobody is named in between.
const Party* OfficeHomes::by_pronoun(std::uint32_t mention) const {
  const TokenRange title = names_.people[mention].title;
  if (title.first == 0) return nullptr;
  std::size_t pronoun = title.first - 1;
  if (context_.lexicon.match(document_, pronoun, Class::fresh_modifiers, context_.language).value != "owner") return nullptr;
  const std::size_t next = organizations_before(pronoun);
  if (next == 0) return nullptr;
  const TokenRange owner = names_.organizations[next - 1].name;
  const bool near = owner.last <= pronoun && pronoun - owner.last <= farthest_owner;
  const std::uint32_t before = mention > 0 ? names_.people[mention - 1].name.last : 0;
  return near && before <= owner.first ? party_at(next - 1) : nullptr;
}

bool OfficeHomes::office(std::string_view word) const {
  const text::Document words = text::scan(word, context_.lexicon.vocabulary());
  return words.size() == 1 && context_.lexicon.match(words, 0, Class::title_heads, context_.language).length == 1;
}

/// "Molkereichef" of the "Molkerei Seenland eG", "Genossenschaftsvorstand" of the "Solargenossenschaft": an office whose first part is a word of a name.
const Party* OfficeHomes::by_compound(TokenRange title) const {
  const std::size_t last = title.last - 1u;
  if (!document_.is(last, TokenKind::word) || document_.has(last, Class::title_heads)) return nullptr;
  const std::string word = text::fold(document_.text_of(last));
  if (word.size() < shortest_compound_part + shortest_office) return nullptr;
  for (std::size_t o = organizations_before(title.first), tries = 0; o-- > 0 && tries < most_organizations; ++tries) {
    const TokenRange name = names_.organizations[o].name;
    for (std::size_t k = name.first; k < name.last && k < name.first + 6; ++k) {
      if (!document_.is(k, TokenKind::word)) continue;
      std::string part = text::fold(document_.text_of(k));
      if (part.size() > shortest_compound_part && part.back() == 'e' && !word.starts_with(part)) part.pop_back();  // "Schule": "Schulleiterin"
      std::size_t shared = 0;
      if (word.starts_with(part)) shared = part.size();
      else
        for (std::size_t size = std::min(part.size(), word.size() - shortest_office); size > shortest_compound_part && shared == 0; --size)
          if (part.ends_with(std::string_view(word).substr(0, size))) shared = size;
      if (shared < shortest_compound_part || shared + shortest_office > word.size()) continue;
      const std::string_view rest = std::string_view(word).substr(shared);
      if (office(rest) || ((rest[0] == 's' || rest[0] == 'n') && rest.size() > shortest_office && office(rest.substr(1))))
        return party_at(o);
    }
  }
  return nullptr;
}

std::uint32_t OfficeHomes::successor(const std::vector<std::uint32_t>& mentions) const {
  for (std::size_t k = 0; k < std::min(mentions.size(), most_mentions); ++k) {
    const std::uint32_t m = mentions[k];
    const fields::PersonMention& mention = names_.people[m];
    const std::size_t first = std::min(mention.name.first, mention.whole.empty() ? mention.name.first : mention.whole.first);
    bool leaves = false;
    for (std::size_t length = 1; length <= longest_link && length <= first && !leaves; ++length) {
      const lang::Match link = context_.lexicon.match(document_, first - length, Class::appointing_verbs, context_.language);
      leaves = link.length == length && link.value == "former";
    }
    if (!leaves || m == 0) continue;
    const std::size_t party = parties_.party_of_person[m];
    for (std::uint32_t other = m; other-- > 0 && first - names_.people[other].name.last <= farthest_successor;)
      if (parties_.party_of_person[other] != party) return other;
  }
  return no_mention;
}

}  // namespace pressparse::record
