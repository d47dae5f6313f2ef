// Mentions of one name become one party.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "record/parties.hpp"
#include "rules.hpp"
#include "text/sorting.hpp"
#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

class Merger {
 public:
  Merger(const fields::Context& context, const fields::Names& names, const std::vector<Email>& emails, Parties& parties)
      : context_(context), names_(names), emails_(emails), parties_(parties) {}

  void people() {
    parties_.party_of_person.assign(names_.people.size(), Parties::none);
    // The nominative makes the party: "Jana Nowaka" may stand before "Jan Nowak".
    for (const bool other_case : {false, true})
      for (std::size_t i = 0; i < names_.people.size(); ++i) {
        const fields::PersonMention& mention = names_.people[i];
        if (oblique(mention.name) != other_case) continue;
        Located where;
        const auto [start, end] = bytes(mention.name);
        context_.locate(where, start, before_address(mention.name.last - 1u, end), mention.rule);
        const std::string plain_form = plain(mention);
        const std::size_t same = plain_form.empty() ? Parties::none : other_form(mention, plain_form);
        parties_.party_of_person[i] = parties_.add_person(where, "", "", same);
        if (!plain_form.empty()) by_form_.emplace(plain_form, parties_.party_of_person[i]);
      }
    // The mention that says most of the office gives it: "economist Ann Lee ... Ann Lee, Professor at Harwich University".
    std::vector<int> said(parties_.all.size(), 0);
    for (const bool titles : {true, false})
      for (std::size_t i = 0; i < names_.people.size(); ++i) {
        const fields::PersonMention& mention = names_.people[i];
        Party& party = parties_.all[parties_.party_of_person[i]];
        int& most = said[parties_.party_of_person[i]];
        if (titles && !mention.title.empty()) {
          // "restaurateurs Ann Lee and Bob Ray" says less of one of them than "Ann Lee, co-founder and head of concept development"
          const std::size_t last = mention.title.last - 1u - context_.document.is_char(mention.title.last - 1u, '.');
          const bool shared = !head_at(context_.document, last) && singular(text_of(mention.title)) != text_of(mention.title);
          const int says = std::max(1, 1 + 2 * mention.full + !mention.affiliation.empty() - 2 * shared);
          // "la ministra Ann Lee ... la ministra de Salud, Ann Lee"
          const bool whole = says == most && party.title && mention.title.last - mention.title.first > 1 &&
                             (text_of(mention.title).starts_with(*party.title + ' ') || narrows(mention.title, *party.title));
          if (says <= most && !whole) continue;
          most = says;
          party.title = singular(text_of(mention.title));
          if (!mention.affiliation.empty()) party.affiliation = text_of(mention.affiliation);
        } else if (!titles && !party.affiliation && !mention.affiliation.empty()) {
          party.affiliation = text_of(mention.affiliation);
        }
      }
  }

  /// "ronald parker" of "Ronald W. Parker": first and last word, folded; empty for a single word, and where "Jr." tells two apart.
  std::string plain(const fields::PersonMention& mention) const {
    const fields::TokenRange name = mention.name;
    const std::size_t last = name.last - 1u;
    if (!mention.full || last <= name.first || !context_.document.is(last, text::TokenKind::word) || context_.document.has(last, lang::Class::name_suffixes))
      return {};
    return text::fold(context_.document.text_of(name.first)) + ' ' + text::fold(context_.document.text_of(last));
  }

  /// "Ron Parker" where "Ronald W. Parker" was named, and the other way round: the party that bears the long or the short form, or none.
  std::size_t other_form(const fields::PersonMention& mention, const std::string& form) {
    if (by_form_.count(form)) return Parties::none;  // named so before
    const std::string surname = form.substr(form.find(' '));
    if (const lang::Match short_name =
            context_.lexicon.match(context_.document, mention.name.first, lang::Class::short_names, context_.language)) {
      for (const std::string_view full : words_of(short_name.value)) {
        const auto known = by_form_.find(text::fold(full) + surname);
        if (known != by_form_.end()) return known->second;
        waiting_.emplace(text::fold(full) + surname, form);
      }
      return Parties::none;
    }
    const auto waiting = waiting_.find(form);
    if (waiting == waiting_.end()) return Parties::none;
    const auto known = by_form_.find(waiting->second);
    return known == by_form_.end() ? Parties::none : known->second;
  }

  /// "Injury Attorney" where "Attorney" was said before: the same office with a word or two in front. Not "former director".
  bool narrows(fields::TokenRange title, const std::string& before) const {
    constexpr std::size_t most_words = 2;
    return before.find(' ') == before.npos && title.last - title.first <= most_words + 1 &&
           text::fold(context_.document.text_of(title.last - 1)) == text::fold(before) &&
           !context_.lexicon.match(context_.document, title.first, lang::Class::past_modifiers, context_.language) &&
           !context_.lexicon.match(context_.document, title.first, lang::Class::fresh_modifiers, context_.language);
  }

  bool oblique(fields::TokenRange name) const {
    return context_.lexicon.match(context_.document, name.first, lang::Class::given_names, context_.language).value.ends_with("oblique");
  }

