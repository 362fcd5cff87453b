// SPDX-License-Identifier: MIT
#pragma once
// Charts of a report: rows of bars and marks over one axis, and the shapes that they come out as on any
// painter.

#include <string>
#include <vector>

namespace faultline::report {

/// What a colour means; a painter has one for each.
enum class Ink { text, quiet, grid, promised, actual, gap, part, total, good, bad };

struct Bar {
    double from = 0.0;
    double to = 0.0;
    Ink ink = Ink::part;
};

/// A sign at a place of the axis; the shape tells apart what colour alone would not.
enum class Mark { circle, diamond };

struct Point {
    double at = 0.0;
    Mark mark = Mark::circle;
    Ink ink = Ink::actual;
};

struct ChartRow {
    std::string label;
    std::vector<Bar> bars;
    std::vector<Point> points;
    std::string value; ///< beside the row, at the right
    bool isTotal = false;
};

struct LegendEntry {
    std::string text;
    Ink ink = Ink::part;
    bool isBar = true;
    Mark mark = Mark::circle;
};

struct Axis {
    bool isLogarithmic = false;
    double from = 0.0; ///< above 0 where logarithmic
    double to = 1.0;
    std::string title;
    bool isShare = false; ///< ticks are written as per cent
};

struct Chart {
    std::string title;
    std::string description; ///< for those who do not see it
    Axis axis;
    std::vector<ChartRow> rows;
    std::vector<LegendEntry> legend;
};

/// One piece of a chart, in points from its top left corner.
struct Shape {
    enum class Kind { line, rect, circle, diamond, text };
    enum class Anchor { start, middle, end };

    Kind kind = Kind::rect;
    Ink ink = Ink::text;
    double x = 0.0; ///< of text: the anchor, on the base line; of marks: the middle
    double y = 0.0;
    double width = 0.0;  ///< of a line: to its end
    double height = 0.0; ///< the same
    std::string text;
    Anchor anchor = Anchor::start;
    double size = 0.0; ///< of text: the font's; of marks: the radius; of lines: the stroke's width
    bool isStrong = false;
};

struct ChartShapes {
    double width = 0.0;
    double height = 0.0;
    std::vector<Shape> shapes;
};

/// Lays a chart out at a width in points (at least 200). Labels that are too long lose their middle.
[[nodiscard]] ChartShapes shapesOf(const Chart& chart, double width);

/// An axis whose ends are powers of ten around these values, all above 0.
[[nodiscard]] Axis logarithmicAxis(const std::vector<double>& values, std::string title);

/// About how wide a line of text is in a sans-serif font, in points; never much too little.
[[nodiscard]] double roughWidth(std::string_view utf8, double size);
/// The text without its middle ("…") so that it is no wider than that.
[[nodiscard]] std::string shortened(const std::string& utf8, double size, double width);

} // namespace faultline::report
