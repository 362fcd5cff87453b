// SPDX-License-Identifier: MIT
#include "app/cli/export_formats.h"
#include "core/io/export/export.h"
#include "core/layout/layered_layout.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <utility>

namespace faultline::cli {

namespace {

/// draw.io shows places, so what has none gets one first.
Result<std::string> drawing(const Input& input) {
    Design design = input.design;
    LayoutOptions options;
    options.keepPlaced = true;
    const auto layout = layeredLayout(design, options);
    if (!layout) return layout.error();
    if (layout->positions.size() > design.layout.positions.size() ||
        layout->rects.size() > design.layout.rects.size())
        design.layout = *layout;
    return exportText(design, TextFormat::drawio);
}

template <TextFormat format>
Result<std::string> text(const Input& input) {
    if constexpr (format == TextFormat::drawio)
        return drawing(input);
    else
        return exportText(input.design, format);
}

constexpr ExportFormat picture(std::string_view name, std::string_view ending, std::string_view description) {
    return {name, ending, description, nullptr};
}

template <std::size_t... rows>
constexpr auto textRows(std::index_sequence<rows...>) {
    return std::array<ExportFormat, sizeof...(rows)>{
        ExportFormat{textFormats[rows].name, textFormats[rows].ending, textFormats[rows].description,
                     &text<textFormats[rows].format>}...};
}

constexpr auto formats = [] {
    constexpr std::array pictures{picture("png", ".png", "a picture of pixels"),
                                  picture("svg", ".svg", "a picture of shapes and text"),
                                  picture("pdf", ".pdf", "a page cropped to the drawing")};
    constexpr auto texts = textRows(std::make_index_sequence<textFormats.size()>());
    std::array<ExportFormat, pictures.size() + texts.size()> all{};
    std::ranges::copy(pictures, all.begin());
    std::ranges::copy(texts, all.begin() + pictures.size());
    return all;
}();

std::string known(std::string_view ExportFormat::*what) {
    std::vector<std::string> names;
    for (const ExportFormat& format : formats)
        if (std::ranges::find(names, format.*what) == names.end()) names.emplace_back(format.*what);
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
