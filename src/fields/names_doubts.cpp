#include "fields/names_doubts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "rules.hpp"
#include "text/hash_table.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::uint32_t longest_opener = 8;  // tokens before a name in a headline
constexpr std::size_t most_asked = 12;  // names of one text that are looked for in small letters
constexpr std::size_t longest_bracket = 10;  // tokens
constexpr std::size_t shortest_acronym = 2, longest_acronym = 7;

/// The packs' word for the article at `token` in the document's own language only: "a" is a small word of another kind in many others.
lang::Match article(const NameWords& words, std::size_t token) {
  return words.lower(token) ? words.context().lexicon.match(words.document(), token, Class::articles, words.context().language)
                            : lang::Match{};
}

/// Found by the shape of the name or the words around it alone.
bool weak(const OrganizationMention& mention) {
  for (const Rule rule : {rules::organization_legal_form, rules::organization_known, rules::organization_stated, rules::organization_roster,
                          rules::organization_announces})
    if (mention.rule == rule) return false;
  return true;
}

/// "available on Amazon, Spotify and YouTube": where a work or product is had, not who does something.
bool behind_channel_link(const NameWords& words, std::size_t token) {
  for (int members = 0; members < 6 && token > 1 && words.joined(token); ++members) {
    if (words.is_word(token - 1) && (words.lower(token - 1) || words.loud(token)) && words.has(token - 1, Class::channel_links))
      return true;
    if (!words.is_char(token - 1, ',') && !words.has(token - 1, Class::conjunctions)) return false;
    token -= 1 + (words.has(token - 1, Class::conjunctions) && words.is_char(token - 2, ','));
    std::size_t start = token;
    while (start > 0 && token - start < 3 && words.match(start, Class::known_organizations).value.empty()) --start;
    if (start == token || words.match(start, Class::known_organizations).value.empty()) return false;
    token = start;
  }
  return false;
}

class DoubtReader {
 public:
  DoubtReader(const NameWords& words, std::vector<OrganizationMention>& organizations) : words_(words), organizations_(organizations) {}

  void run() {
    kinds_.resize(organizations_.size());
    bool any = false;
    for (std::size_t i = 0; i < organizations_.size(); ++i) {
      kinds_[i] = doubt(organizations_[i]);
      any = any || kinds_[i] != none;
    }
    if (any) drop();
  }

 private:
  enum Kind : std::uint8_t { none, here, always, term };  // term: whatever says that it is an organisation

  Kind doubt(const OrganizationMention& mention) {
    const TokenRange name = mention.name;
    if (glued_on(name)) return here;
    if (doubled(words_.text_of(name.first)) || doubled(words_.document().text_of(name.first, name.last))) return here;
    if (words_.starts(name.first, Class::not_names) && words_.match(name.first, Class::not_names).length > 1 &&
        words_.match(name.first, Class::not_names).length >= name.last - name.first)
      return term;  // "B Corp"
    if (term_in_small(name)) return term;
    if (!weak(mention)) return none;
    if (thing(name) || plural_elsewhere(name) || small_elsewhere(mention)) return always;
    if (words_.is_char(name.last, '(') && words_.document().flagged(name.last + 1, Token::all_upper) && behind_kind_article(name.first) &&
        ends_phrase(words_, name.last))
      return always;
    if (behind_article(words_, name.first, true) && ends_phrase(words_, name.last))
      return words_.document().tokens[name.first].has(Token::all_upper) && name.last - name.first == 1 ? always : here;
    return none;
  }

  /// "First Harbour BankThis partnership", "Moss ExtractsMoss is": a word that lost the break to the next sentence.
  bool glued_on(TokenRange name) const {
    const std::string_view word = words_.text_of(name.last - 1);
    if (name.last - name.first < 2 || word.size() < 6) return false;
    std::size_t cut = word.size() - 1;
    while (cut > 2 && !(word[cut] >= 'A' && word[cut] <= 'Z')) --cut;
    const std::string_view tail = word.substr(cut);
    const bool opens = tail == "The" || tail == "This" || tail == "We" || tail == "Our" || tail == "About" || tail == "In" || tail == "For";
    return cut > 2 && word[cut - 1] != '-' && (opens || (tail.size() > 3 && tail == words_.text_of(name.first)));
  }

