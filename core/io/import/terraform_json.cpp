// SPDX-License-Identifier: MIT
// bodyOfJson: `terraform show -json` as the blocks that it came from. Expressions of the configuration give
// the references, planned values what they came to, and how many there are.
#include "core/io/import/terraform_json_values.h"
#include "core/io/import/terraform_module.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::terraform {

namespace {

using hcl::Expression;
using json::Type;

constexpr int deepestModule = 10;

struct Planned {
    std::size_t count = 0;
    std::optional<json::Value> values;
    bool indexed = false;
};

class PlanReader {
public:
    explicit PlanReader(const json::Document& document) : m_document(document) {}

    Result<hcl::Body> read() {
        const json::Value root = m_document.root();
        for (const std::string_view plan : {"planned_values", "values"})
            if (const auto values = root.find(plan))
                if (const auto module = values->find("root_module")) collect(*module, 0);
        const auto configuration = root.find("configuration");
        const auto module = configuration ? configuration->find("root_module") : std::nullopt;
        if (module) {
            if (const auto providers = configuration->find("provider_config")) addProviders(*providers);
            if (const auto variables = root.find("variables")) addVariables(*variables);
            connectModules(*module, {}, 0);
            addModule(*module, {}, 0);
        } else {
            m_body = bodyOfState(m_order);
        }
        if (m_body.blocks.empty() && m_planned.empty() && !root.find("terraform_version"))
            return Error{"import-syntax", "this JSON is not what `terraform show -json` prints", "line 1"};
        return std::move(m_body);
    }

private:
    void collect(json::Value module, int depth) {
        constexpr int deepest = 20;
        if (const auto resources = module.find("resources"))
            for (const auto& [none, resource] : json::Children(*resources)) {
                const std::string address(textAt(resource, "address"));
                Planned& planned = m_planned[baseOf(address)];
                ++planned.count;
                planned.indexed = planned.indexed || resource.find("index");
                if (!planned.values) planned.values = resource.find("values");
                m_order.push_back(resource);
            }
        const auto children = module.find("child_modules");
        if (children && depth < deepest)
            for (const auto& [none, child] : json::Children(*children)) collect(child, depth + 1);
    }

    void addProviders(json::Value providers) {
        for (const auto& [key, provider] : json::Children(providers)) {
            hcl::Block block{"provider", {std::string(textAt(provider, "name"))}, {}, 0};
            if (const std::string_view alias = textAt(provider, "alias"); !alias.empty())
                addAttribute(block.body, "alias", {Expression::Type::text, std::string(alias), {}, 0});
            if (const auto expressions = provider.find("expressions"))
                addExpressions(block.body, *expressions, 0);
            m_body.blocks.push_back(std::move(block));
        }
    }

    void addVariables(json::Value variables) {
        for (const auto& [key, variable] : json::Children(variables)) {
            hcl::Block block{"variable", {std::string(key)}, {}, 0};
            if (const auto value = variable.find("value"))
                addAttribute(block.body, "default", m_values.valueOf(*value));
            m_body.blocks.push_back(std::move(block));
        }
    }

    /// What modules are given and what they give, before any reference is followed.
    void connectModules(json::Value module, const std::string& prefix, int depth) {
        const auto calls = module.find("module_calls");
        if (!calls || depth >= deepestModule) return;
        for (const auto& [name, call] : json::Children(*calls)) {
            const std::string inner = fmt::format("{}module.{}.", prefix, name);
            if (const auto expressions = call.find("expressions"))
                for (const auto& [input, expression] : json::Children(*expressions))
                    m_inputs.try_emplace(inner + "var." + std::string(input), expression, prefix);
            const auto child = call.find("module");
            if (!child) continue;
            if (const auto outputs = child->find("outputs"))
                for (const auto& [output, value] : json::Children(*outputs))
                    if (const auto expression = value.find("expression"))
                        m_inputs.try_emplace(inner + std::string(output), *expression, inner);
            connectModules(*child, inner, depth + 1);
        }
    }

    /// Resources of modules come up into the root, with the module's prefix before their names.
    void addModule(json::Value module, const std::string& prefix, int depth) {
        if (const auto resources = module.find("resources"))
            for (const auto& [none, resource] : json::Children(*resources)) addResource(resource, prefix);
        const auto calls = module.find("module_calls");
        if (!calls || depth >= deepestModule) return;
        for (const auto& [name, call] : json::Children(*calls))
            if (const auto child = call.find("module"))
                addModule(*child, fmt::format("{}module.{}.", prefix, name), depth + 1);
    }

