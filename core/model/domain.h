// SPDX-License-Identifier: MIT
#pragma once
// Failure domains that are drawn as containers, and common causes that are no container.

#include "core/base/id.h"
#include "core/model/extras.h"
#include "core/model/failure.h"
#include "core/model/kinds.h"

#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// A region, zone, rack …: when it fails, everything inside is down. A group only frames what is inside: it
/// is no event, and the domains around it are those of its contents.
struct Domain {
    DomainId id;
    std::string name; ///< empty: the id serves as the name
    DomainKind kind = DomainKind::region;
    std::optional<DomainId> parent;
    std::optional<Failure> failure; ///< absent: never fails; ignored on a group
    std::string notes;
    Extras extras;

    [[nodiscard]] const std::string& label() const { return name.empty() ? id.text() : name; }
    [[nodiscard]] bool isGroup() const { return kind == DomainKind::group; }

    bool operator==(const Domain&) const = default;
};

/// A release, a power feed, a certificate …: when it strikes, every member is down.
struct SharedRisk {
    SharedRiskId id;
    std::string name;               ///< empty: the id serves as the name
    std::optional<Failure> failure; ///< absent: never strikes
    std::vector<ElementId> members; ///< components or domains
    std::string notes;
    Extras extras;

    [[nodiscard]] const std::string& label() const { return name.empty() ? id.text() : name; }

    bool operator==(const SharedRisk&) const = default;
};

} // namespace faultline
