// SPDX-License-Identifier: MIT
#include "core/report/mermaid_drawing.h"

#include "core/io/export/mermaid_picture.h"
#include "core/io/report_json.h"
#include "core/model/edit.h"
#include "core/model/topology.h"

#include <algorithm>

namespace faultline::report {

namespace {

// What Mermaid takes without being configured otherwise (its `maxEdges` and `maxTextSize`), with a reserve.
constexpr std::size_t mostConnections = 500;
constexpr std::size_t mostCharacters = 49'000;

/// What lies in a domain, and the connections inside it.
Design alone(const Design& design, const DomainId& domain) {
    const Topology topology(design.system);
    std::vector<bool> isInside(design.system.domains.size(), false);
    for (std::size_t d = 0; d < isInside.size(); ++d)
        for (int around = static_cast<int>(d); around >= 0;
             around = topology.parentOf[static_cast<std::size_t>(around)])
            if (design.system.domains[static_cast<std::size_t>(around)].id == domain) isInside[d] = true;
    Remove others;
    for (std::size_t d = 0; d < isInside.size(); ++d)
        if (!isInside[d]) others.ids.emplace_back(design.system.domains[d].id);
    for (int part = 0; part < topology.componentCount(); ++part) {
        const int place = topology.domainOf[static_cast<std::size_t>(part)];
        if (place < 0 || !isInside[static_cast<std::size_t>(place)])
            others.ids.emplace_back(topology.component(part).id);
    }
    Design part = design;
    if (!apply(part, Edit{std::move(others)})) return {};
    return part;
}

std::set<ElementId> singlePoints(const Report& analysis) {
    std::set<ElementId> ids;
    for (const SpofResult& spof : analysis.spofs) ids.insert(ElementId(idOf(*analysis.system, spof.event)));
    return ids;
}

} // namespace

MarkdownDrawing mermaidDrawings(std::vector<AnalysedDesign> designs) {
    return [designs = std::move(designs)](const Drawing& drawing) -> std::string {
        const AnalysedDesign& shown = designs.at(drawing.isAfter && designs.size() > 1 ? 1 : 0);
        const Design part = drawing.domain ? alone(*shown.design, *drawing.domain) : *shown.design;
        if (part.system.components.empty() || part.system.connections.size() > mostConnections) return {};
        const std::string text = mermaidPicture(part, singlePoints(*shown.analysis));
        if (text.size() > mostCharacters) return {};
        return "```mermaid\n" + text + "```";
    };
}

} // namespace faultline::report
