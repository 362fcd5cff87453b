// SPDX-License-Identifier: MIT
#pragma once
// The canvas for those who listen to it: its parts, domains and connections as children with names.

namespace faultline {

/// Makes screen readers find the things on every CanvasView. Safe to call again.
void installCanvasAccessibility();

} // namespace faultline
