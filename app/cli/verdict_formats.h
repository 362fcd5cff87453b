// SPDX-License-Identifier: MIT
#pragma once
// Verdicts as text, JUnit XML, SARIF and Markdown: one for each place where a pipeline shows results.

#include "app/cli/verdict.h"

#include <span>
#include <string>

namespace faultline::cli {

/// One line a file, with the reasons below those that do not hold.
[[nodiscard]] std::string verdictsAsText(std::span<const Verdict> verdicts, const Palette& palette);

/// JUnit XML as Jenkins and GitLab read it: a suite a file, a case a rule.
[[nodiscard]] std::string verdictsAsJunit(std::span<const Verdict> verdicts);

/// SARIF 2.1.0 (OASIS): a result a violation, with the file relative to the working directory.
[[nodiscard]] std::string verdictsAsSarif(std::span<const Verdict> verdicts);

/// A Markdown table for a pull request, and a list of the reasons.
[[nodiscard]] std::string verdictsAsMarkdown(std::span<const Verdict> verdicts);

} // namespace faultline::cli
