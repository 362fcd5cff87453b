// SPDX-License-Identifier: MIT
#include "app/cli/drawing.h"

#include <cerrno>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

namespace faultline::cli {

namespace {

constexpr const char* programName = "faultline-draw";

/// Beside this program, or where an installation puts what people do not call themselves.
std::vector<std::filesystem::path> places() {
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return {};
    const auto folder = self.parent_path();
    return {folder / programName, folder.parent_path() / "libexec" / "faultline" / programName};
}

Error notHere() { return {"not-built", "this program does not paint", {}}; }

} // namespace

bool canDraw(Context& context) {
    std::string reason = std::generic_category().message(ENOENT);
    for (const auto& place : places()) {
        ::execv(place.c_str(), context.arguments);
        if (errno != ENOENT) reason = std::generic_category().message(errno);
    }
    context.refuse(ExitCode::refused,
                   fmt::format("pictures need {}, which is not beside faultline-cli ({}); a build with "
                               "FAULTLINE_GUI=ON has it",
                               programName, reason));
    return false;
}

Result<std::string> drawPicture(const Design& /*design*/, const Report& /*report*/,
                                const PictureWish& /*wish*/) {
    return notHere();
}

Result<std::string> drawReport(const report::Document& /*document*/,
                               const std::vector<DrawnDesign>& /*designs*/, const ReportTarget& /*target*/,
                               const std::function<void(double)>& /*progress*/) {
    return notHere();
}

} // namespace faultline::cli
