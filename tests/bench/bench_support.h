// SPDX-License-Identifier: MIT
#pragma once
// What the benchmarks share: the designs they measure, and how they are measured.

#include "core/analysis/analyze.h"
#include "tests/support/large_design.h"

#include <benchmark/benchmark.h>
#include <functional>
#include <memory>
#include <optional>

namespace faultline::bench {

using SharedSystem = std::shared_ptr<const System>;

/// The usual tiered design of a size, made once.
[[nodiscard]] SharedSystem tiered(int components);
/// A copy, changed.
[[nodiscard]] SharedSystem changed(const SharedSystem& system, const std::function<void(System&)>& change);
/// The same with another figure at a node in the middle of the design.
[[nodiscard]] SharedSystem withFigureEdited(const SharedSystem& system);
/// The same without one request between two nodes in the middle of the design.
[[nodiscard]] SharedSystem withoutOneRequest(const SharedSystem& system);

/// Everything but the list of cut sets: what follows the pointer on the canvas.
[[nodiscard]] AnalysisOptions withoutCutSets();

/// Repeats a benchmark and reports the median and the least, since other programs share the machine.
void repeated(benchmark::internal::Benchmark* benchmark);

/// Forgets the peak of this process's memory, where the system allows it (Linux).
void resetPeakMemory();
/// The peak of resident memory since then in megabytes (10^6 bytes); nothing where it cannot be read.
[[nodiscard]] std::optional<double> peakMemory();

/// Mean seconds of one call, from as many calls as fit a quarter of a second (at least one).
[[nodiscard]] double secondsOf(const std::function<void()>& call);

} // namespace faultline::bench
