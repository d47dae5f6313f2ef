#include "record/office_links.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

constexpr std::size_t shortest_stem = 8;  // letters that a title's word and an organisation's word share

/// "Entwicklungsministerin" and "Entwicklungsministerium", "Staatsanwalt" and "Staatsanwaltschaft": all but an ending agrees.
bool same_stem(std::string_view title, std::string_view office) {
  std::size_t shared = 0;
  while (shared < std::min(title.size(), office.size()) && title[shared] == office[shared]) ++shared;
  return shared >= shortest_stem && shared + 3 >= title.size() && office.size() > shared + (title.size() == shared ? 0 : 1);
}

/// "ministro do Desenvolvimento Rural" and "Ministério do Desenvolvimento Rural", "ministre des Rivages" and "ministère des Rivages": one
/// stem, and the portfolio agrees.
bool shares_portfolio(std::string_view title, std::string_view office) {
  constexpr std::size_t shortest_head = 5, shortest_portfolio = 6;
  std::size_t shared = 0;
  while (shared < std::min(title.size(), office.size()) && title[shared] == office[shared] && title[shared] != ' ') ++shared;
  const std::size_t head = title.find(' '), body = office.find(' ');
  if (shared < shortest_head || head == std::string_view::npos || body == std::string_view::npos || shared + 4 < head) return false;
  const std::string_view mine = title.substr(head), its = office.substr(body);
  const std::size_t size = std::min(mine.size(), its.size());
  return size >= shortest_portfolio && mine.substr(0, size) == its.substr(0, size) && (mine.size() == size || mine[size] == ' ') &&
         (its.size() == size || its[size] == ' ');
}

/// An organisation that may be named after the office it is.
struct Office {
  std::string holder, name;  // "district attorney", the organisation; holder "" when only stems can tell
  std::string folded;
};

/// "Harwich District Attorney's Office": the words in front of the genitive say who holds it.
Office office_of(const std::string& written) {
  std::string name = text::fold(written), holder;
  if (const std::size_t genitive = name.find("'s "); genitive != std::string::npos && genitive > 0)
    if (std::size_t start = name.rfind(' ', genitive - 1); start != std::string::npos) {
      start = start == 0 ? std::string::npos : name.rfind(' ', start - 1);
      holder = name.substr(start + 1, genitive - start - 1);
    }
  return {std::move(holder), written, std::move(name)};
}

/// Whether a folded title is that of the office's holder.
bool names_office(const std::string& title, const Office& office) {
  if (!office.holder.empty() && title.find(office.holder) != std::string::npos) return true;
  if (shares_portfolio(title, office.folded)) return true;
  if (title.size() < shortest_stem) return false;
  for (const std::string_view word : words_of(title))
    for (const std::string_view other : words_of(office.folded))
      if (word.size() >= shortest_stem && same_stem(word, other)) return true;
  return false;
}

}  // namespace

void link_offices(const fields::Context& context, Parties& parties) {
  std::vector<Office> offices;
  for (const Party& office : parties.all) {
    if (office.kind != PartyKind::organization) continue;
    if (offices.size() == limits::affiliation_offices) {
      context.hit(Limit::affiliation_offices, office.mentions.front().start);
      break;
    }
    offices.push_back(office_of(office.name));
  }
  for (Party& person : parties.all) {
    if (person.kind != PartyKind::person || person.affiliation || !person.title) continue;
    const std::string title = text::fold(*person.title);
    for (const Office& office : offices) {
      if (!names_office(title, office)) continue;
      person.affiliation = office.name;
      break;
    }
  }
}

}  // namespace pressparse::record
