// SPDX-License-Identifier: MIT
#include "ui/panels/choice_field.h"

#include "ui/panels/choice_box.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QEvent>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

ChoiceField::ChoiceField(const FieldWords& words, ChoiceBinding binding, QWidget* parent)
    : Field(words, LabelPlace::beside, parent), m_binding(std::move(binding)), m_box(new ChoiceBox(this)) {
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setIconSize({16, 16});
    m_box->installEventFilter(this);
    setEditor(m_box);
    connect(m_box, &QComboBox::activated, this, &ChoiceField::choose);
}

void ChoiceField::refresh() {
    std::vector<Choice> choices = m_binding.choices();
    // A list that the user has open stays as it is.
    if (choices != m_choices && !m_box->view()->isVisible()) {
        m_choices = std::move(choices);
        fill();
    }
    const std::optional<QString> key = m_binding.read();
    m_box->setPlaceholderText(key ? m_binding.placeholder : tr("Mixed"));
    const auto at = std::ranges::find_if(m_choices, [&](const Choice& c) { return key && c.key == *key; });
    const int index = at == m_choices.end() ? -1 : static_cast<int>(at - m_choices.begin());
    if (m_box->currentIndex() != index) m_box->setCurrentIndex(index);
    complain({});
}

void ChoiceField::fill() {
    m_box->clear();
    for (const Choice& choice : m_choices) m_box->addChoice(choice, theme().textMuted, theme().outline);
    m_box->setCurrentIndex(-1);
}

void ChoiceField::choose(int index) {
    if (index < 0 || index >= static_cast<int>(m_choices.size())) return;
    const QString key = m_choices[static_cast<std::size_t>(index)].key;
    if (m_binding.read() == key) return;
    const QString wrong = m_binding.write(key);
    // The choice may have led to another page; what this one showed is out of date then.
    if (!isVisible()) return;
    refresh();
    complain(wrong);
}

void ChoiceField::setTheme(const Theme& theme) {
    Field::setTheme(theme);
    const int index = m_box->currentIndex();
    fill();
    m_box->setCurrentIndex(index);
}

bool ChoiceField::eventFilter(QObject* watched, QEvent* event) {
    // A wheel that scrolls the panel must not choose on its way.
    if (watched == m_box && event->type() == QEvent::Wheel && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    return Field::eventFilter(watched, event);
}

CheckField::CheckField(const FieldWords& words, const QString& text, CheckBinding binding, QWidget* parent)
    : Field(words, LabelPlace::beside, parent), m_binding(std::move(binding)),
      m_box(new QCheckBox(text, this)) {
    setEditor(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this] {
        const QString wrong = m_binding.write(m_box->checkState() != Qt::Unchecked);
        refresh();
        complain(wrong);
    });
}

void CheckField::refresh() {
    const std::optional<bool> value = m_binding.read();
    m_box->setTristate(!value);
    m_box->setCheckState(!value ? Qt::PartiallyChecked : *value ? Qt::Checked : Qt::Unchecked);
    complain({});
}

} // namespace faultline
