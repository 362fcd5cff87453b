// SPDX-License-Identifier: MIT
#include "core/analysis/modules.h"

#include "core/base/stop_poll.h"

#include <algorithm>
#include <limits>

namespace faultline {

namespace {

/// Dates of a depth-first walk; `first` and `last` become the extremes over everything below.
struct Visit {
    std::uint32_t first = 0;
    std::uint32_t finished = 0;
    std::uint32_t last = 0;
};

std::vector<Visit> walk(const FaultGraph& graph, std::uint32_t root, StopPoll& poll) {
    struct Frame {
        std::uint32_t node;
        std::uint32_t next;
    };
    std::vector<Visit> visits(root + 1);
    std::vector<Frame> stack{{root, 0}};
    std::uint32_t date = 1;
    visits[root].first = date;
    while (!stack.empty() && !poll.isStopped()) {
        Frame& frame = stack.back();
        const auto arguments = graph.arguments(frame.node);
        if (frame.next == arguments.size()) {
            visits[frame.node].finished = visits[frame.node].last = ++date;
            stack.pop_back();
            continue;
        }
        const std::uint32_t child = arguments[frame.next++].node();
        ++date;
        if (visits[child].first == 0) {
            visits[child].first = date;
            stack.push_back({child, 0});
        } else {
            visits[child].last = date;
        }
    }
    return visits;
}

} // namespace

std::vector<std::uint32_t> findModules(const FaultGraph& graph, Literal root, const std::stop_token& stop) {
    std::vector<std::uint32_t> modules;
    StopPoll poll(stop);
    if (graph.node(root.node()).count == 0) return modules;
    const std::vector<Visit> visits = walk(graph, root.node(), poll);
    // Extremes of the visits of all descendants, bottom-up by index.
    std::vector<std::uint32_t> earliest(visits.size(), std::numeric_limits<std::uint32_t>::max());
    std::vector<std::uint32_t> latest(visits.size(), 0);
    for (std::uint32_t index = 1; index < visits.size(); ++index) {
        if (visits[index].first == 0) continue;
        if (poll.isStopped(graph.node(index).count)) return {};
        for (const Literal argument : graph.arguments(index)) {
            const std::uint32_t child = argument.node();
            earliest[index] = std::min({earliest[index], earliest[child], visits[child].first});
            latest[index] = std::max({latest[index], latest[child], visits[child].last});
        }
        if (graph.node(index).count > 0 && earliest[index] > visits[index].first &&
            latest[index] < visits[index].finished)
            modules.push_back(index);
    }
    return modules;
}

} // namespace faultline
