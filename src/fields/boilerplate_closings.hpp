// Where a paragraph stands that describes somebody although no heading says so: below the end mark, below the contacts, among notes to editors,
// behind the call to visit a site.
#pragma once

#include "fields/context.hpp"

namespace pressparse::fields {

class BoilerplateClosings {
 public:
  explicit BoilerplateClosings(const Context& context) : context_(context), document_(context.document), blocks_(context.layout.blocks) {}

  /// One past the number of a note to editors that opens the block: "2. Harbour Trust runs ..."; its first token where none does.
  std::size_t behind_number(std::size_t b) const;
  /// The block stands right below the end mark, below the contacts or below a call to visit a site, or is a numbered note to editors.
  bool is_closing(std::size_t b) const;
  /// Whose description the closing paragraph from token `first` on is: one past the name that it opens with, 0 where it opens with none. The
  /// text says the name before, and a small word that reports nothing follows.
  std::size_t name_end(std::size_t first, std::size_t b) const;
  /// The words of [first, last) end with an address of the web or of mail: "For more information visit harbour.example".
  bool calls_readers(std::size_t first, std::size_t last) const;
  /// "At Harbour Trust, we run ...", "With offices in six towns, Harbour Trust runs ...": the name behind the clause that opens the paragraph,
  /// said before and followed by a small word that reports nothing; empty where there is none.
  struct Name {
    std::size_t first = 0, last = 0;
  };
  Name behind_opening_clause(std::size_t first, std::size_t last) const;
  /// "Harbour Ltd, based in Leeds, is a ...": one past the comma that closes what stands beside the name, `comma` where none does.
  std::size_t behind_apposition(std::size_t comma, std::size_t last) const;
  /// The words of [first, last) stand in the text before, as they are.
  bool said_before(std::size_t first, std::size_t last) const;

  /// What follows a name at `verb` tells news: "will open", "said".
  bool tells_news(std::size_t verb) const;
  /// One past the capitalised words from `name` on and what joins them; `name` where that is only a common word.
  std::size_t capitals_end(std::size_t name, std::size_t last) const;
  /// A day or a weekday stands among the words: news.
  bool tells_a_day(std::size_t first, std::size_t last) const;
  /// One of the words says what an organisation is: a legal form, "University".
  bool names_organization(std::size_t first, std::size_t last) const;

 private:
  /// An ordinary word with the capital of its sentence: "Welcome to Harbour", "Tickets are".
  bool only_word(std::size_t first, std::size_t last) const;
  bool in_notes(std::size_t b) const;
  /// Block `above` ends with a call to readers, and `b` is among the last paragraphs.
  bool below_call(std::size_t b, std::size_t above) const;
  /// Block `above` is nothing but a name, which the paragraph `b` says again where it begins.
  bool below_own_name(std::size_t b, std::size_t above) const;
  bool below_end_mark(std::size_t b) const;
  std::size_t said_end(std::size_t name, std::size_t last) const;
  /// A full stop ends a sentence in it.
  bool has_sentence(std::size_t first, std::size_t last) const;

  const Context& context_;
  const text::Document& document_;
  const std::vector<layout::Block>& blocks_;
  mutable std::size_t bodies_first_ = 0, bodies_last_ = 0;  // blocks in a row that are known to be bodies
};

}  // namespace pressparse::fields
