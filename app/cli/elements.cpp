// SPDX-License-Identifier: MIT
#include "app/cli/elements.h"

#include "app/cli/near_matches.h"
#include "app/cli/text.h"
#include "core/model/lookup.h"

#include <fmt/format.h>

namespace faultline::cli {

namespace {

std::vector<std::string> allIds(const System& system) {
    std::vector<std::string> ids;
    const auto add = [&ids](const auto& elements) {
        for (const auto& element : elements) ids.push_back(element.id.text());
    };
    add(system.components);
    add(system.domains);
    add(system.sharedRisks);
    add(system.connections);
    return ids;
}

/// The id behind a name, for one who typed the name.
std::optional<std::string> idBehindName(const System& system, const std::string& name) {
    const auto search = [&name](const auto& elements) -> std::optional<std::string> {
        for (const auto& element : elements)
            if (element.name == name) return element.id.text();
        return std::nullopt;
    };
    if (auto id = search(system.components)) return id;
    if (auto id = search(system.domains)) return id;
    return search(system.sharedRisks);
}

} // namespace

std::vector<std::string> splitIds(const System& system, const std::vector<std::string>& arguments) {
    std::vector<std::string> ids;
    for (const std::string& argument : arguments) {
        if (typeOf(system, ComponentId(argument))) {
            ids.push_back(argument);
            continue;
        }
        for (std::size_t start = 0; start <= argument.size();) {
            const std::size_t end = std::min(argument.find(',', start), argument.size());
            if (end > start) ids.push_back(argument.substr(start, end - start));
            start = end + 1;
        }
    }
    return ids;
}

Result<EventRef> failableElement(const System& system, const std::string& id) {
    const auto found = Lookup(system).find(id);
    if (!found) {
        const auto behind = idBehindName(system, id);
        const std::string hint = behind ? fmt::format("; the id behind this name is “{}”", shown(*behind))
                                        : didYouMean(id, allIds(system));
        return Error{"unknown-id", fmt::format("nothing has the id “{}”{}", shown(id), hint), {}};
    }
    if (found->type == EventType::component && system.components[found->at].kind == ComponentKind::client)
        return Error{"client-never-fails",
                     fmt::format("“{}” is a client; clients observe and never fail", shown(id)),
                     {}};
    if (found->type == EventType::domain && system.domains[found->at].isGroup())
        return Error{"group-never-fails",
                     fmt::format("“{}” is a group; a group is a frame in the drawing and never fails. Name "
                                 "the components in it, or make it a place such as a zone",
                                 shown(id)),
                     {}};
    return EventRef{found->type, static_cast<int>(found->at)};
}

System withFailed(System system, const std::vector<EventRef>& failed) {
    const auto certain = [&system](std::optional<Failure>& failure) {
        failure = Failure::fromProbability(*Probability::from(1.0), mttrOf(failure, system.properties));
    };
    for (const EventRef event : failed) {
        const auto at = static_cast<std::size_t>(event.index);
        if (event.type == EventType::component) certain(system.components[at].failure);
        if (event.type == EventType::domain) certain(system.domains[at].failure);
        if (event.type == EventType::sharedRisk) certain(system.sharedRisks[at].failure);
        if (event.type == EventType::connection) certain(system.connections[at].failure);
    }
    return system;
}

} // namespace faultline::cli
