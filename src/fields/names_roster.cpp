#include "fields/names_roster.hpp"

#include <algorithm>
#include <optional>

#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::bit;
using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_roster_line = 40;  // tokens
constexpr std::size_t longest_organization = 9;  // tokens
constexpr std::size_t most_segments = 7;

/// What one line of a roster holds.
struct Entry {
  TokenRange name, title, organization;
  bool given = false;  // the name begins with a known given name
};

class RosterFinder {
 public:
  explicit RosterFinder(const NameWords& words) : words_(words), document_(words.document()) {}

  Roster run() {
    std::vector<Entry> entries, plain;
    for (const text::Line& line : document_.lines) {
      if (line.blank()) continue;
      if (const auto entry = read(line.first_token, line.last_token)) {
        entries.push_back(*entry);
        continue;
      }
      take(entries);
      entries.clear();
      if (const auto entry = read_plain(line.first_token, line.last_token)) plain.push_back(*entry);
    }
    take(entries);
    if (names_firms(plain)) take(plain);
    std::stable_sort(roster_.people.begin(), roster_.people.end(),
                     [](const PersonMention& a, const PersonMention& b) { return a.name.first < b.name.first; });
    std::stable_sort(roster_.organizations.begin(), roster_.organizations.end(),
                     [](const OrganizationMention& a, const OrganizationMention& b) { return a.name.first < b.name.first; });
    return std::move(roster_);
  }

 private:
  /// "* Kevin Brooks, Conception Nurseries": a list's line that is a name and a firm, without an office.
  std::optional<Entry> read_plain(std::size_t first, std::size_t last) const {
    if (first >= last || words_.is_word(first)) return std::nullopt;  // a bullet shows that it is a list
    while (first < last && !words_.is_word(first)) ++first;
    if (last - first < 4 || last - first > longest_roster_line || words_.is_char(last - 1, '.') || words_.is_char(last - 1, ':'))
      return std::nullopt;
    const std::vector<TokenRange> segments = cut(first, last);
    Entry entry;
    if (segments.size() != 2 || !words_.is_char(segments[0].last, ',') || !read_name(segments[0], entry) || has_title(segments[1]) ||
        words_.match(segments[1].first, Class::post_nominals) || !may_be_organization(segments[1]))
      return std::nullopt;
    entry.title = range(segments[0].last, segments[0].last);
    entry.organization = segments[1];
    return entry;
  }

  /// Whether the lines list firms and not what else stands behind names: a quarter of them must end like one.
  bool names_firms(const std::vector<Entry>& entries) const {
    std::size_t firms = 0;
    for (const Entry& entry : entries)
      firms += words_.has_any(entry.organization.last - 1, bit(Class::organization_tails) | bit(Class::organization_anchors) |
                                                               bit(Class::legal_forms) | bit(Class::known_organizations));
    return entries.size() >= 3 && firms * 4 >= entries.size();
  }

  /// Lines of one form beside each other; half of them must begin with a given name that is known.
  void take(const std::vector<Entry>& entries) {
    std::size_t given = 0;
    for (const Entry& entry : entries) given += entry.given;
    if (entries.size() < 2 || given * 2 < entries.size()) return;
    for (const Entry& entry : entries) {
      PersonMention person;
      person.name = entry.name;
      person.title = entry.title;
      person.affiliation = entry.organization;
      person.whole = range(entry.name.first, entry.organization.empty() ? entry.title.last : entry.organization.last);
      person.full = true;
      person.rule = rules::person_roster;
      roster_.people.push_back(person);
      if (!entry.organization.empty()) roster_.organizations.push_back({entry.organization, {}, rules::organization_roster});
    }
  }

  std::optional<Entry> read(std::size_t first, std::size_t last) const {
    while (first < last && !words_.is_word(first)) ++first;  // bullets
    if (last - first < 5 || last - first > longest_roster_line || words_.is_char(last - 1, ':')) return std::nullopt;
    if (words_.is_char(last - 1, '.') && !words_.match(last - 2, Class::legal_forms))
      return std::nullopt;  // a sentence, but "Tidewater, Inc."
    std::vector<TokenRange> segments = cut(first, last);
    if (segments.size() < 2) return std::nullopt;
    Entry entry;
    if (!read_name(segments.front(), entry)) return std::nullopt;
    std::size_t next = 1;
    while (next < segments.size() && letters_behind_name(segments[next])) ++next;
    // The last segment is the organisation, unless the office stands there too.
    std::size_t end = segments.size();
    bool office = false;
    for (std::size_t s = next; s < end; ++s) office = office || has_title(segments[s]);
    if (!office || next == end || !has_title(segments[next])) return std::nullopt;
    if (end - next >= 2 && !has_title(segments[end - 1])) {
      std::size_t from = end - 1;
      // "Kohler, Co.": the legal form is cut off by its comma.
      const bool form = words_.match(segments[from].first, Class::legal_forms).length > 0;
      if (form) --from;
      if (from > next || !form) {
        const TokenRange organization = range(segments[from].first, segments[end - 1].last);
        if (!may_be_organization(organization)) return std::nullopt;
        entry.organization = organization;
        end = from;
      }
    }
    entry.title = range(segments[next].first, segments[end - 1].last);
    if (entry.organization.empty()) cut_employer(entry);
    return entry;
  }

