// SPDX-License-Identifier: MIT
#pragma once
// Fields that are chosen from: kinds, places, switches.

#include "ui/panels/field.h"

#include <optional>
#include <vector>

class QCheckBox;

namespace faultline {

class ChoiceBox;

/// One line of a list to choose from.
struct Choice {
    QString key; ///< what the binding reads and writes
    QString text;
    QString icon = {}; ///< a name for `iconPixmap`; empty: none
    int depth = 0;     ///< how far it is indented
    QString tip = {};

    bool operator==(const Choice&) const = default;
};

struct ChoiceBinding {
    std::function<std::vector<Choice>()> choices;
    std::function<std::optional<QString>()> read; ///< nothing: the selected things differ
    std::function<QString(const QString&)> write; ///< what is wrong, or empty
    QString placeholder = {};                     ///< shown where none of the choices is taken
};

/// One of several, in a list that opens. What is chosen is written at once.
class ChoiceField : public Field {
    Q_OBJECT
public:
    ChoiceField(const FieldWords& words, ChoiceBinding binding, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    /// Puts a widget to the right of the list.
    void setSuffix(QWidget* suffix) { addBeside(suffix); }

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void choose(int index);

    ChoiceBinding m_binding;
    std::vector<Choice> m_choices;
    ChoiceBox* m_box;
};

struct CheckBinding {
    std::function<std::optional<bool>()> read; ///< nothing: the selected things differ
    std::function<QString(bool)> write;        ///< what is wrong, or empty
};

/// Yes or no.
class CheckField : public Field {
    Q_OBJECT
public:
    /// `text` stands beside the box and says what yes means.
    CheckField(const FieldWords& words, const QString& text, CheckBinding binding, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    CheckBinding m_binding;
    QCheckBox* m_box;
};

} // namespace faultline
