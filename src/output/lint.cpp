#include "pressparse/lint.hpp"

#include <algorithm>

#include "output/json_writer.hpp"
#include "output/lines.hpp"
#include "output/lint_placeholders.hpp"
#include "output/record_fields.hpp"
#include "output/standard_parts.hpp"
#include "output/words.hpp"
#include "text/width.hpp"

namespace pressparse {
namespace {

using output::Placeholder;

constexpr LintCheck checks[] = {
    {"headline.missing", Severity::error, "no headline was found"},
    {"date.missing", Severity::warning, "no release date was found"},
    {"contact.missing", Severity::error, "neither a contact nor a number nor an e-mail address was found"},
    {"contact.unreachable", Severity::warning, "a contact without a number and an e-mail address"},
    {"contact.hidden_email", Severity::warning, "an e-mail address that a web page has hidden"},
    {"embargo.past", Severity::error, "an embargo that ends before the day of the release"},
    {"embargo.unclear", Severity::warning, "an embargo without a day or an event"},
    {"date.weekday", Severity::error, "a weekday that is not that of its date"},
    {"date.disagree", Severity::error, "dateline and head, or two labels, give different dates"},
    {"date.ambiguous", Severity::warning, "a date whose day and month could be swapped"},
    {"quote.no_speaker", Severity::warning, "a quotation that nobody is named for"},
    {"quote.unbalanced", Severity::warning, "a quotation mark without its partner"},
    {"speaker.unknown", Severity::info, "somebody is quoted of whom the text does not say who that is"},
    {"phone.impossible", Severity::error, "a number that cannot be dialled"},
    {"phone.no_country", Severity::info, "a number without its country code"},
    {"placeholder.text", Severity::error, "a text that was to be replaced: XXX, TBD, lorem ipsum, [NAME]"},
    {"placeholder.maybe", Severity::warning, "a text that may have been to be replaced"},
    {"boilerplate.missing", Severity::info, "no paragraph says who issues the release"},
};

constexpr std::size_t short_number = 6;  // digits; fewer are a short code or an extension

const LintCheck& check(std::string_view code) {
  return *std::find_if(std::begin(checks), std::end(checks), [&](const LintCheck& c) { return c.code == code; });
}

std::size_t digits(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

class Linter {
 public:
  Linter(const Release& release, std::string_view text) : release_(release), text_(text), lines_(text) {}

  std::vector<Finding> run() {
    missing();
    contacts();
    times();
    quotes();
    phones();
    for (const Placeholder& found : output::find_placeholders(text_)) {
      const auto& mark = release_.end_mark;  // "XXX" ends a release too
      if (mark && found.start >= mark->start && found.end <= mark->end) continue;
      add(found.certain ? "placeholder.text" : "placeholder.maybe", found.start, found.end,
          "'" + shown(found.start, found.end) + "' looks like a text to be replaced: write what belongs there");
    }
    notes();
    std::stable_sort(found_.begin(), found_.end(), [](const Finding& a, const Finding& b) { return a.start < b.start; });
    return std::move(found_);
  }

 private:
  void add(std::string_view code, std::size_t start, std::size_t end, std::string message) {
    const LintCheck& c = check(code);
    const output::Position at = lines_.at(start);
    found_.push_back({std::string(code), c.severity, std::move(message), start, end, at.line, at.column});
  }
  void add(std::string_view code, const Located& where, std::string message) { add(code, where.start, where.end, std::move(message)); }

  std::string shown(std::size_t start, std::size_t end) const { return text::fit_line(text_.substr(start, end - start), 40); }
  static std::string shown(const Located& where) { return text::fit_line(where.text, 40); }

  /// A text that could not be read has no fields; its note says it all.
  bool readable() const {
    return std::none_of(release_.notes.begin(), release_.notes.end(), [](const Note& n) { return n.code == "input.binary"; });
  }

  void missing() {
    if (!readable()) return;
    if (!release_.headline) add("headline.missing", 0, 0, "no headline was found: put one on a line of its own above the text");
    if (!release_.date && !(release_.timing && release_.timing->until))
      add("date.missing", 0, 0, "no release date was found: begin the text with place and date, or write 'Date:' and the day above it");
    if (release_.contacts.empty() && release_.phones.empty() && release_.emails.empty())
      add("contact.missing", 0, 0, "no contact was found: name somebody with a number or an e-mail address below the text");
    if (release_.boilerplates.empty())
      add("boilerplate.missing", 0, 0, "no paragraph says who issues this: add one below a heading such as 'About ...'");
  }

  void contacts() {
    for (const Contact& contact : release_.contacts)
      if (contact.phones.empty() && contact.emails.empty())
        add("contact.unreachable", contact, "a contact without a number and an e-mail address: add one");
  }

  void times() {
    const auto day = [](const std::string& value) { return value.substr(0, 10); };
    const auto& date = release_.date;
    const auto& timing = release_.timing;
    const bool known = date && output::is_day(date->value);
    if (known && timing && timing->until && output::is_day(*timing->until) && day(*timing->until) < day(date->value))
      add("embargo.past", *timing,
          "the embargo ends on " + day(*timing->until) + ", before the release's own date " + day(date->value) + ": correct one of them");
    const auto& line = release_.dateline;
    if (known && line && line->date && output::is_day(line->date->value) && day(line->date->value) != day(date->value))
      add("date.disagree", *line->date,
          "the dateline says " + day(line->date->value) + ", the head " + day(date->value) + ": correct one of them");
    for (const Date& other : release_.dates)
      if (other.ambiguous)
        add("date.ambiguous", other,
            "'" + shown(other) + "' can be " + other.value + (other.alternatives.empty() ? "" : " or " + other.alternatives.front()) +
                ": write the month as a word");
  }

  void quotes() {
    for (const Quote& quote : release_.quotes) {
      if (!quote.speaker) add("quote.no_speaker", quote, "nobody is named for “" + shown(quote) + "”: say who said it");
      else if (!quote.speaker->title && !quote.speaker->affiliation && is_new_person(*quote.speaker))
        add("speaker.unknown", *quote.speaker,
            "the text does not say who " + output::speaker_name(*quote.speaker) + " is: add an office or an organisation");
    }
  }

  /// The first time that this person is quoted, and a person.
  bool is_new_person(const Speaker& speaker) {
    const auto party = std::find_if(release_.parties.begin(), release_.parties.end(),
                                    [&](const Party& p) { return speaker.party && p.id == *speaker.party; });
    if (party == release_.parties.end() || party->kind != PartyKind::person ||
        std::find(told_.begin(), told_.end(), party->id) != told_.end())
      return false;
    told_.push_back(party->id);
    return !party->title && !party->affiliation;
  }

  void phones() {
    for (const Phone& phone : release_.phones) {
      if (!phone.e164) {
        if (digits(phone.text) >= short_number)
          add("phone.impossible", phone, "'" + shown(phone) + "' is no number that can be dialled: correct it, or add the country code");
      } else if (digits(phone.text) >= short_number && phone.text.find('+') == std::string::npos && phone.text.rfind("00", 0) != 0) {
        add("phone.no_country", phone, "'" + shown(phone) + "' cannot be dialled from abroad: write " + *phone.e164);
      }
    }
  }

  void notes() {
    for (const Note& note : release_.notes) {
      if (note.code == "date.weekday_conflict") add("date.weekday", note.start, note.end, note.message + ": correct one of them");
      else if (note.code == "date.disagree" && !told_at("date.disagree", note.start))
        add("date.disagree", note.start, note.end, note.message + ": correct one of them");
      else if (note.code == "timing.not_understood")
        add("embargo.unclear", note.start, note.end, note.message + ": write until when it lasts");
      else if (note.code == "quote.unbalanced")
        add("quote.unbalanced", note.start, note.end, note.message + ": add it, or take this one away");
      else if (note.code == "email.redacted")
        add("contact.hidden_email", note.start, note.end, note.message + ": write the address itself");
    }
  }

  bool told_at(std::string_view code, std::size_t start) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Finding& f) { return f.code == code && f.start == start; });
  }

