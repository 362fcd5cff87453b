// SPDX-License-Identifier: MIT
#include "core/io/import/hcl_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace faultline::hcl {

namespace {

using Type = Value::Type;

constexpr int deepest = 200;

Value textValue(std::string text) { return {Type::text, false, 0.0, std::move(text), {}, {}}; }
Value numberValue(double number) { return {Type::number, false, number, fmt::format("{}", number), {}, {}}; }
Value truthValue(bool truth) { return {Type::truth, truth, 0.0, {}, {}, {}}; }

std::size_t sizeOf(const Value& value) {
    std::size_t size = 1 + value.text.size() / 64;
    for (const Value& item : value.items) size += sizeOf(item);
    return size;
}

std::optional<double> numberIn(std::string_view text) {
    double number = 0.0;
    const char* const end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, number);
    return failure == std::errc{} && stop == end ? std::optional(number) : std::nullopt;
}

std::optional<double> asNumber(const Value& value) {
    if (value.type == Type::number) return value.number;
    return value.type == Type::text ? numberIn(value.text) : std::nullopt;
}

bool isEqual(const Value& one, const Value& other) {
    if (one.type == Type::null || other.type == Type::null) return one.type == other.type;
    const auto numbers = std::pair(asNumber(one), asNumber(other));
    if (numbers.first && numbers.second) return *numbers.first == *numbers.second;
    return one.asText() == other.asText();
}

} // namespace

std::optional<std::string> Value::asText() const {
    if (type == Type::text || type == Type::number) return text;
    if (type == Type::truth) return truth ? "true" : "false";
    return std::nullopt;
}

std::optional<int> Value::asCount() const {
    const std::optional<double> stated = asNumber(*this);
    if (!stated || !(std::abs(*stated) <= 1e9) || std::floor(*stated) != *stated) return std::nullopt;
    return static_cast<int>(*stated);
}

std::optional<bool> Value::asTruth() const {
    if (type == Type::truth) return truth;
    if (type == Type::text && (text == "true" || text == "false")) return text == "true";
    return std::nullopt;
}

const Value* Value::find(std::string_view key) const {
    const auto found = std::ranges::find(keys, key);
    if (type != Type::object || found == keys.end()) return nullptr;
    return &items[static_cast<std::size_t>(found - keys.begin())];
}

Value Evaluator::evaluate(const Expression& expression) {
    if (m_depth >= deepest || ++m_made > maximumMade) return {};
    ++m_depth;
    Value value;
    switch (expression.type) {
    case Expression::Type::null: value.type = Type::null; break;
    case Expression::Type::truth: value = truthValue(expression.text == "true"); break;
    case Expression::Type::number:
        if (const auto number = numberIn(expression.text)) {
            value = numberValue(*number);
            value.text = expression.text;
        }
        break;
    case Expression::Type::text: value = textValue(expression.text); break;
    case Expression::Type::joined: value = joined(expression); break;
    case Expression::Type::list:
    case Expression::Type::object: value = collection(expression); break;
    case Expression::Type::access: value = access(expression); break;
    case Expression::Type::call: value = call(expression); break;
    case Expression::Type::conditional: value = conditional(expression); break;
    case Expression::Type::operation: value = operation(expression); break;
    default: break;
    }
    --m_depth;
    return value;
}

Value Evaluator::joined(const Expression& expression) {
    std::string text;
    for (const Expression& part : expression.parts) {
        const std::optional<std::string> known = evaluate(part).asText();
        if (!known) return {};
        text += *known;
        m_made += known->size() / 64;
    }
    return m_made > maximumMade ? Value{} : textValue(std::move(text));
}

Value Evaluator::collection(const Expression& expression) {
    Value value;
    const bool object = expression.is(Expression::Type::object);
    value.type = object ? Type::object : Type::list;
    for (std::size_t i = 0; i < expression.parts.size(); ++i) {
        if (object && i % 2 == 0)
            value.keys.push_back(evaluate(expression.parts[i]).asText().value_or(fmt::format("?{}", i)));
        else
            value.items.push_back(evaluate(expression.parts[i]));
    }
    if (value.keys.size() > value.items.size() && object) value.keys.resize(value.items.size());
    return value;
}

Value Evaluator::access(const Expression& expression) {
    Value value;
    std::size_t used = 1;
    if (expression.parts.front().is(Expression::Type::text)) {
        std::vector<std::string_view> path;
        for (const Expression& part : expression.parts) {
            if (!part.is(Expression::Type::text)) break;
            path.push_back(part.text);
        }
        value = m_lookup(path, used);
        m_made += sizeOf(value);
        if (m_made > maximumMade) return {};
    } else {
        value = evaluate(expression.parts.front());
    }
    for (std::size_t i = used; i < expression.parts.size() && value.isKnown(); ++i)
        value = step(std::move(value), expression.parts[i]);
    return value;
}

Value Evaluator::step(Value value, const Expression& part) {
    if (part.is(Expression::Type::splat)) return value.type == Type::list ? value : Value{};
    const Value index = evaluate(part);
    if (value.type == Type::object) {
        const Value* const found = value.find(index.asText().value_or(""));
        return found ? *found : Value{};
    }
    const std::optional<int> number = index.asCount();
    if (value.type != Type::list || !number || *number < 0 || std::size_t(*number) >= value.items.size())
        return {};
    return value.items[static_cast<std::size_t>(*number)];
}

Value Evaluator::conditional(const Expression& expression) {
    const std::optional<bool> truth = evaluate(expression.parts[0]).asTruth();
    return truth ? evaluate(expression.parts[*truth ? 1 : 2]) : Value{};
}

