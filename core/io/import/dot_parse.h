// SPDX-License-Identifier: MIT
#pragma once
// The Graphviz library's parser behind one door: no output of its own, no state left behind.

#include "core/base/result.h"
#include "core/io/import/sketch.h"

#include <graphviz/cgraph.h>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

struct DotGraphCloser {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
using DotGraphHandle = std::unique_ptr<Agraph_t, DotGraphCloser>;

struct DotParsed {
    DotGraphHandle graph;
    std::size_t which = 0;          ///< number of `graph` in the file, from 0
    std::vector<std::string> names; ///< of all graphs in the file; empty for one without a name
    std::vector<SketchRemark> remarks;
};

/// Parses; the caller holds graphvizMutex for as long as it uses the result. Where Graphviz finds a mistake,
/// the line is left out and reading goes on, a few times at most; `openBraces` that miss their end get it.
/// Without `which` it is the first graph that has a node, else the first.
/// Errors: "import-syntax" with the line, "import-empty" for no graph at all, "import-choice".
[[nodiscard]] Result<DotParsed> parseDot(std::string text, std::optional<std::size_t> which, int openBraces);

/// The graphs that a file holds, for the person to choose; takes graphvizMutex.
[[nodiscard]] std::vector<DrawingChoice> dotChoices(const SourceFile& file);

} // namespace faultline
