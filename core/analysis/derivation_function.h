// SPDX-License-Identifier: MIT
#pragma once
// One function of a system taken apart into steps that a person can follow.

#include "core/analysis/decomposition.h"
#include "core/analysis/derivation.h"
#include "core/analysis/derivation_names.h"

namespace faultline {

/// How a derivation ends without an answer, where the design has the figure.
namespace derivation_error {
[[nodiscard]] Error stopped();
[[nodiscard]] Error tooLarge();
} // namespace derivation_error

/// Works out one function of a system: takes it apart, gives every part its name and its figure.
class FunctionDerivation {
public:
    FunctionDerivation(const BasicEvents& events, Structure& structure, const DerivationNames& names)
        : m_events(events), m_structure(structure), m_names(names), m_algebra(structure.graph()) {}

    /// How likely the function is true, as a tree of steps under the name that is given. Fails with
    /// "stopped", and with "too-large" where an entangled part does not fit the budget.
    [[nodiscard]] Result<DerivationStep> derive(Literal root, Subject subject, const std::stop_token& stop);

private:
    [[nodiscard]] Result<void> evaluate(const std::stop_token& stop);
    [[nodiscard]] Result<void> evaluateEntangled(const std::stop_token& stop);
    [[nodiscard]] double valueOf(std::size_t part);
    [[nodiscard]] DerivationStep stepOf(std::size_t part, const std::stop_token& stop);
    [[nodiscard]] std::vector<NamedCutSet> cutSetsOf(std::size_t part, const std::stop_token& stop) const;

    const BasicEvents& m_events;
    Structure& m_structure;
    const DerivationNames& m_names;
    FunctionAlgebra m_algebra;
    std::vector<Part> m_parts;
    std::vector<std::optional<double>> m_values; ///< by part
    DiagramStore m_store;
    std::unordered_map<std::size_t, CompiledFunction> m_compiled; ///< entangled parts
};

} // namespace faultline
