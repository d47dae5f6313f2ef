#include "output/lint_placeholders.hpp"

#include <algorithm>
#include <string>

#include "text/ascii.hpp"

namespace pressparse::output {
namespace {

constexpr std::size_t longest_bracket = 60;  // bytes inside "[INSERT THE COMPANY'S NAME HERE]"

/// What stands first in brackets that are to be filled in, in the languages of the packs, folded.
constexpr std::string_view slots[] = {
    "name",         "first name",    "last name", "full name", "insert",     "date",        "company",   "organisation", "organization",
    "city",         "place",         "location",  "title",     "job title",  "phone",       "telephone", "email",        "e-mail",
    "url",          "website",       "address",   "number",    "amount",     "quote",       "product",   "headline",     "spokesperson",
    "vorname",      "nachname",      "datum",     "firma",     "firmenname", "unternehmen", "ort",       "stadt",        "titel",
    "telefon",      "telefonnummer", "betrag",    "zitat",     "nom",        "prénom",      "lieu",      "ville",        "titre",
    "entreprise",   "société",       "montant",   "nombre",    "apellido",   "empresa",     "ciudad",    "fecha",        "cargo",
    "nome",         "cognome",       "azienda",   "luogo",     "città",      "data",        "importo",   "naam",         "bedrijf",
    "bedrijfsnaam", "plaats",        "stad",      "bedrag",    "tbd",        "tbc",         "xx",        "xxx",          "xxxx"};

bool in_word(char c) { return ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Placeholder> run() {
    for (std::size_t i = 0; i < text_.size();) {
      const char c = text_[i];
      std::size_t next = i + 1;
      if (c == '[' || c == '{' || c == '<') next = bracket(i);
      else if (in_word(c) && (i == 0 || !(in_word(text_[i - 1]) || ascii::is_digit(text_[i - 1])))) next = word(i);
      i = std::max(next, i + 1);
    }
    return std::move(found_);
  }

 private:
  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  std::size_t add(std::size_t start, std::size_t end, bool certain) {
    found_.push_back({start, end, certain});
    return end;
  }

  /// "[NAME]", "{{company}}", "<insert date>"; not "[link](...)", which is Markdown.
  std::size_t bracket(std::size_t i) {
    const char close = text_[i] == '[' ? ']' : text_[i] == '{' ? '}' : '>';
    std::size_t first = i + 1;
    while (at(first) == text_[i] || at(first) == ' ') ++first;
    std::size_t end = first;
    while (end < text_.size() && end < first + longest_bracket && text_[end] != close && text_[end] != '\n') ++end;
    if (at(end) != close) return first;  // as little for the other brackets of "[[[["
    std::string words;
    for (std::size_t k = first; k < end; ++k) words += ascii::lower(text_[k]);
    while (!words.empty() && words.back() == ' ') words.pop_back();
    while (at(end + 1) == close) ++end;
    const bool markdown = close == ']' && (at(end + 1) == '(' || at(end + 1) == ':');
    if (markdown || words == "email protected" || words == "email\xC2\xA0protected")
      return end + 1;  // the second is a web page's, with a note of its own
    for (const std::string_view slot : slots) {
      if (!words.starts_with(slot)) continue;
      const std::string_view rest = std::string_view(words).substr(slot.size());
      // "<title>", "<address>" are tags, "{data}" may be code; "[title]" is neither.
      if (close == '>' && rest.empty() && !ascii::is_upper(text_[first])) return end + 1;
      if (rest.empty() || (close == ']' && (rest[0] == ' ' || rest[0] == '_')) ||
          (close == '}' && words.find_first_of("=;:\"'") == words.npos) ||
          (close == '>' && rest[0] == ' ' && words.find('=') == words.npos))
        return add(i, end + 1, close != ']' || ascii::is_upper(text_[first]));  // “[company] will grow”: an editor's word in a quotation
    }
    return end + 1;
  }

  std::size_t word(std::size_t i) {
    std::size_t end = i;
    while (end < text_.size() && in_word(text_[end])) ++end;
    const std::string_view written = text_.substr(i, end - i);
    if (written == "TBD") return add(i, end, true);
    if ((written == "TBC" || written == "TBA") && !beside_name(i, end)) return add(i, end, false);
    if (written.size() == 5 && folds_to(i, "lorem") && folds_to(end + 1, "ipsum")) return add(i, end + 6, true);
    if (written.size() >= 2 && std::all_of(written.begin(), written.end(), [](char c) { return ascii::lower(c) == 'x'; })) return crosses(i, end);
    return end;
  }

  bool folds_to(std::size_t i, std::string_view word) const {
    return i + word.size() <= text_.size() && std::equal(word.begin(), word.end(), text_.begin() + static_cast<std::ptrdiff_t>(i),
                                                         [](char w, char t) { return w == ascii::lower(t); });
  }

  /// "XXX", "XX.XX.2024", "555-XXXX"; "XX" and "XXX" alone are numbers of the Romans too.
  std::size_t crosses(std::size_t i, std::size_t end) {
    const std::size_t size = end - i;
    const auto joins = [](char c) { return c == '.' || c == '/' || c == '-'; };
    std::size_t last = end;
    bool row = i > 1 && joins(text_[i - 1]) && ascii::is_digit(text_[i - 2]);
    while (joins(at(last)) && (ascii::lower(at(last + 1)) == 'x' || ascii::is_digit(at(last + 1)))) {
      std::size_t k = last + 1;
      while (ascii::lower(at(k)) == 'x' || ascii::is_digit(at(k))) ++k;
      if (in_word(at(k))) break;
      last = k;
      row = true;
    }
    if (row) return add(i, last, true);
    if (ascii::is_digit(at(end)) || size == 2) return end;  // "XX2", "Benedict XX"
    if (size > 3) return add(i, end, true);
    if (ascii::lower(text_[i]) == text_[i] && at(end) == '.') return end;  // "xxx.example"
    return add(i, end, text_[i] == 'X' && !beside_name(i, end));
  }

  /// A capitalised word right before or behind: "Super Bowl XXX", "TBC Bank".
  bool beside_name(std::size_t i, std::size_t end) const {
    if (at(end) == ' ' && ascii::is_upper(at(end + 1))) return true;
    if (i < 2 || text_[i - 1] != ' ') return false;
    std::size_t k = i - 1;
    while (k > 0 && in_word(text_[k - 1])) --k;
    return k < i - 1 && ascii::is_upper(text_[k]);
  }

  std::string_view text_;
  std::vector<Placeholder> found_;
};

}  // namespace

std::vector<Placeholder> find_placeholders(std::string_view text) { return Finder(text).run(); }

}  // namespace pressparse::output
