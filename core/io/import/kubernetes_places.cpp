// SPDX-License-Identifier: MIT
// Where pods run, and what they share: namespaces, zones, spread, claims.
#include "core/io/import/kubernetes_workloads.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace faultline::kubernetes {

namespace {

enum class Level { none, host, zone };

bool isZoneKey(std::string_view key) {
    return key == "topology.kubernetes.io/zone" || key == "failure-domain.beta.kubernetes.io/zone";
}
bool isRegionKey(std::string_view key) {
    return key == "topology.kubernetes.io/region" || key == "failure-domain.beta.kubernetes.io/region";
}
bool isHostKey(std::string_view key) { return key == "kubernetes.io/hostname"; }

class PlaceReader {
public:
    PlaceReader(Deployment& deployment, const std::vector<Workload>& workloads)
        : m_deployment(deployment), m_workloads(workloads) {}

    void read() {
        addNamespaces();
        for (const Workload& workload : m_workloads) {
            bindToZone(workload);
            if (workload.count > 1 && workload.pod) readSpread(workload);
        }
        if (!m_together.empty())
            m_deployment.remark(SketchRemark::Kind::note, 0,
                                fmt::format("Nothing keeps the replicas of {} on different hosts: one host's "
                                            "failure may take all of them.",
                                            m_together));
    }

private:
    void addNamespaces();
    void bindToZone(const Workload& workload);
    std::size_t place(std::string_view id, DomainKind kind, std::optional<std::size_t> parent,
                      std::size_t line);
    void readSpread(const Workload& workload);
    bool readTerm(const Workload& workload, const yaml::Value& term, bool required, std::string_view what);

