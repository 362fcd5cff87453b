resource "aws_elb" "old" { instances = [aws_instance.a.id, "${aws_instance.b.id}"] }
resource "aws_instance" "a" { subnet_id = aws_subnet.a.id }
resource "aws_instance" "b" { subnet_id = aws_subnet.b.id }
resource "aws_subnet" "a" { availability_zone = "us-east-1a" }
resource "aws_subnet" "b" { availability_zone = "us-east-1b" }
resource "aws_elb_attachment" "c" {
  elb      = aws_elb.old.id
  instance = aws_instance.c.id
}
resource "aws_instance" "c" { depends_on = [aws_instance.a] }
resource "aws_autoscaling_attachment" "g" {
  autoscaling_group_name = aws_autoscaling_group.g.id
  elb                    = aws_elb.old.id
}
resource "aws_autoscaling_group" "g" { min_size = 2 }
resource "aws_ebs_volume" "v" {}
resource "aws_volume_attachment" "v" {
  instance_id = aws_instance.a.id
  volume_id   = aws_ebs_volume.v.id
}
