resource "aws_instance" "first" {
  ami = = "x"
  count = 2
}
%% nonsense
resource "aws_instance" "second" {
  user_data = "unclosed
  count = 3
}
resource "aws_instance" {
}
resource "aws_db_instance" "last" {
  engine = "mysql"
