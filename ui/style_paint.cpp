// SPDX-License-Identifier: MIT
#include "ui/style_flat.h"

#include <QAbstractScrollArea>
#include <QDockWidget>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace faultline {

namespace {

constexpr double radius = 5.0;

/// `amount` of b in a.
QColor mixed(const QColor& a, const QColor& b, double amount) {
    const auto part = [&](int from, int to) { return static_cast<int>(from + (to - from) * amount); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

/// The ground of what a scroll bar belongs to: a page's or a table's.
QColor groundBeside(const QWidget* bar, const QColor& otherwise) {
    for (const QWidget* above = bar; above; above = above->parentWidget())
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(above))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    return otherwise;
}

/// The rectangle whose hairline lies on whole pixels.
QRectF hairline(const QRect& rect) { return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5); }

} // namespace

QColor FlatStyle::fillOf(const QStyleOption& option, const QColor& atRest) const {
    if (!option.state.testFlag(State_Enabled)) return m_theme.surface;
    if (option.state.testFlag(State_Sunken) || option.state.testFlag(State_On)) return m_theme.accentSoft;
    if (option.state.testFlag(State_MouseOver)) return mixed(atRest, m_theme.accentSoft, 0.5);
    return atRest;
}

void FlatStyle::paintFrame(QPainter& painter, const QRect& rect, const QStyleOption& option,
                           const QColor& fill) const {
    const bool hasFocus = option.state.testFlag(State_HasFocus) && option.state.testFlag(State_Enabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(option.state.testFlag(State_Enabled) ? fill : m_theme.surface);
    painter.setPen(hasFocus ? QPen(m_theme.accent, 1.5) : QPen(m_theme.outline, 1));
    painter.drawRoundedRect(hairline(rect), radius, radius);
    painter.restore();
}

void FlatStyle::paintBox(QPainter& painter, const QRect& rect, const QBrush& fill) const {
    painter.save(); // whoever paints on into the box relies on its own pen and brush
    painter.setPen(m_theme.outline);
    painter.setBrush(fill);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void FlatStyle::paintButton(QPainter& painter, const QStyleOption& option) const {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool isFlat = button && button->features.testFlag(QStyleOptionButton::Flat);
    const bool isPlain = !(option.state & (State_Sunken | State_On | State_MouseOver | State_HasFocus));
    if (isFlat && isPlain) return;
    QStyleOption frame = option;
    if (button && button->features.testFlag(QStyleOptionButton::DefaultButton)) frame.state |= State_HasFocus;
    paintFrame(painter, option.rect, frame, fillOf(option, isFlat ? m_theme.surface : m_theme.raised));
}

void FlatStyle::paintToolButton(QPainter& painter, const QStyleOption& option) const {
    const bool isActive =
        option.state.testFlag(State_Enabled) && (option.state & (State_Sunken | State_On | State_MouseOver));
    if (!isActive) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fillOf(option, m_theme.surface));
    painter.drawRoundedRect(QRectF(option.rect), radius, radius);
    painter.restore();
}

void FlatStyle::paintCheckBox(QPainter& painter, const QStyleOption& option) const {
    const bool isEnabled = option.state.testFlag(State_Enabled);
    const bool isSet = option.state.testFlag(State_On) || option.state.testFlag(State_NoChange);
    const QRectF box = hairline(option.rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isSet && isEnabled ? m_theme.accent : m_theme.line, 1));
    painter.setBrush(!isEnabled ? m_theme.surface : isSet ? m_theme.accent : m_theme.raised);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QPen(isEnabled ? m_theme.onAccent : m_theme.textMuted, 1.75, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    const double unit = box.width() / 16.0;
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x, y) * unit; };
    if (option.state.testFlag(State_NoChange))
        painter.drawLine(at(4, 8), at(12, 8));
    else if (option.state.testFlag(State_On))
        painter.drawPolyline(QPolygonF{at(3.5, 8.5), at(6.5, 11.5), at(12.5, 4.5)});
    painter.restore();
}

void FlatStyle::paintRadioButton(QPainter& painter, const QStyleOption& option) const {
    const bool isEnabled = option.state.testFlag(State_Enabled);
    const bool isSet = option.state.testFlag(State_On);
    const QRectF box = hairline(option.rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isSet && isEnabled ? m_theme.accent : m_theme.line, 1));
    painter.setBrush(isEnabled ? m_theme.raised : m_theme.surface);
    painter.drawEllipse(box);
    if (isSet) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isEnabled ? m_theme.accent : m_theme.textMuted);
        painter.drawEllipse(box.center(), box.width() / 4, box.height() / 4);
    }
    painter.restore();
}

