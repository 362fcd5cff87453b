// SPDX-License-Identifier: MIT
#pragma once
// Names of cgraph's objects as numbers in the order in which they came. By default cgraph numbers them by
// addresses and walks subgraphs in the order of these numbers, so that no two runs draw alike.

#include <graphviz/cgraph.h>

namespace faultline {

/// The library's own memory and input, with numbering that depends on nothing but the calls made.
[[nodiscard]] Agdisc_t* orderedIds();

} // namespace faultline
