// SPDX-License-Identifier: MIT
// What deployment readers must know of well-known programs beside their kind, which `interpret` finds.
#include "core/io/import/deployment.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

constexpr auto storePorts = std::to_array<std::string_view>(
    {"1433",  "1521",  "2181",  "2379",  "2380",  "3306",  "4222",  "5432",  "5433", "5672",
     "6379",  "6380",  "7687",  "8529",  "9042",  "9092",  "9093",  "9094",  "9200", "9300",
     "11211", "26257", "26379", "27017", "27018", "27019", "28015", "29092", "33060"});

/// The last part of the image's name, or its beginning up to a hyphen.
constexpr auto observers = std::to_array<std::string_view>({"prometheus",
                                                            "grafana",
                                                            "alertmanager",
                                                            "node-exporter",
                                                            "cadvisor",
                                                            "jaeger",
                                                            "zipkin",
                                                            "all-in-one",
                                                            "opentelemetry-collector",
                                                            "opentelemetry-collector-contrib",
                                                            "otel-collector",
                                                            "promtail",
                                                            "fluentd",
                                                            "fluent-bit",
                                                            "filebeat",
                                                            "metricbeat",
                                                            "logspout",
                                                            "adminer",
                                                            "phpmyadmin",
                                                            "pgadmin4",
                                                            "pgadmin",
                                                            "mailhog",
                                                            "mailpit",
                                                            "mailcatcher",
                                                            "portainer",
                                                            "portainer-ce",
                                                            "redis-commander",
                                                            "redisinsight",
                                                            "mongo-express",
                                                            "kafka-ui",
                                                            "kafdrop",
                                                            "akhq",
                                                            "watchtower",
                                                            "autoheal",
                                                            "dozzle",
                                                            "pushgateway",
                                                            "statsd",
                                                            "telegraf",
                                                            "vector",
                                                            "alloy",
                                                            "smtp4dev",
                                                            "pyroscope",
                                                            "blackbox-exporter",
                                                            "netdata",
                                                            "kibana",
                                                            "flower",
                                                            "kowl"});

constexpr auto quorumStores = std::to_array<std::string_view>(
    {"etcd", "zookeeper", "consul", "cockroach", "cockroachdb", "vault", "tikv", "pd", "nats-streaming",
     "rqlite", "cp-zookeeper", "eventuate-zookeeper", "foundationdb", "mongodb-replica", "dqlite"});

constexpr auto proxies = std::to_array<std::string_view>(
    {"nginx", "haproxy", "traefik", "caddy", "envoy", "httpd", "apache", "kong", "apisix", "openresty",
     "pgpool", "pgbouncer", "varnish", "swag", "gateway", "proxy", "proxysql", "ingress"});

template <class Names>
bool names(const Names& table, std::string_view image) {
    const std::string name = imageName(image);
    const std::string_view last = std::string_view(name).substr(name.rfind('/') + 1);
    return std::ranges::find(table, last) != table.end();
}

} // namespace

std::string imageName(std::string_view image) {
    image = image.substr(0, image.find('@'));
    const std::size_t slash = image.find('/');
    const std::size_t tag =
        image.find(':', image.rfind('/') == std::string_view::npos ? 0 : image.rfind('/'));
    image = image.substr(0, tag);
    if (slash == std::string_view::npos) return std::string(image);
    const std::string_view first = image.substr(0, slash);
    const bool registry = first.find_first_of(".:") != std::string_view::npos || first == "localhost";
    return std::string(registry ? image.substr(slash + 1) : image);
}

bool isStorePort(std::string_view port) { return std::ranges::find(storePorts, port) != storePorts.end(); }

bool isObserverImage(std::string_view image) {
    const std::string name = imageName(image);
    return names(observers, image) || name.ends_with("-exporter") || name.ends_with("_exporter");
}

bool isProxy(const SketchNode& node) {
    const auto image = std::ranges::find(node.hints, KindHint::From::image, &KindHint::from);
    const std::string name = image == node.hints.end() ? node.id : imageName(image->text);
    const std::string_view last = std::string_view(name).substr(name.rfind('/') + 1);
    return std::ranges::any_of(
        proxies, [&](std::string_view word) { return last.starts_with(word) || last.ends_with(word); });
}

bool isQuorumImage(std::string_view image) { return names(quorumStores, image); }

} // namespace faultline
