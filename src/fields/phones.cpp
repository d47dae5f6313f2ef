#include "fields/phones.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "fields/phone_candidates.hpp"
#include "fields/phone_check.hpp"
#include "fields/phone_labels.hpp"
#include "fields/phone_readings.hpp"
#include "fields/phone_regions.hpp"
#include "fields/phone_surroundings.hpp"
#include "fields/phone_vanity.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_stem = 150;  // bytes between a number and "Fax: -79"

/// What is kept of a number for the ones that are written as its variations.
struct Stem {
  std::string e164;
  std::size_t last_group = 0;  // digits
  bool dash = false;           // the last group followed a dash
  std::size_t end = 0;         // byte
  PhoneKind kind = PhoneKind::phone;
};

class PhoneFinder {
 public:
  PhoneFinder(const Context& context, Mask& mask, const RegionEvidence& evidence)
      : context_(context), d_(context.document), mask_(mask), evidence_(evidence), checker_(limits::phone_candidates) {}

  std::vector<Phone> run() {
    runs_ = phone_candidates(context_, mask_);
    regions_.emplace(d_, runs_, evidence_, checker_);
    const std::size_t most = limits::phones_in(d_.text.size());
    for (const DigitRun& run : runs_) {
      if (phones_.size() >= most) {
        context_.hit(Limit::phone_results, run.groups.front().start);
        break;
      }
      read(run);
      if (checker_.exhausted() && !budget_end_) budget_end_ = run.groups.front().start;
    }
    if (checker_.exhausted())
      context_.hit(Limit::phone_candidates, budget_end_);
    return std::move(phones_);
  }

 private:
  // Reading a run -----------------------------------------------------------------------------------------------------

  void read(const DigitRun& run) {
    why_ = nullptr;
    const std::size_t known = phones_.size();
    bool fresh = true;  // nothing unread stands before the group in this run
    for (std::size_t k = 0; k < run.groups.size();) {
      if (run.groups[k].start < floor_) {
        ++k;
        continue;
      }
      const std::size_t next = read_at(run, k, fresh);
      fresh = next != 0;
      k = next ? next : k + 1;
    }
    if (why_ && phones_.size() == known && run.groups.back().end > floor_)
      context_.reject("phones", run.groups.front().mark, run.groups.back().end, why_);
  }

  /// Remembers for explain why nothing was read.
  std::size_t no(const char* why) {
    why_ = why;
    return 0;
  }

