// SPDX-License-Identifier: MIT
// Mermaid, DOT and draw.io: what is exported comes back as the same design, whatever its names and ids are.
#include "core/io/design_file.h"
#include "core/io/export/export.h"
#include "core/io/import/import.h"
#include "core/io/import/own_data.h"
#include "tests/support/import_cases.h"
#include "tests/support/notation.h"
#include "tests/support/random_design.h"

#include <QTest>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

struct Way {
    TextFormat out;
    ImportFormat in;
    const char* name;
};

constexpr Way ways[] = {{TextFormat::mermaid, ImportFormat::mermaid, "mermaid"},
                        {TextFormat::dot, ImportFormat::dot, "dot"},
                        {TextFormat::drawio, ImportFormat::drawio, "drawio"}};

Design sampleOf(const std::filesystem::path& file) {
    const auto design = loadDesign(file);
    if (!design) throw std::runtime_error(design.error().what);
    return *design;
}

Result<Imported> backAgain(const Design& design, const Way& way) {
    const auto text = exportText(design, way.out);
    if (!text) return text.error();
    return importDesign(way.in, {{{"drawing", *text}}, 0});
}

/// draw.io has a place for everything; whether it is one of ours is another test's.
Design withoutPlaces(Design design, TextFormat format) {
    if (format != TextFormat::drawio) return design;
    design.layout.positions.clear();
    design.layout.rects.clear();
    return design;
}

/// The designs as text, line by line: what differs first, or nothing.
QString differenceOf(const Design& before, const Design& after) {
    const QStringList a = QString::fromStdString(writeDesign(before)).split(u'\n');
    const QStringList b = QString::fromStdString(writeDesign(after)).split(u'\n');
    for (qsizetype line = 0; line < std::max(a.size(), b.size()); ++line)
        if (a.value(line) != b.value(line)) return a.value(line) + u"\nbecame\n"_s + b.value(line);
    return {};
}

} // namespace

class TestExportDrawings : public QObject {
    Q_OBJECT
private slots:
    void samplesComeBack_data() {
        QTest::addColumn<int>("way");
        QTest::addColumn<QString>("file");
        for (int way = 0; way < 3; ++way)
            for (const auto& file : filesIn(FAULTLINE_SOURCE_DIR "/samples"))
                if (file.extension() == ".faultline")
                    QTest::addRow("%s %s", ways[way].name, file.stem().c_str())
                        << way << QString::fromStdString(file.string());
    }
    void samplesComeBack() {
        QFETCH(int, way);
        QFETCH(QString, file);
        const Design design = sampleOf(file.toStdString());
        const auto again = backAgain(design, ways[way]);
        QVERIFY2(again, again ? "" : again.error().what.c_str());
        QCOMPARE(differenceOf(design, again->design), QString());
    }

