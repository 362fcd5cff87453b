// SPDX-License-Identifier: MIT
#include "core/io/import/dot_walk.h"

#include "core/io/import/dot_labels.h"
#include "core/io/import/label_words.h"
#include "core/io/json_text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <set>
#include <unordered_map>

namespace faultline {

namespace {

// cgraph takes names as char* and leaves them alone.
char* mutableText(const char* text) { return const_cast<char*>(text); }

std::string valueOf(void* object, const char* key) {
    const char* value = agget(object, mutableText(key));
    return value ? value : "";
}

std::string nameOf(void* object) {
    const char* name = agnameof(object);
    return name ? name : "";
}

bool hasWord(const std::string& list, std::string_view word) {
    return lowered(list).find(word) != std::string::npos;
}

bool isTrue(const std::string& value) {
    const std::string word = lowered(value);
    return word == "true" || word == "yes" ||
           (!word.empty() && word.find_first_not_of("0123456789") == std::string::npos &&
            word.find_first_not_of('0') != std::string::npos);
}

class Walk {
public:
    Walk(Agraph_t* graph, const DotScan& scan, Sketch& sketch)
        : m_graph(graph), m_scan(scan), m_sketch(sketch) {}

    Result<void> walk() {
        const DotNames names{{}, nameOf(m_graph), {}, {}, {}};
        m_sketch.title = labelOf(m_graph, names, {}).text;
        constexpr std::size_t tooShort = 2; // "G" says nothing
        if (m_sketch.title.empty() && names.graph.size() > tooShort && m_scan.lineOf.count(names.graph))
            m_sketch.title = names.graph;
        if (static_cast<std::size_t>(agnnodes(m_graph)) > Sketch::maximumNodes)
            return Error{"import-size",
                         fmt::format("The drawing has more than {} nodes.", Sketch::maximumNodes), ""};
        addNodes();
        addContainers(m_graph, std::nullopt, 0);
        if (m_sketch.ownData.empty()) dropEmptyContainers(); // we drew them ourselves, then
        findFrames();
        addEdges();
        remarkInvisible();
        if (m_sketch.nodes.empty()) return Error{"import-empty", "There is nothing in this graph.", ""};
        return {};
    }

private:
    /// The label of any thing; `fallback` where it has none of its own.
    MarkupText labelOf(void* object, const DotNames& names, const char* fallback) const {
        const char* label = agget(object, mutableText("label"));
        if (!label || !*label) label = fallback;
        if (!label) return {};
        if (aghtmlstr(mutableText(label))) return textOfMarkup(label);
        const bool isRecord = AGTYPE(object) == AGNODE && hasWord(valueOf(object, "shape"), "record");
        return {isRecord ? dotRecordText(label, names) : dotText(label, names), {}};
    }

    /// The name, or where it is empty or taken (a subgraph may stand in two places) one like it that is free.
    static std::string unique(std::set<std::string>& taken, const std::string& name, const char* usual) {
        std::string id = name.empty() ? usual : name;
        for (int number = 2; !taken.insert(id).second; ++number)
            id = fmt::format("{} {}", name.empty() ? usual : name, number);
        return id;
    }

    [[nodiscard]] std::size_t lineOf(const std::string& id) const {
        const auto found = m_scan.lineOf.find(id);
        return found == m_scan.lineOf.end() ? 0 : found->second;
    }

    void addNodes() {
        for (Agnode_t* node = agfstnode(m_graph); node; node = agnxtnode(m_graph, node)) {
            if (hasWord(valueOf(node, "style"), "invis")) {
                ++m_invisible;
                continue;
            }
            SketchNode made;
            made.id = nameOf(node);
            made.line = lineOf(made.id);
            made.id = unique(m_nodeIds, made.id, "node");
            const DotNames names{made.id, nameOf(m_graph), {}, {}, {}};
            const bool isMarkup = agget(node, mutableText("label")) != nullptr;
            MarkupText label = labelOf(node, names, "\\N");
            if (isMarkup && label.text.empty()) label.text = dotText(valueOf(node, "xlabel"), names);
            made.label = label.text == made.id ? std::string() : label.text;
            addHints(node, label, made);
            m_nodeOf.emplace(node, m_sketch.nodes.size());
            m_sketch.nodes.push_back(std::move(made));
        }
    }

    static void addHints(Agnode_t* node, const MarkupText& label, SketchNode& made) {
        const auto add = [&made](KindHint::From from, std::string text) {
            if (!text.empty()) made.hints.push_back({from, std::move(text)});
        };
        add(KindHint::From::shape, valueOf(node, "shape"));
        add(KindHint::From::className, valueOf(node, "class"));
        for (const char* key : {"image", "shapefile"})
            add(KindHint::From::icon, pictureName(valueOf(node, key)));
        for (const std::string& picture : label.pictures) add(KindHint::From::icon, pictureName(picture));
        for (const char* key : {"icon", "type", "kind"}) add(KindHint::From::className, valueOf(node, key));
        add(KindHint::From::technology, valueOf(node, "technology"));
    }

