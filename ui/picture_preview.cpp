// SPDX-License-Identifier: MIT
#include "ui/picture_preview.h"

#include <QPainter>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

PicturePreview::PicturePreview(QWidget* parent) : QWidget(parent) {
    setObjectName(u"picture-preview"_s);
    setAccessibleName(tr("The picture as it will be"));
    setMinimumSize(320, 280);
}

void PicturePreview::setSheet(std::shared_ptr<const PictureSheet> sheet) {
    m_sheet = std::move(sheet);
    setAccessibleDescription(m_sheet ? m_sheet->description() : QString());
    update();
}

void PicturePreview::paintEvent(QPaintEvent* /*event*/) {
    constexpr double margin = 12.0;
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    if (!m_sheet || m_sheet->size().isEmpty()) return;
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const QSizeF size = m_sheet->size();
    const double scale = std::min({1.0, room.width() / size.width(), room.height() / size.height()});
    const QRectF target(room.center().x() - size.width() * scale / 2.0,
                        room.center().y() - size.height() * scale / 2.0, size.width() * scale,
                        size.height() * scale);
    painter.fillRect(target, QBrush(QColor(0xFFFFFF)));
    painter.fillRect(target, QBrush(QColor(0xD5DAE1), Qt::Dense6Pattern));
    painter.setClipRect(target);
    painter.translate(target.topLeft());
    painter.scale(scale, scale);
    m_sheet->paint(painter); // with all that the file will have, however small it is here
}

} // namespace faultline
