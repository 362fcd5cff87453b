// SPDX-License-Identifier: MIT
#include "ui/render/domain_painter.h"

#include "ui/render/blend.h"
#include "ui/render/drawn_text.h"
#include "ui/render/icons.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

constexpr TextStyle figureStyle{type_scale::caption, QFont::Normal};
constexpr double iconSide = 16.0;
constexpr double inset = 8.0;
constexpr double heatStrength = 0.45; ///< many parts lie on a domain's ground: it stays behind them

QString iconOf(DomainKind kind) {
    const std::string_view name = nameOf(kind);
    return u"domain-"_s + QLatin1StringView(name.data(), static_cast<qsizetype>(name.size()));
}

/// From afar a container's name is its landmark: it grows as the zoom falls, as far as strip and padding
/// hold it.
TextStyle titleStyle(double zoom) {
    constexpr double onScreen = 9.0;
    constexpr double largest = 34.0;
    const int pixels = static_cast<int>(std::min(onScreen / std::max(zoom, 0.01), largest));
    return {std::max(pixels, type_scale::body), QFont::DemiBold};
}

QRectF stripOf(const QRectF& rect, TextStyle style) {
    QRectF strip = domainTitleRect(rect);
    const double room = geometry::domainTitleHeight + geometry::domainPadding - 4.0;
    strip.setHeight(std::clamp(lineHeight(style) + 8.0, geometry::domainTitleHeight, room));
    return strip;
}

double badgesWidth(const DomainLook& look) {
    constexpr double badge = 18.0;
    constexpr double most = 4.0;
    return look.risks.empty() ? 0.0 : std::min(static_cast<double>(look.risks.size()), most) * badge + 4.0;
}

QPen penOf(const DomainLook& look, const Theme& theme) {
    if (look.dropRefused) return {theme.danger, 2.0, Qt::DashLine};
    if (look.dropTarget) return {theme.accent, 2.5};
    if (look.spof || look.failed) return {theme.danger, 2.0};
    if (look.hovered) return {theme.accent, 1.5};
    if (look.kind == DomainKind::group) return {theme.domainOutline, 1.0, Qt::DashLine};
    return {theme.domainOutline, 1.25};
}

void paintGround(QPainter& painter, const QRectF& rect, const DomainLook& look, const Theme& theme) {
    const QPen pen = penOf(look, theme);
    painter.setPen(Qt::NoPen);
    if (look.folded) {
        painter.setBrush(theme.raised);
        painter.drawRoundedRect(rect, geometry::domainRadius, geometry::domainRadius);
    }
    // A group is no place: what lies in it stands on the ground around it.
    QColor ground = look.kind == DomainKind::group ? QColor(Qt::transparent) : theme.domainFill;
    if (look.heat > 0.0) {
        ground = theme.heat(look.heat);
        ground.setAlphaF(ground.alphaF() * static_cast<float>(heatStrength));
    }
    if (look.failed || look.dropRefused) ground = withAlpha(theme.danger, 0.10);
    if (look.dropTarget) ground = withAlpha(theme.accent, 0.14);
    painter.setPen(pen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, geometry::domainRadius, geometry::domainRadius);
}

void paintStrip(QPainter& painter, const QRectF& rect, const DomainLook& look, const Theme& theme) {
    if (theme.scheme == Scheme::print || (look.kind == DomainKind::group && !look.folded)) return;
    constexpr double r = geometry::domainRadius;
    const QRectF strip = domainTitleRect(rect);
    QPainterPath path;
    path.moveTo(strip.bottomLeft());
    path.lineTo(strip.left(), strip.top() + r);
    path.quadTo(strip.topLeft(), strip.topLeft() + QPointF(r, 0));
    path.lineTo(strip.right() - r, strip.top());
    path.quadTo(strip.topRight(), strip.topRight() + QPointF(0, r));
    path.lineTo(strip.bottomRight());
    path.closeSubpath();
    painter.fillPath(path, withAlpha(theme.domainOutline, look.folded ? 0.30 : 0.22));
}

void paintOuterRings(QPainter& painter, const QRectF& rect, const DomainLook& look, const Theme& theme) {
    painter.setBrush(Qt::NoBrush);
    if (look.highlighted) {
        constexpr double halo = 6.0;
        painter.setPen(QPen(withAlpha(theme.accent, 0.38), halo));
        const double out = halo / 2.0 + 1.0;
        const double radius = geometry::domainRadius + out;
        painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius, radius);
    }
    if (look.selected) {
        painter.setPen(QPen(theme.accent, 2.0));
        painter.drawRoundedRect(rect, geometry::domainRadius, geometry::domainRadius);
    }
}

