// SPDX-License-Identifier: MIT
#pragma once
// Large designs of the shape that real ones have: regions of tiers over a replicated database. What
// benchmarks and tests of size work on.

#include "core/model/design.h"

#include <cstdint>

namespace faultline::test {

/// A tiered design: clients ask a DNS, it names the gateways of every region (tier 0); in a region each tier
/// of nodes asks the next, the last one the region's primary database; primaries replicate to two replicas
/// in their region and, as a chain, to the primary of the next region of the same store. Domains: each
/// region, and in it its zones, over which every tier is spread in turn; all can fail. Shared risks: the
/// release of each tier, everywhere, and a power feed a region, under half of two tiers.
struct LargeDesignShape {
    enum class Links {
        fullMesh, ///< every node asks all of the next tier
        random    ///< every node asks `fanOut` of them, different ones
    };

    int components = 100; ///< of all kinds, clients included; the design has exactly so many
    int regions = 2;
    int tiers = 4; ///< stateless ones, the gateways' included; at least 1
    int zones = 3; ///< a region; at least 1
    int clients = 3;
    int regionsInStore = 2; ///< so many neighbouring regions hold one replicated store; at least 1
    Links links = Links::fullMesh;
    int fanOut = 2;         ///< with Links::random; at most a tier's width counts
    std::uint64_t seed = 1; ///< of the figures, and of random links
};

/// The usual shape of a size: tiers about 10 wide, more regions rather than wider ones as the size grows, so
/// that connections grow about linearly with components. `components` >= 60.
[[nodiscard]] LargeDesignShape tieredShape(int components);

/// A valid system of that shape; the same shape gives the same system. Throws std::invalid_argument for a
/// shape whose tiers would stand empty.
[[nodiscard]] System largeSystem(const LargeDesignShape& shape);

/// The same with every component placed and every domain drawn: what a design file of that size holds.
[[nodiscard]] Design largeDesign(const LargeDesignShape& shape);

} // namespace faultline::test
