// SPDX-License-Identifier: MIT
#pragma once
// The chart beside the table of redundant sets: from what is promised to what one part alone has.

#include "ui/panels/chart_style.h"

#include <QStringList>

#include <optional>

QT_BEGIN_NAMESPACE
class QLineSeries;
class QScatterSeries;
class QXYSeries;
QT_END_NAMESPACE

namespace faultline {

/// One set of stand-ins; probabilities in [0, 1]. What is 0 has no place on a logarithmic axis.
struct RedundancyLine {
    QString name;
    QString tip;
    double one = 0.0;
    double promised = 0.0;
    std::optional<double> left; ///< nothing past the budget
};

/// A line a set with three marks that differ in shape and colour. Shows as many of the first sets as fit.
class RedundancyChart {
public:
    static constexpr int mostLines = 8;

    explicit RedundancyChart(QWidget* parent);

    /// Owned by its parent.
    [[nodiscard]] QChartView* view() const { return m_view; }
    void show(std::vector<RedundancyLine> lines);
    void applyTheme(const Theme& theme);

private:
    [[nodiscard]] QScatterSeries* addMarks(const QString& name, int shape, double size);
    void add(QXYSeries& series);
    void fit();
    void setNames(std::size_t shown);

    QChartView* m_view;
    LogAxis m_axis;
    QCategoryAxis* m_names;
    std::vector<QLineSeries*> m_spans;
    QScatterSeries* m_one;
    QScatterSeries* m_promised;
    QScatterSeries* m_left;
    std::vector<RedundancyLine> m_lines;
};

} // namespace faultline
