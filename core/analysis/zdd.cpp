// SPDX-License-Identifier: MIT
#include "core/analysis/zdd.h"

#include <algorithm>
#include <limits>

namespace faultline {

namespace {

constexpr std::uint32_t terminalLevel = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t initialTable = std::size_t{1} << 8U;
constexpr std::size_t largestComputed = std::size_t{1} << 22U;
/// A family can be large to subsume and yet make no node: steps are bounded too.
constexpr std::size_t stepsPerNode = 40;
/// Families of few nodes can have many pairs, which a table as small as the nodes would forget: steps enlarge
/// it too.
constexpr std::size_t stepsPerSlot = 4;

std::size_t mix(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    std::uint64_t hash = a * 0x9E3779B97F4A7C15ULL + b * 0xC2B2AE3D27D4EB4FULL + c * 0x165667B19E3779F9ULL;
    return static_cast<std::size_t>(hash ^ (hash >> 31U));
}

} // namespace

ZddBuilder::ZddBuilder() { reset(0); }

void ZddBuilder::reset(std::size_t maximumNodes, std::stop_token stop) {
    m_nodes.assign(2, {terminalLevel, none, none});
    m_unique.assign(initialTable, 0);
    m_computed.assign(initialTable, {});
    m_maximumNodes = maximumNodes;
    m_steps = 0;
    m_stop = std::move(stop);
    m_exhausted = false;
}

void ZddBuilder::grow() {
    m_unique.assign(m_unique.size() * 2, 0);
    const std::size_t mask = m_unique.size() - 1;
    for (std::uint32_t index = 2; index < m_nodes.size(); ++index) {
        if (mustGiveUp(index)) return;
        const Node& node = m_nodes[index];
        std::size_t slot = mix(node.level, node.high, node.low) & mask;
        while (m_unique[slot] != 0) slot = (slot + 1) & mask;
        m_unique[slot] = index;
    }
    if (m_computed.size() < std::min(m_unique.size(), largestComputed)) growComputed();
}

void ZddBuilder::growComputed() {
    decltype(m_computed) old(2 * m_computed.size());
    old.swap(m_computed);
    for (std::size_t i = 0; i < old.size() && !mustGiveUp(i); ++i)
        if (const Computed& entry = old[i]; entry.f != entry.g)
            m_computed[mix(entry.f, entry.g, 0) & (m_computed.size() - 1)] = entry;
}

/// Tables of millions take long to move: a stop is heeded on the way, and leaves them of no use.
bool ZddBuilder::mustGiveUp(std::size_t turn) {
    constexpr std::size_t turnsBetweenStops = std::size_t{1} << 15U;
    if (turn % turnsBetweenStops == 0 && m_stop.stop_requested()) m_exhausted = true;
    return m_exhausted;
}

ZddBuilder::Family ZddBuilder::makeNode(std::uint32_t level, Family high, Family low) {
    if (high == none) return low;
    const std::size_t mask = m_unique.size() - 1;
    std::size_t slot = mix(level, high, low) & mask;
    for (; m_unique[slot] != 0; slot = (slot + 1) & mask) {
        const Node& node = m_nodes[m_unique[slot]];
        if (node.level == level && node.high == high && node.low == low) return m_unique[slot];
    }
    if (m_nodes.size() >= m_maximumNodes || m_exhausted) {
        m_exhausted = true;
        return none;
    }
    const auto index = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes.push_back({level, high, low});
    m_unique[slot] = index;
    if (m_nodes.size() * 2 > m_unique.size()) grow();
    return index;
}

bool ZddBuilder::outOfSteps() {
    if (++m_steps > stepsPerNode * m_maximumNodes || ((m_steps & 0xFFFU) == 0 && m_stop.stop_requested()))
        m_exhausted = true;
    return m_exhausted;
}

bool ZddBuilder::holdsEmptySet(Family family) const {
    while (family > emptySet) family = m_nodes[family].low;
    return family == emptySet;
}

ZddBuilder::Family ZddBuilder::without(Family f, Family g) {
    if (f == none || g == none) return f;
    if (g == emptySet || f == g) return none;
    if (f == emptySet) return holdsEmptySet(g) ? none : emptySet;
    if (outOfSteps()) return none;
    if (m_steps > stepsPerSlot * m_computed.size() && m_computed.size() < largestComputed) growComputed();
    const std::size_t slot = mix(f, g, 0);
    if (const Computed& entry = m_computed[slot & (m_computed.size() - 1)]; entry.f == f && entry.g == g)
        return entry.result;
    const Node a = m_nodes[f];
    const Node b = m_nodes[g];
    Family result = none;
    if (b.level < a.level) {
        result = without(f, b.low);
    } else if (a.level < b.level) {
        const Family high = without(a.high, g);
        result = makeNode(a.level, high, without(a.low, g));
    } else {
        const Family high = without(without(a.high, b.low), b.high);
        result = makeNode(a.level, high, without(a.low, b.low));
    }
    if (m_exhausted) return none;
    m_computed[slot & (m_computed.size() - 1)] = {f, g, result};
    return result;
}

} // namespace faultline
