// Who announces in the lead, read from the sentence itself, or in the headline, if the text names it again: for names that nothing else
// shows to be one.
//
//   "HR.com is proud to announce", "apZme, a leader in sleep medicine, has launched", "The Debian project is pleased to announce"
#pragma once

#include "fields/names.hpp"
#include "record/lead.hpp"
#include "record/parties.hpp"

namespace pressparse::record {

struct LeadSubject {
  fields::TokenRange name;              // empty where there is none
  std::size_t known = Parties::none;    // the party whose name it holds: a fuller form of that
};

LeadSubject read_lead_subject(const fields::Context& context, const Release& release, const Parties& parties);

}  // namespace pressparse::record
