// SPDX-License-Identifier: MIT
#pragma once
// A function taken apart the way a person would work it out by hand: independent parts by product, shared
// parts by looking at both cases.

#include "core/analysis/function_algebra.h"

#include <optional>
#include <stop_token>

namespace faultline {

/// How a part's probability follows from those of the parts it is made of.
enum class PartRule {
    constant, ///< 0 or 1
    event,    ///< a basic event's own probability
    any,      ///< one of several independent parts is enough
    all,      ///< several independent parts together
    atLeast,  ///< `number` of several independent parts
    either,   ///< parts [x, if x, if not x]: P(x)·P(f | x) + (1 − P(x))·P(f | not x)
    repeated, ///< the same function as part `number`
    entangled ///< not taken apart any further
};

struct Part {
    Literal literal; ///< of the graph: what the part says
    PartRule rule = PartRule::entangled;
    /// constant: 0 or 1; event: the variable; atLeast: k; repeated: a place in the decomposition.
    std::size_t number = 0;
    std::vector<std::size_t> parts; ///< places in the decomposition
    /// What several parts share was counted once: each is taken given that those that stand alone are up
    /// (any), down (all).
    bool isRearranged = false;
};

struct DecompositionLimits {
    std::size_t gates = 120;     ///< gates taken apart, the outermost first; those left are `entangled`
    std::size_t nestedCases = 8; ///< distinctions of cases inside one another
};

/// Takes a function apart; parts stand before what they are made of, the root first. What is not monotone,
/// and what is left when the limits are reached, is `entangled`. About (gates taken apart) times the size of
/// the function. Nothing where a stop was requested.
[[nodiscard]] std::optional<std::vector<Part>> decompose(FaultGraph& graph, FunctionAlgebra& algebra,
                                                         Literal root, const DecompositionLimits& limits,
                                                         const std::stop_token& stop);

} // namespace faultline
