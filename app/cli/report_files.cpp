// SPDX-License-Identifier: MIT
#include "app/cli/report_files.h"

#include "app/cli/drawing.h"
#include "app/cli/near_matches.h"
#include "app/cli/output.h"
#include "core/report/mermaid_drawing.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <unistd.h>

namespace faultline::cli {

namespace {

constexpr std::array<std::string_view, 3> formats{"pdf", "html", "md"};

std::string today() {
    std::time_t now = std::time(nullptr);
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
        const std::string_view text = epoch;
        long long seconds = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
        if (error == std::errc{} && end == text.data() + text.size()) now = static_cast<std::time_t>(seconds);
    }
    std::tm parts{};
    ::localtime_r(&now, &parts);
    return fmt::format("{:04}-{:02}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
}

std::string formatOf(const ReportFileArguments& arguments, Context& context) {
    std::string format = arguments.format;
    if (format.empty() && arguments.output != "-") {
        format = std::filesystem::path(arguments.output).extension().string();
        if (!format.empty()) format.erase(0, 1);
        std::ranges::transform(format, format.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        if (format == "htm") format = "html";
        if (format == "markdown") format = "md";
    }
    if (std::ranges::find(formats, format) != formats.end()) return format;
    if (!arguments.format.empty())
        context.refuse(ExitCode::wrongCall,
                       fmt::format("--format: “{}” is no form of a report: pdf, html or md", shown(format)));
    else if (arguments.output == "-")
        context.refuse(ExitCode::wrongCall, "--format is needed for standard output: pdf, html or md");
    else
        context.refuse(
            ExitCode::wrongCall,
            fmt::format("{}: the name ends in no known form of a report: .pdf, .html or .md; or say --format",
                        shown(arguments.output)));
    return {};
}

std::optional<std::set<report::Part>> partsOf(const std::string& sections, Context& context) {
    if (sections.empty()) return report::allParts();
    const auto known = report::partNames();
    std::set<report::Part> parts;
    for (std::size_t start = 0; start <= sections.size();) {
        const std::size_t end = std::min(sections.find(',', start), sections.size());
        const std::string name = sections.substr(start, end - start);
        start = end + 1;
        if (name.empty()) continue;
        const auto found = std::ranges::find(known, name);
        if (found == known.end()) {
            const std::vector<std::string> names(known.begin(), known.end());
            context.refuse(ExitCode::wrongCall,
                           fmt::format("--sections: “{}” is no section{}\nSections: {}", shown(name),
                                       didYouMean(name, names), listed(names)));
            return std::nullopt;
        }
        parts.insert(static_cast<report::Part>(found - known.begin()));
    }
    if (parts.empty()) {
        context.refuse(ExitCode::wrongCall, "--sections: no section is named");
        return std::nullopt;
    }
    return parts;
}

} // namespace

void addPaper(CLI::App& command, ReportFileArguments& arguments) {
    command.add_option("--paper", arguments.paper, "PDF: A4 or Letter")
        ->type_name("SIZE")
        ->check(CLI::IsMember({"A4", "Letter"}, CLI::ignore_case))
        ->capture_default_str();
    command.add_flag("--landscape", arguments.isLandscape, "PDF: pages wider than high");
}

void addReportTarget(CLI::App& command, ReportFileArguments& arguments) {
    command.add_option("-o,--output", arguments.output, "The file to write; - is standard output")
        ->type_name("OUT")
        ->capture_default_str();
    command.add_option("--format", arguments.format, "The form: pdf, html or md; else by the ending of OUT")
        ->type_name("FORMAT");
    addPaper(command, arguments);
    command
        .add_option("--sections", arguments.sections,
                    fmt::format("Only these: {}", fmt::join(report::partNames(), ", ")))
        ->type_name("NAME,...");
}

std::optional<ReportTarget> reportTarget(const ReportFileArguments& arguments, Context& context) {
    ReportTarget target;
    target.output = arguments.output;
    target.format = formatOf(arguments, context);
    if (target.format.empty()) return std::nullopt;
    auto parts = partsOf(arguments.sections, context);
    if (!parts) return std::nullopt;
    target.parts = std::move(*parts);
    if (target.format == "pdf" && target.output == "-" && ::isatty(STDOUT_FILENO) == 1) {
        context.refuse(ExitCode::wrongCall, "a terminal cannot show pdf: name a file with -o");
        return std::nullopt;
    }
    if (target.format != "md" && !canDraw(context)) return std::nullopt;
    target.paper = arguments.paper;
    target.isLandscape = arguments.isLandscape;
    target.date = today();
    return target;
}

std::string fileNameOf(const std::string& argument) {
    return argument == "-" ? std::string() : std::filesystem::path(argument).filename().string();
}

void writeReport(const ReportTarget& target, const report::Document& document,
                 const std::vector<DrawnDesign>& designs, ProgressLine& line, Context& context) {
    if (target.format == "md") {
        std::vector<report::AnalysedDesign> drawn;
        for (const DrawnDesign& each : designs) drawn.push_back({each.design, each.report});
        const std::string text = report::markdown(document, report::mermaidDrawings(std::move(drawn)));
        line.clear();
        return write(target.output, text, context);
    }
    const auto content = drawReport(document, designs, target, [&line](double share) {
        line.say("Laying out and painting", shareOfText + (1.0 - shareOfText) * share);
    });
    line.clear();
    if (!content) return context.refuse(ExitCode::refused, messageOf(target.output, content.error()));
    write(target.output, *content, context);
}

} // namespace faultline::cli
