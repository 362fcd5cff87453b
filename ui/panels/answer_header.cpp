// SPDX-License-Identifier: MIT
#include "ui/panels/answer_header.h"

#include "core/analysis/figures.h"
#include "core/io/words.h"
#include "ui/panels/answer_header_delta.h"
#include "ui/panels/answer_header_figure.h"
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>

#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 72;
constexpr int narrowest = 360;
/// Answers that come faster than this are never seen to be late.
constexpr double secondsUntilNoticed = 0.15;
constexpr double secondsUntilStop = 0.5;
constexpr double secondsAcross = 2.0; ///< of the line that shows work, from side to side
constexpr double busyShare = 0.2;     ///< its length, of the width

QString text(const std::string& words) { return QString::fromStdString(words); }

/// "3.88"; without an end of nines "∞".
QString ninesText(double unavailability) {
    const auto nines = ninesOf(unavailability);
    return nines ? QString::number(*nines, 'f', 2) : u"\u221E"_s;
}

QString downtimeWords(double unavailability) {
    if (unavailability <= 0.0) return AnswerHeader::tr("none");
    if (unavailability >= 1.0) return AnswerHeader::tr("all of it");
    return AnswerHeader::tr("about %1").arg(text(durationText(unavailability * hoursPerYear)));
}

/// The end of an interval that is worse, for what must be said in one figure.
double worst(const Unavailability& figure) {
    return figure.exact.value_or(figure.bounds.value_or(Interval{}).upper);
}

QString spofTip(std::size_t count) {
    if (count == 0) return AnswerHeader::tr("No part takes the system down alone. Click to see the grades.");
    return AnswerHeader::tr("Parts that alone, everything else up, take the system down. Click to see them.");
}

} // namespace

AnswerHeader::AnswerHeader(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {
    setObjectName(u"answerHeader"_s);
    setAccessibleName(tr("Availability of the system"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    build();
    wire();
    refresh();
}

FigureButton* AnswerHeader::addFigure(const QString& name, const QString& caption, const QString& tip,
                                      std::optional<FigureQuestion> question) {
    const bool isLarge =
        question && question->figure == Figure::availability && question->path == Path::overall;
    auto* button = new FigureButton(m_workspace.appearance, caption, isLarge, this);
    button->setObjectName(name);
    button->setToolTip(tip);
    layout()->addWidget(button);
    if (!question) return button;
    const auto ask = [this, asked = *question] { Q_EMIT whyRequested(asked); };
    connect(button, &QAbstractButton::clicked, this, ask);
    connect(button, &FigureButton::whyRequested, this, ask);
    return button;
}

void AnswerHeader::build() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::normal, 0, spacing::loose, 0);
    // Else a header of its own would never get so narrow that figures have to go.
    row->setSizeConstraint(QLayout::SetNoConstraint);
    row->setSpacing(spacing::normal);
    const auto about = [](Figure figure, Path path = Path::overall) {
        FigureQuestion question;
        question.figure = figure;
        question.path = path;
        return question;
    };
    m_cells.availability = addFigure(u"availability"_s, tr("Availability"),
                                     tr("The share of time in which the clients are served. Click: why?"),
                                     about(Figure::availability));
    m_cells.nines =
        addFigure(u"nines"_s, tr("Nines"),
                  tr("How many nines the availability has: −log10 of the unavailability. Click: why?"),
                  about(Figure::nines));
    m_cells.downtime = addFigure(u"downtime"_s, tr("Downtime a year"),
                                 tr("How long the system is down in a year, on average. Click: why?"),
                                 about(Figure::downtime));
    m_cells.outages = addFigure(u"outages"_s, tr("Outages"),
                                tr("How often the system goes down, and for how long each time. Click: why?"),
                                about(Figure::outages));
    m_cells.spofs = addFigure(u"spofs"_s, tr("Single points of failure"), {}, std::nullopt);
    m_cells.spofs->setShortCaption(tr("SPOFs"));
    connect(m_cells.spofs, &QAbstractButton::clicked, this, &AnswerHeader::spofsRequested);
    connect(m_cells.spofs, &FigureButton::whyRequested, this, &AnswerHeader::spofsRequested);
    m_cells.read = addFigure(u"readPath"_s, tr("Read path"),
                             tr("The availability of what clients need to read. Click: why?"),
                             about(Figure::availability, Path::read));
    m_cells.write = addFigure(u"writePath"_s, tr("Write path"),
                              tr("The availability of what clients need to write. Click: why?"),
                              about(Figure::availability, Path::write));
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"hint"_s);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(spacing::normal, 0, 0, 0); // in line with the figures, which stand in buttons
    row->addWidget(m_hint, 1);
    row->addStretch(0);
    m_delta = new DeltaChip(m_workspace.appearance, this);
    m_delta->setObjectName(u"delta"_s);
    row->addWidget(m_delta);
    m_state = new QLabel(this);
    m_state->setObjectName(u"state"_s);
    m_state->setFont(drawingFont(type_scale::caption));
    row->addWidget(m_state);
    m_stop = new QPushButton(tr("Stop"), this);
    m_stop->setObjectName(u"stop"_s);
    m_stop->setToolTip(tr("Gives up this analysis; the figures stay those of the design before"));
    row->addWidget(m_stop);
    m_restart = new QPushButton(tr("Restart"), this);
    m_restart->setObjectName(u"restart"_s);
    m_restart->setToolTip(tr("Analyses the design as it is now"));
    row->addWidget(m_restart);
    m_leastFirst = {m_cells.write, m_cells.read, m_cells.outages, m_cells.nines,
                    m_delta,       m_state,      m_cells.spofs,   m_cells.downtime};
}

