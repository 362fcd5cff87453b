// SPDX-License-Identifier: MIT
#include "tests/support/large_design.h"

#include "tests/support/random.h"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace faultline::test {

namespace {

constexpr int copiesInRegion = 3; // a primary and two replicas

/// Unavailabilities between half and twice the usual one, so that no two parts are alike by accident.
Failure failureAround(Random& random, double usual) {
    return Failure::fromProbability(*Probability::from(usual * (0.5 + 1.5 * random.unit())));
}

class Builder {
public:
    explicit Builder(const LargeDesignShape& shape) : m_shape(shape), m_random(shape.seed) {}

    System build() {
        m_system.properties.name = fmt::format("{} components in tiers", m_shape.components);
        checkShape();
        addTierRisks();
        addClients();
        for (int region = 0; region < m_shape.regions; ++region) addRegion(region);
        for (std::size_t region = 1; region < m_primaries.size(); ++region)
            if (region % static_cast<std::size_t>(m_shape.regionsInStore) != 0)
                replicate(m_primaries[region - 1], m_primaries[region], FailoverKind::manual);
        return std::move(m_system);
    }

private:
    using Tier = std::vector<std::string>; ///< ids

    /// Components in all tiers of all regions.
    [[nodiscard]] int inTiers() const {
        return m_shape.components - m_shape.clients - 1 - m_shape.regions * copiesInRegion;
    }

    void checkShape() const {
        if (m_shape.regions < 1 || m_shape.tiers < 1 || m_shape.zones < 1 || m_shape.clients < 1 ||
            m_shape.regionsInStore < 1 || inTiers() < m_shape.regions * m_shape.tiers)
            throw std::invalid_argument("a tier of this shape would be empty");
    }

    /// What does not divide evenly goes to the first tiers.
    [[nodiscard]] int widthOf(int region, int tier) const {
        const int cells = m_shape.regions * m_shape.tiers;
        const int cell = region * m_shape.tiers + tier;
        return inTiers() / cells + (cell < inTiers() % cells ? 1 : 0);
    }

    void addTierRisks() {
        for (int tier = 0; tier < m_shape.tiers; ++tier) {
            SharedRisk risk;
            risk.id = SharedRiskId(fmt::format("release{}", tier));
            risk.name = fmt::format("Release of tier {}", tier);
            risk.failure = failureAround(m_random, 1e-5);
            m_system.sharedRisks.push_back(std::move(risk));
        }
    }

    void addClients() {
        Component dns;
        dns.id = ComponentId("dns");
        dns.name = "DNS";
        dns.kind = ComponentKind::dns;
        dns.failure = failureAround(m_random, 1e-5);
        for (int number = 0; number < m_shape.clients; ++number) {
            Component client;
            client.id = ComponentId(fmt::format("client{}", number));
            client.name = fmt::format("Client {}", number);
            client.kind = ComponentKind::client;
            m_system.components.push_back(client);
            request(client.id.text(), "dns");
        }
        m_system.components.push_back(std::move(dns));
    }

    std::string addComponent(ComponentKind kind, const std::string& name, int region, int place) {
        Component component;
        component.id = ComponentId(fmt::format("x{}", m_system.components.size()));
        component.name = name;
        component.kind = kind;
        component.domain = DomainId(fmt::format("r{}z{}", region, place % m_shape.zones));
        component.failure = failureAround(m_random, kind == ComponentKind::database ? 2e-3 : 1e-2);
        m_system.components.push_back(std::move(component));
        return m_system.components.back().id.text();
    }

    void addRegion(int region) {
        addDomains(region);
        std::vector<Tier> tiers;
        for (int tier = 0; tier < m_shape.tiers; ++tier) tiers.push_back(addTier(region, tier));
        for (const std::string& gateway : tiers.front()) request("dns", gateway);
        for (std::size_t tier = 1; tier < tiers.size(); ++tier) link(tiers[tier - 1], tiers[tier]);
        addPowerFeed(region, tiers);

        const Tier databases{
            addComponent(ComponentKind::database, fmt::format("Primary {}", region), region, 0),
            addComponent(ComponentKind::database, fmt::format("Replica {}a", region), region, 1),
            addComponent(ComponentKind::database, fmt::format("Replica {}b", region), region, 2)};
        for (const std::string& node : tiers.back()) request(node, databases[0]);
        replicate(databases[0], databases[1], FailoverKind::automatic);
        replicate(databases[0], databases[2], FailoverKind::automatic);
        m_primaries.push_back(databases[0]);
    }

