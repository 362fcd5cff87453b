// SPDX-License-Identifier: MIT
#include "core/io/import/kubernetes_workloads.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace faultline::kubernetes {

namespace {

/// Objects of well-known operators that run a store: where the number of instances stands.
struct Operated {
    std::string_view kind;
    std::string_view group; ///< the end of it
    std::string_view technology;
    std::string_view first; ///< path to the count
    std::string_view second;
};
constexpr auto operated = std::to_array<Operated>({
    {"Cluster", "cnpg.io", "postgresql", "instances", ""},
    {"postgresql", "acid.zalan.do", "postgresql", "numberOfInstances", ""},
    {"PostgresCluster", "crunchydata.com", "postgresql", "instances", "replicas"},
    {"Kafka", "strimzi.io", "kafka", "kafka", "replicas"},
    {"RabbitmqCluster", "rabbitmq.com", "rabbitmq", "replicas", ""},
    {"Elasticsearch", "elastic.co", "elasticsearch", "nodeSets", "count"},
    {"MongoDBCommunity", "mongodb.com", "mongodb", "members", ""},
    {"RedisCluster", "opstreelabs.in", "redis", "clusterSize", ""},
    {"EtcdCluster", "coreos.com", "etcd", "size", ""},
    {"InnoDBCluster", "mysql.oracle.com", "mysql", "instances", ""},
});

/// Containers that stand beside the one that the pod is about.
bool isSidecar(std::string_view name, std::string_view image) {
    static constexpr auto words =
        std::to_array<std::string_view>({"istio-proxy", "sidecar", "exporter", "fluent", "filebeat",
                                         "vault-agent", "cloud-sql-proxy", "cloudsql-proxy", "linkerd-proxy",
                                         "oauth2-proxy", "config-reload", "configmap-reload", "k8s-sidecar"});
    return std::ranges::any_of(words, [&](std::string_view word) {
        return name.find(word) != std::string_view::npos || image.find(word) != std::string_view::npos;
    });
}

yaml::Value mainContainer(const yaml::Value& pod, std::string_view workload) {
    yaml::Value first;
    for (const yaml::Value& container : pod.find("containers").items()) {
        if (container.find("name").text() == workload) return container;
        const bool sidecar = isSidecar(container.find("name").text(), container.find("image").text());
        if (!first && !sidecar) first = container;
    }
    if (first) return first;
    for (const yaml::Value& container : pod.find("containers").items()) return container;
    return {};
}

class WorkloadReader {
public:
    WorkloadReader(Deployment& deployment, const std::vector<Object>& objects)
        : m_deployment(deployment), m_objects(objects) {
        for (const Object& object : objects) {
            if (object.kind == "HorizontalPodAutoscaler" || object.kind == "ScaledObject") {
                const yaml::Value target = object.value.find("spec", "scaleTargetRef");
                m_scalers.emplace(keyOf(object.space, target.find("name").text()), &object);
            } else if (object.kind == "PodDisruptionBudget") {
                m_budgets[object.space].push_back(&object);
            }
        }
    }

    std::vector<Workload> read() {
        for (const Object& object : m_objects) {
            const yaml::Value spec = object.value.find("spec");
            if (const Operated* known = operatedAs(object))
                addOperated(object, *known);
            else if (object.kind == "Pod")
                addPods(object, spec, object.value.find("metadata", "labels"));
            else if (const yaml::Value job = spec.find("jobTemplate", "spec", "template"))
                addPods(object, job.find("spec"), job.find("metadata", "labels"));
            else if (const yaml::Value pods = spec.find("template"); pods.find("spec", "containers"))
                addPods(object, pods.find("spec"), pods.find("metadata", "labels"));
        }
        tellOfObservers();
        return std::move(m_workloads);
    }

private:
    static std::string keyOf(std::string_view space, std::string_view name) {
        return fmt::format("{}/{}", space, name);
    }

    static const Operated* operatedAs(const Object& object) {
        for (const Operated& known : operated)
            if (object.kind == known.kind && object.group.ends_with(known.group)) return &known;
        return nullptr;
    }

