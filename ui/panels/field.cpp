// SPDX-License-Identifier: MIT
#include "ui/panels/field.h"

#include "ui/render/line_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace faultline {

using namespace Qt::StringLiterals;

Field::Field(const FieldWords& words, LabelPlace place, QWidget* parent)
    : QWidget(parent), m_words(words), m_label(new QLabel(words.label, this)), m_row(new QHBoxLayout),
      m_message(new QLabel(this)) {
    auto* grid = new QGridLayout(this);
    // Room at the sides of the editor for the ring that marks it.
    grid->setContentsMargins(0, 2, 2, 2);
    grid->setHorizontalSpacing(spacing::normal);
    grid->setVerticalSpacing(2);
    m_row->setSpacing(spacing::normal);
    m_message->setWordWrap(true);
    m_message->setFont(drawingFont(type_scale::caption));
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    m_label->setToolTip(words.tip);
    const bool isBeside = place == LabelPlace::beside && !words.label.isEmpty();
    const int column = isBeside ? 1 : 0;
    if (isBeside) {
        m_label->setFixedWidth(field_size::label);
        m_label->setWordWrap(true);
    }
    m_label->setVisible(!words.label.isEmpty());
    grid->addWidget(m_label, 0, 0);
    grid->addLayout(m_row, isBeside ? 0 : 1, column);
    grid->addWidget(m_message, 2, column);
    grid->setColumnStretch(column, 1);
}

void Field::setEditor(QWidget* editor) {
    m_editor = editor;
    editor->setObjectName(u"inspector-"_s + QLatin1StringView(m_words.name));
    editor->setToolTip(m_words.tip);
    editor->setAccessibleName(m_words.label);
    editor->setAccessibleDescription(m_words.tip);
    m_label->setBuddy(editor);
    m_message->setObjectName(editor->objectName() + u"-message"_s);
    m_row->insertWidget(0, editor, 1);
}

void Field::addBeside(QWidget* widget, int stretch) { m_row->addWidget(widget, stretch); }

void Field::sync() {
    const bool applies = !m_applies || m_applies();
    // First of all, so that hiding a focused editor commits nothing in the midst of a change.
    if (!applies) discard();
    setVisible(applies);
    if (applies) refresh();
}

void Field::setTheme(const Theme& theme) {
    m_theme = &theme;
    QPalette quiet = m_label->palette();
    quiet.setColor(QPalette::WindowText, theme.textMuted);
    m_label->setPalette(quiet);
    showMessage();
}

QString Field::complaint() const { return m_complaint; }

void Field::complain(const QString& what) {
    if (what == m_complaint) return;
    m_complaint = what;
    showMessage();
}

void Field::setAccessibleLabel(const QString& label) {
    if (m_editor) m_editor->setAccessibleName(label);
}

void Field::setHint(const QString& hint) {
    if (hint == m_hint) return;
    m_hint = hint;
    showMessage();
}

void Field::showMessage() {
    const bool isWrong = !m_complaint.isEmpty();
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText, isWrong ? theme().danger : theme().textMuted);
    m_message->setPalette(palette);
    // No word that was typed may make the panel wider than it is.
    constexpr double leastRoom = 140.0;
    m_message->setText(breakable(isWrong ? m_complaint : m_hint, m_message->font(), leastRoom));
    m_message->setVisible(!m_message->text().isEmpty());
    if (m_editor) m_editor->setAccessibleDescription(isWrong ? m_complaint : m_words.tip);
    update();
}

void Field::paintEvent(QPaintEvent* /*event*/) {
    if (m_complaint.isEmpty() || !m_editor) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().danger, 2));
    painter.setBrush(theme().dangerSoft);
    painter.drawRoundedRect(QRectF(m_editor->geometry()).adjusted(-1, -1, 1, 1), 5, 5);
}

} // namespace faultline
