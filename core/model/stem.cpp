// SPDX-License-Identifier: MIT
#include "core/model/stem.h"

#include <algorithm>
#include <array>
#include <vector>

namespace faultline {

namespace {

constexpr std::string_view separators = " \t\r\n\v\f-_#.:/()[]";
constexpr auto standbyWords =
    std::to_array<std::string_view>({"primary", "secondary", "backup", "standby", "active", "passive", "main",
                                     "spare", "hot", "warm", "cold", "blue", "green"});

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::vector<std::string> wordsOf(std::string_view name) {
    std::vector<std::string> words(1);
    for (const char c : name) {
        if (separators.find(c) != std::string_view::npos) {
            if (!words.back().empty()) words.emplace_back();
        } else {
            words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// What one step of trimming leaves of the last word; the word itself where nothing applies.
std::string_view trimmed(std::string_view word) {
    if (isDigit(word.back())) {
        while (!word.empty() && isDigit(word.back())) word.remove_suffix(1);
    } else if (isLetter(word.back()) && (word.size() == 1 || isDigit(word[word.size() - 2]))) {
        word.remove_suffix(1);
    }
    return word;
}

} // namespace

std::string stemOf(std::string_view name) {
    std::vector<std::string> words = wordsOf(name);
    std::vector<std::string> kept;
    std::ranges::copy_if(words, std::back_inserter(kept), [](const std::string& word) {
        return std::ranges::find(standbyWords, word) == standbyWords.end();
    });
    if (!kept.empty()) words = std::move(kept);
    while (!words.empty()) {
        const std::string_view left = trimmed(words.back());
        if (left.size() == words.back().size() || (left.empty() && words.size() == 1)) break;
        if (left.empty())
            words.pop_back();
        else
            words.back().resize(left.size());
    }
    std::string stem;
    for (const std::string& word : words) stem += stem.empty() ? word : ' ' + word;
    return stem;
}

} // namespace faultline
