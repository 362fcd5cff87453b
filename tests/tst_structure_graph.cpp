// SPDX-License-Identifier: MIT
// What is read off the structure without any figure: single failures, cut vertices, blocks, dominators, each
// against its definition by trying it.

#include "core/analysis/analyze.h"
#include "core/analysis/cut_vertices.h"
#include "core/analysis/single_failures.h"
#include "tests/support/notation.h"
#include "tests/support/random_design.h"
#include "tests/support/random_function.h"

#include <QtTest>
#include <algorithm>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int nobody = -1;

std::string seedText(int seed) { return "seed " + std::to_string(seed); }

QString text(const std::vector<int>& numbers) {
    QStringList parts;
    for (const int number : numbers) parts += QString::number(number);
    return parts.join(u' ');
}

/// The part of the undirected drawing that each component is in once one of them is taken away; `without`
/// itself is in part -1.
std::vector<int> parts(const Topology& topology, int without) {
    std::vector<int> part(static_cast<std::size_t>(topology.componentCount()), -1);
    for (int start = 0, next = 0; start < topology.componentCount(); ++start) {
        if (start == without || part[static_cast<std::size_t>(start)] >= 0) continue;
        part[static_cast<std::size_t>(start)] = next;
        for (bool grows = true; grows;) {
            grows = false;
            for (std::size_t e = 0; e < topology.from.size(); ++e) {
                int& a = part[static_cast<std::size_t>(topology.from[e])];
                int& b = part[static_cast<std::size_t>(topology.to[e])];
                if (topology.from[e] == without || topology.to[e] == without || (a == next) == (b == next))
                    continue;
                a = b = next;
                grows = true;
            }
        }
        ++next;
    }
    return part;
}

int partCount(const Topology& topology, int without) {
    const std::vector<int> part = parts(topology, without);
    return part.empty() ? 0 : *std::ranges::max_element(part) + 1;
}

std::vector<int> cutVerticesByRemoval(const Topology& topology) {
    std::vector<int> points;
    const int whole = partCount(topology, nobody);
    for (int c = 0; c < topology.componentCount(); ++c)
        if (partCount(topology, c) > whole) points.push_back(c);
    return points;
}

/// Two connections are in one block where no single component separates them.
bool inOneBlock(const Topology& topology, const std::vector<std::vector<int>>& partsWithout, std::size_t e,
                std::size_t f) {
    for (int gone = 0; gone < topology.componentCount(); ++gone) {
        const auto& part = partsWithout[static_cast<std::size_t>(gone)];
        const auto side = [&](std::size_t connection) {
            const int end =
                topology.from[connection] == gone ? topology.to[connection] : topology.from[connection];
            return part[static_cast<std::size_t>(end)];
        };
        if (side(e) != side(f)) return false;
    }
    return true;
}

/// What the client reaches over non-optional requests once a component is taken away.
std::vector<bool> reachedWithout(const Topology& topology, int client, int without) {
    std::vector<bool> reached(static_cast<std::size_t>(topology.componentCount()), false);
    reached[static_cast<std::size_t>(client)] = client != without;
    for (bool grows = true; grows;) {
        grows = false;
        for (std::size_t e = 0; e < topology.from.size(); ++e) {
            if (!topology.isRequest(static_cast<int>(e)) || topology.system.connections[e].optional) continue;
            const auto from = static_cast<std::size_t>(topology.from[e]);
            const auto to = static_cast<std::size_t>(topology.to[e]);
            if (!reached[from] || reached[to] || topology.to[e] == without) continue;
            reached[to] = grows = true;
        }
    }
    return reached;
}

Component componentNamed(const std::string& id, ComponentKind kind) {
    Component component;
    component.id = ComponentId(id);
    component.kind = kind;
    component.requirement.mode = Requirement::Mode::any;
    component.failure = Failure::fromProbability(*Probability::from(0.01));
    return component;
}

void addRequest(System& system, std::size_t from, std::size_t to) {
    Connection request;
    request.id = ConnectionId("c" + std::to_string(system.connections.size()));
    request.from = system.components[from].id;
    request.to = system.components[to].id;
    system.connections.push_back(std::move(request));
}

