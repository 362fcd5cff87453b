// SPDX-License-Identifier: MIT
#pragma once
// Which lines are replication, and which way the data flows.

#include "core/io/import/edge_words.h"
#include "core/io/import/interpreting.h"

namespace faultline {

struct ReplicationChoice {
    bool isReplication = false;
    bool isFeed = false;     ///< data flows, but no copy is kept that could take over
    bool isReversed = false; ///< from the line's second end to its first
    bool guessed = false;
    std::string reason;
};

/// Whether the line keeps copies. `words` are those of its label.
[[nodiscard]] ReplicationChoice replicationOn(const Interpreting& state, const PartLine& line,
                                              const EdgeWords& words);

/// A store in the narrow sense: what holds data of one's own.
[[nodiscard]] bool isOwnStore(ComponentKind kind);

/// Whether the names of two parts differ only in numbers, letters and roles such as "primary", "replica".
[[nodiscard]] bool areTwins(const Interpreting& state, std::size_t a, std::size_t b);

/// "read replica" in a part's name: for reading, not for taking over.
[[nodiscard]] bool isReadReplica(const Interpreting& state, std::size_t part);

} // namespace faultline
