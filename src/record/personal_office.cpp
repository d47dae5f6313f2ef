#include "record/personal_office.hpp"

namespace pressparse::record {

PersonalOffice personal_office(const fields::Context& context, std::string_view title) {
  const text::Document words = text::scan(title, context.lexicon.vocabulary());
  PersonalOffice office = PersonalOffice::none;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const lang::Match match = context.lexicon.match_any(words, i, lang::Class::personal_offices, context.language);
    if (match && match.value != "maker") return PersonalOffice::holder;
    if (match) office = PersonalOffice::maker;
  }
  return office;
}

}  // namespace pressparse::record
