// SPDX-License-Identifier: MIT
#pragma once
// The reading of an import, apart from every widget so that any thread can do it.

#include "core/io/import/import.h"

#include <QStringList>

#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

namespace faultline {

/// What to import: a file or folder, files that may belong together, or text that was pasted.
struct ImportRequest {
    QStringList paths; ///< empty: `text` counts
    QString text;
    std::optional<ImportFormat> format; ///< nothing: the file or its text says
    std::optional<std::size_t> which;   ///< which drawing, from 0; nothing: the first that holds something

    [[nodiscard]] bool isPasted() const { return paths.isEmpty(); }
    /// "shop.mmd", "web.yaml and 2 more", or "pasted text".
    [[nodiscard]] QString name() const;
};

/// What came of it.
struct ImportReading {
    std::optional<Imported> imported; ///< with a place for every part
    Error error;                      ///< why there is none
    std::optional<ImportFormat> format;
    QStringList others;                  ///< of several files those that do not belong to the first
    std::vector<DrawingChoice> drawings; ///< of the file, to choose from; empty where it holds but one
};

/// Reads, interprets and lays out. Any thread; polls the token between these.
[[nodiscard]] ImportReading readImport(const ImportRequest& request, const std::stop_token& stop);

/// Whether a file is one to import and not a design, by its name alone; folders are.
[[nodiscard]] bool isToImport(const QString& path);

/// Splits files into those that may be spread over each other and each of the rest, in their order.
[[nodiscard]] std::vector<QStringList> togetherToImport(const QStringList& paths);

/// Whether pasted text is something that can be imported.
[[nodiscard]] bool isImportable(const QString& text);

/// "Mermaid", "Graphviz", for people.
[[nodiscard]] QString titleOf(ImportFormat format);

} // namespace faultline
