// SPDX-License-Identifier: MIT
#pragma once
// Painting, which the commands ask for and know nothing of. It needs QtGui, which takes longer to load than
// most designs take to analyse: faultline-cli therefore leaves it to faultline-draw, the same program with a
// painter, which it becomes when a picture is wanted. Each of the two defines these functions.

#include "app/cli/context.h"
#include "app/cli/report_files.h"

#include <functional>

namespace faultline::cli {

/// What a picture is to show, as the command line names it.
struct PictureWish {
    std::string format = "png";    ///< png, svg, pdf
    double scale = 2.0;            ///< of a PNG
    std::string theme = "light";   ///< light, dark, print
    std::string overlay = "spofs"; ///< none, spofs, criticality, birnbaum
    bool isTransparent = false;
    bool hasLegend = false;
    std::vector<std::string> only; ///< ids of what is drawn; empty: everything
    std::string title;
};

/// The range of `PictureWish::scale`.
inline constexpr double smallestScale = 0.1;
inline constexpr double largestScale = 8.0;

/// Whether this program paints. faultline-cli does not: it becomes faultline-draw with the same arguments,
/// and comes back only where that cannot be; then the reason has been said and the exit code is set. Nothing
/// may have been read from standard input before.
[[nodiscard]] bool canDraw(Context& context);

/// The bytes of a picture. Errors: "picture-empty", "picture-too-large".
[[nodiscard]] Result<std::string> drawPicture(const Design& design, const Report& report,
                                              const PictureWish& wish);

/// A report with its drawings, as PDF or HTML by the target's form. The first design is drawn, the second
/// where the document compares two. `progress` is told shares in [0, 1].
[[nodiscard]] Result<std::string> drawReport(const report::Document& document,
                                             const std::vector<DrawnDesign>& designs,
                                             const ReportTarget& target,
                                             const std::function<void(double)>& progress);

} // namespace faultline::cli
