locals {
  a = local.b
  b = local.a
  c = [local.c, local.c]
}
resource "aws_instance" "i" {
  count = local.a
  tags  = { Name = "${local.c}" }
}
