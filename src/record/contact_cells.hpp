// A contact block cut into cells: the phones, e-mails, links and addresses that were found, and the words between them.
//
//   Contact: Ann Lee, Press Officer | +44 20 7946 0018 | ann@harbour.example
//            ^words                   ^phone             ^email
//
// Cells are spans of bytes, not of tokens: scrapers glue ("Chris Havenschris@x.org210-863-4101"), so that a cell may start inside a token.
#pragma once

#include <cstddef>
#include <vector>

#include "fields/context.hpp"
#include "record/contacts.hpp"

namespace pressparse::record {

enum class CellKind : std::uint8_t { words, phone, email, link, address };

struct Cell {
  CellKind kind = CellKind::words;
  std::size_t start = 0, end = 0;  // bytes of the input
  std::size_t index = 0;           // in ContactParts' list of that kind; words: not used
  std::size_t line = 0;            // line of the document
  bool starts_line = false;        // first cell of its line
};

/// Every found value in text order, not overlapping: of two that overlap the one that starts first.
std::vector<Cell> value_cells(const fields::Context& context, const ContactParts& parts);

/// The cells of [start, end): values as they are, words split at line breaks, tabs, wide gaps, bars, bullets, semicolons.
/// `values` is what value_cells() gave.
std::vector<Cell> cut_cells(const fields::Context& context, const std::vector<Cell>& values, std::size_t start, std::size_t end);

/// Words scanned on their own, so that a cell that starts inside a token reads as any other.
class Words {
 public:
  Words(const fields::Context& context, std::size_t start, std::size_t end);
  const text::Document& document() const { return document_; }
  std::size_t size() const { return document_.size(); }
  /// Offset in the input of a token's start, and of its end.
  std::size_t start(std::size_t token) const { return base_ + document_.tokens[token].start; }
  std::size_t end(std::size_t token) const { return base_ + document_.tokens[token].end(); }

 private:
  std::size_t base_;
  text::Document document_;
};

}  // namespace pressparse::record
