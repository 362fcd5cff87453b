// SPDX-License-Identifier: MIT
#pragma once
// Situations at the border of the frontier method: how the vertices in it hang together.

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace faultline {

/// One situation. Vertices stand in slots; those that are not up are in none of the three sets.
class BorderState {
public:
    static constexpr int mostSlots = 64;

    struct Action {
        /// A vertex that is up comes to the border, is helped, is called from outside, calls another, or
        /// leaves. A vertex leaves as well where another (`target`) can do all that it still could: if both
        /// are reached, both are helped, or both call each other.
        enum class Kind { appear, help, reach, call, retire, yieldReached, yieldHelped, yieldToEqual };
        Kind kind = Kind::appear;
        int slot = 0;
        int target = 0;
    };

    /// True once a call from outside gets to help; then the state is of no more use.
    [[nodiscard]] bool apply(const Action& action);
    [[nodiscard]] bool isChangedBy(const Action& action) const;
    [[nodiscard]] bool hasHelp() const { return m_helped != 0; }
    [[nodiscard]] bool hasCalls() const { return m_reached != 0; }

    /// Appends what tells this situation from others.
    void write(std::vector<std::uint64_t>& words) const;
    [[nodiscard]] static BorderState read(std::span<const std::uint64_t> words);

private:
    using Set = std::uint64_t;

    [[nodiscard]] static Set only(int slot) { return Set{1} << static_cast<unsigned>(slot); }
    [[nodiscard]] Set all() const { return m_reached | m_helped | m_others; }
    void giveHelp(int slot);
    void giveCalls(Set slots);
    void addCall(int slot, int target);
    void retire(int slot);
    void takeFromOthers(Set slots);

    Set m_reached = 0;                    ///< calls from outside get to them
    Set m_helped = 0;                     ///< their calls get to help
    Set m_others = 0;                     ///< neither so far
    std::array<Set, mostSlots> m_calls{}; ///< of others: which others their calls get to, transitively
};

/// Different situations, numbered as they were met.
class BorderStates {
public:
    [[nodiscard]] std::size_t size() const { return m_start.size() - 1; }
    [[nodiscard]] BorderState operator[](std::size_t number) const {
        return BorderState::read(wordsOf(number));
    }
    /// The number of a situation, new or known.
    std::uint32_t add(const BorderState& state);

private:
    [[nodiscard]] std::span<const std::uint64_t> wordsOf(std::size_t number) const {
        return std::span(m_words).subspan(m_start[number], m_start[number + 1] - m_start[number]);
    }
    void grow();

    std::vector<std::uint64_t> m_words;
    std::vector<std::size_t> m_start{0};
    std::vector<std::uint64_t> m_hashes;
    std::vector<std::uint32_t> m_table; ///< open addressing, number + 1; 0 is empty
};

} // namespace faultline
