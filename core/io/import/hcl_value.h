// SPDX-License-Identifier: MIT
#pragma once
// What an expression comes to, as far as the files tell: most of a Terraform file is known only to the cloud.

#include "core/io/import/hcl.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline::hcl {

struct Value {
    enum class Type { unknown, null, truth, number, text, list, object };
    Type type = Type::unknown;
    bool truth = false;
    double number = 0.0;
    std::string text;
    std::vector<std::string> keys; ///< of an object, beside items
    std::vector<Value> items;

    [[nodiscard]] bool isKnown() const { return type != Type::unknown; }
    /// A string, a number as written, a truth value; nothing for all others.
    [[nodiscard]] std::optional<std::string> asText() const;
    /// A number, or a string that is one, as a whole number within ±10^9.
    [[nodiscard]] std::optional<int> asCount() const;
    [[nodiscard]] std::optional<bool> asTruth() const;
    [[nodiscard]] const Value* find(std::string_view key) const;
};

/// Finds what a name stands for: "var.size" as its two words, "each.key", "count.index". Unknown where
/// nothing tells.
using Lookup = std::function<Value(const std::vector<std::string_view>& path, std::size_t& used)>;

/// Values that may be made for one question, counted with their items; then everything is unknown.
inline constexpr std::size_t maximumMade = 100'000;

/// Evaluates within limits of depth and of what it makes; beyond them a value is unknown.
class Evaluator {
public:
    /// `made` counts what is made, for several evaluators together.
    Evaluator(Lookup lookup, std::size_t& made) : m_lookup(std::move(lookup)), m_made(made) {}
    [[nodiscard]] Value evaluate(const Expression& expression);

private:
    Value access(const Expression& expression);
    Value step(Value value, const Expression& part);
    Value call(const Expression& expression);
    Value operation(const Expression& expression);
    Value conditional(const Expression& expression);
    Value joined(const Expression& expression);
    Value collection(const Expression& expression);

    Lookup m_lookup;
    int m_depth = 0;
    std::size_t& m_made;
};

} // namespace faultline::hcl
