// SPDX-License-Identifier: MIT
#include "ui/render/svg_engine.h"

#include "ui/render/svg_canvas.h"
#include "ui/render/theme.h"

#include <QFontInfo>

#include <cmath>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

/// Hundredths of a pixel, without trailing zeros.
QString number(double value) {
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0')) text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
    return text == u"-0" ? u"0"_s : text;
}

QString pair(const QPointF& point) { return number(point.x()) + u' ' + number(point.y()); }

QString colorAttributes(QLatin1StringView name, const QColor& color, double opacity) {
    QString text = u" %1=\"%2\""_s.arg(name, color.name());
    const double alpha = color.alphaF() * opacity;
    if (alpha < 0.999) text += u" %1-opacity=\"%2\""_s.arg(name, QString::number(alpha, 'g', 3));
    return text;
}

QString pathData(const QPainterPath& path) {
    QString data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo()) {
            data += u'M' + pair(element);
        } else if (element.isLineTo()) {
            data += u'L' + pair(element);
        } else if (element.isCurveTo()) {
            data += u'C' + pair(element) + u' ' + pair(path.elementAt(i + 1)) + u' ' +
                    pair(path.elementAt(i + 2));
            i += 2;
        }
    }
    return data;
}

/// The font that is seen here first, so that here it looks as measured; then all that the drawing asks for.
QString fontFamilies(const QFont& font) {
    QStringList families{QFontInfo(font).family()};
    for (const QString& family : font.families())
        if (!families.contains(family)) families << family;
    families.removeAll(u"sans-serif"_s);
    for (QString& family : families) family = u'\'' + family.remove(u'\'') + u'\'';
    return families.join(u", "_s) + u", sans-serif"_s;
}

/// Signs at the ends of a piece that is read from right to left belong to it, but a reader that sees the
/// piece by itself takes them for parts of a line from left to right, and puts them at the other end: marks
/// of right to left hold them.
QString withinRightToLeft(QString text) {
    constexpr QChar mark(0x200F);
    const auto isHeld = [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.isSurrogate();
    };
    if (!isHeld(text.front())) text.prepend(mark);
    if (!isHeld(text.back())) text.append(mark);
    return text;
}

bool isPlain(const QTransform& transform) {
    return transform.type() <= QTransform::TxScale && transform.m11() > 0.0 &&
           std::abs(transform.m11() - transform.m22()) < 1e-9 * transform.m11();
}

QString transformAttribute(const QTransform& t) {
    const auto exact = [](double value) { return QString::number(value, 'g', 6); };
    return u" transform=\"matrix(%1 %2 %3 %4 %5 %6)\""_s.arg(exact(t.m11()), exact(t.m12()), exact(t.m21()),
                                                             exact(t.m22()), exact(t.dx()), exact(t.dy()));
}

} // namespace

SvgEngine::SvgEngine()
    : QPaintEngine(PainterPaths | PrimitiveTransform | AlphaBlend | ConstantOpacity | Antialiasing |
                   PaintOutsidePaintEvent) {}

bool SvgEngine::begin(QPaintDevice* /*device*/) {
    m_body.clear();
    m_isClipOpen = false;
    m_isClipped = false;
    m_clips = 0;
    return true;
}

void SvgEngine::updateState(const QPaintEngineState& changed) {
    const DirtyFlags dirty = changed.state();
    if (dirty & DirtyPen) m_pen = changed.pen();
    if (dirty & DirtyBrush) m_brush = changed.brush();
    if (dirty & DirtyTransform) m_transform = changed.transform();
    if (dirty & DirtyOpacity) m_opacity = changed.opacity();
    if (dirty & DirtyClipEnabled) m_isClipped = changed.isClipEnabled() && !m_clip.isEmpty();
    if (dirty & DirtyClipPath) clip(m_transform.map(changed.clipPath()), changed.clipOperation());
    if (dirty & DirtyClipRegion) {
        QPainterPath path;
        path.addRegion(changed.clipRegion());
        clip(m_transform.map(path), changed.clipOperation());
    }
}

void SvgEngine::clip(const QPainterPath& path, Qt::ClipOperation operation) {
    if (operation == Qt::NoClip) {
        m_isClipped = false;
        m_clip = {};
        return;
    }
    m_clip = operation == Qt::IntersectClip && m_isClipped ? m_clip.intersected(path) : path;
    m_isClipped = true;
}

void SvgEngine::openClip() {
    if (m_isClipOpen == m_isClipped && (!m_isClipped || m_openClip == m_clip)) return;
    closeClip();
    if (!m_isClipped) return;
    const QString id = idMark + u"clip"_s + QString::number(++m_clips);
    m_body += u"<clipPath id=\"%1\"><path d=\"%2\"/></clipPath>\n<g clip-path=\"url(#%1)\">\n"_s.arg(
        id, pathData(m_clip));
    m_openClip = m_clip;
    m_isClipOpen = true;
}

