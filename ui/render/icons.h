// SPDX-License-Identifier: MIT
#pragma once
// The program's own icons (`:/icons/NAME.svg`), drawn in one style and coloured by whoever shows them.

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace faultline {

/// All names, sorted: "kind-client", "domain-region", "action-undo" …
[[nodiscard]] QStringList iconNames();

/// A square picture of `size` device-independent pixels (> 0). Cached. An unknown name gives an empty
/// picture and a warning in the log, once.
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio);

/// An icon that is sharp at any size and pixel ratio, one colour for each mode. It keeps its colours: make it
/// anew when the theme changes.
[[nodiscard]] QIcon icon(const QString& name, const QColor& normal, const QColor& disabled);

/// Paints into the largest square in the middle of `rect`. Stays vector on SVG and PDF; on a raster it is
/// taken from a cache (one a thread) and set on whole device pixels. Any thread, as far as the painter allows
/// it.
void paintIcon(QPainter& painter, const QString& name, const QColor& color, const QRectF& rect);

} // namespace faultline
