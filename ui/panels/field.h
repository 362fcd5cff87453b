// SPDX-License-Identifier: MIT
#pragma once
// One labelled row of the inspector: an editor, its label, and what is wrong with what was typed.

#include "ui/render/theme.h"

#include <QWidget>

#include <functional>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace faultline {

/// What a field is called and what it says about itself.
struct FieldWords {
    const char* name; ///< the editor's objectName is "inspector-" and this
    QString label;
    QString tip; ///< what it does to the result
};

/// Base of all fields. A field reads its value anew with `sync` and writes it through its binding; a
/// binding's write answers what is wrong in a sentence, or nothing.
class Field : public QWidget {
    Q_OBJECT
public:
    /// Whether the field is shown; asked at each `sync`.
    void setApplies(std::function<bool()> applies) { m_applies = std::move(applies); }
    /// Shows what the model says. What is being typed stays.
    void sync();
    /// Takes what has been typed. Nothing happens where nothing was.
    virtual void commit() {}
    /// Forgets what has been typed.
    virtual void discard() {}
    /// Colours and icons; to be called before the field is shown and when the theme changes.
    virtual void setTheme(const Theme& theme);

    /// What is wrong, as the user reads it; empty: nothing.
    [[nodiscard]] QString complaint() const;
    /// Marks the field and says why below it; empty takes the mark away.
    void complain(const QString& what);
    /// For a field without a label.
    void setAccessibleLabel(const QString& label);
    /// A quiet line below the field; empty: none. A complaint goes before it.
    void setHint(const QString& hint);

protected:
    enum class LabelPlace { beside, above };

    Field(const FieldWords& words, LabelPlace place, QWidget* parent);

    /// Puts the editor into the row and gives it name, tooltip and accessible name.
    void setEditor(QWidget* editor);
    /// Puts something small to the right of the editor.
    void addBeside(QWidget* widget, int stretch = 0);
    virtual void refresh() = 0;
    void paintEvent(QPaintEvent* event) override;

    [[nodiscard]] const Theme& theme() const { return *m_theme; }

private:
    void showMessage();

    FieldWords m_words;
    std::function<bool()> m_applies;
    const Theme* m_theme = &Theme::light();
    QWidget* m_editor = nullptr;
    QLabel* m_label;
    QHBoxLayout* m_row;
    QLabel* m_message;
    QString m_complaint;
    QString m_hint;
};

/// Sizes of an inspector's rows in pixels at 100 %.
namespace field_size {
inline constexpr int label = 96;
} // namespace field_size

} // namespace faultline
