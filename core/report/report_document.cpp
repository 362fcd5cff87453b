// SPDX-License-Identifier: MIT
#include "core/report/report_document.h"

#include "core/base/phrases.h"
#include "core/base/version.h"
#include "core/io/words.h"
#include "core/report/parts.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <future>

namespace faultline::report {

namespace {

using Writer = Section (*)(const Subject&);

constexpr std::array<std::string_view, 9> names{"summary", "drawing",    "spofs",    "redundancy", "downtime",
                                                "service", "derivation", "findings", "appendix"};
constexpr std::array<std::string_view, 9> titles{"Summary",
                                                 "The design",
                                                 "Single points of failure",
                                                 "Redundancy: P against P²",
                                                 "Where the downtime comes from",
                                                 "Who is served",
                                                 "How the figure comes about",
                                                 "Findings, assumptions and notes",
                                                 "Appendix: all parts"};
constexpr std::array<Writer, 9> writers{summary, drawing,    spofs,    redundancy, downtime,
                                        service, derivation, findings, appendix};

std::string methodText(const Report& analysis) {
    return analysis.method == Method::exact
               ? "Exact: every combination of failures is counted, by binary decision diagrams"
               : "Guaranteed bounds: the exact figure is past the budget of the analysis";
}

std::string scopeText(const System& system) {
    std::string text = counted(system.components.size(), "part", "parts") + ", " +
                       counted(system.connections.size(), "connection", "connections");
    if (!system.domains.empty())
        text += ", " + counted(system.domains.size(), "failure domain", "failure domains");
    if (!system.sharedRisks.empty())
        text += ", " + counted(system.sharedRisks.size(), "shared risk", "shared risks");
    return text;
}

std::string assumptionText(const Report& analysis) {
    std::string text = "Failures are independent of one another, but for what domains and shared risks say";
    if (!analysis.assumed.empty())
        text += fmt::format("; {} from the catalogue",
                            counted(analysis.assumed.size(), "figure is", "figures are"));
    return text;
}

std::vector<Fact> factsOf(const Report& analysis, const Options& options) {
    std::vector<Fact> facts{{"Design", shown(options.title)}};
    if (!options.file.empty()) facts.push_back({"File", shown(options.file)});
    if (!options.date.empty()) facts.push_back({"Date", options.date});
    facts.push_back({"Made with", fmt::format("Faultline {}", versionText)});
    facts.push_back({"Content", scopeText(*analysis.system)});
    facts.push_back({"Up means", analysis.system->properties.objective == Objective::allClients
                                     ? "every client is served"
                                     : "some client is served"});
    facts.push_back({"Method", methodText(analysis)});
    facts.push_back({"Assumed", assumptionText(analysis)});
    return facts;
}

} // namespace

std::span<const std::string_view> partNames() { return names; }
std::span<const std::string_view> partTitles() { return titles; }

std::set<Part> allParts() {
    std::set<Part> all;
    for (std::size_t i = 0; i < names.size(); ++i) all.insert(static_cast<Part>(i));
    return all;
}

std::string anchorOf(Part part) { return std::string(names[static_cast<std::size_t>(part)]); }

AnalysisOptions analysisOptions() {
    AnalysisOptions options;
    options.listedCutSets = 400;
    return options;
}

Result<Document> buildReport(const Design& design, const Report& analysis, const Options& options,
                             const std::stop_token& stop, const Progress& progress) {
    const Subject subject{design, analysis, options, stop};
    Document document;
    document.title = shown(options.title);
    document.subtitle = "Availability report";
    document.facts = factsOf(analysis, options);
    document.author = fmt::format("Faultline {}", versionText);
    document.date = options.date;
    document.footer = document.title + (options.date.empty() ? "" : " · " + options.date);
    // No part waits for another: the longest of them is what a reader waits for.
    std::vector<std::future<Section>> sections;
    for (const Part part : options.parts)
        sections.push_back(std::async(std::launch::async, [&subject, part] {
            const InEnglish allOfIt; // this thread's words too
            return writers[static_cast<std::size_t>(part)](subject);
        }));
    for (const Part part : options.parts) {
        const auto i = static_cast<std::size_t>(part);
        const std::size_t done = document.sections.size();
        if (progress) progress(static_cast<double>(done) / static_cast<double>(sections.size()), titles[i]);
        if (stop.stop_requested()) return Error{"stopped", "the report was stopped", {}};
        Section section = sections[done].get();
        section.title = titles[i];
        section.anchor = anchorOf(part);
        document.sections.push_back(std::move(section));
    }
    if (stop.stop_requested()) return Error{"stopped", "the report was stopped", {}};
    return document;
}

} // namespace faultline::report
