// SPDX-License-Identifier: MIT
#pragma once
// What the label on a line says about it: replication, reading or writing, something that may be missed.

#include "core/model/kinds.h"

#include <optional>
#include <string>
#include <string_view>

namespace faultline {

/// Each word as it stands in the label; empty where there is none.
struct EdgeWords {
    std::string replication;  ///< "replicates", "sync", "WAL": copies of data are kept
    bool isClearly = false;   ///< of replication: "replicates" can mean nothing else, "sync" can
    bool isPulled = false;    ///< "replicates from": the line begins at the copy
    std::string synchronous;  ///< "synchronous replication"
    std::string asynchronous; ///< "async": of replication its mode, of a request that nobody waits
    std::string manual;       ///< "manual failover"
    std::string noFailover;   ///< "backup", "read replica", "snapshot": the copy never takes over
    std::string optional;     ///< "telemetry", "logs", "optional", "health check"
    std::string fallback;     ///< "failover", "fallback": used when another is down
    std::string reads;
    std::string writes;
};

[[nodiscard]] EdgeWords edgeWordsIn(std::string_view label);

/// Whether a part only watches the others: "Prometheus", "Logging", "Datadog".
[[nodiscard]] std::optional<std::string> watcherIn(std::string_view label);

} // namespace faultline
