// SPDX-License-Identifier: MIT
// bodyOfJson: `terraform show -json` as the blocks that it came from. Expressions of the configuration give
// the references, planned values what they came to, and how many there are.
#include "core/io/import/terraform_module.h"
#include "core/io/json.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::terraform {

namespace {

using hcl::Expression;
using json::Type;

/// Values that are taken of one file; a plan has some thousand.
constexpr std::size_t mostTaken = 400'000;
constexpr int deepestModule = 10;

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
            addState();
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
                attribute(block.body, "alias", {Expression::Type::text, std::string(alias), {}, 0});
            if (const auto expressions = provider.find("expressions"))
                addExpressions(block.body, *expressions, 0);
            m_body.blocks.push_back(std::move(block));
        }
    }

    void addVariables(json::Value variables) {
        for (const auto& [key, variable] : json::Children(variables)) {
            hcl::Block block{"variable", {std::string(key)}, {}, 0};
            if (const auto value = variable.find("value"))
                attribute(block.body, "default", valueOf(*value, 0));
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
            attribute(block.body, "provider", accessOf(provider.substr(provider.rfind(':') + 1)));
        const auto planned = m_planned.find(prefix + (data ? "data." : "") + type + "." + name);
        if (planned != m_planned.end()) addPlanned(block.body, planned->second);
        const bool counted = resource.find("count_expression") || resource.find("for_each_expression");
        if (counted && planned == m_planned.end() && !m_planned.empty())
            attribute(block.body, "count", {Expression::Type::number, "0", {}, 0});
        m_body.blocks.push_back(std::move(block));
    }

    void addPlanned(hcl::Body& body, const Planned& planned) {
        if (planned.indexed)
            attribute(body, "count", {Expression::Type::number, std::to_string(planned.count), {}, 0});
        if (!planned.values) return;
        for (const auto& [key, value] : json::Children(*planned.values)) {
            const bool known = body.find(key) || body.block(key);
            const bool constant = known && body.find(key) && body.find(key)->is(Expression::Type::access);
            // A reference stays: it is what an edge is made of. Counts and truths are what it came to.
            if (value.is(Type::null) || (known && !(constant && !value.is(Type::string)))) continue;
            if (constant)
                std::erase_if(body.attributes, [&](const hcl::Attribute& a) { return a.name == key; });
            attribute(body, std::string(key), valueOf(value, 0));
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
                attribute(body, std::string(key), expressionOf(expression, m_prefix, 0));
            } else if (expression.is(Type::object) && depth <= deepest) {
                hcl::Block block{std::string(key), {}, {}, 0};
                addExpressions(block.body, expression, depth + 1);
                body.blocks.push_back(std::move(block));
            }
        }
    }

    Expression expressionOf(json::Value expression, const std::string& prefix, int depth) {
        if (const auto constant = expression.find("constant_value")) return valueOf(*constant, 0);
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
        if (depth > deepest || ++m_taken > mostTaken) return;
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

    Expression valueOf(json::Value value, int depth) {
        constexpr int deepest = 40;
        Expression made{Expression::Type::unknown, {}, {}, 0};
        if (depth > deepest || ++m_taken > mostTaken) return made;
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

    /// A state has no expressions: what equals another resource's own address, ARN or id refers to it.
    void addState() {
        std::map<std::string, std::string, std::less<>> owners;
        for (const json::Value resource : m_order) {
            const auto values = resource.find("values");
            if (!values) continue;
            for (const std::string_view key :
                 {"arn", "id", "dns_name", "endpoint", "address", "domain_name", "self_link", "fqdn",
                  "invoke_arn", "identifier", "cluster_identifier"})
                if (const std::string_view text = textAt(*values, key); text.size() > 3)
                    owners.emplace(text, fmt::format("{}.{}", textAt(resource, "type"), stateName(resource)));
        }
        std::map<std::string, bool> seen;
        for (const json::Value resource : m_order) {
            const std::string base = baseOf(textAt(resource, "address"));
            if (!seen.emplace(base, true).second) continue;
            const bool data = textAt(resource, "mode") == "data";
            hcl::Block block{data ? "data" : "resource",
                             {std::string(textAt(resource, "type")), stateName(resource)},
                             {},
                             0};
            if (const Planned& planned = m_planned[base]; planned.indexed)
                attribute(block.body, "count",
                          {Expression::Type::number, std::to_string(planned.count), {}, 0});
            const std::string own = fmt::format("{}.{}", textAt(resource, "type"), stateName(resource));
            if (const auto values = resource.find("values"))
                for (const auto& [key, value] : json::Children(*values))
                    if (!value.is(Type::null))
                        attribute(block.body, std::string(key), owned(valueOf(value, 0), owners, own));
            m_body.blocks.push_back(std::move(block));
        }
    }

    static std::string stateName(json::Value resource) {
        const std::string base = baseOf(textAt(resource, "address"));
        const std::string tail = fmt::format("{}.{}", textAt(resource, "type"), textAt(resource, "name"));
        const bool inner = base.size() > tail.size() && base.ends_with(tail);
        return (inner ? base.substr(0, base.size() - tail.size()) : std::string()) +
               std::string(textAt(resource, "name"));
    }

    static Expression owned(Expression value, const std::map<std::string, std::string, std::less<>>& owners,
                            std::string_view own) {
        if (value.is(Expression::Type::text)) {
            const auto owner = owners.find(value.text);
            if (owner == owners.end() || owner->second == own) return value;
            const std::size_t dot = owner->second.find('.');
            return {Expression::Type::access,
                    {},
                    {{Expression::Type::text, owner->second.substr(0, dot), {}, 0},
                     {Expression::Type::text, owner->second.substr(dot + 1), {}, 0}},
                    0};
        }
        for (Expression& part : value.parts) part = owned(std::move(part), owners, own);
        return value;
    }

    void attribute(hcl::Body& body, std::string name, Expression value) {
        body.attributes.push_back({std::move(name), std::move(value), 0});
    }

    const json::Document& m_document;
    hcl::Body m_body;
    std::map<std::string, Planned> m_planned; ///< by address without counters
    std::vector<json::Value> m_order;
    std::map<std::string, std::pair<json::Value, std::string>>
        m_inputs; ///< and the prefix that it is to be read in
    std::string m_prefix;
    std::size_t m_taken = 0;
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
    return PlanReader(*document).read();
}

} // namespace faultline::terraform
