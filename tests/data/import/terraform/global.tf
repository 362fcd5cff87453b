resource "aws_rds_global_cluster" "g" {}
resource "aws_rds_cluster" "one" { global_cluster_identifier = aws_rds_global_cluster.g.id }
resource "aws_rds_cluster" "two" {
  provider                  = aws.far
  global_cluster_identifier = aws_rds_global_cluster.g.id
}
provider "aws" {
  alias  = "far"
  region = var.far_region
}
