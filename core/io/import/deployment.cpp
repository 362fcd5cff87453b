// SPDX-License-Identifier: MIT
#include "core/io/import/deployment.h"

#include <fmt/format.h>

namespace faultline {

namespace {

std::uint64_t keyOf(std::size_t from, std::size_t to) { return (std::uint64_t{from} << 32) | to; }

} // namespace

std::size_t Deployment::add(SketchNode node) {
    if (m_sketch.nodes.size() >= Sketch::maximumNodes) {
        m_tooLarge = true;
        return m_sketch.nodes.size() - 1;
    }
    if (node.id.empty()) node.id = "unnamed";
    if (const auto [taken, fresh] = m_ids.try_emplace(node.id, 1); !fresh) {
        if (node.label.empty()) node.label = node.id;
        int& number = taken->second; // a reference outlives the insertions below
        std::string id;
        do id = fmt::format("{}-{}", node.id, ++number);
        while (!m_ids.try_emplace(id, 1).second);
        node.id = std::move(id);
    }
    m_sketch.nodes.push_back(std::move(node));
    return m_sketch.nodes.size() - 1;
}

/// The edge of that pair, new or known; null where there can be none.
SketchEdge* Deployment::edgeFor(std::size_t from, std::size_t to, const Evidence& evidence) {
    if (from == to) return nullptr;
    const auto [known, fresh] = m_edges.try_emplace(keyOf(from, to), m_sketch.edges.size());
    if (!fresh) return &m_sketch.edges[known->second];
    if (m_sketch.edges.size() >= Sketch::maximumEdges) {
        m_tooLarge = true;
        m_edges.erase(known);
        return nullptr;
    }
    SketchEdge edge;
    edge.from.index = from;
    edge.to.index = to;
    edge.line = evidence.line;
    m_sketch.edges.push_back(std::move(edge));
    return &m_sketch.edges.back();
}

void Deployment::call(std::size_t from, std::size_t to, const Evidence& evidence) {
    SketchEdge* const edge = edgeFor(from, to, evidence);
    if (!edge || (edge->kind && edge->kind->value == ConnectionKind::replication)) return;
    edge->optional.reset();
    if (edge->kind && (!edge->kind->guessed || evidence.guessed)) return;
    edge->kind = {ConnectionKind::request, evidence.reason, evidence.guessed};
    edge->line = evidence.line;
}

void Deployment::callOptionally(std::size_t from, std::size_t to, const Evidence& evidence) {
    SketchEdge* const edge = edgeFor(from, to, evidence);
    if (!edge || edge->kind) return;
    edge->kind = {ConnectionKind::request, evidence.reason, evidence.guessed};
    edge->optional = {true, evidence.reason, evidence.guessed};
}

void Deployment::replicate(std::size_t primary, std::size_t replica, const Evidence& evidence,
                           std::optional<FailoverKind> failover) {
    if (m_edges.contains(keyOf(replica, primary))) { // a call of the replica's: this is what it was for
        SketchEdge& edge = m_sketch.edges[m_edges[keyOf(replica, primary)]];
        if (edge.kind && edge.kind->value == ConnectionKind::replication) return;
        if (!m_edges.contains(keyOf(primary, replica))) {
            m_edges[keyOf(primary, replica)] = m_edges[keyOf(replica, primary)];
            m_edges.erase(keyOf(replica, primary));
            edge.from.index = primary;
            edge.to.index = replica;
        }
    }
    SketchEdge* const edge = edgeFor(primary, replica, evidence);
    if (!edge) return;
    edge->optional.reset();
    edge->kind = {ConnectionKind::replication, evidence.reason, evidence.guessed};
    edge->line = evidence.line;
    if (failover) edge->failover = {*failover, evidence.reason, evidence.guessed};
}

void Deployment::replicateBothWays(std::size_t one, std::size_t other, const Evidence& evidence) {
    if (isConnected(other, one) && !isConnected(one, other)) std::swap(one, other);
    SketchEdge* const edge = edgeFor(one, other, evidence);
    if (!edge || (edge->kind && edge->kind->value == ConnectionKind::replication)) return;
    edge->kind = {ConnectionKind::replication, evidence.reason, evidence.guessed};
    edge->optional.reset();
    edge->heads = SketchEdge::Heads::both;
    m_edges.try_emplace(keyOf(other, one), m_edges[keyOf(one, other)]);
}

bool Deployment::isConnected(std::size_t from, std::size_t to) const {
    return m_edges.contains(keyOf(from, to));
}

void Deployment::remark(SketchRemark::Kind kind, std::size_t line, std::string text) {
    m_sketch.remarks.push_back({kind, line, std::move(text)});
}

Result<Sketch> Deployment::finish() && {
    if (m_tooLarge)
        return Error{"import-size",
                     fmt::format("this has more than {} parts or {} edges", Sketch::maximumNodes,
                                 Sketch::maximumEdges),
                     {}};
    if (m_sketch.nodes.empty()) {
        const std::string detail = m_sketch.remarks.empty() ? "" : ": " + m_sketch.remarks.front().text;
        return Error{
            "import-empty", fmt::format("{}: nothing in it is a part{}", m_sketch.format, detail), {}};
    }
    return std::move(m_sketch);
}

} // namespace faultline
