// SPDX-License-Identifier: MIT
#pragma once
// Everything that the analysis says about a system: the answer that canvas, command line and tests share.

#include "core/analysis/basic_events.h"
#include "core/analysis/cut_sets.h"
#include "core/analysis/diagram.h"
#include "core/model/issue.h"
#include "core/model/requirements.h"

#include <memory>
#include <optional>

namespace faultline {

/// Guaranteed bounds of a probability, lower <= upper.
struct Interval {
    double lower = 0.0;
    double upper = 1.0;

    bool operator==(const Interval&) const = default;
};

/// An unavailability in [0, 1]: exact, or known to lie in an interval when the budget did not suffice.
struct Unavailability {
    std::optional<double> exact;
    std::optional<Interval> bounds;
};

struct ClientResult {
    int client = impliedClient;
    Unavailability unavailability;
};

/// A part that alone, everything else up, takes the system down.
struct SpofResult {
    EventRef event;
    std::optional<double> criticality; ///< 0 for an event with U = 0; nothing where it is not defined
    std::vector<int> clients;          ///< the entries that lose service because of it
};

enum class CutVertexReason {
    singlePointOfFailure, ///< it is both
    observer,             ///< a client never fails
    stack,                ///< its own instances stand in for each other
    nothingNeeded,        ///< without it nobody loses service
    servedOtherwise       ///< the clients it cuts off are not decisive for the system (objective anyClient)
};

struct CutVertexResult {
    int component = 0;
    CutVertexReason reason = CutVertexReason::singlePointOfFailure;

    [[nodiscard]] bool isSpof() const { return reason == CutVertexReason::singlePointOfFailure; }
};

struct CutSetListing {
    std::string count;                                   ///< exact, decimal digits
    std::array<double, CutSets::orderColumns> byOrder{}; ///< how many of order 1, 2 …
    std::vector<CutSet> mostProbable;                    ///< events are numbers of `Report::events`
    std::vector<CutSet> lowestOrder;
};

/// Importance of one event with 0 < U < 1 (SPEC section 4).
struct ImportanceResult {
    std::uint32_t event = 0; ///< number in `Report::events`
    double birnbaum = 0.0;
    std::optional<double> criticality;
    std::optional<double> raw;
    std::optional<double> rrw;
    double frequencyShare = 0.0; ///< its term I'·omega of the system's frequency, per hour
};

enum class RedundancyKind { group, store, stack };

/// P against P^n: what redundancy promises and what shared fate leaves of it.
struct RedundancyFigures {
    std::vector<int> members;                 ///< of a stack: the stack itself, once
    int size = 0;                             ///< members, or instances of a stack
    int required = 1;                         ///< k
    std::vector<double> memberUnavailability; ///< of each member alone; of a stack: of one instance
    double independent = 0.0;         ///< fewer than k up, were members independent and nothing else failed
    std::optional<double> actual;     ///< fewer than k alive; nothing past the budget
    std::vector<EventRef> sharedFate; ///< domains and shared risks with U > 0 that make the difference
};

struct RedundancyResult {
    RedundancyKind kind = RedundancyKind::group;
    int owner = impliedClient; ///< the caller; of a store its first primary; of a stack itself
    std::shared_ptr<const RedundancyFigures> figures; ///< shared by callers with the same members and k
};

enum class Method { exact, bounds };

struct Report {
    std::shared_ptr<const System> system; ///< what was analysed; indices refer to its lists
    std::vector<BasicEvent> events;

    Method method = Method::exact;
    std::optional<Unavailability> overall; ///< nothing: there is no entry
    std::optional<Unavailability> read;
    std::optional<Unavailability> write;
    std::optional<double> frequencyPerHour; ///< omega; nothing with bounds
    std::vector<ClientResult> clients;

    bool downWithNothingFailed = false;
    std::vector<SpofResult> spofs; ///< most critical first
    std::vector<CutVertexResult> cutVertices;
    std::optional<CutSetListing> cutSets;     ///< nothing past the budget
    std::vector<ImportanceResult> importance; ///< most critical first
    std::vector<RedundancyResult> redundancy;
    std::vector<int> assumed; ///< components that take their figure from the catalogue
    std::vector<Issue> findings;

    std::size_t diagramNodes = 0;
    std::size_t diagramModules = 0;
    std::size_t nodesMade = 0; ///< on the way to the diagrams, in vain included: what the analysis cost
    std::shared_ptr<const DiagramStore> diagrams; ///< never changes: further questions may be asked of it
    std::optional<CompiledFunction> systemDown;   ///< overall; nothing past the budget or without an entry

    [[nodiscard]] std::optional<double> unavailability() const {
        return overall ? overall->exact : std::nullopt;
    }
};

} // namespace faultline
