// SPDX-License-Identifier: MIT
#include "core/analysis/fault_graph.h"

#include <algorithm>
#include <array>

namespace faultline {

FaultGraph::FaultGraph() : m_hashes(1, 0), m_table(1024, 0) { m_nodes.push_back({}); }

std::uint32_t FaultGraph::hashOf(GateKind kind, std::uint32_t number, std::span<const Literal> arguments) {
    std::uint64_t hash = (static_cast<std::uint64_t>(kind) << 40U) ^ number;
    for (const Literal argument : arguments) {
        hash = (hash ^ argument.code()) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 32U;
    }
    hash *= 0xD6E8FEB86659FD93ULL;
    return static_cast<std::uint32_t>(hash ^ (hash >> 29U));
}

void FaultGraph::rehash() {
    m_table.assign(m_table.size() * 2, 0);
    const std::size_t mask = m_table.size() - 1;
    for (std::uint32_t index = 1; index < m_nodes.size(); ++index) {
        std::size_t slot = m_hashes[index] & mask;
        while (m_table[slot] != 0) slot = (slot + 1) & mask;
        m_table[slot] = index;
    }
}

Literal FaultGraph::intern(GateKind kind, std::uint32_t number, std::span<const Literal> args) {
    const std::size_t mask = m_table.size() - 1;
    const std::uint32_t hash = hashOf(kind, number, args);
    std::size_t slot = hash & mask;
    for (; m_table[slot] != 0; slot = (slot + 1) & mask) {
        if (m_hashes[m_table[slot]] != hash) continue;
        const Node& node = m_nodes[m_table[slot]];
        if (node.kind == kind && node.number == number && std::ranges::equal(arguments(m_table[slot]), args))
            return {m_table[slot], false};
    }
    const auto index = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes.push_back({kind, number, static_cast<std::uint32_t>(m_arguments.size()),
                       static_cast<std::uint32_t>(args.size())});
    m_arguments.insert(m_arguments.end(), args.begin(), args.end());
    m_hashes.push_back(hash);
    m_table[slot] = index;
    if (m_nodes.size() * 2 > m_table.size()) rehash();
    return {index, false};
}

Literal FaultGraph::variable(std::uint32_t number) { return intern(GateKind::variable, number, {}); }

Literal FaultGraph::conjunction(std::span<const Literal> arguments) {
    m_scratch.assign(arguments.begin(), arguments.end());
    return conjunctionOfScratch();
}

Literal FaultGraph::disjunction(std::span<const Literal> arguments) {
    m_scratch.assign(arguments.begin(), arguments.end());
    for (Literal& argument : m_scratch) argument = !argument;
    return !conjunctionOfScratch();
}

Literal FaultGraph::conjunctionOfScratch() {
    std::ranges::sort(m_scratch);
    std::size_t kept = 0;
    for (const Literal argument : m_scratch) {
        if (argument == literalFalse) return literalFalse;
        if (argument == literalTrue || (kept > 0 && m_scratch[kept - 1] == argument)) continue;
        // Sorted by code, a literal and its negation are neighbours.
        if (kept > 0 && m_scratch[kept - 1] == !argument) return literalFalse;
        m_scratch[kept++] = argument;
    }
    if (kept == 0) return literalTrue;
    if (kept == 1) return m_scratch[0];
    return intern(GateKind::conjunction, 0, {m_scratch.data(), kept});
}

Literal FaultGraph::atLeast(int k, std::span<const Literal> arguments) {
    std::vector<Literal> kept;
    kept.reserve(arguments.size());
    std::vector<Literal> sorted(arguments.begin(), arguments.end());
    std::ranges::sort(sorted);
    for (const Literal argument : sorted) {
        if (argument == literalFalse) continue;
        if (argument == literalTrue) {
            --k;
        } else if (!kept.empty() && kept.back() == !argument) {
            // Exactly one of a pair of complements is true.
            kept.pop_back();
            --k;
        } else {
            kept.push_back(argument);
        }
    }
    const auto size = static_cast<int>(kept.size());
    if (k <= 0) return literalTrue;
    if (k > size) return literalFalse;
    if (k == 1) return disjunction(kept);
    if (k == size) return conjunction(kept);
    return intern(GateKind::atLeast, static_cast<std::uint32_t>(k), kept);
}

Literal FaultGraph::exclusiveOr(Literal a, Literal b) {
    const bool flip = a.negated() != b.negated();
    a = a.flipped(a.negated());
    b = b.flipped(b.negated());
    if (a == b) return literalFalse.flipped(flip);
    if (a == literalTrue) return (!b).flipped(flip);
    if (b == literalTrue) return (!a).flipped(flip);
    const Literal sorted[] = {std::min(a, b), std::max(a, b)};
    return intern(GateKind::exclusive, 0, sorted).flipped(flip);
}

Literal FaultGraph::choice(Literal condition, Literal ifTrue, Literal ifFalse) {
    if (ifTrue == ifFalse) return ifTrue;
    if (condition == literalTrue) return ifTrue;
    if (condition == literalFalse || ifTrue == literalFalse) return ifFalse;
    if (ifFalse == literalTrue) return literalTrue;
    if (ifTrue == literalTrue) return disjunction(std::array{condition, ifFalse});
    if (ifFalse == literalFalse) return conjunction(std::array{condition, ifTrue});
    return intern(GateKind::choice, 0, std::array{condition, ifTrue, ifFalse});
}

std::vector<bool> reachableFrom(const FaultGraph& graph, std::span<const Literal> roots) {
    std::uint32_t top = 0;
    for (const Literal root : roots) top = std::max(top, root.node());
    std::vector<bool> reached(top + 1, false);
    for (const Literal root : roots) reached[root.node()] = true;
    for (std::uint32_t index = top; index > 0; --index) {
        if (!reached[index]) continue;
        for (const Literal argument : graph.arguments(index)) reached[argument.node()] = true;
    }
    return reached;
}

} // namespace faultline
