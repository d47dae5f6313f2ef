// What a line near the top of a release could be: a headline, a letterhead, a byline, a menu.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

inline constexpr std::size_t longest_headline = 320;  // bytes

class HeadlineLines {
 public:
  using Block = layout::Block;
  enum Rank { none, faint, weak, middling, strong };  // how much like a headline; faint: a letterhead, weak: two words

  HeadlineLines(const Context& context, const Mask& mask) : context_(context), document_(context.document), mask_(mask) {}

  /// What keeps a line from being a headline, or null.
  const char* unfit(const Block& block) const;
  Rank rank(const Block& block) const;
  /// "Objet : fermeture du pont": one past the label that says what a letter is about; `i` where none stands there.
  std::size_t behind_subject(std::size_t i) const;
  /// "FW: [EXT] Press release | Harbour opens bridge": one past what mailers and press offices put before a subject; `i` where nothing of it stands.
  std::size_t behind_mail_marks(std::size_t i) const;
  /// A sign at the start of a deck that belongs to it: "£86m scheme", "+12 percent", "¿Quién paga?".
  bool opens_deck(std::size_t i) const;
  /// Whether the block speaks of an embargo, of immediate release or of where it must not be published.
  bool has_timing(std::size_t first, std::size_t last) const;
  /// A line with an e-mail address or a postal address.
  bool is_address(const Block& block) const;
  /// "Nantes, le 17 septembre 2025", "Madrid, 5 Feb. (EUROPA PRESS)": a date and hardly anything else.
  bool is_date_line(const Block& block) const;
  /// "Hospital de Valdelagua / Cruz Azul", "Ministero pubblico – Polizia intercomunale": several organisations, one of them at least known by
  /// its words, or more than three.
  bool is_shared_letterhead(const Block& block) const;
  /// "Ministerium für Moore" / "des Landes Niedermark": the line goes on with the letterhead in the line above.
  bool continues_letterhead(const Block& above, const Block& block) const;
  /// "Centro de Estudios del Desierto de la Universidad del Loa" over "Minera Salar SpA": a long name beside a letterhead, no gap between.
  bool stands_by_letterhead(const Block* above, const Block& block, const Block* below) const;
  /// Words without numbers, quotation marks or the signs that end and divide sentences, and no verb that a pack knows.
  bool plain_words(const Block& block) const;
  /// A name and its legal form, and nothing else: "Quay Works, S.A.".
  bool is_firm(const Block& block) const;
  /// "OTS0087 5 CI 0412 WGN0002 CI      Wed, 18 Oct 2023": codes, numbers and a date, and no word.
  bool is_code_line(const Block& block) const;
  /// Nothing but a few capitalised words and what joins names: "Museum Haus Weide", "Freizeit und Sport".
  bool names_alone(const Block& block) const;
  /// "Home | About | Services | Newsroom", "Prensa > Notas de prensa", "Nieuws   Ploeg   Tickets".
  bool is_menu(const Block& block) const;
  bool is_running_text(const Block& block) const;
  /// Words that no other finder owns: a line of a date, a link or a number is no headline.
  std::size_t own_words(std::size_t first, std::size_t last) const;
  bool is_image(const Block& block) const;
  /// "A video is available at: https://..."
  bool has_link(const Block& block) const;
  /// "English version at harbour.example.org/news": a link to a page, where "Harbour.org opens bridge" only names a site.
  bool points_to_page(const Block& block) const;
  /// "By Ann Lee, Harbour News": two to nine words, a name after the word.
  bool is_byline(const Block& block) const;
  /// "March 18, 2019 Contact: Ann Lee" and "Ansprechpartnerin: ...": what follows a leading date opens with a contact's label.
  bool opens_with_label(const Block& block) const;
  /// "23 Oct. 2025 07:00 Central European Time": the page's own date and time.
  bool opens_with_date(const Block& block) const;
  /// The token is part of a date.
  bool is_dated(std::size_t i) const { return mask_.owner(i) == Owner::date; }
  /// "Sehr geehrte Damen und Herren,": what a letter begins with.
  bool is_salutation(const Block& block) const;
  /// "Frost-check_2024.pdf"
  bool is_file(const Block& block) const;
  /// "From: ...", "Betreff: ...": a line of a mail's head.
  bool opens_with_mail_label(const Block& block) const;
  /// "Pressemitteilung Berlin", "PRESS RELEASE 12/2024", "Presseinformation des Hagebutten Verlags", "NEWS FROM THE
  /// INSTITUTE", "European Office - Press release": a release label that the rest of the line only tells whose it is.
  bool is_masthead(const Block& block) const;
  /// "| Universidade de Ílhavo", "· Ayuntamiento de Valdelagua": a sign at token `i`, and whose release it is behind it.
  bool owner_behind(std::size_t i, const Block& block) const;
  /// The block's ASCII letters and digits, small: what is left the same when marks and spaces are damaged.
  /// "PRESS RELEASE - Harbour Trust - Dover, 16 May 2024": behind the label only parts set off by signs, the last one ends in a date.
  bool sender_and_date(std::size_t behind, const layout::Block& block) const;
  std::string letters_of(const Block& block) const;
  /// The first of them, 0 when there is none.
  char first_letter_of(const Block& block) const;
  /// Line breaks with what surrounds them become one space.
  Located one_line(std::size_t first, std::size_t last, Rule rule) const;
  bool ends_like_sentence(const Block& block) const;
  /// What could stand over a text although it looks like a letterhead, an address or a label: "Ferry opens at 1200 Pier Street".
  bool may_top_text(const Block& block) const;
  /// Most of the longer words of [first, last) are written large.
  bool titled(std::size_t first, std::size_t last) const;
  /// All of them are, what follows a hyphen aside.
  bool all_titled(std::size_t first, std::size_t last) const;
  /// Most of the words of [first, last) are written in capitals.
  bool in_capitals(std::size_t first, std::size_t last) const;

