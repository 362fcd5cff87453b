// SPDX-License-Identifier: MIT
#include "core/report/chart.h"
#include "core/report/document.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace faultline::report {

namespace {

constexpr double rowHeight = 18.0;
constexpr double fontSize = 8.5;
constexpr double axisHeight = 30.0;
constexpr double legendHeight = 20.0;
constexpr double gap = 8.0;
constexpr double markRadius = 3.6;
constexpr double labelShare = 0.34; ///< of the width, at most

/// Lays rows out below each other over one axis.
class Layout {
public:
    Layout(const Chart& chart, double width) : m_chart(chart) {
        m_result.width = width;
        double labels = 0.0;
        double values = 0.0;
        for (const ChartRow& row : chart.rows) {
            labels = std::max(labels, roughWidth(row.label, fontSize) * (row.isTotal ? 1.08 : 1.0));
            values = std::max(values, roughWidth(row.value, fontSize) * (row.isTotal ? 1.08 : 1.0));
        }
        m_labels = std::min(labels, labelShare * width);
        m_left = m_labels + gap;
        m_right = std::max(m_left + 40.0, width - values - gap);
    }

    ChartShapes place() {
        double y = placeLegend();
        const double top = y;
        placeGrid(top, top + rowHeight * static_cast<double>(m_chart.rows.size()));
        for (const ChartRow& row : m_chart.rows) {
            placeRow(row, y);
            y += rowHeight;
        }
        placeTicks(y);
        m_result.height = y + axisHeight;
        return std::move(m_result);
    }

private:
    void text(double x, double y, std::string words, Shape::Anchor anchor, Ink ink, bool isStrong = false) {
        Shape shape;
        shape.kind = Shape::Kind::text;
        shape.ink = ink;
        shape.x = x;
        shape.y = y;
        shape.text = std::move(words);
        shape.anchor = anchor;
        shape.size = fontSize;
        shape.isStrong = isStrong;
        m_result.shapes.push_back(std::move(shape));
    }
    void line(double x, double y, double dx, double dy, Ink ink, double stroke) {
        m_result.shapes.push_back(
            {Shape::Kind::line, ink, x, y, dx, dy, {}, Shape::Anchor::start, stroke, false});
    }
    void mark(double x, double y, Mark kind, Ink ink) {
        const auto shape = kind == Mark::circle ? Shape::Kind::circle : Shape::Kind::diamond;
        m_result.shapes.push_back({shape, ink, x, y, 0.0, 0.0, {}, Shape::Anchor::start, markRadius, false});
    }
    void bar(double x, double y, double width, double height, Ink ink) {
        m_result.shapes.push_back(
            {Shape::Kind::rect, ink, x, y, width, height, {}, Shape::Anchor::start, 0.0, false});
    }

    /// Where a value stands; outside the axis at its end.
    [[nodiscard]] double at(double value) const {
        const Axis& axis = m_chart.axis;
        double share = 0.0;
        if (axis.isLogarithmic)
            share = value > 0.0 ? std::log(value / axis.from) / std::log(axis.to / axis.from) : 0.0;
        else
            share = (value - axis.from) / (axis.to - axis.from);
        return m_left + std::clamp(share, 0.0, 1.0) * (m_right - m_left);
    }

    [[nodiscard]] std::vector<double> ticks() const {
        const Axis& axis = m_chart.axis;
        std::vector<double> values;
        if (!axis.isLogarithmic) {
            constexpr int steps = 4;
            for (int i = 0; i <= steps; ++i) values.push_back(axis.from + (axis.to - axis.from) * i / steps);
            return values;
        }
        const int first = static_cast<int>(std::lround(std::log10(axis.from)));
        const int last = static_cast<int>(std::lround(std::log10(axis.to)));
        constexpr double narrowest = 34.0; // of a tick's label
        const double room = (m_right - m_left) / narrowest;
        const int step = std::max(1, static_cast<int>(std::ceil((last - first) / room)));
        for (int power = last; power >= first; power -= step) values.push_back(std::pow(10.0, power));
        return values;
    }

