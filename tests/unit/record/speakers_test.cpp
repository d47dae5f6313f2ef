// Who said it: every form of attribution. A line is a text whose only quotation has this speaker; "" for nobody.
#include <catch2/catch.hpp>

#include <string>

#include "pressparse/parser.hpp"

namespace {

struct Case {
  std::string text, speaker, rule;
};

void check(const std::string& before, const std::vector<Case>& cases) {
  static const pressparse::Parser parser;
  for (const Case& c : cases) {
    const pressparse::Release release = parser.parse(before + c.text);
    INFO(c.text);
    REQUIRE(!release.quotes.empty());
    const pressparse::Quote& quote = release.quotes.back();
    CHECK((quote.speaker ? quote.speaker->name.value_or("") : "") == c.speaker);
    CHECK(quote.rule.name() == c.rule);
    if (quote.speaker) CHECK((before + c.text).substr(quote.speaker->start, quote.speaker->end - quote.speaker->start) == quote.speaker->text);
  }
}

}  // namespace

TEST_CASE("English attributions") {
  check("Ann Lee, chief executive of Harbour Ltd, opened the quay with Mayor Bob Ray.\n\n",
        {{"“We waited ten years for this,” said Ann Lee.", "Ann Lee", "quote.inverted_cue"},
         {"“We waited ten years for this,” said Lee.", "Ann Lee", "quote.inverted_cue"},
         {"“We waited ten years for this,” Lee told reporters.", "Ann Lee", "quote.following_cue"},
         {"“We waited ten years for this,” Bob Ray, the town's mayor, said.", "Bob Ray", "quote.following_cue"},
         {"Lee said: “We waited ten years for this.”", "Ann Lee", "quote.preceding_cue"},
         {"Bob Ray, the town's mayor, said, “We waited ten years for this.”", "Bob Ray", "quote.preceding_cue"},
         {"Bob Ray: “We waited ten years for this.”", "Bob Ray", "quote.colon"},
         {"According to Ann Lee, “the quay was badly needed by all of us”.", "Ann Lee", "quote.attribution_word"},
         {"“We waited ten years for this.” – Bob Ray, Mayor", "Bob Ray", "quote.dash_signature"},
         {"“We waited ten years for this.”\n– Bob Ray, Mayor", "Bob Ray", "quote.dash_signature"},
         {"“We waited ten years for this,” beamed Bob Ray.", "Bob Ray", "quote.inverted_cue"},
         {"“We waited ten years for this,” chortled Bob Ray.", "Bob Ray", "quote.open_verb"},
         {"“We waited ten years for this,” said a spokesperson for the harbour.", "a spokesperson", "quote.inverted_cue"},
         {"Lee welcomed the guests. “We waited ten years for this.”", "Ann Lee", "quote.preceding_sentence"},
         {"Speaking to Bob Ray, Ann Lee said: “We waited ten years for this.”", "Ann Lee", "quote.preceding_cue"}});
}

TEST_CASE("officers and readers without a name") {
  check("Ann Lee, chief executive of Harbour Ltd, opened the quay with Mayor Bob Ray. “It is open,” said Ann Lee.\n\n",
        {{"“We waited ten years for this,” said the CEO of Quay Ltd.", "the CEO of Quay Ltd.", "quote.inverted_cue"},
         {"“We waited ten years for this,” said Quay Ltd.", "Quay Ltd.", "quote.inverted_cue"},
         {"“We waited ten years for this,” said the president of the Quay Society, Nora Velk.", "Nora Velk", "quote.inverted_cue"},
         {"“We waited ten years for this,” explain the report authors.", "the report authors", "quote.inverted_cue"},
         {"“We waited ten years for this,” noted one nursing officer.", "one nursing officer", "quote.inverted_cue"},
         {"Readers have praised the book. One said, “We waited ten years for this.”", "One", "quote.preceding_cue"},
         {"Readers have praised the book. Another wrote, “We waited ten years for this.”", "Another", "quote.preceding_cue"},
         {"Readers have praised the book. A third reader added, “We waited ten years for this.”", "A third reader", "quote.preceding_cue"},
         {"Bob Ray came as one of many. He said, “We waited ten years for this.”", "Bob Ray", "quote.preceding_cue"}});
}

