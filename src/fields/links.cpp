#include "fields/links.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "fields/emails.hpp"
#include "fields/hosts.hpp"
#include "fields/markup.hpp"
#include "fields/urls.hpp"
#include "rules.hpp"
#include "text/ascii.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::array<std::string_view, 5> schemes = {"https", "http", "sftp", "ftps", "ftp"};  // longer ones before their endings

struct FoundLink {
  std::size_t start = 0, end = 0;
  Host host;
  std::string url;
  std::string_view tail;
  Rule rule;
};

/// The scheme that a word ends with, "" if none: "https", and "Websitehttps" of a scraper.
std::string_view scheme_at_end(std::string_view word) {
  for (const std::string_view scheme : schemes)
    if (ascii::ends_folded(word, scheme) && (word.size() == scheme.size() || scheme.starts_with("http"))) return scheme;
  return {};
}

/// "firm.com:500000"
bool has_impossible_port(std::string_view text, std::size_t at) {
  if (text.substr(at, 1) != ":") return false;
  std::size_t digits = 0;
  while (digits < 6 && at + 1 + digits < text.size() && ascii::is_digit(text[at + 1 + digits])) ++digits;
  return digits == 6;
}

/// Reads the link at `start`, whose host starts at `host_start`; `text` may be cut off where the link must end.
std::optional<FoundLink> read_link(std::string_view text, std::size_t start, std::size_t host_start, std::string_view scheme,
                                   HostEvidence evidence, Rule rule) {
  std::size_t user_end = host_start;
  if (evidence == HostEvidence::scheme) {  // "user:word@" before the host
    std::size_t i = host_start;
    while (i < text.size() && i - host_start < 128 &&
           (ascii::is_alnum(text[i]) || std::string_view("._~%!$&'*+,;=:-").find(text[i]) != std::string_view::npos))
      ++i;
    if (i > host_start && i < text.size() && text[i] == '@') user_end = i + 1;
  }
  const std::size_t run_end = host_run_end(text, user_end, evidence == HostEvidence::scheme);
  const auto host = parse_host(text, user_end, run_end, evidence);
  if (!host) return std::nullopt;
  FoundLink link{evidence == HostEvidence::none && start == host_start ? host->start : start, host->end, *host, {}, {}, rule};
  if (evidence == HostEvidence::none && has_impossible_port(text, host->end)) return std::nullopt;
  if (host->labels == 1 && text.substr(host->end, 3) == "://") return std::nullopt;
  if (!host->cut) link.end = url_tail_end(text, host->end);
  link.tail = text.substr(host->end, link.end - host->end);
  link.url = absolute_url(scheme, text.substr(host_start, user_end - host_start), *host, link.tail);
  return link;
}

class LinkFinder {
 public:
  LinkFinder(const Context& context, Mask& mask)
      : context_(context), document_(context.document), text_(context.text()), mask_(mask), anchors_(context.text()) {}

  LinksAndEmails run() {
    const std::size_t most_emails = limits::emails_in(text_.size());
    for (const std::uint32_t i : context_.candidates.links) {
      if (found_.links.size() >= limits::link_results || found_.emails.size() >= most_emails) {
        context_.hit_at(found_.links.size() >= limits::link_results ? Limit::link_results : Limit::email_results, i);
        break;
      }
      look_at(i);
    }
    for (const Email& email : found_.emails) mask_.claim_bytes(email.start, email.end, Owner::email);
    for (const Link& link : found_.links) mask_.claim_bytes(link.start, link.end, Owner::link);
    drop_names();
    return std::move(found_);
  }

 private:
  void look_at(std::size_t i) {
    const Token& token = document_.tokens[i];
    if (token.start < floor_) return;
    if (token.kind == TokenKind::word) {
      if (document_.has(i, Class::email_words) && !(may_be_www(i) && document_.is_char(i + 1, '.')) &&
          (document_.has(i + 2, Class::email_words) || document_.is_char(i + 2, '.')))
        take(spelled_email(context_, i, floor_));
      return;
    }
    if (text_[token.start] == '.' && i > 0 && may_be_www(i - 1) && document_.tokens[i - 1].start >= floor_) {
      www(i - 1);
      if (token.start < floor_) return;
    }
    switch (text_[token.start]) {
      case ':': return scheme(i);
      case '@': return take(plain_email(context_, i, floor_));
      case '.': return dot(i);
      case '/': return scheme_relative(i);
      case '[':
        if (open_.size() == limits::link_brackets) {
          context_.hit(Limit::link_brackets, document_.tokens[open_.front()].start);
          open_.erase(open_.begin());
        }
        open_.push_back(i);
        return bracket(i);
      case ']': return close_bracket(i);
      case '<':
        if (i + 1 < document_.size() && (document_.text_of(i + 1) == "a" || document_.text_of(i + 1) == "A") &&
            !document_.tokens[i + 1].has(Token::space_before))
          return anchor(i);
        return bracket(i);
      case '(': case '{': return bracket(i);
      default: return;
    }
  }

