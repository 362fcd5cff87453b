// SPDX-License-Identifier: MIT
#include "ui/trend.h"

#include "ui/analysis_runner.h"
#include "ui/document.h"

namespace faultline {

using namespace Qt::StringLiterals;

Trend::Trend(Document& document, AnalysisRunner& analysis, QObject* parent)
    : QObject(parent), m_document(document), m_analysis(analysis) {
    connect(&document.history(), &QUndoStack::indexChanged, this, &Trend::noteStep);
    connect(&document, &Document::reset, this, &Trend::startAnew);
    connect(&analysis, &AnalysisRunner::reportChanged, this, &Trend::record);
    startAnew();
}

void Trend::startAnew() {
    m_points.clear();
    m_forgotten = 0;
    m_edits = QStringList{tr("Opened")};
    m_index = m_document.history().index();
    Q_EMIT changed();
}

void Trend::noteStep(int index) {
    const QUndoStack& history = m_document.history();
    if (m_document.isTakingBack())
        forgetStep();
    else if (index < m_index)
        m_edits << tr("Undo %1").arg(history.redoText());
    else if (index > m_index)
        m_edits << history.undoText();
    m_index = index;
}

void Trend::forgetStep() {
    if (!m_edits.isEmpty())
        m_edits.removeLast(); // no answer has come to it
    else if (m_points.size() > 1)
        m_points.pop_back();
}

void Trend::record() {
    const auto report = m_analysis.report();
    // An answer to an older question would be put down to the wrong edit; the newest is on its way.
    if (!report || m_analysis.state() != AnalysisRunner::State::fresh) return;
    // Without a step since the last point, the same one goes on: a drag, a spin.
    if (m_points.empty() || !m_edits.isEmpty()) {
        m_points.push_back({m_edits.join(u", "_s), report->overall});
        m_edits.clear();
    } else {
        m_points.back().unavailability = report->overall;
    }
    if (m_points.size() > maximumPoints) {
        m_points.pop_front();
        ++m_forgotten;
    }
    Q_EMIT changed();
}

} // namespace faultline
