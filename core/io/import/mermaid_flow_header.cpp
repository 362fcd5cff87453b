// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_flow_header.h"

#include "core/io/import/mermaid_letters.h"

#include <algorithm>
#include <string>

namespace faultline::mermaid {

namespace {

/// Past the direction that stands at `at`, if one does; a small one is noted.
std::size_t afterDirection(std::string_view text, std::size_t at, FlowHeader& header) {
    if (at < text.size() && std::string_view("<>^").find(text[at]) != std::string_view::npos) return at + 1;
    std::size_t end = at;
    while (end < text.size() && isWordCharacter(text[end])) ++end;
    const std::string_view written = text.substr(at, end - at);
    if (written == "v") return end;
    std::string word(written);
    std::ranges::transform(word, word.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    for (const std::string_view direction : {"LR", "RL", "TB", "BT", "TD", "BR"}) {
        if (word != direction) continue;
        if (word != written) header.direction = at;
        return end;
    }
    return at;
}

} // namespace

FlowHeader flowHeader(std::string_view text) {
    FlowHeader header;
    std::size_t at = afterSpaces(text, 0);
    for (const std::string_view word : {"flowchart-elk", "swimlane-beta", "flowchart", "graph"})
        if (text.substr(at).starts_with(word)) {
            at += word.size();
            break;
        }
    const std::size_t direction = afterSpaces(text, at);
    // Without one on its line the next word is a node.
    const bool hasNone = text.substr(at, direction - at).find('\n') != std::string_view::npos;
    if (!hasNone) at = afterDirection(text, direction, header);
    const std::size_t next = afterSpaces(text, at);
    const bool isEnded = hasNone || next >= text.size() || text[next] == ';' ||
                         text.substr(at, next - at).find('\n') != std::string_view::npos;
    if (!isEnded) header.statement = next;
    header.end = at;
    return header;
}

} // namespace faultline::mermaid
