// SPDX-License-Identifier: MIT
#include "ui/import_preview.h"

#include "core/model/lookup.h"
#include "ui/render/geometry.h"

#include <QPainter>
#include <QPointer>

#include <algorithm>
#include <optional>

namespace faultline {

struct ImportPreview::Drawing {
    explicit Drawing(Design whole) : design(std::move(whole)) {}
    Design design;
    std::optional<DesignPicture> picture;
};

ImportPreview::ImportPreview(Appearance& appearance, LatestJob& pictures, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_pictures(pictures) {
    setMinimumSize(240, 200);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ImportPreview::refresh);
    connect(&appearance, &Appearance::changed, &m_soon, qOverload<>(&QTimer::start));
}

void ImportPreview::setDesign(const Design& design) {
    m_design = design;
    m_drawing = std::make_shared<Drawing>(design);
    m_isDrawn = false;
    m_soon.start();
}

void ImportPreview::refresh() {
    if (!m_drawing || size().isEmpty()) return;
    m_isDrawn = false;
    m_pictures.start([preview = QPointer(this), drawing = m_drawing, size = size(),
                      ratio = devicePixelRatioF(),
                      theme = m_appearance.theme()](const std::stop_token& stop) -> LatestJob::Done {
        // Only one job is at work at a time: the next one finds the lines routed.
        if (!drawing->picture) drawing->picture.emplace(drawing->design);
        if (stop.stop_requested()) return {};
        QImage painted(size * ratio, QImage::Format_ARGB32_Premultiplied);
        painted.setDevicePixelRatio(ratio);
        painted.fill(theme.canvas);
        QPainter painter(&painted);
        drawing->picture->paintInto(painter, QRectF({}, size), theme);
        painter.end();
        return [preview, drawing, painted, bounds = drawing->picture->bounds()] {
            if (!preview || preview->m_drawing != drawing) return;
            preview->m_painted = painted;
            preview->m_bounds = bounds;
            preview->m_isDrawn = true;
            preview->update();
        };
    });
}

void ImportPreview::lookAt(const ElementId& id) {
    m_looked = id;
    update();
}

void ImportPreview::resizeEvent(QResizeEvent*) { m_soon.start(); }

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
    painter.fillRect(rect(), theme.canvas);
    painter.drawImage(0, 0, m_painted);
    if (m_bounds.isEmpty() || m_looked.empty()) return;
    // As paintInto places it.
    const double scale = std::min({width() / m_bounds.width(), height() / m_bounds.height(), 1.0});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect()).center());
    painter.scale(scale, scale);
    painter.translate(-m_bounds.center());
    painter.setPen(QPen(theme.accent, 3.0 / scale));
    for (const QRectF& frame : framesOf(m_looked))
        painter.drawRoundedRect(frame.adjusted(-5, -5, 5, 5), geometry::partRadius + 5,
                                geometry::partRadius + 5);
}

} // namespace faultline
