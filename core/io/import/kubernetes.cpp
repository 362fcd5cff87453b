// SPDX-License-Identifier: MIT
// readKubernetes: workloads become parts, Services the ways between them.
#include "core/io/import/deployment_names.h"
#include "core/io/import/import.h"
#include "core/io/import/kubernetes_services.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline {

namespace {

using namespace kubernetes;

/// By node: what users do not need: jobs, what has no pod, what only watches, agents on every host.
std::vector<bool> setAside(const Deployment& deployment, const std::vector<Workload>& workloads) {
    std::vector<bool> aside(deployment.sketch().nodes.size());
    const bool others = std::ranges::any_of(workloads, [](const Workload& workload) {
        return !workload.job && !workload.perHost && !workload.observer && workload.count > 0;
    });
    for (const Workload& workload : workloads) {
        const bool beside = workload.job || workload.count == 0 ||
                            (others && (workload.observer || (workload.perHost && !workload.entry)));
        aside[workload.node] = beside;
    }
    return aside;
}

void tellOfProbes(Deployment& deployment, const std::vector<Workload>& workloads) {
    const auto probed = std::ranges::count_if(workloads, [&](const Workload& workload) {
        return deployment.node(workload.node).notes.find("Probe") != std::string::npos;
    });
    if (probed == 0) return;
    deployment.remark(SketchRemark::Kind::note, 0,
                      fmt::format("Workloads with probes: {} of {}. A readiness probe takes a pod out of its "
                                  "Service, a liveness probe restarts it: both shorten an outage and add no "
                                  "redundancy.",
                                  probed, workloads.size()));
}

} // namespace

Result<Sketch> readKubernetes(const ImportSource& source) {
    Result<Manifests> manifests = readManifests(source);
    if (!manifests) return manifests.error();
    Deployment deployment("Kubernetes");
    deployment.sketch().remarks = std::move(manifests->remarks);
    const std::vector<Object>& objects = manifests->objects;
    std::vector<Workload> workloads = addWorkloads(deployment, objects);
    if (workloads.size() > Sketch::maximumNodes) return std::move(deployment).finish();
    addPlacesOf(deployment, workloads);
    Services services(deployment, objects, workloads);
    const std::vector<Entry> entries = addEntries(deployment, services, objects, workloads);
    addCallsOf(deployment, services, objects, workloads);
    // Services alone stand for the pods that are elsewhere, and an ExternalName for what lies outside,
    // whether or not the files tell who calls it.
    const std::size_t known = services.all().size();
    for (std::size_t i = 0; i < known; ++i) {
        Service& service = services.all()[i];
        const bool outside = service.object->value.find("spec", "type").text() == "ExternalName";
        if (workloads.empty() || outside) (void)services.targetsOf(service);
    }
    for (const Object& object : objects)
        if (object.kind == "ServiceEntry" && object.value.find("spec", "location").text() != "MESH_INTERNAL")
            for (const yaml::Value& host : object.value.find("spec", "hosts").items())
                (void)services.outside(host.text(), {}, host.line());
    addWhatNamesTell(deployment, setAside(deployment, workloads));
    addSharedClaims(deployment, workloads, objects);
    tellOfProbes(deployment, workloads);
    addUsers(deployment, entries, setAside(deployment, workloads));
    return std::move(deployment).finish();
}

} // namespace faultline
