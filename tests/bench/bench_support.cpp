// SPDX-License-Identifier: MIT
#include "tests/bench/bench_support.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <string>

namespace faultline::bench {

SharedSystem tiered(int components) {
    static std::map<int, SharedSystem> made;
    SharedSystem& system = made[components];
    if (!system) system = std::make_shared<const System>(test::largeSystem(test::tieredShape(components)));
    return system;
}

SharedSystem changed(const SharedSystem& system, const std::function<void(System&)>& change) {
    auto copy = std::make_shared<System>(*system);
    change(*copy);
    return copy;
}

SharedSystem withFigureEdited(const SharedSystem& system) {
    return changed(system, [](System& edited) {
        edited.components[edited.components.size() / 2].failure =
            Failure::fromProbability(Probability::from(0.0123).value());
    });
}

SharedSystem withoutOneRequest(const SharedSystem& system) {
    return changed(system, [](System& edited) {
        const ComponentId caller = edited.components[edited.components.size() / 2].id;
        const auto request = std::ranges::find(edited.connections, caller, &Connection::from);
        if (request != edited.connections.end()) edited.connections.erase(request);
    });
}

AnalysisOptions withoutCutSets() {
    AnalysisOptions options;
    options.cutSets = false;
    return options;
}

void repeated(benchmark::internal::Benchmark* benchmark) {
    benchmark->Repetitions(7)->MinTime(0.1)->ReportAggregatesOnly(true)->ComputeStatistics(
        "min", [](const std::vector<double>& values) { return *std::ranges::min_element(values); });
}

void resetPeakMemory() { std::ofstream("/proc/self/clear_refs") << "5"; }

std::optional<double> peakMemory() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (double kibibytes = 0.0; word == "VmHWM:" && status >> kibibytes) return kibibytes * 1024.0 / 1e6;
    return std::nullopt;
}

double secondsOf(const std::function<void()>& call) {
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    int calls = 0;
    double elapsed = 0.0;
    while (elapsed < 0.25) {
        call();
        ++calls;
        elapsed = std::chrono::duration<double>(Clock::now() - start).count();
    }
    return elapsed / calls;
}

} // namespace faultline::bench
