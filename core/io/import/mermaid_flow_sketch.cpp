// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_flow_sketch.h"

#include "core/io/import/mermaid_label.h"
#include "core/io/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace faultline::mermaid {

namespace {

using Index = std::unordered_map<std::string, std::size_t>;

/// Class names, each once; "a,b" after ":::" is one word to Mermaid and two to a person.
void addClasses(std::vector<KindHint>& hints, const std::vector<std::string>& classes) {
    for (const std::string& names : classes)
        for (std::size_t begin = 0; begin < names.size();) {
            const std::size_t end = std::min(names.find(',', begin), names.size());
            const std::string name = names.substr(begin, end - begin);
            const bool isKnown = std::ranges::any_of(hints, [&](const KindHint& hint) {
                return hint.from == KindHint::From::className && hint.text == name;
            });
            if (!name.empty() && !isKnown) hints.push_back({KindHint::From::className, name});
            begin = end + 1;
        }
}

void addIcons(std::vector<KindHint>& hints, const std::vector<std::string>& icons) {
    for (const std::string& icon : icons) hints.push_back({KindHint::From::icon, icon});
}

std::string lastPart(const std::string& address) {
    const std::string path = address.substr(0, address.find_first_of("?#"));
    return path.substr(path.rfind('/') + 1);
}

SketchNode nodeFrom(const FlowVertex& vertex) {
    SketchNode node;
    node.id = vertex.id;
    node.line = vertex.line;
    // A plain box is what everything is that nobody gave a shape.
    if (!vertex.shape.empty() && vertex.shape != "square" && vertex.shape != "rect")
        node.hints.push_back({KindHint::From::shape, vertex.shape});
    if (!vertex.icon.empty()) node.hints.push_back({KindHint::From::icon, vertex.icon});
    if (!lastPart(vertex.image).empty()) node.hints.push_back({KindHint::From::icon, lastPart(vertex.image)});
    if (vertex.text.text != vertex.id) {
        Label label = cleanLabel(vertex.text.text, vertex.text.isMarkdown);
        addIcons(node.hints, label.icons);
        if (label.text != vertex.id) node.label = std::move(label.text);
    }
    addClasses(node.hints, vertex.classes);
    return node;
}

SketchEdge::Heads headsOf(const FlowLink& link) {
    const bool atFrom = link.start != FlowHead::none;
    const bool atTo = link.end != FlowHead::none;
    if (atFrom && atTo) return SketchEdge::Heads::both;
    if (atFrom) return SketchEdge::Heads::atFrom;
    return atTo ? SketchEdge::Heads::atTo : SketchEdge::Heads::none;
}

class Builder {
public:
    explicit Builder(const ParsedFlowchart& parsed) : m_flowchart(parsed.flowchart) {
        m_sketch.format = "Mermaid flowchart";
        m_sketch.remarks = parsed.remarks;
    }

    Result<Sketch> build() {
        addContainers();
        addNodes();
        place();
        if (const std::optional<Error> error = tooDeep()) return *error;
        for (const FlowEdge& edge : m_flowchart.edges()) addEdge(edge);
        return std::move(m_sketch);
    }

private:
    /// Mermaid keeps subgraphs of one id apart, and so do we: the first has the id, the last is what it
    /// means.
    void addContainers() {
        std::unordered_set<std::string> ids;
        for (const FlowSubgraph& subgraph : m_flowchart.subgraphs()) ids.insert(subgraph.id);
        std::unordered_map<std::string, int> uses;
        for (const FlowSubgraph& subgraph : m_flowchart.subgraphs()) {
            SketchContainer container;
            // A title of blanks before a bracket gives an empty id.
            const std::string id = subgraph.id.empty() ? "subgraph" : subgraph.id;
            container.id = id;
            int& use = uses[id];
            if (++use > 1 || (subgraph.id.empty() && ids.contains(id))) {
                do container.id = fmt::format("{}-{}", id, use);
                while (!ids.insert(container.id).second && ++use > 0);
            }
            container.line = subgraph.line;
            Label title = cleanLabel(subgraph.title.text, subgraph.title.isMarkdown);
            container.title = std::move(title.text);
            addIcons(container.hints, title.icons);
            addClasses(container.hints, subgraph.classes);
            m_containerAt.insert_or_assign(subgraph.id, m_sketch.containers.size());
            m_sketch.containers.push_back(std::move(container));
        }
    }

