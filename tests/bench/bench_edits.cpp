// SPDX-License-Identifier: MIT
// What a person waits for after each edit: a figure changed, a connection taken away and put back.
#include "core/analysis/analyze.h"
#include "tests/bench/bench_support.h"

namespace faultline::bench {

namespace {

/// Analyses two systems in turn with one analyzer, as undo and redo would.
void analyzeInTurn(benchmark::State& state, const SharedSystem& before, const SharedSystem& after,
                   const AnalysisOptions& options) {
    Analyzer analyzer;
    bool isEdited = false;
    if (const auto report = analyzer.analyze(before, options); !report || report->method != Method::exact)
        return state.SkipWithError("no exact figure");
    for (auto _ : state) {
        isEdited = !isEdited;
        benchmark::DoNotOptimize(analyzer.analyze(isEdited ? after : before, options));
    }
}

void figureEdit(benchmark::State& state) {
    const SharedSystem system = tiered(static_cast<int>(state.range(0)));
    analyzeInTurn(state, system, withFigureEdited(system), withoutCutSets());
}

void figureEditWithCutSets(benchmark::State& state) {
    const SharedSystem system = tiered(static_cast<int>(state.range(0)));
    analyzeInTurn(state, system, withFigureEdited(system), {});
}

void structuralEdit(benchmark::State& state) {
    const SharedSystem system = tiered(static_cast<int>(state.range(0)));
    analyzeInTurn(state, system, withoutOneRequest(system), withoutCutSets());
}

void structuralEditWithCutSets(benchmark::State& state) {
    const SharedSystem system = tiered(static_cast<int>(state.range(0)));
    analyzeInTurn(state, system, withoutOneRequest(system), {});
}

} // namespace

BENCHMARK(figureEdit)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMicrosecond)->Apply(repeated);
BENCHMARK(figureEditWithCutSets)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond)->Apply(repeated);
BENCHMARK(structuralEdit)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond)->Apply(repeated);
BENCHMARK(structuralEditWithCutSets)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond)->Apply(repeated);

} // namespace faultline::bench
