// SPDX-License-Identifier: MIT
#include "core/analysis/analyze.h"

#include "core/analysis/bounds.h"
#include "core/analysis/likelihood.h"
#include "core/analysis/quantify.h"
#include "core/analysis/redundancy.h"
#include "core/analysis/same_structure.h"
#include "core/analysis/simplify.h"
#include "core/analysis/spofs.h"
#include "core/analysis/structure.h"
#include "core/analysis/validate.h"
#include "core/base/rank_key.h"
#include "core/base/time_limit.h"
#include "core/model/catalogue.h"

#include <algorithm>
#include <functional>
#include <future>

namespace faultline {

namespace {

/// Redundancies are small functions; one that is not does not matter enough to wait for.
constexpr std::size_t redundancyNodes = 200'000;

/// Situations followed in loops too large for diagrams: one for that many nodes of the budget.
constexpr std::size_t nodesPerState = 10;

constexpr Path allPaths[] = {Path::overall, Path::read, Path::write};

std::vector<std::optional<bool>> certainEvents(const BasicEvents& events) {
    std::vector<std::optional<bool>> fixed(events.size());
    for (std::size_t number = 0; number < events.size(); ++number)
        if (!events[number].isUncertain()) fixed[number] = events[number].unavailability > 0.0;
    return fixed;
}

std::vector<Chance> chancesOf(const BasicEvents& events) {
    std::vector<Chance> chances;
    chances.reserve(events.size());
    for (const BasicEvent& event : events.all())
        chances.push_back({event.unavailability, 1.0 - event.unavailability});
    return chances;
}

/// A function with its diagram, or without where that did not fit.
struct Compiled {
    std::optional<CompiledFunction> function;
    Interval bounds; ///< where there is no diagram
};

/// How many failures an event stands for in the order of a cut set (SPEC section 4).
std::vector<int> ordersOf(const Topology& topology, const BasicEvents& events) {
    std::vector<int> orders;
    for (const BasicEvent& event : events.all()) {
        int order = 1;
        if (event.ref.type == EventType::component)
            if (const Component& component = topology.component(event.ref.index); component.isStack())
                order = component.replicas->count - component.replicas->required + 1;
        orders.push_back(order);
    }
    return orders;
}

} // namespace

/// What depends on structure alone, and the evaluation that follows the figures.
class Analyzer::Prepared {
public:
    Prepared(std::shared_ptr<const System> system, const AnalysisOptions& options,
             const std::stop_token& stop)
        : m_system(std::move(system)), m_options(options), m_topology(*m_system), m_events(m_topology),
          m_structure(m_topology, m_events) {
        build(stop);
    }

    [[nodiscard]] bool stopped() const { return m_stopped; }

    /// Takes over the figures of a system of the same structure; false where they do not fit what was built.
    [[nodiscard]] bool refresh(const System& system, const AnalysisOptions& options,
                               const std::stop_token& stop) {
        if (!(options == m_options) || !sameStructure(*m_system, system)) return false;
        // The indices of the topology stay right: only figures differ. It goes on referring to the first
        // system.
        BasicEvents events(m_topology, system);
        if (events.size() != m_events.size()) return false;
        std::vector<Evaluation::Change> changes;
        for (std::uint32_t number = 0; number < events.size(); ++number) {
            const BasicEvent& now = events[number];
            const BasicEvent& before = m_events[number];
            if (now.ref != before.ref || now.isUncertain() != before.isUncertain()) return false;
            if (now.unavailability == before.unavailability) continue;
            if (!now.isUncertain()) return false;
            changes.push_back({number, {now.unavailability, 1.0 - now.unavailability}});
        }
        if (!changes.empty() && m_hasBounds) return false; // bounds hold for the figures they were made with
        m_events = std::move(events);
        m_evaluation->set(changes, stop);
        m_stopped = stop.stop_requested(); // what is evaluated in part is good for nothing
        return true;
    }

