#include "fields/hosts.hpp"

#include <libpsl.h>

#include <algorithm>
#include <array>
#include <vector>

#include "text/ascii.hpp"
#include "text/idna.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

constexpr std::size_t most_labels = 40;
constexpr std::size_t longest_host_label = 252;  // bytes as written: 63 characters of four bytes

// Real endings that in running text are the ending of a file ("readme.md", "update.zip", "path:to:file.pm").
constexpr std::array<std::string_view, 9> file_endings = {"zip", "md", "mov", "py", "sh", "rs", "ps", "pm", "cab"};

// Endings that may be followed by a glued word inside a longer host: "x.comwww.y.org", "hr.comHR.com".
constexpr std::array<std::string_view, 9> common_endings = {"com", "org", "net", "gov", "edu", "info", "eu", "de", "uk"};

struct Label {
  std::size_t start, end;
  std::size_t size() const { return end - start; }
};

// Endings of most hosts, so that most need no search in the list.
constexpr std::array<std::string_view, 16> frequent_endings = {"com", "org", "net", "de", "gov", "edu", "eu", "info",
                                                               "io",  "at",  "ch",  "fr", "it",  "es",  "nl", "be"};

/// "de" and "рф" are endings, "invalid" and "coma" are not.
bool is_ending(std::string_view label) {
  if (std::find(frequent_endings.begin(), frequent_endings.end(), label) != frequent_endings.end()) return true;
  if (label.size() < 2 || label.size() > longest_host_label) return false;
  const bool ascii = std::all_of(label.begin(), label.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii && !std::all_of(label.begin(), label.end(), ascii::is_letter) &&
      !ascii::equals_folded(label.substr(0, 4), "xn--"))
    return false;
  const std::string name = text::to_ascii_host(label);
  return !name.empty() && is_public_suffix(name);
}

/// "press@harbour.example": endings that RFC 2606 sets aside for texts such as ours, and that no list of public ones has.
bool is_reserved(std::string_view label) {
  return ascii::equals_folded(label, "example") || ascii::equals_folded(label, "test") || ascii::equals_folded(label, "invalid");
}

enum class Case { lower, capital, upper, other };

Case case_of(std::string_view label) {
  const bool any_upper = std::any_of(label.begin(), label.end(), ascii::is_upper);
  const bool any_lower = std::any_of(label.begin(), label.end(), ascii::is_lower);
  if (!any_upper) return Case::lower;
  if (!any_lower) return label.size() > 1 ? Case::upper : Case::capital;
  return ascii::is_upper(label[0]) && std::none_of(label.begin() + 1, label.end(), ascii::is_upper) ? Case::capital : Case::other;
}

bool label_is_invisible(std::string_view label) {
  for (std::size_t i = 0; i < label.size();) {
    const text::Decoded d = text::decode(label, i);
    if (text::classify(d.character) != text::CharacterClass::invisible) return false;
    i += d.length;
  }
  return true;
}

/// "512-461-2065firm.org": where the host starts when a number is glued to its front.
std::size_t after_glued_number(std::string_view text, std::size_t start, std::size_t end) {
  std::size_t digits = 0, i = start;
  for (; i < end && (ascii::is_digit(text[i]) || text[i] == '-' || text[i] == '.'); ++i) digits += ascii::is_digit(text[i]);
  return digits >= 9 && i < end && ascii::is_digit(text[i - 1]) ? i : start;
}

class HostParser {
 public:
  HostParser(std::string_view text, std::size_t end, HostEvidence evidence) : text_(text), run_end_(end), evidence_(evidence) {}

  std::optional<Host> parse(std::size_t start) {
    if (!split(start)) return std::nullopt;
    unglue();
    drop_joined_words();
    if (labels_.empty()) return std::nullopt;
    const bool known = has_known_ending() || (evidence_ != HostEvidence::none && is_reserved(view(labels_.back())));
    if (!known && evidence_ != HostEvidence::scheme) return std::nullopt;
    const std::size_t needed = evidence_ == HostEvidence::www ? 3 : evidence_ == HostEvidence::scheme ? 1 : 2;
    if (labels_.size() < needed) return std::nullopt;
    if (evidence_ == HostEvidence::none) {
      // "your potential.HR.com Newsroom": a capital after a word in small letters opens the host.
      if (labels_.size() == 3 && case_of(view(labels_[0])) == Case::lower && ascii::is_upper(text_[labels_[1].start]) &&
          case_of(view(labels_[2])) == Case::lower)
        labels_.erase(labels_.begin());
      if (!plausible_in_prose()) return std::nullopt;
    }
    Host host;
    host.start = labels_.front().start;
    host.end = labels_.back().end;
    host.ascii = text::to_ascii_host(text_.substr(host.start, host.end - host.start));
    host.labels = labels_.size();
    host.cut = cut_;
    if (host.ascii.empty()) return std::nullopt;
    if (evidence_ != HostEvidence::scheme && may_be_suffix() && is_public_suffix(host.ascii)) return std::nullopt;  // "co.uk" alone
    return host;
  }

