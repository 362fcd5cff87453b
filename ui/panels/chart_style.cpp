// SPDX-License-Identifier: MIT
#include "ui/panels/chart_style.h"

#include "core/base/units.h"
#include "core/io/words.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr double floorOfLogs = -300.0;
constexpr double leastSpan = 0.8; ///< holds two marks at 1, 2 or 5 wherever it lies
constexpr double air = 0.06;      ///< of the span, on either side
constexpr double smallSpan = 1.7; ///< decades; below it decades alone are too few marks

/// Follows the mouse over a chart's viewport.
class TipShower : public QObject {
public:
    TipShower(QChartView& view, std::function<QString(QPointF)> tipAt)
        : QObject(&view), m_view(view), m_tipAt(std::move(tipAt)) {
        view.viewport()->setMouseTracking(true);
        view.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        if (event->type() != QEvent::MouseMove && event->type() != QEvent::ToolTip) return false;
        const QPoint at = event->type() == QEvent::MouseMove
                              ? static_cast<QMouseEvent*>(event)->position().toPoint()
                              : m_view.viewport()->mapFromGlobal(QCursor::pos());
        const QPointF inChart = m_view.chart()->mapFromScene(m_view.mapToScene(at));
        const bool isInside = m_view.chart()->plotArea().adjusted(-6, -6, 6, 6).contains(inChart);
        const QString tip = isInside ? m_tipAt(m_view.chart()->mapToValue(inChart)) : QString();
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(m_view.viewport()->mapToGlobal(at), tip, m_view.viewport());
        return event->type() == QEvent::ToolTip;
    }

private:
    QChartView& m_view;
    std::function<QString(QPointF)> m_tipAt;
};

class ResizeWatcher : public QObject {
public:
    ResizeWatcher(QChartView& view, std::function<void()> fit) : QObject(&view), m_fit(std::move(fit)) {
        view.installEventFilter(this);
    }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        if (event->type() == QEvent::Resize) m_fit();
        return false;
    }

private:
    std::function<void()> m_fit;
};

QString digits(double value, int significant) { return QString::number(value, 'g', significant); }

} // namespace

QString powerOfTenText(int exponent) {
    if (exponent == 0) return u"1"_s;
    static const QString superscripts = u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    QString text = u"10"_s;
    for (const QChar digit : QString::number(exponent))
        text += digit == u'-' ? QChar(u'⁻') : superscripts[digit.digitValue()];
    return text;
}

QString shortDuration(double hours, int significantDigits) {
    struct Unit {
        double hours;
        const char16_t* name;
    };
    static constexpr std::array<Unit, 6> units{{{24.0, u"d"},
                                                {1.0, u"h"},
                                                {1.0 / 60.0, u"min"},
                                                {1.0 / 3600.0, u"s"},
                                                {1e-3 / 3600.0, u"ms"},
                                                {1e-6 / 3600.0, u"µs"}}};
    if (!(hours > 0.0)) return u"0"_s;
    for (const Unit& unit : units) {
        const double count = hours / unit.hours;
        // Days begin at two, so that "36 h" stays what people say.
        if (count < (unit.hours == 24.0 ? 1.995 : 0.995)) continue;
        return u"%1 %2"_s.arg(
            digits(count, count < 99.5 ? significantDigits : std::max(3, significantDigits)),
            QStringView(unit.name));
    }
    return u"under 1 µs"_s;
}

QString shortDowntime(double unavailability) { return shortDuration(unavailability * hoursPerYear); }

namespace {

/// "1.2 × 10⁻⁵", without a mantissa of 1.
QString withPowerOfTen(double value, int significant) {
    int exponent = static_cast<int>(std::floor(std::log10(value)));
    QString mantissa = digits(value / std::pow(10.0, exponent), significant);
    if (mantissa == u"10") {
        mantissa = u"1"_s;
        ++exponent;
    }
    return mantissa == u"1" ? powerOfTenText(exponent) : u"%1 × %2"_s.arg(mantissa, powerOfTenText(exponent));
}

} // namespace

QString probabilityFigure(double probability) {
    if (!(probability > 0.0) || probability >= 0.9995e-3) return digits(probability, 4);
    return withPowerOfTen(probability, 3);
}

QString factorFigure(double factor) {
    if (factor >= 9999.5) return withPowerOfTen(factor, 2);
    return QString::number(factor, 'f', factor < 9.995 ? 2 : factor < 99.95 ? 1 : 0);
}

QString availabilityMark(double logarithm, bool withDowntime) {
    const double u = std::min(1.0, std::pow(10.0, logarithm));
    QString mark;
    if (logarithm < -6.5 && std::abs(logarithm - std::round(logarithm)) < 1e-9) {
        mark = QCoreApplication::translate("faultline::ChartPanel", "%1 nines").arg(-std::lround(logarithm));
    } else {
        mark = QString::fromStdString(availabilityText(u));
        static const QRegularExpression idleZeros(u"\\.?0+ %$"_s);
        if (mark.contains(u'.')) mark.replace(idleZeros, u" %"_s);
    }
    return withDowntime ? u"%1 · %2"_s.arg(mark, shortDowntime(u)) : mark;
}

double logOf(double value) { return value > 0.0 ? std::max(floorOfLogs, std::log10(value)) : floorOfLogs; }

