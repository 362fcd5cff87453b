// SPDX-License-Identifier: MIT
#pragma once
// The basic events of a system with their figures (SPEC section 2).

#include "core/model/topology.h"

#include <limits>

namespace faultline {

/// Names one basic event: a kind and a position in the system's list of that kind. For `failover` the
/// position is that of the replication connection.
struct EventRef {
    EventType type = EventType::component;
    int index = 0;

    auto operator<=>(const EventRef&) const = default;
};

/// An event's figures. `unavailability` in [0, 1]; for a failover it is q, the probability that it does not
/// happen. `frequencyPerHour` is omega, U / MTTR; 0 where U is 1 and for failovers.
struct BasicEvent {
    EventRef ref;
    double unavailability = 0.0;
    double frequencyPerHour = 0.0;

    /// Neither impossible nor certain.
    [[nodiscard]] bool isUncertain() const { return unavailability > 0.0 && unavailability < 1.0; }
};

/// All events that can matter: every component but clients, every domain but groups, and the shared risks,
/// connections and failovers (of links between like kinds) whose U is above 0. Events are numbered: domains,
/// shared risks, components, connections, then failovers by their source, each in file order.
class BasicEvents {
public:
    explicit BasicEvents(const Topology& topology) : BasicEvents(topology, topology.system) {}
    /// With the figures of another system of the same structure (`sameStructure`).
    BasicEvents(const Topology& topology, const System& figures);

    [[nodiscard]] std::size_t size() const { return m_events.size(); }
    [[nodiscard]] const BasicEvent& operator[](std::size_t number) const { return m_events[number]; }
    [[nodiscard]] const std::vector<BasicEvent>& all() const { return m_events; }
    /// The number of an event, or -1 where it is none (it never happens).
    [[nodiscard]] int numberOf(EventRef ref) const {
        return m_numbers[static_cast<std::size_t>(ref.type)][static_cast<std::size_t>(ref.index)];
    }

private:
    void add(EventRef ref, double unavailability, double frequencyPerHour);

    std::vector<BasicEvent> m_events;
    std::vector<int> m_numbers[namesOf<EventType>.size()];
};

/// q of a failover given that its source is down (SPEC section 2): (1 - c) + c·min(1, T / (3600·MTTR)).
[[nodiscard]] double failoverUnavailability(const Connection& link, Hours sourceMttr);

} // namespace faultline
