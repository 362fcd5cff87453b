// SPDX-License-Identifier: MIT
#include "core/model/catalogue.h"

namespace faultline {
namespace {

struct Row {
    ComponentKind kind;
    std::string_view title;
    double probability;
    bool assumption;
    std::string_view reason;
    CatalogueSource source;
};

constexpr Row rows[] = {
#include "catalogue_data.inc"
};

constexpr bool isEachKindInItsPlace() {
    if (std::size(rows) != namesOf<ComponentKind>.size()) return false;
    for (std::size_t i = 0; i < std::size(rows); ++i)
        if (rows[i].kind != static_cast<ComponentKind>(i)) return false;
    return true;
}
static_assert(isEachKindInItsPlace(),
              "resources/catalogue.json: one entry a kind, in the order of ComponentKind");

constexpr bool isEachFigureInRange() {
    for (const Row& row : rows)
        if (!(row.probability >= 0.0 && row.probability <= 1.0)) return false;
    return true;
}
static_assert(isEachFigureInRange(), "resources/catalogue.json: probabilities lie in [0, 1]");

std::vector<CatalogueEntry> makeEntries() {
    std::vector<CatalogueEntry> entries;
    for (const Row& row : rows)
        entries.push_back({row.kind, row.title, Failure::fromProbability(*Probability::from(row.probability)),
                           row.assumption, row.reason, row.source});
    return entries;
}

} // namespace

std::span<const CatalogueEntry> catalogue() {
    static const std::vector<CatalogueEntry> entries = makeEntries();
    return entries;
}

const CatalogueEntry& catalogueEntry(ComponentKind kind) {
    return catalogue()[static_cast<std::size_t>(kind)];
}

bool isAssumed(const Component& component) {
    return !component.failure && component.kind != ComponentKind::client;
}

double unavailabilityOf(const Component& component) {
    if (component.kind == ComponentKind::client) return 0.0;
    return component.failure.value_or(catalogueEntry(component.kind).failure).unavailability();
}

Hours mttrOf(const Component& component, const DesignProperties& properties) {
    return mttrOf(component.failure, properties);
}

} // namespace faultline
