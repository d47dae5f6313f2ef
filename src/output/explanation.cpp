#include "output/explanation.hpp"

#include <algorithm>
#include <cstdio>
#include <set>

#include "output/json_writer.hpp"
#include "output/lines.hpp"
#include "output/record_fields.hpp"
#include "output/values.hpp"
#include "text/width.hpp"

namespace pressparse {
namespace {

/// The record's key that a path begins with: "quotes" of "quotes.speaker".
std::string_view key_of(std::string_view field) { return field.substr(0, field.find('.')); }

std::size_t order_of(std::string_view field) {
  static const std::vector<std::string_view> keys = [] {
    std::vector<std::string_view> all;
    const Release release;
    output::members(release, [&](std::string_view name, const auto&) { all.push_back(name); });
    return all;
  }();
  return static_cast<std::size_t>(std::find(keys.begin(), keys.end(), key_of(field)) - keys.begin());
}

/// A line set in by `indent`, and those below it, broken at spaces and set in by 6 at least.
void append_wrapped(std::string_view text, int indent, int columns, std::string& out) {
  const std::string line = text::fit_line(text, 1 << 20);
  for (std::size_t at = 0; at < line.size(); indent = std::max(indent, 6)) {
    const int room = std::max(columns - indent, 20);
    std::size_t end = at, space = 0;
    int width = 0;
    while (end < line.size()) {
      std::size_t next = end + 1;
      while (next < line.size() && (static_cast<unsigned char>(line[next]) & 0xC0) == 0x80) ++next;
      width += text::display_width(std::string_view(line).substr(end, next - end));
      if (width > room && end > at) break;
      if (line[end] == ' ') space = end;
      end = next;
    }
    if (end < line.size() && line[end] != ' ' && space > at) end = space;
    out.append(static_cast<std::size_t>(indent), ' ');
    out += line.substr(at, end - at) + "\n";
    at = line.find_first_not_of(' ', end);
    if (at == line.npos) break;
  }
}

class Text {
 public:
  Text(const Explanation& explanation, std::string_view text, int columns)
      : explanation_(explanation), lines_(text), columns_(std::max(columns, 40)) {}

  std::string write() {
    for (const Explained& value : explanation_.values) {
      section(value.field, "");
      show(value);
    }
    for (const Rejected& candidate : explanation_.rejected) {
      section(key_of(candidate.field), ": looked at and left out");
      append_wrapped(place(candidate.start) + "  " + text::fit_line(candidate.text, columns_ - 14), 2, columns_, out_);
      append_wrapped(candidate.reason, 6, columns_, out_);
    }
    if (out_.empty()) out_ = "Nothing was found, and nothing was left out.\n";
    return std::move(out_);
  }

 private:
  void section(std::string_view field, std::string_view what) {
    const std::string title = std::string(field) + std::string(what);
    if (title == section_) return;
    if (!section_.empty()) out_ += '\n';
    out_ += section_ = title;
    out_ += '\n';
  }

  std::string place(std::size_t at) const {
    const output::Position position = lines_.at(at);
    return std::to_string(position.line) + ":" + std::to_string(position.column);
  }

  void show(const Explained& value) {
    append_wrapped(place(value.start) + "  " + text::fit_line(value.value.empty() ? value.path : value.value, 2 * columns_), 2, columns_,
                   out_);
    if (!value.detail.empty()) append_wrapped(text::fit_line(value.detail, 2 * columns_), 6, columns_, out_);
    char confidence[16];
    std::snprintf(confidence, sizeof confidence, "%.2f", value.rule.confidence());
    append_wrapped(value.path + " by " + std::string(value.rule.name()) + " (" + confidence + ")", 6, columns_, out_);
    if (told_.insert(value.rule.id()).second) append_wrapped(value.description, 8, columns_, out_);
  }

  const Explanation& explanation_;
  output::Lines lines_;
  int columns_;
  std::string out_;
  std::string section_;
  std::set<std::uint16_t> told_;  // a rule's description is shown once
};

}  // namespace

Explanation output::make_explanation(Release release, std::vector<Rejected> rejected, std::string_view text) {
  Explanation explanation;
  std::vector<std::pair<std::size_t, std::size_t>> taken;  // start and end of all values but the frames
  for (ListedValue& value : list_values(release)) {
    const Stretch where = value.stretches.empty() ? Stretch{} : value.stretches.front();
    if (value.kind != "boilerplate" && value.kind != "contact" && value.kind != "dateline" && value.kind != "quote" &&
        value.kind != "headline" && value.kind != "subheadline" && value.kind != "caption")
      for (const Stretch& stretch : value.stretches) taken.emplace_back(stretch.start, stretch.end);
    explanation.values.push_back({std::string(value.field), std::move(value.path), std::move(value.value), std::move(value.detail),
                                  std::string(value.rule.description()), where.start, where.end, value.rule});
  }
  std::sort(taken.begin(), taken.end());
  for (std::size_t i = 1; i < taken.size(); ++i)
    taken[i].second = std::max(taken[i].second, taken[i - 1].second);  // from here on: the furthest end so far
  // What one rule left out and another took is not left out.
  const auto was_taken = [&](const Rejected& r) {
    if (r.field.find('.') != r.field.npos) return false;
    const auto behind =
        std::upper_bound(taken.begin(), taken.end(), r.start, [](std::size_t start, const auto& value) { return start < value.first; });
    return behind != taken.begin() && std::prev(behind)->second >= r.end;
  };
  std::erase_if(rejected, [&](const Rejected& r) { return r.start >= r.end || r.end > text.size() || was_taken(r); });
  std::stable_sort(rejected.begin(), rejected.end(), [](const Rejected& a, const Rejected& b) {
    return std::pair(order_of(a.field), a.start) < std::pair(order_of(b.field), b.start);
  });
  for (Rejected& candidate : rejected) candidate.text = std::string(text.substr(candidate.start, candidate.end - candidate.start));
  explanation.rejected = std::move(rejected);
  explanation.release = std::move(release);
  return explanation;
}

void keep_field(Explanation& explanation, std::string_view field) {
  std::erase_if(explanation.values, [&](const Explained& value) { return value.field != field; });
  std::erase_if(explanation.rejected, [&](const Rejected& candidate) { return key_of(candidate.field) != field; });
}

std::string to_text(const Explanation& explanation, std::string_view text, int columns) { return Text(explanation, text, columns).write(); }

std::string to_json(const Explanation& explanation) {
  output::JsonWriter json;
  json.open_object();
  json.maybe("source", explanation.release.source);
  json.open_list("values");
  for (const Explained& value : explanation.values) {
    json.open_object();
    output::write_members(value, json);
    json.close_object();
  }
  json.close_list();
  json.open_list("rejected");
  for (const Rejected& candidate : explanation.rejected) {
    json.open_object();
    output::write_members(candidate, json);
    json.close_object();
  }
  json.close_list();
  json.close_object();
  return json.take();
}

}  // namespace pressparse
