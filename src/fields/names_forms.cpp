#include "fields/names_forms.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "fields/names_keys.hpp"
#include "rules.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t most_words = 16;     // of a name whose parts are looked up
constexpr std::size_t most_at_once = 256;  // forms that room is made for before they come

/// A name as it stands in the text once or more often.
struct Form {
  TokenRange name;
  std::vector<std::uint32_t> tokens;  // its words and numbers
  std::vector<std::string> parts;     // the same, folded
  std::string key;                    // the parts, a space behind each
  std::vector<std::uint32_t> ends;    // of the parts in it

  /// The parts from `first` up to `last`, as they stand in the key of a form that has no others.
  std::string_view key_of(std::size_t first, std::size_t last) const {
    const std::size_t start = first ? ends[first - 1] : 0, end = last ? ends[last - 1] : 0;
    return std::string_view(key).substr(start, end - start);
  }
  const Form* longer = nullptr;       // what it is a form of
  bool several = false;               // or may be one of several
  bool settled = false;               // a heading says which
  bool known = false;                 // one that a pack knows
};

class FormJoiner {
 public:
  FormJoiner(const NameWords& words, std::vector<OrganizationMention>& organizations)
      : words_(words), organizations_(organizations), names_(words) {}

  void run() {
    forms_.reserve(std::min<std::size_t>(organizations_.size(), most_at_once));
    for (const OrganizationMention& mention : organizations_)
      if (mention.alias_of.empty()) learn(mention, names_.of(mention.name));
    for (Form& form : forms_)
      if (const auto [found, fresh] = by_parts_.emplace(std::string_view(form.key), &form); !fresh) join_same(form, found->second);
    join_headings();
    for (Form& form : forms_) join_parts(form);
    join_orders();
    join_acronyms();
    if (words_.context().lexicon.declines(words_.context().language)) join_inflections();
    apply();
  }

 private:
  /// Two spellings of one name; where names are declined, the shorter one is the nominative or near it.
  void join_same(Form& form, Form*& known) {
    const auto bytes = [&](const Form& f) { return words_.document().text_of(f.name.first, f.name.last).size(); };
    if (!words_.declined() || bytes(form) >= bytes(*known)) return link(form, *known);
    link(*known, form);
    known = &form;
  }

  /// "About Harbour | Harbour Capital Partners is ...": whose paragraph a heading opens is decided, though "Harbour Capital Markets" begins so as well.
  void join_headings() {
    for (std::size_t i = 0; i + 1 < organizations_.size(); ++i) {
      const OrganizationMention &heading = organizations_[i], &next = organizations_[i + 1];
      if (heading.name.last != next.name.first || !heading.alias_of.empty() || !next.alias_of.empty() ||
          next.name.last - next.name.first <= heading.name.last - heading.name.first)
        continue;
      const std::string &key = names_.of(heading.name), &next_key = names_.of(next.name);
      if (!next_key.starts_with(key + " ")) continue;
      const auto shorter = by_key_.find(key), longer = by_key_.find(next_key);
      if (shorter == by_key_.end() || longer == by_key_.end()) continue;
      forms_[shorter->second].longer = &forms_[longer->second];
      forms_[shorter->second].settled = true;
    }
  }

  void learn(const OrganizationMention& mention, const std::string& key) {
    if (!by_key_.emplace(key, forms_.size()).second) return;
    Form form;
    form.name = mention.name;
    form.known = mention.rule == rules::organization_known;
    form.tokens.reserve(mention.name.last - mention.name.first);
    form.parts.reserve(form.tokens.capacity());
    form.ends.reserve(form.tokens.capacity());
    for (std::uint32_t i = mention.name.first; i < mention.name.last; ++i) {
      if (!words_.is_word(i) && !words_.document().is(i, TokenKind::number)) continue;
      if (i > mention.name.first && words_.document().is(i - 1, TokenKind::quote) && words_.document().tokens[i].length == 1)
        continue;  // "'s"
      form.tokens.push_back(i);
      form.parts.push_back(words_.stem(i));
      form.key.append(form.parts.back()).push_back(' ');
      form.ends.push_back(static_cast<std::uint32_t>(form.key.size()));
    }
    forms_.push_back(std::move(form));
  }

