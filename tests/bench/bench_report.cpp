// SPDX-License-Identifier: MIT
// What a report asks beyond the analysis, question by question, and the whole document.
#include "core/advice/remedy.h"
#include "core/analysis/attribution.h"
#include "core/analysis/derivation.h"
#include "core/report/report_document.h"
#include "tests/bench/bench_support.h"

namespace faultline::bench {

namespace {

Report analysed(const benchmark::State& state) {
    return *analyze(tiered(static_cast<int>(state.range(0))), report::analysisOptions(), {});
}

void reportAnalysis(benchmark::State& state) {
    const SharedSystem system = tiered(static_cast<int>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(analyze(system, report::analysisOptions(), {}));
}

void reportAttribution(benchmark::State& state) {
    const Report report = analysed(state);
    for (auto _ : state) benchmark::DoNotOptimize(attributeDowntime(report));
}

void reportDerivation(benchmark::State& state) {
    const Report report = analysed(state);
    for (auto _ : state) benchmark::DoNotOptimize(derive(report, FigureQuestion{}));
}

/// What the window's list of single points of failure works out beside the answer, too.
void reportRemedies(benchmark::State& state) {
    const Report report = analysed(state);
    for (auto _ : state) benchmark::DoNotOptimize(remediesFor(report));
    state.counters["spofs"] = static_cast<double>(report.spofs.size());
}

void reportDocument(benchmark::State& state) {
    const Report report = analysed(state);
    Design design;
    design.system = *report.system;
    report::Options options;
    options.title = "Design";
    for (auto _ : state) benchmark::DoNotOptimize(report::buildReport(design, report, options));
}

void sizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->Arg(100)->Arg(300)->Arg(1000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

} // namespace

BENCHMARK(reportAnalysis)->Apply(sizes);
BENCHMARK(reportAttribution)->Apply(sizes);
BENCHMARK(reportDerivation)->Apply(sizes);
BENCHMARK(reportRemedies)->Apply(sizes);
BENCHMARK(reportDocument)->Apply(sizes);

} // namespace faultline::bench
