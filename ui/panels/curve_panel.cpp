// SPDX-License-Identifier: MIT
#include "ui/panels/curve_panel.h"

#include "core/io/words.h"
#include "ui/latest_job.h"
#include "ui/panels/chart_style.h"
#include "ui/panels/report_ids.h"

#include <QBoxLayout>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QLabel>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int curvePoints = 96;
constexpr std::size_t mostListed = 200;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// Where the axis begins: far enough to the left to see today's P, and where making the part better gains no
/// more, if that is within reach.
double leftEnd(const PartResponse& response) {
    double left = -3.0;
    if (response.today > 0.0) left = std::min(left, std::floor(logOf(response.today) - 1.0));
    if (response.withUp > 0.0 && response.matters()) {
        const double knee = logOf(response.withUp / (response.withDown - response.withUp));
        left = std::min(left, std::max(std::floor(knee), left - 4.0));
    }
    return std::max(left, -14.0);
}

} // namespace

/// The line, today's point, and a dashed line that no improvement of the part gets past.
class AvailabilityCurve {
public:
    explicit AvailabilityCurve(QWidget* parent)
        : m_view(makeChartView(parent, u"availabilityCurve"_s)), m_p(*m_view->chart(), Qt::AlignBottom),
          m_nines(*m_view->chart(), Qt::AlignLeft, true), m_limit(new QLineSeries), m_line(new QLineSeries),
          m_today(new QScatterSeries) {
        m_view->setAccessibleName(CurvePanel::tr("Availability against the P of the chosen part"));
        m_view->chart()->legend()->hide();
        for (QXYSeries* series : std::initializer_list<QXYSeries*>{m_limit, m_line, m_today}) {
            m_view->chart()->addSeries(series);
            m_p.attach(*series);
            m_nines.attach(*series);
        }
        m_today->setMarkerSize(12.0);
        m_labels = std::make_unique<ChartLabels>(*m_view, *m_limit);
        whenResized(*m_view, [this] { fit(); });
        showTips(*m_view, [this](QPointF value) { return m_tipAt ? m_tipAt(value.x()) : QString(); });
    }

    [[nodiscard]] QChartView* view() const { return m_view; }

    void show(const std::shared_ptr<const System>& system, const PartResponse& response) {
        m_left = leftEnd(response);
        m_lowest = 0.0;
        m_highest = -300.0;
        const auto pointAt = [&](double logarithm) {
            const double u = logOf(response.unavailabilityAt(*system, std::pow(10.0, logarithm)));
            m_lowest = std::min(m_lowest, u);
            m_highest = std::max(m_highest, u);
            return QPointF(logarithm, m_nines.toAxis(u));
        };
        QList<QPointF> points;
        for (int i = 0; i <= curvePoints; ++i)
            points.append(pointAt(m_left * (curvePoints - i) / curvePoints));
        m_line->replace(points);
        // What never happens has no place of its own on a logarithmic axis: it is drawn at the edge.
        const bool isInside = response.today > 0.0 && logOf(response.today) >= m_left;
        m_today->replace(QList<QPointF>{pointAt(isInside ? logOf(response.today) : m_left)});
        showLimit(response);
        fit();
        m_tipAt = [system, response](double logarithm) {
            const double p = std::pow(10.0, std::min(0.0, logarithm));
            const double u = response.unavailabilityAt(*system, p);
            return CurvePanel::tr("<qt>P = %1<br><b>%2</b><br>%3</qt>")
                .arg(probabilityFigure(p), text(availabilityText(u)), text(downtimeText(u)));
        };
    }

    void applyTheme(const Theme& theme) {
        faultline::applyTheme(*m_view, theme);
        m_line->setPen(QPen(theme.series(0), 2.0));
        m_limit->setPen(QPen(theme.textMuted, 1.0, Qt::DashLine));
        m_today->setColor(theme.series(1));
        m_today->setBorderColor(theme.surface);
        m_labels->setColor(theme.textMuted);
    }

private:
    void showLimit(const PartResponse& response) {
        QList<QPointF> limit;
        std::vector<ChartLabel> labels;
        if (response.withUp > 0.0 && response.matters()) {
            const double level = logOf(response.withUp);
            m_lowest = std::min(m_lowest, level);
            limit = {{m_left, m_nines.toAxis(level)}, {0.0, m_nines.toAxis(level)}};
            labels.push_back({limit.constLast(), CurvePanel::tr("if it never failed"), false});
        }
        m_limit->replace(limit);
        m_labels->set(std::move(labels));
    }

    void fit() {
        const bool isWide = m_view->width() >= 420;
        LogScale scale = logScale(m_left, 0.0, std::max(2, m_view->width() / (isWide ? 110 : 80)));
        scale.lowest = m_left;
        std::erase_if(scale.marks, [this](double mark) { return mark < m_left; });
        // Where the curve is low it needs the height itself; the words above it speak of P.
        const bool isHigh = m_view->height() >= 120;
        m_p.setTitle(isHigh ? CurvePanel::tr("P, how likely the part is down") : QString());
        m_p.setScale(scale, [](double logarithm) { return probabilityFigure(std::pow(10.0, logarithm)); });
        m_nines.setScale(logScale(m_lowest, m_highest, std::max(2, m_view->height() / 28)),
                         [isWide](double logarithm) { return availabilityMark(logarithm, isWide); });
    }

