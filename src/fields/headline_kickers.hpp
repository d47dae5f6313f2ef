// Lines over a headline: which of them give way to a line below, which one leads up to it.
#pragma once

#include "fields/headline_lines.hpp"
#include "fields/headline_names.hpp"

namespace pressparse::fields {

class Kickers {
 public:
  using Rank = HeadlineLines::Rank;

  /// `dateline_block`: the dateline's block, or as many as there are.
  Kickers(const Context& context, const HeadlineLines& lines, std::size_t dateline_block)
      : context_(context), document_(context.document), lines_(lines), blocks_(context.layout.blocks), dateline_block_(dateline_block), names_(context, lines) {}

  /// How much like a headline the block is where it stands: a letterhead's lines and a mail's head are less so than they look.
  Rank rank_at(std::size_t i) const;
  /// Of the lines that read like headlines the first, or one below to which those above it give way.
  std::size_t prefer_lower(const std::vector<std::size_t>& strong) const;
  /// The line over the headline, where it says what the headline is about or leads up to it: "Regadíos", "Freizeit und Sport". It stands
  /// below the kind of text or the date; what stands above those is a letterhead. blocks.size(): none.
  std::size_t kicker_over(std::size_t headline) const;

 private:
  /// "From: ..." over "Subject: ...": lines of a mail's head stand on each other. Its subject is the headline only where nothing else is.
  bool in_mail_head(std::size_t i) const;
  /// Whether the line `upper` only says whose release it is or what it is about, and `lower`, which reads like a headline too, is it.
  bool gives_way(std::size_t upper, std::size_t lower, bool next) const;
  /// Three lines on each other, a short one over a clearly longer one and a third: "Durchbruch in der vierten Runde" / "Papierindustrie:
  /// 5,8 Prozent mehr Geld und ein freier Tag" / "Bezirksleiterin Maurath: ...". The short one leads up to the headline.
  bool leads_stack(std::size_t upper, std::size_t lower) const;
  /// The line is one of the text's first that stand on each other and say nothing, up to a gap or the kind of text: "Lake Hospital (LH)" /
  /// "Media unit".
  bool in_top_stack(std::size_t line) const;
  /// No point of a list, no bracket, no small letter.
  bool opens_headline(const layout::Block& block) const;
  /// Between the two stands what kind of text it is, or less tellingly when it may be published or a dateline of its own: what is above
  /// is a letterhead.
  bool stands_over_label(std::size_t upper, std::size_t lower, bool kind_only) const;
  /// What kind of text it is, its number, its date, or when it may be published.
  bool tells_of_text(std::size_t i) const;
  bool ends_sentence(const layout::Block& block) const;
  /// Headline or lead say the line again as it stands: a name.
  bool said_below(const layout::Block& block, std::size_t headline) const;

  const Context& context_;
  const text::Document& document_;
  const HeadlineLines& lines_;
  const std::vector<layout::Block>& blocks_;
  const std::size_t dateline_block_;
  const HeadlineNames names_;
};

}  // namespace pressparse::fields
