// SPDX-License-Identifier: MIT
#include "core/analysis/frontier.h"

#include "core/analysis/frontier_order.h"
#include "core/analysis/frontier_states.h"
#include "core/base/stop_poll.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>

namespace faultline {

namespace {

using Action = BorderState::Action;

/// Ways that a part of a network is made of.
constexpr std::size_t mostWays = 8;

/// Something uncertain, what happens if it is true, and what is certain after it.
struct Step {
    Literal chance;
    std::vector<Action> ifTrue;
    std::vector<Action> after;
    bool helpIsToCome = false; ///< after this step
    bool callsAreToCome = false;
};

/// Part of a network, where the whole would not fit: the others count as served, or as not.
struct Thinning {
    std::vector<bool> isKept; ///< by vertex
    bool restIsServed = false;
};

/// Looks at a network in an order: what is asked, and when a vertex comes to and leaves the border.
class Course {
public:
    Course(const CallNetwork& network, const std::vector<int>& order,
           std::span<const FrontierMethod::Call> calls, const std::stop_token& stop,
           const Thinning* thinning = nullptr)
        : m_network(network), m_calls(calls), m_thinning(thinning), m_poll(stop),
          m_arcs(network.vertices.size()), m_slot(network.vertices.size(), ahead),
          m_left(network.vertices.size()) {
        for (std::size_t a = 0; a < network.arcs.size(); ++a) {
            m_arcs[static_cast<std::size_t>(network.arcs[a].from)].push_back(a);
            m_arcs[static_cast<std::size_t>(network.arcs[a].to)].push_back(a);
        }
        // Both directions of a way that are open together are asked together.
        for (std::size_t v = 0; v < m_arcs.size(); ++v)
            std::ranges::stable_sort(
                m_arcs[v], {}, [&](std::size_t a) { return network.arcs[a].from + network.arcs[a].to; });
        m_steps.push_back({}); // what is certain from the beginning
        for (std::size_t v = 0; v < m_left.size(); ++v) m_left[v] = static_cast<int>(m_arcs[v].size());
        for (std::size_t v = 0; v < m_slot.size() && thinning != nullptr; ++v)
            if (!thinning->isKept[v]) m_slot[v] = leftOut;
        for (const int vertex : order)
            if (m_slot[static_cast<std::size_t>(vertex)] != leftOut && !lookAt(vertex)) return;
        markWhatIsToCome();
        m_fits = true;
    }

    [[nodiscard]] bool fits() const { return m_fits; }
    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }

private:
    static constexpr int ahead = -1;
    static constexpr int behind = -2;
    static constexpr int leftOut = -3;

    void ask(Literal chance, const Action& action) {
        if (chance == literalTrue)
            m_steps.back().after.push_back(action);
        else if (chance == m_steps.back().chance && m_steps.back().after.empty())
            m_steps.back().ifTrue.push_back(action);
        else if (chance != literalFalse)
            m_steps.push_back({chance, {action}, {}, false, false});
    }

    /// False where the border would get too long, or a stop was requested.
    bool lookAt(int vertex) {
        const int slot = std::countr_one(m_used);
        if (slot >= BorderState::mostSlots) return false;
        const auto v = static_cast<std::size_t>(vertex);
        m_slot[v] = slot;
        m_used |= std::uint64_t{1} << static_cast<unsigned>(slot);
        ask(m_network.vertices[v].ready, {Action::Kind::appear, slot, 0});
        ask(m_network.vertices[v].help, {Action::Kind::help, slot, 0});
        for (const FrontierMethod::Call& call : m_calls)
            if (call.vertex == vertex) ask(call.open, {Action::Kind::reach, slot, 0});
        for (const std::size_t a : m_arcs[v]) {
            const CallNetwork::Arc& arc = m_network.arcs[a];
            const int from = m_slot[static_cast<std::size_t>(arc.from)];
            const int to = m_slot[static_cast<std::size_t>(arc.to)];
            if (from == ahead || to == ahead) continue;
            if (from >= 0 && to >= 0)
                ask(arc.open, {Action::Kind::call, from, to});
            else if (from >= 0 && m_thinning->restIsServed)
                ask(arc.open, {Action::Kind::help, from, 0});
            --m_left[static_cast<std::size_t>(arc.from)];
            --m_left[static_cast<std::size_t>(arc.to)];
        }
        for (const std::size_t a : m_arcs[v]) {
            retireIfDone(m_network.arcs[a].from);
            retireIfDone(m_network.arcs[a].to);
        }
        retireIfDone(vertex);
        m_atBorder.push_back(vertex);
        std::erase_if(m_atBorder, [&](int other) { return m_slot[static_cast<std::size_t>(other)] < 0; });
        yieldWhereCovered();
        return !m_poll.isStopped(m_atBorder.size() * m_atBorder.size());
    }

    /// What a vertex may still do: calls to those ahead, and calls from them, each with its chance.
    struct Future {
        std::vector<std::pair<int, Literal>> calls;
        std::vector<std::pair<int, Literal>> called;
    };

    [[nodiscard]] Future futureOf(int vertex) const {
        Future future;
        for (const std::size_t a : m_arcs[static_cast<std::size_t>(vertex)]) {
            const CallNetwork::Arc& arc = m_network.arcs[a];
            const bool isCaller = arc.from == vertex;
            const int other = isCaller ? arc.to : arc.from;
            if (m_slot[static_cast<std::size_t>(other)] == ahead)
                (isCaller ? future.calls : future.called).emplace_back(other, arc.open);
        }
        std::ranges::sort(future.calls);
        std::ranges::sort(future.called);
        return future;
    }

