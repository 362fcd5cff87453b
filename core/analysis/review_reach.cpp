// SPDX-License-Identifier: MIT
// Who is served, and what they depend on.
#include "core/analysis/review.h"

#include <algorithm>

namespace faultline {

namespace {

using Flags = std::vector<bool>; ///< by component

/// What a walk from the entries has met.
class Walk {
public:
    explicit Walk(const Review& review)
        : m_review(review), m_seen(static_cast<std::size_t>(review.topology.componentCount()), false) {}

    [[nodiscard]] bool hasSeen(int component) const { return m_seen[static_cast<std::size_t>(component)]; }
    [[nodiscard]] const Flags& seen() const { return m_seen; }

    void visit(int component) {
        if (hasSeen(component)) return;
        m_seen[static_cast<std::size_t>(component)] = true;
        m_open.push_back(component);
        // Whoever needs one copy of a store has to do with all of them.
        if (const Store* store = m_review.storeOf(component))
            for (const int member : store->members) visit(member);
    }

    void visitTargets(std::span<const RequirementGroup> groups) {
        for (const RequirementGroup& group : groups)
            for (const GroupMember& member : group.members) visit(member.target);
    }

    /// Follows what is needed, and with `optionalToo` what is merely asked, until nothing new turns up.
    void run(bool optionalToo) {
        while (!m_open.empty()) {
            const int component = m_open.back();
            m_open.pop_back();
            visitTargets(m_review.requirements.groupsOf(component, Path::overall));
            if (optionalToo) visitOptional(component);
        }
    }

    void reopen() {
        for (int c = 0; c < m_review.topology.componentCount(); ++c)
            if (hasSeen(c)) m_open.push_back(c);
    }

private:
    void visitOptional(int component) {
        for (const int e : m_review.topology.requestsFrom[static_cast<std::size_t>(component)])
            if (m_review.connection(e).optional) visit(m_review.topology.to[static_cast<std::size_t>(e)]);
    }

    const Review& m_review;
    Flags m_seen;
    std::vector<int> m_open;
};

/// Adds one finding for each set of chosen components that hang together by connections of any kind.
void addByCluster(Review& review, Severity severity, std::string_view code, const Flags& chosen) {
    const Topology& topology = review.topology;
    std::vector<std::vector<int>> neighbours(chosen.size());
    for (std::size_t e = 0; e < topology.from.size(); ++e) {
        const auto from = static_cast<std::size_t>(topology.from[e]);
        const auto to = static_cast<std::size_t>(topology.to[e]);
        if (!chosen[from] || !chosen[to]) continue;
        neighbours[from].push_back(static_cast<int>(to));
        neighbours[to].push_back(static_cast<int>(from));
    }
    Flags done(chosen.size(), false);
    for (int start = 0; start < topology.componentCount(); ++start) {
        if (!chosen[static_cast<std::size_t>(start)] || done[static_cast<std::size_t>(start)]) continue;
        std::vector<int> cluster{start};
        done[static_cast<std::size_t>(start)] = true;
        for (std::size_t at = 0; at < cluster.size(); ++at)
            for (const int next : neighbours[static_cast<std::size_t>(cluster[at])])
                if (!done[static_cast<std::size_t>(next)]) {
                    done[static_cast<std::size_t>(next)] = true;
                    cluster.push_back(next);
                }
        std::ranges::sort(cluster);
        review.add(severity, code, review.idsOf(cluster));
    }
}

/// What a data feed from a needed component fills: the feed says for itself that it counts for nothing.
Flags fedFrom(const Review& review, const Flags& needed) {
    Flags fed(needed.size(), false);
    for (std::size_t e = 0; e < review.system.connections.size(); ++e)
        if (!review.topology.isRequest(static_cast<int>(e)) &&
            needed[static_cast<std::size_t>(review.topology.from[e])])
            fed[static_cast<std::size_t>(review.topology.to[e])] = true;
    return fed;
}

/// What is there to hand requests on, and has nobody to hand them to. A name service may be asked for its own
/// sake, hence no warning.
bool isDeadEnd(const Review& review, int component) {
    const ComponentKind kind = review.system.components[static_cast<std::size_t>(component)].kind;
    return (kind == ComponentKind::gateway || kind == ComponentKind::dns) &&
           review.topology.requestsFrom[static_cast<std::size_t>(component)].empty();
}

} // namespace

void reviewEntries(Review& review) {
    const std::vector<int> entries = review.requirements.entries(Path::overall);
    if (review.system.components.empty()) {
        review.add(Severity::info, "empty-design", {});
        return;
    }
    std::vector<int> idle;
    for (int c = 0; c < review.topology.componentCount(); ++c)
        if (review.isClient(c) && !std::ranges::binary_search(entries, c)) idle.push_back(c);
    if (entries.empty()) review.add(Severity::error, "no-entry", review.idsOf(idle));
    for (const int client : idle) review.add(Severity::warning, "client-unconnected", {review.idOf(client)});
    if (!entries.empty() && entries.front() == impliedClient) {
        std::vector<ElementId> ids;
        for (const RequirementGroup& group : review.callers.back().groups)
            for (const GroupMember& member : group.members) ids.push_back(review.idOf(member.target));
        review.add(Severity::info, "implied-client", std::move(ids));
    }
}

void reviewReach(Review& review) {
    const std::vector<int> entries = review.requirements.entries(Path::overall);
    if (entries.empty()) return;
    Walk walk(review);
    for (const int entry : entries) {
        if (entry == impliedClient)
            walk.visitTargets(review.callers.back().groups);
        else
            walk.visit(entry);
    }
    walk.run(false);
    const Flags needed = walk.seen();
    walk.reopen();
    walk.run(true);

    const Flags fed = fedFrom(review, needed);
    Flags merelyAsked(needed.size(), false);
    Flags unreached(needed.size(), false);
    for (int c = 0; c < review.topology.componentCount(); ++c) {
        const auto at = static_cast<std::size_t>(c);
        if (needed[at] && isDeadEnd(review, c)) review.add(Severity::info, "dead-end", {review.idOf(c)});
        if (needed[at] || review.isClient(c)) continue;
        if (walk.hasSeen(c))
            merelyAsked[at] = true;
        else
            unreached[at] = !fed[at];
    }
    addByCluster(review, Severity::warning, "unreachable", unreached);
    addByCluster(review, Severity::info, "optional-only", merelyAsked);
}

} // namespace faultline
