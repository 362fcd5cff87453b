// SPDX-License-Identifier: MIT
#include "core/io/import/terraform_types.h"

#include <algorithm>
#include <array>

namespace faultline::terraform {

namespace {

/// Ends and beginnings of types that calls never pass through.
constexpr auto closed = std::to_array<std::string_view>({"_security_group",
                                                         "_security_group_rule",
                                                         "_subnet",
                                                         "_subnet_group",
                                                         "_vpc",
                                                         "_network_acl",
                                                         "_route_table",
                                                         "_route_table_association",
                                                         "_internet_gateway",
                                                         "_nat_gateway",
                                                         "_key_pair",
                                                         "_kms_key",
                                                         "_metric_alarm",
                                                         "_log_group",
                                                         "_acm_certificate",
                                                         "_acm_certificate_validation",
                                                         "_s3_bucket_policy",
                                                         "_lambda_permission",
                                                         "_route53_zone",
                                                         "_route53_health_check",
                                                         "_ecs_cluster",
                                                         "_resource_group",
                                                         "_virtual_network",
                                                         "_network_security_group",
                                                         "_service_plan",
                                                         "_app_service_plan",
                                                         "_key_vault",
                                                         "_cloudtrail",
                                                         "_flow_log",
                                                         "_dashboard",
                                                         "_budgets_budget",
                                                         "_ecr_repository",
                                                         "_random_password",
                                                         "_managed_zone",
                                                         "_compute_network",
                                                         "_compute_subnetwork",
                                                         "_compute_firewall",
                                                         "_project_service",
                                                         "_service_account",
                                                         "_backup_plan",
                                                         "_backup_vault",
                                                         "_wafv2_web_acl",
                                                         "_parameter_group",
                                                         "_option_group",
                                                         "_cloudfront_origin_access_identity",
                                                         "_cloudfront_origin_access_control",
                                                         "_global_cluster",
                                                         "_replication_instance",
                                                         "_vpc_endpoint",
                                                         "_transit_gateway",
                                                         "_vpn_gateway",
                                                         "_network_interface_sg_attachment",
                                                         "_autoscaling_policy",
                                                         "_appautoscaling_policy",
                                                         "_security_policy",
                                                         "_autoscaling_schedule"});

struct Rule {
    std::string_view type; ///< the end of it; empty: any
    std::string_view attribute;
    Relation relation;
};

constexpr auto rules = std::to_array<Rule>({
    // The owner of a link is in front of it.
    {"", "load_balancer_arn", Relation::neededBy},
    {"", "listener_arn", Relation::neededBy},
    {"_ecs_service", "target_group_arn", Relation::neededBy},
    {"_ecs_service", "load_balancer", Relation::neededBy}, // of the registry's module
    {"_autoscaling_group", "traffic_source_attachments", Relation::neededBy},
    {"_autoscaling_group", "target_group_arns", Relation::neededBy},
    {"_autoscaling_group", "load_balancers", Relation::neededBy},
    {"_ecs_service", "elb_name", Relation::neededBy},
    {"_autoscaling_attachment", "lb_target_group_arn", Relation::neededBy},
    {"_autoscaling_attachment", "alb_target_group_arn", Relation::neededBy},
    {"_autoscaling_attachment", "elb", Relation::neededBy},
    {"_autoscaling_traffic_source_attachment", "identifier", Relation::neededBy},
    {"_target_group_attachment", "target_group_arn", Relation::neededBy},
    {"_elb_attachment", "elb", Relation::neededBy},
    {"_volume_attachment", "instance_id", Relation::neededBy},
    {"_api_gateway_integration", "rest_api_id", Relation::neededBy},
    {"_api_gateway_integration", "resource_id", Relation::none},
    {"_apigatewayv2_integration", "api_id", Relation::neededBy},
    {"_apigatewayv2_route", "api_id", Relation::neededBy},
    {"_appsync_datasource", "api_id", Relation::neededBy},
    {"_lambda_event_source_mapping", "function_name", Relation::neededBy},
    {"_sns_topic_subscription", "topic_arn", Relation::neededBy},
    {"_event_rule", "event_bus_name", Relation::neededBy},
    {"_event_target", "event_bus_name", Relation::neededBy},
    {"_event_target", "rule", Relation::neededBy},
    {"_s3_bucket_notification", "bucket", Relation::neededBy},
    {"_db_proxy_target", "db_proxy_name", Relation::neededBy},
    {"_db_proxy_default_target_group", "db_proxy_name", Relation::neededBy},
    {"_globalaccelerator_listener", "accelerator_arn", Relation::neededBy},
    {"_eip_association", "allocation_id", Relation::neededBy},
    {"_efs_mount_target", "file_system_id", Relation::none},
    {"_instance_group_manager", "target_pools", Relation::neededBy},
    {"_forwarding_rule", "ip_address", Relation::neededBy},
    {"_pubsub_subscription", "topic", Relation::neededBy},
    {"_lb_backend_address_pool", "loadbalancer_id", Relation::neededBy},
    {"_backend_address_pool_association", "backend_address_pool_id", Relation::neededBy},
    {"", "load_balancer_backend_address_pool_ids", Relation::neededBy},
    {"", "application_gateway_backend_address_pool_ids", Relation::neededBy},
    {"", "network_interface_ids", Relation::neededBy},
    {"", "public_ip_address_id", Relation::neededBy},
    {"_endpoint", "profile_id", Relation::neededBy},
    {"_endpoint", "profile_name", Relation::neededBy},
    {"_cdn_frontdoor_endpoint", "cdn_frontdoor_profile_id", Relation::neededBy},
    {"_cdn_frontdoor_origin_group", "cdn_frontdoor_profile_id", Relation::neededBy},
    {"_cdn_frontdoor_origin", "cdn_frontdoor_origin_group_id", Relation::neededBy},
    {"_sql_database", "server_id", Relation::neededBy},
    {"_mssql_database", "server_id", Relation::neededBy},
    {"_load_balancer_target", "load_balancer_id", Relation::neededBy},
    {"_load_balancer_network", "load_balancer_id", Relation::none},
    {"_iam_role_policy", "role", Relation::neededBy},
    {"_iam_role_policy_attachment", "role", Relation::neededBy},
    {"_autoscaler", "target", Relation::none},
    {"_record", "name", Relation::needs}, // of the alias block
    // Copies and members.
    {"", "replicate_source_db", Relation::replicates},
    {"", "replication_source_identifier", Relation::replicates},
    {"", "global_replication_group_id", Relation::none},
    {"_sql_database_instance", "master_instance_name", Relation::replicates},
    {"", "creation_source_server_id", Relation::replicates},
    {"", "source_server_id", Relation::replicates},
    {"_cluster_instance", "cluster_identifier", Relation::belongs},
    {"_elasticache_cluster", "replication_group_id", Relation::belongs},
    {"_alloydb_instance", "cluster", Relation::belongs},
});

constexpr auto quietAttributes = std::to_array<std::string_view>({"depends_on",
                                                                  "provider",
                                                                  "providers",
                                                                  "count",
                                                                  "for_each",
                                                                  "tags",
                                                                  "tags_all",
                                                                  "labels",
                                                                  "lifecycle",
                                                                  "subnets",
                                                                  "subnet_ids",
                                                                  "subnet_id",
                                                                  "vpc_id",
                                                                  "vpc_zone_identifier",
                                                                  "availability_zone",
                                                                  "availability_zones",
                                                                  "security_groups",
                                                                  "security_group_ids",
                                                                  "vpc_security_group_ids",
                                                                  "security_group_id",
                                                                  "role_arn",
                                                                  "execution_role_arn",
                                                                  "task_role_arn",
                                                                  "iam_instance_profile",
                                                                  "iam_roles",
                                                                  "kms_key_id",
                                                                  "kms_key_arn",
                                                                  "zone_id",
                                                                  "hosted_zone_id",
                                                                  "health_check_id",
                                                                  "db_subnet_group_name",
                                                                  "subnet_group_name",
                                                                  "cluster_subnet_group_name",
                                                                  "parameter_group_name",
                                                                  "db_parameter_group_name",
                                                                  "db_cluster_parameter_group_name",
                                                                  "key_name",
                                                                  "certificate_arn",
                                                                  "acm_certificate_arn",
                                                                  "web_acl_id",
                                                                  "access_logs",
                                                                  "logging_config",
                                                                  "logging",
                                                                  "log_config",
                                                                  "resource_group_name",
                                                                  "location",
                                                                  "region",
                                                                  "zone",
                                                                  "network",
                                                                  "subnetwork",
                                                                  "vpc",
                                                                  "alarm_actions",
                                                                  "ok_actions",
                                                                  "cluster",
                                                                  "service_plan_id",
                                                                  "app_service_plan_id",
                                                                  "source_arn",
                                                                  "network_configuration",
                                                                  "vpc_config",
                                                                  "managed_zone",
                                                                  "zone_name",
                                                                  "name",
                                                                  "engine",
                                                                  "engine_version",
                                                                  "username",
                                                                  "password",
                                                                  "master_password",
                                                                  "master_username",
                                                                  "lb_port",
                                                                  "notification_topic_arn",
                                                                  "dead_letter_config",
                                                                  "final_snapshot_identifier",
                                                                  "snapshot_identifier",
                                                                  "availability_zone_id",
                                                                  "global_cluster_identifier",
                                                                  "security_policy",
                                                                  "health_checks",
                                                                  "health_check",
                                                                  "network_security_group_id",
                                                                  "virtual_network_name",
                                                                  "master_authorized_networks_config",
                                                                  "trusted_role_arns",
                                                                  "redrive_policy",
                                                                  "replica_regions",
                                                                  "source_code_hash",
                                                                  "s3_bucket",
                                                                  "filename",
                                                                  "ami",
                                                                  "image_id",
                                                                  "key_vault_id",
                                                                  "log_analytics_workspace_id",
                                                                  "identity",
                                                                  "service_account",
                                                                  "project"});

/// … and those that end so.
constexpr auto quietEnds = std::to_array<std::string_view>(
    {"security_group_id", "security_group_ids", "security_groups", "_sg_id", "_sg_ids", "vpc_id",
     "subnet_ids", "_subnets", "subnet_id", "_subnet_group_name", "kms_key_id", "kms_key_arn"});

} // namespace

bool isLink(std::string_view type) {
    return std::ranges::none_of(closed, [&](std::string_view end) { return type.ends_with(end); }) &&
           (type.find("_s3_bucket_") == std::string_view::npos || type.ends_with("_notification")) &&
           !partKind(type);
}

Relation relationOf(std::string_view type, std::string_view attribute) {
    for (const Rule& rule : rules)
        if (rule.attribute == attribute && type.ends_with(rule.type)) return rule.relation;
    const bool quiet =
        std::ranges::find(quietAttributes, attribute) != quietAttributes.end() ||
        std::ranges::any_of(quietEnds, [&](std::string_view end) { return attribute.ends_with(end); });
    return quiet ? Relation::none : Relation::needs;
}

std::string_view subjectOfModule(std::string_view source) {
    std::string_view last = source.substr(0, source.find('?'));
    while (last.ends_with('/')) last.remove_suffix(1);
    // The registry's names end in the provider.
    const bool registry = last.find("://") == std::string_view::npos && std::ranges::count(last, '/') == 2;
    if (registry && !last.starts_with('.')) last = last.substr(0, last.rfind('/'));
    return last.substr(last.rfind('/') + 1);
}

bool isPartModule(std::string_view source, std::string_view name) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"vpc",         "network", "subnet",   "security",       "iam",
         "kms",         "acm",     "label",    "tags",           "key-pair",
         "key_pair",    "logging", "logs",     "cloudtrail",     "budget",
         "policy",      "role",    "dns-zone", "zone",           "monitoring",
         "alarm",       "secret",  "naming",   "resource-group", "resource_group",
         "firewall",    "nat",     "bastion",  "backup",         "waf",
         "certificate", "ecr",     "project",  "route53",        "sg"});
    const std::string_view last = subjectOfModule(source);
    const auto speaks = [&](std::string_view text) {
        return std::ranges::any_of(words, [&](std::string_view word) {
            const std::size_t at = text.find(word);
            if (at == std::string_view::npos) return false;
            const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
            const bool begins = at == 0 || !isLetter(text[at - 1]);
            return begins &&
                   (at + word.size() == text.size() || !isLetter(text[at + word.size()]) || word.size() > 3);
        });
    };
    return !speaks(last) && !(last.empty() && speaks(name));
}

bool isStack(ComponentKind kind) {
    return !isStateful(kind) && kind != ComponentKind::dns && kind != ComponentKind::cdn;
}

} // namespace faultline::terraform
