// SPDX-License-Identifier: MIT
#include "core/report/document.h"

#include <array>

namespace faultline::report {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<std::string_view, 10> raisedDigits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

/// Length of an exponent "e-05" that stands at `at`; 0 where there is none.
std::size_t exponentAt(std::string_view text, std::size_t at) {
    if (at == 0 || !isDigit(text[at - 1]) || text[at] != 'e') return 0;
    std::size_t end = at + 1;
    if (end < text.size() && (text[end] == '-' || text[end] == '+')) ++end;
    const std::size_t digits = end;
    while (end < text.size() && isDigit(text[end])) ++end;
    return end > digits + 1 ? end - at : 0; // printf writes two digits at least
}

} // namespace

std::string plainText(const Words& words) {
    std::string text;
    for (const Span& span : words) text += span.text;
    return text;
}

std::string typeset(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        if (at > 0 && text.substr(at).starts_with(" %") && isDigit(text[at - 1])) {
            result += "\u00A0"; // a figure keeps its sign
            ++at;
            continue;
        }
        const std::size_t length = exponentAt(text, at);
        if (length == 0) {
            result += text[at++];
            continue;
        }
        std::string_view digits = text.substr(at + 1, length - 1);
        result += "\u00A0×\u00A010";
        if (digits.front() == '-') result += "⁻";
        if (!isDigit(digits.front())) digits.remove_prefix(1);
        while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
        for (const char digit : digits) result += raisedDigits[static_cast<std::size_t>(digit - '0')];
        at += length;
    }
    return result;
}

} // namespace faultline::report
