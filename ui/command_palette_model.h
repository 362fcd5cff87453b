// SPDX-License-Identifier: MIT
#pragma once
// The entries of a search popup that fit what is typed, and how one is drawn.

#include "ui/command_palette_list.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace faultline {

/// The entries that fit, best first; all in their order while nothing is typed.
class SearchModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { markedRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<SearchEntry> entries);
    void narrow(const QString& typed);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Display: title; tooltip: detail; accessible text: all of it in words.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] const SearchEntry& entry(int row) const;
    /// Places in the title of the letters that fit what is typed.
    [[nodiscard]] const QList<int>& marked(int row) const;

private:
    struct Fit {
        int entry = 0;
        int score = 0;
        QList<int> at;
    };

    std::vector<SearchEntry> m_entries;
    std::vector<Fit> m_fits;
};

/// Draws icon, title with the fitting letters set off, detail and shortcut in one row.
class SearchDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    SearchDelegate(const SearchModel& model, Appearance& appearance, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintTitle(QPainter& painter, const QRect& rect, int row) const;
    [[nodiscard]] int paintShortcut(QPainter& painter, const QRect& rect, const QString& shortcut) const;

    const SearchModel& m_model;
    Appearance& m_appearance;
};

} // namespace faultline