LogScale logScale(double lowest, double highest, int most) {
    LogScale scale;
    const double span = std::max(leastSpan, (highest - lowest) * (1.0 + 2.0 * air));
    const double centre = (lowest + highest) / 2.0;
    scale.highest = std::min(0.0, centre + span / 2.0);
    scale.lowest = std::min(centre - span / 2.0, scale.highest - leastSpan);
    const int first = static_cast<int>(std::floor(scale.lowest));
    const bool isFine = scale.highest - scale.lowest <= smallSpan;
    const int step =
        isFine ? 1 : std::max(1, static_cast<int>(std::ceil((scale.highest - scale.lowest) / most)));
    for (int decade = first; decade <= 0; ++decade) {
        if (decade % step != 0) continue;
        for (const double mantissa : {1.0, 2.0, 5.0}) {
            if (mantissa > 1.0 && !isFine) break;
            const double mark = decade + std::log10(mantissa);
            if (mark >= scale.lowest - 1e-9 && mark <= scale.highest + 1e-9) scale.marks.push_back(mark);
        }
    }
    return scale;
}

QChartView* makeChartView(QWidget* parent, const QString& objectName) {
    auto* chart = new QChart;
    chart->setBackgroundRoundness(0);
    chart->setDropShadowEnabled(false);
    chart->setBackgroundVisible(false);
    chart->setAnimationOptions(QChart::NoAnimation);
    // Half a label sticks out beyond either end of an axis.
    chart->setMargins(QMargins(0, spacing::normal, spacing::loose, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    auto* view = new QChartView(chart, parent);
    view->setObjectName(objectName);
    view->setFrameShape(QFrame::NoFrame);
    view->setRenderHint(QPainter::Antialiasing);
    view->setMinimumSize(160, 96);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A chart is looked at; what it says is also in text beside it.
    view->setFocusPolicy(Qt::NoFocus);
    return view;
}

void applyTheme(QChartView& view, const Theme& theme) {
    view.setBackgroundBrush(theme.surface);
    QChart& chart = *view.chart();
    chart.legend()->setFont(drawingFont(type_scale::caption));
    chart.legend()->setLabelColor(theme.textMuted);
    const QPen hairline(theme.outline, 1.0);
    for (QAbstractAxis* axis : chart.axes()) {
        axis->setLabelsFont(drawingFont(type_scale::caption));
        axis->setLabelsColor(theme.textMuted);
        axis->setTitleFont(drawingFont(type_scale::caption));
        axis->setTitleBrush(theme.textMuted);
        axis->setGridLinePen(hairline);
        axis->setLinePen(hairline);
    }
}

LogAxis::LogAxis(QChart& chart, Qt::Alignment side, bool turned)
    : m_axis(new QCategoryAxis), m_isTurned(turned) {
    m_axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_axis->setTruncateLabels(false);
    chart.addAxis(m_axis, side);
}

void LogAxis::setScale(const LogScale& scale, const std::function<QString(double)>& label) {
    for (const QString& old : m_axis->categoriesLabels()) m_axis->remove(old);
    const double from = m_isTurned ? -scale.highest : scale.lowest;
    const double to = m_isTurned ? -scale.lowest : scale.highest;
    m_axis->setRange(from, to);
    // The start has a line of its own but no label: it belongs outside.
    m_axis->setStartValue(from - 1.0);
    std::vector<double> marks = scale.marks;
    if (m_isTurned) std::ranges::reverse(marks);
    for (const double mark : marks) m_axis->append(label(mark), toAxis(mark));
}

void LogAxis::setTitle(const QString& title) { m_axis->setTitleText(title); }

void LogAxis::attach(QAbstractSeries& series) { series.attachAxis(m_axis); }

void whenResized(QChartView& view, std::function<void()> fit) { new ResizeWatcher(view, std::move(fit)); }

ChartLabels::ChartLabels(QChartView& view, QAbstractSeries& series) : m_view(view), m_series(series) {
    QObject::connect(view.chart(), &QChart::plotAreaChanged, &view, [this] { place(); });
}

void ChartLabels::set(std::vector<ChartLabel> labels) {
    m_labels = std::move(labels);
    while (m_items.size() < m_labels.size()) {
        m_items.push_back(new QGraphicsSimpleTextItem(m_view.chart()));
        m_items.back()->setZValue(10.0);
        m_items.back()->setFont(drawingFont(type_scale::caption));
    }
    place();
}

void ChartLabels::setColor(const QColor& color) {
    m_color = color;
    place();
}

void ChartLabels::place() {
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        QGraphicsSimpleTextItem& item = *m_items[i];
        item.setVisible(i < m_labels.size());
        if (i >= m_labels.size()) continue;
        item.setBrush(m_color);
        item.setText(m_labels[i].text);
        const QPointF at = m_view.chart()->mapToPosition(m_labels[i].at, &m_series);
        const QSizeF size = item.boundingRect().size();
        const double x = at.x() - (m_labels[i].isCentred ? size.width() / 2.0 : size.width() + 4.0);
        const bool hasRoomAbove = at.y() - size.height() >= m_view.chart()->plotArea().top();
        item.setPos(x, hasRoomAbove ? at.y() - size.height() - 1.0 : at.y() + 2.0);
    }
}

void showTips(QChartView& view, std::function<QString(QPointF value)> tipAt) {
    new TipShower(view, std::move(tipAt));
}

void applyPalette(QWidget& widget, const Theme& theme) {
    QPalette palette = widget.palette();
    palette.setColor(QPalette::Window, theme.surface);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.canvas);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.textMuted);
    palette.setColor(QPalette::Highlight, theme.accentSoft);
    palette.setColor(QPalette::HighlightedText, theme.text);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Link, theme.accent);
    widget.setPalette(palette);
}

} // namespace faultline
