// SPDX-License-Identifier: MIT
#pragma once
// Reduced ordered binary decision diagrams (Bryant 1986) with complemented edges (Brace, Rudell, Bryant
// 1990): the workshop in which one module of a fault graph is turned into a diagram.

#include "core/base/large_pages.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace faultline {

/// A builder of diagrams over levels 0, 1, 2 … (0 on top). All nodes stand in one array by index; nothing is
/// freed before `reset`. Once the budget of nodes is spent, or a stop is requested, `exhausted()` turns true
/// and every further result is meaningless. Not thread-safe.
class BddBuilder {
public:
    /// 2 * node + 1 if complemented; node 0 is the terminal.
    using Edge = std::uint32_t;
    static constexpr Edge one = 0;
    static constexpr Edge zero = 1;

    struct Node {
        std::uint32_t level;
        Edge high; ///< never complemented: this makes the form canonical
        Edge low;
    };

    BddBuilder();

    /// Forgets all nodes; keeps the memory. `maximumNodes` bounds the nodes ever made until the next reset;
    /// there is room at once for some `expectedNodes`.
    void reset(std::size_t maximumNodes, std::stop_token stop = {}, std::size_t expectedNodes = 0);
    /// Goes on after exhaustion with more nodes; what was finished before stays valid.
    void extend(std::size_t maximumNodes);

    [[nodiscard]] Edge variable(std::uint32_t level) { return makeNode(level, one, zero); }
    [[nodiscard]] static constexpr Edge negation(Edge f) { return f ^ 1U; }
    [[nodiscard]] Edge conjunction(Edge f, Edge g);
    [[nodiscard]] Edge disjunction(Edge f, Edge g) { return negation(conjunction(negation(f), negation(g))); }
    [[nodiscard]] Edge exclusiveOr(Edge f, Edge g) { return ifThenElse(f, negation(g), g); }
    [[nodiscard]] Edge ifThenElse(Edge f, Edge g, Edge h);
    /// Conjunction of many, deepest first, so that intermediate results stay small.
    [[nodiscard]] Edge conjunction(std::vector<Edge> arguments);
    /// At least k of the arguments, by dynamic programming over them: about k * n if-then-else steps
    /// (Rushdi 1986; Kuo and Zuo, Optimal Reliability Modeling, 2003, section 7.1).
    [[nodiscard]] Edge atLeast(int k, std::vector<Edge> arguments);

    [[nodiscard]] bool exhausted() const { return m_exhausted; }
    [[nodiscard]] bool stopRequested() const { return m_stop.stop_requested(); }
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    [[nodiscard]] const Node& node(Edge edge) const { return m_nodes[edge >> 1U]; }
    [[nodiscard]] std::uint32_t levelOf(Edge edge) const { return m_nodes[edge >> 1U].level; }
    /// The cofactors of an edge at its own level.
    [[nodiscard]] Edge high(Edge edge) const { return m_nodes[edge >> 1U].high ^ (edge & 1U); }
    [[nodiscard]] Edge low(Edge edge) const { return m_nodes[edge >> 1U].low ^ (edge & 1U); }

private:
    struct Computed {
        Edge f = 0, g = 0, h = 0, result = 0;
    };

    [[nodiscard]] bool outOfSteps();
    [[nodiscard]] Edge makeNode(std::uint32_t level, Edge high, Edge low);
    [[nodiscard]] Edge highAt(Edge edge, std::uint32_t level) const {
        return levelOf(edge) == level ? high(edge) : edge;
    }
    [[nodiscard]] Edge lowAt(Edge edge, std::uint32_t level) const {
        return levelOf(edge) == level ? low(edge) : edge;
    }
    [[nodiscard]] Computed& slotFor(Edge f, Edge g, Edge h);
    void grow();
    void makeRoomForNodes(std::size_t count);
    [[nodiscard]] bool mustGiveUp(std::size_t turn);

    template <typename T>
    using Table = std::vector<T, LargePages<T>>;
    /// A table of empty places; left too small where a stop was requested.
    template <typename T>
    [[nodiscard]] Table<T> emptyTable(std::size_t size);

    Table<Node> m_nodes;
    Table<std::uint32_t> m_unique; ///< open addressing over node indices; 0 is empty
    Table<Computed> m_computed;    ///< direct-mapped; stays from one operation to the next
    std::size_t m_maximumNodes = 0;
    std::size_t m_steps = 0;
    std::stop_token m_stop;
    bool m_exhausted = false;
};

} // namespace faultline
