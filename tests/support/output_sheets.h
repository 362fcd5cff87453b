// SPDX-License-Identifier: MIT
#pragma once
// What the tests of the sheets that write files share.

#include "tests/support/report_text.h"

#include <QFile>
#include <QWidget>

namespace faultline::test {

inline constexpr int patience = 60'000; // milliseconds

inline QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <class T>
T& child(const QWidget& parent, const QString& name) {
    auto* found = parent.findChild<T*>(name);
    if (!found) qFatal("no %s", qPrintable(name));
    return *found;
}

} // namespace faultline::test
