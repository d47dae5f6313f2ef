#include "fields/names_aliases.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "fields/names_doubts.hpp"
#include "fields/names_keys.hpp"
#include "fields/names_organizations.hpp"
#include "rules.hpp"
#include "text/hash_table.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

std::vector<bool> taken_by(const std::vector<PersonMention>& people, std::size_t size) {
  std::vector<bool> taken(size);
  for (const PersonMention& person : people)
    for (std::size_t i = person.name.first; i < person.name.last; ++i) taken[i] = true;
  return taken;
}

/// Letters and digits of a folded run.
std::string letters(const NameWords& words, TokenRange r) {
  std::string out;
  for (const char c : words.key(r))
    if (static_cast<unsigned char>(c) >= 128 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  return out;
}

bool looks_short(const NameWords& words, TokenRange r) {
  const std::size_t bytes = words.document().tokens[r.last - 1].end() - words.document().tokens[r.first].start;
  if (bytes < 2 || bytes > 12) return false;
  std::size_t upper = 0, letters = 0;
  for (std::size_t i = r.first; i < r.last; ++i)
    for (const char c : words.text_of(i)) {
      letters += (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 128;
      upper += c >= 'A' && c <= 'Z';
    }
  return letters >= 2 && upper * 2 >= letters;
}

/// "UDijleland", "AcmeTech": one word with capitals inside.
bool blends(const NameWords& words, TokenRange r) {
  const std::string_view word = words.text_of(r.first);
  return r.last - r.first == 1 && word.size() <= 20 &&
         std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
}

/// Schwartz and Hearst: the short form's letters stand in the long form in order, the first one at a word's start.
bool aligned(const std::string& shorter, std::string_view longer_written) {
  const std::string longer = text::fold(longer_written);
  std::ptrdiff_t l = static_cast<std::ptrdiff_t>(longer.size()) - 1;
  for (std::ptrdiff_t s = static_cast<std::ptrdiff_t>(shorter.size()) - 1; s >= 0; --s, --l) {
    const auto word_start = [&] { return l == 0 || longer[l - 1] == ' ' || longer[l - 1] == '-' || longer[l - 1] == '/'; };
    while (l >= 0 && (longer[l] != shorter[s] || (s == 0 && !word_start()))) --l;
    if (l < 0) return false;
  }
  return true;
}

}  // namespace

std::vector<OrganizationMention> find_defined_aliases(const NameWords& words, const OrganizationsAt& organizations,
                                                      const std::vector<PersonMention>& people) {
  std::vector<OrganizationMention> found;
  if (words.brackets().empty() || organizations.mentions->empty()) return found;
  const std::vector<bool> taken = taken_by(people, words.size());
  for (const std::size_t i : words.brackets()) {
    if (i == 0 || i + 1 >= words.size() || !words.joined(i)) continue;
    std::size_t before = i - 1;
    while (before > 0 && words.document().is(before, TokenKind::quote)) --before;
    const OrganizationMention* organization = organizations.find(before);
    if (!organization || organization->name.last != before + 1) continue;
    std::size_t first = i + 1;
    bool quoted = false;
    while (first < i + 4 && (words.lower(first) || words.document().is(first, TokenKind::quote)))
      quoted = quoted || words.document().is(first, TokenKind::quote), ++first;
    if (!words.capital(first) || taken[first]) continue;
    std::size_t last = first;
    while (last < first + 7 && last < words.size() && words.joined(last) && !words.is_char(last, ')') && !words.is_char(last, ',') &&
           !words.is_char(last, ':') && !words.is_char(last, ';') &&
           !(words.document().is(last, TokenKind::quote) && (!words.glued(last + 1) || words.is_char(last + 1, ')'))))
      ++last;
    const bool closes = words.is_char(last, ')') || words.document().is(last, TokenKind::quote);
    if (!closes || last == first) continue;
    const TokenRange shorter = range(first, last);
    const OrganizationMention* known = organizations.find(first);
    if (known && !(known->name == shorter)) continue;
    if (words.has(first, Class::organization_nouns) || words.has(first, Class::exchanges) || words.has(first, Class::places) ||
        words.title_word(first))
      continue;
    if (words.has(last - 1, Class::event_words) || (words.has(first, Class::stopwords) && words.document().is(last - 1, TokenKind::number)))
      continue;  // "(FAIR Act)", "(No. 24013)"
    // "(member FINRA)": another one that everybody knows, behind a noun.
    const bool another =
        known && known->rule == rules::organization_known && words.lower(first - 1) && !words.has(first - 1, Class::stopwords);
    const bool spelled = aligned(letters(words, shorter), words.document().text_of(organization->name.first, organization->name.last));
    const bool short_form = (looks_short(words, shorter) && (spelled || !(another || organization->rule == rules::organization_known))) ||
                            (spelled && !another && blends(words, shorter));
    if (!short_form && (!quoted || another)) continue;
    found.push_back({shorter, organization->name, short_form ? rules::organization_acronym : rules::organization_alias});
  }
  return found;
}

namespace {

constexpr std::uint32_t longest_known = 16;  // tokens of a name that is looked for again

class RepetitionFinder {
 public:
  RepetitionFinder(const NameWords& words, const OrganizationsAt& organizations, const std::vector<PersonMention>& people,
                   const std::optional<Dateline>& dateline)
      : words_(words), organizations_(organizations), taken_(taken_by(people, words.size())) {
    if (dateline)
      for (const Place& place : dateline->places) towns_.push_back(text::fold(place.text));
  }

  std::vector<OrganizationMention> run() {
    std::unordered_set<std::string_view> learnt;  // a name that is said again teaches nothing new
    for (const OrganizationMention& mention : *organizations_.mentions)
      if (!mention.alias_of.empty() || learnt.insert(words_.document().text_of(mention.name.first, mention.name.last)).second)
        learn(mention);
    for (std::size_t i = numbers_ ? 0 : words_.next_capital(0); i < words_.size();) {
      if (organizations_.mentions->size() + found_.size() >= words_.context().most_organizations()) {
        words_.context().hit_at(Limit::organization_mentions, i);
        break;
      }
      const std::size_t next = try_at(i);
      i = next > i ? next : i + 1;
      if (!numbers_) i = words_.next_capital(i);
    }
    return std::move(found_);
  }

 private:
  struct Known {
    TokenRange of;
    bool shortened = false;  // made up here: only where nothing follows it
    bool ambiguous = false;
  };

  void learn(const OrganizationMention& mention) {
    const TokenRange of = mention.alias_of.empty() ? mention.name : mention.alias_of;
    add(mention.name, of, false);
    if (!mention.alias_of.empty()) return;
    // "the County Attorney's Fraud Bureau" is "the Fraud Bureau" later on.
    for (std::uint32_t i = mention.name.first + 1; i + 2 < mention.name.last; ++i)
      if (const std::size_t genitive = words_.possessive(i); genitive && words_.capital(i + genitive) &&
                                                             i + genitive + 1 < mention.name.last &&
                                                             words_.has_any(mention.name.last - 1, lang::bit(Class::organization_anchors)))
        add(range(i + genitive, mention.name.last), of, true);
    // "Huma Therapeutics Limited" is "Huma Therapeutics" and may be "Huma" later on.
    std::size_t last = mention.name.last;
    for (int cuts = 0; cuts < 3 && last > mention.name.first + 1; ++cuts) {
      const std::size_t form = cuts == 0 ? before_dotted_form(mention.name) : 0;
      last = form > 0 ? form : last - 1;
      while (last > mention.name.first + 1 && !words_.is_word(last - 1)) --last;
      if (words_.lower(last - 1) || words_.match(mention.name.first, Class::places).length >= last - mention.name.first)
        break;  // "Latin America Group", "U.S. military"
      if (words_.is_char(last - 2, '.') && words_.document().tokens[last - 1].length == 1) break;
      const bool one = last == mention.name.first + 1;
      constexpr lang::Classes common = lang::bit(Class::places) | lang::bit(Class::not_names) | lang::bit(Class::title_modifiers) |
                                       lang::bit(Class::organization_heads) | lang::bit(Class::organization_tails) |
                                       lang::bit(Class::event_words) | lang::bit(Class::stopwords) | lang::bit(Class::given_names) |
                                       lang::bit(Class::organization_anchors) | lang::bit(Class::title_heads) |
                                       lang::bit(Class::honorifics) | lang::bit(Class::months) | lang::bit(Class::weekdays);
      if (one && (words_.has_any(mention.name.first, common) || words_.document().tokens[mention.name.first].length < 3)) break;
      if (one && std::find(towns_.begin(), towns_.end(), words_.key(range(mention.name.first, last))) != towns_.end())
        break;  // "ELMSTEAD -- The Elmstead Riders Union ..."
      if (words_.has(last - 1, Class::stopwords) || words_.has(last - 1, Class::organization_links)) continue;
      add(range(mention.name.first, last), of, true);
      if (form > 0) break;  // "Cantine Valdoro S.p.A." opens with its kind: it is not "Cantine"
    }
  }

  /// Where a legal form of letters and dots starts, which is cut as a whole ("S.p.A.", "Sp. z o.o."); 0 without one.
  std::size_t before_dotted_form(TokenRange name) const {
    constexpr std::size_t longest_form = 9;  // tokens
    if (!words_.is_char(name.last - 1, '.') && !(name.last >= name.first + 3 && words_.is_char(name.last - 2, '.'))) return 0;
    for (std::size_t i = std::max<std::size_t>(name.first + 1, name.last - std::min<std::size_t>(name.last, longest_form)); i + 1 < name.last; ++i) {
      const std::size_t end = i + words_.match(i, Class::legal_forms).length;
      if (end > i && (end == name.last || (end + 1 == name.last && words_.is_char(end, '.'))))
        return words_.document().tokens[i].length < 3 && name.last >= i + 3 ? i : 0;  // not "Inc.", "Co."
    }
    return 0;
  }

  void add(TokenRange name, TokenRange of, bool shortened) {
    const std::string key = key_of(name);
    const auto [entry, fresh] = known_.try_emplace(key, Known{of, shortened, false});
    if (!fresh && shortened && entry->second.shortened && key_of(entry->second.of) != key_of(of)) entry->second.ambiguous = true;
    if (!fresh && !shortened && entry->second.shortened) entry->second = Known{of, false, false};
    numbers_ = numbers_ || !words_.is_word(name.first);
    std::uint32_t& length = starts_[start_of(name.first)];
    length = std::max(length, name.last - name.first);
  }

  /// Of a name in any case where names are declined.
  std::string key_of(TokenRange name) const {
    if (!words_.declined()) return words_.key(name);
    std::string key;
    for (std::size_t i = name.first; i < name.last; ++i) key += words_.stem(i) + " ";
    return key;
  }
  /// The keys of all names that start at a token and end before another: where names are declined, each word's stem is read once.
  class Keys {
   public:
    Keys(const RepetitionFinder& finder, std::size_t first, std::size_t last) : words_(finder.words_), first_(first) {
      if (!words_.declined()) return;
      for (std::size_t i = first; i < last; ++i) {
        all_ += words_.stem(i) + " ";
        ends_[i - first] = all_.size();
      }
    }
    std::string up_to(std::size_t end) const {
      return words_.declined() ? all_.substr(0, ends_[end - first_ - 1]) : words_.key(range(first_, end));
    }

   private:
    const NameWords& words_;
    const std::size_t first_;
    std::string all_;
    std::array<std::size_t, longest_known> ends_{};
  };
  std::uint64_t start_of(std::size_t i) const { return words_.declined() ? text::folded_hash(words_.stem(i)).value() : words_.hash(i); }

  bool open(std::size_t i) const { return i < words_.size() && !taken_[i] && !organizations_.find(i); }

  std::size_t try_at(std::size_t i) {
    if (words_.lower(i) || !open(i) || !words_.free(i) || (words_.glued(i) && i > 0 && words_.is_word(i - 1))) return i;
    if (!words_.is_word(i) && !words_.document().is(i, TokenKind::number)) return i;
    const std::uint32_t* longest = starts_.find(start_of(i));
    if (!longest) return i;
    std::size_t end = i;
    while (end < words_.size() && end < i + std::min(*longest, longest_known) && open(end) && (end == i || words_.joined(end))) ++end;
    const Keys keys(*this, i, end);
    for (; end > i; --end) {
      const auto known = known_.find(keys.up_to(end));
      if (known == known_.end() || known->second.ambiguous) continue;
      if (words_.has(i, Class::known_organizations) && known_as_thing(words_, i, words_.match(i, Class::known_organizations)))
        return i;  // "now on Amazon"
      if (domain_goes_on(end)) return i;
      // "Huma Cloud Platform" is not Huma.
      const bool goes_on =
          words_.joined(end) && words_.capital(end) && words_.document().tokens[end].has(Token::space_before) && !words_.loud(i);
      if (goes_on && !words_.title_word(end) && !words_.has(end, Class::title_modifiers)) return i;
      if (known->second.shortened && (words_.loud(i) || (words_.lower(end) && words_.has(end, Class::product_nouns)))) return i;
      if (known->second.shortened && i > 0 && words_.joined(i) && words_.capital(i - 1) && !words_.opens_sentence(i - 1)) return i;
      const bool same = words_.key(known->second.of) == words_.key(range(i, end));
      found_.push_back({range(i, end), same ? TokenRange{} : known->second.of, rules::organization_repeated});
      return end;
    }
    return i;
  }

  /// "HR" of "HR.com"
  bool domain_goes_on(std::size_t end) const {
    return words_.is_char(end, '.') && words_.glued(end) && words_.glued(end + 1) && words_.lower(end + 1);
  }

  const NameWords& words_;
  const OrganizationsAt& organizations_;
  std::vector<bool> taken_;
  std::vector<std::string> towns_;  // of the dateline, folded
  std::unordered_map<std::string, Known> known_;
  text::HashTable starts_;  // the first words of names -> tokens of the longest name that starts so
  bool numbers_ = false;    // one of them is a number
  std::vector<OrganizationMention> found_;
};

}  // namespace

std::vector<OrganizationMention> find_repetitions(const NameWords& words, const OrganizationsAt& organizations,
                                                  const std::vector<PersonMention>& people, const std::optional<Dateline>& dateline) {
  return RepetitionFinder(words, organizations, people, dateline).run();
}

namespace {

constexpr lang::Classes company_words =
    lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors) | lang::bit(Class::legal_forms);
constexpr lang::Classes common_words = lang::bit(Class::places) | lang::bit(Class::not_names) | lang::bit(Class::title_modifiers) |
                                       lang::bit(Class::organization_heads) | lang::bit(Class::event_words) | lang::bit(Class::stopwords) |
                                       company_words;

/// The words that tell a name from others: without legal forms and the like. "" when there is none.
std::string core_of(const NameWords& words, TokenRange name, std::size_t& count) {
  std::string core;
  bool telling = false;
  count = 0;
  for (std::size_t i = name.first; i < name.last; ++i) {
    if (!words.is_word(i) && !words.document().is(i, TokenKind::number)) continue;
    if (core.empty() && (words.lower(i) || words.match(i, Class::small_heads).value == "own"))
      continue;  // "projet Debian", "Projekt Debian"
    ++count;
    if (i > name.first && words.has_any(i, company_words)) continue;
    telling = telling || !words.has_any(i, common_words);
    const std::string folded = text::fold(words.text_of(i));
    core += (words.context().lexicon.declines(words.context().language) ? words.context().lexicon.stem(folded, words.context().language)
                                                                        : folded) +
            " ";
  }
  return telling ? core : std::string{};
}

}  // namespace

