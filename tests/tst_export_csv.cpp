// SPDX-License-Identifier: MIT
// Tables: RFC 4180 to the letter, and nothing in them that a spreadsheet would run.
#include "core/io/export/export.h"
#include "tests/support/notation.h"
#include "tests/support/random_design.h"

#include <QTest>

using namespace faultline;
using namespace faultline::test;

namespace {

/// Rows of cells as RFC 4180 has them; empty where the text breaks its rules.
std::vector<std::vector<std::string>> rowsOf(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1);
    std::string cell;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == '"') {
            for (++at; at < text.size() && (text[at] != '"' || (at + 1 < text.size() && text[at + 1] == '"'));
                 ++at) {
                if (text[at] == '"') ++at;
                cell += text[at];
            }
            if (at == text.size()) return {};
            ++at;
        } else {
            while (at < text.size() && text[at] != ',' && text[at] != '\r') {
                if (text[at] == '"' || text[at] == '\n') return {};
                cell += text[at++];
            }
        }
        rows.back().push_back(std::move(cell));
        cell.clear();
        if (at == text.size()) return {};
        if (text[at] == ',') {
            ++at;
            continue;
        }
        if (text.compare(at, 2, "\r\n") != 0) return {};
        at += 2;
        if (at < text.size()) rows.emplace_back();
    }
    return rows;
}

} // namespace

class TestExportCsv : public QObject {
    Q_OBJECT
private slots:
    void components() {
        const System system =
            systemFrom("client > node [count=3, need=2, p=0.02, mttr=2] > db [name=\"Orders, \"]\n"
                       "{region eu: node}");
        const auto text = exportText({system, {}}, TextFormat::componentsCsv);
        QVERIFY(text);
        const auto rows = rowsOf(*text);
        QCOMPARE(rows.size(), std::size_t{4});
        for (const auto& row : rows) QCOMPARE(row.size(), rows.front().size());
        QCOMPARE(rows[0][0], std::string("id"));
        QCOMPARE(rows[2][0], std::string("node"));
        QCOMPARE(rows[2][3], std::string("eu"));
        QCOMPARE(rows[2][7], std::string("2"));
        QCOMPARE(rows[2][9], std::string("3"));
        QCOMPARE(rows[2][10], std::string("2"));
        QCOMPARE(rows[3][1], std::string("Orders, "));
        QCOMPARE(std::stod(rows[3][6]), 0.01);
    }

    void results() {
        const System system = systemFrom("client > gw > node*2 > db");
        const auto text = exportText({system, {}}, TextFormat::resultsCsv);
        QVERIFY(text);
        const auto rows = rowsOf(*text);
        QVERIFY(rows.size() > 10);
        for (const auto& row : rows) QCOMPARE(row.size(), std::size_t{6});
        QCOMPARE(rows[1][4], std::string("unavailability"));
        QVERIFY(std::abs(std::stod(rows[1][5]) - 0.01999801 - 0.0) < 0.01);
        const auto spofs = std::ranges::count_if(rows, [](const auto& row) { return row[0] == "spof"; });
        QCOMPARE(spofs, 2);
    }

    void nothingIsRun() {
        Design design{systemFrom("client > node > db"), {}};
        const std::vector<std::string> formulas = {
            "=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"};
        for (const std::string& formula : formulas) {
            design.system.components[1].name = formula;
            design.system.components[1].notes = formula + "\",\r\n=2";
            for (const TextFormat format : {TextFormat::componentsCsv, TextFormat::resultsCsv}) {
                const auto text = exportText(design, format);
                QVERIFY(text);
                const auto rows = rowsOf(*text);
                QVERIFY(!rows.empty());
                for (const auto& row : rows)
                    for (const std::string& cell : row)
                        QVERIFY2(cell.empty() || std::string("=+-@\t\r\n").find(cell[0]) == std::string::npos,
                                 cell.c_str());
            }
        }
    }

    void randomDesigns() {
        for (std::uint64_t seed = 1; seed < 20; ++seed) {
            const Design design = randomLargeDesign(seed, 40);
            const auto rows = rowsOf(*exportText(design, TextFormat::componentsCsv));
            QCOMPARE(rows.size(), std::size_t{41});
            for (const auto& row : rows) QCOMPARE(row.size(), rows.front().size());
        }
    }
};

QTEST_GUILESS_MAIN(TestExportCsv)
#include "tst_export_csv.moc"
