// SPDX-License-Identifier: MIT
#include "core/io/import/terraform_json_values.h"

#include <algorithm>
#include <array>

namespace faultline::terraform {

namespace {

using hcl::Expression;
using json::Type;

constexpr int deepest = 40;

/// Keys whose objects are values, not blocks.
bool holdsValue(std::string_view key) {
    static constexpr auto keys = std::to_array<std::string_view>(
        {"for_each", "count", "depends_on", "provider", "providers", "tags", "default", "value", "locals"});
    return std::ranges::find(keys, key) != keys.end();
}

class SyntaxReader {
public:
    hcl::Body read(json::Value root) {
        for (const auto& [kind, value] : json::Children(root)) {
            const bool typed = kind == "resource" || kind == "data";
            if (kind == "locals") {
                hcl::Block block{"locals", {}, {}, 0};
                for (const auto& [name, local] : json::Children(value))
                    addAttribute(block.body, std::string(name), expressionOf(local, 0));
                m_body.blocks.push_back(std::move(block));
                continue;
            }
            for (const auto& [name, inner] : json::Children(value)) {
                if (!typed) {
                    addBlocks(std::string(kind), {std::string(name)}, inner);
                    continue;
                }
                for (const auto& [label, body] : json::Children(inner))
                    addBlocks(std::string(kind), {std::string(name), std::string(label)}, body);
            }
        }
        return std::move(m_body);
    }

private:
    /// One object, or a list of them.
    void addBlocks(const std::string& type, const std::vector<std::string>& labels, json::Value value) {
        if (value.is(Type::array)) {
            for (const auto& [none, each] : json::Children(value))
                if (!each.is(Type::array)) addBlocks(type, labels, each);
            return;
        }
        hcl::Block block{type, labels, {}, 0};
        fill(block.body, value, 0);
        m_body.blocks.push_back(std::move(block));
    }

    void fill(hcl::Body& body, json::Value object, int depth) {
        for (const auto& [key, value] : json::Children(object)) {
            const bool list = value.is(Type::array) && value.size() > 0 &&
                              (*json::Children(value).begin()).value.is(Type::object);
            if (holdsValue(key) || depth > deepest || !(value.is(Type::object) || list)) {
                addAttribute(body, std::string(key), expressionOf(value, depth));
                continue;
            }
            const auto add = [&](json::Value inner) {
                hcl::Block block{std::string(key), {}, {}, 0};
                fill(block.body, inner, depth + 1);
                body.blocks.push_back(std::move(block));
            };
            if (!list) add(value);
            if (list)
                for (const auto& [none, inner] : json::Children(value)) add(inner);
        }
    }

    /// Strings are templates: read as HCL reads them between quotes.
    Expression expressionOf(json::Value value, int depth) {
        if (value.is(Type::string) && value.text().find("${") != std::string_view::npos && m_values.spend()) {
            std::string quoted = "x = \"";
            bool inside = false;
            for (std::size_t i = 0; i < value.text().size(); ++i) {
                const char c = value.text()[i];
                inside = (inside && c != '}') || value.text().substr(i, 2) == "${";
                if (!inside && (c == '"' || c == '\\')) quoted += '\\';
                if (c == '\n')
                    quoted += inside ? " " : "\\n";
                else
                    quoted += c;
            }
            const Result<hcl::File> parsed = hcl::parse(quoted + "\"\n");
            if (parsed && !parsed->body.attributes.empty()) return parsed->body.attributes.front().value;
            return {Expression::Type::unknown, {}, {}, 0};
        }
        if (!value.is(Type::array) && !value.is(Type::object)) return m_values.valueOf(value);
        const bool object = value.is(Type::object);
        Expression made{object ? Expression::Type::object : Expression::Type::list, {}, {}, 0};
        if (depth > deepest || !m_values.spend()) return made;
        for (const auto& [key, child] : json::Children(value)) {
            if (object) made.parts.push_back({Expression::Type::text, std::string(key), {}, 0});
            made.parts.push_back(expressionOf(child, depth + 1));
        }
        return made;
    }

    JsonValues m_values;
    hcl::Body m_body;
};

} // namespace

bool isConfigurationSyntax(json::Value root) {
    if (!root.is(Type::object) || root.find("terraform_version") || root.find("planned_values")) return false;
    return root.find("resource") || root.find("module") || root.find("data") || root.find("variable") ||
           root.find("provider");
}

hcl::Body bodyOfSyntax(json::Value root) { return SyntaxReader().read(root); }

} // namespace faultline::terraform
