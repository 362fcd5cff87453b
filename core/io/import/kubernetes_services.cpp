// SPDX-License-Identifier: MIT
#include "core/io/import/kubernetes_services.h"
#include "core/model/stem.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::kubernetes {

namespace {

std::string keyOf(std::string_view space, std::string_view name) { return fmt::format("{}/{}", space, name); }

std::string labelKey(std::string_view space, std::string_view label, std::string_view value) {
    return fmt::format("{}/{}={}", space, label, value);
}

std::vector<std::string_view> partsOf(std::string_view host) {
    constexpr std::size_t mostParts = 8;
    std::vector<std::string_view> parts;
    while (parts.size() < mostParts) {
        const std::size_t dot = host.find('.');
        parts.push_back(host.substr(0, dot));
        if (dot == std::string_view::npos) break;
        host.remove_prefix(dot + 1);
    }
    return parts;
}

/// Behind one Service: versions of one program stand in for each other, unlike programs do not.
bool areAlike(const Workload& one, const Workload& other) {
    return imageName(one.image) == imageName(other.image) ||
           stemOf(one.object->name) == stemOf(other.object->name);
}

} // namespace

Services::Services(Deployment& deployment, const std::vector<Object>& objects,
                   std::vector<Workload>& workloads)
    : m_deployment(deployment), m_workloads(workloads) {
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        const Workload& workload = workloads[i];
        const std::string& space = workload.object->space;
        if (!workload.object->name.empty()) m_byWorkload[keyOf(space, workload.object->name)].push_back(i);
        for (const auto& [label, value] : workload.labels)
            m_byLabel[labelKey(space, label, value)].push_back(i);
    }
    for (const Object& object : objects) {
        // Knative's Service is a workload.
        if (object.kind != "Service" || object.value.find("spec", "template")) continue;
        Service& service = m_services.emplace_back();
        service.object = &object;
        service.known = true;
        m_byName.emplace(keyOf(object.space, object.name), &service);
        select(service);
    }
}

void Services::select(Service& service) {
    const Object& object = *service.object;
    const yaml::Value spec = object.value.find("spec");
    const yaml::Value selector = spec.find("selector");
    if (spec.find("type").text() == "ExternalName") return;
    if (selector.size() == 0) return adoptBySelf(service);
    const std::vector<std::size_t>* fewest = nullptr;
    for (const yaml::Member& pair : selector.members()) {
        const auto found = m_byLabel.find(labelKey(object.space, pair.key, pair.value.text()));
        if (found == m_byLabel.end()) {
            fewest = nullptr;
            break;
        }
        if (!fewest || found->second.size() < fewest->size()) fewest = &found->second;
    }
    // Many Services over many workloads are as many pairs as both numbers multiplied.
    constexpr std::size_t mostLooks = 2'000'000;
    const std::size_t before = m_looks;
    m_looks += fewest ? fewest->size() : 0;
    if (m_looks > mostLooks) {
        if (before <= mostLooks)
            m_deployment.remark(
                SketchRemark::Kind::skipped, selector.line(),
                fmt::format("The Services select pods too often to follow: what “{}” and those "
                            "after it select is left out.",
                            object.name));
        return;
    }
    const Labels wanted = labelsAt(selector);
    if (fewest)
        for (const std::size_t i : *fewest) {
            const Labels& labels = m_workloads[i].labels;
            if (std::ranges::includes(labels, wanted)) service.workloads.push_back(i);
        }
    if (service.workloads.empty()) adoptBySelf(service);
    if (service.workloads.empty())
        m_deployment.remark(SketchRemark::Kind::note, selector.line(),
                            fmt::format("The Service “{}” selects no pods in these files.", object.name));
}

/// Patroni and operators set the endpoints of a Service themselves: it bears their workload's name.
void Services::adoptBySelf(Service& service) {
    std::string name = service.object->name;
    for (const std::string_view ending : {"", "-rw", "-ro", "-r", "-repl", "-replica", "-master",
                                          "-kafka-bootstrap", "-es-http", "-headless"}) {
        std::string_view stem = name;
        if (!stem.ends_with(ending)) continue;
        stem.remove_suffix(ending.size());
        const auto found = m_byWorkload.find(keyOf(service.object->space, stem));
        // Labels that a selector asks for decide, but for those that a program sets while it runs.
        if (found == m_byWorkload.end()) continue;
        const Labels wanted = labelsAt(service.object->value.find("spec", "selector"));
        for (const std::size_t i : found->second) {
            const auto contradicts = [&](const auto& pair) {
                const auto label = m_workloads[i].labels.find(pair.first);
                return label != m_workloads[i].labels.end() && label->second != pair.second;
            };
            if (std::ranges::none_of(wanted, contradicts)) service.workloads.push_back(i);
        }
        if (!service.workloads.empty()) return;
    }
}

