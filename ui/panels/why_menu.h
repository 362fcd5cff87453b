// SPDX-License-Identifier: MIT
#pragma once
// The menu of a figure: why is it what it is, and copy it.

#include "core/analysis/derivation.h"

#include <QPoint>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace faultline {

/// Something that can be asked about a figure.
struct WhyChoice {
    QString text; ///< "Why this downtime?"
    FigureQuestion question;
};

/// Opens the menu of `over` at a point of the screen and returns at once. `ask` gets the question that is
/// chosen, `copy` is called for "Copy"; both while `over` lives.
void openWhyMenu(QWidget& over, const QPoint& at, const std::vector<WhyChoice>& choices,
                 std::function<void(const FigureQuestion&)> ask, std::function<void()> copy);

} // namespace faultline
