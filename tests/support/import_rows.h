// SPDX-License-Identifier: MIT
#pragma once
// The inputs of tests/data/import as rows of a data-driven test, one way for all formats.

#include "tests/support/import_cases.h"

#include <QTest>

namespace faultline::test {

/// Adds the columns "expected" and "actual" and a row an input of a format's folder; how many there are.
inline std::size_t addImportRows(const char* format, Result<Sketch> (*read)(const ImportSource&)) {
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("actual");
    const std::filesystem::path folder = FAULTLINE_SOURCE_DIR "/tests/data/import";
    const std::vector<ImportCase> cases = importCases(folder / format);
    for (const ImportCase& one : cases)
        QTest::newRow(one.name.c_str())
            << QString::fromStdString(one.expected) << QString::fromStdString(outcomeText(read(one.source)));
    return cases.size();
}

/// The row's reading is what is written beside the input.
inline void compareImportRow() {
    QFETCH(QString, actual);
    QTEST(actual, "expected");
}

} // namespace faultline::test
