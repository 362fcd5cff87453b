// SPDX-License-Identifier: MIT
#include "core/io/derivation_text.h"
#include "core/io/words.h"
#include "core/report/parts.h"

#include <fmt/format.h>

namespace faultline::report {

namespace {

constexpr int deepest = 4;
constexpr std::size_t mostSteps = 40;

/// Puts steps in one list, the figure first, each with how deep it lies.
class Flattened {
public:
    explicit Flattened(const System& system) : m_system(system) {}

    void add(const DerivationStep& step, int level, const std::string& condition) {
        if (m_steps.steps.size() == mostSteps) {
            ++m_left;
            return;
        }
        const StepText words = textOf(step, m_system);
        Step flat;
        flat.level = level;
        flat.condition = condition;
        flat.title = words.title;
        flat.value = typeset(words.value);
        flat.sentence = words.sentence;
        flat.symbols = words.symbols;
        flat.numbers = typeset(words.numbers);
        for (const std::string& row : words.rows) flat.rows.push_back(typeset(row));
        m_steps.steps.push_back(std::move(flat));
        if (level == deepest) {
            m_left += step.steps.size();
            return;
        }
        for (std::size_t i = 0; i < step.steps.size(); ++i)
            add(step.steps[i], level + 1, caseText(step, i, m_system));
    }

    [[nodiscard]] Steps finish() { return std::move(m_steps); }
    [[nodiscard]] std::size_t left() const { return m_left; }

private:
    const System& m_system;
    Steps m_steps;
    std::size_t m_left = 0;
};

} // namespace

Section derivation(const Subject& subject) {
    Section section;
    if (!subject.analysis.overall) {
        section.blocks.push_back(withoutFigure());
        return section;
    }
    const auto derived = derive(subject.analysis, FigureQuestion{}, subject.stop);
    if (!derived) {
        section.blocks.push_back(
            sentence("The way to this figure is too long to be written down here.", Tone::quiet));
        return section;
    }
    section.blocks.push_back(
        sentence(titleOf(derived->question, subject.system()) +
                 ", step by step: what is indented is what the step above it is made of."));
    Flattened flattened(subject.system());
    flattened.add(derived->root, 0, {});
    section.blocks.push_back(flattened.finish());
    if (flattened.left() > 0)
        section.blocks.push_back(
            sentence("Further steps are left out here. The window has them all, under “Why this number?”.",
                     Tone::quiet));
    return section;
}

} // namespace faultline::report
