// SPDX-License-Identifier: MIT
// addCallsOf: pods call the Services that their settings name.
#include "core/io/import/host_names.h"
#include "core/io/import/kubernetes_services.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::kubernetes {

namespace {

/// Text that is looked through in all; a ConfigMap that thousands of workloads mount counts each time.
constexpr std::size_t mostRead = std::size_t{8} << 20;

bool isPlainName(std::string_view host) {
    return host.size() > 1 && host.size() < 64 && host != "localhost" &&
           host.find('_') == std::string_view::npos && host.find('.') == std::string_view::npos &&
           host.front() >= 'a' && host.front() <= 'z';
}

bool isOutsideStore(const HostMention& mention) {
    if (!mention.shaped) return false;
    const bool scheme = !mention.scheme.empty() && mention.scheme != "http" && mention.scheme != "https" &&
                        mention.scheme != "tcp" && mention.scheme != "file" && mention.scheme != "unix";
    if (isPlainName(mention.host)) return isStorePort(mention.port);
    const bool dotted = mention.host.find('.') != std::string_view::npos && !mention.host.ends_with('.');
    const bool letters = std::ranges::any_of(mention.host, [](char c) { return c >= 'a' && c <= 'z'; });
    return dotted && letters && (isStorePort(mention.port) || (scheme && mention.scheme != "grpc"));
}

class CallReader {
public:
    CallReader(Deployment& deployment, Services& services, const std::vector<Object>& objects,
               const std::vector<Workload>& workloads)
        : m_deployment(deployment), m_services(services), m_settings(objects), m_workloads(workloads) {
        for (const Workload& workload : workloads)
            if (workload.observer) m_observers.insert(workload.node);
    }

    void read() {
        for (const Workload& workload : m_workloads)
            for (const Setting& setting : m_settings.settingsOf(workload)) {
                m_read += setting.value.size();
                if (m_read > mostRead) return;
                read(workload, setting);
            }
    }

private:
    void read(const Workload& workload, const Setting& setting) {
        const OnHost onHost = [&](const HostMention& mention) { mentioned(workload, setting, mention); };
        switch (setting.form) {
        case Setting::Form::setting:
            if (setting.value.find("_SERVICE_HOST)") != std::string_view::npos)
                readVariable(workload, setting);
            hostsInSetting(setting.key, setting.value, onHost);
            break;
        case Setting::Form::command: hostsInCommand(setting.value, onHost); break;
        case Setting::Form::file: hostsInConfiguration(setting.value, onHost); break;
        }
    }

    /// "$(REDIS_MASTER_SERVICE_HOST)" is the address of the Service redis-master.
    void readVariable(const Workload& workload, const Setting& setting) {
        const std::size_t start = setting.value.find("$(") + 2;
        const std::size_t end = setting.value.find("_SERVICE_HOST)");
        if (start >= end || end == std::string_view::npos) return;
        std::string name(setting.value.substr(start, end - start));
        for (char& c : name) c = c == '_' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        if (Service* const service = m_services.named(workload.object->space, name))
            call(workload, *service, {setting.origin + " names it", false, setting.line});
    }

    void mentioned(const Workload& workload, const Setting& setting, const HostMention& mention) {
        for (const std::string& host : expandedHosts(mention.host)) {
            Service* const service = m_services.reachedBy(host, workload.object->space);
            if (service)
                call(workload, *service,
                     {fmt::format("{} names “{}”", setting.origin, host),
                      setting.form == Setting::Form::file && !mention.shaped, setting.line});
            else if (isOutsideStore(mention) && !isItself(workload, host) &&
                     (setting.form != Setting::Form::file || isPlainName(host)))
                m_deployment.call(workload.node,
                                  m_services.outside(host,
                                                     mention.port.empty() ? mention.scheme : mention.port,
                                                     setting.line),
                                  {fmt::format("{} names it", setting.origin), true, setting.line});
        }
    }

    static bool isItself(const Workload& workload, std::string_view host) {
        return host == workload.object->name || host.starts_with(workload.object->name + "-");
    }

    void call(const Workload& workload, Service& service, const Evidence& evidence) {
        // The cluster's own API: all workloads share it, and it is no part of the design.
        if (service.object->name == "kubernetes" && service.object->space == "default") return;
        const std::vector<std::size_t> targets = m_services.targetsOf(service);
        if (std::ranges::find(targets, workload.node) != targets.end()) return; // its peers
        for (const std::size_t target : targets) {
            if (m_observers.contains(target) && !m_observers.contains(workload.node))
                m_deployment.callOptionally(
                    workload.node, target,
                    {evidence.reason + "; it only watches: taken as not needed", true, evidence.line});
            else
                m_deployment.call(workload.node, target, evidence);
        }
    }

    Deployment& m_deployment;
    Services& m_services;
    SettingReader m_settings;
    const std::vector<Workload>& m_workloads;
    std::set<std::size_t> m_observers;
    std::size_t m_read = 0;
};

} // namespace

void addCallsOf(Deployment& deployment, Services& services, const std::vector<Object>& objects,
                const std::vector<Workload>& workloads) {
    CallReader(deployment, services, objects, workloads).read();
}

} // namespace faultline::kubernetes
