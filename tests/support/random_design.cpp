// SPDX-License-Identifier: MIT
#include "tests/support/random_design.h"

#include "tests/support/random.h"

#include <algorithm>
#include <set>
#include <string>

namespace faultline::test {

namespace {

Probability probability(double value) { return *Probability::from(value); }
Hours hours(double value) { return *Hours::from(value); }
Seconds seconds(double value) { return *Seconds::from(value); }

/// Builds the shape of a system first and its figures last, so that the number of uncertain events can be
/// kept within its bound without favouring one kind of event.
class Generator {
public:
    Generator(std::uint64_t seed, const RandomDesignOptions& options) : m_random(seed), m_options(options) {}
    System system(int components);

private:
    struct Slot {
        EventType type;
        std::size_t element;
    };

    void addProperties();
    void addDomains();
    void addComponents(int count);
    Component component(int index, ComponentKind kind);
    ComponentKind kind();
    std::string name();
    Requirement requirement();
    Replicas replicas();
    void addRequests();
    void addRequest(std::size_t from, std::size_t to);
    void addStores();
    void addReplication(std::size_t from, std::size_t to);
    void addSharedRisks();
    void addFigures();
    void addFigure(const Slot& slot, bool isUncertain);
    void setFailover(Connection& link, bool isUncertain);
    Failure uncertainFailure();
    Failure certainFailure();
    std::optional<Hours> maybeMttr();
    [[nodiscard]] std::size_t scaled(std::size_t most) { return m_random.below(most + 1) * m_scale; }
    [[nodiscard]] ComponentKind kindOf(std::size_t index) const { return m_system.components[index].kind; }

