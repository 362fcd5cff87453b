// SPDX-License-Identifier: MIT
#pragma once
// Finds elements by id: a few look-ups scan, many share one index, so that both small and large checks stay
// cheap.

#include "core/model/design.h"

#include <string_view>
#include <unordered_map>

namespace faultline {

/// Finds elements of one system. The system must outlive the lookup and stay unchanged meanwhile.
/// The first look-ups cost a scan each; then an index is built once. Not for use by several threads at once.
class Lookup {
public:
    struct Found {
        EventType type; ///< never `failover`
        std::size_t at; ///< the place in its own list

        bool operator==(const Found&) const = default;
    };

    explicit Lookup(const System& system) : m_system(system) {}

    /// The first element with that id in the order components, connections, domains, shared risks.
    [[nodiscard]] std::optional<Found> find(const std::string& id) const;
    /// Null where the id names no component.
    [[nodiscard]] const Component* component(const ComponentId& id) const;
    /// Null where the id names no domain.
    [[nodiscard]] const Domain* domain(const DomainId& id) const;
    [[nodiscard]] const System& system() const { return m_system; }

private:
    static constexpr int scansBeforeIndex = 8;

    [[nodiscard]] std::optional<Found> scan(const std::string& id) const;
    void buildIndex() const;

    const System& m_system;
    mutable int m_scans = 0;
    mutable std::unordered_map<std::string_view, Found> m_index;
};

} // namespace faultline
