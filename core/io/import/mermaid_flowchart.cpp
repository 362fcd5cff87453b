// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_flowchart.h"

#include "core/io/import/mermaid_letters.h"
#include "core/io/import/sketch.h"

#include <fmt/format.h>

#include <string_view>

namespace faultline::mermaid {

namespace {

/// Without the quotes that a text may have kept round it.
std::string unquoted(std::string_view text) {
    text = trimmed(text);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    return std::string(text);
}

template <class Use>
void forEachId(std::string_view ids, Use use) {
    for (std::size_t begin = 0; begin <= ids.size();) {
        const std::size_t comma = std::min(ids.find(',', begin), ids.size());
        use(std::string(ids.substr(begin, comma - begin)));
        begin = comma + 1;
    }
}

} // namespace

FlowVertex* Flowchart::vertexFor(const std::string& id, std::size_t line) {
    if (trimmed(id).empty() || m_edgeAt.contains(id)) return nullptr;
    const auto [place, isNew] = m_vertexAt.try_emplace(id, m_vertices.size());
    if (isNew)
        m_vertices.push_back(
            {.id = id, .text = {id}, .shape = {}, .icon = {}, .image = {}, .classes = {}, .line = line});
    return &m_vertices[place->second];
}

void Flowchart::addVertex(const std::string& id, const std::optional<FlowText>& text,
                          const std::string& shape, std::size_t line) {
    FlowVertex* vertex = vertexFor(id, line);
    if (!vertex) return;
    if (text) vertex->text = {unquoted(text->text), text->isMarkdown};
    if (!shape.empty()) vertex->shape = shape;
}

void Flowchart::addData(const std::string& id, const FlowData& data, std::size_t line) {
    if (m_subgraphAt.contains(id)) return;
    FlowVertex* vertex = vertexFor(id, line);
    if (!vertex) return;
    if (!data.shape.empty()) vertex->shape = data.shape;
    if (!data.label.empty()) vertex->text = {data.label, true};
    if (!data.icon.empty()) vertex->icon = data.icon;
    if (!data.image.empty()) vertex->image = data.image;
    const bool hasPicture = !data.icon.empty() || !data.image.empty();
    if (hasPicture && trimmed(data.label).empty() && vertex->text.text == id) vertex->text = {};
}

Result<void> Flowchart::addLinks(const std::vector<std::string>& from, const std::vector<std::string>& to,
                                 const FlowLink& link, std::size_t line) {
    if (from.size() > Sketch::maximumEdges || to.size() > Sketch::maximumEdges ||
        m_edges.size() + from.size() * to.size() > Sketch::maximumEdges)
        return Error{"import-size",
                     fmt::format("The drawing has more than {} connections.", Sketch::maximumEdges),
                     fmt::format("line {}", line)};
    for (const std::string& start : from)
        for (const std::string& end : to)
            addEdge(start, end, link, start == from.back() && end == to.front(), line);
    return {};
}

/// The id of a link belongs to one of its edges; the others get ids of Mermaid's own making, which matter
/// because a vertex of that name is not one.
void Flowchart::addEdge(const std::string& from, const std::string& to, const FlowLink& link, bool takesId,
                        std::size_t line) {
    std::size_t& parallel = m_parallel[fmt::format("{}\n{}", from, to)];
    const bool hasId = takesId && !link.id.empty() && !m_edgeAt.contains(link.id);
    const std::string id =
        hasId ? link.id : fmt::format("L_{}_{}_{}", from, to, parallel == 0 ? 0 : parallel + 1);
    ++parallel;
    m_edgeAt.try_emplace(id, m_edges.size());
    m_edges.push_back({from, to, link, line});
    m_edges.back().link.text.text = unquoted(link.text.text);
}

void Flowchart::addClass(const std::string& ids, const std::string& name) {
    forEachId(ids, [&](const std::string& id) {
        if (const auto vertex = m_vertexAt.find(id); vertex != m_vertexAt.end())
            m_vertices[vertex->second].classes.push_back(name);
        if (const auto subgraph = m_subgraphAt.find(id); subgraph != m_subgraphAt.end())
            m_subgraphs[subgraph->second].classes.push_back(name);
    });
}

std::string Flowchart::addSubgraph(std::optional<std::string> id, FlowText title,
                                   const std::vector<std::string>& members, std::size_t line) {
    FlowSubgraph subgraph{.id = id ? *id : fmt::format("subGraph{}", m_subgraphs.size()),
                          .title = {std::string(trimmed(title.text)), title.isMarkdown},
                          .members = {},
                          .classes = {},
                          .line = line};
    for (const std::string& member : members)
        if (!trimmed(member).empty() && m_isMember.try_emplace(member, true).second)
            subgraph.members.push_back(member);
    m_subgraphAt.insert_or_assign(subgraph.id, m_subgraphs.size());
    m_subgraphs.push_back(subgraph);
    return subgraph.id;
}

} // namespace faultline::mermaid
