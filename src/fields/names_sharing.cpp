// What several people of one list have in common: "Senators Ann Lee and Bob Ray", "Ann Lee and Bob Ray, both of Acme".
#include <algorithm>

#include "rules.hpp"
#include "text/unicode.hpp"
#include "fields/names_relations.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;

constexpr std::uint32_t farthest_neighbour = 14;  // tokens between two names of a list

class Sharer {
 public:
  Sharer(const NameWords& words, std::vector<PersonMention>& people) : words_(words), people_(people) {}

  void run() {
    for (std::size_t i = 1; i < people_.size(); ++i)
      if (next_in_list(people_[i - 1], people_[i])) hand_down(people_[i - 1], people_[i]);
    for (std::size_t i = people_.size(); i-- > 1;)
      if (next_in_list(people_[i - 1], people_[i])) {
        hand_up(people_[i], people_[i - 1]);
        share_plural(people_[i], people_[i - 1]);
      }
  }

 private:
  bool plural(TokenRange title) const {
    if (title.empty()) return false;
    const std::size_t stop = words_.is_char(title.last - 1, '.') ? 1 : 0;
    if (title.last - title.first <= stop) return false;
    const std::size_t last = title.last - 1 - stop;
    return words_.text_of(last).ends_with("s") || words_.match(last, Class::plural_heads);  // "vicepresidenti"
  }

  /// Nothing but commas, conjunctions and brackets stands between the names, but for the second one's own honorific.
  bool next_in_list(const PersonMention& before, const PersonMention& person) const {
    if (person.name.first < before.name.last || person.name.first - before.name.last > farthest_neighbour) return false;
    const std::size_t end = std::max(before.name.last, std::min(person.whole.first, person.name.first));
    for (std::size_t k = before.name.last; k < end; ++k) {
      if (!words_.joined(k)) return false;
      if (words_.is_char(k, '(')) {
        while (k < end && !words_.is_char(k, ')')) ++k;
        if (k == end) return false;  // "Ann Lee (Photo: Bob Ray)"
        continue;
      }
      // "Ann Lee, Ph.D., and Bob Ray, Ph.D."
      if (const lang::Match degree = words_.match(k, Class::post_nominals); degree && words_.capital(k)) {
        k += degree.length - 1u + words_.is_char(k + degree.length, '.');
        continue;
      }
      if (!words_.is_char(k, ',') && !words_.has(k, Class::conjunctions)) return false;
    }
    return end > before.name.last;
  }

  /// A title in the plural before the first is everybody's; "Acme CEO Ann Lee and CFO Bob Ray" have one employer.
  void hand_down(const PersonMention& before, PersonMention& person) const {
    const bool fronts =
        !person.title.empty() && !before.title.empty() && person.title.last <= person.name.first && before.title.last <= before.name.first;
    const bool own = words_.match(person.title.first, Class::personal_offices) || words_.match(person.title.first, Class::rank_titles);
    if (fronts && !own && person.affiliation.empty() && words_.initial_end(person.title.first) == person.title.first &&
        !words_.has(person.title.first, Class::places) && before.affiliation.last <= before.title.first)
      person.affiliation = before.affiliation;
    // "Acme, founded by Ann Lee and Bob Ray": both
    const bool bare = person.title.empty() && before.title.empty() && person.affiliation.empty();
    if (bare && !before.affiliation.empty() && before.affiliation.last < before.whole.first) person.affiliation = before.affiliation;
    if (!person.title.empty() || !plural(before.title) || before.title.last > before.name.first) return;
    person.title = before.title;
    if (person.affiliation.empty() && before.affiliation.last <= before.title.first) person.affiliation = before.affiliation;
  }

  /// "named Ann Lee and Bob Ray as Co-Founders", "Ann Lee and Bob Ray, Managing Directors": an office in the plural behind the last of two is both's.
  void share_plural(const PersonMention& person, PersonMention& before) const {
    if (!before.title.empty() || person.title.empty() || person.title.first < person.name.last || !words_.conventions().title_case) return;
    std::uint32_t head = person.title.first;  // "Directors" of "Directors of Sales"
    while (head < person.title.last && !words_.has(head, Class::object_links) && !words_.has(head, Class::title_tails)) ++head;
    const std::string_view word = words_.text_of(head - 1);
    constexpr std::size_t shortest = 5;  // bytes
    if (head == person.title.first || word.size() < shortest || !word.ends_with("s")) return;
    const Context& context = words_.context();
    if (!context.lexicon.is_entry(text::fold(word.substr(0, word.size() - 1)), Class::title_heads, context.language)) return;
    before.title = person.title;
    if (before.affiliation.empty()) before.affiliation = person.affiliation;
  }

