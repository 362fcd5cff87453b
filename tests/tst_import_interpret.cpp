// SPDX-License-Identifier: MIT
// What words mean: kinds, places, replication, directions. Rows say what a person would.

#include "core/io/design_file.h"
#include "core/io/import/import.h"
#include "core/io/import/place_words.h"
#include "core/model/rules.h"
#include "tests/support/lone_part.h"

#include <QtTest>

#include <fmt/core.h>
#include <map>
#include <sstream>

using namespace faultline;
using namespace faultline::test;

namespace {

/// Reads a drawing: "id: Label" a part, "[id: Title]: a b c" a frame, "a -> b: label" a line (also <-, <>,
/// --);
/// "[id]" as an end is a frame. A part that no line declares has its id for a label. "(drum)" behind a label
/// draws it as a cylinder.
class Drawing {
public:
    explicit Drawing(const std::string& text) {
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line, ';');) {
            ++m_line;
            read(line);
        }
    }
    [[nodiscard]] const Sketch& sketch() const { return m_sketch; }

private:
    static std::string trimmed(std::string text) {
        const auto from = text.find_first_not_of(" \n");
        if (from == std::string::npos) return {};
        return text.substr(from, text.find_last_not_of(" \n") - from + 1);
    }

    void read(const std::string& line) {
        for (const std::string arrow : {" -> ", " <- ", " <> ", " -- "})
            if (const std::size_t at = line.find(arrow); at != std::string::npos)
                return readEdge(line.substr(0, at), arrow, line.substr(at + arrow.size()));
        const std::string text = trimmed(line);
        if (text.empty()) return;
        if (text[0] == '[') return readFrame(text);
        const std::size_t colon = text.find(':');
        SketchNode& made = m_sketch.nodes[node(trimmed(text.substr(0, colon)))];
        made.label = trimmed(text.substr(colon + 1));
        if (const std::size_t drum = made.label.find(" (drum)"); drum != std::string::npos) {
            made.label.resize(drum);
            made.hints.push_back({KindHint::From::shape, "cylinder"});
        }
    }

    void readEdge(const std::string& from, const std::string& arrow, const std::string& rest) {
        using Heads = SketchEdge::Heads;
        const std::size_t colon = rest.find(':');
        SketchEdge edge;
        edge.from = end(trimmed(from));
        edge.to = end(trimmed(rest.substr(0, colon)));
        edge.label = colon == std::string::npos ? std::string() : trimmed(rest.substr(colon + 1));
        edge.heads = arrow == " -> "   ? Heads::atTo
                     : arrow == " <- " ? Heads::atFrom
                     : arrow == " <> " ? Heads::both
                                       : Heads::none;
        edge.line = m_line;
        m_sketch.edges.push_back(edge);
    }

    void readFrame(const std::string& text) {
        const std::size_t close = text.find(']');
        const std::string head = text.substr(1, close - 1);
        const std::size_t colon = head.find(':');
        SketchContainer& frame = m_sketch.containers[container(trimmed(head.substr(0, colon)))];
        frame.title = colon == std::string::npos ? std::string() : trimmed(head.substr(colon + 1));
        const std::size_t index = m_frames.at(frame.id);
        std::istringstream words(text.substr(close + 2));
        for (std::string word; words >> word;) {
            if (word[0] == '[')
                m_sketch.containers[container(word.substr(1, word.size() - 2))].parent = index;
            else
                m_sketch.nodes[node(word)].container = index;
        }
    }

    SketchEnd end(const std::string& text) {
        if (text[0] == '[') return {SketchEnd::Of::container, container(text.substr(1, text.size() - 2))};
        return {SketchEnd::Of::node, node(text)};
    }

    std::size_t node(const std::string& id) {
        const auto [place, isNew] = m_nodes.try_emplace(id, m_sketch.nodes.size());
        if (isNew) {
            m_sketch.nodes.emplace_back();
            m_sketch.nodes.back().id = m_sketch.nodes.back().label = id;
            m_sketch.nodes.back().line = m_line;
        }
        return place->second;
    }
    std::size_t container(const std::string& id) {
        const auto [place, isNew] = m_frames.try_emplace(id, m_sketch.containers.size());
        if (isNew) {
            m_sketch.containers.emplace_back();
            m_sketch.containers.back().id = id;
        }
        return place->second;
    }

    Sketch m_sketch;
    std::map<std::string, std::size_t> m_nodes;
    std::map<std::string, std::size_t> m_frames;
    std::size_t m_line = 0;
};

