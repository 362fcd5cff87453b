// SPDX-License-Identifier: MIT
#pragma once
// What the functions of a path mean: so that a derivation can speak of parts and not of gates.

#include "core/analysis/derivation.h"
#include "core/analysis/fixpoint.h"
#include "core/analysis/function_algebra.h"

#include <unordered_map>

namespace faultline {

/// The functions of one path with a name for each that stands for something in the drawing. What it is given
/// must outlive it.
class DerivationNames {
public:
    DerivationNames(const Topology& topology, const BasicEvents& events, Structure& structure, Path path);

    /// Solves the path; false where it was stopped or is too entangled.
    [[nodiscard]] bool solve(const std::stop_token& stop);
    [[nodiscard]] const std::vector<int>& entries() const { return m_entries; }
    /// After `solve`: the caller is not served.
    [[nodiscard]] Literal notServed(int caller) const { return m_equations.notServed(caller); }
    /// After `solve`: the system is down, by its objective.
    [[nodiscard]] Literal systemDown();
    /// What a function says, or what the one that it is left of says; `several` where nothing is known of it.
    [[nodiscard]] Subject subjectOf(Literal literal, const FunctionAlgebra& algebra) const;

private:
    void name(Literal literal, Subject subject);
    void nameStores();
    void nameGroups(int caller);

    const Topology& m_topology;
    const BasicEvents& m_events;
    Structure& m_structure;
    Path m_path;
    ServiceEquations m_equations;
    std::vector<int> m_entries;
    std::unordered_map<std::uint32_t, Subject> m_subjects; ///< by literal
};

} // namespace faultline
