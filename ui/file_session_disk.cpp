// SPDX-License-Identifier: MIT
#include "ui/file_session_disk.h"

#include "core/io/design_file.h"
#include "core/io/json.h"
#include "core/io/whole_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fmt/format.h>
#include <sys/stat.h>

namespace faultline {
namespace {

/// Empty where there is no file. The change of status counts as well: no program can set it back.
QByteArray stampOf(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return {};
    return QByteArray::fromStdString(fmt::format(
        "{} {} {} {}.{} {}.{}", status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec,
        status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec));
}

QString targetOf(const QString& path) {
    const QFileInfo file(path);
    const QString target = file.canonicalFilePath(); // empty where there is no file
    return target.isEmpty() ? file.absoluteFilePath() : target;
}

} // namespace

std::filesystem::path diskPath(const QString& path) { return QFile::encodeName(path).toStdString(); }

QByteArray digestOf(std::string_view content) {
    return QCryptographicHash::hash(QByteArray::fromRawData(content.data(), qsizetype(content.size())),
                                    QCryptographicHash::Sha256);
}

Result<LoadedDesign> loadFile(const QString& path) {
    // The stamp before the content: a change in between then shows as one, and is not missed.
    FileState state{{}, stampOf(diskPath(path)), targetOf(path)};
    const auto text = readWholeFile(diskPath(path), json::Document::maximumBytes);
    if (!text) return text.error();
    state.digest = digestOf(*text);
    auto design = readDesign(*text);
    if (!design) return design.error();
    return LoadedDesign{std::make_shared<Design>(*std::move(design)), std::move(state)};
}

Result<FileState> lookAt(const QString& path, const FileState& known) {
    FileState state{{}, stampOf(diskPath(path)), targetOf(path)};
    if (state.stamp.isEmpty()) return state;
    if (state.stamp == known.stamp) return known;
    const auto text = readWholeFile(diskPath(path), json::Document::maximumBytes);
    if (!text) return text.error();
    state.digest = digestOf(*text);
    return state;
}

Result<FileState> saveFile(const Design& design, const QString& path, const FileState* known) {
    if (known != nullptr) {
        const auto found = lookAt(path, *known);
        if (!found) return found.error();
        if (found->exists() && found->digest != known->digest)
            return Error{"changed-on-disk", "another program has changed the file since it was opened here",
                         path.toStdString()};
    }
    const std::string text = writeDesign(design);
    if (const auto written = writeWholeFile(diskPath(path), text); !written) return written.error();
    return FileState{digestOf(text), stampOf(diskPath(path)), targetOf(path)};
}

} // namespace faultline