    Random m_random;
    RandomDesignOptions m_options;
    System m_system;
    std::size_t m_scale = 1; ///< a large design has more of everything
    ComponentKind m_favourite = ComponentKind::database;
};

System Generator::system(int components) {
    m_scale = 1 + static_cast<std::size_t>(components) / 16;
    addProperties();
    addDomains();
    addComponents(components);
    addRequests();
    addStores();
    addSharedRisks();
    addFigures();
    return std::move(m_system);
}

void Generator::addProperties() {
    m_system.properties.name = "Random";
    if (m_random.chance(0.3)) m_system.properties.objective = Objective::anyClient;
    if (m_random.chance(0.3)) m_system.properties.mttr = hours(m_random.pick({0.5, 1.0, 8.0, 72.0}));
    using enum ComponentKind;
    m_favourite = m_random.pick({cache, queue, database, database, storage, external});
}

void Generator::addDomains() {
    const std::size_t count = scaled(3);
    for (std::size_t i = 0; i < count; ++i) {
        Domain domain;
        domain.id = DomainId("d" + std::to_string(i));
        domain.kind = static_cast<DomainKind>(m_random.below(namesOf<DomainKind>.size()));
        // A parent may stand behind its child in the file; only cycles must not come about.
        if (i > 0 && m_random.chance(0.5)) domain.parent = m_system.domains[m_random.below(i)].id;
        m_system.domains.push_back(std::move(domain));
    }
    m_random.shuffle(m_system.domains);
}

ComponentKind Generator::kind() {
    using enum ComponentKind;
    if (m_random.chance(0.3)) return m_favourite;
    return m_random.pick({dns, cdn, gateway, gateway, node, node, node, node, coordinator, cache, queue,
                          database, storage, external});
}

std::string Generator::name() {
    // Families that stem together, some that only look as if they did, and no name at all.
    static const std::vector<std::string> names{"",
                                                "Server Node 1",
                                                "Server Node B2",
                                                "server-node (standby)",
                                                "Auth",
                                                "auth #2",
                                                "Orders",
                                                "Orders-a",
                                                "Primary 1",
                                                "web_01",
                                                "WEB.02a",
                                                "web",
                                                "Main",
                                                "Backup",
                                                "x",
                                                "Spare Orders 7",
                                                "2",
                                                "hot x"};
    return m_random.pick(names);
}

Requirement Generator::requirement() {
    using Mode = Requirement::Mode;
    const double draw = m_random.unit();
    if (draw < 0.62) return {};
    if (draw < 0.74) return {Mode::any, 1};
    if (draw < 0.84) return {Mode::all, 1};
    return {Mode::number, m_random.chance(0.1) ? 4 : m_random.between(1, 2)};
}

Replicas Generator::replicas() {
    Replicas result;
    result.count = m_random.between(1, 4);
    result.required = m_random.between(1, result.count);
    result.standby = static_cast<StandbyMode>(m_random.below(namesOf<StandbyMode>.size()));
    if (m_random.chance(0.5)) result.repairCrews = m_random.between(1, result.count + 1);
    if (m_random.chance(0.4)) result.dormancy = probability(m_random.pick({0.0, 0.1, 0.5, 1.0}));
    if (m_random.chance(0.4)) result.switchover.coverage = probability(m_random.pick({0.0, 0.9, 0.99}));
    if (m_random.chance(0.4)) result.switchover.seconds = seconds(m_random.pick({1.0, 30.0, 7200.0}));
    return result;
}

Component Generator::component(int index, ComponentKind kind) {
    Component result;
    result.id = ComponentId(std::string(nameOf(kind)) + std::to_string(index));
    result.name = name();
    result.kind = kind;
    if (!m_system.domains.empty() && m_random.chance(0.6)) result.domain = m_random.pick(m_system.domains).id;
    if (m_random.chance(0.1)) result.service = m_random.pick({"alpha", "beta"});
    result.requirement = requirement();
    if (m_random.chance(0.15)) result.replicas = replicas();
    return result;
}

void Generator::addComponents(int count) {
    std::vector<ComponentKind> kinds;
    const int clients = m_random.chance(0.15) ? 0 : std::min(count - 1, m_random.pick({1, 1, 1, 2, 2, 3}));
    for (int i = 0; i < clients; ++i) kinds.push_back(ComponentKind::client);
    while (kinds.size() < static_cast<std::size_t>(count)) kinds.push_back(kind());
    // In the order in which a drawing usually reads, so that requests mostly lead onwards.
    std::sort(kinds.begin(), kinds.end());
    for (int i = 0; i < count; ++i)
        m_system.components.push_back(component(i, kinds[static_cast<std::size_t>(i)]));
}

void Generator::addRequest(std::size_t from, std::size_t to) {
    if (from == to || kindOf(to) == ComponentKind::client) return;
    Connection request;
    request.id = ConnectionId("c" + std::to_string(m_system.connections.size()));
    request.from = m_system.components[from].id;
    request.to = m_system.components[to].id;
    request.access = m_random.pick({Access::readWrite, Access::readWrite, Access::read, Access::write});
    request.optional = m_random.chance(0.07);
    m_system.connections.push_back(std::move(request));
}

void Generator::addRequests() {
    const std::size_t count = m_system.components.size();
    for (std::size_t from = 0; from < count; ++from) {
        const bool isClient = kindOf(from) == ComponentKind::client;
        if (isStateful(kindOf(from)) && m_random.chance(0.8)) continue;
        const int targets = m_random.between(isClient ? 1 : 0, 3);
        for (int i = 0; i < targets; ++i) {
            const bool goesBack = m_random.chance(0.12);
            if (!goesBack && from + 1 == count) continue;
            const std::size_t to =
                goesBack ? m_random.below(count) : from + 1 + m_random.below(count - from - 1);
            addRequest(from, to);
            if (m_random.chance(0.08)) addRequest(from, to); // parallel
            if (m_random.chance(kindOf(from) == kindOf(to) ? 0.4 : 0.05))
                addRequest(to, from); // peers, cycles
        }
    }
}

void Generator::addReplication(std::size_t from, std::size_t to) {
    if (from == to || kindOf(from) == ComponentKind::client || kindOf(to) == ComponentKind::client) return;
    Connection link;
    link.id = ConnectionId("r" + std::to_string(m_system.connections.size()));
    link.from = m_system.components[from].id;
    link.to = m_system.components[to].id;
    link.kind = ConnectionKind::replication;
    if (m_random.chance(0.3)) link.mode = ReplicationMode::sync;
    m_system.connections.push_back(std::move(link));
}

void Generator::addStores() {
    const std::size_t count = m_system.components.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (!isStateful(kindOf(i)) && m_random.chance(0.95)) continue;
        std::vector<std::size_t> like;
        for (std::size_t j = i + 1; j < std::min(count, i + 5); ++j)
            if (kindOf(j) == kindOf(i)) like.push_back(j);
        if (!like.empty() && m_random.chance(0.65)) {
            const std::size_t other = m_random.pick(like);
            const bool isReversed = m_random.chance(0.3); // several primaries of one copy
            addReplication(isReversed ? other : i, isReversed ? i : other);
            if (m_random.chance(0.2)) addReplication(isReversed ? i : other, isReversed ? other : i);
            if (like.size() > 1 && m_random.chance(0.3)) addReplication(like.back(), i); // rings
        }
        if (m_random.chance(0.06)) addReplication(i, m_random.below(count)); // often between unlike kinds
    }
}

void Generator::addSharedRisks() {
    const std::size_t count = scaled(2);
    for (std::size_t i = 0; i < count; ++i) {
        SharedRisk risk;
        risk.id = SharedRiskId("s" + std::to_string(i));
        const int members = m_random.between(0, 4);
        std::set<ElementId> seen;
        for (int k = 0; k < members; ++k) {
            const bool isDomain = !m_system.domains.empty() && m_random.chance(0.25);
            const ElementId member = isDomain ? ElementId(m_random.pick(m_system.domains).id)
                                              : ElementId(m_random.pick(m_system.components).id);
            if (seen.insert(member).second) risk.members.push_back(member);
        }
        m_system.sharedRisks.push_back(std::move(risk));
    }
}

std::optional<Hours> Generator::maybeMttr() {
    if (m_random.chance(0.5)) return std::nullopt;
    return hours(m_random.pick({0.01, 1.0, 3.0, 24.0, 500.0}));
}

Failure Generator::uncertainFailure() {
    const double u = m_random.chance(0.5) ? m_random.pick({0.5, 0.1, 0.05, 0.01, 0.001, 0.0001, 0.9})
                                          : m_random.probability();
    const double draw = m_random.unit();
    if (draw < 0.7) return Failure::fromProbability(probability(u), maybeMttr());
    if (draw < 0.85) return Failure::fromAvailability(probability(1.0 - u), maybeMttr());
    return Failure::fromMeanTimes(hours(m_random.pick({10.0, 1000.0, 1e6})),
                                  hours(m_random.pick({0.5, 4.0, 40.0})));
}

Failure Generator::certainFailure() {
    return Failure::fromProbability(probability(m_random.chance(0.12) ? 1.0 : 0.0), maybeMttr());
}

void Generator::addFigures() {
    std::vector<Slot> slots;
    const auto list = [&slots](EventType type, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) slots.push_back({type, i});
    };
    list(EventType::component, m_system.components.size());
    list(EventType::domain, m_system.domains.size());
    list(EventType::sharedRisk, m_system.sharedRisks.size());
    list(EventType::connection, m_system.connections.size());
    list(EventType::failover, m_system.connections.size());
    m_random.shuffle(slots);
    // A failover's figure needs its source's repair time, so the failovers come last; their share is set
    // aside.
    int left = m_options.maximumUncertain;
    std::vector<std::pair<Slot, bool>> failovers;
    for (const Slot& slot : slots) {
        const bool isFailover = slot.type == EventType::failover;
        if (isFailover && m_system.connections[slot.element].kind == ConnectionKind::request) continue;
        double wanted = 0.93;
        if (slot.type == EventType::connection) wanted = 0.15;
        if (slot.type != EventType::connection && slot.type != EventType::component) wanted = 0.7;
        const bool isClient =
            slot.type == EventType::component && kindOf(slot.element) == ComponentKind::client;
        const bool isUncertain = left > 0 && !isClient && m_random.chance(wanted);
        left -= isUncertain;
        if (isFailover)
            failovers.emplace_back(slot, isUncertain);
        else
            addFigure(slot, isUncertain);
    }
    for (const auto& [slot, isUncertain] : failovers)
        setFailover(m_system.connections[slot.element], isUncertain);
}

