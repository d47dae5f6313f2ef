// Names that sign: the author in a byline, who took a picture.
#pragma once

#include "fields/names_shapes.hpp"

namespace pressparse::fields {

class BylineReader {
 public:
  explicit BylineReader(const NameWords& words) : words_(words) {}

  /// "By Gerelyn Terzo, Benzinga": the name behind the word that opens a byline, alone in its line or with a firm behind a comma.
  bool signs_article(TokenRange name) const;
  /// "© Isla Macvie / Acme", "Foto: T. Jessen", "(Foto: Stadt Harburg/M. Bartels)": words that no pack knows behind the label of a
  /// picture's credit.
  bool signs_picture(const Shape& shape) const;

 private:
  const NameWords& words_;
};

}  // namespace pressparse::fields
