// SPDX-License-Identifier: MIT
#pragma once
// A finding: something to know about a design. It is no failure; the design is analysed all the same.

#include "core/base/id.h"

#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// From worst to mildest. An assumption is a choice made for the user that is worth a look.
enum class Severity { error, warning, info, assumption };

[[nodiscard]] std::string_view nameOf(Severity severity);

/// `code` is stable ("cycle"), `ids` the elements to point at, in a stable order, `parameters` what the
/// sentence needs beside them (numbers, names); see `describe` for the words.
struct Issue {
    Severity severity = Severity::info;
    std::string code;
    std::vector<ElementId> ids;
    std::vector<std::string> parameters;

    bool operator==(const Issue&) const = default;
};

} // namespace faultline