void FlatStyle::paintChevron(QPainter& painter, const QRectF& rect, Qt::ArrowType arrow,
                             bool isEnabled) const {
    const double size = std::min({rect.width(), rect.height(), 8.0});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    constexpr auto angles = std::to_array<std::pair<Qt::ArrowType, double>>(
        {{Qt::DownArrow, 0.0}, {Qt::LeftArrow, 90.0}, {Qt::UpArrow, 180.0}, {Qt::RightArrow, 270.0}});
    for (const auto& [type, angle] : angles)
        if (type == arrow) painter.rotate(angle);
    painter.setPen(
        QPen(isEnabled ? m_theme.text : m_theme.outline, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF{QPointF(-size / 2, -size / 4), QPointF(0, size / 4), QPointF(size / 2, -size / 4)});
    painter.restore();
}

void FlatStyle::paintTab(QPainter& painter, const QStyleOption& option) const {
    const bool isSelected = option.state.testFlag(State_Selected);
    const bool isHovered = option.state.testFlag(State_MouseOver) && option.state.testFlag(State_Enabled);
    painter.fillRect(option.rect, isHovered && !isSelected ? mixed(m_theme.surface, m_theme.accentSoft, 0.5)
                                                           : m_theme.surface);
    painter.setPen(m_theme.outline);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (isSelected)
        painter.fillRect(option.rect.left() + spacing::normal, option.rect.bottom() - 1,
                         option.rect.width() - 2 * spacing::normal, 2, m_theme.accent);
}

void FlatStyle::paintMenuBarItem(QPainter& painter, const QStyleOption& option) const {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(&option);
    if (!item) return;
    painter.fillRect(option.rect, m_theme.surface);
    if (option.state.testFlag(State_Selected)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.accentSoft);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -2), radius, radius);
        painter.restore();
    }
    const bool showsKeys = styleHint(SH_UnderlineShortcut, &option, nullptr, nullptr);
    const int flags =
        Qt::AlignCenter | Qt::TextSingleLine | (showsKeys ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    drawItemText(&painter, option.rect, flags, option.palette, option.state.testFlag(State_Enabled),
                 item->text, QPalette::WindowText);
}

void FlatStyle::paintDockTitle(QPainter& painter, const QStyleOption& option) const {
    const auto* dock = qstyleoption_cast<const QStyleOptionDockWidget*>(&option);
    if (!dock) return;
    painter.save();
    painter.fillRect(option.rect, m_theme.surface);
    painter.setPen(m_theme.outline);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QFont font = drawingFont(type_scale::body, QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_theme.text);
    // The buttons at the right end take about this much.
    const int buttons = (dock->closable ? 24 : 0) + (dock->floatable ? 24 : 0);
    const QRect text =
        option.rect.adjusted(spacing::normal + spacing::tight, 0, -buttons - spacing::tight, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(dock->title, Qt::ElideRight, text.width()));
    painter.restore();
}

void FlatStyle::paintScrollBar(QPainter& painter, const QStyleOptionComplex& option,
                               const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    if (!bar) return;
    painter.save();
    painter.fillRect(option.rect, groundBeside(widget, option.palette.color(QPalette::Base)));
    if (bar->maximum > bar->minimum) {
        QRectF thumb = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
        thumb.adjust(3, 3, -3, -3);
        const bool isHeld = option.state & (State_MouseOver | State_Sunken);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isHeld ? m_theme.line : mixed(m_theme.outline, m_theme.line, 0.35));
        const double round = std::min(thumb.width(), thumb.height()) / 2;
        painter.drawRoundedRect(thumb, round, round);
    }
    painter.restore();
}

void FlatStyle::paintSlider(QPainter& painter, const QStyleOptionComplex& option,
                            const QWidget* widget) const {
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    if (!slider) return;
    const bool isHorizontal = slider->orientation == Qt::Horizontal;
    const bool isEnabled = option.state.testFlag(State_Enabled);
    const QRectF handle =
        QRectF(subControlRect(CC_Slider, &option, SC_SliderHandle, widget)).adjusted(1, 1, -1, -1);
    QRectF groove = option.rect;
    if (isHorizontal)
        groove.adjust(4, groove.height() / 2 - 2, -4, 2 - groove.height() / 2);
    else
        groove.adjust(groove.width() / 2 - 2, 4, 2 - groove.width() / 2, -4);
    QRectF done = groove;
    if (!isHorizontal)
        done.setTop(handle.center().y());
    else if (option.direction == Qt::RightToLeft)
        done.setLeft(handle.center().x());
    else
        done.setRight(handle.center().x());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.outline);
    painter.drawRoundedRect(groove, 2, 2);
    painter.setBrush(isEnabled ? m_theme.accent : m_theme.outline);
    painter.drawRoundedRect(done, 2, 2);
    painter.setBrush(isEnabled ? m_theme.raised : m_theme.surface);
    const bool hasFocus = option.state.testFlag(State_HasFocus);
    painter.setPen(QPen(isEnabled ? m_theme.accent : m_theme.outline, hasFocus ? 3 : 1.5));
    painter.drawEllipse(handle.center(), 6, 6);
    painter.restore();
}

void FlatStyle::paintComboBox(QPainter& painter, const QStyleOptionComplex& option,
                              const QWidget* widget) const {
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(&option);
    if (!box) return;
    QStyleOption frame = option;
    // An open list sinks the box; its colour is that of a button then.
    const QColor fill = box->editable ? option.palette.color(QPalette::Base) : fillOf(option, m_theme.raised);
    if (box->frame)
        paintFrame(painter, option.rect, frame, fill);
    else if (option.state.testFlag(State_MouseOver))
        painter.fillRect(option.rect, fill);
    paintChevron(painter, subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget), Qt::DownArrow,
                 option.state.testFlag(State_Enabled));
}

void FlatStyle::paintSpinBox(QPainter& painter, const QStyleOptionComplex& option,
                             const QWidget* widget) const {
    const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
    if (!box) return;
    if (box->frame) paintFrame(painter, option.rect, option, option.palette.color(QPalette::Base));
    if (box->buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const auto arrow = [&](SubControl control, Qt::ArrowType type, QAbstractSpinBox::StepEnabledFlag step) {
        QRectF rect = subControlRect(CC_SpinBox, &option, control, widget);
        const double size = std::min({rect.width(), rect.height(), 7.0});
        rect = QRectF(rect.center() - QPointF(size, size) / 2, QSizeF(size, size));
        paintChevron(painter, rect, type,
                     box->stepEnabled.testFlag(step) && option.state.testFlag(State_Enabled));
    };
    arrow(SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled);
}

} // namespace faultline
