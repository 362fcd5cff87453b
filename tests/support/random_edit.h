// SPDX-License-Identifier: MIT
#pragma once
// Seeded random edits, sound and unsound, for the laws that every edit obeys.

#include "core/model/edit.h"

#include <random>

namespace faultline::test {

/// Makes random edits of every type for the design as it stands. Ids come from a pool so small that an edit
/// often meets what exists, and about every third edit breaks a rule. The same seed gives the same edits on
/// every platform.
class RandomEdits {
public:
    explicit RandomEdits(std::uint64_t seed) : m_random(seed) {}

    /// Batches nest up to `depth` deep; 0: no batch.
    [[nodiscard]] Edit next(const Design& design, int depth = 2);

private:
    [[nodiscard]] std::size_t below(std::size_t n) { return static_cast<std::size_t>(m_random() % n); }
    [[nodiscard]] bool oneIn(std::size_t n) { return below(n) == 0; }
    [[nodiscard]] std::string freshId();
    /// Mostly one of the list's ids, now and then any id of the pool.
    template <class T>
    [[nodiscard]] std::string idFrom(const std::vector<T>& list);

    [[nodiscard]] Component component(const Design& design, std::string id);
    [[nodiscard]] Connection connection(const Design& design, std::string id);
    [[nodiscard]] Domain domain(const Design& design, std::string id);
    [[nodiscard]] SharedRisk sharedRisk(const Design& design, std::string id);

    [[nodiscard]] Edit add(const Design& design);
    [[nodiscard]] Edit set(const Design& design);
    [[nodiscard]] Edit patch(const Design& design);
    [[nodiscard]] Edit remove(const Design& design);
    [[nodiscard]] Edit place(const Design& design);
    [[nodiscard]] Edit arrange(const Design& design);
    [[nodiscard]] Edit properties(const Design& design);
    [[nodiscard]] Edit batch(const Design& design, int depth);
    [[nodiscard]] std::size_t at();

    std::mt19937_64 m_random;
};

} // namespace faultline::test
