// SPDX-License-Identifier: MIT
#include "core/io/import/drawio_cells.h"

#include "core/io/import/markup_text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <pugixml.hpp>
#include <unordered_map>

namespace faultline {

DrawioStyle::DrawioStyle(std::string_view text) {
    constexpr std::size_t mostKeys = 200;
    for (bool isFirst = true; !text.empty() && m_values.size() < mostKeys; isFirst = false) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t equals = part.find('=');
        if (part.empty()) continue;
        if (equals == std::string_view::npos) {
            if (isFirst) m_name = part;
            m_values.try_emplace(std::string(part));
        } else {
            m_values.insert_or_assign(std::string(part.substr(0, equals)),
                                      std::string(part.substr(equals + 1)));
        }
    }
}

const std::string& DrawioStyle::value(std::string_view key) const {
    static const std::string none;
    const auto found = m_values.find(key);
    return found == m_values.end() ? none : found->second;
}

namespace {

/// A number of the file, or 0 for what is none or beyond any page.
double numberOf(const pugi::xml_attribute& attribute) {
    constexpr double farthest = 1e6;
    const double value = attribute.as_double();
    return std::isfinite(value) && std::abs(value) <= farthest ? value : 0.0;
}

/// A cell with what it says about others, by their ids.
struct RawCell {
    DrawioCell cell;
    std::string parent;
    std::string source;
    std::string target;
    pugi::xml_node geometry;
};

class Reader {
public:
    explicit Reader(const DrawioPage& page) : m_page(page) {}

    Result<std::vector<DrawioCell>> read() {
        const pugi::xml_parse_result result = m_document.load_buffer(
            m_page.model.data(), m_page.model.size(), pugi::parse_default, pugi::encoding_utf8);
        if (!result)
            return Error{"import-syntax",
                         fmt::format("The page “{}” is no XML: {}.", m_page.name, result.description()), ""};
        findLines();
        for (const pugi::xml_node node : m_document.document_element().child("root").children()) {
            if (!node || node.type() != pugi::node_element) continue;
            add(node);
            if (m_cells.size() > Sketch::maximumNodes + Sketch::maximumEdges)
                return Error{"import-size", "The page has too many cells to read.", ""};
        }
        return inOrder();
    }

private:
    void findLines() {
        for (std::size_t at = 0; at < m_page.model.size(); ++at)
            if (m_page.model[at] == '\n') m_lineEnds.push_back(static_cast<std::ptrdiff_t>(at));
    }

    [[nodiscard]] std::size_t lineOf(const pugi::xml_node& node) const {
        if (m_page.modelLine == 0) return 0;
        const auto before = std::lower_bound(m_lineEnds.begin(), m_lineEnds.end(), node.offset_debug());
        return m_page.modelLine + static_cast<std::size_t>(before - m_lineEnds.begin());
    }

    void add(const pugi::xml_node& node) {
        const bool isPlain = std::string_view(node.name()) == "mxCell";
        const pugi::xml_node cell = isPlain ? node : node.child("mxCell");
        if (!cell) return;
        RawCell raw;
        DrawioCell& made = raw.cell;
        made.id = node.attribute("id").value();
        if (made.id.empty()) made.id = fmt::format("cell {}", m_cells.size() + 1);
        if (!m_index.emplace(made.id, m_cells.size()).second) return; // draw.io takes the first
        made.line = lineOf(node);
        made.style = DrawioStyle(cell.attribute("style").value());
        made.type = cell.attribute("edge").as_bool()     ? DrawioCell::Type::edge
                    : cell.attribute("vertex").as_bool() ? DrawioCell::Type::vertex
                                                         : DrawioCell::Type::layer;
        made.isVisible = std::string_view(cell.attribute("visible").value()) != "0";
        if (!isPlain)
            for (const pugi::xml_attribute attribute : node.attributes())
                made.properties.emplace(attribute.name(), attribute.value());
        std::string label = isPlain ? cell.attribute("value").value() : node.attribute("label").value();
        if (!isPlain && node.attribute("placeholders").as_bool()) label = filled(label, made.properties);
        setLabel(made, label);
        raw.parent = cell.attribute("parent").value();
        raw.source = cell.attribute("source").value();
        raw.target = cell.attribute("target").value();
        raw.geometry = cell.child("mxGeometry");
        m_cells.push_back(std::move(raw));
    }

    /// "%name%" replaced by the object's property of that name.
    static std::string filled(const std::string& label,
                              const std::map<std::string, std::string>& properties) {
        std::string out;
        for (std::size_t at = 0; at < label.size();) {
            const std::size_t end = label[at] == '%' ? label.find('%', at + 1) : std::string::npos;
            const auto found = end == std::string::npos ? properties.end()
                                                        : properties.find(label.substr(at + 1, end - at - 1));
            if (found == properties.end()) {
                out += label[at++];
                continue;
            }
            if (found->first != "label") out += found->second;
            at = end + 1;
        }
        return out;
    }

