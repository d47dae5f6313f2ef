// The whole pipeline on one page: bytes -> document -> layout -> fields -> record.
#include "pressparse/parser.hpp"

#include <algorithm>

#include "fields/addresses.hpp"
#include "fields/boilerplates.hpp"
#include "fields/captions.hpp"
#include "fields/dateline.hpp"
#include "fields/dates.hpp"
#include "fields/dates_value.hpp"
#include "fields/end_mark.hpp"
#include "fields/headline.hpp"
#include "fields/links.hpp"
#include "fields/names.hpp"
#include "fields/phones.hpp"
#include "fields/quotes.hpp"
#include "fields/reference.hpp"
#include "fields/tickers.hpp"
#include "fields/timing.hpp"
#include "fields/wire_origin.hpp"
#include "fork_gate.hpp"
#include "lang/lexicon.hpp"
#include "layout/glue.hpp"
#include "layout/layout.hpp"
#include "output/explanation.hpp"
#include "pattern/postal_codes.hpp"
#include "pressparse/encoding.hpp"
#include "pressparse/error.hpp"
#include "record/affiliations.hpp"
#include "record/contacts.hpp"
#include "record/parties.hpp"
#include "record/region.hpp"
#include "record/release_date.hpp"
#include "record/roles.hpp"
#include "record/speakers.hpp"
#include "record/unlikely_parties.hpp"
#include "record/zones.hpp"
#include "stages.hpp"
#include "text/document.hpp"
#include "text/encoding.hpp"
#include "text/notes.hpp"

namespace pressparse {

/// What the packs say. Nothing changes it once it is made.
struct Knowledge {
  lang::Lexicon lexicon;
  pattern::PostalCodes postal_codes;

  explicit Knowledge(const std::vector<lang::Pack>& packs) : lexicon(packs), postal_codes(packs) {}

  /// Of the built-in packs alone it is made once in a process: reading them takes longer than some ten releases.
  static std::shared_ptr<const Knowledge> of(const Options& options) {
    if (options.packs.empty()) {
      static const auto builtin = std::make_shared<const Knowledge>(lang::builtin_packs());
      return builtin;
    }
    std::vector<lang::Pack> all = lang::builtin_packs();
    for (std::size_t i = 0; i < options.packs.size(); ++i)
      all.push_back(lang::parse_pack("option packs[" + std::to_string(i) + "]", options.packs[i]));
    return std::make_shared<const Knowledge>(all);
  }
};

struct Parser::Engine {
  Options options;
  std::shared_ptr<const Knowledge> knowledge;
  const lang::Lexicon& lexicon;
  lang::LanguageId language;  // fixed by the caller, or 0

