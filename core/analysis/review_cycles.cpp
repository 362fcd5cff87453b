// SPDX-License-Identifier: MIT
// What cannot be served, or only because its parts vouch for one another.
#include "core/analysis/fixpoint.h"
#include "core/analysis/review.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <map>

namespace faultline {

namespace {

using Needs = std::map<int, std::vector<int>>; ///< by component in need: whom it waits for

/// Who is served with nothing failed, on one path.
class NothingFailed {
public:
    NothingFailed(const Review& review, Path path)
        : m_review(review), m_path(path), m_entries(review.requirements.entries(path)),
          m_ungrounded(unservedWithNothingFailed(review.topology, review.stores, review.requirements, path)),
          m_equations(review.topology, review.stores, review.requirements, path, m_constants,
                      [](EventRef) { return literalFalse; }) {
        // Where the least fixpoint serves all that the entries depend on, it serves the entries.
        m_isSolved =
            !m_ungrounded.empty() && m_equations.solve(m_entries, [this] { return m_ungrounded; }, {});
    }

    [[nodiscard]] const std::vector<int>& entries() const { return m_entries; }
    [[nodiscard]] bool isServed(int caller) const {
        return !m_isSolved || m_equations.notServed(caller) == literalFalse;
    }
    [[nodiscard]] std::vector<int> componentsSolved() const { return m_equations.componentsSolved(); }
    [[nodiscard]] Needs needs() const;

private:
    [[nodiscard]] bool isUngrounded(int component) const {
        return std::ranges::binary_search(m_ungrounded, component);
    }
    [[nodiscard]] std::vector<int> standInsFor(const GroupMember& member) const;
    [[nodiscard]] std::vector<int> waitsFor(int component) const;

