// SPDX-License-Identifier: MIT
#include "core/analysis/frontier.h"

#include "core/analysis/frontier_course.h"
#include "core/analysis/frontier_order.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace faultline {

namespace {

/// Ways that a part of a network is made of.
constexpr std::size_t mostWays = 8;

/// What follows from a situation: the ends, or a situation of the next step.
constexpr std::uint32_t notServed = 0;
constexpr std::uint32_t isServed = 1;
constexpr std::uint32_t cutOff = 2;
constexpr std::uint32_t firstState = 3;

struct Branch {
    std::uint32_t ifTrue = notServed;
    std::uint32_t ifFalse = notServed;
};

/// What remains of a situation once a step has had its effect.
std::uint32_t settled(BorderState state, const FrontierStep& step, bool isTrue, BorderStates& next) {
    bool isDone = false;
    if (isTrue)
        for (const BorderState::Action& action : step.ifTrue) isDone = isDone || state.apply(action);
    for (const BorderState::Action& action : step.after) isDone = isDone || state.apply(action);
    if (isDone) return isServed;
    const bool isHopeless =
        (!step.helpIsToCome && !state.hasHelp()) || (!step.callsAreToCome && !state.hasCalls());
    return isHopeless ? notServed : firstState + next.add(state);
}

/// The situations of a course: forward which there are, backward what they come to.
class Exploration {
public:
    Exploration(const FrontierCourse& course, const std::stop_token& stop) : m_course(course), m_poll(stop) {}

    /// False where there are more than `mostStates`, or where a stop was requested.
    bool followAll(std::size_t mostStates) {
        BorderStates states;
        (void)states.add({});
        std::size_t made = 0;
        for (const FrontierStep& step : m_course.steps()) {
            BorderStates next;
            if (!follow(states, step, mostStates - made, next)) return false;
            made += next.size();
            states = std::move(next);
        }
        return true;
    }

    /// Follows at most `most` situations of each step; false where a stop was requested.
    bool followLikeliest(std::size_t most, const std::function<double(Literal)>& likelihood) {
        BorderStates states;
        (void)states.add({});
        std::vector<double> chances{1.0};
        for (const FrontierStep& step : m_course.steps()) {
            BorderStates next;
            if (!follow(states, step, std::numeric_limits<std::size_t>::max(), next)) return false;
            std::vector<double> nextChances(next.size(), 0.0);
            const double chance = likelihood(step.chance);
            const auto deal = [&](std::uint32_t to, double share) {
                if (to >= firstState) nextChances[to - firstState] += share;
            };
            for (std::size_t i = 0; i < chances.size(); ++i) {
                deal(m_branches.back()[i].ifTrue, chances[i] * chance);
                deal(m_branches.back()[i].ifFalse, chances[i] * (1.0 - chance));
            }
            if (next.size() > most) keepLikeliest(most, next, nextChances);
            states = std::move(next);
            chances = std::move(nextChances);
        }
        return true;
    }

    /// Who is served without a chance is served with it. Nothing where a stop was requested.
    [[nodiscard]] std::optional<Literal> function(FaultGraph& graph, Literal ofRest) {
        std::vector<Literal> values{literalFalse, literalTrue, ofRest};
        for (std::size_t i = m_branches.size(); i-- > 0;) {
            const Literal chance = m_course.steps()[i].chance;
            std::vector<Literal> before{literalFalse, literalTrue, ofRest};
            for (const Branch& branch : m_branches[i]) {
                before.push_back(graph.choice(chance, values[branch.ifTrue], values[branch.ifFalse]));
                if (m_poll.isStopped(10)) return std::nullopt;
            }
            values = std::move(before);
        }
        return values[firstState];
    }

private:
    bool follow(const BorderStates& states, const FrontierStep& step, std::size_t most, BorderStates& next) {
        std::vector<Branch>& found = m_branches.emplace_back();
        for (std::size_t i = 0; i < states.size(); ++i) {
            const BorderState state = states[i];
            Branch branch;
            branch.ifTrue = settled(state, step, true, next);
            // Whatever needs what is down already makes no difference.
            const bool matters = std::ranges::any_of(
                step.ifTrue, [&](const BorderState::Action& action) { return state.isChangedBy(action); });
            branch.ifFalse = matters ? settled(state, step, false, next) : branch.ifTrue;
            found.push_back(branch);
            if (m_poll.isStopped(100) || next.size() > most) return false;
        }
        return true;
    }

