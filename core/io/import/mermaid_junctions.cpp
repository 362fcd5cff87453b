// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_junctions.h"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace faultline::mermaid {

namespace {

using Heads = SketchEdge::Heads;

/// Work beyond this is no drawing's.
constexpr std::size_t maximumSteps = 5'000'000;

class Contraction {
public:
    Contraction(const std::vector<SketchEdge>& edges, const std::vector<bool>& isJunction)
        : m_edges(edges), m_isJunction(isJunction), m_edgesAt(isJunction.size()),
          m_seen(isJunction.size(), 0) {
        for (std::size_t i = 0; i < edges.size(); ++i)
            for (const SketchEnd& end : {edges[i].from, edges[i].to})
                if (isJunctionAt(end)) m_edgesAt[end.index].push_back(i);
    }

    Result<std::vector<SketchEdge>> run() {
        for (std::size_t i = 0; i < m_edges.size(); ++i) {
            const bool fromJunction = isJunctionAt(m_edges[i].from);
            const bool toJunction = isJunctionAt(m_edges[i].to);
            if (!fromJunction && !toJunction) m_made.push_back(m_edges[i]);
            if (fromJunction != toJunction) follow(i, fromJunction);
            if (m_made.size() > Sketch::maximumEdges || m_steps > maximumSteps)
                return Error{
                    "import-size",
                    fmt::format("The junctions join more than {} connections.", Sketch::maximumEdges),
                    fmt::format("line {}", m_edges[i].line)};
        }
        return std::move(m_made);
    }

private:
    bool isJunctionAt(const SketchEnd& end) const {
        return end.of == SketchEnd::Of::node && m_isJunction[end.index];
    }

    static bool leads(const SketchEdge& edge, bool forward) {
        if (edge.heads == Heads::none || edge.heads == Heads::both) return true;
        return (edge.heads == Heads::atTo) == forward;
    }

    /// From the end of edge `first` that is no junction to everything that its junction leads to.
    void follow(std::size_t first, bool startsAtTo) {
        const SketchEdge& edge = m_edges[first];
        if (!leads(edge, !startsAtTo)) return;
        const SketchEnd start = startsAtTo ? edge.to : edge.from;
        std::vector<std::size_t> open{(startsAtTo ? edge.from : edge.to).index};
        m_seen[open[0]] = ++m_visit;
        while (!open.empty()) {
            const std::size_t junction = open.back();
            open.pop_back();
            for (const std::size_t next : m_edgesAt[junction]) {
                ++m_steps;
                const bool forward = m_edges[next].from == SketchEnd{SketchEnd::Of::node, junction};
                const SketchEnd& end = forward ? m_edges[next].to : m_edges[next].from;
                if (next == first || !leads(m_edges[next], forward)) continue;
                if (!isJunctionAt(end))
                    join(start, end, edge, m_edges[next]);
                else if (std::exchange(m_seen[end.index], m_visit) != m_visit)
                    open.push_back(end.index);
            }
        }
    }

    void join(const SketchEnd& from, const SketchEnd& to, const SketchEdge& entry, const SketchEdge& exit) {
        if (from == to) return;
        // Found from its other end before: then it leads both ways, with heads unless none was drawn.
        const std::pair key(&entry, &exit);
        if (const auto back = m_joined.find({key.second, key.first}); back != m_joined.end()) {
            const bool isBare = entry.heads == Heads::none && exit.heads == Heads::none;
            m_made[back->second].heads = isBare ? Heads::none : Heads::both;
            return;
        }
        SketchEdge made = entry;
        made.from = from;
        made.to = to;
        made.heads = Heads::atTo;
        if (made.label.empty()) made.label = exit.label;
        m_joined.emplace(key, m_made.size());
        m_made.push_back(std::move(made));
    }

    const std::vector<SketchEdge>& m_edges;
    const std::vector<bool>& m_isJunction;
    std::vector<std::vector<std::size_t>> m_edgesAt;
    std::vector<std::size_t> m_seen;
    std::size_t m_visit = 0;
    std::size_t m_steps = 0;
    std::map<std::pair<const SketchEdge*, const SketchEdge*>, std::size_t> m_joined;
    std::vector<SketchEdge> m_made;
};

} // namespace

Result<std::vector<SketchEdge>> contractJunctions(const std::vector<SketchEdge>& edges,
                                                  const std::vector<bool>& isJunction) {
    return Contraction(edges, isJunction).run();
}

} // namespace faultline::mermaid
