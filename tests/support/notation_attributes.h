// SPDX-License-Identifier: MIT
#pragma once
// What the attributes and names of the design notation (notation.h) mean. Each function takes what it knows
// out of the list, so that what is left over can be refused; all throw std::invalid_argument.

#include "core/model/design.h"
#include "tests/support/notation_tokens.h"

#include <optional>
#include <stdexcept>
#include <string>

namespace faultline::test {

template <class Value>
Value valid(const Result<Value>& result) {
    if (!result) throw std::invalid_argument(result.error().what);
    return *result;
}

[[nodiscard]] int wholeNumberIn(const std::string& text);

template <class Enum>
Enum named(const std::string& text) {
    const std::optional<Enum> value = valueNamed<Enum>(text);
    if (!value) throw std::invalid_argument("'" + text + "' is none of the names that can stand here");
    return *value;
}

[[nodiscard]] ComponentKind kindFromName(const std::string& name);

std::optional<std::string> taken(Attributes& attributes, const std::string& key);
std::optional<double> takenNumber(Attributes& attributes, const std::string& key);
/// The failure that p, a, mtbf and mttr spell; what they leave unsaid is as it was before.
std::optional<Failure> failureFrom(Attributes& attributes, const std::optional<Failure>& before);

void setPart(Component& part, Attributes& attributes);
void setRequest(Connection& request, Attributes& attributes);
void setReplication(Connection& link, Attributes& attributes);
void refuseLeftOver(const Attributes& attributes);

} // namespace faultline::test
