// SPDX-License-Identifier: MIT
#include "tests/support/sample_sums.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace faultline::test {

namespace {

/// Which places are down: bit i for place i.
using Down = unsigned;

/// An instance: its own unavailability and the number of the place that takes it along.
struct Part {
    double p;
    int place;
};

double downOf(Part part, Down down) { return (down >> part.place & 1U) != 0U ? 1.0 : part.p; }

/// At least one of them is down: 1 - Π(1 - u), without cancellation.
double inRow(const std::vector<double>& all) {
    double log = 0.0;
    for (const double u : all) log += std::log1p(-u);
    return -std::expm1(log);
}

/// All of them are down.
double oneOf(const std::vector<Part>& parts, Down down) {
    double all = 1.0;
    for (const Part part : parts) all *= downOf(part, down);
    return all;
}

/// `copies` instances of the same figure in each of these places.
std::vector<Part> spread(double p, int copies, const std::vector<int>& places) {
    std::vector<Part> parts;
    for (const int place : places)
        parts.insert(parts.end(), static_cast<std::size_t>(copies), Part{p, place});
    return parts;
}

/// The failover does not happen: coverage, seconds, repair of the source in hours (SPEC section 2).
double missed(double coverage, double seconds, double mttr) {
    return (1.0 - coverage) + coverage * std::min(1.0, seconds / (3600.0 * mttr));
}

/// A copy that cannot take over: it is down itself or the failover does not happen.
double noHelp(double copyDown, double missedFailover) { return inRow({copyDown, missedFailover}); }

/// The expectation of `given` over which places are down.
template <class Function>
double overPlaces(const std::vector<double>& places, Function given) {
    double sum = 0.0;
    for (Down down = 0; down < (1U << places.size()); ++down) {
        double probability = 1.0;
        for (std::size_t i = 0; i < places.size(); ++i)
            probability *= (down >> i & 1U) != 0U ? places[i] : 1.0 - places[i];
        sum += probability * given(down);
    }
    return sum;
}

/// Like instances in one place, of which one is enough.
struct Tier {
    double p;
    int count;
};

/// No place has both a gateway and a server: each gateway reaches the servers of its own place alone.
double noFront(int places, Tier gateways, Tier servers, Down down) {
    double all = 1.0;
    for (int place = 0; place < places; ++place)
        all *= downOf(
            {inRow({std::pow(gateways.p, gateways.count), std::pow(servers.p, servers.count)}), place}, down);
    return all;
}

/// Four shards over three racks, primaries in turn, each copy promoted on its own.
double sharded(const std::vector<Part>& routers) {
    const double q = missed(0.99, 30.0, 2.0);
    const double racks = overPlaces({0.0004, 0.0004, 0.0004}, [&](Down down) {
        std::vector<double> row{oneOf({{0.0005, 0}, {0.0005, 1}}, down),
                                oneOf(spread(0.002, 1, {0, 1, 2}), down), oneOf(routers, down)};
        for (int shard = 0; shard < 4; ++shard) {
            double lost = downOf({0.001, shard % 3}, down);
            for (int step = 1; step < 3; ++step) lost *= noHelp(downOf({0.001, (shard + step) % 3}, down), q);
            row.push_back(lost);
        }
        return inRow(row);
    });
    return inRow({0.0001, racks});
}

} // namespace

double threeTierSum() {
    const double zones = overPlaces({0.0003, 0.0003}, [](Down down) {
        const double database =
            downOf({0.0005, 0}, down) * noHelp(downOf({0.0005, 1}, down), missed(0.98, 60.0, 2.0));
        const double sessions =
            downOf({0.001, 0}, down) * noHelp(downOf({0.001, 1}, down), missed(1.0, 15.0, 0.5));
        return inRow({oneOf(spread(0.0005, 1, {0, 1}), down), oneOf(spread(0.001, 2, {0, 1}), down),
                      oneOf(spread(0.002, 2, {0, 1}), down), database, sessions});
    });
    // Name server, content delivery, storage, region.
    return inRow({0.0001, 0.0005, 0.0001, 0.00005, zones});
}

