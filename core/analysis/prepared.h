// SPDX-License-Identifier: MIT
#pragma once
// What an analysis keeps from one question to the next: all that follows from the structure of a design, for
// any figures.

#include "core/analysis/analyze.h"
#include "core/analysis/cut_sets.h"
#include "core/analysis/evaluation.h"
#include "core/analysis/quantify.h"
#include "core/analysis/redundancy.h"
#include "core/analysis/spofs.h"
#include "core/analysis/structure.h"
#include "core/analysis/validate.h"
#include "core/base/time_limit.h"

namespace faultline {

/// What depends on structure alone, and the evaluation that follows the figures.
class Analyzer::Prepared {
public:
    Prepared(std::shared_ptr<const System> system, const AnalysisOptions& options,
             const std::stop_token& stop);

    [[nodiscard]] bool stopped() const { return m_stopped; }

    /// Takes over the figures of a system of the same structure; false where they do not fit what was built.
    [[nodiscard]] bool refresh(const System& system, const AnalysisOptions& options,
                               const std::stop_token& stop);

    /// Complete unless a stop was requested meanwhile.
    [[nodiscard]] Report report(std::shared_ptr<const System> system, const std::stop_token& stop);

private:
    /// A function with its diagram, or without where that did not fit.
    struct Compiled {
        std::optional<CompiledFunction> function;
        Interval bounds; ///< where there is no diagram
    };

    void build(const std::stop_token& stop);
    void compile(const TimeLimit& limit, const std::stop_token& stop);
    [[nodiscard]] std::vector<Compiled> compiled(const std::vector<Literal>& literals,
                                                 const DiagramBudget& budget, const TimeLimit& limit,
                                                 const std::stop_token& stop);
    [[nodiscard]] Unavailability figureOf(const Compiled& function) const;
    [[nodiscard]] std::optional<Unavailability> pathFigure(Path path) const;
    /// Bounds for what is only known within bounds, by functions that lean to either side.
    void boundByLeaning(const TimeLimit& limit);
    void boundByLeaning(Path path, bool restIsServed, const std::stop_token& stop);
    void addSinglePoints(Report& report, std::span<const ImportanceResult> importance) const;
    void addQuantities(Report& report, const std::stop_token& stop);
    void addCutSets(Report& report, const std::stop_token& stop) const;

    std::shared_ptr<const System> m_system;
    AnalysisOptions m_options;
    Topology m_topology;
    BasicEvents m_events;
    Structure m_structure;
    PathFunctions m_paths[pathCount];
    std::shared_ptr<DiagramStore> m_diagrams = std::make_shared<DiagramStore>(); ///< reports share it
    DiagramStore& m_store = *m_diagrams;
    Compiled m_systemDown[pathCount];
    std::vector<Compiled> m_entryDown;
    Redundancies m_redundancies;
    SinglePoints m_singlePoints;
    std::vector<PendingFailovers> m_pending;
    std::vector<int> m_orders;
    std::optional<CutSets> m_cutSets;
    std::optional<Findings> m_findings;
    std::optional<Evaluation> m_evaluation;
    std::size_t m_nodesMade = 0;
    bool m_hasBounds = false;
    bool m_stopped = false;
};

} // namespace faultline
