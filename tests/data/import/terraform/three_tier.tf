# A balancer, a group of servers, a database that only the security groups connect.
variable "size" { default = 3 }
locals { name = "shop-${var.env}" }
variable "env" { default = "prod" }

provider "aws" { region = "eu-central-1" }

resource "aws_lb" "web" {
  name            = local.name
  security_groups = [aws_security_group.lb.id]
  subnets         = aws_subnet.public[*].id
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.web.arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_lb_target_group" "web" { port = 80 }

resource "aws_launch_template" "web" {
  image_id               = "ami-1"
  vpc_security_group_ids = [aws_security_group.web.id]
}

resource "aws_autoscaling_group" "web" {
  min_size          = 2
  desired_capacity  = var.size
  max_size          = var.size * 2
  target_group_arns = [aws_lb_target_group.web.arn]
  launch_template {
    id = aws_launch_template.web.id
  }
}

resource "aws_db_instance" "db" {
  engine                 = "postgres"
  multi_az               = true
  vpc_security_group_ids = [aws_security_group.db.id]
}

resource "aws_security_group" "lb" {}
resource "aws_security_group" "web" {
  ingress { security_groups = [aws_security_group.lb.id] }
}
resource "aws_security_group" "db" {}
resource "aws_security_group_rule" "db" {
  type                     = "ingress"
  security_group_id        = aws_security_group.db.id
  source_security_group_id = aws_security_group.web.id
}
resource "aws_subnet" "public" { count = 2 }
