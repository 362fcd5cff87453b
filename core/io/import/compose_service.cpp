// SPDX-License-Identifier: MIT
#include "core/io/import/compose_service.h"

#include <algorithm>
#include <utility>

namespace faultline::compose {

namespace {

class ServiceReader {
public:
    ServiceReader(const yaml::Value& value, Variables& variables, Service& service)
        : m_value(value), m_variables(variables), m_service(service) {}

    void read() {
        m_service.image = textAt(m_value.find("image"));
        readBuild(m_value.find("build"));
        m_service.command = argumentsAt(m_value.find("command"));
        m_service.entrypoint = argumentsAt(m_value.find("entrypoint"));
        m_service.containerName = textAt(m_value.find("container_name"));
        m_service.hostname = textAt(m_value.find("hostname"));
        m_service.networkMode = textAt(m_value.find("network_mode"));
        if (!m_service.networkMode) m_service.networkMode = textAt(m_value.find("net"));
        m_service.restart = textAt(m_value.find("restart"));
        m_service.scale = textAt(m_value.find("scale"));
        m_service.profiles = textsAt(m_value.find("profiles"));
        m_service.links = textsAt(m_value.find("links"));
        m_service.externalLinks = textsAt(m_value.find("external_links"));
        m_service.volumesFrom = textsAt(m_value.find("volumes_from"));
        m_service.exposed = textsAt(m_value.find("expose"));
        m_service.environment = pairsAt(m_value.find("environment"));
        m_service.labels = pairsAt(m_value.find("labels"));
        readEnvFiles(m_value.find("env_file"));
        readHealth(m_value.find("healthcheck"));
        readNetworks(m_value.find("networks"));
        readDependencies(m_value.find("depends_on"));
        for (const yaml::Value& port : m_value.find("ports").items()) readPort(port);
        for (const yaml::Value& volume : m_value.find("volumes").items()) readVolume(volume);
        readDeploy(m_value.find("deploy"));
    }

private:
    Text text(const yaml::Value& value) { return {m_variables.replacedIn(value.text()), value.line()}; }

    std::optional<Text> textAt(const yaml::Value& value) {
        return value.isScalar() ? std::optional(text(value)) : std::nullopt;
    }

    /// A list, or one scalar in place of it.
    std::vector<Text> textsAt(const yaml::Value& value) {
        std::vector<Text> texts;
        if (value.isScalar()) texts.push_back(text(value));
        for (const yaml::Value& item : value.items())
            if (item.isScalar()) texts.push_back(text(item));
        return texts;
    }

    /// Arguments joined by blanks.
    std::optional<Text> argumentsAt(const yaml::Value& value) {
        if (!value.isSequence()) return textAt(value);
        Text all{{}, value.line()};
        for (const Text& argument : textsAt(value))
            all.value += (all.value.empty() ? "" : " ") + argument.value;
        return all;
    }

    /// A map, or a list of "KEY=value".
    std::map<std::string, Text> pairsAt(const yaml::Value& value) {
        std::map<std::string, Text> pairs;
        for (const yaml::Member& member : value.members())
            pairs.insert_or_assign(std::string(member.key),
                                   Text{m_variables.replacedIn(member.value.text()), member.line});
        for (const Text& item : textsAt(value)) {
            const std::size_t equals = std::min(item.value.find('='), item.value.size());
            pairs.insert_or_assign(
                item.value.substr(0, equals),
                Text{item.value.substr(std::min(equals + 1, item.value.size())), item.line});
        }
        return pairs;
    }

    void readBuild(const yaml::Value& build) {
        m_service.build = textAt(build.isMapping() ? build.find("context") : build);
        if (build.isMapping() && !m_service.build) m_service.build = Text{".", build.line()};
    }

    void readEnvFiles(const yaml::Value& files) {
        m_service.envFiles = textsAt(files);
        for (const yaml::Value& file : files.items())
            if (const auto path = textAt(file.find("path"))) m_service.envFiles.push_back(*path);
    }

    void readHealth(const yaml::Value& health) {
        if (!health.isMapping() || health.find("disable").boolean().value_or(false)) return;
        m_service.healthInterval = std::string(health.find("interval").text());
    }

    void readNetworks(const yaml::Value& networks) {
        m_service.networks = textsAt(networks);
        for (const yaml::Member& network : networks.members()) {
            m_service.networks.push_back({std::string(network.key), network.line});
            for (Text& alias : textsAt(network.value.find("aliases")))
                m_service.aliases.push_back(std::move(alias));
        }
    }

    void readDependencies(const yaml::Value& dependencies) {
        for (const Text& name : textsAt(dependencies))
            m_service.dependencies.push_back({name.value, Dependency::Condition::started, true, name.line});
        for (const yaml::Member& member : dependencies.members()) {
            Dependency dependency{std::string(member.key), Dependency::Condition::started, true, member.line};
            const std::string_view condition = member.value.find("condition").text();
            if (condition == "service_healthy") dependency.condition = Dependency::Condition::healthy;
            if (condition == "service_completed_successfully")
                dependency.condition = Dependency::Condition::completed;
            dependency.required = member.value.find("required").boolean().value_or(true);
            m_service.dependencies.push_back(std::move(dependency));
        }
    }

