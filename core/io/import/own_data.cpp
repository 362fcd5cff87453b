// SPDX-License-Identifier: MIT
#include "core/io/import/own_data.h"

#include "core/io/design_file.h"
#include "core/io/json.h"

#include <algorithm>
#include <map>
#include <set>

namespace faultline {

namespace {

constexpr std::string_view mark = "faultline: ";
constexpr std::size_t chunkLength = 100;

std::string_view trimmed(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
}

/// Where a chunk from `begin` may end: a character begins there, and no blank stands on either side.
std::size_t chunkEnd(std::string_view text, std::size_t begin) {
    const auto isBad = [&](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U || text[at] == ' ' ||
               text[at - 1] == ' ';
    };
    std::size_t end = begin + chunkLength;
    while (end < text.size() && isBad(end)) ++end;
    return end < text.size() ? end : text.size();
}

} // namespace

std::string ownDataLines(std::string_view design, std::string_view prefix) {
    // Line ends and the indent behind them are layout of the JSON, never part of its strings.
    std::string flat;
    bool isAtStart = true;
    for (const char c : design) {
        if (c == '\n') {
            isAtStart = true;
        } else if (!isAtStart || c != ' ') {
            flat += c;
            isAtStart = false;
        }
    }
    std::string out;
    for (std::size_t begin = 0; begin < flat.size();) {
        const std::size_t end = chunkEnd(flat, begin);
        out += prefix;
        out += mark;
        out += std::string_view(flat).substr(begin, end - begin);
        out += '\n';
        begin = end;
    }
    return out;
}

std::string ownDataIn(std::string_view text, std::string_view prefix) {
    const std::string_view comment = trimmed(prefix);
    std::string data;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = trimmed(text.substr(begin, end - begin));
        begin = end + 1;
        if (!line.starts_with(comment)) continue;
        line = trimmed(line.substr(comment.size()));
        if (line.starts_with(mark)) data += line.substr(mark.size());
    }
    return data;
}

namespace {

/// Renames by the table; an id that something else has already stays with that.
template <class Things>
void rename(Things& things, const std::map<std::string, std::string>& names) {
    std::set<std::string> taken;
    for (const auto& thing : things) taken.insert(thing.id);
    for (auto& thing : things) {
        const auto found = names.find(thing.id);
        if (found == names.end() || !taken.insert(found->second).second) continue;
        taken.erase(thing.id);
        thing.id = found->second;
    }
}

} // namespace

void restoreOwnIds(Sketch& sketch) {
    if (sketch.ownData.find("\"drawnIds\"") == std::string::npos) return;
    auto design = readDesign(sketch.ownData);
    if (!design) return; // whoever interprets it says why
    Extras& extras = design->system.properties.extras;
    const auto field = std::ranges::find(extras, "/drawnIds", &ExtraField::pointer);
    if (field == extras.end()) return;
    std::map<std::string, std::string> names;
    if (const auto document = json::Document::parse(field->json))
        for (const auto& [key, value] : json::Children(document->root()))
            if (value.is(json::Type::string) && !value.text().empty()) names.emplace(key, value.text());
    rename(sketch.nodes, names);
    rename(sketch.containers, names);
    extras.erase(field);
    sketch.ownData = writeDesign(*design);
}

} // namespace faultline
