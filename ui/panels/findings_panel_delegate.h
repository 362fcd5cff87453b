// SPDX-License-Identifier: MIT
#pragma once
// Draws a finding: the icon of its severity and its words, on as many lines as they need.

#include <QStyledItemDelegate>

namespace faultline {

class Appearance;

class FindingsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    FindingsDelegate(const Appearance& appearance, QObject* parent)
        : QStyledItemDelegate(parent), m_appearance(appearance) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Appearance& m_appearance;
};

/// The icon and the colour of a severity (`int(Severity)`).
[[nodiscard]] QString severityIcon(int severity);
[[nodiscard]] QColor severityColor(const Appearance& appearance, int severity);

} // namespace faultline
