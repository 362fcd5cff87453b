// SPDX-License-Identifier: MIT
#include "core/layout/dot_engine.h"

#include "core/base/graphviz_mutex.h"
#include "core/base/graphviz_ids.h"

#include <graphviz/gvc.h>

#include <cmath>
#include <memory>
#include <string>

extern "C" gvplugin_library_t gvplugin_dot_layout_LTX_library;

namespace faultline {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// What Graphviz says while a layout runs; it would print that to standard error. Guarded by the mutex.
std::string& complaints() {
    static std::string text;
    return text;
}

int keepComplaint(char* text) {
    constexpr std::size_t enough = 500;
    if (complaints().size() < enough) complaints() += text;
    return 0;
}

struct GraphCloser {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
struct ContextCloser {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};
using Graph = std::unique_ptr<Agraph_t, GraphCloser>;
using Context = std::unique_ptr<GVC_t, ContextCloser>;

/// cgraph takes names and values as char*, and copies them.
char* text(const char* literal) { return const_cast<char*>(literal); }

void set(void* object, const char* key, const std::string& value) {
    agsafeset(object, text(key), const_cast<char*>(value.c_str()), text(""));
}

/// A length in points as Graphviz reads inches, without what a locale could do to it.
std::string inches(double points) {
    const auto thousandths = static_cast<long>(std::lround(points * 1000.0 / 72.0));
    std::string digits = std::to_string(thousandths % 1000);
    digits.insert(0, 3 - digits.size(), '0');
    return std::to_string(thousandths / 1000) + "." + digits;
}

std::string whole(double points) { return std::to_string(std::lround(std::ceil(points))); }

/// The graph as cgraph has it. One point is one canvas pixel.
class DotGraph {
public:
    DotGraph(const LayoutGraph& graph, const Topology& topology, const LayoutOptions& options)
        : m_graph(agopen(text("design"), Agdirected, orderedIds())), m_source(graph), m_topology(topology),
          m_options(options), m_frames(topology.parentOf.size()) {
        const bool isAcross = options.flow == LayoutOptions::Flow::leftToRight;
        set(root(), "rankdir", isAcross ? "LR" : "TB");
        agattr(root(), AGRAPH, text("labelloc"), text("t"));
        set(root(), "nodesep", inches(options.partGap));
        set(root(), "ranksep", inches(options.layerGap));
        set(root(), "newrank", "true");
        set(root(), "splines", "none"); // our own router draws the lines
        limitWork();
        agattr(root(), AGRAPH, text("margin"), text("8"));
        agattr(root(), AGRAPH, text("label"), text(""));
        agattr(root(), AGNODE, text("label"), text(""));
        agattr(root(), AGNODE, text("shape"), text("box"));
        agattr(root(), AGNODE, text("fixedsize"), text("true"));
    }

    void addFrames(const std::vector<double>& titleWidths) {
        for (std::size_t domain = 0; domain < m_frames.size(); ++domain) addFrame(domain, titleWidths);
    }

    void addBoxes(const std::vector<BoxSize>& sizes) {
        Agraph_t* first = nullptr;
        for (std::size_t box = 0; box < m_source.boxes.size(); ++box) {
            const int frame = m_source.boxes[box].frame;
            Agraph_t* owner = frame < 0 ? root() : m_frames[at(frame)];
            m_nodes.push_back(agnode(owner, const_cast<char*>(("n" + std::to_string(box)).c_str()), 1));
            set(m_nodes.back(), "width", inches(sizes[box].width));
            set(m_nodes.back(), "height", inches(sizes[box].height));
            if (!m_source.boxes[box].isFirst) continue;
            if (!first) {
                first = agsubg(root(), text("first"), 1);
                set(first, "rank", "min");
            }
            agsubnode(first, m_nodes.back(), 1);
        }
    }

    void addArcs() {
        for (const LayoutArc& arc : m_source.arcs) {
            Agedge_t* edge = agedge(root(), m_nodes[at(arc.from)], m_nodes[at(arc.to)], nullptr, 1);
            set(edge, "minlen", std::to_string(arc.layers));
            set(edge, "weight", std::to_string(arc.weight));
        }
    }

    [[nodiscard]] Agraph_t* root() const { return m_graph.get(); }
    [[nodiscard]] Point middleOf(std::size_t box) const {
        const pointf middle = ND_coord(m_nodes[box]);
        return {middle.x, -middle.y};
    }

private:
    void limitWork() {
        // dot's passes go on until nothing improves; beyond some hundred arcs a slightly poorer order now is
        // better than a good one in minutes.
        const std::size_t size = m_source.arcs.size() + m_source.boxes.size();
        set(root(), "nslimit", "2");
        set(root(), "nslimit1", "2");
        set(root(), "mclimit", size > 3000 ? "0.02" : size > 1000 ? "0.1" : size > 400 ? "0.4" : "1");
    }

    Agraph_t* addFrame(std::size_t domain, const std::vector<double>& titleWidths) {
        if (m_frames[domain]) return m_frames[domain];
        const int parent = m_topology.parentOf[domain];
        Agraph_t* owner = parent < 0 ? root() : addFrame(at(parent), titleWidths);
        m_frames[domain] = agsubg(owner, const_cast<char*>(("cluster" + std::to_string(domain)).c_str()), 1);
        set(m_frames[domain], "margin", whole(m_options.domainPadding));
        // Letters as wide as the title, in a size that makes the line as high as the title's strip: dot adds
        // 8 points to a line of 1.2 times its size.
        constexpr double letterWidth = 0.5; // of the size; an n of Times, by the tables dot estimates with
        const double size = std::max(1.0, std::ceil((m_options.domainTitleHeight - 8.0) / 1.2));
        set(m_frames[domain], "fontsize", whole(size));
        set(m_frames[domain], "label",
            std::string(static_cast<std::size_t>(titleWidths[domain] / (size * letterWidth)), 'n'));
        return m_frames[domain];
    }

    Graph m_graph;
    const LayoutGraph& m_source;
    const Topology& m_topology;
    const LayoutOptions& m_options;
    std::vector<Agraph_t*> m_frames;
    std::vector<Agnode_t*> m_nodes;
};

Error refusal() {
    return {"layout",
            "Graphviz could not lay the design out" + (complaints().empty() ? "" : ": " + complaints()), ""};
}

} // namespace

Result<std::vector<Point>> dotPositions(const LayoutGraph& graph, const Topology& topology,
                                        const std::vector<BoxSize>& sizes,
                                        const std::vector<double>& titleWidths,
                                        const LayoutOptions& options) {
    const std::scoped_lock lock(graphvizMutex());
    if (options.stop.stop_requested()) return Error{"stopped", "the layout was stopped", ""};
    complaints().clear();
    const agusererrf usual = agseterrf(keepComplaint);
    Result<std::vector<Point>> result = refusal();
    {
        // Only the dot engine, linked in: no other plugin is looked for on the machine.
        const lt_symlist_t builtin[] = {{"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                                        {nullptr, nullptr}};
        const Context context(gvContextPlugins(builtin, 0));
        DotGraph drawing(graph, topology, options);
        drawing.addFrames(titleWidths);
        drawing.addBoxes(sizes);
        drawing.addArcs();
        if (gvLayout(context.get(), drawing.root(), "dot") == 0) {
            std::vector<Point> middles;
            for (std::size_t box = 0; box < graph.boxes.size(); ++box)
                middles.push_back(drawing.middleOf(box));
            result = std::move(middles);
            gvFreeLayout(context.get(), drawing.root());
        } else {
            result = refusal();
        }
    }
    agseterrf(usual);
    return result;
}

} // namespace faultline
