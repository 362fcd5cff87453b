// SPDX-License-Identifier: MIT
#pragma once
// Inputs of a format in tests/data/import/<format>, each with what a reader has to make of it as text.

#include "core/io/import/import.h"

#include <filesystem>
#include <string>
#include <vector>

namespace faultline::test {

/// The file `name` with `name.expected`; the files of the folder `name.with`, if there is one, lie beside it.
struct ImportCase {
    std::string name;
    ImportSource source;
    std::string expected;
};

/// All cases of a folder, by name.
[[nodiscard]] std::vector<ImportCase> importCases(const std::filesystem::path& folder);

/// One file as the source of an import; its name without the folder.
[[nodiscard]] ImportSource sourceOf(const std::filesystem::path& file);

/// The files of a folder by name, those of the folders in it too; empty where there is no such folder.
[[nodiscard]] std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder);

/// The sketch as text with its lines, or "error import-syntax, line 4: what".
[[nodiscard]] std::string outcomeText(const Result<Sketch>& sketch);

} // namespace faultline::test
