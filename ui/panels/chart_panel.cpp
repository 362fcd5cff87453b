// SPDX-License-Identifier: MIT
#include "ui/panels/chart_panel.h"

#include "ui/panels/chart_style.h"
#include "ui/panels/empty_state.h"
#include "ui/panels/two_parts.h"

#include <QBoxLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QStackedLayout>

#include <chrono>

namespace faultline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Dims what is out of date, and says so.
class ChartPanel::Veil : public QWidget {
public:
    explicit Veil(ChartPanel& panel) : QWidget(&panel), m_panel(panel) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

    void showText(const QString& text) {
        m_text = text;
        setGeometry(m_panel.rect());
        raise();
        show();
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        const Theme& theme = m_panel.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor dimming = theme.surface;
        dimming.setAlphaF(0.55F);
        painter.fillRect(rect(), dimming);
        painter.setFont(drawingFont(type_scale::caption, QFont::DemiBold));
        QRect box = painter.fontMetrics().boundingRect(m_text);
        box.setSize(box.size() + QSize(2 * spacing::normal, 2 * spacing::tight));
        box.moveTopRight(rect().topRight() + QPoint(-spacing::normal, spacing::normal));
        painter.setPen(theme.outline);
        painter.setBrush(theme.raised);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(theme.textMuted);
        painter.drawText(box, Qt::AlignCenter, m_text);
    }

private:
    ChartPanel& m_panel;
    QString m_text;
};

ChartPanel::ChartPanel(Workspace& workspace, const QString& objectName, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_pages(new QStackedLayout(this)), m_empty(new EmptyState),
      m_veil(new Veil(*this)) {
    setObjectName(objectName);
    setAutoFillBackground(true);
    auto* contentPage = new QWidget;
    m_content = new QVBoxLayout(contentPage);
    m_content->setContentsMargins(panel_edge::outer, spacing::normal, panel_edge::outer, spacing::normal);
    m_content->setSpacing(spacing::normal);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(contentPage);

    m_untilStale.setSingleShot(true);
    m_untilStale.setInterval(300ms);
    connect(&m_untilStale, &QTimer::timeout, this, [this] { m_veil->showText(tr("Updating…")); });
    connect(&workspace.analysis, &AnalysisRunner::reportChanged, this, &ChartPanel::refresh);
    connect(&workspace.analysis, &AnalysisRunner::stateChanged, this, &ChartPanel::followState);
    connect(&workspace.appearance, &Appearance::changed, this, [this] {
        m_isThemed = false;
        refresh();
    });
}

ChartPanel::~ChartPanel() = default;

void ChartPanel::addParts(QWidget* first, QWidget* second, int firstShare, int secondShare) {
    m_content->addWidget(new TwoParts(first, firstShare, second, secondShare), 1);
}

void ChartPanel::addTop(QWidget* first, QWidget* second, int firstShare, int secondShare) {
    auto* top = new TwoParts(first, firstShare, second, secondShare);
    top->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_content->addWidget(top);
}

void ChartPanel::showContent() { m_pages->setCurrentIndex(1); }

void ChartPanel::showEmpty(const QString& heading, const QString& advice) {
    m_empty->setTexts(heading, advice);
    m_pages->setCurrentIndex(0);
}

bool ChartPanel::showsWhyNoFigure(const Report& report) {
    if (report.system->components.empty()) {
        showEmpty(tr("Nothing is drawn yet"), tr("Drag a part from the palette onto the canvas."));
    } else if (!report.overall) {
        showEmpty(tr("Nobody is served yet"),
                  tr("Connect a client to the part it needs, and the figures follow."));
    } else if (!report.overall->exact) {
        showEmpty(tr("Only bounds are known"),
                  tr("This design is too entangled for an exact figure, and this view needs one. Fewer "
                     "cross connections, or stacks in place of many like parts, make it exact."));
    } else {
        return false;
    }
    return true;
}

void ChartPanel::refresh() {
    m_isDue = true;
    if (!isVisible()) return;
    if (!m_isThemed) takeTheme();
    m_isDue = false;
    if (const auto report = m_workspace.analysis.report())
        showReport(report);
    else
        showEmpty(tr("Working out the first answer…"), {});
}

void ChartPanel::takeTheme() {
    m_isThemed = true;
    applyPalette(*this, theme());
    setFont(drawingFont(type_scale::body));
    m_empty->applyTheme(theme());
    applyTheme(theme());
}

void ChartPanel::followState() {
    const AnalysisRunner::State state = m_workspace.analysis.state();
    if (state == AnalysisRunner::State::fresh) {
        m_untilStale.stop();
        m_veil->hide();
    } else if (state == AnalysisRunner::State::stopped) {
        m_untilStale.stop();
        m_veil->showText(tr("Stopped: an older answer"));
    } else if (!m_untilStale.isActive() && !m_veil->isVisible()) {
        m_untilStale.start();
    }
}

void ChartPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isDue) refresh();
}

void ChartPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_veil->setGeometry(rect());
}

} // namespace faultline
