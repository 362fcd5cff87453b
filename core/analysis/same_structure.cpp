// SPDX-License-Identifier: MIT
#include "core/analysis/same_structure.h"

#include <algorithm>

namespace faultline {

namespace {

bool same(const Component& a, const Component& b) {
    return a.id == b.id && a.name == b.name && a.kind == b.kind && a.domain == b.domain &&
           a.service == b.service && a.requirement == b.requirement && a.replicas == b.replicas;
}

bool same(const Connection& a, const Connection& b) {
    return a.id == b.id && a.from == b.from && a.to == b.to && a.kind == b.kind && a.access == b.access &&
           a.optional == b.optional && a.mode == b.mode && a.failover == b.failover &&
           a.coverage == b.coverage && a.seconds == b.seconds;
}

bool same(const Domain& a, const Domain& b) {
    return a.id == b.id && a.name == b.name && a.kind == b.kind && a.parent == b.parent;
}

bool same(const SharedRisk& a, const SharedRisk& b) {
    return a.id == b.id && a.name == b.name && a.members == b.members;
}

template <class Elements>
bool allSame(const Elements& a, const Elements& b) {
    return std::ranges::equal(a, b, [](const auto& x, const auto& y) { return same(x, y); });
}

} // namespace

bool sameStructure(const System& a, const System& b) {
    return a.properties.objective == b.properties.objective && allSame(a.components, b.components) &&
           allSame(a.connections, b.connections) && allSame(a.domains, b.domains) &&
           allSame(a.sharedRisks, b.sharedRisks);
}

} // namespace faultline