Imported drawn(const std::string& text) { return interpret(Drawing(text).sketch()); }

/// "a > b read optional; c ~ d manual": the connections in their order.
std::string connections(const System& system) {
    std::string text;
    for (const Connection& connection : system.connections) {
        const bool isRequest = connection.kind == ConnectionKind::request;
        text += fmt::format("{}{} {} {}", text.empty() ? "" : "; ", connection.from.text(),
                            isRequest ? ">" : "~", connection.to.text());
        if (connection.access != Access::readWrite) text += " " + std::string(nameOf(connection.access));
        if (connection.optional) text += " optional";
        if (connection.mode == ReplicationMode::sync) text += " sync";
        if (connection.failover != FailoverKind::automatic)
            text += " " + std::string(nameOf(connection.failover));
    }
    return text;
}

std::string connections(const std::string& text) {
    const Imported imported = drawn(text);
    if (const auto checked = checkSystem(imported.design.system); !checked) return checked.error().what;
    return connections(imported.design.system);
}

/// "a region; b group in a"
std::string domains(const std::string& text) {
    std::string result;
    for (const Domain& domain : drawn(text).design.system.domains) {
        result += fmt::format("{}{} {}", result.empty() ? "" : "; ", domain.id.text(), nameOf(domain.kind));
        if (domain.parent) result += " in " + domain.parent->text();
    }
    return result;
}

std::string domainOf(const Imported& imported, const std::string& id) {
    const Component* component = find<Component>(imported.design.system, ComponentId(id));
    return component->domain ? component->domain->text() : "-";
}

/// The note about an element, or null.
const ImportNote* noteOn(const Imported& imported, ImportNote::About about, const std::string& id) {
    for (const ImportNote& note : imported.notes)
        if (note.about == about && note.id.text() == id) return &note;
    return nullptr;
}

} // namespace

