// SPDX-License-Identifier: MIT
#include "core/analysis/prepared.h"

#include "core/analysis/bounds.h"
#include "core/analysis/likelihood.h"
#include "core/analysis/same_structure.h"
#include "core/analysis/simplify.h"

#include <algorithm>
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

Analyzer::Prepared::Prepared(std::shared_ptr<const System> system, const AnalysisOptions& options,
                             const std::stop_token& stop)
    : m_system(std::move(system)), m_options(options), m_topology(*m_system), m_events(m_topology),
      m_structure(m_topology, m_events) {
    build(stop);
}

bool Analyzer::Prepared::refresh(const System& system, const AnalysisOptions& options,
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
    m_evaluation.emplace(m_store, chancesOf(m_events.all()), stop);
    m_stopped = stop.stop_requested();
}

auto Analyzer::Prepared::compiled(const std::vector<Literal>& literals, const DiagramBudget& budget,
                                  const TimeLimit& limit, const std::stop_token& stop)
    -> std::vector<Compiled> {
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
        results[i].bounds = boundsWithin(m_structure.graph(), different[i], chancesOf(m_events.all()),
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
    const std::size_t all = AnalysisOptions::allModules * m_options.diagramNodes;
    std::size_t left = all;
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
    m_nodesMade = all - left;
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
    const std::vector<Chance> chances = chancesOf(m_events.all());
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

} // namespace faultline
