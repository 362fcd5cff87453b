// SPDX-License-Identifier: MIT
#include "app/cli/output.h"

#include "core/io/whole_file.h"

namespace faultline::cli {

void write(const std::string& output, std::string_view content, Context& context) {
    if (output == "-") {
        context.out += content;
        return;
    }
    if (const auto written = writeWholeFile(output, content); !written)
        context.refuse(ExitCode::refused, messageOf(output, written.error()));
}

} // namespace faultline::cli
