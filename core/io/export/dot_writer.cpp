// SPDX-License-Identifier: MIT
// Graphviz DOT: domains as clusters, shapes by kind, our own data in comments.
#include "core/io/export/drawn_ids.h"
#include "core/io/export/drawn_words.h"
#include "core/io/export/writers.h"
#include "core/io/import/own_data.h"
#include "core/model/topology.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline {

namespace {

/// DOT takes any text in quotes, but keeps backslashes, knows no control characters, and Graphviz has the
/// names that begin with "%" for itself.
std::string spelled(const std::string& id) {
    const bool isPlain = std::ranges::none_of(
        id, [](char c) { return c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return isPlain && !id.starts_with('%') ? id : std::string();
}

/// Graphviz draws a frame only where a subgraph's name begins so.
std::string spelledCluster(const std::string& id) {
    const std::string plain = spelled(id);
    return plain.empty() ? plain : "cluster_" + plain;
}

std::string quotedId(std::string_view id) {
    std::string out = "\"";
    for (const char c : id) out += c == '"' ? std::string("\\\"") : std::string(1, c);
    return out + '"';
}

/// A label: every backslash is one, every line end "\n"; "&" would begin an entity.
std::string quotedLabel(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '&': out += "&amp;"; break;
        default: out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return out + '"';
}

std::string_view shapeOf(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::client: return "ellipse";
    case ComponentKind::cache:
    case ComponentKind::database:
    case ComponentKind::storage: return "cylinder";
    case ComponentKind::coordinator: return "hexagon";
    case ComponentKind::queue: return "cds";
    case ComponentKind::external: return "component";
    default: break;
    }
    return "box";
}

class Writer {
public:
    explicit Writer(const Design& design)
        : m_system(design.system), m_topology(design.system), m_ids(design, spelled, spelledCluster) {}

    std::string write() {
        const std::string& name = m_system.properties.name;
        m_out += fmt::format(
            "digraph {}{{\n    rankdir=LR;\n    node [style=\"rounded,filled\", fillcolor=\"#f4f6f8\"];\n",
            name.empty() ? "" : quotedLabel(name) + " ");
        if (!name.empty()) m_out += fmt::format("    label={};\n", quotedLabel(name));
        writeInside(-1, 1);
        for (const Connection& connection : m_system.connections) writeConnection(connection);
        return m_out + "}\n" + ownDataLines(m_ids.ownData(), "// ");
    }

private:
    void writeInside(int domain, int depth) {
        const std::string indent(static_cast<std::size_t>(4 * depth), ' ');
        for (int part = 0; part < m_topology.componentCount(); ++part) {
            if (m_topology.domainOf[static_cast<std::size_t>(part)] != domain) continue;
            const Component& component = m_topology.component(part);
            m_out += fmt::format("{}{} [label={}, shape={}, class=\"{}\"];\n", indent,
                                 quotedId(m_ids[component.id]), quotedLabel(drawnLabel(component)),
                                 shapeOf(component.kind), nameOf(component.kind));
        }
        for (std::size_t inner = 0; inner < m_topology.parentOf.size(); ++inner) {
            if (m_topology.parentOf[inner] != domain) continue;
            const Domain& each = m_system.domains[inner];
            m_out +=
                fmt::format("{}subgraph {} {{\n{}    label={}; class=\"{}\";\n", indent,
                            quotedId(m_ids[each.id]), indent, quotedLabel(each.label()), nameOf(each.kind));
            writeInside(static_cast<int>(inner), depth + 1);
            m_out += indent + "}\n";
        }
    }

    void writeConnection(const Connection& connection) {
        std::string attributes;
        const auto add = [&attributes](const std::string& text) {
            attributes += (attributes.empty() ? "" : ", ") + text;
        };
        if (const std::string label = drawnLabel(connection); !label.empty())
            add("label=" + quotedLabel(label));
        if (connection.optional) add("style=dashed");
        if (connection.kind == ConnectionKind::replication) add("color=\"black:black\", constraint=false");
        m_out +=
            fmt::format("    {} -> {}{};\n", quotedId(m_ids[connection.from]), quotedId(m_ids[connection.to]),
                        attributes.empty() ? "" : " [" + attributes + "]");
    }

    const System& m_system;
    Topology m_topology;
    DrawnIds m_ids;
    std::string m_out;
};

} // namespace

std::string writeDot(const Design& design) { return Writer(design).write(); }

} // namespace faultline
