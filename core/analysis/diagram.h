// SPDX-License-Identifier: MIT
#pragma once
// A function as a tree of modules, each a small decision diagram: structure only, no probabilities.

#include "core/analysis/fault_graph.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace faultline {

/// What a diagram's level asks about: a basic event, or another module's function.
struct DiagramInput {
    bool isModule = false;
    std::uint32_t index = 0;
};

/// One module: nodes with children before parents, node 0 the terminal "true". An edge is
/// 2 * node + 1 if complemented; the high edge is the one for "the input is true".
struct Diagram {
    using Edge = std::uint32_t;
    static constexpr Edge one = 0;
    static constexpr Edge zero = 1;

    struct Node {
        std::uint32_t level;
        Edge high;
        Edge low;
    };

    std::vector<DiagramInput> inputs; ///< by level
    std::vector<Node> nodes;
    Edge root = one;
};

/// A compiled function: a constant, a basic event, or a module; possibly negated.
struct CompiledFunction {
    enum class Kind { constant, event, module };
    Kind kind = Kind::constant; ///< constant: true unless negated
    std::uint32_t index = 0;
    bool negated = false;

    bool operator==(const CompiledFunction&) const = default;
};

/// How much work a compilation may do.
struct DiagramBudget {
    std::size_t nodes = 20'000'000; ///< diagram nodes ever made for one module, intermediate ones included
    std::stop_token stop;
    /// Nodes that all tries at all modules may still make together, counted down; null: no such limit. When
    /// none are left, a module has one small try, so that easy ones do not suffer for a hard one.
    std::size_t* left = nullptr;
};

/// All modules of one analysis. A module's inputs always have smaller indices. Modules that several functions
/// share are compiled once.
class DiagramStore {
public:
    /// Compiles literals of `graph`, which must be the same graph at every call on one store, and grows. What
    /// several have in common is simplified and compiled once. Nothing for those of which a module does not
    /// fit the budget, and where a stop was requested.
    [[nodiscard]] std::vector<std::optional<CompiledFunction>>
    compile(FaultGraph& graph, const std::vector<Literal>& roots, const DiagramBudget& budget);
    [[nodiscard]] std::optional<CompiledFunction> compile(FaultGraph& graph, Literal root,
                                                          const DiagramBudget& budget);

    [[nodiscard]] const std::vector<Diagram>& modules() const { return m_modules; }
    /// The modules that a function uses, itself included, in ascending order.
    [[nodiscard]] std::vector<std::uint32_t> modulesOf(const CompiledFunction& function) const;
    [[nodiscard]] std::size_t nodeCount() const;

private:
    using ModuleOfGate = std::unordered_map<std::uint32_t, std::uint32_t>;

    [[nodiscard]] std::optional<CompiledFunction> compileSimplified(const FaultGraph& graph, Literal root,
                                                                    const DiagramBudget& budget);
    /// Compiles the modules below a gate, itself included; false past the budget.
    [[nodiscard]] bool compileModules(const FaultGraph& graph, Literal root, const DiagramBudget& budget,
                                      ModuleOfGate& moduleOfGate);

    std::vector<Diagram> m_modules;
    ModuleOfGate m_moduleOfGate;
};

} // namespace faultline
