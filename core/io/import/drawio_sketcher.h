// SPDX-License-Identifier: MIT
#pragma once
// The steps from draw.io's cells to a sketch, and what they know of the cells meanwhile; one subject a file:
// drawio_roles (what a cell is), drawio_frames (what encloses it), drawio_captions (whose writing it is),
// drawio_lines (what it is joined to), drawio_sketch (what all that makes).

#include "core/io/import/drawio_cells.h"
#include "core/io/import/drawio_stencils.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace faultline {

[[nodiscard]] inline double areaOf(const Rect& rect) { return rect.width * rect.height; }

/// How far a point is from a rectangle; 0 inside.
[[nodiscard]] double distance(const Rect& rect, const Point& point);

/// One run over one page; `sketch` is called once.
class DrawioSketcher {
public:
    using Cell = DrawioCell;

    DrawioSketcher(const std::vector<Cell>& cells, Sketch& sketch)
        : m_cells(cells), m_sketch(sketch), m_role(cells.size(), Role::nothing), m_owner(cells.size(), none),
          m_hasEdge(cells.size()), m_label(cells.size()), m_icons(cells.size()), m_place(cells.size(), none) {
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            m_owner[cell] = cell;
            m_label[cell] = cells[cell].label;
        }
    }

    void sketch();

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    enum class Role { nothing, node, frame, text, decoration, merged };

    [[nodiscard]] bool isVertex(std::size_t cell) const {
        return m_cells[cell].type == Cell::Type::vertex && m_cells[cell].isVisible;
    }
    [[nodiscard]] const DrawioStyle& style(std::size_t cell) const { return m_cells[cell].style; }
    [[nodiscard]] const Rect& rect(std::size_t cell) const { return m_cells[cell].rect; }

    void noteEdges();
    void giveRoles();
    static void addLine(std::string& label, const std::string& line);
    /// A cell becomes part of another: its words, its sign and the edges at it.
    void merge(std::size_t cell, std::size_t owner);

    [[nodiscard]] bool canFrame(std::size_t cell) const;
    /// Only what is clearly larger: copies that lie on each other are a pile, not a frame.
    [[nodiscard]] bool encloses(std::size_t outer, std::size_t inner) const;
    /// The nearest cell around it by draw.io's own word that is a frame.
    [[nodiscard]] std::size_t statedFrame(std::size_t cell) const;
    [[nodiscard]] bool isStatedInside(std::size_t cell, std::size_t frame) const;
    /// The smallest frame around a cell; `none` where there is none. Inside draw.io's own container only what
    /// is in there too counts, and it counts even where its content sticks out.
    [[nodiscard]] std::size_t innermostFrame(std::size_t cell) const;
    /// A box in which other parts lie is a frame.
    void findFrames();
    /// Finds every cell's innermost frame anew.
    void refreshFrames();
    /// What draw.io says and what lies where can disagree in a circle.
    void cutCycleAt(std::size_t frame);
    [[nodiscard]] std::size_t frameOf(std::size_t cell) const { return m_frameOf[cell]; }
    /// The parts and texts whose innermost frame this is.
    [[nodiscard]] std::vector<std::size_t> inside(std::size_t frame, Role role) const;

    /// A bare group of one sign and its writing is one part.
    void mergeGroups();
    /// A box with a line at it around one sign that has none is a card with an icon on it.
    void mergeCards();
    /// A tab at the top of a frame without a label has its label.
    void mergeTabs();
    /// A long strip above everything else is the drawing's title.
    void takeBanner();
    /// Writing below or beside a part without a label is its label; writing at the top of a frame without one
    /// is the frame's.
    void placeTexts();
    /// A letter on a sign is no label.
    [[nodiscard]] bool isUnlabelled(std::size_t part) const;
    [[nodiscard]] std::size_t nearestUnlabelled(std::size_t text) const;

    /// A frame in which no part lies is a part; a bare group says nothing by itself.
    void settleFrames();

    void dropTheMeaningless();

    [[nodiscard]] std::string uniqueId(std::set<std::string>& taken, const std::string& id) const;
    void addHints(std::size_t cell, std::vector<KindHint>& hints) const;
    /// Frames from the outermost, so that parents stand before what they hold.
    void addFrames();
    void addNodes();

    [[nodiscard]] std::optional<SketchEnd> endOf(std::size_t cell) const;
    /// The part at a loose end, or the smallest frame whose border is there.
    [[nodiscard]] std::optional<SketchEnd> endAt(const Point& point) const;
    [[nodiscard]] std::optional<SketchEnd> endOf(const std::optional<std::size_t>& cell,
                                                 const std::optional<Point>& point) const;

    void addEdges();

    struct Line {
        Point from;
        Point to;
    };
    [[nodiscard]] Point middleOf(const SketchEnd& end) const;
    static double distanceFrom(const Line& line, const Point& point);
    /// Writing beside a line without a label is its label.
    void labelLines();
    static std::string shown(std::string text);

    void skip(std::size_t line, std::string text);
    void remarkSkipped();

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

} // namespace faultline
