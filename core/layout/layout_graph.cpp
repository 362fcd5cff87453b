// SPDX-License-Identifier: MIT
#include "core/layout/layout_graph.h"

#include "core/layout/same_layer.h"
#include "core/layout/thinned_arcs.h"
#include "core/model/requirements.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace faultline {

namespace {

/// So many parts of the same neighbours still stand in one row.
constexpr std::size_t longestRow = 6;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// The callers and the targets of each part, each once.
struct Neighbours {
    explicit Neighbours(const Topology& topology)
        : into(at(topology.componentCount())), outOf(at(topology.componentCount())) {
        for (std::size_t connection = 0; connection < topology.from.size(); ++connection) {
            outOf[at(topology.from[connection])].insert(topology.to[connection]);
            into[at(topology.to[connection])].insert(topology.from[connection]);
        }
    }

    std::vector<std::set<int>> into;
    std::vector<std::set<int>> outOf;
};

int columnsFor(std::size_t parts) {
    return static_cast<int>(std::ceil(std::sqrt(static_cast<double>(parts))));
}

void addBoxes(const Topology& topology, LayoutGraph& graph) {
    const Neighbours neighbours(topology);
    using Alike = std::tuple<int, bool, std::set<int>, std::set<int>>;
    std::map<Alike, std::vector<int>> alike;
    const auto keyOf = [&](int part) {
        return Alike(topology.domainOf[at(part)], topology.component(part).kind == ComponentKind::client,
                     neighbours.into[at(part)], neighbours.outOf[at(part)]);
    };
    for (int part = 0; part < topology.componentCount(); ++part) alike[keyOf(part)].push_back(part);

    graph.boxOf.assign(at(topology.componentCount()), -1);
    for (int part = 0; part < topology.componentCount(); ++part) {
        if (graph.boxOf[at(part)] >= 0) continue;
        const Alike key = keyOf(part);
        const bool isAlone = neighbours.into[at(part)].empty() && neighbours.outOf[at(part)].empty();
        const std::vector<int>& twins = alike[key];
        LayoutBox box;
        box.frame = std::get<0>(key);
        box.isFirst = std::get<1>(key);
        box.parts = isAlone || twins.size() > longestRow ? twins : std::vector<int>{part};
        box.columns = columnsFor(box.parts.size());
        for (const int member : box.parts) graph.boxOf[at(member)] = static_cast<int>(graph.boxes.size());
        graph.boxes.push_back(std::move(box));
    }
}

/// A frame in which nothing stands still needs a place.
void addKeepers(const Topology& topology, LayoutGraph& graph) {
    std::vector<bool> isFilled(topology.parentOf.size());
    const auto fill = [&](int frame) {
        for (; frame >= 0 && !isFilled[at(frame)]; frame = topology.parentOf[at(frame)])
            isFilled[at(frame)] = true;
    };
    for (const LayoutBox& box : graph.boxes) fill(box.frame);
    std::vector<bool> hasInner(topology.parentOf.size());
    for (const int parent : topology.parentOf)
        if (parent >= 0) hasInner[at(parent)] = true;
    for (std::size_t frame = 0; frame < isFilled.size(); ++frame) {
        if (isFilled[frame] || hasInner[frame]) continue;
        LayoutBox keeper;
        keeper.frame = static_cast<int>(frame);
        graph.boxes.push_back(std::move(keeper));
    }
}

/// Requests between boxes, each pair once, turned round where they would close a cycle.
class Downstream {
public:
    Downstream(const Topology& topology, LayoutGraph& graph)
        : m_graph(graph), m_targets(graph.boxes.size()), m_state(graph.boxes.size(), State::unseen) {
        std::vector<bool> isCalled(graph.boxes.size());
        for (std::size_t connection = 0; connection < topology.from.size(); ++connection) {
            const auto [from, to] = ends(topology, connection);
            if (from == to || !topology.isRequest(static_cast<int>(connection))) continue;
            m_targets[at(from)][to] += 1;
            isCalled[at(to)] = true;
        }
        const auto count = static_cast<int>(graph.boxes.size());
        for (int box = 0; box < count; ++box)
            if (graph.boxes[at(box)].isFirst) visit(box);
        for (int box = 0; box < count; ++box)
            if (!isCalled[at(box)]) visit(box);
        for (int box = 0; box < count; ++box) visit(box);
        for (const auto& [pair, weight] : m_arcs)
            graph.arcs.push_back({pair.first, pair.second, 1, std::min(weight, 4)});
    }

private:
    enum class State { unseen, open, done };

    [[nodiscard]] std::pair<int, int> ends(const Topology& topology, std::size_t connection) const {
        return {m_graph.boxOf[at(topology.from[connection])], m_graph.boxOf[at(topology.to[connection])]};
    }

