// SPDX-License-Identifier: MIT
#include "tests/support/reference.h"

#include "tests/support/reference_events.h"

#include <algorithm>
#include <functional>
#include <set>
#include <stdexcept>

namespace faultline::test {

namespace {

/// For every state of the uncertain events (bit i: event i happened) whether something is lost.
using Table = std::vector<char>;

class Evaluation {
public:
    Evaluation(const System& system, const ReferenceOptions& options);
    [[nodiscard]] ReferenceReport report() const;

private:
    [[nodiscard]] Happened happenedIn(std::size_t state) const;
    [[nodiscard]] Table tableOf(const std::function<bool(const Happened&)>& isLost) const;
    [[nodiscard]] std::vector<Real> weights(std::optional<std::size_t> without, bool atOnce) const;
    [[nodiscard]] bool takesDownSource(const ReferenceEvent& cause, const ReferenceEvent& failover) const;
    [[nodiscard]] Real probability(const Table& table) const;
    [[nodiscard]] Real birnbaum(const Table& table, std::size_t event, bool atOnce) const;
    [[nodiscard]] ReferenceMeasure measure(const Table& table) const;
    [[nodiscard]] std::optional<ComponentId> entryId(std::size_t entry) const;
    [[nodiscard]] ReferenceImportance importanceOf(const Table& table, std::size_t event) const;
    [[nodiscard]] std::vector<ReferenceCutSet> cutSets(const Table& table) const;
    [[nodiscard]] std::vector<ReferenceSpof> spofs() const;
    [[nodiscard]] bool mayBeSpof(const ReferenceEvent& event) const;
    [[nodiscard]] std::vector<ReferenceRedundancy> redundancy() const;
    [[nodiscard]] ReferenceRedundancy row(ReferenceRedundancy::What what, std::optional<ComponentId> owner,
                                          std::vector<std::size_t> members, std::size_t required) const;
    [[nodiscard]] std::vector<ElementId> fatesOver(const std::vector<std::size_t>& members) const;

