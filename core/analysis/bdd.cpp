// SPDX-License-Identifier: MIT
#include "core/analysis/bdd.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace faultline {

namespace {

constexpr std::uint32_t terminalLevel = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t initialTable = std::size_t{1} << 8U;
constexpr std::size_t largestInitialTable = std::size_t{1} << 12U;
/// Operations can go round in what they have lost from the computed table without making a node.
constexpr std::size_t stepsPerNode = 10;
constexpr std::size_t largestComputed = std::size_t{1} << 22U;
/// Stands in the third operand for "this is a conjunction": no edge has this value.
constexpr std::uint32_t conjunctionMark = std::numeric_limits<std::uint32_t>::max();

/// A place in a table. Operations walk along nodes that were made one after another, so `last` counts as it
/// is: what is looked for in succession then often stands side by side, where a place by chance is a look
/// into memory every time.
std::size_t mix(std::uint64_t a, std::uint64_t b, std::uint64_t last) {
    const std::uint64_t hash = a * 0x9E3779B97F4A7C15ULL + (2 * b + (last & 1U)) * 0xC2B2AE3D27D4EB4FULL;
    return static_cast<std::size_t>((hash ^ (hash >> 31U)) + (last >> 1U));
}

/// Likewise, but nodes that have all but the number of one child in common stand side by side by the dozen
/// only: in a table without gaps longer rows grow into one another, and a search walks through all of them.
std::size_t placeOf(std::uint32_t level, std::uint32_t high, std::uint32_t low) {
    constexpr std::uint64_t rowBits = 5U;
    const std::uint64_t last = std::max(high, low);
    const std::uint64_t row = (last >> (rowBits + 1U)) * 0x165667B19E3779F9ULL;
    const std::uint64_t inRow = last & ((1U << (rowBits + 1U)) - 1U);
    return mix(level + row, std::min(high, low), inRow);
}

} // namespace

BddBuilder::BddBuilder() { reset(0); }

void BddBuilder::reset(std::size_t maximumNodes, std::stop_token stop, std::size_t expectedNodes) {
    const std::size_t table = std::bit_ceil(std::clamp(2 * expectedNodes, initialTable, largestInitialTable));
    m_nodes.assign(1, {terminalLevel, one, one});
    m_unique.assign(table, 0);
    m_computed.assign(table, {});
    m_maximumNodes = maximumNodes;
    m_steps = 0;
    m_stop = std::move(stop);
    m_exhausted = false;
}

void BddBuilder::extend(std::size_t maximumNodes) {
    m_maximumNodes = maximumNodes;
    m_exhausted = false;
}

bool BddBuilder::outOfSteps() {
    if (++m_steps > stepsPerNode * m_maximumNodes || ((m_steps & 0xFFFU) == 0 && m_stop.stop_requested()))
        m_exhausted = true;
    return m_exhausted;
}

/// Tables of millions take long to move: a stop is heeded on the way, and leaves them of no use.
bool BddBuilder::mustGiveUp(std::size_t turn) {
    constexpr std::size_t turnsBetweenStops = std::size_t{1} << 16U;
    if (turn % turnsBetweenStops == 0 && m_stop.stop_requested()) m_exhausted = true;
    return m_exhausted;
}

/// Tables of many megabytes take long to clear, most of all the first time that memory is touched.
template <typename T>
BddBuilder::Table<T> BddBuilder::emptyTable(std::size_t size) {
    constexpr std::size_t placesBetweenStops = std::size_t{1} << 17U;
    Table<T> table;
    table.reserve(size);
    while (table.size() < size && !mustGiveUp(0))
        table.resize(std::min(size, table.size() + placesBetweenStops));
    return table;
}

/// Here and not when a node is added: then the copy would heed no stop.
void BddBuilder::makeRoomForNodes(std::size_t count) {
    constexpr std::size_t nodesBetweenStops = std::size_t{1} << 16U;
    if (m_nodes.capacity() >= count) return;
    Table<Node> larger;
    larger.reserve(count);
    for (std::size_t copied = 0; copied < m_nodes.size() && !mustGiveUp(0); copied = larger.size()) {
        const auto first = m_nodes.begin() + static_cast<std::ptrdiff_t>(copied);
        const std::size_t some = std::min(nodesBetweenStops, m_nodes.size() - copied);
        larger.insert(larger.end(), first, first + static_cast<std::ptrdiff_t>(some));
    }
    if (!m_exhausted) m_nodes.swap(larger);
}

void BddBuilder::grow() {
    Table<std::uint32_t> larger = emptyTable<std::uint32_t>(m_unique.size() * 2);
    if (m_exhausted) return;
    makeRoomForNodes(larger.size() / 2 + 1);
    if (m_exhausted) return;
    m_unique.swap(larger);
    const std::size_t mask = m_unique.size() - 1;
    for (std::uint32_t index = 1; index < m_nodes.size(); ++index) {
        if (mustGiveUp(index)) return;
        const Node& node = m_nodes[index];
        std::size_t slot = placeOf(node.level, node.high, node.low) & mask;
        while (m_unique[slot] != 0) slot = (slot + 1) & mask;
        m_unique[slot] = index;
    }
    if (m_computed.size() < std::min(m_unique.size(), largestComputed)) {
        // What was computed moves along: losing it at every doubling costs more than the copy.
        Table<Computed> old = emptyTable<Computed>(m_unique.size());
        if (m_exhausted) return;
        old.swap(m_computed);
        for (std::size_t i = 0; i < old.size() && !mustGiveUp(i); ++i)
            if (old[i].f != old[i].g) slotFor(old[i].f, old[i].g, old[i].h) = old[i];
    }
}

