// SPDX-License-Identifier: MIT
#include "ui/panels/answer_header_figure.h"

#include "ui/appearance.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int buttonHeight = 60;
constexpr int top = 5;
constexpr int captionHeight = 14;
constexpr int valueHeight = 24;
constexpr int largeValueHeight = 36;

QFont captionFont() { return drawingFont(type_scale::caption); }

QColor toneColor(const Theme& theme, FigureTone tone) {
    switch (tone) {
    case FigureTone::good: return theme.good;
    case FigureTone::danger: return theme.danger;
    case FigureTone::plain: break;
    }
    return theme.text;
}

} // namespace

FigureButton::FigureButton(const Appearance& appearance, QString caption, bool isLarge, QWidget* parent)
    : QAbstractButton(parent), m_appearance(appearance), m_caption(std::move(caption)), m_isLarge(isLarge) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void FigureButton::setFigure(const QString& value, const QString& note, FigureTone tone) {
    const bool isSame = value == m_value && note == m_note && tone == m_tone;
    if (isSame) return;
    m_value = value;
    m_note = note;
    m_tone = tone;
    setAccessibleName(note.isEmpty() ? u"%1: %2"_s.arg(m_caption, value)
                                     : u"%1: %2, %3"_s.arg(m_caption, value, note));
    updateGeometry();
    update();
}

void FigureButton::setShortCaption(const QString& caption) { m_shortCaption = caption; }

void FigureButton::setCompact(bool isCompact) {
    if (m_isCompact == isCompact) return;
    m_isCompact = isCompact;
    updateGeometry();
    update();
}

const QString& FigureButton::caption() const {
    return m_isCompact && !m_shortCaption.isEmpty() ? m_shortCaption : m_caption;
}

void FigureButton::setStale(bool isStale) {
    if (m_isStale == isStale) return;
    m_isStale = isStale;
    update();
}

QFont FigureButton::valueFont() const {
    return drawingFont(m_isLarge && !m_isCompact ? type_scale::display : type_scale::title, QFont::DemiBold);
}

QSize FigureButton::sizeHint() const {
    const int value = QFontMetrics(valueFont()).horizontalAdvance(m_value);
    const QFontMetrics small(captionFont());
    const int text = std::max({value, small.horizontalAdvance(caption()), small.horizontalAdvance(m_note)});
    return {text + 2 * spacing::normal + 1, buttonHeight};
}

void FigureButton::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accentSoft);
        painter.drawRoundedRect(frame, 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, 6, 6);
    }
    const QColor quiet = underMouse() ? theme.text : theme.textMuted;
    QRect line = rect().adjusted(spacing::normal, top, -spacing::normal, 0);
    line.setHeight(captionHeight);
    painter.setFont(captionFont());
    painter.setPen(quiet);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, caption());
    line.translate(0, captionHeight);
    line.setHeight(m_isLarge && !m_isCompact ? largeValueHeight : valueHeight);
    painter.setFont(valueFont());
    painter.setPen(m_isStale ? theme.textMuted : toneColor(theme, m_tone));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_value);
    if (m_note.isEmpty() || m_isLarge) return;
    line.translate(0, valueHeight);
    line.setHeight(captionHeight);
    painter.setFont(captionFont());
    painter.setPen(quiet);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_note);
}

void FigureButton::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Why this number?"), this, &FigureButton::whyRequested);
    menu->addAction(tr("Copy"), this, [this] {
        QGuiApplication::clipboard()->setText(m_note.isEmpty() ? m_value : m_value + u", "_s + m_note);
    });
    menu->popup(event->globalPos());
}

void FigureButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void FigureButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace faultline
