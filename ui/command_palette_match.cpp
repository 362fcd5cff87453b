// SPDX-License-Identifier: MIT
#include "ui/command_palette_match.h"

#include <QStringList>

#include <algorithm>

namespace faultline {

namespace {

bool isWordStart(const QString& text, qsizetype i) {
    if (i == 0) return true;
    const QChar before = text[i - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[i].isUpper());
}

/// The letters in a row somewhere in the text, best at the start of a word.
std::optional<FuzzyMatch> inOnePiece(const QString& word, const QString& text) {
    qsizetype best = -1;
    for (qsizetype i = text.indexOf(word, 0, Qt::CaseInsensitive); i >= 0;
         i = text.indexOf(word, i + 1, Qt::CaseInsensitive)) {
        if (best < 0) best = i;
        if (isWordStart(text, i)) {
            best = i;
            break;
        }
    }
    if (best < 0) return {};
    FuzzyMatch match;
    match.score = static_cast<int>(word.size()) * (isWordStart(text, best) ? 16 : 8) + (best == 0 ? 6 : 0);
    for (qsizetype i = 0; i < word.size(); ++i) match.at.append(static_cast<int>(best + i));
    return match;
}

/// The letters in order with others between; a word's first letter is preferred to one inside a word.
std::optional<FuzzyMatch> scattered(const QString& word, const QString& text) {
    FuzzyMatch match;
    qsizetype from = 0;
    for (const QChar letter : word) {
        qsizetype found = -1;
        for (qsizetype i = from; i < text.size(); ++i) {
            if (text[i].toCaseFolded() != letter.toCaseFolded()) continue;
            if (found < 0) found = i;
            if (isWordStart(text, i)) {
                found = i;
                break;
            }
            if (i == from && from > 0) break; // in a row with the last one
        }
        if (found < 0) return {};
        match.score += isWordStart(text, found) ? 6 : (found == from && from > 0) ? 4 : 1;
        match.at.append(static_cast<int>(found));
        from = found + 1;
    }
    return match;
}

/// Scattered letters that take leaps may miss a fit that plain order finds.
std::optional<FuzzyMatch> inOrder(const QString& word, const QString& text) {
    FuzzyMatch match;
    qsizetype from = 0;
    for (const QChar letter : word) {
        const qsizetype found = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (found < 0) return {};
        match.at.append(static_cast<int>(found));
        match.score += 1;
        from = found + 1;
    }
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text) {
    FuzzyMatch all;
    for (const QString& word : typed.split(QChar::Space, Qt::SkipEmptyParts)) {
        auto match = inOnePiece(word, text);
        if (!match) match = scattered(word, text);
        if (!match) match = inOrder(word, text);
        if (!match) return {};
        all.score += match->score;
        all.at += match->at;
    }
    std::sort(all.at.begin(), all.at.end());
    all.at.erase(std::unique(all.at.begin(), all.at.end()), all.at.end());
    // Of two equal fits the shorter text is the one that is meant.
    if (!all.at.isEmpty()) all.score = all.score * 8 - static_cast<int>(std::min<qsizetype>(text.size(), 64));
    return all;
}

} // namespace faultline
