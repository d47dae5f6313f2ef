// Who belongs to the one that sends the release, and who speaks for himself: told by the office, or by the words beside the name.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "fields/names.hpp"
#include "record/parties.hpp"

namespace pressparse::record {

/// "CFO", "directeur général", "Finanzvorstand", "perschef": an office that a text names without its organisation only where it is the text's own.
/// Not "former CFO", nor "director general de Carreteras".
bool house_office(const fields::Context& context, std::string_view title);

/// "Minister for Ports", "consejera de Sanidad": who speaks for the ministry or the government that sends the release.
bool government_office(const fields::Context& context, std::string_view title);
/// "Ministerio de Sanidad", "Landesregierung Westmark", "Department for Rivers".
bool government_body(const fields::Context& context, std::string_view name);
/// Whether the ministry of that name may have an office with that title: "ministra de Sanidad" no "Ministerio de Vivienda", any minister the government.
bool same_portfolio(const fields::Context& context, std::string_view title, std::string_view name);

/// "Amina Rao, a mother of four", "Resident Beryl Hall", "his wife, Ann Lee", "Ann Lee (67)", "Ann Lee, 45, aus Leer": a private person, nobody's of the
/// issuer. `mentions` are places in Names::people.
bool private_person(const fields::Context& context, const fields::Names& names, const std::vector<std::uint32_t>& mentions);

/// "... and they escaped. (Ann Lee, Tel. 555-0142)", "(Ann Lee/-82113)": a bracket that opens with the name ends the text, for the issuer.
bool signs_text(const fields::Context& context, const fields::Names& names, const std::vector<std::uint32_t>& mentions);

/// Whether the issuer is named in the text itself, and not only in a byline, a boilerplate or the contacts, as a medium is that writes on others.
bool in_the_story(const fields::Context& context, const Party& issuer, const Release& release);

}  // namespace pressparse::record