    void addDomains(int region) {
        Domain outer;
        outer.id = DomainId(fmt::format("r{}", region));
        outer.name = fmt::format("Region {}", region);
        outer.failure = failureAround(m_random, 5e-4);
        for (int zone = 0; zone < m_shape.zones; ++zone) {
            Domain inner;
            inner.id = DomainId(fmt::format("r{}z{}", region, zone));
            inner.name = fmt::format("Zone {}-{}", region, zone);
            inner.kind = DomainKind::zone;
            inner.parent = outer.id;
            inner.failure = failureAround(m_random, 1e-3);
            m_system.domains.push_back(std::move(inner));
        }
        m_system.domains.push_back(std::move(outer));
    }

    Tier addTier(int region, int tier) {
        Tier ids;
        for (int place = 0; place < widthOf(region, tier); ++place) {
            const ComponentKind kind = tier == 0 ? ComponentKind::gateway : ComponentKind::node;
            const std::string name = tier == 0 ? fmt::format("Gateway {}-{}", region, place)
                                               : fmt::format("Tier {} node {}", tier, place);
            ids.push_back(addComponent(kind, name, region, place));
            m_system.sharedRisks[static_cast<std::size_t>(tier)].members.emplace_back(ids.back());
        }
        return ids;
    }

    void addPowerFeed(int region, const std::vector<Tier>& tiers) {
        SharedRisk feed;
        feed.id = SharedRiskId(fmt::format("power{}", region));
        feed.name = fmt::format("Power feed of region {}", region);
        feed.failure = failureAround(m_random, 1e-4);
        for (std::size_t tier = 0; tier < std::min<std::size_t>(2, tiers.size()); ++tier)
            for (std::size_t place = 0; place < tiers[tier].size(); place += 2)
                feed.members.emplace_back(tiers[tier][place]);
        m_system.sharedRisks.push_back(std::move(feed));
    }

    void link(const Tier& callers, const Tier& targets) {
        for (const std::string& caller : callers) {
            Tier chosen = targets;
            if (m_shape.links == LargeDesignShape::Links::random) {
                m_random.shuffle(chosen);
                chosen.resize(std::min(chosen.size(), static_cast<std::size_t>(std::max(1, m_shape.fanOut))));
            }
            for (const std::string& target : chosen) request(caller, target);
        }
    }

    Connection& connect(const std::string& from, const std::string& to) {
        Connection connection;
        connection.id = ConnectionId(fmt::format("c{}", m_system.connections.size()));
        connection.from = ComponentId(from);
        connection.to = ComponentId(to);
        return m_system.connections.emplace_back(std::move(connection));
    }

    void request(const std::string& from, const std::string& to) { connect(from, to); }

    void replicate(const std::string& from, const std::string& to, FailoverKind failover) {
        Connection& replication = connect(from, to);
        replication.kind = ConnectionKind::replication;
        replication.failover = failover;
        replication.coverage = Probability::from(0.99).value();
        replication.seconds = Seconds::from(failover == FailoverKind::manual ? 1800.0 : 30.0).value();
    }

    LargeDesignShape m_shape;
    Random m_random;
    System m_system;
    std::vector<std::string> m_primaries; ///< ids, by region
};

} // namespace

LargeDesignShape tieredShape(int components) {
    LargeDesignShape shape;
    shape.components = components;
    shape.tiers = components < 500 ? 4 : 9;
    shape.regions = std::max(2, components / 100);
    return shape;
}

System largeSystem(const LargeDesignShape& shape) { return Builder(shape).build(); }

Design largeDesign(const LargeDesignShape& shape) {
    Design design;
    design.system = largeSystem(shape);
    constexpr std::size_t columns = 40;
    for (std::size_t i = 0; i < design.system.components.size(); ++i)
        design.layout.positions[design.system.components[i].id] = {160.0 * static_cast<double>(i % columns),
                                                                   96.0 * static_cast<double>(i / columns)};
    for (std::size_t i = 0; i < design.system.domains.size(); ++i)
        design.layout.rects[design.system.domains[i].id] = {0.0, 400.0 * static_cast<double>(i), 6400.0,
                                                            380.0};
    return design;
}

} // namespace faultline::test
