// SPDX-License-Identifier: MIT
// Where services run and what they share: hosts, zones, volumes; and what shortens an outage.
#include "core/io/import/compose_calls.h"
#include "core/model/stem.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <set>

namespace faultline::compose {

namespace {

class PlaceReader {
public:
    PlaceReader(Deployment& deployment, const Project& project)
        : m_deployment(deployment), m_project(project) {}
    void read();

private:
    [[nodiscard]] bool hasRedundancy() const;
    std::optional<std::size_t> placeOf(const Text& constraint);

    Deployment& m_deployment;
    const Project& m_project;
    std::map<std::string, std::size_t> m_places;
};

/// "node.hostname == worker1" and "node.labels.zone == a" are places; other constraints are not.
std::optional<std::size_t> PlaceReader::placeOf(const Text& constraint) {
    static constexpr auto keys = std::to_array<std::pair<std::string_view, DomainKind>>(
        {{"node.hostname", DomainKind::rack},
         {"node.labels.rack", DomainKind::rack},
         {"node.labels.zone", DomainKind::zone},
         {"node.labels.az", DomainKind::zone},
         {"node.labels.datacenter", DomainKind::datacenter},
         {"node.labels.dc", DomainKind::datacenter},
         {"node.labels.region", DomainKind::region}});
    const std::size_t equals = constraint.value.find("==");
    if (equals == std::string::npos) return std::nullopt;
    const auto trimmed = [](std::string text) {
        std::erase_if(text, [](char c) { return c == ' ' || c == '\t'; });
        return text;
    };
    const std::string key = trimmed(constraint.value.substr(0, equals));
    const std::string value = trimmed(constraint.value.substr(equals + 2));
    const auto known = std::ranges::find(keys, key, &std::pair<std::string_view, DomainKind>::first);
    if (known == keys.end() || value.empty()) return std::nullopt;
    auto& containers = m_deployment.sketch().containers;
    const auto [place, fresh] = m_places.try_emplace(value, containers.size());
    if (fresh) {
        SketchContainer container;
        container.id = value;
        container.title = value;
        container.line = constraint.line;
        container.kind = {known->second, "the placement constraint " + key, key == "node.hostname"};
        containers.push_back(std::move(container));
    }
    return place->second;
}

/// Something that a shared host would defeat: instances, copies, numbered twins.
bool PlaceReader::hasRedundancy() const {
    const Sketch& sketch = m_deployment.sketch();
    std::set<std::string> stems;
    for (const Service& service : m_project.services)
        if (!stems.insert(stemOf(service.name)).second) return true;
    const auto copies = [](const SketchEdge& edge) {
        return edge.kind && edge.kind->value == ConnectionKind::replication;
    };
    return std::ranges::any_of(sketch.nodes,
                               [](const SketchNode& node) { return node.replicas.has_value(); }) ||
           std::ranges::any_of(sketch.edges, copies);
}

/// Without placement, everything runs on one host: replicas guard against a program's failure alone.
void PlaceReader::read() {
    bool placed = false;
    for (std::size_t i = 0; i < m_project.services.size(); ++i) {
        const Service& service = m_project.services[i];
        placed = placed || service.spread || (service.mode && service.mode->value.starts_with("global"));
        for (const Text& constraint : service.placements)
            if (const auto place = placeOf(constraint)) {
                m_deployment.node(i).container = *place;
                placed = true;
            }
    }
    if (placed || m_project.services.size() < 2) return;
    if (!hasRedundancy()) {
        m_deployment.remark(SketchRemark::Kind::note, 0,
                            "No placement is stated: Compose runs all services on one host.");
        return;
    }
    SketchRisk host;
    host.name = "Docker host";
    host.reason = "no placement is stated: Compose runs all services on one host";
    for (std::size_t i = 0; i < m_project.services.size(); ++i) host.nodes.push_back(i);
    m_deployment.sketch().risks.push_back(std::move(host));
}

} // namespace

void addPlaces(Deployment& deployment, const Project& project) { PlaceReader(deployment, project).read(); }

void addSharedVolumes(Deployment& deployment, const Project& project) {
    struct Users {
        std::vector<std::size_t> services;
        std::size_t line;
    };
    std::map<std::string, Users> users;
    for (std::size_t i = 0; i < project.services.size(); ++i)
        for (const Volume& volume : project.services[i].volumes) {
            if (volume.name.empty()) continue;
            Users& of = users.try_emplace(volume.name, Users{{}, volume.line}).first->second;
            if (of.services.empty() || of.services.back() != i) of.services.push_back(i);
        }
    for (auto& [name, of] : users)
        if (of.services.size() > 1)
            deployment.sketch().risks.push_back({fmt::format("Volume {}", name), std::move(of.services),
                                                 "these services share the volume", of.line});
}

void tellOfRestarts(Deployment& deployment, const Project& project) {
    std::size_t restarts = 0;
    std::size_t checks = 0;
    std::size_t line = 0;
    for (const Service& service : project.services) {
        if (service.restart) ++restarts;
        if (service.healthInterval) ++checks;
        if (line == 0 && service.restart) line = service.restart->line;
    }
    if (restarts + checks == 0) return;
    deployment.remark(
        SketchRemark::Kind::note, line,
        fmt::format("Services with a restart policy: {}, with a healthcheck: {}. Both shorten an "
                    "outage and add no redundancy; plain Compose does not restart what is "
                    "unhealthy.",
                    restarts, checks));
}

} // namespace faultline::compose
