// SPDX-License-Identifier: MIT
#include "ui/import_list_delegate.h"

#include "ui/import_choices.h"
#include "ui/import_list.h"
#include "ui/panels/choice_box.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

namespace faultline {

using namespace Qt::StringLiterals;

ImportListDelegate::ImportListDelegate(ImportList& list, Appearance& appearance)
    : QStyledItemDelegate(&list), m_list(list), m_appearance(appearance) {}

QWidget* ImportListDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                          const QModelIndex& index) const {
    const ImportNote* note = index.column() == valueColumn ? m_list.noteIn(index) : nullptr;
    if (!note) return nullptr;
    if (isTyped(*note)) {
        auto* line = new QLineEdit(parent);
        line->setObjectName(u"import-typed"_s);
        return line;
    }
    const std::vector<Choice> choices = choicesFor(*note, m_list.design());
    return choices.empty() ? nullptr : makeBox(parent, choices);
}

QWidget* ImportListDelegate::makeBox(QWidget* parent, const std::vector<Choice>& choices) const {
    auto* box = new ChoiceBox(parent);
    box->setObjectName(u"import-choice"_s);
    const Theme& theme = m_appearance.theme();
    for (const Choice& choice : choices) box->addChoice(choice, theme.text, theme.textMuted);
    // The cell may be narrower than what there is to choose from.
    box->view()->setTextElideMode(Qt::ElideNone);
    box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0) + 2 * spacing::normal);
    auto* self = const_cast<ImportListDelegate*>(this); // the signals of a delegate are not const
    connect(box, &QComboBox::activated, this, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    // Where the list goes without a choice, there is nothing left to edit.
    const auto close = [self, box] { Q_EMIT self->closeEditor(box, RevertModelCache); };
    connect(box, &ChoiceBox::escaped, box, close, Qt::QueuedConnection);
    // Whoever opens the editor wants the list; it is filled by then.
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void ImportListDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                              const QModelIndex&) const {
    QRect cell = option.rect;
    if (qobject_cast<QComboBox*>(editor)) cell.setWidth(std::max(cell.width(), editor->sizeHint().width()));
    editor->setGeometry(cell);
}

void ImportListDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const ImportNote* note = m_list.noteIn(index);
    if (!note) return;
    const QString current = currentChoice(*note, m_list.design());
    if (auto* line = qobject_cast<QLineEdit*>(editor)) line->setText(current);
    if (auto* box = qobject_cast<QComboBox*>(editor)) box->setCurrentIndex(box->findData(current));
}

void ImportListDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
    const ImportNote* note = m_list.noteIn(index);
    if (!note) return;
    QString key;
    if (const auto* line = qobject_cast<QLineEdit*>(editor)) key = line->text();
    if (const auto* box = qobject_cast<QComboBox*>(editor)) key = box->currentData().toString();
    if (key != currentChoice(*note, m_list.design())) Q_EMIT m_list.chosen(*note, key);
}

QSize ImportListDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    constexpr int comfortable = 26;
    return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, comfortable});
}

bool ImportListDelegate::eventFilter(QObject* editor, QEvent* event) {
    auto* widget = qobject_cast<QWidget*>(editor);
    if (widget && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT commitData(widget);
            Q_EMIT closeEditor(widget);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace faultline