    /// "127.0.0.1:8080:80/tcp", "80", or the long form.
    void readPort(const yaml::Value& value) {
        Port port;
        port.line = value.line();
        if (value.isMapping()) {
            port.container = m_variables.replacedIn(value.find("target").text());
            port.published = static_cast<bool>(value.find("published"));
            port.fixed = port.published;
        } else {
            std::string spec = m_variables.replacedIn(value.text());
            spec = spec.substr(0, spec.find('/'));
            const std::size_t colon = spec.rfind(':');
            port.fixed = colon != std::string::npos && colon > 0;
            port.published = true;
            port.container = colon == std::string::npos ? spec : spec.substr(colon + 1);
        }
        if (!port.container.empty()) m_service.ports.push_back(std::move(port));
    }

    /// "data:/var/lib/mysql:ro", "./conf:/etc/x", "/anonymous", or the long form.
    void readVolume(const yaml::Value& value) {
        Volume volume{{}, {}, {}, value.line()};
        if (value.isMapping()) {
            const std::string_view type = value.find("type").text();
            const bool named = type.empty() || type == "volume";
            (named ? volume.name : volume.path) = m_variables.replacedIn(value.find("source").text());
            volume.target = m_variables.replacedIn(value.find("target").text());
        } else {
            const std::string spec = m_variables.replacedIn(value.text());
            const std::size_t colon = spec.find(':');
            if (colon == std::string::npos) {
                volume.target = spec;
            } else {
                volume.name = spec.substr(0, colon);
                volume.target = spec.substr(colon + 1, spec.find(':', colon + 1) - colon - 1);
            }
        }
        if (volume.name.find_first_of("/\\.~$") != std::string::npos)
            volume.path = std::exchange(volume.name, {});
        m_service.volumes.push_back(std::move(volume));
    }

    void readDeploy(const yaml::Value& deploy) {
        m_service.mode = textAt(deploy.find("mode"));
        m_service.replicas = textAt(deploy.find("replicas"));
        if (!m_service.restart) m_service.restart = textAt(deploy.find("restart_policy", "condition"));
        const yaml::Value placement = deploy.find("placement");
        m_service.placements = textsAt(placement.find("constraints"));
        m_service.spread =
            placement.find("preferences").size() > 0 || placement.find("max_replicas_per_node");
        for (auto& [key, label] : pairsAt(deploy.find("labels"))) m_service.labels.try_emplace(key, label);
    }

    const yaml::Value& m_value;
    Variables& m_variables;
    Service& m_service;
};

std::string_view lastPart(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

template <class T>
void inherit(std::optional<T>& own, const std::optional<T>& base) {
    if (!own) own = base;
}

template <class T>
void inherit(std::vector<T>& own, const std::vector<T>& base) {
    own.insert(own.begin(), base.begin(), base.end());
}

} // namespace

const SourceFile* fileNamed(const ImportSource& source, std::string_view path) {
    while (path.starts_with("./")) path.remove_prefix(2);
    if (path.empty()) return nullptr;
    for (const SourceFile& file : source.files)
        if (file.name.ends_with(path)) return &file;
    for (const SourceFile& file : source.files)
        if (lastPart(file.name) == lastPart(path)) return &file;
    return nullptr;
}

Service readService(std::string name, std::size_t line, const yaml::Value& value, Variables& variables) {
    Service service;
    service.name = std::move(name);
    service.line = line;
    ServiceReader(value, variables, service).read();
    return service;
}

Service extended(const Service& base, Service own) {
    inherit(own.image, base.image);
    inherit(own.build, base.build);
    inherit(own.command, base.command);
    inherit(own.entrypoint, base.entrypoint);
    inherit(own.containerName, base.containerName);
    inherit(own.hostname, base.hostname);
    inherit(own.networkMode, base.networkMode);
    inherit(own.restart, base.restart);
    inherit(own.mode, base.mode);
    inherit(own.replicas, base.replicas);
    inherit(own.scale, base.scale);
    inherit(own.healthInterval, base.healthInterval);
    inherit(own.profiles, base.profiles);
    inherit(own.networks, base.networks);
    inherit(own.aliases, base.aliases);
    inherit(own.dependencies, base.dependencies);
    inherit(own.links, base.links);
    inherit(own.externalLinks, base.externalLinks);
    inherit(own.volumesFrom, base.volumesFrom);
    inherit(own.ports, base.ports);
    inherit(own.exposed, base.exposed);
    inherit(own.volumes, base.volumes);
    inherit(own.envFiles, base.envFiles);
    inherit(own.placements, base.placements);
    own.spread = own.spread || base.spread;
    own.environment.insert(base.environment.begin(), base.environment.end());
    own.labels.insert(base.labels.begin(), base.labels.end());
    return own;
}

std::size_t sizeOf(const Service& service) {
    std::size_t size = 1 + service.profiles.size() + service.networks.size() + service.dependencies.size() +
                       service.links.size() + service.ports.size() + service.volumes.size() +
                       service.placements.size() + service.labels.size();
    for (const auto& [key, text] : service.environment) size += 1 + (key.size() + text.value.size()) / 64;
    if (service.command) size += service.command->value.size() / 64;
    return size;
}

} // namespace faultline::compose
