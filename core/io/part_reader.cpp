// SPDX-License-Identifier: MIT
#include "core/io/part_reader.h"

#include "core/io/json_text.h"

#include <fmt/format.h>
#include <limits>

namespace faultline {

using json::Children;
using json::Type;
using json::Value;

namespace {

constexpr int largestInt = std::numeric_limits<int>::max();

} // namespace

Requirement PartReader::requirement(Value value) {
    const std::string rule =
        fmt::format("requires must be \"auto\", \"any\", \"all\" or a whole number from 1 to {}", largestInt);
    if (value.is(Type::number))
        return {Requirement::Mode::number, m_fields.integer(value, 1, largestInt, "requires-range", rule)};
    if (value.is(Type::string)) {
        if (value.text() == "auto") return {};
        if (value.text() == "any") return {Requirement::Mode::any, 1};
        if (value.text() == "all") return {Requirement::Mode::all, 1};
    }
    m_fields.refuse(value, value.is(Type::string) ? "unknown-value" : "wrong-type", rule);
    return {};
}

std::optional<Failure> PartReader::failure(Value owner, Extras& extras) {
    const auto object = objectAt(owner, "failure");
    if (!object) return std::nullopt;
    const auto p = object->find("probability");
    const auto a = object->find("availability");
    const auto f = object->find("mtbfHours");
    const auto r = object->find("mttrHours");
    if (p.has_value() + a.has_value() + f.has_value() != 1 || (f && !r)) {
        m_fields.refuse(
            *object, "failure-form",
            "a failure states exactly one of probability, availability, and mtbfHours with mttrHours");
        return std::nullopt;
    }
    keepUnknown(*object, "/failure", keys::failure, extras);
    const auto time = mttr(*object);
    if (f) {
        const auto up = m_fields.quantity<Hours>(*f, "mtbf-not-positive", "mtbfHours must be greater than 0");
        return up && time ? std::optional(Failure::fromMeanTimes(*up, *time)) : std::nullopt;
    }
    const auto figure = probability(*object, p ? "probability" : "availability");
    if (!figure) return std::nullopt;
    return p ? Failure::fromProbability(*figure, time) : Failure::fromAvailability(*figure, time);
}

std::optional<Replicas> PartReader::replicas(Value owner, Extras& extras) {
    const auto object = objectAt(owner, "replicas");
    if (!object) return std::nullopt;
    Replicas read;
    if (const auto count = object->find("count"))
        read.count = m_fields.integer(*count, 1, Replicas::maximumCount, "count-range",
                                      fmt::format("count must lie in 1 to {}", Replicas::maximumCount));
    if (const auto needed = object->find("required")) {
        read.required = m_fields.integer(*needed, 1, largestInt, "count-range", "required must be 1 or more");
        if (read.required > read.count)
            m_fields.refuse(*needed, "required-above-count",
                            fmt::format("required must not exceed the count of {}", read.count));
    }
    if (const auto standby = object->find("standby")) read.standby = m_fields.choice<StandbyMode>(*standby);
    if (const auto crews = object->find("repairCrews"))
        read.repairCrews = m_fields.integer(*crews, 1, largestInt, "repair-crews-range",
                                            fmt::format("repairCrews must lie in 1 to {}", largestInt));
    read.dormancy = probability(*object, "dormancy");
    if (const auto takeover = objectAt(*object, "switchover")) {
        read.switchover.coverage = probability(*takeover, "coverage").value_or(read.switchover.coverage);
        read.switchover.seconds = seconds(*takeover).value_or(read.switchover.seconds);
        keepUnknown(*takeover, "/replicas/switchover", keys::switchover, extras);
    }
    keepUnknown(*object, "/replicas", keys::replicas, extras);
    return read;
}

std::optional<Hours> PartReader::mttr(Value object) {
    const auto value = object.find("mttrHours");
    if (!value) return std::nullopt;
    return m_fields.quantity<Hours>(*value, "mttr-not-positive", "mttrHours must be greater than 0");
}

std::optional<Probability> PartReader::probability(Value object, std::string_view key) {
    const auto value = object.find(key);
    if (!value) return std::nullopt;
    return m_fields.quantity<Probability>(*value, "probability-range",
                                          fmt::format("{} must lie in [0, 1]", key));
}

std::optional<Seconds> PartReader::seconds(Value object) {
    const auto value = object.find("seconds");
    if (!value) return std::nullopt;
    return m_fields.quantity<Seconds>(*value, "seconds-range", "seconds must be 0 or more");
}

std::optional<Value> PartReader::objectAt(Value object, std::string_view key) {
    const auto value = object.find(key);
    if (!value || !m_fields.expect(*value, Type::object)) return std::nullopt;
    return value;
}

void PartReader::keepUnknown(Value object, std::string_view pointer, keys::Keys known, Extras& extras) {
    for (const auto& [key, value] : Children(object)) {
        if (keys::knows(known, key)) continue;
        ExtraField& extra = extras.emplace_back(ExtraField{std::string(pointer), {}});
        json::appendPointerToken(extra.pointer, key);
        json::appendCompact(extra.json, value);
    }
}

} // namespace faultline