namespace {

/// First letters of the capitalised words, folded: "ssm". "" for fewer than three words.
std::string initials_of(const NameWords& words, TokenRange name) {
  std::string initials;
  for (std::size_t i = name.first; i < name.last; ++i)
    if (words.capital(i) && !words.has_any(i, lang::bit(Class::legal_forms))) initials += text::fold(words.text_of(i)).substr(0, 1);
  return initials.size() >= 3 ? initials : std::string{};
}

}  // namespace

namespace {

/// The symbol in "(NYSE: VLN)" behind a name, 0 for none.
std::size_t ticker_symbol(const NameWords& words, std::size_t bracket) {
  if (!words.is_char(bracket, '(') || !words.joined(bracket)) return 0;
  for (std::size_t i = bracket + 2; i < bracket + 8 && i < words.size() && !words.is_char(i, ')'); ++i)
    if (words.is_char(i - 1, ':') && words.is_word(i) && !words.free(i) && words.document().tokens[i].has(Token::all_upper)) return i;
  return 0;
}

}  // namespace

void link_short_forms(const NameWords& words, std::vector<OrganizationMention>& organizations) {
  struct Longest {
    TokenRange name;
    std::string key;
    std::size_t words = 0;
    bool several = false;
  };
  std::unordered_map<std::string, Longest> by_core;
  // A longer form owns a core only if every other form's words stand in it: "Hitachi Energy" is not "Hitachi Ventures".
  const auto holds = [](const std::string& longer, const std::string& shorter) {
    std::size_t l = 0;
    for (const char c : shorter) {
      while (l < longer.size() && longer[l] != c) ++l;
      if (l == longer.size()) return false;
      ++l;
    }
    return true;
  };
  NameKeys names(words);
  std::vector<std::uint32_t> spelling;  // of each mention
  spelling.reserve(organizations.size());
  for (const OrganizationMention& mention : organizations) spelling.push_back(names.number(mention.name));
  const auto key_of = [&](std::size_t i) -> const std::string& { return names.of_number(spelling[i]); };
  // A short form defined somewhere is one everywhere; two long forms of one short form are one ("Institute of ...", "Institute for ...").
  std::unordered_map<std::string, TokenRange> defined;
  for (std::size_t i = 0; i < organizations.size(); ++i) {
    const OrganizationMention& mention = organizations[i];
    if (mention.alias_of.empty()) continue;
    const auto [entry, fresh] = defined.emplace(key_of(i), mention.alias_of);
    if (fresh || mention.rule != rules::organization_acronym) continue;
    const std::string& other = names.of(mention.alias_of);
    if (other != names.of(entry->second)) defined.emplace(other, entry->second);
  }
  // "Valens Semiconductor Ltd. (NYSE: VLN)": "VLN" is the company too.
  for (const OrganizationMention& mention : organizations)
    if (const std::size_t symbol = ticker_symbol(words, mention.name.last))
      defined.emplace(words.key(range(symbol, symbol + 1)), mention.alias_of.empty() ? mention.name : mention.alias_of);
  // "SSM" beside "Safety Systems Management" needs no definition.
  for (const OrganizationMention& mention : organizations) {
    if (!mention.alias_of.empty() || mention.name.last - mention.name.first < 3) continue;
    const std::string initials = initials_of(words, mention.name);
    if (initials.size() >= 3) defined.emplace(initials, mention.name);
  }
  if (!defined.empty())
    for (std::size_t i = 0; i < organizations.size(); ++i) {
      if (!organizations[i].alias_of.empty()) continue;
      if (const auto found = defined.find(key_of(i)); found != defined.end() && names.of(found->second) != found->first)
        organizations[i].alias_of = found->second;
    }
  struct Core {
    std::string words;
    std::size_t count = 0;
    bool read = false;
  };
  std::vector<Core> cores(names.size());  // by spelling
  for (std::size_t i = 0; i < organizations.size(); ++i) {
    const OrganizationMention& mention = organizations[i];
    if (!mention.alias_of.empty()) continue;
    Core& core = cores[spelling[i]];
    if (core.read) continue;  // said before in the same letters
    core.read = true;
    core.words = core_of(words, mention.name, core.count);
    if (core.words.empty()) continue;
    const std::size_t count = core.count;
    const std::string& key = key_of(i);
    Longest& longest = by_core[core.words];
    if (longest.words == 0) longest = {mention.name, key, count, false};
    else if (key.size() > longest.key.size()) longest = {mention.name, key, count, longest.several || !holds(key, longest.key)};
    else if (!holds(longest.key, key)) longest.several = true;
  }
  // "Harbour" again and again, and far behind it once "Harbour Academy": a part of it or something of its own, not its full name.
  std::vector<std::size_t> said(names.size());
  std::vector<std::uint32_t> first_said(names.size(), static_cast<std::uint32_t>(words.size()));
  for (std::size_t i = 0; i < organizations.size(); ++i) {
    ++said[spelling[i]];
    first_said[spelling[i]] = std::min(first_said[spelling[i]], organizations[i].name.first);
  }
  const auto something_else = [&](TokenRange longer, std::uint32_t shorter) {
    const std::uint32_t number = names.number(longer);
    if (number >= said.size() || said[number] != 1 || said[shorter] < 4 || first_said[number] < first_said[shorter]) return false;
    const std::string_view kind = words.match(longer.last - 1, Class::organization_anchors).value;
    return kind.find("joint") != std::string_view::npos && !kind.starts_with("lower");  // "Trump", "the Trump administration"
  };
  for (std::size_t i = 0; i < organizations.size(); ++i) {
    if (!organizations[i].alias_of.empty()) continue;
    const auto longest = by_core.find(cores[spelling[i]].words);
    if (longest != by_core.end() && something_else(longest->second.name, spelling[i])) continue;
    if (longest == by_core.end() || longest->second.several || longest->second.key == key_of(i)) continue;
    organizations[i].alias_of = longest->second.name;
  }
}

}  // namespace pressparse::fields
