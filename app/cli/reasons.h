// SPDX-License-Identifier: MIT
#pragma once
// Why somebody is not served, as a tree of sentences: each because of those below it.

#include "core/analysis/state.h"

#include <set>
#include <string>
#include <vector>

namespace faultline::cli {

struct Reason {
    std::string text;
    std::vector<Reason> because;
};

/// Explains callers that a state does not serve. What was explained once is referred to the next time, so the
/// answer is never longer than the drawing, and cycles end. Below 100 steps it says no more why.
class Explanation {
public:
    /// All three must outlive this.
    Explanation(const Topology& topology, const Stores& stores, const ServiceState& state)
        : m_topology(topology), m_stores(stores), m_state(state) {}

    /// Why a component or the implied client, which the state does not serve, is not.
    [[nodiscard]] Reason of(int caller);

private:
    [[nodiscard]] Reason ofMember(int caller, const GroupMember& member);
    [[nodiscard]] Reason ofReads(int member);
    [[nodiscard]] Reason ofWrites(int member);
    [[nodiscard]] Reason ofPromotion(int link);
    [[nodiscard]] std::string whyNotAlive(int component, const std::vector<EventRef>& causes) const;

    const Topology& m_topology;
    const Stores& m_stores;
    const ServiceState& m_state;
    int m_depth = 0;
    std::set<int> m_explained;
    std::set<int> m_writesExplained;
};

/// The tree with one reason a line, two blanks deeper at each step, the first at `indent`.
[[nodiscard]] std::string reasonText(const Reason& reason, int indent);

} // namespace faultline::cli
