// SPDX-License-Identifier: MIT
#pragma once
// A system in whole numbers: who calls whom, who replicates to whom, what encloses what. Built once, then
// every question about structure is a look-up.

#include "core/model/design.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace faultline {

/// Lists of integers packed into one array: row i stands at [start[i], start[i + 1]).
class PackedLists {
public:
    PackedLists() = default;
    /// `rowOf[j]` is the row that value j belongs to, or -1; rows keep the order of the values.
    PackedLists(std::size_t rows, const std::vector<int>& rowOf);

    /// Adds a row behind the last one.
    void append(std::span<const int> row);

    [[nodiscard]] std::span<const int> operator[](std::size_t row) const {
        return {m_values.data() + m_start[row], static_cast<std::size_t>(m_start[row + 1] - m_start[row])};
    }

private:
    std::vector<int> m_start{0};
    std::vector<int> m_values;
};

/// Indices are positions in the system's own lists. The system must outlive this and stay as it is, and must
/// be valid (`checkSystem`).
struct Topology {
    explicit Topology(const System& system);

    const System& system;
    std::vector<int> from; ///< component, by connection
    std::vector<int> to;
    PackedLists requestsFrom;     ///< request connections by caller
    PackedLists requestsInto;     ///< request connections by target
    PackedLists replicationsFrom; ///< replication links between like kinds, by source
    PackedLists replicationsInto;
    std::vector<int> domainOf;                      ///< by component; -1: in none; may be a group
    std::vector<int> parentOf;                      ///< by domain; -1: outermost; may be a group
    std::vector<std::vector<int>> risksOfComponent; ///< shared risks that name the component itself
    std::vector<std::vector<int>> risksOfDomain;

    [[nodiscard]] bool isRequest(int connection) const {
        return system.connections[static_cast<std::size_t>(connection)].kind == ConnectionKind::request;
    }
    [[nodiscard]] const Component& component(int index) const {
        return system.components[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] int componentCount() const { return static_cast<int>(system.components.size()); }

    /// The domains around a component that may fail, innermost first: groups are not among them.
    [[nodiscard]] std::span<const int> domainsAround(int component) const {
        return m_domainsAround[static_cast<std::size_t>(component)];
    }
    /// The shared risks that name the component or a domain or group around it, ascending, each once.
    [[nodiscard]] std::span<const int> risksOn(int component) const {
        return m_risksOn[static_cast<std::size_t>(component)];
    }

private:
    void findFates();

    PackedLists m_domainsAround; ///< by component
    PackedLists m_risksOn;       ///< by component
};

} // namespace faultline