  /// "About HarbourHarbour Capital is ...": a heading that lost its line break.
  static bool doubled(std::string_view word) {
    const std::size_t half = word.size() / 2;
    if (half >= 4 && word.size() % 2 == 1 && word[half] == ' ' && word.substr(0, half) == word.substr(half + 1))
      return word.substr(0, half).find(' ') != std::string_view::npos;  // "Journal of Ferries Journal of Ferries", not "Walla Walla"
    return half >= 4 && word.size() % 2 == 0 && word[0] >= 'A' && word[0] <= 'Z' && word.substr(0, half) == word.substr(half);
  }

  /// "Harbour Safety Act", "Prix Harbour"
  bool thing(TokenRange name) const {
    if (name.last - name.first < 2) return false;
    for (std::size_t i = name.first; i + 1 < name.last; ++i)  // "Fund of Funds", "Digital Marketing Agency of Record"
      if (words_.starts(i, Class::thing_heads) && words_.match(i, Class::thing_heads).length == name.last - i) return true;
    if (words_.titles_take_complements() &&
        words_.context().lexicon.match(words_.document(), name.first, Class::thing_heads, words_.context().language))
      return true;
    if (!words_.capital(name.last - 1) || !words_.match(name.last - 1, Class::thing_heads)) return false;
    // "Ministry of Agreements", "Association of TRiO Programs": what a head is for, told in a word or two.
    for (std::size_t i = name.last - 2; i > name.first && i + 3 >= name.last; --i)
      if (words_.lower(i) && words_.has(i, Class::organization_links)) return false;
    return true;
  }

  /// "a leading global Biopharmaceutical Contract Research Organization (CRO)": where a short form is told, more words may stand between.
  bool behind_kind_article(std::size_t first) const {
    for (std::size_t i = first; i > 0 && first - i < 5 && words_.joined(i); --i) {
      if (const lang::Match found = article(words_, i - 1)) return found.value == "indefinite";
      if (!words_.is_word(i - 1) ||
          (words_.lower(i - 1) && (words_.has(i - 1, Class::stopwords) || words_.match(i - 1, Class::organization_nouns) ||
                                   words_.match(i - 1, Class::product_nouns))))
        return false;
    }
    return false;
  }

  /// "RWA" beside "RWAs": a term, of which there are several.
  bool plural_elsewhere(TokenRange name) {
    const Token& token = words_.document().tokens[name.first];
    if (name.last - name.first != 1 || !token.has(Token::all_upper) || token.length < shortest_acronym || token.length > longest_acronym)
      return false;
    if (!plurals_known_) collect_plurals();
    return !plurals_.empty() && plurals_.contains(text::WordHash::of(words_.text_of(name.first)).value());
  }

  /// "age-related macular degeneration (AMD)": the short form of small words, none of which says that it is an organisation.
  bool term_in_small(TokenRange name) {
    const Token& token = words_.document().tokens[name.first];
    if (name.last - name.first != 1 || !token.has(Token::all_upper) || token.length < shortest_acronym || token.length > longest_acronym)
      return false;
    if (!terms_known_) collect_terms();
    return !terms_.empty() && terms_.contains(text::WordHash::of(words_.text_of(name.first)).value());
  }

  void collect_terms() {
    terms_known_ = true;
    for (const std::uint32_t open : words_.brackets())
      if (open > 1 && words_.joined(open) && words_.is_char(open + 2, ')') && words_.is_word(open + 1) &&
          spelled_in_small(open - 1, words_.text_of(open + 1)))
        terms_[text::WordHash::of(words_.text_of(open + 1)).value()] = 1;
  }

  /// Small words that end at `last` begin with the letters of the acronym; small links may stand between them.
  bool spelled_in_small(std::size_t last, std::string_view acronym) const {
    constexpr lang::Classes organizations =
        lang::bit(Class::organization_heads) | lang::bit(Class::organization_anchors) | lang::bit(Class::organization_tails);
    if (acronym.size() < shortest_acronym || acronym.size() > longest_acronym) return false;
    std::size_t left = acronym.size();
    for (std::size_t i = last + 1; i-- > 0 && left > 0 && last - i < 3u * acronym.size();) {
      if (!words_.joined(i + 1)) return false;
      if (words_.document().is(i, TokenKind::dash)) continue;
      const char letter = static_cast<char>(acronym[left - 1] + ('a' - 'A'));
      if (!words_.lower(i) || words_.has_any(i, organizations) || words_.match(i, Class::organization_nouns)) return false;
      const bool inside = i > 0 && words_.document().is(i - 1, TokenKind::dash) && words_.glued(i);  // "related" in "age-related"
      if (words_.text_of(i)[0] == letter) --left;
      else if (!inside && !words_.has(i, Class::stopwords)) return false;
    }
    return left == 0;
  }