    const Review& m_review;
    Path m_path;
    std::vector<int> m_entries;
    std::vector<int> m_ungrounded; ///< F of SPEC section 3
    FaultGraph m_constants;
    ServiceEquations m_equations;
    bool m_isSolved = false;
};

/// The components of which one must be served for the member to answer.
std::vector<int> NothingFailed::standInsFor(const GroupMember& member) const {
    const Store* store = m_review.storeOf(member.target);
    if (!store) return {member.target};
    if (member.access == Access::read) return store->members;
    std::vector<int> copies = store->primaries;
    for (std::size_t at = 0; at < copies.size(); ++at)
        for (const int e : m_review.topology.replicationsFrom[static_cast<std::size_t>(copies[at])]) {
            const int copy = m_review.topology.to[static_cast<std::size_t>(e)];
            const bool isKnown = std::ranges::find(copies, copy) != copies.end();
            if (m_review.connection(e).failover != FailoverKind::none && !isKnown) copies.push_back(copy);
        }
    return copies;
}

/// Whom a component waits for: only groups that the grounded members leave unmet make it wait.
std::vector<int> NothingFailed::waitsFor(int component) const {
    std::vector<int> awaited;
    for (const RequirementGroup& group : m_review.requirements.groupsOf(component, m_path)) {
        int reached = 0;
        std::vector<int> missing;
        for (const GroupMember& member : group.members) {
            const std::vector<int> copies = standInsFor(member);
            if (std::ranges::all_of(copies, [this](int copy) { return isUngrounded(copy); }))
                missing.insert(missing.end(), copies.begin(), copies.end());
            else
                ++reached;
        }
        if (reached < group.required) awaited.insert(awaited.end(), missing.begin(), missing.end());
    }
    return awaited;
}

/// Those that no assumption can serve stand in no cycle: they lack something else.
Needs NothingFailed::needs() const {
    Needs needs;
    for (const int component : m_ungrounded)
        if (isServed(component)) needs[component] = waitsFor(component);
    return needs;
}

/// The sets of two or more that wait for each other, and those that wait for themselves; each ascending.
std::vector<std::vector<int>> knotsOf(const Needs& needs) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
    std::map<int, std::size_t> place;
    for (const auto& [component, waitsFor] : needs) place.emplace(component, place.size());
    Graph graph(place.size());
    for (const auto& [component, waitsFor] : needs)
        for (const int other : waitsFor)
            if (const auto at = place.find(other); at != place.end())
                boost::add_edge(place[component], at->second, graph);
    std::vector<std::size_t> number(place.size());
    boost::strong_components(
        graph, boost::make_iterator_property_map(number.begin(), get(boost::vertex_index, graph)));
    std::map<std::size_t, std::vector<int>> byNumber;
    for (const auto& [component, at] : place) byNumber[number[at]].push_back(component);
    std::vector<std::vector<int>> knots;
    for (auto& [unused, members] : byNumber) {
        const std::vector<int>& first = needs.at(members.front());
        if (members.size() > 1 || std::ranges::find(first, members.front()) != first.end())
            knots.push_back(std::move(members));
    }
    std::ranges::sort(knots);
    return knots;
}

/// A shortest cycle through the first member of a knot, in the order of the needs.
std::vector<int> cycleThroughFirst(const Needs& needs, const std::vector<int>& knot) {
    std::map<int, int> cameFrom;
    std::vector<int> open{knot.front()};
    for (std::size_t at = 0; at < open.size(); ++at)
        for (const int next : needs.at(open[at])) {
            if (next == knot.front()) {
                std::vector<int> cycle;
                for (int c = open[at]; c != knot.front(); c = cameFrom.at(c)) cycle.push_back(c);
                cycle.push_back(knot.front());
                std::ranges::reverse(cycle);
                return cycle;
            }
            if (!std::ranges::binary_search(knot, next) || !cameFrom.emplace(next, open[at]).second) continue;
            open.push_back(next);
        }
    return knot;
}

void addCycles(Review& review, const NothingFailed& state, std::vector<std::vector<int>>& reported) {
    const Needs needs = state.needs();
    for (const std::vector<int>& knot : knotsOf(needs)) {
        const bool isKnown = std::ranges::any_of(
            reported, [&](const std::vector<int>& other) { return std::ranges::includes(other, knot); });
        if (isKnown) continue;
        std::vector<int> ordered = cycleThroughFirst(needs, knot);
        const std::size_t length = ordered.size();
        for (const int component : knot)
            if (std::ranges::find(ordered, component) == ordered.end()) ordered.push_back(component);
        review.add(Severity::warning, "cycle", review.idsOf(ordered), {std::to_string(length)});
        reported.push_back(knot);
    }
}

bool isUnmeetable(const Review& review, int component) {
    const Requirement& requirement = review.component(component).requirement;
    if (requirement.mode != Requirement::Mode::number) return false;
    const auto groups = review.requirements.groupsOf(component, Path::overall);
    return !groups.empty() && groups.front().required > static_cast<int>(groups.front().members.size());
}

void addUnserved(Review& review, const NothingFailed& state) {
    std::vector<int> unserved;
    for (const int entry : state.entries())
        if (!state.isServed(entry)) unserved.push_back(entry);
    if (unserved.empty()) return;
    for (const int entry : unserved)
        if (entry != impliedClient) review.add(Severity::error, "never-served", {review.idOf(entry)});
    if (review.system.properties.objective == Objective::anyClient &&
        unserved.size() < state.entries().size())
        return;
    std::vector<int> causes;
    for (const int component : state.componentsSolved())
        if (isUnmeetable(review, component)) causes.push_back(component);
    review.add(Severity::error, "system-never-up", review.idsOf(causes));
}

} // namespace

void reviewCycles(Review& review) {
    std::vector<std::vector<int>> reported;
    for (const Path path : {Path::overall, Path::read, Path::write}) {
        const NothingFailed state(review, path);
        if (state.entries().empty()) continue;
        addCycles(review, state, reported);
        if (path == Path::overall) addUnserved(review, state);
    }
}

void reviewRequirements(Review& review) {
    for (int c = 0; c < review.topology.componentCount(); ++c) {
        const Requirement& requirement = review.component(c).requirement;
        if (requirement.mode != Requirement::Mode::number) continue;
        const auto groups = review.requirements.groupsOf(c, Path::overall);
        if (groups.empty())
            review.add(Severity::info, "requirement-without-targets", {review.idOf(c)},
                       {std::to_string(requirement.count)});
        else if (isUnmeetable(review, c))
            review.add(Severity::error, "requirement-unmeetable", {review.idOf(c)},
                       {std::to_string(requirement.count), std::to_string(groups.front().members.size())});
    }
}

} // namespace faultline
