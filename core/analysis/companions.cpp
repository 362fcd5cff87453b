// SPDX-License-Identifier: MIT
#include "core/analysis/companions.h"

#include "core/analysis/graph_part.h"
#include "core/base/stop_poll.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace faultline {

namespace {

/// What is larger has no diagram, with or without companions.
constexpr std::size_t mostNodes = 500'000;

/// The conjunctions in which a literal stands, as one number. That two literals with different users have
/// the same number is about impossible; should it happen, a needless gate is made, and no wrong one.
struct Users {
    std::uint64_t mixed = 0;
    std::uint32_t code = 0; ///< of the literal
    std::uint32_t count = 0;

    [[nodiscard]] bool isLike(const Users& other) const {
        return mixed == other.mixed && count == other.count;
    }
};

std::uint64_t scrambled(std::uint64_t value) {
    value *= 0x9E3779B97F4A7C15ULL;
    value ^= value >> 32U;
    value *= 0xD6E8FEB86659FD93ULL;
    return value ^ (value >> 29U);
}

/// A part at a time: a sort of a million heeds no stop.
void sortUsers(std::vector<Users>& users, StopPoll& poll) {
    constexpr std::size_t partSize = 20'000;
    const auto key = [](const Users& of) { return std::tie(of.mixed, of.count, of.code); };
    const std::uint64_t parts = 1 + users.size() / partSize;
    const std::uint64_t width = std::numeric_limits<std::uint64_t>::max() / parts + 1;
    auto first = users.begin();
    for (std::uint64_t part = 1; first != users.end() && !poll.isStopped(partSize); ++part) {
        const auto last =
            part >= parts ? users.end() : std::partition(first, users.end(), [&](const Users& of) {
                return of.mixed < part * width;
            });
        std::ranges::sort(first, last, {}, key);
        first = last;
    }
}

/// For each literal that only conjunctions use, who those are; sorted so that companions are neighbours.
std::vector<Users> usersOf(const FaultGraph& graph, const std::vector<bool>& reached, StopPoll& poll) {
    std::vector<Users> byCode(2 * reached.size());
    std::vector<bool> standsAlone(byCode.size(), false);
    for (std::uint32_t index = 1; index < reached.size(); ++index) {
        if (!reached[index]) continue;
        if (poll.isStopped(graph.node(index).count)) return {};
        const bool groups = graph.node(index).kind == GateKind::conjunction;
        const std::uint64_t user = scrambled(index);
        for (const Literal argument : graph.arguments(index)) {
            Users& users = byCode[argument.code()];
            users.mixed += user;
            users.code = argument.code();
            ++users.count;
            if (!groups) standsAlone[argument.code()] = true;
        }
    }
    std::erase_if(byCode, [&](const Users& users) { return users.count == 0 || standsAlone[users.code]; });
    sortUsers(byCode, poll);
    return byCode;
}

/// A number above 0 for each set of companions that is worth a gate, by literal code; empty where there is
/// none.
std::vector<std::uint32_t> findCompanions(const std::vector<Users>& users, std::size_t nodes) {
    std::vector<std::uint32_t> groupOf;
    std::uint32_t groups = 0;
    for (auto first = users.begin(); first != users.end();) {
        const auto last =
            std::find_if_not(first, users.end(), [&](const Users& other) { return other.isLike(*first); });
        if (last - first >= 2) {
            if (groupOf.empty()) groupOf.assign(2 * nodes, 0);
            ++groups;
            for (auto at = first; at != last; ++at) groupOf[at->code] = groups;
        }
        first = last;
    }
    return groupOf;
}

/// A node's arguments, each with its group, sorted by group; those of no group first.
using Grouped = std::vector<std::pair<std::uint32_t, Literal>>;

/// Replaces arguments of the same group by their conjunction.
void conjoin(FaultGraph& graph, const Grouped& grouped, std::vector<Literal>& arguments) {
    arguments.clear();
    std::vector<Literal> members;
    for (auto first = grouped.begin(); first != grouped.end();) {
        auto last = first + 1;
        while (last != grouped.end() && last->first == first->first) ++last;
        // All arguments in one group: the node is that conjunction already.
        if (first->first == 0 || last - first == static_cast<std::ptrdiff_t>(grouped.size())) {
            for (auto at = first; at != last; ++at) arguments.push_back(at->second);
        } else {
            members.clear();
            for (auto at = first; at != last; ++at) members.push_back(at->second);
            arguments.push_back(graph.conjunction(members));
        }
        first = last;
    }
}

} // namespace

std::vector<Literal> groupCompanions(FaultGraph& graph, std::vector<Literal> roots,
                                     const std::stop_token& stop) {
    StopPoll poll(stop);
    const auto reached = reachableFrom(graph, roots);
    if (reached.size() > mostNodes) return roots;
    const auto groupOf = findCompanions(usersOf(graph, reached, poll), reached.size());
    if (groupOf.empty()) return roots;
    std::vector<Literal> image(reached.size());
    std::vector<Literal> arguments;
    Grouped grouped;
    for (std::uint32_t index = 0; index < reached.size(); ++index) {
        if (!reached[index]) continue;
        if (poll.isStopped(1 + graph.node(index).count)) return roots;
        const FaultGraph::Node node = graph.node(index);
        const bool groups = node.kind == GateKind::conjunction;
        grouped.clear();
        for (const Literal argument : graph.arguments(index))
            grouped.emplace_back(groups ? groupOf[argument.code()] : 0,
                                 image[argument.node()].flipped(argument.negated()));
        if (groups) std::ranges::sort(grouped);
        conjoin(graph, grouped, arguments);
        image[index] = made(graph, node, arguments);
    }
    for (Literal& root : roots) root = image[root.node()].flipped(root.negated());
    return roots;
}

} // namespace faultline
