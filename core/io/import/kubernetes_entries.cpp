// SPDX-License-Identifier: MIT
// addEntries: the ways into a cluster. A balancer is a part, a port of the hosts is none.
#include "core/io/import/kubernetes_services.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <functional>
#include <map>

namespace faultline::kubernetes {

namespace {

using OnBackend = std::function<void(const yaml::Value& name, std::string_view space)>;

/// The Services that an Ingress, of any version, sends to.
void backendsOfIngress(const Object& ingress, const OnBackend& onBackend) {
    const auto backend = [&](const yaml::Value& value) {
        for (const yaml::Value& name : {value.find("service", "name"), value.find("serviceName")})
            if (name.isScalar()) onBackend(name, ingress.space);
    };
    const yaml::Value spec = ingress.value.find("spec");
    backend(spec.find("defaultBackend"));
    backend(spec.find("backend"));
    for (const yaml::Value& rule : spec.find("rules").items())
        for (const yaml::Value& path : rule.find("http", "paths").items()) backend(path.find("backend"));
}

/// The Services that a route of the Gateway API, Istio, Traefik or OpenShift sends to.
void backendsOfRoute(const Object& route, const OnBackend& onBackend) {
    const yaml::Value spec = route.value.find("spec");
    const auto reference = [&](const yaml::Value& backend) {
        const std::string_view space = backend.find("namespace").text();
        const std::string_view kind = backend.find("kind").text();
        if (backend.find("name").isScalar() && (kind.empty() || kind == "Service"))
            onBackend(backend.find("name"), space.empty() ? std::string_view(route.space) : space);
    };
    for (const yaml::Value& rule : spec.find("rules").items())
        for (const yaml::Value& backend : rule.find("backendRefs").items()) reference(backend);
    for (const std::string_view protocol : {"http", "tcp", "tls"})
        for (const yaml::Value& rule : spec.find(protocol).items())
            for (const yaml::Value& target : rule.find("route").items())
                if (const yaml::Value host = target.find("destination", "host")) onBackend(host, route.space);
    for (const yaml::Value& rule : spec.find("routes").items())
        for (const yaml::Value& backend : rule.find("services").items()) reference(backend);
    reference(spec.find("to"));
    for (const yaml::Value& backend : spec.find("alternateBackends").items()) reference(backend);
}

class EntryReader {
public:
    EntryReader(Deployment& deployment, Services& services, const std::vector<Object>& objects,
                std::vector<Workload>& workloads)
        : m_deployment(deployment), m_services(services), m_objects(objects), m_workloads(workloads) {}

    std::vector<Entry> read() {
        for (const Object& object : m_objects) {
            if (object.kind == "Ingress" && !object.group.starts_with("config."))
                m_ingresses[classOf(object)].push_back(&object);
            if (object.kind == "Gateway") gatewayNamed(object.space, object.name, object.line);
        }
        for (const auto& [name, ingresses] : m_ingresses) addIngress(name, ingresses);
        for (const Object& object : m_objects)
            if (isRoute(object)) addRoute(object);
        const std::size_t known = m_services.all().size();
        for (std::size_t i = 0; i < known; ++i)
            if (m_services.all()[i].known) addService(m_services.all()[i]);
        for (const Workload& workload : m_workloads)
            if (workload.object->kind == "Service") // Knative
                m_entries.push_back(
                    {workload.node, "Knative serves it to the outside", false, workload.object->line});
        keepApart();
        return std::move(m_entries);
    }

private:
    static bool isRoute(const Object& object) {
        static constexpr auto kinds =
            std::to_array<std::string_view>({"HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute",
                                             "VirtualService", "IngressRoute", "IngressRouteTCP", "Route"});
        return std::ranges::find(kinds, object.kind) != kinds.end() && object.group != "serving.knative.dev";
    }

