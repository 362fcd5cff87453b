// SPDX-License-Identifier: MIT
#include "ui/import_reading.h"

#include "core/io/import/import_files.h"
#include "core/layout/layered_layout.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportReading)
};

Result<ImportFiles> filesOf(const ImportRequest& request) {
    if (!request.isPasted()) {
        std::vector<std::filesystem::path> paths;
        for (const QString& path : request.paths) paths.push_back(path.toStdString());
        return importFiles(paths, request.format);
    }
    ImportFiles files;
    files.source.files.push_back({{}, request.text.toStdString()});
    const auto format = request.format ? request.format : formatOf(files.source.files.front());
    if (!format)
        return Error{"import-unknown", Words::tr("Nothing says what this text is.").toStdString(), {}};
    files.format = *format;
    return files;
}

} // namespace

QString ImportRequest::name() const {
    if (isPasted()) return Words::tr("pasted text");
    const QString first = QFileInfo(paths.front()).fileName();
    const int more = static_cast<int>(paths.size()) - 1;
    return more == 0 ? first : Words::tr("%1 and %n more", nullptr, more).arg(first);
}

ImportReading readImport(const ImportRequest& request, const std::stop_token& stop) {
    ImportReading reading;
    reading.format = request.format;
    auto files = filesOf(request);
    if (!files) {
        reading.error = files.error();
        reading.others = request.paths.mid(1); // they may be better than the first
        return reading;
    }
    reading.format = files->format;
    for (const auto& path : files->others) reading.others.append(QString::fromStdString(path.string()));
    files->source.which = request.which;
    auto imported = importDesign(files->format, files->source);
    if (stop.stop_requested()) return reading;
    if (!imported || imported->drawings > 1)
        reading.drawings = drawingsIn(files->format, files->source.files.front());
    if (!imported) {
        reading.error = imported.error();
        return reading;
    }
    if (stop.stop_requested()) return reading;
    LayoutOptions options;
    options.keepPlaced = true;
    options.stop = stop;
    if (auto layout = layeredLayout(imported->design, options)) imported->design.layout = std::move(*layout);
    std::string& name = imported->design.system.properties.name;
    if (name.empty() && !request.isPasted()) {
        // Of several files none is the whole; their folder is.
        const bool isOne = request.paths.size() - reading.others.size() == 1;
        const QFileInfo first(request.paths.front());
        name = (isOne ? first.completeBaseName() : first.absoluteDir().dirName()).toStdString();
    }
    reading.imported = std::move(*imported);
    return reading;
}

bool isToImport(const QString& path) {
    const QFileInfo info(path);
    if (info.isDir()) return true;
    const QString name = info.fileName().toLower();
    if (name.endsWith(u".drawio.svg"_s) || name.endsWith(u".drawio.png"_s)) return true;
    static const QStringList endings{u"mmd"_s, u"mermaid"_s, u"md"_s,  u"markdown"_s, u"dot"_s,
                                     u"gv"_s,  u"drawio"_s,  u"dio"_s, u"yml"_s,      u"yaml"_s,
                                     u"tf"_s,  u"json"_s,    u"xml"_s};
    return endings.contains(info.suffix().toLower());
}

std::vector<QStringList> togetherToImport(const QStringList& paths) {
    std::vector<QStringList> all;
    QStringList manifests;
    for (const QString& path : paths) {
        if (maybeManifest(path.toStdString()) && !QFileInfo(path).isDir())
            manifests.append(path);
        else
            all.push_back({path});
    }
    if (!manifests.isEmpty()) all.push_back(manifests);
    return all;
}

bool isImportable(const QString& text) {
    const QString trimmed = text.trimmed();
    // One word or line is rather a name that somebody copied.
    if (!trimmed.contains(u'\n') && !trimmed.contains(u';')) return false;
    return formatOf({{}, text.toStdString()}).has_value();
}

QString titleOf(ImportFormat format) {
    switch (format) {
    case ImportFormat::mermaid: return Words::tr("Mermaid");
    case ImportFormat::dot: return Words::tr("Graphviz");
    case ImportFormat::drawio: return Words::tr("draw.io");
    case ImportFormat::compose: return Words::tr("Docker Compose");
    case ImportFormat::kubernetes: return Words::tr("Kubernetes");
    case ImportFormat::terraform: break;
    }
    return Words::tr("Terraform");
}

} // namespace faultline
