// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_architecture.h"

#include "core/io/import/mermaid_architecture_line.h"
#include "core/io/import/mermaid_cursor.h"
#include "core/io/import/mermaid_junctions.h"
#include "core/io/import/mermaid_label.h"
#include "core/io/words.h"

#include <fmt/format.h>

#include <unordered_map>
#include <unordered_set>

namespace faultline::mermaid {

namespace {

/// A text with more to say against it than this is none of these diagrams.
constexpr std::size_t maximumRemarks = 1000;

class ArchitectureReader {
public:
    explicit ArchitectureReader(const LinedText& lines) : m_lines(lines) {
        m_sketch.format = "Mermaid architecture";
    }

    Result<Sketch> read() {
        const std::string_view text = m_lines.text();
        Cursor cursor(text);
        cursor.takeUntil("\n");
        while (!cursor.isAtEnd()) {
            m_offset = cursor.position();
            const std::string_view statementText = trimmed(cursor.takeUntil("\n"));
            // "accDescr { … }" is the only statement of several lines.
            if (statementText.starts_with("accDescr") && statementText.find('{') != std::string_view::npos) {
                cursor.moveTo(m_offset);
                cursor.takeUntil("}");
                cursor.takeUntil("\n");
            } else {
                statement(statementText);
            }
            cursor.take("\n");
            if (m_sketch.nodes.size() > Sketch::maximumNodes ||
                m_sketch.containers.size() > Sketch::maximumNodes ||
                m_sketch.edges.size() > Sketch::maximumEdges)
                return Error{"import-size", "The drawing has too many parts or connections.",
                             fmt::format("line {}", line())};
            if (m_sketch.remarks.size() > maximumRemarks)
                return Error{
                    "import-syntax",
                    fmt::format("More than {} places of this text are not understood; it is no architecture.",
                                maximumRemarks),
                    fmt::format("line {}", line())};
        }
        place();
        if (const std::optional<Error> error = tooDeep()) return *error;
        return contracted();
    }

private:
    std::size_t line() const { return m_lines.lineAt(m_offset); }

    void remark(SketchRemark::Kind kind, std::size_t line, std::string text) {
        m_sketch.remarks.push_back({kind, line, std::move(text)});
    }
    void lenient(std::string text) { remark(SketchRemark::Kind::lenient, line(), std::move(text)); }

    void statement(std::string_view text) {
        if (const std::size_t comment = text.find("%%"); comment != std::string_view::npos)
            text = trimmed(text.substr(0, comment));
        if (text.empty()) return;
        Cursor cursor(text);
        const std::string_view word = cursor.takeName();
        const bool isDeclaration = cursor.next() == ' ' || cursor.next() == '\t';
        if (word == "title" && isDeclaration) {
            m_sketch.title = cleanLabel(cursor.rest(), false).text;
            return;
        }
        if (word == "accTitle" || word == "accDescr" || (word == "align" && isDeclaration)) return;
        if (isDeclaration && (word == "group" || word == "service" || word == "junction")) {
            const ArchitecturePart declaration = architecturePart(cursor.rest());
            if (!declaration.id.empty()) {
                if (!declaration.isWhole)
                    lenient(fmt::format("Mermaid cannot read all of “{}”.", shown(text, 60)));
                return declare(word, declaration);
            }
        }
        if (!edge(text))
            remark(SketchRemark::Kind::skipped, line(),
                   fmt::format("“{}” is not understood and left out.", shown(text, 60)));
    }

    void declare(std::string_view word, const ArchitecturePart& declaration) {
        const bool isGroup = word == "group";
        const bool isAwaited = !isGroup && m_undeclared.erase(declaration.id) > 0;
        if (!isAwaited && (m_nodeAt.contains(declaration.id) || m_groupAt.contains(declaration.id)))
            return lenient(
                fmt::format("“{}” is declared a second time, which is left out.", shown(declaration.id, 60)));
        const bool isParentKnown = declaration.parent.empty() || m_groupAt.contains(declaration.parent);
        if (!isParentKnown)
            lenient(fmt::format("The group “{}” stands below, or nowhere.", shown(declaration.parent, 60)));
        Label title = cleanLabel(declaration.title, false);
        std::vector<KindHint> hints;
        if (!declaration.icon.empty()) hints.push_back({KindHint::From::icon, declaration.icon});
        for (const std::string& icon : title.icons) hints.push_back({KindHint::From::icon, icon});
        if (isGroup) {
            m_groupAt.emplace(declaration.id, m_sketch.containers.size());
            SketchContainer& group = m_sketch.containers.emplace_back();
            group.id = declaration.id;
            group.title = title.text.empty() ? declaration.id : title.text;
            group.hints = std::move(hints);
            group.line = line();
            m_groupParents.push_back(declaration.parent);
        } else {
            if (!isAwaited) addNode(declaration.id);
            const std::size_t at = m_nodeAt.at(declaration.id);
            if (title.text != declaration.id) m_sketch.nodes[at].label = title.text;
            m_sketch.nodes[at].hints = std::move(hints);
            m_sketch.nodes[at].line = line();
            m_isJunction[at] = word == "junction";
            m_nodeParents[at] = declaration.parent;
        }
    }

