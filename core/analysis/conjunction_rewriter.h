// SPDX-License-Identifier: MIT
#pragma once
// What can be said more simply inside one gate: absorption, and common arguments factored out.

#include "core/analysis/fault_graph.h"
#include "core/base/stop_poll.h"

namespace faultline {

/// Rewrites conjunctions of one graph, one after another. Most have nothing to gain, and that is seen in one
/// look at their arguments. Deterministic.
class ConjunctionRewriter {
public:
    ConjunctionRewriter(FaultGraph& graph, std::stop_token stop) : m_graph(graph), m_poll(std::move(stop)) {}

    /// An equal literal for the conjunction of these arguments. They are sorted and different, none is a
    /// constant, and no two contradict each other, as in a node of the graph; they must not lie in it.
    [[nodiscard]] Literal rewritten(std::span<const Literal> arguments);

private:
    /// The alternatives of arguments that are disjunctions (negated conjunctions), each list sorted.
    using Alternatives = std::vector<std::vector<Literal>>;

    /// What the current turn knows of each literal; notes of older turns do not count.
    struct Note {
        std::uint32_t turn = 0;
        std::uint32_t count = 0;
    };

    void newTurn();
    [[nodiscard]] std::uint32_t& noteOf(Literal literal);
    [[nodiscard]] std::uint32_t noted(Literal literal) const;
    [[nodiscard]] bool hasNothingToGain(std::span<const Literal> arguments);
    [[nodiscard]] Literal thorough(std::vector<Literal> plain, Alternatives disjunctions);
    static void resolve(std::vector<Literal>& plain, Alternatives& disjunctions);
    [[nodiscard]] bool factorOnce(std::vector<Literal>& plain, Alternatives& disjunctions);
    [[nodiscard]] Literal disjunctionOf(const std::vector<Literal>& common, Literal rest);

    FaultGraph& m_graph;
    std::vector<Note> m_notes; ///< by literal code
    std::uint32_t m_turn = 0;
    StopPoll m_poll; ///< once stopped it leaves off; what it gives is still equal
};

/// The alternatives of an argument that is a disjunction (a negated conjunction), sorted; empty otherwise.
[[nodiscard]] std::vector<Literal> alternativesOf(const FaultGraph& graph, Literal argument);

} // namespace faultline
