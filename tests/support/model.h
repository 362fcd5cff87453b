// SPDX-License-Identifier: MIT
#pragma once
// A design with everything the model derives from it, and those derivations as text.

#include "core/analysis/validate.h"

#include <string>

namespace faultline::test {

/// Owns a system and what is built on it, in the order in which it is built. Not movable: all refer to it.
struct Model {
    explicit Model(System design)
        : system(std::move(design)), topology(system), stores(findStores(topology)),
          requirements(topology, stores), events(topology) {}
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;

    const System system;
    const Topology topology;
    const Stores stores;
    const Requirements requirements;
    const BasicEvents events;

    [[nodiscard]] std::vector<Issue> issues() const {
        return validate(topology, stores, requirements, events);
    }
    /// The component with that id, or `impliedClient` for "(implied)". Throws std::out_of_range for others.
    [[nodiscard]] int indexOf(const std::string& id) const;
    [[nodiscard]] std::string idOf(int component) const;
    /// "1 of node1, node2; 1 of db read": groups with members, those that read marked, and the number of
    /// connections where it is not one: "db x2".
    [[nodiscard]] std::string groupsText(int caller, Path path) const;
    [[nodiscard]] std::string entriesText(Path path) const;
    /// "db > db db2; …": each store's primaries and members, in the order of `stores`.
    [[nodiscard]] std::string storesText() const;
};

/// "warning cycle a b (2)": severity, code, ids, parameters.
[[nodiscard]] std::string textOf(const Issue& issue);

} // namespace faultline::test
