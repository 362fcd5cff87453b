// SPDX-License-Identifier: MIT
#pragma once
// The one question: how available is this system, and why. Pure: the same answer for canvas, command line,
// tests.

#include "core/analysis/report.h"
#include "core/base/result.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace faultline {

/// Budgets are counts of work, not seconds, so that the same input gives the same answer on any machine.
struct AnalysisOptions {
    /// For each module; past it the answer is bounds. All tries at all modules together may make
    /// `allModules` times as many, and cost about 2 s for every 10 million.
    std::size_t diagramNodes = 4'000'000;
    std::size_t cutSetNodes = 1'000'000; ///< for each module; past it no cut sets are given
    std::size_t listedCutSets = 20;      ///< of each ranking
    bool cutSets = true;
    /// Seconds, > 0, for diagrams, bounds and cut sets together; past them the answer is bounds, as tight as
    /// the time allowed, and cut sets are not given. What is linear in the design is not counted. Nothing: no
    /// limit, and the answer depends on the design alone.
    std::optional<double> timeLimit = std::nullopt;

    static constexpr std::size_t allModules = 2;

    bool operator==(const AnalysisOptions&) const = default;
};

/// Analyses a valid system (`checkSystem`). Error "stopped" where a stop was requested; that takes a few
/// milliseconds to be noticed.
[[nodiscard]] Result<Report> analyze(std::shared_ptr<const System> system,
                                     const AnalysisOptions& options = {}, std::stop_token stop = {});

/// Analyses one system after another and keeps what it learned: where only failure figures differ from the
/// last system, diagrams are re-evaluated and not rebuilt. Gives exactly what `analyze` gives. One thread at
/// a time.
class Analyzer {
public:
    Analyzer();
    ~Analyzer();
    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;

    [[nodiscard]] Result<Report> analyze(std::shared_ptr<const System> system,
                                         const AnalysisOptions& options = {}, std::stop_token stop = {});

private:
    class Prepared;
    std::unique_ptr<Prepared> m_prepared;
};

} // namespace faultline
