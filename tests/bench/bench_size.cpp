// SPDX-License-Identifier: MIT
// How far it goes: 10,000 components, time against size, and links that no tier puts in order.
#include "core/analysis/analyze.h"
#include "tests/bench/bench_support.h"
#include "tests/support/networks.h"

namespace faultline::bench {

namespace {

void analyzeAgain(benchmark::State& state, const SharedSystem& system) {
    bool isExact = false;
    std::size_t nodes = 0;
    for (auto _ : state) {
        const Result<Report> report = analyze(system, withoutCutSets());
        if (!report) return state.SkipWithError("no report");
        isExact = report->method == Method::exact;
        nodes = report->diagramNodes;
    }
    state.counters["exact"] = isExact ? 1.0 : 0.0;
    state.counters["diagramNodes"] = static_cast<double>(nodes);
    state.counters["connections"] = static_cast<double>(system->connections.size());
}

/// The peak is that of the whole process, the designs of other benchmarks included.
void tenThousandComponents(benchmark::State& state) {
    const SharedSystem system = tiered(10000);
    resetPeakMemory();
    analyzeAgain(state, system);
    if (const auto peak = peakMemory()) state.counters["peakMB"] = *peak;
}

void timeAgainstSize(benchmark::State& state) {
    analyzeAgain(state, tiered(static_cast<int>(state.range(0))));
    state.SetComplexityN(state.range(0));
}

/// One store over all regions: every region's service hangs on every other's primary, so that nothing but
/// the order of the variables keeps the diagram small.
void oneStore(benchmark::State& state) {
    test::LargeDesignShape shape = test::tieredShape(100 * static_cast<int>(state.range(0)));
    shape.regionsInStore = shape.regions;
    analyzeAgain(state, std::make_shared<const System>(test::largeSystem(shape)));
}

/// Random links in narrow tiers; past some width no order of the variables keeps a diagram small, and bounds
/// are the answer: "exact" tells which it was.
void randomLinks(benchmark::State& state) {
    test::LargeDesignShape shape;
    shape.links = test::LargeDesignShape::Links::random;
    shape.regions = 1;
    shape.tiers = 4;
    shape.clients = 1;
    shape.components = shape.tiers * static_cast<int>(state.range(0)) + shape.clients + 4;
    analyzeAgain(state, std::make_shared<const System>(test::largeSystem(shape)));
}

/// Nodes in a square that hand calls on to their neighbours, from one corner to the other: one large loop.
/// The widest are bounded.
void gridOfCalls(benchmark::State& state) {
    const auto size = static_cast<int>(state.range(0));
    analyzeAgain(state, std::make_shared<const System>(
                            test::designOf(test::gridNetwork(size), {.vertex = 0.01, .edge = 0.0})));
}

} // namespace

BENCHMARK(tenThousandComponents)->Unit(benchmark::kMillisecond)->Apply(repeated);
BENCHMARK(timeAgainstSize)
    ->RangeMultiplier(2)
    ->Range(100, 12800)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);
BENCHMARK(oneStore)->ArgName("regions")->Arg(2)->Arg(3)->Arg(4)->Unit(benchmark::kMillisecond);
BENCHMARK(randomLinks)->DenseRange(4, 8, 2)->Unit(benchmark::kMillisecond);

BENCHMARK(gridOfCalls)
    ->ArgName("width")
    ->Arg(6)
    ->Arg(8)
    ->Arg(9)
    ->Arg(10)
    ->Arg(12)
    ->Unit(benchmark::kMillisecond);

} // namespace faultline::bench
