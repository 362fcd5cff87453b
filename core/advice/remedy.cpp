// SPDX-License-Identifier: MIT
#include "core/advice/remedy.h"

#include "core/advice/added_parts.h"
#include "core/advice/remedy_search.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t fewNodes = 200'000;

/// The figures of the design with a remedy. What the analysis does not confirm is no remedy. Says how many
/// nodes it made.
Result<std::size_t> analyseWith(Remedy& remedy, std::size_t nodes, const std::stop_token& stop) {
    AnalysisOptions analysis;
    analysis.diagramNodes = nodes;
    analysis.cutSets = false;
    const auto report = analyze(remedy.changed, analysis, stop);
    if (!report) return report.error();
    if (report->downWithNothingFailed ||
        std::ranges::find(report->spofs, remedy.event, &SpofResult::event) != report->spofs.end()) {
        remedy = Remedy{remedy.event, RemedyKind::none, {}, {}, false, nullptr, {}, 0};
        return report->nodesMade;
    }
    remedy.unavailability = report->overall;
    remedy.spofsLeft = report->spofs.size();
    return report->nodesMade;
}

} // namespace

Result<std::vector<Remedy>> remediesFor(const Report& report, const RemedyOptions& options,
                                        const std::stop_token& stop) {
    std::vector<Remedy> remedies;
    const RemedySearch search(*report.system, stop);
    std::size_t left = report.method == Method::bounds ? 0 : options.allNodes;
    // A small change makes a design little harder. What it makes more than twice as hard has bounds.
    const std::size_t nodes = std::max(fewNodes, report.nodesMade);
    for (std::size_t i = 0; i < report.spofs.size(); ++i) {
        Remedy remedy;
        remedy.event = report.spofs[i].event;
        remedy.kind = RemedyKind::notTried;
        if (i < options.most) {
            remedy = search.remedyOf(report.spofs[i].event);
            if (stop.stop_requested()) return Error{"stopped", "the search for remedies was stopped", {}};
            if (remedy.changed && left > 0 && left >= report.nodesMade) {
                const auto made = analyseWith(remedy, nodes, stop);
                if (!made) return made.error();
                left -= std::min(left, std::max<std::size_t>(*made, 1));
            }
        }
        remedies.push_back(std::move(remedy));
    }
    return remedies;
}

} // namespace faultline
