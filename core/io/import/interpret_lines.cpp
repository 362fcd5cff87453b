// SPDX-License-Identifier: MIT
// Lines become connections: who calls whom, what is replication, what may be missed, what is only read.
#include "core/io/import/edge_words.h"
#include "core/io/import/interpret_stores.h"
#include "core/io/import/label_words.h"

#include <algorithm>
#include <fmt/core.h>
#include <unordered_set>

namespace faultline {

namespace {

using About = ImportNote::About;
using Heads = SketchEdge::Heads;

/// In the order in which a request passes through a system: who stands earlier calls who stands later.
int tierOf(ComponentKind kind) {
    using enum ComponentKind;
    switch (kind) {
    case client: return 0;
    case dns: return 1;
    case cdn: return 2;
    case gateway: return 3;
    case node: return 4;
    case coordinator: return 5;
    case queue: return 6;
    case cache: return 7;
    case database:
    case storage: return 8;
    case external: break;
    }
    return 9;
}

class Connector {
public:
    explicit Connector(Interpreting& state) : m_state(state) {
        for (const PartLine& line : state.lines)
            if (line.edge->heads == Heads::atTo || line.edge->heads == Heads::atFrom) {
                const bool isBack = line.edge->heads == Heads::atFrom;
                m_drawn.insert(pairKey(isBack ? line.to : line.from, isBack ? line.from : line.to));
            }
        for (std::size_t part = 0; part < state.parts.size(); ++part)
            m_watchers.push_back(watcherIn(state.label(part)));
        if (!state.own) return;
        // The ids of our own data first: what is new must not take them.
        for (const Connection& connection : state.own->system.connections) {
            m_own[{connection.from, connection.to}].push_back(&connection);
            if (!state.ids.insert(connection.id.text()).second) m_clashing.insert(connection.id);
        }
        for (const SharedRisk& risk : state.own->system.sharedRisks) state.ids.insert(risk.id.text());
    }

    void connect(PartLine line) {
        if (takeOwn(line)) return;
        if (line.edge->heads == Heads::atFrom) std::swap(line.from, line.to);
        if (line.edge != m_read) m_words = edgeWordsIn(line.edge->label);
        m_read = line.edge; // one line of the drawing may join many parts
        const ReplicationChoice replication = replicationOn(m_state, line, m_words);
        if (replication.isReplication) return addReplication(line, replication);
        addRequests(line, replication);
    }

private:
    [[nodiscard]] std::uint64_t pairKey(std::size_t from, std::size_t to) const {
        return static_cast<std::uint64_t>(from) * (m_state.parts.size() + 1) + to;
    }

    [[nodiscard]] ConnectionId nextId() {
        while (true) {
            std::string id = "c" + std::to_string(++m_lastId);
            if (m_state.ids.insert(id).second) return ConnectionId(std::move(id));
        }
    }

    /// Our own data knows what a line means, whichever way it is drawn.
    [[nodiscard]] bool takeOwn(const PartLine& line) {
        if (!m_state.own) return false;
        const bool isBoth = line.edge->heads == Heads::both;
        bool taken = false;
        for (const auto& [a, b] : {std::pair(line.from, line.to), std::pair(line.to, line.from)}) {
            if (taken && !isBoth) break;
            const auto known = m_own.find({m_state.id(a), m_state.id(b)});
            if (known == m_own.end() || known->second.empty()) continue;
            connections().push_back(*known->second.front());
            Connection& connection = connections().back();
            if (m_clashing.contains(connection.id)) connection.id = nextId();
            known->second.erase(known->second.begin());
            taken = true;
        }
        return taken;
    }

    [[nodiscard]] std::vector<Connection>& connections() { return m_state.result.design.system.connections; }

    Connection made(std::size_t from, std::size_t to, ConnectionKind kind) {
        Connection connection;
        connection.id = nextId();
        connection.from = m_state.id(from);
        connection.to = m_state.id(to);
        connection.kind = kind;
        return connection;
    }

    void note(About about, const Connection& connection, std::string_view value, std::string reason,
              bool guessed, const PartLine& line) {
        m_state.note(about, connection.id, value, std::move(reason), guessed, line.edge->line);
    }

    void addReplication(const PartLine& line, const ReplicationChoice& choice) {
        addLink(line, choice.isReversed ? line.to : line.from, choice.isReversed ? line.from : line.to,
                choice);
        if (line.edge->heads == Heads::both)
            addLink(line, choice.isReversed ? line.from : line.to, choice.isReversed ? line.to : line.from,
                    choice);
    }

