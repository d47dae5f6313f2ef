#include "cli/records.hpp"

#include "cli/indent.hpp"
#include "pressparse/pressparse.hpp"

namespace pressparse::cli {

std::string write_record(const Command& command, Release release, std::string_view text) {
  if (command.format == Format::table) return to_table(release);
  if (command.format == Format::html) return command.page_each ? to_html(release, text) : to_html_fragment(release, text);
  if (command.format == Format::ninjs || command.format == Format::jsonld) {
    const std::string json = command.format == Format::ninjs ? to_ninjs(release, text) : to_json_ld(release, text);
    return command.indented ? indent(json) : json;
  }
  convert_offsets_to_code_points(release, text);
  const std::string json = to_json(release);
  return command.format == Format::json ? indent(json) : json;
}

std::string write_explanation(const Command& command, Explanation explanation, std::string_view text) {
  if (!command.field.empty()) keep_field(explanation, command.field);
  if (command.format == Format::text) {
    const std::string body = to_text(explanation, text);
    return command.indented ? body : explanation.release.source.value_or("-") + "\n" + body;
  }
  convert_offsets_to_code_points(explanation, text);
  const std::string json = to_json(explanation);
  return command.indented ? indent(json) : json;
}

std::string write_findings(const Command& command, std::vector<Finding> findings, const std::string& source, std::string_view text) {
  if (command.format == Format::text) return to_text(findings, source);
  convert_offsets_to_code_points(findings, text);
  const std::string json = to_json(findings, source);
  return command.indented ? indent(json) : json;
}

}  // namespace pressparse::cli
