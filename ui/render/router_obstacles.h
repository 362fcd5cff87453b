// SPDX-License-Identifier: MIT
#pragma once
// Which parts are near: a grid of buckets over the drawing, so that routing asks only the neighbours.

#include <QRectF>

#include <span>
#include <vector>

namespace faultline {

/// An index over rectangles. `build` costs O(n); a query costs what lies near.
class ObstacleIndex {
public:
    void build(std::span<const QRectF> parts);

    /// Appends the indices of all parts whose rectangle, grown by `grow` on all sides, shares inner points
    /// with `area` or holds it (`area` may be a line or a point); each once, ascending within a bucket.
    void query(const QRectF& area, double grow, std::vector<int>& found) const;

    /// No part but those two, grown by `grow`, has the axis-parallel segment a-b in its inside.
    [[nodiscard]] bool isFree(QPointF a, QPointF b, double grow, int except, int exceptToo) const;

    [[nodiscard]] const QRectF& bounds() const { return m_bounds; } ///< of all
    [[nodiscard]] const QRectF& part(int index) const { return m_parts[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int partCount() const { return static_cast<int>(m_parts.size()); }

private:
    struct Cells {
        int left, top, right, bottom; ///< inclusive
    };
    [[nodiscard]] Cells cellsOf(const QRectF& area) const;
    [[nodiscard]] std::size_t bucket(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
               static_cast<std::size_t>(column);
    }

    std::vector<QRectF> m_parts;
    QRectF m_bounds;
    double m_cell = 1.0;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<int> m_starts; ///< of each bucket in m_entries, and one past the last
    std::vector<int> m_entries;
    mutable std::vector<unsigned> m_seen; ///< per part: the last query that found it
    mutable unsigned m_query = 0;
};

/// The open segment a-b (axis-parallel) passes through the inside of `rect`.
[[nodiscard]] inline bool passesThrough(QPointF a, QPointF b, const QRectF& rect) {
    return qMin(a.x(), b.x()) < rect.right() && qMax(a.x(), b.x()) > rect.left() &&
           qMin(a.y(), b.y()) < rect.bottom() && qMax(a.y(), b.y()) > rect.top();
}

} // namespace faultline
