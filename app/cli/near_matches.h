// SPDX-License-Identifier: MIT
#pragma once
// What somebody may have meant who mistyped a name.

#include <string>
#include <string_view>
#include <vector>

namespace faultline::cli {

/// At most `most` of the candidates that resemble the word, likeliest first; ties keep their order. Compares
/// bytes, ASCII letters without regard to case. Time: candidates times the lengths of both words.
[[nodiscard]] std::vector<std::string>
nearMatches(std::string_view word, const std::vector<std::string>& candidates, std::size_t most = 3);

/// "; did you mean “a” or “b”?", or nothing where no candidate is near.
[[nodiscard]] std::string didYouMean(std::string_view word, const std::vector<std::string>& candidates);

} // namespace faultline::cli
