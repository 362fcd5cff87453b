// SPDX-License-Identifier: MIT
#pragma once
// Text of any length and from any source where there is room for a line or for a few.

#include <QFont>
#include <QString>

namespace faultline {

/// One line: a blank for what would begin another, or for a tab.
[[nodiscard]] QString oneLine(QString text);

/// One line of at most so many characters, the last of which says that there is more ("…").
[[nodiscard]] QString shortLine(const QString& text, int most);

/// For a label that wraps: words wider than `room` may be broken at each of their letters (by spaces without
/// width), all others only where they end. A label is as wide as its widest word, and would push out what
/// stands beside it.
[[nodiscard]] QString breakable(const QString& text, const QFont& font, double room);

} // namespace faultline
