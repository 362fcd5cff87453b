// SPDX-License-Identifier: MIT
#include "ui/render/router_former.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace faultline {

namespace {

auto place(const QRectF& rect) { return std::tuple(rect.x(), rect.y(), rect.width(), rect.height()); }

bool before(const QRectF& a, const QRectF& b) { return place(a) < place(b); }

} // namespace

FormerDrawing::FormerDrawing(std::vector<QRectF> parts, const std::vector<RouterLink>& links,
                             std::vector<LinkWay> ways)
    : m_parts(std::move(parts)), m_ways(std::move(ways)) {
    for (std::size_t i = 0; i < m_ways.size(); ++i)
        if (m_ways[i].due != SearchDue::now)
            m_entries.push_back({m_parts[static_cast<std::size_t>(links[i].from)],
                                 m_parts[static_cast<std::size_t>(links[i].to)], i});
    std::ranges::sort(m_parts, before);
    std::ranges::sort(m_entries, [](const Entry& a, const Entry& b) {
        return std::tuple(place(a.from), place(a.to), a.way) < std::tuple(place(b.from), place(b.to), b.way);
    });
}

const LinkWay* FormerDrawing::wayBetween(const QRectF& from, const QRectF& to) const {
    const auto key = std::tuple(place(from), place(to));
    const auto entry = std::ranges::lower_bound(
        m_entries, key, {}, [](const Entry& e) { return std::tuple(place(e.from), place(e.to)); });
    return entry != m_entries.end() && entry->from == from && entry->to == to ? &m_ways[entry->way] : nullptr;
}

std::vector<QRectF> FormerDrawing::differences(std::vector<QRectF> parts) const {
    std::ranges::sort(parts, before);
    std::vector<QRectF> result;
    std::ranges::set_symmetric_difference(m_parts, parts, std::back_inserter(result), before);
    return result;
}

} // namespace faultline
