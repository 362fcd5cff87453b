// SPDX-License-Identifier: MIT
#include "ui/render/router_obstacles.h"

#include <algorithm>
#include <cmath>

namespace faultline {

void ObstacleIndex::build(std::span<const QRectF> parts) {
    m_parts.assign(parts.begin(), parts.end());
    m_seen.assign(m_parts.size(), 0);
    m_query = 0;
    QRectF all;
    for (const QRectF& part : m_parts) all = all.united(part);
    m_bounds = all;
    // About one part a bucket; parts far out share those at the rim, so stray ones cost no memory.
    const double count = static_cast<double>(std::max<std::size_t>(m_parts.size(), 1));
    m_cell = std::max(160.0, std::sqrt(all.width() * all.height() / count));
    const double most = 4 * count + 16;
    m_columns = static_cast<int>(std::clamp(all.width() / m_cell + 1, 1.0, most));
    m_rows = static_cast<int>(std::clamp(all.height() / m_cell + 1, 1.0, most / m_columns + 1));

    m_starts.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
    const auto forEachBucket = [this](const QRectF& part, auto&& use) {
        const Cells cells = cellsOf(part);
        for (int row = cells.top; row <= cells.bottom; ++row)
            for (int column = cells.left; column <= cells.right; ++column) use(bucket(column, row));
    };
    for (const QRectF& part : m_parts) forEachBucket(part, [this](std::size_t at) { ++m_starts[at + 1]; });
    for (std::size_t at = 1; at < m_starts.size(); ++at) m_starts[at] += m_starts[at - 1];
    m_entries.resize(static_cast<std::size_t>(m_starts.back()));
    std::vector<int> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        forEachBucket(m_parts[i], [&](std::size_t at) {
            m_entries[static_cast<std::size_t>(next[at]++)] = static_cast<int>(i);
        });
}

ObstacleIndex::Cells ObstacleIndex::cellsOf(const QRectF& area) const {
    const auto cell = [this](double offset, int count) {
        return static_cast<int>(std::clamp(std::floor(offset / m_cell), 0.0, static_cast<double>(count - 1)));
    };
    return {cell(area.left() - m_bounds.left(), m_columns), cell(area.top() - m_bounds.top(), m_rows),
            cell(area.right() - m_bounds.left(), m_columns), cell(area.bottom() - m_bounds.top(), m_rows)};
}

void ObstacleIndex::query(const QRectF& area, double grow, std::vector<int>& found) const {
    ++m_query;
    const Cells cells = cellsOf(area.adjusted(-grow, -grow, grow, grow));
    for (int row = cells.top; row <= cells.bottom; ++row)
        for (int column = cells.left; column <= cells.right; ++column) {
            const std::size_t at = bucket(column, row);
            for (int entry = m_starts[at]; entry < m_starts[at + 1]; ++entry) {
                const int index = m_entries[static_cast<std::size_t>(entry)];
                unsigned& seen = m_seen[static_cast<std::size_t>(index)];
                if (seen == m_query) continue;
                seen = m_query;
                if (passesThrough(area.topLeft(), area.bottomRight(),
                                  part(index).adjusted(-grow, -grow, grow, grow)))
                    found.push_back(index);
            }
        }
}

bool ObstacleIndex::isFree(QPointF a, QPointF b, double grow, int except, int exceptToo) const {
    const QRectF line(QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())),
                      QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y())));
    const Cells cells = cellsOf(line.adjusted(-grow, -grow, grow, grow));
    for (int row = cells.top; row <= cells.bottom; ++row)
        for (int column = cells.left; column <= cells.right; ++column) {
            const std::size_t at = bucket(column, row);
            for (int entry = m_starts[at]; entry < m_starts[at + 1]; ++entry) {
                const int index = m_entries[static_cast<std::size_t>(entry)];
                if (index == except || index == exceptToo) continue;
                if (passesThrough(a, b, part(index).adjusted(-grow, -grow, grow, grow))) return false;
            }
        }
    return true;
}

} // namespace faultline
