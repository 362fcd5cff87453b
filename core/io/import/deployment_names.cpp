// SPDX-License-Identifier: MIT
#include "core/io/import/deployment_names.h"
#include "core/io/import/host_names.h"
#include "core/io/import/kind_words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

namespace faultline {

namespace {

constexpr auto primaryWords = std::to_array<std::string_view>({"master", "primary", "leader", "main"});
constexpr auto replicaWords =
    std::to_array<std::string_view>({"slave", "slaves", "replica", "replicas", "secondary", "follower",
                                     "followers", "standby", "readreplica", "read"});
constexpr auto storeWords = std::to_array<std::string_view>(
    {"db", "database", "redis", "cache", "postgres", "postgresql", "mysql", "mongo", "mongodb", "mariadb",
     "pg", "sql", "store", "queue", "mq", "rabbitmq", "memcached", "elasticsearch"});
constexpr auto programWords =
    std::to_array<std::string_view>({"service", "svc", "api", "app", "server", "web", "backend"});

template <class Words>
bool isOneOf(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : "-") + word;
    return all;
}

bool isNumber(const std::string& word) {
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether the image, or the name where there is none, is of something that holds data.
bool isStore(const SketchNode& node) {
    if (node.kind) return isStateful(node.kind->value);
    const auto image = std::ranges::find(node.hints, KindHint::From::image, &KindHint::from);
    const std::string name = image == node.hints.end() ? node.id : imageName(image->text);
    const std::vector<KindFinding> said = kindsIn(name.substr(name.rfind('/') + 1));
    return !said.empty() && isStateful(said.front().kind);
}

class NameReader {
public:
    NameReader(Deployment& deployment, const std::vector<bool>& exempt)
        : m_deployment(deployment), m_exempt(exempt), m_called(deployment.sketch().nodes.size()) {
        for (const SketchEdge& edge : deployment.sketch().edges) {
            m_called[edge.to.index] = true;
            // The members of a store that is connected are known already.
            if (edge.kind && edge.kind->value == ConnectionKind::replication)
                m_called[edge.from.index] = true;
        }
    }

    void read() {
        const std::size_t count = m_called.size();
        for (std::size_t i = 0; i < count; ++i) add(i);
        for (auto& [stem, roles] : m_stores) pair(roles);
        for (std::size_t i = 0; i < count; ++i) adopt(i);
    }

private:
    struct Roles {
        std::vector<std::size_t> primaries;
        std::vector<std::size_t> replicas;
    };

    [[nodiscard]] const SketchNode& node(std::size_t index) const {
        return m_deployment.sketch().nodes[index];
    }
    [[nodiscard]] bool isExempt(std::size_t index) const {
        return index < m_exempt.size() && m_exempt[index];
    }

    [[nodiscard]] std::string keyOf(std::size_t index, const std::string& name) const {
        return fmt::format("{}/{}", node(index).container ? static_cast<long>(*node(index).container) : -1,
                           name);
    }

    void add(std::size_t index) {
        std::vector<std::string> words = wordsOfKey(node(index).id);
        m_byName.emplace(keyOf(index, joined(words)), index);
        if (isExempt(index) || !isStore(node(index))) return;
        while (words.size() > 1 && isNumber(words.back())) words.pop_back();
        for (std::size_t i = 0; i < words.size() && words.size() > 1; ++i) {
            const bool primary = isOneOf(primaryWords, words[i]);
            if (!primary && !isOneOf(replicaWords, words[i])) continue;
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
            Roles& roles = m_stores[keyOf(index, joined(words))];
            (primary ? roles.primaries : roles.replicas).push_back(index);
            return;
        }
    }

    [[nodiscard]] bool isJoined(std::size_t one, std::size_t other) const {
        return m_deployment.isConnected(one, other) || m_deployment.isConnected(other, one);
    }

    void pair(const Roles& roles) {
        constexpr std::size_t mostReplicas = 50;
        if (roles.primaries.size() != 1 || roles.replicas.size() > mostReplicas) return;
        const std::size_t primary = roles.primaries.front();
        for (const std::size_t replica : roles.replicas) {
            if (isJoined(primary, replica)) continue;
            m_deployment.replicate(
                primary, replica,
                {"the names say so: one is the primary, the other its replica", true, node(replica).line});
            m_called[replica] = true;
        }
    }

    /// "carts-db" that nobody calls is of "carts", the only program that it is named after.
    void adopt(std::size_t store) {
        if (m_called[store] || isExempt(store) || !isStore(node(store))) return;
        std::vector<std::string> words = wordsOfKey(node(store).id);
        if (words.size() < 2 || !isOneOf(storeWords, words.back())) return;
        words.pop_back();
        while (words.size() > 1 && isOneOf(programWords, words.back())) words.pop_back();
        const std::string name = joined(words);
        std::vector<std::string> tried{name};
        for (const std::string_view word : programWords) tried.push_back(fmt::format("{}-{}", name, word));
        tried.push_back(name + "service");
        for (const std::string& candidate : tried) {
            const auto found = m_byName.find(keyOf(store, candidate));
            if (found == m_byName.end() || found->second == store || isExempt(found->second) ||
                isStore(node(found->second)))
                continue;
            m_deployment.call(
                found->second, store,
                {fmt::format("nothing else calls it, and it bears the name of “{}”", node(found->second).id),
                 true, node(store).line});
            return;
        }
    }

    Deployment& m_deployment;
    const std::vector<bool>& m_exempt;
    std::vector<bool> m_called;
    std::map<std::string, Roles> m_stores; ///< by container and name without the role
    std::map<std::string, std::size_t> m_byName;
};

} // namespace

void addWhatNamesTell(Deployment& deployment, const std::vector<bool>& exempt) {
    NameReader(deployment, exempt).read();
}

} // namespace faultline
