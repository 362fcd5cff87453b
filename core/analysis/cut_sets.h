// SPDX-License-Identifier: MIT
#pragma once
// Minimal cut sets straight from the diagrams: counted without listing, and the best of them listed without
// looking at the rest.

#include "core/analysis/diagram.h"

#include <array>
#include <span>
#include <string>

namespace faultline {

/// One minimal cut set, in terms of variable numbers (ascending).
struct CutSet {
    std::vector<std::uint32_t> events;
    int order = 0;            ///< sum of the events' orders
    double probability = 0.0; ///< product of the events' probabilities
};

/// Which cut sets come first.
enum class CutSetRanking { probability, order };

/// The family of minimal cut sets of a function, module by module. For a function that is not monotone these
/// are the cut sets of its monotone hull: negative literals dropped, then minimised.
class CutSets {
public:
    static constexpr std::size_t orderColumns = 10;

    /// What is known of the function: for a monotone one there is a faster way.
    enum class Shape { monotone, any };

    /// Nothing where the families do not fit `maximumNodes` or a stop was requested.
    [[nodiscard]] static std::optional<CutSets> of(const DiagramStore& store,
                                                   const CompiledFunction& function, Shape shape,
                                                   std::size_t maximumNodes, const std::stop_token& stop);

    /// The exact number of sets, in decimal digits.
    [[nodiscard]] std::string count(const std::stop_token& stop = {}) const;
    /// How many sets have order 1, 2 … orderColumns; exact up to 2^53. `orders` by variable number, each
    /// >= 1.
    [[nodiscard]] std::array<double, orderColumns> countByOrder(std::span<const int> orders,
                                                                const std::stop_token& stop = {}) const;
    /// At most `most` sets, best first. `probabilities` and `orders` by variable number.
    [[nodiscard]] std::vector<CutSet> best(std::size_t most, CutSetRanking ranking,
                                           std::span<const double> probabilities, std::span<const int> orders,
                                           const std::stop_token& stop = {}) const;

    /// A module's family: nodes with children before parents; 0 no set, 1 the empty set.
    struct Node {
        std::uint32_t level;
        std::uint32_t high;
        std::uint32_t low;
    };
    struct Family {
        std::vector<DiagramInput> inputs; ///< module inputs refer to `families()`
        std::vector<Node> nodes;
        std::uint32_t root = 0;
    };
    [[nodiscard]] const std::vector<Family>& families() const { return m_families; }

private:
    std::vector<Family>
        m_families; ///< the last is the function's own; a constant or event is one of its own too
};

} // namespace faultline
