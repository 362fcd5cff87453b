// SPDX-License-Identifier: MIT
#include "core/base/large_pages.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace faultline {

void hintLargePages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#ifdef __linux__
    (void)::madvise(memory, bytes, MADV_HUGEPAGE);
#endif
}

} // namespace faultline
