provider "aws" {
  region = "eu-central-1"
}

resource "aws_route53_record" "shop" {
  zone_id = "Z1"
  name    = "shop.example.com"
  type    = "A"
  alias {
    name                   = aws_lb.front.dns_name
    zone_id                = aws_lb.front.zone_id
    evaluate_target_health = true
  }
}

resource "aws_lb" "front" {
  load_balancer_type = "application"
  subnets            = ["subnet-a", "subnet-b"]
}

resource "aws_lb_target_group" "shop" {
  port     = 80
  protocol = "HTTP"
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.front.arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.shop.arn
  }
}

resource "aws_autoscaling_group" "shop" {
  min_size          = 3
  max_size          = 6
  target_group_arns = [aws_lb_target_group.shop.arn]
  tag {
    key                 = "DATABASE"
    value               = aws_db_instance.orders.address
    propagate_at_launch = true
  }
}

resource "aws_db_instance" "orders" {
  engine   = "postgres"
  multi_az = true
}
