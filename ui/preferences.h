// SPDX-License-Identifier: MIT
#pragma once
// What the user can choose once for all designs: theme, language, how the canvas behaves.

#include <QDialog>

class QFormLayout;

namespace faultline {

class Settings;

/// Every choice holds at once; there is nothing to confirm. The settings must outlive this.
class Preferences : public QDialog {
    Q_OBJECT
public:
    explicit Preferences(Settings& settings, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Flag {
        QString name; ///< objectName
        QString text;
        QString tip;
        bool value;
    };

    void fill();
    void addLook(QFormLayout& form);
    void addFlag(QFormLayout& form, const Flag& flag, void (Settings::*set)(bool));
    void addLanguage(QFormLayout& form);
    void addCanvas(QFormLayout& form);

    Settings& m_settings;
};

} // namespace faultline
