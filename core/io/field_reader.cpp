// SPDX-License-Identifier: MIT
#include "core/io/field_reader.h"

#include "core/io/json_text.h"

#include <array>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace faultline {

namespace {

constexpr std::size_t shownValue = 60;

constexpr std::array typeNames = std::to_array<std::string_view>(
    {"null", "true or false", "a number", "a string", "an array", "an object"});

} // namespace

std::string FieldReader::shown(json::Value value) {
    std::string compact;
    json::appendCompact(compact, value, shownValue);
    return json::printable(compact, shownValue);
}

std::string FieldReader::label(json::Value value) const {
    const std::string pointer = m_document.pointerTo(value);
    std::string_view rest = pointer;
    std::string above;
    std::string last;
    while (!rest.empty()) {
        above = std::exchange(last, json::takePointerToken(rest));
    }
    if (last.empty()) return "the design";
    const bool inArray = last.find_first_not_of("0123456789") == std::string::npos;
    return inArray ? fmt::format("{}[{}]", above, last) : json::printable(last, shownValue);
}

void FieldReader::refusePlainly(json::Value at, std::string_view code, std::string what) {
    if (!m_error) m_error = Error{std::string(code), std::move(what), m_document.where(at)};
}

void FieldReader::refuse(json::Value at, std::string_view code, std::string_view rule) {
    if (!m_error) refusePlainly(at, code, fmt::format("{}; it is {}", rule, shown(at)));
}

void FieldReader::refuseChoice(json::Value value, std::span<const std::string_view> names) {
    if (m_error) return;
    refuse(value, "unknown-value", fmt::format("{} must be one of {}", label(value), fmt::join(names, ", ")));
}

std::optional<json::Value> FieldReader::required(json::Value object, std::string_view key) {
    auto found = object.find(key);
    if (!found && !m_error)
        refusePlainly(object, "missing-key", fmt::format("{} needs \"{}\"", label(object), key));
    return found;
}

bool FieldReader::expect(json::Value value, json::Type type) {
    if (value.is(type)) return true;
    if (!m_error)
        refuse(value, "wrong-type",
               fmt::format("{} must be {}", label(value), typeNames[static_cast<std::size_t>(type)]));
    return false;
}

std::string FieldReader::text(json::Value value) {
    return expect(value, json::Type::string) ? std::string(value.text()) : std::string();
}

std::string FieldReader::id(json::Value value) {
    std::string found = text(value);
    if (found.empty() && !m_error)
        refusePlainly(value, "id-empty", fmt::format("{} must not be empty; it is \"\"", label(value)));
    return found;
}

bool FieldReader::boolean(json::Value value) { return expect(value, json::Type::boolean) && value.boolean(); }

std::optional<double> FieldReader::number(json::Value value) {
    if (!expect(value, json::Type::number)) return std::nullopt;
    const auto found = value.number();
    if (!found && !m_error)
        refuse(value, "number-range",
               fmt::format("{} must be 0 or of a size from 5e-324 to 1.8e308", label(value)));
    return found;
}

int FieldReader::integer(json::Value value, int minimum, int maximum, std::string_view code,
                         std::string_view rule) {
    const auto found = number(value);
    if (!found) return minimum;
    if (*found != std::trunc(*found)) {
        if (!m_error) refuse(value, "not-integer", fmt::format("{} must be a whole number", label(value)));
        return minimum;
    }
    if (*found >= minimum && *found <= maximum) return static_cast<int>(*found);
    refuse(value, code, rule);
    return minimum;
}

} // namespace faultline
