// SPDX-License-Identifier: MIT
// Every public diagram of ../shared/cases beside what Mermaid itself makes of it; skipped where they are not.
#include "core/io/import/import.h"
#include "core/io/import/mermaid_flow_parser.h"
#include "core/io/import/mermaid_label.h"
#include "tests/support/sketch_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace faultline;
namespace fs = std::filesystem;

namespace {

const fs::path cases = fs::path(FAULTLINE_SOURCE_DIR) / "../shared/cases";

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream content;
    content << file.rdbuf();
    return content.str();
}

QJsonObject expectedOf(const fs::path& path) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(contentOf(path.string() + ".expected.json")))
        .object();
}

std::string textAt(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString().toStdString();
}

/// A text of Mermaid's model as a person reads it: the model escapes <, > and & and has its own marks of
/// entities.
std::string readable(std::string text) {
    const auto replace = [&](std::string_view what, std::string_view with) {
        for (std::size_t at = text.find(what); at != std::string::npos;
             at = text.find(what, at + with.size()))
            text.replace(at, what.size(), with);
    };
    replace("ﬂ°°", "&#");
    replace("ﬂ°", "&");
    replace("¶ß", ";");
    return mermaid::cleanLabel(text, true).text;
}

std::string readableTitle(const std::string& text, const std::string& id) {
    const std::string clean = readable(text);
    return clean.empty() ? id : clean;
}

const char* typeOf(const mermaid::FlowLink& link) {
    using mermaid::FlowHead;
    static constexpr const char* single[] = {"arrow_open", "arrow_point", "arrow_circle", "arrow_cross"};
    static constexpr const char* both[] = {"?", "double_arrow_point", "double_arrow_circle",
                                           "double_arrow_cross"};
    if (link.isMismatched) return "INVALID";
    return (link.start == FlowHead::none ? single : both)[static_cast<std::size_t>(link.end)];
}

const char* strokeOf(const mermaid::FlowLink& link) {
    if (link.isMismatched) return "INVALID";
    return link.line == '='   ? "thick"
           : link.line == '.' ? "dotted"
           : link.line == '~' ? "invisible"
                              : "normal";
}

/// Mermaid's model in lines.
QStringList modelLines(const QJsonObject& expected) {
    QStringList lines;
    for (const QJsonValue& value : expected.value(QLatin1String("vertices")).toArray()) {
        const QJsonObject vertex = value.toObject();
        const std::string id = textAt(vertex, "id");
        lines << QString::fromStdString("vertex " + id + " | " + readable(textAt(vertex, "text")) + " | " +
                                        textAt(vertex, "type") + " | " + textAt(vertex, "icon"));
    }
    for (const QJsonValue& value : expected.value(QLatin1String("edges")).toArray()) {
        const QJsonObject edge = value.toObject();
        lines << QString::fromStdString("edge " + textAt(edge, "from") + " " + textAt(edge, "type") + " " +
                                        textAt(edge, "stroke") + " " + textAt(edge, "to") + " | " +
                                        readable(textAt(edge, "text")));
    }
    for (const QJsonValue& value : expected.value(QLatin1String("subgraphs")).toArray()) {
        const QJsonObject subgraph = value.toObject();
        QString line = QString::fromStdString("subgraph " + textAt(subgraph, "id") + " | " +
                                              readable(textAt(subgraph, "title")));
        for (const QJsonValue& member : subgraph.value(QLatin1String("nodes")).toArray())
            line += " | " + member.toString();
        lines << line;
    }
    return lines;
}

QStringList modelLines(const mermaid::Flowchart& flowchart) {
    QStringList lines;
    for (const mermaid::FlowVertex& vertex : flowchart.vertices())
        lines << QString::fromStdString("vertex " + vertex.id + " | " +
                                        mermaid::cleanLabel(vertex.text.text, true).text + " | " +
                                        vertex.shape + " | " + vertex.icon);
    for (const mermaid::FlowEdge& edge : flowchart.edges())
        lines << QString::fromStdString("edge " + edge.from + " " + typeOf(edge.link) + " " +
                                        strokeOf(edge.link) + " " + edge.to + " | " +
                                        mermaid::cleanLabel(edge.link.text.text, true).text);
    for (const mermaid::FlowSubgraph& subgraph : flowchart.subgraphs()) {
        std::string line =
            "subgraph " + subgraph.id + " | " + mermaid::cleanLabel(subgraph.title.text, true).text;
        for (const std::string& member : subgraph.members) line += " | " + member;
        lines << QString::fromStdString(line);
    }
    return lines;
}