    static bool isFrame(Agraph_t* graph) {
        if (hasWord(valueOf(graph, "style"), "invis")) return false;
        return nameOf(graph).starts_with("cluster") || isTrue(valueOf(graph, "cluster"));
    }

    void addContainers(Agraph_t* graph, std::optional<std::size_t> around, std::size_t depth) {
        if (depth > Sketch::maximumDepth) return;
        for (Agraph_t* inner = agfstsubg(graph); inner; inner = agnxtsubg(inner)) {
            std::optional<std::size_t> frame = around;
            if (isFrame(inner)) {
                frame = m_sketch.containers.size();
                m_sketch.containers.push_back(containerOf(inner, graph, around));
                m_frames.emplace(nameOf(inner), Frame{inner, 0});
                for (Agnode_t* node = agfstnode(inner); node; node = agnxtnode(inner, node)) {
                    const auto found = m_nodeOf.find(node);
                    if (found == m_nodeOf.end()) continue;
                    // Whoever names it first has it, as in Graphviz.
                    auto& container = m_sketch.nodes[found->second].container;
                    if (container == around) container = frame;
                }
            }
            addContainers(inner, frame, depth + 1);
        }
    }

    SketchContainer containerOf(Agraph_t* graph, Agraph_t* outer, std::optional<std::size_t> around) {
        SketchContainer made;
        const std::string name = nameOf(graph);
        made.id = unique(m_containerIds, name, "cluster");
        made.parent = around;
        made.line = lineOf(name);
        // A label that was set further out is handed on to clusters as a default; it is not theirs.
        if (valueOf(graph, "label") != valueOf(outer, "label"))
            made.title = labelOf(graph, {{}, name, {}, {}, {}}, nullptr).text;
        if (made.title.empty()) made.title = titleFromName(name);
        if (const std::string shape = valueOf(graph, "class"); !shape.empty())
            made.hints.push_back({KindHint::From::className, shape});
        return made;
    }

    /// "cluster_eu_west" has no label and still says what it is; "cluster0" does not.
    static std::string titleFromName(std::string_view name) {
        if (!name.starts_with("cluster")) return std::string(name);
        name.remove_prefix(7);
        while (!name.empty() && (name[0] == '_' || name[0] == '-')) name.remove_prefix(1);
        const bool hasLetter =
            std::ranges::any_of(name, [](char c) { return c != '_' && (c < '0' || c > '9'); });
        return hasLetter ? std::string(name) : std::string();
    }

    /// Graphviz draws no cluster without nodes. Keeps the order; parents stand before their children.
    void dropEmptyContainers() {
        std::vector<bool> isUsed(m_sketch.containers.size());
        for (const SketchNode& node : m_sketch.nodes)
            for (auto at = node.container; at && !isUsed[*at]; at = m_sketch.containers[*at].parent)
                isUsed[*at] = true;
        std::vector<std::size_t> place(isUsed.size());
        std::vector<SketchContainer> kept;
        for (std::size_t at = 0; at < isUsed.size(); ++at) {
            place[at] = kept.size();
            if (!isUsed[at]) {
                m_sketch.remarks.push_back({SketchRemark::Kind::skipped, m_sketch.containers[at].line,
                                            fmt::format("The cluster “{}” is empty.",
                                                        json::printable(m_sketch.containers[at].id, 80))});
                continue;
            }
            SketchContainer& container = m_sketch.containers[at];
            if (container.parent) container.parent = place[*container.parent];
            kept.push_back(std::move(container));
        }
        for (SketchNode& node : m_sketch.nodes)
            if (node.container) node.container = place[*node.container];
        m_sketch.containers = std::move(kept);
    }

    void addEdges() {
        std::vector<std::pair<std::uint64_t, Agedge_t*>> edges;
        for (Agnode_t* node = agfstnode(m_graph); node; node = agnxtnode(m_graph, node))
            for (Agedge_t* edge = agfstout(m_graph, node); edge; edge = agnxtout(m_graph, edge))
                edges.emplace_back(std::uint64_t{AGSEQ(edge)}, edge);
        std::sort(edges.begin(), edges.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [order, edge] : edges) addEdge(edge);
    }

