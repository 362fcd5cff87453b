// SPDX-License-Identifier: MIT
#include "core/io/words.h"
#include "core/report/parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::report {

namespace {

constexpr std::size_t partsOnePageShows = 28;
constexpr std::size_t fewestInDomain = 3;
constexpr std::size_t mostPages = 24;

/// How many parts lie in each domain, those in its own domains included.
std::vector<std::size_t> partsIn(const System& system) {
    const Topology topology(system);
    std::vector<std::size_t> counts(system.domains.size(), 0);
    for (int component = 0; component < topology.componentCount(); ++component)
        for (const int domain : topology.domainsAround(component)) ++counts[static_cast<std::size_t>(domain)];
    return counts;
}

/// The domains that get a page: outermost ones, but what holds nearly everything is opened, and so is what a
/// page would not show.
std::vector<std::size_t> pages(const System& system) {
    const Topology topology(system);
    const std::vector<std::size_t> counts = partsIn(system);
    std::vector<std::size_t> open;
    for (std::size_t d = 0; d < system.domains.size(); ++d)
        if (topology.parentOf[d] < 0) open.push_back(d);
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < open.size(); ++i) {
        const std::size_t domain = open[i];
        std::vector<std::size_t> inner;
        for (std::size_t d = 0; d < system.domains.size(); ++d)
            if (topology.parentOf[d] == static_cast<int>(domain) && counts[d] >= fewestInDomain)
                inner.push_back(d);
        const bool isWhole = 10 * counts[domain] >= 9 * system.components.size();
        if (!inner.empty() && (isWhole || counts[domain] > partsOnePageShows))
            open.insert(open.end(), inner.begin(), inner.end());
        else if (!isWhole && counts[domain] >= fewestInDomain)
            chosen.push_back(domain);
    }
    std::ranges::sort(chosen);
    if (chosen.size() > mostPages) chosen.resize(mostPages);
    return chosen;
}

} // namespace

Section drawing(const Subject& subject) {
    const System& system = subject.system();
    Section section;
    if (system.components.empty()) {
        section.blocks.push_back(sentence("Nothing is drawn yet.", Tone::quiet));
        return section;
    }
    Drawing whole;
    whole.caption = subject.analysis.spofs.empty()
                        ? "The whole design."
                        : "The whole design; single points of failure are ringed in red.";
    whole.description = fmt::format("The drawing of the design: {} and {}.",
                                    counted(system.components.size(), "part", "parts"),
                                    counted(system.connections.size(), "connection", "connections"));
    const std::vector<std::size_t> closer =
        system.components.size() > partsOnePageShows ? pages(system) : std::vector<std::size_t>();
    whole.hasCloserLooks = !closer.empty();
    section.blocks.push_back(std::move(whole));
    const auto counts = partsIn(system);
    for (const std::size_t number : closer) {
        const Domain& domain = system.domains[number];
        const std::string name = labelOf(system, EventRef{EventType::domain, static_cast<int>(number)});
        Drawing part;
        part.domain = domain.id;
        part.caption = fmt::format("{} ({}), with {}. Lines that end at the edge lead out of it.", name,
                                   nameOf(domain.kind), counted(counts[number], "part", "parts"));
        part.description = "The drawing of " + name + " alone.";
        section.blocks.push_back(Heading{name, fmt::format("drawing-{}", number + 1)});
        section.blocks.push_back(std::move(part));
    }
    return section;
}

} // namespace faultline::report
