// SPDX-License-Identifier: MIT
#pragma once
// Remembers something for pairs of edges of one diagram: a flat table, since a hash map's nodes cost more
// than what they hold.

#include "core/base/large_pages.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <utility>
#include <vector>

namespace faultline {

/// The pair {f, g} of different edges as one number that is never 0. Both complemented, or both swapped, make
/// the same number.
[[nodiscard]] constexpr std::uint64_t pairKey(std::uint32_t f, std::uint32_t g) {
    const std::uint32_t flip = std::min(f, g) & 1U;
    return (std::uint64_t{std::min(f, g) ^ flip} << 32U) | (std::max(f, g) ^ flip);
}

/// A value of type T for each key that was inserted; open addressing, at most half full. Once a stop is
/// requested it may forget.
template <class T>
class PairTable {
public:
    /// With room for some that many.
    explicit PairTable(std::size_t expected = 0, std::stop_token stop = {}) : m_stop(std::move(stop)) {
        if (expected > 0) m_slots.resize(std::bit_ceil(std::clamp(2 * expected, fewest, mostAtFirst)));
    }

    /// Null where the key has no value yet. Valid until the next insertion.
    [[nodiscard]] const T* find(std::uint64_t key) const {
        if (m_slots.empty()) return nullptr;
        const Slot& slot = m_slots[placeOf(key)];
        return slot.key == key ? &slot.value : nullptr;
    }

    /// The key must not be there yet.
    void insert(std::uint64_t key, T value) {
        if (2 * (m_count + 1) > m_slots.size()) grow();
        m_slots[placeOf(key)] = {key, value};
        ++m_count;
    }

private:
    struct Slot {
        std::uint64_t key = 0;
        T value{};
    };

    [[nodiscard]] std::size_t placeOf(std::uint64_t key) const {
        const std::size_t mask = m_slots.size() - 1;
        const std::uint64_t hash = key * 0x9E3779B97F4A7C15ULL;
        auto place = static_cast<std::size_t>(hash ^ (hash >> 32U)) & mask;
        while (m_slots[place].key != 0 && m_slots[place].key != key) place = (place + 1) & mask;
        return place;
    }

    void grow() {
        const auto old = std::exchange(m_slots, {});
        m_slots.resize(std::max(fewest, 2 * old.size()));
        for (std::size_t i = 0; i < old.size(); ++i) {
            if (i % slotsBetweenStops == 0 && m_stop.stop_requested()) return;
            if (old[i].key != 0) m_slots[placeOf(old[i].key)] = old[i];
        }
    }

    static constexpr std::size_t fewest = 64;
    static constexpr std::size_t mostAtFirst = std::size_t{1} << 16U;
    static constexpr std::size_t slotsBetweenStops = std::size_t{1} << 16U;

    std::vector<Slot, LargePages<Slot>> m_slots; ///< a power of two of them, or none
    std::size_t m_count = 0;
    std::stop_token m_stop;
};

} // namespace faultline