/// One client and parts of all sorts that each need any one of their targets: no stores, no optional
/// requests, no domains, now and then a way back.
System anyOneOfDesign(Random& random) {
    System system;
    const int count = random.between(4, 24);
    system.components.push_back(componentNamed("client", ComponentKind::client));
    for (int i = 1; i < count; ++i)
        system.components.push_back(
            componentNamed("p" + std::to_string(i), static_cast<ComponentKind>(random.between(1, 10))));
    const auto size = static_cast<std::size_t>(count);
    for (std::size_t from = 0; from + 1 < size; ++from) {
        if (from > 0 && random.chance(0.1)) continue;
        for (int i = random.between(1, 3); i > 0; --i) {
            std::size_t to = from + 1 + random.below(std::min<std::size_t>(4, size - from - 1));
            if (random.chance(0.15)) to = 1 + random.below(size - 1);
            if (to != from) addRequest(system, from, to);
        }
    }
    return system;
}

/// The same with a component of its own that every part without a request requests.
System withSink(System system) {
    const std::size_t parts = system.components.size();
    std::vector<bool> calls(parts, false);
    const Topology topology(system);
    for (const int from : topology.from) calls[static_cast<std::size_t>(from)] = true;
    System result = system;
    result.components.push_back(componentNamed("sink", ComponentKind::external));
    for (std::size_t c = 0; c < parts; ++c)
        if (!calls[c]) addRequest(result, c, parts);
    return result;
}

/// Whether each part that the client reaches can reach one that needs nobody.
bool isGrounded(const Topology& topology, int sink) {
    const std::vector<bool> reached = reachedWithout(topology, 0, nobody);
    for (int c = 0; c < topology.componentCount(); ++c)
        if (reached[static_cast<std::size_t>(c)] &&
            !reachedWithout(topology, c, nobody)[static_cast<std::size_t>(sink)])
            return false;
    return true;
}

} // namespace

class TestStructureGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void singleFailuresEqualOneByOne();
    void moreCandidatesThanOneSweep();
    void cutVerticesByTheirDefinition();
    void cutVerticesByHand();
    void blocksByTheirDefinition();
    void dominatorsByTheirDefinition();
    void dominatorsByHand();
    void singlePointsAreDominatorsOfAllLeaves();
};

void TestStructureGraph::singleFailuresEqualOneByOne() {
    for (int seed = 0; seed < 1000; ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        FaultGraph graph;
        std::vector<RandomFunction> functions;
        for (int i = random.between(1, 4); i > 0; --i)
            functions.push_back(
                randomFunction(graph, random, {8, random.between(1, 20), seed % 2 == 0, true}));
        std::vector<Literal> roots;
        for (const RandomFunction& function : functions) roots.push_back(function.literal);
        const std::vector<bool> atRest = valuesAtRest(graph, roots);
        const std::uint32_t candidates[] = {6, 0, 3, 7, 1, 5}; // not all, and in no order
        const auto effects = effectsOfSingleFailures(graph, roots, candidates);
        QCOMPARE(effects.size(), std::size(candidates));
        for (std::size_t i = 0; i < effects.size(); ++i) {
            std::vector<int> expected;
            for (std::size_t root = 0; root < functions.size(); ++root)
                if (functions[root].table.at(std::size_t{1} << candidates[i]))
                    expected.push_back(static_cast<int>(root));
            QVERIFY2(effects[i] == expected, seedText(seed).c_str());
        }
        for (std::size_t root = 0; root < functions.size(); ++root)
            QVERIFY2(atRest[root] == functions[root].table.at(0), seedText(seed).c_str());
    }
}

