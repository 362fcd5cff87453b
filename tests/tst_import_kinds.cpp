// SPDX-License-Identifier: MIT
// Which kind a part gets by its words, signs, images and resource types. Rows say what a person would.

#include "tests/support/lone_part.h"

#include <QtTest>

#include <vector>

using namespace faultline;
using namespace faultline::test;

class TestImportKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labels_data();
    void labels();
    void hints_data();
    void hints();
    void whatRunsHereIsNobodyElses();
};

void TestImportKinds::labels_data() {
    QTest::addColumn<QString>("kind");
    const std::map<std::string, std::vector<const char*>> rows{
        {"client", {"Client",     "Clients",       "User",     "End Users",          "👤 User",
                    "Customer",   "Web Browser",   "Browser",  "Mobile App",         "Mobile Client",
                    "iOS App",    "Redis client",  "Visitors", "Internet",           "IoT Devices",
                    "Benutzer",   "Kunde",         "Admin",    "Web Client (React)", "Desktop App",
                    "Smartphone", "Client Browser"}},
        {"dns",
         {"DNS", "Route 53", "Route53", "AWS Route 53", "DNS Server", "Global DNS", "CoreDNS", "Cloud DNS",
          "Azure DNS", "Name server", "Azure Traffic Manager", "pi-hole"}},
        {"cdn",
         {"CDN", "CloudFront", "Amazon CloudFront", "Fastly", "Akamai", "Cloudflare CDN", "Edge cache"}},
        {"gateway",
         {"LB",
          "ELB",
          "AWS ALB",
          "Load Balancer",
          "LoadBalancer",
          "Load Balancer A1",
          "load-balancer-2",
          "nginx",
          "NGINX Ingress",
          "HAProxy",
          "HA Proxy 2",
          "API Gateway",
          "APIGateway",
          "Kong Gateway",
          "Traefik",
          "Envoy",
          "Reverse Proxy",
          "DB Proxy",
          "PgBouncer",
          "Ingress Controller",
          "Lastverteiler",
          "WAF",
          "Firewall",
          "Azure Front Door",
          "Application Gateway",
          "NAT Gateway",
          "Redis Cluster Proxy",
          "Virtual IP",
          "Internet Gateway",
          "ProxySQL",
          "Gateway Service",
          "Core Router",
          "VPN"}},
        {"node",
         {"Node.js",
          "Server Node 1",
          "App",
          "Web Server",
          "Application Server",
          "Order Service",
          "User Service",
          "Client Library",
          "Database migration job",
          "Cache invalidation worker",
          "Queue worker",
          "Kafka Consumer",
          "Kafka Connect",
          "S3 uploader",
          "Postgres Exporter",
          "redis-exporter",
          "User Interface",
          "Frontend",
          "Backend API",
          "Lambda",
          "AWS Lambda Function",
          "EC2 Instance",
          "Django",
          "Worker Pool",
          "Cron Job",
          "Prometheus",
          "Grafana",
          "phpMyAdmin",
          "Keycloak",
          "Customer Portal",
          "Admin Panel",
          "Schema Registry",
          "Thingummy",
          "Database Connector",
          "Elasticsearch Exporter",
          "Mongo Express",
          "Microservice A",
          "Celery Worker",
          "Anwendungsserver",
          "Data Processor",
          "VM 1",
          "Pods",
          "Payment Service",
          "Message Handler",
          "Order Service\nPostgreSQL",
          "Primary DC",
          "Kundenportal",
          "Lambda@Edge",
          "Cloudflare Workers",
          "Raft Node A"}},
        {"coordinator",
         {"ZooKeeper", "Zookeeper 3-node ensemble", "etcd", "Consul", "Service Registry", "ServiceDiscovery",
          "Redis Sentinel", "Control Plane", "NameNode", "Arbiter", "Eureka Server"}},
        {"cache",
         {"Redis", "Redis Cluster", "Memcached", "ElastiCache", "Session Store\nRedis", "Cache", "User cache",
          "Azure Cache for Redis", "Varnish", "Caching Layer", "Cache Service", "Redis (Cache)"}},
        {"queue",
         {"Kafka",
          "Apache Kafka",
          "RabbitMQ",
          "SQS",
          "Amazon SQS",
          "Message Queue",
          "Message Broker (RabbitMQ)",
          "Pub/Sub",
          "Google Pub/Sub",
          "Event Bus",
          "EventBridge",
          "Kinesis",
          "NATS",
          "Azure Service Bus",
          "Job queue\nRedis",
          "Queue for Orders",
          "Warteschlange",
          "MQTT Broker",
          "Dead Letter Queue",
          "Event Hubs"}},
        {"database",
         {"Database",
          "Postgres",
          "PostgreSQL 15",
          "MySQL Server",
          "Master DB",
          "Slave Database (Replica)",
          "Replica",
          "Read Replica",
          "MongoDB",
          "DynamoDB",
          "Amazon Aurora (Multi-AZ)",
          "RDS",
          "Cassandra",
          "Elasticsearch",
          "Kundendatenbank",
          "Orders DB",
          "Data Warehouse",
          "Replica of Orders DB",
          "Database A Master",
          "Cloud SQL",
          "Azure Cosmos DB",
          "Vector Store",
          "ClickHouse",
          "Neo4j",
          "DB1",
          "UserDB",
          "SQL Server",
          "Shard 1",
          "Search Index",
          "Standby",
          "dynamodblocal",
          "OpenLDAP",
          "Database Cluster"}},
        {"storage",
         {"S3", "S3 Bucket", "AWS S3", "MinIO", "Blob Storage", "NFS", "EFS", "File Server", "Object Storage",
          "Ceph", "Persistent Volume", "Google Cloud Storage", "Storage Service", "Data Lake",
          "Container Registry", "Static Assets", "Objektspeicher", "NAS"}},
        {"external",
         {"Stripe",
          "Stripe API",
          "PayPal",
          "Twilio",
          "SendGrid",
          "External API",
          "Third-party service",
          "Auth0",
          "OpenAI API",
          "Payment Gateway",
          "Payment Provider",
          "SMTP Server",
          "GitHub",
          "Google Maps API",
          "Identity Provider",
          "Slack",
          "Partner API",
          "Fremdsystem",
          "Salesforce",
          "LLM Provider"}},
    };
    std::size_t count = 0;
    for (const auto& [kind, labels] : rows)
        for (const char* label : labels) {
            QTest::newRow(label) << QString::fromStdString(kind);
            ++count;
        }
    QVERIFY(count >= 200);
}

