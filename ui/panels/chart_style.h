// SPDX-License-Identifier: MIT
#pragma once
// One look for every chart, and axes that a person reads without reckoning: decades, nines, minutes a year.

#include "ui/render/theme.h"

#include <QPointF>
#include <QString>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QAbstractSeries;
class QCategoryAxis;
class QChart;
class QChartView;
class QGraphicsSimpleTextItem;
class QWidget;
QT_END_NAMESPACE

namespace faultline {

/// Words begin twelve pixels from the edge of a panel: a table six and its cells another six.
namespace panel_edge {
inline constexpr int outer = 6;
inline constexpr int inner = 6;
inline constexpr int words = outer + inner;
} // namespace panel_edge

/// "10⁻⁴"; 1 for an exponent of 0.
[[nodiscard]] QString powerOfTenText(int exponent);
/// A duration in few letters: "53 min", "8.8 h", "3.7 d", "32 ms" with two digits; "0" for none.
[[nodiscard]] QString shortDuration(double hours, int significantDigits = 2);
/// Downtime a year for an axis, from an unavailability in [0, 1]: "53 min".
[[nodiscard]] QString shortDowntime(double unavailability);
/// "0.01", "1.2 × 10⁻⁵": a probability in [0, 1], or a factor, as tables and tips show it.
[[nodiscard]] QString probabilityFigure(double probability);
[[nodiscard]] QString factorFigure(double factor);
/// "99.9 %", "9 nines": an availability for an axis, from the logarithm of an unavailability; with the
/// downtime a year where there is room.
[[nodiscard]] QString availabilityMark(double logarithm, bool withDowntime);

/// Decimal logarithms with a floor, so that 0 has a place at the edge of a chart.
[[nodiscard]] double logOf(double value);

/// Where a logarithmic axis has its marks.
struct LogScale {
    double lowest = -1.0; ///< as decimal logarithms, lowest < highest
    double highest = 0.0;
    std::vector<double> marks; ///< decimal logarithms, ascending, within the two
};

/// A scale that holds both logarithms with some air and has at most about `most` marks, at least two: at
/// every decade or every few, or at 1, 2 and 5 where the span is short. The span is at least half a decade,
/// so that what hardly differs looks so. Nothing above a probability of 1 (a logarithm of 0).
[[nodiscard]] LogScale logScale(double lowest, double highest, int most);

/// A chart without frame, shadow, animation, title or background, its margins as narrow as labels allow, in a
/// view that paints the theme's surface. The view owns the chart.
[[nodiscard]] QChartView* makeChartView(QWidget* parent, const QString& objectName);
/// Colours and type of a chart, its legend and its axes. Series are the panel's own.
void applyTheme(QChartView& view, const Theme& theme);

/// An axis with the texts of `label` at the marks of a scale. Values are decimal logarithms; with `turned`,
/// the axis counts nines: it shows -value, so that less unavailability is higher. Owned by the chart.
class LogAxis {
public:
    LogAxis(QChart& chart, Qt::Alignment side, bool turned = false);

    void setScale(const LogScale& scale, const std::function<QString(double logarithm)>& label);
    /// The words beside the axis; what its labels cannot say.
    void setTitle(const QString& title);
    void attach(QAbstractSeries& series);
    [[nodiscard]] double toAxis(double logarithm) const { return m_isTurned ? -logarithm : logarithm; }

private:
    QCategoryAxis* m_axis; ///< owned by the chart
    bool m_isTurned;
};

/// Calls `fit` whenever the view has another size: how many marks an axis has depends on it.
void whenResized(QChartView& view, std::function<void()> fit);

/// Words within a chart, at places given in the values of a series.
struct ChartLabel {
    QPointF at;
    QString text;
    bool isCentred = true; ///< above the place; else it ends there
};

/// Keeps labels at their places while the chart changes its size; below the place where there is no room
/// above. Must not outlive the view.
class ChartLabels {
public:
    /// The series must be in the chart, with its axes.
    ChartLabels(QChartView& view, QAbstractSeries& series);

    void set(std::vector<ChartLabel> labels);
    void setColor(const QColor& color);

private:
    void place();

    QChartView& m_view;
    QAbstractSeries& m_series;
    std::vector<ChartLabel> m_labels;
    std::vector<QGraphicsSimpleTextItem*> m_items; ///< owned by the chart; no fewer than labels
    QColor m_color;
};

/// Shows `tipAt` as a tooltip while the mouse is over the plot, and nothing where it is empty. The point is
/// in the values of the first series.
void showTips(QChartView& view, std::function<QString(QPointF value)> tipAt);

/// Colours of ordinary widgets from the theme: fields, tables, buttons, selections.
void applyPalette(QWidget& widget, const Theme& theme);

} // namespace faultline