    void addResource(json::Value resource, const std::string& prefix) {
        const bool data = textAt(resource, "mode") == "data";
        const std::string type(textAt(resource, "type"));
        const std::string name(textAt(resource, "name"));
        hcl::Block block{data ? "data" : "resource", {type, prefix + name}, {}, 0};
        block.line = 0;
        m_prefix = prefix;
        if (const auto expressions = resource.find("expressions"))
            addExpressions(block.body, *expressions, 0);
        const std::string provider(textAt(resource, "provider_config_key"));
        if (provider.find('.') != std::string::npos)
            addAttribute(block.body, "provider", accessOf(provider.substr(provider.rfind(':') + 1)));
        const auto planned = m_planned.find(prefix + (data ? "data." : "") + type + "." + name);
        if (planned != m_planned.end()) addPlanned(block.body, planned->second);
        const bool counted = resource.find("count_expression") || resource.find("for_each_expression");
        if (counted && planned == m_planned.end() && !m_planned.empty())
            addAttribute(block.body, "count", {Expression::Type::number, "0", {}, 0});
        m_body.blocks.push_back(std::move(block));
    }

    void addPlanned(hcl::Body& body, const Planned& planned) {
        if (planned.indexed)
            addAttribute(body, "count", {Expression::Type::number, std::to_string(planned.count), {}, 0});
        if (!planned.values) return;
        for (const auto& [key, value] : json::Children(*planned.values)) {
            const bool known = body.find(key) || body.block(key);
            const bool constant = known && body.find(key) && body.find(key)->is(Expression::Type::access);
            // A reference stays: it is what an edge is made of. Counts and truths are what it came to.
            if (value.is(Type::null) || (known && !(constant && !value.is(Type::string)))) continue;
            if (constant)
                std::erase_if(body.attributes, [&](const hcl::Attribute& a) { return a.name == key; });
            addAttribute(body, std::string(key), m_values.valueOf(value));
        }
    }

    /// {"constant_value": …}, {"references": […]}, or blocks: a list of such maps.
    void addExpressions(hcl::Body& body, json::Value expressions, int depth) {
        constexpr int deepest = 20;
        for (const auto& [key, expression] : json::Children(expressions)) {
            if (expression.is(Type::array)) {
                for (const auto& [none, inner] : json::Children(expression)) {
                    if (!inner.is(Type::object) || depth > deepest) continue;
                    hcl::Block block{std::string(key), {}, {}, 0};
                    addExpressions(block.body, inner, depth + 1);
                    body.blocks.push_back(std::move(block));
                }
            } else if (expression.find("constant_value") || expression.find("references")) {
                addAttribute(body, std::string(key), expressionOf(expression, m_prefix, 0));
            } else if (expression.is(Type::object) && depth <= deepest) {
                hcl::Block block{std::string(key), {}, {}, 0};
                addExpressions(block.body, expression, depth + 1);
                body.blocks.push_back(std::move(block));
            }
        }
    }

    Expression expressionOf(json::Value expression, const std::string& prefix, int depth) {
        if (const auto constant = expression.find("constant_value")) return m_values.valueOf(*constant);
        std::vector<Expression> found;
        if (const auto references = expression.find("references"))
            for (const auto& [none, reference] : json::Children(*references))
                follow(reference.text(), prefix, depth, found);
        if (found.size() == 1) return std::move(found.front());
        return {Expression::Type::joined, {}, std::move(found), 0};
    }

    /// Into modules: "var.x" is what the call gives, "module.m.out" the module's output.
    void follow(std::string_view path, const std::string& prefix, int depth, std::vector<Expression>& found) {
        constexpr int deepest = 20;
        if (depth > deepest || !m_values.spend()) return;
        const std::string whole = prefix + baseOf(path);
        std::string key = whole;
        while (!key.empty()) {
            const auto input = m_inputs.find(key);
            if (input != m_inputs.end()) {
                found.push_back(expressionOf(input->second.first, input->second.second, depth + 1));
                return;
            }
            const std::size_t dot = key.rfind('.');
            key = dot == std::string::npos || dot <= prefix.size() ? std::string() : key.substr(0, dot);
        }
        if (path.starts_with("var.") || path.starts_with("local.") || path.starts_with("module.") ||
            prefix.empty()) {
            found.push_back(accessOf(path));
            return;
        }
        // A resource of the same module: its name has the module's prefix.
        Expression access = accessOf(path);
        const std::size_t name = access.parts.size() > 2 && access.parts[0].text == "data" ? 2 : 1;
        if (access.parts.size() > name) access.parts[name].text = prefix + access.parts[name].text;
        found.push_back(std::move(access));
    }

    const json::Document& m_document;
    hcl::Body m_body;
    std::map<std::string, Planned> m_planned; ///< by address without counters
    std::vector<json::Value> m_order;
    std::map<std::string, std::pair<json::Value, std::string>>
        m_inputs; ///< and the prefix that it is to be read in
    std::string m_prefix;
    JsonValues m_values;
};

} // namespace

Result<hcl::Body> bodyOfJson(std::string_view text) {
    const Result<json::Document> document = json::Document::parse(text);
    if (!document) {
        const Error& error = document.error();
        const std::string code = error.code == "json-depth"  ? "import-depth"
                                 : error.code == "json-size" ? "import-size"
                                                             : "import-syntax";
        return Error{code, error.what, error.where};
    }
    if (isConfigurationSyntax(document->root())) return bodyOfSyntax(document->root());
    return PlanReader(*document).read();
}

} // namespace faultline::terraform
