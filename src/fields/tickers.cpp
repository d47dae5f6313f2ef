#include "fields/tickers.hpp"

#include <algorithm>

#include "rules.hpp"

namespace pressparse::fields {
namespace {

constexpr std::size_t longest_symbol = 6;
constexpr std::size_t longest_list = 40;  // tokens between the parenthesis and the last symbol

bool is_symbol(const text::Document& document, std::size_t i) {
  const std::string_view text = document.text_of(i);
  if (text.size() > longest_symbol) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

/// One past the symbol that starts at `i`: "ABC", "BRK.A", "6758"; `i` if there is none.
std::size_t symbol_end(const text::Document& document, std::size_t i) {
  if (!document.is(i, text::TokenKind::word) && !document.is(i, text::TokenKind::number)) return i;
  const auto joined = [&](std::size_t k) { return k < document.size() && !document.tokens[k].has(text::Token::space_before); };
  std::size_t end = i;
  while (end < document.size() && (end == i || joined(end)) && is_symbol(document, end) &&
         document.tokens[end].end() - document.tokens[i].start <= longest_symbol)
    ++end;
  if (end == i) return i;
  const bool suffix = (document.is_char(end, '.') || document.is(end, text::TokenKind::dash)) && joined(end) && joined(end + 1) &&
                      is_symbol(document, end + 1) && document.tokens[end + 1].length <= 2;
  if (suffix) end += 2;
  return joined(end) && document.is(end, text::TokenKind::word) ? i : end;  // "(NYSE: FordX)" is no symbol
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return out;
}

/// The exchange's name as written in upper case; long official names ("New York Stock Exchange") as their short label.
std::string exchange_name(const text::Document& document, std::size_t first, const lang::Match& match) {
  std::string written = upper(document.text_of(first, first + match.length));
  // A segment ("Euronext Growth Paris") is no long form of its exchange.
  return match.length > 2 && !match.value.empty() && !written.starts_with("EURONEXT ") ? std::string(match.value) : written;
}

class TickerFinder {
 public:
  TickerFinder(const Context& context, Mask& mask) : context_(context), document_(context.document), mask_(mask) {}

  std::vector<Ticker> run() {
    for (const std::uint32_t i : context_.candidates.exchanges) {
      if (i < floor_) continue;
      if (const std::size_t next = read(i); next > i) floor_ = next;
    }
    return std::move(found_);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// The bracket that is open at `i`, if it is near enough to matter. Brackets of tickers that were read are not looked at again.
  void find_open(std::size_t i) {
    for (std::size_t k = i + 1; k > floor_; --k) {
      if (i + 1 - k > longest_list) {
        open_ = none;
        return;
      }
      if (document_.tokens[k - 1].kind != text::TokenKind::punctuation) continue;
      const bool opens = document_.is_char(k - 1, '(') || document_.is_char(k - 1, '[');
      if (!opens && !document_.is_char(k - 1, ')') && !document_.is_char(k - 1, ']')) continue;
      open_ = opens ? k - 1 : none;
      return;
    }
  }

  /// Reads "EXCHANGE: SYMBOL, SYMBOL" at `i`; returns one past it, or `i`.
  std::size_t read(std::size_t i) {
    const lang::Match match = context_.lexicon.match(document_, i, lang::Class::exchanges, context_.language);
    if (!match) return i;
    find_open(i);
    if (const std::size_t end = bracketed(i, match); end > i) return end;
    const bool inside = open_ != none && i - open_ <= longest_list;
    if (!inside && !document_.tokens[i].has(text::Token::line_start)) return i;
    std::size_t at = i + match.length;
    const std::size_t behind = inside && match.length > 1 && spaced_dash(at) ? security_end(at + 1) : 0;
    const bool dashed = behind > at + 1 && spaced_dash(behind);
    if (!dashed && !document_.is_char(at, ':')) return i;
    at = (dashed ? behind : at) + 1;
    const std::string exchange = exchange_name(document_, i, match);
    std::size_t last = i;
    while (true) {
      if (document_.is_char(at, '$')) ++at;
      const std::size_t end = symbol_end(document_, at);
      if (end == at || is_number_label(at)) return last;
      Ticker ticker;
      ticker.exchange = exchange;
      ticker.symbol = std::string(document_.text_of(at, end));
      const std::size_t from = last == i ? i : at;
      context_.locate(ticker, document_.tokens[from].start, document_.tokens[end - 1].end(),
                      last == i ? rules::ticker_parenthesis : rules::ticker_listed);
      found_.push_back(std::move(ticker));
      mask_.claim(from, end, Owner::identifier);
      last = at = end;
      // "(Nasdaq: GOOG, GOOGL)": the next symbol inherits the exchange unless it names its own.
      if (!inside || !(document_.is_char(at, ',') || document_.is_char(at, '/'))) return last;
      if (context_.lexicon.match(document_, at + 1, lang::Class::exchanges, context_.language)) return last;
      ++at;
    }
  }

  /// "(Euronext Growth Paris – FR0014009QK2 – ALVMR)": the number of the share between the exchange and the symbol.
  bool spaced_dash(std::size_t i) const { return document_.is(i, text::TokenKind::dash) && document_.tokens[i].has(text::Token::space_before); }
  /// One past the number; `i` when there is none.
  std::size_t security_end(std::size_t i) const {
    constexpr std::size_t most_tokens = 6;
    std::size_t end = i;
    while (end < document_.size() && end < i + most_tokens && (end == i || !document_.tokens[end].has(text::Token::space_before)) &&
           (document_.is(end, text::TokenKind::word) || document_.is(end, text::TokenKind::number)))
      ++end;
    if (end == i) return i;
    const std::string_view number = document_.text_of(i, end);
    const auto large = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool whole = number.size() == 12 && large(number[0]) && large(number[1]) &&
                       std::all_of(number.begin(), number.end(), [&](char c) { return large(c) || (c >= '0' && c <= '9'); });
    return whole ? end : i;
  }

  /// "(Euronext Paris: ISIN FR0000000000)"
  bool is_number_label(std::size_t i) const { return document_.text_of(i) == "ISIN" || document_.text_of(i) == "WKN"; }

  /// "cotiza en BME Growth (ALBR)": one past the bracket, or `i`. "London Stock Exchange (LSE)" gives its own short form.
  std::size_t bracketed(std::size_t i, const lang::Match& match) {
    const std::size_t open = i + match.length, symbol = open + 1;
    if (match.length < 2 || !document_.is_char(open, '(') || !document_.is_char(symbol + 1, ')') ||
        !document_.is(symbol, text::TokenKind::word))
      return i;
    const text::Token& token = document_.tokens[symbol];
    if (!token.has(text::Token::all_upper) || token.length < 2 || token.length > 5 || is_number_label(symbol) ||
        context_.lexicon.match_any(document_, symbol, lang::Class::exchanges, context_.language))
      return i;
    Ticker ticker;
    ticker.exchange = match.value.empty() ? exchange_name(document_, i, match) : std::string(match.value);
    ticker.symbol = std::string(document_.text_of(symbol));
    context_.locate(ticker, document_.tokens[i].start, token.end(), rules::ticker_parenthesis);
    found_.push_back(std::move(ticker));
    mask_.claim(symbol, symbol + 1, Owner::identifier);
    return symbol + 2;
  }

  const Context& context_;
  const text::Document& document_;
  Mask& mask_;
  std::size_t open_ = none;
  std::size_t floor_ = 0;  // one past the last ticker
  std::vector<Ticker> found_;
};

}  // namespace

std::vector<Ticker> find_tickers(const Context& context, Mask& mask) { return TickerFinder(context, mask).run(); }

}  // namespace pressparse::fields
