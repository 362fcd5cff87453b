// SPDX-License-Identifier: MIT
#include "tests/support/answers.h"

#include "core/analysis/analyze.h"
#include "core/model/rules.h"
#include "tests/support/notation.h"

#include <algorithm>
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <fmt/format.h>
#include <stdexcept>

namespace faultline::test {

namespace {

using Decimal = boost::multiprecision::cpp_dec_float_50;

bool near(double actual, const Decimal& expected) {
    return abs(Decimal(actual) - expected) <= Decimal("1e-12") * abs(expected);
}

std::string joined(std::vector<std::string> parts, const char* separator) {
    std::ranges::sort(parts);
    return fmt::format("{}", fmt::join(parts, separator));
}

} // namespace

bool agrees(double actual, DecimalText expected) { return near(actual, Decimal(expected)); }

bool agreesWithComplement(double actual, DecimalText expected) { return near(actual, 1 - Decimal(expected)); }

std::string shown(double actual, DecimalText expected) {
    return fmt::format("actual {:.17g}, expected {}", actual, expected);
}

Report reportOf(System system) {
    if (const auto valid = checkSystem(system); !valid) throw std::logic_error(valid.error().what);
    AnalysisOptions options;
    options.listedCutSets = 1'000'000;
    Result<Report> report = analyze(std::make_shared<const System>(std::move(system)), options);
    if (!report) throw std::logic_error(report.error().what);
    if (!report->unavailability()) throw std::logic_error("the answer is not exact");
    return std::move(*report);
}

Report reportOf(std::string_view notation) { return reportOf(systemFrom(notation)); }

std::string nameOf(const Report& report, EventRef event) {
    const auto at = static_cast<std::size_t>(event.index);
    switch (event.type) {
    case EventType::component: return report.system->components[at].id.text();
    case EventType::domain: return report.system->domains[at].id.text();
    case EventType::sharedRisk: return report.system->sharedRisks[at].id.text();
    case EventType::connection: break;
    case EventType::failover: break;
    }
    return fmt::format("{} {}", faultline::nameOf(event.type), report.system->connections[at].id.text());
}

std::string cutSetsOf(const Report& report) {
    std::vector<std::string> sets;
    for (const CutSet& set : report.cutSets.value().mostProbable) {
        std::vector<std::string> names;
        for (const std::uint32_t event : set.events)
            names.push_back(nameOf(report, report.events[event].ref));
        sets.push_back(joined(std::move(names), " "));
    }
    return joined(std::move(sets), ", ");
}

std::string spofsOf(const Report& report) {
    std::vector<std::string> names;
    for (const SpofResult& spof : report.spofs) names.push_back(nameOf(report, spof.event));
    return joined(std::move(names), " ");
}

double sumOfCutSets(const Report& report) {
    double sum = 0.0;
    for (const CutSet& set : report.cutSets.value().mostProbable) sum += set.probability;
    return sum;
}

} // namespace faultline::test
