// SPDX-License-Identifier: MIT
#include "app/cli/export_formats.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>

namespace faultline::cli {

namespace {

constexpr std::array<ExportFormat, 3> formats{{
    {"png", ".png", "a picture of pixels", nullptr},
    {"svg", ".svg", "a picture of shapes and text", nullptr},
    {"pdf", ".pdf", "a page cropped to the drawing", nullptr},
}};

std::string known(std::string_view ExportFormat::*what) {
    std::vector<std::string> names;
    for (const ExportFormat& format : formats) names.emplace_back(format.*what);
    return listed(names, "or");
}

} // namespace

std::span<const ExportFormat> exportFormats() { return formats; }

Result<const ExportFormat*> exportFormat(const std::string& name, const std::string& file) {
    const auto by = [](std::string_view ExportFormat::*what, std::string_view value) {
        const auto found = std::ranges::find(formats, value, what);
        return found == formats.end() ? nullptr : &*found;
    };
    if (!name.empty()) {
        if (const ExportFormat* format = by(&ExportFormat::name, name)) return format;
        return Error{"format-unknown",
                     fmt::format("--format: “{}” is no format of a design: {}", shown(name),
                                 known(&ExportFormat::name)),
                     {}};
    }
    if (file == "-")
        return Error{"format-unknown",
                     fmt::format("--format is needed for standard output: {}", known(&ExportFormat::name)),
                     {}};
    std::string ending = std::filesystem::path(file).extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    if (const ExportFormat* format = by(&ExportFormat::ending, ending)) return format;
    return Error{"format-unknown",
                 fmt::format("{}: the name ends in no known format: {}; or say --format", shown(file),
                             known(&ExportFormat::ending)),
                 {}};
}

} // namespace faultline::cli
