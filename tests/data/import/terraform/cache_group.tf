resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id       = "sessions"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
}
resource "aws_elasticache_cluster" "member" {
  cluster_id           = "more"
  replication_group_id = aws_elasticache_replication_group.sessions.id
}
