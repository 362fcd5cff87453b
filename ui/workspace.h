// SPDX-License-Identifier: MIT
#pragma once
// What the parts of one window share, in the order in which they depend on each other.

#include "ui/analysis_runner.h"
#include "ui/appearance.h"
#include "ui/document.h"
#include "ui/selection.h"
#include "ui/trend.h"

namespace faultline {

/// One window's document with its answer and its selection. Canvas and panels take a reference and listen;
/// they never know each other. Must outlive them.
struct Workspace {
    explicit Workspace(Appearance& appearanceOfProgram) : appearance(appearanceOfProgram) {}

    Appearance& appearance;
    Document document;
    Selection selection{document};
    AnalysisRunner analysis{document};
    Trend trend{document, analysis};
};

} // namespace faultline
