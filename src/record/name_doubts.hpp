// What a line or a heading names as an organisation may be something else: a label, a person, an office, a sentence.
#pragma once

#include "record/parties.hpp"

namespace pressparse::record {

/// Asked of runs of tokens, [first, last).
class NameDoubts {
 public:
  NameDoubts(const fields::Context& context, const Release& release, const Parties& parties)
      : context_(context), document_(context.document), release_(release), parties_(parties) {}

  /// "Fairlane Museums", not "Tel.", "For Corriedale", "Release No. 24-512", "Coupure Links 55" or a sentence.
  bool could_be_name(std::size_t first, std::size_t last) const;

 private:
  /// "Ann Lee, CPA", "Ann Lee, LPCC, LMFT": a person's own paragraph.
  /// Ordinary words in capitals: "Web Sites".
  bool plain(std::size_t first, std::size_t last) const;
  bool names_person(std::size_t first, std::size_t last) const;
  /// "Image Requests: desk@...", "Booking: ...": a word or two that no pack knows as an organisation's, and the value behind the colon.
  bool is_label(std::size_t first, std::size_t last) const;
  /// "Co-Founder and Director of Sales": an office.
  bool opens_with_title(std::size_t first, std::size_t last) const;
  /// Not "Henry Halladay at", "Overhead Door brand", "Glen Rose, Texas", "Harbour Program", "Order Books".
  bool ends_like_name(std::size_t first, std::size_t last) const;
  /// "Website URL", "Web Sites": labels of a contact block whose values stand behind them.
  bool only_labels(std::size_t first, std::size_t last) const;
  /// "partnership here", "no less important"
  bool holds_small_word(std::size_t first, std::size_t last) const;
  /// "Ramiro Rodriguez, Jr. – Owner", "Executive Officer Harbour Digital, Inc."
  bool holds_office(std::size_t first, std::size_t last) const;

  const fields::Context& context_;
  const text::Document& document_;
  const Release& release_;
  const Parties& parties_;
};

}  // namespace pressparse::record
