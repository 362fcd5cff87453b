// SPDX-License-Identifier: MIT
#pragma once
// What a check found out about one file: the limits it does not meet, and why.

#include "app/cli/context.h"
#include "app/cli/limits.h"

#include <span>
#include <vector>

namespace faultline::cli {

/// A rule of `check`, by the name that reports give it.
struct Rule {
    std::string_view id;
    std::string_view text; ///< what it asks for
};

/// Every rule there is, in the order in which they are checked.
[[nodiscard]] std::span<const Rule> allRules();

/// A rule that does not hold.
struct Violation {
    std::string rule;
    std::string message;             ///< one sentence
    std::vector<std::string> ids;    ///< the elements it is about
    std::optional<std::size_t> line; ///< of the first of them in the file
};

/// One file and what is wrong with it.
struct Verdict {
    std::string file;
    std::string refusal;              ///< why it could not be read; empty for one that could
    std::optional<std::size_t> line;  ///< of the refusal
    std::vector<std::string> checked; ///< the rules that were asked of it
    std::vector<Violation> violations;
    std::optional<Report> report;

    [[nodiscard]] bool isRefused() const { return !refusal.empty(); }
    [[nodiscard]] bool holds() const { return !isRefused() && violations.empty(); }
};

/// Reads a file, analyses it and asks every rule. `baseline` may be null.
[[nodiscard]] Verdict judge(const std::string& file, const ImportArguments& importing, const Limits& limits,
                            const Report* baseline, const AnalysisOptions& options);

} // namespace faultline::cli
