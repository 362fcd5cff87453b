// SPDX-License-Identifier: MIT
#include "core/analysis/conjunction_rewriter.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace faultline {

namespace {

bool isDisjunction(const FaultGraph& graph, Literal literal) {
    return literal.negated() && graph.node(literal.node()).kind == GateKind::conjunction;
}

} // namespace

std::vector<Literal> alternativesOf(const FaultGraph& graph, Literal argument) {
    std::vector<Literal> alternatives;
    if (!isDisjunction(graph, argument)) return alternatives;
    const auto inner = graph.arguments(argument.node());
    alternatives.assign(inner.begin(), inner.end());
    // Arguments are different nodes, so that negation keeps their order.
    for (Literal& literal : alternatives) literal = !literal;
    return alternatives;
}

void ConjunctionRewriter::newTurn() {
    ++m_turn;
    if (m_notes.size() < 2 * m_graph.size()) m_notes.resize(4 * m_graph.size());
}

std::uint32_t& ConjunctionRewriter::noteOf(Literal literal) {
    Note& note = m_notes[literal.code()];
    if (note.turn != m_turn) note = {m_turn, 0};
    return note.count;
}

std::uint32_t ConjunctionRewriter::noted(Literal literal) const {
    const Note& note = m_notes[literal.code()];
    return note.turn == m_turn ? note.count : 0;
}

bool ConjunctionRewriter::hasNothingToGain(std::span<const Literal> arguments) {
    constexpr std::uint32_t plain = 1;
    constexpr std::uint32_t alternative = 2;
    newTurn();
    for (const Literal argument : arguments)
        if (!isDisjunction(m_graph, argument)) noteOf(argument) = plain;
    for (const Literal argument : arguments) {
        if (!isDisjunction(m_graph, argument)) continue;
        for (const Literal inner : m_graph.arguments(argument.node())) {
            // Shared with a sibling, implied by one (absorption) or contradicted by one.
            if (noted(!inner) != 0 || noted(inner) == plain) return false;
            noteOf(!inner) = alternative;
        }
    }
    return true;
}

Literal ConjunctionRewriter::rewritten(std::span<const Literal> arguments) {
    if (hasNothingToGain(arguments)) return m_graph.conjunction(arguments);
    std::vector<Literal> plain;
    Alternatives disjunctions;
    for (const Literal argument : arguments) {
        if (isDisjunction(m_graph, argument))
            disjunctions.push_back(alternativesOf(m_graph, argument));
        else
            plain.push_back(argument);
    }
    return thorough(std::move(plain), std::move(disjunctions));
}

Literal ConjunctionRewriter::thorough(std::vector<Literal> plain, Alternatives disjunctions) {
    resolve(plain, disjunctions);
    while (disjunctions.size() >= 2 && factorOnce(plain, disjunctions)) {
    }
    for (const auto& alternatives : disjunctions) plain.push_back(m_graph.disjunction(alternatives));
    return m_graph.conjunction(plain);
}

/// a·(a + b) → a and a·(!a + b) → a·b, again and again: a disjunction may shrink to a plain argument.
void ConjunctionRewriter::resolve(std::vector<Literal>& plain, Alternatives& disjunctions) {
    const auto isPlain = [&plain](Literal literal) { return std::ranges::binary_search(plain, literal); };
    for (bool again = true; again;) {
        again = false;
        std::ranges::sort(plain);
        std::erase_if(disjunctions, [&](std::vector<Literal>& alternatives) {
            if (std::ranges::any_of(alternatives, isPlain)) return true;
            std::erase_if(alternatives, [&](Literal literal) { return isPlain(!literal); });
            if (alternatives.size() > 1) return false;
            const Literal last = alternatives.empty() ? literalFalse : alternatives.front();
            plain.insert(std::ranges::upper_bound(plain, last), last);
            again = true;
            return true;
        });
    }
}

/// (c + r1)·(c + r2) → c + r1·r2 for the alternative that most disjunctions share, together with all others
/// that the same ones share. False where none is shared.
bool ConjunctionRewriter::factorOnce(std::vector<Literal>& plain, Alternatives& disjunctions) {
    newTurn();
    std::uint32_t most = 1;
    Literal shared;
    std::size_t work = 0;
    for (const auto& alternatives : disjunctions) {
        work += alternatives.size();
        for (const Literal literal : alternatives) ++noteOf(literal);
    }
    if (m_poll.isStopped(work)) return false;
    // The first of those that most share, in the order of the arguments.
    for (const auto& alternatives : disjunctions)
        for (const Literal literal : alternatives)
            if (noted(literal) > most) {
                most = noted(literal);
                shared = literal;
            }
    if (most == 1) return false;

    const auto others = std::ranges::stable_partition(disjunctions, [&](const auto& alternatives) {
        return std::ranges::binary_search(alternatives, shared);
    });
    std::vector<std::vector<Literal>> sharing(std::make_move_iterator(disjunctions.begin()),
                                              std::make_move_iterator(others.begin()));
    disjunctions.erase(disjunctions.begin(), others.begin());
    std::vector<Literal> common;
    for (const Literal literal : sharing.front())
        if (noted(literal) >= most && std::ranges::all_of(sharing, [literal](const auto& alternatives) {
                return std::ranges::binary_search(alternatives, literal);
            }))
            common.push_back(literal);
    std::vector<Literal> plainRest;
    Alternatives rest;
    for (const auto& alternatives : sharing) {
        std::vector<Literal> left;
        std::ranges::set_difference(alternatives, common, std::back_inserter(left));
        const Literal remainder = m_graph.disjunction(left);
        if (isDisjunction(m_graph, remainder))
            rest.push_back(alternativesOf(m_graph, remainder));
        else
            plainRest.push_back(remainder);
    }
    const Literal factored = disjunctionOf(common, thorough(std::move(plainRest), std::move(rest)));
    if (isDisjunction(m_graph, factored))
        disjunctions.push_back(alternativesOf(m_graph, factored));
    else
        plain.push_back(factored);
    return true;
}

Literal ConjunctionRewriter::disjunctionOf(const std::vector<Literal>& common, Literal rest) {
    std::vector<Literal> alternatives(common);
    alternatives.push_back(rest);
    return m_graph.disjunction(alternatives);
}

} // namespace faultline
