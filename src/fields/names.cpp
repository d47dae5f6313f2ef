#include "fields/names.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "fields/names_aliases.hpp"
#include "fields/names_constant.hpp"
#include "fields/names_doubts.hpp"
#include "fields/names_any.hpp"
#include "fields/names_forms.hpp"
#include "fields/names_halves.hpp"
#include "fields/names_likelihood.hpp"
#include "fields/names_namesakes.hpp"
#include "fields/names_officers.hpp"
#include "fields/names_organizations.hpp"
#include "fields/names_people.hpp"
#include "fields/names_roster.hpp"
#include "fields/names_stated.hpp"
#include "fields/names_support.hpp"
#include "fields/names_surroundings.hpp"
#include "fields/names_words.hpp"
#include "rules.hpp"
#include "text/sorting.hpp"

namespace pressparse::fields {
namespace {

void index(OrganizationsAt& organizations, std::size_t size) {
  organizations.at = {};
  organizations.at.reserve(organizations.mentions->size());
  for (std::uint32_t o = 0; o < organizations.mentions->size(); ++o)
    organizations.at.add((*organizations.mentions)[o].name.first, (*organizations.mentions)[o].name.last, o);
  organizations.at.finish(size);
}

/// "said BEN CEO Ann Lee": capitals right before an owner's title, in running text.
bool front_employer(const NameWords& words, const OrganizationsAt& organizations, const PersonMention& person) {
  using lang::Class;
  const TokenRange employer = person.affiliation;
  if (employer.last > person.title.first || employer.last + 2u < person.title.first || !owner_title(words, person.title) ||
      words.loud(employer.first))
    return false;
  if (words.opens_sentence(employer.first) && employer.last - employer.first == 1) return false;
  const lang::Match place = words.match(employer.first, Class::places);
  if (place && employer.first + place.length >= employer.last) return false;
  for (std::size_t i = employer.first; i < employer.last; ++i)
    if (organizations.find(i) || (words.has(i, Class::given_names) && !acronym_letters(words, i)) ||
        words.has_any(i, lang::bit(Class::not_names) | lang::bit(Class::title_modifiers) | lang::bit(Class::stopwords) |
                             lang::bit(Class::event_words)))
      return false;
  return true;
}

/// "sindaco di Borgosalvo": a head whose link leads to a town, which is no employer.
bool heads_town(const NameWords& words, const PersonMention& person) {
  if (person.title.empty()) return false;
  for (std::size_t i = person.title.first; i < person.title.last; ++i)
    if (words.title_word(i) && words.match(i, lang::Class::owner_heads).value == "town") return true;
  return false;
}

/// "head of sales for Acme": behind a title with a field of work a link of purpose leads to the employer.
bool second_link(const NameWords& words, TokenRange title) {
  if (words.match(title.last, lang::Class::object_links).value != "purpose") return false;
  for (std::uint32_t i = title.first + 1; i < title.last; ++i)
    if (words.lower(i) && words.match(i, lang::Class::object_links))
      return !words.match(i - 1, lang::Class::portfolio_heads) &&
             !words.match(i - 2, lang::Class::portfolio_heads);  // "Minister of State for Health"
  return false;
}

/// Where a title starts with these capitals in front of it: in a headline behind its verbs and small words, and not inside a hyphen: "Acme Adds [Trial] Attorney".
std::uint32_t front_start(const NameWords& words, TokenRange capitals) {
  using lang::Class;
  // "Herr Polizeipräsident Peter Moll", not "Lord Mayor"
  const std::string_view gender = words.match(capitals.last - 1, Class::honorifics).value;
  if ((gender == "masculine" || gender == "feminine") && !words.match(capitals.last - 1, Class::title_heads)) return capitals.last;
  if (!words.loud(capitals.first)) return capitals.first;
  constexpr lang::Classes other =
      lang::bit(Class::stopwords) | lang::bit(Class::announce_verbs) | lang::bit(Class::reporting_verbs) | lang::bit(Class::given_names);
  std::uint32_t start = capitals.last;
  while (start > capitals.first && !words.has_any(start - 1, other) && !words.match(start - 1, Class::appointing_verbs) &&
         !words.match(start - 1, Class::fresh_modifiers))
    --start;
  const bool hyphen = start > 0 && words.glued(start) && words.document().is(start - 1, text::TokenKind::dash);
  return hyphen || capitals.last - start > 2 ? capitals.last : start;
}

void forget_towns(const NameWords& words, const OrganizationsAt& organizations, std::vector<PersonMention>& people) {
  for (PersonMention& person : people)
    if (!person.affiliation.empty() && !organizations.find(person.affiliation.first) && heads_town(words, person)) person.affiliation = {};
}

/// "director of Quayside Ferries" where "Quayside Ferries will run ..." opens a sentence: no field of work acts.
bool acts_elsewhere(const NameWords& words, TokenRange name) {
  const std::uint32_t size = name.last - name.first;
  const std::vector<text::Token>& tokens = words.document().tokens;
  const std::uint16_t length = tokens[name.first].length;
  for (std::uint32_t i = 0; i + size < words.size(); ++i) {
    if (tokens[i].length != length) continue;
    const bool opens = words.opens_sentence(i) || (i > 0 && words.document().is(i - 1, text::TokenKind::dash));  // behind a dateline too
    if (!opens || words.text_of(i) != words.text_of(name.first) || !words.lower(i + size) || !words.joined(i + size)) continue;
    std::uint32_t same = 1;
    while (same < size && words.text_of(i + same) == words.text_of(name.first + same)) ++same;
    if (same == size) return true;
  }
  return false;
}

/// "Ann Lee from Proactive", "Proactive's Bob Ray": a word that is nobody's name, tied to a person.
bool neighbouring_firm(const NameWords& words, const OrganizationsAt& organizations, const std::vector<PersonMention>& people,
                       const PersonMention& person) {
  const TokenRange employer = person.affiliation;
  if (organizations.find(employer.first) || employer.last - employer.first != 1 ||
      words.has_any(employer.first, ~(lang::bit(lang::Class::wires) | lang::bit(lang::Class::starts_phrase))))
    return false;
  const bool owner = employer.last < person.name.first && words.possessive(employer.last);
  const bool linked = employer.first > person.name.last && words.match(employer.first - 1, lang::Class::home_links).value == "firm";
  const auto at = std::lower_bound(people.begin(), people.end(), employer.first,
                                   [](const PersonMention& p, std::uint32_t token) { return p.name.last <= token; });
  return (owner || linked) && (at == people.end() || !at->name.contains(employer.first));
}

/// "Boston-based Acme": where an employer is, before what it is called. Returns the tokens cut off.
std::uint32_t cut_seat(const NameWords& words, TokenRange& employer) {
  for (std::uint32_t i = employer.first + 1; i + 2 < employer.last; ++i)
    if (words.document().is(i, text::TokenKind::dash) && words.glued(i) && words.glued(i + 1) && words.lower(i + 1) &&
        words.match(i + 1, lang::Class::seat_words)) {
      const std::uint32_t seat = i + 2 - employer.first;
      employer.first = i + 2;
      return seat;
    }
  return 0;
}

/// "co-founder of a Dutch security company, Acme": tokens of what says what the employer is, between the office and its name; or 0.
std::uint32_t description(const NameWords& words, TokenRange title, TokenRange employer) {
  constexpr std::uint32_t longest = 12;
  if (title.empty() || employer.first <= title.last + 3u || employer.first > title.last + longest) return 0;
  const std::uint32_t noun = employer.first - 1u - words.is_char(employer.first - 1u, ',');
  return words.lower(noun) && words.has(noun, lang::Class::organization_nouns) ? employer.first - title.last : 0;
}

/// "CEO of Flock Safety", "engineer at Harbour Labs": who has an employer's office makes what follows an organisation.
std::vector<OrganizationMention> find_employers(const NameWords& words, const OrganizationsAt& organizations,
                                                const std::vector<PersonMention>& people) {
  using lang::Class;
  std::vector<OrganizationMention> found;
  std::size_t asked = 0;
  const auto may_ask = [&](TokenRange employer) {
    if (asked++ < limits::name_employers) return true;
    words.context().hit_at(Limit::name_employers, employer.first);
    return false;
  };
  std::unordered_set<std::string_view> heads;  // first words of longer names
  for (const OrganizationMention& o : *organizations.mentions)
    if (o.name.last - o.name.first > 1) heads.insert(words.text_of(o.name.first));
  for (const PersonMention& person : people) {
    TokenRange employer = person.affiliation;
    if (employer.empty()) continue;
    const std::uint32_t seat = cut_seat(words, employer) + description(words, person.title, employer);
    for (std::uint32_t i = employer.first + 1; i < employer.last;
         ++i)  // "Managing Director at Harbour & Marsh's Consumer and Retail Group"
      if (words.possessive(i) && words.lower(employer.last) && words.has(employer.last, Class::conjunctions)) employer.last = i;
    if (person.title.empty()) {
      if (neighbouring_firm(words, organizations, people, person)) found.push_back({employer, {}, rules::organization_employer});
      continue;
    }
    if (front_employer(words, organizations, person)) found.push_back({employer, {}, rules::organization_employer});
    if (employer.first <= person.title.last || employer.first > person.title.last + seat + 3u) continue;
    bool open = !words.has(employer.first, Class::not_names) && !words.has(employer.last - 1, Class::event_words);
    // "president of the Association", "a teacher at St. Joseph School"
    constexpr lang::Classes kinds = lang::bit(Class::legal_forms) | lang::bit(Class::organization_tails) |
                                    lang::bit(Class::title_modifiers) | lang::bit(Class::department_words);
    if (employer.last - employer.first == 1 && !words.document().tokens[employer.first].has(text::Token::all_upper) &&
        words.has_any(employer.first, words.conventions().title_case ? kinds | lang::bit(Class::organization_heads) : kinds))
      open = false;
    if (employer.last - employer.first == 1 && heads.count(words.text_of(employer.first)))
      continue;  // "presidente della Latteria" where "Latteria Sociale" is known: its short form
    for (std::size_t i = employer.first; i < employer.last; ++i) open = open && !organizations.find(i);
    const lang::Match place = words.match(employer.first, Class::places);
    if (!open || (place && employer.first + place.length == employer.last)) continue;
    // "Analyst, Acme" too: what the title's reader takes for an employer behind a comma is no field of work.
    if (owner_title(words, person.title) || words.has(person.title.last, Class::employer_links) || words.is_char(person.title.last, ',') ||
        words.is_char(employer.last, ')') || (may_ask(employer) && acts_elsewhere(words, employer)))
      found.push_back({employer, {}, rules::organization_employer});
  }
  return found;
}

/// What stands beside a title and is no organisation after all belongs to the title ("Vice President of Refining") or is a place.
void settle_affiliations(const NameWords& words, const OrganizationsAt& organizations, std::vector<PersonMention>& people) {
  using lang::Class;
  for (PersonMention& person : people) {
    if (person.affiliation.empty()) continue;
    const std::uint32_t seat = cut_seat(words, person.affiliation) + description(words, person.title, person.affiliation);
    bool known = false;
    for (std::size_t i = person.affiliation.first; i < person.affiliation.last; ++i)
      if (const OrganizationMention* o = organizations.find(i)) {
        // "President of the Board of Acme" where "Board of Acme" is known: the title holds its first words.
        const bool in_title = o->name.first < person.title.last && person.affiliation.first >= person.title.last &&
                              words.match(o->name.first, Class::governing_bodies);
        // "New Brain Institute" where only "Brain Institute" is known elsewhere; the region in "IBM Gulf Levant" stays, "trained" in "IBM-trained" does not.
        const std::size_t next = o->name.last;
        const bool region = o->name.first == person.affiliation.first && next < person.affiliation.last &&
                            words.document().tokens[next].has(text::Token::space_before) && words.capital(person.affiliation.last - 1);
        if (!in_title && (o->name.first <= person.affiliation.first || o->name.last > person.affiliation.last) && !region)
          person.affiliation = o->name;
        known = true;
        break;
      }
    if (known) continue;
    const bool place = words.match(person.affiliation.first, Class::places).length > 0 || heads_town(words, person);
    if (!person.title.empty() && !place) {
      const bool behind = person.affiliation.first >= person.title.last && person.affiliation.first <= person.title.last + seat + 3u,
                 front = person.affiliation.last == person.title.first;
      // "ZDW-Generalsekretär": an acronym before the hyphen is an employer.
      const text::Token& word = words.document().tokens[person.affiliation.first];
      if (person.affiliation.last + 1u == person.title.first && words.document().is(person.affiliation.last, text::TokenKind::dash) &&
          word.has(text::Token::all_upper) && word.length >= 3 && words.unknown(person.affiliation.first))
        continue;
      // "served as the CEO of GLAAD", "director of the Corporate Integrity Project"
      const std::uint32_t size = person.affiliation.last - person.affiliation.first;
      // "Chief Growth Officer", against "American Rare Earths CEO"
      const bool lone_officer = person.title.last == person.title.first + 1 &&
                                words.has(person.affiliation.first, Class::title_modifiers) &&
                                !words.document().tokens[person.title.first].has(text::Token::all_upper);
      const bool owner = owner_title(words, person.title) && (behind || words.unknown(person.affiliation.first) ||
                                                              (size > 1 && !words.loud(person.affiliation.first) && !lone_officer));
      // "Litchfield Research analyst", "the GBG program manager": small letters after a firm's last word, or after an acronym
      const bool firm =
          front && words.lower(person.title.first) &&
          (acronym(words, person.affiliation.first) ||
           words.has_any(person.affiliation.last - 1,
                         lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors) | lang::bit(Class::legal_forms)));
      const bool named = behind && size > 1 && person.affiliation.first == person.title.last + seat + 2u && words.lower(person.title.last + 1u);
      // "Chairman of the Board", "President of Operations"
      const bool common =
          size == 1 && words.has_any(person.affiliation.first, lang::bit(Class::organization_heads) | lang::bit(Class::title_modifiers) |
                                                                   lang::bit(Class::department_words) | lang::bit(Class::not_names));
      if ((behind || front) && !common &&
          (owner || named || firm || (behind && second_link(words, person.title)) || words.has(person.title.last, Class::employer_links)))
        continue;
      // "presidente de la Fundación", "présidente de l'Union": the noun says whose, not what
      const bool whose =
          behind && size == 1 && words.titles_take_complements() && words.has(person.affiliation.first, lang::Class::organization_heads);
      if (whose) person.title.last = std::min(person.title.last, person.affiliation.first);
      else if (behind) person.title.last = person.affiliation.last;
      else if (front && !(words.loud(person.title.first) && words.match(person.title.first, Class::personal_offices)))
        person.title.first = front_start(words, person.affiliation);
    }
    person.affiliation = {};
  }
}

/// Mentions that share no token with one that is known.
std::vector<OrganizationMention> without_overlaps(std::vector<OrganizationMention> mentions, const OrganizationsAt& known) {
  std::erase_if(mentions, [&](const OrganizationMention& mention) {
    for (std::size_t i = mention.name.first; i < mention.name.last; ++i)
      if (known.find(i)) return true;
    return false;
  });
  return mentions;
}

/// "About Ann Lee" where "Ann S. Lee" is somebody: a heading or a feed took the name for an organisation's.
void drop_people(const NameWords& words, const std::vector<PersonMention>& people, std::vector<OrganizationMention>& organizations) {
  std::unordered_set<std::string> names;
  for (const PersonMention& person : people)
    if (person.full && person.name.last - person.name.first > 2)
      names.insert(words.key(range(person.name.first, person.name.first + 1)) + ' ' +
                   words.key(range(person.name.last - 1, person.name.last)));
  if (names.empty()) return;
  std::erase_if(organizations, [&](const OrganizationMention& mention) {
    return (mention.rule == rules::organization_stated || mention.rule == rules::organization_support) && mention.name.last - mention.name.first == 2 && names.contains(words.key(mention.name));
  });
}

/// "Miracles" is no organisation where "Miracles for Mya" stands. Both in text order.
void drop_parts(std::vector<OrganizationMention>& organizations, const std::vector<OrganizationMention>& whole) {
  auto next = whole.begin();
  std::erase_if(organizations, [&](const OrganizationMention& part) {
    while (next != whole.end() && next->name.last <= part.name.first) ++next;
    return next != whole.end() && next->name.first <= part.name.first && part.name.last <= next->name.last;
  });
}

/// A text without capitals, without letters beyond ASCII (scripts that have no capitals) and without a kind of organisation in small letters names
/// nobody: signs, digits and small words repeated, as broken extracts have them.
bool may_name_anybody(const Context& context) {
  if (context.may_hold(lang::Class::small_heads)) return true;
  return std::any_of(context.document.tokens.begin(), context.document.tokens.end(), [](const text::Token& token) {
    return token.kind == text::TokenKind::word && (token.has(text::Token::first_upper) || token.has(text::Token::non_ascii));
  });
}

}  // namespace

