// SPDX-License-Identifier: MIT
#pragma once
// Typed reading of JSON values that stops at the first violated rule and says where it stands.

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/io/json.h"
#include "core/model/kinds.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace faultline {

/// Reads values of one document. The first violation is kept and every later one ignored; what a reading
/// function returns after a violation is a harmless stand-in, and the caller asks `failed` before it uses the
/// whole. Not to be shared between threads.
class FieldReader {
public:
    explicit FieldReader(const json::Document& document) : m_document(document) {}

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// The first violation. Only after `failed`.
    [[nodiscard]] const Error& error() const { return *m_error; }
    /// Reports a broken rule at a value; `rule` is a sentence, to which "; it is" and the value are added.
    void refuse(json::Value at, std::string_view code, std::string_view rule);
    /// Reports a broken rule at a value with these words alone.
    void refusePlainly(json::Value at, std::string_view code, std::string what);

    /// The member with this key; "missing-key" where there is none.
    std::optional<json::Value> required(json::Value object, std::string_view key);
    /// Whether the value has this type; "wrong-type" where not.
    bool expect(json::Value value, json::Type type);

    std::string text(json::Value value);
    /// A string that is not empty; "id-empty" where it is.
    std::string id(json::Value value);
    bool boolean(json::Value value);
    /// "number-range" where no double holds it.
    std::optional<double> number(json::Value value);
    /// A whole number (3 and 3.0 alike) from `minimum` to `maximum`; `code` and `rule` where it lies outside.
    int integer(json::Value value, int minimum, int maximum, std::string_view code, std::string_view rule);
    /// A Probability, Hours, Seconds or MonthlyCost; `code` and `rule` where it lies outside.
    template <class Unit>
    std::optional<Unit> quantity(json::Value value, std::string_view code, std::string_view rule) {
        const auto plain = number(value);
        if (!plain) return std::nullopt;
        const auto unit = Unit::from(*plain);
        if (unit) return *unit;
        refuse(value, code, rule);
        return std::nullopt;
    }
    /// A value of a closed vocabulary; "unknown-value" where it is none.
    template <class Enum>
    Enum choice(json::Value value) {
        if (!expect(value, json::Type::string)) return {};
        if (const auto found = valueNamed<Enum>(value.text())) return *found;
        refuseChoice(value, namesOf<Enum>);
        return {};
    }

    /// How a message calls a value: its key, or its place in its array ("members[2]").
    [[nodiscard]] std::string label(json::Value value) const;
    /// The value as a message shows it, at most about 60 bytes.
    [[nodiscard]] static std::string shown(json::Value value);

private:
    void refuseChoice(json::Value value, std::span<const std::string_view> names);

    const json::Document& m_document;
    std::optional<Error> m_error;
};

} // namespace faultline
