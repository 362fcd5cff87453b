// SPDX-License-Identifier: MIT
#pragma once
// Fields that are typed into: names, figures, notes, counts.

#include "ui/document.h"
#include "ui/panels/field.h"

#include <QAbstractSpinBox>
#include <QElapsedTimer>

#include <optional>

class QLineEdit;
class QPlainTextEdit;

namespace faultline {

/// What stands between a field of text and the model.
struct TextBinding {
    std::function<std::optional<QString>()> read;   ///< nothing: the selected things differ
    std::function<QString(const QString&)> write;   ///< what is wrong, or empty
    std::function<QString()> placeholder = nullptr; ///< shown where the text is empty
};

/// One line. Enter and leaving commit, Esc restores. Undo and redo reach the document where nothing has been
/// typed.
class TextField : public Field {
    Q_OBJECT
public:
    TextField(const FieldWords& words, TextBinding binding, QWidget* parent = nullptr);

    void commit() override;
    void discard() override;
    void focus();
    /// Puts a widget to the right of the line.
    void setSuffix(QWidget* suffix, int stretch = 0) { addBeside(suffix, stretch); }

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    TextBinding m_binding;
    QLineEdit* m_edit;
};

/// Several lines of Markdown; Ctrl+Enter and leaving commit, Esc restores.
class NotesField : public Field {
    Q_OBJECT
public:
    NotesField(const FieldWords& words, TextBinding binding, QWidget* parent = nullptr);

    void commit() override;
    void discard() override;

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    TextBinding m_binding;
    QPlainTextEdit* m_edit;
};

/// Gives quick successions of steps one merge key, and a step after a pause a new one.
class StepRun {
public:
    explicit StepRun(Document& document) : m_document(document) {}
    /// The key for a step now; while `isHeld` (a slider under the mouse) a pause ends nothing.
    [[nodiscard]] MergeKey key(bool isHeld = false);
    /// The next step begins a new run.
    void end() { m_key = {}; }
    /// Gives up the run, if it goes on: the document is as it was when it began.
    void takeBack();

private:
    Document& m_document;
    MergeKey m_key;
    QElapsedTimer m_since;
};

/// What stands between a count and the model.
struct CountBinding {
    std::function<std::optional<int>()> read;
    std::function<QString(int, MergeKey)> write;
    int least = 1;
    std::function<int()> most;
    std::function<std::optional<int>()> stepFrom = nullptr; ///< where a step begins without a value
    std::function<QString()> placeholder = nullptr;
    std::function<QString()> clear = nullptr; ///< an empty text: back to the default; absent: refused
};

/// A spin box that lets everything be typed and says what is wrong with it, instead of swallowing keys.
class CountBox : public QAbstractSpinBox {
    Q_OBJECT
public:
    explicit CountBox(QWidget* parent = nullptr);
    [[nodiscard]] QLineEdit& line() const { return *lineEdit(); }
    void setStepEnabled(StepEnabled enabled) { m_enabled = enabled; }
    void stepBy(int steps) override { Q_EMIT stepped(steps); }
    QValidator::State validate(QString&, int&) const override { return QValidator::Acceptable; }

Q_SIGNALS:
    void stepped(int steps);

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override { return m_enabled; }

private:
    StepEnabled m_enabled = StepNone;
};

/// A whole number, typed or stepped with the arrows, the keys and the wheel.
class CountField : public Field {
    Q_OBJECT
public:
    CountField(const FieldWords& words, Document& document, CountBinding binding, QWidget* parent = nullptr);

    void commit() override;
    void discard() override;

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void step(int steps);

    CountBinding m_binding;
    StepRun m_run;
    CountBox* m_box;
};

} // namespace faultline