TEST_CASE("German attributions") {
  check("Die Hafen AG öffnet den Kai. Anna Lehr leitet die Gesellschaft, Bürgermeister Bernd Rau kam zum Fest.\n\n",
        {{"„Wir haben zehn Jahre darauf gewartet“, sagte Anna Lehr.", "Anna Lehr", "quote.inverted_cue"},
         {"„Wir haben zehn Jahre darauf gewartet“, so Lehr.", "Anna Lehr", "quote.attribution_word"},
         {"„Wir haben zehn Jahre darauf gewartet“, sagte am Montag im Hafen Bürgermeister Bernd Rau.", "Bernd Rau", "quote.inverted_cue"},
         {"„Wir haben zehn Jahre darauf gewartet“, führte Lehr aus.", "Anna Lehr", "quote.inverted_cue"},
         {"Bürgermeister Bernd Rau: „Wir haben zehn Jahre darauf gewartet.“", "Bernd Rau", "quote.colon"},
         {"Dazu erklärte Bürgermeister Bernd Rau: „Wir haben zehn Jahre darauf gewartet.“", "Bernd Rau", "quote.preceding_cue"},
         {"Anna Lehr sagte dem Bürgermeister Bernd Rau: „Wir haben zehn Jahre darauf gewartet.“", "Anna Lehr", "quote.preceding_cue"},
         {"„Wir haben zehn Jahre darauf gewartet“, frohlockte Bürgermeister Bernd Rau.", "Bernd Rau", "quote.open_verb"}});
}

TEST_CASE("Romance and Dutch attributions") {
  check("", {{"Le port ouvre en mai et la ville est ravie.\n\n« Nous attendons depuis dix ans ce nouveau quai », a déclaré Anne Morel.", "Anne Morel", "quote.inverted_cue"},
             {"Le port ouvre en mai et la ville est ravie.\n\n« Nous attendons ce quai depuis dix ans, a déclaré Anne Morel. Le voici. »", "Anne Morel", "quote.inside_marks"},
             {"Anne Morel dirige le port de la ville.\n\n« Nous attendons ce nouveau quai depuis dix ans », explique-t-elle.", "Anne Morel", "quote.inverted_cue"},
             {"El puerto abre en mayo y la ciudad está contenta.\n\n«Llevamos diez años esperando este muelle», ha señalado Ana Morales.", "Ana Morales", "quote.inverted_cue"},
             {"Il porto apre a maggio e la città è contenta.\n\n«Aspettiamo questo molo da dieci anni», ha dichiarato Anna Rossi.", "Anna Rossi", "quote.inverted_cue"},
             {"De haven gaat in mei open en de stad is er blij mee.\n\n‘Wij wachten al tien jaar op deze kade’, zegt Anna de Vries.", "Anna de Vries", "quote.inverted_cue"},
             {"De haven gaat in mei open en de stad is er blij mee.\n\n“Wij wachten al tien jaar op deze kade”, aldus Anna de Vries.", "Anna de Vries", "quote.attribution_word"}});
}

TEST_CASE("speakers of quotations without attribution") {
  check("", {{"“We open in May,” said Ann Lee of Harbour Ltd.\n\nThe quay has stood for ninety years in this town.\n\n“It was time for a new one, and here it is.”", "Ann Lee", "quote.carried_over"},
             {"The quay opened. Ann Lee of Harbour Ltd cut the ribbon on Monday.\n\n“It was time for a new quay, and here it is.”", "Ann Lee", "quote.preceding_paragraph"}});
}

