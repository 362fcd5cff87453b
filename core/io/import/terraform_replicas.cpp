// SPDX-License-Identifier: MIT
// replicasOf: what each resource type says of its instances.
#include "core/io/import/terraform_parts.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace faultline::terraform {

namespace {

/// Where a type says how many instances it runs: a block (or none) and an attribute, the first that is known.
struct Counted {
    std::string_view type; ///< the end of it
    std::string_view block;
    std::string_view attribute;
};
constexpr auto counted = std::to_array<Counted>({
    {"_autoscaling_group", "", "desired_capacity"},
    {"_autoscaling_group", "", "min_size"},
    {"_ecs_service", "", "desired_count"},
    {"_eks_node_group", "scaling_config", "desired_size"},
    {"_eks_node_group", "scaling_config", "min_size"},
    {"_opensearch_domain", "cluster_config", "instance_count"},
    {"_elasticsearch_domain", "cluster_config", "instance_count"},
    {"_eks_node_group", "", "desired_size"},
    {"_eks_node_group", "", "min_size"},
    {"_msk_cluster", "", "number_of_broker_nodes"},
    {"_redshift_cluster", "", "number_of_nodes"},
    {"_instance_group_manager", "", "target_size"},
    {"google_container_node_pool", "", "node_count"},
    {"google_container_node_pool", "", "initial_node_count"},
    {"google_container_node_pool", "autoscaling", "min_node_count"},
    {"google_cloud_run_v2_service", "scaling", "min_instance_count"},
    {"_virtual_machine_scale_set", "", "instances"},
    {"azurerm_application_gateway", "sku", "capacity"},
    {"azurerm_container_app", "template", "min_replicas"},
    {"azurerm_kubernetes_cluster", "default_node_pool", "node_count"},
    {"azurerm_kubernetes_cluster_node_pool", "", "node_count"},
    {"digitalocean_kubernetes_cluster", "node_pool", "node_count"},
    {"digitalocean_database_cluster", "", "node_count"},
    {"kubernetes_deployment", "spec", "replicas"},
    {"kubernetes_deployment_v1", "spec", "replicas"},
    {"kubernetes_stateful_set", "spec", "replicas"},
});

/// Stores that need a majority of their instances.
bool needsMajority(std::string_view type) {
    return type.ends_with("_msk_cluster") || type.ends_with("_opensearch_domain") ||
           type.ends_with("_elasticsearch_domain");
}

class ReplicaReader {
public:
    ReplicaReader(const Resource& resource, const Configuration& configuration, const Instances& instances,
                  Deployment& deployment)
        : m_resource(resource), m_configuration(configuration), m_instances(instances),
          m_deployment(deployment) {}

    std::optional<Stated<Replicas>> read() {
        if (auto standby = standbyOf()) return standby;
        if (m_instances.members > 1)
            return standby(static_cast<int>(m_instances.members),
                           fmt::format("{} instances of the cluster", m_instances.members));
        if (m_instances.least) {
            if (m_instances.least->value < 2) return std::nullopt;
            return active(m_instances.least->value, m_instances.least->reason, false);
        }
        if (auto sized = sizeOf()) return sized;
        const auto kind = partKind(m_resource.type).value_or(ComponentKind::node);
        if (m_resource.count.value_or(1) < 2 || !isStack(kind)) return std::nullopt;
        const bool each = !m_resource.keys.empty();
        return active(*m_resource.count,
                      fmt::format("{}: {}", each ? "for_each" : "count", *m_resource.count), each);
    }

private:
    static Stated<Replicas> active(int count, std::string reason, bool guessed) {
        Replicas replicas;
        replicas.count = std::clamp(count, 1, Replicas::maximumCount);
        return {replicas, std::move(reason), guessed};
    }

    /// A writer and standbys that take over within a minute or two, as the providers state it.
    Stated<Replicas> standby(int count, std::string reason) const {
        constexpr double seconds = 60.0;
        Stated<Replicas> stated =
            active(count, fmt::format("{}; a standby takes over in about {} s", reason, seconds), false);
        stated.value.standby = StandbyMode::hot;
        stated.value.switchover.seconds = *Seconds::from(seconds);
        return stated;
    }

    bool isTrue(std::string_view attribute) const {
        return m_configuration.attribute(m_resource, attribute).asTruth().value_or(false);
    }
    std::optional<int> number(std::string_view attribute) const {
        return m_configuration.attribute(m_resource, attribute).asCount();
    }
    std::string text(std::string_view block, std::string_view attribute) const {
        const hcl::Value value = block.empty() ? m_configuration.attribute(m_resource, attribute)
                                               : m_configuration.attribute(m_resource, block, attribute);
        return value.asText().value_or("");
    }

