// SPDX-License-Identifier: MIT
// Graphviz DOT: read by the Graphviz library, walked in dot_walk.
#include "core/base/graphviz_mutex.h"
#include "core/io/import/dot_parse.h"
#include "core/io/import/dot_scan.h"
#include "core/io/import/dot_walk.h"
#include "core/io/import/import.h"
#include "core/io/import/own_data.h"
#include "core/io/json_text.h"

#include <fmt/format.h>

namespace faultline {

namespace {

/// UTF-8 as it is; anything else as Latin-1, which old files are in; without a mark at the beginning and
/// bytes that end a text in C.
std::string cleanText(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    bool isUtf8 = true;
    for (std::size_t at = 0; at < text.size() && isUtf8;) {
        const std::size_t length = json::characterLength(text.substr(at, 4));
        isUtf8 = length > 0;
        at += length;
    }
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\0') {
            out += ' ';
        } else if (isUtf8 || byte < 0x80) {
            out += c;
        } else {
            out += static_cast<char>(0xC0U | byte >> 6U);
            out += static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    return out;
}

} // namespace

Result<Sketch> readDot(const ImportSource& source) {
    if (source.files.empty()) return Error{"import-empty", "There is no file to read.", ""};
    const std::string& file = source.files.front().text;
    if (file.size() > Sketch::maximumBytes)
        return Error{"import-size", fmt::format("The file has more than {} bytes.", Sketch::maximumBytes),
                     ""};
    const std::string text = cleanText(file);
    const Result<DotScan> scan = scanDot(text);
    if (!scan) return scan.error();
    const std::scoped_lock lock(graphvizMutex());
    Result<DotParsed> parsed = parseDot(text, source.which, scan->openBraces);
    if (!parsed) return parsed.error();
    Sketch sketch;
    sketch.format = "Graphviz DOT";
    sketch.which = parsed->which;
    sketch.drawings = parsed->names.size();
    sketch.remarks = std::move(parsed->remarks);
    sketch.ownData = ownDataIn(text, "//");
    if (const Result<void> walked = walkDot(parsed->graph.get(), *scan, sketch); !walked)
        return walked.error();
    return sketch;
}

std::vector<DrawingChoice> dotChoices(const SourceFile& file) {
    std::vector<DrawingChoice> choices;
    if (file.text.size() > Sketch::maximumBytes) return choices;
    const std::string text = cleanText(file.text);
    const Result<DotScan> scan = scanDot(text);
    if (!scan) return choices;
    const std::scoped_lock lock(graphvizMutex());
    if (const Result<DotParsed> parsed = parseDot(text, std::nullopt, scan->openBraces))
        for (const std::string& name : parsed->names) {
            const auto line = scan->lineOf.find(name);
            choices.push_back({name, line == scan->lineOf.end() ? 0 : line->second});
        }
    return choices;
}

} // namespace faultline
