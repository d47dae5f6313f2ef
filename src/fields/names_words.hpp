// What each token can be in a name: its classes from the packs, and where runs of a name must break.
#pragma once

#include <string>
#include <vector>

#include "fields/context.hpp"
#include "fields/mask.hpp"
#include "fields/names.hpp"
#include "text/hash_table.hpp"

namespace pressparse::fields {

/// One look at every token, made before people and organisations are searched. Indexed by token.
class NameWords {
 public:
  NameWords(const Context& context, const Mask& mask);

  const Context& context() const { return context_; }
  const text::Document& document() const { return context_.document; }
  std::size_t size() const { return flags_.size(); }
  /// Whether the language puts a title's complement between the title and the name: "il sindaco di Roma Ann Lee".
  bool titles_take_complements() const { return complements_; }

  /// In the document's language, in English (companies and titles are English everywhere) or international.
  bool has(std::size_t token, lang::Class c) const {
    if (token >= flags_.size()) return false;
    if (static_cast<unsigned>(c) >= 64) return match(token, c).length == 1;  // classes without a bit of their own
    return classes(token) >> static_cast<unsigned>(c) & 1;
  }
  bool has_any(std::size_t token, lang::Classes classes) const { return token < flags_.size() && (this->classes(token) & classes); }
  /// A word that no pack knows in this language: "Huma".
  bool unknown(std::size_t token) const { return token < flags_.size() && classes(token) == 0; }
  /// Whether match() may find something: one look, to be had before a walk.
  bool starts(std::size_t token, lang::Class c) const {
    if (token >= flags_.size()) return false;
    const text::WordId word = document().tokens[token].word;
    return context_.lexicon.starts(word, c, context_.language) || context_.lexicon.starts(word, c, english_);
  }
  lang::Match match(std::size_t token, lang::Class c) const { return starts(token, c) ? match_started(token, c) : lang::Match{}; }

  /// A capitalised word that no link, date, number or phone owns.
  bool capital(std::size_t token) const { return token < flags_.size() && (flags_[token] & capital_flag); }
  /// No paragraph or wide gap between this token and the one before it.
  bool joined(std::size_t token) const { return token < flags_.size() && !(flags_[token] & break_flag); }
  bool glued(std::size_t token) const { return joined(token) && !document().tokens[token].has(text::Token::space_before); }
  /// The first word of a sentence or line: its capital says nothing.
  bool opens_sentence(std::size_t token) const { return token < flags_.size() && (flags_[token] & opens_flag); }
  /// A line in capitals or with nearly all words capitalised: capitals say nothing there.
  bool loud(std::size_t token) const { return token < flags_.size() && (flags_[token] & loud_flag); }
  bool title_word(std::size_t token) const { return token < flags_.size() && ((flags_[token] & title_flag) || has(token, lang::Class::title_heads)); }  // head of an office or a compound that ends in one
  bool organization_word(std::size_t token) const { return token < flags_.size() && (flags_[token] & organization_flag); }  // compound that ends like an organisation: "Landesverband"
  /// A noun that says what the name behind it is and is no part of it: "Firma", "Softwarehersteller".
  bool kind_word(std::size_t token) const { return token < flags_.size() && (flags_[token] & kind_flag); }
  bool free(std::size_t token) const { return token < flags_.size() && (flags_[token] & free_flag); }

  bool is_word(std::size_t token) const { return document().is(token, text::TokenKind::word); }
  bool is_char(std::size_t token, char c) const { return document().is_char(token, c); }
  bool lower(std::size_t token) const { return is_word(token) && !document().capitalized(token); }
  /// A genitive "'s" or a bare apostrophe after s: tokens it takes, or 0.
  std::size_t possessive(std::size_t token) const { return document().is(token, text::TokenKind::quote) && glued(token) ? possessive_at(token) : 0; }
  /// One past a single-letter initial with its full stop ("J."), or `token` when there is none.
  std::size_t initial_end(std::size_t token) const { return is_char(token + 1, '.') && capital(token) && glued(token + 1) ? initial_end_at(token) : token; }
  std::string_view text_of(std::size_t token) const { return document().text_of(token); }
  std::uint64_t hash(std::size_t token) const { return text::folded_hash(text_of(token)).value(); }  // of a token's key
  /// Whether the language declines names, so that what differs in endings only is one name: "Uniwersytet Łódzki", "Uniwersytetu Łódzkiego".
  bool declined() const { return declined_; }
  std::string stem(std::size_t token) const;  // folded; without the ending of its case where names are declined
  std::string key(TokenRange range) const;  // folded, one space between words; for comparing
  const layout::Block* block_of(std::size_t token) const;
  /// Whether the word stands in small letters somewhere in the document, so that its capital here may only be style.
  bool written_small(std::size_t token) const;

 private:
  enum : std::uint8_t { capital_flag = 1, break_flag = 2, opens_flag = 4, loud_flag = 8, free_flag = 16, title_flag = 32, organization_flag = 64, kind_flag = 128 };
  lang::Classes classes(std::size_t token) const { return classes_[document().tokens[token].word]; }
  std::size_t possessive_at(std::size_t quote) const;
  std::size_t initial_end_at(std::size_t token) const;
  lang::Match match_started(std::size_t token, lang::Class c) const;
  void mark_blocks();
  void mark_suffixes();

  const Context& context_;
  const std::vector<lang::Classes>& classes_;  // by word
  std::vector<std::uint8_t> flags_;
  lang::LanguageId english_ = 0;
  mutable std::size_t last_block_ = 0;  // where block_of looks first: most ask for one block several times
  mutable text::HashTable small_;       // words in small letters that no pack knows, filled when first asked for
  mutable std::vector<bool> small_known_words_;  // the others, by number
  mutable bool small_known_ = false;
  bool complements_ = false, declined_ = false;
};

}  // namespace pressparse::fields
