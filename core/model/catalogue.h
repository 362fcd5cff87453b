// SPDX-License-Identifier: MIT
#pragma once
// The figure that a component takes when it states none: one for each kind, with the source it rests on.

#include "core/model/design.h"

#include <span>
#include <string_view>

namespace faultline {

/// Where a figure was read; all empty where there is no source.
struct CatalogueSource {
    std::string_view name;
    std::string_view url;
    std::string_view seen;  ///< the day it was read, YYYY-MM-DD
    std::string_view quote; ///< the words or the line of a table that the figure rests on
};

/// One kind's entry in resources/catalogue.json.
struct CatalogueEntry {
    ComponentKind kind;
    std::string_view title;
    Failure failure; ///< a probability without a repair time: that is the design's (SPEC section 2)
    bool assumption; ///< no source states the figure; `reason` says why it was chosen
    std::string_view reason;
    CatalogueSource source; ///< of an assumption: what it leans on, if anything
};

/// All entries, one a kind, in the order of ComponentKind.
[[nodiscard]] std::span<const CatalogueEntry> catalogue();
[[nodiscard]] const CatalogueEntry& catalogueEntry(ComponentKind kind);

/// Whether the component takes its figure from the catalogue; never so for a client.
[[nodiscard]] bool isAssumed(const Component& component);

/// U of one instance in [0, 1]: the component's own figure, else the catalogue's; 0 for a client whatever it
/// states.
[[nodiscard]] double unavailabilityOf(const Component& component);

/// MTTR of one instance: its `failure`'s own, else the design's, else 4 h.
[[nodiscard]] Hours mttrOf(const Component& component, const DesignProperties& properties);

} // namespace faultline
