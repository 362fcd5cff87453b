// SPDX-License-Identifier: MIT
#include "core/io/import/drawio_sketch.h"

#include "core/io/import/drawio_sketcher.h"
#include "core/io/import/markup_text.h"
#include "core/io/json_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline {

void DrawioSketcher::sketch() {
    noteEdges();
    giveRoles();
    findFrames();
    refreshFrames();
    mergeGroups();
    refreshFrames();
    mergeCards();
    mergeTabs();
    refreshFrames();
    placeTexts();
    settleFrames();
    refreshFrames();
    dropTheMeaningless();
    takeBanner();
    addFrames();
    addNodes();
    addEdges();
    labelLines();
    remarkSkipped();
}

std::string DrawioSketcher::uniqueId(std::set<std::string>& taken, const std::string& id) const {
    std::string result = id;
    for (int number = 2; !taken.insert(result).second; ++number) result = fmt::format("{} {}", id, number);
    return result;
}

void DrawioSketcher::addHints(std::size_t cell, std::vector<KindHint>& hints) const {
    const auto add = [&hints](KindHint::From from, const std::string& text) {
        if (!text.empty()) hints.push_back({from, text});
    };
    add(KindHint::From::shape, stencilOf(style(cell)));
    for (const std::string& icon : m_icons[cell]) add(KindHint::From::shape, icon);
    for (const std::string& picture : m_cells[cell].pictures) add(KindHint::From::icon, pictureName(picture));
    for (const auto& [key, value] : m_cells[cell].properties) {
        if (key == "c4Technology" || key == "technology" || key == "Technology")
            add(KindHint::From::technology, value);
        if (key == "c4Type" || key == "type" || key == "kind") add(KindHint::From::className, value);
    }
}

void DrawioSketcher::addFrames() {
    std::vector<std::size_t> order;
    for (const std::size_t frame : m_frames)
        if (m_role[frame] == Role::frame &&
            !(isBareGroup(style(frame)) && m_label[frame].empty() && !m_hasEdge[frame]))
            order.push_back(frame);
        else if (m_role[frame] == Role::frame)
            m_role[frame] = Role::decoration;
    const auto depth = [&](std::size_t frame) {
        std::size_t steps = 0;
        for (std::size_t at = m_frameOf[frame]; at != none; at = m_frameOf[at]) ++steps;
        return steps;
    };
    std::ranges::stable_sort(order, {}, depth);
    std::set<std::string> taken;
    int unnamed = 0; // ids of draw.io are no names
    for (const std::size_t frame : order) {
        SketchContainer made;
        made.id = uniqueId(taken, m_cells[frame].id);
        made.title = m_label[frame].empty() ? fmt::format("Group {}", ++unnamed) : m_label[frame];
        addHints(frame, made.hints);
        made.line = m_cells[frame].line;
        made.rect = rect(frame);
        const std::size_t outer = frameOf(frame);
        if (outer != none && m_place[outer] != none) made.parent = m_place[outer];
        m_place[frame] = m_sketch.containers.size();
        m_sketch.containers.push_back(std::move(made));
    }
}

void DrawioSketcher::addNodes() {
    std::set<std::string> taken;
    int unnamed = 0;
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
        if (m_role[cell] != Role::node) continue;
        SketchNode made;
        made.id = uniqueId(taken, m_cells[cell].id);
        made.label = m_label[cell];
        addHints(cell, made.hints);
        for (const KindHint& hint : made.hints)
            if (made.label.empty() && isSign(hint.text)) made.label = signWords(hint.text);
        if (made.label.empty()) made.label = fmt::format("Box {}", ++unnamed);
        made.line = m_cells[cell].line;
        made.position = Point{rect(cell).x, rect(cell).y};
        const std::size_t frame = frameOf(cell);
        if (frame != none && m_place[frame] != none) made.container = m_place[frame];
        m_place[cell] = m_sketch.nodes.size();
        m_cellOf.push_back(cell);
        m_sketch.nodes.push_back(std::move(made));
    }
}

std::string DrawioSketcher::shown(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return json::printable(text, 60);
}

void DrawioSketcher::skip(std::size_t line, std::string text) {
    m_sketch.remarks.push_back({SketchRemark::Kind::skipped, line, std::move(text)});
}

void DrawioSketcher::remarkSkipped() {
    int pictures = 0;
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
        const bool isLoose = m_role[cell] == Role::decoration || m_role[cell] == Role::text;
        if (!isLoose) continue;
        if (m_label[cell].empty())
            pictures += isBareGroup(style(cell)) ? 0 : 1;
        else
            skip(m_cells[cell].line, fmt::format("The text “{}” belongs to no part.", shown(m_label[cell])));
    }
    if (pictures > 0)
        skip(0, fmt::format("{} without a word or a line at {} left out.",
                            pictures == 1 ? "One shape" : fmt::format("{} shapes", pictures),
                            pictures == 1 ? "it is" : "them are"));
}

void sketchDrawio(const std::vector<DrawioCell>& cells, Sketch& sketch) {
    DrawioSketcher(cells, sketch).sketch();
}

} // namespace faultline
