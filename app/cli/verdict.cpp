// SPDX-License-Identifier: MIT
#include "app/cli/verdict.h"

#include "core/analysis/figures.h"
#include "core/io/json.h"
#include "core/io/report_json.h"
#include "core/io/words.h"
#include "core/model/wording.h"
#include "core/report/comparison.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace faultline::cli {

namespace {

constexpr Rule rules[] = {
    {"finding", "The design has no finding of severity error; with --no-warnings, none of severity warning"},
    {"min-availability", "The availability is at least what --min-availability says"},
    {"max-downtime", "The downtime a year is at most what --max-downtime says"},
    {"min-nines", "There are at least as many nines as --min-nines says"},
    {"max-failures-per-year", "There are at most as many outages a year as --max-failures-per-year says"},
    {"max-spofs", "There are at most as many single points of failure as --max-spofs or --no-spof says"},
    {"baseline", "No figure is worse than that of the --baseline file"},
};

/// A limit met to within the engine's own error is met.
constexpr double slack = 1.0 + 1e-9;

/// Judges one report and gathers what is wrong.
class Judge {
public:
    Judge(const Report& report, const Limits& limits, Verdict& verdict)
        : m_report(report), m_limits(limits), m_verdict(verdict) {}

    void findings();
    void unavailability(std::string_view rule, double limit, const std::string& wanted);
    void failures();
    void spofs();
    void baseline(const Report& before);
    void all(const Report* before);

private:
    void begin(std::string_view rule) { m_verdict.checked.emplace_back(rule); }
    void violate(std::string message, std::vector<std::string> ids = {}) {
        m_verdict.violations.push_back({m_verdict.checked.back(), std::move(message), std::move(ids), {}});
    }

