resource "azurerm_resource_group" "here" { location = "West Europe" }
resource "azurerm_service_plan" "plan" {
  location     = azurerm_resource_group.here.location
  worker_count = 3
}
resource "azurerm_linux_web_app" "shop" {
  location        = azurerm_service_plan.plan.location
  service_plan_id = azurerm_service_plan.plan.id
}
resource "azurerm_mssql_server" "first" { location = azurerm_resource_group.here.location }
resource "azurerm_mssql_server" "second" { location = "North Europe" }
resource "azurerm_mssql_database" "orders" { server_id = azurerm_mssql_server.first.id }
resource "azurerm_mssql_failover_group" "both" {
  server_id = azurerm_mssql_server.first.id
  databases = [azurerm_mssql_database.orders.id]
  partner_server { id = azurerm_mssql_server.second.id }
  read_write_endpoint_failover_policy { mode = "Manual" }
}
resource "azurerm_redis_cache" "sessions" { replicas_per_master = 1 }
resource "azurerm_cosmosdb_account" "carts" {
  geo_location { location = "westeurope" }
  geo_location { location = "northeurope" }
}
