// SPDX-License-Identifier: MIT
#include "core/report/difference.h"

#include "core/io/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace faultline::report {

namespace {

/// Every field of an element that can differ; the same fields in the same order for all of a type.
using Fields = std::vector<std::pair<std::string, std::string>>;

std::string number(double value) { return fmt::format("{}", value); }
std::string yesNo(bool value) { return value ? "yes" : "no"; }

std::string failureText(const std::optional<Failure>& failure, std::string_view absent) {
    if (!failure) return std::string(absent);
    std::string text;
    switch (failure->form()) {
    case Failure::Form::probability: text = "P = " + number(failure->figure()); break;
    case Failure::Form::availability: text = "availability " + number(failure->figure()); break;
    case Failure::Form::meanTimes: text = fmt::format("MTBF {} h", failure->figure()); break;
    }
    if (failure->mttr()) text += fmt::format(", repair {} h", failure->mttr()->value());
    return text;
}

std::string requirementText(const Requirement& requirement) {
    switch (requirement.mode) {
    case Requirement::Mode::automatic: return "auto";
    case Requirement::Mode::any: return "any";
    case Requirement::Mode::all: return "all";
    case Requirement::Mode::number: break;
    }
    return std::to_string(requirement.count);
}

std::string replicasText(const std::optional<Replicas>& replicas) {
    if (!replicas) return "1";
    std::string text = fmt::format("{} of {} needed", replicas->required, replicas->count);
    if (replicas->standby != StandbyMode::active)
        text += fmt::format(", {} standby", nameOf(replicas->standby));
    if (replicas->repairCrews) text += fmt::format(", repair crews {}", *replicas->repairCrews);
    if (replicas->dormancy) text += fmt::format(", dormancy {}", replicas->dormancy->value());
    if (const Switchover& switchover = replicas->switchover; !(switchover == Switchover()))
        text += fmt::format(", switchover coverage {} in {} s", switchover.coverage.value(),
                            switchover.seconds.value());
    return text;
}

std::string extrasText(const Extras& extras) {
    std::string text;
    for (const ExtraField& extra : extras)
        text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", extra.pointer, extra.json);
    return text;
}

template <class T>
std::string idText(const std::optional<T>& id) {
    return id ? id->text() : std::string("none");
}

Fields fieldsOf(const Component& c) {
    return {{"name", c.name},
            {"kind", std::string(nameOf(c.kind))},
            {"domain", idText(c.domain)},
            {"service", c.service},
            {"requires", requirementText(c.requirement)},
            {"failure", failureText(c.failure, "the catalogue's")},
            {"instances", replicasText(c.replicas)},
            {"monthly cost", c.monthlyCost ? number(c.monthlyCost->value()) : "none"},
            {"notes", c.notes},
            {"other keys", extrasText(c.extras)}};
}

Fields fieldsOf(const Connection& c) {
    const bool isRequest = c.kind == ConnectionKind::request;
    const auto ofRequest = [&](std::string text) { return isRequest ? std::move(text) : std::string(); };
    const auto ofReplication = [&](std::string text) { return isRequest ? std::string() : std::move(text); };
    return {{"kind", std::string(nameOf(c.kind))},
            {"from", c.from.text()},
            {"to", c.to.text()},
            {"access", ofRequest(std::string(nameOf(c.access)))},
            {"optional", ofRequest(yesNo(c.optional))},
            {"mode", ofReplication(std::string(nameOf(c.mode)))},
            {"failover", ofReplication(std::string(nameOf(c.failover)))},
            {"failover coverage", ofReplication(number(c.failoverCoverage()))},
            {"failover seconds", ofReplication(number(c.failoverSeconds()))},
            {"failure", failureText(c.failure, "never")},
            {"other keys", extrasText(c.extras)}};
}

Fields fieldsOf(const Domain& d) {
    return {{"name", d.name},
            {"kind", std::string(nameOf(d.kind))},
            {"parent", idText(d.parent)},
            {"failure", failureText(d.failure, "never")},
            {"notes", d.notes},
            {"other keys", extrasText(d.extras)}};
}

Fields fieldsOf(const SharedRisk& r) {
    std::vector<std::string> members;
    for (const ElementId& member : r.members) members.push_back(member.text());
    std::ranges::sort(members);
    return {{"name", r.name},
            {"failure", failureText(r.failure, "never")},
            {"members", fmt::format("{}", fmt::join(members, ", "))},
            {"notes", r.notes},
            {"other keys", extrasText(r.extras)}};
}

Fields fieldsOf(const DesignProperties& p) {
    return {{"name", p.name},
            {"objective", std::string(nameOf(p.objective))},
            {"repair time", fmt::format("{} h", p.mttr.value_or(Hours::defaultMttr()).value())},
            {"notes", p.notes},
            {"other keys", extrasText(p.extras)}};
}

std::vector<FieldChange> changesOf(const Fields& before, const Fields& after) {
    std::vector<FieldChange> changes;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i].second != after[i].second)
            changes.push_back({before[i].first, before[i].second, after[i].second});
    return changes;
}

