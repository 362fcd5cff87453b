// SPDX-License-Identifier: MIT
#include "core/io/import/terraform_json_values.h"

#include <algorithm>

namespace faultline::terraform {

using hcl::Expression;
using json::Type;

namespace {

/// Values that are taken of one file; a plan has some thousand.
constexpr std::size_t mostTaken = 400'000;

} // namespace

std::string_view textAt(json::Value object, std::string_view key) {
    const auto found = object.find(key);
    return found && found->is(Type::string) ? found->text() : std::string_view{};
}

/// "aws_lb.web[0].arn" as an access.
Expression accessOf(std::string_view path) {
    Expression access{Expression::Type::access, {}, {}, 0};
    while (!path.empty()) {
        const std::size_t end = std::min(path.find_first_of(".["), path.size());
        if (end > 0)
            access.parts.push_back({Expression::Type::text, std::string(path.substr(0, end)), {}, 0});
        path.remove_prefix(end);
        if (path.starts_with('[')) path.remove_prefix(std::min(path.find(']'), path.size() - 1) + 1);
        if (path.starts_with('.')) path.remove_prefix(1);
    }
    if (access.parts.empty()) return {Expression::Type::unknown, {}, {}, 0};
    return access;
}

/// Takes the counters of a resource's address: "aws_instance.web[\"a\"]" is aws_instance.web.
std::string baseOf(std::string_view address) {
    std::string base;
    bool inside = false;
    for (const char c : address) {
        if (c == '[') inside = true;
        if (!inside) base += c;
        if (c == ']') inside = false;
    }
    return base;
}

void addAttribute(hcl::Body& body, std::string name, Expression value) {
    body.attributes.push_back({std::move(name), std::move(value), 0});
}

bool JsonValues::spend() { return ++m_taken <= mostTaken; }

Expression JsonValues::valueOf(json::Value value, int depth) {
    constexpr int deepest = 40;
    Expression made{Expression::Type::unknown, {}, {}, 0};
    if (depth > deepest || !spend()) return made;
    switch (value.type()) {
    case Type::null: made.type = Expression::Type::null; break;
    case Type::boolean:
        made.type = Expression::Type::truth;
        made.text = value.boolean() ? "true" : "false";
        break;
    case Type::number:
        made.type = Expression::Type::number;
        made.text = value.text();
        break;
    case Type::string:
        made.type = Expression::Type::text;
        made.text = value.text();
        break;
    case Type::array:
    case Type::object:
        made.type = value.is(Type::array) ? Expression::Type::list : Expression::Type::object;
        for (const auto& [key, child] : json::Children(value)) {
            if (value.is(Type::object))
                made.parts.push_back({Expression::Type::text, std::string(key), {}, 0});
            made.parts.push_back(valueOf(child, depth + 1));
        }
        break;
    }
    return made;
}

} // namespace faultline::terraform
