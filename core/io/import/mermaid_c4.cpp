// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_c4.h"

#include "core/io/import/mermaid_c4_call.h"
#include "core/io/import/mermaid_label.h"
#include "core/io/words.h"

#include <fmt/format.h>

#include <unordered_map>

namespace faultline::mermaid {

namespace {

/// A text with more to say against it than this is none of these diagrams.
constexpr std::size_t maximumRemarks = 1000;

/// Whether a name is one of C4's things: "Container", "ContainerDb_Ext" for "Container".
bool isThing(std::string_view name, std::string_view thing) {
    if (!name.starts_with(thing)) return false;
    name.remove_prefix(thing.size());
    return name.empty() || name == "_Ext" || name == "Db" || name == "Queue" || name == "Db_Ext" ||
           name == "Queue_Ext";
}

bool isPart(std::string_view name) {
    return name == "Person" || name == "Person_Ext" || isThing(name, "System") ||
           isThing(name, "Container") || isThing(name, "Component");
}

bool hasTechnology(std::string_view name) {
    return name.starts_with("Container") || name.starts_with("Component");
}

bool isDeploymentNode(std::string_view name) {
    return name == "Deployment_Node" || name == "Deployment_Node_L" || name == "Deployment_Node_R" ||
           name == "Node" || name == "Node_L" || name == "Node_R";
}

bool isBoundary(std::string_view name) {
    return name == "Boundary" || name == "Enterprise_Boundary" || name == "System_Boundary" ||
           name == "Container_Boundary";
}

bool isRelation(std::string_view name) {
    return name == "Rel" || name == "RelIndex" || name == "BiRel" || name.starts_with("Rel_") ||
           name.starts_with("BiRel_");
}

/// What C4 says without a word to guess from.
std::optional<Stated<ComponentKind>> kindOf(std::string_view name) {
    const auto stated = [&](ComponentKind kind) {
        return Stated<ComponentKind>{kind, fmt::format("C4 calls it “{}”", name)};
    };
    if (name.starts_with("Person")) return stated(ComponentKind::client);
    if (name.ends_with("_Ext")) return stated(ComponentKind::external);
    if (name.ends_with("Db")) return stated(ComponentKind::database);
    if (name.ends_with("Queue")) return stated(ComponentKind::queue);
    return std::nullopt;
}

struct Relation {
    std::string from;
    std::string to;
    SketchEdge edge;
};

class C4Reader {
public:
    explicit C4Reader(const LinedText& lines) : m_lines(lines), m_cursor(lines.text()) {
        m_sketch.format = "Mermaid C4";
    }

    Result<Sketch> read() {
        m_cursor.takeUntil("\n");
        for (m_cursor.skipSpaces(); !m_cursor.isAtEnd(); m_cursor.skipSpaces()) {
            m_line = m_lines.lineAt(m_cursor.position());
            statement();
            if (m_sketch.nodes.size() > Sketch::maximumNodes ||
                m_sketch.containers.size() > Sketch::maximumNodes ||
                m_relations.size() > Sketch::maximumEdges)
                return Error{"import-size", "The drawing has too many parts or connections.",
                             fmt::format("line {}", m_line)};
            if (m_sketch.remarks.size() > maximumRemarks)
                return Error{
                    "import-syntax",
                    fmt::format("More than {} places of this text are not understood; it is no C4 diagram.",
                                maximumRemarks),
                    fmt::format("line {}", m_line)};
            if (m_open.size() > Sketch::maximumDepth)
                return Error{
                    "import-depth",
                    fmt::format("Boundaries lie more than {} deep in each other.", Sketch::maximumDepth),
                    fmt::format("line {}", m_line)};
        }
        if (!m_open.empty())
            remark(SketchRemark::Kind::lenient, m_sketch.containers[m_open.back()].line,
                   "This boundary has no “}”; it goes on to the end of the text.");
        for (Relation& relation : m_relations) connect(relation);
        return std::move(m_sketch);
    }

private:
    void remark(SketchRemark::Kind kind, std::size_t line, std::string text) {
        m_sketch.remarks.push_back({kind, line, std::move(text)});
    }

