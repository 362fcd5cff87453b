// SPDX-License-Identifier: MIT
#pragma once
// Why a figure is what it is: the way from the parts' own figures to it, step by step. `core/io` words it.

#include "core/analysis/report.h"
#include "core/base/result.h"

#include <stop_token>

namespace faultline {

/// Figures that can be derived.
enum class Figure {
    unavailability,     ///< of the system, of a path, or of a client
    availability,       ///< 1 − U
    nines,              ///< −log10 U
    downtime,           ///< hours a year
    outages,            ///< a year; of the system
    meanOutage,         ///< hours; of the system
    partUnavailability, ///< of one event
    criticality,        ///< of one event
    redundancy,         ///< a row of "P against P²"
    cutSet              ///< the probability of one minimal cut set
};

/// An event by the id of its element, which stays right when places in lists shift.
struct EventKey {
    EventType type = EventType::component;
    ElementId id;

    bool operator==(const EventKey&) const = default;
};

/// A row of "P against P²", by ids.
struct RedundancyKey {
    RedundancyKind kind = RedundancyKind::group;
    ComponentId owner; ///< empty: the implied client
    std::vector<ComponentId> members;

    bool operator==(const RedundancyKey&) const = default;
};

/// Which figure of a report is meant. Made of ids, so that it may be asked again of a newer report.
struct FigureQuestion {
    Figure figure = Figure::unavailability;
    Path path = Path::overall;         ///< unavailability to downtime, of the system
    std::optional<ComponentId> client; ///< the same figures of this client alone; empty id: the implied one
    std::vector<EventKey> events;      ///< partUnavailability, criticality: one; cutSet: its events
    RedundancyKey redundancy;          ///< redundancy

    bool operator==(const FigureQuestion&) const = default;
};

[[nodiscard]] EventKey keyOf(const System& system, EventRef event);
[[nodiscard]] RedundancyKey keyOf(const System& system, const RedundancyResult& row);

/// What a step's figure is the probability of.
struct Subject {
    enum class Kind {
        system,     ///< the system is down
        served,     ///< `component` (or the implied client) is not served
        alive,      ///< `component` is not alive: itself, a domain around it, a shared risk
        group,      ///< `component` reaches fewer than `required` of `members`
        member,     ///< no way from a caller to `component` works, or it does not answer
        reads,      ///< no copy of the store of `members` can be read
        writes,     ///< nothing takes writes in the store of `members`
        promotion,  ///< neither `component` nor what may be promoted in its place takes writes
        event,      ///< `event` is down, strikes or (a failover) does not happen
        redundancy, ///< fewer than `required` of `members` are alive
        several     ///< what the steps below say together
    };
    Kind kind = Kind::several;
    int component = impliedClient;
    std::vector<int> members;
    int required = 1;
    EventRef event;
    bool isRest = false; ///< what is left of it once something else has been fixed or taken out

    bool operator==(const Subject&) const = default;
};

enum class StepRule {
    constant,    ///< 0: it cannot happen; 1: it has happened
    event,       ///< the figure of a basic event
    same,        ///< comes about exactly when its one step does
    any,         ///< one of several independent things is enough: 1 − ∏ (1 − P)
    all,         ///< several independent things together: ∏ P
    atLeast,     ///< `number` of several independent things
    either,      ///< steps [x, if x, if not x]: P(x)·P(f | x) + (1 − P(x))·P(f | not x)
    repeated,    ///< worked out at another step about the same subject, with the same value
    diagram,     ///< not taken apart: the exact figure of the decision diagram; see `cutSets`
    bounds,      ///< past the budget: an interval
    complement,  ///< 1 − step
    nines,       ///< −log10 of the step
    downtime,    ///< hours a year: 8760 times the step
    outages,     ///< a year: 8760 times the sum of I'·ω over `terms` and `rest`
    meanOutage,  ///< hours: 8760 times step 0 over step 1
    criticality, ///< (U(1) − U(0))·P/U of `terms[0]`; step 0 is U
    comparison,  ///< of a redundancy: step 0 is what independence promises, step 1 what is left, the value
    independent  ///< fewer than `number` up of things with these `values`, were they independent
};

/// One event's share in a sum: its importance when it strikes (I') times its frequency.
struct RateTerm {
    EventRef event;
    double unavailability = 0.0; ///< P of the event
    double importance = 0.0;     ///< I' for outages, I for criticality
    double frequencyPerHour = 0.0;
    double whenDown = 0.0; ///< criticality: U given that it is down
    double whenUp = 0.0;   ///< criticality: U given that it is up
};

struct NamedCutSet {
    std::vector<EventRef> events;
    double probability = 0.0;
};

/// A figure and how it follows from the steps below it.
struct DerivationStep {
    StepRule rule = StepRule::constant;
    Subject subject;
    double value = 0.0;
    int number = 0; ///< atLeast: k; independent: how many must be up
    /// any, all: what the steps share was counted once, where it stands alone; the other steps are taken
    /// given that those are up (any) or down (all).
    bool isRearranged = false;
    std::optional<Interval> bounds;   ///< rule bounds; value is its upper end
    std::vector<RateTerm> terms;      ///< outages: the largest first; criticality: one
    double rest = 0.0;                ///< outages: the sum of terms not listed, per hour
    std::vector<NamedCutSet> cutSets; ///< diagram: the most probable
    std::vector<double> values;       ///< independent: the members' P
    std::vector<DerivationStep> steps;
};

struct Derivation {
    FigureQuestion question;
    std::shared_ptr<const System> system;
    DerivationStep root;
};

/// Derives a figure of a report anew from its system. The root's value equals the report's to a relative
/// 1e-9. Takes about as long as an analysis without cut sets. Errors: "stopped"; "no-figure" where the report
/// has no such figure (any more); "too-large" where a part would not fit the budget.
[[nodiscard]] Result<Derivation> derive(const Report& report, const FigureQuestion& question,
                                        const std::stop_token& stop = {});

} // namespace faultline
