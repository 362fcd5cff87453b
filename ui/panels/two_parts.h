// SPDX-License-Identifier: MIT
#pragma once
// What a panel shows in two parts stands beside each other where there is width, else one above the other.

#include <QWidget>

class QBoxLayout;

namespace faultline {

/// Two widgets beside each other in a wide room, else above each other; the room is shared as given.
class TwoParts : public QWidget {
    Q_OBJECT
public:
    TwoParts(QWidget* first, int firstShare, QWidget* second, int secondShare);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_layout;
};

} // namespace faultline
