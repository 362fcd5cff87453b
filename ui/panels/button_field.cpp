// SPDX-License-Identifier: MIT
#include "ui/panels/button_field.h"

#include "ui/render/icons.h"

#include <QPushButton>

namespace faultline {

ButtonField::ButtonField(const FieldWords& words, const QString& text, const QString& iconName,
                         std::function<QString()> act, QWidget* parent)
    : Field(words, LabelPlace::above, parent), m_icon(iconName), m_button(new QPushButton(text, this)) {
    setEditor(m_button);
    setAccessibleLabel(text);
    connect(m_button, &QPushButton::clicked, this, [this, act = std::move(act)] { complain(act()); });
}

void ButtonField::setTheme(const Theme& theme) {
    Field::setTheme(theme);
    m_button->setIcon(icon(m_icon, theme.textMuted, theme.outline));
}

} // namespace faultline
