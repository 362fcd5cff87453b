// SPDX-License-Identifier: MIT
// Parts that stand alone: k of n, stacks, and the design file.
#include "core/analysis/analyze.h"
#include "core/analysis/bdd.h"
#include "core/analysis/stack.h"
#include "core/io/design_file.h"
#include "tests/bench/bench_support.h"

#include <fmt/format.h>

namespace faultline::bench {

namespace {

/// A client that needs k of n databases, each with a figure of its own.
SharedSystem kOfN(int k, int n) {
    auto system = std::make_shared<System>();
    Component client;
    client.id = ComponentId("client");
    client.kind = ComponentKind::client;
    client.requirement = {Requirement::Mode::number, k};
    system->components.push_back(client);
    for (int i = 0; i < n; ++i) {
        Component database;
        database.id = ComponentId(fmt::format("db{}", i));
        database.kind = ComponentKind::database;
        database.failure = Failure::fromProbability(Probability::from(0.01 + 0.001 * i).value());
        Connection request;
        request.id = ConnectionId(fmt::format("c{}", i));
        request.from = client.id;
        request.to = database.id;
        system->components.push_back(std::move(database));
        system->connections.push_back(std::move(request));
    }
    return system;
}

void kOfNDatabases(benchmark::State& state) {
    const SharedSystem system = kOfN(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    const AnalysisOptions options = state.range(2) != 0 ? AnalysisOptions{} : withoutCutSets();
    for (auto _ : state) {
        const Result<Report> report = analyze(system, options);
        if (!report || report->method != Method::exact) return state.SkipWithError("no exact figure");
        state.counters["nodes"] = static_cast<double>(report->diagramNodes);
    }
}

void stackOf(benchmark::State& state) {
    Replicas replicas;
    replicas.count = static_cast<int>(state.range(0));
    replicas.required = replicas.count / 2;
    replicas.standby = StandbyMode::warm;
    replicas.repairCrews = 2;
    replicas.switchover = {Probability::from(0.99).value(), Seconds::from(30.0).value()};
    for (auto _ : state) benchmark::DoNotOptimize(solveStack(0.01, Hours::defaultMttr(), replicas));
}

/// Nodes that have one child in common and the other made in succession, on many levels: a table that puts
/// such rows side by side lets them grow into one another.
void diagramOfRows(benchmark::State& state) {
    const auto rows = static_cast<std::uint32_t>(state.range(0));
    const auto length = static_cast<std::uint32_t>(state.range(1));
    for (auto _ : state) {
        BddBuilder builder;
        builder.reset(std::size_t{1} << 30U);
        std::vector<BddBuilder::Edge> row;
        for (std::uint32_t i = 0; i < length; ++i) row.push_back(builder.variable(rows + i));
        for (std::uint32_t level = 0; level < rows; ++level)
            for (const BddBuilder::Edge edge : row)
                benchmark::DoNotOptimize(builder.conjunction(builder.variable(level), edge));
        state.counters["nodes"] = static_cast<double>(builder.size());
    }
}

std::string textOfSize(int components) {
    return writeDesign(test::largeDesign(test::tieredShape(components)));
}

void readDesignFile(benchmark::State& state) {
    const std::string text = textOfSize(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        const Result<Design> design = readDesign(text);
        if (!design) return state.SkipWithError(design.error().what.c_str());
        benchmark::DoNotOptimize(design->system.components.data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void writeDesignFile(benchmark::State& state) {
    const Design design = test::largeDesign(test::tieredShape(static_cast<int>(state.range(0))));
    for (auto _ : state) benchmark::DoNotOptimize(writeDesign(design));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(writeDesign(design).size()));
}

} // namespace

BENCHMARK(kOfNDatabases)
    ->ArgNames({"k", "n", "cutSets"})
    ->Args({10, 20, 0})
    ->Args({11, 22, 0})
    ->Args({50, 100, 0})
    ->Args({10, 20, 1})
    ->Args({11, 22, 1})
    ->Args({50, 100, 1})
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(diagramOfRows)->Args({16, 1000})->Args({16, 8000})->Unit(benchmark::kMillisecond);
BENCHMARK(stackOf)->Arg(3)->Arg(30)->Arg(1000)->Unit(benchmark::kMicrosecond);
BENCHMARK(readDesignFile)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(writeDesignFile)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

} // namespace faultline::bench
