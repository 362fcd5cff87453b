// SPDX-License-Identifier: MIT
#pragma once
// The course of the frontier method over a network: what is asked, one thing after another, and when a vertex
// comes to the border and leaves it.

#include "core/analysis/frontier.h"
#include "core/analysis/frontier_states.h"
#include "core/base/stop_poll.h"

#include <utility>

namespace faultline {

/// Something uncertain, what happens if it is true, and what is certain after it.
struct FrontierStep {
    Literal chance;
    std::vector<BorderState::Action> ifTrue;
    std::vector<BorderState::Action> after;
    bool helpIsToCome = false;   ///< after this step
    bool callsAreToCome = false; ///< after this step
};

/// Part of a network, where the whole would not fit: the others count as served, or as not.
struct FrontierThinning {
    std::vector<bool> isKept; ///< by vertex
    bool restIsServed = false;
};

/// Looks at the vertices of a network in an order.
class FrontierCourse {
public:
    /// All must outlive it; no `thinning`: all of the network.
    FrontierCourse(const CallNetwork& network, const std::vector<int>& order,
                   std::span<const FrontierMethod::Call> calls, const std::stop_token& stop,
                   const FrontierThinning* thinning = nullptr);

    /// False where the border would get longer than a BorderState holds, or where a stop was requested.
    [[nodiscard]] bool fits() const { return m_fits; }
    /// The first is without chance: what is certain from the beginning.
    [[nodiscard]] const std::vector<FrontierStep>& steps() const { return m_steps; }

private:
    using Action = BorderState::Action;

    /// What a vertex may still do: calls to those ahead, and calls from them, each with its chance.
    struct Future {
        std::vector<std::pair<int, Literal>> calls;
        std::vector<std::pair<int, Literal>> called;
    };

    void ask(Literal chance, const Action& action);
    /// False where the border would get too long, or a stop was requested.
    bool lookAt(int vertex);
    void askArcs(int vertex);
    [[nodiscard]] Future futureOf(int vertex) const;
    void yieldWhereCovered();
    void retireIfDone(int vertex);
    void markWhatIsToCome();

    static constexpr int ahead = -1;
    static constexpr int behind = -2;
    static constexpr int leftOut = -3;

    const CallNetwork& m_network;
    std::span<const FrontierMethod::Call> m_calls;
    const FrontierThinning* m_thinning; ///< null: all of the network
    StopPoll m_poll;
    std::vector<std::vector<std::size_t>> m_arcs; ///< by vertex, both ends
    std::vector<int> m_slot;                      ///< by vertex
    std::vector<int> m_left;                      ///< by vertex: arcs whose other end is ahead
    std::uint64_t m_used = 0;                     ///< slots
    std::vector<int> m_atBorder;
    std::vector<FrontierStep> m_steps;
    bool m_fits = false;
};

} // namespace faultline