  /// Reads a number that starts at a group; the group after it, or 0.
  std::size_t read_at(const DigitRun& run, std::size_t k, bool fresh) {
    const DigitGroup& first = run.groups[k];
    if (!fresh && !first.plus && (!first.space || first.dash || first.dot)) return 0;
    // Inside a row of numbers only a shape that speaks for itself starts one.
    if (!fresh && !first.plus && !nanp_shape(d_, run, k) && !(k + 2 >= run.groups.size() && word_follows(d_, run))) return 0;
    const std::size_t token = d_.token_at(first.mark);
    std::optional<PhoneLabel> label;
    if (fresh || first.plus) label = label_before(context_, token, label_floor_);
    if (fresh && k == 0) {
      if (const std::size_t next = read_variation(run, label)) return next;
    }
    const bool labelled = label && label->adjacent;
    if (!labelled && !first.plus && denied(context_, token)) return no("a word before it says that it is another kind of number");
    if (!labelled && !first.plus && !cut_off_before(d_, mask_, first.mark, token)) return no("it is part of a longer code");
    if (const std::size_t next = read_vanity(run, k, label)) return next;

    const std::size_t nanp = nanp_shape(d_, run, k);
    if (!label && !first.plus && !nanp && opens_no_code(first) && !contact_around(run, k))
      return no("no label, no shape of its country's numbers, and no contact beside it");
    std::vector<Reading> readings = readings_from(d_, run, k);
    if (readings.empty()) return no("its groups cannot be those of a telephone number");
    const std::vector<std::string> regions = regions_->at(first.start, label.has_value());
    const auto american = std::find_if(regions.begin(), regions.end(), is_nanp);
    const bool marked = nanp && has_marks(run, k, nanp);
    // "(601) 555 0142" of Bogotá, "(511) 555-0142" of Lima: where the text is of a country that has such a number, the shape says nothing.
    if (nanp && first.size() == 3 && (marked || american != regions.end()) && !regions_->weak() &&
        (labelled || cut_off_after(d_, mask_, run.groups[nanp - 1].token + 1)))
      if (const auto home = home_reading(checker_, readings, regions.front(), nanp))
        return emit(run, *home, label, labelled ? rules::phone_label : rules::phone_shape);
    if (nanp && (american != regions.end() || (marked && (regions_->weak() || labelled))))
      return read_american(run, readings, nanp, american != regions.end() ? *american : "US", label);
    std::erase_if(readings, [&](const Reading& c) {
      return !labelled && !c.international && !(cut_off_after(d_, mask_, run.groups[c.last - 1].token + 1) && !looks_like_date(run, c));
    });
    if (readings.empty()) return no("without a label, and it goes on or reads as a date");
    if (readings.front().international) {
      const std::size_t digits = readings.front().number.size() - 1;
      if (!first.plus && !label && (digits < 9 || readings.front().last == k + 1))
        return no("00 without a label and too short for a number abroad");
      if (const auto found = best_reading(checker_, readings, {}, first.plus || labelled))
        return emit(run, *found, label, rules::phone_international);
      return labelled && label->sure ? emit_unverified(run, readings.front(), label) : no("no country has such a number");
    }
    if (const std::size_t next = read_national(run, readings, regions, label, fresh)) return next;
    // "(248) 685-1150" in a text that speaks of Brighton: in English and Spanish the shape is American where it is no number of the country.
    const std::string other = marked ? regions_->american() : std::string();
    return other.empty() ? 0 : read_american(run, readings_from(d_, run, k), nanp, other, label);
  }

  /// Neither "0351" nor "0049": such a group opens no number by its shape.
  bool opens_no_code(const DigitGroup& group) const { return d_.text[group.start] >= '1' && d_.text[group.start] <= '9'; }
  /// Whether a contact's heading, block or values may be near enough for a number without a label: asked before its groups are read.
  bool contact_around(const DigitRun& run, std::size_t k) const {
    constexpr std::size_t reach = 12;  // tokens
    const std::size_t token = run.groups[k].token;
    return mask_.touched(token > reach ? token - reach : 0, run.groups.back().token + reach) ||
           near_contact(context_, mask_, token);
  }

  std::size_t read_american(const DigitRun& run, std::vector<Reading> readings, std::size_t last, const std::string& region,
                            const std::optional<PhoneLabel>& label) {
    std::erase_if(readings, [&](const Reading& r) { return r.last != last; });
    if (readings.empty()) return 0;
    const bool labelled = label && label->adjacent;
    const bool alternative = last < run.groups.size() && run.groups[last].slash && run.groups[last].size() == 4;  // "212-736-5000/5001"
    if (!alternative && !labelled && !readings[0].international && !cut_off_after(d_, mask_, run.groups[last - 1].token + 1)) return 0;
    const auto found = best_reading(checker_, readings, {region}, labelled || has_marks(run, readings[0].first, last));
    return found ? emit(run, *found, label, rules::phone_shape) : 0;
  }