Service* Services::named(std::string_view space, std::string_view name) {
    const auto found = m_byName.find(keyOf(space, name));
    if (found != m_byName.end()) return found->second;
    // An operator makes Services of its own.
    for (const std::string_view ending :
         {"", "-rw", "-ro", "-r", "-kafka-bootstrap", "-kafka-brokers", "-es-http", "-svc", "-repl"}) {
        if (!name.ends_with(ending)) continue;
        const auto workloads = m_byWorkload.find(keyOf(space, name.substr(0, name.size() - ending.size())));
        if (workloads == m_byWorkload.end()) continue;
        const std::size_t first = workloads->second.front();
        if (m_workloads[first].pod) continue;
        Service& service = m_services.emplace_back();
        service.object = m_workloads[first].object;
        service.workloads = {first};
        m_byName.emplace(keyOf(space, name), &service);
        return &service;
    }
    return nullptr;
}

Service* Services::reachedBy(std::string_view host, std::string_view space) {
    const std::vector<std::string_view> parts = partsOf(host);
    if (parts.size() == 1) return named(space, host);
    const auto service = [&](std::size_t name, std::string_view in) { return named(in, parts[name]); };
    if (parts.size() == 2) {
        Service* const found = service(0, parts[1]);
        return found ? found : service(1, space);
    }
    const bool ofPod = parts.size() > 3 && parts[3] == "svc";
    if (parts[2] != "svc" && !ofPod) return service(1, parts[2]);
    const std::string_view name = parts[ofPod ? 1 : 0];
    const std::string_view in = parts[ofPod ? 2 : 1];
    if (Service* const found = named(in, name)) return found;
    if (name.empty() || in.empty()) return nullptr;
    Object& object = m_madeUp.emplace_back();
    object.kind = "Service";
    object.name = name;
    object.space = in;
    Service& madeUp = m_services.emplace_back();
    madeUp.object = &object;
    m_byName.emplace(keyOf(in, name), &madeUp);
    return &madeUp;
}

std::vector<std::size_t> Services::targetsOf(Service& service) {
    std::vector<std::size_t> nodes;
    for (const std::size_t i : service.workloads)
        if (!m_workloads[i].job) nodes.push_back(m_workloads[i].node);
    if (nodes.empty() && !service.outside) addOutside(service);
    if (nodes.empty()) return {*service.outside};
    if (nodes.size() < 2) return nodes;
    const Workload& first = m_workloads[service.workloads.front()];
    const bool alike = std::ranges::all_of(service.workloads,
                                           [&](std::size_t i) { return areAlike(first, m_workloads[i]); });
    for (const std::size_t node : nodes)
        if (alike && !m_deployment.node(node).service)
            m_deployment.node(node).service = {
                service.object->name,
                fmt::format("the Service {} sends a request to any of them", service.object->name), false};
    return nodes;
}

void Services::addOutside(Service& service) {
    const yaml::Value spec = service.object->value.find("spec");
    const std::string_view externalName = spec.find("externalName").text();
    SketchNode node;
    node.id = service.object->name;
    node.line = service.object->line;
    node.hints.push_back({KindHint::From::resource, "Service"});
    if (!externalName.empty()) {
        node.hints.push_back({KindHint::From::technology, std::string(externalName)});
        node.notes = fmt::format("outside the cluster: {}", externalName);
        node.kind = {ComponentKind::external, "a Service of type ExternalName", false};
    } else if (service.known && spec.find("selector").size() == 0) {
        node.notes = "outside the cluster: a Service without a selector";
        node.kind = {ComponentKind::external, "a Service without a selector leads out of the cluster", true};
    } else {
        node.notes = "its pods are not in these files";
        m_deployment.remark(
            SketchRemark::Kind::note, service.object->line,
            fmt::format("“{}” is called, but its pods are not in these files.", service.object->name));
    }
    for (const yaml::Value& port : spec.find("ports").items())
        if (const std::string_view number = port.find("port").text();
            !number.empty() && node.hints.size() < 8)
            node.hints.push_back({KindHint::From::port, std::string(number)});
    service.outside = m_deployment.add(std::move(node));
}

std::size_t Services::outside(std::string_view host, std::string_view technology, std::size_t line) {
    const auto [known, fresh] = m_outside.try_emplace(std::string(host), 0);
    if (!fresh) return known->second;
    SketchNode node;
    node.id = host;
    node.line = line;
    node.notes = "not in these files";
    const bool port =
        !technology.empty() && std::ranges::all_of(technology, [](char c) { return c >= '0' && c <= '9'; });
    if (!technology.empty())
        node.hints.push_back(
            {port ? KindHint::From::port : KindHint::From::technology, std::string(technology)});
    known->second = m_deployment.add(std::move(node));
    m_deployment.remark(SketchRemark::Kind::note, line,
                        fmt::format("“{}” is named, but it is not in these files.", host));
    return known->second;
}

} // namespace faultline::kubernetes
