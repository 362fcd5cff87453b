// SPDX-License-Identifier: MIT
#include "ui/render/svg_canvas.h"

#include "ui/render/svg_engine.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

constexpr int dotsPerInch = 96; ///< of CSS

/// Whether XML 1.0 has the character (its section 2.2); `next` is what follows it.
bool isXmlCharacter(QChar c, QChar next) {
    if (c.isLowSurrogate()) return true; // judged with its first half
    if (c.isHighSurrogate()) return next.isLowSurrogate();
    return c == u'\t' || c == u'\n' || c == u'\r' || (c >= u' ' && c < QChar(0xFFFE));
}

} // namespace

QString xmlEscaped(const QString& text) {
    QString escaped;
    escaped.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isStray = c.isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate());
        if (isStray || !isXmlCharacter(c, i + 1 < text.size() ? text[i + 1] : QChar()))
            escaped += QChar(QChar::ReplacementCharacter);
        else if (c == u'&')
            escaped += u"&amp;"_s;
        else if (c == u'<')
            escaped += u"&lt;"_s;
        else if (c == u'>')
            escaped += u"&gt;"_s;
        else if (c == u'"')
            escaped += u"&quot;"_s;
        else if (c == u'\'')
            escaped += u"&#39;"_s;
        else
            escaped += c;
    }
    return escaped;
}

SvgCanvas::SvgCanvas(const QRectF& view) : m_view(view), m_engine(std::make_unique<SvgEngine>()) {}

SvgCanvas::~SvgCanvas() = default;

QPaintEngine* SvgCanvas::paintEngine() const { return m_engine.get(); }

int SvgCanvas::metric(PaintDeviceMetric metric) const {
    constexpr double millimetersPerInch = 25.4;
    const double width = std::ceil(m_view.width());
    const double height = std::ceil(m_view.height());
    switch (metric) {
    case PdmWidth: return static_cast<int>(width);
    case PdmHeight: return static_cast<int>(height);
    case PdmWidthMM: return static_cast<int>(width / dotsPerInch * millimetersPerInch);
    case PdmHeightMM: return static_cast<int>(height / dotsPerInch * millimetersPerInch);
    case PdmNumColors: return static_cast<int>(0x7FFFFFFF);
    case PdmDepth: return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return dotsPerInch;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

QByteArray SvgCanvas::element(const QString& title, const QString& description,
                              const QString& idPrefix) const {
    const auto number = [](double value) { return QString::number(value, 'f', 2); };
    QString svg = u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" "
                  u"viewBox=\"%3 %4 %1 %2\" role=\"img\" aria-labelledby=\"%5title %5desc\">\n"_s.arg(
                      number(m_view.width()), number(m_view.height()), number(m_view.x()), number(m_view.y()),
                      idPrefix);
    svg += u"<title id=\"%1title\">"_s.arg(idPrefix) + xmlEscaped(title) + u"</title>\n"_s;
    svg += u"<desc id=\"%1desc\">"_s.arg(idPrefix) + xmlEscaped(description) + u"</desc>\n"_s;
    svg += m_engine->body().replace(SvgEngine::idMark, idPrefix);
    return (svg + u"</svg>\n"_s).toUtf8();
}

QByteArray SvgCanvas::file(const QString& title, const QString& description) const {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(title, description);
}

} // namespace faultline
