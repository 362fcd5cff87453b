// SPDX-License-Identifier: MIT
#include "ui/panels/why_panel.h"

#include "core/io/derivation_text.h"
#include "ui/panels/chart_style.h"
#include "ui/panels/empty_state.h"
#include "ui/render/icons.h"
#include "ui/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int everything = 1'000'000;
constexpr int iconSize = 16;

} // namespace

WhyPanel::WhyPanel(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {
    setObjectName(u"whyPanel"_s);
    setAccessibleName(tr("Why this number?"));
    build();
    connect(m_browser, &QTextBrowser::anchorClicked, this, &WhyPanel::follow);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_open, &QToolButton::clicked, this, [this] { openAll(true); });
    connect(m_close, &QToolButton::clicked, this, [this] { openAll(false); });
    connect(&workspace.analysis, &AnalysisRunner::reportChanged, this, &WhyPanel::refresh);
    connect(&workspace.appearance, &Appearance::changed, this, &WhyPanel::applyTheme);
    applyTheme();
}

QToolButton* WhyPanel::addButton(const QString& name, const QString& icon, const QString& text,
                                 const QString& tip) {
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("icon name", icon);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({iconSize, iconSize});
    button->setAutoRaise(true);
    return button;
}

void WhyPanel::build() {
    m_title = new QLabel(tr("Why this number?"), this);
    m_title->setObjectName(u"title"_s);
    m_title->setFont(drawingFont(type_scale::title, QFont::DemiBold));
    m_title->setMinimumWidth(1); // a long name never widens the panel
    m_open =
        addButton(u"openAll"_s, u"action-plus"_s, tr("Open all"), tr("Shows every step of the derivation"));
    m_close = addButton(u"closeAll"_s, u"action-minus"_s, tr("Fold all"), tr("Shows the first step alone"));
    m_copy = addButton(u"copy"_s, u"action-copy"_s, tr("Copy"), tr("Copies the whole derivation as text"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(panel_edge::words, spacing::normal, panel_edge::outer, 0);
    bar->setSpacing(spacing::tight);
    bar->addWidget(m_title, 1);
    for (QToolButton* button : {m_open, m_close, m_copy}) bar->addWidget(button);
    m_note = new EmptyState(this);
    m_note->setObjectName(u"note"_s);
    m_note->setTexts(
        tr("Ask about a figure"),
        tr("Click one in the header, or choose “Why?” from the menu of one: how it comes about is "
           "shown here, step by step."));
    m_browser = new QTextBrowser(this);
    m_browser->setObjectName(u"derivation"_s);
    m_browser->setAccessibleName(tr("Derivation"));
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    m_browser->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::tight);
    column->addLayout(bar);
    column->addWidget(m_note, 1);
    column->addWidget(m_browser, 1);
    for (QToolButton* button : {m_open, m_close, m_copy}) button->setEnabled(false);
}

void WhyPanel::ask(const FigureQuestion& question) {
    if (m_question != question) {
        m_steps = {};
        m_browser->verticalScrollBar()->setValue(0);
    }
    m_question = question;
    refresh();
}

QString WhyPanel::text() const {
    return m_answer && m_answer->has_value() ? QString::fromStdString(plainText(**m_answer)) : QString();
}

void WhyPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isOutdated) refresh();
}

void WhyPanel::refresh() {
    if (!m_question) return;
    m_isOutdated = !isVisible();
    const auto report = m_workspace.analysis.report();
    if (m_isOutdated || !report) return;
    m_job.start([this, report, question = *m_question](const std::stop_token& stop) -> LatestJob::Done {
        auto answer = std::make_shared<const Result<Derivation>>(derive(*report, question, stop));
        return [this, question, answer = std::move(answer)] {
            if (question == m_question) take(answer); // else another figure has been asked for meanwhile
        };
    });
}

void WhyPanel::take(Answer answer) {
    if (!answer->has_value() && answer->error().code == "stopped") return;
    m_answer = std::move(answer);
    render();
}

void WhyPanel::render() {
    if (!m_answer || !m_question) return;
    const bool isKnown = m_answer->has_value();
    m_title->setText(QString::fromStdString(titleOf(*m_question, m_workspace.document.system())));
    m_title->setToolTip(m_title->text());
    m_note->setVisible(!isKnown);
    m_browser->setVisible(isKnown);
    for (QToolButton* button : {m_open, m_close, m_copy}) button->setEnabled(isKnown);
    if (!isKnown) {
        return showError(m_answer->error());
    }
    const int scrolled = m_browser->verticalScrollBar()->value();
    writeDerivation(*m_browser->document(), **m_answer, m_steps, m_workspace.appearance.theme());
    m_browser->verticalScrollBar()->setValue(scrolled);
}

void WhyPanel::showError(const Error& error) {
    if (error.code == "too-large")
        m_note->setTexts(tr("Too entangled to be shown"),
                         tr("This figure is known, but what it is made of is too much to be written down."));
    else
        m_note->setTexts(tr("There is no such figure now"),
                         tr("The design has changed since it was asked for. Ask about another one."));
}

void WhyPanel::follow(const QUrl& link) {
    const QString target = QUrl::fromPercentEncoding(link.path(QUrl::FullyEncoded).toLatin1());
    if (link.scheme() == u"reveal"_s) {
        m_workspace.selection.reveal({ElementId(target.toStdString())});
    } else {
        m_steps.toggle(target);
        render();
    }
}

void WhyPanel::openAll(bool isOpen) {
    m_steps = {isOpen ? everything : 1, {}};
    render();
}

void WhyPanel::applyTheme() {
    const Theme& theme = m_workspace.appearance.theme();
    for (QToolButton* button : {m_open, m_close, m_copy})
        button->setIcon(icon(button->property("icon name").toString(), theme.textMuted, theme.outline));
    m_note->applyTheme(theme);
    QPalette palette = m_browser->palette();
    palette.setColor(QPalette::Base, theme.surface);
    m_browser->setPalette(palette);
    render();
}

} // namespace faultline