    void addPods(const Object& object, const yaml::Value& pod, const yaml::Value& labels);
    void addOperated(const Object& object, const Operated& known);
    void addHints(const Workload& workload, SketchNode& node);
    void count(Workload& workload, SketchNode& node);
    void countBudget(const Workload& workload, Replicas& replicas, std::string& reason, bool& guessed);
    void setReplicas(Workload& workload, SketchNode& node, Replicas replicas, std::string reason,
                     bool guessed);
    void tellOfObservers();

    Deployment& m_deployment;
    const std::vector<Object>& m_objects;
    std::vector<Workload> m_workloads;
    std::unordered_map<std::string, const Object*> m_scalers;              ///< by namespace and target
    std::unordered_map<std::string, std::vector<const Object*>> m_budgets; ///< by namespace
    std::size_t m_compared = 0;
};

void WorkloadReader::addPods(const Object& object, const yaml::Value& pod, const yaml::Value& labels) {
    Workload workload;
    workload.object = &object;
    workload.labels = labelsAt(labels);
    workload.pod = pod;
    workload.image = mainContainer(pod, object.name).find("image").text();
    workload.job = object.kind == "Job" || object.kind == "CronJob";
    workload.perHost = object.kind == "DaemonSet";
    workload.observer = !workload.image.empty() && isObserverImage(workload.image);

    SketchNode node;
    node.id = object.name;
    node.line = object.line;
    node.runsHere = true;
    addHints(workload, node);
    if (workload.job) node.kind = {ComponentKind::node, "it runs and ends", false};
    if (workload.job)
        m_deployment.remark(
            SketchRemark::Kind::note, object.line,
            fmt::format("“{}” is a {}: nobody's availability depends on it.", object.name, object.kind));
    else if (workload.perHost)
        m_deployment.remark(SketchRemark::Kind::note, object.line,
                            fmt::format("“{}” is a DaemonSet, one on every host: the files do not say on how "
                                        "many.",
                                        object.name));
    else
        count(workload, node);
    workload.node = m_deployment.add(std::move(node));
    m_workloads.push_back(std::move(workload));
}

void WorkloadReader::addHints(const Workload& workload, SketchNode& node) {
    constexpr std::size_t mostPorts = 12;
    node.hints.push_back({KindHint::From::resource, workload.object->kind});
    if (!workload.image.empty()) node.hints.push_back({KindHint::From::image, workload.image});
    const yaml::Value container = mainContainer(workload.pod, workload.object->name);
    for (const yaml::Value& port : container.find("ports").items())
        if (const std::string_view number = port.find("containerPort").text();
            !number.empty() && node.hints.size() < mostPorts)
            node.hints.push_back({KindHint::From::port, std::string(number)});
    std::string probes;
    for (const std::string_view probe : {"readinessProbe", "livenessProbe", "startupProbe"})
        if (container.find(probe)) probes += (probes.empty() ? "" : ", ") + std::string(probe);
    if (workload.object->kind == "StatefulSet" && workload.object->value.find("spec", "volumeClaimTemplates"))
        probes += std::string(probes.empty() ? "" : "; ") + "a volume of its own for each pod";
    node.notes = probes;
}

/// Instances: those stated, else the autoscaler's least number, else one.
void WorkloadReader::count(Workload& workload, SketchNode& node) {
    const Object& object = *workload.object;
    const yaml::Value stated = object.value.find("spec", "replicas");
    Replicas replicas;
    std::string reason;
    bool guessed = false;
    if (const auto scaler = m_scalers.find(keyOf(object.space, object.name)); scaler != m_scalers.end()) {
        const yaml::Value spec = scaler->second->value.find("spec");
        const bool keda = scaler->second->kind == "ScaledObject";
        const auto least = spec.find(keda ? "minReplicaCount" : "minReplicas").integer();
        const auto most = spec.find(keda ? "maxReplicaCount" : "maxReplicas").integer();
        const auto& changed = scaler->second->replicas;
        const long number = changed ? changed->number : least.value_or(keda ? 0 : 1);
        workload.count = static_cast<int>(std::clamp(number, 0L, 1000L));
        reason = fmt::format("{} {}: at least {}{}", scaler->second->kind, scaler->second->name,
                             workload.count, most ? fmt::format(", at most {}", *most) : "");
        if (changed) reason += "; " + changed->reason;
        if (keda && workload.count == 0) workload.count = 1;
    } else if (object.replicas) {
        workload.count =
            static_cast<int>(std::clamp(object.replicas->number, 0L, long{Replicas::maximumCount}));
        reason = object.replicas->reason;
    } else if (const auto number = stated.integer()) {
        workload.count = static_cast<int>(std::clamp(*number, 0L, long{Replicas::maximumCount}));
        reason = fmt::format("spec.replicas: {}", *number);
    } else if (stated) {
        m_deployment.remark(
            SketchRemark::Kind::note, stated.line(),
            fmt::format("The replicas of “{}” are no number that the file tells: taken as 1.", object.name));
    }
    if (workload.count == 0)
        m_deployment.remark(SketchRemark::Kind::note, object.line,
                            fmt::format("“{}” has no pod (replicas: 0).", object.name));
    replicas.count = std::max(workload.count, 1);
    if (!isQuorumImage(workload.image)) countBudget(workload, replicas, reason, guessed);
    setReplicas(workload, node, replicas, std::move(reason), guessed);
}

/// A disruption budget raises no availability, but it tells how many the owner needs.
void WorkloadReader::countBudget(const Workload& workload, Replicas& replicas, std::string& reason,
                                 bool& guessed) {
    constexpr std::size_t mostCompared = 1'000'000;
    const auto budgets = m_budgets.find(workload.object->space);
    if (budgets == m_budgets.end()) return;
    for (const Object* budget : budgets->second) {
        if (++m_compared > mostCompared) return;
        const yaml::Value spec = budget->value.find("spec");
        if (!matches(spec.find("selector"), workload.labels)) continue;
        const bool atLeast = static_cast<bool>(spec.find("minAvailable"));
        std::string_view text = spec.find(atLeast ? "minAvailable" : "maxUnavailable").text();
        const bool percent = text.ends_with('%');
        if (percent) text.remove_suffix(1);
        int number = 0;
        const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failure != std::errc{} || stop != text.data() + text.size() || number < 0 || number > 100'000)
            continue;
        if (percent) number = (std::min(number, 100) * replicas.count + 99) / 100;
        replicas.required = std::clamp(atLeast ? number : replicas.count - number, 1, replicas.count);
        if (replicas.count > 1) {
            reason += fmt::format("; PodDisruptionBudget {} keeps {}", budget->name, replicas.required);
            guessed = true;
        }
        return;
    }
}

void WorkloadReader::setReplicas(Workload& workload, SketchNode& node, Replicas replicas, std::string reason,
                                 bool guessed) {
    if (replicas.count < 2) return;
    const std::string& program = workload.image.empty() ? workload.object->kind : workload.image;
    if (isQuorumImage(program)) {
        replicas.required = replicas.count / 2 + 1;
        reason += "; it needs a majority";
    }
    node.replicas = {replicas, std::move(reason), guessed};
}

void WorkloadReader::addOperated(const Object& object, const Operated& known) {
    Workload workload;
    workload.object = &object;
    SketchNode node;
    node.id = object.name;
    node.line = object.line;
    node.hints = {{KindHint::From::resource, object.kind},
                  {KindHint::From::technology, std::string(known.technology)}};
    yaml::Value at = object.value.find("spec", known.first);
    long count = at.integer().value_or(0);
    if (!known.second.empty() && at.isMapping()) count = at.find(known.second).integer().value_or(1);
    for (const yaml::Value& set : at.items()) count += set.find(known.second).integer().value_or(1);
    workload.count = static_cast<int>(std::clamp(count, 1L, long{Replicas::maximumCount}));
    Replicas replicas;
    replicas.count = workload.count;
    workload.image = known.technology;
    setReplicas(workload, node, replicas, fmt::format("{} instances in spec.{}", count, known.first), false);
    workload.node = m_deployment.add(std::move(node));
    m_workloads.push_back(std::move(workload));
}

/// A file of nothing but monitoring is about the monitoring.
void WorkloadReader::tellOfObservers() {
    const bool others = std::ranges::any_of(
        m_workloads, [](const Workload& workload) { return !workload.observer && !workload.job; });
    if (others) return;
    for (Workload& workload : m_workloads) workload.observer = false;
}

} // namespace

std::vector<Workload> addWorkloads(Deployment& deployment, const std::vector<Object>& objects) {
    return WorkloadReader(deployment, objects).read();
}

} // namespace faultline::kubernetes
