#include "text/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include "fork_gate.hpp"
#include "pressparse/encoding.hpp"
#include "pressparse/error.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace pressparse {
namespace text {
namespace {

constexpr std::size_t sample_size = 1 << 16;  // what is judged; a file does not change its kind later

struct Magic {
  std::string_view bytes;
  std::string_view kind;
};
constexpr Magic magics[] = {
    {"%PDF-", "a PDF document"},
    {{"PK\x03\x04", 4}, "a ZIP archive, such as a .docx or .odt document"},
    {{"\xD0\xCF\x11\xE0", 4}, "an old Office document (.doc)"},
    {{"\x89PNG", 4}, "a PNG picture"},
    {{"\xFF\xD8\xFF", 3}, "a JPEG picture"},
    {"GIF8", "a GIF picture"},
    {{"\x1F\x8B", 2}, "a gzip archive"},
    {"{\\rtf", "an RTF document"},
};

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(), [](char l, char c) { return l == ascii::lower(c); });
}

/// UTF-16 and UTF-32 without a mark: Western text has a NUL in every second byte, or three in every four.
std::string_view charset_by_nuls(std::string_view bytes) {
  std::array<std::size_t, 4> nuls{};
  const std::size_t size = std::min(bytes.size(), sample_size) & ~std::size_t{3};
  if (size < 8 || !std::memchr(bytes.data(), 0, size)) return {};
  for (std::size_t i = 0; i < size; ++i) nuls[i & 3] += bytes[i] == 0;
  const std::size_t quarter = size / 4;
  const auto most = [&](std::size_t i) { return nuls[i] * 10 >= quarter * 7; };
  const auto few = [&](std::size_t i) { return nuls[i] * 10 <= quarter; };
  if (few(0) && most(1) && most(2) && most(3)) return "UTF-32LE";
  if (most(0) && most(1) && most(2) && few(3)) return "UTF-32BE";
  if (few(0) && most(1) && few(2) && most(3)) return "UTF-16LE";
  if (most(0) && few(1) && most(2) && few(3)) return "UTF-16BE";
  return {};
}

/// How much of the sample is UTF-8 beyond ASCII, and how much is not UTF-8 at all.
struct Utf8Share {
  std::size_t good = 0;
  std::size_t bad = 0;
};
Utf8Share utf8_share(std::string_view bytes) {
  Utf8Share share;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const Decoded d = decode(bytes, at);
    ++(d.character == invalid_character ? share.bad : share.good);
    at += d.length;
  }
  return share;
}

/// The detector guesses well between scripts and badly between the single-byte sets of the West: there, windows-1252 holds
/// all that ISO-8859-1 prints, and the quotation marks that press releases are full of.
std::string detect_legacy(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error), &ucsdet_close);
  const std::string_view sample = bytes.substr(0, sample_size);
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &error);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) || !match) return "windows-1252";
  const std::string name = ucsdet_getName(match, &error);
  const int32_t confidence = ucsdet_getConfidence(match, &error);
  if (U_FAILURE(error) || confidence < 40 || name.starts_with("ISO-8859-1") || name.starts_with("UTF-")) return "windows-1252";
  // The detector's other Latin sets differ from Western ones in a few letters only; short texts mislead it.
  if (name == "ISO-8859-2" && confidence < 60) return "windows-1252";
  // Of some sets it knows more than the converters do, such as IBM424_rtl.
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> known(ucnv_open(name.c_str(), &error), &ucnv_close);
  if (U_FAILURE(error)) return "windows-1252";
  return name;
}

std::string convert(std::string_view bytes, const std::string& charset) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(charset.c_str(), &error), &ucnv_close);
  if (U_FAILURE(error))
    throw Error(ErrorCode::bad_encoding,
                "no character set is named '" + charset + "'; write a name such as windows-1252, ISO-8859-15 or UTF-16");
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &error), &ucnv_close);
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8 + 64);
  std::array<char, 1 << 14> piece;
  std::array<UChar, 1 << 12> pivot;
  UChar *pivot_source = pivot.data(), *pivot_target = pivot.data();
  if (bytes.empty()) return {};  // ICU takes no null pointer
  const char* source = bytes.data();
  UBool reset = true;
  do {
    char* target = piece.data();
    error = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, piece.data() + piece.size(), &source, bytes.data() + bytes.size(), pivot.data(),
                   &pivot_source, &pivot_target, pivot.data() + pivot.size(), reset, true, &error);
    reset = false;
    out.append(piece.data(), target);
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  if (U_FAILURE(error)) throw Error(ErrorCode::bad_encoding, "cannot convert from " + charset + ": " + u_errorName(error));
  return out;
}

}  // namespace

