// SPDX-License-Identifier: MIT
#pragma once
// How well a few typed letters fit a text: what command palette, key list and find share.

#include <QList>
#include <QString>

#include <optional>

namespace faultline {

/// A fit; the greater the score, the better.
struct FuzzyMatch {
    int score = 0;
    QList<int> at; ///< places in the text of the letters that fit, ascending

    bool operator==(const FuzzyMatch&) const = default;
};

/// Fits `typed` to `text`, whatever the case: each word typed must be found in the text in order of its
/// letters; letters at the start of a word and letters in a row count more. An empty `typed` fits everything
/// with a score of 0; nothing where a word does not fit. Linear in text times words.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text);

} // namespace faultline
