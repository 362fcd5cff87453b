// SPDX-License-Identifier: MIT
#pragma once
// Designs nobody would think of: what a test cannot list, it draws. Every one is valid, and the same seed
// gives the same design on every machine.

#include "core/model/design.h"

#include <cstdint>

namespace faultline::test {

struct RandomDesignOptions {
    int minimumComponents = 2; ///< clients included; at least 2
    int maximumComponents = 9; ///< not below the minimum
    int maximumUncertain = 12; ///< basic events with 0 < U < 1
};

/// A small system that may show anything SPEC sections 1 to 3 and 6 speak of: all kinds, no client or
/// several, every way of requiring (also numbers that cannot be met), names that stem together, services,
/// peers, stores of every shape, failover of every sort, nested domains, shared risks, failing and parallel
/// connections, cycles, stacks, both objectives, probabilities from about 1e-12 to 1, some exactly 0 and 1.
/// Every component but a client states its failure, so the catalogue plays no part.
[[nodiscard]] System randomSystem(std::uint64_t seed, const RandomDesignOptions& options = {});

/// A valid design of exactly that many components (at least 2), with about one and a half times as many
/// connections and with all that only a file and a canvas know: notes, costs, positions, rectangles, names
/// beyond ASCII, absent failures, figures in all three forms and at the ends of their range, unknown keys.
/// About linear time.
[[nodiscard]] Design randomLargeDesign(std::uint64_t seed, int components);

} // namespace faultline::test