TEST_CASE("nobody inside a quotation, no addressee and no place is the speaker") {
  check("", {{"“I thank Carla Diaz for her help with the quay,” said Ann Lee.", "Ann Lee", "quote.inverted_cue"},
             {"“The quay is open to all,” Ann Lee told Carla Diaz.", "Ann Lee", "quote.following_cue"},
             {"DOVER, England, 3 May 2024 – “The quay is open to all of us,” said Ann Lee.", "Ann Lee", "quote.inverted_cue"}});
}

TEST_CASE("two people who speak together") {
  check("", {{"“The quay is open to all of us,” said Ann Lee and Bob Ray.", "Ann Lee, Bob Ray", "quote.inverted_cue"}});
}

TEST_CASE("a quotation with its own attribution right behind another one stands alone") {
  const auto count = [](const std::string& text) { return pressparse::parse("Ann Lee, chief executive of Harbour Ltd, opened the quay with Mayor Bob Ray.\n\n" + text).quotes.size(); };
  // Paragraphs that a scraper put on one line: two blanks, or nothing.
  CHECK(count("\"The quay is open,\" said Ann Lee. \"It took a year.\"  \"We waited for it,\" said Bob Ray.") == 2);
  CHECK(count("\"The quay is open,\" said Ann Lee. \"It took a year.\"  \"The boats come back,\" added Lee.") == 2);
  CHECK(count("\"The quay is open,\" said Ann Lee. \"It took a year.\"\"The boats come back,\" added Lee.") == 2);
  // One quotation: nothing new is said of who speaks, or the same paragraph goes on.
  CHECK(count("\"The quay is open,\" said Ann Lee. \"It took a year.\"") == 1);
  CHECK(count("\"The quay is open,\" said Ann Lee. \"It took a year,\" she added.") == 1);
  CHECK(count("\"The quay is open,\" said Ann Lee.  \"It took a year.\"") == 1);
}

TEST_CASE("a speaker whom no name shows becomes a person only if he or she may be one") {
  const auto people = [](const std::string& text) {
    std::string names;
    for (const pressparse::Party& party : pressparse::parse(text).parties)
      if (party.kind == pressparse::PartyKind::person) names += party.name + ";";
    return names;
  };
  CHECK(people("The quay opened on Monday.\n\n“We waited ten years for this,” said Knutsen.") == "Knutsen;");
  CHECK(people("The quay opened on Monday.\n\n“We waited ten years for this,” said Livingston.") == "Livingston;");
  CHECK(people("Quay opens\n\nELMSIDE, NY, July 9, 2025 /PRNewswire/ -- “We waited ten years for this.”").empty());
  CHECK(people("The quay opened on Monday.\n\nReviews of it have come in, and the reviews say “it was badly needed by all of us”.").empty());
  CHECK(people("The quay opened on Monday.\n\nAlarmingly, a few stated that it “ruined the view”.").empty());
}

TEST_CASE("a sentence that opens with whose opinion it tells gives its speaker to the quotation behind it") {
  check("Ann Lee opened the quay. “We waited ten years,” she said.\n\n",
        {{"According to Bob Ray, head of works at Harbour Ltd, the path is dry. “We laid it in one summer.”", "Bob Ray", "quote.preceding_sentence"},
         {"After ten years with Bob Ray, the path is dry. “We laid it in one summer.”", "Ann Lee", "quote.carried_over"}});
  check("Ana Ruiz inauguró el muelle. «Esperamos diez años», dijo.\n\n", {{"Para Pablo Gil, jefe de obras de Muelles SA, el paseo cambia la ciudad. «Lo hicimos en un verano».", "Pablo Gil", "quote.preceding_sentence"}});
  check("Ana Reis inaugurou o cais.\n\n", {{"O cais fica a 6 °C. De acordo com Bruna Lopes, diretora de obras, foram dez anos. “Esperámos muito”, explica.", "Bruna Lopes", "quote.preceding_sentence"}});
}

