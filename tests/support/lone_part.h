// SPDX-License-Identifier: MIT
#pragma once
// One part of a drawing alone, to see what its words make of it.

#include "core/io/import/import.h"

#include <map>
#include <sstream>
#include <string>

namespace faultline::test {

/// One part alone. `hints` as "image:postgres:15", several separated by blanks.
inline SketchNode part(const std::string& label, const std::string& hints = {}) {
    static const std::map<std::string, KindHint::From> names{
        {"shape", KindHint::From::shape},       {"icon", KindHint::From::icon},
        {"class", KindHint::From::className},   {"image", KindHint::From::image},
        {"resource", KindHint::From::resource}, {"technology", KindHint::From::technology},
        {"port", KindHint::From::port}};
    SketchNode node;
    node.id = std::string("n"); // GCC 12 warns falsely of "n" (its bug 105651)
    node.label = label;
    std::istringstream words(hints);
    for (std::string word; words >> word;) {
        const std::size_t colon = word.find(':');
        node.hints.push_back({names.at(word.substr(0, colon)), word.substr(colon + 1)});
    }
    return node;
}

inline Imported alone(const SketchNode& node) {
    Sketch sketch;
    sketch.nodes.push_back(node);
    return interpret(sketch);
}

inline std::string kindOf(const SketchNode& node) {
    return std::string(nameOf(alone(node).design.system.components.front().kind));
}

} // namespace faultline::test
