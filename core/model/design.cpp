// SPDX-License-Identifier: MIT
#include "core/model/design.h"

namespace faultline {

Hours mttrOf(const std::optional<Failure>& failure, const DesignProperties& properties) {
    if (failure && failure->mttr()) return *failure->mttr();
    return properties.mttr.value_or(Hours::defaultMttr());
}

std::optional<EventType> typeOf(const System& system, const ElementId& id) {
    const auto holds = [&id](const auto& elements) {
        for (const auto& element : elements)
            if (element.id.text() == id.text()) return true;
        return false;
    };
    if (holds(system.components)) return EventType::component;
    if (holds(system.connections)) return EventType::connection;
    if (holds(system.domains)) return EventType::domain;
    if (holds(system.sharedRisks)) return EventType::sharedRisk;
    return std::nullopt;
}

} // namespace faultline
