// SPDX-License-Identifier: MIT
// Mermaid: a flowchart with a class a kind, domains as subgraphs, and our own data in comments.
#include "core/io/export/drawn_ids.h"
#include "core/io/export/drawn_words.h"
#include "core/io/export/mermaid_picture.h"
#include "core/io/export/writers.h"
#include "core/io/import/own_data.h"
#include "core/io/json_text.h"
#include "core/model/topology.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace faultline {

namespace {

/// Mermaid's lexer takes these for its own wherever a word begins with them.
constexpr auto keywords =
    std::to_array<std::string_view>({"end", "graph", "flowchart", "subgraph", "style", "linkstyle", "class",
                                     "click", "href", "call", "default", "direction", "interpolate", "acc"});

/// The id where Mermaid takes it as one word, else nothing.
std::string spelled(const std::string& id) {
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto isWord = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_'; };
    if (id.empty() || !isLetter(id.front()) || !isWord(id.back())) return {};
    for (std::size_t at = 0; at < id.size(); ++at)
        if (!isWord(id[at]) && !(id[at] == '-' && isWord(id[at - 1]))) return {};
    std::string lower = id;
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    const bool isKeyword =
        std::ranges::any_of(keywords, [&](std::string_view word) { return lower.starts_with(word); });
    return isKeyword ? std::string() : id;
}

/// A string that nothing can get out of: what Mermaid could read as its own is an entity.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
        case '"': out += "#quot;"; break;
        case '#': out += "#35;"; break;
        case '&': out += "#amp;"; break;
        case '<': out += "#lt;"; break;
        case '>': out += "#gt;"; break;
        case '`': out += "#96;"; break;
        case '%': out += "#37;"; break;
        case ';': out += "#59;"; break;
        case '{': out += "#123;"; break;
        case '}': out += "#125;"; break;
        case '\\': out += "#92;"; break;
        case ':': out += "#58;"; break;
        case '*':
        case '_': out += fmt::format("#{};", static_cast<int>(c)); break;
        case '\n': out += "<br/>"; break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
                out += c;
            else
                out += ' ';
        }
    }
    return out + '"';
}

/// What stands before and after a label, by kind.
struct Shape {
    std::string_view open;
    std::string_view close;
};

Shape shapeOf(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::client: return {"([", "])"};
    case ComponentKind::cache:
    case ComponentKind::database:
    case ComponentKind::storage: return {"[(", ")]"};
    case ComponentKind::coordinator: return {"{{", "}}"};
    case ComponentKind::queue: return {"[[", "]]"};
    case ComponentKind::external: return {">", "]"};
    case ComponentKind::dns:
    case ComponentKind::cdn:
    case ComponentKind::gateway: return {"(", ")"};
    case ComponentKind::node: break;
    }
    return {"[", "]"};
}

std::string_view fillOf(ComponentKind kind) {
    static constexpr auto fills =
        std::to_array<std::string_view>({"#eceef1", "#e7e5f4", "#e0eef7", "#dbeaf5", "#daeee7", "#f1e9dc",
                                         "#f3ead8", "#efe7f3", "#f4e5ec", "#ede8e0", "#fbe6dd"});
    return fills[static_cast<std::size_t>(kind)];
}

class Writer {
public:
    /// `marked`: only a picture is wanted, with these set apart.
    explicit Writer(const Design& design, const std::set<ElementId>* marked = nullptr)
        : m_system(design.system), m_topology(design.system), m_ids(design, spelled, spelled),
          m_marked(marked) {}

    std::string writePicture() {
        m_out += "flowchart LR\n";
        writeInside(-1, 1);
        for (const Connection& connection : m_system.connections) writeConnection(connection);
        writeClasses();
        if (m_markedIds.empty()) return std::move(m_out);
        m_out += "    classDef marked stroke:#c62828,stroke-width:4px\n";
        for (const std::string& id : m_markedIds) m_out += fmt::format("    class {} marked\n", id);
        return std::move(m_out);
    }

