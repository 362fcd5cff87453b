// SPDX-License-Identifier: MIT
#include "tests/support/random.h"
#include "tests/support/random_design.h"

#include <limits>
#include <string>

namespace faultline::test {

namespace {

const std::vector<std::string>& texts() {
    static const std::vector<std::string> all{
        "",          "Überweisung",      "東京 1", "line one\nline two", "quote \" and \\ slash /",
        "tab\there", "emoji \U0001F9EF", " "};
    return all;
}

Extras unknownKeys(Random& random) {
    if (!random.chance(0.1)) return {};
    return {{"/x-" + std::to_string(random.below(1000)),
             random.pick({"null", "[1,2.50,-3e-7]", R"({"a":{"b":[]}})", R"("text")", "true"})}};
}

Failure extremeFailure(Random& random) {
    if (random.chance(0.3))
        return Failure::fromMeanTimes(*Hours::from(1.7e308), *Hours::from(random.pick({5e-324, 1.0, 1e300})));
    return Failure::fromProbability(
        *Probability::from(random.pick({5e-324, 1e-300, 0.1 + 0.2, 1.0 / 3.0, 0.0, 1.0})));
}

/// Adds to an element what analysis does not look at, and figures it would find hard to look at.
template <class Element>
void decorate(Element& element, Random& random) {
    element.extras = unknownKeys(random);
    if (random.chance(0.1)) element.failure = extremeFailure(random);
    if constexpr (requires { element.notes; }) {
        if (random.chance(0.2)) element.notes = random.pick(texts());
        if (random.chance(0.2)) element.name = random.pick(texts());
    }
}

} // namespace

Design randomLargeDesign(std::uint64_t seed, int components) {
    Design design;
    design.system = randomSystem(seed, {components, components, std::numeric_limits<int>::max()});
    Random random(seed ^ 0x5eedULL);
    const auto coordinate = [&random] { return random.between(-4000, 4000) / 8.0; };
    for (Component& component : design.system.components) {
        decorate(component, random);
        if (random.chance(0.1)) component.failure.reset(); // the catalogue's figure
        if (random.chance(0.2)) component.monthlyCost = *MonthlyCost::from(random.between(0, 9999) / 100.0);
        if (random.chance(0.9)) design.layout.positions[component.id] = {coordinate(), coordinate()};
        if (random.chance(0.1)) design.layout.locked.insert(component.id);
    }
    for (Connection& connection : design.system.connections) decorate(connection, random);
    for (SharedRisk& risk : design.system.sharedRisks) decorate(risk, random);
    for (Domain& domain : design.system.domains) {
        decorate(domain, random);
        if (random.chance(0.9))
            design.layout.rects[domain.id] = {coordinate(), coordinate(), random.between(0, 800) / 2.0,
                                              300.5};
        if (random.chance(0.2)) design.layout.folded.insert(domain.id);
        if (random.chance(0.2)) design.layout.locked.insert(domain.id);
    }
    design.system.properties.name = random.pick(texts());
    design.system.properties.notes = random.pick(texts());
    design.system.properties.extras = unknownKeys(random);
    return design;
}

} // namespace faultline::test
