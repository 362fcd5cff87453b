// SPDX-License-Identifier: MIT
#include "tests/support/reference_structure.h"

#include <algorithm>
#include <set>

namespace faultline::test {

namespace {

// Spelled out rather than <cctype>: the rules speak of ASCII, whatever the locale.
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::vector<std::string> wordsOf(std::string_view name) {
    constexpr std::string_view separators = " \t\n\r\f\v-_#.:/()[]";
    std::vector<std::string> words(1);
    for (const char c : name) {
        if (separators.find(c) == std::string_view::npos)
            words.back() += lower(c);
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

std::vector<std::string> withoutRoles(const std::vector<std::string>& words) {
    static const std::set<std::string> roles{"primary", "secondary", "backup", "standby", "active",
                                             "passive", "main",      "spare",  "hot",     "warm",
                                             "cold",    "blue",      "green"};
    std::vector<std::string> kept;
    for (const std::string& word : words)
        if (!roles.contains(word)) kept.push_back(word);
    return kept.empty() ? words : kept;
}

/// The words without what one rule takes off their end; the same words where no rule applies.
std::vector<std::string> shortened(const std::vector<std::string>& words) {
    std::vector<std::string> result = words;
    std::string& last = result.back();
    if (isDigit(last.back())) {
        while (!last.empty() && isDigit(last.back())) last.pop_back();
    } else if (last.size() >= 2 && isLetter(last.back()) && isDigit(last[last.size() - 2])) {
        last.pop_back();
    } else if (last.size() == 1 && isLetter(last.front())) {
        last.clear();
    }
    if (last.empty()) result.pop_back();
    return result.empty() ? words : result;
}

} // namespace

std::string referenceStem(std::string_view name) {
    std::vector<std::string> words = withoutRoles(wordsOf(name));
    while (!words.empty()) {
        std::vector<std::string> shorter = shortened(words);
        if (shorter == words) break;
        words = std::move(shorter);
    }
    std::string stem;
    for (const std::string& word : words) stem += (stem.empty() ? "" : " ") + word;
    return stem;
}

} // namespace faultline::test