void SvgEngine::closeClip() {
    if (m_isClipOpen) m_body += u"</g>\n"_s;
    m_isClipOpen = false;
}

double SvgEngine::scale() const { return std::sqrt(std::abs(m_transform.determinant())); }

QString SvgEngine::strokeAttributes(double factor) const {
    constexpr double hairline = 1.0;
    const bool isHairline = m_pen.isCosmetic() || m_pen.widthF() <= 0.0;
    const double width = isHairline ? std::max(hairline, m_pen.widthF()) : m_pen.widthF() * factor;
    QString text = colorAttributes("stroke"_L1, m_pen.color(), m_opacity);
    text += u" stroke-width=\"%1\""_s.arg(number(width));
    if (m_pen.capStyle() == Qt::RoundCap) text += u" stroke-linecap=\"round\""_s;
    if (m_pen.capStyle() == Qt::SquareCap && m_pen.style() == Qt::SolidLine)
        text += u" stroke-linecap=\"square\""_s;
    if (m_pen.joinStyle() == Qt::RoundJoin) text += u" stroke-linejoin=\"round\""_s;
    if (m_pen.joinStyle() == Qt::BevelJoin) text += u" stroke-linejoin=\"bevel\""_s;
    if (m_pen.style() == Qt::SolidLine) return text;
    QStringList dashes; // Qt counts them in widths of the pen
    for (const double dash : m_pen.dashPattern()) dashes << number(dash * width);
    return text + u" stroke-dasharray=\"%1\""_s.arg(dashes.join(u' '));
}

void SvgEngine::emitShape(const QPainterPath& path, bool isFilled) {
    const bool hasFill = isFilled && m_brush.style() != Qt::NoBrush && m_brush.color().alpha() > 0;
    const bool hasStroke = m_pen.style() != Qt::NoPen && m_pen.color().alpha() > 0;
    if ((!hasFill && !hasStroke) || path.isEmpty()) return;
    openClip();
    const bool isEven = isPlain(m_transform) || !hasStroke;
    m_body += u"<path d=\""_s + pathData(isEven ? m_transform.map(path) : path) + u'"';
    if (!isEven) m_body += transformAttribute(m_transform);
    m_body += hasFill ? colorAttributes("fill"_L1, m_brush.color(), m_opacity) : u" fill=\"none\""_s;
    if (hasFill && path.fillRule() == Qt::OddEvenFill) m_body += u" fill-rule=\"evenodd\""_s;
    if (hasStroke) m_body += strokeAttributes(isEven ? scale() : 1.0);
    m_body += u"/>\n"_s;
}

void SvgEngine::drawPath(const QPainterPath& path) { emitShape(path, true); }

void SvgEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) {
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
    if (mode == WindingMode) path.setFillRule(Qt::WindingFill);
    if (mode != PolylineMode) path.closeSubpath();
    emitShape(path, mode != PolylineMode);
}

void SvgEngine::drawTextItem(const QPointF& at, const QTextItem& item) {
    QString text = item.text();
    if (text.trimmed().isEmpty() || m_pen.style() == Qt::NoPen) return;
    openClip();
    const QFont font = item.font();
    QPointF start = at;
    if (item.renderFlags().testFlag(QTextItem::RightToLeft)) {
        // a reader sets a piece by itself from left to right: blanks at its end, which stand at the left of
        // it here, would come to stand at the right, and move the words over the piece before
        while (text.back().isSpace()) {
            start.rx() += QFontMetricsF(font).horizontalAdvance(text.back());
            text.chop(1);
        }
        text = withinRightToLeft(text.trimmed());
    }
    const bool isEven = isPlain(m_transform);
    const QPointF place = isEven ? m_transform.map(start) : start;
    const double pixels =
        (font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize()) * (isEven ? scale() : 1.0);
    m_body += u"<text x=\"%1\" y=\"%2\""_s.arg(number(place.x()), number(place.y()));
    if (!isEven) m_body += transformAttribute(m_transform);
    m_body += u" font-family=\"%1\" font-size=\"%2\""_s.arg(
        xmlEscaped(fontFamilies(font)).replace(u"&#39;"_s, u"'"_s), number(pixels));
    if (font.weight() != QFont::Normal) m_body += u" font-weight=\"%1\""_s.arg(font.weight());
    if (font.italic()) m_body += u" font-style=\"italic\""_s;
    m_body += colorAttributes("fill"_L1, m_pen.color(), m_opacity);
    m_body += u" xml:space=\"preserve\">"_s + xmlEscaped(text) + u"</text>\n"_s;
}

void SvgEngine::drawPixmap(const QRectF& /*rect*/, const QPixmap& /*pixmap*/, const QRectF& /*source*/) {}

void SvgEngine::drawImage(const QRectF& /*rect*/, const QImage& /*image*/, const QRectF& /*source*/,
                          Qt::ImageConversionFlags /*flags*/) {}

QString SvgEngine::body() const { return m_isClipOpen ? m_body + u"</g>\n"_s : m_body; }

} // namespace faultline
