// SPDX-License-Identifier: MIT
// What a file is, by its name and by its text; which files beside it belong to it.

#include "core/io/import/import_files.h"
#include "core/io/import/import_notes.h"
#include "core/io/json.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace faultline;

namespace {

std::string nameOfFormat(const std::string& name, const std::string& text) {
    const auto format = formatOf({name, text});
    return format ? std::string(nameOf(*format)) : "nothing";
}

} // namespace

class TestImportFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();

    void folderOfManifests() {
        QTemporaryDir folder;
        write(folder, "b.yaml",
              "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}}\n");
        write(
            folder, "a.yaml",
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 2\n  selector: "
            "{matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec: "
            "{containers: "
            "[{name: web, image: nginx}]}\n");
        write(folder, "readme.txt", "apiVersion: no\n");
        const auto files = importFiles(folder.path().toStdString());
        QVERIFY(files);
        QCOMPARE(files->format, ImportFormat::kubernetes);
        QCOMPARE(files->source.files.size(), std::size_t(2));
        QVERIFY(files->source.files.front().name.ends_with("a.yaml"));
        const auto imported = importDesign(files->format, files->source);
        QVERIFY(imported);
        QVERIFY(!imported->design.system.components.empty());
    }

    void severalFilesOfWhichSomeBelongTogether() {
        QTemporaryDir folder;
        write(folder, "web.yaml",
              "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}}\n");
        write(folder, "compose.yml", "services:\n  web:\n    image: nginx\n");
        write(folder, "api.yaml",
              "apiVersion: v1\nkind: Service\nmetadata: {name: api}\nspec: {selector: {app: api}}\n");
        const auto path = [&](const char* name) {
            return std::filesystem::path(folder.filePath(QString::fromLatin1(name)).toStdString());
        };
        const std::vector paths{path("web.yaml"), path("compose.yml"), path("api.yaml")};
        const auto spread = importFiles(paths);
        QVERIFY(spread);
        QCOMPARE(spread->format, ImportFormat::kubernetes);
        QCOMPARE(spread->source.files.size(), std::size_t(2));
        QCOMPARE(spread->others, std::vector{path("compose.yml")});
        // One that is complete by itself, named first, leaves the rest.
        const auto alone = importFiles(std::vector{path("compose.yml"), path("web.yaml"), path("api.yaml")});
        QVERIFY(alone);
        QCOMPARE(alone->format, ImportFormat::compose);
        QCOMPARE(alone->others, (std::vector{path("web.yaml"), path("api.yaml")}));
        // So does one that is nothing, with its error.
        write(folder, "a.json", "{");
        const auto broken = importFiles(std::vector{path("a.json"), path("web.yaml")});
        QVERIFY(!broken);
    }

    void emptyFolder() {
        QTemporaryDir folder;
        QCOMPARE(importFiles(folder.path().toStdString()).error().code, std::string("import-empty"));
    }

    void composeTakesItsCompanions() {
        QTemporaryDir folder;
        write(folder, "compose.yml", "services:\n  web:\n    extends: {file: base.yml, service: web}\n");
        write(folder, "base.yml", "services:\n  web:\n    image: nginx\n");
        write(folder, "other.txt", "");
        const auto files = importFiles(folder.filePath("compose.yml").toStdString());
        QVERIFY(files);
        QCOMPARE(files->source.files.size(), std::size_t(2));
        const auto imported = importDesign(files->format, files->source);
        QVERIFY(imported);
        QCOMPARE(imported->design.system.components.front().kind, ComponentKind::gateway);
    }

    void unknownFiles() {
        QTemporaryDir folder;
        write(folder, "letter.txt", "Dear all,\n");
        QCOMPARE(importFiles(folder.filePath("letter.txt").toStdString()).error().code,
                 std::string("import-unknown"));
        QCOMPARE(importFiles(folder.filePath("none.txt").toStdString()).error().code,
                 std::string("file-unreadable"));
    }

    void notesAsJson() {
        const auto imported =
            importDesign(ImportFormat::mermaid, {{{"a.mmd", "graph LR\n a[App] --> b[(Data \"x\" )]\n"}}, 0});
        QVERIFY(imported);
        QVERIFY(json::Document::parse(notesJson(*imported)));
        QVERIFY(notesText(*imported).find("Taken as it is written:") != std::string::npos);
    }

