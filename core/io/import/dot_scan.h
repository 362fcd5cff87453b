// SPDX-License-Identifier: MIT
#pragma once
// A first look at DOT text before the Graphviz library sees it: where things stand, which it does not tell,
// and whether it would take too long, which it does not mind.

#include "core/base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace faultline {

struct DotScan {
    std::map<std::string, std::size_t, std::less<>> lineOf; ///< of each id's first appearance, 1-based
    std::map<std::pair<std::string, std::string>, std::size_t> edgeLineOf; ///< "a -> b" as written
    int openBraces = 0;                                                    ///< at the end
};

/// Errors: "import-depth" for braces nested too deep, "import-size" for what would make too many edges, or
/// more attributes than any drawing has. Linear.
[[nodiscard]] Result<DotScan> scanDot(std::string_view text);

} // namespace faultline
