// SPDX-License-Identifier: MIT
// readCompose: the services become parts, their settings edges.
#include "core/io/import/compose_calls.h"
#include "core/io/import/deployment_names.h"
#include "core/io/import/host_names.h"
#include "core/io/import/import.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace faultline {

namespace {

using namespace compose;

/// Where well-known stores keep their data: tells what a service built from source is.
constexpr auto dataFolders = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"/var/lib/mysql", "mysql"},
     {"/var/lib/postgresql", "postgresql"},
     {"/data/db", "mongodb"},
     {"/var/lib/rabbitmq", "rabbitmq"},
     {"/usr/share/elasticsearch/data", "elasticsearch"},
     {"/var/lib/cassandra", "cassandra"}});

constexpr std::size_t mostPorts = 20;

std::optional<int> countIn(const std::optional<Text>& text) {
    if (!text) return std::nullopt;
    int count = 0;
    const char* const end = text->value.data() + text->value.size();
    const auto [stop, failure] = std::from_chars(text->value.data(), end, count);
    return failure == std::errc{} && stop == end && count >= 0 ? std::optional(count) : std::nullopt;
}

/// "kafka-init", "create-buckets" with a command of its own instead of the image's: it prepares another.
bool isPreparation(const Service& service) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"init", "initializer", "setup", "seed", "seeder", "migrate", "migration", "migrations", "migrator",
         "create", "createbuckets", "bootstrap", "provision", "provisioner", "topics"});
    if (!service.ports.empty() || !(service.entrypoint || service.command)) return false;
    return std::ranges::any_of(wordsOfKey(service.name), [](const std::string& word) {
        return std::ranges::find(words, word) != words.end();
    });
}

class ComposeReader {
public:
    ComposeReader(const ImportSource& source, Project project)
        : m_source(source), m_project(std::move(project)), m_deployment("Docker Compose"),
          m_roles(m_project.services.size()) {}

    Result<Sketch> read() {
        m_deployment.sketch().title = m_project.name;
        m_deployment.sketch().remarks = std::move(m_project.remarks);
        for (const Service& service : m_project.services) m_deployment.add(nodeOf(service));
        if (m_project.services.size() > Sketch::maximumNodes) return std::move(m_deployment).finish();
        findAwaited();
        findRoles();
        addCalls(m_deployment, m_project, m_source, m_roles);
        addWhatNamesTell(m_deployment, aside());
        addPlaces(m_deployment, m_project);
        addSharedVolumes(m_deployment, m_project);
        tellOfRestarts(m_deployment, m_project);
        addUsers(m_deployment, entries(), aside());
        return std::move(m_deployment).finish();
    }

private:
    SketchNode nodeOf(const Service& service);
    void addReplicas(const Service& service, SketchNode& node);
    void findRoles();
    void findAwaited();
    [[nodiscard]] bool isJob(const Service& service) const;
    [[nodiscard]] std::vector<Entry> entries() const;
    [[nodiscard]] std::vector<bool> aside() const;

    const ImportSource& m_source;
    Project m_project;
    Deployment m_deployment;
    std::vector<Role> m_roles;
    std::map<std::string, bool> m_awaited; ///< by name: to its end
};

SketchNode ComposeReader::nodeOf(const Service& service) {
    SketchNode node;
    node.id = service.name;
    node.line = service.line;
    node.runsHere = true;
    if (service.image && !service.image->value.empty())
        node.hints.push_back({KindHint::From::image, service.image->value});
    if (!service.image && service.build) {
        const std::string& folder = service.build->value;
        const std::string last = folder.substr(folder.find_last_of('/') + 1);
        if (last != service.name && last.find_first_not_of('.') != std::string::npos)
            node.hints.push_back({KindHint::From::technology, last});
        for (const Volume& volume : service.volumes)
            for (const auto& [path, technology] : dataFolders)
                if (volume.target.starts_with(path))
                    node.hints.push_back({KindHint::From::technology, std::string(technology)});
    }
    std::vector<std::string> ports;
    for (const Port& port : service.ports) ports.push_back(port.container);
    for (const Text& port : service.exposed) ports.push_back(port.value.substr(0, port.value.find('/')));
    for (const std::string& port : ports) {
        const bool known = std::ranges::find(node.hints, port, &KindHint::text) != node.hints.end();
        if (!port.empty() && !known && node.hints.size() < mostPorts)
            node.hints.push_back({KindHint::From::port, port});
    }
    if (service.restart) node.notes = "restart: " + service.restart->value;
    if (service.healthInterval)
        node.notes += fmt::format("{}healthcheck{}", node.notes.empty() ? "" : "; ",
                                  service.healthInterval->empty() ? "" : " every " + *service.healthInterval);
    addReplicas(service, node);
    return node;
}