    void yieldWhereCovered() {
        std::vector<Future> futures;
        for (const int vertex : m_atBorder) futures.push_back(futureOf(vertex));
        std::vector<Action>& after = m_steps.back().after;
        for (std::size_t a = 0; a < futures.size(); ++a)
            for (std::size_t b = 0; b < futures.size(); ++b) {
                if (a == b) continue;
                const int slot = m_slot[static_cast<std::size_t>(m_atBorder[a])];
                const int by = m_slot[static_cast<std::size_t>(m_atBorder[b])];
                const bool calls = std::ranges::includes(futures[b].calls, futures[a].calls);
                const bool called = std::ranges::includes(futures[b].called, futures[a].called);
                if (calls) after.push_back({Action::Kind::yieldReached, slot, by});
                if (called) after.push_back({Action::Kind::yieldHelped, slot, by});
                if (calls && called) after.push_back({Action::Kind::yieldToEqual, slot, by});
            }
    }

    void retireIfDone(int vertex) {
        const auto v = static_cast<std::size_t>(vertex);
        if (m_slot[v] < 0 || m_left[v] > 0) return;
        m_steps.back().after.push_back({Action::Kind::retire, m_slot[v], 0});
        m_used &= ~(std::uint64_t{1} << static_cast<unsigned>(m_slot[v]));
        m_slot[v] = behind;
    }

    void markWhatIsToCome() {
        bool helps = false;
        bool calls = false;
        const auto look = [&](const Action& action) {
            helps = helps || action.kind == Action::Kind::help;
            calls = calls || action.kind == Action::Kind::reach;
        };
        for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
            step->helpIsToCome = helps;
            step->callsAreToCome = calls;
            for (const Action& action : step->ifTrue) look(action);
            for (const Action& action : step->after) look(action);
        }
    }

    const CallNetwork& m_network;
    std::span<const FrontierMethod::Call> m_calls;
    const Thinning* m_thinning; ///< null: all of the network
    StopPoll m_poll;
    std::vector<std::vector<std::size_t>> m_arcs; ///< by vertex, both ends
    std::vector<int> m_slot;                      ///< by vertex
    std::vector<int> m_left;                      ///< by vertex: arcs whose other end is ahead
    std::uint64_t m_used = 0;                     ///< slots
    std::vector<int> m_atBorder;
    std::vector<Step> m_steps;
    bool m_fits = false;
};

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
std::uint32_t settled(BorderState state, const Step& step, bool isTrue, BorderStates& next) {
    bool isDone = false;
    if (isTrue)
        for (const Action& action : step.ifTrue) isDone = isDone || state.apply(action);
    for (const Action& action : step.after) isDone = isDone || state.apply(action);
    if (isDone) return isServed;
    const bool isHopeless =
        (!step.helpIsToCome && !state.hasHelp()) || (!step.callsAreToCome && !state.hasCalls());
    return isHopeless ? notServed : firstState + next.add(state);
}

/// The situations of a course: forward which there are, backward what they come to.
class Exploration {
public:
    Exploration(const Course& course, const std::stop_token& stop) : m_course(course), m_poll(stop) {}

    /// False where there are more than `mostStates`, or where a stop was requested.
    bool followAll(std::size_t mostStates) {
        BorderStates states;
        (void)states.add({});
        std::size_t made = 0;
        for (const Step& step : m_course.steps()) {
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
        for (const Step& step : m_course.steps()) {
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
    bool follow(const BorderStates& states, const Step& step, std::size_t most, BorderStates& next) {
        std::vector<Branch>& found = m_branches.emplace_back();
        for (std::size_t i = 0; i < states.size(); ++i) {
            const BorderState state = states[i];
            Branch branch;
            branch.ifTrue = settled(state, step, true, next);
            // Whatever needs what is down already makes no difference.
            const bool matters = std::ranges::any_of(
                step.ifTrue, [&](const Action& action) { return state.isChangedBy(action); });
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

    const Course& m_course;
    StopPoll m_poll;
    std::vector<std::vector<Branch>> m_branches; ///< by step and situation before it
};

} // namespace

FrontierMethod::FrontierMethod(const CallNetwork& network) : m_network(network) {
    std::vector<std::pair<int, int>> edges;
    for (const CallNetwork::Arc& arc : network.arcs) edges.push_back(std::minmax(arc.from, arc.to));
    std::ranges::sort(edges);
    const auto repeated = std::ranges::unique(edges);
    edges.erase(repeated.begin(), repeated.end());
    m_order = frontierOrder(static_cast<int>(network.vertices.size()), edges);
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
    const Course course(m_network, m_order, calls, stop);
    Exploration exploration(course, stop);
    if (!course.fits() || !exploration.followAll(mostStates)) return std::nullopt;
    return exploration.function(graph, literalFalse);
}

std::optional<Literal> FrontierMethod::servedLeaning(std::span<const Call> calls, FaultGraph& graph,
                                                     const LeaningService& leaning,
                                                     const std::stop_token& stop) const {
    const Literal ofRest = leaning.restIsServed ? literalTrue : literalFalse;
    const auto lean = [&](const Course& course) -> std::optional<Literal> {
        Exploration exploration(course, stop);
        const std::size_t atOnce = std::max<std::size_t>(1, leaning.states / course.steps().size());
        if (!exploration.followLikeliest(atOnce, leaning.likelihood)) return std::nullopt;
        return exploration.function(graph, ofRest);
    };
    if (const Course whole(m_network, m_order, calls, stop); whole.fits()) return lean(whole);
    const Thinning thinning{shortWays(calls), leaning.restIsServed};
    const Course part(m_network, m_order, calls, stop, &thinning);
    return part.fits() ? lean(part) : ofRest;
}

} // namespace faultline
