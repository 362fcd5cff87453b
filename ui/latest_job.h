// SPDX-License-Identifier: MIT
#pragma once
// Work for the window on a thread of its own, where only the answer to the newest question counts.

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <stop_token>

namespace faultline {

/// Runs one job at a time; of those that come meanwhile the newest waits and the others are dropped. A job
/// at work is asked to stop only after a moment, so that answers come while questions keep coming.
/// Used on the GUI thread, which never waits but for the job at work when this ends.
class LatestJob : public QObject {
    Q_OBJECT
public:
    /// What is to be done with an answer, on the GUI thread; null: there is none.
    using Done = std::function<void()>;
    /// On the other thread; polls the token and touches nothing that is not its own.
    using Work = std::function<Done(const std::stop_token& stop)>;

    explicit LatestJob(QObject* parent = nullptr);
    ~LatestJob() override;

    void start(Work work);
    /// What is at work or waiting is not wanted any more.
    void cancel();

private:
    void launch();
    void finish(quint64 number, const Done& done);

    QThreadPool m_pool;
    QTimer m_patience;
    Work m_waiting;
    std::stop_source m_stop;
    quint64 m_launched = 0;  ///< the number of the last job
    quint64 m_cancelled = 0; ///< jobs up to this one have no answer
    bool m_isAtWork = false;
};

} // namespace faultline
