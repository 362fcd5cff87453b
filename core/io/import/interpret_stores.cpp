// SPDX-License-Identifier: MIT
#include "core/io/import/interpret_stores.h"

#include "core/io/import/label_words.h"

#include <algorithm>
#include <array>
#include <fmt/core.h>

namespace faultline {

namespace {

enum class Role { none, primary, replica };

constexpr auto primaryWords = std::to_array<std::string_view>(
    {"primary", "master", "main", "leader", "active", "writer", "source", "haupt"});
constexpr auto replicaWords = std::to_array<std::string_view>(
    {"replica", "replicas", "slave", "slaves", "standby", "secondary", "follower", "followers", "reader",
     "passive", "mirror", "copy", "backup", "dr", "replikat", "kopie", "reserve", "readonly"});

bool contains(const auto& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

bool isRoleWord(const std::string& word) {
    return contains(primaryWords, word) || contains(replicaWords, word);
}

std::vector<LabelWord> wordsOf(const std::string& text) {
    std::vector<LabelWord> words;
    for (const LabelPiece& piece : piecesOf(text, isRoleWord))
        words.insert(words.end(), piece.begin(), piece.end());
    return words;
}

Role roleOf(const Interpreting& state, std::size_t part) {
    for (const std::string& text : {state.label(part), state.parts[part].id}) {
        Role role = Role::none;
        // The last one counts: "Primary's standby".
        for (const LabelWord& word : wordsOf(text)) {
            if (contains(primaryWords, word.lower)) role = Role::primary;
            if (contains(replicaWords, word.lower)) role = Role::replica;
        }
        if (role != Role::none) return role;
    }
    return Role::none;
}

/// A name without numbers, single letters, roles.
std::string familyOf(const std::string& label) {
    std::string family;
    for (const LabelWord& word : wordsOf(label)) {
        if (word.lower.size() == 1 || isNumber(word.lower) || isRoleWord(word.lower) || word.lower == "read")
            continue;
        family += word.lower + ' ';
    }
    return family;
}

/// "rds" and "rds db instance", "postgres" and "postgresql" are one product under two names.
bool areOneProduct(const std::string& one, const std::string& other) {
    static constexpr auto vendors = std::to_array<std::string_view>(
        {"aws", "amazon", "azure", "google", "cloud", "apache", "db", "database", "server", "cache"});
    if (one == other) return true;
    for (const LabelWord& a : wordsOf(one))
        for (const LabelWord& b : wordsOf(other)) {
            if (contains(vendors, a.lower) || contains(vendors, b.lower)) continue;
            if (a.lower.starts_with(b.lower) || b.lower.starts_with(a.lower)) return true;
        }
    return false;
}

bool haveUnlikeProducts(const Interpreting& state, const PartLine& line) {
    const std::string& from = state.kinds[line.from].product;
    const std::string& to = state.kinds[line.to].product;
    return !from.empty() && !to.empty() && !areOneProduct(from, to);
}

ReplicationChoice byWords(const Interpreting& state, const PartLine& line, const EdgeWords& words) {
    const ComponentKind from = state.kind(line.from);
    const bool areAlike = from == state.kind(line.to);
    const std::string reason = fmt::format("the label says “{}”", words.replication);
    if (areAlike && (words.isClearly || (isOwnStore(from) && !haveUnlikeProducts(state, line))))
        return {true, false, words.isPulled, !words.isClearly, reason};
    if (isOwnStore(from) && isOwnStore(state.kind(line.to)) && !areAlike)
        return {true, false, words.isPulled, true, reason + "; between unlike kinds it is a feed of data"};
    if (areAlike && isOwnStore(from)) return {false, true, false, true, reason};
    return {};
}

/// Copies that no label speaks of: by roles and names.
ReplicationChoice byNames(const Interpreting& state, const PartLine& line) {
    const ComponentKind kind = state.kind(line.from);
    if (kind != state.kind(line.to) || !isOwnStore(kind)) return {};
    const Role from = roleOf(state, line.from);
    const Role to = roleOf(state, line.to);
    const bool areSame = areTwins(state, line.from, line.to);
    const std::string& product = state.kinds[line.from].product;
    const bool sharesProduct = !product.empty() && !state.kinds[line.to].product.empty() &&
                               areOneProduct(product, state.kinds[line.to].product);
    const std::string& label = line.edge->label;
    if (from != to && (from == Role::primary || to == Role::replica) && (areSame || sharesProduct))
        return {true, false, false, true, "the names speak of a primary and its replica"};
    if (from != to && (from == Role::replica || to == Role::primary) && (areSame || sharesProduct))
        return {true, false, true, true, "the names speak of a replica and its primary"};
    if (areSame && label.empty()) return {true, false, false, true, "two stores of like names are joined"};
    return {};
}

} // namespace

bool isOwnStore(ComponentKind kind) { return isStateful(kind) && kind != ComponentKind::external; }

bool areTwins(const Interpreting& state, std::size_t a, std::size_t b) {
    return familyOf(state.label(a)) == familyOf(state.label(b));
}

bool isReadReplica(const Interpreting& state, std::size_t part) {
    const std::vector<LabelWord> words = wordsOf(state.label(part));
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i].lower == "read" && words[i + 1].lower.starts_with("replica")) return true;
    return false;
}

ReplicationChoice replicationOn(const Interpreting& state, const PartLine& line, const EdgeWords& words) {
    const SketchEdge& edge = *line.edge;
    if (edge.kind)
        return {edge.kind->value == ConnectionKind::replication, false, false, edge.kind->guessed,
                edge.kind->reason};
    if (state.kind(line.from) == ComponentKind::client || state.kind(line.to) == ComponentKind::client)
        return {};
    if (!words.replication.empty()) return byWords(state, line, words);
    return byNames(state, line);
}

void agreeOnKinds(Interpreting& state) {
    for (const PartLine& line : state.lines) {
        if (line.edge->kind && line.edge->kind->value == ConnectionKind::request) continue;
        const EdgeWords words = edgeWordsIn(line.edge->label);
        if (!line.edge->kind && !words.isClearly) continue;
        KindChoice& from = state.kinds[line.from];
        KindChoice& to = state.kinds[line.to];
        const auto follow = [&](KindChoice& unsure, const KindChoice& sure, std::size_t other) {
            unsure.kind = sure.kind;
            unsure.score = 1;
            unsure.reason =
                fmt::format("data is replicated between it and “{}”", nameFrom(state.label(other), {}));
        };
        if (from.kind != to.kind) {
            const bool isToUnsure = to.isGuessed() && (from.score > to.score || !from.isGuessed());
            const bool isFromUnsure = from.isGuessed() && !isToUnsure;
            if (isToUnsure && isOwnStore(from.kind)) follow(to, from, line.from);
            if (isFromUnsure && isOwnStore(to.kind)) follow(from, to, line.to);
        } else if (from.kind == ComponentKind::node && from.score == 0 && to.score == 0) {
            from.kind = ComponentKind::database;
            follow(to, from, line.from);
            follow(from, to, line.to);
        }
    }
}

} // namespace faultline