void AnswerHeader::refresh() {
    const auto report = m_workspace.analysis.report();
    m_hasFigures = report && report->overall;
    if (m_hasFigures)
        showReport(*report);
    else
        m_delta->setDelta(std::nullopt);
    if (m_workspace.document.system().components.empty())
        m_hint->setText(tr("Drag a client and the parts it needs onto the canvas, then connect them: the "
                           "availability appears here."));
    else if (report)
        m_hint->setText(tr("No figure yet: no client requests anything. Draw a connection from a client to "
                           "what it needs."));
    else
        m_hint->setText(tr("Working out the first answer…"));
    showState();
}

void AnswerHeader::showReport(const Report& report) {
    const Unavailability& overall = *report.overall;
    const double unavailability = worst(overall);
    const bool isExact = overall.exact.has_value();
    m_cells.availability->setFigure(text(availabilityText(overall)), {});
    m_cells.nines->setFigure(ninesText(unavailability), isExact ? tr("exact") : tr("at least"));
    m_cells.downtime->setFigure(downtimeWords(unavailability), isExact ? QString() : tr("at most"));
    if (report.frequencyPerHour) {
        const auto length = meanOutageHours(unavailability, *report.frequencyPerHour);
        m_cells.outages->setFigure(text(outagesText(*report.frequencyPerHour)),
                                   length ? tr("%1 each").arg(text(durationText(*length))) : QString());
    } else {
        m_cells.outages->setFigure(u"–"_s, tr("not within bounds"));
    }
    const std::size_t spofs = report.spofs.size();
    const bool neverUp = report.downWithNothingFailed;
    m_cells.spofs->setFigure(neverUp ? u"–"_s : QString::number(spofs),
                             neverUp      ? tr("down with nothing failed")
                             : spofs == 0 ? tr("none")
                                          : tr("show"),
                             neverUp || spofs > 0 ? FigureTone::danger : FigureTone::good);
    m_cells.spofs->setToolTip(spofTip(spofs));
    const auto path = [](FigureButton* cell, const std::optional<Unavailability>& figure) {
        cell->setFigure(figure ? text(availabilityText(*figure)) : u"–"_s,
                        figure ? text(durationText(worst(*figure) * hoursPerYear)) + tr(" a year")
                               : tr("no such path"));
    };
    path(m_cells.read, report.read);
    path(m_cells.write, report.write);
    const bool hasDelta = m_baseline && m_baseline->overall;
    m_delta->setDelta(hasDelta ? std::optional(deltaBetween(worst(*m_baseline->overall), unavailability))
                               : std::nullopt);
}

void AnswerHeader::showState() {
    const AnalysisRunner& analysis = m_workspace.analysis;
    const bool isStale = analysis.state() == AnalysisRunner::State::stale;
    const bool isStopped = analysis.state() == AnalysisRunner::State::stopped;
    const double seconds = analysis.secondsAtWork();
    if (isStale != m_clock.isActive()) isStale ? m_clock.start() : m_clock.stop();
    const bool isLate = isStale && seconds >= secondsUntilNoticed;
    const bool isLong = isStale && seconds >= secondsUntilStop;
    m_secondsBusy = isLong ? seconds : 0.0;
    update();
    for (FigureButton* cell : findChildren<FigureButton*>()) cell->setStale(isLate || isStopped);
    m_state->setText(isStopped ? tr("Stopped: figures of an earlier state")
                     : isLong  ? tr("updating… %1 s").arg(seconds, 0, 'f', 1)
                     : isLate  ? tr("updating…")
                               : QString());
    m_stop->setVisible(isLong);
    m_restart->setVisible(isStopped);
    adapt();
}

void AnswerHeader::adapt() {
    m_hint->setVisible(!m_hasFigures);
    for (QWidget* cell : m_leastFirst) cell->setVisible(m_hasFigures);
    m_cells.availability->setVisible(m_hasFigures);
    if (m_delta->text().isEmpty()) m_delta->setVisible(false);
    m_state->setVisible(!m_state->text().isEmpty());
    const auto setCompact = [this](bool isCompact) {
        for (FigureButton* cell : {m_cells.availability, m_cells.downtime, m_cells.spofs})
            cell->setCompact(isCompact);
    };
    const auto fits = [this] {
        layout()->invalidate();
        return layout()->sizeHint().width() <= width();
    };
    setCompact(false);
    if (!m_hasFigures) return;
    for (QWidget* cell : m_leastFirst) {
        if (fits()) return;
        // The last three: rather small than gone.
        if (cell == m_cells.spofs) setCompact(true);
        if (fits()) return;
        cell->setVisible(false);
    }
}

void AnswerHeader::applyTheme() {
    const Theme& theme = m_workspace.appearance.theme();
    for (QLabel* label : {m_state, m_hint}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, theme.textMuted);
        label->setPalette(palette);
    }
    update();
}

QSize AnswerHeader::sizeHint() const { return {1280, barHeight}; }

QSize AnswerHeader::minimumSizeHint() const { return {narrowest, barHeight}; }

void AnswerHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    adapt();
}

void AnswerHeader::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = m_workspace.appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.outline);
    if (m_secondsBusy <= 0.0) return;
    // How far the engine is nobody knows before the end; that it is at work can be seen.
    const double place = std::fmod(m_secondsBusy / secondsAcross, 1.0);
    const double length = width() * busyShare;
    painter.fillRect(QRectF(place * (width() + length) - length, height() - 2, length, 2), theme.accent);
}

} // namespace faultline
