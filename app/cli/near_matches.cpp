// SPDX-License-Identifier: MIT
#include "app/cli/near_matches.h"

#include "app/cli/text.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace faultline::cli {

namespace {

constexpr std::size_t longest = 200; ///< of what is compared; no id that a person types is longer

std::string lowered(std::string_view text) {
    std::string result(text.substr(0, longest));
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

/// Levenshtein's distance: how many insertions, deletions and replacements turn one into the other.
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

/// How unlike they are; nothing where they have too little in common to be worth a mention.
std::optional<std::size_t> unlikeness(const std::string& word, const std::string& candidate) {
    const std::size_t edits = distance(word, candidate);
    if (edits <= std::max<std::size_t>(1, word.size() / 3)) return edits;
    const bool isPart = word.size() >= 2 && candidate.find(word) != std::string::npos;
    return isPart ? std::optional(edits + longest) : std::nullopt;
}

} // namespace

std::vector<std::string> nearMatches(std::string_view word, const std::vector<std::string>& candidates,
                                     std::size_t most) {
    const std::string wanted = lowered(word);
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string& candidate : candidates)
        if (const auto unlike = unlikeness(wanted, lowered(candidate))) near.emplace_back(*unlike, candidate);
    std::ranges::stable_sort(near, {}, [](const auto& match) { return match.first; });
    if (near.size() > most) near.resize(most);
    std::vector<std::string> matches;
    for (auto& [unlike, match] : near) matches.push_back(std::move(match));
    return matches;
}

std::string didYouMean(std::string_view word, const std::vector<std::string>& candidates) {
    std::vector<std::string> quoted;
    for (const std::string& match : nearMatches(word, candidates)) quoted.push_back("“" + shown(match) + "”");
    return quoted.empty() ? std::string() : "; did you mean " + listed(quoted, "or") + "?";
}

} // namespace faultline::cli
