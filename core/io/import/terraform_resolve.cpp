// SPDX-License-Identifier: MIT
// What expressions of a configuration come to, and what they refer to, across modules.
#include "core/io/import/hcl_functions.h"
#include "core/io/import/terraform_module.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace faultline::terraform {

namespace {

constexpr int deepestLookup = 20;
/// For all questions together.
constexpr std::size_t mostMade = 3'000'000;
constexpr std::size_t mostFollowed = 2'000'000;

} // namespace

hcl::Value Configuration::evaluate(const hcl::Expression& expression, const Module& module,
                                   const Resource* instance, std::size_t& made, int depth) const {
    if (depth > deepestLookup) return {};
    const auto lookup = [&](const std::vector<std::string_view>& path, std::size_t& used) -> hcl::Value {
        if (path.size() < 2) return {};
        used = 2;
        const std::string name(path[1]);
        if (path[0] == "local") {
            const auto local = module.locals.find(name);
            return local == module.locals.end() ? hcl::Value{}
                                                : evaluate(*local->second, module, nullptr, made, depth + 1);
        }
        if (path[0] == "each" && instance && instance->key) {
            if (name == "key") return hcl::textValue(*instance->key);
            return name == "value" ? instance->value : hcl::Value{};
        }
        if (path[0] != "var") return {};
        if (const auto value = module.values.find(name); value != module.values.end())
            return evaluate(*value->second, module, nullptr, made, depth + 1);
        if (const hcl::Expression* given = module.call ? module.call->body.find(name) : nullptr)
            return evaluate(*given, *module.parent, nullptr, made, depth + 1);
        const auto variable = module.variables.find(name);
        const hcl::Expression* const standard =
            variable == module.variables.end() ? nullptr : variable->second->body.find("default");
        return standard ? evaluate(*standard, module, nullptr, made, depth + 1) : hcl::Value{};
    };
    return hcl::Evaluator(lookup, made).evaluate(expression);
}

hcl::Value Configuration::valueOf(const hcl::Expression& expression, const Resource& resource) const {
    if (m_made > mostMade) return {};
    std::size_t made = 0;
    hcl::Value value = evaluate(expression, *resource.module, &resource, made, 0);
    m_made += made;
    return value;
}

hcl::Value Configuration::attribute(const Resource& resource, std::string_view name) const {
    const hcl::Expression* const value = resource.block->body.find(name);
    return value ? valueOf(*value, resource) : hcl::Value{};
}

hcl::Value Configuration::attribute(const Resource& resource, std::string_view block,
                                    std::string_view name) const {
    const hcl::Block* const inner = resource.block->body.block(block);
    const hcl::Expression* const value = inner ? inner->body.find(name) : nullptr;
    if (value) return valueOf(*value, resource);
    // An attribute that holds an object, as in JSON.
    const hcl::Value outer = attribute(resource, block);
    const hcl::Value* object = &outer;
    if (outer.type == hcl::Value::Type::list && !outer.items.empty()) object = &outer.items.front();
    const hcl::Value* const found = object->find(name);
    return found ? *found : hcl::Value{};
}

/// Follows references from module to module within a limit, each expression once.
class Resolver {
public:
    explicit Resolver(const std::vector<Resource>& resources) : m_resources(resources) {}

    std::vector<std::size_t> run(const hcl::Expression& expression, Module& module) {
        m_todo.push_back({&expression, &module});
        constexpr std::size_t mostSeen = 5'000;
        while (!m_todo.empty() && m_seen.size() < mostSeen) {
            const auto [next, in] = m_todo.back();
            m_todo.pop_back();
            if (!m_seen.insert({next, in}).second) continue;
            std::vector<hcl::Reference> references;
            hcl::collectReferences(*next, references);
            m_followed += references.size() + 1;
            for (const hcl::Reference& reference : references) follow(reference, *in);
        }
        return std::move(m_found);
    }
    [[nodiscard]] std::size_t followed() const { return m_followed; }

private:
    void follow(const hcl::Reference& reference, Module& module) {
        const auto& path = reference.path;
        if (path.size() < 2) return;
        const std::string name(path[1]);
        if (path[0] == "local") return push(module.locals, name, module);
        if (path[0] == "var") {
            const hcl::Expression* const given = module.call ? module.call->body.find(name) : nullptr;
            if (given) m_todo.push_back({given, module.parent});
            return;
        }
        if (path[0] == "module") {
            const auto child = module.children.find(name);
            if (child != module.children.end() && path.size() > 2)
                return push(child->second->outputs, std::string(path[2]), *child->second);
        }
        const bool data = path[0] == "data" && path.size() > 2;
        const std::string key =
            data ? fmt::format("data.{}.{}", path[1], path[2]) : fmt::format("{}.{}", path[0], path[1]);
        const auto resource = module.resources.find(key);
        if (resource != module.resources.end() &&
            std::ranges::find(m_found, resource->second) == m_found.end() && m_found.size() < 1'000) {
            m_found.push_back(resource->second);
            const auto& siblings = m_resources[resource->second].siblings;
            m_found.insert(m_found.end(), siblings.begin(), siblings.end());
        }
    }

    void push(const std::unordered_map<std::string, const hcl::Expression*>& names, const std::string& name,
              Module& module) {
        const auto found = names.find(name);
        if (found != names.end()) m_todo.push_back({found->second, &module});
    }

    const std::vector<Resource>& m_resources;
    std::vector<std::pair<const hcl::Expression*, Module*>> m_todo;
    std::set<std::pair<const hcl::Expression*, Module*>> m_seen;
    std::vector<std::size_t> m_found;
    std::size_t m_followed = 0;
};

std::vector<std::size_t> Configuration::referencesOf(const hcl::Expression& expression,
                                                     Module& module) const {
    if (m_followed > mostFollowed) return {};
    Resolver resolver(m_resources);
    std::vector<std::size_t> found = resolver.run(expression, module);
    m_followed += resolver.followed();
    return found;
}

} // namespace faultline::terraform
