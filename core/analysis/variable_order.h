// SPDX-License-Identifier: MIT
#pragma once
// Orders in which a module's inputs may be asked. No single heuristic is best everywhere, so there are
// several and the compiler lets them race.

#include "core/analysis/fault_graph.h"

#include <stop_token>

namespace faultline {

/// Walks of a module that yield different orders of its inputs.
enum class OrderHeuristic {
    depthFirst,   ///< as the gates stand
    smallFirst,   ///< depth first, arguments with few inputs below them first
    largeFirst,   ///< depth first, arguments with many inputs below them first
    sharedFirst,  ///< depth first, arguments whose inputs are used most often first
    breadthFirst, ///< inputs near the top first
    weighted, ///< the heaviest first, where the root's weight runs down in even parts and is dealt out anew
              ///< without those taken (Minato, Ishiura, Yajima 1990)
    force,    ///< FORCE (Aloul, Markov, Sakallah 2003) started from depthFirst
    forceShared,   ///< FORCE started from sharedFirst
    forceBreadth,  ///< FORCE started from breadthFirst
    forceWeighted, ///< FORCE started from weighted
    choices        ///< conditions of choices, the outermost first; of use only where there are some
};

/// Those for any module.
inline constexpr OrderHeuristic allOrderHeuristics[] = {
    OrderHeuristic::sharedFirst,  OrderHeuristic::forceWeighted, OrderHeuristic::weighted,
    OrderHeuristic::force,        OrderHeuristic::smallFirst,    OrderHeuristic::depthFirst,
    OrderHeuristic::largeFirst,   OrderHeuristic::breadthFirst,  OrderHeuristic::forceShared,
    OrderHeuristic::forceBreadth,
};

/// One module as a small graph of its own. Local nodes are its inner gates in topological order, root last,
/// then its inputs in the order in which a depth-first walk meets them.
struct ModuleScope {
    struct Gate {
        GateKind kind = GateKind::conjunction;
        std::uint32_t number = 0; ///< k of an atLeast
        std::uint32_t first = 0;  ///< into `arguments`
        std::uint32_t count = 0;
    };

    std::vector<Gate> gates;
    std::vector<std::uint32_t> inputs; ///< nodes of the fault graph
    std::vector<Literal> arguments;    ///< of local nodes

    [[nodiscard]] std::size_t size() const { return gates.size() + inputs.size(); }
    [[nodiscard]] std::span<const Literal> argumentsOf(std::size_t gate) const {
        return {arguments.data() + gates[gate].first, gates[gate].count};
    }
};

/// Whether some gate of it is a choice.
[[nodiscard]] bool hasChoices(const ModuleScope& scope);

/// Cuts modules out of a graph; keeps its memory from one to the next.
class ModuleScoper {
public:
    explicit ModuleScoper(const FaultGraph& graph) : m_graph(graph), m_local(graph.size(), 0) {}

    /// The module at `root`, where `isInput` marks variables and the roots of inner modules. Of no use where
    /// a stop was requested.
    [[nodiscard]] ModuleScope scopeOf(std::uint32_t root, const std::vector<bool>& isInput,
                                      const std::stop_token& stop = {});

private:
    const FaultGraph& m_graph;
    std::vector<std::uint32_t> m_local; ///< by node of the graph: local number + 1, 0 outside the module
};

/// The inputs of a module in the order to ask them, topmost first, as positions in `scope.inputs`. Any order
/// where a stop was requested.
[[nodiscard]] std::vector<std::uint32_t> orderInputs(const ModuleScope& scope, OrderHeuristic heuristic,
                                                     const std::stop_token& stop = {});

} // namespace faultline
