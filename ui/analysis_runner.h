// SPDX-License-Identifier: MIT
#pragma once
// Analyses the document on a thread of its own: the newest revision wins, the last answer stays until then.

#include "core/analysis/analyze.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace faultline {

class Document;

/// While a drag asks faster than answers come, the question at work is still answered when that takes a
/// moment only: so something moves on the screen with the mouse. A longer one is stopped for the newest.
///
/// Listens to a document and keeps the newest answer about it. Its members are called, and its signals come,
/// on the GUI thread, which never waits but when the runner ends (then some milliseconds at most).
class AnalysisRunner : public QObject {
    Q_OBJECT
public:
    enum class State {
        fresh,  ///< the report is about the document as it is
        stale,  ///< a newer answer is being worked out; the report, if any, is about an older state
        stopped ///< the user stopped it; the report, if any, is about an older state
    };

    /// The document must outlive this.
    explicit AnalysisRunner(Document& document, QObject* parent = nullptr);
    ~AnalysisRunner() override;

    [[nodiscard]] State state() const { return m_state; }
    /// The newest answer; null before the first, and again after `Document::reset` until the first about the
    /// new design.
    [[nodiscard]] std::shared_ptr<const Report> report() const { return m_report; }
    /// The answer before that; null before the second, as above. What a delta chip compares with.
    [[nodiscard]] std::shared_ptr<const Report> previousReport() const { return m_previous; }
    /// Seconds since the analysis at work was asked for; 0 where none is.
    [[nodiscard]] double secondsAtWork() const;
    /// Gives up the analysis at work; the document's next change starts another.
    void stop();
    /// Starts again after `stop`.
    void restart();

Q_SIGNALS:
    void stateChanged();
    /// A new answer has come, or the answer to another design has gone.
    void reportChanged();

private:
    using Clock = std::chrono::steady_clock;

    struct Job {
        quint64 number = 0;
        std::shared_ptr<const System> system;
        std::stop_source stop;
    };

    void request();
    void forget();
    void stopCurrent();
    void stopOutdated();
    void work(const std::stop_token& ending);
    void take(quint64 number, std::shared_ptr<const Report> report);
    void setState(State state);

    Document& m_document;
    State m_state = State::stale;
    std::shared_ptr<const Report> m_report;
    std::shared_ptr<const Report> m_previous;
    quint64 m_newest = 0; ///< the number of the last question
    quint64 m_taken = 0;  ///< answers up to this one are no news
    quint64 m_revision = 0;
    QElapsedTimer m_since; ///< since the analysis at work was asked for
    QTimer m_patience;     ///< how long an outdated question may still be answered

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Job> m_waiting;                     ///< guarded by m_mutex
    std::stop_source m_stopCurrent{std::nostopstate}; ///< guarded by m_mutex
    Clock::time_point m_begun;                        ///< of the analysis at work; guarded by m_mutex
    std::jthread m_thread;                            ///< last: it ends before what it uses
};

} // namespace faultline
