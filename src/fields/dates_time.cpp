// Times of day and their zones: "10:00 Uhr MEZ", "8 a.m. ET", "14h30", "0900 GMT", "noon".
#include <cstdlib>

#include "fields/dates_tokens.hpp"

namespace pressparse::fields {
namespace {

using lang::DateWord;
using text::TokenKind;

/// Zones whose offset changes in summer. United States since 2007, European Union since 1996, Australia since 2008.
enum class Summer : std::uint8_t { never, us, eu, au };
struct ZoneRule {
  std::string_view id;
  int standard;  // minutes
  Summer summer;
};
constexpr ZoneRule zone_rules[] = {
    {"America/New_York", -300, Summer::us},
    {"America/Toronto", -300, Summer::us},
    {"US/Eastern", -300, Summer::us},
    {"America/Detroit", -300, Summer::us},
    {"America/Chicago", -360, Summer::us},
    {"US/Central", -360, Summer::us},
    {"America/Winnipeg", -360, Summer::us},
    {"America/Denver", -420, Summer::us},
    {"US/Mountain", -420, Summer::us},
    {"America/Edmonton", -420, Summer::us},
    {"America/Phoenix", -420, Summer::never},
    {"America/Dawson_Creek", -420, Summer::never},
    {"America/Los_Angeles", -480, Summer::us},
    {"US/Pacific", -480, Summer::us},
    {"America/Vancouver", -480, Summer::us},
    {"America/Anchorage", -540, Summer::us},
    {"America/Halifax", -240, Summer::us},
    {"America/St_Johns", -210, Summer::us},
    {"Pacific/Honolulu", -600, Summer::never},
    {"America/Sao_Paulo", -180, Summer::never},
    {"America/Argentina/Buenos_Aires", -180, Summer::never},
    {"Europe/London", 0, Summer::eu},
    {"Europe/Lisbon", 0, Summer::eu},
    {"Europe/Dublin", 0, Summer::eu},
    {"Europe/Berlin", 60, Summer::eu},
    {"Europe/Paris", 60, Summer::eu},
    {"Europe/Madrid", 60, Summer::eu},
    {"Europe/Rome", 60, Summer::eu},
    {"Europe/Amsterdam", 60, Summer::eu},
    {"Europe/Brussels", 60, Summer::eu},
    {"Europe/Vienna", 60, Summer::eu},
    {"Europe/Zurich", 60, Summer::eu},
    {"Europe/Athens", 120, Summer::eu},
    {"Europe/Helsinki", 120, Summer::eu},
    {"Europe/Moscow", 180, Summer::never},
    {"Asia/Tokyo", 540, Summer::never},
    {"Asia/Shanghai", 480, Summer::never},
    {"Asia/Hong_Kong", 480, Summer::never},
    {"Asia/Singapore", 480, Summer::never},
    {"Asia/Dubai", 240, Summer::never},
    {"Asia/Kolkata", 330, Summer::never},
    {"Australia/Sydney", 600, Summer::au},
    {"Australia/Perth", 480, Summer::never},
    {"Pacific/Auckland", 720, Summer::au},
    {"Africa/Johannesburg", 120, Summer::never},
};

/// Day of the month of the n-th Sunday (n > 0), or the last one (n == 0).
int sunday(int year, int month, int n) {
  const Day first{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), 1};
  const int first_sunday = 1 + (7 - weekday_of(first)) % 7;
  if (n) return first_sunday + 7 * (n - 1);
  Day last{first.year, first.month, static_cast<std::int8_t>(first_sunday + 28)};
  return is_valid(last) ? last.day : first_sunday + 21;
}

bool is_summer(Summer rule, Day day) {
  if (!day.full() || rule == Summer::never) return false;
  const auto on = [&](int month, int n) {
    return Day{day.year, static_cast<std::int8_t>(month), static_cast<std::int8_t>(sunday(day.year, month, n))};
  };
  if (rule == Summer::us) return day >= on(3, 2) && day < on(11, 1);
  if (rule == Summer::eu) return day >= on(3, 0) && day < on(10, 0);
  return day < on(4, 1) || day >= on(10, 1);
}

/// "+01:00" -> 60. Anything else: nullopt.
std::optional<int> parse_offset(std::string_view value) {
  if (value.size() != 6 || (value[0] != '+' && value[0] != '-') || value[3] != ':') return std::nullopt;
  const int minutes = std::atoi(std::string(value.substr(1, 2)).c_str()) * 60 + std::atoi(std::string(value.substr(4, 2)).c_str());
  return value[0] == '-' ? -minutes : minutes;
}

std::optional<int> offset_of(std::string_view value, Day day) {
  if (const auto fixed = parse_offset(value)) return fixed;
  for (const ZoneRule& rule : zone_rules)
    if (rule.id == value && (rule.summer == Summer::never || day.full())) return rule.standard + (is_summer(rule.summer, day) ? 60 : 0);
  return std::nullopt;
}

/// One past "UTC+1", "GMT-05:00" or an IANA name at `i`.
std::size_t read_iana(const DateTokens& t, std::size_t i, Day day, Clock& clock) {
  if (!t.document.is(i, TokenKind::word) || !t.is_char(i + 1, '/') || !t.glued(i + 1) || !t.glued(i + 2)) return i;
  std::size_t last = i + 3;
  while (t.is_char(last, '_') && t.glued(last) && t.glued(last + 1) && t.document.is(last + 1, TokenKind::word)) last += 2;
  if (t.is_char(last, '/') && t.glued(last) && t.glued(last + 1)) last += 2;
  const std::string_view area = t.document.text_of(i);
  constexpr std::string_view areas[] = {"America", "Europe", "Asia", "Africa", "Australia", "Pacific", "Atlantic", "US", "Canada", "Etc"};
  bool known = false;
  for (const std::string_view a : areas) known |= a == area;
  if (!known || last > t.size()) return i;
  clock.offset = offset_of(t.document.text_of(i, last), day);
  return last;
}

std::size_t read_zone(const DateTokens& t, std::size_t i, Day day, Clock& clock) {
  const bool bracket = t.is_char(i, '(');
  const std::size_t start = bracket ? i + 1 : i;
  std::size_t last = read_iana(t, start, day, clock);
  if (last == start) {
    const lang::Match match =
        start < t.size() ? t.context.lexicon.match_any(t.document, start, lang::Class::zones, t.context.language) : lang::Match{};
    if (!match) return i;
    last = start + match.length;
    clock.offset = offset_of(match.value, day);
    // "UTC+1", "GMT +02:00"
    const bool sign = t.is_char(last, '+') || t.is_dash(last);
    if (clock.offset == 0 && sign && t.glued(last + 1) && t.number(last + 1, 2) >= 0 && t.number(last + 1) <= 14) {
      int minutes = t.number(last + 1) * 60;
      const bool negative = t.is_dash(last);
      last += 2;
      if (t.is_char(last, ':') && t.glued(last) && t.number(last + 1, 2) >= 0) {
        minutes += t.number(last + 1);
        last += 2;
      }
      clock.offset = negative ? -minutes : minutes;
    }
  }
  if (!bracket) return last;
  return t.is_char(last, ')') ? last + 1 : i;
}

enum class Half : std::uint8_t { none, am, pm };

std::size_t read_half(const DateTokens& t, std::size_t i, Half& half) {
  for (const auto& [name, value] : {std::pair{"am", Half::am}, std::pair{"pm", Half::pm}}) {
    const std::size_t after = t.after_phrase(i, name);
    if (after > i) {
      half = value;
      return t.is_char(after, '.') && t.glued(after) && t.document.text_of(after - 1) != "." && t.document.text_of(after - 1).size() == 1
                 ? after + 1
                 : after;
    }
  }
  const bool a = t.is(i, DateWord::am), p = t.is(i, DateWord::pm);
  if (!a && !p) return i;
  half = a ? Half::am : Half::pm;
  return i + 1;
}

bool set(Clock& clock, int hour, int minute, Half half) {
  if (minute > 59 || hour > 24 || (hour == 24 && minute)) return false;
  if (half != Half::none && (hour > 12 || hour == 0) && !(half == Half::am && hour == 0)) {
    if (hour > 12 && half == Half::am) return false;  // "14 a.m."
  }
  if (half == Half::pm && hour < 12) hour += 12;
  if (half == Half::am && hour == 12) hour = 0;
  clock.hour = hour;
  clock.minute = minute;
  return true;
}

/// "Uhr", "hrs", "h", "heures": a word that says that the number before it is a time. Words that may stand before one do not.
bool unit_at(const DateTokens& t, std::size_t i) {
  return t.is(i, DateWord::time_unit) && t.document.is(i, TokenKind::word);
}

}  // namespace