  void collect_plurals() {
    plurals_known_ = true;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Token& token = words_.document().tokens[i];
      if (!words_.capital(i) || token.length <= shortest_acronym || token.length > longest_acronym + 1) continue;
      const std::string_view word = words_.text_of(i);
      if (word.back() != 's' || !std::all_of(word.begin(), word.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; })) continue;
      plurals_[text::WordHash::of(word.substr(0, word.size() - 1)).value()] = 1;
    }
  }

  /// "Magnetic Resonance Imaging" beside "magnetic resonance imaging": in capitals for show. Shorter names are so of their short forms ("Police Department").
  bool small_elsewhere(const OrganizationMention& mention) {
    const TokenRange name = mention.name;
    const bool support = mention.rule == rules::organization_support;
    if (name.last - name.first < (support ? 2u : 3u) || asked_ == most_asked) return false;
    for (std::size_t i = name.first; i < name.last; ++i)
      if (!words_.is_word(i) || (!words_.lower(i) && !words_.written_small(i))) return false;
    ++asked_;
    const std::string key = words_.key(name);
    const std::uint64_t first = words_.hash(name.first);
    const std::size_t size = name.last - name.first;
    for (std::size_t i = 0; i + size <= words_.size(); ++i)
      if (words_.lower(i) && words_.hash(i) == first && words_.lower(i + size - 1) &&
          words_.key(range(i, i + size)) == key)
        return true;
    return false;
  }

  /// A name that is doubted for good, or in most places, goes with its short forms; otherwise the doubtful mentions alone.
  void drop() {
    struct Seen {
      std::size_t all = 0, doubted = 0;
      bool sure = false, gone = false, term = false;
    };
    std::unordered_map<std::string, Seen> names;
    std::vector<std::string> keys;
    keys.reserve(organizations_.size());
    for (std::size_t i = 0; i < organizations_.size(); ++i) {
      keys.push_back(words_.key(organizations_[i].name));
      Seen& seen = names[keys.back()];
      ++seen.all;
      seen.doubted += kinds_[i] != none;
      seen.sure = seen.sure || !weak(organizations_[i]);
      seen.gone = seen.gone || kinds_[i] == always;
      seen.term = seen.term || kinds_[i] == term;
    }
    for (auto& [key, seen] : names)
      seen.gone = seen.term || (!seen.sure && (seen.gone || (seen.doubted > 0 && seen.doubted * 2 >= seen.all)));
    std::vector<bool> dropped(organizations_.size());
    for (std::size_t i = 0; i < organizations_.size(); ++i) {
      const OrganizationMention& mention = organizations_[i];
      const bool of_gone = !mention.alias_of.empty() && names[words_.key(mention.alias_of)].gone;
      const bool lost = weak(mention) ? names[keys[i]].gone || of_gone || (kinds_[i] == here && !names[keys[i]].sure)
                                      : kinds_[i] == here || kinds_[i] == term;
      dropped[i] = lost;
      const text::Document& document = words_.document();
      if (lost)
        words_.context().reject("parties", document.tokens[mention.name.first].start, document.tokens[mention.name.last - 1].end(),
                                "a kind, a term or a document, as the text uses it");
    }
    std::size_t at = 0;
    std::erase_if(organizations_, [&](const OrganizationMention&) { return dropped[at++]; });
  }

  const NameWords& words_;
  std::vector<OrganizationMention>& organizations_;
  std::vector<Kind> kinds_;  // by mention
  text::HashTable plurals_;  // acronyms whose plural stands in the text
  text::HashTable terms_;    // acronyms of small words
  bool plurals_known_ = false, terms_known_ = false;
  std::size_t asked_ = 0;
};

}  // namespace

bool behind_article(const NameWords& words, std::size_t token, bool indefinite_only) {
  for (std::size_t between = 0; between <= 1 && token > between; ++between) {
    const std::size_t at = token - between - 1;
    if (!words.joined(at + 1)) return false;
    if (const lang::Match found = article(words, at)) return !indefinite_only || found.value == "indefinite";
    if (!words.lower(at) || words.has(at, Class::stopwords) || words.match(at, Class::organization_nouns) ||
        words.match(at, Class::product_nouns))
      return false;
  }
  return false;
}