class TestImportInterpret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void edges_data();
    void edges();
    void replicas_data();
    void replicas();

    void everyKindHasAReason() {
        const Imported imported = drawn("a: Load Balancer; b: Thingummy; a -> b");
        QCOMPARE(noteOn(imported, ImportNote::About::kind, "a")->reason,
                 std::string("the label says “Load Balancer”"));
        QVERIFY(!noteOn(imported, ImportNote::About::kind, "a")->guessed);
        QVERIFY(noteOn(imported, ImportNote::About::kind, "b")->guessed);
        QCOMPARE(noteOn(imported, ImportNote::About::kind, "b")->line, std::size_t(2));
    }

    void aSeriesIsNoStorage() {
        const auto kind = [](const std::string& text) {
            return drawn(text).design.system.components.front().kind;
        };
        QCOMPARE(kind("S3: S3; S2: S2; S1: S1"), ComponentKind::node);
        QCOMPARE(kind("S3: S3; a: App; a -> S3"), ComponentKind::storage);
    }

    void statedKindsStand() {
        SketchNode node = part("Postgres", "image:redis");
        node.kind = Stated<ComponentKind>{ComponentKind::queue, "kind: queue", false};
        QCOMPARE(kindOf(node), std::string("queue"));
    }

    void lectureTitles() {
        QCOMPARE(domains("[A: Data Center Region A]: x; [B: Database Cluster]: y"),
                 std::string("A region; B group"));
    }

    /// C4's deployment nodes: "host x4" around a part.
    void framesCountWhatIsInThem() {
        const Imported imported = drawn("a: API; b: Store; c: Plain; d: Cache x2; [h: web*** x4]: [t] d; "
                                        "[t: Tomcat]: a; [n: db 3 nodes]: b; [z: Zone x2]: c");
        std::string counts;
        for (const Component& component : imported.design.system.components)
            counts += std::to_string(component.replicas.value_or(Replicas{}).count);
        QCOMPARE(counts, std::string("4112"));
        QVERIFY(noteOn(imported, ImportNote::About::replicas, "a")->guessed);
    }

    void nestingStays() {
        QCOMPARE(domains("[aws: AWS Cloud]: [eu]; [eu: EU Region]: [vpc]; [vpc: VPC]: [a]; [a: AZ 1]: n"),
                 std::string("aws world; eu region in aws; vpc group in eu; a zone in vpc"));
    }

    void idsStayAndDoNotClash() {
        const Imported imported = drawn("c1: App; c2: Database; [c1: Backend]: c1 c2; c1 -> c2; c2 <- c1");
        const System& system = imported.design.system;
        QVERIFY(checkSystem(system));
        QCOMPARE(system.components[0].id.text(), std::string("c1"));
        QCOMPARE(system.domains[0].id.text(), std::string("c1-2"));
        QCOMPARE(system.connections[0].id.text(), std::string("c3"));
        QCOMPARE(system.connections[1].id.text(), std::string("c4"));
        QCOMPARE(imported.remarks.size(), std::size_t(1));
    }

    void globalPartsLieOutside() {
        const Imported imported = drawn("d: Global DNS; lb1: LB 1; lb2: LB 2; [A: Region A]: d lb1; [B: "
                                        "Region B]: lb2; d -> lb1; d -> lb2");
        QCOMPARE(domainOf(imported, "d"), std::string("-"));
        QCOMPARE(domainOf(imported, "lb1"), std::string("A"));
        QVERIFY(noteOn(imported, ImportNote::About::domain, "d")->guessed);
        // A DNS server of one place stays there, and so does a node that calls across.
        QCOMPARE(domainOf(drawn("d: DNS; lb1: LB; [A: Region A]: d lb1; d -> lb1"), "d"), std::string("A"));
        QCOMPARE(domainOf(drawn("n: App; m: App 2; [A: Region A]: n; [B: Region B]: m; n -> m"), "n"),
                 std::string("A"));
    }

    void anEmptyFrameWithLinesIsAPart() {
        const Imported imported = drawn("a: App; [db: Orders database]: ; a -> [db]");
        QCOMPARE(imported.design.system.domains.size(), std::size_t(0));
        QCOMPARE(imported.design.system.components[1].kind, ComponentKind::database);
        QCOMPARE(connections(imported.design.system), std::string("a > db"));
        QCOMPARE(imported.remarks.size(), std::size_t(1));
    }

    void risksNameComponents() {
        Sketch sketch = Drawing("a: App; b: App 2").sketch();
        sketch.risks.push_back({"host", {0, 1}, "both are bound to it", 0});
        const Imported imported = interpret(sketch);
        QVERIFY(checkSystem(imported.design.system));
        QCOMPARE(imported.design.system.sharedRisks.front().members.size(), std::size_t(2));
    }

    void ownDataDecides() {
        Drawing drawing("a: App; b: Database; new: Cache; a -> b; a -> new");
        Sketch sketch = drawing.sketch();
        sketch.ownData = R"({"format": "faultline", "version": 1, "name": "Mine", "components": [
            {"id": "a", "name": "Application", "kind": "gateway", "failure": {"probability": 0.25}},
            {"id": "b", "kind": "queue"}, {"id": "gone", "kind": "node"}],
            "connections": [{"id": "call", "from": "a", "to": "b", "kind": "request", "access": "read"},
                            {"id": "lost", "from": "a", "to": "gone", "kind": "request"}],
            "sharedRisks": [{"id": "r", "members": ["a", "gone"]}]})";
        const Imported imported = interpret(sketch);
        const System& system = imported.design.system;
        QVERIFY(checkSystem(system));
        QCOMPARE(system.properties.name, std::string("Mine"));
        QCOMPARE(system.components[0].label(), std::string("Application"));
        QCOMPARE(system.components[0].failure->figure(), 0.25);
        QCOMPARE(system.components[1].kind, ComponentKind::queue);
        QCOMPARE(system.components[2].kind, ComponentKind::cache);
        QCOMPARE(connections(system), std::string("a > b read; a > new"));
        QCOMPARE(system.connections[0].id.text(), std::string("call"));
        QCOMPARE(system.sharedRisks[0].members.size(), std::size_t(1));
        sketch.ownData = "{";
        QCOMPARE(interpret(sketch).remarks.size(), std::size_t(1));
    }

    void alwaysValid() {
        // Every pair of kinds under every arrow and many a label.
        const std::vector<std::string> names{"User",  "DNS",   "CDN",      "LB", "App",   "etcd",
                                             "Redis", "Kafka", "Postgres", "S3", "Stripe"};
        for (const std::string& from : names)
            for (const std::string& to : names)
                for (const std::string arrow : {"->", "<-", "<>", "--"})
                    for (const std::string label :
                         {"", "replicates", "sync", "reads", "metrics", "failover"}) {
                        const std::string text =
                            fmt::format("a: {}; b: {}; a {} b: {}; b -> a", from, to, arrow, label);
                        const Imported imported = drawn(text);
                        const auto checked = checkSystem(imported.design.system);
                        QVERIFY2(checked, text.c_str());
                        const auto again = readDesign(writeDesign(imported.design));
                        QVERIFY2(again && *again == imported.design, text.c_str());
                    }
    }

    /// Signs of a count are replaced in one pass: replaced one by one, these take minutes.
    void aLabelOfStarsIsRead() {
        SketchNode node = part("n");
        node.label = std::string(std::size_t{4} << 20, '*');
        QVERIFY(!alone(node).design.system.components.front().replicas);
    }

    void largeDrawingsAreQuick() {
        Sketch sketch;
        sketch.containers.resize(100);
        for (std::size_t i = 0; i < sketch.containers.size(); ++i) {
            sketch.containers[i].id = fmt::format("frame{}", i);
            if (i > 0) sketch.containers[i].parent = i - 1;
        }
        for (std::size_t i = 0; i < 1000; ++i) {
            SketchNode node = part(fmt::format("App {}", i));
            node.id = fmt::format("n{}", i);
            node.container = i % 100;
            sketch.nodes.push_back(node);
        }
        for (std::size_t i = 0; i < 2000; ++i) {
            SketchEdge edge;
            edge.from = {SketchEnd::Of::container, i % 100};
            edge.to = {SketchEnd::Of::node, i % 1000};
            sketch.edges.push_back(edge);
        }
        const Imported imported = interpret(sketch);
        QVERIFY(checkSystem(imported.design.system));
        QVERIFY(imported.design.system.connections.size() <= Sketch::maximumEdges);
    }
};

