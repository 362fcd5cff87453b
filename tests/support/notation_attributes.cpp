// SPDX-License-Identifier: MIT
#include "tests/support/notation_attributes.h"

#include <array>
#include <charconv>
#include <utility>

namespace faultline::test {

namespace {

double numberIn(const std::string& text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw std::invalid_argument("'" + text + "' is no number");
    return value;
}

bool flag(Attributes& attributes, const std::string& key) { return taken(attributes, key).has_value(); }

void setRequirement(Component& part, const std::string& text) {
    using Mode = Requirement::Mode;
    if (text == "auto")
        part.requirement = {Mode::automatic, 1};
    else if (text == "any")
        part.requirement = {Mode::any, 1};
    else if (text == "all")
        part.requirement = {Mode::all, 1};
    else
        part.requirement = {Mode::number, wholeNumberIn(text)};
}

void setReplicas(Component& part, Attributes& attributes) {
    Replicas replicas = part.replicas.value_or(Replicas{});
    if (const auto count = taken(attributes, "count")) replicas.count = wholeNumberIn(*count);
    if (const auto need = taken(attributes, "need")) replicas.required = wholeNumberIn(*need);
    if (const auto standby = taken(attributes, "standby")) replicas.standby = named<StandbyMode>(*standby);
    if (const auto crews = taken(attributes, "crews")) replicas.repairCrews = wholeNumberIn(*crews);
    if (const auto share = takenNumber(attributes, "dormancy"))
        replicas.dormancy = valid(Probability::from(*share));
    if (const auto c = takenNumber(attributes, "coverage"))
        replicas.switchover.coverage = valid(Probability::from(*c));
    if (const auto t = takenNumber(attributes, "seconds"))
        replicas.switchover.seconds = valid(Seconds::from(*t));
    if (replicas != Replicas{}) part.replicas = replicas;
}

} // namespace

int wholeNumberIn(const std::string& text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw std::invalid_argument("'" + text + "' is no whole number");
    return value;
}

ComponentKind kindFromName(const std::string& name) {
    using enum ComponentKind;
    static constexpr std::array<std::pair<std::string_view, ComponentKind>, 20> beginnings{
        {{"client", client},   {"dns", dns},         {"cdn", cdn},           {"gw", gateway},
         {"gateway", gateway}, {"lb", gateway},      {"node", node},         {"web", node},
         {"app", node},        {"srv", node},        {"coord", coordinator}, {"zk", coordinator},
         {"cache", cache},     {"queue", queue},     {"mq", queue},          {"db", database},
         {"sql", database},    {"storage", storage}, {"disk", storage},      {"s3", storage}}};
    for (const auto& [beginning, kind] : beginnings)
        if (name.starts_with(beginning)) return kind;
    if (name.starts_with("ext") || name.starts_with("api")) return external;
    throw std::invalid_argument("nothing says what kind of thing '" + name + "' is");
}

std::optional<std::string> taken(Attributes& attributes, const std::string& key) {
    const auto found = attributes.find(key);
    if (found == attributes.end()) return std::nullopt;
    std::string value = std::move(found->second);
    attributes.erase(found);
    return value;
}

std::optional<double> takenNumber(Attributes& attributes, const std::string& key) {
    const std::optional<std::string> text = taken(attributes, key);
    return text ? std::optional(numberIn(*text)) : std::nullopt;
}

std::optional<Failure> failureFrom(Attributes& attributes, const std::optional<Failure>& before) {
    const auto p = takenNumber(attributes, "p");
    const auto a = takenNumber(attributes, "a");
    const auto mtbf = takenNumber(attributes, "mtbf");
    const auto repair = takenNumber(attributes, "mttr");
    std::optional<Hours> mttr = before ? before->mttr() : std::nullopt;
    if (repair) mttr = valid(Hours::from(*repair));
    if (p) return Failure::fromProbability(valid(Probability::from(*p)), mttr);
    if (a) return Failure::fromAvailability(valid(Probability::from(*a)), mttr);
    if (mtbf && !mttr) throw std::invalid_argument("mtbf needs an mttr");
    if (mtbf) return Failure::fromMeanTimes(valid(Hours::from(*mtbf)), *mttr);
    if (!repair || !before) return before;
    return Failure::fromProbability(valid(Probability::from(before->unavailability())), mttr);
}

void setPart(Component& part, Attributes& attributes) {
    if (const auto kind = taken(attributes, "kind")) part.kind = named<ComponentKind>(*kind);
    if (const auto name = taken(attributes, "name")) part.name = *name;
    if (const auto service = taken(attributes, "service")) part.service = *service;
    if (const auto requirement = taken(attributes, "requires")) setRequirement(part, *requirement);
    setReplicas(part, attributes);
    part.failure = failureFrom(attributes, part.failure);
}

void setRequest(Connection& request, Attributes& attributes) {
    for (const Access access : {Access::read, Access::write, Access::readWrite})
        if (flag(attributes, std::string(nameOf(access)))) request.access = access;
    request.optional = flag(attributes, "optional");
}

void setReplication(Connection& link, Attributes& attributes) {
    for (const FailoverKind kind : {FailoverKind::automatic, FailoverKind::manual, FailoverKind::none})
        if (flag(attributes, std::string(nameOf(kind)))) link.failover = kind;
    for (const ReplicationMode mode : {ReplicationMode::sync, ReplicationMode::async})
        if (flag(attributes, std::string(nameOf(mode)))) link.mode = mode;
    if (const auto c = takenNumber(attributes, "coverage")) link.coverage = valid(Probability::from(*c));
    if (const auto t = takenNumber(attributes, "seconds")) link.seconds = valid(Seconds::from(*t));
}

void refuseLeftOver(const Attributes& attributes) {
    if (!attributes.empty())
        throw std::invalid_argument("'" + attributes.begin()->first + "' says nothing here");
}

} // namespace faultline::test
