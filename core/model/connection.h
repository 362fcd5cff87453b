// SPDX-License-Identifier: MIT
#pragma once
// A request from a caller to a target, or replication from a primary to a replica.

#include "core/base/id.h"
#include "core/base/units.h"
#include "core/model/extras.h"
#include "core/model/failure.h"
#include "core/model/kinds.h"

#include <optional>

namespace faultline {

/// A directed connection. `access` and `optional` belong to requests, `mode` to `seconds` to replication;
/// the others keep their defaults.
struct Connection {
    ConnectionId id;
    ComponentId from;
    ComponentId to;
    ConnectionKind kind = ConnectionKind::request;
    Access access = Access::readWrite;
    bool optional = false;
    ReplicationMode mode = ReplicationMode::async;
    FailoverKind failover = FailoverKind::automatic;
    std::optional<Probability> coverage; ///< absent: 1
    std::optional<Seconds> seconds;      ///< absent: 0 for automatic failover, 3600 for manual
    std::optional<Failure> failure;      ///< absent: never fails
    Extras extras;

    /// c of SPEC section 2, in [0, 1].
    [[nodiscard]] double failoverCoverage() const { return coverage ? coverage->value() : 1.0; }
    /// T of SPEC section 2, in seconds.
    [[nodiscard]] double failoverSeconds() const {
        return seconds ? seconds->value() : failover == FailoverKind::manual ? 3600.0 : 0.0;
    }

    /// This connection as one of that kind: what belongs to the other kind alone goes back to its default, as
    /// a fresh one would have it, since a file does not keep it.
    [[nodiscard]] Connection asKind(ConnectionKind wanted) const {
        if (kind == wanted) return *this;
        Connection changed;
        changed.id = id;
        changed.from = from;
        changed.to = to;
        changed.kind = wanted;
        changed.failure = failure;
        changed.extras = extras;
        return changed;
    }

    bool operator==(const Connection&) const = default;
};

} // namespace faultline
