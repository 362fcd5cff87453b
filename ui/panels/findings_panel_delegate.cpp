// SPDX-License-Identifier: MIT
#include "ui/panels/findings_panel_delegate.h"

#include "core/model/issue.h"
#include "ui/appearance.h"
#include "ui/panels/chart_style.h"
#include "ui/panels/findings_panel_model.h"
#include "ui/render/icons.h"

#include <QAbstractScrollArea>
#include <QPainter>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;
constexpr int textLeft = panel_edge::words + iconSize + spacing::normal;
constexpr int textFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

QString severityIcon(int severity) {
    switch (static_cast<Severity>(severity)) {
    case Severity::error: return u"action-error"_s;
    case Severity::warning: return u"action-warning"_s;
    case Severity::info: return u"action-info"_s;
    case Severity::assumption: break;
    }
    return u"action-help"_s;
}

QColor severityColor(const Appearance& appearance, int severity) {
    const Theme& theme = appearance.theme();
    switch (static_cast<Severity>(severity)) {
    case Severity::error: return theme.danger;
    case Severity::warning: return theme.warning;
    case Severity::info: return theme.info;
    case Severity::assumption: break;
    }
    return theme.textMuted;
}

QSize FindingsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    // The view's width and not the option's: a list asks before it has laid anything out.
    const auto* area = qobject_cast<const QAbstractScrollArea*>(option.widget);
    const int width = area != nullptr ? area->viewport()->width() : option.rect.width();
    const int space = std::max(width - textLeft - spacing::loose, 80);
    const QFontMetrics metrics(drawingFont(type_scale::body));
    const QRect text = metrics.boundingRect({0, 0, space, 10000}, textFlags, index.data().toString());
    return {width, std::max(text.height(), iconSize) + 2 * spacing::normal};
}

void FindingsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    const Theme& theme = m_appearance.theme();
    const bool isPointedAt = (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0;
    if (isPointedAt) painter->fillRect(option.rect, theme.accentSoft);
    const bool isFocused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected);
    if (isFocused)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
    const int severity = index.data(FindingsModel::severityRole).toInt();
    const QRect picture(option.rect.left() + panel_edge::words, option.rect.top() + spacing::normal, iconSize,
                        iconSize);
    paintIcon(*painter, severityIcon(severity), severityColor(m_appearance, severity), picture);
    painter->setFont(drawingFont(type_scale::body));
    painter->setPen(theme.text);
    const QRect space = option.rect.adjusted(textLeft, spacing::normal, -spacing::loose, -spacing::normal);
    painter->drawText(space, textFlags, index.data().toString());
    painter->fillRect(QRect(option.rect.left() + textLeft, option.rect.bottom(),
                            option.rect.width() - textLeft - panel_edge::words, 1),
                      theme.outline);
}

} // namespace faultline