/// What of the model counts: parts, visible connections, places; the ids of our containers told apart by
/// "-2".
QStringList structureOf(const QJsonObject& expected) {
    QStringList lines;
    std::set<std::string> subgraphs;
    std::map<std::string, std::string> placeOf;
    for (const QJsonValue& value : expected.value(QLatin1String("subgraphs")).toArray()) {
        const QJsonObject subgraph = value.toObject();
        const std::string id = textAt(subgraph, "id");
        lines << QString::fromStdString("container " + readableTitle(textAt(subgraph, "title"), id));
        subgraphs.insert(id);
        for (const QJsonValue& member : subgraph.value(QLatin1String("nodes")).toArray())
            placeOf[member.toString().toStdString()] = id;
    }
    for (const QJsonValue& value : expected.value(QLatin1String("vertices")).toArray()) {
        const std::string id = textAt(value.toObject(), "id");
        if (!subgraphs.contains(id)) lines << QString::fromStdString("node " + id + " in " + placeOf[id]);
    }
    for (const QJsonValue& value : expected.value(QLatin1String("edges")).toArray()) {
        const QJsonObject edge = value.toObject();
        if (textAt(edge, "stroke") == "invisible") continue;
        lines << QString::fromStdString("edge " + textAt(edge, "from") + " " + textAt(edge, "to"));
    }
    return lines;
}

QStringList structureOf(const Sketch& sketch) {
    QStringList lines;
    for (const SketchContainer& container : sketch.containers)
        lines << QString::fromStdString("container " +
                                        (container.title.empty() ? container.id : container.title));
    for (const SketchNode& node : sketch.nodes)
        lines << QString::fromStdString(
            "node " + node.id + " in " +
            (node.container ? sketch.containers[*node.container].id : std::string()));
    const auto name = [&](const SketchEnd& end) {
        return end.of == SketchEnd::Of::node ? sketch.nodes[end.index].id : sketch.containers[end.index].id;
    };
    for (const SketchEdge& edge : sketch.edges)
        lines << QString::fromStdString("edge " + name(edge.from) + " " + name(edge.to));
    return lines;
}

bool isLenient(const std::vector<SketchRemark>& remarks) {
    return std::ranges::any_of(
        remarks, [](const SketchRemark& remark) { return remark.kind == SketchRemark::Kind::lenient; });
}

void addFiles(const std::vector<const char*>& folders) {
    QTest::addColumn<QString>("path");
    for (const char* const folder : folders) {
        if (!fs::is_directory(cases / folder)) continue;
        for (const auto& entry : fs::directory_iterator(cases / folder))
            if (entry.path().extension() == ".mmd")
                QTest::newRow(qPrintable(QString::fromStdString(entry.path().filename().string())))
                    << QString::fromStdString(entry.path().string());
    }
}

} // namespace

