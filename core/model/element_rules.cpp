// SPDX-License-Identifier: MIT
#include "core/model/element_rules.h"

#include <fmt/core.h>
#include <unordered_set>

namespace faultline {
namespace {

std::string_view withArticle(EventType type) {
    switch (type) {
    case EventType::component: return "a component";
    case EventType::domain: return "a domain";
    case EventType::sharedRisk: return "a shared risk";
    case EventType::connection: return "a connection";
    case EventType::failover: break;
    }
    return "a failover";
}

std::optional<EventType> typeFound(const Lookup& lookup, const std::string& id) {
    const auto found = lookup.find(id);
    return found ? std::optional(found->type) : std::nullopt;
}

Error at(std::string pointer, Error error) {
    error.where = std::move(pointer);
    return error;
}

Result<void> checkId(const std::string& id) {
    if (id.empty()) return Error{"id-empty", "an id must not be empty", "/id"};
    return {};
}

Result<void> checkContainer(const std::optional<DomainId>& domain, std::string pointer,
                            const Lookup& lookup) {
    if (!domain) return {};
    const auto type = typeFound(lookup, domain->text());
    if (type == EventType::domain) return {};
    return at(std::move(pointer), unknownId(domain->text(), "a domain", type));
}

Result<void> checkRequirement(const Requirement& requirement) {
    const auto refuse = [&](std::string_view rule) {
        return Error{"requires-range", fmt::format("{}; it is {}", rule, requirement.count), "/requires"};
    };
    if (requirement.mode == Requirement::Mode::number) {
        if (requirement.count < 1) return refuse("a number of required targets must be 1 or more");
    } else if (requirement.count != 1) {
        return refuse("the count of a requirement that is no number must be 1");
    }
    return {};
}

Result<void> checkReplicas(const Replicas& replicas) {
    if (replicas.count < 1 || replicas.count > Replicas::maximumCount)
        return Error{"count-range",
                     fmt::format("the count of a stack must lie in 1 to {}; it is {}", Replicas::maximumCount,
                                 replicas.count),
                     "/replicas/count"};
    if (replicas.required < 1)
        return Error{
            "count-range",
            fmt::format("the required count of a stack must be 1 or more; it is {}", replicas.required),
            "/replicas/required"};
    if (replicas.required > replicas.count)
        return Error{"required-above-count",
                     fmt::format("a stack must not require more instances than it has; it requires {} of {}",
                                 replicas.required, replicas.count),
                     "/replicas/required"};
    if (replicas.repairCrews && *replicas.repairCrews < 1)
        return Error{"repair-crews-range",
                     fmt::format("a stack must have 1 repair crew or more; it has {}", *replicas.repairCrews),
                     "/replicas/repairCrews"};
    return {};
}

} // namespace

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string shown = "\"";
    std::size_t size = std::min(text.size(), longest);
    // A cut must not leave half a UTF-8 character behind.
    if (size < text.size())
        while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
    for (const char c : text.substr(0, size)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F)
            shown += fmt::format("\\u{:04x}", byte);
        else
            shown += c;
    }
    shown += size < text.size() ? "…\"" : "\"";
    return shown;
}

Error unknownId(const std::string& id, std::string_view wanted, std::optional<EventType> found) {
    if (found)
        return {"unknown-id", fmt::format("{} is {}, not {}", quoted(id), withArticle(*found), wanted), {}};
    return {"unknown-id", fmt::format("{} must exist; nothing has the id {}", wanted, quoted(id)), {}};
}

Error duplicateId(const std::string& id, EventType holder) {
    return {
        "id-duplicate",
        fmt::format("an id must be unique in the design; {} is {} already", quoted(id), withArticle(holder)),
        "/id"};
}

Error domainCycle(const Domain& domain) {
    return {"domain-cycle",
            fmt::format("a domain must not lie inside itself; the parents of {} lead back to it",
                        quoted(domain.id.text())),
            "/parent"};
}

