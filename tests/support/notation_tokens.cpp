// SPDX-License-Identifier: MIT
#include "tests/support/notation_tokens.h"

#include <array>
#include <stdexcept>

namespace faultline::test {

namespace {

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-' || c == '+';
}

[[noreturn]] void refuse(std::size_t line, const std::string& what) {
    throw std::invalid_argument("line " + std::to_string(line) + ": " + what);
}

} // namespace

std::vector<Token> tokensOf(std::string_view text) {
    // The longer signs first, or their beginnings would be taken for them.
    constexpr std::array<std::string_view, 12> signs{"<~>", "<>", ">", "~", "*", ",",
                                                     "[",   "]",  "{", "}", ":", "="};
    std::vector<Token> tokens;
    std::size_t line = 1;
    std::size_t at = 0;
    const auto push = [&](Token::Type type, std::string_view word) {
        tokens.push_back({type, std::string(word), line});
    };
    while (at < text.size()) {
        const char c = text[at];
        const std::size_t begin = at;
        if (c == ' ' || c == '\t') {
            ++at;
        } else if (c == '#') {
            while (at < text.size() && text[at] != '\n') ++at;
        } else if (c == '\n' || c == ';') {
            push(Token::Type::sign, ";");
            line += c == '\n';
            ++at;
        } else if (c == '"') {
            const std::size_t close = text.find('"', at + 1);
            if (close == std::string_view::npos) refuse(line, "a quotation does not end");
            push(Token::Type::word, text.substr(at + 1, close - at - 1));
            at = close + 1;
        } else if (isWordCharacter(c)) {
            while (at < text.size() && isWordCharacter(text[at])) ++at;
            push(Token::Type::word, text.substr(begin, at - begin));
        } else {
            for (const std::string_view sign : signs) {
                if (!text.substr(at).starts_with(sign)) continue;
                push(Token::Type::sign, sign);
                at += sign.size();
                break;
            }
            if (at == begin) refuse(line, std::string("'") + c + "' means nothing here");
        }
    }
    tokens.push_back({Token::Type::end, "", line});
    return tokens;
}

} // namespace faultline::test
