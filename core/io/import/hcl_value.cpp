// SPDX-License-Identifier: MIT
#include "core/io/import/hcl_value.h"
#include "core/io/import/hcl_functions.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace faultline::hcl {

namespace {

using Type = Value::Type;

constexpr int deepest = 200;

std::size_t sizeOf(const Value& value) {
    std::size_t size = 1 + value.text.size() / 64;
    for (const Value& item : value.items) size += sizeOf(item);
    return size;
}

bool isEqual(const Value& one, const Value& other) {
    if (one.type == Type::null || other.type == Type::null) return one.type == other.type;
    const auto numbers = std::pair(numberOf(one), numberOf(other));
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
    const std::optional<double> stated = numberOf(*this);
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
        return numberOf(left) ? numberValue(-*numberOf(left)) : Value{};
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
    const auto a = numberOf(left);
    const auto b = numberOf(right);
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

Value Evaluator::call(const Expression& expression) {
    std::vector<Value> given;
    for (const Expression& part : expression.parts) given.push_back(evaluate(part));
    if (given.empty()) return {};
    // The length of [for … in x : …] is x's.
    const Expression& first = expression.parts.front();
    if (expression.text == "length" && first.is(Expression::Type::comprehension) && first.text.empty() &&
        !first.parts.empty())
        given.front() = evaluate(first.parts.front());
    return called(expression.text, given);
}

} // namespace faultline::hcl