  explicit Engine(Options given) : options(std::move(given)), knowledge(Knowledge::of(options)), lexicon(knowledge->lexicon), language(0) {
    if (options.encoding) decode({}, *options.encoding);  // throws when no such character set exists
    if (const auto& date = options.reference_date;
        date && (date->size() != 10 || !fields::parse_iso(*date) || !fields::parse_iso(*date)->full()))
      throw Error(ErrorCode::bad_date, "reference_date '" + *date + "' is no day; write it as YYYY-MM-DD, such as 2024-05-31.");
    if (!options.language) return;
    language = lexicon.language_id(*options.language);
    if (language) return;
    std::string known;
    for (const std::string& tag : lexicon.languages()) known += (known.empty() || tag.empty() ? "" : ", ") + tag;
    throw Error(ErrorCode::unknown_language,
                "no pack for language '" + *options.language + "'; there are " + known + ". Leave it out to detect it, or give a pack.");
  }
};

Parser::Parser(Options options) {
  const ForkGate gate;
  engine_ = std::make_shared<const Engine>(std::move(options));
}

const Options& Parser::options() const { return engine_->options; }

Release Parser::parse(std::string_view text, std::optional<std::string> source) const { return run(text, std::move(source), nullptr); }

Explanation Parser::explain(std::string_view text, std::optional<std::string> source) const {
  fields::Recorder recorder;
  Release release = run(text, std::move(source), nullptr, &recorder);
  const DecodedText decoded = engine_->options.encoding ? decode(text, *engine_->options.encoding) : DecodedText{};
  return output::make_explanation(std::move(release), recorder.take(), engine_->options.encoding ? std::string_view(decoded.text) : text);
}

/// `recorder` is told of rejected candidates where it is given; it changes nothing.
Release Parser::run(std::string_view text, std::optional<std::string> source, const StageWatch* watch, fields::Recorder* recorder) const {
  const ForkGate gate;
  const auto done = [&](std::string_view stage) {
    if (watch) watch->lap(stage);
  };
  const Engine& engine = *engine_;
  constexpr std::size_t farthest_offset = 0xFFFFFF00;  // tokens and lines hold 32 bits, also of what lies a little behind the end
  if (const std::size_t most = std::min(engine.options.max_input, farthest_offset); text.size() > most)
    throw Error(ErrorCode::input_too_large, "input of " + std::to_string(text.size()) + " bytes; " +
                                                (most == farthest_offset ? "no text may be longer than " : "Options::max_input allows ") +
                                                std::to_string(most));

  Release release;
  release.source = std::move(source);
  DecodedText decoded;  // read only when the caller named an encoding
  if (engine.options.encoding) {
    decoded = decode(text, *engine.options.encoding);
    text = decoded.text;
    release.notes = std::move(decoded.notes);
  }
  if (text::note_unreadable(text, release.notes)) {
    release.zones.push_back({ZoneKind::noise, 0, text.size()});
    return release;
  }
  done("judge the input");
  text::Document document = text::scan(text, engine.lexicon.vocabulary());
  done("scan");
  text::note_encoding(document, release.notes);
  text::note_markup(text, release.notes);

  const lang::LanguageId language = engine.language ? engine.language : engine.lexicon.detect(document);
  document.word_classes = &engine.lexicon.classes(language);
  if (language) release.language = engine.lexicon.languages()[language];

  layout::split_glued_words(document, engine.lexicon, language, &release.notes);
  layout::Layout layout = layout::find_blocks(document, engine.lexicon, language);

  done("language and blocks");

  // Fields: each finder takes what the ones before it left.
  const fields::Context context{document, engine.lexicon, language, layout, engine.options, release.notes, &engine.knowledge->postal_codes,
                                recorder};
  if (layout.joined_from < text.size()) context.hit(Limit::layout_lines, layout.joined_from, text.size());
  fields::Mask mask(document);
  auto [links, emails] = fields::find_links(context, mask);
  release.links = std::move(links);
  release.emails = std::move(emails);
  done("links and e-mails");
  release.dates = fields::find_dates(context, mask);
  done("dates");
  release.reference = fields::find_reference(context, mask);
  const std::vector<Ticker> tickers = fields::find_tickers(context, mask);
  done("reference and tickers");
  release.addresses = fields::find_addresses(context, mask);
  fields::drop_dates_in_addresses(release.addresses, release.dates);
  done("addresses");
  release.dateline = fields::find_dateline(context, release.dates);
  auto [headline, subheadlines] =
      fields::find_headlines(context, mask, release.dateline ? std::optional(release.dateline->start) : std::nullopt, layout);
  release.headline = std::move(headline);
  release.subheadlines = std::move(subheadlines);
  release.timing = fields::find_timing(context, release.dates);
  release.date = record::settle_dates(context, release.dates, release.dateline);
  fields::settle_timing(release.dates, release.timing);
  done("dateline, headline, timing");
  release.phones = fields::find_phones(context, mask, record::phone_region(context, release, release.addresses));
  done("phones");
  release.end_mark = fields::find_end_mark(context);
  release.captions = fields::find_captions(context, mask);
  release.boilerplates = fields::find_boilerplates(context);

  done("captions, boilerplates");

  // Record: what needs the whole document.
  const fields::Names names = fields::find_names(context, mask, release);
  done("names");
  record::Parties parties = record::merge_mentions(context, names, release.emails);
  done("merge mentions");
  release.quotes = record::attribute_quotes(context, mask, names, parties, fields::find_quotes(context, mask));
  done("quotes and speakers");
  release.contacts =
      record::find_contacts(context, names, {release.phones, release.emails, release.links, release.addresses, release.boilerplates});
  done("contacts");
  record::assign_roles(context, names, parties, tickers, release);
  release.parties = std::move(parties.all);
  record::drop_unlikely_parties(context, names, parties, release);
  record::complete_contacts(context, release.parties, release.contacts);
  record::follow_contacts(release.contacts, release.parties);
  fields::add_wire_origin(context, release.dateline);
  done("roles");
  release.zones = record::make_zones(context, release);
  done("zones");
  return release;
}

Release parse(std::string_view text) {
  static const Parser parser;
  return parser.parse(text);
}

}  // namespace pressparse
