// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_metadata.h"

#include "core/io/import/mermaid_label.h"
#include "core/io/import/mermaid_letters.h"
#include "core/io/import/mermaid_source.h"
#include "core/io/import/yaml.h"
#include "core/io/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace faultline::mermaid {

namespace {

// Names and aliases of the shapes that Mermaid 11 draws. Sorted.
constexpr std::string_view shapeNames[] = {"anchor",
                                           "bang",
                                           "block_arrow",
                                           "bolt",
                                           "bow-rect",
                                           "bow-tie-rectangle",
                                           "brace",
                                           "brace-l",
                                           "brace-r",
                                           "braces",
                                           "browser",
                                           "bucket",
                                           "card",
                                           "choice",
                                           "circ",
                                           "circle",
                                           "classBox",
                                           "cloud",
                                           "collapsedGroup",
                                           "collate",
                                           "com-link",
                                           "comment",
                                           "composite",
                                           "console",
                                           "cross-circ",
                                           "crossed-circle",
                                           "curv-trap",
                                           "curved-trapezoid",
                                           "cyl",
                                           "cylinder",
                                           "das",
                                           "data-store",
                                           "database",
                                           "datastore",
                                           "db",
                                           "dbl-circ",
                                           "decision",
                                           "defaultMindmapNode",
                                           "delay",
                                           "diam",
                                           "diamond",
                                           "directory",
                                           "disk",
                                           "display",
                                           "div-proc",
                                           "div-rect",
                                           "divided-process",
                                           "divided-rectangle",
                                           "doc",
                                           "docs",
                                           "document",
                                           "documents",
                                           "double-circle",
                                           "doublecircle",
                                           "ellipse",
                                           "erBox",
                                           "event",
                                           "extract",
                                           "f-circ",
                                           "filled-circle",
                                           "flag",
                                           "flip-tri",
                                           "flipped-triangle",
                                           "folder",
                                           "fork",
                                           "forkJoin",
                                           "fr-circ",
                                           "fr-rect",
                                           "framed-circle",
                                           "framed-rectangle",
                                           "h-cyl",
                                           "half-rounded-rectangle",
                                           "hex",
                                           "hexagon",
                                           "horizontal-cylinder",
                                           "hourglass",
                                           "icon",
                                           "iconCircle",
                                           "iconRounded",
                                           "iconSquare",
                                           "imageSquare",
                                           "in-out",
                                           "internal-storage",
                                           "inv-trapezoid",
                                           "inv_trapezoid",
                                           "join",
                                           "junction",
                                           "kanbanItem",
                                           "labelRect",
                                           "lean-l",
                                           "lean-left",
                                           "lean-r",
                                           "lean-right",
                                           "lean_left",
                                           "lean_right",
                                           "lightning-bolt",
                                           "lin-cyl",
                                           "lin-doc",
                                           "lin-proc",
                                           "lin-rect",
                                           "lined-cylinder",
                                           "lined-document",
                                           "lined-process",
                                           "lined-rectangle",
                                           "loop-limit",
                                           "manual",
                                           "manual-file",
                                           "manual-input",
                                           "mindmapCircle",
                                           "notch-pent",
                                           "notch-rect",
                                           "notched-pentagon",
                                           "notched-rectangle",
                                           "note",
                                           "odd",
                                           "out-in",
                                           "paper-tape",
                                           "person",
                                           "pill",
                                           "prepare",
                                           "priority",
                                           "proc",
                                           "process",
                                           "processes",
                                           "procs",
                                           "question",
                                           "rect",
                                           "rectWithTitle",
                                           "rect_left_inv_arrow",
                                           "rectangle",
                                           "requirementBox",
                                           "rounded",
                                           "roundedRect",
                                           "shaded-process",
                                           "sl-rect",
                                           "sloped-rectangle",
                                           "sm-circ",
                                           "small-circle",
                                           "squareRect",
                                           "st-doc",
                                           "st-rect",
                                           "stacked-document",
                                           "stacked-rectangle",
                                           "stadium",
                                           "start",
                                           "state",
                                           "stateEnd",
                                           "stateStart",
                                           "stop",
                                           "stored-data",
                                           "subproc",
                                           "subprocess",
                                           "subroutine",
                                           "summary",
                                           "tag-doc",
                                           "tag-proc",
                                           "tag-rect",
                                           "tagged-document",
                                           "tagged-process",
                                           "tagged-rectangle",
                                           "terminal",
                                           "text",
                                           "trap-b",
                                           "trap-t",
                                           "trapezoid",
                                           "trapezoid-bottom",
                                           "trapezoid-top",
                                           "tri",
                                           "triangle",
                                           "win-pane",
                                           "window-pane"};

/// Stand-ins for the marks of entities, which are no UTF-8.
constexpr std::string_view entityStandIns[] = {"\uE0FE", "\uE0FF"};

std::string withStandIns(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c == entityBegin || c == entityEnd)
            out += entityStandIns[c == entityEnd ? 1 : 0];
        else
            out += c;
    return out;
}

std::string valueOf(const yaml::Value& data, std::string_view key) {
    std::string value(trimmed(data.find(key).text()));
    for (const std::size_t which : {0U, 1U})
        for (std::size_t at = value.find(entityStandIns[which]); at != std::string::npos;
             at = value.find(entityStandIns[which], at + 1))
            value.replace(at, entityStandIns[which].size(), 1, which == 0 ? entityBegin : entityEnd);
    return value;
}

/// "key: value" where YAML did not help: up to the comma or the line's end, without quotes.
std::string roughly(std::string_view text, std::string_view key) {
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const std::size_t colon = afterSpaces(text, at + key.size());
        if ((at > 0 && isWordCharacter(text[at - 1])) || colon >= text.size() || text[colon] != ':') continue;
        const std::size_t begin = afterSpaces(text, colon + 1);
        const char quote =
            begin < text.size() && (text[begin] == '"' || text[begin] == '\'') ? text[begin] : '\0';
        if (quote != '\0')
            return std::string(text.substr(begin + 1, text.find(quote, begin + 1) - begin - 1));
        return std::string(trimmed(text.substr(begin, text.find_first_of(",\n", begin) - begin)));
    }
    return {};
}

} // namespace

bool isShapeName(std::string_view name) { return std::ranges::binary_search(shapeNames, name); }

ReadData readData(std::string_view text) {
    ReadData read;
    FlowData& data = read.data;
    // One line is a map in braces to Mermaid, several are a block.
    const bool isBlock = text.find('\n') != std::string_view::npos;
    const Result<yaml::Stream> stream =
        yaml::Stream::parse(isBlock ? withStandIns(text) + "\n" : "{\n" + withStandIns(text) + "\n}");
    if (stream && !stream->documents().empty() && stream->documents().front().isMapping()) {
        const yaml::Value map = stream->documents().front();
        data = {valueOf(map, "shape"), valueOf(map, "label"), valueOf(map, "icon"), valueOf(map, "img")};
    } else if (!stream && !trimmed(text).empty()) {
        data = {roughly(text, "shape"), roughly(text, "label"), roughly(text, "icon"), roughly(text, "img")};
        read.complaints.push_back(
            fmt::format("Mermaid cannot read the data “{}”.", shown(trimmed(text), 60)));
    }
    const bool hasCapitals = std::ranges::any_of(data.shape, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!data.shape.empty() &&
        (!isShapeName(data.shape) || hasCapitals || data.shape.find('_') != std::string::npos))
        read.complaints.push_back(fmt::format("Mermaid has no shape named “{}”.", shown(data.shape, 60)));
    return read;
}

} // namespace faultline::mermaid
