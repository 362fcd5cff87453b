// SPDX-License-Identifier: MIT
// How long a layout takes: 300 parts have a second.
#include "core/layout/layered_layout.h"
#include "tests/bench/bench_support.h"
#include "tests/support/large_design.h"
#include "tests/support/random_design.h"

namespace faultline::bench {

namespace {

void layOut(benchmark::State& state, const System& system) {
    for (auto _ : state) {
        const Result<Layout> layout = layeredLayout({system, {}});
        if (!layout) return state.SkipWithError("no layout");
        benchmark::DoNotOptimize(layout->positions.size());
    }
    state.counters["connections"] = static_cast<double>(system.connections.size());
}

void layoutOfTiers(benchmark::State& state) {
    layOut(state, test::largeSystem(test::tieredShape(static_cast<int>(state.range(0)))));
}
BENCHMARK(layoutOfTiers)->Arg(100)->Arg(300)->Arg(1000)->Unit(benchmark::kMillisecond);

void layoutOfRandomDesign(benchmark::State& state) {
    layOut(state, test::randomLargeDesign(1, static_cast<int>(state.range(0))).system);
}
BENCHMARK(layoutOfRandomDesign)->Arg(100)->Arg(300)->Arg(1000)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace faultline::bench