void find_any_names(const NameWords& words, const Mask& mask, const Release& release, Names& names, OrganizationsAt& organizations) {
  const auto add = [&](const std::vector<OrganizationMention>& more) {
    if (more.empty() && organizations.at.finished()) return;
    for (const OrganizationMention& mention : more) {
      // A short form may be known already; then it only learns what it is short for.
      const std::uint32_t known = organizations.at[mention.name.first];
      if (known == text::SpanIndex::none) names.organizations.push_back(mention);
      else if (names.organizations[known].alias_of.empty()) names.organizations[known].alias_of = mention.alias_of;
    }
    text::sort_if_needed(names.organizations,
                         [](const OrganizationMention& a, const OrganizationMention& b) { return a.name.first < b.name.first; });
    index(organizations, words.size());
  };
  // Most certain first: each step sees what the ones before it took.
  const Roster roster = find_rosters(words);
  add(roster.organizations);
  std::vector<OrganizationMention> evident = find_evident_organizations(words);
  cut_officers(words, evident);
  add(without_overlaps(std::move(evident), organizations));
  std::vector<OrganizationMention> stated = find_stated_organizations(words, mask, release, names.organizations);
  cut_officers(words, stated);
  drop_parts(names.organizations, stated);
  index(organizations, words.size());
  add(stated);
  if (words.declined()) add(find_repetitions(words, organizations, {}, release.dateline));  // "Brzozy Logistyki" is shaped like a person
  names.people = find_people(words, mask, organizations, roster.people);
  forget_towns(words, organizations, names.people);
  add(find_employers(words, organizations, names.people));
  drop_namesakes(words, names.organizations, names.people);
  add(find_defined_aliases(words, organizations, names.people));
  add(find_supported_organizations(words, mask, organizations, names.people));
  add(find_defined_aliases(words, organizations, names.people));
  add(find_repetitions(words, organizations, names.people, release.dateline));
  drop_people(words, names.people, names.organizations);
  cut_openers(words, names.organizations);
  join_halves(words, names.organizations);
  take_constant_neighbours(words, names.organizations);
  drop_doubtful_organizations(words, names.organizations);
  index(organizations, words.size());
}

Names find_names(const Context& context, const Mask& mask, const Release& release) {
  if (!may_name_anybody(context)) return {};
  const NameWords words(context, mask);
  Names names;
  OrganizationsAt organizations{&names.organizations, {}};
  find_any_names(words, mask, release, names, organizations);
  judge_organizations(words, mask, organizations, names.people, names.organizations);
  link_short_forms(words, names.organizations);
  join_forms(words, names.organizations);
  describe_people(words, organizations, names.people);
  settle_affiliations(words, organizations, names.people);
  return names;
}

void describe(const Context& context, const Mask& mask, const Names& names, std::vector<PersonMention>& people) {
  const NameWords words(context, mask);
  OrganizationsAt organizations{&names.organizations, {}};
  index(organizations, words.size());
  describe_people(words, organizations, people);
  settle_affiliations(words, organizations, people);
}

}  // namespace pressparse::fields
