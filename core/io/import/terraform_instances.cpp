// SPDX-License-Identifier: MIT
// instancesOf: what for_each makes of one resource.
#include "core/io/import/hcl_functions.h"
#include "core/io/import/terraform_module.h"
#include "core/model/stem.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace faultline::terraform {

namespace {

/// Instances under unlike keys ("auth", "billing") are different things, and those under places ("eu-west-1")
/// are in different ones; "web1" and "web2" are one part with two instances.
bool areApart(const Resource& resource) {
    constexpr std::size_t mostApart = 40;
    const std::vector<std::string>& keys = resource.keys;
    if (keys.size() < 2 || keys.size() > mostApart) return false;
    const bool unlike = std::ranges::any_of(
        keys, [&](const std::string& key) { return stemOf("x " + key) != stemOf("x " + keys.front()); });
    if (unlike) return true;
    static constexpr auto places =
        std::to_array<std::string_view>({"availability_zone", "zone", "region", "location", "subnet_id"});
    return std::ranges::any_of(places, [&](std::string_view place) {
        const hcl::Expression* const stated = resource.block->body.find(place);
        std::vector<hcl::Reference> references;
        if (stated) hcl::collectReferences(*stated, references);
        return std::ranges::any_of(references, [](const auto& each) { return each.path.front() == "each"; });
    });
}

} // namespace

std::vector<Resource> instancesOf(Resource all, const hcl::Value& over) {
    std::vector<Resource> instances;
    if (!over.isKnown() || !areApart(all)) {
        instances.push_back(std::move(all));
        return instances;
    }
    for (std::size_t i = 0; i < all.keys.size(); ++i) {
        Resource& one = instances.emplace_back(all);
        one.keys.clear();
        one.count.reset();
        one.key = all.keys[i];
        if (over.type == hcl::Value::Type::list)
            one.value = hcl::textValue(*one.key);
        else if (i < over.items.size())
            one.value = over.items[i];
        one.address = fmt::format("{}[\"{}\"]", all.address, *one.key);
    }
    return instances;
}

} // namespace faultline::terraform
