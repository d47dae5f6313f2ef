#include "record/contact_prose.hpp"

#include <algorithm>

namespace pressparse::record {
namespace {

using lang::Class;
using text::Document;
using text::TokenKind;

constexpr std::size_t longest_prose_name = 12;  // tokens of "the District Attorney's Action Center"

class ProseReader {
 public:
  ProseReader(const fields::Context& context, const Words& words, const Hints& hints)
      : context_(context), words_(words), document_(words.document()), hints_(hints) {}

  ProseReading read() {
    ProseReading out;
    std::size_t verb = document_.size(), after_verb = 0, reached = document_.size();
    bool subject = false, visit = false;
    for (std::size_t i = 0; i < document_.size(); ++i) {
      const std::size_t lead = match(i, Class::contact_leads).length;
      const lang::Match call = match(i, Class::contact_verbs);
      const std::size_t length = std::max(lead, call.length);
      if (!length || i < after_verb) continue;
      if (i > 0 && document_.capitalized(i) && document_.capitalized(i - 1) && document_.tokens[i].has(text::Token::space_before) &&
          match(i - 1, Class::contact_headings).length < 2)
        continue;  // "the Customer Contact Centre", not "Media Contact Ann Lee"
      if (verb < i && small_function(i - 1) && match(i, Class::email_labels)) continue;  // "schicken eine E-Mail": a noun
      out.lead = out.lead || lead > 0;
      verb = i;
      subject = lead == 0 && call.value == "subject";
      if (subject) reached = i;
      visit = lead == 0 && call.value == "visit";
      after_verb = std::max(after_verb, i + length);
    }
    if (verb == document_.size()) {
      read_before_value(out);
      return out;
    }
    std::size_t first = after_verb, last = document_.size();
    cut_phrase(first, last);
    if (visit) return out;
    out.asks = first >= last && reached == document_.size();
    if (first < last) read_phrase(first, last, out);
    // "Ann Lee can be reached at", "... can be reached by phone or by email at"
    if (reached < document_.size() && !out.name && !out.organization && !out.department) read_subject(reached, out);
    return out;
  }

 private:
  lang::Match match(std::size_t token, Class c) const { return context_.lexicon.match_any(document_, token, c, context_.language); }
  bool small_function(std::size_t token) const {
    return document_.is(token, TokenKind::word) && !document_.capitalized(token) &&
           (document_.has(token, Class::stopwords) || document_.tokens[token].length <= 2);
  }
  Span span(std::size_t first, std::size_t last) const { return {words_.start(first), words_.end(last - 1)}; }

  std::size_t label_length(std::size_t token) const {
    std::size_t length = 0;
    for (const Class c : {Class::phone_labels, Class::email_labels, Class::link_labels}) length = std::max(length, match(token, c).length);
    return length;
  }

  /// Takes the article before a phrase and "at", "by phone at", "unter der Nummer" behind it off.
  void cut_phrase(std::size_t& first, std::size_t& last) const {
    while (first < last && (!document_.is(first, TokenKind::word) || small_function(first))) ++first;
    // The phrase ends where a label opens: "... Ann Lee, telephone".
    for (std::size_t i = first; i < last; ++i) {
      const bool opens_bracket = document_.is_char(i, '(');
      // "Ann Lee via the press office of the court"
      const bool way =
          i > first && !document_.capitalized(i) && document_.capitalized(i - 1) && small_function(i + 1) && match(i, Class::channel_links);
      const bool label =
          way || (label_length(i) && (i == first || !document_.capitalized(i) || match(i, Class::plain_labels)));  // not "the Bridge Desk"
      const bool hours =
          i > first && document_.is_char(i, ',') && document_.is(i + 1, TokenKind::number);  // "contact Customer Care, 8 a.m. to 9 p.m."
      if (label || opens_bracket || hours) {
        last = i;
        break;
      }
    }
    while (last > first && (!document_.is(last - 1, TokenKind::word) || small_function(last - 1)) &&
           !document_.is(last - 1, TokenKind::number))
      --last;
    if (last - first > longest_prose_name) first = last;
  }

  /// "Ann Lee's agent", not "Ann Lee's office": behind the name that ends at the byte stands whom to contact, and nobody who is named.
  bool somebody_of(std::size_t end) const {
    constexpr std::size_t longest_word = 24;  // bytes
    std::string_view behind = context_.text().substr(end, longest_word);
    if (behind.starts_with("'s ")) behind.remove_prefix(3);
    else if (behind.starts_with("’s ")) behind.remove_prefix(5);
    else return false;
    const text::Document words = text::scan(behind, context_.lexicon.vocabulary());
    return context_.lexicon.match_any(words, 0, Class::title_heads, context_.language) ||
           context_.lexicon.match_any(words, 0, Class::speaker_nouns, context_.language);
  }