    const System& m_system;
    Structure m_structure;
    std::vector<ReferenceEvent> m_events; ///< all, in the order of the structure
    std::vector<std::size_t> m_uncertain; ///< into m_events
};

/// The probability that fewer than `required` of independent parts are up.
Real fewerThan(std::size_t required, const std::vector<Real>& down) {
    std::vector<Real> up{1}; // up[k]: exactly k are up
    for (const Real& u : down) {
        std::vector<Real> next(up.size() + 1);
        for (std::size_t k = 0; k < up.size(); ++k) {
            next[k] += up[k] * u;
            next[k + 1] += up[k] * (1 - u);
        }
        up = std::move(next);
    }
    Real sum = 0;
    for (std::size_t k = 0; k < std::min(required, up.size()); ++k) sum += up[k];
    return sum;
}

Evaluation::Evaluation(const System& system, const ReferenceOptions& options)
    : m_system(system), m_structure(system), m_events(referenceEvents(m_structure)) {
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const Real& u = m_events[i].unavailability;
        if (u > 0 && u < 1) m_uncertain.push_back(i);
    }
    if (m_uncertain.size() > static_cast<std::size_t>(options.maximumEvents))
        throw std::invalid_argument(std::to_string(m_uncertain.size()) +
                                    " uncertain events are too many to try");
}

Happened Evaluation::happenedIn(std::size_t state) const {
    Happened happened(m_events.size(), false);
    for (const ReferenceEvent& event : m_events) happened[event.index] = event.unavailability == 1;
    for (std::size_t i = 0; i < m_uncertain.size(); ++i) happened[m_uncertain[i]] = (state >> i) & 1;
    return happened;
}

Table Evaluation::tableOf(const std::function<bool(const Happened&)>& isLost) const {
    Table table(std::size_t{1} << m_uncertain.size());
    for (std::size_t state = 0; state < table.size(); ++state) table[state] = isLost(happenedIn(state));
    for (std::size_t state = 0; state < table.size(); ++state)
        for (std::size_t i = 0; i < m_uncertain.size(); ++i)
            if (table[state] && !table[state | (std::size_t{1} << i)])
                throw std::logic_error("the reference is not monotone in " +
                                       m_events[m_uncertain[i]].id.id.text());
    return table;
}

bool Evaluation::takesDownSource(const ReferenceEvent& cause, const ReferenceEvent& failover) const {
    if (!failover.source) return false;
    const std::vector<std::size_t>& killers = m_structure.killers(*failover.source);
    return std::find(killers.begin(), killers.end(), cause.index) != killers.end();
}

/// The probability of every state. One event may be left out (its factor is 1 either way); `atOnce` then
/// takes the failovers whose source that event takes down as they are at the instant it happens.
std::vector<Real> Evaluation::weights(std::optional<std::size_t> without, bool atOnce) const {
    std::vector<Real> result{1};
    for (std::size_t i = 0; i < m_uncertain.size(); ++i) {
        const ReferenceEvent& event = m_events[m_uncertain[i]];
        Real down = event.unavailability;
        if (atOnce && without && takesDownSource(m_events[m_uncertain[*without]], event)) down = event.notYet;
        const Real up = without == i ? Real(1) : Real(1 - down);
        if (without == i) down = 1;
        const std::size_t half = result.size();
        result.resize(2 * half);
        for (std::size_t state = 0; state < half; ++state) {
            result[half + state] = result[state] * down;
            result[state] *= up;
        }
    }
    return result;
}

Real Evaluation::probability(const Table& table) const {
    const std::vector<Real> weight = weights({}, false);
    Real sum = 0;
    for (std::size_t state = 0; state < table.size(); ++state)
        if (table[state]) sum += weight[state];
    return sum;
}

Real Evaluation::birnbaum(const Table& table, std::size_t event, bool atOnce) const {
    const std::vector<Real> weight = weights(event, atOnce);
    const std::size_t bit = std::size_t{1} << event;
    Real sum = 0;
    for (std::size_t state = 0; state < table.size(); ++state)
        if (!(state & bit) && !table[state] && table[state | bit]) sum += weight[state];
    return sum;
}

ReferenceMeasure Evaluation::measure(const Table& table) const {
    Real frequency = 0;
    for (std::size_t i = 0; i < m_uncertain.size(); ++i) {
        const Real& own = m_events[m_uncertain[i]].frequency;
        if (own > 0) frequency += birnbaum(table, i, true) * own;
    }
    return {static_cast<double>(probability(table)), static_cast<double>(frequency)};
}

ReferenceImportance Evaluation::importanceOf(const Table& table, std::size_t event) const {
    const ReferenceEvent& which = m_events[m_uncertain[event]];
    const std::vector<Real> weight = weights(event, false);
    const std::size_t bit = std::size_t{1} << event;
    Real down = 0, up = 0;
    for (std::size_t state = 0; state < table.size(); ++state) {
        if (!table[state]) continue;
        (state & bit ? down : up) += weight[state];
    }
    const Real total = probability(table);
    const Real importance = birnbaum(table, event, false);
    ReferenceImportance result{which.id,
                               static_cast<double>(which.unavailability),
                               static_cast<double>(which.frequency),
                               static_cast<double>(importance),
                               {},
                               {},
                               {}};
    if (total > 0) {
        result.criticality = static_cast<double>(importance * which.unavailability / total);
        result.raw = static_cast<double>(down / total);
    }
    if (up > 0) result.rrw = static_cast<double>(total / up);
    return result;
}

std::vector<ReferenceCutSet> Evaluation::cutSets(const Table& table) const {
    std::vector<ReferenceCutSet> result;
    if (table.front()) return result; // down whatever happens
    for (std::size_t state = 1; state < table.size(); ++state) {
        bool isMinimal = table[state];
        ReferenceCutSet set{{}, 0, 0.0};
        Real product = 1;
        for (std::size_t i = 0; isMinimal && i < m_uncertain.size(); ++i) {
            const std::size_t bit = std::size_t{1} << i;
            if (!(state & bit)) continue;
            if (table[state ^ bit]) isMinimal = false;
            const ReferenceEvent& event = m_events[m_uncertain[i]];
            set.events.push_back(event.id);
            set.order += event.order;
            product *= event.unavailability;
        }
        if (!isMinimal) continue;
        std::sort(set.events.begin(), set.events.end());
        set.probability = static_cast<double>(product);
        result.push_back(std::move(set));
    }
    return result;
}

bool Evaluation::mayBeSpof(const ReferenceEvent& event) const {
    switch (event.id.type) {
    case EventType::component: {
        const Component& component = m_system.components[m_structure.events()[event.index].element];
        return !component.isStack() || component.replicas->required == component.replicas->count;
    }
    case EventType::domain: return true;
    case EventType::failover: return false;
    default: return event.unavailability > 0;
    }
}

std::optional<ComponentId> Evaluation::entryId(std::size_t entry) const {
    if (entry == m_system.components.size()) return std::nullopt;
    return m_system.components[entry].id;
}

std::vector<ReferenceSpof> Evaluation::spofs() const {
    std::vector<ReferenceSpof> result;
    Happened happened(m_events.size(), false);
    const Served atRest = m_structure.served(Path::overall, happened);
    if (m_structure.isDown(Path::overall, atRest)) return result;
    for (const ReferenceEvent& event : m_events) {
        if (!mayBeSpof(event)) continue;
        happened[event.index] = true;
        const Served served = m_structure.served(Path::overall, happened);
        happened[event.index] = false;
        if (!m_structure.isDown(Path::overall, served)) continue;
        ReferenceSpof spof{event.id, {}};
        for (const std::size_t entry : m_structure.entries(Path::overall))
            if (atRest[entry] && !served[entry]) spof.clients.push_back(entryId(entry));
        result.push_back(std::move(spof));
    }
    return result;
}

std::vector<ElementId> Evaluation::fatesOver(const std::vector<std::size_t>& members) const {
    std::vector<ElementId> fates;
    for (const ReferenceEvent& event : m_events) {
        if (event.id.type != EventType::domain && event.id.type != EventType::sharedRisk) continue;
        if (!(event.unavailability > 0)) continue;
        std::size_t hit = 0;
        for (const std::size_t member : members) {
            const std::vector<std::size_t>& killers = m_structure.killers(member);
            hit += std::find(killers.begin(), killers.end(), event.index) != killers.end();
        }
        if (hit >= std::min<std::size_t>(2, members.size())) fates.push_back(event.id.id);
    }
    return fates;
}

ReferenceRedundancy Evaluation::row(ReferenceRedundancy::What what, std::optional<ComponentId> owner,
                                    std::vector<std::size_t> members, std::size_t required) const {
    std::sort(members.begin(), members.end());
    const auto tooFewAlive = [&](const Happened& happened) {
        std::size_t alive = 0;
        for (const std::size_t member : members) alive += m_structure.isAlive(member, happened);
        return alive < required;
    };
    ReferenceRedundancy result{what, std::move(owner),  {}, static_cast<int>(required), {}, 0.0,
                               0.0,  fatesOver(members)};
    result.actual = static_cast<double>(probability(tableOf(tooFewAlive)));
    std::vector<Real> down;
    for (const std::size_t member : members) {
        result.members.push_back(m_system.components[member].id);
        for (const ReferenceEvent& event : m_events)
            if (event.id == ReferenceEventId{EventType::component, m_system.components[member].id})
                down.push_back(event.unavailability);
    }
    if (what == ReferenceRedundancy::What::stack) {
        const Component& stack = m_system.components[members.front()];
        down.assign(static_cast<std::size_t>(stack.replicas->count), Real(stack.failure->unavailability()));
        result.required = stack.replicas->required;
        required = static_cast<std::size_t>(stack.replicas->required);
    }
    for (const Real& u : down) result.own.push_back(static_cast<double>(u));
    if (what == ReferenceRedundancy::What::stack) result.own.resize(1);
    result.independent = static_cast<double>(fewerThan(required, down));
    return result;
}

std::vector<ReferenceRedundancy> Evaluation::redundancy() const {
    using What = ReferenceRedundancy::What;
    std::vector<ReferenceRedundancy> rows;
    for (std::size_t x = 0; x <= m_system.components.size(); ++x) {
        for (const RequirementGroup& group : m_structure.groups(Path::overall, x)) {
            std::set<std::size_t> targets;
            for (const GroupMember& member : group.members) targets.insert(member.target);
            if (targets.size() >= 2 && group.required < targets.size())
                rows.push_back(
                    row(What::group, entryId(x), {targets.begin(), targets.end()}, group.required));
        }
    }
    for (const std::vector<std::size_t>& store : m_structure.stores()) {
        for (const std::size_t member : store) {
            const std::vector<std::size_t>& primaries = m_structure.primaries(member);
            if (std::find(primaries.begin(), primaries.end(), member) == primaries.end()) continue;
            rows.push_back(row(What::store, m_system.components[member].id, store, 1));
            break;
        }
    }
    for (std::size_t x = 0; x < m_system.components.size(); ++x) {
        const Component& component = m_system.components[x];
        if (component.kind != ComponentKind::client && component.isStack())
            rows.push_back(row(What::stack, component.id, {x}, 1));
    }
    return rows;
}

ReferenceReport Evaluation::report() const {
    ReferenceReport report;
    report.uncertainEvents = m_uncertain.size();
    for (const Path path : allPaths) {
        const Served& flags = m_structure.ungrounded(path);
        for (std::size_t x = 0; x < m_system.components.size(); ++x)
            if (flags[x])
                report.ungrounded[static_cast<std::size_t>(path)].push_back(m_system.components[x].id);
        if (m_structure.entries(path).empty()) continue;
        const Table down =
            tableOf([&](const Happened& h) { return m_structure.isDown(path, m_structure.served(path, h)); });
        (path == Path::overall ? report.overall
         : path == Path::read  ? report.read
                               : report.write) = measure(down);
        if (path != Path::overall) continue;
        for (std::size_t i = 0; i < m_uncertain.size(); ++i)
            report.importance.push_back(importanceOf(down, i));
        report.cutSets = cutSets(down);
    }
    if (!report.overall) return report;
    for (const std::size_t entry : m_structure.entries(Path::overall))
        report.clients.push_back({entryId(entry), measure(tableOf([&](const Happened& h) {
                                      return !m_structure.served(Path::overall, h)[entry];
                                  }))});
    report.spofs = spofs();
    report.redundancy = redundancy();
    return report;
}

} // namespace

ReferenceReport evaluateReference(const System& system, const ReferenceOptions& options) {
    return Evaluation(system, options).report();
}

} // namespace faultline::test
