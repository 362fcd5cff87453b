// SPDX-License-Identifier: MIT
#include "ui/panels/two_parts.h"

#include "ui/render/theme.h"

#include <QBoxLayout>
#include <QResizeEvent>

namespace faultline {

TwoParts::TwoParts(QWidget* first, int firstShare, QWidget* second, int secondShare)
    : m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing::normal);
    m_layout->addWidget(first, firstShare);
    m_layout->addWidget(second, secondShare);
}

void TwoParts::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    constexpr int leastWide = 560;
    const bool isWide =
        event->size().width() >= leastWide && 2 * event->size().height() < 3 * event->size().width();
    m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace faultline
