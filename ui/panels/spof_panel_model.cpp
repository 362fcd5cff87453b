// SPDX-License-Identifier: MIT
#include "ui/panels/spof_panel_model.h"

#include "core/io/words.h"
#include "ui/appearance.h"
#include "ui/panels/report_ids.h"
#include "ui/panels/result_table.h"
#include "ui/panels/spof_advice.h"
#include "ui/render/icons.h"

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostClients = 3;

QString text(const std::string& words) { return QString::fromStdString(words); }

QString iconOf(const System& system, EventRef event) {
    const auto at = static_cast<std::size_t>(event.index);
    switch (event.type) {
    case EventType::component: return u"kind-"_s + text(std::string(nameOf(system.components[at].kind)));
    case EventType::domain: return u"domain-"_s + text(std::string(nameOf(system.domains[at].kind)));
    case EventType::sharedRisk: return u"shared-risk"_s;
    case EventType::connection:
        return u"connection-"_s + text(std::string(nameOf(system.connections[at].kind)));
    case EventType::failover: break;
    }
    return u"connection-replication"_s;
}

} // namespace

void SpofModel::take(std::shared_ptr<const Report> report) {
    beginResetModel();
    m_report = std::move(report);
    m_rows = m_report && m_report->overall ? spofRows(*m_report) : std::vector<SpofRow>();
    endResetModel();
}

void SpofModel::renewAdvice() {
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, remedy), index(rowCount() - 1, remedy));
}

QVariant SpofModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const QString titles[columns] = {tr("Part"),
                                     tr("Cut vertex"),
                                     tr("Fails alone"),
                                     tr("Downtime"),
                                     tr("Who loses service"),
                                     tr("What removes it"),
                                     tr("The three grades")};
    const QString tips[columns] = {
        {},
        tr("Without it the drawing falls apart: an articulation point of the undirected graph"),
        tr("It alone, everything else up, takes the system down: a minimal cut set of order 1"),
        tr("Criticality: the share of the downtime in which it takes part. Marked above 10 %"),
        tr("The clients that it leaves unserved when it fails alone"),
        tr("The simplest change found that takes the single point of failure away, tried out on this design"),
        tr("What the drawing, the logic and the figures see differently")};
    if (role == Qt::DisplayRole) return titles[section];
    return role == Qt::ToolTipRole ? QVariant(tips[section]) : QVariant();
}

bool SpofModel::isMarked(const SpofRow& row, int column) {
    return column == cutVertex    ? row.cutVertex.has_value()
           : column == failsAlone ? row.failsAlone
                                  : row.isWeak();
}

QString SpofModel::remedyText(const SpofRow& row) const {
    if (!row.failsAlone) return {};
    const SpofAdvice::Words* words = m_advice.about(idOf(system(), row.event));
    if (!words) return tr("being tried out…");
    return words->then.isEmpty() ? words->remedy : words->remedy + u' ' + words->then;
}

QString SpofModel::cellText(const SpofRow& row, int column) const {
    switch (column) {
    case part: return text(labelOf(system(), row.event));
    case cutVertex:
    case failsAlone: return isMarked(row, column) ? tr("yes") : tr("no");
    case weak: return row.criticality ? text(shareText(*row.criticality)) : u"–"_s;
    case clients: return text(abridged(labelsOf(system(), row.clients), mostClients));
    case remedy: return remedyText(row);
    case reason: return reasonText(row);
    default: return {};
    }
}

QString SpofModel::kind(int row) const {
    return kindTitleOf(system(), m_rows[static_cast<std::size_t>(row)].event);
}

QString SpofModel::wholeText(int row, Column column) const {
    const SpofRow& about = m_rows[static_cast<std::size_t>(row)];
    if (column != clients) return cellText(about, column);
    constexpr std::size_t mostNames = 40; // nobody reads on so far
    return text(abridged(labelsOf(system(), about.clients), mostNames));
}

QVariant SpofModel::mark(const SpofRow& row, int column) const {
    const Theme& theme = m_appearance.theme();
    if (column == part) return icon(iconOf(system(), row.event), theme.textMuted, theme.outline);
    if (column >= clients || !isMarked(row, column)) return {};
    if (column == failsAlone) return icon(u"spof"_s, theme.danger, theme.outline);
    return column == weak ? icon(u"action-warning"_s, theme.warning, theme.outline)
                          : icon(u"action-check"_s, theme.text, theme.outline);
}

QVariant SpofModel::sortKey(const SpofRow& row, int column) const {
    const double criticality = row.criticality.value_or(-1.0);
    switch (column) {
    case weak: return criticality;
    case failsAlone: return criticality + (row.failsAlone ? 4.0 : 0.0);
    case cutVertex: return criticality + (row.cutVertex ? 4.0 : 0.0);
    default: return cellText(row, column);
    }
}

QVariant SpofModel::data(const QModelIndex& index, int role) const {
    const SpofRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return cellText(row, column);
    case Qt::DecorationRole: return mark(row, column);
    case Qt::ForegroundRole:
        if (column > part && column < clients && !isMarked(row, column))
            return QVariant(m_appearance.theme().textMuted);
        return {};
    case Qt::ToolTipRole:
        return column == part ? u"%1 (%2)"_s.arg(cellText(row, part), kindTitleOf(system(), row.event))
                              : cellText(row, column);
    case Qt::AccessibleTextRole:
        return column == part ? u"%1, %2"_s.arg(cellText(row, part), kindTitleOf(system(), row.event))
                              : cellText(row, column);
    case Qt::AccessibleDescriptionRole:
        // What stands beside the table belongs to the row.
        if (column != part) return {};
        return QStringList{remedyText(row), reasonText(row)}.join(u' ').trimmed();
    case ResultTable::idsRole: return QStringList{text(keyOf(system(), row.event).id.text())};
    case ResultTable::sortRole: return sortKey(row, column);
    default: return {};
    }
}

} // namespace faultline
