// SPDX-License-Identifier: MIT
// draw.io: parts and domains where they stand on the canvas, styles by kind, our own data in an attribute.
#include "core/io/export/drawn_ids.h"
#include "core/io/export/drawn_words.h"
#include "core/io/export/writers.h"
#include "core/io/part_card.h"
#include "core/model/topology.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace faultline {

namespace {

// The canvas' part card, and rows for what has no place.
constexpr double partWidth = part_card::width;
constexpr double partHeight = part_card::height;
constexpr double gap = 40.0;

/// "0" and "1" are the drawing's own first cells.
std::string spelled(const std::string& id) {
    const bool isPlain =
        std::ranges::none_of(id, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return isPlain && id != "0" && id != "1" ? id : std::string();
}

/// XML of an attribute's value. Control characters that XML cannot hold are blanks.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\n': out += "&#10;"; break;
        default: out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return out;
}

/// A label is HTML inside an attribute: both are escaped.
std::string label(std::string_view text) {
    std::string html;
    for (const char c : text) {
        if (c == '\n')
            html += "<br>";
        else
            html += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    }
    return escaped(html);
}

std::string styleOf(ComponentKind kind) {
    const auto filled = [](std::string_view shape, std::string_view fill) {
        return fmt::format("{}whiteSpace=wrap;html=1;fillColor={};strokeColor=#5f6b7d;", shape, fill);
    };
    switch (kind) {
    case ComponentKind::client: return filled("rounded=1;arcSize=50;", "#eceef1");
    case ComponentKind::dns: return filled("rounded=1;", "#e7e5f4");
    case ComponentKind::cdn: return filled("rounded=1;", "#e0eef7");
    case ComponentKind::gateway: return filled("rounded=1;", "#dbeaf5");
    case ComponentKind::node: return filled("rounded=1;", "#daeee7");
    case ComponentKind::coordinator:
        return filled("shape=hexagon;perimeter=hexagonPerimeter2;size=12;fixedSize=1;", "#f1e9dc");
    case ComponentKind::cache: return filled("shape=cylinder3;boundedLbl=1;size=8;", "#f3ead8");
    case ComponentKind::queue:
        return filled("shape=cylinder3;direction=south;boundedLbl=1;size=8;", "#efe7f3");
    case ComponentKind::database: return filled("shape=cylinder3;boundedLbl=1;size=8;", "#f4e5ec");
    case ComponentKind::storage: return filled("shape=cylinder3;boundedLbl=1;size=8;", "#ede8e0");
    case ComponentKind::external: break;
    }
    return filled("rounded=1;dashed=1;", "#fbe6dd");
}

std::string styleOf(const Domain& domain) {
    return fmt::format(
        "rounded=1;absoluteArcSize=1;arcSize=24;container=1;collapsible=0;verticalAlign=top;align=left;"
        "spacingLeft=12;fontStyle=1;whiteSpace=wrap;html=1;fillColor=#eceff4;strokeColor=#a9b8cf;{}",
        domain.kind == DomainKind::group ? "dashed=1;" : "");
}

std::string styleOf(const Connection& connection) {
    std::string style = "edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;";
    if (connection.kind == ConnectionKind::replication)
        return style + "shape=link;startArrow=diamond;startFill=0;endArrow=open;";
    return style + (connection.optional ? "endArrow=block;endFill=0;dashed=1;" : "endArrow=block;endFill=1;");
}

class Writer {
public:
    explicit Writer(const Design& design)
        : m_design(design), m_system(design.system), m_topology(design.system),
          m_ids(design, spelled, spelled) {
        place();
    }

    std::string write() {
        const std::string& name = m_system.properties.name;
        m_out = fmt::format("<mxfile host=\"faultline\">\n  <diagram id=\"faultline\" name=\"{}\">\n    "
                            "<mxGraphModel grid=\"1\" gridSize=\"8\" "
                            "page=\"0\">\n      <root>\n        <mxCell id=\"0\"/>\n",
                            escaped(name.empty() ? "Design" : name));
        m_out += fmt::format(
            "        <UserObject id=\"1\" label=\"\" faultline=\"{}\"><mxCell parent=\"0\"/></UserObject>\n",
            escaped(m_ids.ownData()));
        writeInside(-1);
        for (const Connection& connection : m_system.connections) writeConnection(connection);
        return m_out + "      </root>\n    </mxGraphModel>\n  </diagram>\n</mxfile>\n";
    }

private:
    void place() {
        m_parts.resize(m_system.components.size());
        m_domains.resize(m_system.domains.size());
        m_hasRect.resize(m_system.domains.size());
        m_bottom = 0.0;
        for (std::size_t domain = 0; domain < m_domains.size(); ++domain)
            if (const auto found = m_design.layout.rects.find(m_system.domains[domain].id);
                found != m_design.layout.rects.end()) {
                m_domains[domain] = found->second;
                m_hasRect[domain] = true;
                m_bottom = std::max(m_bottom, found->second.y + found->second.height + gap);
            }
        for (std::size_t part = 0; part < m_parts.size(); ++part)
            if (const auto found = m_design.layout.positions.find(m_system.components[part].id);
                found != m_design.layout.positions.end()) {
                m_parts[part] = found->second;
                m_bottom = std::max(m_bottom, found->second.y + partHeight + gap);
            }
        placeRest(-1);
    }

