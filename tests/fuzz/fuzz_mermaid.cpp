// SPDX-License-Identifier: MIT
// The Mermaid readers: any bytes give a sketch or an error, for each of the drawings that the text holds;
// what a sketch refers to is there.
#include "core/io/import/import.h"
#include "core/io/import/mermaid_drawings.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void check(const faultline::Sketch& sketch) {
    using faultline::SketchEnd;
    for (const auto& node : sketch.nodes)
        require(!node.id.empty() && (!node.container || *node.container < sketch.containers.size()));
    for (const auto& edge : sketch.edges)
        for (const SketchEnd& end : {edge.from, edge.to})
            require(end.index <
                    (end.of == SketchEnd::Of::node ? sketch.nodes.size() : sketch.containers.size()));
    for (const auto& container : sketch.containers) {
        std::size_t depth = 0;
        for (auto at = container.parent; at; at = sketch.containers.at(*at).parent)
            require(++depth < faultline::Sketch::maximumDepth);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const faultline::SourceFile file{"fuzz.md", std::string(data, data + size)};
    const std::size_t drawings = faultline::mermaidDrawingsIn(file).size();
    for (std::size_t which = 0; which < drawings && which < 4; ++which)
        if (const auto sketch = faultline::readMermaid({{file}, which})) check(*sketch);
    if (drawings == 0) require(!faultline::readMermaid({{file}, 0}));
    return 0;
}
