// pressparse: turns press releases into data.
//
//   #include <pressparse/pressparse.hpp>
//
//   pressparse::Release release = pressparse::parse(text);
//   if (release.date) std::cout << release.date->value << "\n";          // 2024-05-03
//   for (const auto& quote : release.quotes)
//     std::cout << quote.text << " - " << quote.speaker->name.value_or("?") << "\n";
//   std::cout << pressparse::to_json(release) << "\n";
#pragma once

#include "pressparse/encoding.hpp"
#include "pressparse/arrow.hpp"
#include "pressparse/error.hpp"
#include "pressparse/explain.hpp"
#include "pressparse/html.hpp"
#include "pressparse/json.hpp"
#include "pressparse/lint.hpp"
#include "pressparse/options.hpp"
#include "pressparse/parser.hpp"
#include "pressparse/release.hpp"
#include "pressparse/standards.hpp"
#include "pressparse/table.hpp"
#include "pressparse/version.hpp"
