// What stands around the fragments of a page.
#pragma once

#include <string>
#include <string_view>

namespace pressparse::output {

std::string html_page_start(std::string_view title);
inline constexpr std::string_view html_page_end = "</body></html>\n";

}  // namespace pressparse::output