    void statement() {
        if (m_cursor.take("}")) {
            if (m_open.empty())
                return remark(SketchRemark::Kind::lenient, m_line, "This “}” has no boundary to close.");
            m_open.pop_back();
            return;
        }
        const std::size_t begin = m_cursor.position();
        const std::string_view word = m_cursor.takeName();
        m_cursor.skipBlanks();
        const bool isCall = m_cursor.next() == '(';
        if (!isCall) return plainStatement(begin, word);
        m_cursor.moveTo(begin);
        const C4Call call = callAt(m_cursor);
        if (!call.isClosed)
            remark(SketchRemark::Kind::lenient, m_line,
                   fmt::format("“{}(” is not closed on its line.", shown(call.name, 60)));
        if (isPart(call.name)) return part(call);
        if (isBoundary(call.name) || isDeploymentNode(call.name)) return frame(call);
        if (isRelation(call.name)) return relation(call);
        if (!call.name.starts_with("Update"))
            remark(SketchRemark::Kind::skipped, m_line,
                   fmt::format("C4 knows no “{}” here; it is left out.", shown(call.name, 60)));
    }

    /// "title …", "accDescr { … }", "direction LR", and what is not understood.
    void plainStatement(std::size_t begin, std::string_view word) {
        if (word == "accDescr" && m_cursor.next() == '{') {
            m_cursor.takeUntil("}");
            m_cursor.take("}");
            return;
        }
        const std::string_view rest = trimmed(m_cursor.takeUntil("\n"));
        if (word == "title") m_sketch.title = cleanLabel(rest, false).text;
        if (word == "title" || word == "accTitle" || word == "accDescr" || word == "accDescription" ||
            word == "direction")
            return;
        const std::size_t end = m_cursor.position();
        m_cursor.moveTo(begin);
        const std::string_view line = trimmed(m_cursor.rest().substr(0, end - begin));
        m_cursor.moveTo(std::max(end, begin + 1));
        if (!line.starts_with("%%"))
            remark(SketchRemark::Kind::skipped, m_line,
                   fmt::format("“{}” is not understood and left out.", shown(line, 60)));
    }

    void noteSecond(const std::string& alias) {
        remark(SketchRemark::Kind::note, m_line,
               fmt::format("“{}” is declared a second time; what is said last counts, as in Mermaid.",
                           shown(alias, 60)));
    }

    std::vector<KindHint> hintsOf(const C4Call& call, const std::string& technology, Label& label) {
        std::vector<KindHint> hints{{KindHint::From::shape, "c4:" + call.name}};
        if (!technology.empty()) hints.push_back({KindHint::From::technology, technology});
        if (const std::string sprite = call.value(C4Call::noPlace, "sprite"); !sprite.empty())
            hints.push_back({KindHint::From::icon, sprite});
        for (std::string& icon : label.icons) hints.push_back({KindHint::From::icon, std::move(icon)});
        return hints;
    }

    void part(const C4Call& call) {
        const bool hasPlace = hasTechnology(call.name);
        const std::string technology =
            cleanLabel(call.value(hasPlace ? 2 : C4Call::noPlace, "techn"), false).text;
        addNode(call, technology, call.value(hasPlace ? 3 : 2, "descr"));
        if (!call.opensBlock) return;
        // A block belongs to boundaries; the part stays a part and its block a frame without a name of its
        // own.
        remark(SketchRemark::Kind::lenient, m_line,
               fmt::format("A “{}” holds nothing in C4; a boundary does.", call.name));
        openBlock(call, technology, call.value(0, "alias") + "-block");
    }

    void addNode(const C4Call& call, const std::string& technology, const std::string& description) {
        const std::string alias = call.value(0, "alias");
        if (alias.empty())
            return remark(SketchRemark::Kind::skipped, m_line,
                          fmt::format("This “{}” has no name and is left out.", call.name));
        Label label = cleanLabel(call.value(1, "label"), false);
        const auto [place, isNew] = m_nodeAt.try_emplace(alias, m_sketch.nodes.size());
        if (isNew)
            m_sketch.nodes.emplace_back();
        else
            noteSecond(alias);
        SketchNode& node = m_sketch.nodes[place->second];
        node = {};
        node.id = alias;
        node.hints = hintsOf(call, technology, label);
        if (label.text != alias) node.label = std::move(label.text);
        if (!m_open.empty()) node.container = m_open.back();
        node.line = m_line;
        node.kind = kindOf(call.name);
        node.notes = cleanLabel(description, false).text;
    }

