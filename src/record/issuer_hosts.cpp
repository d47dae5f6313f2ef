#include "record/issuer_hosts.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

constexpr std::size_t most_name_words = 12;     // of one name
constexpr std::size_t longest_host_label = 63;  // letters, as in the domain name system
constexpr std::size_t telling_word = 5;         // letters of a first word that the host may go on behind: "proactive" in "proactiveinvestors"

/// One label of a host: "hr" of "www.hr.com", "paul" of "paul.senate.gov".
struct Host {
  std::string label, whole;  // whole: with its ending, "hrcom"; "" for a label in front
  bool mail;
};

class Hosts {
 public:
  void add(std::string_view host, bool mail) {
    std::string name = text::fold(host);
    if (name.starts_with("www.")) name.erase(0, 4);
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos) return;
    const std::string whole = text::address_letters(name);
    name.erase(dot);
    for (const std::string_view second : {".co", ".com", ".org", ".gov", ".net", ".ac"})
      if (name.ends_with(second)) name.erase(name.size() - second.size());
    for (bool front = false; !name.empty(); front = true) {
      const std::size_t last = name.rfind('.');
      add_label(text::address_letters(last == std::string::npos ? name : name.substr(last + 1)), front ? std::string() : whole, mail);
      name.erase(last == std::string::npos ? 0 : last);
    }
  }

  const std::vector<Host>& all() const { return hosts_; }
  /// Whether the text has more of them than are looked at.
  bool full() const { return full_; }

 private:
  void add_label(std::string label, const std::string& whole, bool mail) {
    if (label.size() < 2 || label.size() > longest_host_label || full_) return;
    for (Host& known : hosts_)
      if (known.label == label) {
        known.mail = known.mail || (mail && hosts_.size() < limits::issuer_hosts);
        return;
      }
    full_ = hosts_.size() == limits::issuer_hosts;
    if (full_) return;
    hosts_.push_back({std::move(label), whole, mail});
  }

  std::vector<Host> hosts_;
  bool full_ = false;
};

/// No umlaut in it that is spelled in two ways.
bool is_plain(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// A name's words as an address spells them.
std::vector<std::string> spelled_words(std::string_view name, bool digraphs) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < name.size() && words.size() < most_name_words;) {
    std::size_t end = at;
    while (end < name.size() && name[end] != ' ' && name[end] != '-' && name[end] != '/') ++end;
    if (std::string word = text::address_letters(name.substr(at, end - at), digraphs); !word.empty()) words.push_back(std::move(word));
    at = end + 1;
  }
  return words;
}

/// How a label can be made of beginnings of the words, in their order: "uninordhafen" of "Universität Nordhafen", "csusb" of the initials.
class Spelling {
 public:
  Spelling(std::string_view label, const std::vector<std::string>& words) : label_(label), words_(words) {}

  /// Letters that whole words or long beginnings of them give, of the best way; -1 when there is none. Initials alone give 0.
  int best() {
    for (auto& row : known_) row.fill(unknown);
    return from(0, 0);
  }

 private:
  static constexpr int unknown = -2;
  static constexpr std::size_t long_piece = 4;

  int from(std::size_t at, std::size_t word) {
    if (at == label_.size()) return 0;
    if (word == words_.size()) return -1;
    int& best = known_[word][at];
    if (best != unknown) return best;
    best = word == 0 ? -1 : from(at, word + 1);  // the first word is always used
    const std::string& letters = words_[word];
    for (std::size_t size = 1; size <= letters.size() && at + size <= label_.size() && letters[size - 1] == label_[at + size - 1]; ++size) {
      const int rest = from(at + size, word + 1);
      const bool telling = size >= long_piece || (size == letters.size() && size > 1);
      if (rest >= 0) best = std::max(best, rest + (telling ? static_cast<int>(size) : 0));
    }
    return best;
  }

