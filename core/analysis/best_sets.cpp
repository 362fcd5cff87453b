// SPDX-License-Identifier: MIT
#include "core/analysis/best_sets.h"
#include "core/base/rank_key.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <functional>
#include <limits>
#include <queue>

namespace faultline {

namespace {

/// Each level of nesting is a level of recursion, and every set is spelled out on each.
constexpr std::size_t deepestNesting = 400;
constexpr std::size_t nodesBetweenStops = std::size_t{1} << 15U;

/// Additive and compared from the left: the ranking's own measure first.
struct Cost {
    double first = 0.0;
    double second = 0.0;

    Cost operator+(const Cost& other) const { return {first + other.first, second + other.second}; }
    auto operator<=>(const Cost&) const = default;
};

constexpr Cost impossible{std::numeric_limits<double>::infinity(), 0.0};

struct Ranked {
    Cost cost;
    std::vector<std::uint32_t> events;
};

class Enumerator;

/// One family's sets in order, produced as they are asked for.
class Stream {
public:
    Stream(const CutSets::Family& family, Enumerator& all);

    /// The set at that rank (0 is the best), or null past the last.
    const Ranked* at(std::size_t rank);
    [[nodiscard]] const Cost& bestCost() const { return m_remaining[m_family.root]; }

private:
    /// A path from the root: a chain of choices, each an element and, for a module, which of its sets.
    struct Choice {
        std::size_t before;
        Cost spentBefore;
        std::uint32_t level;
        std::size_t rank;
    };
    struct Partial {
        Cost bound;
        std::size_t sequence;
        Cost spent;
        std::size_t chain;
        std::uint32_t node;
        bool replacesLast;      ///< the last choice may be replaced by the module's next set
        bool isPending = false; ///< stands for that replacement, which costs no less than this

        /// Among equals the youngest goes first, and rounding makes nobody unequal: a family of a billion
        /// equally likely sets must not be explored in its breadth before the first is complete.
        bool operator>(const Partial& other) const {
            const std::pair mine(rankKey(bound.first), rankKey(bound.second));
            const std::pair others(rankKey(other.bound.first), rankKey(other.bound.second));
            return mine != others ? mine > others : sequence < other.sequence;
        }
    };

    void push(Cost spent, std::size_t chain, std::uint32_t node);
    void follow(Partial partial);
    void choose(Cost spent, std::size_t before, CutSets::Node node, std::size_t rank);
    Ranked complete(const Partial& partial);
    [[nodiscard]] const Cost* elementCost(std::uint32_t level, std::size_t rank);

    static constexpr std::size_t noChoice = static_cast<std::size_t>(-1);

    const CutSets::Family& m_family;
    Enumerator& m_all;
    std::vector<Cost> m_remaining; ///< by node: the least cost from it to a complete set
    std::vector<Choice> m_choices;
    std::priority_queue<Partial, std::vector<Partial>, std::greater<>> m_open;
    std::vector<Ranked> m_found;
    std::size_t m_sequence = 1; ///< 0 goes after all equals
    std::vector<Cost> m_eventCost;
};

class Enumerator {
public:
    Enumerator(std::span<const CutSets::Family> families, CutSetRanking ranking,
               std::span<const double> probabilities, std::span<const int> orders,
               const std::stop_token& stop)
        : m_ranking(ranking), m_probabilities(probabilities), m_orders(orders), m_stop(stop) {
        m_streams.reserve(families.size());
        for (const CutSets::Family& family : families) {
            if (isStopped()) break;
            m_streams.emplace_back(family, *this);
        }
    }

    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }

