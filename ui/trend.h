// SPDX-License-Identifier: MIT
#pragma once
// What each edit did to availability since the file was opened.

#include "core/analysis/report.h"

#include <QObject>
#include <QStringList>

#include <deque>
#include <optional>

namespace faultline {

class AnalysisRunner;
class Document;

/// One point for each step of the history that was analysed; steps of one drag are one point. Begins anew
/// when another design is opened. The oldest points are forgotten past some thousand. Lives on the GUI
/// thread.
class Trend : public QObject {
    Q_OBJECT
public:
    /// `edit` says what led there: the text of the step, "Undo …", or that the design was opened.
    struct Point {
        QString edit;
        std::optional<Unavailability> unavailability; ///< nothing where there is no entry
    };
    static constexpr std::size_t maximumPoints = 2000;

    /// Both must outlive this.
    Trend(Document& document, AnalysisRunner& analysis, QObject* parent = nullptr);

    /// Oldest first.
    [[nodiscard]] const std::deque<Point>& points() const { return m_points; }
    /// The number of the first point that is still known, from 0.
    [[nodiscard]] std::size_t forgotten() const { return m_forgotten; }

Q_SIGNALS:
    void changed();

private:
    void noteStep(int index);
    void forgetStep();
    void record();
    void startAnew();

    Document& m_document;
    AnalysisRunner& m_analysis;
    std::deque<Point> m_points;
    QStringList m_edits; ///< since the last point
    std::size_t m_forgotten = 0;
    int m_index = 0; ///< of the history
};

} // namespace faultline