    void addNodes() {
        for (const FlowVertex& vertex : m_flowchart.vertices()) {
            if (m_containerAt.contains(vertex.id)) continue;
            m_nodeAt.emplace(vertex.id, m_sketch.nodes.size());
            m_sketch.nodes.push_back(nodeFrom(vertex));
        }
    }

    /// Members go into their subgraph, but no subgraph into itself, by whatever way.
    void place() {
        for (std::size_t i = 0; i < m_flowchart.subgraphs().size(); ++i)
            for (const std::string& member : m_flowchart.subgraphs()[i].members) {
                if (const auto node = m_nodeAt.find(member); node != m_nodeAt.end())
                    m_sketch.nodes[node->second].container = i;
                const auto container = m_containerAt.find(member);
                if (container != m_containerAt.end() && !isInside(i, container->second))
                    m_sketch.containers[container->second].parent = i;
            }
    }

    bool isInside(std::size_t inner, std::size_t outer) const {
        for (std::optional<std::size_t> at = inner; at; at = m_sketch.containers[*at].parent)
            if (*at == outer) return true;
        return false;
    }

    std::optional<Error> tooDeep() const {
        for (const SketchContainer& container : m_sketch.containers) {
            std::size_t depth = 1;
            for (std::optional<std::size_t> at = container.parent; at; at = m_sketch.containers[*at].parent)
                if (++depth > Sketch::maximumDepth)
                    return Error{
                        "import-depth",
                        fmt::format("Subgraphs lie more than {} deep in each other.", Sketch::maximumDepth),
                        fmt::format("line {}", container.line)};
        }
        return std::nullopt;
    }

    std::optional<SketchEnd> endNamed(const std::string& id) const {
        if (const auto container = m_containerAt.find(id); container != m_containerAt.end())
            return SketchEnd{SketchEnd::Of::container, container->second};
        if (const auto node = m_nodeAt.find(id); node != m_nodeAt.end())
            return SketchEnd{SketchEnd::Of::node, node->second};
        return std::nullopt;
    }

    void addEdge(const FlowEdge& edge) {
        if (edge.link.line == '~') return;
        const std::optional<SketchEnd> from = endNamed(edge.from);
        const std::optional<SketchEnd> to = endNamed(edge.to);
        if (!from || !to) {
            m_sketch.remarks.push_back(
                {SketchRemark::Kind::skipped, edge.line,
                 fmt::format("“{}” is the name of a link, which nothing can lead to or from.",
                             shown(from ? edge.to : edge.from, 60))});
            return;
        }
        SketchEdge made;
        made.from = *from;
        made.to = *to;
        made.label = cleanLabel(edge.link.text.text, edge.link.text.isMarkdown).text;
        made.heads = headsOf(edge.link);
        made.dashed = edge.link.line == '.';
        made.line = edge.line;
        if (edge.link.lostHead)
            m_sketch.remarks.push_back(
                {SketchRemark::Kind::note, edge.line,
                 fmt::format(
                     "The link from “{}” to “{}” begins with “<” and ends without a head: Mermaid draws it "
                     "without any. Was the other direction meant?",
                     shown(edge.from, 40), shown(edge.to, 40))});
        m_sketch.edges.push_back(std::move(made));
    }

    const Flowchart& m_flowchart;
    Sketch m_sketch;
    Index m_containerAt;
    Index m_nodeAt;
};

} // namespace

Result<Sketch> sketchOf(const ParsedFlowchart& parsed) { return Builder(parsed).build(); }

} // namespace faultline::mermaid
