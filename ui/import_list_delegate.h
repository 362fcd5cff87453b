// SPDX-License-Identifier: MIT
#pragma once
// How the second column of "what was taken and guessed" is edited.

#include "ui/appearance.h"
#include "ui/panels/choice_field.h"

#include <QStyledItemDelegate>

namespace faultline {

class ImportList;

/// The editor of a value: a list to choose from, which opens at once and goes with its choice or with Esc, or
/// a line to type into.
class ImportListDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int valueColumn = 1;

    ImportListDelegate(ImportList& list, Appearance& appearance);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Enter ends the edit; let through, it would press the dialog's button.
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeBox(QWidget* parent, const std::vector<Choice>& choices) const;

    ImportList& m_list;
    Appearance& m_appearance;
};

} // namespace faultline