    void addLink(const PartLine& line, std::size_t from, std::size_t to, const ReplicationChoice& choice) {
        Connection link = made(from, to, ConnectionKind::replication);
        const SketchEdge& edge = *line.edge;
        note(About::replication, link, "replication", choice.reason, choice.guessed, line);
        if (choice.isReversed && edge.heads != Heads::both)
            note(About::direction, link, "replication", "the data flows from the primary to its copy", true,
                 line);
        const bool saysSync = m_words.isClearly && m_words.asynchronous.empty();
        if (!m_words.synchronous.empty() && saysSync) {
            link.mode = ReplicationMode::sync;
            note(About::replication, link, "sync", fmt::format("the label says “{}”", m_words.synchronous),
                 false, line);
        }
        addFailover(line, link, to);
        connections().push_back(std::move(link));
    }

    void addFailover(const PartLine& line, Connection& link, std::size_t copy) {
        const SketchEdge& edge = *line.edge;
        std::string reason;
        bool guessed = true;
        if (edge.failover) {
            link.failover = edge.failover->value;
            reason = edge.failover->reason;
            guessed = edge.failover->guessed;
        } else if (!m_words.noFailover.empty() && m_words.replication == m_words.noFailover) {
            link.failover = FailoverKind::none;
            reason = fmt::format("the label says “{}”: such a copy takes nothing over", m_words.noFailover);
        } else if (!m_words.manual.empty()) {
            link.failover = FailoverKind::manual;
            reason = fmt::format("the label says “{}”", m_words.manual);
        } else if (isReadReplica(m_state, copy)) {
            link.failover = FailoverKind::manual;
            reason = "a read replica takes over when somebody promotes it";
        }
        if (!reason.empty())
            note(About::replication, link, nameOf(link.failover), std::move(reason), guessed, line);
    }

    /// The way a request goes, and why it is not as drawn.
    struct Way {
        std::size_t from = 0;
        std::size_t to = 0;
        std::string reason; ///< empty: as drawn
        bool isBoth = false;
        bool isLeftOut = false;
    };

    [[nodiscard]] Way byTier(const PartLine& line, std::string reason) const {
        const bool isBack = tierOf(m_state.kind(line.from)) > tierOf(m_state.kind(line.to));
        return {isBack ? line.to : line.from, isBack ? line.from : line.to, std::move(reason)};
    }

    [[nodiscard]] Way wayOf(const PartLine& line) const {
        const ComponentKind from = m_state.kind(line.from);
        const ComponentKind to = m_state.kind(line.to);
        const Heads heads = line.edge->heads;
        if (from == ComponentKind::client && to == ComponentKind::client) return {0, 0, {}, false, true};
        const auto areTwinCallers = [&] {
            return from == to && !isStateful(from) && areTwins(m_state, line.from, line.to);
        };
        if (heads == Heads::none) {
            if (areTwinCallers()) return {line.from, line.to, "an undirected line joins peers", true};
            return byTier(line, "the line has no head; the kinds say who calls whom");
        }
        if (heads == Heads::both) {
            const auto isCaller = [](ComponentKind kind) {
                return kind == ComponentKind::gateway || kind == ComponentKind::node ||
                       kind == ComponentKind::coordinator;
            };
            if ((isCaller(from) && isCaller(to)) || areTwinCallers()) return {line.from, line.to, {}, true};
            return byTier(line, "the second head is the answer's way back");
        }
        if (to == ComponentKind::client) return answered(line, "a client is never called; it calls");
        // A broker does call the coordinator that it registers at, and what a deployment states is so.
        const auto& stated = line.edge->kind;
        const bool isStatedCall = stated && stated->value == ConnectionKind::request && !stated->guessed;
        const bool isDataAtCaller = isOwnStore(from) && !isStateful(to) && to != ComponentKind::coordinator &&
                                    to != ComponentKind::dns && !isStatedCall;
        if (isDataAtCaller) return answered(line, "a store calls nobody; who gets its data calls it");
        return {line.from, line.to, {}};
    }

    /// Turned round, unless that line is drawn as well: then it is the answer to it.
    [[nodiscard]] Way answered(const PartLine& line, std::string reason) const {
        Way way{line.to, line.from, std::move(reason)};
        way.isLeftOut = m_drawn.contains(pairKey(line.to, line.from));
        return way;
    }

