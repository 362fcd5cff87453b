// SPDX-License-Identifier: MIT
// What a file probably is: its name says so, or its first words do.
#include "core/io/import/import.h"
#include "core/io/import/label_words.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

/// So far one looks into a text; what it is shows at its beginning.
constexpr std::size_t glance = std::size_t{64} << 10;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && isBlank(line.front())) line.remove_prefix(1);
    while (!line.empty() && isBlank(line.back())) line.remove_suffix(1);
    return line;
}

/// Calls `visit` with each line until it says so.
template <class Visit>
bool anyLine(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (visit(text.substr(0, end))) return true;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [&](std::string_view one) { return text.starts_with(one); });
}

/// The first line that is neither blank nor a comment of any of the formats.
std::string_view firstLine(std::string_view text) {
    std::string_view first;
    anyLine(text, [&](std::string_view line) {
        line = trimmed(line);
        if (line.empty() || startsWithAny(line, {"%%", "//", "/*", "*"})) return false;
        if (line.starts_with('#') && !line.starts_with("```")) return false;
        first = line;
        return true;
    });
    return first;
}

bool isMermaidHeader(std::string_view line) {
    if (startsWithAny(line, {"flowchart", "architecture-beta", "C4Context", "C4Container", "C4Component",
                             "C4Dynamic", "C4Deployment"}))
        return true;
    if (!line.starts_with("graph")) return false;
    const std::string_view rest = trimmed(line.substr(5));
    if (rest.empty() || rest.front() == ';') return true;
    return startsWithAny(rest, {"TB", "TD", "LR", "RL", "BT", "<", ">", "^", "v"}) &&
           rest.find('{') == std::string_view::npos;
}

bool isDotHeader(std::string_view line) {
    std::string lower = lowered(line);
    if (lower.starts_with("strict")) lower = std::string(trimmed(std::string_view(lower).substr(6)));
    return lower.starts_with("digraph") || (lower.starts_with("graph") && !isMermaidHeader(line));
}

/// Mermaid after its front matter or fenced in Markdown.
bool holdsMermaid(std::string_view text) {
    return anyLine(text, [](std::string_view line) {
        line = trimmed(line);
        return isMermaidHeader(line) || line.find("class=\"mermaid\"") != std::string_view::npos ||
               startsWithAny(line, {"```mermaid", "``` mermaid", "~~~mermaid", ":::mermaid", ":::  mermaid",
                                    "::: mermaid", "{{< mermaid"});
    });
}

bool hasTopKey(std::string_view text, std::string_view key) {
    return anyLine(text, [key](std::string_view line) { return line.starts_with(key); });
}

/// Compose's first version has its services at the top: a name, and under it an image or a build.
bool isOldCompose(std::string_view text) {
    bool isUnderName = false;
    return anyLine(text, [&](std::string_view line) {
        const std::string_view bare = trimmed(line);
        if (bare.empty() || bare.starts_with('#')) return false;
        const bool isIndented = isBlank(line.front());
        if (isIndented && isUnderName && startsWithAny(bare, {"image: ", "build: "})) return true;
        if (!isIndented) isUnderName = bare.ends_with(':');
        return false;
    });
}

std::optional<ImportFormat> yamlFormat(std::string_view text, std::string_view fileName) {
    if (hasTopKey(text, "services:")) return ImportFormat::compose;
    if (hasTopKey(text, "apiVersion:") || hasTopKey(text, "kind:")) return ImportFormat::kubernetes;
    // Kustomize's own file, and the patches beside it.
    if (fileName.find("kustomization.y") != std::string_view::npos || hasTopKey(text, "- op:"))
        return ImportFormat::kubernetes;
    if (fileName.find("compose") != std::string_view::npos) return ImportFormat::compose;
    if (isOldCompose(text)) return ImportFormat::compose;
    return std::nullopt;
}

std::optional<ImportFormat> jsonFormat(std::string_view text) {
    const auto has = [text](std::string_view key) { return text.find(key) != std::string_view::npos; };
    if (has("\"terraform_version\"") || has("\"planned_values\"")) return ImportFormat::terraform;
    if (has("\"apiVersion\"")) return ImportFormat::kubernetes;
    if (has("\"services\"")) return ImportFormat::compose;
    return std::nullopt;
}

bool isHcl(std::string_view text) {
    return anyLine(text, [](std::string_view line) {
        return startsWithAny(line, {"resource \"", "provider \"", "module \"", "terraform {", "variable \"",
                                    "data \"", "locals {"});
    });
}

bool isDrawio(std::string_view text) {
    const auto has = [text](std::string_view word) { return text.find(word) != std::string_view::npos; };
    // In an SVG the drawing is an attribute, in a PNG a chunk with that name.
    if (text.starts_with("\x89PNG")) return has("mxfile") || has("mxGraphModel");
    return has("<mxfile") || has("<mxGraphModel") || has("&lt;mxfile") || has("&lt;mxGraphModel");
}

std::optional<ImportFormat> byText(std::string_view text, std::string_view fileName) {
    if (text.starts_with("\x89PNG"))
        return isDrawio(text) ? std::optional(ImportFormat::drawio) : std::nullopt;
    const std::string_view first = firstLine(text);
    if (first.starts_with('<') && isDrawio(text)) return ImportFormat::drawio;
    if (first.starts_with('{') || first.starts_with('['))
        if (const auto json = jsonFormat(text)) return json;
    if (isDotHeader(first)) return ImportFormat::dot;
    if (isMermaidHeader(first)) return ImportFormat::mermaid;
    if (isHcl(text)) return ImportFormat::terraform;
    if (const auto yaml = yamlFormat(text, fileName)) return yaml;
    if (holdsMermaid(text)) return ImportFormat::mermaid;
    if (isDrawio(text)) return ImportFormat::drawio;
    return std::nullopt;
}

struct Ending {
    std::string_view ending;
    ImportFormat format;
};
/// Endings that say it all; the others leave it to the text.
constexpr std::array<Ending, 12> endings{{{".mmd", ImportFormat::mermaid},
                                          {".mermaid", ImportFormat::mermaid},
                                          {".md", ImportFormat::mermaid},
                                          {".markdown", ImportFormat::mermaid},
                                          {".dot", ImportFormat::dot},
                                          {".gv", ImportFormat::dot},
                                          {".drawio", ImportFormat::drawio},
                                          {".drawio.svg", ImportFormat::drawio},
                                          {".drawio.png", ImportFormat::drawio},
                                          {".dio", ImportFormat::drawio},
                                          {".tf", ImportFormat::terraform},
                                          {".tf.json", ImportFormat::terraform}}};

} // namespace

std::optional<ImportFormat> formatOf(const SourceFile& file) {
    const std::string name = lowered(file.name);
    for (const Ending& known : endings)
        if (name.ends_with(known.ending)) return known.format;
    if (name.ends_with(".faultline")) return std::nullopt;
    std::string_view text = std::string_view(file.text).substr(0, glance);
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return byText(text, name.substr(name.rfind('/') + 1));
}

} // namespace faultline
