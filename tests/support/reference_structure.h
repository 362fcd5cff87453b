// SPDX-License-Identifier: MIT
#pragma once
// SPEC sections 2 and 3 written down as literally as they read: who is served in one given state of the
// world. It shares no code with core/analysis on purpose: the engine is measured against it.

#include "core/model/design.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace faultline::test {

/// The three ways in which a design is looked at (SPEC section 3, "The system").
enum class Path { overall, read, write };
inline constexpr std::array allPaths{Path::overall, Path::read, Path::write};

/// What happened, one flag for each of `Structure::events()`.
using Happened = std::vector<char>;
/// Who is served, one flag for each component, then one for the implied client.
using Served = std::vector<char>;

/// A basic event: what it is and the element it belongs to (a failover: its link).
struct StructureEvent {
    EventType type;
    std::size_t element; ///< index into the components, domains, shared risks or connections of the system
};

/// A target with an access, and the connections that lead there.
struct GroupMember {
    std::size_t target;
    bool read;
    std::vector<std::size_t> connections; ///< indices; none stands for one that never fails
};

/// At least `required` of the members must be reached; more than there are can never be met.
struct RequirementGroup {
    std::size_t required;
    std::vector<GroupMember> members;
};

/// SPEC section 3, "Stem".
[[nodiscard]] std::string referenceStem(std::string_view name);

/// The structure of one design. Holds a reference: the system must outlive it.
class Structure {
public:
    explicit Structure(const System& system);

    [[nodiscard]] const System& system() const { return m_system; }
    /// Every basic event whatever its probability: components that are no client, domains, shared risks,
    /// connections, and failovers of links between like kinds that may promote.
    [[nodiscard]] const std::vector<StructureEvent>& events() const { return m_events; }
    /// The events that take a component down: itself, the domains around it, the shared risks on those.
    [[nodiscard]] const std::vector<std::size_t>& killers(std::size_t component) const {
        return m_killers[component];
    }
    [[nodiscard]] bool isAlive(std::size_t component, const Happened& happened) const;
    /// νF.μT of SPEC section 3, "Cycles".
    [[nodiscard]] Served served(Path path, const Happened& happened) const;
    /// The clients that count on a path, in file order; the implied client is `system().components.size()`.
    [[nodiscard]] const std::vector<std::size_t>& entries(Path path) const { return at(m_entries, path); }
    /// Whether the objective is missed. The path must have an entry.
    [[nodiscard]] bool isDown(Path path, const Served& served) const;
    /// F of a path, as flags like Served.
    [[nodiscard]] const Served& ungrounded(Path path) const { return at(m_ungrounded, path); }
    [[nodiscard]] const std::vector<RequirementGroup>& groups(Path path, std::size_t component) const {
        return at(m_groups, path)[component];
    }
    /// Every store once: its primaries' copies, themselves included, in file order.
    [[nodiscard]] std::vector<std::vector<std::size_t>> stores() const;
    [[nodiscard]] const std::vector<std::size_t>& primaries(std::size_t component) const {
        return m_primaries[component];
    }

private:
    using Key = std::tuple<int, std::string, std::vector<std::size_t>>;
    using Flags = std::vector<char>;
    struct StoreLink {
        std::size_t connection, from, to;
    };

    template <class T>
    static T& at(std::array<T, 3>& values, Path path) {
        return values[static_cast<std::size_t>(path)];
    }
    template <class T>
    static const T& at(const std::array<T, 3>& values, Path path) {
        return values[static_cast<std::size_t>(path)];
    }

    void listEvents();
    void listKillers();
    void findStores();
    void listGroups(Path path);
    void addImpliedClient(Path path);
    void findUngrounded(Path path);

    [[nodiscard]] std::size_t indexOf(const ComponentId& id) const { return m_index.at(id); }
    [[nodiscard]] bool isStoreLink(const Connection& connection) const;
    [[nodiscard]] Flags reach(std::size_t start, bool backwards) const;
    [[nodiscard]] Key keyOf(std::size_t component) const;
    [[nodiscard]] bool isPeerLink(const Connection& connection) const;
    [[nodiscard]] std::optional<bool> readsOn(Path path, const Connection& connection) const;
    [[nodiscard]] std::vector<GroupMember> membersOf(Path path, std::size_t component,
                                                     bool withoutPeers) const;
    [[nodiscard]] std::vector<RequirementGroup> groupsOf(Path path, std::size_t component) const;
    [[nodiscard]] std::vector<RequirementGroup> automaticGroups(std::vector<GroupMember> members) const;

    struct State;
    [[nodiscard]] bool isServable(const State& state, std::size_t component, const Served& served) const;
    [[nodiscard]] bool isReached(const State& state, const GroupMember& member, const Served& served) const;
    [[nodiscard]] Served writable(const State& state, const Served& served) const;
    [[nodiscard]] Served least(const State& state, const Served& greatest, const Served& assumed) const;

    const System& m_system;
    std::map<ComponentId, std::size_t> m_index;
    std::vector<StructureEvent> m_events;
    std::vector<std::vector<std::size_t>> m_killers;
    std::vector<std::size_t> m_linkEvent;                    ///< by connection
    std::vector<std::optional<std::size_t>> m_failoverEvent; ///< by connection; nothing: it never promotes
    std::vector<StoreLink> m_storeLinks;
    std::vector<char> m_inStore;
    std::vector<std::vector<std::size_t>> m_primaries;
    std::vector<std::vector<std::size_t>> m_copies; ///< what some primary of a component reaches
    std::array<std::vector<std::vector<RequirementGroup>>, 3> m_groups;
    std::array<std::vector<std::size_t>, 3> m_entries;
    std::array<Served, 3> m_ungrounded;
};

} // namespace faultline::test