    /// Complete unless a stop was requested meanwhile.
    [[nodiscard]] Report report(std::shared_ptr<const System> system, const std::stop_token& stop);

private:
    void build(const std::stop_token& stop);
    void compile(const TimeLimit& limit, const std::stop_token& stop);
    [[nodiscard]] std::vector<Compiled> compiled(const std::vector<Literal>& literals,
                                                 const DiagramBudget& budget, const TimeLimit& limit,
                                                 const std::stop_token& stop);
    [[nodiscard]] Unavailability figureOf(const Compiled& function) const;
    [[nodiscard]] std::optional<Unavailability> pathFigure(Path path) const;
    /// Bounds for what is only known within bounds, by functions that lean to either side.
    void boundByLeaning(const TimeLimit& limit);
    void boundByLeaning(Path path, bool restIsServed, const std::stop_token& stop);
    void addSinglePoints(Report& report, std::span<const ImportanceResult> importance) const;
    void addQuantities(Report& report, const std::stop_token& stop);
    void addCutSets(Report& report, const std::stop_token& stop) const;

    std::shared_ptr<const System> m_system;
    AnalysisOptions m_options;
    Topology m_topology;
    BasicEvents m_events;
    Structure m_structure;
    PathFunctions m_paths[pathCount];
    std::shared_ptr<DiagramStore> m_diagrams = std::make_shared<DiagramStore>(); ///< reports share it
    DiagramStore& m_store = *m_diagrams;
    Compiled m_systemDown[pathCount];
    std::vector<Compiled> m_entryDown;
    Redundancies m_redundancies;
    SinglePoints m_singlePoints;
    std::vector<PendingFailovers> m_pending;
    std::vector<int> m_orders;
    std::optional<CutSets> m_cutSets;
    std::optional<Findings> m_findings;
    std::optional<Evaluation> m_evaluation;
    bool m_hasBounds = false;
    bool m_stopped = false;
};

void Analyzer::Prepared::build(const std::stop_token& stop) {
    // The review needs nothing of what follows, and what follows nothing of it.
    std::future<Findings> findings = std::async(std::launch::async, [this, &stop] {
        return Findings(m_topology, m_structure.stores(), m_structure.requirements(), m_events, stop);
    });
    for (const Path path : allPaths) {
        m_paths[static_cast<std::size_t>(path)] = m_structure.functionsOf(path, stop);
        m_stopped = m_stopped || stop.stop_requested();
        if (m_stopped) return;
    }
    m_singlePoints = findSinglePoints(m_topology, m_events, m_structure.graph(), m_paths[0], stop);
    const TimeLimit limit(m_options.timeLimit, stop);
    compile(limit, stop);
    m_stopped = stop.stop_requested();
    if (m_stopped) return;
    m_pending = findPendingFailovers(m_topology, m_events);
    m_orders = ordersOf(m_topology, m_events);
    if (m_options.cutSets && !m_paths[0].entries.empty() && m_systemDown[0].function &&
        m_systemDown[0].function->kind != CompiledFunction::Kind::constant)
        m_cutSets = CutSets::of(m_store, *m_systemDown[0].function, CutSets::Shape::monotone,
                                m_options.cutSetNodes, limit.token());
    m_findings = findings.get();
    m_evaluation.emplace(m_store, chancesOf(m_events), stop);
    m_stopped = stop.stop_requested();
}

std::vector<Compiled> Analyzer::Prepared::compiled(const std::vector<Literal>& literals,
                                                   const DiagramBudget& budget, const TimeLimit& limit,
                                                   const std::stop_token& stop) {
    // Paths and clients are often the same function: each is compiled, or fails to be, once.
    std::vector<Literal> different(literals);
    std::ranges::sort(different);
    const auto repeated = std::ranges::unique(different);
    different.erase(repeated.begin(), repeated.end());
    const auto functions = m_store.compile(m_structure.graph(), different, budget);
    std::vector<Compiled> results(different.size());
    const auto failed = static_cast<std::size_t>(
        std::ranges::count_if(functions, [](const auto& function) { return !function; }));
    for (std::size_t i = 0; i < different.size() && !stop.stop_requested(); ++i) {
        results[i].function = functions[i];
        if (functions[i]) continue;
        m_hasBounds = true;
        results[i].bounds = boundsWithin(m_structure.graph(), different[i], chancesOf(m_events),
                                         budget.nodes / (2 * failed), limit.token());
    }
    std::vector<Compiled> compiled;
    if (stop.stop_requested()) return std::vector<Compiled>(literals.size());
    for (const Literal literal : literals)
        compiled.push_back(results[static_cast<std::size_t>(std::ranges::lower_bound(different, literal) -
                                                            different.begin())]);
    return compiled;
}

void Analyzer::Prepared::compile(const TimeLimit& limit, const std::stop_token& stop) {
    std::size_t left = AnalysisOptions::allModules * m_options.diagramNodes;
    // Bounds need the rest of the time where diagrams are not through by then.
    const TimeLimit diagramLimit(halfOf(m_options.timeLimit), stop);
    const DiagramBudget budget{m_options.diagramNodes, diagramLimit.token(), &left};
    const auto certain = certainEvents(m_events);
    std::vector<Literal> literals;
    std::vector<Compiled*> targets;
    const auto ask = [&](Literal literal, Compiled& target) {
        literals.push_back(withConstants(m_structure.graph(), literal, certain, stop));
        targets.push_back(&target);
    };
    for (const Path path : allPaths) {
        const PathFunctions& functions = m_paths[static_cast<std::size_t>(path)];
        if (!functions.entries.empty() && functions.complete)
            ask(functions.systemDown, m_systemDown[static_cast<std::size_t>(path)]);
    }
    m_entryDown.resize(m_paths[0].entries.size());
    for (std::size_t i = 0; i < m_entryDown.size() && m_paths[0].complete; ++i)
        ask(m_paths[0].entryDown[i], m_entryDown[i]);
    const std::vector<Compiled> answers = compiled(literals, budget, limit, stop);
    for (std::size_t i = 0; i < targets.size(); ++i) *targets[i] = answers[i];
    boundByLeaning(limit);
    if (stop.stop_requested()) return;
    m_redundancies.find(m_topology, m_structure, m_store, certain,
                        {std::min(redundancyNodes, m_options.diagramNodes), limit.token(), &left});
}

void Analyzer::Prepared::boundByLeaning(const TimeLimit& limit) {
    const auto isOpen = [](const Compiled& compiled) { return !compiled.function; };
    for (const Path path : allPaths) {
        const PathFunctions& functions = m_paths[static_cast<std::size_t>(path)];
        Compiled& whole = m_systemDown[static_cast<std::size_t>(path)];
        const bool mayHelp = !functions.complete || functions.hasThickets;
        const bool isAsked =
            isOpen(whole) || (path == Path::overall && std::ranges::any_of(m_entryDown, isOpen));
        if (functions.entries.empty() || !mayHelp || !isAsked) continue;
        m_hasBounds = true;
        if (path == Path::write && m_structure.writesAreAll()) {
            whole = m_systemDown[static_cast<std::size_t>(Path::overall)];
            continue;
        }
        for (const bool restIsServed : {true, false}) boundByLeaning(path, restIsServed, limit.token());
    }
}

void Analyzer::Prepared::boundByLeaning(Path path, bool restIsServed, const std::stop_token& stop) {
    const std::vector<Chance> chances = chancesOf(m_events);
    LikelihoodGuess guess(m_structure.graph(), chances);
    const auto likelihood = [&](Literal literal) { return guess.of(literal); };
    PathFunctions leaning = m_structure.leaningFunctionsOf(
        path, {restIsServed, m_options.diagramNodes / nodesPerState, likelihood}, stop);
    if (!leaning.complete) return;
    std::vector<Compiled*> targets{&m_systemDown[static_cast<std::size_t>(path)]};
    std::vector<Literal> literals{leaning.systemDown};
    if (path == Path::overall) {
        for (Compiled& entry : m_entryDown) targets.push_back(&entry);
        literals.insert(literals.end(), leaning.entryDown.begin(), leaning.entryDown.end());
    }
    const auto certain = certainEvents(m_events);
    for (Literal& literal : literals) literal = withConstants(m_structure.graph(), literal, certain, stop);
    DiagramStore store; // nobody asks for these diagrams again
    std::size_t left = m_options.diagramNodes;
    const auto functions =
        store.compile(m_structure.graph(), literals, {m_options.diagramNodes, stop, &left});
    const Evaluation evaluation(store, chances, stop);
    if (stop.stop_requested()) return;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i]->function) continue;
        Interval known{0.0, 1.0};
        if (functions[i])
            known.lower = known.upper = evaluation.chanceOf(*functions[i]).yes;
        else
            known = boundsWithin(m_structure.graph(), literals[i], chances,
                                 m_options.diagramNodes / (2 * targets.size()), stop);
        // More served is less often down.
        Interval& bounds = targets[i]->bounds;
        if (restIsServed)
            bounds.lower = std::min(bounds.upper, std::max(bounds.lower, known.lower));
        else
            bounds.upper = std::max(bounds.lower, std::min(bounds.upper, known.upper));
    }
}

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
