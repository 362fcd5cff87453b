resource "google_compute_region_instance_group_manager" "web" { target_size = 1 }
resource "google_compute_region_autoscaler" "web" {
  target = google_compute_region_instance_group_manager.web.id
  autoscaling_policy {
    min_replicas = 4
    max_replicas = 9
  }
}
resource "aws_ecs_service" "api" { desired_count = 2 }
resource "aws_appautoscaling_target" "api" {
  resource_id  = "service/main/${aws_ecs_service.api.name}"
  min_capacity = 3
}
resource "google_pubsub_topic" "orders" {}
resource "google_pubsub_subscription" "orders" {
  topic = google_pubsub_topic.orders.id
  push_config { push_endpoint = google_cloudfunctions_function.mail.https_trigger_url }
}
resource "google_cloudfunctions_function" "mail" {}