    /// The cluster that a line of a compound graph is cut off at, around the node that it leads to: it is
    /// meant as a whole, and the node may be a mere anchor that nobody sees. Else the node.
    std::optional<SketchEnd> endOf(Agnode_t* node, const std::string& cluster) const {
        const auto frame = m_isCompound ? m_frames.find(cluster) : m_frames.end();
        if (frame != m_frames.end() && agsubnode(frame->second.graph, node, 0))
            return SketchEnd{SketchEnd::Of::container, frame->second.container};
        const auto found = m_nodeOf.find(node);
        if (found == m_nodeOf.end()) return std::nullopt;
        return SketchEnd{SketchEnd::Of::node, found->second};
    }

    void findFrames() {
        m_isCompound = isTrue(valueOf(m_graph, "compound"));
        std::map<std::string, std::size_t> containers;
        for (std::size_t i = 0; i < m_sketch.containers.size(); ++i)
            containers.emplace(m_sketch.containers[i].id, i);
        for (auto& [name, frame] : m_frames) {
            const auto found = containers.find(name);
            if (found == containers.end())
                frame.graph = nullptr;
            else
                frame.container = found->second;
        }
        std::erase_if(m_frames, [](const auto& frame) { return !frame.second.graph; });
    }

    void addEdge(Agedge_t* edge) {
        const std::string style = valueOf(edge, "style");
        const auto from = endOf(agtail(edge), valueOf(edge, "ltail"));
        const auto to = endOf(aghead(edge), valueOf(edge, "lhead"));
        if (hasWord(style, "invis") || !from || !to) {
            ++m_invisible;
            return;
        }
        // Lines to several members of a cluster, all cut off at its edge, are one.
        const bool isOfFrame = from->of == SketchEnd::Of::container || to->of == SketchEnd::Of::container;
        const auto key = std::array{static_cast<std::size_t>(from->of), from->index,
                                    static_cast<std::size_t>(to->of), to->index};
        if (isOfFrame && !m_frameLines.insert(key).second) return;
        SketchEdge made;
        made.from = *from;
        made.to = *to;
        const std::string tail = nameOf(agtail(edge));
        const std::string head = nameOf(aghead(edge));
        made.label = edgeLabel(
            edge, {{}, nameOf(m_graph), tail + (agisdirected(m_graph) ? "->" : "--") + head, tail, head});
        made.heads = headsOf(edge);
        made.dashed = hasWord(style, "dashed") || hasWord(style, "dotted");
        const auto line = m_scan.edgeLineOf.find({tail, head});
        made.line = line != m_scan.edgeLineOf.end() ? line->second : lineOf(tail);
        m_sketch.edges.push_back(std::move(made));
    }

    std::string edgeLabel(Agedge_t* edge, const DotNames& names) const {
        std::string label = labelOf(edge, names, nullptr).text;
        for (const char* key : {"xlabel", "taillabel", "headlabel"})
            if (label.empty()) {
                const char* value = agget(edge, mutableText(key));
                if (!value) continue;
                label = aghtmlstr(mutableText(value)) ? textOfMarkup(value).text : dotText(value, names);
            }
        return label;
    }

    SketchEdge::Heads headsOf(Agedge_t* edge) const {
        const std::string direction = valueOf(edge, "dir");
        const std::string usual = agisdirected(m_graph) ? "forward" : "none";
        const std::string& dir = direction.empty() ? usual : direction;
        const bool atTo = (dir == "forward" || dir == "both") && valueOf(edge, "arrowhead") != "none";
        const bool atFrom = (dir == "back" || dir == "both") && valueOf(edge, "arrowtail") != "none";
        if (atTo && atFrom) return SketchEdge::Heads::both;
        return atTo ? SketchEdge::Heads::atTo : atFrom ? SketchEdge::Heads::atFrom : SketchEdge::Heads::none;
    }

    void remarkInvisible() {
        if (m_invisible == 0) return;
        m_sketch.remarks.push_back(
            {SketchRemark::Kind::skipped, 0,
             m_invisible == 1
                 ? std::string("One thing that is drawn invisible is left out.")
                 : fmt::format("{} things that are drawn invisible are left out.", m_invisible)});
    }

    Agraph_t* m_graph;
    const DotScan& m_scan;
    Sketch& m_sketch;
    std::unordered_map<Agnode_t*, std::size_t> m_nodeOf;
    std::set<std::string> m_nodeIds;
    std::set<std::string> m_containerIds;
    struct Frame {
        Agraph_t* graph = nullptr;
        std::size_t container = 0;
    };
    std::map<std::string, Frame> m_frames; ///< clusters by name
    bool m_isCompound = false;
    std::set<std::array<std::size_t, 4>> m_frameLines;
    std::size_t m_invisible = 0;
};

} // namespace

Result<void> walkDot(Agraph_t* graph, const DotScan& scan, Sketch& sketch) {
    return Walk(graph, scan, sketch).walk();
}

} // namespace faultline
