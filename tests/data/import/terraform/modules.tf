provider "aws" { region = "eu-west-1" }
provider "aws" {
  alias  = "paris"
  region = "eu-west-3"
}
module "web" {
  source = "./modules/web"
  size   = 2
  db     = module.db.endpoint
}
module "far" {
  source    = "./modules/web"
  providers = { aws = aws.paris }
}
module "db" { source = "./modules/db" }
module "cache" {
  source = "terraform-aws-modules/elasticache/aws"
  count  = 2
}
module "vpc" { source = "terraform-aws-modules/vpc/aws" }
resource "aws_instance" "admin" { user_data = "${module.db.endpoint} ${module.cache[0].address} ${module.vpc.id}" }
