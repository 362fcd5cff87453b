// SPDX-License-Identifier: MIT
#include "ui/style_flat.h"

#include "ui/render/icons.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int controlHeight = 28;
constexpr int tabHeight = 32;
constexpr int headerArrow = 8;
constexpr int headerMargin = 6;

/// Beside the heading's words, on the side where there is room for it.
QRect headerArrowRect(const QStyleOptionHeader& header) {
    const QRect& cell = header.rect;
    const int words = header.fontMetrics.horizontalAdvance(header.text);
    const int gap = spacing::tight;
    const bool isRight = header.textAlignment.testFlag(Qt::AlignRight);
    const int left = isRight ? cell.right() - headerMargin - words - gap - headerArrow
                             : cell.left() + headerMargin + words + gap;
    return {std::clamp(left, cell.left(), std::max(cell.left(), cell.right() - headerArrow)),
            cell.center().y() - headerArrow / 2 + 1, headerArrow, headerArrow};
}

/// One scroll bar or splitter is as thick as the grid's unit, so that it is found with a mouse.
int metricOf(QStyle::PixelMetric metric, int otherwise) {
    switch (metric) {
    case QStyle::PM_ScrollBarExtent: return 12;
    case QStyle::PM_ScrollBarSliderMin: return 28;
    case QStyle::PM_SplitterWidth:
    case QStyle::PM_DockWidgetSeparatorExtent: return 5;
    case QStyle::PM_DockWidgetTitleMargin: return 6;
    case QStyle::PM_HeaderMargin: return headerMargin;
    case QStyle::PM_FocusFrameHMargin:
        return 5; // in a row; an item adds one, and is in line with its heading
    case QStyle::PM_HeaderMarkSize: return headerArrow;
    case QStyle::PM_TabBarTabHSpace: return spacing::section;
    case QStyle::PM_TabBarBaseOverlap:
    case QStyle::PM_TabBarTabShiftVertical:
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical: return 0;
    case QStyle::PM_ToolBarItemSpacing: return 2;
    case QStyle::PM_ToolBarItemMargin:
    case QStyle::PM_ToolBarFrameWidth: return 2;
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_TabBarIconSize: return 16;
    case QStyle::PM_ToolBarIconSize: return 18;
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight: return 16;
    case QStyle::PM_SliderThickness:
    case QStyle::PM_SliderControlThickness:
    case QStyle::PM_SliderLength: return 16;
    case QStyle::PM_LayoutLeftMargin:
    case QStyle::PM_LayoutTopMargin:
    case QStyle::PM_LayoutRightMargin:
    case QStyle::PM_LayoutBottomMargin: return spacing::loose;
    case QStyle::PM_LayoutHorizontalSpacing:
    case QStyle::PM_LayoutVerticalSpacing: return spacing::normal;
    default: return otherwise;
    }
}

} // namespace

