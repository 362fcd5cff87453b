resource "aws_cloudwatch_event_bus" "bus" {}
resource "aws_cloudwatch_event_rule" "placed" { event_bus_name = aws_cloudwatch_event_bus.bus.name }
resource "aws_cloudwatch_event_target" "mail" {
  rule = aws_cloudwatch_event_rule.placed.name
  arn  = aws_lambda_function.mail.arn
}
resource "aws_lambda_function" "mail" {
  environment { variables = { DB = aws_db_proxy.front.endpoint } }
}
resource "aws_s3_bucket" "uploads" {}
resource "aws_s3_bucket_notification" "new" {
  bucket = aws_s3_bucket.uploads.id
  lambda_function { lambda_function_arn = aws_lambda_function.thumb.arn }
}
resource "aws_lambda_function" "thumb" {}
resource "aws_db_proxy" "front" {}
resource "aws_db_proxy_target" "store" {
  db_proxy_name         = aws_db_proxy.front.name
  db_cluster_identifier = aws_rds_cluster.store.id
}
resource "aws_rds_cluster" "store" {}
resource "helm_release" "cache" { chart = "bitnami/redis" }
resource "azurerm_application_gateway" "web" {
  sku { capacity = 2 }
}