std::string_view wide_charset(std::string_view bytes) {
  // UTF-32LE's mark begins with UTF-16LE's.
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return "UTF-32LE";
  if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return "UTF-32BE";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  return charset_by_nuls(bytes);
}

std::string_view binary_kind(std::string_view bytes) {
  for (const Magic& magic : magics)
    if (bytes.starts_with(magic.bytes)) return magic.kind;
  const std::string_view sample = bytes.substr(0, sample_size);
  std::size_t control = 0;
  const auto count = [&](std::string_view part) {
    for (const char c : part) control += static_cast<unsigned char>(c) < 0x20 && (c < '\t' || c > '\r') && c != '\x1B';
  };
  // Most bytes of a text are no control characters: eight are passed over at once.
  std::size_t at = 0;
  for (; at + 8 <= sample.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, sample.data() + at, 8);
    if ((eight - 0x2020202020202020ULL) & ~eight & 0x8080808080808080ULL) count(sample.substr(at, 8));
  }
  count(sample.substr(at));
  // A stray NUL in a page of text is a slip. Many of them, or some beside bytes that are no UTF-8 either, are no text.
  const bool many = control * 10 > sample.size() && (control > 3 || control * 2 > sample.size());
  const bool random = control * 50 > sample.size() && (control + utf8_share(sample).bad) * 4 > sample.size();
  return many || random ? "binary data" : std::string_view{};
}

bool note_unreadable(std::string_view bytes, std::vector<Note>& notes) {
  if (const std::string_view charset = wide_charset(bytes); !charset.empty()) {
    const bool wide = charset.starts_with("UTF-32");
    notes.push_back({wide ? "encoding.utf32" : "encoding.utf16",
                     "the bytes are " + std::string(charset) + ", not UTF-8: decode them first, or name the encoding", 0, bytes.size()});
    return true;
  }
  const std::string_view kind = binary_kind(bytes);
  if (kind.empty()) return false;
  notes.push_back({"input.binary", "the input is " + std::string(kind) + ", not text: extract its text first", 0, bytes.size()});
  return true;
}

void note_markup(std::string_view text, std::vector<Note>& notes) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const std::string_view head = text.substr(std::min(first, text.size()), sample_size);
  bool found = starts_with_ignoring_case(head, "<!doctype html") || starts_with_ignoring_case(head, "<html");
  // The middle of a page: a stray tag or two in a text is no page.
  std::size_t closing = 0;
  for (std::size_t at = head.find("</"); !found && at != head.npos; at = head.find("</", at + 2))
    for (const std::string_view tag : {"</p>", "</div>", "</td>", "</li>", "</span>", "</a>"})
      closing += starts_with_ignoring_case(head.substr(at), tag);
  found |= closing >= 6;
  if (found)
    notes.push_back(
        {"input.html", "the input is HTML source: its tags are read as text; extract the text first for better results", 0, text.size()});
}

}  // namespace text

DecodedText decode(std::string_view bytes, std::optional<std::string_view> encoding) {
  const ForkGate gate;
  std::string charset;
  if (encoding) {
    charset = *encoding;
  } else if (const std::string_view wide = text::wide_charset(bytes); !wide.empty()) {
    charset = wide;
  } else if (text::binary_kind(bytes).empty()) {
    // Text with more good sequences than bad bytes is UTF-8 that was damaged, and stays as it is.
    const text::Utf8Share share = text::utf8_share(bytes);
    if (share.bad > share.good) charset = text::detect_legacy(bytes);
  }
  if (charset.empty() || ucnv_compareNames(charset.c_str(), "UTF-8") == 0) return {std::string(bytes), "UTF-8", {}};
  DecodedText decoded{text::convert(bytes, charset), charset, {}};
  // A byte order mark is the encoding's, not the text's.
  if (decoded.text.starts_with("\xEF\xBB\xBF")) decoded.text.erase(0, 3);
  decoded.notes.push_back(
      {"encoding.converted", "converted from " + charset + " to UTF-8; offsets count in the converted text", 0, decoded.text.size()});
  return decoded;
}

}  // namespace pressparse
