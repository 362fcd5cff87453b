// SPDX-License-Identifier: MIT
// Lines of draw.io: what they join and what is written beside them.
#include "core/io/import/drawio_sketcher.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace faultline {

double distance(const Rect& rect, const Point& point) {
    const double x = std::max({rect.x - point.x, 0.0, point.x - rect.x - rect.width});
    const double y = std::max({rect.y - point.y, 0.0, point.y - rect.y - rect.height});
    return std::hypot(x, y);
}

std::optional<SketchEnd> DrawioSketcher::endOf(std::size_t cell) const {
    const std::size_t owner = m_owner[cell];
    if (m_place[owner] == none) return std::nullopt;
    return SketchEnd{m_role[owner] == Role::frame ? SketchEnd::Of::container : SketchEnd::Of::node,
                     m_place[owner]};
}

std::optional<SketchEnd> DrawioSketcher::endAt(const Point& point) const {
    constexpr double reach = 40.0;
    std::size_t best = none;
    double nearest = reach;
    for (const std::size_t cell : m_cellOf) {
        const Rect& box = rect(cell);
        // Nearly all are far off, and a page may have tens of thousands of loose ends.
        if (box.x - point.x >= nearest || point.x - box.x - box.width >= nearest ||
            box.y - point.y >= nearest || point.y - box.y - box.height >= nearest)
            continue;
        const double away = distance(box, point);
        if (away >= nearest) continue;
        nearest = away;
        best = cell;
    }
    if (best == none)
        for (const std::size_t frame : m_frames) {
            constexpr double atBorder = 12.0;
            if (m_role[frame] != Role::frame || distance(rect(frame), point) > atBorder) continue;
            const Rect& box = rect(frame);
            const double toBorder =
                std::min({std::abs(point.x - box.x), std::abs(point.x - box.x - box.width),
                          std::abs(point.y - box.y), std::abs(point.y - box.y - box.height)});
            if (toBorder <= atBorder && (best == none || areaOf(box) < areaOf(rect(best)))) best = frame;
        }
    return best == none ? std::nullopt : endOf(best);
}

std::optional<SketchEnd> DrawioSketcher::endOf(const std::optional<std::size_t>& cell,
                                               const std::optional<Point>& point) const {
    if (cell)
        if (const auto end = endOf(*cell)) return end;
    if (!point || (cell && m_cells[*cell].type == Cell::Type::edge)) return std::nullopt;
    return endAt(*point);
}

void DrawioSketcher::addEdges() {
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
        const Cell& edge = m_cells[cell];
        if (edge.type != Cell::Type::edge || !edge.isVisible) continue;
        const auto from = endOf(edge.source, edge.sourcePoint);
        const auto to = endOf(edge.target, edge.targetPoint);
        if (!from || !to) {
            skip(edge.line,
                 fmt::format("A line{} ends at nothing.",
                             m_label[cell].empty() ? "" : fmt::format(" “{}”", shown(m_label[cell]))));
            continue;
        }
        if (*from == *to && (!edge.source || !edge.target)) continue; // a stroke of an icon
        SketchEdge made;
        made.from = *from;
        made.to = *to;
        made.label = m_label[cell];
        made.heads = headsOf(edge.style);
        made.dashed = edge.style.is("dashed", "1");
        made.line = edge.line;
        m_sketch.edges.push_back(std::move(made));
        m_lines.push_back({middleOf(*from), middleOf(*to)});
    }
}

Point DrawioSketcher::middleOf(const SketchEnd& end) const {
    const Rect& box =
        end.of == SketchEnd::Of::node ? rect(m_cellOf[end.index]) : *m_sketch.containers[end.index].rect;
    return {box.x + box.width / 2, box.y + box.height / 2};
}

double DrawioSketcher::distanceFrom(const Line& line, const Point& point) {
    const double x = line.to.x - line.from.x;
    const double y = line.to.y - line.from.y;
    const double length = x * x + y * y;
    const double along =
        length == 0.0 ? 0.0 : ((point.x - line.from.x) * x + (point.y - line.from.y) * y) / length;
    if (along < 0.1 || along > 0.9) return 1e9;
    return std::hypot(point.x - line.from.x - along * x, point.y - line.from.y - along * y);
}

void DrawioSketcher::labelLines() {
    constexpr double reach = 24.0;
    for (std::size_t text = 0; text < m_cells.size(); ++text) {
        constexpr std::size_t aWord = 3; // "A" and "+" name nothing
        if (m_role[text] != Role::text || m_label[text].size() < aWord) continue;
        const Point middle{rect(text).x + rect(text).width / 2, rect(text).y + rect(text).height / 2};
        double nearest = reach;
        std::size_t best = none;
        for (std::size_t line = 0; line < m_lines.size(); ++line) {
            const double away = distanceFrom(m_lines[line], middle);
            if (away >= nearest || !m_sketch.edges[line].label.empty()) continue;
            nearest = away;
            best = line;
        }
        if (best == none) continue;
        m_sketch.edges[best].label = m_label[text];
        m_role[text] = Role::merged;
    }
}

} // namespace faultline
