// SPDX-License-Identifier: MIT
#include "core/analysis/cut_sets.h"

#include "core/analysis/best_sets.h"
#include "core/analysis/zdd.h"

#include <algorithm>
#include <bit>
#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <unordered_map>

namespace faultline {

namespace {

using Edge = Diagram::Edge;

constexpr std::size_t nodesBetweenStops = 1024;

/// Minimal solutions of one diagram, its inputs turned so that each is false when nothing has failed.
class MinimalSolutions {
public:
    MinimalSolutions(const Diagram& diagram, std::vector<bool> flipped, CutSets::Shape shape,
                     ZddBuilder& builder)
        : m_diagram(diagram), m_flipped(std::move(flipped)), m_shape(shape), m_builder(builder),
          m_computed(std::bit_ceil(std::clamp(4 * diagram.nodes.size(), smallestComputed, largestComputed))),
          m_known(2 * diagram.nodes.size(), unknown) {}

    /// The value of an edge when nothing has failed.
    bool atRest(Edge edge) const {
        while (edge > Diagram::zero) edge = cofactor(edge, false);
        return edge == Diagram::one;
    }

    ZddBuilder::Family of(Edge edge) {
        if (edge == Diagram::zero) return ZddBuilder::none;
        if (edge == Diagram::one) return ZddBuilder::emptySet;
        if (m_known[edge] != unknown) return m_known[edge];
        // Once the budget is spent nothing is remembered any more, and going on would never end.
        if (m_builder.exhausted()) return ZddBuilder::none;
        const ZddBuilder::Family low = of(cofactor(edge, false));
        const ZddBuilder::Family high = of(cofactor(edge, true));
        const ZddBuilder::Family kept = m_shape == CutSets::Shape::monotone
                                            ? failing(high, cofactor(edge, false))
                                            : m_builder.without(high, low);
        const auto result = m_builder.makeNode(m_diagram.nodes[edge >> 1U].level, kept, low);
        if (!m_builder.exhausted()) m_known[edge] = result;
        return result;
    }

private:
    Edge cofactor(Edge edge, bool failed) const {
        const Diagram::Node& node = m_diagram.nodes[edge >> 1U];
        return (failed != m_flipped[node.level] ? node.high : node.low) ^ (edge & 1U);
    }

    struct Computed {
        ZddBuilder::Family family = ZddBuilder::none;
        Edge edge = Diagram::one;
        ZddBuilder::Family result = ZddBuilder::none;
    };

    /// The sets of a family for which a monotone function does not hold: those that its own minimal solutions
    /// do not subsume. One walk down both at once (Rauzy 1993), where `without` needs two.
    ZddBuilder::Family failing(ZddBuilder::Family family, Edge edge) {
        if (family == ZddBuilder::none || edge == Diagram::zero) return family;
        if (edge == Diagram::one) return ZddBuilder::none;
        if (family == ZddBuilder::emptySet) return atRest(edge) ? ZddBuilder::none : family;
        if (m_builder.outOfSteps()) return ZddBuilder::none;
        const std::size_t slot =
            (std::uint64_t{family} * 0x9E3779B97F4A7C15ULL + edge * 0xC2B2AE3D27D4EB4FULL) >> 32U;
        if (const Computed& known = m_computed[slot & (m_computed.size() - 1)];
            known.family == family && known.edge == edge)
            return known.result;
        const ZddBuilder::Node node = m_builder.nodes()[family];
        const std::uint32_t level = m_diagram.nodes[edge >> 1U].level;
        ZddBuilder::Family result = ZddBuilder::none;
        if (level < node.level) {
            result = failing(family, cofactor(edge, false));
        } else {
            const bool splits = level == node.level;
            const auto high = failing(node.high, splits ? cofactor(edge, true) : edge);
            result = m_builder.makeNode(node.level, high,
                                        failing(node.low, splits ? cofactor(edge, false) : edge));
        }
        if (m_builder.exhausted()) return ZddBuilder::none;
        m_computed[slot & (m_computed.size() - 1)] = {family, edge, result};
        return result;
    }

    static constexpr auto unknown = std::numeric_limits<ZddBuilder::Family>::max();
    static constexpr std::size_t smallestComputed = 64;
    static constexpr std::size_t largestComputed = std::size_t{1} << 21U;