template <class T>
constexpr EventType typeFor = EventType::sharedRisk;
template <>
constexpr EventType typeFor<Component> = EventType::component;
template <>
constexpr EventType typeFor<Connection> = EventType::connection;
template <>
constexpr EventType typeFor<Domain> = EventType::domain;

template <class T>
void addChanges(Difference& difference, const System& before, const System& after) {
    const auto& old = elementsOf<T>(before);
    const auto& now = elementsOf<T>(after);
    std::unordered_map<std::string_view, const T*> oldById;
    std::unordered_map<std::string_view, const T*> nowById;
    for (const T& element : old) oldById.emplace(element.id.text(), &element);
    for (const T& element : now) nowById.emplace(element.id.text(), &element);
    const auto add = [&](ElementChange::What what, const System& system, const auto& list, const T& element,
                         std::vector<FieldChange> fields) {
        const EventRef ref{typeFor<T>, static_cast<int>(&element - list.data())};
        difference.elements.push_back({what, typeFor<T>, element.id.text(), labelOf(system, ref),
                                       kindOf(system, ref), std::move(fields)});
    };
    for (const T& element : old)
        if (!nowById.contains(element.id.text())) add(ElementChange::What::removed, before, old, element, {});
    for (const T& element : now) {
        const auto counterpart = oldById.find(element.id.text());
        if (counterpart == oldById.end()) {
            add(ElementChange::What::added, after, now, element, {});
        } else if (auto fields = changesOf(fieldsOf(*counterpart->second), fieldsOf(element));
                   !fields.empty()) {
            add(ElementChange::What::changed, after, now, element, std::move(fields));
        }
    }
}

/// Elements in both with a placement in either that differs.
template <class Placements>
std::size_t movedBetween(const Placements& before, const Placements& after) {
    std::size_t moved = 0;
    for (const auto& [id, place] : after) {
        const auto old = before.find(id);
        if (old != before.end() && !(old->second == place)) ++moved;
    }
    return moved;
}

/// Notes are prose: that they differ is enough to say.
std::string changeText(const FieldChange& change) {
    constexpr std::size_t longest = 120;
    if (change.field == "notes" || change.field == "other keys") return change.field;
    const auto value = [](const std::string& text) { return text.empty() ? "none" : shown(text, longest); };
    return fmt::format("{}: {} → {}", change.field, value(change.before), value(change.after));
}

} // namespace

std::string_view wordFor(ElementChange::What what) {
    switch (what) {
    case ElementChange::What::added: return "added";
    case ElementChange::What::removed: return "removed";
    case ElementChange::What::changed: break;
    }
    return "changed";
}

std::string changesText(const std::vector<FieldChange>& changes) {
    std::vector<std::string> texts;
    for (const FieldChange& change : changes) texts.push_back(changeText(change));
    return fmt::format("{}", fmt::join(texts, "; "));
}

Difference differenceOf(const Design& before, const Design& after) {
    Difference difference;
    difference.properties = changesOf(fieldsOf(before.system.properties), fieldsOf(after.system.properties));
    addChanges<Component>(difference, before.system, after.system);
    addChanges<Connection>(difference, before.system, after.system);
    addChanges<Domain>(difference, before.system, after.system);
    addChanges<SharedRisk>(difference, before.system, after.system);
    difference.moved = movedBetween(before.layout.positions, after.layout.positions) +
                       movedBetween(before.layout.rects, after.layout.rects);
    return difference;
}

} // namespace faultline::report