 private:
  std::string_view view(const Label& label) const { return text_.substr(label.start, label.size()); }

  bool split(std::size_t start) {
    std::size_t at = start;
    for (std::size_t i = start; i <= run_end_; ++i) {
      if (i < run_end_ && text_[i] != '.') continue;
      if (i == at) {  // "..": an ellipsis after the host
        if (labels_.empty()) return false;
        cut_ = true;
        break;
      }
      labels_.push_back({at, i});
      at = i + 1;
      if (labels_.size() > most_labels) return false;
    }
    if (label_is_invisible(view(labels_.back()))) labels_.pop_back(), cut_ = true;  // "www.firm.com.\u200B"
    if (labels_.empty()) return false;
    // What dashes and underscores trail the last label belong to the text: "_https://firm.example_".
    Label& last = labels_.back();
    while (last.end > last.start && (text_[last.end - 1] == '-' || text_[last.end - 1] == '_')) --last.end, cut_ = true;
    if (last.end == last.start) labels_.pop_back();
    if (labels_.empty()) return false;
    for (const Label& label : labels_)
      if (label.size() > longest_host_label || text_[label.start] == '-') return false;
    // An underscore may stand in a technical sub-domain only.
    for (std::size_t i = labels_.size() >= 2 ? labels_.size() - 2 : 0; i < labels_.size(); ++i)
      if (view(labels_[i]).find('_') != std::string_view::npos) return false;
    return true;
  }

  void end_at(std::size_t label, std::size_t end) {
    labels_.resize(label + 1);
    labels_.back().end = end;
    cut_ = true;
  }

  /// Number of labels before `label` that may carry an ending: not "www".
  bool has_name_before(std::size_t label) const { return label > 1 || (label == 1 && !ascii::equals_folded(view(labels_[0]), "www")); }