  std::size_t read_national(const DigitRun& run, std::vector<Reading>& readings, const std::vector<std::string>& regions,
                            const std::optional<PhoneLabel>& label, bool fresh) {
    const std::size_t k = readings.front().first;
    const DigitGroup& first = run.groups[k];
    const bool labelled = label && label->adjacent;
    const bool trunk = d_.text[first.start] == '0' && first.size() >= 2 && d_.text[first.start + 1] != '0' && first.size() <= 6 &&
                       !(first.size() == 6 && is_date_code(digits_of(d_, first)));
    Rule rule = rules::phone_label;
    if (readings.front().number.size() < 6) {  // "Washington Office: 1400 Longhorn Bldg."
      const std::size_t next = run.groups[readings.front().last - 1].token + 1;
      if (d_.capitalized(next) && !d_.tokens[next].has(Token::line_start)) return 0;
    }
    if (!labelled) {
      std::erase_if(readings, [](const Reading& r) { return r.number.size() < 7; });
      if (readings.empty()) return 0;
      const bool grouped = readings.front().last > k + 1;
      const bool shaped = trunk && grouped && fresh;
      const std::size_t after = run.groups[readings.front().last - 1].token + 1;
      const bool alone = fresh && readings.front().number.size() >= 8 &&
                         ((isolated(d_, mask_, first, after) && near_contact(context_, mask_, first.token)) ||
                          (grouped && beside_contact(d_, mask_, d_.token_at(first.mark), after)) ||
                          (after < d_.size() && mask_.owner(after) == Owner::email &&
                           !d_.tokens[after].has(Token::space_before)));  // "6193726978ann@firm.example"
      if (!shaped && !alone && !(label && grouped)) return no("no label, no shape of its country's numbers, and no contact beside it");
      rule = shaped ? rules::phone_shape : alone ? rules::phone_alone : rules::phone_label;
    }
    if (trunk && (labelled || near_contact(context_, mask_, first.token)))
      if (const auto home = home_plan(checker_, readings, regions, regions_->home())) return emit(run, *home, label, rule);
    if (const auto found = best_reading(checker_, readings, regions, labelled && (label->sure || trunk)))
      return emit(run, *found, label, rule);
    if (labelled && !trunk && complete_local(run, readings, label->kind)) return readings.front().last;
    no("no number of the countries that the text speaks of");
    return labelled && label->sure ? emit_unverified(run, readings.back().number.size() > 3 ? readings.front() : readings.back(), label)
                                   : 0;
  }

  // What is written as a variation of the number before it --------------------------------------------------------------

  /// "Fax: -79" after "0351 / 12 34 56-78": the label, a dash and the last digits.
  std::size_t read_variation(const DigitRun& run, std::optional<PhoneLabel> label) {
    const DigitGroup& group = run.groups.front();
    const bool extension = stem_ && stem_->dash && behind_extension_label(context_, group.token);  // "F: DW 20" after "T: +43 316 555 012-0"
    if (extension) label = label_before(context_, group.token - 1, label_floor_);
    if (!stem_ || !label || !label->adjacent || group.token == 0 || group.size() > 5 || group.plus || group.bracketed) return 0;
    if (group.start - stem_->end > longest_stem) return 0;
    const text::Token& before = d_.tokens[group.token - 1];
    const bool close = before.end() == group.start;
    const bool dashed = d_.is(group.token - 1, TokenKind::dash) && label->first < group.token - 1 && (close || stem_->dash);  // "Fax – 199"
    if (dashed) return derive(group, close ? before.start : group.start, label->kind, true) ? 1 : 0;
    return extension && derive(group, group.start, label->kind, true) ? 1 : 0;
  }

