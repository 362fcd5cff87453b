// SPDX-License-Identifier: MIT
#pragma once
// In which order the frontier method looks at the vertices of a network.

#include <span>
#include <utility>
#include <vector>

namespace faultline {

/// An order of the vertices 0 … `vertices` - 1 that keeps few at the border between those behind and those
/// ahead: the best of the given one, Cuthill and McKee's (1969) and Sloan's (1986), by the sum
/// of 2^border. The edges have no direction and must connect everything.
[[nodiscard]] std::vector<int> frontierOrder(int vertices, std::span<const std::pair<int, int>> edges);

} // namespace faultline