void TestImportInterpret::places_data() {
    QTest::addColumn<QString>("kind");
    const std::map<std::string, std::vector<const char*>> rows{
        {"world", {"World", "Earth", "Globe"}},
        {"region",
         {"Region A",
          "Data Center Region A",
          "us-east-1",
          "eu-west-1",
          "europe-west1",
          "EU West",
          "AWS Region",
          "US East (N. Virginia)",
          "Region: eu-central-1",
          "VPC (us-east-1)",
          "AWS",
          "AWS Cloud",
          "Azure",
          "Google Cloud",
          "Cloud",
          "West Europe",
          "Secondary Region",
          "us_west_2",
          "Europe",
          "Primary Region (Active)",
          "AWS - Production"}},
        {"datacenter",
         {"Data Center Frankfurt", "Frankfurt DC", "Data Center", "DC1", "Datacenter 2", "Rechenzentrum",
          "On-Premises", "Site A", "Primary Site", "Corporate Data Center", "RZ Nord", "DR Site"}},
        {"zone",
         {"Zone A", "Availability Zone 1", "AZ-A", "AZ1", "us-east-1a", "europe-west1-b",
          "Availability Zone (us-east-1b)", "Public Subnet AZ1", "Subnet (us-east-1a)", "Fault Domain 1"}},
        {"rack", {"Rack 1", "Rack A", "Serverschrank 3"}},
        {"group",
         {"Database Cluster",
          "Backend",
          "VPC",
          "Public Subnet",
          "Namespace prod",
          "Kubernetes Cluster",
          "DMZ",
          "DNS Zone",
          "Hosted Zone",
          "Multi-AZ",
          "Cross-region replication",
          "Frontend",
          "Web site",
          "AWS Lambda functions",
          "Kubernetes Cluster (AWS)",
          "Security Zone",
          "Data Layer",
          "Monitoring",
          "Cloud Services",
          "Node 1",
          "Trust Zone",
          "Landing Zone",
          "Users",
          "AWS data pipeline"}},
    };
    for (const auto& [kind, titles] : rows)
        for (const char* title : titles) QTest::newRow(title) << QString::fromStdString(kind);
}

