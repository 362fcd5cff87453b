// SPDX-License-Identifier: MIT
#include "ui/panels/text_field.h"

#include "ui/error_text.h"
#include "ui/panels/quantity_text.h"
#include "ui/render/line_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

enum class Wish { none, commit, restore, left, documentUndo };

bool isUndoOrRedo(const QKeyEvent& key) {
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo) ||
           key.keyCombination() == (Qt::CTRL | Qt::Key_Y) ||
           key.keyCombination() == (Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
}

/// What an event at an editor asks of its field. An editor without typed text lets go of undo and redo, so
/// that they reach the document.
Wish wishOf(const QEvent& event, bool isTyped) {
    switch (event.type()) {
    case QEvent::FocusOut:
        // A context menu only borrows the focus.
        return static_cast<const QFocusEvent&>(event).reason() == Qt::PopupFocusReason ? Wish::none
                                                                                       : Wish::left;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto& key = static_cast<const QKeyEvent&>(event);
        if (!isTyped && isUndoOrRedo(key)) return Wish::documentUndo;
        if (event.type() == QEvent::ShortcutOverride)
            return isTyped && key.key() == Qt::Key_Escape ? Wish::restore : Wish::none;
        if (key.key() == Qt::Key_Escape) return Wish::restore;
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) return Wish::commit;
        return Wish::none;
    }
    default: return Wish::none;
    }
}

} // namespace

TextField::TextField(const FieldWords& words, TextBinding binding, QWidget* parent)
    : Field(words, LabelPlace::beside, parent), m_binding(std::move(binding)), m_edit(new QLineEdit(this)) {
    setEditor(m_edit);
    m_edit->installEventFilter(this);
    // A mark stays until something is done about it, not while it is being done.
    connect(m_edit, &QLineEdit::textEdited, this, [this] { complain({}); });
}

void TextField::commit() {
    if (!m_edit->isModified()) return;
    // Pasted lines are seen as one, and taken so.
    const QString wrong = m_binding.write(oneLine(m_edit->text()));
    complain(wrong);
    if (!wrong.isEmpty()) return;
    m_edit->setModified(false);
    refresh();
}

void TextField::discard() {
    m_edit->setModified(false);
    complain({});
}

void TextField::focus() {
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void TextField::refresh() {
    if (m_edit->isModified() && m_edit->hasFocus()) return;
    const std::optional<QString> text = m_binding.read();
    const QString placeholder = m_binding.placeholder ? m_binding.placeholder() : QString();
    m_edit->setPlaceholderText(text ? placeholder : tr("Mixed"));
    const QString shown = text.value_or(QString());
    if (m_edit->text() != shown) {
        m_edit->setText(shown);
        // The beginning of a long name says more than its end.
        if (!m_edit->hasFocus()) m_edit->setCursorPosition(0);
    }
    m_edit->setModified(false);
    complain({});
}

bool TextField::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit) return Field::eventFilter(watched, event);
    switch (wishOf(*event, m_edit->isModified())) {
    case Wish::commit:
        commit();
        if (complaint().isEmpty()) m_edit->selectAll();
        return true;
    case Wish::restore:
        if (!m_edit->isModified()) break;
        event->accept();
        if (event->type() == QEvent::ShortcutOverride) return true;
        discard();
        refresh();
        m_edit->selectAll();
        return true;
    case Wish::left: commit(); break;
    case Wish::documentUndo: event->ignore(); return true;
    case Wish::none: break;
    }
    return Field::eventFilter(watched, event);
}

NotesField::NotesField(const FieldWords& words, TextBinding binding, QWidget* parent)
    : Field(words, LabelPlace::above, parent), m_binding(std::move(binding)),
      m_edit(new QPlainTextEdit(this)) {
    setEditor(m_edit);
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(96);
    m_edit->setMaximumHeight(160);
    m_edit->installEventFilter(this);
}

void NotesField::commit() {
    if (!m_edit->document()->isModified()) return;
    const QString wrong = m_binding.write(m_edit->toPlainText());
    complain(wrong);
    if (wrong.isEmpty()) m_edit->document()->setModified(false);
}

void NotesField::discard() {
    m_edit->document()->setModified(false);
    complain({});
}

void NotesField::refresh() {
    if (m_edit->document()->isModified() && m_edit->hasFocus()) return;
    const QString shown = m_binding.read().value_or(QString());
    if (m_edit->toPlainText() != shown) m_edit->setPlainText(shown);
    m_edit->setPlaceholderText(m_binding.placeholder ? m_binding.placeholder() : QString());
    m_edit->document()->setModified(false);
}

