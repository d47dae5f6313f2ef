// A release or what is said of it in the form that was asked for.
#pragma once

#include <string>
#include <string_view>

#include "cli/options.hpp"
#include "pressparse/explain.hpp"
#include "pressparse/lint.hpp"
#include "pressparse/release.hpp"

namespace pressparse::cli {

/// `release` with offsets in bytes of `text`.
std::string write_record(const Command& command, Release release, std::string_view text);

/// `explanation` with offsets in bytes of `text`.
std::string write_explanation(const Command& command, Explanation explanation, std::string_view text);

/// `findings` with offsets in bytes of `text`.
std::string write_findings(const Command& command, std::vector<Finding> findings, const std::string& source, std::string_view text);

}  // namespace pressparse::cli
