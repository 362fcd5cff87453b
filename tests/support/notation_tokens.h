// SPDX-License-Identifier: MIT
#pragma once
// The words and signs of the design notation (notation.h).

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace faultline::test {

struct Token {
    enum class Type { word, sign, end }; ///< a line's end and `;` are the sign ";"
    Type type = Type::end;
    std::string text;
    std::size_t line = 1;
};

/// Throws std::invalid_argument for a character that belongs nowhere and a quotation that does not end.
[[nodiscard]] std::vector<Token> tokensOf(std::string_view text);

/// `[key=value, flag]`; a flag has itself for a value.
using Attributes = std::map<std::string, std::string>;

} // namespace faultline::test