  /// "firm.comPhone: 030", "firm.comwww.firm.com", "firm.comhttps://...", "firm.com-based": the ending stops where another word begins.
  void unglue() {
    for (std::size_t i = 1; i < labels_.size(); ++i) {
      if (!has_name_before(i)) continue;
      const std::string_view label = view(labels_[i]);
      const bool last = i + 1 == labels_.size();
      for (const std::string_view next : {"www", "https", "http"}) {
        const std::size_t after = labels_[i].end;
        const bool starts_link = next == "www" ? after < text_.size() && text_[after] == '.' : text_.substr(after).starts_with("://");
        if (!starts_link || label.size() <= next.size() || !ascii::ends_folded(label, next)) continue;
        if (is_ending(label.substr(0, label.size() - next.size()))) return end_at(i, after - next.size());
      }
      std::size_t run = 0;
      while (run < label.size() && ascii::is_lower(label[run])) ++run;
      if (run < 2 || run == label.size() || static_cast<unsigned char>(label[run]) >= 0x80) continue;
      const std::string_view ending = label.substr(0, run);
      // "firm.com512.555.0100": nothing but digits to the end
      const bool number_follows = ascii::is_digit(label[run]) && std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(labels_[i].start + run),
                                                                      text_.begin() + static_cast<std::ptrdiff_t>(labels_.back().end),
                                                                      [](char c) { return ascii::is_digit(c) || c == '.' || c == '-'; });
      const bool phone_follows =
          ascii::is_digit(label[run]) && std::count_if(label.begin() + static_cast<std::ptrdiff_t>(run), label.end(), ascii::is_digit) >= 7;
      const bool word_follows = ascii::is_upper(label[run]) || number_follows || phone_follows;
      if (ending == "xn" || (!last && !word_follows)) continue;
      // A company's heading glued to its name in the text: "About Graph.aiGraph.ai is a ..."
      const bool repeated = !last && label.substr(run) == view(labels_[i - 1]) && is_ending(ending);
      const bool glued = last ? is_ending(ending) : std::find(common_endings.begin(), common_endings.end(), ending) != common_endings.end();
      if (repeated || glued) return end_at(i, labels_[i].start + run);
    }
  }

  /// "www.firm.com.About us": a capital after an ending in small letters opens the next sentence.
  void drop_joined_words() {
    for (std::size_t i = 2; i < labels_.size(); ++i) {
      const std::string_view label = view(labels_[i]), before = view(labels_[i - 1]);
      if (!ascii::is_upper(label[0]) || case_of(label) == Case::upper || case_of(before) != Case::lower || !has_name_before(i - 1) ||
          !is_ending(before))
        continue;
      labels_.resize(i);
      cut_ = true;
      return;
    }
  }

  /// Below the oldest endings nobody but their holders gives out names.
  bool may_be_suffix() const {
    const std::string_view ending = view(labels_.back());
    return labels_.size() < 5 && std::find(common_endings.begin(), common_endings.begin() + 5, ending) == common_endings.begin() + 5;
  }

  /// "firm.de", and "firm.co.za" where "za" alone is no suffix.
  bool has_known_ending() const {
    if (labels_.size() < 2) return false;
    if (is_ending(view(labels_.back()))) return true;
    if (labels_.size() < 3 || labels_.back().size() != 2) return false;
    return is_public_suffix(
        text::to_ascii_host(text_.substr(labels_[labels_.size() - 2].start, labels_.back().end - labels_[labels_.size() - 2].start)));
  }

  /// A host without any sign of being one: its case and its labels must not be those of prose.
  bool plausible_in_prose() const {
    const std::string_view ending = view(labels_.back()), name = view(labels_[labels_.size() - 2]);
    const bool common = ascii::ends_folded(ending, "com") || ascii::ends_folded(ending, "org") || ascii::ends_folded(ending, "net");
    switch (case_of(ending)) {
      case Case::lower: break;
      case Case::upper:  // "GOOGLE.COM", not "world.US"
        if (std::any_of(name.begin(), name.end(), ascii::is_lower)) return false;
        break;
      case Case::capital:  // "Amazon.Com", not "Ltd.It"
        if (!common || !ascii::is_upper(name[0])) return false;
        break;
      case Case::other: return false;
    }
    // "a.m.to", "p.m.in", "Ph.D.in", "u.a.de": one letter before the ending is an abbreviation, but "t.co" and "x.com" are not.
    if (name.size() == 1 && ((labels_.size() > 2 && labels_.size() < 5) || (ascii::is_upper(name[0]) && !common))) return false;
    // "10.am", "15.th"
    if (std::all_of(name.begin(), name.end(), ascii::is_digit) && ending.size() == 2) return false;
    const std::string folded = text::to_ascii_host(ending);
    return std::find(file_endings.begin(), file_endings.end(), folded) == file_endings.end();
  }

  std::string_view text_;
  std::size_t run_end_;
  HostEvidence evidence_;
  std::vector<Label> labels_;
  bool cut_ = false;
};

}  // namespace

bool is_public_suffix(const std::string& name) {
  static const psl_ctx_t* const list = psl_builtin();
  return list && psl_is_public_suffix2(list, name.c_str(), PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE);
}

bool is_host_character(std::string_view text, std::size_t at, std::size_t& length) {
  const char c = text[at];
  length = 1;
  if (static_cast<unsigned char>(c) < 0x80) return ascii::is_alnum(c) || c == '-' || c == '.' || c == '_';
  const text::Decoded d = text::decode(text, at);
  length = d.length;
  switch (text::classify(d.character)) {
    case text::CharacterClass::letter: case text::CharacterClass::mark: case text::CharacterClass::digit: case text::CharacterClass::invisible: return true;
    default: return false;
  }
}

std::size_t host_run_end(std::string_view text, std::size_t at, bool symbols) {
  for (std::size_t length = 0; at < text.size(); at += length) {
    if (is_host_character(text, at, length)) continue;
    if (!symbols || length == 1) break;
    const char32_t c = text::decode(text, at).character;
    if (!((c >= 0x2600 && c <= 0x27BF) || (c >= 0x1F000 && c <= 0x1FAFF))) break;
  }
  return at;
}

std::size_t host_run_start(std::string_view text, std::size_t at, std::size_t floor) {
  while (at > floor) {
    std::size_t before = at - 1;
    while (before > floor && at - before < 4 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
    std::size_t length = 0;
    if (!is_host_character(text, before, length) || before + length != at) break;
    at = before;
  }
  return at;
}

std::optional<Host> parse_host(std::string_view text, std::size_t start, std::size_t end, HostEvidence evidence) {
  if (evidence == HostEvidence::none) start = after_glued_number(text, start, end);
  return start < end ? HostParser(text, end, evidence).parse(start) : std::nullopt;
}

}  // namespace pressparse::fields