void TestImportInterpret::places() {
    QFETCH(QString, kind);
    const auto place = placeIn(QTest::currentDataTag());
    QCOMPARE(QString::fromStdString(std::string(place ? nameOf(place->kind) : "group")), kind);
}

void TestImportInterpret::edges_data() {
    QTest::addColumn<QString>("result");
    const char* rows[][2] = {
        {"a: App; b: Database; a -> b", "a > b"},
        {"a: App; b: Database; b <- a", "a > b"},
        // Replication by label, by roles, by names.
        {"a: DB primary; b: DB replica; a -> b: Replicates data", "a ~ b"},
        {"a: DB primary; b: DB replica; a -> b", "a ~ b"},
        {"a: DB replica; b: DB primary; a -> b", "b ~ a"},
        {"a: Postgres 1; b: Postgres 2; a -> b: streaming", "a ~ b"},
        {"a: Postgres 1; b: Postgres 2; a <> b: sync", "a ~ b; b ~ a"},
        {"a: DB 1; b: DB 2; a -- b", "a ~ b"},
        {"a: DB 1; b: DB 2; b -> a: replicates from", "a ~ b"},
        {"a: Master; b: Slave; a -> b: synchronous replication", "a ~ b sync"},
        {"a: Master DB; b: Slave DB; a -> b: async replication", "a ~ b"},
        {"a: DB; b: DB standby; a -> b: replication (manual failover)", "a ~ b manual"},
        {"a: Orders DB; b: Orders DB Backup; a -> b: backup", "a ~ b none"},
        {"a: Primary DB; b: Read Replica; a -> b: replication", "a ~ b manual"},
        {"a: Redis Master; b: Redis Replica; a -> b", "a ~ b"},
        {"a: Orders DB; b: Thing; a -> b: replicates", "a ~ b"},
        {"a: A; b: B; a -> b: replicates", "a ~ b"},
        {"a: Server A; b: Server B; a -> b: replication", "a ~ b"},
        // Data that flows on makes no copy that takes over.
        {"a: Orders DB; b: Reports DB; a -> b: exports", "a > b optional"},
        {"a: Postgres 1; b: PostgreSQL 2; a -> b: sync", "a ~ b"},
        {"a: Azure SQL; b: Azure Cosmos DB; a -> b: sync", "a > b optional"},
        {"a: Postgres; b: Elasticsearch; a -> b: sync", "a > b optional"},
        {"a: Postgres; b: S3; a -> b: backup", "a ~ b none"},
        {"a: Kafka; b: Postgres; a -> b", "a > b optional"},
        {"a: Redis; b: Postgres; a -> b", "a > b"},
        // Who calls whom.
        {"a: Database; b: App; a -> b", "b > a"},
        {"a: Queue; b: Worker; a -> b", "b > a"},
        {"a: Kafka; b: ZooKeeper; a -> b", "a > b"},
        {"a: App; b: Database; a -> b; b -> a", "a > b"},
        {"a: App; b: User; a -> b", "b > a"},
        {"a: User; b: App; a -> b; b -> a", "a > b"},
        {"a: User; b: Browser; c: App; a -> b; b -> c", "b > c"},
        {"a: User; b: App; a <> b", "a > b"},
        {"a: App; b: Database; a <> b", "a > b"},
        {"a: Auth; b: Orders; a <> b", "a > b; b > a"},
        {"a: LB 1; b: LB 2; a -- b", "a > b; b > a"},
        {"a: Database; b: App; a -- b", "b > a"},
        {"a: LB; b: User; a -- b", "b > a"},
        {"a: App; a -> a", ""},
        // What may be missed.
        {"a: App; b: Prometheus; a -> b: metrics", "a > b optional"},
        {"a: App; b: Grafana; a -> b", "a > b optional"},
        {"a: User; b: Grafana; a -> b", "a > b"},
        {"a: App; b: Cache; a -> b: optional", "a > b optional"},
        {"a: App; b: Mailer; a -> b: async", "a > b optional"},
        {"a: App; b: Queue; a -> b: async", "a > b"},
        {"a: App; b: Logs bucket; a -> b: logs", "a > b optional"},
        {"a: LB 1; b: LB 2; a -> b: failover", "a > b optional"},
        // Access.
        {"a: App; b: Database; a -> b: reads", "a > b read"},
        {"a: App; b: Database; a -> b: writes orders", "a > b write"},
        {"a: App; b: Database; a -> b: read/write", "a > b"},
        {"a: App; b: Database; a -> b: reads and writes", "a > b"},
        {"a: App; b: Kafka; a -> b: publishes", "a > b write"},
        {"a: App; b: Auth; a -> b: reads", "a > b"},
        {"a: App; b: Database; a -> b: Spreadsheet", "a > b"},
        // Frames as ends.
        {"u: User; l: LB; n: App; d: Database; [g: Backend]: l n d; l -> n; n -> d; u -> [g]",
         "l > n; n > d; u > l"},
        {"u: User; n: App; d: Database; [g: Backend]: n d; n -> d; u -> [g]", "n > d; u > n"},
        {"n: App; p: DB primary; r: DB replica; [g: Cluster]: p r; p -> r; n -> [g]", "p ~ r; n > p"},
        {"a: App 1; b: App 2; d: Database; c: Cache; [g: Apps]: a b c; [g] -> d", "a > d; b > d"},
        {"a: App 1; b: App 2; c: Web; d: Web 2; [g: Apps]: a b; [h: Webs]: c d; [h] -> [g]",
         "c > a; c > b; d > a; d > b"},
    };
    for (const auto& [text, result] : rows) QTest::newRow(text) << result;
}