class TestImportMermaidCorpus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!fs::is_directory(cases)) QSKIP("There is no ../shared/cases here.");
    }
    void flowcharts_data() { addFiles({"imports/mermaid", "mermaid-syntax"}); }
    void flowcharts() {
        QFETCH(QString, path);
        const fs::path file = path.toStdString();
        const std::string text = contentOf(file);
        const Result<Sketch> sketch = readMermaid({{{file.filename().string(), text}}, 0});
        QVERIFY2(sketch, sketch ? "" : sketch.error().what.c_str());
        const bool isAccepted = fs::exists(file.string() + ".expected.json");
        QCOMPARE(isLenient(sketch->remarks), !isAccepted);
        if (!isAccepted) return;
        const QJsonObject expected = expectedOf(file);
        const auto parsed = mermaid::parseFlowchart(mermaid::sourceOf(mermaid::cleanText(text), 1).lines);
        QCOMPARE(modelLines(parsed->flowchart).join('\n'), modelLines(expected).join('\n'));
        if (file.filename() == "Public-Test--README-broken.mmd") return; // two subgraphs of one id
        QCOMPARE(structureOf(*sketch).join('\n'), structureOf(expected).join('\n'));
    }
    void lecture_data() { addFiles({"lecture"}); }
    void lecture() {
        QFETCH(QString, path);
        const Result<Sketch> sketch = readMermaid({{{std::string(), contentOf(path.toStdString())}}, 0});
        QVERIFY(sketch);
        const bool isThird = path.contains(QLatin1String("/3-"));
        QCOMPARE(sketch->remarks.size(), isThird ? 1U : 0U);
        if (!isThird) return;
        QCOMPARE(sketch->remarks[0].kind, SketchRemark::Kind::lenient);
        QCOMPARE(sketch->remarks[0].line, 4U);
        QCOMPARE(sketch->nodes[3].label, std::string("Slave Database (Replica)"));
    }
    void architectures_data() { addFiles({"imports/mermaid-arch"}); }
    void architectures() {
        QFETCH(QString, path);
        const fs::path file = path.toStdString();
        const Result<Sketch> sketch = readMermaid({{{std::string(), contentOf(file)}}, 0});
        QVERIFY(sketch);
        const bool isAccepted = fs::exists(file.string() + ".expected.json");
        QCOMPARE(isLenient(sketch->remarks), !isAccepted);
        if (isAccepted) compareArchitecture(expectedOf(file), *sketch);
    }
    void c4_data() { addFiles({"imports/mermaid-c4"}); }
    void c4() {
        QFETCH(QString, path);
        const Result<Sketch> sketch = readMermaid({{{std::string(), contentOf(path.toStdString())}}, 0});
        QVERIFY(sketch);
        QVERIFY2(sketch->remarks.empty(), test::sketchText(*sketch).c_str());
        QVERIFY(!sketch->nodes.empty() && !sketch->edges.empty());
    }

private:
    void compareArchitecture(const QJsonObject& expected, const Sketch& sketch) {
        QStringList wanted;
        for (const char* const kind : {"groups", "services"})
            for (const QJsonValue& value : expected.value(QLatin1String(kind)).toArray()) {
                const QJsonObject part = value.toObject();
                wanted << QString::fromStdString(textAt(part, "id") + " in " + textAt(part, "in") + " " +
                                                 textAt(part, "icon"));
            }
        QStringList found;
        const auto add = [&](const std::string& id, const std::optional<std::size_t>& in,
                             const std::vector<KindHint>& hints) {
            found << QString::fromStdString(id + " in " + (in ? sketch.containers[*in].id : std::string()) +
                                            " " + (hints.empty() ? std::string() : hints[0].text));
        };
        for (const SketchContainer& group : sketch.containers) add(group.id, group.parent, group.hints);
        for (const SketchNode& node : sketch.nodes) add(node.id, node.container, node.hints);
        QCOMPARE(found.join('\n'), wanted.join('\n'));
        if (!expected.value(QLatin1String("junctions")).toArray().isEmpty()) return;
        QCOMPARE(sketch.edges.size(),
                 static_cast<std::size_t>(expected.value(QLatin1String("edges")).toArray().size()));
        std::size_t i = 0;
        for (const QJsonValue& value : expected.value(QLatin1String("edges")).toArray()) {
            const QJsonObject edge = value.toObject();
            const SketchEdge& ours = sketch.edges[i++];
            QCOMPARE(sketch.nodes[ours.from.index].id, textAt(edge, "lhsId"));
            QCOMPARE(sketch.nodes[ours.to.index].id, textAt(edge, "rhsId"));
            const bool lhs = edge.value(QLatin1String("lhsInto")).toBool();
            const bool rhs = edge.value(QLatin1String("rhsInto")).toBool();
            QCOMPARE(ours.heads, lhs   ? (rhs ? SketchEdge::Heads::both : SketchEdge::Heads::atFrom)
                                 : rhs ? SketchEdge::Heads::atTo
                                       : SketchEdge::Heads::none);
        }
    }
};

QTEST_APPLESS_MAIN(TestImportMermaidCorpus)
#include "tst_import_mermaid_corpus.moc"