    /// Depth first without recursion: what leads to an open box closes a cycle.
    void visit(int root) {
        if (m_state[at(root)] != State::unseen) return;
        std::vector<std::pair<int, std::map<int, int>::const_iterator>> open;
        const auto enter = [&](int box) {
            m_state[at(box)] = State::open;
            open.emplace_back(box, m_targets[at(box)].cbegin());
        };
        enter(root);
        while (!open.empty()) {
            auto& [box, next] = open.back();
            if (next == m_targets[at(box)].cend()) {
                m_state[at(box)] = State::done;
                open.pop_back();
                continue;
            }
            const auto [target, weight] = *next++;
            const bool closes = m_state[at(target)] == State::open;
            m_arcs[closes ? std::pair(target, box) : std::pair(box, target)] += weight;
            if (m_state[at(target)] == State::unseen) enter(target);
        }
    }

    const LayoutGraph& m_graph;
    std::vector<std::map<int, int>> m_targets; ///< by box: box called, how often
    std::vector<State> m_state;
    std::map<std::pair<int, int>, int> m_arcs;
};

/// Each domain's place in an order in which what is inside a domain stands together.
std::vector<int> nestedOrder(const Topology& topology) {
    std::vector<std::vector<int>> inner(topology.parentOf.size() + 1);
    for (std::size_t domain = 0; domain < topology.parentOf.size(); ++domain)
        inner[at(topology.parentOf[domain] + 1)].push_back(static_cast<int>(domain));
    std::vector<int> order(topology.parentOf.size());
    std::vector<int> open(inner[0].rbegin(), inner[0].rend());
    for (int next = 0; !open.empty(); ++next) {
        const int domain = open.back();
        open.pop_back();
        order[at(domain)] = next;
        open.insert(open.end(), inner[at(domain + 1)].rbegin(), inner[at(domain + 1)].rend());
    }
    return order;
}

/// The boxes of parts that hold the same data or stand in for each other, each set in the order in which it
/// is to be drawn: one order for all sets, so that no two of them pull against each other.
std::vector<std::vector<int>> siblings(const Topology& topology, const LayoutGraph& graph) {
    const Stores stores = findStores(topology);
    const Requirements requirements(topology, stores);
    std::map<std::pair<bool, int>, std::set<int>> sets;
    for (int part = 0; part < topology.componentCount(); ++part) {
        const int store = stores.storeOf[at(part)];
        const int key = store >= 0 ? store : requirements.standInKey(part);
        sets[{store >= 0, key}].insert(graph.boxOf[at(part)]);
    }
    const std::vector<int> order = nestedOrder(topology);
    const auto place = [&](int box) {
        const int frame = graph.boxes[at(box)].frame;
        return std::pair(frame < 0 ? -1 : order[at(frame)], box);
    };
    std::vector<std::vector<int>> result;
    for (const auto& [key, boxes] : sets) {
        if (boxes.size() < 2) continue;
        result.emplace_back(boxes.begin(), boxes.end());
        std::sort(result.back().begin(), result.back().end(),
                  [&](int a, int b) { return place(a) < place(b); });
    }
    return result;
}

/// Joins siblings side by side inside one frame: an arc between two of different frames that spans no layer
/// makes dot fail. Siblings in other frames follow the callers of the first instead, unless they have their
/// own.
class SiblingArcs {
public:
    explicit SiblingArcs(LayoutGraph& graph) : m_graph(graph), m_same(graph), m_callers(graph.boxes.size()) {
        for (const LayoutArc& arc : graph.arcs) m_callers[at(arc.to)].push_back(arc.from);
    }

    void add(const std::vector<int>& set) {
        const auto called =
            std::find_if(set.begin(), set.end(), [this](int box) { return !m_callers[at(box)].empty(); });
        std::vector<int> joined;
        for (const int box : set) {
            if (!joined.empty() && frameOf(joined.back()) == frameOf(box)) {
                join(joined, box);
                continue;
            }
            joined = {box};
            if (called != set.end() && m_callers[at(box)].empty())
                follow(m_callers[at(*called)].front(), box);
        }
    }

private:
    [[nodiscard]] int frameOf(int box) const { return m_graph.boxes[at(box)].frame; }

    void join(std::vector<int>& joined, int box) {
        constexpr int together = 8;
        if (!m_same.join(joined.front(), box)) return;
        m_graph.arcs.push_back({joined.back(), box, 0, together});
        joined.push_back(box);
    }

    void follow(int caller, int box) {
        if (caller == box || !m_same.precede(caller, box)) return;
        m_graph.arcs.push_back({caller, box, 1, 1});
    }

    LayoutGraph& m_graph;
    SameLayer m_same;
    std::vector<std::vector<int>> m_callers; ///< boxes, as requests alone have it
};

void addSiblingArcs(const Topology& topology, LayoutGraph& graph) {
    SiblingArcs arcs(graph);
    for (const std::vector<int>& set : siblings(topology, graph)) arcs.add(set);
}

} // namespace

LayoutGraph layoutGraph(const Topology& topology) {
    LayoutGraph graph;
    addBoxes(topology, graph);
    addKeepers(topology, graph);
    const Downstream downstream(topology, graph);
    addSiblingArcs(topology, graph);
    thinArcs(graph);
    return graph;
}

} // namespace faultline
