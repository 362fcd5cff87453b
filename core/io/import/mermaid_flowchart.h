// SPDX-License-Identifier: MIT
#pragma once
// The vertices, edges and subgraphs of a flowchart, as Mermaid's own model has them (flowDb of Mermaid 11):
// what `getVertices`, `getEdges` and `getSubGraphs` return after a parse.

#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace faultline::mermaid {

/// A text as it stands in the file, and whether its Markdown counts.
struct FlowText {
    std::string text;
    bool isMarkdown = false;
};

/// The data of "@{ … }" that say something; an empty one was not given.
struct FlowData {
    std::string shape;
    std::string label;
    std::string icon;
    std::string image;
};

struct FlowVertex {
    std::string id;
    FlowText text;
    std::string shape; ///< Mermaid's name: "cylinder"; empty for a bare id
    std::string icon;
    std::string image;
    std::vector<std::string> classes;
    std::size_t line = 0; ///< where it is first mentioned
};

enum class FlowHead { none, arrow, circle, cross };

/// How a link is drawn.
struct FlowLink {
    char line = '-'; ///< - normal, = thick, . dotted, ~ invisible
    FlowHead start = FlowHead::none;
    FlowHead end = FlowHead::none;
    bool lostHead = false; ///< "<---" begins with a head, which Mermaid does not draw without one at the end
    bool isMismatched =
        false;      ///< its two halves do not fit; Mermaid calls it INVALID and draws it all the same
    std::string id; ///< "e1" of "e1@-->"; empty where it has none
    FlowText text;
    std::size_t offset = 0; ///< of the link in the text
};

/// A node in a statement, with what is said of it there.
struct FlowMention {
    std::string id;
    std::optional<FlowText> text;
    std::string shape;
    std::string className;           ///< after ":::"
    std::optional<std::string> data; ///< what stands in "@{ … }"
    std::size_t offset = 0;
};

/// "A & B --> C --> D": groups of nodes, and a link between each two.
struct FlowChain {
    std::vector<std::vector<FlowMention>> groups;
    std::vector<FlowLink> links; ///< one less than groups
};

struct FlowEdge {
    std::string from;
    std::string to;
    FlowLink link;
    std::size_t line = 0;
};

struct FlowSubgraph {
    std::string id;
    FlowText title;
    std::vector<std::string> members; ///< ids of vertices, subgraphs and edges, each in one subgraph only
    std::vector<std::string> classes;
    std::size_t line = 0;
};

/// The model, built in the order of the file. Every call costs a constant number of hashings for each vertex
/// and edge that it makes.
class Flowchart {
public:
    /// A vertex is mentioned, with what is known of it there. Does nothing where the id names an edge.
    void addVertex(const std::string& id, const std::optional<FlowText>& text, const std::string& shape,
                   std::size_t line);
    /// "id@{ … }": may be about a vertex, a closed subgraph or an edge.
    void addData(const std::string& id, const FlowData& data, std::size_t line);
    /// Every pair of `from` and `to`. Error "import-size" beyond Sketch::maximumEdges.
    Result<void> addLinks(const std::vector<std::string>& from, const std::vector<std::string>& to,
                          const FlowLink& link, std::size_t line);
    /// `ids` may be several with commas between.
    void addClass(const std::string& ids, const std::string& name);
    /// Closes a subgraph; members that an earlier one has stay there. Without an id it gets subGraph0, …
    /// Returns its id.
    std::string addSubgraph(std::optional<std::string> id, FlowText title,
                            const std::vector<std::string>& members, std::size_t line);

    [[nodiscard]] const std::vector<FlowVertex>& vertices() const { return m_vertices; }
    [[nodiscard]] const std::vector<FlowEdge>& edges() const { return m_edges; }
    /// In the order in which they were closed: inner ones first.
    [[nodiscard]] const std::vector<FlowSubgraph>& subgraphs() const { return m_subgraphs; }

private:
    FlowVertex* vertexFor(const std::string& id, std::size_t line);
    void addEdge(const std::string& from, const std::string& to, const FlowLink& link, bool takesId,
                 std::size_t line);

    std::vector<FlowVertex> m_vertices;
    std::vector<FlowEdge> m_edges;
    std::vector<FlowSubgraph> m_subgraphs;
    std::unordered_map<std::string, std::size_t> m_vertexAt;
    std::unordered_map<std::string, std::size_t> m_subgraphAt; ///< the last one with that id
    std::unordered_map<std::string, std::size_t> m_edgeAt;     ///< the first edge with that id
    std::unordered_map<std::string, std::size_t> m_parallel;   ///< edges by their ends
    std::unordered_map<std::string, bool> m_isMember;
};

} // namespace faultline::mermaid
