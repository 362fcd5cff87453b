// SPDX-License-Identifier: MIT
#pragma once
// The rows of the panel of single points of failure as a table: grades, who is concerned, what helps.

#include "core/analysis/report.h"
#include "ui/panels/spof_panel_rows.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace faultline {

class Appearance;
class SpofAdvice;

/// The rows of the panel with the report that they are about.
class SpofModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { part, cutVertex, failsAlone, weak, clients, remedy, reason, columns };

    /// Both must outlive this.
    SpofModel(const Appearance& appearance, const SpofAdvice& advice, QObject* parent)
        : QAbstractTableModel(parent), m_appearance(appearance), m_advice(advice) {}

    void take(std::shared_ptr<const Report> report);
    /// Another advice is there.
    void renewAdvice();
    [[nodiscard]] const std::vector<SpofRow>& rows() const { return m_rows; }
    [[nodiscard]] const System& system() const { return *m_report->system; }
    /// "Gateway".
    [[nodiscard]] QString kind(int row) const;
    /// What a cell says where there is room for all of it: every client by name.
    [[nodiscard]] QString wholeText(int row, Column column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : columns;
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString remedyText(const SpofRow& row) const;
    [[nodiscard]] QString cellText(const SpofRow& row, int column) const;
    [[nodiscard]] QVariant mark(const SpofRow& row, int column) const;
    [[nodiscard]] QVariant sortKey(const SpofRow& row, int column) const;
    [[nodiscard]] static bool isMarked(const SpofRow& row, int column);

    const Appearance& m_appearance;
    const SpofAdvice& m_advice;
    std::shared_ptr<const Report> m_report;
    std::vector<SpofRow> m_rows;
};

} // namespace faultline
