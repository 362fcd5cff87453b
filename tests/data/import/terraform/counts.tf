variable "n" { type = number }
variable "names" { default = { users = 1, orders = 2 } }
resource "aws_instance" "web" { count = 3 }
resource "aws_instance" "unknown" { count = var.n }
resource "aws_instance" "maybe" { count = var.n > 1 ? 1 : 0 }
resource "aws_instance" "none" { count = 0 }
resource "aws_instance" "each" { for_each = toset(["a", "b"]) }
resource "aws_dynamodb_table" "tables" { for_each = var.names }
resource "aws_sqs_queue" "queues" { count = length(concat(["a"], ["b"])) }
resource "aws_s3_bucket" "one" { for_each = { only = true } }
resource "aws_instance" "computed" { count = max(1, 2) + (true && !false ? 2 : 0) }
