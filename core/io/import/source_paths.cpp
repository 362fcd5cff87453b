// SPDX-License-Identifier: MIT
#include "core/io/import/source_paths.h"

#include <algorithm>
#include <vector>

namespace faultline {

std::string_view folderOf(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string joinedPath(std::string_view folder, std::string_view path) {
    std::vector<std::string_view> parts;
    for (std::string_view rest : {folder, path})
        while (!rest.empty()) {
            const std::size_t slash = std::min(rest.find('/'), rest.size());
            const std::string_view part = rest.substr(0, slash);
            rest.remove_prefix(std::min(rest.size(), slash + 1));
            if (part.empty() || part == ".") continue;
            if (part == ".." && !parts.empty() && parts.back() != "..")
                parts.pop_back();
            else
                parts.push_back(part);
        }
    std::string all;
    for (const std::string_view part : parts) {
        if (!all.empty()) all += '/';
        all += part;
    }
    return all;
}

} // namespace faultline