private:
    static void write(const QTemporaryDir& folder, const char* name, const char* text) {
        std::ofstream(folder.filePath(QString::fromLatin1(name)).toStdString()) << text;
    }
};

void TestImportFormat::formats_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    const char* rows[][3] = {
        {"mermaid", "a.mmd", ""},
        {"mermaid", "README.md", "# Title\n"},
        {"dot", "a.gv", ""},
        {"drawio", "a.drawio", ""},
        {"terraform", "main.tf", ""},
        {"nothing", "a.faultline", "graph TD\n"},
        {"mermaid", "", "graph TD\n  A --> B\n"},
        {"mermaid", "", "graph\nA --> B\n"},
        {"mermaid", "", "graph LR; A-->B;\n"},
        {"mermaid", "", "%% a comment\n\nflowchart LR\n"},
        {"mermaid", "", "---\ntitle: x\n---\nflowchart LR\n A --> B\n"},
        {"mermaid", "", "architecture-beta\n group a\n"},
        {"mermaid", "", "C4Context\n Person(a, \"A\")\n"},
        {"mermaid", "", "Some text\n\n```mermaid\ngraph LR\n```\n"},
        {"dot", "", "digraph G { a -> b }\n"},
        {"dot", "", "// c\nstrict graph {\n a -- b\n}\n"},
        {"dot", "", "graph network {\n a -- b\n}\n"},
        {"dot", "", "/* c */\nDIGRAPH {}\n"},
        {"drawio", "a.xml", "<?xml version=\"1.0\"?>\n<mxfile host=\"x\"></mxfile>\n"},
        {"drawio", "", "<mxGraphModel/>"},
        {"nothing", "a.xml", "<html></html>"},
        {"compose", "docker-compose.yml", "version: '3'\nservices:\n  web:\n    image: nginx\n"},
        {"compose", "", "services:\n  web: {image: nginx}\n"},
        {"compose", "compose.yaml", "x-common: &c {}\n"},
        {"compose", "", "web:\n  image: nginx\n  links: [db]\ndb:\n  image: mysql\n"},
        {"kubernetes", "kustomization.yaml", "resources: [web.yaml]\n"},
        {"kubernetes", "a.yaml", "# c\napiVersion: apps/v1\nkind: Deployment\n"},
        {"kubernetes", "", "---\napiVersion: v1\nkind: List\n"},
        {"kubernetes", "a.json", "{\"apiVersion\": \"v1\", \"kind\": \"List\"}"},
        {"nothing", "a.yaml", "steps: []\n"},
        {"terraform", "", "provider \"aws\" {\n}\n"},
        {"terraform", "plan.json", "{\"format_version\": \"1.0\", \"terraform_version\": \"1.5\"}"},
        {"nothing", "", "Hello\nWorld\n"},
        {"nothing", "", ""},
        {"nothing", "a.json", "{\"a\": 1}"},
    };
    for (const auto& [format, name, text] : rows)
        QTest::addRow("%s %s %s", format, name, QByteArray(text).left(24).toPercentEncoding(" ").constData())
            << QString::fromLatin1(name) << QString::fromLatin1(text);
}

void TestImportFormat::formats() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    const std::string wanted = QByteArray(QTest::currentDataTag()).split(' ').front().toStdString();
    QCOMPARE(nameOfFormat(name.toStdString(), text.toStdString()), wanted);
}

QTEST_APPLESS_MAIN(TestImportFormat)
#include "tst_import_format.moc"
