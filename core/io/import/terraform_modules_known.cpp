// SPDX-License-Identifier: MIT
// Modules of the public registry that are one resource each: what they are is known though their files are
// not here, and their inputs bear the names of the resource's attributes.
#include "core/io/import/terraform_types.h"

#include <algorithm>
#include <array>

namespace faultline::terraform {

namespace {

struct KnownModule {
    std::string_view provider;
    std::string_view subject;
    std::string_view type;
};

constexpr auto known = std::to_array<KnownModule>({
    {"aws", "alb", "aws_lb"},
    {"aws", "nlb", "aws_lb"},
    {"aws", "elb", "aws_elb"},
    {"aws", "autoscaling", "aws_autoscaling_group"},
    {"aws", "ec2-autoscale-group", "aws_autoscaling_group"},
    {"aws", "ec2-instance", "aws_instance"},
    {"aws", "rds", "aws_db_instance"},
    {"aws", "rds-aurora", "aws_rds_cluster"},
    {"aws", "rds-cluster", "aws_rds_cluster"},
    {"aws", "elasticache", "aws_elasticache_replication_group"},
    {"aws", "elasticache-redis", "aws_elasticache_replication_group"},
    {"aws", "memory-db", "aws_memorydb_cluster"},
    {"aws", "service", "aws_ecs_service"},
    {"aws", "ecs-alb-service-task", "aws_ecs_service"},
    {"aws", "eks", "aws_eks_node_group"},
    {"aws", "eks-node-group", "aws_eks_node_group"},
    {"aws", "eks-managed-node-group", "aws_eks_node_group"},
    {"aws", "lambda", "aws_lambda_function"},
    {"aws", "s3-bucket", "aws_s3_bucket"},
    {"aws", "sqs", "aws_sqs_queue"},
    {"aws", "sns", "aws_sns_topic"},
    {"aws", "dynamodb-table", "aws_dynamodb_table"},
    {"aws", "dynamodb", "aws_dynamodb_table"},
    {"aws", "cloudfront", "aws_cloudfront_distribution"},
    {"aws", "cloudfront-s3-cdn", "aws_cloudfront_distribution"},
    {"aws", "apigateway-v2", "aws_apigatewayv2_api"},
    {"aws", "msk-kafka-cluster", "aws_msk_cluster"},
    {"aws", "opensearch", "aws_opensearch_domain"},
    {"aws", "elasticsearch", "aws_elasticsearch_domain"},
    {"aws", "efs", "aws_efs_file_system"},
    {"aws", "step-functions", "aws_sfn_state_machine"},
    {"aws", "global-accelerator", "aws_globalaccelerator_accelerator"},
    {"google", "lb-http", "google_compute_global_forwarding_rule"},
    {"google", "serverless_negs", "google_compute_global_forwarding_rule"},
    {"google", "lb", "google_compute_forwarding_rule"},
    {"google", "mig", "google_compute_region_instance_group_manager"},
    {"google", "postgresql", "google_sql_database_instance"},
    {"google", "mysql", "google_sql_database_instance"},
    {"google", "safer_mysql", "google_sql_database_instance"},
    {"google", "mssql", "google_sql_database_instance"},
    {"google", "kubernetes-engine", "google_container_node_pool"},
    {"google", "private-cluster", "google_container_node_pool"},
    {"google", "memorystore", "google_redis_instance"},
    {"google", "pubsub", "google_pubsub_topic"},
    {"google", "cloud-storage", "google_storage_bucket"},
    {"google", "cloud-run", "google_cloud_run_service"},
    {"azurerm", "aks", "azurerm_kubernetes_cluster"},
    {"azurerm", "loadbalancer", "azurerm_lb"},
    {"azurerm", "compute", "azurerm_linux_virtual_machine"},
    {"azurerm", "database", "azurerm_mssql_database"},
    {"azurerm", "postgresql", "azurerm_postgresql_server"},
    {"azurerm", "mysql", "azurerm_mysql_server"},
});

} // namespace

std::string_view typeOfModule(std::string_view source) {
    // "terraform-aws-modules/rds/aws//modules/db_instance" or "github.com/…/terraform-google-sql-db//…".
    if (source.starts_with('.') || source.starts_with('/')) return {};
    const std::string_view subject = subjectOfModule(source);
    const auto isOf = [&](std::string_view provider) {
        if (source.find(provider) != std::string_view::npos) return true;
        return provider == "google" && source.find("GoogleCloudPlatform") != std::string_view::npos;
    };
    const auto* found = std::ranges::find_if(
        known, [&](const KnownModule& module) { return module.subject == subject && isOf(module.provider); });
    return found == known.end() ? std::string_view{} : found->type;
}

} // namespace faultline::terraform