/// What stands at the right of the strip, from the right; gives where it begins.
double paintSigns(QPainter& painter, const QRectF& rect, const DomainLook& look, const Theme& theme,
                  double zoom) {
    const QRectF strip = domainTitleRect(rect);
    double right = strip.right() - inset;
    if (!isReadable(type_scale::caption, zoom)) return right;
    const auto middle = [&](double side) {
        return QRectF(right - side, strip.center().y() - side / 2.0, side, side);
    };
    if (look.foldable) {
        const QString sign = look.folded ? u"action-chevron-right"_s : u"action-chevron-down"_s;
        paintIcon(painter, sign, theme.domainText, middle(14.0));
        right -= 20.0;
    }
    if (look.spof) right -= 6.0; // the badge on the corner
    if (look.locked) {
        paintIcon(painter, u"lock"_s, theme.domainText, middle(13.0));
        right -= 18.0;
    }
    const double badges = badgesWidth(look);
    if (badges > 0.0) {
        const double side = 16.0;
        paintRiskBadges(painter, {right - badges, strip.center().y() - side / 2.0, badges, side}, look.risks,
                        theme);
        right -= badges + 4.0;
    }
    return right;
}

void paintTitle(QPainter& painter, const QRectF& rect, const DomainLook& look, const Theme& theme,
                double zoom) {
    const double right = paintSigns(painter, rect, look, theme, zoom);
    const TextStyle style = look.folded ? TextStyle{type_scale::body, QFont::DemiBold} : titleStyle(zoom);
    const QRectF strip = stripOf(rect, style);
    const double icon = iconSide * style.pixels / type_scale::body;
    const QRectF iconRect(strip.left() + inset, strip.center().y() - icon / 2.0, icon, icon);
    if (icon * zoom >= 5.0) paintIcon(painter, iconOf(look.kind), theme.domainText, iconRect);
    if (!isReadable(style.pixels, zoom)) return;
    const double left = iconRect.right() + 6.0;
    const QString figure = isReadable(figureStyle.pixels, zoom) ? look.sublabel : QString();
    const double figureWidth = figure.isEmpty() ? 0.0 : textWidth(figure, figureStyle) + 8.0;
    const QStringList name = fittedLines(look.label, style, right - left, 1);
    painter.setPen(theme.domainText);
    paintLines(painter, {left, strip.top(), right - left, strip.height()}, name, style, Qt::AlignLeft);
    // the figure gives way to the name
    const double used = name.isEmpty() ? 0.0 : textWidth(name.first(), style) + 8.0;
    if (figureWidth == 0.0 || used + figureWidth > right - left) return;
    painter.setPen(theme.textMuted);
    paintLines(painter, {left, strip.top(), right - left, strip.height()}, {figure}, figureStyle,
               Qt::AlignRight);
}

void paintContent(QPainter& painter, const QRectF& rect, const DomainLook& look, const Theme& theme,
                  double zoom) {
    if (!look.folded || !isReadable(figureStyle.pixels, zoom)) return;
    const QRectF rest = rect.adjusted(inset, geometry::domainTitleHeight, -inset, 0);
    painter.setPen(theme.text);
    paintLines(painter, rest, fittedLines(look.content, figureStyle, rest.width(), 1), figureStyle,
               Qt::AlignHCenter);
}

void paintCorners(QPainter& painter, const QRectF& rect, const DomainLook& look, const Theme& theme,
                  double zoom) {
    const double side = zoom < 0.35 ? 22.0 : 20.0;
    if (look.spof) paintSpofBadge(painter, {rect.right() - side + 8.0, rect.top() - 8.0, side, side}, theme);
    if (look.failed || look.dropRefused) {
        const QString icon = look.dropRefused ? u"action-close"_s : u"action-kill"_s;
        paintIconBadge(painter, {rect.left() - 8.0, rect.top() - 8.0, side, side}, icon, theme.danger, theme);
    }
}

} // namespace

QRectF domainLabelRect(const QRectF& rect, const DomainLook& look) {
    const QRectF strip = domainTitleRect(rect);
    const double left = strip.left() + inset + iconSide + 6.0;
    const double right = look.foldable ? domainFoldRect(rect).left() : strip.right() - inset;
    return {left, strip.top(), right - left, strip.height()};
}

void paintDomain(QPainter& painter, const QRectF& rect, const DomainLook& look, const Theme& theme,
                 double zoom) {
    constexpr double fadedOpacity = 0.4;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (look.faded) painter.setOpacity(painter.opacity() * fadedOpacity);
    paintGround(painter, rect, look, theme);
    if (isReadable(type_scale::body, zoom)) paintStrip(painter, rect, look, theme);
    paintOuterRings(painter, rect, look, theme);
    paintTitle(painter, rect, look, theme, zoom);
    paintContent(painter, rect, look, theme, zoom);
    paintCorners(painter, rect, look, theme, zoom);
    painter.restore();
}

} // namespace faultline