  /// "-100 oder -101", "5000/5001", "x302/x303": right after a number.
  void read_alternatives(std::size_t token, PhoneKind kind) {
    for (int more = 0; more < 3 && stem_ && token + 1 < d_.size(); ++more) {
      std::size_t t = token;
      if (d_.tokens[t].has(Token::line_start) || !mask_.free(t)) return;
      const bool range = d_.is(t, TokenKind::dash) && d_.is(t + 1, TokenKind::number) && !d_.tokens[t].has(Token::space_before) &&
                         !d_.tokens[t + 1].has(Token::space_before);  // "555 100-101"
      const bool slash = range || d_.is_char(t, '/') || d_.is_char(t, ',');
      if (!slash && !context_.lexicon.match_any(d_, t, Class::number_joins, context_.language)) return;
      ++t;
      const bool dashed = d_.is(t, TokenKind::dash) && t + 1 < d_.size() && d_.tokens[t + 1].start == d_.tokens[t].end();
      const std::size_t start = d_.tokens[t].start;
      if (dashed) ++t;
      if (!d_.is(t, TokenKind::number) || d_.tokens[t].has(Token::line_start) || !mask_.free(t)) return;
      if (!dashed && !slash) {  // "069/755-5118 oder 755-5050"
        const DigitRun local = digit_run(d_, context_.layout, mask_, t);
        const std::vector<Reading> readings = readings_from(d_, local, 0);
        if (!readings.empty() && readings.front().number.size() > stem_->last_group &&
            cut_off_after(d_, mask_, local.groups[readings.front().last - 1].token + 1) && complete_local(local, readings, kind)) {
          token = local.next_token;
          continue;
        }
      }
      const std::size_t size = d_.tokens[t].length;
      // Without its dash the alternative must have the length of what it replaces, and stand alone.
      const bool fits = dashed ? stem_->dash && size <= 5 : size == stem_->last_group && size >= 2 && size <= 4 && !d_.is_char(token, ',');
      const bool goes_on =
          d_.is(t + 1, TokenKind::number) && !d_.tokens[t + 1].has(Token::line_start);  // "und 03 51 / 48 53": a number of its own
      if (!fits || goes_on || !cut_off_after(d_, mask_, t + 1) || d_.is(t + 1, TokenKind::dash)) return;
      DigitGroup group;
      group.token = static_cast<std::uint32_t>(t);
      group.start = d_.tokens[t].start;
      group.end = d_.tokens[t].end();
      if (!derive(group, start, kind, dashed)) return;
      token = t + 1;
    }
  }

  /// "Durchwahl 55-21 004" after "+49 345 55-24 801": a local number takes the area code of the one before, if it starts alike.
  bool complete_local(const DigitRun& run, const std::vector<Reading>& readings, PhoneKind kind) {
    const Reading& reading = readings.front();
    if (!stem_ || reading.number.size() < 5 || stem_->e164.size() < reading.number.size() + 4) return false;
    const std::size_t keep = stem_->e164.size() - reading.number.size();
    if (stem_->e164.compare(keep, 2, reading.number, 0, 2) != 0) return false;
    const PhoneAnswer answer = checker_.check(stem_->e164.substr(0, keep) + reading.number, "");
    if (!answer.possible) return false;
    Phone phone = shell(run, reading, std::nullopt, rules::phone_variation);
    phone.kind = kind;
    phone.e164 = answer.e164;
    if (!answer.region.empty()) phone.region = answer.region;
    push(std::move(phone));
    return true;
  }

  bool derive(const DigitGroup& group, std::size_t start, PhoneKind kind, bool dashed) {
    std::string number = stem_->e164;
    const std::string digits = digits_of(d_, group);
    const std::size_t drop = dashed && stem_->dash ? stem_->last_group : digits.size();
    if (number.size() < drop + 5) return false;
    number.resize(number.size() - drop);
    number += digits;
    const PhoneAnswer answer = checker_.check(number, "");
    if (!answer.possible) return false;
    Phone phone;
    context_.locate(phone, start, group.end, rules::phone_variation);
    phone.e164 = answer.e164;
    phone.kind = kind;
    if (!answer.region.empty()) phone.region = answer.region;
    push(std::move(phone));
    return true;
  }

  // Vanity ------------------------------------------------------------------------------------------------------------

  std::size_t read_vanity(const DigitRun& run, std::size_t k, const std::optional<PhoneLabel>& label) {
    const auto vanity = vanity_number(d_, run, k, label && label->adjacent);
    if (!vanity) return 0;
    const std::vector<std::string> regions = regions_->at(run.groups[k].start, true);
    for (std::string region : vanity->north_american ? std::vector<std::string>{"US"} : regions) {
      const PhoneAnswer answer = checker_.check(vanity->digits, region);
      if (!answer.valid) continue;
      Phone phone;
      context_.locate(phone, run.groups[k].mark, vanity->end, rules::phone_vanity);
      phone.e164 = answer.e164;
      if (label) phone.kind = label->kind;
      if (!answer.region.empty()) phone.region = answer.region;
      push(std::move(phone));
      return run.groups.size();
    }
    return 0;
  }

