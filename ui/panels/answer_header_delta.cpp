// SPDX-License-Identifier: MIT
#include "ui/panels/answer_header_delta.h"

#include "core/analysis/figures.h"
#include "core/base/units.h"
#include "ui/appearance.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr double sameWithin = 1e-9;
constexpr int chipHeight = 26;
constexpr int arrowWidth = 9;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AnswerDelta)
};

/// Two or three digits, never in powers of ten where a person would not write them.
QString digits(double value) {
    if (value >= 99.5) return QString::number(value, 'f', 0);
    if (value >= 9.95) return QString::number(value, 'g', 3);
    return QString::number(value, 'g', 2);
}

/// "81 h", "3.2 min": a time in the largest unit of which there is at least one.
QString shortTime(double hours) {
    const double seconds = hours * 3600.0;
    if (hours >= 1.0) return Words::tr("%1 h").arg(digits(hours));
    if (seconds >= 60.0) return Words::tr("%1 min").arg(digits(seconds / 60.0));
    if (seconds >= 1.0) return Words::tr("%1 s").arg(digits(seconds));
    return Words::tr("%1 ms").arg(digits(seconds * 1000.0));
}

/// Nines with as many digits as it takes to see that something happened, three at most.
QString shortNines(double nines) {
    const double size = std::abs(nines);
    if (size < 0.0005) return {};
    const int decimals = size >= 0.095 ? 1 : size >= 0.0095 ? 2 : 3;
    return Words::tr("%1 nines").arg(QString::number(size, 'f', decimals));
}

QString signOf(double value) { return value < 0.0 ? u"\u2212"_s : u"+"_s; }

} // namespace

AnswerDelta deltaBetween(double before, double after) {
    AnswerDelta delta;
    delta.hoursPerYear = (after - before) * hoursPerYear;
    if (const auto was = ninesOf(before), is = ninesOf(after); was && is) delta.nines = *is - *was;
    if (std::abs(after - before) <= sameWithin * std::max(before, after)) return delta;
    delta.direction = after < before ? AnswerDelta::Direction::better : AnswerDelta::Direction::worse;
    return delta;
}

QString deltaText(const AnswerDelta& delta) {
    if (delta.direction == AnswerDelta::Direction::same) return Words::tr("no change");
    const QString hours =
        Words::tr("%1%2 a year").arg(signOf(delta.hoursPerYear), shortTime(std::abs(delta.hoursPerYear)));
    const QString nines = delta.nines ? shortNines(*delta.nines) : QString();
    return nines.isEmpty() ? hours : u"%1%2, %3"_s.arg(signOf(*delta.nines), nines, hours);
}

DeltaChip::DeltaChip(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void DeltaChip::setDelta(std::optional<AnswerDelta> delta) {
    m_delta = delta;
    m_text = delta ? deltaText(*delta) : QString();
    const QString change = tr("What the last change did to availability and to downtime");
    setToolTip(change);
    setAccessibleName(tr("Last change: %1").arg(m_text));
    updateGeometry();
    update();
}

QSize DeltaChip::sizeHint() const {
    if (m_text.isEmpty()) return {0, chipHeight};
    const int arrow = m_delta->direction == AnswerDelta::Direction::same ? 0 : arrowWidth + spacing::tight;
    const int text = QFontMetrics(drawingFont(type_scale::body, QFont::DemiBold)).horizontalAdvance(m_text);
    return {text + arrow + 2 * spacing::normal + spacing::normal, chipHeight};
}

void DeltaChip::paintEvent(QPaintEvent* /*event*/) {
    if (!m_delta) return;
    const Theme& theme = m_appearance.theme();
    using Direction = AnswerDelta::Direction;
    const bool isBetter = m_delta->direction == Direction::better;
    const bool isSame = m_delta->direction == Direction::same;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isSame ? QPen(theme.outline) : QPen(Qt::NoPen));
    painter.setBrush(isSame ? theme.surface : isBetter ? theme.goodSoft : theme.dangerSoft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), chipHeight / 2.0,
                            chipHeight / 2.0);
    const QColor color = isSame ? theme.textMuted : isBetter ? theme.good : theme.danger;
    QRectF inside = QRectF(rect()).adjusted(spacing::normal + 2, 0, -spacing::normal, 0);
    if (!isSame) {
        const double middle = inside.center().y();
        const double half = isBetter ? 4.0 : -4.0;
        const QPolygonF arrow{{inside.left(), middle + half},
                              {inside.left() + arrowWidth, middle + half},
                              {inside.left() + arrowWidth / 2.0, middle - half}};
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(arrow);
        inside.setLeft(inside.left() + arrowWidth + spacing::tight);
    }
    painter.setFont(drawingFont(type_scale::body, QFont::DemiBold));
    painter.setPen(color);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace faultline
