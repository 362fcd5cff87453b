// SPDX-License-Identifier: MIT
// Docker Compose: what each input of tests/data/import/compose becomes, and that nothing hostile is read at
// length.

#include "core/io/import/host_names.h"
#include "core/io/import/import.h"
#include "tests/support/import_rows.h"

#include <QtTest>
#include <set>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

const std::filesystem::path corpus =
    std::filesystem::path(FAULTLINE_SOURCE_DIR) / "../shared/cases/imports/compose";

QString codeOf(const std::string& text) {
    const Result<Sketch> sketch = readCompose({{{"compose.yml", text}}, 0});
    return sketch ? u"read"_s : QString::fromStdString(sketch.error().code);
}

QByteArray hosts(void (*scan)(std::string_view, const OnHost&), std::string_view text) {
    std::string all;
    scan(text, [&](const HostMention& mention) {
        all += (all.empty() ? "" : " ") + std::string(mention.host) + (mention.shaped ? "!" : "");
    });
    return QByteArray::fromStdString(all);
}

} // namespace

class TestImportCompose : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inputs_data() { QVERIFY(addImportRows("compose", readCompose) >= 20); }
    void inputs() { compareImportRow(); }

    void corpusIsRead_data() {
        QTest::addColumn<QString>("file");
        const auto files = filesIn(corpus);
        if (files.empty()) QSKIP("The corpus of public files is not here.");
        for (const auto& file : files)
            QTest::newRow(file.filename().c_str()) << QString::fromStdString(file.string());
    }
    /// Every service is a part under its own name, every end of an edge exists, every edge has a reason.
    void corpusIsRead() {
        QFETCH(QString, file);
        const Result<Sketch> sketch = readCompose(sourceOf(file.toStdString()));
        QVERIFY2(sketch.has_value(), sketch ? "" : sketch.error().what.c_str());
        QVERIFY(sketch->nodes.size() >= 2);
        std::set<std::string> ids;
        for (const SketchNode& node : sketch->nodes) QVERIFY2(ids.insert(node.id).second, node.id.c_str());
        for (const SketchEdge& edge : sketch->edges) {
            QVERIFY(edge.from.index < sketch->nodes.size() && edge.to.index < sketch->nodes.size());
            QVERIFY(edge.from.index != edge.to.index);
            QVERIFY(edge.kind && !edge.kind->reason.empty());
        }
    }

    /// What the settings say of a store's calls is not turned round by what stores usually do.
    void aStoreMayCall() {
        const std::string text =
            "services:\n kafka: {image: apache/kafka, environment: {ZOOKEEPER_CONNECT: 'zk:2181'}}\n"
            " zk: {image: zookeeper}\n";
        const Result<Imported> imported = importDesign(ImportFormat::compose, {{{"compose.yml", text}}, 0});
        QVERIFY(imported.has_value());
        const auto& connections = imported->design.system.connections;
        QCOMPARE(connections.size(), 1u);
        QCOMPARE(connections.front().from.text(), std::string("kafka"));
        QCOMPARE(connections.front().to.text(), std::string("zk"));
    }

    void hostileTextIsRefused() {
        QCOMPARE(codeOf(""), u"import-empty"_s);
        QCOMPARE(codeOf("services"), u"import-empty"_s);
        QCOMPARE(codeOf(std::string("services:\0", 10)), u"import-syntax"_s);
        QCOMPARE(codeOf("services: {a: {image: \xFF}}"), u"import-syntax"_s);
        QCOMPARE(codeOf(std::string(1'000'000, '{')), u"import-depth"_s);
        QCOMPARE(codeOf(std::string(17 << 20, 'a')), u"import-size"_s);
        std::string many = "services:\n";
        for (int i = 0; i < 30'000; ++i) many += " s" + std::to_string(i) + ": {image: a}\n";
        QCOMPARE(codeOf(many), u"import-size"_s);
    }

    void extendsThatMultipliesIsRefused() {
        std::string text = "services:\n base:\n  image: x\n  environment:\n";
        for (int i = 0; i < 5'000; ++i) text += "   K" + std::to_string(i) + ": v\n";
        for (int i = 0; i < 5'000; ++i) text += " s" + std::to_string(i) + ": {extends: base}\n";
        QCOMPARE(codeOf(text), u"import-size"_s);
    }

    void oneLineOfManyMegabytesIsRead() {
        const std::string value(10 << 20, 'x');
        QCOMPARE(codeOf("services: {a: {image: nginx, command: " + value + "}}"), u"read"_s);
        std::string words;
        while (words.size() < (4 << 20)) words += "b:80 ";
        QCOMPARE(codeOf("services: {a: {image: nginx, command: '" + words + "'}, b: {image: x}}"), u"read"_s);
    }

    void everyoneNamesEveryone() {
        std::string names;
        for (int i = 0; i < 400; ++i) names += "s" + std::to_string(i) + ":80,";
        std::string text = "x: &x {image: a, environment: {HOSTS: '" + names + "'}}\nservices:\n";
        for (int i = 0; i < 400; ++i) text += " s" + std::to_string(i) + ": *x\n";
        QCOMPARE(codeOf(text), u"import-size"_s);
    }

    void hostsOfSettings_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* key, const char* value, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(key) << QString::fromUtf8(value)
                                << QString::fromUtf8(expected);
        };
        row("url", "X", "postgres://u:p@db:5432/app?host=y", "db!");
        row("url without port", "X", "http://api/path/db:80", "api!");
        row("jdbc", "X", "jdbc:mysql://mysql:3306/x", "mysql!");
        row("several in a url", "X", "kafka://a:9092,b:9092/t", "a! b!");
        row("host and port", "X", "redis:6379", "redis!");
        row("list", "NODES", "0:pg-0:5432,1:pg-1:5432", "pg-0! pg-1!");
        row("voters", "X", "1@k1:9093,2@k2:9093", "k1! k2!");
        row("bare", "REDIS_HOST", "redis", "redis");
        row("camel case", "redisHost", "redis", "redis");
        row("bare elsewhere", "TITLE", "redis", "");
        row("user", "POSTGRES_USER", "postgres", "");
        row("image", "IMAGE", "redis:6379", "");
        row("tag is no port", "X", "redis:7", "");
        row("connection string", "X", "Server=db;Database=api;User Id=web", "db");
        row("data source", "X", "Data Source=db,1433;Initial Catalog=x", "db");
        row("origins", "CORS_ORIGINS", "http://web", "");
        row("no proxy", "NO_PROXY", "db,web:80", "");
        row("listeners", "KAFKA_ADVERTISED_LISTENERS", "PLAIN://kafka:9092", "");
        row("ellipsis", "X", "http://minio{1...4}/data{1...8}", "minio{1...4}!");
        row("nothing", "HOST", "", "");
        row("end in a scheme", "URL", "http://", "");
    }
    void hostsOfSettings() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        const std::string keyText = key.toStdString();
        std::string all;
        hostsInSetting(keyText, value.toStdString(), [&](const HostMention& mention) {
            all += (all.empty() ? "" : " ") + std::string(mention.host) + (mention.shaped ? "!" : "");
        });
        QTEST(QString::fromStdString(all), "expected");
    }

    void hostsOfCommandsAndFiles() {
        QCOMPARE(hosts(hostsInCommand, "redis-server --replicaof front 6379"), "front");
        QCOMPARE(hosts(hostsInCommand, "start --join=a,b --name c"), "a b");
        QCOMPARE(hosts(hostsInCommand, "npm run web"), "");
        QCOMPARE(hosts(hostsInCommand, "wait-for db:5432 -- psql -h db -U web"), "db! db");
        QCOMPARE(hosts(hostsInConfiguration, "a.address: job\n# url: http://no\nserver web:80;\n"),
                 "job web!");
        QCOMPARE(hosts(hostsInConfiguration, "proxy_pass http://api:80;\n- web:9090\nname: web\n"),
                 "api! web!");
        QCOMPARE(expandedHosts("m{1...3}.x"), (std::vector<std::string>{"m1.x", "m2.x", "m3.x"}));
        QCOMPARE(expandedHosts("m{3...1}"), std::vector<std::string>{});
        QCOMPARE(expandedHosts("m}..."), std::vector<std::string>{"m}..."});
    }
};

QTEST_APPLESS_MAIN(TestImportCompose)
#include "tst_import_compose.moc"
