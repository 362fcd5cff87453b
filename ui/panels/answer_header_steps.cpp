// SPDX-License-Identifier: MIT
// What the header listens to, and from which answer it measures what the last step did.
#include "ui/panels/answer_header.h"
#include "ui/panels/answer_header_delta.h"
#include "ui/workspace.h"

#include <QPushButton>

namespace faultline {

namespace {

constexpr int clockInterval = 100;

}

void AnswerHeader::wire() {
    m_clock.setInterval(clockInterval);
    AnalysisRunner& analysis = m_workspace.analysis;
    connect(&m_clock, &QTimer::timeout, this, &AnswerHeader::showState);
    connect(m_stop, &QPushButton::clicked, &analysis, &AnalysisRunner::stop);
    connect(m_restart, &QPushButton::clicked, &analysis, &AnalysisRunner::restart);
    connect(&analysis, &AnalysisRunner::stateChanged, this, &AnswerHeader::showState);
    connect(&analysis, &AnalysisRunner::reportChanged, this, [this] {
        adoptBaseline();
        refresh();
    });
    connect(&m_workspace.document.history(), &QUndoStack::indexChanged, this, &AnswerHeader::stepTaken);
    connect(&m_workspace.document, &Document::reset, this, [this] {
        m_beforeStep = m_baseline = m_formerBaseline = nullptr;
        m_stepIsNew = true; // the next answer is about another design: nothing to compare it with
        m_step = m_workspace.document.history().index();
    });
    connect(&m_workspace.appearance, &Appearance::changed, this, &AnswerHeader::applyTheme);
    applyTheme();
}

void AnswerHeader::stepTaken(int index) {
    // A merged step keeps its index: the delta is still measured from where the drag began.
    if (index == m_step) return;
    m_step = index;
    if (m_workspace.document.isTakingBack()) {
        // As if the step had never been: until the answer of before is there again, nothing is said of it.
        m_beforeStep = m_formerBaseline;
        m_delta->setDelta(std::nullopt);
        adapt();
    } else {
        m_formerBaseline = m_stepIsNew ? m_beforeStep : m_baseline;
        m_beforeStep = m_workspace.analysis.report();
    }
    m_stepIsNew = true;
}

void AnswerHeader::adoptBaseline() {
    // A step without meaning (a move) brings no answer, so what the last change did stays in sight.
    if (!m_stepIsNew) return;
    m_stepIsNew = false;
    m_baseline = m_beforeStep;
}

} // namespace faultline
