// SPDX-License-Identifier: MIT
#include "core/analysis/evaluation.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace faultline {

std::vector<Chance> chancesOf(std::span<const BasicEvent> events) {
    std::vector<Chance> chances;
    chances.reserve(events.size());
    for (const BasicEvent& event : events)
        chances.push_back({event.unavailability, 1.0 - event.unavailability});
    return chances;
}

Evaluation::Evaluation(const DiagramStore& store, std::vector<Chance> events, const std::stop_token& stop)
    : m_store(store), m_events(std::move(events)), m_modules(store.modules().size()),
      m_plans(store.modules().size()), m_usersOfEvent(m_events.size()),
      m_usersOfModule(store.modules().size()) {
    std::size_t total = 0;
    for (const Diagram& module : store.modules()) {
        m_start.push_back(total);
        total += 2 * module.nodes.size();
    }
    m_values.resize(total);
    for (std::uint32_t index = 0; index < m_modules.size(); ++index) {
        for (const DiagramInput& input : store.modules()[index].inputs)
            (input.isModule ? m_usersOfModule : m_usersOfEvent)[input.index].push_back(index);
        evaluateModule(index, m_store.modules()[index].inputs.size(), stop);
    }
}

void Evaluation::takeInputsOf(const Diagram& diagram) const {
    m_inputs.clear();
    for (const DiagramInput& input : diagram.inputs) m_inputs.push_back(inputChance(input));
}

void Evaluation::evaluateModule(std::uint32_t module, std::size_t deepest, const std::stop_token& stop) {
    const Diagram& diagram = m_store.modules()[module];
    takeInputsOf(diagram);
    double* value = m_values.data() + m_start[module];
    value[Diagram::one] = 1.0;
    value[Diagram::zero] = 0.0;
    for (std::size_t i = 1; i < diagram.nodes.size(); ++i) {
        if (isTimeToAsk(i) && stop.stop_requested()) return;
        const Diagram::Node& node = diagram.nodes[i];
        if (node.level > deepest) continue;
        const Chance& input = m_inputs[node.level];
        value[2 * i] = input.yes * value[node.high] + input.no * value[node.low];
        value[2 * i + 1] = input.yes * value[node.high ^ 1U] + input.no * value[node.low ^ 1U];
    }
    m_modules[module] = {value[diagram.root], value[diagram.root ^ 1U]};
}

Chance Evaluation::chanceOf(const CompiledFunction& function) const {
    Chance chance;
    switch (function.kind) {
    case CompiledFunction::Kind::constant: chance = {1.0, 0.0}; break;
    case CompiledFunction::Kind::event: chance = m_events[function.index]; break;
    case CompiledFunction::Kind::module: chance = m_modules[function.index]; break;
    }
    if (function.negated) std::swap(chance.yes, chance.no);
    return chance;
}

void Evaluation::set(std::span<const Change> changes, const std::stop_token& stop) {
    spread(changes, false, stop);
}

void Evaluation::setForNow(std::span<const Change> changes, const std::stop_token& stop) {
    spread(changes, true, stop);
}

void Evaluation::keep(std::uint32_t module) {
    m_keptModules.emplace_back(module, m_modules[module]);
    const auto first = m_values.begin() + static_cast<std::ptrdiff_t>(m_start[module]);
    const auto count = static_cast<std::ptrdiff_t>(2 * m_store.modules()[module].nodes.size());
    m_keptValues.insert(m_keptValues.end(), first, first + count);
}

void Evaluation::takeBack() {
    for (const Change& change : m_keptEvents) m_events[change.event] = change.chance;
    auto from = m_keptValues.begin();
    for (const auto& [module, chance] : m_keptModules) {
        m_modules[module] = chance;
        const auto count = static_cast<std::ptrdiff_t>(2 * m_store.modules()[module].nodes.size());
        std::copy(from, from + count, m_values.begin() + static_cast<std::ptrdiff_t>(m_start[module]));
        from += count;
    }
    m_keptEvents.clear();
    m_keptModules.clear();
    m_keptValues.clear();
}

void Evaluation::spread(std::span<const Change> changes, bool keeps, const std::stop_token& stop) {
    // A module's inputs have smaller indices: the smallest stale one is always ready.
    std::vector<bool> stale(m_modules.size(), false);
    std::vector<bool> isChangedModule(m_modules.size(), false);
    std::vector<bool> isChangedEvent(m_events.size(), false);
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> open;
    const auto mark = [&](const std::vector<std::uint32_t>& users) {
        for (const std::uint32_t user : users) {
            if (stale[user]) continue;
            stale[user] = true;
            open.push(user);
        }
    };
    for (const Change& change : changes) {
        if (keeps) m_keptEvents.push_back({change.event, m_events[change.event]});
        m_events[change.event] = change.chance;
        isChangedEvent[change.event] = true;
        mark(m_usersOfEvent[change.event]);
    }
    while (!open.empty() && !stop.stop_requested()) {
        const std::uint32_t index = open.top();
        open.pop();
        if (keeps) keep(index);
        const Chance before = m_modules[index];
        const auto& inputs = m_store.modules()[index].inputs;
        std::size_t deepest = inputs.size() - 1;
        while (!(inputs[deepest].isModule ? isChangedModule : isChangedEvent)[inputs[deepest].index])
            --deepest;
        evaluateModule(index, deepest, stop);
        if (m_modules[index].yes == before.yes && m_modules[index].no == before.no) continue;
        isChangedModule[index] = true;
        mark(m_usersOfModule[index]);
    }
}

} // namespace faultline
