# What other states and the account hold already.
data "terraform_remote_state" "db" { backend = "s3" }
data "terraform_remote_state" "vpc" { backend = "s3" }
data "aws_lb" "shared" { name = "shared" }
data "aws_s3_bucket" "unused" { bucket = "x" }
data "aws_ami" "image" {}
data "template_file" "init" {
  vars = { db = data.terraform_remote_state.db.outputs.address }
}
resource "aws_launch_configuration" "web" {
  image_id  = data.aws_ami.image.id
  user_data = data.template_file.init.rendered
}
resource "aws_autoscaling_group" "web" {
  launch_configuration = aws_launch_configuration.web.name
  vpc_zone_identifier  = data.terraform_remote_state.vpc.outputs.subnets
  min_size             = 2
}
resource "aws_route53_record" "www" {
  name = "www"
  alias { name = data.aws_lb.shared.dns_name }
}