void ComposeReader::addReplicas(const Service& service, SketchNode& node) {
    const bool deployed = service.replicas.has_value();
    const std::optional<Text>& stated = deployed ? service.replicas : service.scale;
    const std::string_view key = deployed ? "deploy.replicas" : "scale";
    if (service.mode && service.mode->value.starts_with("global")) {
        node.notes += node.notes.empty() ? "one on every host" : "; one on every host";
        m_deployment.remark(
            SketchRemark::Kind::note, service.mode->line,
            fmt::format("“{}” runs once on every host (mode: global): the file does not say on "
                        "how many.",
                        service.name));
        return;
    }
    if (!stated) return;
    const std::optional<int> count = countIn(stated);
    if (!count) {
        m_deployment.remark(
            SketchRemark::Kind::note, stated->line,
            fmt::format("{} of “{}” is no number that the file tells: taken as 1.", key, service.name));
        return;
    }
    if (*count < 2) return;
    Replicas replicas;
    replicas.count = std::min(*count, Replicas::maximumCount);
    std::string reason = fmt::format("{}: {}", key, *count);
    if (service.image && isQuorumImage(service.image->value)) {
        replicas.required = replicas.count / 2 + 1;
        reason += "; it needs a majority";
    }
    node.replicas = {replicas, reason, false};
    if (service.containerName)
        m_deployment.remark(SketchRemark::Kind::note, service.containerName->line,
                            fmt::format("“{}” has a fixed container_name: Compose starts one instance only, "
                                        "not {}.",
                                        service.name, *count));
}

/// What others wait for: to the end of it, or only to its start.
void ComposeReader::findAwaited() {
    for (const Service& service : m_project.services)
        for (const Dependency& dependency : service.dependencies) {
            const bool toTheEnd = dependency.condition == Dependency::Condition::completed;
            bool& end = m_awaited.try_emplace(dependency.service, toTheEnd).first->second;
            end = end || toTheEnd;
        }
}

/// Others wait for its end; or it is explicitly never restarted, open to nobody and waited for by nobody.
bool ComposeReader::isJob(const Service& service) const {
    if (service.mode && service.mode->value.ends_with("-job")) return true;
    if (isPreparation(service)) return true;
    const auto awaited = m_awaited.find(service.name);
    if (awaited != m_awaited.end()) return awaited->second;
    const bool never =
        service.restart && (service.restart->value == "no" || service.restart->value == "none" ||
                            service.restart->value == "false");
    return never && service.ports.empty();
}

void ComposeReader::findRoles() {
    const std::vector<Service>& services = m_project.services;
    const auto observes = [](const Service& service) {
        return isObserverImage(service.image ? service.image->value : service.name);
    };
    // A file of nothing but monitoring is about the monitoring.
    const bool othersToo = std::ranges::any_of(services, [&](const Service& service) {
        return !observes(service) && (!service.ports.empty() || !service.image);
    });
    const bool allOptional =
        std::ranges::all_of(services, [](const Service& service) { return !service.profiles.empty(); });
    for (std::size_t i = 0; i < services.size(); ++i) {
        const Service& service = services[i];
        Role& role = m_roles[i];
        role.observer = othersToo && observes(service);
        if (!service.profiles.empty() && !allOptional) {
            role.off = true;
            m_deployment.remark(
                SketchRemark::Kind::note, service.profiles.front().line,
                fmt::format("“{}” starts only with the profile “{}”: users are taken not to need "
                            "it.",
                            service.name, service.profiles.front().value));
        }
        if (countIn(service.replicas ? service.replicas : service.scale) == 0) {
            role.off = true;
            m_deployment.remark(SketchRemark::Kind::note, service.line,
                                fmt::format("“{}” has no instance (0 replicas).", service.name));
        }
        role.job = isJob(service);
        if (role.job) {
            m_deployment.node(i).kind = {ComponentKind::node, "it runs once and ends", false};
            m_deployment.node(i).notes += m_deployment.node(i).notes.empty() ? "runs once" : "; runs once";
            m_deployment.remark(
                SketchRemark::Kind::note, service.line,
                fmt::format("“{}” runs once and ends: nobody's availability depends on it.", service.name));
        }
    }
}

std::vector<Entry> ComposeReader::entries() const {
    std::map<std::string, std::size_t> published;
    std::vector<Entry> entries;
    const std::vector<Service>& services = m_project.services;
    for (std::size_t i = 0; i < services.size(); ++i) {
        const std::vector<Port>& ports = services[i].ports;
        const auto port = std::ranges::find(ports, true, &Port::published);
        if (port == ports.end()) continue;
        const bool store = std::ranges::all_of(ports, [](const Port& p) { return isStorePort(p.container); });
        published.emplace("service:" + services[i].name, entries.size());
        entries.push_back({i, fmt::format("it publishes port {}", port->container), store, port->line});
    }
    // What shares another's network is behind the ports that the other publishes.
    for (std::size_t i = 0; i < services.size(); ++i) {
        if (!services[i].networkMode || !services[i].ports.empty()) continue;
        const auto shared = published.find(services[i].networkMode->value);
        if (shared == published.end()) continue;
        Entry entry = entries[shared->second];
        entry.node = i;
        entry.reason += ", through the network that they share";
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<bool> ComposeReader::aside() const {
    std::vector<bool> aside(m_deployment.sketch().nodes.size());
    for (std::size_t i = 0; i < m_roles.size(); ++i)
        aside[i] = m_roles[i].job || m_roles[i].off || m_roles[i].observer;
    return aside;
}

} // namespace

Result<Sketch> readCompose(const ImportSource& source) {
    Result<Project> project = readProject(source);
    if (!project) return project.error();
    return ComposeReader(source, std::move(*project)).read();
}

} // namespace faultline
