#include "pressparse/html.hpp"

#include <charconv>
#include <cstdint>
#include <map>

#include "output/html_escape.hpp"
#include "output/html_marks.hpp"
#include "output/html_page.hpp"
#include "output/html_style.hpp"
#include "output/lines.hpp"
#include "output/record_fields.hpp"
#include "output/values.hpp"

namespace pressparse {
namespace {

using namespace output;

constexpr std::size_t longest_shown = 400;

/// Ids that two releases in one notebook do not share.
std::string id_prefix(std::string_view text) {
  std::uint32_t hash = 2166136261u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  char digits[8];
  return "pp-" + std::string(digits, std::to_chars(digits, digits + sizeof digits, hash, 16).ptr) + "-";
}

class Page {
 public:
  Page(const Release& release, std::string_view text, std::string& out)
      : release_(release), text_(text), values_(list_values(release)), lines_(text), prefix_(id_prefix(text)), out_(out) {
    for (const ListedValue& value : values_)
      if (value.field != "date") ++counts_[value.kind];  // it is among the dates
  }

  void write() {
    out_ += "<div class=\"pp\"><style>";
    out_ += style;
    kind_rules();
    out_ += "</style>\n";
    head();
    legend();
    out_ += "<div class=\"pp-body\">\n<main class=\"pp-page\">\n";
    append_marked_text(release_, text_, values_, prefix_, language(), out_);
    out_ += "</main>\n<aside class=\"pp-values\" aria-label=\"Values\">\n";
    notes();
    table();
    out_ += "</aside>\n</div>\n</div>\n";
  }

 private:
  /// The colours of the kinds that occur, and how a legend's box takes one away.
  void kind_rules() {
    for (const KindStyle& kind : kind_styles) {
      if (!counts_.count(kind.kind)) continue;
      const std::string name = class_of(kind.kind);
      out_ += ".pp-k-" + name + ",.pp-h-" + name + "{--h:" + std::to_string(kind.hue) + "}\n";
      const std::string off = ".pp:has(.pp-t-" + name + ":not(:checked)) .pp-m.pp-k-" + name;
      if (kind.frame) out_ += ".pp .pp-m.pp-k-" + name + "{background:hsl(var(--h) 80% 52%/calc(var(--tint)*.45));box-shadow:none}\n";
      out_ += off + "{background:none;box-shadow:none;text-decoration:none}\n";
    }
  }

  void head() {
    out_ += "<header class=\"pp-head\"><h1 dir=\"auto\"" + language() + ">";
    append_content(title(), out_);
    out_ += "</h1>\n<ul class=\"pp-facts\">";
    if (release_.source && release_.headline) fact("from", *release_.source);
    fact("language", release_.language.value_or("not known"));
    fact("date", release_.date ? release_.date->value : "none");
    if (release_.timing) fact(std::string(name_of(release_.timing->kind)), release_.timing->until.value_or(""));
    for (const Party& party : release_.parties)
      if (party.role == PartyRole::issuer) fact("issuer", party.name);
    out_ += "</ul></header>\n";
  }

  void fact(std::string_view name, std::string_view value) {
    out_ += "<li>" + std::string(name) + " <b dir=\"auto\">";
    append_content(shortened(value, 80), out_);
    out_ += "</b></li>";
  }

  std::string title() const {
    return release_.headline ? release_.headline->text : release_.source.value_or("A release without a headline");
  }

  std::string language() const {
    if (!release_.language) return {};
    std::string attribute = " lang=\"";
    append_attribute(*release_.language, attribute);
    return attribute + "\"";
  }

  void legend() {
    out_ += "<fieldset class=\"pp-legend\"><legend>What is marked</legend>";
    for (const KindStyle& kind : kind_styles) {
      const auto found = counts_.find(kind.kind);
      if (found == counts_.end()) continue;
      const std::string name = class_of(kind.kind);
      out_ += "<label class=\"pp-h-" + name + "\"><input type=\"checkbox\" class=\"pp-t-" + name + "\" checked>" + std::string(kind.kind) +
              " <i>" + std::to_string(found->second) + "</i></label>";
    }
    out_ += "</fieldset>\n";
  }

  void notes() {
    if (release_.notes.empty()) return;
    out_ += "<ul class=\"pp-notes\" aria-label=\"Notes\">";
    for (const Note& note : release_.notes) {
      out_ += "<li>";
      append_content(note.message, out_);
      out_ += " <small>";
      append_content(note.code, out_);
      if (note.end > note.start) out_ += ", line " + std::to_string(lines_.line_of(note.start));
      out_ += "</small></li>";
    }
    out_ += "</ul>\n";
  }

  void table() {
    out_ += "<table><caption>Values</caption>\n";
    std::string_view field;
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (values_[i].field != field) {
        out_ += std::string(field.empty() ? "" : "</tbody>\n") + "<tbody><tr><th colspan=\"2\" scope=\"rowgroup\">";
        field = values_[i].field;
        append_content(field == "end_mark" ? "end mark" : field, out_);
        out_ += "</th></tr>\n";
      }
      row(values_[i], i);
    }
    out_ += values_.empty() ? "<tbody><tr><td>Nothing was found.</td></tr></tbody></table>\n" : "</tbody></table>\n";
  }

  void row(const ListedValue& value, std::size_t index) {
    out_ += "<tr class=\"pp-h-" + class_of(value.kind) + "\"><td dir=\"auto\"><span class=\"pp-dot\" title=\"" + std::string(value.kind) +
            "\"></span>";
    const bool placed = !value.stretches.empty();
    if (placed) out_ += "<a href=\"#" + prefix_ + std::to_string(index) + "\">";
    append_content(shortened(value.value.empty() ? value.kind : std::string_view(value.value), longest_shown), out_);
    if (placed) out_ += "</a>";
    if (!value.detail.empty()) {
      out_ += "<small>";
      append_content(shortened(value.detail, longest_shown), out_);
      out_ += "</small>";
    }
    out_ += "</td><td>";
    if (!value.rule.name().empty()) {
      out_ += "<span title=\"";
      append_attribute(value.rule.description(), out_);
      char digits[16];
      out_ += "\">" + std::string(value.rule.name()) + "</span> " +
              std::string(digits, std::to_chars(digits, digits + sizeof digits, value.rule.confidence(), std::chars_format::fixed, 2).ptr);
    }
    if (placed) out_ += "<br>line " + std::to_string(lines_.line_of(value.stretches.front().start));
    if (value.stretches.size() > 1) out_ += " <span title=\"places\">(" + std::to_string(value.stretches.size()) + "×)</span>";
    out_ += "</td></tr>\n";
  }

  const Release& release_;
  std::string_view text_;
  std::vector<ListedValue> values_;
  std::map<std::string_view, std::size_t> counts_;
  Lines lines_;
  std::string prefix_;
  std::string& out_;
};

}  // namespace

std::string to_html_fragment(const Release& release, std::string_view text) {
  std::string out;
  out.reserve(text.size() * 3 + 16384);
  Page(release, text, out).write();
  return out;
}

std::string output::html_page_start(std::string_view title) {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
      "content=\"width=device-width,initial-scale=1\">"
      "<meta name=\"color-scheme\" content=\"light dark\"><title>";
  append_attribute(title, out);
  out += "</title><style>html,body{margin:0}@media (prefers-color-scheme:dark){html{background:#15191e}}</style></head><body>\n";
  return out;
}

std::string to_html(const Release& release, std::string_view text) {
  return output::html_page_start(release.headline ? release.headline->text : release.source.value_or("A release without a headline")) +
         to_html_fragment(release, text) + std::string(output::html_page_end);
}

}  // namespace pressparse
