// Hostile texts: each family repeats something that has broken a parser somewhere, at any size asked for.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hostile {

struct Family {
  std::string_view name;
  std::function<std::string(std::size_t)> text;  // of about that many bytes
  int row = 0;                                   // see families()
};

inline std::string repeat(std::string_view piece, std::size_t size) {
  std::string out;
  out.reserve(size + piece.size());
  while (out.size() < size) out += piece;
  return out;
}

inline Family repeated(std::string_view name, std::string_view piece) {
  return {name, [piece](std::size_t size) { return repeat(piece, size); }};
}

/// Each '@' of the piece becomes a word that is another one in each round: "Aab", "Aac"; "@@" becomes the word and '@'.
inline std::string numbered(std::size_t size, std::string_view piece) {
  std::string out;
  for (unsigned round = 0; out.size() < size; ++round) {
    std::string word = "L";
    for (unsigned rest = round; rest; rest /= 26) word += static_cast<char>('a' + rest % 26);
    for (std::size_t i = 0; i < piece.size(); ++i) {
      if (piece[i] != '@') out += piece[i];
      else if (i + 1 < piece.size() && piece[i + 1] == '@') out += word + "@", ++i;
      else out += word;
    }
  }
  return out;
}

inline std::string pseudo_random(std::size_t size, unsigned limit) {
  std::string out(size, ' ');
  std::uint32_t state = 12345;
  for (char& c : out) c = static_cast<char>((state = state * 1664525u + 1013904223u) >> 24 & (limit - 1));
  return out;
}

