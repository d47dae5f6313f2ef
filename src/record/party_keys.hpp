// Names as they are compared: letters, case, punctuation and legal forms aside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressparse::record {

/// "Dr. Ann van Lee, PhD" and "ANN VAN LEE" have one key.
std::string person_key(std::string_view name);
/// "The Acme Co. Ltd." and "Acme" have one key.
std::string organization_key(std::string_view name);

/// The words of a folded name or title, which single blanks part.
std::vector<std::string_view> words_of(std::string_view folded);

/// Line breaks and what surrounds them become one space: a name may be wrapped.
std::string one_line(std::string_view text);

/// "Best Harbour Stock's": no fuller form of the name.
bool ends_in_genitive(std::string_view name);

/// "Lee &amp; Sons", "Lee&#39;s": an entity of HTML that was left undecoded.
bool has_entity(std::string_view name);

}  // namespace pressparse::record