    void frame(const C4Call& call) {
        const std::string technology = cleanLabel(call.value(2, "type"), false).text;
        if (!call.opensBlock && isDeploymentNode(call.name))
            return addNode(call, technology, call.value(3, "descr"));
        openBlock(call, technology, call.value(0, "alias"));
        // A boundary without a block holds nothing.
        if (!call.opensBlock) m_open.pop_back();
    }

    void openBlock(const C4Call& call, const std::string& technology, std::string id) {
        if (const auto known = m_containerAt.find(id); known != m_containerAt.end()) {
            noteSecond(id);
            const std::string title = cleanLabel(call.value(1, "label"), false).text;
            if (!title.empty()) m_sketch.containers[known->second].title = title;
            return m_open.push_back(known->second);
        }
        // A frame without a name gets one, and one that nothing else has.
        if (id.empty()) id = fmt::format("{}-{}", call.name, m_sketch.containers.size());
        while (m_containerAt.contains(id)) id += '-';
        Label label = cleanLabel(call.value(1, "label"), false);
        m_containerAt.emplace(id, m_sketch.containers.size());
        SketchContainer& container = m_sketch.containers.emplace_back();
        container.id = std::move(id);
        container.hints = hintsOf(call, technology, label);
        container.title = label.text.empty() ? container.id : std::move(label.text);
        if (!m_open.empty()) container.parent = m_open.back();
        container.line = m_line;
        if (isBoundary(call.name) && call.name != "Boundary")
            container.kind =
                Stated<DomainKind>{DomainKind::group, fmt::format("C4’s “{}” is no place", call.name)};
        m_open.push_back(m_sketch.containers.size() - 1);
    }

    void relation(const C4Call& call) {
        const std::size_t first = call.name == "RelIndex" ? 1 : 0;
        Relation made;
        made.from = call.value(first, "from");
        made.to = call.value(first + 1, "to");
        if (made.from.empty() || made.to.empty())
            return remark(SketchRemark::Kind::skipped, m_line,
                          fmt::format("This “{}” does not say between what.", call.name));
        const std::string technology = call.value(first + 3, "techn");
        made.edge.label = cleanLabel(call.value(first + 2, "label"), false).text;
        if (!technology.empty()) made.edge.label += fmt::format(" [{}]", cleanLabel(technology, false).text);
        made.edge.label = trimmed(made.edge.label);
        made.edge.heads = call.name.starts_with("BiRel") ? SketchEdge::Heads::both
                          : call.name == "Rel_Back"      ? SketchEdge::Heads::atFrom
                                                         : SketchEdge::Heads::atTo;
        made.edge.line = m_line;
        m_relations.push_back(std::move(made));
    }

    SketchEnd endNamed(const std::string& alias, std::size_t line) {
        if (const auto node = m_nodeAt.find(alias); node != m_nodeAt.end())
            return {SketchEnd::Of::node, node->second};
        if (const auto frame = m_containerAt.find(alias); frame != m_containerAt.end())
            return {SketchEnd::Of::container, frame->second};
        remark(SketchRemark::Kind::lenient, line, fmt::format("“{}” is declared nowhere.", shown(alias, 60)));
        m_nodeAt.emplace(alias, m_sketch.nodes.size());
        SketchNode& node = m_sketch.nodes.emplace_back();
        node.id = alias;
        node.line = line;
        return {SketchEnd::Of::node, m_sketch.nodes.size() - 1};
    }

    void connect(Relation& relation) {
        relation.edge.from = endNamed(relation.from, relation.edge.line);
        relation.edge.to = endNamed(relation.to, relation.edge.line);
        m_sketch.edges.push_back(std::move(relation.edge));
    }

    const LinedText& m_lines;
    Cursor m_cursor;
    Sketch m_sketch;
    std::size_t m_line = 0;
    std::vector<std::size_t> m_open; ///< containers, the innermost last
    std::vector<Relation> m_relations;
    std::unordered_map<std::string, std::size_t> m_nodeAt;
    std::unordered_map<std::string, std::size_t> m_containerAt;
};

} // namespace

Result<Sketch> readC4(const LinedText& lines) { return C4Reader(lines).read(); }

} // namespace faultline::mermaid
