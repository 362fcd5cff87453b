// SPDX-License-Identifier: MIT
// The design file's reader: any bytes give a design or an error, and a design that was read can be written
// and read again to the same.
#include "core/io/design_file.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace faultline;
    const std::string text(data, data + size);
    const Result<Design> design = readDesign(text);
    if (!design) return 0;
    const Result<Design> again = readDesign(writeDesign(*design));
    if (!again || !(*again == *design)) std::abort();
    return 0;
}
