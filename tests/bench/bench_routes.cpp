// SPDX-License-Identifier: MIT
// What the lines cost while a part is dragged: 300 parts, 600 connections, near ones and ones across it all.
#include "tests/bench/bench_support.h"
#include "ui/render/geometry.h"
#include "ui/render/router.h"

#include <cmath>
#include <random>

namespace faultline::bench {

namespace {

/// Parts on a jittered lattice; links among parts that many columns and rows apart at most.
Router routed(int parts, int links, int reach, std::vector<QRectF>& rects) {
    std::mt19937 random(9);
    const int columns = static_cast<int>(std::sqrt(parts));
    std::uniform_int_distribution<int> jitter(0, 8);
    std::uniform_int_distribution<int> any(0, parts - 1);
    std::uniform_int_distribution<int> step(-reach, reach);
    for (int i = 0; i < parts; ++i)
        rects.emplace_back(QPointF((i % columns) * 216.0 + 8.0 * jitter(random),
                                   (i / columns) * 160.0 + 8.0 * jitter(random)),
                           geometry::partSize);
    std::vector<RouterLink> made;
    while (static_cast<int>(made.size()) < links) {
        const int from = any(random);
        const int to = from + step(random) + columns * step(random);
        if (to >= 0 && to < parts && to != from) made.push_back({from, to});
    }
    Router router;
    router.setParts(rects);
    router.setLinks(std::move(made));
    (void)router.settle();
    return router;
}

/// One step of a drag, of each of ten parts in turn.
void routeDragStep(benchmark::State& state) {
    std::vector<QRectF> rects;
    Router router = routed(300, 600, static_cast<int>(state.range(0)), rects);
    int step = 0;
    for (auto _ : state) {
        const int part = (step / 20 * 37 + 150) % 300;
        QRectF& rect = rects[static_cast<std::size_t>(part)];
        rect.translate(++step % 2 == 0 ? QPointF(-7, -5) : QPointF(8, 5));
        router.movePart(part, rect);
        benchmark::DoNotOptimize(router.update());
    }
}

/// What is left for the end of a drag.
void routeSettle(benchmark::State& state) {
    std::vector<QRectF> rects;
    Router router = routed(300, 600, static_cast<int>(state.range(0)), rects);
    bool isThere = false;
    for (auto _ : state) {
        isThere = !isThere;
        rects[150].translate(isThere ? QPointF(48, 24) : QPointF(-48, -24));
        router.movePart(150, rects[150]);
        benchmark::DoNotOptimize(router.settle());
    }
}

} // namespace

BENCHMARK(routeDragStep)->Arg(3)->Arg(17)->Unit(benchmark::kMillisecond)->Apply(repeated);
BENCHMARK(routeSettle)->Arg(3)->Arg(17)->Unit(benchmark::kMillisecond)->Apply(repeated);

} // namespace faultline::bench