    void addNode(const std::string& id) {
        m_nodeAt.emplace(id, m_sketch.nodes.size());
        m_isJunction.push_back(false);
        m_nodeParents.emplace_back();
        SketchNode& node = m_sketch.nodes.emplace_back();
        node.id = id;
        node.line = line();
    }

    /// False where it is none.
    bool edge(std::string_view text) {
        const std::optional<ArchitectureEdge> edge = architectureEdge(text);
        if (!edge) return false;
        if (!edge->isMermaid)
            lenient(fmt::format("Mermaid wants “{}:R -- L:{}” and refuses “{}”.", shown(edge->from, 30),
                                shown(edge->to, 30), shown(text, 60)));
        SketchEdge made;
        made.label = cleanLabel(edge->label, false).text;
        made.heads = edge->heads;
        made.line = line();
        made.from = endNamed(edge->from);
        made.to = endNamed(edge->to);
        m_sketch.edges.push_back(std::move(made));
        return true;
    }

    SketchEnd endNamed(const std::string& id) {
        if (const auto node = m_nodeAt.find(id); node != m_nodeAt.end())
            return {SketchEnd::Of::node, node->second};
        if (const auto group = m_groupAt.find(id); group != m_groupAt.end()) {
            lenient(fmt::format("“{}” is a group; Mermaid connects services only.", shown(id, 60)));
            return {SketchEnd::Of::container, group->second};
        }
        lenient(fmt::format("“{}” is used before it is declared, or never.", shown(id, 60)));
        addNode(id);
        m_undeclared.insert(id);
        return {SketchEnd::Of::node, m_sketch.nodes.size() - 1};
    }

    std::optional<std::size_t> groupNamed(const std::string& id) const {
        const auto group = m_groupAt.find(id);
        return group == m_groupAt.end() ? std::nullopt : std::optional(group->second);
    }

    void place() {
        for (std::size_t i = 0; i < m_sketch.nodes.size(); ++i)
            m_sketch.nodes[i].container = groupNamed(m_nodeParents[i]);
        for (std::size_t i = 0; i < m_sketch.containers.size(); ++i) {
            const std::optional<std::size_t> parent = groupNamed(m_groupParents[i]);
            bool isInside = false;
            for (std::optional<std::size_t> at = parent; at && !isInside;
                 at = m_sketch.containers[*at].parent)
                isInside = *at == i;
            if (!isInside) m_sketch.containers[i].parent = parent;
        }
    }

    std::optional<Error> tooDeep() const {
        for (const SketchContainer& container : m_sketch.containers) {
            std::size_t depth = 1;
            for (std::optional<std::size_t> at = container.parent; at; at = m_sketch.containers[*at].parent)
                if (++depth > Sketch::maximumDepth)
                    return Error{
                        "import-depth",
                        fmt::format("Groups lie more than {} deep in each other.", Sketch::maximumDepth),
                        fmt::format("line {}", container.line)};
        }
        return std::nullopt;
    }

    Result<Sketch> contracted() {
        Result<std::vector<SketchEdge>> edges = contractJunctions(m_sketch.edges, m_isJunction);
        if (!edges) return edges.error();
        std::vector<std::size_t> place(m_sketch.nodes.size(), 0);
        std::vector<SketchNode> nodes;
        for (std::size_t i = 0; i < m_sketch.nodes.size(); ++i) {
            place[i] = nodes.size();
            if (!m_isJunction[i]) nodes.push_back(std::move(m_sketch.nodes[i]));
        }
        for (SketchEdge& edge : *edges)
            for (SketchEnd* end : {&edge.from, &edge.to})
                if (end->of == SketchEnd::Of::node) end->index = place[end->index];
        m_sketch.nodes = std::move(nodes);
        m_sketch.edges = std::move(*edges);
        return std::move(m_sketch);
    }

    const LinedText& m_lines;
    Sketch m_sketch;
    std::size_t m_offset = 0;
    std::unordered_map<std::string, std::size_t> m_nodeAt;
    std::unordered_map<std::string, std::size_t> m_groupAt;
    std::unordered_set<std::string> m_undeclared; ///< nodes that only edges have named so far
    std::vector<bool> m_isJunction;
    std::vector<std::string> m_nodeParents;
    std::vector<std::string> m_groupParents;
};

} // namespace

Result<Sketch> readArchitecture(const LinedText& lines) { return ArchitectureReader(lines).read(); }

} // namespace faultline::mermaid
