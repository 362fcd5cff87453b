// SPDX-License-Identifier: MIT
#include "core/analysis/analyze.h"

#include "core/analysis/prepared.h"
#include "core/base/rank_key.h"
#include "core/model/catalogue.h"

#include <algorithm>
#include <functional>

namespace faultline {

Unavailability Analyzer::Prepared::figureOf(const Compiled& function) const {
    if (function.function) return {m_evaluation->chanceOf(*function.function).yes, {}};
    return {{}, function.bounds};
}

std::optional<Unavailability> Analyzer::Prepared::pathFigure(Path path) const {
    const PathFunctions& functions = m_paths[static_cast<std::size_t>(path)];
    if (functions.entries.empty()) return std::nullopt;
    return figureOf(m_systemDown[static_cast<std::size_t>(path)]);
}

void Analyzer::Prepared::addSinglePoints(Report& report, std::span<const ImportanceResult> importance) const {
    report.downWithNothingFailed = m_singlePoints.downWithNothingFailed;
    report.spofs = m_singlePoints.spofs;
    report.cutVertices = m_singlePoints.cutVertices;
    std::vector<std::optional<double>> criticality(m_events.size());
    for (const ImportanceResult& result : importance) criticality[result.event] = result.criticality;
    const bool defined = report.unavailability().value_or(0.0) > 0.0;
    for (SpofResult& spof : report.spofs) {
        const auto number = static_cast<std::size_t>(m_events.numberOf(spof.event));
        spof.criticality = criticality[number];
        if (defined && m_events[number].unavailability == 0.0) spof.criticality = 0.0;
    }
    std::ranges::stable_sort(report.spofs, std::greater<>{},
                             [](const SpofResult& spof) { return rankKey(spof.criticality.value_or(0.0)); });
}

void Analyzer::Prepared::addQuantities(Report& report, const std::stop_token& stop) {
    if (!report.unavailability()) return;
    auto quantities = quantify(*m_systemDown[0].function, m_events, m_pending, *m_evaluation, stop);
    if (!quantities) return;
    report.frequencyPerHour = quantities->frequencyPerHour;
    report.importance = std::move(quantities->importance);
}

void Analyzer::Prepared::addCutSets(Report& report, const std::stop_token& stop) const {
    if (!m_options.cutSets || !report.overall) return;
    if (m_systemDown[0].function && m_systemDown[0].function->kind == CompiledFunction::Kind::constant) {
        report.cutSets = CutSetListing{"0", {}, {}, {}};
        return;
    }
    if (!m_cutSets) return;
    std::vector<double> probabilities;
    for (const BasicEvent& event : m_events.all()) probabilities.push_back(event.unavailability);
    CutSetListing listing;
    listing.count = m_cutSets->count(stop);
    listing.byOrder = m_cutSets->countByOrder(m_orders, stop);
    listing.mostProbable =
        m_cutSets->best(m_options.listedCutSets, CutSetRanking::probability, probabilities, m_orders, stop);
    listing.lowestOrder =
        m_cutSets->best(m_options.listedCutSets, CutSetRanking::order, probabilities, m_orders, stop);
    report.cutSets = std::move(listing);
}

Report Analyzer::Prepared::report(std::shared_ptr<const System> system, const std::stop_token& stop) {
    Report report;
    report.system = std::move(system);
    report.events = m_events.all();
    report.overall = pathFigure(Path::overall);
    report.read = pathFigure(Path::read);
    report.write = pathFigure(Path::write);
    for (std::size_t i = 0; i < m_paths[0].entries.size(); ++i)
        report.clients.push_back({m_paths[0].entries[i], figureOf(m_entryDown[i])});
    for (const auto& figure : {report.overall, report.read, report.write})
        if (figure && !figure->exact) report.method = Method::bounds;
    addQuantities(report, stop);
    addSinglePoints(report, report.importance);
    addCutSets(report, stop);
    if (stop.stop_requested()) return report;
    // Without an entry there is nobody to promise anything to: no figure exists.
    if (report.overall) report.redundancy = m_redundancies.quantify(*report.system, m_events, *m_evaluation);
    for (int c = 0; c < static_cast<int>(report.system->components.size()); ++c)
        if (isAssumed(report.system->components[static_cast<std::size_t>(c)])) report.assumed.push_back(c);
    report.findings = m_findings->with(m_topology, m_events, *report.system);
    report.diagramNodes = m_store.nodeCount();
    report.diagramModules = m_store.modules().size();
    report.nodesMade = m_nodesMade;
    report.diagrams = m_diagrams;
    report.systemDown = m_systemDown[0].function;
    return report;
}

Analyzer::Analyzer() = default;
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Result<Report> Analyzer::analyze(std::shared_ptr<const System> system, const AnalysisOptions& options,
                                 std::stop_token stop) {
    const Error stopped{"stopped", "the analysis was stopped before it had an answer", {}};
    if (!m_prepared || !m_prepared->refresh(*system, options, stop)) {
        m_prepared.reset();
        auto prepared = std::make_unique<Prepared>(system, options, stop);
        if (prepared->stopped()) return stopped;
        m_prepared = std::move(prepared);
    }
    if (m_prepared->stopped()) {
        m_prepared.reset();
        return stopped;
    }
    // What was prepared stays good: only the report is given up.
    Report report = m_prepared->report(std::move(system), stop);
    if (stop.stop_requested()) return stopped;
    return report;
}

Result<Report> analyze(std::shared_ptr<const System> system, const AnalysisOptions& options,
                       std::stop_token stop) {
    return Analyzer().analyze(std::move(system), options, std::move(stop));
}

} // namespace faultline
