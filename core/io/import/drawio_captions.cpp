// SPDX-License-Identifier: MIT
// Which writing, sign and card on a page of draw.io are one part.
#include "core/io/import/drawio_sketcher.h"

#include <algorithm>

namespace faultline {

void DrawioSketcher::mergeGroups() {
    for (const std::size_t frame : m_frames) {
        if (!isBareGroup(style(frame))) continue;
        const std::vector<std::size_t> parts = inside(frame, Role::node);
        if (parts.size() != 1 || !inside(frame, Role::frame).empty()) continue;
        const std::size_t part = parts.front();
        const std::string words = m_label[frame];
        for (const std::size_t text : inside(frame, Role::text)) merge(text, part);
        m_label[frame].clear();
        merge(frame, part);
        addLine(m_label[part], words);
    }
}

void DrawioSketcher::mergeCards() {
    for (const std::size_t frame : m_frames) {
        if (m_role[frame] != Role::frame || looksLikeFrame(style(frame)) || isBareGroup(style(frame)))
            continue;
        const std::vector<std::size_t> parts = inside(frame, Role::node);
        if (parts.size() != 1 || m_hasEdge[parts.front()] || !inside(frame, Role::frame).empty()) continue;
        const std::size_t part = parts.front();
        const bool isIcon = isSign(stencilOf(style(part))) || !m_icons[part].empty() || m_label[part].empty();
        constexpr double roomy = 12.0; // so many icons would fit: it is a place, not a card
        if (!isIcon || areaOf(rect(frame)) > roomy * std::max(areaOf(rect(part)), 1.0)) continue;
        m_role[frame] = Role::node;
        merge(part, frame);
        std::vector<std::string>& icons = m_icons[frame];
        for (const std::string& icon : m_icons[part]) icons.push_back(icon);
    }
}

void DrawioSketcher::mergeTabs() {
    constexpr double atTop = 12.0;
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
        const auto parent = m_cells[cell].parent;
        if (m_role[cell] != Role::node || m_hasEdge[cell] || !parent || m_role[*parent] != Role::frame)
            continue;
        if (!m_label[*parent].empty() || isSign(stencilOf(style(cell)))) continue;
        if (looksLikeFrame(style(*parent)) && rect(cell).y - rect(*parent).y < atTop) merge(cell, *parent);
    }
}

void DrawioSketcher::placeTexts() {
    for (std::size_t text = 0; text < m_cells.size(); ++text) {
        // Writing with a line at it is a part, unless it is the caption of a sign: then the sign is meant.
        const bool isCaption = m_role[text] == Role::node && isText(style(text)) && m_sketch.ownData.empty();
        if ((m_role[text] != Role::text && !isCaption) || m_label[text].empty()) continue;
        const std::size_t owner = nearestUnlabelled(text);
        if (isCaption && (owner == none || !isSign(stencilOf(style(owner))))) continue;
        if (owner != none) {
            m_label[owner].clear();
            merge(text, owner);
            continue;
        }
        const std::size_t frame = frameOf(text);
        if (frame == none || !m_label[frame].empty()) continue;
        const double below = rect(text).y - rect(frame).y;
        constexpr double titleHeight = 40.0;
        if (below < titleHeight) merge(text, frame);
    }
}

bool DrawioSketcher::isUnlabelled(std::size_t part) const {
    constexpr std::size_t aLetter = 2;
    return m_label[part].empty() || (m_label[part].size() <= aLetter && !stencilOf(style(part)).empty());
}

std::size_t DrawioSketcher::nearestUnlabelled(std::size_t text) const {
    constexpr double reach = 30.0;
    const Rect& words = rect(text);
    const Point middle{words.x + words.width / 2, words.y + words.height / 2};
    std::size_t best = none;
    double nearest = reach;
    for (std::size_t part = 0; part < m_cells.size(); ++part) {
        if (m_role[part] != Role::node || !isUnlabelled(part)) continue;
        const Rect& box = rect(part);
        // Below is where labels of signs usually are, then above; at the sides only close by.
        const bool isInColumn = middle.x >= box.x - box.width / 2 && middle.x <= box.x + box.width * 1.5;
        const double gap = isInColumn
                               ? std::max({words.y - box.y - box.height, box.y - words.y - words.height, 0.0})
                               : distance(box, middle) * 1.5;
        const double penalty = isInColumn && words.y < box.y ? 8.0 : 0.0;
        if (gap + penalty >= nearest) continue;
        nearest = gap + penalty;
        best = part;
    }
    return best;
}

} // namespace faultline
