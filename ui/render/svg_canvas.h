// SPDX-License-Identifier: MIT
#pragma once
// SVG that opens alike in browsers, Inkscape and word processors: flat shapes and plain <text> whose fonts
// have fallbacks. Qt's own generator names one font alone, so that elsewhere another one is put in its place.

#include <QPaintDevice>
#include <QRectF>
#include <QString>

#include <memory>

namespace faultline {

class SvgEngine;

/// A device to open a QPainter on. Paths, lines and text come out as what they are; images are left out,
/// since nothing that Faultline paints on vectors has any. Clips nest as Qt's do. Text is escaped, and
/// characters that XML does not have are replaced.
class SvgCanvas : public QPaintDevice {
public:
    /// `view` is what is seen, in painter coordinates: one is a CSS pixel.
    explicit SvgCanvas(const QRectF& view);
    ~SvgCanvas() override;

    /// The drawing: an `svg` element without an XML declaration, fit to stand in an HTML page. `title` and
    /// `description` are for screen readers; `idPrefix` (letters and digits) keeps ids of several pictures in
    /// one page apart. Call it once painting has ended.
    [[nodiscard]] QByteArray element(const QString& title, const QString& description,
                                     const QString& idPrefix = QString()) const;
    /// The same as a file of its own.
    [[nodiscard]] QByteArray file(const QString& title, const QString& description) const;

    [[nodiscard]] QPaintEngine* paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    QRectF m_view;
    std::unique_ptr<SvgEngine> m_engine;
};

/// Text fit for an element's content or a quoted attribute of XML 1.0 and of HTML.
[[nodiscard]] QString xmlEscaped(const QString& text);

} // namespace faultline
