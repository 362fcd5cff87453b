// SPDX-License-Identifier: MIT
#include "core/io/import/drawing_choice.h"
#include "core/io/import/import.h"
#include "core/io/import/mermaid_architecture.h"
#include "core/io/import/mermaid_c4.h"
#include "core/io/import/mermaid_drawings.h"
#include "core/io/import/mermaid_flow_sketch.h"
#include "core/io/import/mermaid_letters.h"
#include "core/io/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace faultline {

namespace {

using mermaid::DiagramType;
using mermaid::Drawing;

std::string placeOf(const SourceFile& file, std::size_t line) {
    return file.name.empty() ? fmt::format("line {}", line) : fmt::format("{}, line {}", file.name, line);
}

/// Nothing in the file is ours: says what there is instead.
Error emptyError(const SourceFile& file, const std::vector<Drawing>& drawings) {
    static constexpr std::string_view wanted = "flowchart, architecture-beta or C4 diagram";
    std::vector<std::string> words;
    for (const Drawing& drawing : drawings) {
        const std::string_view line = mermaid::trimmed(drawing.text);
        const std::string word =
            drawing.word.empty() ? std::string(line.substr(0, line.find('\n'))) : drawing.word;
        std::string quoted = word.empty() ? "nothing" : fmt::format("“{}”", shown(word, 40));
        if (words.size() < 5 && std::ranges::find(words, quoted) == words.end())
            words.push_back(std::move(quoted));
    }
    const std::string found = drawings.size() == 1 ? fmt::format("It begins with {}.", words.front())
                                                   : fmt::format("It holds {} diagrams, which begin with {}.",
                                                                 drawings.size(), listed(words));
    return {"import-empty", fmt::format("There is no Mermaid {} here. {}", wanted, found),
            placeOf(file, drawings.front().line)};
}

Result<Sketch> sketchFrom(DiagramType type, const mermaid::LinedText& lines) {
    if (type == DiagramType::architecture) return mermaid::readArchitecture(lines);
    if (type == DiagramType::c4) return mermaid::readC4(lines);
    const Result<mermaid::ParsedFlowchart> parsed = mermaid::parseFlowchart(lines);
    if (!parsed) return parsed.error();
    return mermaid::sketchOf(*parsed);
}

/// Turns the marks of entities, which are no UTF-8, back into what was written, where no label was made of
/// them.
void unmark(std::string& text) {
    std::ranges::replace(text, mermaid::entityBegin, '#');
    std::ranges::replace(text, mermaid::entityEnd, ';');
}

void unmark(Sketch& sketch) {
    for (SketchNode& node : sketch.nodes) {
        unmark(node.id);
        for (KindHint& hint : node.hints) unmark(hint.text);
    }
    for (SketchContainer& container : sketch.containers) {
        unmark(container.id);
        unmark(container.title);
        for (KindHint& hint : container.hints) unmark(hint.text);
    }
    for (SketchRemark& remark : sketch.remarks) unmark(remark.text);
}

Result<Sketch> read(const SourceFile& file, const Drawing& drawing) {
    const mermaid::Source source = mermaid::sourceOf(drawing.text, drawing.line);
    Result<Sketch> read = sketchFrom(drawing.type, source.lines);
    if (!read) {
        Error error = read.error();
        if (!file.name.empty()) error.where = fmt::format("{}, {}", file.name, error.where);
        return error;
    }
    Sketch sketch = std::move(*read);
    unmark(sketch);
    if (sketch.title.empty())
        sketch.title = source.envelope.title.empty() ? drawing.heading : source.envelope.title;
    sketch.ownData = source.envelope.ownData;
    if (source.envelope.isIndented)
        sketch.remarks.push_back(
            {SketchRemark::Kind::lenient, drawing.line,
             "The front matter’s last “---” stands behind blanks; Mermaid looks for it at the "
             "beginning of a line."});
    std::ranges::stable_sort(sketch.remarks, {}, &SketchRemark::line);
    return sketch;
}

} // namespace

Result<Sketch> readMermaid(const ImportSource& source) {
    if (source.files.empty()) return Error{"import-empty", "There is no file to read.", {}};
    const SourceFile& file = source.files.front();
    if (file.text.size() > Sketch::maximumBytes)
        return Error{"import-size",
                     fmt::format("The file has {} bytes; drawings of up to {} are read.", file.text.size(),
                                 Sketch::maximumBytes),
                     file.name};
    const std::vector<Drawing> drawings = mermaid::drawingsOf(mermaid::cleanText(file.text));
    std::vector<const Drawing*> ours;
    for (const Drawing& drawing : drawings)
        if (drawing.type != DiagramType::other) ours.push_back(&drawing);
    if (ours.empty()) return emptyError(file, drawings);
    return chosenDrawing(source.which, ours.size(), [&](std::size_t at) { return read(file, *ours[at]); });
}

} // namespace faultline
