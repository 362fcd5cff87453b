// SPDX-License-Identifier: MIT
// Words and icons of the controls, and what parts the entries of a menu.
#include "ui/style_flat.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace faultline {

namespace {

constexpr int iconGap = 6; ///< between an icon and its words

int wordsFlags(bool showsKeys) {
    return Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine |
           (showsKeys ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
}

} // namespace

bool FlatStyle::paintButtonLabel(QPainter& painter, const QStyleOption& option) const {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    if (!button || button->features.testFlag(QStyleOptionButton::HasMenu) || button->icon.isNull() ||
        button->text.isEmpty())
        return false;
    const bool isEnabled = button->state.testFlag(State_Enabled);
    const bool showsKeys = styleHint(SH_UnderlineShortcut, &option, nullptr, nullptr);
    const int flags = wordsFlags(showsKeys);
    const int words = button->fontMetrics.size(flags, button->text).width();
    const int width = std::min(button->iconSize.width() + iconGap + words, button->rect.width());
    const QRect inside =
        alignedRect(button->direction, Qt::AlignCenter, {width, button->rect.height()}, button->rect);
    const QRect picture =
        alignedRect(button->direction, Qt::AlignLeft | Qt::AlignVCenter, button->iconSize, inside);
    button->icon.paint(&painter, picture, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled,
                       button->state.testFlag(State_On) ? QIcon::On : QIcon::Off);
    const QRect rest = inside.adjusted(button->iconSize.width() + iconGap, 0, 0, 0);
    drawItemText(&painter, visualRect(button->direction, inside, rest), flags, button->palette, isEnabled,
                 button->text, QPalette::ButtonText);
    return true;
}

void FlatStyle::paintMenuSeparator(QPainter& painter, const QRect& rect) const {
    painter.setPen(m_theme.outline);
    const int y = rect.center().y();
    painter.drawLine(rect.left() + spacing::normal, y, rect.right() - spacing::normal, y);
}

bool FlatStyle::paintToolLabel(QPainter& painter, const QStyleOption& option) const {
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(&option);
    if (!button || button->toolButtonStyle != Qt::ToolButtonTextBesideIcon || button->icon.isNull() ||
        button->text.isEmpty())
        return false;
    // The room that Fusion leaves at the right alone, shared by both sides and the middle.
    const bool isEnabled = button->state.testFlag(State_Enabled);
    QRect inside = button->rect.adjusted(iconGap, 0, -iconGap, 0);
    const QRect picture =
        alignedRect(button->direction, Qt::AlignLeft | Qt::AlignVCenter, button->iconSize, inside);
    button->icon.paint(&painter, picture, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled,
                       button->state.testFlag(State_On) ? QIcon::On : QIcon::Off);
    inside.setLeft(inside.left() + button->iconSize.width() + iconGap);
    const bool showsKeys = styleHint(SH_UnderlineShortcut, &option, nullptr, nullptr);
    painter.setFont(button->font);
    drawItemText(&painter, visualRect(button->direction, button->rect, inside), wordsFlags(showsKeys),
                 button->palette, isEnabled, button->text, QPalette::ButtonText);
    return true;
}

void FlatStyle::paintComboLabel(QPainter& painter, const QStyleOptionComboBox& option,
                                const QWidget* widget) const {
    QStyleOptionComboBox box = option;
    const QRect words = subControlRect(CC_ComboBox, &box, SC_ComboBoxEditField, widget);
    const int picture = box.currentIcon.isNull() ? 0 : box.iconSize.width() + spacing::tight;
    box.currentText =
        box.fontMetrics.elidedText(box.currentText, Qt::ElideRight, words.width() - picture - 2);
    QProxyStyle::drawControl(CE_ComboBoxLabel, &box, &painter, widget);
}

} // namespace faultline
