// SPDX-License-Identifier: MIT
#pragma once
// Which files an import reads: the one that is named, those that it refers to, all of a folder.

#include "core/io/import/import.h"

#include <filesystem>
#include <vector>

namespace faultline {

/// A file or a folder as an import takes it, and what its format is: `format` where that is given, else
/// `formatOf` of the first file. Of a folder all Kubernetes or all Terraform files (of the format found
/// first, in alphabetical order) are read, at any depth up to 5; beside a Compose file those of its folder
/// that `include`, `extends` and `env_file` may name. Error codes of `readWholeFile`, "import-empty" for a
/// folder without such files, "import-unknown" where nothing says what the file is.
struct ImportFiles {
    ImportFormat format = ImportFormat::mermaid;
    ImportSource source;
    std::vector<std::filesystem::path> others; ///< of several files those that are not of this import
};
[[nodiscard]] Result<ImportFiles> importFiles(const std::filesystem::path& path,
                                              std::optional<ImportFormat> format = {});

/// As above for several files, at least one, that may be spread over each other: of Kubernetes and Terraform
/// all files of the format of the first count. Of any other format the first does, and the rest are others.
[[nodiscard]] Result<ImportFiles> importFiles(const std::vector<std::filesystem::path>& paths,
                                              std::optional<ImportFormat> format = {});

/// Whether a file may be one of several that belong together, by its name alone.
[[nodiscard]] bool maybeManifest(const std::filesystem::path& path);

/// The file that Compose reads on top of one of its usual names ("compose.override.yml"); empty for others.
[[nodiscard]] std::filesystem::path composeOverrideOf(const std::filesystem::path& path);

/// Adds the files beside a Compose file that it may name, and its override.
void addCompanions(ImportFormat format, const std::filesystem::path& path, ImportSource& source);

} // namespace faultline
