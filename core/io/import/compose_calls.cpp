// SPDX-License-Identifier: MIT
#include "core/io/import/compose_calls.h"
#include "core/io/import/host_names.h"
#include "core/model/stem.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace faultline::compose {

namespace {

/// Schemes of stores: a host outside the file in such a URL is a part that the application needs.
constexpr auto storeSchemes = std::to_array<std::string_view>(
    {"postgres", "postgresql", "mysql", "mysql2", "mariadb", "mongodb", "mongodb+srv", "srv", "redis",
     "rediss", "amqp", "amqps", "kafka", "nats", "sqlserver", "cassandra", "memcached", "clickhouse"});

/// Text that is looked through in all; what is shared by merges counts each time.
constexpr std::size_t mostRead = std::size_t{8} << 20;

bool isOutsideHost(std::string_view host) {
    const bool dotted = host.find('.') != std::string_view::npos && !host.ends_with('.');
    const bool letters =
        std::ranges::any_of(host, [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
    return dotted && letters && !host.ends_with(".internal") && !host.starts_with("example.");
}

std::string_view partBefore(std::string_view text, char stop) { return text.substr(0, text.find(stop)); }

/// It looks at the other containers itself, as proxies do that are configured by labels and variables.
bool hasDockerSocket(const Service& service) {
    return std::ranges::any_of(service.volumes,
                               [](const Volume& volume) { return volume.path.ends_with("docker.sock"); });
}

class CallReader {
public:
    CallReader(Deployment& deployment, const Project& project, const ImportSource& source,
               const std::vector<Role>& roles)
        : m_deployment(deployment), m_services(project.services), m_project(project), m_source(source),
          m_roles(roles) {
        for (std::size_t i = 0; i < m_services.size(); ++i) m_hosts.emplace(m_services[i].name, i);
        for (std::size_t i = 0; i < m_services.size(); ++i) {
            for (const auto& name : {m_services[i].containerName, m_services[i].hostname})
                if (name && !name->value.empty()) m_hosts.emplace(name->value, i);
            for (const Text& alias : m_services[i].aliases) m_hosts.emplace(alias.value, i);
        }
    }

    void read() {
        for (std::size_t i = 0; i < m_services.size(); ++i) {
            readDependencies(i);
            readLegacy(i);
        }
        for (std::size_t i = 0; i < m_services.size() && m_read < mostRead; ++i) readSettings(i);
        for (std::size_t i = 0; i < m_services.size(); ++i) readProxy(i);
        addPeers(m_deployment, m_project, m_peers);
        for (const std::vector<std::size_t>& listed : m_lists) joinListed(listed);
    }

private:
    void readDependencies(std::size_t from);
    void readLegacy(std::size_t from);
    void readSettings(std::size_t from);
    void readProxy(std::size_t proxy);
    void mentioned(std::size_t from, const HostMention& mention, const Text& where, std::string_view what);
    void joinListed(const std::vector<std::size_t>& listed);
    void mentionedOutside(std::size_t from, const HostMention& mention, const Text& where);
    void call(std::size_t from, std::size_t to, const Evidence& evidence);
    [[nodiscard]] std::optional<std::size_t> serviceNamed(std::string_view name) const {
        const auto found = m_hosts.find(std::string(name));
        return found == m_hosts.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] bool canTalk(std::size_t one, std::size_t other) const;

    Deployment& m_deployment;
    const std::vector<Service>& m_services;
    const Project& m_project;
    const ImportSource& m_source;
    const std::vector<Role>& m_roles;
    std::unordered_map<std::string, std::size_t> m_hosts;
    std::size_t m_read = 0;
    std::unordered_map<std::string, std::size_t> m_outside;
    std::vector<Mention> m_peers;
    std::vector<std::vector<std::size_t>> m_lists{1}; ///< what one setting calls, for each that calls several
    std::set<std::pair<std::size_t, std::size_t>> m_addresses; ///< mentions that are no calls
};

/// Two services can talk when they share a network; one that names none is on "default".
bool CallReader::canTalk(std::size_t one, std::size_t other) const {
    const Service& a = m_services[one];
    const Service& b = m_services[other];
    if (a.networkMode || b.networkMode) return true;
    if (a.networks.empty() && b.networks.empty()) return true;
    const auto isOn = [](const Service& service, std::string_view network) {
        if (service.networks.empty()) return network == "default";
        return std::ranges::find(service.networks, network, &Text::value) != service.networks.end();
    };
    if (a.networks.empty()) return isOn(b, "default");
    return std::ranges::any_of(a.networks, [&](const Text& network) { return isOn(b, network.value); });
}

void CallReader::call(std::size_t from, std::size_t to, const Evidence& evidence) {
    if (m_roles[to].observer && !m_roles[from].observer)
        m_deployment.callOptionally(
            from, to, {evidence.reason + "; it only watches: taken as not needed", true, evidence.line});
    else
        m_deployment.call(from, to, evidence);
}

void CallReader::readDependencies(std::size_t from) {
    for (const Dependency& dependency : m_services[from].dependencies) {
        const auto to = serviceNamed(dependency.service);
        if (!to) {
            m_deployment.remark(SketchRemark::Kind::skipped, dependency.line,
                                fmt::format("“{}” depends on “{}”, which is no service.",
                                            m_services[from].name, dependency.service));
            continue;
        }
        const std::string order = "depends_on is a start order: taken as a need";
        if (dependency.condition == Dependency::Condition::completed)
            m_deployment.callOptionally(from, *to, {"it runs once before the start", false, dependency.line});
        else if (!dependency.required)
            m_deployment.callOptionally(from, *to,
                                        {"depends_on with required: false", false, dependency.line});
        else if (!canTalk(from, *to))
            m_deployment.callOptionally(
                from, *to, {"depends_on, but they share no network and cannot talk", true, dependency.line});
        else
            call(from, *to, {order, true, dependency.line});
    }
}

void CallReader::readLegacy(std::size_t from) {
    const Service& service = m_services[from];
    for (const Text& link : service.links)
        if (const auto to = serviceNamed(partBefore(link.value, ':')))
            call(from, *to, {"links names it", false, link.line});
    for (const Text& link : service.externalLinks) {
        const std::string name(partBefore(link.value, ':'));
        if (name.empty()) continue;
        const auto [known, fresh] = m_outside.try_emplace(name, 0);
        if (fresh) {
            SketchNode outside;
            outside.id = name;
            outside.line = link.line;
            outside.notes = "runs outside this file (external_links)";
            known->second = m_deployment.add(std::move(outside));
        }
        m_deployment.call(from, known->second, {"external_links names it", false, link.line});
    }
    for (const Text& volumes : service.volumesFrom)
        if (const auto to = serviceNamed(partBefore(volumes.value, ':')))
            call(from, *to, {"volumes_from takes its volumes", true, volumes.line});
    if (!service.networkMode) return;
    const std::string& mode = service.networkMode->value;
    const std::size_t colon = mode.find(':');
    if (colon == std::string::npos) return;
    if (const auto to = serviceNamed(std::string_view(mode).substr(colon + 1)))
        m_deployment.call(
            from, *to,
            {"network_mode: it has the other's network and falls with it", false, service.networkMode->line});
}

void CallReader::readSettings(std::size_t from) {
    const Service& service = m_services[from];
    for (const auto& [key, text] : service.environment) {
        m_read += text.value.size() + 16;
        const OnHost onHost = [&](const HostMention& mention) { mentioned(from, mention, text, key); };
        if (m_lists.back().size() > 1) m_lists.emplace_back();
        m_lists.back().clear();
        // A whole configuration file may stand in a variable (GITLAB_OMNIBUS_CONFIG).
        if (text.value.find('\n') != std::string::npos)
            hostsInConfiguration(text.value, onHost);
        else
            hostsInSetting(key, text.value, onHost);
    }
    for (const auto& arguments : {service.entrypoint, service.command}) {
        if (!arguments) continue;
        m_read += arguments->value.size();
        hostsInCommand(arguments->value, [&](const HostMention& mention) {
            mentioned(from, mention, *arguments, "the command");
        });
    }
    for (const Volume& volume : service.volumes) {
        const SourceFile* const file = volume.path.empty() ? nullptr : fileNamed(m_source, volume.path);
        if (!file || file == &m_source.files.front()) continue;
        constexpr std::size_t longestFile = 65'536;
        m_read += longestFile / 16;
        const Text where{{}, volume.line};
        hostsInConfiguration(
            std::string_view(file->text).substr(0, longestFile),
            [&](const HostMention& mention) { mentioned(from, mention, where, volume.path); });
    }
}

void CallReader::mentioned(std::size_t from, const HostMention& mention, const Text& where,
                           std::string_view what) {
    static constexpr auto primaryWords =
        std::to_array<std::string_view>({"master", "primary", "replicaof", "slaveof", "leader"});
    static constexpr auto memberWords =
        std::to_array<std::string_view>({"nodes", "hosts", "seeds", "members", "initial"});
    for (const std::string& host : expandedHosts(mention.host)) {
        const auto to = serviceNamed(host);
        if (!to) {
            mentionedOutside(from, mention, where);
            continue;
        }
        if (*to == from || !canTalk(from, *to)) continue;
        const Evidence evidence{fmt::format("{} names “{}”", what, host), false, where.line};
        if (!m_roles[from].job && areAlike(m_services[from], m_services[*to])) {
            const std::vector<std::string> words = wordsOfKey(mention.key);
            const auto holds = [&words](const auto& list) {
                return std::ranges::any_of(words, [&](const std::string& word) {
                    return std::ranges::find(list, word) != list.end();
                });
            };
            // "cluster.initial_master_nodes" lists members, of which any may be chosen.
            const bool primary = holds(primaryWords) && !holds(memberWords);
            m_peers.push_back({from, *to, evidence, primary});
        } else if (m_deployment.isConnected(*to, from) && !m_deployment.isConnected(from, *to)) {
            if (m_addresses.emplace(from, *to).second)
                m_deployment.remark(SketchRemark::Kind::note, where.line,
                                    fmt::format("“{}” is named by “{}”, which it calls itself: taken as an "
                                                "address only.",
                                                host, m_services[from].name));
        } else {
            call(from, *to, evidence);
            m_lists.back().push_back(*to);
        }
    }
}

/// Stores of one image that one setting lists are members of one cluster: any of them answers.
void CallReader::joinListed(const std::vector<std::size_t>& listed) {
    for (std::size_t i = 1; i < listed.size(); ++i) {
        const std::size_t one = listed[i - 1];
        const std::size_t other = listed[i];
        const std::string stem = stemOf(m_services[one].name);
        if (one == other || !isStoreImage(m_services[one]) || !areAlike(m_services[one], m_services[other]) ||
            stem != stemOf(m_services[other].name) || m_deployment.isConnected(one, other) ||
            m_deployment.isConnected(other, one))
            continue;
        for (const std::size_t member : {one, other})
            if (SketchNode& node = m_deployment.node(member); !node.service)
                node.service = {stem, "a setting lists it with others of its image: any of them answers",
                                true};
    }
}

void CallReader::mentionedOutside(std::size_t from, const HostMention& mention, const Text& where) {
    if (std::ranges::find(storeSchemes, mention.scheme) == storeSchemes.end() || !isOutsideHost(mention.host))
        return;
    const auto [known, fresh] = m_outside.try_emplace(std::string(mention.host), 0);
    if (fresh) {
        SketchNode outside;
        outside.id = mention.host;
        outside.hints.push_back({KindHint::From::technology, std::string(mention.scheme)});
        outside.line = where.line;
        outside.notes = "runs outside this file";
        known->second = m_deployment.add(std::move(outside));
    }
    m_deployment.call(from, known->second, {fmt::format("{} names it", mention.key), false, where.line});
}

/// Traefik, nginx-proxy and Caddy find what they serve by labels and settings of the others.
void CallReader::readProxy(std::size_t proxy) {
    const bool built = !m_services[proxy].image;
    if (built && !hasDockerSocket(m_services[proxy])) return;
    const std::string image = built ? std::string() : imageName(m_services[proxy].image->value);
    const bool traefik = image == "traefik" || image.ends_with("/traefik");
    const bool nginx = image.ends_with("nginx-proxy") || built;
    const bool caddy = image.ends_with("caddy-docker-proxy");
    if (!traefik && !nginx && !caddy) return;
    for (std::size_t to = 0; to < m_services.size(); ++to) {
        if (to == proxy || !canTalk(proxy, to)) continue;
        const Service& service = m_services[to];
        const auto& found = nginx ? service.environment : service.labels;
        const std::string prefix = nginx ? "VIRTUAL_HOST" : traefik ? "traefik." : "caddy";
        const auto first = found.lower_bound(prefix);
        if (first == found.end() || !first->first.starts_with(prefix)) continue;
        const auto enable = found.find("traefik.enable");
        if (enable != found.end() && enable->second.value == "false") continue;
        call(proxy, to,
             {fmt::format("{} makes the proxy serve it", first->first), false, first->second.line});
    }
}

} // namespace

bool hasStorePort(const Service& service) {
    return std::ranges::any_of(service.ports, [](const Port& port) { return isStorePort(port.container); }) ||
           std::ranges::any_of(service.exposed, [](const Text& port) { return isStorePort(port.value); });
}

void addCalls(Deployment& deployment, const Project& project, const ImportSource& source,
              const std::vector<Role>& roles) {
    CallReader(deployment, project, source, roles).read();
}

} // namespace faultline::compose
