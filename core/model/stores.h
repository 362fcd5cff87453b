// SPDX-License-Identifier: MIT
#pragma once
// Which components hold copies of the same data (SPEC section 3, "Replicated stores").

#include "core/model/topology.h"

namespace faultline {

/// A replicated store, told from others by its set of primaries.
struct Store {
    std::vector<int> primaries; ///< components, ascending
    std::vector<int> members;   ///< what the primaries reach along the links, themselves included; ascending
};

struct Stores {
    std::vector<Store> stores;
    std::vector<int> storeOf; ///< by component; -1: it takes part in no replication between like kinds

    [[nodiscard]] bool contains(int component) const {
        return storeOf[static_cast<std::size_t>(component)] >= 0;
    }
};

/// Linear in links but for the sizes of the sets themselves.
[[nodiscard]] Stores findStores(const Topology& topology);

} // namespace faultline
