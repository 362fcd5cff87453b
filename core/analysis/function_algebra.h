// SPDX-License-Identifier: MIT
#pragma once
// Rewrites functions of a fault graph one gate at a time, as a person would by hand, and remembers what each
// rewritten one came from.

#include "core/analysis/fault_graph.h"

#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace faultline {

/// A function as one gate over others; true means "down" throughout.
struct GateView {
    enum class Kind { constant, variable, any, all, atLeast, opaque };

    Kind kind = Kind::constant;
    int number = 0; ///< atLeast: k; variable: its number; constant: 0 or 1
    std::vector<Literal> arguments;
    bool isRearranged = false; ///< something was taken out of several arguments, or fixed in them
};

/// Works on monotone functions whose variables mean "down". The graph must outlive it, and grows.
class FunctionAlgebra {
public:
    explicit FunctionAlgebra(FaultGraph& graph) : m_graph(graph) {}

    /// The gate at the top of a literal, as it stands.
    [[nodiscard]] GateView viewOf(Literal literal) const;
    /// An equal gate that is easier to explain: gates of the same kind are merged, what several arguments
    /// have in common is taken out of them ((x + a)·(x + b) → x + a·b), and what stands alone is counted once
    /// (x + f → x + f without x).
    [[nodiscard]] GateView normalized(Literal literal);
    /// The function of a gate. What is new counts as left of `source`.
    [[nodiscard]] Literal made(const GateView& view, Literal source);
    [[nodiscard]] Literal made(const GateView& view);
    /// The functions with some literals fixed wherever they occur.
    [[nodiscard]] std::vector<Literal> substituted(std::span<const Literal> roots,
                                                   std::span<const std::pair<Literal, bool>> fixed);
    /// The variables of a function, ascending.
    [[nodiscard]] const std::vector<std::uint32_t>& variablesOf(Literal literal);
    /// What a literal is left of, after something was fixed in it or taken out of it: itself where it was not
    /// made here.
    [[nodiscard]] Literal originOf(Literal literal) const;

private:
    using Kind = GateView::Kind;

    /// The arguments with those of the same kind merged into it, each once.
    [[nodiscard]] std::vector<Literal> flattened(Kind kind, std::vector<Literal> arguments) const;
    /// The arguments that a function contributes to a gate of that kind: its own if it is one, else itself.
    [[nodiscard]] std::vector<Literal> argumentsAs(Kind kind, Literal literal) const;
    [[nodiscard]] Literal gateOf(Kind kind, std::span<const Literal> arguments);
    /// Takes what most arguments of `whole` share out of them, once; false where no two share anything.
    [[nodiscard]] bool factor(Kind kind, Literal whole, std::vector<Literal>& arguments);
    /// The same for an atLeast, where all must share it; gives what they share.
    [[nodiscard]] std::vector<Literal> factorAll(std::vector<Literal>& arguments);
    /// Fixes in all other arguments those that are variables; false where that changed nothing.
    [[nodiscard]] bool countOnce(Kind kind, std::vector<Literal>& arguments);
    void cameFrom(Literal made, Literal source, std::size_t sizeBefore);

    FaultGraph& m_graph;
    std::unordered_map<std::uint32_t, Literal> m_origins; ///< by node
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_variables;
};

} // namespace faultline
