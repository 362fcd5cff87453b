// SPDX-License-Identifier: MIT
#pragma once
// The keys that each object of a design file knows: what the reader leaves to Extras, and the writer never
// takes from there, must be one list.

#include "core/model/kinds.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace faultline::keys {

using Keys = std::span<const std::string_view>;

inline constexpr auto top =
    std::to_array<std::string_view>({"format", "version", "name", "notes", "objective", "defaults",
                                     "components", "connections", "domains", "sharedRisks"});
inline constexpr auto defaults = std::to_array<std::string_view>({"mttrHours"});
inline constexpr auto component =
    std::to_array<std::string_view>({"id", "name", "kind", "domain", "service", "requires", "failure",
                                     "replicas", "cost", "position", "locked", "notes"});
inline constexpr auto failure =
    std::to_array<std::string_view>({"probability", "availability", "mtbfHours", "mttrHours"});
inline constexpr auto replicas = std::to_array<std::string_view>(
    {"count", "required", "standby", "repairCrews", "dormancy", "switchover"});
inline constexpr auto switchover = std::to_array<std::string_view>({"coverage", "seconds"});
inline constexpr auto cost = std::to_array<std::string_view>({"monthly"});
inline constexpr auto position = std::to_array<std::string_view>({"x", "y"});
inline constexpr auto rect = std::to_array<std::string_view>({"x", "y", "width", "height"});
inline constexpr auto request =
    std::to_array<std::string_view>({"id", "from", "to", "kind", "access", "optional", "failure"});
inline constexpr auto replication = std::to_array<std::string_view>(
    {"id", "from", "to", "kind", "mode", "failover", "coverage", "seconds", "failure"});
inline constexpr auto domain = std::to_array<std::string_view>(
    {"id", "name", "kind", "parent", "failure", "rect", "folded", "locked", "notes"});
inline constexpr auto sharedRisk =
    std::to_array<std::string_view>({"id", "name", "failure", "members", "notes"});

/// The keys of a connection depend on its kind: what means nothing there is unknown there.
[[nodiscard]] constexpr Keys connection(ConnectionKind kind) {
    return kind == ConnectionKind::request ? Keys(request) : Keys(replication);
}

[[nodiscard]] constexpr bool knows(Keys keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

} // namespace faultline::keys
