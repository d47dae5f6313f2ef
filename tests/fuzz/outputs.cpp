// Targets for what goes out: JSON and Arrow of records made of bytes, pages and formats of records that were parsed.
#include <nlohmann/json.hpp>

#include "arrow_reader.hpp"
#include "made_release.hpp"
#include "pressparse/pressparse.hpp"
#include "targets.hpp"

namespace fuzz {
namespace {

using namespace pressparse;
using nlohmann::json;

/// `text` as a reader must see it. How many U+FFFD stand for a run of broken bytes is the writer's choice: here it is one.
std::string repaired(const std::string& text) {
  const std::string valid = json::parse(json(text).dump(-1, ' ', false, json::error_handler_t::replace)).get<std::string>();
  std::string out;
  for (const char c : valid) {
    out += c;
    if (out.ends_with("\xEF\xBF\xBD\xEF\xBF\xBD")) out.resize(out.size() - 3);
  }
  return out;
}

template <class T> std::string differs(const T& value, const json& read, std::string_view name) {
  const auto no = [&] { return std::string(name) + " reads back as " + read.dump(-1, ' ', false, json::error_handler_t::replace); };
  if constexpr (property::IsOptional<T>::value) {
    return value ? differs(*value, read, name) : read.is_null() ? std::string() : no();
  } else if constexpr (property::IsVector<T>::value) {
    if (!read.is_array() || read.size() != value.size()) return no();
    for (std::size_t i = 0; i < value.size(); ++i)
      if (std::string what = differs(value[i], read[i], name); !what.empty()) return what;
    return {};
  } else if constexpr (std::is_same_v<T, std::string>) {
    return read.is_string() && repaired(read.get<std::string>()) == repaired(value) ? "" : no();
  } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, std::size_t>) {
    return read == value ? "" : no();
  } else if constexpr (std::is_enum_v<T>) {
    return read == std::string(output::name_of(value)) ? "" : no();
  } else {
    std::string what;
    output::members(value, [&](std::string_view key, const auto& member) {
      if (!what.empty()) return;
      if constexpr (std::is_same_v<std::decay_t<decltype(member)>, Rule>) {
        if (read.at("rule") != std::string(member.name()) || read.at("confidence") != member.confidence()) what = "rule reads back as " + read.at("rule").dump();
      } else {
        what = differs(member, read.at(std::string(key)), key);
      }
    });
    return what;
  }
}

std::string json_output(std::string_view bytes) {
  Release release;
  Maker(bytes).fill(release);
  const std::string written = to_json(release);
  if (written.find('\n') != written.npos) return "JSON with a line break";
  try {
    if (std::string what = differs(release, json::parse(written), "release"); !what.empty()) return what;
    std::vector<Finding> findings;
    Maker(bytes).fill(findings);
    if (json::parse(to_json(findings, bytes))["findings"].size() != findings.size()) return "findings get lost";
    Explanation explanation;
    Maker maker(bytes);
    maker.fill(explanation.values);
    maker.fill(explanation.rejected);
    const json read = json::parse(to_json(explanation));
    if (read["values"].size() != explanation.values.size() || read["rejected"].size() != explanation.rejected.size()) return "explanations get lost";
  } catch (const json::exception& error) {
    return error.what();
  }
  return {};
}

std::string arrow_output(std::string_view bytes) {
  std::vector<Release> records;
  Maker maker(bytes);
  do maker.fill(records.emplace_back());
  while (!maker.empty() && records.size() < 4);
  const std::vector<std::string_view> texts(records.size(), "text");
  const Batch batch = make_batch(texts, {.threads = 1, .offsets = OffsetUnit::bytes}, [&](std::size_t i) { return records[i]; });
  ArrowArrayStream stream;
  batch.export_stream(&stream);
  try {
    const std::vector<json> rows = arrow_rows(stream);
    if (rows.size() != records.size()) return "rows get lost";
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (std::string what = differs(records[i], rows[i], "release"); !what.empty()) return "arrow: " + what;
  } catch (const std::exception& error) {
    return error.what();
  }
  return {};
}

bool has_control(std::string_view text) {
  for (const char c : text)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F) return true;
  return false;
}

std::string pages(std::string_view text) {
  static const Parser parser;
  Release release = parser.parse(text, std::string(text.substr(0, 20)));
  const std::string table = to_table(release, 60);
  if (has_control(table)) return "a control character in the table";
  const std::string html = to_html_fragment(release, text);
  for (const std::string_view mark : {"<script", "<img", "<iframe", "<!--"})  // the page itself has none
    if (html.find(mark) != html.npos) return "markup of the text in the page";
  for (const Finding& finding : lint(release, text))
    if (finding.start > finding.end || finding.end > text.size() || finding.line == 0 || finding.column == 0) return "a finding outside of the text";
  try {
    const json ninjs = json::parse(to_ninjs(release, text)), linked = json::parse(to_json_ld(release, text));
    if (!ninjs.is_object() || !linked.is_object()) return "no object";
  } catch (const json::exception& error) {
    return error.what();
  }
  if (!chosen(text, 8)) return {};
  const Explanation explanation = parser.explain(text);
  for (const Explained& value : explanation.values)
    if (value.start > value.end || value.end > text.size()) return "an explanation outside of the text";
  for (const Rejected& value : explanation.rejected)
    if (value.start > value.end || value.end > text.size() || text.substr(value.start, value.end - value.start) != value.text) return "a rejected candidate does not slice";
  to_text(explanation, text, 60);
  return {};
}

const Target all[] = {{"json", json_output}, {"arrow", arrow_output}, {"pages", pages}};

}  // namespace

std::span<const Target> outputs() { return all; }

const Target* find_target(std::string_view name) {
  for (const auto& group : {inputs(), finders(), outputs()})
    for (const Target& target : group)
      if (target.name == name) return &target;
  return nullptr;
}

}  // namespace fuzz
