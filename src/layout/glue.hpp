// Line breaks that a scraper lost: "Contact DetailsHarbour Ltd", "About Harbour Ltd.Harbour Ltd. is ...", "A Bridge Like No OtherThe new ...".
#pragma once

#include "lang/lexicon.hpp"
#include "pressparse/release.hpp"
#include "text/document.hpp"

namespace pressparse::layout {

/// Splits words that are a heading's last word and the next line's first one, so that every later stage sees two words on two lines.
/// Names with a capital inside ("BioUtah", "YouTube") stay whole: a heading must stand before the cut, and be a contact block's
/// or the second part be said elsewhere. No byte changes; only tokens do.
/// `notes`, where given, are told of the caps that were hit.
void split_glued_words(text::Document& document, const lang::Lexicon& lexicon, lang::LanguageId language,
                       std::vector<Note>* notes = nullptr);

}  // namespace pressparse::layout
