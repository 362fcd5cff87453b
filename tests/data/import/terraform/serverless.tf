resource "aws_apigatewayv2_api" "http" {}
resource "aws_apigatewayv2_integration" "fn" {
  api_id          = aws_apigatewayv2_api.http.id
  integration_uri = aws_lambda_function.fn.invoke_arn
}
resource "aws_lambda_function" "fn" {
  role = aws_iam_role.fn.arn
  environment { variables = { TABLE = aws_dynamodb_table.orders.name } }
}
resource "aws_iam_role" "fn" {}
resource "aws_iam_role_policy" "fn" {
  role   = aws_iam_role.fn.id
  policy = jsonencode({ Statement = [{ Resource = [aws_sqs_queue.jobs.arn, "${aws_s3_bucket.files.arn}/*"] }] })
}
resource "aws_dynamodb_table" "orders" {}
resource "aws_sqs_queue" "jobs" {}
resource "aws_s3_bucket" "files" {}
resource "aws_lambda_function" "worker" {}
resource "aws_lambda_event_source_mapping" "m" {
  function_name    = aws_lambda_function.worker.arn
  event_source_arn = aws_sqs_queue.jobs.arn
}
resource "aws_sns_topic" "news" {}
resource "aws_sns_topic_subscription" "s" {
  topic_arn = aws_sns_topic.news.arn
  endpoint  = aws_sqs_queue.jobs.arn
}
resource "aws_cloudfront_distribution" "site" {
  origin { domain_name = aws_s3_bucket.files.bucket_regional_domain_name }
  logging_config { bucket = aws_s3_bucket.logs.bucket_domain_name }
}
resource "aws_s3_bucket" "logs" {}
