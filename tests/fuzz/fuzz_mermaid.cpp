// SPDX-License-Identifier: MIT
// The Mermaid readers: any bytes give a sketch or an error, for each of the drawings that the text holds;
// what a sketch refers to is there.
#include "core/io/import/import.h"
#include "core/io/import/mermaid_drawings.h"
#include "tests/fuzz/sound_sketch.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace faultline;
    const SourceFile file{"fuzz.md", std::string(data, data + size)};
    const std::size_t drawings = mermaidDrawingsIn(file).size();
    for (std::size_t which = 0; which < drawings && which < 4; ++which)
        fuzz::requireSound(readMermaid({{file}, which}));
    if (readMermaid({{file}, drawings})) std::abort();
    return 0;
}
