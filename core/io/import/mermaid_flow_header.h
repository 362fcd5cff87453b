// SPDX-License-Identifier: MIT
#pragma once
// The first line of a flowchart: "flowchart LR", "graph TD;", "flowchart-elk".

#include <cstddef>
#include <string_view>

namespace faultline::mermaid {

/// Offsets in the text; 0 for what there is nothing to say about.
struct FlowHeader {
    std::size_t end = 0;       ///< behind the word and its direction, where statements begin
    std::size_t direction = 0; ///< one in small letters, which Mermaid refuses
    std::size_t statement = 0; ///< one on the same line, which Mermaid refuses
};

/// Reads the header that `text` starts with, after white space.
[[nodiscard]] FlowHeader flowHeader(std::string_view text);

} // namespace faultline::mermaid