    Deployment& m_deployment;
    const std::vector<Workload>& m_workloads;
    std::map<std::string, std::size_t, std::less<>> m_places;
    std::string m_together; ///< names of workloads without any spread
    std::size_t m_togetherCount = 0;
};

void PlaceReader::addNamespaces() {
    std::map<std::string, std::size_t> spaces;
    const bool stated =
        std::ranges::any_of(m_workloads, [](const Workload& workload) { return workload.object->stated; });
    if (!stated) return;
    auto& containers = m_deployment.sketch().containers;
    for (const Workload& workload : m_workloads) {
        const Object& object = *workload.object;
        if (!object.stated || object.space == "default") continue; // which says nothing
        const auto [known, fresh] = spaces.try_emplace(object.space, containers.size());
        if (fresh) {
            SketchContainer container;
            container.id = object.space;
            container.title = object.space;
            container.line = object.line;
            container.kind = {DomainKind::group, "a namespace is no place", false};
            containers.push_back(std::move(container));
        }
        m_deployment.node(workload.node).container = known->second;
    }
}

std::size_t PlaceReader::place(std::string_view id, DomainKind kind, std::optional<std::size_t> parent,
                               std::size_t line) {
    auto& containers = m_deployment.sketch().containers;
    const auto [known, fresh] = m_places.try_emplace(std::string(id), containers.size());
    if (fresh) {
        SketchContainer container;
        container.id = fmt::format("{} {}", nameOf(kind), id);
        container.title = id;
        container.line = line;
        container.parent = parent;
        container.kind = {kind, "pods are bound to it", false};
        containers.push_back(std::move(container));
    }
    return known->second;
}

/// A node selector, or a required affinity, that leaves one zone or region.
void PlaceReader::bindToZone(const Workload& workload) {
    std::string_view zone;
    std::string_view region;
    std::size_t line = 0;
    const auto take = [&](std::string_view key, std::string_view value, std::size_t at) {
        if (isZoneKey(key)) zone = value;
        if (isRegionKey(key)) region = value;
        if (isZoneKey(key) || isRegionKey(key)) line = at;
    };
    for (const yaml::Member& member : workload.pod.find("nodeSelector").members())
        take(member.key, member.value.text(), member.line);
    const yaml::Value terms =
        workload.pod.find("affinity", "nodeAffinity")
            .find("requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
    if (terms.size() == 1)
        for (const yaml::Value& term : terms.items())
            for (const yaml::Value& expression : term.find("matchExpressions").items())
                if (expression.find("operator").text() == "In" && expression.find("values").size() == 1)
                    take(expression.find("key").text(), (*expression.find("values").items().begin()).text(),
                         expression.line());
    if (zone.empty() && region.empty()) return;
    std::optional<std::size_t> parent;
    if (!region.empty()) parent = place(region, DomainKind::region, {}, line);
    m_deployment.node(workload.node).container =
        zone.empty() ? *parent : place(zone, DomainKind::zone, parent, line);
}

/// One rule of spread; false where it says nothing of hosts or zones, or does not select the pods themselves.
bool PlaceReader::readTerm(const Workload& workload, const yaml::Value& term, bool required,
                           std::string_view what) {
    const std::string_view key = term.find("topologyKey").text();
    const yaml::Value selector = term.find("labelSelector");
    if (!isZoneKey(key) && !isHostKey(key) && !isRegionKey(key)) return false;
    if (selector && !matches(selector, workload.labels)) {
        m_deployment.remark(
            SketchRemark::Kind::note, term.line(),
            fmt::format("{} of “{}” selects other labels than its own pods carry: it keeps nothing "
                        "apart.",
                        what, workload.object->name));
        return false;
    }
    std::string& notes = m_deployment.node(workload.node).notes;
    notes += fmt::format("{}replicas on different {} ({})", notes.empty() ? "" : "; ",
                         isHostKey(key)   ? "hosts"
                         : isZoneKey(key) ? "zones"
                                          : "regions",
                         required ? "required" : "preferred");
    return true;
}

void PlaceReader::readSpread(const Workload& workload) {
    constexpr std::size_t mostNamed = 10;
    bool apart = false;
    for (const yaml::Value& term : workload.pod.find("topologySpreadConstraints").items())
        apart |= readTerm(workload, term, term.find("whenUnsatisfiable").text() != "ScheduleAnyway",
                          "A spread constraint");
    const yaml::Value affinity = workload.pod.find("affinity", "podAntiAffinity");
    for (const yaml::Value& term : affinity.find("requiredDuringSchedulingIgnoredDuringExecution").items())
        apart |= readTerm(workload, term, true, "The anti-affinity");
    for (const yaml::Value& term : affinity.find("preferredDuringSchedulingIgnoredDuringExecution").items())
        apart |= readTerm(workload, term.find("podAffinityTerm"), false, "The anti-affinity");
    if (apart || workload.perHost) return;
    if (m_togetherCount++ < mostNamed)
        m_together += (m_together.empty() ? "“" : ", “") + workload.object->name + "”";
    else if (m_togetherCount == mostNamed + 1)
        m_together += ", …";
}

} // namespace

void addPlacesOf(Deployment& deployment, const std::vector<Workload>& workloads) {
    PlaceReader(deployment, workloads).read();
}

void addSharedClaims(Deployment& deployment, const std::vector<Workload>& workloads,
                     const std::vector<Object>& objects) {
    struct Claim {
        std::vector<const Workload*> users;
        std::size_t line = 0;
    };
    std::map<std::string, Claim> claims; // "space/name"
    for (const Workload& workload : workloads)
        for (const yaml::Value& volume : workload.pod.find("volumes").items()) {
            const std::string_view name = volume.find("persistentVolumeClaim", "claimName").text();
            bool own = name.empty();
            for (const yaml::Value& claim :
                 workload.object->value.find("spec", "volumeClaimTemplates").items())
                own = own || claim.find("metadata", "name").text() == volume.find("name").text();
            if (own) continue;
            Claim& claim = claims[fmt::format("{}/{}", workload.object->space, name)];
            if (claim.users.empty() || claim.users.back() != &workload) claim.users.push_back(&workload);
            claim.line = volume.line();
        }
    for (const Object& object : objects)
        if (object.kind == "PersistentVolumeClaim")
            if (const auto claim = claims.find(fmt::format("{}/{}", object.space, object.name));
                claim != claims.end())
                claim->second.line = object.line;
    for (const auto& [key, claim] : claims) {
        const std::string name = key.substr(key.find('/') + 1);
        if (claim.users.size() == 1 && claim.users.front()->count < 2) {
            std::string& notes = deployment.node(claim.users.front()->node).notes;
            notes += fmt::format("{}volume claim {}", notes.empty() ? "" : "; ", name);
            continue;
        }
        SketchNode storage;
        storage.id = name;
        storage.line = claim.line;
        storage.container = deployment.node(claim.users.front()->node).container;
        storage.hints.push_back({KindHint::From::resource, "PersistentVolumeClaim"});
        storage.kind = {ComponentKind::storage, "a PersistentVolumeClaim that several pods mount", false};
        const std::size_t node = deployment.add(std::move(storage));
        for (const Workload* user : claim.users)
            deployment.call(user->node, node,
                            {fmt::format("it mounts the claim {}", name), false, claim.line});
    }
}

} // namespace faultline::kubernetes