FlatStyle::FlatStyle(const Theme& theme) : QProxyStyle(u"Fusion"_s), m_theme(theme) {}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    const bool isEnabled = option->state.testFlag(State_Enabled);
    switch (element) {
    case PE_PanelButtonCommand: return paintButton(*painter, *option);
    case PE_PanelButtonTool: return paintToolButton(*painter, *option);
    case PE_IndicatorCheckBox: return paintCheckBox(*painter, *option);
    case PE_IndicatorRadioButton: return paintRadioButton(*painter, *option);
    case PE_IndicatorArrowDown: return paintChevron(*painter, option->rect, Qt::DownArrow, isEnabled);
    case PE_IndicatorArrowUp: return paintChevron(*painter, option->rect, Qt::UpArrow, isEnabled);
    case PE_IndicatorArrowLeft: return paintChevron(*painter, option->rect, Qt::LeftArrow, isEnabled);
    case PE_IndicatorArrowRight: return paintChevron(*painter, option->rect, Qt::RightArrow, isEnabled);
    case PE_PanelLineEdit:
        // The field inside a spin or combo box has no frame: the box has.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth <= 0)
            return painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return paintFrame(*painter, option->rect, *option, option->palette.color(QPalette::Base));
    case PE_FrameLineEdit: return;
    case PE_Frame:
        // A text field is a field, of one line or of many.
        if (qobject_cast<const QAbstractScrollArea*>(widget))
            return paintFrame(*painter, option->rect, *option, m_theme.raised);
        return paintBox(*painter, option->rect, Qt::NoBrush);
    case PE_FrameGroupBox: {
        QStyleOption frame = *option; // holds no focus itself
        frame.state.setFlag(State_HasFocus, false);
        return paintFrame(*painter, option->rect, frame, m_theme.surface);
    }
    case PE_FrameMenu: return paintBox(*painter, option->rect, Qt::NoBrush);
    case PE_PanelMenu:
    case PE_PanelTipLabel: return paintBox(*painter, option->rect, m_theme.raised);
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget: return;
    case PE_FrameTabBarBase:
        painter->setPen(m_theme.outline);
        return painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    case PE_FrameFocusRect: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 4, 4);
        return painter->restore();
    }
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    switch (element) {
    case CE_TabBarTabShape: return paintTab(*painter, *option);
    case CE_DockWidgetTitle: return paintDockTitle(*painter, *option);
    case CE_Header: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        if (!header) break;
        drawControl(CE_HeaderSection, option, painter, widget);
        QStyleOptionHeader words = *header;
        words.rect = header->rect.adjusted(headerMargin, 0, -headerMargin, 0);
        QProxyStyle::drawControl(CE_HeaderLabel, &words, painter, widget);
        if (header->sortIndicator == QStyleOptionHeader::None) return;
        const bool isUp = header->sortIndicator == QStyleOptionHeader::SortUp;
        return paintChevron(*painter, headerArrowRect(*header), isUp ? Qt::UpArrow : Qt::DownArrow, true);
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.surface);
        painter->setPen(m_theme.outline);
        return painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    case CE_MenuBarItem: return paintMenuBarItem(*painter, *option);
    case CE_ComboBoxLabel:
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option); box && !box->editable)
            return paintComboLabel(*painter, *box, widget);
        break;
    case CE_PushButtonLabel:
        if (paintButtonLabel(*painter, *option)) return;
        break;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
            return paintMenuSeparator(*painter, option->rect);
        break;
    case CE_ToolButtonLabel:
        if (paintToolLabel(*painter, *option)) return;
        break;
    case CE_ToolBar:
    case CE_MenuBarEmptyArea: return painter->fillRect(option->rect, m_theme.surface);
    case CE_Splitter: {
        const QRect rect = option->rect;
        painter->fillRect(rect, m_theme.surface);
        painter->setPen(m_theme.outline);
        if (rect.width() < rect.height())
            return painter->drawLine(rect.center().x(), rect.top(), rect.center().x(), rect.bottom());
        return painter->drawLine(rect.left(), rect.center().y(), rect.right(), rect.center().y());
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                   QPainter* painter, const QWidget* widget) const {
    switch (control) {
    case CC_ScrollBar: return paintScrollBar(*painter, *option, widget);
    case CC_Slider: return paintSlider(*painter, *option, widget);
    case CC_ComboBox: return paintComboBox(*painter, *option, widget);
    case CC_SpinBox: return paintSpinBox(*painter, *option, widget);
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                SubControl subControl, const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        // No buttons at the ends: the groove is the whole bar.
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine) return {};
        if (bar && subControl == SC_ScrollBarGroove) return bar->rect;
        if (bar && subControl != SC_ScrollBarFirst && subControl != SC_ScrollBarLast) {
            const bool isHorizontal = bar->orientation == Qt::Horizontal;
            const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            const int thumb =
                range <= 0 ? length
                           : qBound(qMin(28, length),
                                    int(qint64(length) * bar->pageStep / (range + bar->pageStep)), length);
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                      length - thumb, bar->upsideDown);
            const auto span = [&](int from, int size) {
                return isHorizontal ? QRect(from, 0, size, bar->rect.height())
                                    : QRect(0, from, bar->rect.width(), size);
            };
            if (subControl == SC_ScrollBarSlider) return span(start, thumb);
            if (subControl == SC_ScrollBarSubPage) return span(0, start);
            if (subControl == SC_ScrollBarAddPage) return span(start + thumb, length - start - thumb);
        }
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    if (const auto* box = qstyleoption_cast<const QStyleOptionGroupBox*>(option);
        box && subControl == SC_GroupBoxFrame && !box->text.isEmpty())
        return rect.adjusted(0, box->fontMetrics.height() + spacing::tight, 0, 0); // below its title
    // Words begin at one distance from the frame, whatever the control.
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) return rect.adjusted(2, 0, 0, 0);
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField) return rect.adjusted(-2, 0, 0, 0);
    return rect;
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // Text keeps a distance from the frame.
    return element == SE_LineEditContents ? rect.adjusted(spacing::tight, 0, -spacing::tight, 0) : rect;
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.rwidth() += spacing::normal;
        result.setHeight(std::max(result.height(), controlHeight));
        break;
    case CT_LineEdit:
    case CT_ComboBox: result.setHeight(std::max(result.height(), controlHeight)); break;
    case CT_SpinBox:
        // The box has the frame that its field has not: as high as a field in the same row.
        result.setHeight(std::max(option->fontMetrics.height() + 2 * spacing::tight, controlHeight));
        break;
    case CT_TabBarTab: result.setHeight(std::max(result.height(), tabHeight)); break;
    case CT_MenuBarItem: result += QSize(4, 4); break;
    case CT_HeaderSection: result.rheight() += 4; break;
    default: break;
    }
    return result;
}

QIcon FlatStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
    switch (which) {
    case SP_TitleBarCloseButton: return icon(u"action-close"_s, m_theme.textMuted, m_theme.outline);
    case SP_TitleBarNormalButton: return icon(u"action-duplicate"_s, m_theme.textMuted, m_theme.outline);
    default: return QProxyStyle::standardIcon(which, option, widget);
    }
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    // Wide enough that the corners of what scrolls lie within the rounded ones of the frame.
    if (metric == PM_DefaultFrameWidth && qobject_cast<const QAbstractScrollArea*>(widget)) return 3;
    return metricOf(metric, QProxyStyle::pixelMetric(metric, option, widget));
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* data) const {
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace faultline
