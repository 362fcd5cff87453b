resource "aws_elastic_beanstalk_environment" "e" {
  dynamic "setting" {
    for_each = local.settings
    content {
      name  = setting.key
      value = aws_db_instance.d.address
    }
  }
  provisioner "local-exec" { command = "echo ${aws_s3_bucket.b.id}" }
}
resource "aws_db_instance" "d" {}
resource "aws_s3_bucket" "b" {}
locals { settings = { for k, v in { a = 1 } : k => v if v > 0 } }
