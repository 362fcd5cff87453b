// SPDX-License-Identifier: MIT
#include "core/io/import/hcl_functions.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <fmt/format.h>
#include <unordered_map>

namespace faultline::hcl {

namespace {

using Type = Value::Type;
using Given = std::vector<Value>;

bool isCollection(const Value& value) { return value.type == Type::list || value.type == Type::object; }

/// The first that is neither null nor empty.
Value coalesce(const Given& given) {
    for (const Value& value : given)
        if (value.isKnown() && value.type != Type::null && !(value.type == Type::text && value.text.empty()))
            return value;
    return {};
}

Value length(const Given& given) {
    const Value& of = given.front();
    if (of.type == Type::text) return numberValue(static_cast<double>(of.text.size()));
    return isCollection(of) ? numberValue(static_cast<double>(of.items.size())) : Value{};
}

Value extreme(const Given& given, bool greatest) {
    std::optional<double> best;
    for (const Value& value : given) {
        const auto number = numberOf(value);
        if (!number) return {};
        if (!best || (greatest ? *number > *best : *number < *best)) best = number;
    }
    return numberValue(*best);
}

Value greatest(const Given& given) { return extreme(given, true); }
Value least(const Given& given) { return extreme(given, false); }
Value itself(const Given& given) { return given.front(); }

template <class Change>
Value changed(const Value& value, Change change) {
    Value result = value;
    for (char& c : result.text) c = static_cast<char>(change(static_cast<unsigned char>(c)));
    return result;
}

Value lower(const Given& given) {
    return changed(given.front(), [](unsigned char c) { return std::tolower(c); });
}
Value upper(const Given& given) {
    return changed(given.front(), [](unsigned char c) { return std::toupper(c); });
}

Value concat(const Given& given) {
    std::vector<Value> items;
    for (const Value& list : given) {
        if (list.type != Type::list) return {};
        items.insert(items.end(), list.items.begin(), list.items.end());
    }
    return listValue(std::move(items));
}

/// Of equal keys the last one counts.
Value merge(const Given& given) {
    Value all{Type::object, false, 0.0, {}, {}, {}};
    std::unordered_map<std::string, std::size_t> places;
    for (const Value& object : given) {
        if (object.type != Type::object) return {};
        for (std::size_t i = 0; i < object.items.size(); ++i) {
            const auto [known, fresh] = places.try_emplace(object.keys[i], all.items.size());
            if (!fresh) {
                all.items[known->second] = object.items[i];
                continue;
            }
            all.keys.push_back(object.keys[i]);
            all.items.push_back(object.items[i]);
        }
    }
    return all;
}

Value keys(const Given& given) {
    std::vector<Value> items;
    for (const std::string& key : given.front().keys) items.push_back(textValue(key));
    return given.front().type == Type::object ? listValue(std::move(items)) : Value{};
}

Value values(const Given& given) {
    return given.front().type == Type::object ? listValue(given.front().items) : Value{};
}

Value lookup(const Given& given) {
    const Value* const found = given.size() > 1 ? given[0].find(given[1].asText().value_or("")) : nullptr;
    if (found) return *found;
    return given.size() > 2 ? given[2] : Value{};
}

/// Beyond the end it begins again.
Value element(const Given& given) {
    const int index = given.size() > 1 ? given[1].asCount().value_or(-1) : -1;
    const std::vector<Value>& items = given[0].items;
    if (given[0].type != Type::list || items.empty() || index < 0) return {};
    return items[static_cast<std::size_t>(index) % items.size()];
}

Value slice(const Given& given) {
    if (given.size() != 3 || given[0].type != Type::list) return {};
    const int from = given[1].asCount().value_or(-1);
    const int to = given[2].asCount().value_or(-1);
    const std::vector<Value>& items = given[0].items;
    if (from < 0 || to < from || static_cast<std::size_t>(to) > items.size()) return {};
    return listValue({items.begin() + from, items.begin() + to});
}

Value join(const Given& given) {
    if (given.size() < 2 || given[1].type != Type::list) return {};
    std::string text;
    for (std::size_t i = 0; i < given[1].items.size(); ++i) {
        const std::optional<std::string> item = given[1].items[i].asText();
        if (!item) return {};
        text += (i > 0 ? given[0].text : std::string()) + *item;
    }
    return textValue(std::move(text));
}

struct Function {
    std::string_view name;
    Value (*call)(const Given& given);
};
constexpr auto functions = std::to_array<Function>({
    {"length", length}, {"max", greatest},    {"min", least},           {"lower", lower},
    {"upper", upper},   {"concat", concat},   {"setunion", concat},     {"merge", merge},
    {"keys", keys},     {"values", values},   {"lookup", lookup},       {"element", element},
    {"slice", slice},   {"join", join},       {"toset", itself},        {"tolist", itself},
    {"tomap", itself},  {"tostring", itself}, {"tonumber", itself},     {"distinct", itself},
    {"sort", itself},   {"compact", itself},  {"nonsensitive", itself},
});

} // namespace

Value called(std::string_view function, const std::vector<Value>& given) {
    if (function == "coalesce" || function == "try") return coalesce(given);
    if (!given.front().isKnown()) return {};
    const auto found = std::ranges::find(functions, function, &Function::name);
    return found == functions.end() ? Value{} : found->call(given);
}

Value textValue(std::string text) { return {Type::text, false, 0.0, std::move(text), {}, {}}; }
Value numberValue(double number) { return {Type::number, false, number, fmt::format("{}", number), {}, {}}; }
Value truthValue(bool truth) { return {Type::truth, truth, 0.0, {}, {}, {}}; }

Value listValue(std::vector<Value> items) { return {Type::list, false, 0.0, {}, {}, std::move(items)}; }

std::optional<double> numberIn(std::string_view text) {
    double number = 0.0;
    const char* const end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, number);
    return failure == std::errc{} && stop == end ? std::optional(number) : std::nullopt;
}

std::optional<double> numberOf(const Value& value) {
    if (value.type == Type::number) return value.number;
    return value.type == Type::text ? numberIn(value.text) : std::nullopt;
}

} // namespace faultline::hcl