    static std::string classOf(const Object& ingress) {
        const std::string_view stated = ingress.value.find("spec", "ingressClassName").text();
        const std::string_view noted =
            ingress.value.find("metadata", "annotations", "kubernetes.io/ingress.class").text();
        return std::string(stated.empty() ? noted : stated);
    }

    std::size_t addGateway(std::string id, std::string_view resource, std::string reason, std::size_t line);
    std::size_t gatewayNamed(const std::string& space, const std::string& name, std::size_t line);
    void addIngress(const std::string& name, const std::vector<const Object*>& ingresses);
    void addRoute(const Object& route);
    std::vector<std::size_t> gatewaysOf(const Object& route);
    void addService(Service& service);
    void send(std::size_t gateway, std::string_view host, std::string_view space, const Evidence& evidence);
    void keepApart();

    Deployment& m_deployment;
    Services& m_services;
    const std::vector<Object>& m_objects;
    std::vector<Workload>& m_workloads;
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_gateways;
    std::map<std::string, std::vector<const Object*>> m_ingresses; ///< by class
    std::map<std::string, std::size_t> m_byName;                   ///< gateways, "space/name"
};

std::size_t EntryReader::addGateway(std::string id, std::string_view resource, std::string reason,
                                    std::size_t line) {
    SketchNode node;
    if (m_deployment.has(id)) { // of the workload that it leads to: as kubectl tells them apart
        std::string lower(resource);
        for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        node.label = fmt::format("{} ({})", id, resource == "Service" ? "load balancer" : resource);
        id = lower + "/" + id;
    }
    node.id = std::move(id);
    node.line = line;
    node.hints.push_back({KindHint::From::resource, std::string(resource)});
    node.kind = {ComponentKind::gateway, std::move(reason), false};
    const std::size_t gateway = m_deployment.add(std::move(node));
    m_gateways.push_back(gateway);
    return gateway;
}

std::size_t EntryReader::gatewayNamed(const std::string& space, const std::string& name, std::size_t line) {
    const auto [known, fresh] = m_byName.try_emplace(fmt::format("{}/{}", space, name), 0);
    if (fresh) {
        known->second = addGateway(name, "Gateway", "a Gateway", line);
        m_entries.push_back({known->second, "a Gateway is open to the outside", false, line});
    }
    return known->second;
}

/// One controller serves all Ingress objects of a class: they are one part.
void EntryReader::addIngress(const std::string& name, const std::vector<const Object*>& ingresses) {
    const Object& first = *ingresses.front();
    const bool one = ingresses.size() == 1;
    const std::string id = one ? first.name : name.empty() ? "ingress" : "ingress-" + name;
    const std::size_t gateway = addGateway(id, "Ingress", "an Ingress", first.line);
    std::string names;
    for (const Object* ingress : ingresses) {
        if (names.size() < 200) names += (names.empty() ? "" : ", ") + ingress->name;
        backendsOfIngress(*ingress, [&](const yaml::Value& service, std::string_view space) {
            send(gateway, service.text(), space,
                 {fmt::format("Ingress {}", ingress->name), false, service.line()});
        });
    }
    if (!one) {
        m_deployment.node(gateway).notes = "Ingress objects: " + names;
        m_deployment.remark(
            SketchRemark::Kind::note, first.line,
            fmt::format("One part “{}” stands for {} Ingress objects: one controller serves them.", id,
                        ingresses.size()));
    }
    m_entries.push_back({gateway, "an Ingress is open to the outside", false, first.line});
}

void EntryReader::addRoute(const Object& route) {
    std::vector<std::size_t> gateways;
    bool asked = false;
    backendsOfRoute(route, [&](const yaml::Value& service, std::string_view space) {
        if (!asked) gateways = gatewaysOf(route);
        asked = true;
        for (const std::size_t gateway : gateways)
            send(gateway, service.text(), space,
                 {fmt::format("{} {}", route.kind, route.name), false, service.line()});
    });
}

/// The gateways that a route hangs on: named ones, or the controller that its kind belongs to. Istio's
/// VirtualService without one routes inside the mesh.
std::vector<std::size_t> EntryReader::gatewaysOf(const Object& route) {
    std::vector<std::size_t> gateways;
    const yaml::Value spec = route.value.find("spec");
    if (route.kind == "VirtualService") {
        for (const yaml::Value& gateway : spec.find("gateways").items()) {
            const std::string name(gateway.text());
            const std::size_t slash = name.find('/');
            if (name == "mesh" || name.empty()) continue;
            gateways.push_back(
                slash == std::string::npos
                    ? gatewayNamed(route.space, name, gateway.line())
                    : gatewayNamed(name.substr(0, slash), name.substr(slash + 1), gateway.line()));
        }
        return gateways;
    }
    for (const yaml::Value& parent : spec.find("parentRefs").items()) {
        const std::string_view kind = parent.find("kind").text();
        const std::string_view space = parent.find("namespace").text();
        if (!kind.empty() && kind != "Gateway") continue;
        gateways.push_back(gatewayNamed(space.empty() ? route.space : std::string(space),
                                        std::string(parent.find("name").text()), parent.line()));
    }
    if (gateways.empty() && !spec.find("parentRefs"))
        gateways.push_back(gatewayNamed("", route.kind == "Route" ? "router" : "traefik", route.line));
    return gateways;
}

/// A load balancer is a part of its own; a port on every host is none, the pods behind it are open.
void EntryReader::addService(Service& service) {
    const Object& object = *service.object;
    const yaml::Value spec = object.value.find("spec");
    const std::string_view type = spec.find("type").text();
    const bool balancer = type == "LoadBalancer";
    if (!balancer && type != "NodePort" && spec.find("externalIPs").size() == 0) return;
    if (service.workloads.empty() && !balancer) return;
    bool store = spec.find("ports").isSequence() && spec.find("ports").size() > 0;
    for (const yaml::Value& port : spec.find("ports").items())
        store = store && isStorePort(port.find("port").text());
    if (!balancer) {
        for (const std::size_t i : service.workloads) {
            m_workloads[i].entry = true;
            m_entries.push_back({m_workloads[i].node,
                                 fmt::format("the Service {} opens a port on every host", object.name), store,
                                 object.line});
        }
        return;
    }
    const std::size_t gateway =
        addGateway(object.name, "Service", "a Service of type LoadBalancer", object.line);
    m_deployment.node(gateway).hints.push_back({KindHint::From::technology, "load balancer"});
    if (!service.workloads.empty() || m_workloads.empty())
        for (const std::size_t target : m_services.targetsOf(service))
            m_deployment.call(gateway, target,
                              {fmt::format("the Service {} selects it", object.name), false, object.line});
    for (const std::size_t i : service.workloads) m_workloads[i].entry = true;
    m_entries.push_back({gateway, "a load balancer is open to the outside", store, object.line});
}

void EntryReader::send(std::size_t gateway, std::string_view host, std::string_view space,
                       const Evidence& evidence) {
    Service* const service = m_services.reachedBy(host, space);
    if (!service) {
        m_deployment.call(gateway, m_services.outside(host, {}, evidence.line), evidence);
        return;
    }
    for (const std::size_t target : m_services.targetsOf(*service))
        m_deployment.call(gateway, target, evidence);
}

/// Ways in lead to different things: one does not stand in for another.
void EntryReader::keepApart() {
    if (m_gateways.size() < 2) return;
    for (const std::size_t gateway : m_gateways) {
        SketchNode& node = m_deployment.node(gateway);
        node.service = {node.id, "a way in of its own: another one does not stand in for it", true};
    }
}

} // namespace

std::vector<Entry> addEntries(Deployment& deployment, Services& services, const std::vector<Object>& objects,
                              std::vector<Workload>& workloads) {
    return EntryReader(deployment, services, objects, workloads).read();
}

} // namespace faultline::kubernetes
