// SPDX-License-Identifier: MIT
#pragma once
// Sorting by computed figures without letting their last digits decide.

#include <bit>
#include <cstdint>

namespace faultline {

/// A key that sorts numbers of 0 or more as they sort themselves, but is the same for those that agree to
/// about nine digits (but for an unlucky few): what is equal but for rounding then keeps its place in a
/// stable sort.
[[nodiscard]] constexpr std::uint64_t rankKey(double value) {
    constexpr int dropped = 22;
    // The bits of a number that is not negative sort as the number does.
    return (std::bit_cast<std::uint64_t>(value) + (std::uint64_t{1} << (dropped - 1))) >> dropped;
}

} // namespace faultline
