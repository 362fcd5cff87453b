// SPDX-License-Identifier: MIT
#pragma once
// The one table of what a design can be exported to: whoever adds a format adds a row.

#include "app/cli/context.h"

#include <span>

namespace faultline::cli {

/// One format of `export`.
struct ExportFormat {
    std::string_view name;        ///< what --format takes
    std::string_view ending;      ///< of a file's name, with its dot: ".svg"
    std::string_view description; ///< a few words for the help
    /// The text of a design; null for pictures, which are painted.
    Result<std::string> (*text)(const Input& input);

    [[nodiscard]] bool isPicture() const { return text == nullptr; }
    /// Whether a terminal can show it.
    [[nodiscard]] bool isText() const { return text != nullptr || name == "svg"; }
};

[[nodiscard]] std::span<const ExportFormat> exportFormats();

/// The format that is named, or else the one that a file's name ends in. Error "format-unknown", which lists
/// what there is.
[[nodiscard]] Result<const ExportFormat*> exportFormat(const std::string& name, const std::string& file);

} // namespace faultline::cli