  std::string_view label_;
  const std::vector<std::string>& words_;
  std::array<std::array<int, longest_host_label + 1>, most_name_words> known_{};
};

/// 2: the host is the name, 1: one begins with the other, 0: neither.
int likeness(const Host& host, const std::vector<std::string>& words) {
  const std::string& label = host.label;
  if (words.empty() || words[0][0] != label[0]) return 0;
  if (words.size() == 1 && (label == words[0] || host.whole == words[0])) return 2;
  if (label == words[0]) return label.size() > 2 ? 1 : 0;
  std::string joined;
  for (const std::string& word : words) joined += word;
  if (joined == label || joined == host.whole) return 2;
  if (label.size() > 2) {
    const int telling = Spelling(label, words).best();
    const bool initials = telling == 0 && label.size() <= words.size();
    if (initials || telling * 2 >= static_cast<int>(label.size())) return telling >= 0 ? 2 : 0;
  }
  const bool begins = words[0].size() >= telling_word && label.starts_with(words[0]);
  return begins || (label.size() >= telling_word && words[0].starts_with(label)) ? 1 : 0;
}

/// Of a person the surname is enough: "paul.senate.gov".
int likeness_of_person(const Host& host, const std::vector<std::string>& words) {
  if (words.empty()) return 0;
  if (words.back().size() > 2 && host.label == words.back()) return 1;
  return words.size() > 1 && host.label.ends_with(words.back()) ? likeness(host, words) : 0;
}

}  // namespace

int host_likeness(std::string_view host, std::string_view name) {
  Hosts hosts;
  hosts.add(host, true);
  int best = 0;
  const bool plain = is_plain(name);
  for (const bool digraphs : {false, true}) {
    if (digraphs && plain) break;
    const std::vector<std::string> words = spelled_words(name, digraphs);
    for (const Host& label : hosts.all()) best = std::max(best, likeness(label, words));
  }
  return best;
}

void read_hosts(const fields::Context& context, const Parties& parties, const Release& release, IssuerEvidence& evidence) {
  Hosts hosts;
  for (const Email& email : release.emails) hosts.add(std::string_view(email.value).substr(email.value.find('@') + 1), true);
  for (const Link& link : release.links)
    if (link.kind == LinkKind::web) hosts.add(link.host, false);
  if (hosts.full()) context.hit(Limit::issuer_hosts, 0, context.text().size());
  if (hosts.all().empty()) return;
  for (std::size_t p = 0; p < parties.all.size(); ++p) {
    const Party& party = parties.all[p];
    const bool person = party.kind == PartyKind::person;
    int mail = 0, web = 0;
    const auto compare = [&](std::string_view name) {
      const bool plain = is_plain(name);
      std::vector<std::string> before;
      for (const bool digraphs : {false, true}) {
        if (digraphs && plain) break;
        std::vector<std::string> words = spelled_words(name, digraphs);
        if (words == before) break;
        for (const Host& host : hosts.all()) {
          int& best = host.mail ? mail : web;
          if (best < 2) best = std::max(best, person ? likeness_of_person(host, words) : likeness(host, words));
        }
        before = std::move(words);
      }
    };
    const auto compare_forms = [&](const std::string& name) {
      compare(name);
      if (!person)
        if (const std::string key = organization_key(name); key.size() < name.size()) compare(key);
    };
    compare_forms(party.name);
    if (party.aliases.size() > limits::issuer_forms) context.hit(Limit::issuer_forms, party.mentions.front().start);
    for (std::size_t a = 0; a < std::min(party.aliases.size(), limits::issuer_forms); ++a) compare_forms(party.aliases[a]);
    Signals& signals = evidence.of_party[p];
    if (mail) ++signals[static_cast<std::size_t>(mail == 2 ? Signal::email_host : Signal::email_host_part)];
    if (web) ++signals[static_cast<std::size_t>(web == 2 ? Signal::link_host : Signal::link_host_part)];
  }
}

}  // namespace pressparse::record
