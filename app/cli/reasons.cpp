// SPDX-License-Identifier: MIT
#include "app/cli/reasons.h"

#include "app/cli/text.h"
#include "core/io/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::cli {

namespace {

/// "A or B", "A", "2 of A, B and C", "A and B".
std::string needText(const System& system, const RequirementGroup& group) {
    std::vector<std::string> names;
    for (const GroupMember& member : group.members) {
        std::string name = labelOf(system, member.target);
        if (member.access == Access::read) name += " (to read)";
        names.push_back(std::move(name));
    }
    const auto size = static_cast<int>(names.size());
    if (group.required > size) return fmt::format("{} of only {} ({})", group.required, size, listed(names));
    if (group.required == size) return listed(names);
    if (group.required == 1) return listed(names, "or");
    return fmt::format("{} of {}", group.required, listed(names));
}

} // namespace

std::string Explanation::whyNotAlive(int component, const std::vector<EventRef>& causes) const {
    const System& system = m_topology.system;
    const std::string name = labelOf(system, component);
    const EventRef cause = causes.front();
    switch (cause.type) {
    case EventType::domain:
        return fmt::format("{} is down: the {} {} is failed", name, kindOf(system, cause),
                           labelOf(system, cause));
    case EventType::sharedRisk:
        return fmt::format("{} is down: the shared risk {} has struck", name, labelOf(system, cause));
    default: return name + " is failed";
    }
}

Reason Explanation::of(int caller) {
    const System& system = m_topology.system;
    const std::string name = labelOf(system, caller);
    if (caller != impliedClient)
        if (const auto causes = m_state.causesAt(caller); !causes.empty())
            return {whyNotAlive(caller, causes), {}};
    if (!m_explained.insert(caller).second) return {name + " is not served, as said above", {}};
    constexpr int deepest = 100;
    if (m_depth == deepest) return {name + " is not served", {}};
    ++m_depth;
    Reason reason;
    std::vector<std::string> needs;
    for (const LostGroup& lost : m_state.lostGroups(caller)) {
        needs.push_back(needText(system, lost.group));
        for (std::size_t i = 0; i < lost.reached.size(); ++i)
            if (!lost.reached[i]) reason.because.push_back(ofMember(caller, lost.group.members[i]));
    }
    --m_depth;
    reason.text = fmt::format("{} needs {}", name, fmt::join(needs, ", and "));
    return reason;
}

Reason Explanation::ofMember(int caller, const GroupMember& member) {
    const System& system = m_topology.system;
    if (m_state.answers(member))
        return {fmt::format("the connection {} → {} is failed", labelOf(system, caller),
                            labelOf(system, member.target)),
                {}};
    if (!m_stores.contains(member.target)) return of(member.target);
    return member.access == Access::read ? ofReads(member.target) : ofWrites(member.target);
}

Reason Explanation::ofReads(int member) {
    const auto& store =
        m_stores.stores[static_cast<std::size_t>(m_stores.storeOf[static_cast<std::size_t>(member)])];
    Reason reason{fmt::format("no copy of {} can be read", labelOf(m_topology.system, member)), {}};
    for (const int copy : store.members) reason.because.push_back(of(copy));
    return reason;
}

Reason Explanation::ofWrites(int member) {
    const auto& store =
        m_stores.stores[static_cast<std::size_t>(m_stores.storeOf[static_cast<std::size_t>(member)])];
    Reason reason{fmt::format("no copy of {} takes writes", labelOf(m_topology.system, member)), {}};
    for (const int primary : store.primaries) {
        reason.because.push_back(of(primary));
        if (!m_writesExplained.insert(primary).second) continue;
        for (const int link : m_topology.replicationsFrom[static_cast<std::size_t>(primary)])
            reason.because.push_back(ofPromotion(link));
    }
    return reason;
}

Reason Explanation::ofPromotion(int link) {
    const System& system = m_topology.system;
    const Connection& connection = system.connections[static_cast<std::size_t>(link)];
    const int replica = m_topology.to[static_cast<std::size_t>(link)];
    const std::string name = labelOf(system, replica);
    if (connection.failover == FailoverKind::none)
        return {name + " may not take over: its failover is none", {}};
    if (m_state.hasFailed({EventType::connection, link}))
        return {name + " cannot take over: the replication to it is failed", {}};
    if (m_state.hasFailed({EventType::failover, link}))
        return {name + " never takes over in time: its failover is slower than a repair", {}};
    Reason reason{name + " cannot take over", {of(replica)}};
    if (m_writesExplained.insert(replica).second)
        for (const int next : m_topology.replicationsFrom[static_cast<std::size_t>(replica)])
            reason.because.push_back(ofPromotion(next));
    return reason;
}

std::string reasonText(const Reason& reason, int indent) {
    std::string text(static_cast<std::size_t>(indent), ' ');
    text += reason.text + '\n';
    for (const Reason& below : reason.because) text += reasonText(below, indent + 2);
    return text;
}

} // namespace faultline::cli
