// SPDX-License-Identifier: MIT
#pragma once
// The three grades of every part that has one, and in words why they differ.

#include "core/analysis/report.h"

#include <QString>

namespace faultline {

/// Above this share of the downtime a part counts as a weak point by its figures alone.
inline constexpr double weakCriticality = 0.1;

/// A part with its grades.
struct SpofRow {
    EventRef event;
    std::optional<CutVertexReason> cutVertex; ///< nothing: it is none
    bool failsAlone = false;                  ///< an order-1 cut set: it alone takes the system down
    std::optional<double> criticality;        ///< share of the downtime in which it takes part
    std::vector<int> clients;                 ///< whom it leaves unserved, if it fails alone

    [[nodiscard]] bool isWeak() const { return criticality.value_or(0.0) > weakCriticality; }
};

/// Every part with at least one grade: those that fail alone first, then by criticality.
[[nodiscard]] std::vector<SpofRow> spofRows(const Report& report);

/// One or two sentences on why the grades of a part differ, or that they agree.
[[nodiscard]] QString reasonText(const SpofRow& row);

} // namespace faultline
