variable "size" { default = 1 }
variable "multi" {}
resource "aws_autoscaling_group" "g" { desired_capacity = var.size }
resource "aws_db_instance" "d" { multi_az = var.multi }
resource "aws_db_instance" "e" { multi_az = lookup(var.more, "x", false) }
variable "more" { default = { x = true } }
