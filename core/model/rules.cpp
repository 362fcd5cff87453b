// SPDX-License-Identifier: MIT
#include "core/model/rules.h"

#include "core/model/element_rules.h"

#include <fmt/core.h>

namespace faultline {
namespace {

template <class T>
Result<void> checkList(const std::vector<T>& elements, std::string_view key, EventType type,
                       const Lookup& lookup) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const auto placed = [&](Error error) {
            error.where = fmt::format("/{}/{}{}", key, i, error.where);
            return error;
        };
        const T& element = elements[i];
        // The lookup finds the first of two: an element that does not find itself is the second.
        if (const auto first = lookup.find(element.id.text());
            !element.id.empty() && first != Lookup::Found{type, i})
            return placed(duplicateId(element.id.text(), first->type));
        if (auto checked = checkElement(element, lookup); !checked) return placed(checked.error());
    }
    return {};
}

Result<void> checkDomains(const Lookup& lookup) {
    const auto& domains = lookup.system().domains;
    const std::vector<bool> onCycle = domainsOnCycles(lookup);
    for (std::size_t i = 0; i < domains.size(); ++i) {
        if (!onCycle[i]) continue;
        Error error = domainCycle(domains[i]);
        error.where = fmt::format("/domains/{}{}", i, error.where);
        return error;
    }
    return {};
}

} // namespace

Result<void> canConnect(const System& system, const Connection& connection) {
    return checkEnds(connection, Lookup(system));
}

Result<void> checkSystem(const System& system) {
    const Lookup lookup(system);
    if (auto checked = checkList(system.components, "components", EventType::component, lookup); !checked)
        return checked;
    if (auto checked = checkList(system.connections, "connections", EventType::connection, lookup); !checked)
        return checked;
    if (auto checked = checkList(system.domains, "domains", EventType::domain, lookup); !checked)
        return checked;
    if (auto checked = checkDomains(lookup); !checked) return checked;
    return checkList(system.sharedRisks, "sharedRisks", EventType::sharedRisk, lookup);
}

} // namespace faultline
