#include "fields/boilerplates.hpp"

#include <algorithm>
#include <unordered_map>

#include "fields/boilerplate_closings.hpp"
#include "fields/boilerplate_descriptions.hpp"
#include "fields/boilerplate_heading.hpp"
#include "rules.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::Block;
using layout::BlockKind;

using Heading = BoilerplateHeading;

constexpr std::size_t longest_opening = 12;    // tokens before the verb of an opening sentence
constexpr std::size_t shortest_paragraph = 8;  // tokens of a boilerplate paragraph
constexpr std::size_t longest_paragraphs = 4;
constexpr std::size_t few_asked = 4;  // names for which the text itself is searched

class BoilerplateFinder {
 public:
  explicit BoilerplateFinder(const Context& context)
      : context_(context), document_(context.document), blocks_(context.layout.blocks), headings_(context), closings_(context), descriptions_(context, closings_) {}

  std::vector<Boilerplate> run() {
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      if (found_.size() >= limits::boilerplate_results) {
        context_.hit(Limit::boilerplate_results, blocks_[b].start);
        break;
      }
      if (blocks_[b].kind == BlockKind::headline) continue;
      const Block& block = blocks_[b];
      if (read_headings(b)) {
        read_last_part(b);
        continue;
      }
      if (block.labelled || !(block.kind == BlockKind::body || block.kind == BlockKind::boilerplate || below_contact(block)) ||
          covered(block))
        continue;
      const std::size_t opening = closings_.behind_number(b);
      const bool closing = closings_.is_closing(b);
      // A number opens a note to editors, or an entry of a list: "4. Big Bass is a game ...".
      const std::size_t known = found_.size();
      if (b >= 3 && (closing || opening == block.first_token)) read_opening({opening, block.last_token, b, closing});
      if (b >= 3 && found_.size() == known) read_description(b);
      read_last_part(b);
    }
    return std::move(found_);
  }

 private:
  bool same(std::size_t a, std::size_t b) const {
    if (document_.tokens[a].word && document_.tokens[a].word == document_.tokens[b].word) return true;
    return text::same_folded(document_.text_of(a), document_.text_of(b));
  }

  /// Headings at the block's start, and inside it after the end of a sentence, as one-line texts have them.
  bool read_headings(std::size_t b) {
    const Block& block = blocks_[b];
    bool any = false;
    const std::size_t opening = first_word(block);
    const auto& places = context_.candidates.boilerplates;
    while (next_place_ < places.size() && places[next_place_] < block.first_token) ++next_place_;
    for (; next_place_ < places.size() && places[next_place_] < block.last_token; ++next_place_) {
      const std::size_t i = places[next_place_];
      const bool at_start = i == opening;
      if (const auto heading = named_in_front(context_, b, opening, i)) {
        any = add(b, *heading, true) || any;
        continue;
      }
      if (!at_start && (i == block.first_token || document_.tokens[i - 1].kind == text::TokenKind::word || !after_sentence(i))) continue;
      lang::Match match = context_.lexicon.match(document_, i, Class::boilerplate_headings, context_.language);
      if (!match || !opens_heading(document_, i)) continue;
      // "About the University" is a heading by itself, and the opening of "About the University of Harbour".
      if (match.value.empty() && i + match.length < block.last_token && document_.is(i + match.length, text::TokenKind::word) &&
          !(at_start && headings_.lost_break(block, i + match.length, match.length)))
        if (const lang::Match named = context_.lexicon.match(document_, i, Class::boilerplate_headings, context_.language, "{name} after"))
          match = named;
      if (match.value.starts_with("{name} before")) continue;
      if (match.value == "several" && at_start && i + match.length + 1 >= block.last_token && add_several(b, i, match.length)) {
        any = true;
        continue;
      }
      const auto heading = headings_.read(b, i, match, at_start);
      if (!heading) continue;
      any = add(b, *heading, match.value == "{name} after") || any;
    }
    return any;
  }

  /// The block's first token behind marks of bold type and headings.
  std::size_t first_word(const Block& block) const {
    std::size_t first = block.first_token;
    while (first < block.last_token && (document_.is_char(first, '*') || document_.is_char(first, '#') || document_.is_char(first, '_') ||
                                        document_.is_char(first, '[')))
      ++first;
    return first;
  }

  bool after_sentence(std::size_t i) const {
    if (i == 0 || document_.is(i - 1, text::TokenKind::word)) return false;
    return document_.is_char(i - 1, '.') || document_.is(i - 1, text::TokenKind::quote) || document_.is_char(i - 1, '!') ||
           document_.is_char(i - 1, ')');
  }

  /// "About the partners": each paragraph that opens with another name describes another organisation.
  bool add_several(std::size_t b, std::size_t i, std::size_t length) {
    constexpr std::size_t most = 8;
    const std::size_t known = found_.size();
    for (std::size_t k = b + 1; k < blocks_.size() && k <= b + most; ++k) {
      const Block& block = blocks_[k];
      if (block.labelled || (block.kind != BlockKind::boilerplate && block.kind != BlockKind::body) ||
          !document_.is_char(block.last_token - 1, '.') || block.last_token - block.first_token < shortest_paragraph)
        break;
      const std::size_t first = first_word(block), name = name_run(first, block.last_token);
      const bool named = name > first && (name > first + 1 || !document_.has(first, Class::stopwords));
      if (!named && found_.size() > known) {  // "It employs 400 people."
        shorten(found_.back(), block.end);
        continue;
      }
      Boilerplate boilerplate;
      context_.locate(boilerplate, document_.tokens[first].start, block.end, rules::boilerplate_heading);
      boilerplate.heading = std::string(document_.text_of(i, i + length));
      if (named) boilerplate.organization = std::string(document_.text_of(first, name));
      found_.push_back(std::move(boilerplate));
    }
    return found_.size() > known;
  }

  /// One past the capitalised words that open at `first`, an article before them.
  std::size_t name_run(std::size_t first, std::size_t last) const {
    std::size_t end = first;
    for (std::size_t i = first; i < last && i < first + longest_name_in_heading; ++i) {
      if (document_.capitalized(i)) end = i + 1;
      else if (!document_.has(i, Class::organization_links) && !document_.is_char(i, '&') && !document_.is(i, text::TokenKind::dash)) break;
    }
    return end;
  }

  bool add(std::size_t b, const Heading& heading, bool named) {
    const std::size_t first_block = heading.run_in ? b : b + 1;
    if (heading.text_first >= blocks_[first_block].last_token) return reject(heading, "no text stands below the heading");
    if (!heading.run_in && (blocks_[first_block].labelled || blocks_[first_block].kind == BlockKind::contact))
      return reject(heading, "below the heading stands a contact or another labelled line");
    if (document_.is_char(heading.text_first + 1, ':') && document_.is_char(heading.text_first + 2, '/'))
      return reject(heading, "a link and no paragraph stands below the heading");
    std::size_t last_block = first_block;
    if (!heading.run_in || heading.first == blocks_[b].first_token)
      while (last_block + 1 < blocks_.size() && last_block - first_block + 1 < longest_paragraphs && goes_on(last_block) &&
             !(named && descriptions_.describes_another(last_block + 1, document_.tokens[heading.first].start)))
        ++last_block;
    if (blocks_[last_block].last_token - heading.text_first < shortest_paragraph)
      return reject(heading, "the text below the heading is too short to describe anybody");
    Boilerplate boilerplate;
    const std::size_t start = heading.text_offset ? heading.text_offset : document_.tokens[heading.text_first].start;
    context_.locate(boilerplate, start, blocks_[last_block].end, heading.run_in ? rules::boilerplate_run_in : rules::boilerplate_heading);
    const std::size_t heading_end = heading.last                             ? heading.last
                                    : heading.name_last > heading.name_first ? heading.name_last
                                                                             : heading.name_first;
    boilerplate.heading = std::string(document_.slice(
        document_.tokens[heading.first].start,
        std::min<std::size_t>(document_.tokens[heading_end - 1].end(), heading.run_in && heading.text_offset ? start : text_size())));
    if (named && heading.name_last > heading.name_first) boilerplate.organization = name_of(heading, start);
    found_.push_back(std::move(boilerplate));
    return true;
  }

  /// False, for the caller to return.
  bool reject(const Heading& heading, std::string_view why) const {
    context_.reject("boilerplates", document_.tokens[heading.first].start,
                    document_.tokens[std::max(heading.name_last, heading.first + 1) - 1].end(), why);
    return false;
  }

  std::size_t text_size() const { return document_.text.size(); }

  std::string name_of(const Heading& heading, std::size_t start) const {
    std::size_t first = heading.name_first;
    while (first + 1 < heading.name_last && !document_.capitalized(first) && document_.has(first, Class::stopwords)) ++first;
    const auto glued = [&](std::size_t i) { return !document_.tokens[i].has(text::Token::space_before); };
    if (first + 2 < heading.name_last && !document_.capitalized(first) && document_.tokens[first].length <= 2 &&
        document_.is(first + 1, text::TokenKind::quote) && glued(first + 1) && glued(first + 2))
      first += 2;  // "Sobre l'Ajuntament"
    const std::size_t end = std::min<std::size_t>(document_.tokens[heading.name_last - 1].end(),
                                                  std::max<std::size_t>(start, document_.tokens[first].start + 1));
    return std::string(document_.slice(document_.tokens[first].start,
                                       heading.run_in && heading.text_offset ? end : document_.tokens[heading.name_last - 1].end()));
  }

  /// Whether the block after `b` is a further paragraph of the same boilerplate.
  bool goes_on(std::size_t b) const {
    const Block& next = blocks_[b + 1];
    if (next.labelled || next.kind != BlockKind::boilerplate) return false;
    return document_.is_char(next.last_token - 1, '.') && next.last_token - next.first_token >= shortest_paragraph;
  }

  /// A paragraph, or what was one before a scraper joined it to others.
  struct Paragraph {
    std::size_t first = 0, last = 0;  // tokens; last: one past
    std::size_t block = 0;
    bool closing = false;  // it stands where descriptions stand without a heading
  };

  /// In a text on one line two blanks stand for a paragraph's end: the last one may describe the issuer.
  void read_last_part(std::size_t b) {
    const Block& block = blocks_[b];
    std::size_t parts = 0, last = block.first_token;
    for (std::size_t i = block.first_token + 1; i < block.last_token; ++i)
      if (document_.capitalized(i) && document_.tokens[i].start >= document_.tokens[i - 1].end() + 2 && after_sentence(i))
        ++parts, last = i;
    if (parts < 2) return;  // or a block without a token
    const std::size_t start = document_.tokens[last].start;
    if (!found_.empty() && found_.back().start >= start) return;
    const std::size_t known = found_.size();
    read_opening({last, block.last_token, b});
    if (found_.size() > known && known > 0 && found_[known - 1].end > start) shorten(found_[known - 1], document_.tokens[last - 1].end());
  }

  void shorten(Boilerplate& boilerplate, std::size_t end) const { context_.locate(boilerplate, boilerplate.start, end, boilerplate.rule); }

  /// A paragraph in the last part of the text that opens "NAME is a leading provider of ...".
  void read_opening(const Paragraph& paragraph) {
    if (paragraph.last - paragraph.first < 2 * shortest_paragraph) return;
    const std::size_t start = document_.tokens[paragraph.first].start, end = blocks_[paragraph.block].end;
    if (start * 2 < text_size() || quoted_later(paragraph)) return;
    if (document_.is_char(paragraph.first, '*') || document_.is(paragraph.first, text::TokenKind::dash)) return;
    if (paragraph.closing) {
      if (const std::size_t name_last = closings_.name_end(paragraph.first, paragraph.block)) {
        Boilerplate boilerplate;
        context_.locate(boilerplate, start, end, rules::boilerplate_closing);
        boilerplate.organization = std::string(document_.text_of(paragraph.first, name_last));
        found_.push_back(std::move(boilerplate));
        return;
      }
      if (const auto name = closings_.behind_opening_clause(paragraph.first, paragraph.last); name.last) {
        Boilerplate boilerplate;
        context_.locate(boilerplate, start, end, rules::boilerplate_closing);
        boilerplate.organization = std::string(document_.text_of(name.first, name.last));
        found_.push_back(std::move(boilerplate));
        return;
      }
    }
    const std::size_t limit = std::min<std::size_t>(paragraph.last, paragraph.first + longest_opening + (paragraph.closing ? 8 : 0));
    bool small = false;  // "L'Alliance pour le droit au logement": told by the text, which says it before
    for (std::size_t i = paragraph.first + 1; i < limit; ++i) {
      small = small || !may_stand_in_name(i - 1);
      if (!small && add_beside(paragraph, i)) return;
      if (small && (!paragraph.closing || !document_.is(i - 1, text::TokenKind::word))) return;
      if (!context_.lexicon.match(document_, i, Class::boilerplate_cues, context_.language)) continue;
      if (document_.has(paragraph.first, Class::stopwords) && i == paragraph.first + 1) return;  // "It is a ...", "This is the ..."
      if (small && !closings_.said_before(paragraph.first, i)) return;
      const std::size_t name_last = name_end(paragraph.first, i), name_first = behind_clause(paragraph.first, name_last);
      if (!small && !known_name(name_first, i) && !above_contacts(paragraph))
        return context_.reject("boilerplates", start, end, "it describes somebody who is not named before");
      Boilerplate boilerplate;
      context_.locate(boilerplate, start, end, rules::boilerplate_opening);
      boilerplate.organization = std::string(document_.text_of(name_first, name_last));
      found_.push_back(std::move(boilerplate));
      return;
    }
  }

  /// What a paragraph at the end tells says that it describes somebody.
  void read_description(std::size_t b) {
    if (std::size_t{blocks_[b].start} * 2 < text_size()) return;
    const auto name = descriptions_.described(b);
    if (name.last == name.first) return;
    Boilerplate boilerplate;
    context_.locate(boilerplate, blocks_[b].start, blocks_[b].end, rules::boilerplate_description);
    boilerplate.organization = std::string(document_.text_of(name.first, name.last));
    found_.push_back(std::move(boilerplate));
  }

  /// "Harbour Ltd, based in Leeds, is a ...": what stands beside the name is no part of it; `comma` opens it.
  bool add_beside(const Paragraph& paragraph, std::size_t comma) {
    const std::size_t verb = document_.is_char(comma, ',') ? closings_.behind_apposition(comma, paragraph.last) : comma;
    if (verb == comma || !context_.lexicon.match(document_, verb, Class::boilerplate_cues, context_.language)) return false;
    if (document_.has(paragraph.first, Class::stopwords) && comma == paragraph.first + 1) return false;
    if (!known_name(paragraph.first, comma) && !above_contacts(paragraph)) return false;
    Boilerplate boilerplate;
    context_.locate(boilerplate, document_.tokens[paragraph.first].start, blocks_[paragraph.block].end, rules::boilerplate_opening);
    boilerplate.organization = std::string(document_.text_of(paragraph.first, name_end(paragraph.first, comma)));
    found_.push_back(std::move(boilerplate));
    return true;
  }

  /// Without the ticker and the comma behind it: "Harbour Ltd (NYSE: HRBR), ...".
  std::size_t name_end(std::size_t first, std::size_t last) const {
    for (std::size_t i = first + 1; i < last; ++i)
      if (document_.is_char(i, '(')) last = i;
    while (last > first + 1 && document_.is_char(last - 1, ',')) --last;
    return last;
  }

  /// "Founded in 2013, Harbour Ltd is ...", "Based in Port Ellery, Devon, Harbour Ltd is ...": a clause before the name goes on with a small word or a year;
  /// a legal form behind the comma belongs to the name.
  std::size_t behind_clause(std::size_t first, std::size_t last) const {
    std::size_t name = last;
    while (name > first && !document_.is_char(name - 1, ',')) --name;
    if (name > first && document_.has(name, Class::legal_forms))
      for (--name; name > first && !document_.is_char(name - 1, ','); --name) {}
    if (name == first || name == last) return first;
    const bool clause = document_.is(first + 1, text::TokenKind::number) ||
                        (document_.is(first + 1, text::TokenKind::word) && !document_.capitalized(first + 1));
    return clause ? name : first;
  }

  /// Quotes belong to the news; what describes an organisation in general stands below the last of them.
  bool quoted_later(const Paragraph& paragraph) const {
    for (std::size_t k = paragraph.block; k < blocks_.size() && k < paragraph.block + 6; ++k) {
      const std::size_t first = std::max<std::size_t>(blocks_[k].first_token, paragraph.first);
      if (document_.is(first, text::TokenKind::quote) || document_.is(blocks_[k].last_token - 1, text::TokenKind::quote)) return true;
    }
    return false;
  }

  bool may_stand_in_name(std::size_t i) const {
    if (document_.is(i, text::TokenKind::word))
      return document_.capitalized(i) || document_.tokens[i].length <= 3 || document_.is_char(i + 1, '.');
    if (document_.is_char(i, ':')) return i > 1 && (document_.is_char(i - 2, '(') || document_.is_char(i - 3, '('));  // "(NYSE: HRBR)"
    return document_.is_char(i, '.') || document_.is_char(i, ',') || document_.is_char(i, '&') || document_.is_char(i, '(') ||
           document_.is_char(i, ')') || document_.is(i, text::TokenKind::number) || document_.is(i, text::TokenKind::quote) ||
           document_.is(i, text::TokenKind::dash) || document_.is(i, text::TokenKind::symbol);
  }

  /// The name is said elsewhere before: a boilerplate's organisation is what the release is about.
  bool known_name(std::size_t first, std::size_t last) const {
    std::size_t lead = first;
    while (lead < last && document_.has(lead, Class::stopwords)) ++lead;
    if (lead == last || !document_.is(lead, text::TokenKind::word)) return false;
    const std::string_view name = document_.text_of(lead);
    if (name.size() < 2) return false;
    if (asked_ < few_asked) {  // most texts ask for one name: then a look through the text costs less than a table of its words
      ++asked_;
      for (std::size_t at = context_.text().find(name); at < document_.tokens[first].start; at = context_.text().find(name, at + 1))
        if (const std::size_t said = document_.token_at(at); said < first && document_.tokens[said].start == at &&
                                                             document_.tokens[said].length == name.size() && document_.capitalized(said))
          return true;
      return false;
    }
    if (first_said_.empty())
      for (std::size_t i = 0; i < document_.size(); ++i)
        if (document_.capitalized(i)) first_said_.try_emplace(document_.text_of(i), i);
    const auto said = first_said_.find(name);
    return said != first_said_.end() && said->second < first;
  }

  /// Directly above the contacts stands who answers there, named before or not: a publisher of other people's news describes itself here.
  /// A disclaimer and the contacts' label may stand between them.
  bool above_contacts(const Paragraph& paragraph) const {
    for (std::size_t k = paragraph.block + 1; k < blocks_.size() && k <= paragraph.block + 3; ++k)
      if (blocks_[k].kind == BlockKind::contact) return true;
    return false;
  }

  /// A paragraph of whole sentences below the last contact: "Harbour Trust is the largest ... It has 210 members."
  bool below_contact(const Block& block) const {
    return block.kind == BlockKind::contact && (document_.is_char(block.last_token - 1, '.') || block.gap_before) &&
           block.last_token - block.first_token >= 2 * shortest_paragraph && block.last_line - block.first_line <= 3;
  }

  bool covered(const Block& block) const {
    return !found_.empty() && block.start < found_.back().end;
  }

  const Context& context_;
  const text::Document& document_;
  const std::vector<Block>& blocks_;
  const BoilerplateHeadings headings_;
  const BoilerplateClosings closings_;
  const BoilerplateDescriptions descriptions_;
  std::size_t next_place_ = 0;      // in the list of words that may open a heading
  std::vector<Boilerplate> found_;  // in text order
  mutable std::unordered_map<std::string_view, std::size_t> first_said_;  // capitalised words; made when first needed
  mutable std::size_t asked_ = 0;
};

}  // namespace

std::vector<Boilerplate> find_boilerplates(const Context& context) { return BoilerplateFinder(context).run(); }

}  // namespace pressparse::fields
