// SPDX-License-Identifier: MIT
#pragma once
// What the tests of a report's words share: documents of samples, and a page of HTML taken to pieces.

#include "core/analysis/analyze.h"
#include "core/io/design_file.h"
#include "core/report/report_document.h"

#include <QDir>
#include <QSet>
#include <QXmlStreamReader>

namespace faultline::test {

inline QStringList sampleNames() {
    QStringList names;
    for (const QString& file : QDir(QString::fromUtf8(FAULTLINE_SOURCE_DIR) + QStringLiteral("/samples"))
                                   .entryList({QStringLiteral("*.faultline")}))
        names << file.chopped(10);
    return names;
}

inline Design sample(const QString& name) {
    const QString path = QString::fromUtf8(FAULTLINE_SOURCE_DIR) + QStringLiteral("/samples/") + name +
                         QStringLiteral(".faultline");
    auto design = loadDesign(path.toStdString());
    if (!design) qFatal("no sample %s", qPrintable(name));
    return *design;
}

inline Report analysed(const Design& design, const AnalysisOptions& options = report::analysisOptions()) {
    auto analysis = analyze(std::make_shared<const System>(design.system), options);
    if (!analysis) qFatal("no analysis");
    return *analysis;
}

inline report::Document documentOf(const Design& design, const Report& analysis,
                                   std::set<report::Part> parts = report::allParts()) {
    report::Options options;
    options.title = design.system.properties.name.empty() ? "untitled" : design.system.properties.name;
    options.file = "design.faultline";
    options.date = "2026-11-26";
    options.parts = std::move(parts);
    auto document = report::buildReport(design, analysis, options);
    if (!document) qFatal("no document");
    return *document;
}

inline report::Document documentOf(const Design& design) { return documentOf(design, analysed(design)); }

/// The tables of a section, by its anchor.
inline std::vector<report::Table> tablesOf(const report::Document& document, std::string_view anchor) {
    std::vector<report::Table> tables;
    for (const report::Section& section : document.sections)
        if (section.anchor == anchor)
            for (const report::Block& block : section.blocks)
                if (const auto* table = std::get_if<report::Table>(&block)) tables.push_back(*table);
    return tables;
}

inline std::string cell(const report::Row& row, std::size_t column) {
    return report::plainText(row.cells.at(column).words);
}

struct Page {
    QStringList elements;
    QSet<QString> ids;
    QStringList repeatedIds;
    QStringList links;
    QStringList attributes; ///< names
    QStringList outside;    ///< values that lead elsewhere
    QString text;
    QString error;
};

inline Page parsed(const std::string& html) {
    Page page;
    QXmlStreamReader xml(QByteArray::fromStdString(html));
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::Characters) page.text += xml.text();
        if (token != QXmlStreamReader::StartElement) continue;
        page.elements << xml.name().toString();
        for (const QXmlStreamAttribute& attribute : xml.attributes()) {
            const QString name = attribute.qualifiedName().toString();
            const QString value = attribute.value().toString();
            page.attributes << name;
            if (name == QStringLiteral("id") && page.ids.contains(value)) page.repeatedIds << value;
            if (name == QStringLiteral("id")) page.ids.insert(value);
            if (name == QStringLiteral("href") && value.startsWith(u'#')) page.links << value.mid(1);
            if ((name == QStringLiteral("href") && !value.startsWith(u'#')) || name == QStringLiteral("src"))
                page.outside << value;
        }
    }
    if (xml.hasError())
        page.error = QStringLiteral("%1 in line %2").arg(xml.errorString()).arg(xml.lineNumber());
    return page;
}

} // namespace faultline::test
