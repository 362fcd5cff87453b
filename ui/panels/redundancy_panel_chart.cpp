// SPDX-License-Identifier: MIT
#include "ui/panels/redundancy_panel_chart.h"

#include "ui/panels/redundancy_panel.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QFontMetricsF>
#include <QLegendMarker>
#include <QLineSeries>
#include <QRegularExpression>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int heightOfLine = 20;
constexpr int heightAround = 70; ///< legend and axis
constexpr int widthOfMark = 64;  ///< "5.3 min" with air

/// "America Gate… +7", "Cold Lane Data… × 2": how many there are stays to be read.
QString shortened(const QString& name, const QFontMetricsF& metrics, double room) {
    static const QRegularExpression count(u" [+×] ?\\d+$"_s);
    const qsizetype end = name.indexOf(count);
    const QString more = end < 0 ? QString() : name.mid(end);
    return metrics.elidedText(name.left(name.size() - more.size()), Qt::ElideRight,
                              room - metrics.horizontalAdvance(more)) +
           more;
}

/// Two lines, the shorter one in the middle. An axis puts them at the left, whatever their markup says.
QString centred(const QString& upper, const QString& lower) {
    const QFontMetricsF metrics(drawingFont(type_scale::caption));
    const QChar thin(0x2009);
    const double difference = metrics.horizontalAdvance(upper) - metrics.horizontalAdvance(lower);
    const auto count = static_cast<qsizetype>(
        std::lround(std::abs(difference) / 2.0 / std::max(1.0, metrics.horizontalAdvance(thin))));
    QString pad;
    // Markup drops blanks at an end and keeps one of many, unless something lies between them.
    for (qsizetype i = 0; i < count; ++i) pad += QString(QChar(0x200B)) + thin;
    return (difference < 0.0 ? pad : QString()) + upper + u"<br>"_s + (difference > 0.0 ? pad : QString()) +
           lower;
}

} // namespace

RedundancyChart::RedundancyChart(QWidget* parent)
    : m_view(makeChartView(parent, u"redundancyChart"_s)), m_axis(*m_view->chart(), Qt::AlignBottom),
      m_names(new QCategoryAxis) {
    m_view->setAccessibleName(RedundancyPanel::tr("Chart of what redundancy promises and what is left"));
    m_names->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_names->setTruncateLabels(false);
    m_names->setGridLineVisible(false);
    m_names->setLineVisible(false);
    m_view->chart()->addAxis(m_names, Qt::AlignLeft);
    for (int i = 0; i < mostLines; ++i) {
        m_spans.push_back(new QLineSeries);
        add(*m_spans.back());
        m_view->chart()->legend()->markers(m_spans.back()).constFirst()->setVisible(false);
    }
    // The largest first: where a promise holds, or a stand-in is of no use, one lies on the other.
    m_left = addMarks(RedundancyPanel::tr("Left"), QScatterSeries::MarkerShapeCircle, 14.0);
    m_one = addMarks(RedundancyPanel::tr("One alone"), QScatterSeries::MarkerShapeRectangle, 8.0);
    m_promised = addMarks(RedundancyPanel::tr("Promised"), QScatterSeries::MarkerShapeRotatedRectangle, 10.0);
    whenResized(*m_view, [this] { fit(); });
    showTips(*m_view, [this](QPointF value) {
        const auto row = std::lround(-value.y());
        return row >= 0 && row < static_cast<long>(m_lines.size())
                   ? m_lines[static_cast<std::size_t>(row)].tip
                   : QString();
    });
}

QScatterSeries* RedundancyChart::addMarks(const QString& name, int shape, double size) {
    auto* series = new QScatterSeries;
    series->setName(name);
    series->setMarkerShape(static_cast<QScatterSeries::MarkerShape>(shape));
    series->setMarkerSize(size);
    add(*series);
    return series;
}

void RedundancyChart::add(QXYSeries& series) {
    m_view->chart()->addSeries(&series);
    m_axis.attach(series);
    series.attachAxis(m_names);
}

void RedundancyChart::show(std::vector<RedundancyLine> lines) {
    m_lines = std::move(lines);
    fit();
}

void RedundancyChart::fit() {
    const int room = std::clamp((m_view->height() - heightAround) / heightOfLine, 1, mostLines);
    const std::size_t shown = std::min(static_cast<std::size_t>(room), m_lines.size());
    QList<QPointF> one, promised, left;
    double lowest = 0.0, highest = -300.0;
    for (std::size_t i = 0; i < mostLines; ++i) {
        double from = 1.0, to = -301.0;
        const double row = -static_cast<double>(i);
        const auto place = [&](double probability, QList<QPointF>& points) {
            if (!(probability > 0.0)) return;
            points.append({logOf(probability), row});
            from = std::min(from, logOf(probability));
            to = std::max(to, logOf(probability));
        };
        if (i < shown) {
            place(m_lines[i].one, one);
            place(m_lines[i].promised, promised);
            place(m_lines[i].left.value_or(0.0), left);
        }
        m_spans[i]->replace(from < to ? QList<QPointF>{{from, row}, {to, row}} : QList<QPointF>());
        lowest = std::min(lowest, from);
        highest = std::max(highest, to);
    }
    m_one->replace(one);
    m_promised->replace(promised);
    m_left->replace(left);
    setNames(shown);
    const int marks = std::max(2, (m_view->width() * 2 / 3) / widthOfMark);
    m_axis.setScale(logScale(lowest, std::max(lowest, highest), marks), [](double logarithm) {
        const double u = std::pow(10.0, logarithm);
        return centred(probabilityFigure(u), shortDowntime(u));
    });
}

void RedundancyChart::setNames(std::size_t shown) {
    for (const QString& old : m_names->categoriesLabels()) m_names->remove(old);
    const auto last = static_cast<double>(shown);
    m_names->setRange(-last + 0.4, 0.6);
    m_names->setStartValue(-last - 1.0);
    const QFontMetricsF metrics(drawingFont(type_scale::caption));
    // Categories ascend, rows go down.
    for (std::size_t i = shown; i-- > 0;) {
        const QString name = shortened(m_lines[i].name, metrics, std::max(60.0, m_view->width() * 0.34));
        // No two categories may have the same name: what tells them apart is not seen.
        m_names->append(name.toHtmlEscaped() + QString(static_cast<qsizetype>(i), QChar(0x200B)),
                        -static_cast<double>(i));
    }
}

void RedundancyChart::applyTheme(const Theme& theme) {
    faultline::applyTheme(*m_view, theme);
    const auto paint = [&theme](QScatterSeries& series, const QColor& fill) {
        series.setColor(fill);
        series.setBorderColor(theme.surface);
    };
    paint(*m_one, theme.textMuted);
    paint(*m_promised, theme.series(0));
    paint(*m_left, theme.series(1));
    for (QLineSeries* span : m_spans) span->setPen(QPen(theme.outline, 2.0));
}

} // namespace faultline
