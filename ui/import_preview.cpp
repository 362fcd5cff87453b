// SPDX-License-Identifier: MIT
#include "ui/import_preview.h"

#include "core/model/lookup.h"
#include "ui/render/geometry.h"

#include <QPainter>

#include <algorithm>

namespace faultline {

ImportPreview::ImportPreview(Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance) {
    setMinimumSize(240, 200);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ImportPreview::refresh);
    connect(&appearance, &Appearance::changed, this, [this] {
        m_painted = {};
        update();
    });
}

void ImportPreview::setDesign(const Design& design) {
    m_design = design;
    m_soon.start();
}

void ImportPreview::refresh() {
    m_picture.emplace(m_design);
    m_painted = {};
    update();
}

void ImportPreview::lookAt(const ElementId& id) {
    m_looked = id;
    update();
}

void ImportPreview::resizeEvent(QResizeEvent*) { m_painted = {}; }

std::vector<QRectF> ImportPreview::framesOf(const ElementId& id) const {
    const Lookup lookup(m_design.system);
    const auto found = lookup.find(id.text());
    std::vector<QRectF> frames;
    const auto addPart = [&](const ComponentId& part) {
        const auto place = m_design.layout.positions.find(part);
        if (place != m_design.layout.positions.end()) frames.push_back(partRect(place->second));
    };
    if (!found) return frames;
    if (found->type == EventType::component) addPart(ComponentId(id.text()));
    if (found->type == EventType::connection) {
        addPart(m_design.system.connections[found->at].from);
        addPart(m_design.system.connections[found->at].to);
    }
    if (found->type == EventType::domain)
        if (const auto rect = m_design.layout.rects.find(DomainId(id.text()));
            rect != m_design.layout.rects.end())
            frames.push_back(toRectF(rect->second));
    if (found->type == EventType::sharedRisk)
        for (const ElementId& member : m_design.system.sharedRisks[found->at].members)
            addPart(ComponentId(member.text()));
    return frames;
}

void ImportPreview::paintEvent(QPaintEvent*) {
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    if (!m_picture) {
        painter.fillRect(rect(), theme.canvas);
        return;
    }
    if (m_painted.isNull()) {
        m_painted = QPixmap(size() * devicePixelRatioF());
        m_painted.setDevicePixelRatio(devicePixelRatioF());
        m_painted.fill(theme.canvas);
        QPainter once(&m_painted);
        m_picture->paintInto(once, rect(), theme);
    }
    painter.drawPixmap(0, 0, m_painted);
    const QRectF bounds = m_picture->bounds();
    if (bounds.isEmpty() || m_looked.empty()) return;
    // As paintInto places it.
    const double scale = std::min({width() / bounds.width(), height() / bounds.height(), 1.0});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect()).center());
    painter.scale(scale, scale);
    painter.translate(-bounds.center());
    painter.setPen(QPen(theme.accent, 3.0 / scale));
    for (const QRectF& frame : framesOf(m_looked))
        painter.drawRoundedRect(frame.adjusted(-5, -5, 5, 5), geometry::partRadius + 5,
                                geometry::partRadius + 5);
}

} // namespace faultline