void TestStructureGraph::moreCandidatesThanOneSweep() {
    // Sweeps take 256 at a time: counts around that and its multiples. A wide vote counts in many digits.
    for (const std::uint32_t count : {1U, 255U, 256U, 257U, 512U, 600U}) {
        Random random(count);
        FaultGraph graph;
        std::vector<Literal> variables, roots;
        for (std::uint32_t i = 0; i < count; ++i) variables.push_back(graph.variable(i));
        for (int i = 0; i < 5; ++i)
            roots.push_back(randomLargeFunction(graph, random, static_cast<int>(count), 60).flipped(i == 4));
        roots.push_back(graph.disjunction(variables));
        std::vector<Literal> votes = variables;
        for (std::size_t i = 0; i + 1 < votes.size(); i += 2) votes[i] = !votes[i];
        const auto half = static_cast<int>(count / 2);
        // Half of them hold at rest: one failure of the negated ones takes a vote away, another adds one.
        roots.push_back(graph.atLeast(half, votes));
        roots.push_back(graph.atLeast(half + 1, votes));
        std::vector<std::uint32_t> candidates;
        for (std::uint32_t i = count; i-- > 0;) candidates.push_back(i);
        const auto effects = effectsOfSingleFailures(graph, roots, candidates);
        QCOMPARE(effects.size(), candidates.size());
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            std::vector<int> expected;
            for (std::size_t root = 0; root < roots.size(); ++root)
                if (valueOf(graph, roots[root], {candidates[i]})) expected.push_back(static_cast<int>(root));
            QVERIFY2(effects[i] == expected,
                     (std::to_string(count) + " candidates, " + std::to_string(candidates[i])).c_str());
        }
    }
}

void TestStructureGraph::cutVerticesByTheirDefinition() {
    std::size_t found = 0;
    for (int seed = 0; seed < 600; ++seed) {
        const System system = seed % 6 == 0 ? randomLargeDesign(static_cast<std::uint64_t>(seed), 30).system
                                            : randomSystem(static_cast<std::uint64_t>(seed), {2, 14, 12});
        const Topology topology(system);
        const std::vector<int> actual = cutVertices(topology);
        QVERIFY2(actual == cutVerticesByRemoval(topology), seedText(seed).c_str());
        found += actual.size();
    }
    QVERIFY2(found > 600, std::to_string(found).c_str());
}

void TestStructureGraph::cutVerticesByHand() {
    // A square hangs by one corner, db, on a chain; a way back makes no circle.
    const System system =
        systemFrom("client > node > db\nnode <> [optional] cache; db > a [kind=external], b "
                   "[kind=external] > d [kind=external]");
    const Topology topology(system);
    QStringList names;
    for (const int c : cutVertices(topology))
        names += QString::fromStdString(topology.component(c).id.text());
    names.sort();
    QCOMPARE(names.join(u' '), u"db node"_s);
    QVERIFY(cutVertices(Topology(System{})).empty());
    QVERIFY(biconnectedBlocks(Topology(System{})).empty());
}

void TestStructureGraph::blocksByTheirDefinition() {
    std::size_t blocksOfMany = 0;
    for (int seed = 0; seed < 400; ++seed) {
        const System system = seed % 8 == 0 ? randomLargeDesign(static_cast<std::uint64_t>(seed), 16).system
                                            : randomSystem(static_cast<std::uint64_t>(seed), {2, 10, 12});
        const Topology topology(system);
        const std::vector<int> block = biconnectedBlocks(topology);
        QCOMPARE(block.size(), topology.from.size());
        std::vector<std::vector<int>> partsWithout;
        for (int c = 0; c < topology.componentCount(); ++c) partsWithout.push_back(parts(topology, c));
        for (std::size_t e = 0; e < block.size(); ++e)
            for (std::size_t f = e + 1; f < block.size(); ++f) {
                const bool expected = inOneBlock(topology, partsWithout, e, f);
                blocksOfMany += expected ? 1U : 0U;
                QVERIFY2((block[e] == block[f]) == expected,
                         (seedText(seed) + ": " + std::to_string(e) + " and " + std::to_string(f)).c_str());
            }
        const std::set<int> numbers(block.begin(), block.end());
        if (!numbers.empty())
            QVERIFY(*numbers.begin() == 0 && *numbers.rbegin() + 1 == static_cast<int>(numbers.size()));
    }
    QVERIFY2(blocksOfMany > 1000, std::to_string(blocksOfMany).c_str());
}

