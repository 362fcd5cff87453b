resource "aws_lb" "a" {}
resource "aws_lb" "b" {}
resource "aws_route53_record" "r" {
  for_each = { a = aws_lb.a.dns_name, b = aws_lb.b.dns_name }
  name     = "api"
  records  = [aws_lb.a.dns_name, aws_lb.b.dns_name]
  weighted_routing_policy { weight = 50 }
}
resource "aws_route53_record" "apex" {
  name = "apex"
  alias {
    name                   = aws_lb.a.dns_name
    evaluate_target_health = true
  }
}
resource "aws_route53_record" "apex6" {
  name = "apex6"
  alias { name = aws_lb.a.dns_name }
}
