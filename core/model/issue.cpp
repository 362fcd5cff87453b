// SPDX-License-Identifier: MIT
#include "core/model/issue.h"

namespace faultline {

std::string_view nameOf(Severity severity) {
    switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "info";
    case Severity::assumption: break;
    }
    return "assumption";
}

} // namespace faultline
