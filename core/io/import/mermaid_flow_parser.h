// SPDX-License-Identifier: MIT
#pragma once
// A flowchart from its text: what Mermaid accepts as Mermaid has it, the rest as its author will have meant
// it.

#include "core/base/result.h"
#include "core/io/import/mermaid_flowchart.h"
#include "core/io/import/mermaid_source.h"
#include "core/io/import/sketch.h"

#include <vector>

namespace faultline::mermaid {

struct ParsedFlowchart {
    Flowchart flowchart;
    std::vector<SketchRemark> remarks;
};

/// Error codes "import-size", "import-depth", and "import-syntax" where Mermaid would refuse most of it, with
/// the line in `where`. Where the remarks hold none of the kinds `lenient` and `skipped`, the flowchart is
/// Mermaid's own.
[[nodiscard]] Result<ParsedFlowchart> parseFlowchart(LinedText lines);

} // namespace faultline::mermaid
