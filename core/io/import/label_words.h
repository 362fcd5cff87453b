// SPDX-License-Identifier: MIT
#pragma once
// A label cut into the pieces and words in which people write them: "API-Gateway\n(nginx 1.25)".

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// A word: lower case for comparing, and as it stands in the label.
struct LabelWord {
    std::string lower;
    std::string shown;
};

/// Words between line ends, brackets, commas and other signs that begin a new thought.
using LabelPiece = std::vector<LabelWord>;

/// Whether a word stands for something by itself; it is not cut any further then.
using IsKnown = std::function<bool(const std::string& lower)>;

/// The pieces of a label in their order; none is empty. Letters beyond ASCII belong to words, ASCII and
/// Latin-1 letters are lowered. Words run together are cut where case or a number says so ("APIGateway",
/// "redis1") or where a known word ends them ("kundendatenbank"), unless they are known as they stand.
/// Looks at the first 2,000 bytes only: nobody says later what a thing is.
[[nodiscard]] std::vector<LabelPiece> piecesOf(std::string_view label, const IsKnown& isKnown);

/// ASCII and Latin-1 letters of UTF-8 text lowered.
[[nodiscard]] std::string lowered(std::string_view text);

/// A piece's words from `first` on, `count` of them, as they stand in the label, joined by blanks.
[[nodiscard]] std::string shownWords(const LabelPiece& piece, std::size_t first, std::size_t count);

[[nodiscard]] bool isNumber(std::string_view word);

} // namespace faultline
