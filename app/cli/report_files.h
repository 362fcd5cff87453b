// SPDX-License-Identifier: MIT
#pragma once
// Where a report goes and in which form: what `report` and `compare --report` have in common.

#include "app/cli/context.h"
#include "app/cli/progress_line.h"
#include "core/report/report_document.h"

#include <optional>

namespace faultline::cli {

struct ReportFileArguments {
    std::string output = "-";
    std::string format;
    std::string paper = "A4";
    bool isLandscape = false;
    std::string sections; ///< names with commas between them; empty: all
};

/// A target that has been understood.
struct ReportTarget {
    std::string output;
    std::string format; ///< pdf, html or md
    std::string paper;
    bool isLandscape = false;
    std::set<report::Part> parts;
    std::string date; ///< today; of SOURCE_DATE_EPOCH where that is set
};

/// A design that is drawn in a report, with its answer.
struct DrawnDesign {
    const Design* design = nullptr;
    const Report* report = nullptr;
};

/// Adds --paper and --landscape.
void addPaper(CLI::App& command, ReportFileArguments& arguments);
/// Adds --output, --format, --sections and the paper's options.
void addReportTarget(CLI::App& command, ReportFileArguments& arguments);

/// What the arguments mean; nothing after a complaint. Where the form is painted and this program does not
/// paint, it becomes the one that does: call it before anything is read.
[[nodiscard]] std::optional<ReportTarget> reportTarget(const ReportFileArguments& arguments,
                                                       Context& context);

/// What a report calls the file that was named: without its folder, which is nobody else's business; empty
/// for standard input.
[[nodiscard]] std::string fileNameOf(const std::string& argument);

/// Where the work on a report stands once its text is written: what the line says from there to the end.
inline constexpr double shareOfText = 0.5;

/// Writes the document in the target's form, whole or not at all.
void writeReport(const ReportTarget& target, const report::Document& document,
                 const std::vector<DrawnDesign>& designs, ProgressLine& line, Context& context);

} // namespace faultline::cli
