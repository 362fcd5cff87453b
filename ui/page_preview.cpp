// SPDX-License-Identifier: MIT
#include "ui/page_preview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr double gap = 16.0; // around pages
constexpr int keptBytes = 96 << 20;

} // namespace

PagePreview::PagePreview(QWidget* parent) : QAbstractScrollArea(parent), m_images(keptBytes) {
    setObjectName(u"page-preview"_s);
    setAccessibleName(tr("Pages of the report"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // pages must not jump when it comes
    setMinimumSize(320, 320);
}

void PagePreview::setReport(std::shared_ptr<MadeReport> report) {
    m_report = std::move(report);
    m_images.clear();
    arrange();
    setAccessibleDescription(m_report ? tr("Pages: %1").arg(m_report->pages().count()) : QString());
    viewport()->update();
}

void PagePreview::arrange() {
    m_places.clear();
    double y = gap;
    if (m_report) {
        // pages of one report may lie across: the widest fills the view, so that all have one scale
        double widest = 1.0;
        for (int page = 0; page < m_report->pages().count(); ++page)
            widest = std::max(widest, m_report->pages().size(page).width());
        const double scale = std::max(0.1, (viewport()->width() - 2.0 * gap) / widest);
        for (int page = 0; page < m_report->pages().count(); ++page) {
            const QSizeF size = m_report->pages().size(page) * scale;
            m_places.emplace_back((viewport()->width() - size.width()) / 2.0, y, size.width(), size.height());
            y += size.height() + gap;
        }
    }
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(y) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
}

const QImage& PagePreview::imageOf(int page) {
    if (const QImage* known = m_images.object(page)) return *known;
    const QRectF place = m_places[static_cast<std::size_t>(page)];
    const double ratio = devicePixelRatioF();
    const QSize pixels(static_cast<int>(std::ceil(place.width() * ratio)),
                       static_cast<int>(std::ceil(place.height() * ratio)));
    auto* image = new QImage(pixels, QImage::Format_RGB32);
    image->fill(Qt::white);
    QPainter painter(image);
    const double scale = place.width() * ratio / m_report->pages().size(page).width();
    painter.scale(scale, scale);
    m_report->pages().paint(page, painter);
    painter.end();
    image->setDevicePixelRatio(ratio);
    m_images.insert(page, image, std::min<qsizetype>(image->sizeInBytes(), keptBytes));
    return *image;
}

void PagePreview::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Mid));
    const double top = verticalScrollBar()->value();
    for (std::size_t page = 0; page < m_places.size(); ++page) {
        const QRectF place = m_places[page].translated(0.0, -top);
        if (place.bottom() < 0.0 || place.top() > viewport()->height()) continue;
        painter.drawImage(place.topLeft(), imageOf(static_cast<int>(page)));
    }
}

void PagePreview::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    m_images.clear();
    arrange();
}

void PagePreview::keyPressEvent(QKeyEvent* event) {
    QScrollBar& bar = *verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home: bar.setValue(bar.minimum()); return;
    case Qt::Key_End: bar.setValue(bar.maximum()); return;
    case Qt::Key_PageUp: bar.triggerAction(QAbstractSlider::SliderPageStepSub); return;
    case Qt::Key_PageDown:
    case Qt::Key_Space: bar.triggerAction(QAbstractSlider::SliderPageStepAdd); return;
    case Qt::Key_Up: bar.triggerAction(QAbstractSlider::SliderSingleStepSub); return;
    case Qt::Key_Down: bar.triggerAction(QAbstractSlider::SliderSingleStepAdd); return;
    default: break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

} // namespace faultline