    void randomDesignsComeBack_data() {
        QTest::addColumn<int>("way");
        for (int way = 0; way < 3; ++way) QTest::newRow(ways[way].name) << way;
    }
    void randomDesignsComeBack() {
        QFETCH(int, way);
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const Design design =
                seed % 2 == 0 ? Design{randomSystem(seed, {2, 14, 30}), {}} : randomLargeDesign(seed, 30);
            const auto again = backAgain(design, ways[way]);
            QVERIFY2(again, qPrintable(u"seed %1"_s.arg(seed)));
            const QString difference = differenceOf(withoutPlaces(design, ways[way].out),
                                                    withoutPlaces(again->design, ways[way].out));
            QVERIFY2(difference.isEmpty(), qPrintable(u"seed %1: "_s.arg(seed) + difference));
        }
    }

    void awkwardNamesComeBack_data() { randomDesignsComeBack_data(); }
    void awkwardNamesComeBack() {
        QFETCH(int, way);
        const std::vector<std::string> awkward = {"end",
                                                  "graph",
                                                  "class",
                                                  "0",
                                                  "1",
                                                  "a b",
                                                  "a\"b",
                                                  "x]-->y",
                                                  "%%{init: {}}%%",
                                                  "faultline: {}",
                                                  "back\\slash\\",
                                                  "<b>bold</b>",
                                                  "&amp;",
                                                  "日本語 🗄",
                                                  "line\nend",
                                                  "`code`",
                                                  "#quot;",
                                                  "o--o",
                                                  "x-- y",
                                                  "]]>",
                                                  "-->",
                                                  "'; DROP",
                                                  "cluster_a",
                                                  "\t tab",
                                                  "a;b",
                                                  "%% c",
                                                  "fa:fa-user",
                                                  "subgraph x",
                                                  "}",
                                                  "part1",
                                                  "frame1",
                                                  "//",
                                                  "/* */"};
        Design design;
        design.system.properties.name = "A \"name\" %% {with} -- everything\nin it";
        for (std::size_t i = 0; i < awkward.size(); ++i) {
            Component component;
            component.id = ComponentId(awkward[i]);
            component.name = awkward[awkward.size() - 1 - i];
            component.notes = awkward[i];
            component.kind = static_cast<ComponentKind>(1 + i % 10);
            if (i % 3 == 0) component.domain = DomainId("d " + awkward[i % 9]);
            design.system.components.push_back(component);
            if (i == 0) continue;
            Connection connection;
            connection.id = ConnectionId("c" + std::to_string(i));
            connection.from = ComponentId(awkward[i - 1]);
            connection.to = component.id;
            design.system.connections.push_back(connection);
        }
        for (std::size_t i = 0; i < 9; i += 3) {
            Domain domain;
            domain.id = DomainId("d " + awkward[i]);
            domain.name = awkward[i + 1];
            design.system.domains.push_back(domain);
        }
        QVERIFY(readDesign(writeDesign(design)));
        const auto again = backAgain(design, ways[way]);
        QVERIFY2(again, again ? "" : again.error().what.c_str());
        QCOMPARE(
            differenceOf(withoutPlaces(design, ways[way].out), withoutPlaces(again->design, ways[way].out)),
            QString());
    }

    /// Without our own data the drawing alone says what it can.
    void drawingsSpeakForThemselves_data() { randomDesignsComeBack_data(); }
    void drawingsSpeakForThemselves() {
        QFETCH(int, way);
        const Design design{systemFrom("client > gw*2 > node*3 > db ~ db2; node > [optional] cache\n"
                                       "{region eu: gw node db}; {region us: db2}"),
                            {}};
        std::string text = *exportText(design, ways[way].out);
        for (const char* mark : {"faultline:", " faultline=\""})
            for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
                text.replace(at + 1, 8, "somebody");
        const auto again = importDesign(ways[way].in, {{{"drawing", text}}, 0});
        QVERIFY2(again, again ? "" : again.error().what.c_str());
        const System& system = again->design.system;
        QCOMPARE(system.components.size(), design.system.components.size());
        QCOMPARE(system.connections.size(), design.system.connections.size());
        QCOMPARE(system.domains.size(), design.system.domains.size());
        for (const Component& component : system.components) {
            const auto label = component.label();
            const auto found = std::ranges::find(design.system.components, label,
                                                 [](const Component& each) { return each.label(); });
            QVERIFY2(found != design.system.components.end(), label.c_str());
        }
        const auto replications =
            std::ranges::count(system.connections, ConnectionKind::replication, &Connection::kind);
        QCOMPARE(replications, 1);
        const auto optional = std::ranges::count(system.connections, true, &Connection::optional);
        QCOMPARE(optional, 3);
    }

    void ownDataIsCutAndJoined() {
        const std::string design = writeDesign(randomLargeDesign(3, 40));
        const std::string lines = ownDataLines(design, "%% ");
        for (const QString& line : QString::fromStdString(lines).split(u'\n', Qt::SkipEmptyParts)) {
            QVERIFY(line.startsWith(u"%% faultline: "_s));
            QCOMPARE(line.trimmed(), line);
        }
        const auto again = readDesign(ownDataIn("flowchart LR\n  " + lines + "a --> b\n", "%%"));
        QVERIFY(again);
        QVERIFY(writeDesign(*again) == design);
        QVERIFY(ownDataIn("%% other\n", "%%").empty());
    }

    void theSameDesignGivesTheSameBytes() {
        const Design design = randomLargeDesign(5, 30);
        for (const TextFormatFacts& facts : textFormats) {
            const auto text = exportText(design, facts.format);
            QVERIFY2(text, facts.name.data());
            QVERIFY(*text == *exportText(design, facts.format));
        }
    }
};

QTEST_GUILESS_MAIN(TestExportDrawings)
#include "tst_export_drawings.moc"