void TestImportInterpret::edges() {
    QFETCH(QString, result);
    QCOMPARE(QString::fromStdString(connections(std::string(QTest::currentDataTag()))), result);
}

void TestImportInterpret::replicas_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("required");
    const std::tuple<const char*, int, int> rows[] = {
        {"App x3", 3, 1},
        {"App (×3)", 3, 1},
        {"App\n3 replicas", 3, 1},
        {"3x App", 3, 1},
        {"Worker (2..N)", 2, 1},
        {"etcd (3 nodes)", 3, 2},
        {"App [5 instances]", 5, 1},
        {"Replicas: 4", 4, 1},
        {"App", 1, 1},
        {"App 3", 1, 1},
        {"x86 server", 1, 1},
        {"Server x64", 1, 1},
        {"10.0.0.3", 1, 1},
        {"Node 2", 1, 1},
        {"App x2 (2 GB)", 2, 1},
        {"ZooKeeper x5", 5, 3},
        {"MongoDB replica set (3)", 3, 1},
        {"Users x3", 1, 1},
    };
    for (const auto& [label, count, required] : rows) QTest::newRow(label) << count << required;
}

void TestImportInterpret::replicas() {
    QFETCH(int, count);
    QFETCH(int, required);
    const Component component = alone(part(QTest::currentDataTag())).design.system.components.front();
    QCOMPARE(component.replicas.value_or(Replicas{}).count, count);
    QCOMPARE(component.replicas.value_or(Replicas{}).required, required);
}

QTEST_APPLESS_MAIN(TestImportInterpret)
#include "tst_import_interpret.moc"