TEST_CASE("the subject of a verb behind “and” opens the sentence") {
  check("", {{"Harbour Paints Ltd has stopped the line and says the tins came from “a mislabelled box of lids”.", "Harbour Paints Ltd", "quote.partial"},
             {"The mayor, Ann Lee, praised the decision and asked for “many more such quays”.", "Ann Lee", "quote.partial"}});
}

TEST_CASE("a pronoun is the person named last, also behind a quotation without words of its own") {
  check("", {{"According to Ann Lee, the quay is dry. “We are glad.”\n\nIt was opened by Bob Ray, mayor of Harwich. He said that the works were “a great success”.", "Bob Ray", "quote.partial"}});
}

TEST_CASE("an office in the words of the text is the person whose office they tell") {
  const std::string before = "Anne Lenoir, ministre de la Mer, et Paul Marchand, ministre délégué chargé des Ports, ont ouvert le quai de Brest.\n\n";
  check(before, {{"« Nous avons attendu dix ans », a déclaré la ministre.", "Anne Lenoir", "quote.inverted_cue"},
                 {"« Nous avons attendu dix ans », a déclaré le ministre délégué.", "Paul Marchand", "quote.inverted_cue"}});
  check("Anne Lenoir, ministre de la Mer, et Paul Marchand, ministre de la Pêche, ont ouvert le quai.\n\n", {{"« Nous avons attendu dix ans », a déclaré le ministre.", "le ministre", "quote.inverted_cue"}});
}

TEST_CASE("the name behind the comma of a description, with its rank") {
  check("", {{"“We waited ten years,” said its co-founder, Ann Lee.", "Ann Lee", "quote.inverted_cue"},
             {"« Nous avons attendu », relève le porte-parole de la police, l'adjudant Paul Marchand.", "Paul Marchand", "quote.inverted_cue"},
             {"« Nous avons attendu », relève le porte-parole de la police. L'adjudant Paul Marchand a ouvert le quai.", "le porte-parole", "quote.inverted_cue"}});
}

TEST_CASE("a verb between commas tells who speaks") {
  check("Oberbürgermeisterin Sabine Overbeck eröffnete das Bad.\n\n",
        {{"Diese soll, erläutert Dezernent Michael Thiele, „den Verbrauch um ein Drittel senken“.", "Michael Thiele", "quote.preceding_cue"},
         {"Diese sagt dem Sender: „Wir haben lange gewartet.“", "Sabine Overbeck", "quote.preceding_cue"}});
  check("", {{"„Wir haben lange gewartet“, sagt Prim. Univ.-Prof. Dr. Stefan Hohl, MBA, Vorstand der Abteilung.", "Stefan Hohl", "quote.inverted_cue"},
             {"“We wachtten tien jaar”, klinkt het bij Saskia Boer, directeur van Havens NV.", "Saskia Boer", "quote.attribution_word"}});
}

TEST_CASE("a noun with its article means the person named last, in each language") {
  check("Harbour Town, 3 May. The club has signed Ben Dahl from Whitby.\n\n", {{"“I am ready for the new season,” said the striker.", "Ben Dahl", "quote.inverted_cue"}});
  check("Der Stadtrat von Leer hat den Plan beschlossen. Bürgermeister Jens Kolbe besuchte die Baustelle.\n\n",
        {{"„Wir hören nicht auf, bis alles fertig ist“, versprach der Rathauschef.", "Jens Kolbe", "quote.inverted_cue"},
         {"„Wir hören nicht auf, bis alles fertig ist“, sagte ein Unternehmer.", "ein Unternehmer", "quote.inverted_cue"}});
  check("La maire de la ville, Claire Lefort, a visité lundi le chantier de la nouvelle école avec les parents et les élèves du quartier.\n\n",
        {{"« Nous irons au bout de ce projet », a promis l'élue.", "Claire Lefort", "quote.inverted_cue"}});
  check("La consejera de Sanidad, Nuria Calvo, anunció la obra que esperan los vecinos de la ciudad.\n\n",
        {{"«Abriremos el centro en mayo», precisó la titular de Sanidad.", "Nuria Calvo", "quote.inverted_cue"}});
  check("Il sindaco della città, Gino Ravelli, ha visitato il cantiere della nuova scuola.\n\n",
        {{"«Non ci fermiamo fino alla fine dei lavori», ha promesso il primo cittadino.", "Gino Ravelli", "quote.inverted_cue"}});
}

