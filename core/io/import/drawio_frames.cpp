// SPDX-License-Identifier: MIT
// What encloses what on a page of draw.io.
#include "core/io/import/drawio_sketcher.h"

#include <algorithm>

namespace faultline {

namespace {

/// With a little that may stick out.
bool holds(const Rect& outer, const Rect& inner) {
    constexpr double slack = 6.0;
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
           inner.x + inner.width <= outer.x + outer.width + slack &&
           inner.y + inner.height <= outer.y + outer.height + slack;
}

} // namespace

bool DrawioSketcher::canFrame(std::size_t cell) const {
    return (m_role[cell] == Role::node || m_role[cell] == Role::frame) &&
           (looksLikeFrame(style(cell)) || isBareGroup(style(cell)) || !isSign(stencilOf(style(cell))));
}

bool DrawioSketcher::encloses(std::size_t outer, std::size_t inner) const {
    constexpr double clearly = 1.2;
    const bool isLarger = areaOf(rect(outer)) > clearly * areaOf(rect(inner));
    return outer != inner && isLarger && holds(rect(outer), rect(inner));
}

std::size_t DrawioSketcher::statedFrame(std::size_t cell) const {
    for (auto parent = m_cells[cell].parent; parent; parent = m_cells[*parent].parent)
        if (const std::size_t owner = m_owner[*parent]; m_role[owner] == Role::frame && owner != cell)
            return owner;
    return none;
}

bool DrawioSketcher::isStatedInside(std::size_t cell, std::size_t frame) const {
    for (auto at = std::optional(cell); at; at = m_cells[*at].parent)
        if (m_owner[*at] == frame) return true;
    return false;
}

std::size_t DrawioSketcher::innermostFrame(std::size_t cell) const {
    const std::size_t stated = statedFrame(cell);
    if (!m_sketch.ownData.empty()) return stated; // our own drawing means what it says
    std::size_t best = none;
    for (const std::size_t frame : m_frames)
        if (m_role[frame] == Role::frame && (best == none || areaOf(rect(frame)) < areaOf(rect(best))) &&
            encloses(frame, cell) && !isStatedInside(frame, cell) &&
            (stated == none || isStatedInside(frame, stated)))
            best = frame;
    return best == none ? stated : best;
}

void DrawioSketcher::findFrames() {
    for (std::size_t outer = 0; outer < m_cells.size(); ++outer) {
        if (!canFrame(outer)) continue;
        if (m_role[outer] == Role::node && m_sketch.ownData.empty()) {
            for (std::size_t inner = 0; inner < m_cells.size(); ++inner)
                if ((m_role[inner] == Role::node || m_role[inner] == Role::frame) && encloses(outer, inner)) {
                    m_role[outer] = Role::frame;
                    break;
                }
        }
        if (m_role[outer] == Role::frame) m_frames.push_back(outer);
    }
}

void DrawioSketcher::refreshFrames() {
    m_frameOf.assign(m_cells.size(), none);
    m_inside.assign(m_cells.size(), {});
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
        if (m_role[cell] == Role::nothing || m_role[cell] == Role::merged) continue;
        m_frameOf[cell] = innermostFrame(cell);
    }
    for (const std::size_t frame : m_frames) cutCycleAt(frame);
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell)
        if (m_frameOf[cell] != none) m_inside[m_frameOf[cell]].push_back(cell);
}

void DrawioSketcher::cutCycleAt(std::size_t frame) {
    std::size_t steps = 0;
    for (std::size_t at = m_frameOf[frame]; at != none; at = m_frameOf[at])
        if (at == frame || ++steps > m_frames.size()) {
            m_frameOf[frame] = none;
            return;
        }
}

std::vector<std::size_t> DrawioSketcher::inside(std::size_t frame, Role role) const {
    std::vector<std::size_t> result;
    for (const std::size_t cell : m_inside[frame])
        if (m_role[cell] == role) result.push_back(cell);
    return result;
}

void DrawioSketcher::settleFrames() {
    if (!m_sketch.ownData.empty()) return; // our own frames are frames, empty or not
    std::vector<bool> isFilled(m_cells.size());
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
        if (m_role[cell] != Role::node) continue;
        for (std::size_t at = frameOf(cell); at != none && !isFilled[at]; at = frameOf(at))
            isFilled[at] = true;
    }
    for (const std::size_t frame : m_frames) {
        if (m_role[frame] != Role::frame || isFilled[frame]) continue;
        m_role[frame] = isBareGroup(style(frame)) && m_label[frame].empty() && !m_hasEdge[frame]
                            ? Role::decoration
                            : Role::node;
        if (m_role[frame] == Role::node)
            for (const std::size_t text : inside(frame, Role::text)) merge(text, frame);
    }
}

} // namespace faultline
