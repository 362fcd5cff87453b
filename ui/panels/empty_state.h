// SPDX-License-Identifier: MIT
#pragma once
// What a panel shows while there is nothing to show: what is missing, and what to do about it.

#include <QWidget>

class QLabel;

namespace faultline {

struct Theme;

/// A heading and a sentence or two of advice in the middle of their room, in lines that are not too long to
/// be read. The mouse goes through.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setTexts(const QString& heading, const QString& advice);
    /// Both, as they are read out.
    [[nodiscard]] QString text() const;
    void applyTheme(const Theme& theme);

private:
    QLabel* m_heading;
    QLabel* m_advice;
};

} // namespace faultline
