provider "aws" { region = local.region }
locals { region = "eu-central-1" }
module "vpc" { source = "terraform-aws-modules/vpc/aws" }
module "alb" {
  source  = "terraform-aws-modules/alb/aws"
  subnets = module.vpc.public_subnets
}
module "web" {
  source            = "terraform-aws-modules/autoscaling/aws"
  min_size          = 2
  max_size          = 6
  target_group_arns = [module.alb.target_groups["web"].arn]
  user_data         = "db=${module.db.db_instance_address} cache=${module.cache.endpoint}"
}
module "task" {
  source        = "terraform-aws-modules/ecs/aws//modules/service"
  desired_count = 3
  load_balancer = { service = { target_group_arn = module.alb.target_groups["task"].arn } }
}
module "db" {
  source   = "terraform-aws-modules/rds/aws"
  engine   = "postgres"
  multi_az = true
}
module "cache" {
  source                     = "cloudposse/elasticache-redis/aws"
  cluster_size               = 2
  automatic_failover_enabled = true
}
module "aurora" {
  source    = "terraform-aws-modules/rds-aurora/aws"
  instances = { one = {}, two = {}, three = {} }
}
module "own" { source = "git::https://example.com/own.git" }