    /// Of the situations that the last step led to.
    void keepLikeliest(std::size_t most, BorderStates& states, std::vector<double>& chances) {
        std::vector<std::uint32_t> ranked(states.size());
        std::iota(ranked.begin(), ranked.end(), 0U);
        std::ranges::nth_element(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(most), std::greater<>{},
                                 [&](std::uint32_t state) { return chances[state]; });
        ranked.resize(most);
        std::vector<std::uint32_t> place(firstState + states.size(), cutOff);
        place[notServed] = notServed;
        place[isServed] = isServed;
        BorderStates kept;
        std::vector<double> keptChances;
        for (const std::uint32_t state : ranked) {
            place[firstState + state] = firstState + kept.add(states[state]);
            keptChances.push_back(chances[state]);
        }
        for (Branch& branch : m_branches.back()) branch = {place[branch.ifTrue], place[branch.ifFalse]};
        states = std::move(kept);
        chances = std::move(keptChances);
    }

    const FrontierCourse& m_course;
    StopPoll m_poll;
    std::vector<std::vector<Branch>> m_branches; ///< by step and situation before it
};

} // namespace

FrontierMethod::FrontierMethod(CallNetwork network) : m_network(std::move(network)) {
    std::vector<std::pair<int, int>> edges;
    for (const CallNetwork::Arc& arc : m_network.arcs) edges.push_back(std::minmax(arc.from, arc.to));
    std::ranges::sort(edges);
    const auto repeated = std::ranges::unique(edges);
    edges.erase(repeated.begin(), repeated.end());
    m_order = frontierOrder(static_cast<int>(m_network.vertices.size()), edges);
}

/// Vertices on a few short ways from the calls to help, which have nothing but called ones in common.
std::vector<bool> FrontierMethod::shortWays(std::span<const Call> calls) const {
    std::vector<std::vector<int>> next(m_network.vertices.size());
    for (const CallNetwork::Arc& arc : m_network.arcs)
        next[static_cast<std::size_t>(arc.from)].push_back(arc.to);
    std::vector<bool> isKept(next.size(), false);
    std::vector<bool> isCalled(next.size(), false);
    for (const Call& call : calls) isKept[static_cast<std::size_t>(call.vertex)] = true;
    isCalled = isKept;
    for (std::size_t way = 0; way < mostWays; ++way) {
        constexpr int unseen = -1;
        std::vector<int> before(next.size(), unseen);
        std::vector<int> open;
        for (const Call& call : calls) {
            if (before[static_cast<std::size_t>(call.vertex)] != unseen) continue;
            before[static_cast<std::size_t>(call.vertex)] = call.vertex;
            open.push_back(call.vertex);
        }
        int end = unseen;
        for (std::size_t i = 0; i < open.size() && end == unseen; ++i)
            for (const int vertex : next[static_cast<std::size_t>(open[i])]) {
                const auto v = static_cast<std::size_t>(vertex);
                if (before[v] != unseen || isKept[v]) continue;
                before[v] = open[i];
                open.push_back(vertex);
                if (m_network.vertices[v].help == literalFalse) continue;
                end = vertex;
                break;
            }
        if (end == unseen) break;
        for (; !isCalled[static_cast<std::size_t>(end)]; end = before[static_cast<std::size_t>(end)])
            isKept[static_cast<std::size_t>(end)] = true;
    }
    return isKept;
}

std::optional<Literal> FrontierMethod::served(std::span<const Call> calls, FaultGraph& graph,
                                              std::size_t mostStates, const std::stop_token& stop) const {
    const FrontierCourse course(m_network, m_order, calls, stop);
    Exploration exploration(course, stop);
    if (!course.fits() || !exploration.followAll(mostStates)) return std::nullopt;
    return exploration.function(graph, literalFalse);
}

std::optional<Literal> FrontierMethod::servedLeaning(std::span<const Call> calls, FaultGraph& graph,
                                                     const LeaningService& leaning,
                                                     const std::stop_token& stop) const {
    const Literal ofRest = leaning.restIsServed ? literalTrue : literalFalse;
    const auto lean = [&](const FrontierCourse& course) -> std::optional<Literal> {
        Exploration exploration(course, stop);
        const std::size_t atOnce = std::max<std::size_t>(1, leaning.states / course.steps().size());
        if (!exploration.followLikeliest(atOnce, leaning.likelihood)) return std::nullopt;
        return exploration.function(graph, ofRest);
    };
    if (const FrontierCourse whole(m_network, m_order, calls, stop); whole.fits()) return lean(whole);
    const FrontierThinning thinning{shortWays(calls), leaning.restIsServed};
    const FrontierCourse part(m_network, m_order, calls, stop, &thinning);
    return part.fits() ? lean(part) : ofRest;
}

} // namespace faultline
