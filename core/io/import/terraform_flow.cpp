// SPDX-License-Identifier: MIT
// flowOf: references of Terraform turned into the direction of calls, and links followed through.
#include "core/io/import/terraform_parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::terraform {

namespace {

/// Steps over links in all.
constexpr std::size_t mostSteps = 5'000'000;

bool isQuietBlock(std::string_view type) {
    return relationOf({}, type) == Relation::none || type == "provisioner" || type == "connection" ||
           type == "lifecycle" || type == "timeouts" || type == "ingress" || type == "egress";
}

/// "queue[each.key]": of instances that for_each makes, those under one key belong together.
bool isOfAnotherKey(const std::vector<Resource>& resources, const Resource& resource, std::size_t other,
                    const std::vector<std::size_t>& found) {
    if (!resource.key || !resources[other].key || *resource.key == *resources[other].key) return false;
    return std::ranges::any_of(found,
                               [&](std::size_t index) { return resources[index].key == resource.key; });
}

bool isGuessed(std::string_view type) { return type.find("_iam_") != std::string_view::npos; }

} // namespace

void eachAttribute(const hcl::Body& body,
                   const std::function<void(const std::string& name, const hcl::Expression& value,
                                            std::size_t line)>& onAttribute) {
    for (const hcl::Attribute& attribute : body.attributes) {
        onAttribute(attribute.name, attribute.value, attribute.line);
        // An object in an attribute is a block in other clothes.
        const hcl::Expression* object = &attribute.value;
        if (object->is(hcl::Expression::Type::list) && object->parts.size() == 1)
            object = &object->parts.front();
        if (!object->is(hcl::Expression::Type::object)) continue;
        for (std::size_t i = 0; i + 1 < object->parts.size(); i += 2)
            if (relationOf({}, object->parts[i].text) == Relation::neededBy)
                onAttribute(object->parts[i].text, object->parts[i + 1], attribute.line);
    }
    for (const hcl::Block& block : body.blocks) {
        if (block.type == "dynamic") {
            if (!block.labels.empty() && !isQuietBlock(block.labels[0]))
                for (const hcl::Block& content : block.body.blocks) eachAttribute(content.body, onAttribute);
        } else if (!isQuietBlock(block.type)) {
            eachAttribute(block.body, onAttribute);
        }
    }
}

Flow flowOf(const Configuration& configuration) {
    const std::vector<Resource>& resources = configuration.resources();
    Flow flow;
    flow.steps.resize(resources.size());
    for (std::size_t i = 0; i < resources.size(); ++i) {
        const Resource& resource = resources[i];
        if (resource.type != "module" && !partKind(resource.type) && !isLink(resource.type)) continue;
        eachAttribute(resource.block->body, [&](const std::string& name, const hcl::Expression& value,
                                                std::size_t line) {
            const Relation relation = relationOf(resource.type, name);
            if (relation != Relation::needs && relation != Relation::neededBy) return;
            const std::vector<std::size_t> found = configuration.referencesOf(value, *resource.module);
            for (const std::size_t other : found) {
                if (other == i || isOfAnotherKey(resources, resource, other, found)) continue;
                const bool guessed = isGuessed(resource.type) || isGuessed(resources[other].type);
                if (relation == Relation::needs)
                    flow.steps[i].push_back({other, guessed, line, name, i});
                else
                    flow.steps[other].push_back({i, guessed, line, name, i});
            }
        });
    }
    return flow;
}

std::vector<Flow::Reached> Flow::reachedFrom(std::size_t resource, const Configuration& configuration,
                                             const Parts& parts) const {
    struct Visit {
        std::size_t at;
        std::size_t before; ///< index into the visits
        bool guessed;
        std::size_t line;
    };
    const std::vector<Resource>& resources = configuration.resources();
    std::vector<Reached> reached;
    std::vector<Visit> visits{{resource, 0, false, 0}};
    std::set<std::size_t> seen{resource};
    for (std::size_t v = 0; v < visits.size() && spent < mostSteps; ++v) {
        for (const Step& step : steps[visits[v].at]) {
            ++spent;
            if (!seen.insert(step.to).second) continue;
            const Resource& next = resources[step.to];
            const bool guessed = visits[v].guessed || step.guessed;
            const std::size_t line = visits[v].line == 0 ? step.line : visits[v].line;
            if (parts.byResource.contains(step.to)) {
                std::string by;
                constexpr std::size_t mostNamed = 5;
                std::size_t named = 0;
                for (std::size_t w = v; w != 0 && named < mostNamed; w = visits[w].before, ++named)
                    by = resources[visits[w].at].address + (by.empty() ? "" : ", ") + by;
                by = by.empty() ? fmt::format("{} of {}", step.attribute, resources[step.owner].address)
                                : "through " + by;
                reached.push_back({step.to, std::move(by), guessed, line});
            } else if (next.type != "module" && isLink(next.type)) {
                visits.push_back({step.to, v, guessed, line});
            }
        }
    }
    return reached;
}

} // namespace faultline::terraform
