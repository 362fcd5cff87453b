// SPDX-License-Identifier: MIT
#pragma once
// How a parsed YAML text lies in memory: nodes, their children, and all text in one string each.

#include "core/io/import/yaml.h"

namespace faultline::yaml {

struct Node {
    std::uint32_t line = 0;
    std::uint32_t start = 0; ///< into Tree::text or Tree::children
    std::uint32_t count = 0; ///< bytes of text, or children; a mapping's are key, value, key, value …
    Type type = Type::null;
};

struct Tree {
    std::vector<Node> nodes;
    std::vector<std::uint32_t> children;
    std::string text;

    [[nodiscard]] std::string_view textOf(std::uint32_t node) const {
        const Node& of = nodes[node];
        return of.type == Type::scalar ? std::string_view(text).substr(of.start, of.count)
                                       : std::string_view{};
    }
};

} // namespace faultline::yaml