    const Report& m_report;
    const Limits& m_limits;
    Verdict& m_verdict;
};

void Judge::findings() {
    begin("finding");
    const Severity mildest = m_limits.warnings ? Severity::warning : Severity::error;
    constexpr std::size_t longest = 2000;
    for (const Issue& issue : m_report.findings) {
        if (issue.severity > mildest) continue;
        std::vector<std::string> ids;
        for (const ElementId& id : issue.ids) ids.push_back(id.text());
        violate(fmt::format("{}: {}", issue.code, shown(describe(issue, *m_report.system), longest)),
                std::move(ids));
    }
}

void Judge::unavailability(std::string_view rule, double limit, const std::string& wanted) {
    begin(rule);
    if (!m_report.overall) return violate("there is no figure, because nobody requests anything");
    const Unavailability& figure = *m_report.overall;
    if (figure.exact) {
        if (*figure.exact > limit * slack)
            violate(fmt::format("availability is {} ({} down), {}", availabilityText(figure),
                                downtimeText(*figure.exact), wanted));
        return;
    }
    const Interval bounds = figure.bounds.value_or(Interval{});
    if (bounds.upper <= limit) return;
    violate(fmt::format("availability is {}, {}{}", availabilityText(figure), wanted,
                        bounds.lower > limit ? "" : "; the budget did not suffice to decide it"));
}

void Judge::failures() {
    begin("max-failures-per-year");
    if (!m_report.frequencyPerHour) return violate("there is no figure for outages a year");
    const double yearly = failuresPerYear(*m_report.frequencyPerHour);
    if (yearly > *m_limits.failuresPerYear * slack)
        violate(
            fmt::format("{:.4g} outages a year, at most {:g} allowed", yearly, *m_limits.failuresPerYear));
}

void Judge::spofs() {
    begin("max-spofs");
    if (!m_report.overall) return violate("there is no figure, because nobody requests anything");
    if (m_report.downWithNothingFailed) return violate("the system is down even with nothing failed");
    const std::size_t count = m_report.spofs.size();
    if (count <= static_cast<std::size_t>(*m_limits.spofs)) return;
    std::vector<std::string> ids;
    std::vector<std::string> names;
    for (const SpofResult& spof : m_report.spofs) {
        ids.push_back(idOf(*m_report.system, spof.event));
        names.push_back(labelOf(*m_report.system, spof.event));
    }
    constexpr std::size_t most = 10;
    violate(fmt::format(
                "{}, {} allowed: {}", counted(count, "single point of failure", "single points of failure"),
                *m_limits.spofs == 0 ? std::string("none") : fmt::format("at most {}", *m_limits.spofs),
                abridged(names, most)),
            std::move(ids));
}

void Judge::baseline(const Report& before) {
    begin("baseline");
    if (before.overall && !before.unavailability())
        return violate(
            "the figures of the baseline are bounds, so nothing can be held against them; raise --budget");
    for (const report::FigurePair& pair : report::figurePairs(before, m_report)) {
        if (!pair.isJudged || !pair.isWorse() || pair.name == "availability" || pair.name == "nines" ||
            pair.name == "downtime minutes a year") // three more words for the unavailability
            continue;
        std::vector<std::string> ids;
        std::string message =
            fmt::format("{} was {:.6g} in the baseline and is {}", pair.name, *pair.before,
                        pair.after ? fmt::format("{:.6g}", *pair.after) : "no exact figure any more");
        if (pair.name == "single points of failure") {
            ids = report::newSpofs(before, m_report);
            if (!ids.empty()) message += fmt::format("; new: {}", fmt::join(ids, ", "));
        }
        violate(std::move(message), std::move(ids));
    }
}

void Judge::all(const Report* before) {
    findings();
    if (m_limits.unavailability)
        unavailability("min-availability", *m_limits.unavailability,
                       "at least " + availabilityText(*m_limits.unavailability) + " wanted");
    if (m_limits.downtimeHours)
        unavailability("max-downtime", *m_limits.downtimeHours / hoursPerYear,
                       "at most " + durationText(*m_limits.downtimeHours) + " a year wanted");
    if (m_limits.nines)
        unavailability("min-nines", std::pow(10.0, -*m_limits.nines),
                       fmt::format("at least {:g} nines wanted", *m_limits.nines));
    if (m_limits.failuresPerYear) failures();
    if (m_limits.spofs) spofs();
    if (before) baseline(*before);
}

/// The line on which an element begins, for those who show results beside the file.
std::optional<std::size_t> lineOf(const json::Document& document, const std::string& id) {
    for (const auto& [key, list] : json::Children(document.root()))
        for (const auto& [none, element] : json::Children(list))
            if (const auto value = element.find("id"); value && value->text() == id)
                return document.lineOf(element.offset());
    return std::nullopt;
}

void addLines(Verdict& verdict, std::string_view text) {
    const auto document = json::Document::parse(text);
    if (!document) return;
    for (Violation& violation : verdict.violations)
        if (!violation.ids.empty()) violation.line = lineOf(*document, violation.ids.front());
}

/// The number behind the last "line " of an error's place.
std::optional<std::size_t> lineIn(std::string_view where) {
    constexpr std::string_view word = "line ";
    const std::size_t at = where.rfind(word);
    std::size_t line = 0;
    if (at == std::string_view::npos) return std::nullopt;
    const auto [end, error] =
        std::from_chars(where.data() + at + word.size(), where.data() + where.size(), line);
    return error == std::errc{} ? std::optional(line) : std::nullopt;
}

} // namespace

std::span<const Rule> allRules() { return rules; }

Verdict judge(const std::string& file, const ImportArguments& importing, const Limits& limits,
              const Report* baseline, const AnalysisOptions& options) {
    Verdict verdict;
    verdict.file = file;
    const auto input = readInput(file, importing);
    if (!input) {
        verdict.refusal = input.error().what;
        verdict.line = lineIn(input.error().where);
        return verdict;
    }
    auto report = analyze(std::make_shared<const System>(input->design.system), options);
    if (!report) {
        verdict.refusal = messageOf(input->file, report.error());
        return verdict;
    }
    verdict.report = std::move(*report);
    warnOf(*input);
    Judge(*verdict.report, limits, verdict).all(baseline);
    addLines(verdict, input->text);
    return verdict;
}

} // namespace faultline::cli
