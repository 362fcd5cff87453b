// SPDX-License-Identifier: MIT
#pragma once
// SPEC section 2: what each basic event of a design has for figures.

#include "tests/support/reference.h"
#include "tests/support/reference_structure.h"

namespace faultline::test {

/// One basic event with its figures.
struct ReferenceEvent {
    ReferenceEventId id;
    std::size_t index; ///< in Structure::events()
    Real unavailability;
    Real frequency;
    int order = 1;
    std::optional<std::size_t> source; ///< a failover: the component that is to be replaced
    Real notYet;                       ///< a failover: its q while the source has only just gone down
};

/// The figures of every event of the structure, in its order.
/// Throws std::invalid_argument for a component that states no failure: what the catalogue says about it is
/// tested where the catalogue is.
[[nodiscard]] std::vector<ReferenceEvent> referenceEvents(const Structure& structure);

} // namespace faultline::test
