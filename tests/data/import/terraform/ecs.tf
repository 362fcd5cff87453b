resource "aws_ecs_cluster" "main" {}
resource "aws_ecs_service" "api" {
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.api.arn
  desired_count   = 4
  load_balancer { target_group_arn = aws_lb_target_group.api.arn }
}
resource "aws_ecs_task_definition" "api" {
  container_definitions = <<-JSON
    [{"environment": [{"name": "DB", "value": "${aws_rds_cluster.db.endpoint}"},
                      {"name": "CACHE", "value": "${aws_elasticache_replication_group.cache.primary_endpoint_address}"}]}]
  JSON
}
resource "aws_lb" "api" { internal = true }
resource "aws_lb_target_group" "api" {}
resource "aws_lb_listener" "api" {
  load_balancer_arn = aws_lb.api.arn
  default_action { target_group_arn = aws_lb_target_group.api.arn }
}
resource "aws_rds_cluster" "db" { engine = "aurora-postgresql" }
resource "aws_rds_cluster_instance" "db" {
  count              = 3
  cluster_identifier = aws_rds_cluster.db.id
}
resource "aws_elasticache_replication_group" "cache" {
  num_cache_clusters         = 2
  automatic_failover_enabled = true
}
resource "aws_elasticache_replication_group" "lame" { number_cache_clusters = 3 }
resource "aws_msk_cluster" "events" { number_of_broker_nodes = 3 }
