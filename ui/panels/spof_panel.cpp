// SPDX-License-Identifier: MIT
#include "ui/panels/spof_panel.h"

#include "core/io/words.h"
#include "ui/panels/chart_style.h"
#include "ui/panels/report_ids.h"
#include "ui/panels/result_table.h"
#include "ui/panels/spof_panel_rows.h"
#include "ui/render/icons.h"
#include "ui/workspace.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;
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

/// "2 parts take the system down alone · 3 cut vertices of the drawing · …"
QString summary(int alone, int vertices, int weak) {
    return u"%1  \u00B7  %2  \u00B7  %3"_s.arg(
        alone == 1 ? SpofPanel::tr("1 part takes the system down alone")
                   : SpofPanel::tr("%1 parts take the system down alone").arg(alone),
        vertices == 1 ? SpofPanel::tr("1 cut vertex of the drawing")
                      : SpofPanel::tr("%1 cut vertices of the drawing").arg(vertices),
        weak == 1 ? SpofPanel::tr("1 part in more than 10 % of the downtime")
                  : SpofPanel::tr("%1 parts in more than 10 % of the downtime").arg(weak));
}

} // namespace

/// The rows of the panel with the report that they are about.
class SpofModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { part, cutVertex, failsAlone, weak, clients, reason, columns };

    SpofModel(const Appearance& appearance, QObject* parent)
        : QAbstractTableModel(parent), m_appearance(appearance) {}

    void take(std::shared_ptr<const Report> report) {
        beginResetModel();
        m_report = std::move(report);
        m_rows = m_report && m_report->overall ? spofRows(*m_report) : std::vector<SpofRow>();
        endResetModel();
    }
    [[nodiscard]] const std::vector<SpofRow>& rows() const { return m_rows; }
    [[nodiscard]] const System& system() const { return *m_report->system; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : columns;
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString cellText(const SpofRow& row, int column) const;
    [[nodiscard]] QVariant mark(const SpofRow& row, int column) const;
    [[nodiscard]] QVariant sortKey(const SpofRow& row, int column) const;
    [[nodiscard]] static bool isMarked(const SpofRow& row, int column);

    const Appearance& m_appearance;
    std::shared_ptr<const Report> m_report;
    std::vector<SpofRow> m_rows;
};

QVariant SpofModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const QString titles[columns] = {tr("Part"),     tr("Cut vertex"),        tr("Fails alone"),
                                     tr("Downtime"), tr("Who loses service"), tr("Why the grades differ")};
    const QString tips[columns] = {
        {},
        tr("Without it the drawing falls apart: an articulation point of the undirected graph"),
        tr("It alone, everything else up, takes the system down: a minimal cut set of order 1"),
        tr("Criticality: the share of the downtime in which it takes part. Marked above 10 %"),
        tr("The clients that it leaves unserved when it fails alone"),
        tr("What the drawing, the logic and the figures see differently")};
    if (role == Qt::DisplayRole) return titles[section];
    return role == Qt::ToolTipRole ? QVariant(tips[section]) : QVariant();
}

bool SpofModel::isMarked(const SpofRow& row, int column) {
    return column == cutVertex    ? row.cutVertex.has_value()
           : column == failsAlone ? row.failsAlone
                                  : row.isWeak();
}

QString SpofModel::cellText(const SpofRow& row, int column) const {
    switch (column) {
    case part: return text(labelOf(system(), row.event));
    case cutVertex:
    case failsAlone: return isMarked(row, column) ? tr("yes") : tr("no");
    case weak: return row.criticality ? text(shareText(*row.criticality)) : u"–"_s;
    case clients: return text(abridged(labelsOf(system(), row.clients), mostClients));
    case reason: return reasonText(row);
    default: return {};
    }
}

QVariant SpofModel::mark(const SpofRow& row, int column) const {
    const Theme& theme = m_appearance.theme();
    if (column == part) return icon(iconOf(system(), row.event), theme.textMuted, theme.outline);
    if (column == reason || column == clients || !isMarked(row, column)) return {};
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
    case ResultTable::idsRole: return QStringList{text(keyOf(system(), row.event).id.text())};
    case ResultTable::sortRole: return sortKey(row, column);
    default: return {};
    }
}

SpofPanel::SpofPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_summary(new QLabel(this)),
      m_table(new ResultTable(workspace, this)), m_model(new SpofModel(workspace.appearance, this)) {
    setObjectName(u"spofPanel"_s);
    setAccessibleName(tr("Single points of failure"));
    m_summary->setObjectName(u"summary"_s);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(panel_edge::inner, spacing::normal, panel_edge::inner, 0);
    m_table->setObjectName(u"spofs"_s);
    m_table->setAccessibleName(tr("Parts by grade"));
    m_table->setIconSize({iconSize, iconSize});
    m_table->showModel(m_model, SpofModel::failsAlone, Qt::DescendingOrder);
    m_table->wrapColumn(SpofModel::reason);
    m_table->setWhy([this](int row) { return whyOf(row); });
    constexpr int widths[] = {180, 112, 128, 128, 160};
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(panel_edge::outer, 0, panel_edge::outer, 0);
    column->setSpacing(spacing::tight);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    connect(m_table, &ResultTable::whyRequested, this, &SpofPanel::whyRequested);
    connect(&workspace.analysis, &AnalysisRunner::reportChanged, this, &SpofPanel::refresh);
}

void SpofPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isOutdated) refresh();
}

void SpofPanel::refresh() {
    m_isOutdated = !isVisible();
    if (m_isOutdated) return;
    const auto report = m_workspace.analysis.report();
    m_model->take(report);
    const auto& rows = m_model->rows();
    const auto count = [&rows](auto which) { return static_cast<int>(std::ranges::count_if(rows, which)); };
    const int alone = count(&SpofRow::failsAlone);
    const int vertices = count([](const SpofRow& r) { return r.cutVertex.has_value(); });
    const int weak = count(&SpofRow::isWeak);
    m_summary->setVisible(!rows.empty());
    m_summary->setText(summary(alone, vertices, weak));
    if (!report || !report->overall)
        m_table->setEmptyText(tr("No client requests anything yet. Draw a client and connect it to what it "
                                 "needs: the weak points appear here."));
    else if (report->downWithNothingFailed)
        m_table->setEmptyText(
            tr("The system is down with nothing failed, so no single part can take it down. "
               "The findings say why."));
    else
        m_table->setEmptyText(tr("No single point of failure: nothing takes the system down alone, holds the "
                                 "drawing together, or has more than 10 % of the downtime."));
}

std::vector<WhyChoice> SpofPanel::whyOf(int row) const {
    const SpofRow& about = m_model->rows()[static_cast<std::size_t>(row)];
    FigureQuestion question;
    question.events = {keyOf(m_model->system(), about.event)};
    std::vector<WhyChoice> choices;
    if (about.criticality.value_or(0.0) > 0.0) {
        question.figure = Figure::criticality;
        choices.push_back({tr("Why this share of the downtime?"), question});
    }
    question.figure = Figure::partUnavailability;
    choices.push_back({tr("Why is it down this often?"), question});
    return choices;
}

} // namespace faultline

#include "spof_panel.moc"
