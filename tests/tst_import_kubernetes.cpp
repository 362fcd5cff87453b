// SPDX-License-Identifier: MIT
// Kubernetes: what each input of tests/data/import/kubernetes becomes, and that nothing hostile is read at
// length.

#include "core/io/import/import.h"
#include "core/io/import/kubernetes_objects.h"
#include "tests/support/import_rows.h"

#include <QtTest>
#include <algorithm>
#include <set>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

const std::filesystem::path corpus =
    std::filesystem::path(FAULTLINE_SOURCE_DIR) / "../shared/cases/imports/k8s";

QString codeOf(const std::string& text) {
    const Result<Sketch> sketch = readKubernetes({{{"all.yaml", text}}, 0});
    return sketch ? u"read"_s : QString::fromStdString(sketch.error().code);
}

std::string pod(const std::string& name, const std::string& more) {
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + ", labels: {app: " + name +
           "}}\nspec: {containers: [{name: c, image: x" + more + "}]}\n---\n";
}

} // namespace

class TestImportKubernetes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inputs_data() { QVERIFY(addImportRows("kubernetes", readKubernetes) >= 20); }
    void inputs() { compareImportRow(); }

    /// As many pairs as both numbers multiplied are not followed, which is said.
    void manyServicesOverManyPods() {
        std::string text;
        for (int i = 0; i < 1500; ++i) {
            const std::string number = std::to_string(i);
            text += "apiVersion: v1\nkind: Service\nmetadata: {name: s" + number +
                    "}\nspec: {selector: {app: a}}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p" +
                    number + ", labels: {app: a}}\nspec: {containers: [{image: x}]}\n---\n";
        }
        const Result<Sketch> sketch = readKubernetes({{{"a.yml", text}}, 0});
        QVERIFY(sketch.has_value());
        const auto tells = [](const SketchRemark& remark) {
            return remark.text.find("select pods too often") != std::string::npos;
        };
        QCOMPARE(std::ranges::count_if(sketch->remarks, tells), 1);
    }

    void corpusIsRead_data() {
        QTest::addColumn<QString>("file");
        const auto files = filesIn(corpus);
        if (files.empty()) QSKIP("The corpus of public files is not here.");
        for (const auto& file : files)
            QTest::newRow(file.filename().c_str()) << QString::fromStdString(file.string());
    }
    /// Every end of an edge exists, every edge has a reason, ids are unique.
    void corpusIsRead() {
        QFETCH(QString, file);
        const Result<Sketch> sketch = readKubernetes(sourceOf(file.toStdString()));
        QVERIFY2(sketch.has_value(), sketch ? "" : sketch.error().what.c_str());
        std::set<std::string> ids;
        for (const SketchNode& node : sketch->nodes) QVERIFY2(ids.insert(node.id).second, node.id.c_str());
        for (const SketchEdge& edge : sketch->edges) {
            QVERIFY(edge.from.index < sketch->nodes.size() && edge.to.index < sketch->nodes.size());
            QVERIFY(edge.kind && !edge.kind->reason.empty());
        }
        for (const SketchRemark& remark : sketch->remarks)
            QVERIFY(remark.kind != SketchRemark::Kind::skipped);
    }

    void hostileTextIsRefused() {
        QCOMPARE(codeOf(""), u"import-empty"_s);
        QCOMPARE(codeOf(std::string("kind: \0", 7)), u"import-syntax"_s);
        QCOMPARE(codeOf("kind: \xC3"), u"import-syntax"_s);
        QCOMPARE(codeOf(std::string(1'000'000, '[')), u"import-depth"_s);
        QCOMPARE(codeOf(std::string(17 << 20, 'a')), u"import-size"_s);
        std::string many;
        for (int i = 0; i < 25'000; ++i) many += "---\nkind: A\n";
        QCOMPARE(codeOf(many), u"import-size"_s);
        std::string separators;
        while (separators.size() < (4 << 20)) separators += "---\n";
        QCOMPARE(codeOf(separators), u"import-empty"_s);
    }

    void aListOfManyPodsIsRefused() {
        std::string text =
            "kind: List\nitems:\n- &p {kind: Pod, metadata: {name: a}, spec: {containers: []}}\n";
        for (int i = 0; i < 30'000; ++i) text += "- *p\n";
        QCOMPARE(codeOf(text), u"import-size"_s);
    }

    void oneConfigMapForManyIsReadInTime() {
        std::string words;
        while (words.size() < 60'000) words += "db:5432 ";
        std::string text = "kind: ConfigMap\nmetadata: {name: m}\ndata: {k: '" + words + "'}\n---\n";
        for (int i = 0; i < 3'000; ++i)
            text += pod("p" + std::to_string(i), ", envFrom: [{configMapRef: {name: m}}]");
        text += pod("db", "") + "kind: Service\nmetadata: {name: db}\nspec: {selector: {app: db}}\n";
        QCOMPARE(codeOf(text), u"read"_s);
    }

    void helmTemplatesAreToldFromOtherBraces() {
        using kubernetes::isHelmTemplate;
        QVERIFY(isHelmTemplate("a: {{ .Values.a }}"));
        QVERIFY(isHelmTemplate("a: {{- include \"x\" . | nindent 2 }}"));
        QVERIFY(!isHelmTemplate("a: '{{ $value }} {{ .Labels.x }}'"));
        QVERIFY(!isHelmTemplate("a: {{\n.Values.a }}"));
        QVERIFY(!isHelmTemplate("no braces .Values.x"));
    }

    void templatesKeepTheirLines() {
        const auto shown = [](std::string_view text) {
            return QString::fromStdString(kubernetes::withoutTemplates(text, {}));
        };
        QCOMPARE(shown("a: {{ .Values.x.y }}\nb\n"), u"a: x-y\nb\n"_s);
        QCOMPARE(shown("{{- if a }}\nb: 1\n{{- end }}\n"), u"\nb: 1\n\n"_s);
        QCOMPARE(shown("{{/* one\ntwo */}}\na: 1"), u"\n\na: 1"_s);
        QCOMPARE(shown("a: {{ .Values.x | default \"y\" }}"), u"a: y"_s);
        QCOMPARE(shown("a: {{ default 3 .Values.x }}"), u"a: 3"_s);
        QCOMPARE(shown("a: {{ unclosed"), u"a: "_s);
        QCOMPARE(shown("- {{ .Release.Name }}-x"), u"- Release-Name-x"_s);
    }

    void selectorsMatchAsInTheCluster_data() {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<bool>("expected");
        QTest::newRow("nothing") << u"{}"_s << false;
        QTest::newRow("one") << u"{matchLabels: {app: web}}"_s << true;
        QTest::newRow("both") << u"{matchLabels: {app: web, tier: x}}"_s << false;
        QTest::newRow("in") << u"{matchExpressions: [{key: app, operator: In, values: [a, web]}]}"_s << true;
        QTest::newRow("not in") << u"{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}"_s
                                << false;
        QTest::newRow("exists") << u"{matchExpressions: [{key: app, operator: Exists}]}"_s << true;
        QTest::newRow("absent") << u"{matchExpressions: [{key: app, operator: DoesNotExist}]}"_s << false;
        QTest::newRow("and") << u"{matchLabels: {app: web}, matchExpressions: [{key: b, operator: Exists}]}"_s
                             << false;
    }
    void selectorsMatchAsInTheCluster() {
        QFETCH(QString, selector);
        const auto stream = yaml::Stream::parse(selector.toStdString());
        QVERIFY(stream.has_value());
        QTEST(kubernetes::matches(stream->documents().front(), {{"app", "web"}}), "expected");
    }
};

QTEST_APPLESS_MAIN(TestImportKubernetes)
#include "tst_import_kubernetes.moc"