  const Release& release_;
  std::string_view text_;
  output::Lines lines_;
  std::vector<Finding> found_;
  std::vector<std::string> told_;
};

}  // namespace

std::span<const LintCheck> lint_checks() { return checks; }

std::vector<Finding> lint(const Release& release, std::string_view text, const std::vector<std::string>& ignored) {
  std::vector<Finding> findings = Linter(release, text).run();
  std::erase_if(findings, [&](const Finding& f) { return std::find(ignored.begin(), ignored.end(), f.code) != ignored.end(); });
  return findings;
}

std::string to_text(const std::vector<Finding>& findings, std::string_view source) {
  std::string out;
  for (const Finding& f : findings)
    out += text::fit_line(std::string(source) + ":" + std::to_string(f.line) + ":" + std::to_string(f.column) + ": " +
                              std::string(output::name_of(f.severity)) + ": " + f.message,
                          1 << 16) +
           " [" + f.code + "]\n";
  return out;
}

std::string to_json(const std::vector<Finding>& findings, std::string_view source) {
  output::JsonWriter json;
  json.open_object();
  json.text("source", source);
  json.open_list("findings");
  for (const Finding& finding : findings) {
    json.open_object();
    output::write_members(finding, json);
    json.close_object();
  }
  json.close_list();
  json.close_object();
  return json.take();
}

}  // namespace pressparse
