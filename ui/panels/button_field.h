// SPDX-License-Identifier: MIT
#pragma once
// Something to do, as a row of the inspector.

#include "ui/panels/field.h"

class QPushButton;

namespace faultline {

/// A button that says below it what went wrong, if anything did.
class ButtonField : public Field {
    Q_OBJECT
public:
    /// `act` answers what is wrong, or nothing; `iconName` is a name for `iconPixmap`.
    ButtonField(const FieldWords& words, const QString& text, const QString& iconName,
                std::function<QString()> act, QWidget* parent = nullptr);
    void setTheme(const Theme& theme) override;

protected:
    void refresh() override {}

private:
    QString m_icon;
    QPushButton* m_button;
};

} // namespace faultline
