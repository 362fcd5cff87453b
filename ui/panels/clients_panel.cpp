// SPDX-License-Identifier: MIT
#include "ui/panels/clients_panel.h"

#include "core/analysis/figures.h"
#include "core/base/units.h"
#include "core/io/words.h"
#include "ui/panels/chart_style.h"
#include "ui/panels/result_table.h"
#include "ui/render/icons.h"
#include "ui/workspace.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;

QString text(const std::string& words) { return QString::fromStdString(words); }

double worst(const Unavailability& figure) {
    return figure.exact.value_or(figure.bounds.value_or(Interval{}).upper);
}

} // namespace

/// The rows of the panel, taken from a report.
class ClientsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { name, availability, nines, downtime, columns };

    struct Row {
        QString label;
        QString icon;
        QString id; ///< of the client; empty for the rows about the whole
        std::optional<Unavailability> figure;
        FigureQuestion question;
    };

    ClientsModel(const Appearance& appearance, QObject* parent)
        : QAbstractTableModel(parent), m_appearance(appearance) {}

    void take(const Report* report) {
        beginResetModel();
        m_rows.clear();
        if (report != nullptr && report->overall) addRows(*report);
        endResetModel();
    }

    [[nodiscard]] const Row& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : columns;
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void addRows(const Report& report);
    [[nodiscard]] static QString cellText(const Row& row, int column);
    [[nodiscard]] static QVariant sortKey(const Row& row, int column, int place);

    const Appearance& m_appearance;
    std::vector<Row> m_rows;
};

void ClientsModel::addRows(const Report& report) {
    const auto whole = [&](const QString& label, const QString& icon, Path path,
                           const std::optional<Unavailability>& figure) {
        FigureQuestion question;
        question.path = path;
        m_rows.push_back({label, icon, {}, figure, question});
    };
    whole(tr("Whole system"), u"action-target"_s, Path::overall, report.overall);
    whole(tr("Read path"), u"action-eye"_s, Path::read, report.read);
    whole(tr("Write path"), u"action-edit"_s, Path::write, report.write);
    for (const ClientResult& result : report.clients) {
        FigureQuestion question;
        const bool isImplied = result.client == impliedClient;
        question.client =
            isImplied ? ComponentId() : report.system->components[static_cast<std::size_t>(result.client)].id;
        m_rows.push_back({isImplied ? tr("Implied client") : text(labelOf(*report.system, result.client)),
                          u"kind-client"_s, text(question.client->text()), result.unavailability, question});
    }
}

QVariant ClientsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::ToolTipRole && section == nines) return tr("−log10 of the unavailability: 3 is 99.9 %");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case name: return tr("Client or path");
    case availability: return tr("Availability");
    case nines: return tr("Nines");
    case downtime: return tr("Downtime a year");
    default: return {};
    }
}

QString ClientsModel::cellText(const Row& row, int column) {
    if (column == name) return row.label;
    if (!row.figure) return column == availability ? tr("no such path") : QString();
    if (column == availability) return text(availabilityText(*row.figure));
    const double unavailability = worst(*row.figure);
    if (column == downtime) return text(durationText(unavailability * hoursPerYear));
    const auto figure = ninesOf(unavailability);
    return figure ? QString::number(*figure, 'f', 2) : u"\u221E"_s;
}

QVariant ClientsModel::sortKey(const Row& row, int column, int place) {
    if (column == name) return place; // the whole first, then the order of the file
    const double unavailability = row.figure ? worst(*row.figure) : -1.0;
    return column == downtime ? unavailability : -unavailability;
}

QVariant ClientsModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return cellText(row, index.column());
    case Qt::DecorationRole:
        if (index.column() != name) return {};
        return icon(row.icon, m_appearance.theme().textMuted, m_appearance.theme().outline);
    case Qt::FontRole: return index.row() == 0 ? drawingFont(type_scale::body, QFont::DemiBold) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == name ? row.label + u"\n"_s + tr("Right click: why this number?")
                                      : cellText(row, index.column());
    case ResultTable::idsRole: return row.id.isEmpty() ? QStringList() : QStringList{row.id};
    case ResultTable::sortRole: return sortKey(row, index.column(), index.row());
    default: return {};
    }
}

ClientsPanel::ClientsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_table(new ResultTable(workspace, this)),
      m_model(new ClientsModel(workspace.appearance, this)) {
    setObjectName(u"clientsPanel"_s);
    setAccessibleName(tr("Clients"));
    m_table->setObjectName(u"clients"_s);
    m_table->setAccessibleName(tr("Availability of each client"));
    m_table->setIconSize({iconSize, iconSize});
    m_table->showModel(m_model, ClientsModel::name, Qt::AscendingOrder);
    m_table->setWhy([this](int row) { return whyOf(row); });
    constexpr int widths[] = {220, 170, 80};
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(panel_edge::outer, 0, panel_edge::outer, 0);
    column->addWidget(m_table);
    connect(m_table, &ResultTable::whyRequested, this, &ClientsPanel::whyRequested);
    connect(&workspace.analysis, &AnalysisRunner::reportChanged, this, &ClientsPanel::refresh);
}

void ClientsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isOutdated) refresh();
}

void ClientsPanel::refresh() {
    m_isOutdated = !isVisible();
    if (m_isOutdated) return;
    const auto report = m_workspace.analysis.report();
    m_model->take(report.get());
    m_table->setEmptyText(
        tr("Nobody is served yet"),
        tr("Draw a client and connect it to what it needs: its availability appears here."));
}

std::vector<WhyChoice> ClientsPanel::whyOf(int row) const {
    FigureQuestion question = m_model->row(row).question;
    question.figure = Figure::availability;
    std::vector<WhyChoice> choices{{tr("Why this availability?"), question}};
    question.figure = Figure::downtime;
    choices.push_back({tr("Why this downtime?"), question});
    return choices;
}

} // namespace faultline

#include "clients_panel.moc"
