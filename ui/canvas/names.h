// SPDX-License-Identifier: MIT
#pragma once
// The names and ids of what is drawn anew.

#include "core/model/design.h"

#include <unordered_map>
#include <unordered_set>

namespace faultline {

/// Hands out ids and names that nothing in a system has, nor anything it handed out before.
class FreshNames {
public:
    explicit FreshNames(const System& system);

    /// An id for something with that name: "Node 3" gives "node-3", or "node-3-2" where that is taken.
    [[nodiscard]] std::string idFor(const std::string& name);
    /// "Gateway" where nothing is called so or with a number; else "Gateway 2", one above the highest number.
    [[nodiscard]] std::string numbered(const std::string& title);
    /// The name of a copy: "Node 2" gives the next free number, "Checkout" gives "Checkout 2".
    [[nodiscard]] std::string copyOf(const std::string& name);

private:
    void takeName(const std::string& name);

    std::unordered_set<std::string> m_ids;
    std::unordered_map<std::string, int> m_highest; ///< number by name without one; 1 where it has none
};

} // namespace faultline
