resource "aws_instance" "open" {
  associate_public_ip_address = true
  user_data = templatefile("init.sh", { db = aws_db_instance.d.address })
}
resource "aws_instance" "hidden" {}
resource "aws_db_instance" "d" { engine = "mysql" }
