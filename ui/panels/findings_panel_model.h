// SPDX-License-Identifier: MIT
#pragma once
// The findings of a report as a list: worded when a row is first looked at, since there may be thousands.

#include "core/analysis/report.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

#include <array>

namespace faultline {

/// One row a finding, in the order of the report. The display text is the finding in words.
class FindingsModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int severityRole = Qt::UserRole + 1; ///< int(Severity)

    using QAbstractListModel::QAbstractListModel;

    /// Null: no findings are known yet.
    void take(std::shared_ptr<const Report> report);
    [[nodiscard]] bool isKnown() const { return m_report != nullptr; }
    [[nodiscard]] const Issue& issue(int row) const {
        return m_report->findings[static_cast<std::size_t>(row)];
    }
    /// How many there are of each severity.
    [[nodiscard]] std::array<int, 4> counts() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const Report> m_report;
    mutable std::vector<QString> m_words; ///< by row; empty: not worded yet
};

/// Those findings whose severity is switched on and whose words hold a text.
class FindingsFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setShown(Severity severity, bool isShown);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::array<bool, 4> m_shown{true, true, true, true};
};

} // namespace faultline
