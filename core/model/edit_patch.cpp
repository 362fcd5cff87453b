// SPDX-License-Identifier: MIT
#include "core/model/edit_parts.h"
#include "core/model/element_rules.h"

#include <algorithm>
#include <fmt/core.h>
#include <unordered_set>

namespace faultline {
namespace {

/// Where a patch goes within one list, known before anything is touched.
struct Places {
    std::vector<std::size_t> added;    ///< ascending, in the finished list
    std::vector<std::size_t> replaced; ///< in the list as it stands
};

struct AllPlaces {
    Places components;
    Places connections;
    Places domains;
    Places sharedRisks;
};

/// Calls `step(list, patch of it, places in it, type)` for each of the four lists until one fails.
template <class System, class Patch, class AllPlaces, class Step>
Result<void> eachList(System& system, Patch& patch, AllPlaces& places, Step step) {
    if (auto ok = step(system.components, patch.components, places.components, EventType::component); !ok)
        return ok;
    if (auto ok = step(system.connections, patch.connections, places.connections, EventType::connection); !ok)
        return ok;
    if (auto ok = step(system.domains, patch.domains, places.domains, EventType::domain); !ok) return ok;
    return step(system.sharedRisks, patch.sharedRisks, places.sharedRisks, EventType::sharedRisk);
}

std::string_view roleOf(EventType type) {
    switch (type) {
    case EventType::component: return "a component";
    case EventType::connection: return "a connection";
    case EventType::domain: return "a domain";
    default: return "a shared risk";
    }
}

Error atElement(Error error, const std::string& id) {
    error.where = id;
    return error;
}

/// Finds the places of a patch; refuses ids that are taken, ids that are not there, places out of order.
Result<AllPlaces> placesOf(const System& system, const Patch& patch) {
    const Lookup lookup(system);
    std::unordered_map<std::string_view, EventType> fresh;
    AllPlaces places;
    const auto ok = eachList(
        system, patch, places,
        [&](const auto& list, const auto& part, Places& at, EventType type) -> Result<void> {
            for (const auto& element : part.replaced) {
                const std::string& id = element.id.text();
                const auto found = lookup.find(id);
                if (!found || found->type != type)
                    return atElement(
                        unknownId(id, roleOf(type), found ? std::optional(found->type) : std::nullopt), id);
                at.replaced.push_back(found->at);
            }
            for (const auto& [element, wanted] : part.added) {
                const std::string& id = element.id.text();
                if (const auto taken = lookup.find(id)) return atElement(duplicateId(id, taken->type), id);
                if (const auto [twin, isNew] = fresh.emplace(id, type); !isNew)
                    return atElement(duplicateId(id, twin->second), id);
                const std::size_t place = std::min(wanted, list.size() + at.added.size());
                if (!at.added.empty() && place <= at.added.back())
                    return Error{"place-order",
                                 fmt::format("places must ascend; {} follows {}", place, at.added.back()),
                                 id};
                at.added.push_back(place);
            }
            return {};
        });
    if (!ok) return ok.error();
    return places;
}

/// Moves each element up by the number of newcomers before it, from the back, so that each moves once.
template <class T>
void insertAt(std::vector<T>& list, std::vector<Add<T>>& added, const std::vector<std::size_t>& places) {
    std::size_t from = list.size();
    list.resize(list.size() + added.size());
    std::size_t to = list.size();
    for (std::size_t i = added.size(); i-- > 0;) {
        while (to - 1 > places[i]) list[--to] = std::move(list[--from]);
        list[--to] = std::move(added[i].element);
    }
}

template <class T>
void eraseAt(std::vector<T>& list, const std::vector<std::size_t>& places) {
    if (places.empty()) return;
    std::size_t to = places.front();
    std::size_t next = 0;
    for (std::size_t from = to; from < list.size(); ++from) {
        if (next < places.size() && places[next] == from)
            ++next;
        else
            list[to++] = std::move(list[from]);
    }
    list.resize(to);
}

template <class T>
bool sameMeaning(T a, T b) {
    a.extras.clear();
    b.extras.clear();
    if constexpr (requires { a.notes; }) {
        a.notes.clear();
        b.notes.clear();
    }
    return a == b;
}

/// The connections of what has become a client must suit a client.
Result<void> checkNewClients(const Patch& patch, const Patch& previous, const Lookup& lookup) {
    std::unordered_set<std::string_view> clients;
    for (std::size_t i = 0; i < patch.components.replaced.size(); ++i)
        if (patch.components.replaced[i].kind == ComponentKind::client &&
            previous.components.replaced[i].kind != ComponentKind::client)
            clients.insert(patch.components.replaced[i].id.text());
    if (clients.empty()) return {};
    for (const Connection& connection : lookup.system().connections)
        if (clients.contains(connection.from.text()) || clients.contains(connection.to.text()))
            if (auto ok = checkEnds(connection, lookup); !ok)
                return atElement(ok.error(), connection.id.text());
    return {};
}

/// Asks the rules of everything that the patch brought in.
Result<void> checkOutcome(const System& system, const Patch& patch, const Patch& previous) {
    const Lookup lookup(system);
    const AllPlaces none;
    const auto elements = eachList(
        system, patch, none, [&](const auto&, const auto& part, const Places&, EventType) -> Result<void> {
            for (const auto& element : part.replaced)
                if (auto ok = checkElement(element, lookup); !ok)
                    return atElement(ok.error(), element.id.text());
            for (const auto& addition : part.added)
                if (auto ok = checkElement(addition.element, lookup); !ok)
                    return atElement(ok.error(), addition.element.id.text());
            return {};
        });
    if (!elements) return elements;
    if (auto ok = checkNewClients(patch, previous, lookup); !ok) return ok;
    if (patch.domains.added.empty() && patch.domains.replaced.empty()) return {};
    const std::vector<bool> onCycle = domainsOnCycles(lookup);
    const auto first = std::find(onCycle.begin(), onCycle.end(), true);
    if (first == onCycle.end()) return {};
    const Domain& domain = system.domains[static_cast<std::size_t>(first - onCycle.begin())];
    return atElement(domainCycle(domain), domain.id.text());
}

/// Puts the patch in; `held` gives its additions away and gets the replaced values in place of the new ones.
void putIn(System& system, Patch& held, const AllPlaces& places) {
    (void)eachList(system, held, places,
                   [](auto& list, auto& part, const Places& at, EventType) -> Result<void> {
                       for (std::size_t i = 0; i < at.replaced.size(); ++i)
                           std::swap(list[at.replaced[i]], part.replaced[i]);
                       insertAt(list, part.added, at.added);
                       return {};
                   });
}

/// Undoes `putIn`, for an outcome that breaks a rule.
void takeOut(System& system, Patch& held, const AllPlaces& places) {
    (void)eachList(system, held, places,
                   [](auto& list, auto& part, const Places& at, EventType) -> Result<void> {
                       eraseAt(list, at.added);
                       // Backwards: a patch may replace one element twice.
                       for (std::size_t i = at.replaced.size(); i-- > 0;)
                           std::swap(list[at.replaced[i]], part.replaced[i]);
                       return {};
                   });
}

ChangeSet changesOf(System& system, const Patch& patch, Patch& held) {
    ChangeSet changes;
    (void)eachList(system, held, patch,
                   [&](auto&, auto& before, const auto& part, EventType) -> Result<void> {
                       for (const auto& addition : part.added)
                           changes.added.emplace_back(addition.element.id);
                       for (std::size_t i = 0; i < part.replaced.size(); ++i) {
                           if (part.replaced[i] == before.replaced[i]) continue;
                           changes.updated.emplace_back(part.replaced[i].id);
                           changes.meaning |= !sameMeaning(part.replaced[i], before.replaced[i]);
                       }
                       return {};
                   });
    changes.meaning |= !changes.added.empty();
    std::sort(changes.added.begin(), changes.added.end());
    std::sort(changes.updated.begin(), changes.updated.end());
    changes.updated.erase(std::unique(changes.updated.begin(), changes.updated.end()), changes.updated.end());
    return changes;
}

/// The replaced values come back first, so that nothing refers any more to what is then removed.
Edit inverseOf(System& system, Patch held, const AllPlaces& places, const std::vector<ElementId>& added) {
    bool replaces = false;
    (void)eachList(system, held, places, [&](auto&, auto& part, const Places& at, EventType) -> Result<void> {
        part.added.clear();
        std::reverse(part.replaced.begin(), part.replaced.end());
        replaces |= !at.replaced.empty();
        return {};
    });
    if (added.empty()) return {std::move(held)};
    if (!replaces) return {Remove{added}};
    return {Batch{{Edit{std::move(held)}, Edit{Remove{added}}}}};
}

} // namespace

Result<Applied> applyPatch(System& system, const Patch& patch) {
    const Result<AllPlaces> places = placesOf(system, patch);
    if (!places) return places.error();
    Patch held = patch;
    putIn(system, held, *places);
    if (auto ok = checkOutcome(system, patch, held); !ok) {
        takeOut(system, held, *places);
        return ok.error();
    }
    ChangeSet changes = changesOf(system, patch, held);
    Edit inverse = inverseOf(system, std::move(held), *places, changes.added);
    return Applied{std::move(inverse), std::move(changes)};
}

} // namespace faultline
