// SPDX-License-Identifier: MIT
#pragma once
// Who reaches help in a network of calls, as a function of what is up: the frontier method. Parts are looked
// at one after another; all that matters of those behind is how the few at the border to those ahead hang
// together. (Hardy, Lucet, Limnios, "K-terminal network reliability measures with binary decision diagrams",
// IEEE Transactions on Reliability 56, 2007; here for ways with a direction.)

#include "core/analysis/call_network.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace faultline {

/// To which side to lean where functions are too large, and how far to follow them.
struct LeaningService {
    bool restIsServed = false;                 ///< whether what is not followed counts as served
    std::size_t states = 0;                    ///< to follow in all; the likeliest are
    std::function<double(Literal)> likelihood; ///< about how likely a literal is
};

/// Whether calls into one network are served, as functions of what is up.
class FrontierMethod {
public:
    struct Call {
        int vertex = 0;
        Literal open; ///< the way to it
    };

    explicit FrontierMethod(CallNetwork network);

    [[nodiscard]] const CallNetwork& network() const { return m_network; }

    /// Some of the calls is served: it is open, and so is its vertex. Nothing where more than `mostStates`
    /// situations of the border, or more than 64 vertices in it, would have to be told apart, or where a stop
    /// was requested. Time and memory are about linear in the situations.
    [[nodiscard]] std::optional<Literal> served(std::span<const Call> calls, FaultGraph& graph,
                                                std::size_t mostStates, const std::stop_token& stop) const;
    /// A function that leans to one side of `served`: the more states, the closer. Not monotone where
    /// branches are cut off unevenly. Nothing only where a stop was requested.
    [[nodiscard]] std::optional<Literal> servedLeaning(std::span<const Call> calls, FaultGraph& graph,
                                                       const LeaningService& leaning,
                                                       const std::stop_token& stop) const;

private:
    [[nodiscard]] std::vector<bool> shortWays(std::span<const Call> calls) const;

    CallNetwork m_network;
    std::vector<int> m_order; ///< vertices as they are looked at
};

} // namespace faultline
