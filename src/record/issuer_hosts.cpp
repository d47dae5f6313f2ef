#include "record/issuer_hosts.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

constexpr std::size_t most_hosts = 24;
constexpr std::size_t most_names = 8;     // of one party
constexpr std::size_t shortest_part = 4;  // letters of a name that is a part of a host

struct Host {
  std::string label, whole;  // "hr", "hrcom"
  bool mail;
};

std::string letters(std::string_view text) {
  std::string out;
  for (const char c : text::fold(text))
    if (static_cast<unsigned char>(c) >= 128 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  return out;
}

void add_host(std::vector<Host>& hosts, std::string_view host, bool mail) {
  if (hosts.size() == most_hosts || host.empty()) return;
  std::string name = text::fold(host);
  if (name.starts_with("www.")) name.erase(0, 4);
  std::size_t dot = name.rfind('.');
  if (dot == std::string::npos) return;
  std::string label = name.substr(0, dot);
  for (const std::string_view second : {".co", ".com", ".org", ".gov", ".net", ".ac"})
    if (label.ends_with(second)) label.erase(label.size() - second.size());
  if (dot = label.rfind('.'); dot != std::string::npos) label.erase(0, dot + 1);
  Host one{letters(label), letters(name), mail};
  if (one.label.size() < 2) return;
  for (Host& known : hosts)
    if (known.label == one.label) {
      known.mail = known.mail || mail;
      return;
    }
  hosts.push_back(std::move(one));
}

std::string initials_of(std::string_view name) {
  std::string out;
  bool start = true;
  for (const char c : name) {
    if (start && ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) out += static_cast<char>(c | 32);
    start = c == ' ' || c == '-';
  }
  return out;
}

/// 2: the host is the name, 1: one begins with the other, 0: neither.
int likeness(const Host& host, const std::string& plain, const std::string& whole, const std::string& initials) {
  if (host.label == plain || host.label == whole || host.whole == whole || (host.label.size() >= 3 && host.label == initials)) return 2;
  const bool part = plain.size() >= shortest_part && host.label.size() >= shortest_part && (host.label.starts_with(plain) || plain.starts_with(host.label));
  return part ? 1 : 0;
}

}  // namespace

void read_hosts(const Parties& parties, const Release& release, IssuerEvidence& evidence) {
  std::vector<Host> hosts;
  for (const Email& email : release.emails) add_host(hosts, std::string_view(email.value).substr(email.value.find('@') + 1), true);
  for (const Link& link : release.links)
    if (link.kind == LinkKind::web) add_host(hosts, link.host, false);
  if (hosts.empty()) return;
  for (std::size_t p = 0; p < parties.all.size(); ++p) {
    const Party& party = parties.all[p];
    int mail = 0, web = 0;
    const auto compare = [&](const std::string& name) {
      const std::string plain = letters(party.kind == PartyKind::person ? name : organization_key(name)), whole = letters(name), initials = party.kind == PartyKind::person ? std::string() : initials_of(name);
      for (const Host& host : hosts) {
        int& best = host.mail ? mail : web;
        best = std::max(best, likeness(host, plain, whole, initials));
      }
    };
    compare(party.name);
    for (std::size_t a = 0; a < std::min(party.aliases.size(), most_names); ++a) compare(party.aliases[a]);
    Signals& signals = evidence.of_party[p];
    if (mail) ++signals[static_cast<std::size_t>(mail == 2 ? Signal::email_host : Signal::email_host_part)];
    if (web) ++signals[static_cast<std::size_t>(web == 2 ? Signal::link_host : Signal::link_host_part)];
  }
}

}  // namespace pressparse::record
