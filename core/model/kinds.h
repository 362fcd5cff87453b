// SPDX-License-Identifier: MIT
#pragma once
// The closed vocabularies of a design (SPEC section 1), with the spelling each has in files and on screen.

#include <array>
#include <optional>
#include <string_view>

namespace faultline {

enum class ComponentKind {
    client,
    dns,
    cdn,
    gateway,
    node,
    coordinator,
    cache,
    queue,
    database,
    storage,
    external
};
enum class ConnectionKind { request, replication };
enum class Access { readWrite, read, write };
enum class ReplicationMode { async, sync };
enum class FailoverKind { automatic, manual, none };
/// From the widest place to the narrowest, and `group`: a drawn frame that is no place and never fails.
enum class DomainKind { world, region, datacenter, zone, rack, group };
enum class Objective { allClients, anyClient };
enum class StandbyMode { active, hot, warm, cold };

/// What kind of thing an id names; also the type of a basic event, except `failover`, which belongs to a
/// replication connection.
enum class EventType { component, domain, sharedRisk, connection, failover };

/// The names of an enumeration's values in their order, as the design file spells them.
template <class Enum>
inline constexpr auto namesOf = 0;

template <>
inline constexpr auto namesOf<ComponentKind> =
    std::to_array<std::string_view>({"client", "dns", "cdn", "gateway", "node", "coordinator", "cache",
                                     "queue", "database", "storage", "external"});
template <>
inline constexpr auto namesOf<ConnectionKind> = std::to_array<std::string_view>({"request", "replication"});
template <>
inline constexpr auto namesOf<Access> = std::to_array<std::string_view>({"readWrite", "read", "write"});
template <>
inline constexpr auto namesOf<ReplicationMode> = std::to_array<std::string_view>({"async", "sync"});
template <>
inline constexpr auto namesOf<FailoverKind> = std::to_array<std::string_view>({"automatic", "manual",
                                                                               "none"});
template <>
inline constexpr auto namesOf<DomainKind> = std::to_array<std::string_view>({"world", "region", "datacenter",
                                                                             "zone", "rack", "group"});
template <>
inline constexpr auto namesOf<Objective> = std::to_array<std::string_view>({"allClients", "anyClient"});
template <>
inline constexpr auto namesOf<StandbyMode> = std::to_array<std::string_view>({"active", "hot", "warm",
                                                                              "cold"});
template <>
inline constexpr auto namesOf<EventType> =
    std::to_array<std::string_view>({"component", "domain", "sharedRisk", "connection", "failover"});

template <class Enum>
[[nodiscard]] constexpr std::string_view nameOf(Enum value) {
    return namesOf<Enum>[static_cast<std::size_t>(value)];
}

/// The value with that name, or nothing; names are compared exactly.
template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> valueNamed(std::string_view name) {
    for (std::size_t i = 0; i < namesOf<Enum>.size(); ++i)
        if (namesOf<Enum>[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

/// Kinds that hold data. Only into these does a connection's access mean anything.
[[nodiscard]] constexpr bool isStateful(ComponentKind kind) {
    return kind == ComponentKind::cache || kind == ComponentKind::queue || kind == ComponentKind::database ||
           kind == ComponentKind::storage || kind == ComponentKind::external;
}

} // namespace faultline