  /// Of two longer forms the one that holds the other counts: "Acme" of "Acme Design" and of "Acme Design Studio".
  static void link(Form& shorter, const Form& longer) {
    if (&shorter == &longer || shorter.settled || shorter.longer == &longer || longer.longer == &shorter) return;
    if (!shorter.longer || holds(longer, *shorter.longer)) shorter.longer = &longer;
    else if (!holds(*shorter.longer, longer)) shorter.several = true;
  }

  static bool holds(const Form& longer, const Form& shorter) {
    return std::search(longer.parts.begin(), longer.parts.end(), shorter.parts.begin(), shorter.parts.end()) != longer.parts.end();
  }

  bool kind_word(std::uint32_t i) const {
    return words_.has_any(i,
                          lang::bit(Class::organization_anchors) | lang::bit(Class::organization_tails) | lang::bit(Class::legal_forms)) ||
           words_.organization_word(i);
  }
  /// Words that make what stands before them a part of something else: "Harvard University Press", "Acme Foundation".
  bool names_another(std::uint32_t i) const {
    return words_.match(i, Class::organization_anchors).value.find("joint") != std::string_view::npos ||
           words_.has(i, Class::organization_heads);
  }
  bool telling(const Form& form) const {
    constexpr lang::Classes common = lang::bit(Class::places) | lang::bit(Class::not_names) | lang::bit(Class::title_modifiers) |
                                     lang::bit(Class::stopwords) | lang::bit(Class::event_words) | lang::bit(Class::organization_heads) |
                                     lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors) |
                                     lang::bit(Class::legal_forms);
    return std::any_of(form.tokens.begin(), form.tokens.end(),
                       [&](std::uint32_t i) { return words_.is_word(i) && !words_.lower(i) && !words_.has_any(i, common); });
  }

  /// "U.S. Senate" is "the Senate" too: how many parts the country takes in front of a name, 0 for none.
  std::size_t country_parts(const Form& form) const {
    const lang::Match place = words_.match(form.name.first, Class::places);
    if (!place.value.starts_with("country") || form.parts[0].size() > 2) return 0;  // short forms only: "Canada Post" is no "Post"
    return static_cast<std::size_t>(
        std::count_if(form.tokens.begin(), form.tokens.end(), [&](std::uint32_t i) { return i < form.name.first + place.length; }));
  }

  /// Beginnings and ends of a long name that stand elsewhere as names.
  void join_parts(const Form& longer) {
    const std::size_t size = longer.parts.size();
    if (size < 2 || size > most_words) return;
    if (const std::size_t country = country_parts(longer); country > 0 && country < size)
      if (const auto found = by_parts_.find(longer.key_of(country, size)); found != by_parts_.end()) link(*found->second, longer);
    for (std::size_t n = 1; n < size; ++n) {
      if (const auto found = by_parts_.find(longer.key_of(0, n)); found != by_parts_.end() && begins(*found->second, longer))
        link(*found->second, longer);
      if (n + 1 < size)
        if (const auto found = by_parts_.find(longer.key_of(n, size));
            found != by_parts_.end() && (ends(*found->second, longer) || (n == 1 && behind_head(*found->second, longer))))
          link(*found->second, longer);
    }
  }

  /// "Thompson Thrift" of "Thompson Thrift Real Estate Company", "Trinzik" of "Trinzik.ai", but not "Acme" of "Acme Foundation".
  bool begins(const Form& shorter, const Form& longer) const {
    const std::size_t n = shorter.parts.size();
    const std::uint32_t next = longer.tokens[n];
    const bool domain = longer.parts.size() == n + 1 && words_.is_char(next - 1, '.') && words_.glued(next) && words_.glued(next - 1);
    if (domain) return shorter.parts[0].size() > 2;
    const bool whole = longer.parts.size() == n + 1 &&
                       words_.has(shorter.tokens.back(), Class::organization_anchors);  // "City Police" of "City Police Department"
    // "Police cantonale" of "Police cantonale du Haut-Lac": a head with its adjective, and what it is for.
    const bool headed = n > 1 && words_.titles_take_complements() && words_.has(shorter.tokens[0], Class::organization_heads) &&
                        words_.lower(next) && words_.match(next, Class::object_links);
    if (!telling(shorter) && !whole && !headed) return false;
    if (words_.match(shorter.name.first, Class::places).length >= shorter.name.last - shorter.name.first) return false;
    for (std::size_t i = n; i < longer.tokens.size(); ++i)
      if (names_another(longer.tokens[i]) && !whole) return false;
    if (n > 1) return true;
    const bool common = words_.has_any(shorter.tokens[0], ~lang::Classes{0});
    return !shorter.known && !common && shorter.parts[0].size() >= 4 && kind_word(longer.tokens.back());
  }

  /// "De Vier Winden" of "Kaasmakerij De Vier Winden": the name without the word for its kind in front.
  ///  "Waterhoven" of "Gemeente Waterhoven": a town that acts is its municipality.
  bool behind_head(const Form& shorter, const Form& longer) const {
    if (shorter.parts.size() == 1 && longer.parts.size() == 2 && words_.capital(shorter.tokens[0]) &&
        words_.match(longer.tokens[0], Class::town_bodies))
      return true;
    return words_.titles_take_complements() && shorter.parts.size() > 1 && words_.capital(shorter.tokens[0]) &&
           words_.has(longer.tokens[0], Class::organization_heads) && !words_.has(shorter.tokens[0], Class::organization_heads) &&
           telling(shorter) && words_.match(shorter.name.first, Class::places).length < shorter.name.last - shorter.name.first;
  }

  /// "Poe Theatre" of "National Edgar Allan Poe Theatre", "Frauds Bureau" of "District Attorney's Frauds Bureau".
  bool ends(const Form& shorter, const Form& longer) const {
    if (shorter.parts.size() < 2 || !kind_word(shorter.tokens.back()) || words_.has(shorter.tokens[0], Class::stopwords) ||
        words_.has(shorter.tokens.back(), Class::legal_forms))
      return false;
    // "Office of the Veterans Administration" is no form of the administration's name, nor is "Acme and the Harbour Trust".
    for (std::size_t i = 0; i + shorter.tokens.size() < longer.tokens.size(); ++i)
      if (words_.lower(longer.tokens[i]) || words_.has(longer.tokens[i], Class::conjunctions) ||
          words_.has(longer.tokens[i], Class::legal_forms))
        return false;
    return true;
  }

  /// "Department of Treasury" and "Treasury Department", "Trails & Travel" and "Trails and Travel".
  void join_orders() {
    std::unordered_map<std::string, Form*> by_bag;
    for (Form& form : forms_) {
      std::vector<std::string_view> bag;
      bool kind = false, school = false;
      for (std::size_t i = 0; i < form.parts.size(); ++i) {
        if (words_.lower(form.tokens[i]) || words_.has(form.tokens[i], Class::conjunctions)) continue;
        kind = kind || kind_word(form.tokens[i]);
        school =
            school || form.parts[i] == "university" || form.parts[i] == "college";  // "Washington University", "University of Washington"
        bag.push_back(form.parts[i]);
      }
      if (bag.size() < 2 || !kind || school) continue;
      std::sort(bag.begin(), bag.end());
      std::string key;
      for (const std::string_view part : bag) key.append(part).append(" ");
      const auto [found, fresh] = by_bag.emplace(key, &form);
      if (!fresh && form.name.last - form.name.first > found->second->name.last - found->second->name.first) link(*found->second, form);
      else if (!fresh) link(form, *found->second);
    }
  }

  static char initial(const std::string& part) { return part.empty() ? ' ' : part[0]; }

  /// "NYPD" of "New York City Police Department": first and last letter agree, the others stand between in order.
  void join_acronyms() {
    std::unordered_map<int, std::vector<const Form*>> by_initials;
    const auto bucket = [](char first, char last) { return static_cast<unsigned char>(first) * 256 + static_cast<unsigned char>(last); };
    for (const Form& form : forms_)
      if (form.parts.size() >= 2 && form.parts.size() <= most_words) {
        auto& namesakes = by_initials[bucket(initial(form.parts.front()), initial(form.parts.back()))];
        if (namesakes.size() < limits::name_namesakes) namesakes.push_back(&form);
        else words_.context().hit_at(Limit::name_namesakes, form.name.first);
      }
    for (Form& form : forms_) {
      if (form.parts.size() != 1 || form.longer || !words_.document().tokens[form.tokens[0]].has(Token::all_upper) ||
          form.parts[0].size() < 2 || form.parts[0].size() > 7)
        continue;
      const auto namesakes = by_initials.find(bucket(form.parts[0].front(), form.parts[0].back()));
      if (namesakes == by_initials.end()) continue;
      for (const Form* longer : namesakes->second)
        if (!longer->longer && spells(*longer, form.parts[0])) link(form, *longer);
    }
  }

  bool spells(const Form& longer, std::string_view acronym) const {
    std::size_t at = 0, skipped = 0;
    for (std::size_t i = 0; i < longer.parts.size(); ++i) {
      if (at < acronym.size() && initial(longer.parts[i]) == acronym[at] && (at + 1 < acronym.size() || i + 1 == longer.parts.size())) ++at;
      else if (words_.capital(longer.tokens[i])) ++skipped;
    }
    return at == acronym.size() && skipped <= (acronym.size() > 3 ? 1u : 0u);
  }

  /// A nominative may end like a case: "Sportverein" and "des Sportvereins" meet where both lost the second ending too.
  std::string stem_twice(const std::string& part) const {
    const lang::Lexicon& lexicon = words_.context().lexicon;
    return lexicon.stem(lexicon.stem(part, words_.context().language), words_.context().language);
  }

  /// "Europäische Kommission", "der Europäischen Kommission", "des Caritasverbandes"
  void join_inflections() {
    std::unordered_map<std::string, Form*> by_stems;
    for (Form& form : forms_) {
      std::string key;
      for (const std::string& part : form.parts) key += stem_twice(part) + " ";
      const auto [found, fresh] = by_stems.emplace(key, &form);
      if (!fresh && !form.longer) link(form, *found->second);
    }
  }

  /// The longest form that a form leads to.
  static const Form* top(const Form& form) {
    const Form* at = &form;
    for (int steps = 0; steps < 8 && at->longer && !at->several; ++steps) at = at->longer;
    return at;
  }

  void apply() {
    for (std::size_t i = 0; i < organizations_.size(); ++i) {
      OrganizationMention& mention = organizations_[i];
      const bool alias = !mention.alias_of.empty();
      const auto found = by_key_.find(names_.of(alias ? mention.alias_of : mention.name));
      if (found == by_key_.end()) continue;
      const Form& form = forms_[found->second];
      const Form* longest = top(form);
      if (longest != &form) mention.alias_of = longest->name;
    }
  }

  const NameWords& words_;
  std::vector<OrganizationMention>& organizations_;
  NameKeys names_;
  std::vector<Form> forms_;
  std::unordered_map<std::string_view, std::size_t> by_key_;  // keys of names_
  std::unordered_map<std::string_view, Form*> by_parts_;      // keys of forms_
};

}  // namespace

void join_forms(const NameWords& words, std::vector<OrganizationMention>& organizations) { FormJoiner(words, organizations).run(); }

}  // namespace pressparse::fields
