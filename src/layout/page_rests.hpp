// What a page drags along when a release is copied from it: the way to the page, menus, reading aids, links to skip to.
#pragma once

#include <vector>

#include "lang/lexicon.hpp"
#include "layout/layout.hpp"
#include "text/document.hpp"

namespace pressparse::layout {

/// Makes noise of the blocks that are furniture of a page. Blocks that open with a label of the release itself stay what they are.
void mark_page_rests(const text::Document& document, const lang::Lexicon& lexicon, lang::LanguageId language, std::vector<Block>& blocks);

}  // namespace pressparse::layout
