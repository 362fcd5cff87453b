// SPDX-License-Identifier: MIT
#include "core/io/design_file.h"

#include "core/io/json.h"
#include "core/io/whole_file.h"

namespace faultline {

Result<Design> loadDesign(const std::filesystem::path& path) {
    const auto text = readWholeFile(path, json::Document::maximumBytes);
    if (!text) return text.error();
    return readDesign(*text);
}

Result<void> saveDesign(const Design& design, const std::filesystem::path& path) {
    return writeWholeFile(path, writeDesign(design));
}

} // namespace faultline
