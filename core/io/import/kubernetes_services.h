// SPDX-License-Identifier: MIT
#pragma once
// Services: no parts of their own, but names under which pods, or hosts outside the cluster, are reached.

#include "core/io/import/kubernetes_workloads.h"

#include <deque>

namespace faultline::kubernetes {

struct Service {
    const Object* object = nullptr;
    std::vector<std::size_t> workloads; ///< that it selects, as indices
    std::optional<std::size_t> outside; ///< node that stands for what is not in the files
    bool known = false;                 ///< there is a Service object; else only its name is spoken of
};

class Services {
public:
    Services(Deployment& deployment, const std::vector<Object>& objects, std::vector<Workload>& workloads);

    /// The Service of that name, or null.
    [[nodiscard]] Service* named(std::string_view space, std::string_view name);
    /// The Service that a host name in a pod of that namespace leads to, or null: "x", "x.space",
    /// "pod-0.x.space.svc.cluster.local". For a cluster's full name without a Service, a made-up one.
    [[nodiscard]] Service* reachedBy(std::string_view host, std::string_view space);
    /// The parts behind a Service. Several that run alike get a common stand-in key. A Service that
    /// selects nothing, or names a host outside, becomes a part when it is first asked for.
    [[nodiscard]] std::vector<std::size_t> targetsOf(Service& service);
    /// A part outside the files, made at the first call.
    [[nodiscard]] std::size_t outside(std::string_view host, std::string_view technology, std::size_t line);

    /// In the order of the files.
    [[nodiscard]] std::deque<Service>& all() { return m_services; }

private:
    void select(Service& service);
    void adoptBySelf(Service& service);
    void addOutside(Service& service);

    Deployment& m_deployment;
    std::vector<Workload>& m_workloads;
    std::deque<Service> m_services;
    std::deque<Object> m_madeUp;
    std::unordered_map<std::string, Service*> m_byName;                     ///< "space/name"
    std::unordered_map<std::string, std::vector<std::size_t>> m_byLabel;    ///< "space/label=value"
    std::unordered_map<std::string, std::vector<std::size_t>> m_byWorkload; ///< "space/name"
    std::size_t m_looks = 0; ///< at workloads that a selector may mean
    std::unordered_map<std::string, std::size_t> m_outside;
};

/// Adds the edges that pods' settings tell of.
void addCallsOf(Deployment& deployment, Services& services, const std::vector<Object>& objects,
                const std::vector<Workload>& workloads);

/// Adds the ways in: Ingress, routes and gateways, Services of type LoadBalancer and NodePort. Returns
/// what users call.
[[nodiscard]] std::vector<Entry> addEntries(Deployment& deployment, Services& services,
                                            const std::vector<Object>& objects,
                                            std::vector<Workload>& workloads);

} // namespace faultline::kubernetes
