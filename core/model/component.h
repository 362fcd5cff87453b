// SPDX-License-Identifier: MIT
#pragma once
// A part that can fail, or a client that observes.

#include "core/base/id.h"
#include "core/base/units.h"
#include "core/model/extras.h"
#include "core/model/failure.h"
#include "core/model/kinds.h"

#include <optional>
#include <string>

namespace faultline {

/// How many of its targets a component needs (SPEC section 3, "Requirement groups").
struct Requirement {
    enum class Mode { automatic, any, all, number };

    Mode mode = Mode::automatic;
    int count = 1; ///< k >= 1 with Mode::number; 1 otherwise.

    bool operator==(const Requirement&) const = default;
};

/// How a spare takes over inside a stack: with probability `coverage` after `seconds`, else not at all until
/// repair.
struct Switchover {
    Probability coverage = *Probability::from(1.0);
    Seconds seconds;

    bool operator==(const Switchover&) const = default;
};

/// A stack of `count` like instances of which `required` are needed (SPEC section 6). A count of 1 is a plain
/// component.
struct Replicas {
    static constexpr int maximumCount = 1000;

    int count = 1;    ///< 1 .. maximumCount
    int required = 1; ///< 1 .. count
    StandbyMode standby = StandbyMode::active;
    std::optional<int> repairCrews; ///< >= 1; `count` where absent
    std::optional<Probability>
        dormancy; ///< a warm spare's failure rate over an operating one's; 0.5 where absent
    Switchover switchover;

    bool operator==(const Replicas&) const = default;
};

/// A component. Plain data; `validateSystem` and the design file's reader enforce the ranges.
struct Component {
    ComponentId id;
    std::string name; ///< empty: the id serves as the name
    ComponentKind kind = ComponentKind::node;
    std::optional<DomainId> domain;
    std::string service; ///< the user's own stand-in key; empty: none
    Requirement requirement;
    std::optional<Failure> failure; ///< absent: the kind's figure from the catalogue
    std::optional<Replicas> replicas;
    std::optional<MonthlyCost> monthlyCost;
    std::string notes;
    Extras extras;

    /// The name a person sees.
    [[nodiscard]] const std::string& label() const { return name.empty() ? id.text() : name; }
    /// More than one instance.
    [[nodiscard]] bool isStack() const { return replicas && replicas->count > 1; }

    bool operator==(const Component&) const = default;
};

} // namespace faultline
