// SPDX-License-Identifier: MIT
#include "core/io/import/interpreting.h"

#include <algorithm>

namespace faultline {

std::string Interpreting::freeId(const std::string& wish) {
    std::string id = wish;
    for (int number = 2; !ids.insert(id).second; ++number) id = wish + "-" + std::to_string(number);
    return id;
}

std::string nameFrom(const std::string& label, const std::string& id) {
    std::string name;
    for (const char c : label) {
        const bool isBlank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!isBlank)
            name += c;
        else if (!name.empty() && name.back() != ' ')
            name += ' ';
    }
    while (!name.empty() && name.back() == ' ') name.pop_back();
    return name == id ? std::string() : name;
}

Imported interpret(const Sketch& sketch) {
    Interpreting state(sketch);
    state.result.format = sketch.format;
    state.result.which = sketch.which;
    state.result.drawings = sketch.drawings;
    state.result.remarks = sketch.remarks;
    state.result.design.system.properties.name = nameFrom(sketch.title, {});
    readOwnData(state);
    placeContainers(state);
    chooseKinds(state);
    planLines(state);
    agreeOnKinds(state);
    addComponents(state);
    connectParts(state);
    liftGlobalParts(state);
    addRisks(state);
    makeRoom(state);
    finishWithOwnData(state);
    std::ranges::stable_sort(state.result.remarks, {}, &SketchRemark::line);
    return std::move(state.result);
}

} // namespace faultline
