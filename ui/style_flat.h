// SPDX-License-Identifier: MIT
#pragma once
// Draws the controls: flat, with hairlines, rounded corners and a focus ring that is always seen.

#include "ui/render/theme.h"

#include <QProxyStyle>
#include <QStyleOptionComboBox>

namespace faultline {

/// Fusion with another paint. The application owns it; the theme must be one of Theme's own.
class FlatStyle : public QProxyStyle {
    Q_OBJECT
public:
    explicit FlatStyle(const Theme& theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                       SubControl subControl, const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                                     const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option,
                                  const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;

private:
    [[nodiscard]] QColor fillOf(const QStyleOption& option, const QColor& atRest) const;
    void paintFrame(QPainter& painter, const QRect& rect, const QStyleOption& option,
                    const QColor& fill) const;
    void paintBox(QPainter& painter, const QRect& rect, const QBrush& fill) const;
    void paintButton(QPainter& painter, const QStyleOption& option) const;
    void paintToolButton(QPainter& painter, const QStyleOption& option) const;
    /// False: not of a form that differs from Fusion's.
    [[nodiscard]] bool paintButtonLabel(QPainter& painter, const QStyleOption& option) const;
    [[nodiscard]] bool paintToolLabel(QPainter& painter, const QStyleOption& option) const;
    void paintComboLabel(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget) const;
    void paintCheckBox(QPainter& painter, const QStyleOption& option) const;
    void paintRadioButton(QPainter& painter, const QStyleOption& option) const;
    void paintChevron(QPainter& painter, const QRectF& rect, Qt::ArrowType arrow, bool isEnabled) const;
    void paintTab(QPainter& painter, const QStyleOption& option) const;
    void paintMenuBarItem(QPainter& painter, const QStyleOption& option) const;
    void paintMenuSeparator(QPainter& painter, const QRect& rect) const;
    void paintDockTitle(QPainter& painter, const QStyleOption& option) const;
    void paintScrollBar(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    void paintSlider(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    void paintComboBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    void paintSpinBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;

    const Theme& m_theme;
};

} // namespace faultline