  void organizations() {
    parties_.party_of_organization.assign(names_.organizations.size(), Parties::none);
    // Names before their short forms: "Calidi" may stand before "Calidi Biotherapeutics Inc.".
    for (const bool aliases : {false, true})
      for (std::size_t i = 0; i < names_.organizations.size(); ++i) {
        const fields::OrganizationMention& mention = names_.organizations[i];
        if (mention.alias_of.empty() == aliases) continue;
        if (!aliases && is_person(mention)) continue;
        Located where;
        const auto [start, end] = bytes(mention.name);
        context_.locate(where, start, end, mention.rule);
        const std::size_t known = aliases ? parties_.find_organization(text_of(mention.alias_of)) : Parties::none;
        parties_.party_of_organization[i] = known == Parties::none ? parties_.add_organization(where) : parties_.add_alias(known, where);
      }
  }

  /// "Ann Lee Announces Retirement" over "Ann Lee, head of culture at Tidewater,": only the sentence showed an organisation, and an office shows a
  /// person.
  bool is_person(const fields::OrganizationMention& mention) {
    if (mention.rule != rules::organization_support && mention.rule != rules::organization_repeated &&
        mention.rule != rules::organization_stated)
      return false;
    const std::size_t person = mention.name.last - mention.name.first > 1 ? parties_.find_person(text_of(mention.name)) : Parties::none;
    if (person == Parties::none || !parties_.all[person].title || parties_.all[person].name != text_of(mention.name)) return false;
    if (!context_.lexicon.match_any(context_.document, mention.name.first, lang::Class::given_names, context_.language)) return false;
    Located where;
    const auto [start, end] = bytes(mention.name);
    context_.locate(where, start, end, mention.rule);
    parties_.all[person].mentions.push_back(where);
    return true;
  }

  /// In the text's language or English: "secretaris" is no plural of the Catalan "secretari".
  bool head_at(const text::Document& words, std::size_t i) const {
    for (const lang::LanguageId language : {context_.language, context_.lexicon.language_id("en")})
      if (context_.lexicon.match(words, i, lang::Class::title_heads, language)) return true;
    return false;
  }

  /// "U.S. Senators" before a list is each one's "U.S. Senator".
  std::string singular(std::string title) const {
    if (title.size() < 4) return title;
    const bool stop = title.ends_with("s.");
    if (!stop && !title.ends_with("s")) return title;
    std::string one = title.substr(0, title.size() - (stop ? 2 : 1)) + (stop ? "." : "");
    const text::Document plural = text::scan(title, context_.lexicon.vocabulary()), words = text::scan(one, context_.lexicon.vocabulary());
    // "Vorsitzender des Vorstands": a genitive is no plural.
    for (std::size_t i = 0; i < plural.size(); ++i)
      if (context_.lexicon.match(plural, i, lang::Class::title_tails, context_.language)) return title;
    const auto head = [&](const text::Document& d) { return d.size() > 0 && head_at(d, d.size() - (stop ? 2 : 1)); };
    const bool several =
        plural.size() > 0 && context_.lexicon.match_any(plural, plural.size() - 1, lang::Class::plural_heads, context_.language);
    return head(words) && (several || head(plural) || context_.conventions().title_case) ? one : title;
  }

  /// Parties and mentions in the order of the text; ids by that order.
  void finish() {
    std::vector<std::size_t> order(parties_.all.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      order[i] = i;
      auto& mentions = parties_.all[i].mentions;
      text::sort_if_needed(mentions, [](const Located& a, const Located& b) { return a.start < b.start; });
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const Party &x = parties_.all[a], &y = parties_.all[b];
      if (x.kind != y.kind) return x.kind == PartyKind::person;
      return x.mentions.front().start < y.mentions.front().start;
    });
    parties_.reorder(order);
  }

 private:
  std::pair<std::size_t, std::size_t> bytes(fields::TokenRange r) const {
    return {context_.document.tokens[r.first].start, context_.document.tokens[r.last - 1].end()};
  }
  /// "Denise Belldenise@harbour.example": a surname ends where an address that is glued to it starts.
  std::size_t before_address(std::size_t token, std::size_t end) const {
    constexpr std::size_t shortest = 2;  // bytes of a surname
    const std::size_t start = context_.document.tokens[token].start;
    const auto next = std::partition_point(emails_.begin(), emails_.end(), [&](const Email& email) { return email.start < start + shortest; });
    return next != emails_.end() && next->start < end ? next->start : end;
  }
  std::string text_of(fields::TokenRange r) const {
    if (r.empty()) return {};
    const auto [start, end] = bytes(r);
    return one_line(context_.document.slice(start, end));
  }

  const fields::Context& context_;
  const fields::Names& names_;
  const std::vector<Email>& emails_;  // in text order
  Parties& parties_;
  std::unordered_map<std::string, std::size_t> by_form_;       // parties by the first and last word of their full names
  std::unordered_map<std::string, std::string> waiting_;       // long form -> the short form that may be its
};

}  // namespace

Parties merge_mentions(const fields::Context& context, const fields::Names& names, const std::vector<Email>& emails) {
  Parties parties;
  parties.language_ = context.language;
  parties.lexicon_ = &context.lexicon;
  if (context.conventions().names_declined) parties.declined_by_ = &context.lexicon;
  parties.two_surnames_ = context.lexicon.meta(context.language, "two_surnames") == "yes";
  Merger merger(context, names, emails, parties);
  merger.people();
  merger.organizations();
  merger.finish();
  return parties;
}

}  // namespace pressparse::record