  void read_phrase(std::size_t first, std::size_t last, ProseReading& out) const {
    const Words phrase(context_, words_.start(first), words_.end(last - 1));
    for (std::size_t i = 0; i < phrase.size() && i < 6; ++i) {
      if (!phrase.document().capitalized(i)) continue;
      const Words tail(context_, phrase.start(i), phrase.end(phrase.size() - 1));
      const CellReading reading = read_words(context_, tail, hints_);
      if (reading.kind != Reading::name) continue;
      if (somebody_of(reading.name.end)) return;
      out.name = reading.name;
      out.title = reading.title;
      out.organization = reading.organization;
      out.department = reading.department;
      std::size_t title = i;  // "the case clerk, Ann Lee"
      while (title > 0 && !phrase.document().is(title - 1, TokenKind::word)) --title;
      if (title > 0 && !out.title) out.title = {phrase.start(0), phrase.end(title - 1)};
      return;
    }
    std::size_t large = 0, words = 0, department = 0;
    for (std::size_t i = first; i < last; ++i) {
      words += document_.is(i, TokenKind::word);
      large += document_.capitalized(i);
      department += match(i, Class::department_words).length +
                    context_.lexicon.match_ending(document_, i, Class::department_endings, context_.language).length;
    }
    if (large == 0) {
      if (words <= 6 && department) out.department = span(first, last);
      else out.lead = out.lead || words <= 2;  // "contact the firm at"
      return;
    }
    std::size_t large_end = last;
    while (!document_.capitalized(large_end - 1) && !document_.is(large_end - 1, TokenKind::number))
      --large_end;  // "contact Harbour directly at"
    const bool unit = large_end < last && small_function(large_end) && last - large_end <= 4 &&
                      (match(large_end - 1, Class::organization_heads) ||
                       context_.lexicon.match(document_, large_end - 1, Class::contact_words, context_.language, "unit"));
    if (!unit) last = large_end;  // "contacter la Brigade de la circulation au"
    // "equipo de prensa de la DebConf": the department in small words, then the organisation.
    std::size_t name = first;
    while (name < last && !document_.capitalized(name)) ++name;
    // "erbitten wir Ihren Anruf unter": a form of address in capitals opens nobody's name
    if (name < last && match(name, Class::articles).value == "definite" && document_.capitalized(name) && last - name <= 2) {
      out.lead = true;
      return;
    }
    // "dem 5. Polizeirevier", "the 14. Division": the number belongs to the name
    if (name >= 2 && name < last && document_.is_char(name - 1, '.') && document_.is(name - 2, TokenKind::number) &&
        !document_.has(name, Class::months))
      name -= 2, first = std::min(first, name);
    std::size_t before = name;
    while (before > first && small_function(before - 1)) --before;
    if (before > first && department) {
      out.department = span(first, before);
      out.organization = span(name, last);
    } else if (department) {
      out.department = span(first, last);
    } else if (last - name == 1 && document_.has(name, Class::given_names)) {
      out.name = span(name, last);  // "contact Sally on"
    } else {
      out.organization = span(name, last);
    }
  }

  /// "RSVP by May 21 to Ann Lee at", "Auskunft gibt Ann Lee unter": without a verb that is known, a person right before the number is whose it is.
  void read_before_value(ProseReading& out) const {
    std::size_t last = document_.size();
    while (last > 0 && (!document_.is(last - 1, TokenKind::word) || small_function(last - 1) || label_length(last - 1))) --last;
    if (document_.size() - last > 4) return;
    std::size_t first = last;
    while (first > 0 && last - first < 6 && document_.capitalized(first - 1) && !document_.is(first, TokenKind::quote)) --first;
    if (last < first + 2 || first == 0 || !small_function(first - 1)) return;
    if (first >= 2 && document_.capitalized(first - 2)) return;  // "the Law Offices of Ann Lee"
    const Words run(context_, words_.start(first), words_.end(last - 1));
    const CellReading reading = read_words(context_, run, hints_);
    if (reading.kind == Reading::name && reading.name.end == words_.end(last - 1)) out.name = reading.name;
  }

  /// "Ann Lee is available for interviews and can be reached at": the sentence's subject.
  void read_subject(std::size_t verb, ProseReading& out) const {
    for (std::size_t i = 0; i < verb && i < 40; ++i) {
      if (!document_.capitalized(i)) continue;
      std::size_t last = i;
      while (last < verb && last < i + 8 && (document_.capitalized(last) || !document_.is(last, TokenKind::word))) ++last;
      const Words run(context_, words_.start(i), words_.end(last - 1));
      const CellReading reading = read_words(context_, run, hints_);
      if (reading.kind == Reading::name) {
        out.name = reading.name;
        return;
      }
      i = last;
    }
  }

  const fields::Context& context_;
  const Words& words_;
  const Document& document_;
  const Hints& hints_;
};

}  // namespace

ProseReading read_prose(const fields::Context& context, const Words& words, const Hints& hints) {
  return ProseReader(context, words, hints).read();
}

}  // namespace pressparse::record