 private:
  Rank weak_kind(const Block& block) const;
  /// "Harbourman Statement on Ferries": the label stands inside, who states before it and on what behind it. "Lake Harbour Update": a word that
  /// is a label elsewhere ends it.
  bool tells_of(const Block& block) const;
  /// The block's tokens up to `last` are a letterhead.
  bool is_letterhead_of(const Block& block, std::size_t last) const;
  /// Those from `first` on are one.
  bool is_letterhead_from(std::size_t first, const Block& block) const;
  bool ends_in_colon(const Block& block) const;
  /// "Valdemora, Hgo., a 9 de abril de 2025": a date behind a place and its region.
  bool is_place_line(const Block& block) const;
  /// "10/01/2025 · Eerste ploeg", "PROFIS | 03.07.2021": a date set off from the part of the site that the text stands in.
  bool is_rubric_line(const Block& block) const;
  /// "Chambre de commerce tuniso-belge": an organisation's word, and a link to what it is of.
  bool opens_with_head(const Block& block) const;
  /// "Polizia intercomunale Alta Valdorsa": an organisation's word with small adjectives and names behind it.
  bool head_and_adjectives(const Block& block) const;
  /// Capitalised words and the small ones inside names only, dates aside: "des Hagebutten Verlags", not "de la mise à jour".
  bool only_names(std::size_t first, std::size_t last) const;
  /// "Waterbedrijf Veluwerand N.V.": a legal form of several tokens at `i` ends the block.
  bool ends_in_form(std::size_t i, const Block& block) const;
  /// The whole block is an organisation's name whose object is written small: "Dipartimento dell'istruzione e dello sport".
  bool small_object(const Block& block) const;
  /// "de", "della", "dell'".
  bool joins_object(std::size_t i) const;
  /// "Ministry of Works and Transport, Isle of Ardrey": nothing but capitalised words and links, an organisation's word
  /// among them.
  bool is_letterhead(const Block& block) const;
  /// "Stadt Auental – Presseamt – 45/2025": the release's number at the end of its line.
  bool closing_number(std::size_t i, const Block& block) const;
  /// A quotation mark that is no apostrophe inside a word ("Val d'Orba").
  bool is_outer_quote(std::size_t i) const;
  /// "Dockworkers' Union": an apostrophe behind a word in -s.
  bool ends_possessive(std::size_t i) const;
  /// "Superintendent: Dr. Ann Lee", "Board: Ben Ray, President": an office or a body and who it is.
  bool is_office_line(const Block& block) const;
  /// "Consumers/Heating/Energy", "#Seaweed   #Regions": what the text is filed under.
  bool is_topics_line(const Block& block) const;
  /// "EQS-News: Kranich Optronik AG / Schlagwort(e): Personalie": a wire's own line over the headline.
  bool is_wire_line(const Block& block) const;

  const Context& context_;
  const text::Document& document_;
  const Mask& mask_;
};

}  // namespace pressparse::fields
