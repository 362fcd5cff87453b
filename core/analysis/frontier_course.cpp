// SPDX-License-Identifier: MIT
#include "core/analysis/frontier_course.h"

#include <algorithm>
#include <bit>

namespace faultline {

FrontierCourse::FrontierCourse(const CallNetwork& network, const std::vector<int>& order,
                               std::span<const FrontierMethod::Call> calls, const std::stop_token& stop,
                               const FrontierThinning* thinning)
    : m_network(network), m_calls(calls), m_thinning(thinning), m_poll(stop), m_arcs(network.vertices.size()),
      m_slot(network.vertices.size(), ahead), m_left(network.vertices.size()) {
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        m_arcs[static_cast<std::size_t>(network.arcs[a].from)].push_back(a);
        m_arcs[static_cast<std::size_t>(network.arcs[a].to)].push_back(a);
    }
    // Both directions of a way that are open together are asked together.
    for (std::size_t v = 0; v < m_arcs.size(); ++v)
        std::ranges::stable_sort(m_arcs[v], {},
                                 [&](std::size_t a) { return network.arcs[a].from + network.arcs[a].to; });
    m_steps.push_back({}); // what is certain from the beginning
    for (std::size_t v = 0; v < m_left.size(); ++v) m_left[v] = static_cast<int>(m_arcs[v].size());
    for (std::size_t v = 0; v < m_slot.size() && thinning != nullptr; ++v)
        if (!thinning->isKept[v]) m_slot[v] = leftOut;
    for (const int vertex : order)
        if (m_slot[static_cast<std::size_t>(vertex)] != leftOut && !lookAt(vertex)) return;
    markWhatIsToCome();
    m_fits = true;
}

void FrontierCourse::ask(Literal chance, const Action& action) {
    if (chance == literalTrue)
        m_steps.back().after.push_back(action);
    else if (chance == m_steps.back().chance && m_steps.back().after.empty())
        m_steps.back().ifTrue.push_back(action);
    else if (chance != literalFalse)
        m_steps.push_back({chance, {action}, {}, false, false});
}

bool FrontierCourse::lookAt(int vertex) {
    const int slot = std::countr_one(m_used);
    if (slot >= BorderState::mostSlots) return false;
    const auto v = static_cast<std::size_t>(vertex);
    m_slot[v] = slot;
    m_used |= std::uint64_t{1} << static_cast<unsigned>(slot);
    ask(m_network.vertices[v].ready, {Action::Kind::appear, slot, 0});
    ask(m_network.vertices[v].help, {Action::Kind::help, slot, 0});
    for (const FrontierMethod::Call& call : m_calls)
        if (call.vertex == vertex) ask(call.open, {Action::Kind::reach, slot, 0});
    askArcs(vertex);
    retireIfDone(vertex);
    m_atBorder.push_back(vertex);
    std::erase_if(m_atBorder, [&](int other) { return m_slot[static_cast<std::size_t>(other)] < 0; });
    yieldWhereCovered();
    return !m_poll.isStopped(m_atBorder.size() * m_atBorder.size());
}

void FrontierCourse::askArcs(int vertex) {
    const auto v = static_cast<std::size_t>(vertex);
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
}

FrontierCourse::Future FrontierCourse::futureOf(int vertex) const {
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

void FrontierCourse::yieldWhereCovered() {
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

void FrontierCourse::retireIfDone(int vertex) {
    const auto v = static_cast<std::size_t>(vertex);
    if (m_slot[v] < 0 || m_left[v] > 0) return;
    m_steps.back().after.push_back({Action::Kind::retire, m_slot[v], 0});
    m_used &= ~(std::uint64_t{1} << static_cast<unsigned>(m_slot[v]));
    m_slot[v] = behind;
}

void FrontierCourse::markWhatIsToCome() {
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

} // namespace faultline