    static void setLabel(DrawioCell& cell, const std::string& label) {
        constexpr std::size_t longest = 10'000;
        MarkupText text = textOfMarkup(label.size() > longest ? std::string_view() : std::string_view(label));
        // Without html=1 line ends are the author's own.
        if (!cell.style.is("html", "1") && label.find('<') == std::string::npos)
            text.text = tidyLines(label.substr(0, longest));
        cell.label = std::move(text.text);
        cell.pictures = std::move(text.pictures);
    }

    [[nodiscard]] std::optional<std::size_t> find(const std::string& id) const {
        const auto found = m_index.find(id);
        if (id.empty() || found == m_index.end()) return std::nullopt;
        return found->second;
    }

    /// Parents first; a cell in a cycle of parents belongs to nothing.
    Result<std::vector<DrawioCell>> inOrder() {
        std::vector<std::vector<std::size_t>> inner(m_cells.size());
        std::vector<std::size_t> order;
        std::vector<std::size_t> place(m_cells.size(), m_cells.size());
        for (std::size_t at = 0; at < m_cells.size(); ++at) {
            const auto parent = find(m_cells[at].parent);
            if (parent && *parent != at)
                inner[*parent].push_back(at);
            else
                order.push_back(at);
        }
        for (std::size_t next = 0; next < order.size(); ++next)
            order.insert(order.end(), inner[order[next]].begin(), inner[order[next]].end());
        for (std::size_t at = 0; at < order.size(); ++at) place[order[at]] = at;
        std::vector<DrawioCell> cells;
        for (const std::size_t at : order) {
            RawCell& raw = m_cells[at];
            const auto moved = [&](const std::string& id) -> std::optional<std::size_t> {
                const auto found = find(id);
                if (!found || place[*found] == m_cells.size()) return std::nullopt;
                return place[*found];
            };
            raw.cell.source = moved(raw.source);
            raw.cell.target = moved(raw.target);
            raw.cell.parent = raw.parent == raw.cell.id ? std::nullopt : moved(raw.parent);
            const DrawioCell* parent = raw.cell.parent ? &cells[*raw.cell.parent] : nullptr;
            if (parent && !parent->isVisible) raw.cell.isVisible = false;
            lay(raw, parent);
            cells.push_back(std::move(raw.cell));
        }
        return cells;
    }

    static void lay(RawCell& raw, const DrawioCell* parent) {
        const pugi::xml_node& geometry = raw.geometry;
        const Rect around = parent ? parent->rect : Rect();
        Rect& rect = raw.cell.rect;
        if (raw.cell.type == DrawioCell::Type::layer || raw.cell.type == DrawioCell::Type::edge)
            rect = {around.x, around.y, 0, 0};
        if (raw.cell.type == DrawioCell::Type::edge) {
            raw.cell.sourcePoint = pointOf(geometry, "sourcePoint", rect);
            raw.cell.targetPoint = pointOf(geometry, "targetPoint", rect);
        }
        if (raw.cell.type != DrawioCell::Type::vertex) return;
        rect = {numberOf(geometry.attribute("x")), numberOf(geometry.attribute("y")),
                std::max(numberOf(geometry.attribute("width")), 0.0),
                std::max(numberOf(geometry.attribute("height")), 0.0)};
        raw.cell.isRelative = geometry.attribute("relative").as_bool();
        if (raw.cell.isRelative) {
            rect.x *= around.width;
            rect.y *= around.height;
            if (const pugi::xml_node offset = geometry.find_child_by_attribute("mxPoint", "as", "offset")) {
                rect.x += numberOf(offset.attribute("x"));
                rect.y += numberOf(offset.attribute("y"));
            }
        }
        rect.x += around.x;
        rect.y += around.y;
    }

    static std::optional<Point> pointOf(const pugi::xml_node& geometry, const char* as, const Rect& around) {
        const pugi::xml_node point = geometry.find_child_by_attribute("mxPoint", "as", as);
        if (!point) return std::nullopt;
        return Point{around.x + numberOf(point.attribute("x")), around.y + numberOf(point.attribute("y"))};
    }

    const DrawioPage& m_page;
    pugi::xml_document m_document;
    std::vector<std::ptrdiff_t> m_lineEnds;
    std::vector<RawCell> m_cells;
    std::unordered_map<std::string, std::size_t> m_index;
};

} // namespace

Result<std::vector<DrawioCell>> drawioCells(const DrawioPage& page) { return Reader(page).read(); }

} // namespace faultline
