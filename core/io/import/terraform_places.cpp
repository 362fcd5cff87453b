// SPDX-License-Identifier: MIT
// addPlaces: regions of providers and resources, zones of subnets and instances.
#include "core/io/import/terraform_parts.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace faultline::terraform {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// "us-east-1" of "us-east-1a", "europe-west1" of "europe-west1-b"; empty for what is no such zone.
std::string regionOfZone(std::string_view zone) {
    if (zone.size() > 3 && zone[zone.size() - 2] == '-' && isDigit(zone[zone.size() - 3]))
        return std::string(zone.substr(0, zone.size() - 2));
    if (zone.size() > 3 && isDigit(zone[zone.size() - 2]) &&
        std::isalpha(static_cast<unsigned char>(zone.back())) != 0)
        return std::string(zone.substr(0, zone.size() - 1));
    return {};
}

class PlaceReader {
public:
    PlaceReader(Deployment& deployment, const Configuration& configuration, const Parts& parts)
        : m_deployment(deployment), m_configuration(configuration), m_parts(parts) {}

    void read() {
        for (const Part& part : m_parts.all) {
            if (part.kind == ComponentKind::dns || part.kind == ComponentKind::cdn) continue;
            const Resource& resource = m_configuration.resources()[part.resource];
            if (resource.type.find("_global") != std::string::npos) continue;
            std::string zone = zoneOf(resource);
            std::string region = regionOf(resource);
            if (const std::string of = regionOfZone(zone); !of.empty()) region = of;
            if (zone.empty() && region.empty()) continue;
            std::optional<std::size_t> place;
            if (!region.empty()) place = container(region, region, DomainKind::region, {}, resource.line);
            if (!zone.empty()) {
                const std::string id =
                    regionOfZone(zone).empty() && !region.empty() ? region + "-" + zone : zone;
                place = container(id, id, DomainKind::zone, place, resource.line);
            }
            for (const std::size_t node : part.nodes) m_deployment.node(node).container = *place;
        }
    }

private:
    std::size_t container(const std::string& id, const std::string& title, DomainKind kind,
                          std::optional<std::size_t> parent, std::size_t line) {
        auto& containers = m_deployment.sketch().containers;
        const auto [known, fresh] = m_places.try_emplace(id, containers.size());
        if (fresh) {
            SketchContainer place;
            place.id = id;
            place.title = title;
            place.line = line;
            place.parent = parent;
            place.kind = {kind, fmt::format("the {} of the resources in it", nameOf(kind)), false};
            containers.push_back(std::move(place));
        }
        return known->second;
    }

    /// The one zone that a resource, or the one subnet that it is in, is bound to.
    std::string zoneOf(const Resource& resource) {
        for (const std::string_view name : {"availability_zone", "zone"})
            if (const auto zone = m_configuration.attribute(resource, name).asText()) return *zone;
        const hcl::Value zones = m_configuration.attribute(resource, "zones");
        if (zones.type == hcl::Value::Type::list && zones.items.size() == 1)
            return zones.items.front().asText().value_or("");
        const hcl::Expression* const subnet = resource.block->body.find("subnet_id");
        if (!subnet || resource.count.value_or(1) > 1) return {};
        const std::vector<std::size_t> subnets = m_configuration.referencesOf(*subnet, *resource.module);
        if (subnets.size() != 1 || m_configuration.resources()[subnets[0]].count.value_or(1) > 1) return {};
        const Resource& of = m_configuration.resources()[subnets.front()];
        return m_configuration.attribute(of, "availability_zone").asText().value_or("");
    }

    std::string regionOf(const Resource& resource) {
        for (const std::string_view name : {"region", "location"})
            if (const auto region = m_configuration.attribute(resource, name).asText()) return *region;
        if (const auto region = locationOf(resource, 0)) return *region;
        const std::string name = providerOf(resource);
        for (const Provider& provider : m_configuration.providers())
            if (provider.name == name) return provider.region;
        return {};
    }

    /// Azure: the location of the group, plan or server that it is in.
    std::optional<std::string> locationOf(const Resource& resource, int depth) const {
        constexpr int deepest = 4;
        if (depth > deepest) return std::nullopt;
        for (const std::string_view name : {"location", "server_id", "service_plan_id"}) {
            const hcl::Expression* const stated = resource.block->body.find(name);
            if (!stated) continue;
            for (const std::size_t group : m_configuration.referencesOf(*stated, *resource.module)) {
                const Resource& other = m_configuration.resources()[group];
                if (const auto region = m_configuration.attribute(other, "location").asText()) return region;
                if (const auto region = locationOf(other, depth + 1)) return region;
            }
        }
        return std::nullopt;
    }

    /// "aws.west": of the resource, through what modules are given.
    static std::string providerOf(const Resource& resource) {
        std::string name = resource.type.substr(0, resource.type.find('_'));
        if (const hcl::Expression* stated = resource.block->body.find("provider")) name = pathOf(*stated);
        for (const Module* module = resource.module; module && module->call; module = module->parent) {
            const hcl::Expression* const given = module->call->body.find("providers");
            if (!given || !given->is(hcl::Expression::Type::object)) continue;
            for (std::size_t i = 0; i + 1 < given->parts.size(); i += 2) {
                const hcl::Expression& key = given->parts[i];
                if ((key.text.empty() ? pathOf(key) : key.text) != name) continue;
                name = pathOf(given->parts[i + 1]);
                break;
            }
        }
        return name;
    }

    static std::string pathOf(const hcl::Expression& expression) {
        if (!expression.is(hcl::Expression::Type::access)) return expression.text;
        std::string path;
        for (const hcl::Expression& part : expression.parts) path += (path.empty() ? "" : ".") + part.text;
        return path;
    }

    Deployment& m_deployment;
    const Configuration& m_configuration;
    const Parts& m_parts;
    std::map<std::string, std::size_t> m_places;
};

} // namespace

void addPlaces(Deployment& deployment, const Configuration& configuration, const Parts& parts) {
    PlaceReader(deployment, configuration, parts).read();
}

} // namespace faultline::terraform
