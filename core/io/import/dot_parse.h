// SPDX-License-Identifier: MIT
#pragma once
// The Graphviz library's parser behind one door: no output of its own, no state left behind.

#include "core/base/result.h"
#include "core/io/import/sketch.h"

#include <graphviz/cgraph.h>
#include <memory>
#include <string>
#include <vector>

namespace faultline {

struct DotGraphCloser {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
using DotGraphHandle = std::unique_ptr<Agraph_t, DotGraphCloser>;

struct DotParsed {
    DotGraphHandle graph;
    std::size_t graphs = 0; ///< in the file
    std::vector<SketchRemark> remarks;
};

/// Parses; the caller holds graphvizMutex for as long as it uses the result. Where Graphviz finds a mistake,
/// the line is left out and reading goes on, a few times at most; `openBraces` that miss their end get it.
/// Errors: "import-syntax" with the line, "import-empty" for no graph at all, "import-choice".
[[nodiscard]] Result<DotParsed> parseDot(std::string text, std::size_t which, int openBraces);

} // namespace faultline
