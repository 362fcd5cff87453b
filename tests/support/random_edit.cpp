// SPDX-License-Identifier: MIT
#include "tests/support/random_edit.h"

namespace faultline::test {

std::string RandomEdits::freshId() { return oneIn(60) ? std::string() : "id" + std::to_string(below(140)); }

template <class T>
std::string RandomEdits::idFrom(const std::vector<T>& list) {
    if (list.empty() || oneIn(25)) return freshId();
    return list[below(list.size())].id.text();
}

Component RandomEdits::component(const Design& design, std::string id) {
    Component made;
    made.id = ComponentId(std::move(id));
    made.kind = static_cast<ComponentKind>(below(namesOf<ComponentKind>.size()));
    if (oneIn(2)) made.name = "Part " + std::to_string(below(9));
    if (oneIn(2)) made.domain = DomainId(idFrom(design.system.domains));
    if (oneIn(3)) made.failure = Failure::fromProbability(*Probability::from(0.001));
    if (oneIn(3)) made.notes = "note";
    if (oneIn(5)) made.extras.push_back({"/colour", "\"red\""});
    if (oneIn(4)) made.replicas.emplace().count = static_cast<int>(below(5));
    if (oneIn(9)) made.requirement = {Requirement::Mode::number, static_cast<int>(below(4))};
    return made;
}

Connection RandomEdits::connection(const Design& design, std::string id) {
    Connection made;
    made.id = ConnectionId(std::move(id));
    made.from = ComponentId(idFrom(design.system.components));
    made.to = ComponentId(idFrom(design.system.components));
    if (oneIn(3)) made.kind = ConnectionKind::replication;
    made.optional = oneIn(5);
    return made;
}

Domain RandomEdits::domain(const Design& design, std::string id) {
    Domain made;
    made.id = DomainId(std::move(id));
    made.kind = static_cast<DomainKind>(below(namesOf<DomainKind>.size()));
    if (!oneIn(3)) made.parent = DomainId(idFrom(design.system.domains));
    if (oneIn(3)) made.notes = "note " + std::to_string(below(3));
    return made;
}

SharedRisk RandomEdits::sharedRisk(const Design& design, std::string id) {
    SharedRisk made;
    made.id = SharedRiskId(std::move(id));
    for (std::size_t i = 0, n = below(4); i < n; ++i)
        made.members.emplace_back(oneIn(2) ? idFrom(design.system.components)
                                           : idFrom(design.system.domains));
    return made;
}

std::size_t RandomEdits::at() { return oneIn(3) ? std::numeric_limits<std::size_t>::max() : below(12); }

Edit RandomEdits::add(const Design& design) {
    switch (below(5)) {
    case 0: return {Add<Connection>{connection(design, freshId()), at()}};
    case 1: return {Add<Domain>{domain(design, freshId()), at()}};
    case 2: return {Add<SharedRisk>{sharedRisk(design, freshId()), at()}};
    default: return {Add<Component>{component(design, freshId()), at()}};
    }
}

Edit RandomEdits::set(const Design& design) {
    const System& system = design.system;
    switch (below(4)) {
    case 0: return {Set<Component>{component(design, idFrom(system.components))}};
    case 1: return {Set<Connection>{connection(design, idFrom(system.connections))}};
    case 2: return {Set<Domain>{domain(design, idFrom(system.domains))}};
    default: return {Set<SharedRisk>{sharedRisk(design, idFrom(system.sharedRisks))}};
    }
}

/// Elements that refer to one another, and replacements that refer to them.
Edit RandomEdits::patch(const Design& design) {
    Patch made;
    Design after = design;
    for (std::size_t i = 0, n = below(3), place = 0; i < n; ++i, place += below(3)) {
        after.system.domains.push_back(domain(after, freshId()));
        made.domains.added.push_back({after.system.domains.back(), place});
    }
    for (std::size_t i = 0, n = below(4); i < n; ++i) {
        after.system.components.push_back(component(after, freshId()));
        made.components.added.push_back({after.system.components.back()});
    }
    if (oneIn(6))
        for (auto& addition : made.components.added) addition.at = 0; // two in one place
    if (oneIn(2)) made.connections.added.push_back({connection(after, freshId()), below(5)});
    if (oneIn(2)) made.sharedRisks.added.push_back({sharedRisk(after, freshId())});
    for (std::size_t i = 0, n = below(3); i < n; ++i)
        made.components.replaced.push_back(component(after, idFrom(design.system.components)));
    if (oneIn(3)) made.connections.replaced.push_back(connection(after, idFrom(design.system.connections)));
    if (oneIn(3)) made.domains.replaced.push_back(domain(after, idFrom(design.system.domains)));
    return {made};
}

Edit RandomEdits::remove(const Design& design) {
    Remove made;
    for (std::size_t i = 0, n = below(7); i < n; ++i) {
        switch (below(8)) {
        case 0: made.ids.emplace_back(idFrom(design.system.connections)); break;
        case 1: made.ids.emplace_back(idFrom(design.system.sharedRisks)); break;
        case 2:
        case 3:
        case 4: made.ids.emplace_back(idFrom(design.system.domains)); break;
        default: made.ids.emplace_back(idFrom(design.system.components)); break;
        }
    }
    return {made};
}

Edit RandomEdits::place(const Design& design) {
    Place made;
    const auto coordinate = [this] {
        return oneIn(60) ? std::numeric_limits<double>::infinity() : double(below(500));
    };
    for (std::size_t i = 0, n = below(3); i < n; ++i) {
        auto& point = made.positions[ComponentId(idFrom(design.system.components))];
        if (!oneIn(4)) point = Point{coordinate(), coordinate()};
    }
    for (std::size_t i = 0, n = below(3); i < n; ++i) {
        auto& rect = made.rects[DomainId(idFrom(design.system.domains))];
        if (!oneIn(4)) rect = Rect{coordinate(), coordinate(), coordinate(), oneIn(60) ? -1.0 : coordinate()};
    }
    return {made};
}

Edit RandomEdits::arrange(const Design& design) {
    const System& system = design.system;
    Arrange made;
    for (std::size_t i = 0, n = below(3); i < n; ++i)
        made.folded[DomainId(idFrom(system.domains))] = !oneIn(3);
    for (std::size_t i = 0, n = below(4); i < n; ++i)
        made.locked[ElementId(oneIn(2) ? idFrom(system.components) : idFrom(system.domains))] = !oneIn(3);
    return {made};
}

Edit RandomEdits::properties(const Design& design) {
    DesignProperties made = design.system.properties;
    switch (below(4)) {
    case 0: made.name = "Design " + std::to_string(below(3)); break;
    case 1: made.notes = "Notes " + std::to_string(below(3)); break;
    case 2: made.objective = static_cast<Objective>(below(2)); break;
    default: made.mttr = oneIn(2) ? std::nullopt : std::optional(*Hours::from(2.0)); break;
    }
    return {SetProperties{made}};
}

/// Each part is made for the design that the parts before it leave behind.
Edit RandomEdits::batch(const Design& design, int depth) {
    Batch made;
    Design after = design;
    for (std::size_t i = 0, n = below(6); i < n; ++i) {
        made.edits.push_back(next(after, depth - 1));
        // Unsound parts stay in, one in four of them: the batch must then fail as a whole.
        if (!apply(after, made.edits.back()) && !oneIn(4)) made.edits.pop_back();
    }
    return {made};
}

Edit RandomEdits::next(const Design& design, int depth) {
    switch (below(depth > 0 ? 13 : 11)) {
    case 0:
    case 1:
    case 2:
    case 3: return add(design);
    case 4:
    case 5: return set(design);
    case 6: return patch(design);
    case 7: return remove(design);
    case 8: return place(design);
    case 9: return arrange(design);
    case 10: return properties(design);
    default: return batch(design, depth);
    }
}

} // namespace faultline::test
