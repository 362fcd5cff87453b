// SPDX-License-Identifier: MIT
#pragma once
// "If this fails: …" for the part under the mouse, worked out beside the GUI thread.

#include "core/analysis/basic_events.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace faultline {

/// What follows when one event happens and all else is up.
struct FailureConsequence {
    EventRef event;
    bool isSystemDown = false;
    bool isKnown = false;             ///< false: no client depends on anything
    std::vector<int> unservedClients; ///< components
    std::vector<int> unservedParts;   ///< others that somebody depends on and that fall with it
};

/// Pure; costs about one pass over the structure.
[[nodiscard]] FailureConsequence consequenceOf(const System& system, EventRef event);
/// The same in a sentence: "If this fails, nobody is served." Names at most three parts.
[[nodiscard]] QString consequenceText(const System& system, const FailureConsequence& consequence);

/// Answers the newest question only. Lives on the GUI thread.
class FailurePreview : public QObject {
    Q_OBJECT
public:
    explicit FailurePreview(QObject* parent = nullptr);

    /// Replaces the question before; `answered` follows.
    void ask(std::shared_ptr<const System> system, EventRef event);
    /// No answer is wanted any more.
    void forget();

Q_SIGNALS:
    void answered(const QString& text);

private:
    QFutureWatcher<QString> m_watcher;
    bool m_isWanted = false;
};

} // namespace faultline
