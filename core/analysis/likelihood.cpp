// SPDX-License-Identifier: MIT
#include "core/analysis/likelihood.h"

#include "core/analysis/redundancy.h"

namespace faultline {

double LikelihoodGuess::of(Literal literal) {
    while (m_values.size() <= literal.node())
        m_values.push_back(ofNode(static_cast<std::uint32_t>(m_values.size())));
    return known(literal);
}

double LikelihoodGuess::ofNode(std::uint32_t index) const {
    const FaultGraph::Node& node = m_graph.node(index);
    std::vector<double> arguments;
    for (const Literal argument : m_graph.arguments(index)) arguments.push_back(known(argument));
    switch (node.kind) {
    case GateKind::constant: break;
    case GateKind::variable: return m_events[node.number].yes;
    case GateKind::exclusive:
        return arguments[0] * (1.0 - arguments[1]) + arguments[1] * (1.0 - arguments[0]);
    case GateKind::choice: return arguments[0] * arguments[1] + (1.0 - arguments[0]) * arguments[2];
    case GateKind::atLeast: {
        // At least k are true: not more than n - k are false.
        for (double& argument : arguments) argument = 1.0 - argument;
        return 1.0 - fewerThanUp(static_cast<int>(node.number), arguments);
    }
    case GateKind::conjunction: {
        double all = 1.0;
        for (const double argument : arguments) all *= argument;
        return all;
    }
    }
    return 1.0;
}

} // namespace faultline
