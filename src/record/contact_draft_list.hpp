// The drafts of a region while its cells are read: which one takes what comes next, who waits for the same values, what is said for all.
#pragma once

#include "record/contact_draft.hpp"

namespace pressparse::record {

class DraftList {
 public:
  DraftList(const fields::Context& context, ContactRole role) : context_(context), role_(role) {}

  /// A new draft, the current one from now on. References to other drafts end here.
  Draft& open(const Cell& cell);
  bool has_current() const { return drafts_.size() > closed_; }
  Draft& current() { return drafts_.back(); }
  const Draft& current() const { return drafts_.back(); }
  /// The current one is somebody of whom no number or address was said yet.
  bool person_waits() const { return has_current() && current().contact.name && !current().reachable(); }
  /// The current one, wide enough for the cell, or a new one that inherits.
  Draft& current_or_new(const Cell& cell);
  static Draft& grow(Draft& draft, const Cell& cell);

  /// The drafts so far take nothing more.
  void close() { closed_ = drafts_.size(); }
  /// A heading of its own role: nothing said above holds below it.
  void start_section(ContactRole role);

  // An organisation and an address that stand over the people they are said of.
  void keep_header(const Contact& contact);
  void forget_header();
  void inherit(Draft& draft) const;

  // People in a row, the current one the last, who wait for the same values.
  /// One more person who waits for the values below.
  void add_to_group(const Cell& cell);
  void end_group() { group_ = 0; }
  bool has_group() const { return group_ > 0; }
  std::size_t group_size() const { return group_ + 1; }
  std::size_t group_start() const { return drafts_.size() - 1 - group_; }
  /// Gives the group the current one's organisation.
  void share_organization();

  std::size_t size() const { return drafts_.size(); }
  Draft& operator[](std::size_t i) { return drafts_[i]; }
  /// Somebody whose number stands in brackets behind it; what follows is not theirs.
  void add_aside(Draft draft) { asides_.push_back(std::move(draft)); }
  /// All of them in text order. The last call.
  std::vector<Draft> finish();

 private:
  const fields::Context& context_;
  ContactRole role_;
  std::vector<Draft> drafts_, asides_;
  std::size_t closed_ = 0;  // drafts before this one take nothing more
  std::size_t group_ = 0;   // people before the current one that wait for the same values
  std::optional<std::string> header_organization_;
  std::optional<Address> header_address_;
};

/// Gives the value to the draft.
void give(const ContactParts& parts, Draft& draft, const Cell& value);

}  // namespace pressparse::record
