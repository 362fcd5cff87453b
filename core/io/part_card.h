// SPDX-License-Identifier: MIT
#pragma once
// How large a part is drawn, for formats that say where things stand.

namespace faultline::part_card {

inline constexpr double width = 120.0;
inline constexpr double height = 64.0;

} // namespace faultline::part_card
