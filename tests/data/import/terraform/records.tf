# Nothing but names: where they lead lies elsewhere.
resource "aws_route53_record" "one" {
  name            = "www"
  type            = "CNAME"
  records         = ["one.example.org"]
  health_check_id = aws_route53_health_check.one.id
  weighted_routing_policy { weight = 10 }
}
resource "aws_route53_record" "two" {
  name    = "www"
  type    = "CNAME"
  records = [var.other]
  weighted_routing_policy { weight = 90 }
}
resource "aws_route53_record" "mail" {
  name    = "www"
  type    = "MX"
  records = ["10 mail"]
}
resource "cloudflare_record" "plain" {
  name  = "plain"
  value = "192.0.2.1"
}
