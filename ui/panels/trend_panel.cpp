// SPDX-License-Identifier: MIT
#include "ui/panels/trend_panel.h"

#include "core/analysis/figures.h"
#include "core/io/words.h"
#include "ui/panels/chart_style.h"

#include <QBoxLayout>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QLabel>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

/// More dots than this would hide the line.
constexpr qsizetype mostDots = 80;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// What the chart draws: of bounds the worse one, since that is guaranteed.
std::optional<double> drawnFigure(const Trend::Point& point) {
    if (!point.unavailability) return std::nullopt;
    if (point.unavailability->exact) return point.unavailability->exact;
    return point.unavailability->bounds.value_or(Interval{}).upper;
}

QString tipOf(const Trend::Point& point, std::size_t number) {
    QString figures = TrendPanel::tr("nobody is served");
    if (point.unavailability) {
        figures = text(availabilityText(*point.unavailability)).toHtmlEscaped();
        if (point.unavailability->exact)
            figures += u"<br>"_s + text(downtimeText(*point.unavailability->exact));
    }
    return u"<qt><b>%1.</b> %2<br>%3</qt>"_s.arg(number).arg(point.edit.toHtmlEscaped(), figures);
}

} // namespace

/// Nines over steps; the last one stands out.
class TrendChart {
public:
    explicit TrendChart(QWidget* parent)
        : m_view(makeChartView(parent, u"trendChart"_s)), m_nines(*m_view->chart(), Qt::AlignLeft, true),
          m_steps(new QCategoryAxis), m_line(new QLineSeries), m_dots(new QScatterSeries),
          m_newest(new QScatterSeries) {
        m_view->setAccessibleName(TrendPanel::tr("Availability after each edit"));
        m_view->chart()->legend()->hide();
        m_steps->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        m_steps->setTruncateLabels(false);
        m_steps->setGridLineVisible(false);
        m_steps->setTitleText(TrendPanel::tr("Edits since it was opened"));
        m_view->chart()->addAxis(m_steps, Qt::AlignBottom);
        for (QXYSeries* series : std::initializer_list<QXYSeries*>{m_line, m_dots, m_newest}) {
            m_view->chart()->addSeries(series);
            m_nines.attach(*series);
            series->attachAxis(m_steps);
        }
        m_dots->setMarkerSize(7.0);
        whenResized(*m_view, [this] { fit(); });
        m_newest->setMarkerSize(12.0);
    }

    [[nodiscard]] QChartView* view() const { return m_view; }

    /// `first` is the number of the first point.
    void show(const std::deque<Trend::Point>& points, std::size_t first) {
        QList<QPointF> drawn;
        double lowest = 0.0, highest = -300.0;
        for (std::size_t i = 0; i < points.size(); ++i)
            if (const auto u = drawnFigure(points[i]); u && *u > 0.0) {
                lowest = std::min(lowest, logOf(*u));
                highest = std::max(highest, logOf(*u));
            }
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto u = drawnFigure(points[i]);
            // What is never down has no end of nines: it goes to the upper edge.
            if (u)
                drawn.append({static_cast<double>(first + i), m_nines.toAxis(std::max(lowest, logOf(*u)))});
        }
        m_line->replace(drawn);
        m_dots->replace(drawn.size() <= mostDots ? drawn : QList<QPointF>());
        m_newest->replace(drawn.isEmpty() ? QList<QPointF>() : QList<QPointF>{drawn.constLast()});
        m_first = static_cast<double>(first);
        m_last = static_cast<double>(first + points.size() - 1);
        m_lowest = lowest;
        m_highest = std::max(lowest, highest);
        fit();
    }

    void applyTheme(const Theme& theme) {
        faultline::applyTheme(*m_view, theme);
        m_line->setPen(QPen(theme.series(0), 2.0));
        m_dots->setColor(theme.series(0));
        m_dots->setBorderColor(theme.surface);
        m_newest->setColor(theme.series(1));
        m_newest->setBorderColor(theme.surface);
    }

private:
    void fit() {
        const bool isWide = m_view->width() >= 420;
        m_nines.setScale(logScale(m_lowest, m_highest, std::max(2, m_view->height() / 28)),
                         [isWide](double logarithm) { return availabilityMark(logarithm, isWide); });
        for (const QString& old : m_steps->categoriesLabels()) m_steps->remove(old);
        const double from = m_first;
        const double to = std::max(from + 1.0, m_last);
        m_steps->setRange(from - 0.02 * (to - from), to + 0.02 * (to - from));
        m_steps->setStartValue(from - 1.0);
        const double room = std::max(2.0, m_view->width() / 60.0);
        const double step = std::max(1.0, std::ceil((to - from) / room));
        for (double mark = from; mark <= to; mark += step)
            m_steps->append(QString::number(mark, 'f', 0), mark);
    }

    QChartView* m_view;
    LogAxis m_nines;
    QCategoryAxis* m_steps;
    QLineSeries* m_line;
    QScatterSeries* m_dots;
    QScatterSeries* m_newest;
    double m_first = 0.0; ///< numbers of the points drawn
    double m_last = 1.0;
    double m_lowest = -1.0; ///< logarithms of their unavailability
    double m_highest = 0.0;
};

TrendPanel::TrendPanel(Workspace& workspace, QWidget* parent)
    : ChartPanel(workspace, u"trendPanel"_s, parent), m_trend(workspace.trend), m_summary(new QLabel),
      m_chart(std::make_unique<TrendChart>(nullptr)) {
    m_summary->setObjectName(u"trendSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(panel_edge::inner, 0, panel_edge::inner, 0);
    content().addWidget(m_summary);
    content().addWidget(m_chart->view(), 1);
    showTips(*m_chart->view(), [this](QPointF value) {
        const auto number = static_cast<qsizetype>(std::llround(value.x()));
        const auto at = number - static_cast<qsizetype>(m_trend.forgotten());
        if (at < 0 || at >= static_cast<qsizetype>(points().size())) return QString();
        return tipOf(points()[static_cast<std::size_t>(at)], static_cast<std::size_t>(number));
    });
    connect(&m_trend, &Trend::changed, this, &TrendPanel::refresh);
}

TrendPanel::~TrendPanel() = default;

QString TrendPanel::summary() const {
    const auto first = drawnFigure(points().front());
    const auto last = drawnFigure(points().back());
    if (!last) return tr("Nobody is served any more. Undo, or connect a client again.");
    const QString now = text(availabilityText(*last));
    const int edits = static_cast<int>(points().size()) - 1;
    if (edits == 0) return tr("%1. Each edit adds a point; hover one to see which edit it was.").arg(now);
    const QString change =
        tr("%1 to %2").arg(first ? text(availabilityText(*first)) : tr("Nobody served"), now);
    return edits == 1 ? tr("%1 in 1 edit").arg(change) : tr("%1 in %2 edits").arg(change).arg(edits);
}

void TrendPanel::showReport(const std::shared_ptr<const Report>& report) {
    const bool served =
        std::ranges::any_of(points(), [](const Trend::Point& p) { return drawnFigure(p).has_value(); });
    if (!served) {
        if (!report->overall && showsWhyNoFigure(*report)) return;
        showEmpty(tr("Nothing to follow yet"), tr("Each edit adds a point here."));
        return;
    }
    m_chart->show(points(), m_trend.forgotten());
    m_summary->setText(summary());
    m_chart->view()->setAccessibleDescription(summary());
    showContent();
}

void TrendPanel::applyTheme(const Theme& theme) {
    m_chart->applyTheme(theme);
    m_summary->setFont(drawingFont(type_scale::body, QFont::DemiBold));
}

} // namespace faultline