    Stream& stream(std::size_t family) { return m_streams[family]; }
    [[nodiscard]] Cost costOf(std::uint32_t event) const {
        const double improbability = -std::log(m_probabilities[event]);
        const double order = m_orders[event];
        return m_ranking == CutSetRanking::probability ? Cost{improbability, order}
                                                       : Cost{order, improbability};
    }

private:
    CutSetRanking m_ranking;
    std::span<const double> m_probabilities;
    std::span<const int> m_orders;
    const std::stop_token& m_stop;
    std::vector<Stream> m_streams;
};

Stream::Stream(const CutSets::Family& family, Enumerator& all)
    : m_family(family), m_all(all), m_remaining(family.nodes.size(), impossible) {
    for (const DiagramInput& input : family.inputs)
        m_eventCost.push_back(input.isModule ? all.stream(input.index).bestCost() : all.costOf(input.index));
    m_remaining[1] = {};
    for (std::size_t i = 2; i < family.nodes.size(); ++i) {
        if (i % nodesBetweenStops == 0 && all.isStopped()) return;
        const CutSets::Node& node = family.nodes[i];
        m_remaining[i] = std::min(m_eventCost[node.level] + m_remaining[node.high], m_remaining[node.low]);
    }
    push({}, noChoice, family.root);
}

void Stream::push(Cost spent, std::size_t chain, std::uint32_t node) {
    if (m_remaining[node].first == impossible.first) return;
    m_open.push({spent + m_remaining[node], m_sequence++, spent, chain, node, false});
}

const Cost* Stream::elementCost(std::uint32_t level, std::size_t rank) {
    const DiagramInput& input = m_family.inputs[level];
    if (!input.isModule) return rank == 0 ? &m_eventCost[level] : nullptr;
    const Ranked* set = m_all.stream(input.index).at(rank);
    return set == nullptr ? nullptr : &set->cost;
}

void Stream::choose(Cost spent, std::size_t before, CutSets::Node node, std::size_t rank) {
    const Cost* cost = elementCost(node.level, rank);
    if (cost == nullptr || m_remaining[node.high].first == impossible.first) return;
    m_choices.push_back({before, spent, node.level, rank});
    const Cost reached = spent + *cost;
    m_open.push(
        {reached + m_remaining[node.high], m_sequence++, reached, m_choices.size() - 1, node.high, true});
}

void Stream::follow(Partial partial) {
    // Walk down: every node offers to take its element or to leave it.
    const CutSets::Node& node = m_family.nodes[partial.node];
    push(partial.spent, partial.chain, node.low);
    choose(partial.spent, partial.chain, node, 0);
}

Ranked Stream::complete(const Partial& partial) {
    Ranked set{partial.spent, {}};
    for (std::size_t at = partial.chain; at != noChoice; at = m_choices[at].before) {
        const Choice& choice = m_choices[at];
        const DiagramInput& input = m_family.inputs[choice.level];
        if (!input.isModule) {
            set.events.push_back(input.index);
            continue;
        }
        const auto& inner = m_all.stream(input.index).at(choice.rank)->events;
        set.events.insert(set.events.end(), inner.begin(), inner.end());
    }
    std::ranges::sort(set.events);
    return set;
}

const Ranked* Stream::at(std::size_t rank) {
    while (m_found.size() <= rank && !m_open.empty() && !m_all.isStopped()) {
        const Partial partial = m_open.top();
        m_open.pop();
        if (partial.isPending) {
            const Choice last = m_choices[partial.chain];
            choose(last.spentBefore, last.before, {last.level, partial.node, 0}, last.rank + 1);
            continue;
        }
        // The same path with the module's next best set instead: asked for when its turn comes, after all
        // equals.
        if (partial.replacesLast && m_family.inputs[m_choices[partial.chain].level].isModule) {
            Partial pending = partial;
            pending.isPending = true;
            pending.sequence = 0;
            m_open.push(pending);
        }
        if (partial.node == 1)
            m_found.push_back(complete(partial));
        else
            follow(partial);
    }
    return rank < m_found.size() ? &m_found[rank] : nullptr;
}

/// How deep modules stand in one another.
std::size_t nestingOf(std::span<const CutSets::Family> families) {
    std::vector<std::size_t> depth(families.size(), 1);
    for (std::size_t family = 0; family < families.size(); ++family)
        for (const DiagramInput& input : families[family].inputs)
            if (input.isModule) depth[family] = std::max(depth[family], depth[input.index] + 1);
    return depth.back();
}

} // namespace

std::vector<CutSet> bestSets(std::span<const CutSets::Family> families, std::size_t most,
                             CutSetRanking ranking, std::span<const double> probabilities,
                             std::span<const int> orders, const std::stop_token& stop) {
    std::vector<CutSet> sets;
    if (families.empty() || nestingOf(families) > deepestNesting) return sets;
    Enumerator enumerator(families, ranking, probabilities, orders, stop);
    if (stop.stop_requested()) return sets;
    // The best of every family, inner ones first, so that asking for it never goes deeper than one level.
    for (std::size_t family = 0; family < families.size(); ++family) (void)enumerator.stream(family).at(0);
    Stream& top = enumerator.stream(families.size() - 1);
    for (std::size_t rank = 0; rank < most; ++rank) {
        const Ranked* ranked = top.at(rank);
        if (ranked == nullptr) break;
        CutSet set{ranked->events, 0, 1.0};
        for (const std::uint32_t event : set.events) {
            set.order += orders[event];
            set.probability *= probabilities[event];
        }
        sets.push_back(std::move(set));
    }
    // Among equals the order of expansion depends on the diagram; that of the events does not.
    const auto key = [ranking](const CutSet& set) {
        const auto improbability = -static_cast<std::int64_t>(rankKey(set.probability));
        const auto order = std::int64_t{set.order};
        return ranking == CutSetRanking::probability ? std::pair(improbability, order)
                                                     : std::pair(order, improbability);
    };
    std::ranges::stable_sort(sets, [&key](const CutSet& a, const CutSet& b) {
        const auto keyA = key(a);
        const auto keyB = key(b);
        return keyA != keyB ? keyA < keyB : a.events < b.events;
    });
    return sets;
}

} // namespace faultline
