// SPDX-License-Identifier: MIT
#pragma once
// Probabilities put into diagrams: one pass up for probabilities, one down for importance, both without a
// subtraction that could cancel.

#include "core/analysis/basic_events.h"
#include "core/analysis/diagram.h"
#include "core/analysis/difference_plan.h"

#include <map>
#include <span>
#include <stop_token>

namespace faultline {

/// A probability and its complement, each with its own relative precision.
struct Chance {
    double yes = 0.0;
    double no = 1.0;
};

/// Of basic events, by number.
[[nodiscard]] std::vector<Chance> chancesOf(std::span<const BasicEvent> events);

/// The modules of a store under given event probabilities. Changing events re-evaluates only the modules that
/// they reach. The store must outlive this and not grow while it is used. One thread at a time. Relative
/// error of every probability: about 1e-15 times the number of levels.
class Evaluation {
public:
    /// `events` by variable number. Where a stop was requested meanwhile, figures mean nothing.
    Evaluation(const DiagramStore& store, std::vector<Chance> events, const std::stop_token& stop = {});

    [[nodiscard]] Chance chanceOf(const CompiledFunction& function) const;
    [[nodiscard]] const Chance& event(std::uint32_t number) const { return m_events[number]; }

    struct Change {
        std::uint32_t event;
        Chance chance;
    };
    /// Sets events and re-evaluates what depends on them; likewise of no meaning after a stop.
    void set(std::span<const Change> changes, const std::stop_token& stop = {});
    /// The same until `takeBack`, which must come before anything else is set.
    void setForNow(std::span<const Change> changes, const std::stop_token& stop = {});
    /// Everything as it was before `setForNow`, stopped or not.
    void takeBack();

    /// The Birnbaum importance |P(f | i) - P(f | not i)| of every event for a function that is monotone in
    /// each event; 0 for events that it does not depend on. By variable number. Empty where a stop was
    /// requested, and where a diagram has more than `mostPairs` pairs of nodes to compare.
    [[nodiscard]] std::vector<double> birnbaum(const CompiledFunction& function,
                                               const std::stop_token& stop = {}) const;
    /// The same by plain subtraction, in the time of one pass however entangled the diagram: P(i)·I(i) has an
    /// absolute error of about 1e-15 · P(f) times the number of levels, so what hardly matters may come out
    /// as nothing. Empty where a stop was requested.
    [[nodiscard]] std::vector<double> roughBirnbaum(const CompiledFunction& function,
                                                    const std::stop_token& stop = {}) const;
    /// The same for some events only: works on the modules between them and the root.
    [[nodiscard]] std::vector<double> birnbaum(const CompiledFunction& function,
                                               std::span<const std::uint32_t> events,
                                               const std::stop_token& stop = {}) const;

    static constexpr std::size_t mostPairs = 8'000'000; ///< about 400 MB

private:
    [[nodiscard]] static bool isTimeToAsk(std::size_t node) { return node % (std::size_t{1} << 15U) == 0; }
    /// What lies below `deepest`, the last level whose input has changed, has its values already.
    void evaluateModule(std::uint32_t module, std::size_t deepest, const std::stop_token& stop);
    void spread(std::span<const Change> changes, bool keeps, const std::stop_token& stop);
    void keep(std::uint32_t module);
    [[nodiscard]] const Chance& inputChance(const DiagramInput& input) const {
        return input.isModule ? m_modules[input.index] : m_events[input.index];
    }
    /// Into `m_inputs`.
    void takeInputsOf(const Diagram& diagram) const;
    /// Null where the module has none, or a stop was requested.
    [[nodiscard]] const DifferencePlan* planOf(std::uint32_t module, const std::stop_token& stop) const;
    /// The part of it for some levels.
    [[nodiscard]] const DifferencePlan* planOf(std::uint32_t module, const std::vector<bool>& wanted,
                                               const std::stop_token& stop) const;
    /// Of a module for its inputs by level, made of what each node tells apart; 0 for levels that are not
    /// wanted. Valid until the next call.
    template <class DifferenceOfNode>
    const std::vector<double>* descend(std::uint32_t module, const std::vector<bool>& wanted,
                                       const DifferenceOfNode& differenceOf,
                                       const std::stop_token& stop) const;
    /// Likewise. Null where it was stopped, or is too much.
    [[nodiscard]] const std::vector<double>*
    localBirnbaum(std::uint32_t module, const std::vector<bool>& wanted, const std::stop_token& stop) const;
    [[nodiscard]] const std::vector<double>* roughLocalBirnbaum(std::uint32_t module,
                                                                const std::stop_token& stop) const;
    template <class LocalBirnbaum>
    [[nodiscard]] std::vector<double> throughModules(const CompiledFunction& function,
                                                     const LocalBirnbaum& local) const;

    const DiagramStore& m_store;
    std::vector<Chance> m_events;
    std::vector<Chance> m_modules;
    std::vector<std::size_t> m_start; ///< of each module's values
    std::vector<double> m_values;     ///< by start + edge: an edge's complement stands beside it
    /// Made for a module when its importance is first asked for; nothing inside: too many pairs.
    mutable std::vector<std::optional<std::optional<DifferencePlan>>> m_plans;
    mutable std::map<std::pair<std::uint32_t, std::vector<bool>>, DifferencePlan> m_partialPlans;
    // Of one module at a time, kept for their memory.
    mutable std::vector<Chance> m_inputs;
    mutable std::vector<double> m_importance;
    mutable std::vector<double> m_weights;
    mutable std::vector<double> m_terms;
    // What `takeBack` needs.
    std::vector<Change> m_keptEvents;
    std::vector<std::pair<std::uint32_t, Chance>> m_keptModules;
    std::vector<double> m_keptValues; ///< of those modules, one after another
    std::vector<std::vector<std::uint32_t>> m_usersOfEvent;
    std::vector<std::vector<std::uint32_t>> m_usersOfModule;
};

} // namespace faultline
