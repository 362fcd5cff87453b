// SPDX-License-Identifier: MIT
#include "ui/analysis_runner.h"

#include "ui/document.h"

#include <chrono>
#include <utility>

namespace faultline {

using namespace std::chrono_literals;

AnalysisRunner::AnalysisRunner(Document& document, QObject* parent)
    : QObject(parent), m_document(document),
      m_thread([this](const std::stop_token& ending) { work(ending); }) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(120ms);
    connect(&m_patience, &QTimer::timeout, this, &AnalysisRunner::stopCurrent);
    connect(&document, &Document::changed, this, &AnalysisRunner::request);
    request();
}

AnalysisRunner::~AnalysisRunner() {
    m_thread.request_stop();
    stopCurrent();
}

void AnalysisRunner::stopCurrent() {
    const std::lock_guard lock(m_mutex);
    m_stopCurrent.request_stop();
}

double AnalysisRunner::secondsAtWork() const {
    return m_state == State::stale ? static_cast<double>(m_since.elapsed()) / 1000.0 : 0.0;
}

void AnalysisRunner::stop() {
    if (m_state != State::stale) return;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.reset();
        m_stopCurrent.request_stop();
    }
    m_taken = m_newest; // what may still arrive is not wanted
    setState(State::stopped);
}

void AnalysisRunner::restart() {
    m_revision = 0;
    request();
}

void AnalysisRunner::request() {
    if (m_revision == m_document.revision()) return; // the layout alone has changed
    m_revision = m_document.revision();
    if (m_state != State::stale || !m_since.isValid()) m_since.start();
    if (!m_patience.isActive()) m_patience.start();
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = Job{++m_newest, m_document.snapshot(), {}};
    }
    m_wake.notify_one();
    setState(State::stale);
}

void AnalysisRunner::work(const std::stop_token& ending) {
    Analyzer analyzer;
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, ending, [this] { return m_waiting.has_value(); })) return;
            job = std::move(*m_waiting);
            m_waiting.reset();
            m_stopCurrent = job.stop;
            if (ending.stop_requested()) return;
        }
        Result<Report> answer = analyzer.analyze(std::move(job.system), {}, job.stop.get_token());
        if (!answer) continue; // stopped: a newer job, or the end, is waiting
        auto report = std::make_shared<const Report>(std::move(*answer));
        QMetaObject::invokeMethod(
            this, [this, number = job.number, report = std::move(report)] { take(number, report); },
            Qt::QueuedConnection);
    }
}

void AnalysisRunner::take(quint64 number, std::shared_ptr<const Report> report) {
    if (number <= m_taken) return;
    m_taken = number;
    m_previous = std::exchange(m_report, std::move(report));
    if (number == m_newest) {
        m_patience.stop();
        setState(State::fresh);
    }
    Q_EMIT reportChanged();
}

void AnalysisRunner::setState(State state) {
    if (m_state == state) return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace faultline