void TestImportKinds::labels() {
    QFETCH(QString, kind);
    QCOMPARE(QString::fromStdString(kindOf(part(QTest::currentDataTag()))), kind);
}

void TestImportKinds::hints_data() {
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("hints");
    QTest::addColumn<QString>("kind");
    const char* rows[][3] = {
        {"Orders", "shape:cylinder", "database"},
        {"Redis", "shape:cylinder", "cache"},
        {"Uploads bucket", "shape:cylinder", "storage"},
        {"Queue worker", "shape:cylinder", "queue"},
        {"API Gateway", "shape:cylinder", "gateway"},
        {"Events", "shape:h-cyl", "queue"},
        {"Images", "shape:lin-cyl", "storage"},
        {"Support agent", "shape:person", "client"},
        {"Support agent", "shape:umlActor", "client"},
        {"Support agent", "shape:c4:Person_Ext", "client"},
        {"Copies", "shape:Data_Factory", "node"},
        {"Picks", "shape:mxgraph.aws4.personalize", "node"},
        {"db", "image:postgres:15", "database"},
        {"db", "image:docker.io/bitnami/postgresql:15", "database"},
        {"web", "image:nginx:alpine", "gateway"},
        {"queue", "image:redis:7", "queue"},
        {"cache", "image:redis:7", "cache"},
        {"store", "image:mcr.microsoft.com/mssql/server:2019", "database"},
        {"metrics", "image:prom/node-exporter", "node"},
        {"redis-exporter", "image:oliver006/redis_exporter", "node"},
        {"broker", "image:confluentinc/cp-kafka:7.4", "queue"},
        {"app", "image:registry.example.com:5000/team/shop:1.2", "node"},
        {"proxy", "image:traefik:v2", "gateway"},
        {"kafka", "image:ghcr.io/open-telemetry/demo:2.0.2-kafka", "queue"},
        {"minio1", "image:minio/minio", "storage"},
        {"zk", "image:zookeeper", "coordinator"},
        {"control-center", "image:confluentinc/cp-enterprise-control-center:7", "node"},
        {"rest", "image:confluentinc/cp-kafka-rest:7", "node"},
        {"auth", "image:supabase/gotrue:v2", "node"},
        {"db", "image:supabase/postgres:15", "database"},
        {"who", "image:traefik/whoami", "node"},
        {"files", "image:nextcloud:fpm", "node"},
        {"maps", "image:postgis/postgis:16", "database"},
        {"watch", "image:zabbix/zabbix-server-mysql", "node"},
        {"worker1", "icon:/x/resources/aws/compute/elastic-container-service.png", "node"},
        {"thing", "shape:mxgraph.kubernetes.ing", "gateway"},
        {"cart\n(3 replicas)", "shape:box", "node"},
        {"orders", "resource:aws_db_instance", "database"},
        {"web", "resource:aws_lb", "gateway"},
        {"assets", "resource:aws_s3_bucket", "storage"},
        {"www", "resource:aws_route53_record", "dns"},
        {"jobs", "resource:aws_sqs_queue", "queue"},
        {"web", "resource:aws_instance", "node"},
        {"web", "resource:google_compute_instance", "node"},
        {"main", "resource:google_sql_database_instance", "database"},
        {"main", "resource:azurerm_lb", "gateway"},
        {"sessions", "resource:aws_elasticache_replication_group", "cache"},
        {"site", "resource:aws_cloudfront_distribution", "cdn"},
        {"fn", "resource:aws_lambda_function", "node"},
        {"Orders", "icon:aws:rds", "database"},
        {"Orders", "icon:logos:aws-dynamodb", "database"},
        {"Files", "icon:logos:aws-s3", "storage"},
        {"Entry", "shape:mxgraph.aws4.application_load_balancer", "gateway"},
        {"Compute", "shape:mxgraph.aws4.lambda", "node"},
        {"Names", "shape:mxgraph.aws4.route_53", "dns"},
        {"People", "shape:mxgraph.aws4.users", "client"},
        {"Cosmos", "icon:img/lib/azure2/databases/Azure_Cosmos_DB.svg", "database"},
        {"Front", "icon:img/lib/azure2/networking/Front_Doors.svg", "gateway"},
        {"Orders", "class:database", "database"},
        {"Redis", "class:storage", "cache"},
        {"Pay", "class:external", "external"},
        {"Redis", "icon:disk", "cache"},
        {"Accounts", "technology:PostgreSQL", "database"},
        {"Web Application", "technology:Java", "node"},
        {"Bus", "technology:Kafka", "queue"},
        {"thing", "port:5432", "database"},
        {"thing", "port:8080", "node"},
        {"thing", "port:6379", "cache"},
    };
    for (const auto& [label, hints, kind] : rows)
        QTest::addRow("%s %s", label, hints) << label << hints << kind;
}