    QChartView* m_view;
    LogAxis m_p;
    LogAxis m_nines;
    QLineSeries* m_limit;
    QLineSeries* m_line;
    QScatterSeries* m_today;
    std::unique_ptr<ChartLabels> m_labels;
    std::function<QString(double)> m_tipAt;
    double m_left = -3.0;   ///< logarithms of what is drawn: P …
    double m_lowest = -1.0; ///< … and unavailability
    double m_highest = 0.0;
};

CurvePanel::CurvePanel(Workspace& workspace, QWidget* parent)
    : ChartPanel(workspace, u"curvePanel"_s, parent), m_parts(new QComboBox), m_words(new QLabel),
      m_curve(std::make_unique<AvailabilityCurve>(nullptr)), m_job(std::make_unique<LatestJob>()) {
    m_parts->setObjectName(u"curvePart"_s);
    m_parts->setAccessibleName(tr("Part whose P is varied"));
    m_parts->setToolTip(tr("The part whose P the curve varies, the most critical first; choosing one selects "
                           "it on the canvas. The design stays as it is."));
    m_parts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_parts->setMinimumContentsLength(16);
    m_words->setObjectName(u"curveWords"_s);
    m_words->setContentsMargins(panel_edge::inner, 0, panel_edge::inner, 0);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // What it says beside what it is about: the height is the curve's.
    addTop(m_parts, m_words, 2, 5);
    content().addWidget(m_curve->view(), 1);
    connect(&workspace.selection, &Selection::changed, this, [this] { refresh(); });
    // What was asked about another design is not wanted any more.
    connect(&workspace.document, &Document::reset, this, [this] { m_job->cancel(); });
    connect(m_parts, &QComboBox::activated, this, [this](int index) {
        ChartPanel::workspace().selection.reveal({m_listed[static_cast<std::size_t>(index)]});
    });
}

CurvePanel::~CurvePanel() = default;

std::optional<EventRef> CurvePanel::selectedPart(const Report& report) const {
    for (const ElementId& id : workspace().selection.ids())
        if (const auto event = eventOf(report, id)) return event;
    if (report.importance.empty()) return std::nullopt;
    return report.events[report.importance.front().event].ref;
}

void CurvePanel::showReport(const std::shared_ptr<const Report>& report) {
    m_job->cancel();
    if (showsWhyNoFigure(*report)) return;
    const auto part = selectedPart(*report);
    if (!part) {
        showEmpty(tr("No part has a P yet"),
                  tr("Give a part a probability of failure in the inspector, or select one on the canvas."));
        return;
    }
    if (const auto response = responseTo(*report, *part)) {
        showResponse(*report, *response);
        return;
    }
    m_job->start([this, report, part = *part](const std::stop_token& stop) -> LatestJob::Done {
        const auto response = exploredResponse(*report, part, stop);
        if (stop.stop_requested()) return {};
        return [this, report, part, response] {
            if (response)
                showResponse(*report, *response);
            else
                showEmpty(tr("There is no curve for %1").arg(text(labelOf(*report->system, part))),
                          tr("Its P decides nothing here. Select another part on the canvas."));
        };
    });
}

void CurvePanel::fillParts(const Report& report, EventRef shown) {
    QStringList names;
    std::vector<ElementId> listed;
    int current = -1;
    const auto list = [&](EventRef event) {
        if (event == shown) current = static_cast<int>(listed.size());
        const QString kind = kindTitleOf(*report.system, event);
        names << u"%1 (%2)"_s.arg(text(labelOf(*report.system, event)), kind);
        listed.push_back(idOf(*report.system, event));
    };
    for (std::size_t i = 0; i < std::min(mostListed, report.importance.size()); ++i)
        list(report.events[report.importance[i].event].ref);
    if (current < 0) list(shown);
    bool isSame = names.size() == m_parts->count();
    for (int i = 0; isSame && i < names.size(); ++i) isSame = m_parts->itemText(i) == names[i];
    if (!isSame) {
        m_parts->clear();
        m_parts->addItems(names);
    }
    m_listed = std::move(listed);
    m_parts->setCurrentIndex(current);
}

void CurvePanel::showResponse(const Report& report, const PartResponse& response) {
    fillParts(report, response.part);
    m_curve->show(report.system, response);
    const double now = response.unavailabilityAt(*report.system, response.today);
    const auto figure = [](double u) {
        return tr("%1 (%2)").arg(text(availabilityText(u)), text(downtimeText(u)));
    };
    QString words = tr("Today, P = %1: %2. ").arg(probabilityFigure(response.today), figure(now));
    if (!response.matters())
        words += tr("This part makes no difference: others stand in for it, or nobody needs it.");
    else
        words += tr("If it never failed: %1. If it were down for good: %2.")
                     .arg(figure(response.withUp), figure(response.withDown));
    m_words->setText(words);
    m_curve->view()->setAccessibleDescription(words);
    showContent();
}

void CurvePanel::applyTheme(const Theme& theme) {
    m_curve->applyTheme(theme);
    m_parts->setFont(drawingFont(type_scale::body));
    m_words->setFont(drawingFont(type_scale::body));
    applyPalette(*m_parts, theme);
}

} // namespace faultline
