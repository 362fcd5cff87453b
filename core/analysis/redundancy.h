// SPDX-License-Identifier: MIT
#pragma once
// Groups, stores and stacks with what they promise and what they keep (SPEC section 4, "P against P²").

#include "core/analysis/evaluation.h"
#include "core/analysis/report.h"
#include "core/analysis/structure.h"

namespace faultline {

/// Finds every redundancy of a system once; quantifies it as often as figures change.
class Redundancies {
public:
    /// Compiles one small function a distinct set of members into `store`.
    void find(const Topology& topology, Structure& structure, DiagramStore& store,
              const std::vector<std::optional<bool>>& fixed, const DiagramBudget& budget);
    /// Rows in the order: groups by caller (the implied client first), stores, stacks.
    [[nodiscard]] std::vector<RedundancyResult> quantify(const System& system, const BasicEvents& events,
                                                         const Evaluation& evaluation) const;

private:
    struct Distinct {
        std::vector<int> members;
        int size = 0;
        int required = 1;
        bool isStack = false;
        std::vector<EventRef> fates; ///< that take down two members or more, whatever their U
        std::optional<CompiledFunction> function;
    };
    struct Row {
        RedundancyKind kind;
        int owner;
        std::size_t distinct;
    };

    std::vector<Distinct> m_distinct;
    std::vector<Row> m_rows;
};

/// The probability that fewer than `required` of parts that fail independently are up; sums of products of
/// positive terms only, so its relative precision holds however small it is.
[[nodiscard]] double fewerThanUp(int required, std::span<const double> unavailabilities);

} // namespace faultline
