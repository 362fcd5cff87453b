// SPDX-License-Identifier: MIT
#pragma once
// Boolean functions as one shared graph of n-ary gates: the form between a design (or a fault tree) and its
// decision diagram. Equal functions built alike are one node, so that what is shared is solved once.

#include <cstdint>
#include <span>
#include <vector>

namespace faultline {

/// A node of a FaultGraph, or its negation.
class Literal {
public:
    constexpr Literal() = default;
    constexpr Literal(std::uint32_t node, bool negated) : m_code(2 * node + (negated ? 1U : 0U)) {}

    [[nodiscard]] constexpr std::uint32_t node() const { return m_code >> 1; }
    [[nodiscard]] constexpr bool negated() const { return (m_code & 1U) != 0; }
    [[nodiscard]] constexpr std::uint32_t code() const { return m_code; }
    constexpr Literal operator!() const { return {node(), !negated()}; }
    /// This literal, negated once more if `flip`.
    [[nodiscard]] constexpr Literal flipped(bool flip) const { return flip ? !*this : *this; }
    constexpr auto operator<=>(const Literal&) const = default;

private:
    std::uint32_t m_code = 0;
};

inline constexpr Literal literalTrue{0, false};
inline constexpr Literal literalFalse{0, true};

enum class GateKind : std::uint8_t { constant, variable, conjunction, atLeast, exclusive, choice };

/// An append-only, hash-consed graph. Arguments of a node always have smaller indices, so that index order
/// is a topological order. A disjunction is a negated conjunction of negations. Constants, repeated and
/// complementary arguments are simplified away as a node is made. Not thread-safe while it grows.
class FaultGraph {
public:
    struct Node {
        GateKind kind = GateKind::constant;
        std::uint32_t number = 0; ///< variable: its number; atLeast: k
        std::uint32_t first = 0;  ///< into the argument pool
        std::uint32_t count = 0;
    };

    FaultGraph();

    [[nodiscard]] Literal variable(std::uint32_t number);
    /// True when all arguments are (none: true). The span must not point into this graph.
    [[nodiscard]] Literal conjunction(std::span<const Literal> arguments);
    /// True when some argument is (none: false).
    [[nodiscard]] Literal disjunction(std::span<const Literal> arguments);
    /// True when at least k arguments are; never expanded into combinations.
    [[nodiscard]] Literal atLeast(int k, std::span<const Literal> arguments);
    [[nodiscard]] Literal exclusiveOr(Literal a, Literal b);
    /// `ifFalse`, or the condition together with `ifTrue`. Where `ifFalse` implies `ifTrue`, as it should,
    /// that is "if the condition, ifTrue, else ifFalse" as well; where not, it may be taken for either.
    [[nodiscard]] Literal choice(Literal condition, Literal ifTrue, Literal ifFalse);

    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    [[nodiscard]] const Node& node(std::uint32_t index) const { return m_nodes[index]; }
    /// The arguments of a node, sorted for conjunction, atLeast and exclusive; a
    /// choice has condition, ifTrue, ifFalse. Invalidated by adding nodes.
    [[nodiscard]] std::span<const Literal> arguments(std::uint32_t index) const {
        return {m_arguments.data() + m_nodes[index].first, m_nodes[index].count};
    }

private:
    /// Of what stands in m_scratch.
    [[nodiscard]] Literal conjunctionOfScratch();
    [[nodiscard]] Literal intern(GateKind kind, std::uint32_t number, std::span<const Literal> arguments);
    [[nodiscard]] static std::uint32_t hashOf(GateKind kind, std::uint32_t number,
                                              std::span<const Literal> arguments);
    void rehash();

    std::vector<Node> m_nodes;
    std::vector<Literal> m_arguments;
    std::vector<std::uint32_t> m_hashes; ///< by node, so that the table grows without a look at arguments
    std::vector<std::uint32_t> m_table;  ///< open addressing; 0 is empty (node 0 is the constant)
    std::vector<Literal> m_scratch;
};

/// Marks every node that `roots` reach; the result has one entry a node up to the highest root.
[[nodiscard]] std::vector<bool> reachableFrom(const FaultGraph& graph, std::span<const Literal> roots);

} // namespace faultline
