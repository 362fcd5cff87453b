// SPDX-License-Identifier: MIT
#pragma once
// Where a command's product goes: a file, whole or not at all, or standard output.

#include "app/cli/context.h"

namespace faultline::cli {

/// Writes to a file (see `writeWholeFile`), or for "-" to what will be standard output. A failure is said and
/// sets the exit code.
void write(const std::string& output, std::string_view content, Context& context);

} // namespace faultline::cli