void TestStructureGraph::dominatorsByTheirDefinition() {
    std::size_t found = 0;
    for (int seed = 0; seed < 500; ++seed) {
        const System system = randomSystem(static_cast<std::uint64_t>(seed), {3, 12, 12});
        const Topology topology(system);
        for (int client = 0; client < topology.componentCount(); ++client) {
            const std::vector<bool> reached = reachedWithout(topology, client, nobody);
            for (int target = 0; target < topology.componentCount(); ++target) {
                std::vector<int> actual = dominatorsOf(topology, client, target);
                std::vector<int> expected;
                for (int c = 0; c < topology.componentCount() && target != client; ++c)
                    if (c != client && c != target && reached[static_cast<std::size_t>(target)] &&
                        !reachedWithout(topology, client, c)[static_cast<std::size_t>(target)])
                        expected.push_back(c);
                // In order from the client: each is on every way to the next.
                for (std::size_t i = 0; i + 1 < actual.size(); ++i)
                    QVERIFY2(
                        !reachedWithout(topology, client, actual[i])[static_cast<std::size_t>(actual[i + 1])],
                        seedText(seed).c_str());
                found += actual.size();
                std::ranges::sort(actual);
                QVERIFY2(actual == expected, (seedText(seed) + ": " + text(actual).toStdString() +
                                              ", expected " + text(expected).toStdString())
                                                 .c_str());
            }
        }
    }
    QVERIFY2(found > 500, std::to_string(found).c_str());
}

void TestStructureGraph::dominatorsByHand() {
    const System system =
        systemFrom("client > dns > gw*2 > node > db\nnode > [optional] cache > db2 [kind=database]");
    const Topology topology(system);
    const auto indexOf = [&](const char* id) {
        for (int c = 0; c < topology.componentCount(); ++c)
            if (topology.component(c).id.text() == id) return c;
        return nobody;
    };
    const int client = indexOf("client");
    QCOMPARE(text(dominatorsOf(topology, client, indexOf("db"))), text({indexOf("dns"), indexOf("node")}));
    QCOMPARE(text(dominatorsOf(topology, client, indexOf("gw1"))), text({indexOf("dns")}));
    QCOMPARE(text(dominatorsOf(topology, client, indexOf("dns"))), QString());
    QCOMPARE(text(dominatorsOf(topology, client, indexOf("cache"))), QString()); // only an optional way
    QCOMPARE(text(dominatorsOf(topology, client, client)), QString());
}

void TestStructureGraph::singlePointsAreDominatorsOfAllLeaves() {
    // Where everybody needs any one target and nobody's need runs in circles for ever, the client is served
    // just when an alive way leads to a part that needs nobody. So a part is a single point of failure just
    // when it is on every way to a sink that all such parts lead to: when it dominates the sink.
    int tried = 0;
    std::size_t found = 0;
    for (int seed = 0; seed < 3000; ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        const auto system = std::make_shared<const System>(anyOneOfDesign(random));
        const System sunk = withSink(*system);
        const Topology topology(sunk);
        const int sink = topology.componentCount() - 1;
        if (!isGrounded(topology, sink)) continue;
        ++tried;
        std::vector<int> expected = dominatorsOf(topology, 0, sink);
        std::ranges::sort(expected);
        const auto report = analyze(system);
        QVERIFY(report);
        std::vector<int> actual;
        for (const SpofResult& spof : report->spofs) {
            QCOMPARE(static_cast<int>(spof.event.type), static_cast<int>(EventType::component));
            QCOMPARE(text(spof.clients), text({0}));
            actual.push_back(spof.event.index);
        }
        std::ranges::sort(actual);
        found += actual.size();
        QVERIFY2(actual == expected, (seedText(seed) + ": " + text(actual).toStdString() + ", expected " +
                                      text(expected).toStdString())
                                         .c_str());
    }
    QVERIFY2(tried > 1000, std::to_string(tried).c_str());
    QVERIFY2(found > 500, std::to_string(found).c_str());
}

QTEST_GUILESS_MAIN(TestStructureGraph)
#include "tst_structure_graph.moc"