bool opens_sentences_only(const NameWords& words, TokenRange name) {
  if (name.last - name.first != 1 || !words.is_word(name.first) || words.document().tokens[name.first].has(Token::all_upper) ||
      !words.written_small(name.first))
    return false;
  const std::string_view word = words.text_of(name.first);
  for (std::size_t i = words.next_capital(0); i < words.size(); i = words.next_capital(i + 1))
    if (words.text_of(i) == word && !words.opens_sentence(i) && !words.loud(i)) return false;
  return true;
}

bool ends_phrase(const NameWords& words, std::size_t last) {
  // "an NVIDIA (NASDAQ: NVDA) processor"
  if (words.is_char(last, '(') && words.joined(last)) {
    std::size_t close = last + 1;
    while (close < last + longest_bracket && close < words.size() && !words.is_char(close, ')')) ++close;
    if (words.is_char(close, ')')) last = close + 1;
  }
  if (last >= words.size() || !words.joined(last)) return true;
  if (words.document().is(last, TokenKind::dash) || words.document().is(last, TokenKind::quote) ||
      words.document().is(last, TokenKind::number) || words.capital(last))
    return false;
  // Only where a describing noun follows in small letters: not where all nouns have capitals, nor where an adjective stands behind its
  // noun.
  if (words.lower(last) && (words.titles_take_complements() || words.nouns_capitalized())) return true;
  return !words.lower(last) || (words.has(last, Class::stopwords) && !words.has(last, Class::conjunctions));
}

bool known_as_thing(const NameWords& words, std::size_t token, const lang::Match& known) {
  if (known.value.empty()) return false;
  if (known.value == "channel")
    return behind_channel_link(words, token) ||
           (words.lower(token + known.length) && bool(words.match(token + known.length, Class::product_nouns)));  // "the Amazon region"
  // "Pkw BMW", "Marke Porsche", "Porsche-Fahrerin": where all nouns have capitals one beside it says the same; "bei BMW" is the firm.
  if (known.value == "maker" && words.nouns_capitalized() && words.document().is(token + known.length, TokenKind::dash) &&
      words.glued(token + known.length) && words.glued(token + known.length + 1))
    return true;
  if (known.value == "maker" && words.nouns_capitalized() && token > 0 && words.joined(token) && !words.opens_sentence(token) &&
      !words.has(token - 1, Class::employer_links) &&
      (words.capital(token - 1) || words.document().is(token - 1, TokenKind::dash) || words.document().is(token - 1, TokenKind::number) ||
       words.is_char(token - 1, '(')))
    return true;
  if (known.value == "maker") return behind_article(words, token, false) && ends_phrase(words, token + known.length);
  return known.value == "product";
}

void cut_openers(const NameWords& words, std::vector<OrganizationMention>& organizations) {
  // By the first word: who opens a sentence is compared only where its second word starts another name.
  text::HashTable starts;
  std::vector<std::size_t> openers;
  for (std::size_t i = 0; i < organizations.size(); ++i) {
    const TokenRange name = organizations[i].name;
    if (name.last - name.first > 2 && words.opens_sentence(name.first) && words.is_word(name.first + 1)) {
      // "Former Acme Labs CEO Ann Lee"
      if (words.match(name.first, lang::Class::past_modifiers).length == 1 && words.joined(name.last) && words.title_word(name.last))
        ++organizations[i].name.first;
      else openers.push_back(i);
    }
    starts[words.hash(name.first)] = 1;
  }
  std::unordered_map<std::string, bool> inside;  // names that stand elsewhere; true where one does not open a sentence
  for (const std::size_t i : openers) {
    TokenRange& name = organizations[i].name;
    if (inside.empty())
      for (const OrganizationMention& mention : organizations) {
        bool& one = inside[words.key(mention.name)];
        one = one || !(words.opens_sentence(mention.name.first) || words.loud(mention.name.first));
      }
    if (inside[words.key(name)]) continue;
    // "Ranks Top Miners Highlighting Tidewater Digital Inc.": in a headline more words may stand before it.
    const std::uint32_t most = words.loud(name.first) ? std::min(name.last - 1, name.first + longest_opener) : name.first + 1;
    for (std::uint32_t first = name.first + 1; first <= most; ++first) {
      if (!words.is_word(first) || !starts.contains(words.hash(first))) continue;
      const auto rest = inside.find(words.key({first, name.last}));
      if (rest == inside.end() || (first > name.first + 1 && !rest->second)) continue;
      name.first = first;
      break;
    }
  }
}

void drop_doubtful_organizations(const NameWords& words, std::vector<OrganizationMention>& organizations) {
  DoubtReader(words, organizations).run();
}

}  // namespace pressparse::fields
