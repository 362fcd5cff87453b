// SPDX-License-Identifier: MIT
#pragma once
// From a design and what the analysis says about it to the document that is handed in.

#include "core/analysis/analyze.h"
#include "core/report/document.h"

#include <functional>
#include <set>
#include <span>
#include <stop_token>

namespace faultline::report {

/// What a report may say, in its order. The title block is always there.
enum class Part {
    summary,    ///< the verdict and the key figures
    drawing,    ///< the drawing; of large designs also each domain by itself
    spofs,      ///< single points of failure
    redundancy, ///< P against P²
    downtime,   ///< where the downtime comes from; minimal cut sets
    service,    ///< paths, clients, what is left when a domain is lost
    derivation, ///< how the main figure comes about
    findings,   ///< findings, assumptions, notes
    appendix    ///< all parts with their figures
};

/// Names as the command line takes them, and titles as the document has them, in the order of `Part`.
[[nodiscard]] std::span<const std::string_view> partNames();
[[nodiscard]] std::span<const std::string_view> partTitles();
[[nodiscard]] std::set<Part> allParts();

/// How to analyse a system for a report: with cut sets enough to make up 99 % of most.
[[nodiscard]] AnalysisOptions analysisOptions();

struct Options {
    std::set<Part> parts = allParts();
    std::string title; ///< of the design, never empty
    std::string file;  ///< where it came from; may be empty
    std::string date;  ///< today, as the reader writes it; core knows no clock
    AnalysisOptions analysis = analysisOptions(); ///< what the report's own questions may cost in all
};

/// Called on the caller's thread with a number in [0, 1] and the title of the part that is waited for.
using Progress = std::function<void(double, std::string_view)>;

/// The document. The report must be of the design's system. Costs a few analyses more: the division of the
/// downtime, the derivation, a domain that never fails but might be lost; parts are worked out side by side,
/// each on a thread. Error "stopped".
[[nodiscard]] Result<Document> buildReport(const Design& design, const Report& analysis,
                                           const Options& options, const std::stop_token& stop = {},
                                           const Progress& progress = {});

/// The verdict in sentences: how available, what takes it down, what redundancy keeps, what was assumed.
[[nodiscard]] std::string verdictText(const Report& analysis, const std::string& title);

} // namespace faultline::report