  /// ", of the Cold Case Squad", ", both of Acme" behind the last is everybody's, where one title or "both" binds them.
  void hand_up(const PersonMention& person, PersonMention& before) {
    if (!before.affiliation.empty() || person.affiliation.empty() || person.affiliation.first < person.name.last) return;
    const bool one_title = !person.title.empty() && person.title == before.title && plural(before.title);
    bool both = false;
    for (std::size_t k = person.name.last; k < person.affiliation.first && k < person.name.last + 4; ++k)
      both = both || words_.match(k, Class::list_totals);
    if (one_title || both || bare_pair(before, person)) before.affiliation = person.affiliation;
  }

  /// "Ann Lee, Bob Ray and Eva Cole of Acme Properties": nothing but names up to the link that ends the list.
  bool bare_pair(const PersonMention& before, const PersonMention& person) {
    constexpr std::uint32_t longest_link = 3;  // tokens: "von der"
    if (!before.title.empty() || !person.title.empty()) return false;
    const std::uint32_t link = person.name.last;
    const bool linked = person.affiliation.first <= link + longest_link && words_.joined(link) && words_.lower(link) &&
                        words_.match(link, Class::home_links) && words_.has(person.whole.first - 1, Class::conjunctions);
    if (!linked && !(person.affiliation == shared_)) return false;
    shared_ = person.affiliation;
    return true;
  }

  const NameWords& words_;
  std::vector<PersonMention>& people_;
  TokenRange shared_;  // the organisation behind the last name of the list that is gone through
};

/// "Ann Lee, Founder, Tidewater Bob Ray, Chair": a title behind a name ends where the next name starts.
void cut_at_names(const NameWords& words, std::vector<PersonMention>& people) {
  constexpr std::size_t neighbours = 2;
  const auto word = [&](std::size_t i) {
    return words.is_word(i) && !words.has_any(i, lang::bit(Class::conjunctions) | lang::bit(Class::honorifics));
  };
  for (std::size_t i = 0; i < people.size(); ++i) {
    TokenRange& title = people[i].title;
    for (std::size_t k = i > neighbours ? i - neighbours : 0; k < std::min(people.size(), i + neighbours + 1) && !title.empty(); ++k) {
      const TokenRange other = people[k].name;
      if (k == i || other.last <= title.first || other.first >= title.last || title.first < people[i].name.last) continue;
      title.last = std::max(title.first, other.first);
      // with the office or firm before that name: "Secretary of Commerce[, and Nevada Senator] Bob Ray"
      std::uint32_t end = title.last;
      while (end > title.first && !(words.is_char(end - 1, ',') || words.has(end - 1, lang::Class::conjunctions))) --end;
      if (end > title.first) title.last = end;
      while (title.last > title.first && !word(title.last - 1) && !words.is_char(title.last - 1, ')')) --title.last;
      bool head = false;
      for (std::size_t t = title.first; t < title.last; ++t) head = head || words.title_word(t);
      if (!head) title = {};
      if (!people[i].affiliation.empty() && other.contains(people[i].affiliation.first)) people[i].affiliation = {};
    }
  }
}

}  // namespace

void describe_people(const NameWords& words, const OrganizationsAt& organizations, std::vector<PersonMention>& people) {
  const SurroundingsReader reader(words, organizations);
  const RelationReader relations(words, organizations);
  for (PersonMention& person : people) {
    if (person.rule == rules::person_roster && !person.affiliation.empty()) continue;  // its line says it all
    const Surroundings seen = reader.look(person.name);
    reader.describe(person, seen);
    relations.complete(person, seen);
  }
  cut_at_names(words, people);
  Sharer(words, people).run();
}

}  // namespace pressparse::fields
