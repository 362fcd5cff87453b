// SPDX-License-Identifier: MIT
#include "core/analysis/single_failures.h"

#include "core/base/stop_poll.h"

#include <array>
#include <unordered_map>

namespace faultline {

namespace {

constexpr std::size_t lanes = 256;

/// One bit a scenario.
struct Lanes {
    std::array<std::uint64_t, lanes / 64> words{};

    Lanes& operator&=(const Lanes& other) {
        for (std::size_t i = 0; i < words.size(); ++i) words[i] &= other.words[i];
        return *this;
    }
    Lanes& operator|=(const Lanes& other) {
        for (std::size_t i = 0; i < words.size(); ++i) words[i] |= other.words[i];
        return *this;
    }
    Lanes& operator^=(const Lanes& other) {
        for (std::size_t i = 0; i < words.size(); ++i) words[i] ^= other.words[i];
        return *this;
    }
    Lanes operator~() const {
        Lanes result;
        for (std::size_t i = 0; i < words.size(); ++i) result.words[i] = ~words[i];
        return result;
    }
    void set(std::size_t lane) { words[lane / 64] |= std::uint64_t{1} << (lane % 64); }
    [[nodiscard]] bool test(std::size_t lane) const { return ((words[lane / 64] >> (lane % 64)) & 1U) != 0; }
};

class Sweep {
public:
    Sweep(const FaultGraph& graph, const std::vector<bool>& reached, const std::stop_token& stop)
        : m_graph(graph), m_reached(reached), m_values(reached.size()), m_poll(stop) {}

    void run(std::span<const std::uint32_t> candidates) {
        std::unordered_map<std::uint32_t, std::size_t> laneOf;
        for (std::size_t lane = 0; lane < candidates.size(); ++lane) laneOf[candidates[lane]] = lane;
        m_values[0] = ~Lanes{};
        for (std::uint32_t index = 1; index < m_reached.size(); ++index) {
            if (!m_reached[index]) continue;
            const auto& node = m_graph.node(index);
            if (m_poll.isStopped(1 + node.count)) return;
            switch (node.kind) {
            case GateKind::constant: break;
            case GateKind::variable:
                m_values[index] = {};
                if (const auto lane = laneOf.find(node.number); lane != laneOf.end())
                    m_values[index].set(lane->second);
                break;
            case GateKind::conjunction: m_values[index] = conjunction(index); break;
            case GateKind::atLeast: m_values[index] = atLeast(index, node.number); break;
            case GateKind::choice: {
                const auto arguments = m_graph.arguments(index);
                m_values[index] = value(arguments[0]);
                m_values[index] &= value(arguments[1]);
                m_values[index] |= value(arguments[2]);
                break;
            }
            case GateKind::exclusive: {
                const auto arguments = m_graph.arguments(index);
                m_values[index] = value(arguments[0]);
                m_values[index] ^= value(arguments[1]);
                break;
            }
            }
        }
    }

    [[nodiscard]] Lanes value(Literal literal) const {
        return literal.negated() ? ~m_values[literal.node()] : m_values[literal.node()];
    }

private:
    Lanes conjunction(std::uint32_t index) const {
        Lanes result = ~Lanes{};
        for (const Literal argument : m_graph.arguments(index)) result &= value(argument);
        return result;
    }

    /// Counts in binary, one counter a lane, then compares: the sum is at least k.
    Lanes atLeast(std::uint32_t index, std::uint32_t k) const {
        std::vector<Lanes> digits;
        for (const Literal argument : m_graph.arguments(index)) {
            Lanes carry = value(argument);
            for (Lanes& digit : digits) {
                Lanes next = digit;
                next &= carry;
                digit ^= carry;
                carry = next;
            }
            if (carry.words != Lanes{}.words) digits.push_back(carry);
        }
        Lanes atLeastSoFar = ~Lanes{};
        for (std::size_t i = 0; i < 32; ++i) {
            const Lanes digit = i < digits.size() ? digits[i] : Lanes{};
            if (((k >> i) & 1U) != 0)
                atLeastSoFar &= digit;
            else
                atLeastSoFar |= digit;
        }
        return atLeastSoFar;
    }

    const FaultGraph& m_graph;
    const std::vector<bool>& m_reached;
    std::vector<Lanes> m_values;
    StopPoll m_poll;
};

} // namespace

std::vector<std::vector<int>> effectsOfSingleFailures(const FaultGraph& graph, std::span<const Literal> roots,
                                                      std::span<const std::uint32_t> candidates,
                                                      const std::stop_token& stop) {
    std::vector<std::vector<int>> effects(candidates.size());
    const std::vector<bool> reached = reachableFrom(graph, roots);
    Sweep sweep(graph, reached, stop);
    for (std::size_t first = 0; first < candidates.size() && !stop.stop_requested(); first += lanes) {
        const auto batch = candidates.subspan(first, std::min(lanes, candidates.size() - first));
        sweep.run(batch);
        for (std::size_t root = 0; root < roots.size(); ++root) {
            const Lanes down = sweep.value(roots[root]);
            for (std::size_t lane = 0; lane < batch.size(); ++lane)
                if (down.test(lane)) effects[first + lane].push_back(static_cast<int>(root));
        }
    }
    return effects;
}

std::vector<bool> valuesAtRest(const FaultGraph& graph, std::span<const Literal> roots,
                               const std::stop_token& stop) {
    const std::vector<bool> reached = reachableFrom(graph, roots);
    Sweep sweep(graph, reached, stop);
    sweep.run({});
    std::vector<bool> values;
    for (const Literal root : roots) values.push_back(sweep.value(root).test(0));
    return values;
}

} // namespace faultline
