// SPDX-License-Identifier: MIT
#pragma once
// Remembers something for pairs of edges of one diagram: a flat table, since a hash map's nodes cost more
// than what they hold.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace faultline {

/// The pair {f, g} of different edges as one number that is never 0. Both complemented, or both swapped, make
/// the same number.
[[nodiscard]] constexpr std::uint64_t pairKey(std::uint32_t f, std::uint32_t g) {
    const std::uint32_t flip = std::min(f, g) & 1U;
    return (std::uint64_t{std::min(f, g) ^ flip} << 32U) | (std::max(f, g) ^ flip);
}

/// A value of type T for each key that was inserted; open addressing, at most half full.
template <class T>
class PairTable {
public:
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
        const std::vector<Slot> old = std::exchange(m_slots, {});
        m_slots.resize(std::max<std::size_t>(64, 4 * old.size()));
        for (const Slot& slot : old)
            if (slot.key != 0) m_slots[placeOf(slot.key)] = slot;
    }

    std::vector<Slot> m_slots; ///< a power of two of them, or none
    std::size_t m_count = 0;
};

} // namespace faultline