  /// "Professor at Elm University": the office and the employer in one segment.
  void cut_employer(Entry& entry) const {
    for (std::size_t i = entry.title.last; i-- > entry.title.first + 1;) {
      if (!words_.lower(i) || !words_.has(i, Class::employer_links)) continue;
      std::size_t first = i + 1;
      while (first < entry.title.last && words_.lower(first)) ++first;
      std::size_t end = first + 1;  // "Program Director at Das Greenhaus and Host of The Harbour Show"
      while (end < entry.title.last && !(words_.lower(end) && words_.has(end, Class::conjunctions) && words_.title_word(end + 1))) ++end;
      const TokenRange organization = range(first, std::max<std::size_t>(first, std::min<std::size_t>(end, entry.title.last)));
      if (organization.empty() || !may_be_organization(organization)) return;
      entry.organization = organization;
      entry.title.last = static_cast<std::uint32_t>(i);
      return;
    }
  }

  /// The line's segments between commas and spaced dashes; none if it reads like a sentence.
  std::vector<TokenRange> cut(std::size_t first, std::size_t last) const {
    std::vector<TokenRange> segments;
    std::size_t start = first;
    int depth = 0;
    for (std::size_t i = first; i <= last; ++i) {
      const bool dash = i < last && document_.is(i, TokenKind::dash) && document_.tokens[i].has(Token::space_before) && i + 1 < last &&
                        document_.tokens[i + 1].has(Token::space_before);
      if (i < last) {
        depth += words_.is_char(i, '(') - words_.is_char(i, ')');
        if (document_.is(i, TokenKind::quote) && !words_.possessive(i)) return {};
        if (words_.lower(i) && document_.tokens[i].length > 4 && !words_.title_word(i) && !words_.has(i, Class::title_modifiers)) return {};
      }
      if (i < last && !(words_.is_char(i, ',') && depth == 0) && !dash) continue;
      if (i == start || segments.size() == most_segments) return {};
      segments.push_back(range(start, i));
      start = i + 1;
    }
    return segments;
  }

  bool read_name(TokenRange segment, Entry& entry) const {
    std::size_t first = segment.first;
    while (first < segment.last && words_.has(first, Class::honorifics)) first += 1 + words_.is_char(first + 1, '.');
    std::size_t named = 0;
    for (std::size_t i = first; i < segment.last; ++i) {
      if (words_.is_char(i, '.') || words_.has(i, Class::name_suffixes) || (document_.is(i, TokenKind::dash) && words_.glued(i)) ||
          words_.possessive(i))
        continue;
      if (!words_.is_word(i)) return false;
      if (words_.lower(i) ? !words_.has(i, Class::name_particles)
                          : words_.has_any(i, strange) || words_.title_word(i) || words_.organization_word(i))
        return false;
      ++named;
    }
    entry.name = range(first, segment.last);
    entry.given = words_.has(first, Class::given_names);
    return named >= 2 && named <= 5 && words_.capital(first);
  }

  /// "MD", "PhD, CFA" behind a name.
  bool letters_behind_name(TokenRange segment) const {
    return words_.match(segment.first, Class::post_nominals).length >= segment.last - segment.first ||
           (segment.last - segment.first == 1 && document_.tokens[segment.first].has(Token::all_upper) &&
            document_.tokens[segment.first].length <= 4 && !words_.title_word(segment.first));
  }

  bool has_title(TokenRange segment) const {
    for (std::size_t i = segment.first; i < segment.last; ++i)
      if (words_.title_word(i)) return true;
    return false;
  }

  bool may_be_organization(TokenRange segment) const {
    if (segment.last - segment.first > longest_organization || !words_.capital(segment.first)) return false;
    const lang::Match place = words_.match(segment.first, Class::places);
    if (place && segment.first + place.length >= segment.last) return false;
    return !words_.match(segment.first, Class::region_codes) && !words_.has_any(segment.first, bit(Class::months) | bit(Class::weekdays)) &&
           !document_.is(segment.last - 1, TokenKind::number);
  }

  static constexpr lang::Classes strange = bit(Class::stopwords) | bit(Class::months) | bit(Class::weekdays) | bit(Class::legal_forms) |
                                           bit(Class::organization_anchors) | bit(Class::organization_heads) | bit(Class::event_words);

  const NameWords& words_;
  const text::Document& document_;
  Roster roster_;
};

}  // namespace

Roster find_rosters(const NameWords& words) { return RosterFinder(words).run(); }

}  // namespace pressparse::fields
