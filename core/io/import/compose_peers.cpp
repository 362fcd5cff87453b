// SPDX-License-Identifier: MIT
// Services of one image that name each other: replicas of a primary, copies, or members of a majority.
#include "core/io/import/compose_calls.h"
#include "core/io/import/kind_words.h"
#include "core/model/stem.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <numeric>
#include <set>

namespace faultline::compose {

namespace {

/// Images in whose clusters a replica is promoted without a person.
constexpr auto promoters = std::to_array<std::string_view>(
    {"repmgr", "patroni", "spilo", "stolon", "pg_auto_failover", "sentinel", "orchestrator", "galera"});

bool isPromoter(const Service& service) {
    return service.image && std::ranges::any_of(promoters, [&](std::string_view word) {
               return service.image->value.find(word) != std::string::npos;
           });
}

bool speaksOfReplication(const Service& service) {
    const auto speaks = [](const std::string& text) {
        return text.find("REPLICA") != std::string::npos || text.find("replica") != std::string::npos ||
               text.find("slaveof") != std::string::npos;
    };
    return std::ranges::any_of(service.environment, [&](const auto& entry) { return speaks(entry.first); }) ||
           (service.command && speaks(service.command->value));
}

/// The name behind "--replSet", of a MongoDB replica set; empty without one.
std::string replicaSetOf(const Service& service) {
    if (!service.command) return {};
    const std::string& command = service.command->value;
    const std::size_t at = command.find("--replSet");
    if (at == std::string::npos) return {};
    const std::size_t start = command.find_first_not_of(" =", at + std::string_view("--replSet").size());
    if (start == std::string::npos) return {};
    return command.substr(start, command.find(' ', start) - start);
}

class PeerReader {
public:
    PeerReader(Deployment& deployment, const Project& project, const std::vector<Mention>& mentions)
        : m_deployment(deployment), m_services(project.services), m_mentions(mentions),
          m_leader(project.services.size()) {
        std::iota(m_leader.begin(), m_leader.end(), std::size_t{0});
        for (std::size_t i = 0; i < m_services.size(); ++i)
            if (isPromoter(m_services[i])) m_promoters.push_back(i);
    }

    void read() {
        for (const Mention& mention : m_mentions)
            if (mention.asPrimary && isReplication(mention)) replicate(mention);
        for (const Mention& mention : m_mentions) {
            if (!isQuorum(mention.from)) peer(mention);
            m_leader[leaderOf(mention.from)] = leaderOf(mention.to);
        }
        addMajorities();
        addReplicaSets();
    }

private:
    bool isStore(std::size_t service) const {
        return hasStorePort(m_services[service]) || speaksOfReplication(m_services[service]) ||
               isStoreImage(m_services[service]);
    }
    bool isReplication(const Mention& mention) const { return isStore(mention.from) || isStore(mention.to); }
    bool isQuorum(std::size_t service) const {
        return m_services[service].image && isQuorumImage(m_services[service].image->value);
    }

    /// The store promotes a replica itself, or a program beside it that knows the primary does.
    bool isPromoted(const Mention& mention) const {
        return std::ranges::any_of(m_promoters, [&](std::size_t promoter) {
            return promoter == mention.from || promoter == mention.to ||
                   m_deployment.isConnected(promoter, mention.to);
        });
    }

    void replicate(const Mention& mention) {
        const Evidence evidence{mention.evidence.reason + ", its primary", false, mention.evidence.line};
        const bool promoted = isPromoted(mention);
        m_deployment.replicate(mention.to, mention.from, evidence,
                               promoted ? FailoverKind::automatic : FailoverKind::none);
        if (!promoted)
            m_deployment.remark(
                SketchRemark::Kind::note, mention.evidence.line,
                fmt::format("Nothing in the file promotes “{}” when “{}” is down: taken as no "
                            "failover.",
                            m_services[mention.from].name, m_services[mention.to].name));
        m_replicated.insert(mention.from);
        m_replicated.insert(mention.to);
    }

    void peer(const Mention& mention) {
        if (m_replicated.contains(mention.from) && m_replicated.contains(mention.to)) return;
        if (isReplication(mention) || !m_services[mention.from].volumes.empty())
            m_deployment.replicateBothWays(
                mention.from, mention.to,
                {mention.evidence.reason + "; members of one cluster hold each other's data", true,
                 mention.evidence.line});
        else
            m_deployment.call(mention.from, mention.to, mention.evidence);
    }

    std::size_t leaderOf(std::size_t service) {
        while (m_leader[service] != service) service = m_leader[service] = m_leader[m_leader[service]];
        return service;
    }

    void addMajorities() {
        std::map<std::size_t, std::vector<std::size_t>> groups;
        for (std::size_t i = 0; i < m_services.size(); ++i)
            if (isQuorum(i)) groups[leaderOf(i)].push_back(i);
        constexpr std::size_t largest = 15;
        for (const auto& [leader, members] : groups)
            if (members.size() > 1 && members.size() <= largest) addMajority(members);
    }

    /// Each member needs so many others that they are a majority with it.
    void addMajority(const std::vector<std::size_t>& members) {
        const auto others = static_cast<int>(members.size() / 2);
        const std::string reason =
            fmt::format("a majority of the {} members: itself and {} more", members.size(), others);
        for (const std::size_t member : members) {
            for (const std::size_t other : members)
                m_deployment.call(member, other, {reason, true, m_services[member].line});
            SketchNode& node = m_deployment.node(member);
            node.service = {stemOf(m_services[members.front()].name), "any member answers", true};
            node.requirement = {Requirement{Requirement::Mode::number, others}, reason, true};
        }
    }

    /// MongoDB's members name their set, and a person or a job makes them one.
    void addReplicaSets() {
        std::map<std::string, std::vector<std::size_t>> sets;
        for (std::size_t i = 0; i < m_services.size(); ++i)
            if (const std::string name = replicaSetOf(m_services[i]); !name.empty()) sets[name].push_back(i);
        for (const auto& [name, members] : sets)
            for (std::size_t i = 1; i < members.size(); ++i)
                if (!m_deployment.isConnected(members[i - 1], members[i]) &&
                    !m_deployment.isConnected(members[i], members[i - 1]))
                    m_deployment.replicateBothWays(members[i - 1], members[i],
                                                   {fmt::format("both are of the replica set “{}”", name),
                                                    true, m_services[members[i]].command->line});
    }

    Deployment& m_deployment;
    const std::vector<Service>& m_services;
    const std::vector<Mention>& m_mentions;
    std::vector<std::size_t> m_leader;
    std::set<std::size_t> m_replicated;
    std::vector<std::size_t> m_promoters;
};

} // namespace

bool isStoreImage(const Service& service) {
    if (!service.image) return false;
    const std::string name = imageName(service.image->value);
    const std::vector<KindFinding> said = kindsIn(name.substr(name.rfind('/') + 1));
    return !said.empty() && isStateful(said.front().kind);
}

bool areAlike(const Service& one, const Service& other) {
    if (one.image && other.image) {
        const std::string image = imageName(one.image->value);
        return !image.empty() && image == imageName(other.image->value);
    }
    return one.image.has_value() == other.image.has_value() && one.build && other.build &&
           stemOf(one.name) == stemOf(other.name);
}

void addPeers(Deployment& deployment, const Project& project, const std::vector<Mention>& mentions) {
    PeerReader(deployment, project, mentions).read();
}

} // namespace faultline::compose
