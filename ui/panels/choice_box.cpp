// SPDX-License-Identifier: MIT
#include "ui/panels/choice_box.h"

#include "ui/render/icons.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QStyleOptionComboBox>

namespace faultline {

void ChoiceBox::addChoice(const Choice& choice, const QColor& ink, const QColor& disabled) {
    constexpr QChar wideBlank(0x2002);
    const QString text = QString(2 * choice.depth, wideBlank) + choice.text;
    if (choice.icon.isEmpty())
        addItem(text, choice.key);
    else
        addItem(icon(choice.icon, ink, disabled), text, choice.key);
    if (!choice.tip.isEmpty()) setItemData(count() - 1, choice.tip, Qt::ToolTipRole);
}

void ChoiceBox::showPopup() {
    QComboBox::showPopup();
    view()->installEventFilter(this);
}

void ChoiceBox::initStyleOption(QStyleOptionComboBox* option) const {
    QComboBox::initStyleOption(option);
    option->currentText = option->currentText.trimmed();
}

bool ChoiceBox::eventFilter(QObject* watched, QEvent* event) {
    if (watched != view() || event->type() != QEvent::KeyPress ||
        static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QComboBox::eventFilter(watched, event);
    hidePopup();
    Q_EMIT escaped();
    return true;
}

} // namespace faultline