    /// Rows for the unplaced parts of a domain, below all else, then those of the domains in it; then the
    /// domain around them where it has no rectangle.
    Rect placeRest(int domain) {
        constexpr double padding = 24.0;
        constexpr double title = 28.0;
        constexpr std::size_t inRow = 8;
        const bool isOpen = domain >= 0 && !m_hasRect[static_cast<std::size_t>(domain)];
        if (isOpen) m_bottom += padding + title;
        Rect content;
        std::size_t count = 0;
        for (std::size_t part = 0; part < m_parts.size(); ++part) {
            if (m_topology.domainOf[part] != domain) continue;
            if (!m_design.layout.positions.contains(m_system.components[part].id)) {
                m_parts[part] = {static_cast<double>(count % inRow) * (partWidth + gap), m_bottom};
                if (++count % inRow == 0) m_bottom += partHeight + gap;
            }
            content = around(content, {m_parts[part].x, m_parts[part].y, partWidth, partHeight});
        }
        if (count % inRow != 0) m_bottom += partHeight + gap;
        for (std::size_t inner = 0; inner < m_domains.size(); ++inner)
            if (m_topology.parentOf[inner] == domain)
                content = around(content, placeRest(static_cast<int>(inner)));
        if (!isOpen) return domain < 0 ? content : m_domains[static_cast<std::size_t>(domain)];
        if (content == Rect()) {
            content = {0.0, m_bottom, partWidth, partHeight};
            m_bottom += partHeight + gap;
        }
        m_bottom += padding;
        return m_domains[static_cast<std::size_t>(domain)] = {
                   content.x - padding, content.y - padding - title, content.width + 2 * padding,
                   content.height + 2 * padding + title};
    }

    static Rect around(const Rect& a, const Rect& b) {
        if (a == Rect()) return b;
        const double x = std::min(a.x, b.x);
        const double y = std::min(a.y, b.y);
        return {x, y, std::max(a.x + a.width, b.x + b.width) - x,
                std::max(a.y + a.height, b.y + b.height) - y};
    }

    /// Positions of cells are relative to the cell around them.
    [[nodiscard]] Point origin(int domain) const {
        if (domain < 0) return {};
        const Rect& rect = m_domains[static_cast<std::size_t>(domain)];
        return {rect.x, rect.y};
    }

    [[nodiscard]] std::string parentId(int domain) const {
        return domain < 0 ? "1" : m_ids[m_system.domains[static_cast<std::size_t>(domain)].id];
    }

    void writeVertex(const std::string& id, const std::string& text, const std::string& style, int domain,
                     const Rect& rect) {
        const Point from = origin(domain);
        m_out += fmt::format("        <mxCell id=\"{}\" value=\"{}\" style=\"{}\" vertex=\"1\" "
                             "parent=\"{}\">\n          <mxGeometry x=\"{}\" "
                             "y=\"{}\" width=\"{}\" height=\"{}\" as=\"geometry\"/>\n        </mxCell>\n",
                             escaped(id), label(text), style, escaped(parentId(domain)), rect.x - from.x,
                             rect.y - from.y, rect.width, rect.height);
    }

    void writeInside(int domain) {
        for (std::size_t inner = 0; inner < m_domains.size(); ++inner) {
            if (m_topology.parentOf[inner] != domain) continue;
            const Domain& each = m_system.domains[inner];
            writeVertex(m_ids[each.id], each.label(), styleOf(each), domain, m_domains[inner]);
            writeInside(static_cast<int>(inner));
        }
        for (std::size_t part = 0; part < m_parts.size(); ++part) {
            if (m_topology.domainOf[part] != domain) continue;
            const Component& component = m_system.components[part];
            writeVertex(m_ids[component.id], drawnLabel(component), styleOf(component.kind), domain,
                        {m_parts[part].x, m_parts[part].y, partWidth, partHeight});
        }
    }

    void writeConnection(const Connection& connection) {
        m_out +=
            fmt::format("        <mxCell id=\"{}\" value=\"{}\" style=\"{}\" edge=\"1\" parent=\"1\" "
                        "source=\"{}\" target=\"{}\">\n          "
                        "<mxGeometry relative=\"1\" as=\"geometry\"/>\n        </mxCell>\n",
                        fmt::format("line {}", ++m_lines), label(drawnLabel(connection)), styleOf(connection),
                        escaped(m_ids[connection.from]), escaped(m_ids[connection.to]));
    }

    const Design& m_design;
    const System& m_system;
    Topology m_topology;
    DrawnIds m_ids;
    std::vector<Point> m_parts;
    std::vector<Rect> m_domains;
    std::vector<bool> m_hasRect; ///< from the canvas
    double m_bottom = 0.0;       ///< of what has its place
    std::string m_out;
    int m_lines = 0;
};

} // namespace

std::string writeDrawio(const Design& design) { return Writer(design).write(); }

} // namespace faultline
