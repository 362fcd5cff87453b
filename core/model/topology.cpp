// SPDX-License-Identifier: MIT
#include "core/model/topology.h"

#include <algorithm>

namespace faultline {

namespace {

using IndexById = std::unordered_map<std::string_view, int>;

template <class Elements>
IndexById indexOf(const Elements& elements) {
    IndexById index;
    index.reserve(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i)
        index.emplace(elements[i].id.text(), static_cast<int>(i));
    return index;
}

} // namespace

PackedLists::PackedLists(std::size_t rows, const std::vector<int>& rowOf) : m_start(rows + 1, 0) {
    for (const int row : rowOf)
        if (row >= 0) ++m_start[static_cast<std::size_t>(row) + 1];
    for (std::size_t row = 0; row < rows; ++row) m_start[row + 1] += m_start[row];
    m_values.resize(static_cast<std::size_t>(m_start.back()));
    std::vector<int> next(m_start.begin(), m_start.end() - 1);
    for (std::size_t value = 0; value < rowOf.size(); ++value)
        if (rowOf[value] >= 0)
            m_values[static_cast<std::size_t>(next[static_cast<std::size_t>(rowOf[value])]++)] =
                static_cast<int>(value);
}

void PackedLists::append(std::span<const int> row) {
    m_values.insert(m_values.end(), row.begin(), row.end());
    m_start.push_back(static_cast<int>(m_values.size()));
}

Topology::Topology(const System& design) : system(design) {
    const IndexById components = indexOf(system.components);
    const IndexById domains = indexOf(system.domains);
    const std::size_t count = system.components.size();

    from.reserve(system.connections.size());
    to.reserve(system.connections.size());
    for (const Connection& connection : system.connections) {
        from.push_back(components.at(connection.from.text()));
        to.push_back(components.at(connection.to.text()));
    }
    const auto select = [this](const std::vector<int>& ends, bool requests) {
        std::vector<int> rows(ends.size(), -1);
        for (std::size_t e = 0; e < ends.size(); ++e) {
            const bool alike = component(from[e]).kind == component(to[e]).kind;
            if (isRequest(static_cast<int>(e)) ? requests : !requests && alike) rows[e] = ends[e];
        }
        return rows;
    };
    requestsFrom = PackedLists(count, select(from, true));
    requestsInto = PackedLists(count, select(to, true));
    replicationsFrom = PackedLists(count, select(from, false));
    replicationsInto = PackedLists(count, select(to, false));

    for (const Component& component : system.components)
        domainOf.push_back(component.domain ? domains.at(component.domain->text()) : -1);
    for (const Domain& domain : system.domains)
        parentOf.push_back(domain.parent ? domains.at(domain.parent->text()) : -1);
    risksOfComponent.resize(count);
    risksOfDomain.resize(system.domains.size());
    for (std::size_t r = 0; r < system.sharedRisks.size(); ++r)
        for (const ElementId& member : system.sharedRisks[r].members) {
            if (const auto c = components.find(member.text()); c != components.end())
                risksOfComponent[static_cast<std::size_t>(c->second)].push_back(static_cast<int>(r));
            else if (const auto d = domains.find(member.text()); d != domains.end())
                risksOfDomain[static_cast<std::size_t>(d->second)].push_back(static_cast<int>(r));
        }
    findFates();
}

void Topology::findFates() {
    std::vector<int> around;
    std::vector<int> risks;
    for (std::size_t c = 0; c < domainOf.size(); ++c) {
        around.clear();
        risks = risksOfComponent[c];
        for (int d = domainOf[c]; d >= 0; d = parentOf[static_cast<std::size_t>(d)]) {
            if (!system.domains[static_cast<std::size_t>(d)].isGroup()) around.push_back(d);
            const auto& more = risksOfDomain[static_cast<std::size_t>(d)];
            risks.insert(risks.end(), more.begin(), more.end());
        }
        std::ranges::sort(risks);
        const auto repeated = std::ranges::unique(risks);
        risks.erase(repeated.begin(), repeated.end());
        m_domainsAround.append(around);
        m_risksOn.append(risks);
    }
}

} // namespace faultline
