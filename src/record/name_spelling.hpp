// Names as addresses spell them: "a.lee@harbourlabs.example" is Ann Lee of Harbour Labs.
#pragma once

#include <string>
#include <string_view>

namespace pressparse::record {

/// True when the e-mail's local part is made of the name: "a.lee", "alee", "ann", "lee.a" for "Ann Lee".
bool local_part_fits(std::string_view local, std::string_view name);
/// True when a domain's label and a name are one word: "harbourlabs" and "Harbour Labs".
bool domain_fits(std::string_view domain, std::string_view name);
/// Lower case ASCII letters and digits only; letters with marks without them.
std::string squeeze(std::string_view text);

}  // namespace pressparse::record
