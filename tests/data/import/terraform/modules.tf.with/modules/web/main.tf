variable "size" { default = 1 }
variable "db" { default = "" }
resource "aws_instance" "server" {
  count     = var.size
  user_data = "DB=${var.db}"
}
