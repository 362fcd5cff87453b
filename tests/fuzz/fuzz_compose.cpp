// SPDX-License-Identifier: MIT
// Compose: any bytes give a sketch whose indices are in range, or an error.
#include "core/io/import/import.h"
#include "tests/fuzz/sound_sketch.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace faultline;
    fuzz::requireSound(readCompose({{{"compose.yml", std::string(data, data + size)}}, 0}));
    return 0;
}
