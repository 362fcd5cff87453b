// SPDX-License-Identifier: MIT
#pragma once
// The writers behind `exportText`, one a format.

#include "core/base/result.h"
#include "core/model/design.h"

#include <string>

namespace faultline {

[[nodiscard]] std::string writeMermaid(const Design& design);
[[nodiscard]] std::string writeDot(const Design& design);
[[nodiscard]] std::string writeDrawio(const Design& design);
[[nodiscard]] Result<std::string> writeOpenPsa(const Design& design);
[[nodiscard]] std::string writeComponentsCsv(const Design& design);
[[nodiscard]] Result<std::string> writeResultsCsv(const Design& design);

} // namespace faultline