bool NotesField::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit) return Field::eventFilter(watched, event);
    const bool isTyped = m_edit->document()->isModified();
    switch (wishOf(*event, isTyped)) {
    case Wish::commit:
        if (!static_cast<QKeyEvent*>(event)->modifiers().testFlag(Qt::ControlModifier)) break;
        commit();
        return true;
    case Wish::restore:
        if (!isTyped) break;
        event->accept();
        if (event->type() == QEvent::ShortcutOverride) return true;
        discard();
        refresh();
        return true;
    case Wish::left: commit(); break;
    case Wish::documentUndo: event->ignore(); return true;
    case Wish::none: break;
    }
    return Field::eventFilter(watched, event);
}

MergeKey StepRun::key(bool isHeld) {
    constexpr qint64 pause = 1000;
    const bool goesOn = m_key.value != 0 && (isHeld || m_since.elapsed() < pause);
    if (!goesOn) m_key = m_document.newMergeKey();
    m_since.start();
    return m_key;
}

void StepRun::takeBack() {
    m_document.takeBack(m_key);
    end();
}

CountBox::CountBox(QWidget* parent) : QAbstractSpinBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(false);
}

CountField::CountField(const FieldWords& words, Document& document, CountBinding binding, QWidget* parent)
    : Field(words, LabelPlace::beside, parent), m_binding(std::move(binding)), m_run(document),
      m_box(new CountBox(this)) {
    setEditor(m_box);
    m_box->installEventFilter(this);
    m_box->line().installEventFilter(this);
    connect(m_box, &CountBox::stepped, this, &CountField::step);
    connect(&m_box->line(), &QLineEdit::textEdited, this, [this] { complain({}); });
}

void CountField::commit() {
    QLineEdit& line = m_box->line();
    if (!line.isModified()) return;
    const QString text = line.text().trimmed();
    if (text.isEmpty() && m_binding.clear) {
        complain(m_binding.clear());
    } else {
        const Result<int> count = countFrom(text, m_binding.least, m_binding.most());
        complain(count ? m_binding.write(*count, {}) : sentenceOf(count.error()));
    }
    if (!complaint().isEmpty()) return;
    m_run.end();
    line.setModified(false);
    refresh();
}

void CountField::discard() {
    m_box->line().setModified(false);
    complain({});
}

void CountField::refresh() {
    QLineEdit& line = m_box->line();
    if (line.isModified() && m_box->hasFocus()) return;
    const std::optional<int> value = m_binding.read();
    const QString shown = value ? QString::number(*value) : QString();
    line.setPlaceholderText(m_binding.placeholder ? m_binding.placeholder() : tr("Mixed"));
    if (line.text() != shown) line.setText(shown);
    line.setModified(false);
    complain({});
    const std::optional<int> from = value || !m_binding.stepFrom ? value : m_binding.stepFrom();
    QAbstractSpinBox::StepEnabled enabled;
    enabled.setFlag(QAbstractSpinBox::StepUpEnabled, from.value_or(m_binding.least) < m_binding.most());
    enabled.setFlag(QAbstractSpinBox::StepDownEnabled, from.value_or(m_binding.least) > m_binding.least);
    m_box->setStepEnabled(enabled);
    m_box->update();
}

void CountField::step(int steps) {
    commit();
    if (!complaint().isEmpty()) return;
    const std::optional<int> value = m_binding.read();
    const std::optional<int> from = value || !m_binding.stepFrom ? value : m_binding.stepFrom();
    const int to = std::clamp(from.value_or(m_binding.least) + steps, m_binding.least, m_binding.most());
    if (value && to == *value) return;
    complain(m_binding.write(to, m_run.key()));
    if (complaint().isEmpty()) refresh();
}

bool CountField::eventFilter(QObject* watched, QEvent* event) {
    // A wheel that scrolls the panel must not turn counts on its way.
    if (event->type() == QEvent::Wheel && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    // The box hands its keys to the line itself; asking at the box alone sees each event once.
    if (watched != m_box) return Field::eventFilter(watched, event);
    const bool isTyped = m_box->line().isModified();
    switch (wishOf(*event, isTyped)) {
    case Wish::commit:
        commit();
        if (complaint().isEmpty()) m_box->selectAll();
        return true;
    case Wish::restore:
        if (!isTyped) break;
        event->accept();
        if (event->type() == QEvent::ShortcutOverride) return true;
        discard();
        refresh();
        m_box->selectAll();
        return true;
    case Wish::left: commit(); break;
    case Wish::documentUndo: event->ignore(); return true;
    case Wish::none: break;
    }
    return Field::eventFilter(watched, event);
}

} // namespace faultline
