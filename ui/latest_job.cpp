// SPDX-License-Identifier: MIT
#include "ui/latest_job.h"

#include <chrono>
#include <utility>

namespace faultline {

using namespace std::chrono_literals;

LatestJob::LatestJob(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(120ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_stop.request_stop(); });
}

LatestJob::~LatestJob() {
    m_stop.request_stop();
    m_pool.waitForDone();
}

void LatestJob::start(Work work) {
    m_waiting = std::move(work);
    if (!m_isAtWork)
        launch();
    else if (!m_patience.isActive())
        m_patience.start();
}

void LatestJob::cancel() {
    m_waiting = nullptr;
    m_cancelled = m_launched;
    m_stop.request_stop();
}

void LatestJob::launch() {
    m_patience.stop();
    m_isAtWork = true;
    m_stop = std::stop_source();
    m_pool.start(
        [this, number = ++m_launched, work = std::exchange(m_waiting, nullptr), stop = m_stop.get_token()] {
            const Done done = work(stop);
            QMetaObject::invokeMethod(
                this, [this, number, done] { finish(number, done); }, Qt::QueuedConnection);
        });
}

void LatestJob::finish(quint64 number, const Done& done) {
    m_isAtWork = false;
    if (m_waiting) launch();
    if (done && number > m_cancelled) done();
}

} // namespace faultline