void Generator::addFigure(const Slot& slot, bool isUncertain) {
    const bool isComponent = slot.type == EventType::component;
    const bool isClient = isComponent && kindOf(slot.element) == ComponentKind::client;
    std::optional<Failure> failure;
    if (isUncertain)
        failure = uncertainFailure();
    else if (m_random.chance(isClient ? 0.05 : isComponent ? 1.0 : 0.3))
        failure = certainFailure();
    // Certain loss of a part is common enough without certain loss of a whole region each time.
    if (slot.type == EventType::domain && failure && failure->unavailability() == 1.0 && m_random.chance(0.5))
        failure.reset();
    switch (slot.type) {
    case EventType::component: m_system.components[slot.element].failure = failure; break;
    case EventType::domain: m_system.domains[slot.element].failure = failure; break;
    case EventType::sharedRisk: m_system.sharedRisks[slot.element].failure = failure; break;
    default: m_system.connections[slot.element].failure = failure; break;
    }
}

void Generator::setFailover(Connection& link, bool isUncertain) {
    link.failover = m_random.chance(0.25) ? FailoverKind::manual : FailoverKind::automatic;
    if (!isUncertain) {
        if (m_random.chance(0.4))
            link.failover = FailoverKind::none;
        else if (m_random.chance(0.2))
            link.coverage = probability(0.0);
        else
            link.seconds = seconds(m_random.chance(0.8) ? 0.0 : 1e9); // at once, or after any repair
        return;
    }
    if (m_random.chance(0.5)) link.coverage = probability(m_random.pick({0.5, 0.9, 0.999, 1.0}));
    if (m_random.chance(0.6)) link.seconds = seconds(m_random.pick({0.0, 1.0, 30.0, 900.0, 3600.0}));
}

} // namespace

System randomSystem(std::uint64_t seed, const RandomDesignOptions& options) {
    // The size comes from a stream of its own, and of two draws the larger: small designs are soon exhausted.
    Random size(~seed);
    const auto draw = [&] { return size.between(options.minimumComponents, options.maximumComponents); };
    const int components = std::max(draw(), draw());
    return Generator(seed, options).system(components);
}

} // namespace faultline::test