TEST_CASE("one of two surnames and a surname before a suffix are the person's") {
  check("Rosario Goñi Larrea, alcaldesa de la ciudad, presentó el plan para los vecinos.\n\n",
        {{"«Es un gran día para la ciudad», destacó Goñi.", "Rosario Goñi Larrea", "quote.inverted_cue"}});
  check("Gerard J. Maddox III, the district attorney, spoke to the town.\n\n",
        {{"“He stole from all of his neighbours,” said Maddox.", "Gerard J. Maddox III", "quote.inverted_cue"}});
  check("Marijke Wolbers-Haver, dijkgraaf, sprak de boeren van het dorp toe.\n\n",
        {{"“Een week zonder water is te lang voor ons”, zegt Wolbers.", "Marijke Wolbers-Haver", "quote.inverted_cue"}});
}

TEST_CASE("lines with a name head the quotations below them or sign those above, as the first one does") {
  const std::string q1 = "“It is a first step for all who work at the quay.”\n\n", q2 = "“We would have wished for more courage from them.”\n\n",
                    a = "Ann Lee, chief executive of Harbour Ltd\n\n", b = "Bob Ray, mayor of the town\n\n",
                    lead = "The plan was shown to the town on Monday and this is what they say of it.\n\n";
  check(lead + a + q1 + b, {{q2, "Bob Ray", "quote.signature_line"}});
  check(lead + q1 + a, {{q2 + b, "Bob Ray", "quote.signature_line"}});
  check(lead, {{a + q1, "Ann Lee", "quote.signature_line"}, {q1 + a, "Ann Lee", "quote.signature_line"}, {q1 + "Ann Lee\nChief executive\n\n", "Ann Lee", "quote.signature_line"}});
}

TEST_CASE("a verb right before quoted words has its speaker in front") {
  check("The plan of the town was shown on Monday.\n\n",
        {{"Ann Lee, chair of the association, speaks of “a promise that was kept”, while the opposition wants more.", "Ann Lee", "quote.partial"},
         {"It was welcomed by the Harbour Union, whose president, Ann Lee, called it “a serious down payment”.", "Ann Lee", "quote.partial"}});
  check("Le plan de la ville a été présenté lundi aux habitants.\n\n",
        {{"Pour Luc Garnier, président de l'association, la mesure est « une bouffée d'oxygène ».", "Luc Garnier", "quote.partial"}});
}

TEST_CASE("a signature under its quotation may open with a form of address") {
  const std::string harbour = "New Harbour Opens\n\nMay 23, 2025 – Lower Merrow – The harbour opens on Monday.\n\nQuotes\n\n";
  check(harbour, {{"“We waited ten years for this.”\n\nThe Honourable Ann Lee\nMinister of Harbours", "Ann Lee", "quote.signature_line"},
                  {"“We waited ten years for this.”\n\nDr. Ann Lee\nHead of the Harbour Institute", "Ann Lee", "quote.signature_line"},
                  {"“We waited ten years for this.”\n\nChief Ann Lee\nHarbour First Nation", "Ann Lee", "quote.signature_line"},
                  {"“We waited ten years for this.”\n\nThe harbour was built by Ann Lee in ten years.", "Ann Lee", "quote.sole_person"}});
}

TEST_CASE("a nameless speaker ends before a relative clause") {
  check("The tool of Harbor Works was shown on Monday.\n\n",
        {{"“It is one of the easiest ways for all of us,” says a franchise marketer who came.", "a franchise marketer", "quote.inverted_cue"}});
}
