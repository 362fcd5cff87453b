// SPDX-License-Identifier: MIT
#pragma once
// From the model and its answer to looks: the canvas, pictures and thumbnails word and colour things alike.

#include "core/analysis/report.h"
#include "ui/render/connection_painter.h"
#include "ui/render/domain_painter.h"
#include "ui/render/part_painter.h"

#include <map>
#include <set>

namespace faultline {

/// What the ground of parts and domains shows.
enum class HeatMode { none, spofs, criticality, birnbaum };

/// A report by element id, so that it can be asked after the design has moved on. Empty: no answer yet.
class Overlay {
public:
    Overlay() = default;
    /// Costs about as much as the report is long.
    Overlay(const Report& report, HeatMode mode);

    /// The ground's share in [0, 1]: the criticality or the Birnbaum importance; 0 below 0.001.
    [[nodiscard]] double heat(const ElementId& id) const;
    /// Whether it is a single point of failure and the mode shows that (all but `none`).
    [[nodiscard]] bool isSpof(const ElementId& id) const;

private:
    std::map<ElementId, double> m_heat;
    std::set<ElementId> m_spofs;
};

/// What a system's risks name, by element: asked once, used for all looks.
[[nodiscard]] std::map<ElementId, std::vector<RiskBadge>> riskBadges(const System& system);

/// What follows from the model; states of the moment (selected, hovered …) are left at their defaults.
[[nodiscard]] PartLook partLook(const Component& component, const Overlay& overlay);
[[nodiscard]] DomainLook domainLook(const Domain& domain, const Overlay& overlay);
/// `target` is the component that the connection goes to: access means something only into a stateful one.
[[nodiscard]] ConnectionLook connectionLook(const Connection& connection, ComponentKind target,
                                            const Overlay& overlay);
/// "P 0.01", "99.9 %" or "MTBF 365 d", as the user stated it.
[[nodiscard]] QString figureText(const Failure& failure);
/// "any 1 of 3", "2 of 3", "all 3".
[[nodiscard]] QString requirementText(int required, int size);

} // namespace faultline