Result<void> checkEnds(const Connection& connection, const Lookup& lookup) {
    const Component* from = lookup.component(connection.from);
    if (!from)
        return at("/from", unknownId(connection.from.text(), "a component",
                                     typeFound(lookup, connection.from.text())));
    const Component* to = lookup.component(connection.to);
    if (!to)
        return at("/to",
                  unknownId(connection.to.text(), "a component", typeFound(lookup, connection.to.text())));
    if (connection.from == connection.to)
        return Error{"self-connection",
                     fmt::format("a component must not connect to itself; {} does", quoted(from->id.text())),
                     "/to"};
    const bool fromClient = from->kind == ComponentKind::client;
    const bool toClient = to->kind == ComponentKind::client;
    if (connection.kind == ConnectionKind::request && toClient)
        return Error{"request-into-client",
                     fmt::format("nobody can request a client; {} is one", quoted(to->id.text())), "/to"};
    if (connection.kind == ConnectionKind::replication && (fromClient || toClient))
        return Error{"replication-at-client",
                     fmt::format("a client holds no data to replicate; {} is one",
                                 quoted((fromClient ? from : to)->id.text())),
                     fromClient ? "/from" : "/to"};
    return {};
}

Result<void> checkElement(const Component& component, const Lookup& lookup) {
    if (auto id = checkId(component.id.text()); !id) return id;
    if (auto domain = checkContainer(component.domain, "/domain", lookup); !domain) return domain;
    if (auto requirement = checkRequirement(component.requirement); !requirement) return requirement;
    return component.replicas ? checkReplicas(*component.replicas) : Result<void>();
}

Result<void> checkElement(const Connection& connection, const Lookup& lookup) {
    if (auto id = checkId(connection.id.text()); !id) return id;
    return checkEnds(connection, lookup);
}

Result<void> checkElement(const Domain& domain, const Lookup& lookup) {
    if (auto id = checkId(domain.id.text()); !id) return id;
    return checkContainer(domain.parent, "/parent", lookup);
}

Result<void> checkElement(const SharedRisk& risk, const Lookup& lookup) {
    if (auto id = checkId(risk.id.text()); !id) return id;
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < risk.members.size(); ++i) {
        const std::string& member = risk.members[i].text();
        const auto type = typeFound(lookup, member);
        if (type != EventType::component && type != EventType::domain)
            return at(fmt::format("/members/{}", i), unknownId(member, "a component or a domain", type));
        if (!seen.insert(member).second)
            return Error{"shared-risk-member-twice",
                         fmt::format("a shared risk must name each member once; {} stands in it twice",
                                     quoted(member)),
                         fmt::format("/members/{}", i)};
    }
    return {};
}

std::vector<bool> domainsOnCycles(const Lookup& lookup) {
    const auto& domains = lookup.system().domains;
    constexpr std::size_t unseen = 0;
    std::vector<std::size_t> seenInWalk(domains.size(), unseen); // the number of the walk that came by first
    std::vector<bool> onCycle(domains.size(), false);
    const auto parentOf = [&](std::size_t at) -> std::optional<std::size_t> {
        if (!domains[at].parent) return std::nullopt;
        const Domain* parent = lookup.domain(*domains[at].parent);
        return parent ? std::optional(static_cast<std::size_t>(parent - domains.data())) : std::nullopt;
    };
    // Each walk stops where an earlier one has been; a walk that meets itself has closed a cycle.
    for (std::size_t start = 0; start < domains.size(); ++start) {
        const std::size_t walk = start + 1;
        std::optional<std::size_t> at = start;
        while (at && seenInWalk[*at] == unseen) {
            seenInWalk[*at] = walk;
            at = parentOf(*at);
        }
        if (!at || seenInWalk[*at] != walk) continue;
        for (std::size_t on = *at; !onCycle[on]; on = *parentOf(on)) onCycle[on] = true;
    }
    return onCycle;
}

} // namespace faultline
