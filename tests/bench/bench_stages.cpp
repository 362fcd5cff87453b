// SPDX-License-Identifier: MIT
// Where the time of a structural edit goes, stage by stage.
#include "core/analysis/redundancy.h"
#include "core/analysis/simplify.h"
#include "core/analysis/spofs.h"
#include "core/analysis/structure.h"
#include "tests/bench/bench_support.h"
#include "tests/support/model.h"

namespace faultline::bench {

namespace {

test::Model modelOf(const benchmark::State& state) {
    return test::Model(*tiered(static_cast<int>(state.range(0))));
}

void stageCopyOfSystem(benchmark::State& state) {
    const SharedSystem system = tiered(static_cast<int>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(System(*system));
}

void stageTopology(benchmark::State& state) {
    const SharedSystem system = tiered(static_cast<int>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(Topology(*system));
}

void stageBasicEvents(benchmark::State& state) {
    const test::Model model = modelOf(state);
    for (auto _ : state) benchmark::DoNotOptimize(BasicEvents(model.topology));
}

void stageRequirements(benchmark::State& state) {
    const test::Model model = modelOf(state);
    for (auto _ : state) {
        const Stores stores = findStores(model.topology);
        benchmark::DoNotOptimize(Requirements(model.topology, stores));
    }
}

void stageStructureFunction(benchmark::State& state) {
    const test::Model model = modelOf(state);
    for (auto _ : state) {
        Structure structure(model.topology, model.events);
        for (const Path path : {Path::overall, Path::read, Path::write})
            benchmark::DoNotOptimize(structure.functionsOf(path, {}));
    }
}

void stageSinglePoints(benchmark::State& state) {
    const test::Model model = modelOf(state);
    Structure structure(model.topology, model.events);
    const PathFunctions overall = structure.functionsOf(Path::overall, {});
    for (auto _ : state)
        benchmark::DoNotOptimize(findSinglePoints(model.topology, model.events, structure.graph(), overall));
}

void stageSimplify(benchmark::State& state) {
    const test::Model model = modelOf(state);
    Structure structure(model.topology, model.events);
    const PathFunctions overall = structure.functionsOf(Path::overall, {});
    for (auto _ : state) {
        FaultGraph graph = structure.graph(); // simplify appends, and would find what it appended before
        benchmark::DoNotOptimize(simplify(graph, overall.systemDown));
    }
}

/// Simplification included: `compile` does it.
void stageDiagrams(benchmark::State& state) {
    const test::Model model = modelOf(state);
    Structure structure(model.topology, model.events);
    const PathFunctions overall = structure.functionsOf(Path::overall, {});
    for (auto _ : state) {
        FaultGraph graph = structure.graph();
        DiagramStore store;
        benchmark::DoNotOptimize(store.compile(graph, overall.systemDown, {}));
        state.counters["nodes"] = static_cast<double>(store.nodeCount());
        state.counters["modules"] = static_cast<double>(store.modules().size());
    }
}

void stageRedundancies(benchmark::State& state) {
    const test::Model model = modelOf(state);
    const std::vector<std::optional<bool>> fixed(model.events.size());
    for (auto _ : state) {
        Structure structure(model.topology, model.events);
        DiagramStore store;
        Redundancies redundancies;
        redundancies.find(model.topology, structure, store, fixed, {});
        benchmark::DoNotOptimize(store.nodeCount());
    }
}

void stageFindings(benchmark::State& state) {
    const test::Model model = modelOf(state);
    for (auto _ : state) benchmark::DoNotOptimize(model.issues());
}

void sizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMicrosecond);
}

} // namespace

BENCHMARK(stageCopyOfSystem)->Apply(sizes);
BENCHMARK(stageTopology)->Apply(sizes);
BENCHMARK(stageBasicEvents)->Apply(sizes);
BENCHMARK(stageRequirements)->Apply(sizes);
BENCHMARK(stageStructureFunction)->Apply(sizes);
BENCHMARK(stageSinglePoints)->Apply(sizes);
BENCHMARK(stageSimplify)->Apply(sizes);
BENCHMARK(stageDiagrams)->Apply(sizes);
BENCHMARK(stageRedundancies)->Apply(sizes);
BENCHMARK(stageFindings)->Apply(sizes);

} // namespace faultline::bench