    std::optional<Stated<Replicas>> standbyOf() {
        const std::string& type = m_resource.type;
        if (type == "aws_db_instance") {
            if (isTrue("multi_az")) return standby(2, "multi_az: a standby in another zone");
            const hcl::Expression* const stated = m_resource.block->body.find("multi_az");
            if (stated && !m_configuration.attribute(m_resource, "multi_az").isKnown()) tell("multi_az");
        }
        if (type.ends_with("_elasticache_replication_group")) return cacheGroup();
        if (type == "azurerm_redis_cache")
            if (const int copies =
                    number("replicas_per_master").value_or(number("replicas_per_primary").value_or(0));
                copies > 0)
                return standby(copies + 1, fmt::format("replicas_per_master: {}", copies));
        if (type == "azurerm_cosmosdb_account") {
            const auto places =
                std::ranges::count(m_resource.block->body.blocks, "geo_location", &hcl::Block::type);
            if (places > 1) return standby(static_cast<int>(places), fmt::format("{} geo_location", places));
        }
        // The registry's Aurora module holds its instances in a map.
        if (m_resource.closed && type == "aws_rds_cluster")
            if (const auto instances = m_configuration.attribute(m_resource, "instances").items.size();
                instances > 1)
                return standby(static_cast<int>(instances), fmt::format("{} instances", instances));
        if (type == "google_sql_database_instance" && text("settings", "availability_type") == "REGIONAL")
            return standby(2, "availability_type REGIONAL: a standby in another zone");
        if (type == "google_alloydb_cluster" && m_instances.members > 1) return std::nullopt;
        if (type == "google_redis_instance" && text("", "tier") == "STANDARD_HA")
            return standby(2, "tier STANDARD_HA: a replica in another zone");
        if (m_resource.block->body.block("high_availability") && !text("high_availability", "mode").empty())
            return standby(2, fmt::format("high_availability {}", text("high_availability", "mode")));
        if (isTrue("zone_redundant")) return standby(2, "zone_redundant: copies in several zones");
        if (type == "aws_mq_broker" && text("", "deployment_mode") == "ACTIVE_STANDBY_MULTI_AZ")
            return standby(2, "deployment_mode ACTIVE_STANDBY_MULTI_AZ");
        return std::nullopt;
    }

    std::optional<Stated<Replicas>> cacheGroup() {
        int count =
            number("num_cache_clusters")
                .value_or(number("number_cache_clusters").value_or(number("cluster_size").value_or(0)));
        if (const auto perGroup = number("replicas_per_node_group")) count = *perGroup + 1;
        if (count < 2) return std::nullopt;
        if (isTrue("automatic_failover_enabled"))
            return standby(count, fmt::format("{} caches, automatic_failover_enabled", count));
        m_deployment.remark(
            SketchRemark::Kind::note, m_resource.line,
            fmt::format("“{}” has {} caches but no automatic failover: a replica is read only, counted "
                        "as none.",
                        m_resource.address, count));
        return std::nullopt;
    }

    std::optional<Stated<Replicas>> sizeOf() {
        bool stated = false;
        for (const Counted& rule : counted) {
            if (!m_resource.type.ends_with(rule.type)) continue;
            const hcl::Block* const block =
                rule.block.empty() ? m_resource.block : m_resource.block->body.block(rule.block);
            stated = stated || (block && block->body.find(rule.attribute));
            const hcl::Value value = rule.block.empty()
                                         ? m_configuration.attribute(m_resource, rule.attribute)
                                         : m_configuration.attribute(m_resource, rule.block, rule.attribute);
            const std::optional<int> count = value.asCount();
            if (!count || *count < 0) continue;
            std::string reason = fmt::format("{}: {}", rule.attribute, *count);
            const auto most = number("max_size");
            if (most && rule.attribute != "max_size") reason += fmt::format(" (at most {})", *most);
            if (*count < 2) return std::nullopt;
            Stated<Replicas> replicas = active(*count, std::move(reason), false);
            if (needsMajority(m_resource.type) && *count > 2) {
                replicas.value.required = replicas.value.count / 2 + 1;
                replicas.reason += "; it needs a majority";
                replicas.guessed = true;
            }
            return replicas;
        }
        if (stated) tell("size");
        return std::nullopt;
    }

    void tell(std::string_view what) {
        m_deployment.remark(
            SketchRemark::Kind::note, m_resource.line,
            fmt::format("No file tells the {} of “{}”: taken as one instance.", what, m_resource.address));
    }

    const Resource& m_resource;
    const Configuration& m_configuration;
    const Instances& m_instances;
    Deployment& m_deployment;
};

} // namespace

std::optional<Stated<Replicas>> replicasOf(const Resource& resource, const Configuration& configuration,
                                           const Instances& instances, Deployment& deployment) {
    return ReplicaReader(resource, configuration, instances, deployment).read();
}

} // namespace faultline::terraform
