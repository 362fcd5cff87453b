// SPDX-License-Identifier: MIT
#include "core/io/import/drawio_sketch.h"

#include "core/io/import/drawio_stencils.h"
#include "core/io/import/markup_text.h"
#include "core/io/json_text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace faultline {

namespace {

using Cell = DrawioCell;

constexpr std::size_t none = static_cast<std::size_t>(-1);

double areaOf(const Rect& rect) { return rect.width * rect.height; }

/// With a little that may stick out.
bool holds(const Rect& outer, const Rect& inner) {
    constexpr double slack = 6.0;
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
           inner.x + inner.width <= outer.x + outer.width + slack &&
           inner.y + inner.height <= outer.y + outer.height + slack;
}

/// How far a point is from a rectangle; 0 inside.
double distance(const Rect& rect, const Point& point) {
    const double x = std::max({rect.x - point.x, 0.0, point.x - rect.x - rect.width});
    const double y = std::max({rect.y - point.y, 0.0, point.y - rect.y - rect.height});
    return std::hypot(x, y);
}

class Sketcher {
public:
    Sketcher(const std::vector<Cell>& cells, Sketch& sketch)
        : m_cells(cells), m_sketch(sketch), m_role(cells.size(), Role::nothing), m_owner(cells.size(), none),
          m_hasEdge(cells.size()), m_label(cells.size()), m_icons(cells.size()), m_place(cells.size(), none) {
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            m_owner[cell] = cell;
            m_label[cell] = cells[cell].label;
        }
    }

