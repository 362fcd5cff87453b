provider "aws" { region = "us-east-1" }
variable "hosts" {
  default = { web1 = { az = "us-east-1a" }, web2 = { az = "us-east-1b" } }
}
resource "aws_instance" "web" {
  for_each          = var.hosts
  availability_zone = each.value.az
}
resource "aws_instance" "service" {
  for_each  = { auth = "small", billing = "large" }
  user_data = aws_sqs_queue.jobs[each.key].url
}
resource "aws_sqs_queue" "jobs" { for_each = toset(["auth", "billing"]) }
resource "google_cloud_run_v2_service" "api" {
  for_each = toset(["us-central1", "europe-west1"])
  location = each.key
}
resource "aws_elb" "front" { instances = [for one in aws_instance.web : one.id] }
resource "aws_instance" "alike" { for_each = toset(["a1", "a2"]) }