/// The families of a list of hostile texts by its rows, then our own: what our rules could take badly.
inline std::vector<Family> families() {
  using namespace std::string_view_literals;
  std::vector<Family> all;
  const auto row = [&](int number, std::vector<Family> families) {
    for (Family& family : families) {
      family.row = number;
      all.push_back(std::move(family));
    }
  };
  row(2, {
      repeated("lone continuation bytes", "\x80"),
      repeated("truncated sequences", "\xE2\x80"),
      repeated("surrogates in UTF-8", "\xED\xA0\x80"),
      repeated("overlong sequences", "\xC0\x80\xE0\x80\x80\xF0\x80\x80\x80"),
      repeated("beyond Unicode", "\xF4\x90\x80\x80\xF8\xFF"),
      repeated("CESU-8", "\xED\xA0\xBD\xED\xB8\x80"),
  });
  row(3, {
      repeated("NUL", "\0"sv),
      repeated("NUL beside values", "a\0b@c.com\0+49 351 1234567\0https://c.com\0"sv),
  });
  row(4, {
      repeated("byte order marks", "\xEF\xBB\xBF" "a"),
      repeated("UTF-16", "H\0a\0r\0b\0o\0u\0r\0 \0"sv),
      repeated("UTF-32", "H\0\0\0a\0\0\0 \0\0\0"sv),
  });
  row(5, {
      repeated("Latin-1 text", "M\xFCnchen gr\xFC\xDFt "),
      repeated("mojibake", "MÃ¼nchen â€œJaâ€\u009d, 3 May 2024 "),
  });
  row(6, {
      repeated("bidi controls", "\xE2\x80\xAE" "a"),
      repeated("bidi in values", "\u202Ea@b\u2066.com\u2069 +49\u200E 351 1234567 "),
  });
  row(7, {
      repeated("soft hyphens", "a\xC2\xAD"),
      repeated("zero width in values", "Presse\u00ADkontakt: a\u200Bb@c\u2060.com, www.\uFEFFc.com "),
  });
  row(8, {
      repeated("hosts that imitate", "https://аpple.com ＷＷＷ．ａ．com http://xn--zzzz--.com "),
  });
  row(9, {
      repeated("combining marks", "a\xCC\x81\xCC\x81\xCC\x81"),
      repeated("only combining marks", "\xCC\x81"),
      repeated("joined emoji", "\xF0\x9F\x91\xA9\xE2\x80\x8D"),
  });
  row(10, {
      repeated("one letter, no space", "a"),
      repeated("spaces", " "),
      repeated("line breaks", "\n"),
      repeated("words on one line", "Harbour opens bridge "),
  });
  row(11, {
      repeated("straight quotes", "\""),
      repeated("opening quotes", "“"),
      repeated("German quotes unclosed", "„Ja "),
      repeated("guillemets", "« »"),
      repeated("apostrophes", "'"),
      repeated("opening parentheses", "("),
      repeated("opening brackets", "["),
      repeated("markdown links cut", "[a]("),
      repeated("markdown images cut", "!["),
      repeated("anchors cut", "<a href=\""),
      repeated("braces", "{"),
      repeated("emphasis", "**_"),
      repeated("backticks", "`"),
  });
  row(12, {
      repeated("nested quotes", "\"'"),
      {"nested parentheses", [](std::size_t size) { return std::string(size / 2, '(') + std::string(size / 2, ')'); }},
  });
  row(13, {
      repeated("digits", "1"),
      repeated("digits and spaces", "1 "),
      repeated("digit in parenthesis", "(1"),
      repeated("plus signs", "+"),
      repeated("phones", "+49 351 1234567, "),
      repeated("labelled phones", "Tel. 0351 1234567 "),
  });
  row(14, {
      repeated("dotted ones", "1.1."),
      repeated("numeric dates", "01.01.2024 "),
      repeated("slashed numbers", "1/"),
      repeated("months", "May "),
      repeated("month dates", "3 May 2024, "),
      repeated("time colons", "12:"),
      repeated("year dashes", "2024-"),
  });
  row(15, {
      repeated("dotted letters", "a."),
      repeated("at signs", "@"),
      repeated("a@", "a@"),
      repeated("mails a line", "a@b.com\n"),
      repeated("mailto", "mailto:"),
      repeated("www", "www."),
      repeated("http", "http://"),
      repeated("scheme marks", "://"),
      repeated("links", "https://example.org/a "),
      repeated("obfuscated mails", "a [at] b (dot) de "),
      {"host without an end", [](std::size_t size) { return "http://" + std::string(size, 'a') + ".com"; }},
      {"address without an end", [](std::size_t size) { return std::string(size, 'a') + "@b.com"; }},
  });
  row(16, {
      repeated("line separators", "a\xE2\x80\xA8"),
      repeated("carriage returns", "a\r"),
      repeated("line ends of all kinds", "a\r\nb\n\rc\u0085d\ve\ff\u2028g\u2029"),
  });
  row(17, {
      repeated("no-break spaces", "\xC2\xA0"),
      repeated("spaces of all kinds", "14\u202Fh\u202F30,\u200910\u00A0000\u3000\t"),
  });
  row(18, {
      repeated("full-width digits", "\xEF\xBC\x91"),
      repeated("digits of all kinds", "٣٤ ३४ ²³ Ⅻ ３４ "),
  });
  row(19, {
      repeated("dotted capital I", "\xC4\xB0"),
      repeated("letters that fold", "Straße STRAẞE İı Σς ﬁ "),
  });
  row(20, {
      repeated("angle brackets", "<"),
      repeated("comments cut", "<!--"),
      repeated("entities", "&amp;&#34;"),
      repeated("unclosed tags", "<div><p class=\"a"),
      repeated("sections cut", "<![CDATA["),
      repeated("entities of nothing", "&#xD800;&#0;&#x110000;&nosuch;"),
  });
  row(21, {
      repeated("contacts", "Contact: Ann Lee, +1 212 555 0123, a@b.com\n\n"),
      {"new contacts", [](std::size_t size) { return numbered(size, "Contact: Ann @, @ Ltd, a@@example.com\n\n"); }},
      {"new contacts a line", [](std::size_t size) { return numbered(size, "Ann @\na.@@example.com\n"); }},
      repeated("contact headings", "Contact:\n"),
      repeated("one contact line", "Contact: Ann Lee "),
  });
  row(22, {
      {"random bytes", [](std::size_t size) { return pseudo_random(size, 256); }},
      {"random ASCII", [](std::size_t size) { return pseudo_random(size, 128); }},
  });
  row(0, {
      repeated("short lines", "Ab\n"),
      repeated("capitalised words", "Ann Lee Harbour "),
      repeated("all capitals", "ANN LEE HARBOUR "),
      repeated("title and name chain", "President Ann Lee, Director of "),
      repeated("quoted words", "\"yes\" said he. "),
      repeated("quotes one a paragraph", "“We go on\n\n"),
      repeated("attributions", "“We are glad,” said Ann Lee. "),
      repeated("quotes by pronoun", "Ann Lee met Bob Ray. “We go on with it,” she said. "),
      repeated("quotes by office", "“We go on with it,” said the mayor. "),
      repeated("quotes without speaker", "“We go on with it and on with it.”\n\n"),
      repeated("quotes closed only", "We go on with it.” "),
      repeated("quotes of two styles", "“ „ « Ja "),
      {"quotes by new people", [](std::size_t size) { return numbered(size, "“We go on,” said Ann @. "); }},
      {"new people", [](std::size_t size) { return numbered(size, "Ann @ met Bob @ of @ Ltd. "); }},
      {"new senders", [](std::size_t size) { return numbered(size, "SOURCE @\n"); }},
      {"new descriptions", [](std::size_t size) { return numbered(size, "About @\n\n@ builds bridges in the north of the country.\n\n"); }},
      repeated("addresses", "12 High Street, London SW1A 1AA, "),
      repeated("German addresses", "Hauptstraße 5, 01067 Dresden\n"),
      repeated("about headings", "About Harbour\n\n"),
      repeated("about run in", "About Harbour Harbour "),
      repeated("acronyms", "Harbour Board (HB) "),
      repeated("organisations", "Harbour Board of the University of "),
      repeated("legal forms", "GmbH & Co. KG "),
      repeated("tickers", "(NASDAQ: ABC) "),
      repeated("ticker list", "(NASDAQ: ABC, ABC, "),
      repeated("end marks", "###\n"),
      repeated("datelines", "LONDON, May 3 -- "),
      repeated("embargo", "EMBARGOED UNTIL "),
      repeated("captions", "Photo: Ann Lee\n"),
      repeated("wires", "/PRNewswire/ -- "),
  });
  return all;
}

}  // namespace hostile
