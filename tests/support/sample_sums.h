// SPDX-License-Identifier: MIT
#pragma once
// The unavailability of the larger samples, written out by hand: too many events for the reference, but each
// is a row of redundant groups once it is settled which places (zones, racks, regions) are up.

namespace faultline::test {

/// Unavailability of the sample of that name, overall path, in [0, 1]; relative error below 1e-12. Figures
/// are those of the file, entered a second time.
[[nodiscard]] double threeTierSum();
[[nodiscard]] double activePassiveSum();
[[nodiscard]] double activeActiveSum();
[[nodiscard]] double microservicesSum();
[[nodiscard]] double shardedSum();               ///< with two coordinators
[[nodiscard]] double shardedOneCoordinatorSum(); ///< with one
[[nodiscard]] double oneEarthSum();
[[nodiscard]] double sharedFateSum();
[[nodiscard]] double paymentSum();

} // namespace faultline::test