void TestImportKinds::hints() {
    QFETCH(QString, label);
    QFETCH(QString, hints);
    QFETCH(QString, kind);
    QCOMPARE(QString::fromStdString(kindOf(part(label.toStdString(), hints.toStdString()))), kind);
}

/// A Compose service "smtp" is a mail server of one's own; "client" is a front end once others call it.
void TestImportKinds::whatRunsHereIsNobodyElses() {
    const auto kinds = [](const std::string& label, bool isCalled) {
        Sketch sketch;
        sketch.nodes = {part(label, "image:example/one"), part("App", "image:example/two")};
        sketch.nodes[0].runsHere = true;
        sketch.nodes[1].id = std::string("m");
        if (isCalled) {
            SketchEdge& edge = sketch.edges.emplace_back();
            edge.from.index = 1;
        }
        return std::string(nameOf(interpret(sketch).design.system.components.front().kind));
    };
    QCOMPARE(kinds("smtp", true), std::string("node"));
    QCOMPARE(kinds("payment-gateway", false), std::string("node"));
    QCOMPARE(kinds("client", true), std::string("node"));
    QCOMPARE(kinds("client", false), std::string("client"));
    QCOMPARE(kinds("users", true), std::string("node"));
    QCOMPARE(kinds("load-generator", true), std::string("client"));
    QCOMPARE(kindOf(part("smtp")), std::string("external"));
}

QTEST_APPLESS_MAIN(TestImportKinds)
#include "tst_import_kinds.moc"
