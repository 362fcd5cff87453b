# Active in one region, passive in the other.
provider "aws" { region = "us-east-1" }
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
resource "aws_lb" "east" {}
resource "aws_lb" "west" { provider = aws.west }
resource "aws_instance" "east" { count = 2 }
resource "aws_instance" "west" { provider = aws.west }
resource "aws_lb_target_group_attachment" "east" {
  target_group_arn = aws_lb_target_group.east.arn
  target_id        = aws_instance.east[0].id
}
resource "aws_lb_target_group" "east" {}
resource "aws_lb_listener" "east" {
  load_balancer_arn = aws_lb.east.arn
  default_action { target_group_arn = aws_lb_target_group.east.arn }
}
resource "aws_db_instance" "main" { availability_zone = "us-east-1a" }
resource "aws_db_instance" "copy" {
  provider            = aws.west
  replicate_source_db = aws_db_instance.main.arn
}
resource "aws_route53_record" "primary" {
  zone_id = aws_route53_zone.z.id
  name    = "www.example.org"
  failover_routing_policy { type = "PRIMARY" }
  health_check_id = aws_route53_health_check.east.id
  alias { name = aws_lb.east.dns_name }
}
resource "aws_route53_record" "secondary" {
  zone_id = aws_route53_zone.z.id
  name    = "www.example.org"
  failover_routing_policy { type = "SECONDARY" }
  alias { name = aws_lb.west.dns_name }
}
resource "aws_route53_record" "mail" {
  zone_id = aws_route53_zone.z.id
  name    = "example.org"
  type    = "MX"
  records = ["10 mail.example.org"]
}
resource "aws_route53_zone" "z" {}
resource "aws_route53_health_check" "east" {}