    void sketch() {
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

private:
    enum class Role { nothing, node, frame, text, decoration, merged };

    [[nodiscard]] bool isVertex(std::size_t cell) const {
        return m_cells[cell].type == Cell::Type::vertex && m_cells[cell].isVisible;
    }
    [[nodiscard]] const DrawioStyle& style(std::size_t cell) const { return m_cells[cell].style; }
    [[nodiscard]] const Rect& rect(std::size_t cell) const { return m_cells[cell].rect; }

    void noteEdges() {
        for (const Cell& cell : m_cells) {
            if (cell.type != Cell::Type::edge) continue;
            if (cell.source) m_hasEdge[*cell.source] = true;
            if (cell.target) m_hasEdge[*cell.target] = true;
        }
    }

    void giveRoles() {
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
                m_role[cell] =
                    looksLikeFrame(style(cell)) || isBareGroup(style(cell)) ? Role::frame : Role::node;
            }
        }
    }

    static void addLine(std::string& label, const std::string& line) {
        if (line.empty() || label == line) return;
        label += (label.empty() ? "" : "\n") + line;
    }

    /// A cell becomes part of another: its words, its sign and the edges at it.
    void merge(std::size_t cell, std::size_t owner) {
        owner = m_owner[owner];
        m_role[cell] = Role::merged;
        m_owner[cell] = owner;
        addLine(m_label[owner], m_label[cell]);
        if (const std::string stencil = stencilOf(style(cell)); !stencil.empty())
            m_icons[owner].push_back(stencil);
        for (const std::string& picture : m_cells[cell].pictures)
            m_icons[owner].push_back(pictureName(picture));
        m_hasEdge[owner] = m_hasEdge[owner] || m_hasEdge[cell];
    }

    [[nodiscard]] bool canFrame(std::size_t cell) const {
        return (m_role[cell] == Role::node || m_role[cell] == Role::frame) &&
               (looksLikeFrame(style(cell)) || isBareGroup(style(cell)) || !isSign(stencilOf(style(cell))));
    }

    /// Only what is clearly larger: copies that lie on each other are a pile, not a frame.
    [[nodiscard]] bool encloses(std::size_t outer, std::size_t inner) const {
        constexpr double clearly = 1.2;
        const bool isLarger = areaOf(rect(outer)) > clearly * areaOf(rect(inner));
        return outer != inner && isLarger && holds(rect(outer), rect(inner));
    }

    /// The nearest cell around it by draw.io's own word that is a frame.
    [[nodiscard]] std::size_t statedFrame(std::size_t cell) const {
        for (auto parent = m_cells[cell].parent; parent; parent = m_cells[*parent].parent)
            if (const std::size_t owner = m_owner[*parent]; m_role[owner] == Role::frame && owner != cell)
                return owner;
        return none;
    }

    [[nodiscard]] bool isStatedInside(std::size_t cell, std::size_t frame) const {
        for (auto at = std::optional(cell); at; at = m_cells[*at].parent)
            if (m_owner[*at] == frame) return true;
        return false;
    }

    /// The smallest frame around a cell; `none` where there is none. Inside draw.io's own container only what
    /// is in there too counts, and it counts even where its content sticks out.
    [[nodiscard]] std::size_t innermostFrame(std::size_t cell) const {
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

    /// A box in which other parts lie is a frame.
    void findFrames() {
        for (std::size_t outer = 0; outer < m_cells.size(); ++outer) {
            if (!canFrame(outer)) continue;
            if (m_role[outer] == Role::node && m_sketch.ownData.empty()) {
                for (std::size_t inner = 0; inner < m_cells.size(); ++inner)
                    if ((m_role[inner] == Role::node || m_role[inner] == Role::frame) &&
                        encloses(outer, inner)) {
                        m_role[outer] = Role::frame;
                        break;
                    }
            }
            if (m_role[outer] == Role::frame) m_frames.push_back(outer);
        }
    }

    /// Finds every cell's innermost frame anew.
    void refreshFrames() {
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

    /// What draw.io says and what lies where can disagree in a circle.
    void cutCycleAt(std::size_t frame) {
        std::size_t steps = 0;
        for (std::size_t at = m_frameOf[frame]; at != none; at = m_frameOf[at])
            if (at == frame || ++steps > m_frames.size()) {
                m_frameOf[frame] = none;
                return;
            }
    }

    [[nodiscard]] std::size_t frameOf(std::size_t cell) const { return m_frameOf[cell]; }

    /// The parts and texts whose innermost frame this is.
    [[nodiscard]] std::vector<std::size_t> inside(std::size_t frame, Role role) const {
        std::vector<std::size_t> result;
        for (const std::size_t cell : m_inside[frame])
            if (m_role[cell] == role) result.push_back(cell);
        return result;
    }

    /// A bare group of one sign and its writing is one part.
    void mergeGroups() {
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

    /// A box with a line at it around one sign that has none is a card with an icon on it.
    void mergeCards() {
        for (const std::size_t frame : m_frames) {
            if (m_role[frame] != Role::frame || looksLikeFrame(style(frame)) || isBareGroup(style(frame)))
                continue;
            const std::vector<std::size_t> parts = inside(frame, Role::node);
            if (parts.size() != 1 || m_hasEdge[parts.front()] || !inside(frame, Role::frame).empty())
                continue;
            const std::size_t part = parts.front();
            const bool isIcon =
                isSign(stencilOf(style(part))) || !m_icons[part].empty() || m_label[part].empty();
            constexpr double roomy = 12.0; // so many icons would fit: it is a place, not a card
            if (!isIcon || areaOf(rect(frame)) > roomy * std::max(areaOf(rect(part)), 1.0)) continue;
            m_role[frame] = Role::node;
            merge(part, frame);
            std::vector<std::string>& icons = m_icons[frame];
            for (const std::string& icon : m_icons[part]) icons.push_back(icon);
        }
    }

    /// A tab at the top of a frame without a label has its label.
    void mergeTabs() {
        constexpr double atTop = 12.0;
        for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
            const auto parent = m_cells[cell].parent;
            if (m_role[cell] != Role::node || m_hasEdge[cell] || !parent || m_role[*parent] != Role::frame)
                continue;
            if (!m_label[*parent].empty() || isSign(stencilOf(style(cell)))) continue;
            if (looksLikeFrame(style(*parent)) && rect(cell).y - rect(*parent).y < atTop)
                merge(cell, *parent);
        }
    }

    /// A long strip above everything else is the drawing's title.
    void takeBanner() {
        constexpr double longStrip = 6.0;
        std::size_t topmost = none;
        for (std::size_t cell = 0; cell < m_cells.size(); ++cell)
            if ((m_role[cell] == Role::node || m_role[cell] == Role::frame) &&
                (topmost == none || rect(cell).y < rect(topmost).y))
                topmost = cell;
        if (topmost == none || m_role[topmost] != Role::node || m_hasEdge[topmost] ||
            m_frameOf[topmost] != none)
            return;
        if (rect(topmost).width < longStrip * rect(topmost).height || isSign(stencilOf(style(topmost))))
            return;
        if (m_sketch.title.empty()) m_sketch.title = m_label[topmost];
        m_role[topmost] = Role::merged;
    }

    /// Writing below or beside a part without a label is its label; writing at the top of a frame without one
    /// is the frame's.
    void placeTexts() {
        for (std::size_t text = 0; text < m_cells.size(); ++text) {
            if (m_role[text] != Role::text || m_label[text].empty()) continue;
            const std::size_t owner = nearestUnlabelled(text);
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

    /// A letter on a sign is no label.
    [[nodiscard]] bool isUnlabelled(std::size_t part) const {
        constexpr std::size_t aLetter = 2;
        return m_label[part].empty() || (m_label[part].size() <= aLetter && !stencilOf(style(part)).empty());
    }

    [[nodiscard]] std::size_t nearestUnlabelled(std::size_t text) const {
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
            const double gap =
                isInColumn ? std::max({words.y - box.y - box.height, box.y - words.y - words.height, 0.0})
                           : distance(box, middle) * 1.5;
            const double penalty = isInColumn && words.y < box.y ? 8.0 : 0.0;
            if (gap + penalty >= nearest) continue;
            nearest = gap + penalty;
            best = part;
        }
        return best;
    }

    /// A frame in which no part lies is a part; a bare group says nothing by itself.
    void settleFrames() {
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

    void dropTheMeaningless() {
        for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
            if (m_role[cell] != Role::node || m_hasEdge[cell]) continue;
            const bool isTold =
                !m_label[cell].empty() || isSign(stencilOf(style(cell))) || !m_icons[cell].empty();
            if (!isTold) m_role[cell] = Role::decoration;
        }
    }

    [[nodiscard]] std::string uniqueId(std::set<std::string>& taken, const std::string& id) const {
        std::string result = id;
        for (int number = 2; !taken.insert(result).second; ++number)
            result = fmt::format("{} {}", id, number);
        return result;
    }

    void addHints(std::size_t cell, std::vector<KindHint>& hints) const {
        const auto add = [&hints](KindHint::From from, const std::string& text) {
            if (!text.empty()) hints.push_back({from, text});
        };
        add(KindHint::From::shape, stencilOf(style(cell)));
        for (const std::string& icon : m_icons[cell]) add(KindHint::From::shape, icon);
        for (const std::string& picture : m_cells[cell].pictures)
            add(KindHint::From::icon, pictureName(picture));
        for (const auto& [key, value] : m_cells[cell].properties) {
            if (key == "c4Technology" || key == "technology" || key == "Technology")
                add(KindHint::From::technology, value);
            if (key == "c4Type" || key == "type" || key == "kind") add(KindHint::From::className, value);
        }
    }

    /// Frames from the outermost, so that parents stand before what they hold.
    void addFrames() {
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

    void addNodes() {
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

    [[nodiscard]] std::optional<SketchEnd> endOf(std::size_t cell) const {
        const std::size_t owner = m_owner[cell];
        if (m_place[owner] == none) return std::nullopt;
        return SketchEnd{m_role[owner] == Role::frame ? SketchEnd::Of::container : SketchEnd::Of::node,
                         m_place[owner]};
    }

    /// The part at a loose end, or the smallest frame whose border is there.
    [[nodiscard]] std::optional<SketchEnd> endAt(const Point& point) const {
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

    [[nodiscard]] std::optional<SketchEnd> endOf(const std::optional<std::size_t>& cell,
                                                 const std::optional<Point>& point) const {
        if (cell)
            if (const auto end = endOf(*cell)) return end;
        if (!point || (cell && m_cells[*cell].type == Cell::Type::edge)) return std::nullopt;
        return endAt(*point);
    }

    void addEdges() {
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

    struct Line {
        Point from;
        Point to;
    };

    [[nodiscard]] Point middleOf(const SketchEnd& end) const {
        const Rect& box =
            end.of == SketchEnd::Of::node ? rect(m_cellOf[end.index]) : *m_sketch.containers[end.index].rect;
        return {box.x + box.width / 2, box.y + box.height / 2};
    }

    static double distanceFrom(const Line& line, const Point& point) {
        const double x = line.to.x - line.from.x;
        const double y = line.to.y - line.from.y;
        const double length = x * x + y * y;
        const double along =
            length == 0.0 ? 0.0 : ((point.x - line.from.x) * x + (point.y - line.from.y) * y) / length;
        if (along < 0.1 || along > 0.9) return 1e9;
        return std::hypot(point.x - line.from.x - along * x, point.y - line.from.y - along * y);
    }

    /// Writing beside a line without a label is its label.
    void labelLines() {
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

    static std::string shown(std::string text) {
        std::ranges::replace(text, '\n', ' ');
        return json::printable(text, 60);
    }

    void skip(std::size_t line, std::string text) {
        m_sketch.remarks.push_back({SketchRemark::Kind::skipped, line, std::move(text)});
    }

    void remarkSkipped() {
        int pictures = 0;
        for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
            const bool isLoose = m_role[cell] == Role::decoration || m_role[cell] == Role::text;
            if (!isLoose) continue;
            if (m_label[cell].empty())
                pictures += isBareGroup(style(cell)) ? 0 : 1;
            else
                skip(m_cells[cell].line,
                     fmt::format("The text “{}” belongs to no part.", shown(m_label[cell])));
        }
        if (pictures > 0)
            skip(0, fmt::format("{} without a word or a line at {} left out.",
                                pictures == 1 ? "One shape" : fmt::format("{} shapes", pictures),
                                pictures == 1 ? "it is" : "them are"));
    }

    const std::vector<Cell>& m_cells;
    Sketch& m_sketch;
    std::vector<Role> m_role;
    std::vector<std::size_t> m_owner; ///< the cell that a merged one is part of
    std::vector<bool> m_hasEdge;
    std::vector<std::string> m_label;
    std::vector<std::vector<std::string>> m_icons; ///< stencils of what was merged into a cell
    std::vector<std::size_t> m_frames;
    std::vector<std::size_t> m_frameOf;             ///< by cell
    std::vector<std::vector<std::size_t>> m_inside; ///< by frame
    std::vector<Line> m_lines;                      ///< by edge of the sketch
    std::vector<std::size_t> m_cellOf;              ///< by node of the sketch
    std::vector<std::size_t> m_place;               ///< in the sketch's nodes or containers
};

} // namespace

void sketchDrawio(const std::vector<DrawioCell>& cells, Sketch& sketch) { Sketcher(cells, sketch).sketch(); }

} // namespace faultline
