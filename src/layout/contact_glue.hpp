// Words that a scraper glued in the lines of a contact: "Ann LeeHost, Harbour Show", "Ann LeeEmail: ann@harbour.example", "Harbour GroupBrandon Lee".
#pragma once

#include "lang/lexicon.hpp"
#include "text/document.hpp"

namespace pressparse::layout {

class ContactGlue {
 public:
  ContactGlue(const text::Document& document, const lang::Lexicon& lexicon, lang::LanguageId language)
      : document_(document), lexicon_(lexicon), language_(language) {}

  /// The first token of [first, last), a line, that may belong to a contact; `last` where none does. To be called for each line in order.
  std::size_t contact_start(std::size_t first, std::size_t last);

  /// Where an office, a label or a given name begins inside the word at token `i`, which a line begun by contact_start() holds; 0 for nowhere.
  std::size_t cut(std::size_t i) const;

 private:
  bool heading_ends(std::size_t end) const;
  bool head_follows(std::size_t i) const;
  bool begins_line(std::string_view part, std::size_t i, std::string_view left) const;

  const text::Document& document_;
  const lang::Lexicon& lexicon_;
  lang::LanguageId language_;
  std::size_t lines_left_ = 0;  // below a heading
};

}  // namespace pressparse::layout
