// SPDX-License-Identifier: MIT
#pragma once
// What Compose, Kubernetes and Terraform have in common: parts, one edge a pair however often the files
// speak of it, and the users whom it all serves.

#include "core/io/import/sketch.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace faultline {

/// Why an edge is there.
struct Evidence {
    std::string reason;
    bool guessed = false;
    std::size_t line = 0;
};

/// A Sketch under construction.
class Deployment {
public:
    explicit Deployment(std::string format) { m_sketch.format = std::move(format); }

    /// Adds a part; an id that is taken gets a number behind it.
    std::size_t add(SketchNode node);
    /// `from` needs `to`. The better evidence of several wins; a part never calls itself.
    void call(std::size_t from, std::size_t to, const Evidence& evidence);
    /// `from` speaks to `to` but works without it.
    void callOptionally(std::size_t from, std::size_t to, const Evidence& evidence);
    /// Data flow from a primary to its replica; takes the place of calls between the two.
    void replicate(std::size_t primary, std::size_t replica, const Evidence& evidence,
                   std::optional<FailoverKind> failover = {});
    /// The same without an order: each has the other's data.
    void replicateBothWays(std::size_t one, std::size_t other, const Evidence& evidence);
    void remark(SketchRemark::Kind kind, std::size_t line, std::string text);

    /// Whether a part has that id.
    [[nodiscard]] bool has(const std::string& id) const { return m_ids.contains(id); }
    [[nodiscard]] bool isConnected(std::size_t from, std::size_t to) const;
    [[nodiscard]] SketchNode& node(std::size_t index) { return m_sketch.nodes[index]; }
    [[nodiscard]] const Sketch& sketch() const { return m_sketch; }
    [[nodiscard]] Sketch& sketch() { return m_sketch; }

    /// The sketch, or "import-size" beyond Sketch's limits; "import-empty" without a part.
    [[nodiscard]] Result<Sketch> finish() &&;

private:
    SketchEdge* edgeFor(std::size_t from, std::size_t to, const Evidence& evidence);

    Sketch m_sketch;
    std::unordered_map<std::uint64_t, std::size_t> m_edges; ///< by ends
    std::unordered_map<std::string, int> m_ids; ///< and the number behind the last one of that name
    bool m_tooLarge = false;
};

/// A part that is open to the outside.
struct Entry {
    std::size_t node = 0;
    std::string reason;
    /// It speaks a store's protocol, which users do not: an entry only where there is no other.
    bool store = false;
    std::size_t line = 0;
};

/// Adds a client "Users" that calls the entries, with a remark that it is a guess. Of entries that call one
/// another only the outermost count. Parts set aside (jobs, profiles, tools) are called optionally where they
/// are open to the outside. Without entries there are users only where parts are set aside: they then call
/// all others that nobody calls, since the implied client would need those set aside as well.
void addUsers(Deployment& deployment, const std::vector<Entry>& entries, const std::vector<bool>& aside);

/// Whether a port is one of a database, cache or queue ("5432"), which users do not speak to.
[[nodiscard]] bool isStorePort(std::string_view port);

/// Whether an image is of a program that watches or administers others (Prometheus, Adminer): what it
/// observes works without it.
[[nodiscard]] bool isObserverImage(std::string_view image);

/// Whether an image is of a store that needs a majority of its instances (etcd, ZooKeeper, Consul …).
[[nodiscard]] bool isQuorumImage(std::string_view image);

/// Whether a part passes requests on (nginx, HAProxy …), by its image or, without one, by its id.
[[nodiscard]] bool isProxy(const SketchNode& node);

/// "bitnami/postgresql" of "docker.io/bitnami/postgresql:15@sha256:…": without registry, tag and digest.
[[nodiscard]] std::string imageName(std::string_view image);

} // namespace faultline
