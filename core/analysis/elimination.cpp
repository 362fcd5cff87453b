// SPDX-License-Identifier: MIT
#include "core/analysis/elimination.h"

#include <array>
#include <map>
#include <set>
#include <utility>

namespace faultline {

namespace {

/// Served as the constant, or as the other vertices are under what stands with them.
struct Equation {
    Literal constant = literalFalse;
    std::map<int, Literal> ways;
};

std::vector<Equation> equationsOf(const CallNetwork& network, FaultGraph& graph) {
    std::vector<Equation> equations(network.vertices.size());
    for (std::size_t v = 0; v < equations.size(); ++v)
        equations[v].constant =
            graph.conjunction(std::array{network.vertices[v].ready, network.vertices[v].help});
    for (const CallNetwork::Arc& arc : network.arcs) {
        const auto from = static_cast<std::size_t>(arc.from);
        const Literal way = graph.conjunction(std::array{network.vertices[from].ready, arc.open});
        const auto entry = equations[from].ways.try_emplace(arc.to, literalFalse).first;
        entry->second = graph.disjunction(std::array{entry->second, way});
    }
    return equations;
}

} // namespace

std::optional<EliminationPlan> planElimination(const CallNetwork& network, std::size_t mostNewWays,
                                               const std::stop_token& stop) {
    std::vector<std::set<int>> needs(network.vertices.size());
    std::vector<std::set<int>> users(network.vertices.size());
    for (const CallNetwork::Arc& arc : network.arcs) {
        needs[static_cast<std::size_t>(arc.from)].insert(arc.to);
        users[static_cast<std::size_t>(arc.to)].insert(arc.from);
    }
    // First what makes the fewest new ways: those who need it times those whom it needs.
    const auto newWays = [&](int vertex) {
        return users[static_cast<std::size_t>(vertex)].size() *
               needs[static_cast<std::size_t>(vertex)].size();
    };
    std::set<std::pair<std::size_t, int>> open;
    for (int vertex = 0; vertex < static_cast<int>(needs.size()); ++vertex)
        open.emplace(newWays(vertex), vertex);
    EliminationPlan plan;
    while (!open.empty()) {
        const auto [ways, gone] = *open.begin();
        plan.newWays += ways;
        if (plan.newWays > mostNewWays || stop.stop_requested()) return std::nullopt;
        const std::set<int> callers = users[static_cast<std::size_t>(gone)];
        const std::set<int> called = needs[static_cast<std::size_t>(gone)];
        std::set<int> touched = callers;
        touched.insert(called.begin(), called.end());
        for (const int vertex : touched) open.erase({newWays(vertex), vertex});
        open.erase(open.begin());
        for (const int user : callers) {
            std::set<int>& needed = needs[static_cast<std::size_t>(user)];
            needed.erase(gone);
            for (const int target : called)
                if (target != user && needed.insert(target).second)
                    users[static_cast<std::size_t>(target)].insert(user);
        }
        for (const int target : called) users[static_cast<std::size_t>(target)].erase(gone);
        for (const int vertex : touched) open.emplace(newWays(vertex), vertex);
        plan.order.push_back(gone);
    }
    return plan;
}

std::optional<std::vector<Literal>> servedByElimination(const CallNetwork& network,
                                                        const EliminationPlan& plan, FaultGraph& graph,
                                                        std::size_t mostNodes, const std::stop_token& stop) {
    std::vector<Equation> equations = equationsOf(network, graph);
    std::vector<std::set<int>> users(equations.size());
    for (std::size_t v = 0; v < equations.size(); ++v)
        for (const auto& [target, way] : equations[v].ways)
            users[static_cast<std::size_t>(target)].insert(static_cast<int>(v));
    const auto mustStop = [&] { return graph.size() > mostNodes || stop.stop_requested(); };
    for (const int gone : plan.order) {
        const Equation& equation = equations[static_cast<std::size_t>(gone)];
        for (const int user : users[static_cast<std::size_t>(gone)]) {
            if (mustStop()) return std::nullopt;
            Equation& into = equations[static_cast<std::size_t>(user)];
            const Literal way = into.ways.extract(gone).mapped();
            into.constant = graph.disjunction(
                std::array{into.constant, graph.conjunction(std::array{way, equation.constant})});
            for (const auto& [target, further] : equation.ways) {
                if (target == user) continue; // whoever needs itself to be served gains nothing by it
                const auto entry = into.ways.try_emplace(target, literalFalse).first;
                entry->second =
                    graph.disjunction(std::array{entry->second, graph.conjunction(std::array{way, further})});
                users[static_cast<std::size_t>(target)].insert(user);
            }
        }
        for (const auto& [target, way] : equation.ways) users[static_cast<std::size_t>(target)].erase(gone);
    }
    // What was eliminated needs only what went after it.
    std::vector<Literal> served(equations.size(), literalFalse);
    for (auto last = plan.order.rbegin(); last != plan.order.rend(); ++last) {
        if (mustStop()) return std::nullopt;
        const Equation& equation = equations[static_cast<std::size_t>(*last)];
        std::vector<Literal> ways{equation.constant};
        for (const auto& [target, way] : equation.ways)
            ways.push_back(graph.conjunction(std::array{way, served[static_cast<std::size_t>(target)]}));
        served[static_cast<std::size_t>(*last)] = graph.disjunction(ways);
    }
    return served;
}

} // namespace faultline
