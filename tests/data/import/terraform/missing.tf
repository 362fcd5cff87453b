# Part of a larger whole: what it refers to stands elsewhere.
resource "aws_lb_listener" "l" {
  load_balancer_arn = aws_lb.public.arn
  default_action { target_group_arn = aws_lb_target_group.t.arn }
}
resource "aws_lb_target_group" "t" {}
resource "aws_lb_target_group_attachment" "t" {
  target_group_arn = aws_lb_target_group.t.arn
  target_id        = aws_instance.web.id
}