    std::string write() {
        if (!m_system.properties.name.empty()) m_out += "%% " + oneLine(m_system.properties.name) + "\n";
        m_out += "flowchart LR\n";
        writeInside(-1, 1);
        for (const Connection& connection : m_system.connections) writeConnection(connection);
        writeClasses();
        m_out += ownDataLines(m_ids.ownData(), "%% ");
        return std::move(m_out);
    }

private:
    /// A name as it is drawn. In a picture, which is no file to read back, what is set apart says so in more
    /// than its colour, and nothing turns the direction of the text around it.
    template <class Tag>
    std::string label(const Id<Tag>& id, const std::string& words) {
        constexpr std::size_t longest = 400;
        if (m_marked == nullptr) return words;
        const std::string line = json::printable(words, longest);
        if (!m_marked->contains(ElementId(id))) return line;
        m_markedIds.push_back(m_ids[id]);
        return fmt::format("⛔ {}", line);
    }

    /// A comment must not look like a directive or our own data.
    static std::string oneLine(std::string text) {
        for (char& c : text)
            if (static_cast<unsigned char>(c) < 0x20 || c == '{' || c == '}' || c == '%' || c == ':') c = ' ';
        return text;
    }

    void writeInside(int domain, int depth) {
        const std::string indent(static_cast<std::size_t>(4 * depth), ' ');
        for (int part = 0; part < m_topology.componentCount(); ++part) {
            if (m_topology.domainOf[static_cast<std::size_t>(part)] != domain) continue;
            const Component& component = m_topology.component(part);
            const Shape shape = shapeOf(component.kind);
            m_out += fmt::format("{}{}{}{}{}:::{}\n", indent, m_ids[component.id], shape.open,
                                 quoted(label(component.id, drawnLabel(component))), shape.close,
                                 classOf(component.kind));
            m_kinds.insert(component.kind);
        }
        for (std::size_t inner = 0; inner < m_topology.parentOf.size(); ++inner) {
            if (m_topology.parentOf[inner] != domain) continue;
            const Domain& each = m_system.domains[inner];
            m_out += fmt::format("{}subgraph {}[{}]\n", indent, m_ids[each.id],
                                 quoted(label(each.id, each.label())));
            writeInside(static_cast<int>(inner), depth + 1);
            m_out += indent + "end\n";
            m_domainClasses += fmt::format("    class {} {}\n", m_ids[each.id], nameOf(each.kind));
        }
    }

    /// Words that Mermaid would not take for a class stand with "Part".
    static std::string classOf(ComponentKind kind) { return std::string(nameOf(kind)); }

    void writeConnection(const Connection& connection) {
        const std::string label = drawnLabel(connection);
        const bool isReplication = connection.kind == ConnectionKind::replication;
        const std::string_view arrow = isReplication ? "==>" : connection.optional ? "-.->" : "-->";
        m_out += fmt::format("    {} {}{} {}\n", m_ids[connection.from], arrow,
                             label.empty() ? std::string() : "|" + quoted(label) + "|", m_ids[connection.to]);
    }

    void writeClasses() {
        for (const ComponentKind kind : m_kinds)
            m_out += fmt::format("    classDef {} fill:{},stroke:#5f6b7d,color:#1b2431\n", classOf(kind),
                                 fillOf(kind));
        m_out += m_domainClasses;
    }

    const System& m_system;
    Topology m_topology;
    DrawnIds m_ids;
    std::string m_out;
    std::string m_domainClasses;
    std::set<ComponentKind> m_kinds;
    const std::set<ElementId>* m_marked;
    std::vector<std::string> m_markedIds;
};

} // namespace

std::string writeMermaid(const Design& design) { return Writer(design).write(); }

std::string mermaidPicture(const Design& design, const std::set<ElementId>& marked) {
    return Writer(design, &marked).writePicture();
}

} // namespace faultline
