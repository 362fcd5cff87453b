// SPDX-License-Identifier: MIT
// draw.io: a page of a file becomes a sketch.
#include "core/io/import/drawing_choice.h"
#include "core/io/import/drawio_pages.h"
#include "core/io/import/drawio_sketch.h"
#include "core/io/import/import.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline {

namespace {

/// Where our own export keeps the design: an attribute of the first cell's object.
constexpr const char* ownDataKey = "faultline";

/// "Page-1" says nothing.
std::string titleOf(const std::string& name) { return name.starts_with("Page-") ? std::string() : name; }

/// Frames are found by comparing each cell with each box.
constexpr std::size_t mostBoxes = 4000;

/// Of the innermost frame; parents stand before what they hold.
std::size_t depthOf(const Sketch& sketch) {
    std::vector<std::size_t> depth(sketch.containers.size(), 1);
    for (std::size_t at = 0; at < depth.size(); ++at)
        if (const auto parent = sketch.containers[at].parent) depth[at] = depth[*parent] + 1;
    return depth.empty() ? 0 : *std::max_element(depth.begin(), depth.end());
}

Result<Sketch> sketchOf(const DrawioPage& page) {
    const auto cells = drawioCells(page);
    if (!cells) return cells.error();
    std::size_t boxes = 0;
    std::size_t lines = 0;
    for (const DrawioCell& cell : *cells) {
        boxes += cell.type == DrawioCell::Type::vertex ? 1 : 0;
        lines += cell.type == DrawioCell::Type::edge ? 1 : 0;
    }
    if (lines > Sketch::maximumEdges)
        return Error{"import-size", fmt::format("The page has more than {} lines.", Sketch::maximumEdges),
                     ""};
    if (boxes > mostBoxes)
        return Error{"import-size", fmt::format("The page has more than {} shapes.", mostBoxes), ""};

    Sketch sketch;
    sketch.format = "draw.io";
    sketch.title = titleOf(page.name);
    for (const DrawioCell& cell : *cells)
        if (const auto own = cell.properties.find(ownDataKey); own != cell.properties.end())
            sketch.ownData = own->second;
    sketchDrawio(*cells, sketch);
    if (depthOf(sketch) > Sketch::maximumDepth)
        return Error{"import-depth",
                     fmt::format("Frames lie in frames more than {} deep.", Sketch::maximumDepth), ""};
    if (sketch.nodes.empty()) return Error{"import-empty", "There is nothing on this page.", ""};
    return sketch;
}

} // namespace

Result<Sketch> readDrawio(const ImportSource& source) {
    if (source.files.empty()) return Error{"import-empty", "There is no file to read.", ""};
    const auto pages = drawioPages(source.files.front().text);
    if (!pages) return pages.error();
    return chosenDrawing(source.which, pages->size(), [&](std::size_t at) { return sketchOf((*pages)[at]); });
}

std::vector<DrawingChoice> drawioChoices(const SourceFile& file) {
    std::vector<DrawingChoice> choices;
    if (const auto pages = drawioPages(file.text))
        for (const DrawioPage& page : *pages) choices.push_back({page.name, page.line});
    return choices;
}

} // namespace faultline
