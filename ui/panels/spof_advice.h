// SPDX-License-Identifier: MIT
#pragma once
// What would take each single point of failure away, tried out on the design while nobody waits for it.

#include "core/analysis/report.h"
#include "core/base/id.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <map>
#include <memory>

namespace faultline {

class LatestJob;
struct Remedy;

/// Asks `remediesFor` on a thread of its own, once reports have not changed for a moment. What is known stays
/// until the newer answer is there, as figures in this window do. Used on the GUI thread.
class SpofAdvice : public QObject {
    Q_OBJECT
public:
    /// What removes one of them, and what that would give.
    struct Words {
        QString remedy;
        QString then; ///< "Then 99.99 %."; empty where it was not analysed
    };

    explicit SpofAdvice(QObject* parent = nullptr);
    ~SpofAdvice() override;

    /// About this report, of which there is a figure.
    void askAbout(std::shared_ptr<const Report> report);
    /// The design is another one, or has no answer.
    void forget();
    /// Null: not known yet.
    [[nodiscard]] const Words* about(const ElementId& spof) const;

Q_SIGNALS:
    /// Something else is known now.
    void changed();

private:
    void start();
    void take(const Report& report, const std::vector<Remedy>& remedies);

    QTimer m_rest;
    std::shared_ptr<const Report> m_report; ///< to be asked about after the rest
    std::map<ElementId, Words> m_words;
    std::unique_ptr<LatestJob> m_job;
};

} // namespace faultline