double activePassiveSum() {
    const double regions = overPlaces({0.0002, 0.0002}, [](Down down) {
        const double local = missed(0.99, 30.0, 4.0);
        const double standby = downOf({0.001, 1}, down) * noHelp(downOf({0.001, 1}, down), local);
        const double orders = downOf({0.001, 0}, down) * noHelp(downOf({0.001, 0}, down), local) *
                              noHelp(standby, missed(0.95, 3600.0, 4.0));
        const double files =
            downOf({0.0001, 0}, down) * noHelp(downOf({0.0001, 1}, down), missed(0.95, 3600.0, 2.0));
        return inRow({noFront(2, {0.001, 2}, {0.002, 3}, down), orders, files});
    });
    return inRow({0.0001, regions});
}

double activeActiveSum() {
    const double regions = overPlaces({0.0002, 0.0002}, [](Down down) {
        double orders = 1.0;
        for (int region = 0; region < 2; ++region)
            orders *= downOf({0.001, region}, down) *
                      noHelp(downOf({0.001, region}, down), missed(0.99, 30.0, 4.0));
        return inRow(
            {noFront(2, {0.001, 2}, {0.002, 3}, down), orders, oneOf(spread(0.001, 1, {0, 1}), down)});
    });
    return inRow({0.0002 * 0.0002, regions});
}

double microservicesSum() {
    const double zones = overPlaces({0.0003, 0.0003}, [](Down down) {
        const auto pair = [&](double p, double missedFailover) {
            return downOf({p, 0}, down) * noHelp(downOf({p, 1}, down), missedFailover);
        };
        std::vector<double> row{oneOf(spread(0.0005, 1, {0, 1}), down), // gateways
                                pair(0.0005, missed(0.98, 60.0, 2.0)),  // accounts
                                pair(0.0005, 0.0),                      // catalogue: any copy is read
                                pair(0.001, missed(0.98, 10.0, 0.5)),   // carts
                                pair(0.0005, missed(0.98, 60.0, 2.0)),  // orders
                                pair(0.0005, missed(0.99, 20.0, 1.0))}; // queue
        for (const double service : {0.001, 0.001, 0.001, 0.0015})
            row.push_back(oneOf(spread(service, 1, {0, 1}), down));
        return inRow(row);
    });
    return inRow({0.0001, 0.0005, zones});
}

double shardedSum() { return sharded(spread(0.001, 1, {0, 1})); }
double shardedOneCoordinatorSum() { return sharded({{0.001, 0}}); }

double oneEarthSum() {
    const double regions = overPlaces({0.0005, 0.0005, 0.0005, 0.0005}, [](Down down) {
        return inRow({noFront(4, {0.001, 2}, {0.002, 2}, down), oneOf(spread(0.001, 1, {0, 1, 2, 3}), down)});
    });
    return inRow({1e-7, std::pow(0.0001, 3), regions});
}

double sharedFateSum() {
    const double regions = overPlaces({0.0002, 0.0002}, [](Down down) {
        const double library = downOf({0.001, 0}, down) *
                               noHelp(downOf({0.001, 0}, down), missed(0.99, 30.0, 2.0)) *
                               noHelp(downOf({0.001, 1}, down), missed(0.98, 120.0, 2.0));
        return inRow({noFront(2, {0.001, 2}, {0.002, 4}, down), library});
    });
    // Release, certificate, migration, both name servers.
    return inRow({0.0003, 0.00006, 0.0001, 0.0002 * 0.0002, regions});
}

double paymentSum() {
    const double zones = overPlaces({0.0003, 0.0003}, [](Down down) {
        const double orders =
            downOf({0.0005, 0}, down) * noHelp(downOf({0.0005, 1}, down), missed(0.99, 30.0, 2.0));
        return inRow({oneOf(spread(0.0005, 1, {0, 1}), down), oneOf(spread(0.001, 2, {0, 1}), down), orders,
                      oneOf(spread(0.0005, 1, {0, 1}), down), downOf({0.0002, 0}, down)});
    });
    // Both name servers, both payment providers.
    return inRow({0.0002 * 0.0002, 0.0005 * 0.001, zones});
}

} // namespace faultline::test
