#include "fields/wire_origin.hpp"

#include "rules.hpp"

namespace pressparse::fields {
namespace {

constexpr std::size_t longest_page_tail = 120;  // tokens from the end in which the line stands; a site's own links may follow

/// One past the wire's stamp at `i` when words of origin and a colon follow: "ots Originaltext:", "ots-Originaltext: ".
std::size_t stamp_end(const Context& context, std::size_t i) {
  const lang::Match wire = context.lexicon.match_any(context.document, i, lang::Class::wires, context.language);
  if (!wire) return 0;
  std::size_t word = i + wire.length;
  if (context.document.is(word, text::TokenKind::dash)) ++word;
  const lang::Match origin = context.lexicon.match_any(context.document, word, lang::Class::wire_origins, context.language);
  return origin && context.document.is_char(word + origin.length, ':') ? i + wire.length : 0;
}

}  // namespace

void add_wire_origin(const Context& context, std::optional<Dateline>& dateline) {
  if (dateline && dateline->wire) return;
  const text::Document& document = context.document;
  for (std::size_t i = document.size() > longest_page_tail ? document.size() - longest_page_tail : 0; i < document.size(); ++i) {
    const std::size_t last = stamp_end(context, i);
    if (!last) continue;
    Wire wire;
    context.locate(wire, document.tokens[i].start, document.tokens[last - 1].end(), rules::dateline_wire);
    wire.service = std::string(context.lexicon.match_any(document, i, lang::Class::wires, context.language).value);
    if (!dateline) {
      dateline.emplace();
      context.locate(*dateline, wire.start, wire.end, rules::dateline_wire);
    }
    dateline->wire = std::move(wire);
    return;
  }
}

}  // namespace pressparse::fields
