// SPDX-License-Identifier: MIT
#pragma once
// Whether the title of a frame names a place that can fail as a whole, and which kind of place.

#include "core/model/kinds.h"

#include <optional>
#include <string>
#include <string_view>

namespace faultline {

struct PlaceFinding {
    DomainKind kind = DomainKind::region;
    std::string word;    ///< as it stands in the title
    bool isName = false; ///< "AWS", "Europe": where something may merely run
};

/// The kind of place that a title speaks of: "Data Center Region A" a region, "us-east-1a" a zone; nothing
/// for "Database Cluster", "DNS zone" and "Multi-AZ". Of several places in one title the last of its first
/// piece counts, as English puts what it is behind what qualifies it.
[[nodiscard]] std::optional<PlaceFinding> placeIn(std::string_view title);

} // namespace faultline