    void addRequests(const PartLine& line, const ReplicationChoice& replication) {
        const Way way = wayOf(line);
        const auto name = [&](std::size_t part) { return nameFrom(m_state.label(part), {}); };
        if (way.isLeftOut) {
            const bool areClients = m_state.kind(line.from) == ComponentKind::client &&
                                    m_state.kind(line.to) == ComponentKind::client;
            m_state.remark(SketchRemark::Kind::skipped, line.edge->line,
                           areClients
                               ? fmt::format("“{}” and “{}” are both clients, which never fail: the line "
                                             "between them is left out",
                                             name(line.from), name(line.to))
                               : fmt::format("The line from “{}” to “{}” is the answer to the one that "
                                             "leads back, so it is left out",
                                             name(line.from), name(line.to)));
            return;
        }
        addRequest(line, way.from, way.to, way.reason, replication);
        if (way.isBoth) addRequest(line, way.to, way.from, way.reason, replication);
    }

    void addRequest(const PartLine& line, std::size_t from, std::size_t to, const std::string& reason,
                    const ReplicationChoice& replication) {
        Connection request = made(from, to, ConnectionKind::request);
        if (line.edge->kind)
            note(About::replication, request, "request", line.edge->kind->reason, line.edge->kind->guessed,
                 line);
        if (!reason.empty()) note(About::direction, request, m_state.id(to).text(), reason, true, line);
        addOptional(line, request, from, to, replication);
        addAccess(line, request, to);
        connections().push_back(std::move(request));
    }

    void addOptional(const PartLine& line, Connection& request, std::size_t from, std::size_t to,
                     const ReplicationChoice& replication) {
        if (line.edge->optional) {
            request.optional = line.edge->optional->value;
            if (request.optional)
                note(About::requirement, request, "optional", line.edge->optional->reason,
                     line.edge->optional->guessed, line);
            return;
        }
        const std::string reason = optionalReason(from, to, replication);
        if (reason.empty()) return;
        request.optional = true;
        note(About::requirement, request, "optional", reason, true, line);
    }

    /// Why the caller can do without; empty: it cannot.
    [[nodiscard]] std::string optionalReason(std::size_t from, std::size_t to,
                                             const ReplicationChoice& replication) const {
        const ComponentKind source = m_state.kind(from);
        const ComponentKind target = m_state.kind(to);
        const auto says = [](const std::string& word) { return fmt::format("the label says “{}”", word); };
        if (replication.isFeed) return replication.reason + "; data flows on to another product";
        if (source == ComponentKind::client) {
            const bool isSaid = lowered(m_words.optional).starts_with("optional");
            return isSaid ? says(m_words.optional) : std::string();
        }
        if (!m_words.optional.empty()) return says(m_words.optional);
        if (!m_words.asynchronous.empty() && target != ComponentKind::queue)
            return says(m_words.asynchronous) + ", so nobody waits for it";
        if (!m_words.fallback.empty() && source == target) return says(m_words.fallback);
        const bool isReadThrough = source == ComponentKind::cache;
        if (isOwnStore(source) && isStateful(target) && !isReadThrough)
            return "data flows on from a store, which serves without it";
        const auto& watcher = m_watchers[to];
        const bool isWatched =
            watcher && !isStateful(target) && target != ComponentKind::gateway && !m_watchers[from];
        if (isWatched) return fmt::format("“{}” only watches", *watcher);
        return {};
    }

    void addAccess(const PartLine& line, Connection& request, std::size_t to) {
        if (!isStateful(m_state.kind(to))) return;
        if (line.edge->access) {
            request.access = line.edge->access->value;
            note(About::access, request, nameOf(request.access), line.edge->access->reason,
                 line.edge->access->guessed, line);
            return;
        }
        if (m_words.reads.empty() == m_words.writes.empty()) return;
        request.access = m_words.reads.empty() ? Access::write : Access::read;
        note(About::access, request, nameOf(request.access),
             fmt::format("the label says “{}”", m_words.reads.empty() ? m_words.writes : m_words.reads),
             false, line);
    }

    Interpreting& m_state;
    std::unordered_set<std::uint64_t> m_drawn; ///< directed lines, by pair of parts
    std::map<std::pair<ComponentId, ComponentId>, std::vector<const Connection*>> m_own;
    std::set<ConnectionId> m_clashing; ///< own ids that a part or frame of the drawing has now
    EdgeWords m_words;                 ///< of the line at hand
    const SketchEdge* m_read = nullptr;
    std::vector<std::optional<std::string>> m_watchers; ///< by part
    std::size_t m_lastId = 0;
};

} // namespace

void connectParts(Interpreting& state) {
    Connector connector(state);
    for (const PartLine& line : state.lines) connector.connect(line);
}

} // namespace faultline