    const Diagram& m_diagram;
    std::vector<bool> m_flipped;
    CutSets::Shape m_shape;
    ZddBuilder& m_builder;
    std::vector<Computed> m_computed;
    std::vector<ZddBuilder::Family> m_known; ///< by edge
};

CutSets::Family extract(const ZddBuilder& builder, ZddBuilder::Family root) {
    CutSets::Family family;
    const auto& nodes = builder.nodes();
    std::vector<bool> reached(nodes.size(), false);
    reached[root] = true;
    for (std::size_t i = nodes.size(); i-- > 2;)
        if (reached[i]) reached[nodes[i].high] = reached[nodes[i].low] = true;
    std::vector<std::uint32_t> place{0, 1};
    place.resize(nodes.size(), 0);
    family.nodes.resize(2);
    for (std::size_t i = 2; i < nodes.size(); ++i) {
        if (!reached[i]) continue;
        place[i] = static_cast<std::uint32_t>(family.nodes.size());
        family.nodes.push_back({nodes[i].level, place[nodes[i].high], place[nodes[i].low]});
    }
    family.root = place[root];
    return family;
}

} // namespace

std::optional<CutSets> CutSets::of(const DiagramStore& store, const CompiledFunction& function, Shape shape,
                                   std::size_t maximumNodes, const std::stop_token& stop) {
    CutSets result;
    if (function.kind == CompiledFunction::Kind::constant) {
        result.m_families.push_back({{}, std::vector<Node>(2), function.negated ? 0U : 1U});
        return result;
    }
    if (function.kind == CompiledFunction::Kind::event) {
        // "not e" holds when nothing has failed: its hull is always true.
        result.m_families.push_back({{{false, function.index}}, std::vector<Node>(2), 1});
        if (!function.negated) {
            result.m_families.back().nodes.push_back({0, 1, 0});
            result.m_families.back().root = 2;
        }
        return result;
    }
    std::unordered_map<std::uint32_t, std::uint32_t> familyOf;
    std::unordered_map<std::uint32_t, bool> flipped;
    ZddBuilder builder;
    for (const std::uint32_t module : store.modulesOf(function)) {
        const Diagram& diagram = store.modules()[module];
        std::vector<bool> inputFlipped;
        for (const DiagramInput& input : diagram.inputs)
            inputFlipped.push_back(input.isModule && flipped.at(input.index));
        builder.reset(maximumNodes, stop);
        MinimalSolutions solutions(diagram, std::move(inputFlipped), shape, builder);
        const bool flip = solutions.atRest(diagram.root);
        flipped[module] = flip;
        const bool top = module == function.index;
        // A top that holds at rest has one minimal cut set, the empty one.
        const Edge oriented =
            top && flip != function.negated ? Diagram::one : diagram.root ^ (flip ? 1U : 0U);
        const ZddBuilder::Family root = solutions.of(oriented);
        if (builder.exhausted()) return std::nullopt;
        Family family = extract(builder, root);
        for (DiagramInput input : diagram.inputs) {
            if (input.isModule) input.index = familyOf.at(input.index);
            family.inputs.push_back(input);
        }
        familyOf[module] = static_cast<std::uint32_t>(result.m_families.size());
        result.m_families.push_back(std::move(family));
    }
    return result;
}

std::string CutSets::count(const std::stop_token& stop) const {
    using boost::multiprecision::cpp_int;
    std::vector<cpp_int> counts;
    for (const Family& family : m_families) {
        std::vector<cpp_int> below(family.nodes.size());
        below[1] = 1;
        for (std::size_t i = 2; i < family.nodes.size(); ++i) {
            if (i % nodesBetweenStops == 0 && stop.stop_requested()) return {};
            const Node& node = family.nodes[i];
            const DiagramInput& input = family.inputs[node.level];
            below[i] = below[node.high];
            if (input.isModule) below[i] *= counts[input.index];
            below[i] += below[node.low];
        }
        counts.push_back(below[family.root]);
    }
    return counts.back().str();
}

std::array<double, CutSets::orderColumns> CutSets::countByOrder(std::span<const int> orders,
                                                                const std::stop_token& stop) const {
    // Column j counts sets of order j; column 0 the empty set.
    using Columns = std::array<double, orderColumns + 1>;
    std::vector<Columns> counts;
    for (const Family& family : m_families) {
        std::vector<Columns> below(family.nodes.size(), Columns{});
        below[1][0] = 1.0;
        for (std::size_t i = 2; i < family.nodes.size(); ++i) {
            if (i % nodesBetweenStops == 0 && stop.stop_requested()) return {};
            const Node& node = family.nodes[i];
            const DiagramInput& input = family.inputs[node.level];
            below[i] = below[node.low];
            Columns element{};
            if (input.isModule)
                element = counts[input.index];
            else if (static_cast<std::size_t>(orders[input.index]) <= orderColumns)
                element[static_cast<std::size_t>(orders[input.index])] = 1.0;
            for (std::size_t a = 0; a <= orderColumns; ++a)
                for (std::size_t b = 0; element[a] > 0.0 && a + b <= orderColumns; ++b)
                    below[i][a + b] += element[a] * below[node.high][b];
        }
        counts.push_back(below[family.root]);
    }
    std::array<double, orderColumns> result{};
    std::copy(counts.back().begin() + 1, counts.back().end(), result.begin());
    return result;
}

std::vector<CutSet> CutSets::best(std::size_t most, CutSetRanking ranking,
                                  std::span<const double> probabilities, std::span<const int> orders,
                                  const std::stop_token& stop) const {
    return bestSets(m_families, most, ranking, probabilities, orders, stop);
}

} // namespace faultline
