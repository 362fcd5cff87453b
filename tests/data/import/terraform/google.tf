variable "region" { default = "europe-west1" }
provider "google" { region = var.region }
resource "google_compute_global_forwarding_rule" "web" {
  target     = google_compute_target_http_proxy.web.id
  ip_address = google_compute_global_address.ip.address
}
resource "google_compute_global_address" "ip" {}
resource "google_compute_target_http_proxy" "web" { url_map = google_compute_url_map.web.id }
resource "google_compute_url_map" "web" { default_service = google_compute_backend_service.web.id }
resource "google_compute_backend_service" "web" {
  backend { group = google_compute_region_instance_group_manager.web.instance_group }
  health_checks = [google_compute_health_check.h.id]
}
resource "google_compute_region_instance_group_manager" "web" {
  target_size = 3
  version { instance_template = google_compute_instance_template.web.id }
}
resource "google_compute_instance_template" "web" {
  metadata = { db = google_sql_database_instance.db.private_ip_address }
}
resource "google_sql_database_instance" "db" {
  database_version = "POSTGRES_15"
  settings { availability_type = "REGIONAL" }
}
resource "google_sql_database_instance" "copy" { master_instance_name = google_sql_database_instance.db.name }
resource "google_compute_instance" "tool" { zone = "europe-west1-b" }
resource "google_redis_instance" "cache" { tier = "STANDARD_HA" }
resource "google_dns_record_set" "www" {
  name    = "www.example.org."
  rrdatas = [google_compute_global_address.ip.address]
}
