// SPDX-License-Identifier: MIT
#include "core/io/export/drawn_ids.h"

#include "core/io/design_file.h"
#include "core/io/json_text.h"

#include <set>

namespace faultline {

DrawnIds::DrawnIds(const Design& design, const Spelling& component, const Spelling& domain)
    : m_design(design) {
    std::set<std::string> taken;
    const auto give = [&taken](auto& drawn, const auto& elements, const Spelling& spelling) {
        for (const auto& element : elements) {
            const std::string own = spelling(element.id.text());
            if (!own.empty() && taken.insert(own).second) drawn.emplace(element.id, own);
        }
    };
    give(m_components, design.system.components, component);
    give(m_domains, design.system.domains, domain);
    const auto giveRest = [&taken](auto& drawn, const auto& elements, const Spelling& spelling,
                                   const char* word) {
        int number = 0;
        for (const auto& element : elements) {
            while (drawn.find(element.id) == drawn.end()) {
                const std::string made = spelling(word + std::to_string(++number));
                if (taken.insert(made).second) drawn.emplace(element.id, made);
            }
        }
    };
    giveRest(m_components, design.system.components, component, "part");
    giveRest(m_domains, design.system.domains, domain, "frame");
}

std::string DrawnIds::ownData() const {
    std::string json;
    const auto add = [&json](const auto& drawn) {
        for (const auto& [id, spelled] : drawn) {
            if (spelled == id.text()) continue;
            json += json.empty() ? "{" : ",";
            json::appendString(json, spelled);
            json += ':';
            json::appendString(json, id.text());
        }
    };
    add(m_components);
    add(m_domains);
    if (json.empty()) return writeDesign(m_design);
    Design carried = m_design;
    std::erase_if(carried.system.properties.extras,
                  [](const ExtraField& field) { return field.pointer == "/drawnIds"; });
    carried.system.properties.extras.push_back({"/drawnIds", json + "}"});
    return writeDesign(carried);
}

} // namespace faultline
