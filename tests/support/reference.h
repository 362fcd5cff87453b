// SPDX-License-Identifier: MIT
#pragma once
// An independent, slow and plain evaluator of SPEC sections 2 to 4: it tries every state of the basic events.
// The engine is measured against it, so it includes nothing of core/analysis.

#include "core/model/design.h"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <optional>
#include <vector>

namespace faultline::test {

/// 50 decimal digits and a huge range of exponents: nothing the reference adds up loses a digit that matters.
using Real = boost::multiprecision::cpp_bin_float_50;

/// A probability and how often it comes about, per hour.
struct ReferenceMeasure {
    double unavailability;
    double frequency;
};

/// Steady state of a stack (SPEC section 6) from its dense generator matrix, by elimination in 300 digits.
/// `unavailability` in [0, 1] and `mttr` > 0 hours are those of one instance. About (2 count)^3 operations.
[[nodiscard]] std::pair<Real, Real> referenceStack(const Replicas& replicas, double unavailability,
                                                   double mttr);

struct ReferenceEventId {
    EventType type;
    ElementId id; ///< a failover: its link
    auto operator<=>(const ReferenceEventId&) const = default;
};

/// Figures of one event with 0 < U < 1; nothing where the divisor is 0 (SPEC section 4).
struct ReferenceImportance {
    ReferenceEventId event;
    double unavailability;
    double frequency; ///< the event's own omega
    double birnbaum;
    std::optional<double> criticality, raw, rrw;
};

struct ReferenceClient {
    std::optional<ComponentId> id; ///< nothing: the implied client
    ReferenceMeasure measure;
};

struct ReferenceSpof {
    ReferenceEventId event;
    std::vector<std::optional<ComponentId>> clients; ///< the entries it takes down, in file order
};

struct ReferenceCutSet {
    std::vector<ReferenceEventId> events; ///< sorted
    int order;                            ///< a stack counts as count - required + 1
    double probability;
};

/// A row of "P against P^2". Groups are those of the overall path with fewer required than they have
/// different targets; a store is owned by its first primary; a stack is owned by, and its only member is, the
/// component.
struct ReferenceRedundancy {
    enum class What { group, store, stack };
    What what;
    std::optional<ComponentId> owner; ///< nothing: the implied client
    std::vector<ComponentId> members; ///< in file order
    int required;
    std::vector<double> own; ///< each member's own U; a stack: that of one instance
    double independent;      ///< fewer than `required` alive if each had nothing but its own U
    double actual;           ///< fewer than `required` alive
    std::vector<ElementId>
        sharedFates; ///< domains, then risks, with U > 0 over two or more (a stack: over it)
};

/// Everything the reference knows about a design. Where there is no entry, all but `events` and `ungrounded`
/// is empty.
struct ReferenceReport {
    std::optional<ReferenceMeasure> overall, read, write;
    std::vector<ReferenceClient> clients;
    std::vector<ReferenceImportance> importance; ///< components, domains, risks, connections, failovers
    std::vector<ReferenceSpof> spofs;
    std::vector<ReferenceCutSet> cutSets; ///< all of them, in no promised order
    std::vector<ReferenceRedundancy> redundancy;
    std::vector<ComponentId> ungrounded[3]; ///< F of SPEC section 3: overall, read, write
    std::size_t uncertainEvents = 0;        ///< events with 0 < U < 1
};

struct ReferenceOptions {
    int maximumEvents = 18; ///< more uncertain events than this are refused
};

/// Evaluates a valid system in about 2^n steps for n uncertain events.
/// Throws std::invalid_argument for too many events, std::logic_error if the structure turns out not to be
/// monotone (which would be an error of the reference itself).
[[nodiscard]] ReferenceReport evaluateReference(const System& system, const ReferenceOptions& options = {});

} // namespace faultline::test