    [[nodiscard]] std::string tickText(double value) const {
        if (m_chart.axis.isShare) return fmt::format("{:.0f} %", 100.0 * value);
        if (!m_chart.axis.isLogarithmic) return fmt::format("{:g}", value);
        if (value > 0.99) return "1";
        std::string power =
            typeset(fmt::format("1e{:+03}", static_cast<int>(std::lround(std::log10(value)))));
        return power.substr(power.find("10"));
    }

    double placeLegend() {
        if (m_chart.legend.empty()) return 4.0;
        double x = 0.0;
        double y = legendHeight / 2.0;
        for (const LegendEntry& entry : m_chart.legend) {
            const double width = 18.0 + roughWidth(entry.text, fontSize);
            if (x > 0.0 && x + width > m_result.width) {
                x = 0.0;
                y += legendHeight - 4.0;
            }
            if (entry.isBar)
                bar(x, y - 3.5, 14.0, 7.0, entry.ink);
            else
                mark(x + 7.0, y, entry.mark, entry.ink);
            text(x + 18.0, y + 3.0, entry.text, Shape::Anchor::start, Ink::quiet);
            x += width + 14.0;
        }
        return y + legendHeight / 2.0 + 4.0;
    }

    void placeGrid(double top, double bottom) {
        for (const double tick : ticks()) line(at(tick), top, 0.0, bottom - top, Ink::grid, 0.6);
    }

    void placeRow(const ChartRow& row, double top) {
        const double middle = top + rowHeight / 2.0;
        if (row.isTotal) line(0.0, top, m_result.width, 0.0, Ink::grid, 0.8);
        text(m_labels, middle + 3.0, shortened(row.label, fontSize * (row.isTotal ? 1.08 : 1.0), m_labels),
             Shape::Anchor::end, Ink::text, row.isTotal);
        for (const Bar& piece : row.bars) {
            constexpr double thinnest = 0.8; // so that next to nothing is still seen
            const double from = at(std::min(piece.from, piece.to));
            const double to = at(std::max(piece.from, piece.to));
            const double half = piece.ink == Ink::gap ? 1.6 : 5.0;
            bar(std::min(from, m_right - thinnest), middle - half, std::max(thinnest, to - from), 2.0 * half,
                piece.ink);
        }
        for (const Point& point : row.points) mark(at(point.at), middle, point.mark, point.ink);
        text(m_result.width, middle + 3.0, row.value, Shape::Anchor::end, Ink::text, row.isTotal);
    }

    void placeTicks(double y) {
        line(m_left, y, m_right - m_left, 0.0, Ink::quiet, 0.8);
        for (const double tick : ticks()) {
            line(at(tick), y, 0.0, 3.0, Ink::quiet, 0.8);
            text(at(tick), y + 12.5, tickText(tick), Shape::Anchor::middle, Ink::quiet);
        }
        text((m_left + m_right) / 2.0, y + 25.0, m_chart.axis.title, Shape::Anchor::middle, Ink::quiet);
    }

    const Chart& m_chart;
    ChartShapes m_result;
    double m_labels = 0.0;
    double m_left = 0.0;
    double m_right = 0.0;
};

} // namespace

ChartShapes shapesOf(const Chart& chart, double width) {
    return Layout(chart, std::max(width, 200.0)).place();
}

Axis logarithmicAxis(const std::vector<double>& values, std::string title) {
    Axis axis;
    axis.isLogarithmic = true;
    axis.title = std::move(title);
    double least = 1.0;
    double most = 0.0;
    for (const double value : values) {
        if (value <= 0.0) continue;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    if (most <= 0.0) most = 1.0;
    axis.from = std::pow(10.0, std::floor(std::log10(least) + 1e-9));
    axis.to = std::pow(10.0, std::ceil(std::log10(most) - 1e-9));
    if (axis.to <= axis.from * 1.001) axis.from = axis.to / 10.0;
    return axis;
}

} // namespace faultline::report
