// A target for each group of fields: the stages that it needs, in the pipeline's order, and no others.
#include <memory>

#include "../property/checks.hpp"
#include "elsewhere.hpp"
#include "fields/addresses.hpp"
#include "fields/boilerplates.hpp"
#include "fields/captions.hpp"
#include "fields/dateline.hpp"
#include "fields/dates.hpp"
#include "fields/end_mark.hpp"
#include "fields/headline.hpp"
#include "fields/links.hpp"
#include "fields/phones.hpp"
#include "fields/quotes.hpp"
#include "fields/reference.hpp"
#include "fields/tickers.hpp"
#include "fields/timing.hpp"
#include "lang/lexicon.hpp"
#include "layout/glue.hpp"
#include "layout/layout.hpp"
#include "pattern/postal_codes.hpp"
#include "record/contacts.hpp"
#include "record/parties.hpp"
#include "record/region.hpp"
#include "record/release_date.hpp"
#include "record/roles.hpp"
#include "record/speakers.hpp"
#include "targets.hpp"

namespace fuzz {
namespace {

using namespace pressparse;

/// What a parser holds for good.
struct Engine {
  Options options;
  lang::Lexicon lexicon{lang::builtin_packs()};
  pattern::PostalCodes postal_codes{lang::builtin_packs()};
};

/// One document on its way; each step is a line of src/parser.cpp.
class Stages {
 public:
  Stages(const Engine& engine, std::string_view text, fields::Recorder* recorder)
      : document_(text::scan(text, engine.lexicon.vocabulary())), language_(engine.lexicon.detect(document_)) {
    document_.word_classes = &engine.lexicon.classes(language_);
    layout::split_glued_words(document_, engine.lexicon, language_);
    layout_ = layout::find_blocks(document_, engine.lexicon, language_);
    mask_ = std::make_unique<fields::Mask>(document_);
    context_ = std::make_unique<fields::Context>(fields::Context{document_, engine.lexicon, language_, layout_, engine.options, release.notes, &engine.postal_codes, recorder});
  }

  void links() {
    auto [links, emails] = fields::find_links(*context_, *mask_);
    release.links = std::move(links);
    release.emails = std::move(emails);
  }
  void dates() { release.dates = fields::find_dates(*context_, *mask_); }
  void identifiers() {
    release.reference = fields::find_reference(*context_, *mask_);
    tickers_ = fields::find_tickers(*context_, *mask_);
  }
  void addresses() {
    release.addresses = fields::find_addresses(*context_, *mask_);
    fields::drop_dates_in_addresses(release.addresses, release.dates);
  }
  void dateline() { release.dateline = fields::find_dateline(*context_, release.dates); }
  void headlines() {
    auto [headline, subheadlines] = fields::find_headlines(*context_, *mask_, release.dateline ? std::optional(release.dateline->start) : std::nullopt, layout_);
    release.headline = std::move(headline);
    release.subheadlines = std::move(subheadlines);
  }
  void timing() {
    release.timing = fields::find_timing(*context_, release.dates);
    release.date = record::settle_dates(*context_, release.dates, release.dateline);
    fields::settle_timing(release.dates, release.timing);
  }
  void phones() { release.phones = fields::find_phones(*context_, *mask_, record::phone_region(*context_, release, release.addresses)); }
  void passages() {
    release.end_mark = fields::find_end_mark(*context_);
    release.captions = fields::find_captions(*context_, *mask_);
    release.boilerplates = fields::find_boilerplates(*context_);
  }
  void names() {
    names_ = fields::find_names(*context_, *mask_, release);
    parties_ = record::merge_mentions(*context_, names_);
  }
  void quotes() { release.quotes = record::attribute_quotes(*context_, *mask_, names_, parties_, fields::find_quotes(*context_, *mask_)); }
  void contacts() { release.contacts = record::find_contacts(*context_, names_, {release.phones, release.emails, release.links, release.addresses, release.boilerplates}); }
  void roles() {
    record::assign_roles(*context_, names_, parties_, tickers_, release);
    release.parties = parties_.all;
    record::complete_contacts(*context_, release.parties, release.contacts);
  }

  Release release;

 private:
  text::Document document_;
  lang::LanguageId language_;
  layout::Layout layout_;
  std::unique_ptr<fields::Mask> mask_;
  std::unique_ptr<fields::Context> context_;
  std::vector<Ticker> tickers_;
  fields::Names names_;
  record::Parties parties_;
};

/// The record of the stages that `work` runs, with what is dear to check done for a share of the texts.
template <class Work> std::string checked(std::string_view text, Work work) {
  static const Engine engine;
  const auto run = [&](fields::Recorder* recorder = nullptr) {
    Stages stages(engine, text, recorder);
    work(stages);
    return std::move(stages.release);
  };
  const Release release = run();
  if (std::string what = property::spans_broken(release, text); !what.empty()) return what;
  if (chosen(text, 8) && !(run() == release)) return "a second run disagrees";
  if (chosen(text, 16, 1)) {
    fields::Recorder recorder;
    if (!(run(&recorder) == release)) return "a run that explains itself disagrees";
  }
  if (!chosen(text, 32, 2)) return {};
  Release other;
  elsewhere().run([&] { other = run(); });
  return other == release ? "" : "another thread disagrees";
}

// name, and the stages in their order.
#define FINDER(name, ...) \
  Target { #name, [](std::string_view text) { return checked(text, [](Stages& s) { __VA_ARGS__ }); } }
const Target all[] = {
    FINDER(links, s.links();),
    FINDER(dates, s.dates(); s.timing();),
    FINDER(dateline, s.links(); s.dates(); s.dateline(); s.timing();),
    FINDER(phones, s.links(); s.dates(); s.identifiers(); s.phones();),
    FINDER(passages, s.links(); s.dates(); s.identifiers(); s.dateline(); s.headlines(); s.passages();),
    FINDER(quotes, s.names(); s.quotes();),
    FINDER(names, s.links(); s.dates(); s.identifiers(); s.dateline(); s.headlines(); s.names(); s.roles();),
    FINDER(contacts, s.links(); s.addresses(); s.phones(); s.passages(); s.names(); s.contacts(); s.roles();),
};
#undef FINDER

}  // namespace

std::span<const Target> finders() { return all; }

}  // namespace fuzz
