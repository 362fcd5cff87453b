// SPDX-License-Identifier: MIT
// Whom a deployment serves: addUsers.
#include "core/io/import/deployment.h"
#include "core/model/stem.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace faultline {

namespace {

/// So many steps over edges are spent on finding the outermost entries; a real file needs a few hundred.
constexpr std::size_t mostSteps = 5'000'000;

bool isNeed(const SketchEdge& edge) {
    return edge.kind && edge.kind->value == ConnectionKind::request && !edge.optional;
}

class Callers {
public:
    explicit Callers(const Sketch& sketch) : m_targets(sketch.nodes.size()), m_called(sketch.nodes.size()) {
        for (const SketchEdge& edge : sketch.edges) {
            const bool copy = edge.kind && edge.kind->value == ConnectionKind::replication;
            if (isNeed(edge) || copy) m_targets[edge.from.index].push_back(edge.to.index);
            if (copy && edge.heads == SketchEdge::Heads::both)
                m_targets[edge.to.index].push_back(edge.from.index);
            m_called[edge.to.index] = true;
        }
    }

    [[nodiscard]] bool isCalled(std::size_t node) const { return m_called[node]; }

    /// What `from` needs, directly or through others, and the replicas of that; `from` itself only where it
    /// is in a cycle.
    std::vector<bool> reachedFrom(std::size_t from) {
        std::vector<bool> reached(m_targets.size());
        std::vector<std::size_t> todo{from};
        while (!todo.empty() && m_steps < mostSteps) {
            const std::size_t at = todo.back();
            todo.pop_back();
            m_steps += m_targets[at].size();
            for (const std::size_t next : m_targets[at])
                if (!reached[next]) {
                    reached[next] = true;
                    todo.push_back(next);
                }
        }
        m_steps += m_targets.size() / 16;
        return reached;
    }

private:
    std::vector<std::vector<std::size_t>> m_targets;
    std::vector<bool> m_called;
    std::size_t m_steps = 0;
};

/// Those that no other one needs, unless both need each other.
std::vector<Entry> outermost(const std::vector<Entry>& entries, Callers& callers) {
    std::vector<std::vector<bool>> reached;
    for (const Entry& entry : entries) reached.push_back(callers.reachedFrom(entry.node));
    std::vector<Entry> kept;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto covers = [&](std::size_t other) {
            return reached[other][entries[i].node] && !reached[i][entries[other].node];
        };
        bool inner = false;
        for (std::size_t other = 0; other < entries.size() && !inner; ++other) inner = covers(other);
        if (!inner) kept.push_back(entries[i]);
    }
    return kept;
}

std::vector<Entry> chosen(const std::vector<Entry>& entries, const std::vector<bool>& aside,
                          Callers& callers) {
    std::vector<Entry> open;
    for (const bool stores : {false, true}) {
        for (const Entry& entry : entries)
            if (!aside[entry.node] && entry.store == stores) open.push_back(entry);
        if (!open.empty()) break;
    }
    constexpr std::size_t mostCompared = 500;
    return open.size() > mostCompared ? open : outermost(open, callers);
}

/// What nothing else calls, and of parts that call each other in a circle the first.
std::vector<Entry> uncalled(const Sketch& sketch, const std::vector<bool>& aside, Callers& callers) {
    constexpr std::size_t mostCompared = 500;
    std::vector<Entry> entries;
    std::vector<bool> covered = aside;
    const auto choose = [&](std::size_t node, std::string reason) {
        entries.push_back({node, std::move(reason), false, sketch.nodes[node].line});
        const std::vector<bool> reached = callers.reachedFrom(node);
        covered[node] = true;
        for (std::size_t i = 0; i < covered.size(); ++i) covered[i] = covered[i] || reached[i];
    };
    for (std::size_t i = 0; i < aside.size(); ++i)
        if (!aside[i] && !callers.isCalled(i)) choose(i, "nothing else calls it");
    std::vector<Entry> circles;
    for (std::size_t i = 0; i < covered.size(); ++i)
        if (!covered[i]) circles.push_back({i, {}, false, 0});
    if (circles.size() > mostCompared) return entries;
    for (const Entry& entry : outermost(circles, callers))
        if (!covered[entry.node]) choose(entry.node, "nothing else calls it but what it calls itself");
    return entries;
}

void tellOfTheUnreached(Deployment& deployment, std::size_t users, const std::vector<bool>& aside) {
    const std::vector<bool> reached = Callers(deployment.sketch()).reachedFrom(users);
    const Callers callers(deployment.sketch());
    std::string names;
    std::size_t count = 0;
    for (std::size_t i = 0; i < aside.size(); ++i) {
        if (aside[i] || reached[i] || callers.isCalled(i)) continue;
        if (++count <= 10) names += (names.empty() ? "“" : ", “") + deployment.node(i).id + "”";
    }
    if (count == 0) return;
    deployment.remark(
        SketchRemark::Kind::note, 0,
        fmt::format("Nothing in the files says who calls {}{}: the users' availability does not "
                    "depend on it until you connect it.",
                    names, count > 10 ? ", …" : ""));
}

/// Proxies stand in for each other by their kind alone: those of unlike names get a key of their own.
void keepApart(Deployment& deployment, const std::vector<Entry>& entries) {
    std::map<std::string, std::size_t> stems;
    for (const Entry& entry : entries) ++stems[stemOf(deployment.node(entry.node).id)];
    if (stems.size() < 2) return;
    for (const Entry& entry : entries) {
        SketchNode& node = deployment.node(entry.node);
        const std::string stem = stemOf(node.id);
        if (!node.service && isProxy(node))
            node.service = {stem, "an entry of its own: those of other names do not stand in for it", true};
    }
}

} // namespace

void addUsers(Deployment& deployment, const std::vector<Entry>& entries, const std::vector<bool>& aside) {
    Callers callers(deployment.sketch());
    std::vector<Entry> called = chosen(entries, aside, callers);
    const bool isOpen = !called.empty();
    if (!isOpen && std::ranges::find(aside, true) == aside.end()) return;
    if (!isOpen) called = uncalled(deployment.sketch(), aside, callers);
    if (called.empty()) return;

    SketchNode client;
    client.id = "users";
    client.label = "Users";
    client.kind = {ComponentKind::client, "not in the files: whom they serve", true};
    const std::size_t users = deployment.add(std::move(client));
    for (const Entry& entry : called) deployment.call(users, entry.node, {entry.reason, true, entry.line});
    for (const Entry& entry : entries)
        if (aside[entry.node])
            deployment.callOptionally(users, entry.node,
                                      {entry.reason + "; users do not need it", true, entry.line});
    if (isOpen) keepApart(deployment, called);
    deployment.remark(
        SketchRemark::Kind::note, 0,
        isOpen ? "“Users” is added: it calls what is open to the outside. Who is served is a guess."
               : "“Users” is added: it calls what nothing else calls, jobs and tools left out. Who "
                 "is served is a guess.");
    tellOfTheUnreached(deployment, users, aside);
}

} // namespace faultline
