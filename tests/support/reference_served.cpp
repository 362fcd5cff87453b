// SPDX-License-Identifier: MIT
#include "tests/support/reference_structure.h"

#include <algorithm>
#include <stdexcept>

namespace faultline::test {

/// One state of the world, seen on one path.
struct Structure::State {
    Path path;
    const Happened& happened;
    Served alive; ///< the implied client included
};

bool Structure::isAlive(std::size_t component, const Happened& happened) const {
    return std::none_of(m_killers[component].begin(), m_killers[component].end(),
                        [&](std::size_t event) { return happened[event]; });
}

/// w of SPEC section 3 for every component: served itself, or promotable to one that is.
Served Structure::writable(const State& state, const Served& served) const {
    Served result = served;
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto [connection, from, to] : m_storeLinks) {
            const std::optional<std::size_t> failover = m_failoverEvent[connection];
            if (!failover || result[from] || !result[to]) continue;
            if (state.happened[m_linkEvent[connection]] || state.happened[*failover]) continue;
            result[from] = true;
            grown = true;
        }
    }
    return result;
}

bool Structure::isReached(const State& state, const GroupMember& member, const Served& served) const {
    const bool isConnected =
        member.connections.empty() ||
        std::any_of(member.connections.begin(), member.connections.end(),
                    [&](std::size_t connection) { return !state.happened[m_linkEvent[connection]]; });
    if (!isConnected) return false;
    if (!m_inStore[member.target]) return served[member.target];
    if (member.read)
        return std::any_of(m_copies[member.target].begin(), m_copies[member.target].end(),
                           [&](std::size_t copy) { return served[copy]; });
    const Served canWrite = writable(state, served);
    return std::any_of(m_primaries[member.target].begin(), m_primaries[member.target].end(),
                       [&](std::size_t primary) { return canWrite[primary]; });
}

/// One application of the rule for serve(x).
bool Structure::isServable(const State& state, std::size_t component, const Served& served) const {
    if (!state.alive[component]) return false;
    for (const RequirementGroup& group : groups(state.path, component)) {
        std::size_t reached = 0;
        for (const GroupMember& member : group.members) reached += isReached(state, member, served);
        if (reached < group.required) return false;
    }
    return true;
}

/// The least fixpoint over everything but `greatest`, whose members are served as `assumed` says.
Served Structure::least(const State& state, const Served& greatest, const Served& assumed) const {
    Served served(state.alive.size(), false);
    for (std::size_t x = 0; x < served.size(); ++x) served[x] = greatest[x] && assumed[x];
    for (bool grown = true; grown;) {
        grown = false;
        for (std::size_t x = 0; x < served.size(); ++x) {
            if (greatest[x] || served[x] || !isServable(state, x, served)) continue;
            served[x] = true;
            grown = true;
        }
    }
    return served;
}

Served Structure::served(Path path, const Happened& happened) const {
    const std::size_t implied = m_system.components.size();
    State state{path, happened, Served(implied + 1, true)};
    for (std::size_t x = 0; x < implied; ++x) state.alive[x] = isAlive(x, happened);
    const Served& greatest = ungrounded(path);
    Served assumed = greatest;
    for (;;) {
        const Served served = least(state, greatest, assumed);
        Served next = assumed;
        for (std::size_t x = 0; x < served.size(); ++x) next[x] = greatest[x] && isServable(state, x, served);
        if (next == assumed) return served;
        assumed = std::move(next);
    }
}

void Structure::findUngrounded(Path path) {
    const std::size_t size = m_system.components.size() + 1;
    const Happened nothing(m_events.size(), false);
    const State state{path, nothing, Served(size, true)};
    const Served served = least(state, Served(size, false), Served(size, false));
    Served& result = at(m_ungrounded, path);
    for (const char isServed : served) result.push_back(!isServed);
}

bool Structure::isDown(Path path, const Served& served) const {
    const std::vector<std::size_t>& all = entries(path);
    if (all.empty()) throw std::logic_error("a path without an entry is neither up nor down");
    const auto isServed = [&](std::size_t entry) { return static_cast<bool>(served[entry]); };
    if (m_system.properties.objective == Objective::anyClient)
        return std::none_of(all.begin(), all.end(), isServed);
    return !std::all_of(all.begin(), all.end(), isServed);
}

} // namespace faultline::test