BddBuilder::Computed& BddBuilder::slotFor(Edge f, Edge g, Edge h) {
    return m_computed[mix(h, f, g) & (m_computed.size() - 1)];
}

BddBuilder::Edge BddBuilder::makeNode(std::uint32_t level, Edge high, Edge low) {
    if (high == low) return high;
    const Edge flip = high & 1U;
    high ^= flip;
    low ^= flip;
    const std::size_t mask = m_unique.size() - 1;
    std::size_t slot = placeOf(level, high, low) & mask;
    for (; m_unique[slot] != 0; slot = (slot + 1) & mask) {
        const Node& node = m_nodes[m_unique[slot]];
        if (node.level == level && node.high == high && node.low == low) return 2 * m_unique[slot] + flip;
    }
    if (m_nodes.size() >= m_maximumNodes || m_exhausted) {
        m_exhausted = true;
        return zero;
    }
    const auto index = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes.push_back({level, high, low});
    m_unique[slot] = index;
    if (m_nodes.size() * 2 > m_unique.size()) grow();
    return 2 * index + flip;
}

BddBuilder::Edge BddBuilder::conjunction(Edge f, Edge g) {
    if (f == one || f == g) return g;
    if (g == one) return f;
    if (f == zero || g == zero || f == negation(g)) return zero;
    if (m_exhausted) return zero;
    if (f > g) std::swap(f, g);
    {
        const Computed& entry = slotFor(f, g, conjunctionMark);
        if (entry.f == f && entry.g == g && entry.h == conjunctionMark) return entry.result;
    }
    if (outOfSteps()) return zero;
    const std::uint32_t level = std::min(levelOf(f), levelOf(g));
    const Edge high = conjunction(highAt(f, level), highAt(g, level));
    const Edge low = conjunction(lowAt(f, level), lowAt(g, level));
    if (m_exhausted) return zero;
    const Edge result = makeNode(level, high, low);
    if (m_exhausted) return zero; // what is cut short must not be remembered: `extend` goes on from here
    slotFor(f, g, conjunctionMark) = {f, g, conjunctionMark, result};
    return result;
}

BddBuilder::Edge BddBuilder::ifThenElse(Edge f, Edge g, Edge h) {
    if (f == one || g == h) return g;
    if (f == zero) return h;
    if (f == g)
        g = one;
    else if (f == negation(g))
        g = zero;
    if (f == h)
        h = zero;
    else if (f == negation(h))
        h = one;
    if (g == one) return disjunction(f, h);
    if (g == zero) return conjunction(negation(f), h);
    if (h == zero) return conjunction(f, g);
    if (h == one) return negation(conjunction(f, negation(g)));
    if (m_exhausted) return zero;
    if ((f & 1U) != 0) {
        f = negation(f);
        std::swap(g, h);
    }
    const Edge flip = g & 1U;
    g ^= flip;
    h ^= flip;
    {
        const Computed& entry = slotFor(f, g, h);
        if (entry.f == f && entry.g == g && entry.h == h) return entry.result ^ flip;
    }
    if (outOfSteps()) return zero;
    const std::uint32_t level = std::min({levelOf(f), levelOf(g), levelOf(h)});
    const Edge high = ifThenElse(highAt(f, level), highAt(g, level), highAt(h, level));
    const Edge low = ifThenElse(lowAt(f, level), lowAt(g, level), lowAt(h, level));
    if (m_exhausted) return zero;
    const Edge result = makeNode(level, high, low);
    if (m_exhausted) return zero;
    slotFor(f, g, h) = {f, g, h, result};
    return result ^ flip;
}

BddBuilder::Edge BddBuilder::conjunction(std::vector<Edge> arguments) {
    std::ranges::sort(arguments, [this](Edge a, Edge b) {
        return levelOf(a) != levelOf(b) ? levelOf(a) > levelOf(b) : a > b;
    });
    Edge result = one;
    for (const Edge argument : arguments) {
        result = conjunction(argument, result);
        if (result == zero || m_exhausted) break;
    }
    return result;
}

BddBuilder::Edge BddBuilder::atLeast(int k, std::vector<Edge> arguments) {
    std::ranges::sort(arguments, [this](Edge a, Edge b) {
        return levelOf(a) != levelOf(b) ? levelOf(a) > levelOf(b) : a > b;
    });
    // counts[j]: at least j of the arguments seen so far.
    std::vector<Edge> counts(static_cast<std::size_t>(k) + 1, zero);
    counts[0] = one;
    for (const Edge argument : arguments)
        for (std::size_t j = static_cast<std::size_t>(k); j >= 1; --j) {
            if (m_exhausted) return zero;
            counts[j] = ifThenElse(argument, counts[j - 1], counts[j]);
        }
    return counts.back();
}

} // namespace faultline
