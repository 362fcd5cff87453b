// SPDX-License-Identifier: MIT
#pragma once
// The blocking half of a file session: reads, writes and looks, on whatever thread asks.

#include "core/base/result.h"
#include "core/model/design.h"

#include <QByteArray>
#include <QString>

#include <filesystem>
#include <memory>
#include <string_view>

namespace faultline {

/// What a file was like: its content's digest, and what the file system says without reading it.
struct FileState {
    QByteArray digest; ///< SHA-256 of the content; empty: there is no such file
    QByteArray stamp;  ///< time, size and identity; equal stamps of one path mean equal content
    QString target;    ///< the absolute path of the file itself, symbolic links followed

    [[nodiscard]] bool exists() const { return !digest.isEmpty(); }
};

/// A design with the state of the file that it was read from.
struct LoadedDesign {
    std::shared_ptr<Design> design;
    FileState state;
};

/// Reads a design. Errors as `loadDesign`.
[[nodiscard]] Result<LoadedDesign> loadFile(const QString& path);

/// Writes a design and says what the file is like then. With `known`, a file whose content is another by now
/// is left alone: error "changed-on-disk". A file that is gone is written anew. Other errors as `saveDesign`.
[[nodiscard]] Result<FileState> saveFile(const Design& design, const QString& path, const FileState* known);

/// What the file is like now; reads it only where its stamp is not that of `known`. Errors as
/// `readWholeFile`, but none where there is no file.
[[nodiscard]] Result<FileState> lookAt(const QString& path, const FileState& known = {});

/// A path as the core takes it.
[[nodiscard]] std::filesystem::path diskPath(const QString& path);

/// The SHA-256 of a text.
[[nodiscard]] QByteArray digestOf(std::string_view content);

} // namespace faultline