std::size_t read_time(const DateTokens& t, std::size_t i, Day day, Clock& clock, bool introduced) {
  const std::size_t start = i;
  if (const std::size_t phrase = t.after_phrase(i, "time"); phrase > i + 1)
    introduced = true, i = phrase;  // "kl. 10.00": its first word alone is one too
  while (t.is(i, DateWord::time) && !t.is(i, DateWord::time_unit) && i < start + 3) introduced = true, ++i;
  if (const std::size_t phrase = t.after_phrase(i, "time"); phrase > i + 1) introduced = true, i = phrase;
  Clock read;
  for (const auto& [function, name, hour] : {std::tuple{DateWord::noon, "noon", 12}, std::tuple{DateWord::midnight, "midnight", 0}}) {
    std::size_t after = t.after_phrase(i, name);
    if (after == i && t.is(i, function)) after = i + 1;
    if (after == i) continue;
    read.hour = hour;
    clock = read;
    return read_zone(t, after, day, clock);
  }
  const int number = t.number(i);
  if (number < 0 || (t.open_left(i) && i == start && t.document.text_of(i - 1) != "T")) return start;
  int hour = number, minute = 0;
  bool certain = false;
  std::size_t last = i + 1;
  if (t.digits(i) == 4) {  // "0900 GMT", "0001 hrs"
    hour = number / 100;
    minute = number % 100;
    Clock probe;
    certain = unit_at(t, last) || (read_zone(t, last, day, probe) > last && number < 2400);
    if (!certain) return start;
  } else if (t.digits(i) > 2) {
    return start;
  } else if ((t.is_char(last, ':') || t.is_char(last, '.')) && t.glued(last) && t.glued(last + 1) && t.number(last + 1, 2) >= 0 &&
             t.digits(last + 1) == 2) {
    certain = t.is_char(last, ':');
    minute = t.number(last + 1);
    last += 2;
    if (t.is_char(last, ':') && t.glued(last) && t.number(last + 1, 2) >= 0) last += 2;  // seconds
    if (t.is_char(last, '.') && t.glued(last) && t.glued(last + 1) && t.number(last + 1) >= 0) {
      if (!certain) return start;  // "10.30.5"
      last += 2;  // fractions of ISO 8601
    }
  } else if (t.document.is(last, TokenKind::word) &&
             (t.document.text_of(last) == "h" || t.document.text_of(last) == "H" || t.document.text_of(last) == "u") &&
             t.number(last + 1, 2) >= 0 && t.digits(last + 1) == 2 && !t.open_right(last + 1)) {
    minute = t.number(last + 1);  // "14h30", "14 h 30"
    certain = true;
    last += 2;
  }
  Half half = Half::none;
  const std::size_t after_half = read_half(t, last, half);
  if (after_half > last) certain = true, last = after_half;
  while (unit_at(t, last) && (!t.is_char(last, '.'))) {
    certain = true;
    ++last;
    if (t.is_char(last, '.') && t.glued(last) && t.document.text_of(last - 1) == "hrs") ++last;
  }
  if (const std::size_t phrase = t.after_phrase(last, "time_unit"); phrase > last) certain = true, last = phrase;
  if (half == Half::none) {  // "10 Uhr morgens"
    const std::size_t later = read_half(t, last, half);
    if (later > last) last = later;
  }
  if (!certain && !(introduced && last > i + 1)) return start;
  if (!set(read, hour, minute, half)) return start;
  if (t.is_char(last, 'Z') || (last < t.size() && t.document.text_of(last) == "Z" && t.glued(last))) {
    read.offset = 0;
    ++last;
  } else if ((t.is_char(last, '+') || t.is_dash(last)) && t.glued(last) && t.glued(last + 1) && t.number(last + 1) >= 0 &&
             t.digits(last + 1) != 3 && t.digits(last + 1) > 1) {
    const bool negative = t.is_dash(last);
    int minutes = t.digits(last + 1) == 4 ? t.number(last + 1) / 100 * 60 + t.number(last + 1) % 100 : t.number(last + 1) * 60;
    last += 2;
    if (t.is_char(last, ':') && t.glued(last) && t.number(last + 1, 2) >= 0) minutes += t.number(last + 1), last += 2;
    if (minutes <= 14 * 60) read.offset = negative ? -minutes : minutes;
  } else {
    last = read_zone(t, last, day, read);
  }
  clock = read;
  return last;
}

std::size_t read_time_behind(const DateTokens& t, std::size_t end, Day day, Clock& clock) {
  std::size_t i = end;
  if (t.glued(i) && i < t.size() && t.document.text_of(i) == "T" && t.glued(i + 1)) ++i;  // ISO 8601
  if (t.is_char(i, ',') || t.is_char(i, '|') || t.is_char(i, '/') || t.is_dash(i) || t.is_char(i, ';')) ++i;
  if (i >= t.size() || !t.together(end - 1, i) || t.document.tokens[i].start - t.document.tokens[i - 1].end() > 3) return end;
  Clock read;
  const std::size_t start = i;
  for (int words = 0; words < 2 && t.is(i, DateWord::connector) && !t.is(i, DateWord::time) && t.document.is(i, TokenKind::word); ++words)
    ++i;
  std::size_t last = read_time(t, i, day, read);
  if (last == i && i > start) last = read_time(t, i = start, day, read);
  if (last == i) return end;
  clock = read;
  return last;
}

}  // namespace pressparse::fields
