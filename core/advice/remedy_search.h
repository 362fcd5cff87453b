// SPDX-License-Identifier: MIT
#pragma once
// Tries changes to a design, the simplest first, until one lets the system survive a failure.

#include "core/advice/remedy.h"

#include <set>

namespace faultline {

/// Answers for one valid system, which must outlive it. Asks the structure alone; a request to stop makes it
/// give up with `RemedyKind::none`.
class RemedySearch {
public:
    RemedySearch(const System& system, std::stop_token stop);

    /// A change after which the event alone no longer takes the system down. Costs a few passes over the
    /// structure; of a domain or a shared risk as many as it has parts.
    [[nodiscard]] Remedy remedyOf(EventRef spof) const;

private:
    [[nodiscard]] bool survives(const System& changed, EventRef event) const;
    void tryPart(Remedy& remedy) const;
    /// The system with automatic failover on these replication links.
    [[nodiscard]] System withFailover(const std::vector<EventRef>& links) const;
    [[nodiscard]] bool tryFailover(Remedy& remedy, const std::set<int>& lost) const;
    [[nodiscard]] bool tryCopy(Remedy& remedy, std::optional<int> place) const;
    void tryDomain(Remedy& remedy) const;
    [[nodiscard]] bool tryPlace(Remedy& remedy, const std::set<int>& inside, std::optional<int> place) const;
    void tryRisk(Remedy& remedy) const;
    void tryPartsOutside(Remedy& remedy) const;
    void tryConnection(Remedy& remedy) const;
    void take(Remedy& remedy, RemedyKind kind, System changed) const;

    /// The components that lie in a domain, clients excepted.
    [[nodiscard]] std::set<int> partsIn(int domain) const;
    /// Other domains of the same kind in the same place, at most a few, those that hold most first.
    [[nodiscard]] std::vector<int> siblingsOf(int domain) const;
    [[nodiscard]] EventRef referenceTo(const ElementId& member) const;
    [[nodiscard]] std::vector<EventRef> insistingCallers(int component) const;

    const System& m_system;
    std::stop_token m_stop;
    Topology m_topology;
    Stores m_stores;
    std::vector<std::size_t> m_partsIn; ///< by domain
};

} // namespace faultline
