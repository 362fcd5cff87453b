// SPDX-License-Identifier: MIT
#include "ui/panels/findings_panel_model.h"

#include "core/model/wording.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString severityName(Severity severity) {
    switch (severity) {
    case Severity::error: return QCoreApplication::translate("faultline::FindingsPanel", "Error");
    case Severity::warning: return QCoreApplication::translate("faultline::FindingsPanel", "Warning");
    case Severity::info: return QCoreApplication::translate("faultline::FindingsPanel", "Remark");
    case Severity::assumption: break;
    }
    return QCoreApplication::translate("faultline::FindingsPanel", "Assumption");
}

} // namespace

void FindingsModel::take(std::shared_ptr<const Report> report) {
    beginResetModel();
    m_report = std::move(report);
    m_words.assign(m_report ? m_report->findings.size() : 0, QString());
    endResetModel();
}

std::array<int, 4> FindingsModel::counts() const {
    std::array<int, 4> counts{};
    if (m_report)
        for (const Issue& found : m_report->findings) ++counts[static_cast<std::size_t>(found.severity)];
    return counts;
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_words.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    const Issue& found = issue(index.row());
    if (role == severityRole) return static_cast<int>(found.severity);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    QString& words = m_words[static_cast<std::size_t>(index.row())];
    if (words.isEmpty()) words = QString::fromStdString(describe(found, *m_report->system));
    if (role == Qt::AccessibleTextRole) return severityName(found.severity) + QStringLiteral(": ") + words;
    return role == Qt::ToolTipRole ? severityName(found.severity) : words;
}

void FindingsFilter::setShown(Severity severity, bool isShown) {
    m_shown[static_cast<std::size_t>(severity)] = isShown;
    invalidateFilter();
}

bool FindingsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto severity = static_cast<std::size_t>(index.data(FindingsModel::severityRole).toInt());
    if (!m_shown[severity]) return false;
    // Words are made only where they are asked for.
    return filterRegularExpression().pattern().isEmpty() ||
           QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

} // namespace faultline
