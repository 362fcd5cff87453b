// SPDX-License-Identifier: MIT
#pragma once
// Graphviz keeps state in globals (error text, string tables, what its parser is at), and two rooms use it
// that do not know each other: whoever calls it holds this.

#include <mutex>

namespace faultline {

[[nodiscard]] inline std::mutex& graphvizMutex() {
    static std::mutex mutex;
    return mutex;
}

} // namespace faultline
