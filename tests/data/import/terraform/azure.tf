resource "azurerm_resource_group" "rg" { location = "westeurope" }
resource "azurerm_public_ip" "ip" {}
resource "azurerm_lb" "lb" {
  location = azurerm_resource_group.rg.location
  frontend_ip_configuration { public_ip_address_id = azurerm_public_ip.ip.id }
}
resource "azurerm_lb_backend_address_pool" "pool" { loadbalancer_id = azurerm_lb.lb.id }
resource "azurerm_network_interface" "nic" {}
resource "azurerm_network_interface_backend_address_pool_association" "a" {
  network_interface_id    = azurerm_network_interface.nic.id
  backend_address_pool_id = azurerm_lb_backend_address_pool.pool.id
}
resource "azurerm_linux_virtual_machine" "vm" {
  location              = azurerm_resource_group.rg.location
  zone                  = "1"
  network_interface_ids = [azurerm_network_interface.nic.id]
}
resource "azurerm_linux_virtual_machine_scale_set" "set" {
  instances = 2
  network_interface {
    ip_configuration { load_balancer_backend_address_pool_ids = [azurerm_lb_backend_address_pool.pool.id] }
  }
}
resource "azurerm_linux_web_app" "app" {
  app_settings = { DB = azurerm_mssql_server.s.fully_qualified_domain_name, REDIS = azurerm_redis_cache.c.hostname }
}
resource "azurerm_mssql_server" "s" {}
resource "azurerm_mssql_database" "d" {
  server_id      = azurerm_mssql_server.s.id
  zone_redundant = true
}
resource "azurerm_redis_cache" "c" {}
resource "azurerm_postgresql_flexible_server" "p" {
  high_availability { mode = "ZoneRedundant" }
}
resource "azurerm_dns_a_record" "www" {
  name               = "www"
  target_resource_id = azurerm_public_ip.ip.id
}
