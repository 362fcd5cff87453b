// SPDX-License-Identifier: MIT
// What a cell of draw.io is: a part, a frame, writing, decoration.
#include "core/io/import/drawio_sketcher.h"
#include "core/io/import/markup_text.h"

namespace faultline {

void DrawioSketcher::noteEdges() {
    for (const Cell& cell : m_cells) {
        if (cell.type != Cell::Type::edge) continue;
        if (cell.source) m_hasEdge[*cell.source] = true;
        if (cell.target) m_hasEdge[*cell.target] = true;
    }
}

void DrawioSketcher::giveRoles() {
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
        if (!isVertex(cell)) continue;
        const auto parent = m_cells[cell].parent;
        const bool isInVertex = parent && isVertex(*parent);
        if (parent && m_cells[*parent].type == Cell::Type::edge) {
            addLine(m_label[*parent], m_label[cell]);
            m_role[cell] = Role::merged;
        } else if (isInVertex && m_role[*parent] == Role::merged && !m_hasEdge[cell]) {
            merge(cell, m_owner[*parent]);
        } else if (isInVertex && (style(cell).is("part", "1") || style(*parent).is("shape", "table")) &&
                   !isBareGroup(style(*parent))) {
            merge(cell, *parent);
        } else if (isInVertex && m_cells[cell].isRelative && m_label[cell].empty() && !m_hasEdge[cell]) {
            merge(cell, *parent); // a logo in a corner
        } else if (isDecoration(style(cell)) && !m_hasEdge[cell]) {
            m_role[cell] = Role::decoration;
        } else if (isText(style(cell)) && !m_hasEdge[cell]) {
            m_role[cell] = Role::text;
        } else {
            m_role[cell] = looksLikeFrame(style(cell)) || isBareGroup(style(cell)) ? Role::frame : Role::node;
        }
    }
}

void DrawioSketcher::addLine(std::string& label, const std::string& line) {
    if (line.empty() || label == line) return;
    label += (label.empty() ? "" : "\n") + line;
}

void DrawioSketcher::merge(std::size_t cell, std::size_t owner) {
    owner = m_owner[owner];
    m_role[cell] = Role::merged;
    m_owner[cell] = owner;
    addLine(m_label[owner], m_label[cell]);
    if (const std::string stencil = stencilOf(style(cell)); !stencil.empty())
        m_icons[owner].push_back(stencil);
    for (const std::string& picture : m_cells[cell].pictures) m_icons[owner].push_back(pictureName(picture));
    m_hasEdge[owner] = m_hasEdge[owner] || m_hasEdge[cell];
}

void DrawioSketcher::takeBanner() {
    constexpr double longStrip = 6.0;
    std::size_t topmost = none;
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell)
        if ((m_role[cell] == Role::node || m_role[cell] == Role::frame) &&
            (topmost == none || rect(cell).y < rect(topmost).y))
            topmost = cell;
    if (topmost == none || m_role[topmost] != Role::node || m_hasEdge[topmost] || m_frameOf[topmost] != none)
        return;
    if (rect(topmost).width < longStrip * rect(topmost).height || isSign(stencilOf(style(topmost)))) return;
    if (m_sketch.title.empty()) m_sketch.title = m_label[topmost];
    m_role[topmost] = Role::merged;
}

void DrawioSketcher::dropTheMeaningless() {
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
        if (m_role[cell] != Role::node || m_hasEdge[cell]) continue;
        const bool isTold =
            !m_label[cell].empty() || isSign(stencilOf(style(cell))) || !m_icons[cell].empty();
        if (!isTold) m_role[cell] = Role::decoration;
    }
}

} // namespace faultline