Value Evaluator::operation(const Expression& expression) {
    const Value left = evaluate(expression.parts[0]);
    const std::string& text = expression.text;
    if (expression.parts.size() == 1) {
        if (text == "!") return left.asTruth() ? truthValue(!*left.asTruth()) : Value{};
        return asNumber(left) ? numberValue(-*asNumber(left)) : Value{};
    }
    const Value right = evaluate(expression.parts[1]);
    if (text == "&&" || text == "||") {
        const bool decides = text == "||";
        if (left.asTruth() == decides || right.asTruth() == decides) return truthValue(decides);
        return left.asTruth() && right.asTruth() ? truthValue(!decides) : Value{};
    }
    if (!left.isKnown() || !right.isKnown()) return {};
    if (text == "==") return truthValue(isEqual(left, right));
    if (text == "!=") return truthValue(!isEqual(left, right));
    const auto a = asNumber(left);
    const auto b = asNumber(right);
    if (!a || !b) return {};
    if (text == "<") return truthValue(*a < *b);
    if (text == ">") return truthValue(*a > *b);
    if (text == "<=") return truthValue(*a <= *b);
    if (text == ">=") return truthValue(*a >= *b);
    if (text == "+") return numberValue(*a + *b);
    if (text == "-") return numberValue(*a - *b);
    if (text == "*") return numberValue(*a * *b);
    if (*b == 0.0) return {};
    return numberValue(text == "/" ? *a / *b : std::fmod(*a, *b));
}

/// The functions that counts and names are made with.
Value Evaluator::call(const Expression& expression) {
    const std::string& name = expression.text;
    std::vector<Value> given;
    for (const Expression& part : expression.parts) given.push_back(evaluate(part));
    if (given.empty()) return {};
    const Value& first = given.front();
    if (name == "coalesce" || name == "try") {
        for (const Value& value : given)
            if (value.isKnown() && value.type != Type::null &&
                !(value.type == Type::text && value.text.empty()))
                return value;
        return {};
    }
    if (!first.isKnown()) {
        // The length of [for … in x : …] is x's.
        const Expression& argument = expression.parts.front();
        if (name == "length" && argument.is(Expression::Type::comprehension) && argument.text.empty() &&
            !argument.parts.empty()) {
            const Value counted = evaluate(argument.parts.front());
            if (counted.type == Type::list || counted.type == Type::object)
                return numberValue(static_cast<double>(counted.items.size()));
        }
        return {};
    }
    if (name == "length") {
        if (first.type == Type::text) return numberValue(static_cast<double>(first.text.size()));
        const bool counted = first.type == Type::list || first.type == Type::object;
        return counted ? numberValue(static_cast<double>(first.items.size())) : Value{};
    }
    if (name == "max" || name == "min") {
        std::optional<double> best;
        for (const Value& value : given) {
            const auto number = asNumber(value);
            if (!number) return {};
            if (!best || (name == "max" ? *number > *best : *number < *best)) best = number;
        }
        return numberValue(*best);
    }
    if (name == "toset" || name == "tolist" || name == "tomap" || name == "tostring" || name == "tonumber" ||
        name == "distinct" || name == "sort" || name == "compact" || name == "nonsensitive")
        return first;
    if (name == "lower" || name == "upper") {
        Value changed = first;
        for (char& c : changed.text)
            c = static_cast<char>(name == "lower" ? std::tolower(static_cast<unsigned char>(c))
                                                  : std::toupper(static_cast<unsigned char>(c)));
        return changed;
    }
    if (name == "concat" || name == "merge" || name == "setunion") {
        Value all = first;
        for (std::size_t i = 1; i < given.size(); ++i) {
            if (given[i].type != first.type) return {};
            for (std::size_t k = 0; k < given[i].items.size(); ++k) {
                const Value* const known = name == "merge" ? all.find(given[i].keys[k]) : nullptr;
                if (known) continue;
                if (name == "merge") all.keys.push_back(given[i].keys[k]);
                all.items.push_back(given[i].items[k]);
            }
        }
        return all;
    }
    if (name == "keys" && first.type == Type::object) {
        Value keys{Type::list, false, 0.0, {}, {}, {}};
        for (const std::string& key : first.keys) keys.items.push_back(textValue(key));
        return keys;
    }
    if (name == "values" && first.type == Type::object) return {Type::list, false, 0.0, {}, {}, first.items};
    if (given.size() < 2) return {};
    if (name == "lookup") {
        const Value* const found = first.find(given[1].asText().value_or(""));
        return found ? *found : given.size() > 2 ? given[2] : Value{};
    }
    if (name == "element" && first.type == Type::list && !first.items.empty() &&
        given[1].asCount().value_or(-1) >= 0)
        return first.items[static_cast<std::size_t>(*given[1].asCount()) % first.items.size()];
    if (name == "slice" && given.size() == 3 && first.type == Type::list) {
        const int from = given[1].asCount().value_or(-1);
        const int to = given[2].asCount().value_or(-1);
        if (from < 0 || to < from || std::size_t(to) > first.items.size()) return {};
        Value part{Type::list, false, 0.0, {}, {}, {}};
        part.items.assign(first.items.begin() + from, first.items.begin() + to);
        return part;
    }
    if (name == "join" && given[1].type == Type::list) {
        std::string text;
        for (const Value& item : given[1].items) {
            if (!item.asText()) return {};
            text += (text.empty() ? "" : first.text) + *item.asText();
        }
        return textValue(std::move(text));
    }
    return {};
}

} // namespace faultline::hcl
