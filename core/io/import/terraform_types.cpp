// SPDX-License-Identifier: MIT
#include "core/io/import/terraform_types.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace faultline::terraform {

namespace {

using Kind = ComponentKind;

const std::unordered_map<std::string_view, Kind>& parts() {
    static const std::unordered_map<std::string_view, Kind> table{
        // Amazon
        {"aws_instance", Kind::node},
        {"aws_spot_instance_request", Kind::node},
        {"aws_autoscaling_group", Kind::node},
        {"aws_ecs_service", Kind::node},
        {"aws_eks_cluster", Kind::coordinator},
        {"aws_eks_node_group", Kind::node},
        {"aws_eks_fargate_profile", Kind::node},
        {"aws_lambda_function", Kind::node},
        {"aws_elastic_beanstalk_environment", Kind::node},
        {"aws_apprunner_service", Kind::node},
        {"aws_lightsail_instance", Kind::node},
        {"aws_sfn_state_machine", Kind::node},
        {"aws_emr_cluster", Kind::node},
        {"aws_amplify_app", Kind::node},
        {"aws_lb", Kind::gateway},
        {"aws_alb", Kind::gateway},
        {"aws_elb", Kind::gateway},
        {"aws_api_gateway_rest_api", Kind::gateway},
        {"aws_apigatewayv2_api", Kind::gateway},
        {"aws_appsync_graphql_api", Kind::gateway},
        {"aws_globalaccelerator_accelerator", Kind::gateway},
        {"aws_cloudfront_distribution", Kind::cdn},
        {"aws_route53_record", Kind::dns},
        {"aws_db_instance", Kind::database},
        {"aws_rds_cluster", Kind::database},
        {"aws_docdb_cluster", Kind::database},
        {"aws_neptune_cluster", Kind::database},
        {"aws_redshift_cluster", Kind::database},
        {"aws_redshiftserverless_workgroup", Kind::database},
        {"aws_dynamodb_table", Kind::database},
        {"aws_opensearch_domain", Kind::database},
        {"aws_elasticsearch_domain", Kind::database},
        {"aws_timestreamwrite_database", Kind::database},
        {"aws_keyspaces_table", Kind::database},
        {"aws_elasticache_cluster", Kind::cache},
        {"aws_elasticache_replication_group", Kind::cache},
        {"aws_elasticache_serverless_cache", Kind::cache},
        {"aws_memorydb_cluster", Kind::cache},
        {"aws_dax_cluster", Kind::cache},
        {"aws_sqs_queue", Kind::queue},
        {"aws_sns_topic", Kind::queue},
        {"aws_kinesis_stream", Kind::queue},
        {"aws_kinesis_firehose_delivery_stream", Kind::queue},
        {"aws_msk_cluster", Kind::queue},
        {"aws_msk_serverless_cluster", Kind::queue},
        {"aws_mq_broker", Kind::queue},
        {"aws_cloudwatch_event_bus", Kind::queue},
        {"aws_s3_bucket", Kind::storage},
        {"aws_efs_file_system", Kind::storage},
        {"aws_fsx_lustre_file_system", Kind::storage},
        {"aws_fsx_windows_file_system", Kind::storage},
        {"aws_ebs_volume", Kind::storage},
        {"aws_cognito_user_pool", Kind::external},
        // Google
        {"google_compute_instance", Kind::node},
        {"google_compute_instance_from_template", Kind::node},
        {"google_compute_instance_group_manager", Kind::node},
        {"google_compute_region_instance_group_manager", Kind::node},
        {"google_cloud_run_service", Kind::node},
        {"google_cloud_run_v2_service", Kind::node},
        {"google_cloudfunctions_function", Kind::node},
        {"google_cloudfunctions2_function", Kind::node},
        {"google_app_engine_standard_app_version", Kind::node},
        {"google_app_engine_flexible_app_version", Kind::node},
        {"google_container_cluster", Kind::coordinator},
        {"google_container_node_pool", Kind::node},
        {"google_compute_forwarding_rule", Kind::gateway},
        {"google_compute_global_forwarding_rule", Kind::gateway},
        {"google_api_gateway_gateway", Kind::gateway},
        {"google_dns_record_set", Kind::dns},
        {"google_sql_database_instance", Kind::database},
        {"google_spanner_instance", Kind::database},
        {"google_bigtable_instance", Kind::database},
        {"google_bigquery_dataset", Kind::database},
        {"google_firestore_database", Kind::database},
        {"google_alloydb_cluster", Kind::database},
        {"google_redis_instance", Kind::cache},
        {"google_redis_cluster", Kind::cache},
        {"google_memcache_instance", Kind::cache},
        {"google_pubsub_topic", Kind::queue},
        {"google_storage_bucket", Kind::storage},
        {"google_filestore_instance", Kind::storage},
        // Azure
        {"azurerm_virtual_machine", Kind::node},
        {"azurerm_linux_virtual_machine", Kind::node},
        {"azurerm_windows_virtual_machine", Kind::node},
        {"azurerm_virtual_machine_scale_set", Kind::node},
        {"azurerm_linux_virtual_machine_scale_set", Kind::node},
        {"azurerm_windows_virtual_machine_scale_set", Kind::node},
        {"azurerm_orchestrated_virtual_machine_scale_set", Kind::node},
        {"azurerm_kubernetes_cluster", Kind::node},
        {"azurerm_kubernetes_cluster_node_pool", Kind::node},
        {"azurerm_app_service", Kind::node},
        {"azurerm_linux_web_app", Kind::node},
        {"azurerm_windows_web_app", Kind::node},
        {"azurerm_function_app", Kind::node},
        {"azurerm_linux_function_app", Kind::node},
        {"azurerm_windows_function_app", Kind::node},
        {"azurerm_container_app", Kind::node},
        {"azurerm_container_group", Kind::node},
        {"azurerm_static_site", Kind::node},
        {"azurerm_static_web_app", Kind::node},
        {"azurerm_logic_app_workflow", Kind::node},
        {"azurerm_lb", Kind::gateway},
        {"azurerm_application_gateway", Kind::gateway},
        {"azurerm_api_management", Kind::gateway},
        {"azurerm_frontdoor", Kind::cdn},
        {"azurerm_cdn_frontdoor_profile", Kind::cdn},
        {"azurerm_cdn_profile", Kind::cdn},
        {"azurerm_traffic_manager_profile", Kind::dns},
        {"azurerm_dns_a_record", Kind::dns},
        {"azurerm_dns_cname_record", Kind::dns},
        {"azurerm_mssql_database", Kind::database},
        {"azurerm_sql_database", Kind::database},
        {"azurerm_mssql_managed_instance", Kind::database},
        {"azurerm_postgresql_server", Kind::database},
        {"azurerm_postgresql_flexible_server", Kind::database},
        {"azurerm_mysql_server", Kind::database},
        {"azurerm_mysql_flexible_server", Kind::database},
        {"azurerm_mariadb_server", Kind::database},
        {"azurerm_cosmosdb_account", Kind::database},
        {"azurerm_search_service", Kind::database},
        {"azurerm_redis_cache", Kind::cache},
        {"azurerm_redis_enterprise_cluster", Kind::cache},
        {"azurerm_servicebus_namespace", Kind::queue},
        {"azurerm_eventhub_namespace", Kind::queue},
        {"azurerm_eventgrid_topic", Kind::queue},
        {"azurerm_storage_account", Kind::storage},
        // Others
        {"digitalocean_droplet", Kind::node},
        {"digitalocean_app", Kind::node},
        {"digitalocean_kubernetes_cluster", Kind::node},
        {"digitalocean_loadbalancer", Kind::gateway},
        {"digitalocean_database_cluster", Kind::database},
        {"digitalocean_spaces_bucket", Kind::storage},
        {"digitalocean_record", Kind::dns},
        {"hcloud_server", Kind::node},
        {"hcloud_load_balancer", Kind::gateway},
        {"linode_instance", Kind::node},
        {"linode_nodebalancer", Kind::gateway},
        {"openstack_compute_instance_v2", Kind::node},
        {"openstack_lb_loadbalancer_v2", Kind::gateway},
        {"oci_core_instance", Kind::node},
        {"oci_load_balancer_load_balancer", Kind::gateway},
        {"oci_database_autonomous_database", Kind::database},
        {"cloudflare_record", Kind::dns},
        {"cloudflare_dns_record", Kind::dns},
        {"cloudflare_load_balancer", Kind::gateway},
        {"kubernetes_deployment", Kind::node},
        {"kubernetes_deployment_v1", Kind::node},
        {"kubernetes_stateful_set", Kind::node},
        {"kubernetes_stateful_set_v1", Kind::node},
        {"docker_container", Kind::node},
        {"mongodbatlas_cluster", Kind::database},
        {"mongodbatlas_advanced_cluster", Kind::database},
    };
    return table;
}

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
                                                         "_s3_bucket_notification",
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

std::optional<ComponentKind> partKind(std::string_view type) {
    const auto found = parts().find(type);
    return found == parts().end() ? std::nullopt : std::optional(found->second);
}

bool isLink(std::string_view type) {
    return std::ranges::none_of(closed, [&](std::string_view end) { return type.ends_with(end); }) &&
           type.find("_s3_bucket_") == std::string_view::npos && !partKind(type);
}

Relation relationOf(std::string_view type, std::string_view attribute) {
    for (const Rule& rule : rules)
        if (rule.attribute == attribute && type.ends_with(rule.type)) return rule.relation;
    const bool quiet =
        std::ranges::find(quietAttributes, attribute) != quietAttributes.end() ||
        std::ranges::any_of(quietEnds, [&](std::string_view end) { return attribute.ends_with(end); });
    return quiet ? Relation::none : Relation::needs;
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
    std::string_view last = source.substr(0, source.find('?'));
    while (last.ends_with('/')) last.remove_suffix(1);
    // "terraform-aws-modules/rds/aws": the provider comes last.
    if (last.find("://") == std::string_view::npos && std::ranges::count(last, '/') == 2 &&
        !last.starts_with('.'))
        last = last.substr(0, last.rfind('/'));
    last = last.substr(last.rfind('/') + 1);
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
