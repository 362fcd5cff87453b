// SPDX-License-Identifier: MIT
#include "ui/analysis_runner.h"

#include "ui/document.h"

#include <utility>

namespace faultline {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds patience = 120ms; ///< with a question that is no longer the newest

} // namespace

AnalysisRunner::AnalysisRunner(Document& document, QObject* parent)
    : QObject(parent), m_document(document),
      m_thread([this](const std::stop_token& ending) { work(ending); }) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &AnalysisRunner::stopOutdated);
    connect(&document, &Document::reset, this, &AnalysisRunner::forget);
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

void AnalysisRunner::stopOutdated() {
    const std::lock_guard lock(m_mutex);
    if (!m_waiting) return; // what is at work is the newest, and may take its time
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(patience - (Clock::now() - m_begun));
    if (left > 0ms)
        m_patience.start(left); // another question has begun since
    else
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
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = Job{++m_newest, m_document.snapshot(), {}};
    }
    m_wake.notify_one();
    if (!m_patience.isActive()) stopOutdated();
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
            m_begun = Clock::now();
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

void AnalysisRunner::forget() {
    m_taken = m_newest;
    m_previous.reset();
    stopCurrent(); // `changed` follows and asks about the new design
    if (!std::exchange(m_report, nullptr)) return;
    Q_EMIT reportChanged();
}

void AnalysisRunner::setState(State state) {
    if (m_state == state) return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace faultline