  bool may_be_www(std::size_t i) const {
    const Token& token = document_.tokens[i];
    return token.kind == TokenKind::word && token.length >= 3 && ascii::lower(text_[token.end() - 1]) == 'w';
  }

  /// "OpenOffice.org", "HR.com": a host with capitals that prose repeats is a name; it is a link where something introduces it as one.
  /// All of them stay claimed in the mask.
  void drop_names() {
    const auto may_be_name = [](const Link& link) {
      return link.rule == rules::link_domain &&
             std::any_of(link.text.begin(), link.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    std::map<std::string, int> seen;
    for (const Link& link : found_.links)
      if (may_be_name(link)) ++seen[link.text];
    std::erase_if(found_.links, [&](const Link& link) {
      const bool name = may_be_name(link) && seen[link.text] >= 3 && !is_introduced(link);
      if (name) context_.reject("links", link.start, link.end, "a name with a dot in it: it has capitals and the text repeats it");
      return name;
    });
  }

  /// After a label ("Website", "visit"), or after a colon or a line break with nothing behind it on the line.
  bool is_introduced(const Link& link) const {
    const std::size_t token = document_.token_at(link.start), next = document_.token_at(link.end);
    const bool ends_line = next >= document_.size() || document_.tokens[next].has(Token::line_start) || next + 1 >= document_.size() ||
                           document_.tokens[next + 1].has(Token::line_start);
    if (token > 0 && token < document_.size() && glued_words(token)) return false;  // "Contact DetailsHarbour.example": whose contact
    if (token == 0 || token >= document_.size() || document_.tokens[token].has(Token::line_start)) return ends_line;
    const std::size_t label_end = document_.is_char(token - 1, ':') ? token - 1 : token;
    if (label_end < token && ends_line) return true;
    for (std::size_t first = label_end; first > 0 && label_end - first < 4;) {
      --first;
      const lang::Match match = context_.lexicon.match_any(document_, first, Class::link_labels, context_.language);
      if (match && first + match.length == label_end) return true;
    }
    return false;
  }

  bool glued(std::size_t token) const { return token < document_.size() && !document_.tokens[token].has(Token::space_before); }

  void scheme(std::size_t colon) {
    if (!colon || !glued(colon) || !document_.is_char(colon + 1, '/') || !document_.is_char(colon + 2, '/') || !glued(colon + 1) ||
        !glued(colon + 2))
      return;
    const std::string_view name =
        document_.is(colon - 1, TokenKind::word) ? scheme_at_end(document_.text_of(colon - 1)) : std::string_view{};
    if (name.empty()) return;
    const std::size_t start = document_.tokens[colon].start - name.size();
    if (start < floor_) return;
    take(read_link(text_, start, document_.tokens[colon + 2].end(), text_.substr(start, name.size()), HostEvidence::scheme,
                   rules::link_scheme));
  }

  void scheme_relative(std::size_t slash) {
    if (!document_.is_char(slash + 1, '/') || !glued(slash + 1)) return;
    const std::size_t start = document_.tokens[slash].start;
    if (start > 0 && (ascii::is_alnum(text_[start - 1]) || std::string_view(":/_.").find(text_[start - 1]) != std::string_view::npos)) return;
    take(read_link(text_, start, start + 2, {}, HostEvidence::none, rules::link_scheme_relative));
  }

  void www(std::size_t word) {
    const Token& token = document_.tokens[word];
    const std::size_t start = token.end() - 3;
    if (start < floor_ || start < run_floor_ || !ascii::ends_folded(document_.text_of(word), "www")) return;
    if (start == token.start && start > floor_ && std::string_view("@-_.").find(text_[start - 1]) != std::string_view::npos)
      return;  // a part of a longer name
    if (take(read_link(text_, start, start, {}, HostEvidence::www, rules::link_www))) return;
    run_floor_ = host_run_end(text_, start);
  }

  void dot(std::size_t i) {
    const std::size_t at = document_.tokens[i].start;
    if (at < run_floor_ || !i || !glued(i) || !glued(i + 1) ||
        !(document_.is(i + 1, TokenKind::word) || document_.is(i + 1, TokenKind::number)))
      return;
    const std::size_t start = behind_glue(host_run_start(text_, at, std::max(floor_, run_floor_)), i), end = host_run_end(text_, at);
    run_floor_ = end;
    if (start == at || (end < text_.size() && (text_[end] == '@' || text_[end] == '('))) return;
    if (!std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(start),
                     text_.begin() + static_cast<std::ptrdiff_t>(std::min(end, start + 1)),
                     [](char c) { return c != '-' && c != '.' && c != '_'; }))
      return;
    if (start > floor_ && std::string_view("@/\\_-.#$=&%+~").find(text_[start - 1]) != std::string_view::npos) return;
    if (ip_address(start, end)) return;
    auto link = read_link(text_, start, start, {}, HostEvidence::none, rules::link_domain);
    if (!link) return ascii::is_digit(text_[end - 1]) ? void() : context_.reject("links", start, end, "its last part is the ending of no domain");
    if (context_.lexicon.match(document_, document_.token_at(start), Class::no_links, context_.language))
      return context_.reject("links", start, end, "a name that only looks like a host");  // "ASP.NET"
    if (link->host.end == link->end && (is_wire_stamp(*link) || is_abbreviation(document_.token_at(start))))
      return context_.reject("links", start, end, "a wire's stamp or an abbreviation");
    if (link->host.cut) run_floor_ = link->end;  // what is glued to it may be a host too; a run has few labels, so this stays cheap
    take(std::move(link));
  }

  /// "Contact DetailsHarbour.example": where the last word begins between `start` and the dot that layout has cut off from a heading; or `start`.
  std::size_t behind_glue(std::size_t start, std::size_t dot) const {
    for (std::size_t k = dot - 1; k > 0 && document_.tokens[k - 1].start >= start; --k)
      if (glued_words(k)) return document_.tokens[k].start;
    return start;
  }

  /// Two words with nothing between them: layout has cut there.
  bool glued_words(std::size_t second) const {
    const Token& left = document_.tokens[second - 1];
    return document_.is(second, TokenKind::word) && document_.is(second - 1, TokenKind::word) &&
           left.end() == document_.tokens[second].start && left.length < Token::longest;
  }

  /// "Dr.med", "No.in"
  bool is_abbreviation(std::size_t token) const {
    if (!document_.is_char(token + 1, '.') || !document_.capitalized(token) || document_.tokens[token].length > 8) return false;
    return context_.lexicon.match_any(document_, token, Class::honorifics, context_.language) ||
           context_.lexicon.match_any(document_, token, Class::number_labels, context_.language);
  }

  /// "192.168.1.1/status", "10.0.0.1:8080"; four bare numbers are more often a version.
  bool ip_address(std::size_t start, std::size_t end) {
    int parts = 1, value = 0, digits = 0;
    for (std::size_t i = start; i < end; ++i) {
      const char c = text_[i];
      if (c == '.' && digits) ++parts, value = digits = 0;
      else if (ascii::is_digit(c) && ++digits <= 3 && (value = value * 10 + (c - '0')) < 256) continue;
      else return false;
    }
    if (parts != 4 || !digits) return false;
    const std::size_t link_end = url_tail_end(text_, end);
    if (link_end == end) return true;
    Host host{start, end, std::string(text_.substr(start, end - start)), 4, false};
    const std::string_view tail = text_.substr(end, link_end - end);
    take(FoundLink{start, link_end, host, absolute_url({}, {}, host, tail), tail, rules::link_address});
    return true;
  }

  /// "Comfort, Texas (Newsworthy.ai) Monday": the stamp of a dateline is no link; "View on newsdirect.com" is one.
  bool is_wire_stamp(const FoundLink& link) const {
    const bool enclosed = link.start > 0 && (text_[link.start - 1] == '(' || text_[link.start - 1] == '/') && link.end < text_.size() &&
                          (text_[link.end] == ')' || text_[link.end] == '/');
    if (!enclosed) return false;
    const std::size_t token = document_.token_at(link.start);
    const lang::Match match = context_.lexicon.match(document_, token, Class::wires, context_.language);
    return match && document_.tokens[token + match.length - 1].end() + 5 >= link.end;  // the pack may leave ".com" out
  }

  void bracket(std::size_t i) {
    if (const auto end = redacted_email(context_, i)) {
      const std::size_t start = document_.tokens[i].start;
      context_.notes.push_back({"email.redacted", "an e-mail address was hidden by the page that the text comes from", start, *end});
      floor_ = *end;
      return;
    }
    take(bracketed_email(context_, i, floor_));
  }

  void close_bracket(std::size_t i) {
    if (open_.empty()) return;
    const std::size_t open = open_.back();
    open_.pop_back();
    if (!document_.is_char(i + 1, '(') || !glued(i + 1)) return;
    if (const auto link = markdown_link(document_, open, i)) marked(*link, rules::link_markdown);
  }

  void anchor(std::size_t i) {
    if (const auto link = anchors_.read(document_.tokens[i].start)) marked(*link, rules::link_html);
  }

  /// A link of markup: what its label held as links of its own is this one link.
  void marked(const MarkedLink& marked, Rule rule) {
    const std::string_view text = text_.substr(0, marked.destination_end);
    const std::string_view destination = text.substr(marked.destination);
    if (destination.empty()) return;  // <a href="">
    const std::size_t saved = floor_;
    floor_ = marked.destination;
    const std::size_t colon = destination.find("://");
    const std::string_view name = colon == std::string_view::npos ? std::string_view{} : scheme_at_end(destination.substr(0, colon));
    std::optional<FoundLink> link;
    if (!name.empty() && name.size() == colon)
      link = read_link(text, marked.destination, marked.destination + colon + 3, destination.substr(0, colon), HostEvidence::scheme, rule);
    else if (destination.starts_with("//"))
      link = read_link(text, marked.destination, marked.destination + 2, {}, HostEvidence::scheme, rule);
    else if (destination.size() > 7 && ascii::ends_folded(destination.substr(0, 7), "mailto:"))
      return marked_email(marked, saved);
    else if (destination[0] != '/' && destination[0] != '#')
      link = read_link(text, marked.destination, marked.destination, {},
                       destination.starts_with("www.") ? HostEvidence::www : HostEvidence::none, rule);
    floor_ = saved;
    if (!link) return;
    drop_inside(marked);
    take(std::move(link));
    Link& made = found_.links.back();
    if (marked.image) made.kind = LinkKind::image;
    if (marked.label_end > marked.label_start && text_[marked.label_start] != '!' && text_[marked.label_start] != '<')
      made.label = std::string(text_.substr(marked.label_start, marked.label_end - marked.label_start));
    floor_ = std::max(floor_, marked.end);
  }

  void marked_email(const MarkedLink& marked, std::size_t saved) {
    const std::size_t sign = text_.substr(0, marked.destination_end).find('@', marked.destination);
    const auto email = sign == std::string_view::npos ? std::nullopt : plain_email(context_, document_.token_at(sign), marked.destination);
    floor_ = saved;
    if (!email) return;
    drop_inside(marked);
    take(email);
    floor_ = std::max(floor_, marked.end);
  }

  /// Images stay: "[![logo](https://...)](https://...)" is an image and a link.
  void drop_inside(const MarkedLink& marked) {
    while (!found_.links.empty() && found_.links.back().start >= marked.start && found_.links.back().kind != LinkKind::image)
      found_.links.pop_back();
    while (!found_.emails.empty() && found_.emails.back().start >= marked.start) found_.emails.pop_back();
  }

  bool take(std::optional<FoundLink> link) {
    if (!link || link->start < floor_) return false;
    Link made;
    context_.locate(made, link->start, link->end, link->rule);
    made.url = std::move(link->url);
    made.host = link->host.ascii;
    made.kind = is_social(link->host)                                         ? LinkKind::social
                : made.url.starts_with("ftp") || made.url.starts_with("sftp") ? LinkKind::other
                                                                              : kind_of_path(link->tail);
    found_.links.push_back(std::move(made));
    floor_ = link->end;
    return true;
  }

  void take(const std::optional<FoundEmail>& email) {
    if (!email) return;
    while (!found_.links.empty() && found_.links.back().end > email->start) found_.links.pop_back();  // "me.in+news@firm.de"
    Email made;
    context_.locate(made, email->start, email->end, email->rule);
    made.value = email->value;
    found_.emails.push_back(std::move(made));
    floor_ = std::max(floor_, email->claim_end);
  }

  /// The host, or the host below a sub-domain, is in the packs' [social_hosts].
  bool is_social(const Host& host) const {
    for (std::size_t token = document_.token_at(host.start); token < document_.size() && document_.tokens[token].start < host.end;
         ++token) {
      if (!document_.is(token, TokenKind::word)) continue;
      const lang::Match match = context_.lexicon.match(document_, token, Class::social_hosts, context_.language);
      if (match && document_.tokens[token + match.length - 1].end() >= host.end)
        return token == 0 || document_.tokens[token].start == host.start || text_[document_.tokens[token].start - 1] == '.';
    }
    return false;
  }

  static constexpr std::size_t most_open = 16;

  const Context& context_;
  const text::Document& document_;
  std::string_view text_;
  Mask& mask_;
  AnchorReader anchors_;
  LinksAndEmails found_;
  std::size_t floor_ = 0;      // the end of what was found last
  std::size_t run_floor_ = 0;  // the end of the last run that was looked at as a host: none is looked at twice
  std::vector<std::size_t> open_;  // "[" that wait for their "]"
};

}  // namespace

LinksAndEmails find_links(const Context& context, Mask& mask) { return LinkFinder(context, mask).run(); }

}  // namespace pressparse::fields