  // Results -----------------------------------------------------------------------------------------------------------

  std::size_t emit(const DigitRun& run, const std::pair<Reading, PhoneAnswer>& found, const std::optional<PhoneLabel>& label, Rule rule) {
    const auto& [reading, answer] = found;
    Phone phone = shell(run, reading, label, rule);
    phone.e164 = answer.e164;
    if (!answer.region.empty()) phone.region = answer.region;
    const DigitGroup& last = run.groups[reading.last - 1];
    stem_ = Stem{answer.e164, last.size(), last.dash, last.end, phone.kind};
    std::size_t next = last.token + 1;
    if (const auto extension = extension_after(context_, next)) {
      phone.extension = extension->digits;
      phone.end = extension->end;
      next = extension->next;
      stem_.reset();
    }
    phone.text = std::string(d_.slice(phone.start, phone.end));
    std::size_t after = phone.end;
    if (next < d_.size())
      if (const auto behind = label_after(context_, next, after); behind && (!label || !label->adjacent)) {
        phone.kind = behind->kind;
        label_floor_ = after;
      }
    const PhoneKind kind = phone.kind;
    push(std::move(phone));
    read_alternatives(next, kind);
    return reading.last;
  }

  /// A labelled number that no country's plan explains: kept without E.164.
  std::size_t emit_unverified(const DigitRun& run, const Reading& reading, const std::optional<PhoneLabel>& label) {
    const std::size_t digits = reading.number.size();
    const bool word = d_.tokens[label->first].length >= 3;
    if (checker_.exhausted() || !word || digits < 3 || digits > 15 || looks_like_date(run, reading) ||
        !cut_off_after(d_, mask_, run.groups[reading.last - 1].token + 1))
      return 0;
    Phone phone = shell(run, reading, label, rules::phone_short);
    phone.text = std::string(d_.slice(phone.start, phone.end));
    push(std::move(phone));
    return reading.last;
  }

  Phone shell(const DigitRun& run, const Reading& reading, const std::optional<PhoneLabel>& label, Rule rule) const {
    const DigitGroup& first = run.groups[reading.first];
    const DigitGroup& last = run.groups[reading.last - 1];
    // A bracket around the whole number is not part of it; one around the area code is.
    const bool wrapped = first.bracketed && (reading.last == reading.first + 1 || run.groups[reading.first + 1].bracketed);
    std::size_t start = first.mark;
    if (wrapped) {
      const std::size_t plus = d_.text.find('+', first.mark);
      start = first.plus && plus < first.start ? plus : first.start;
    }
    Phone phone;
    context_.locate(phone, start, last.end, rule);
    if (label) phone.kind = label->kind;
    return phone;
  }

  void push(Phone phone) {
    floor_ = phone.end;
    label_floor_ = std::max(label_floor_, phone.end);
    mask_.claim_bytes(phone.start, phone.end, Owner::phone);
    phones_.push_back(std::move(phone));
  }

  const Context& context_;
  const text::Document& d_;
  Mask& mask_;
  const RegionEvidence& evidence_;
  PhoneChecker checker_;
  std::vector<DigitRun> runs_;
  std::optional<PhoneRegions> regions_;
  std::vector<Phone> phones_;
  std::optional<Stem> stem_;
  std::size_t floor_ = 0;        // the end of the last number
  std::size_t label_floor_ = 0;  // labels before this byte belong to earlier numbers
  std::size_t budget_end_ = 0;
  const char* why_ = nullptr;  // for explain
};

}  // namespace

std::vector<Phone> find_phones(const Context& context, Mask& mask, const RegionEvidence& evidence) {
  return PhoneFinder(context, mask, evidence).run();
}

}  // namespace pressparse::fields
