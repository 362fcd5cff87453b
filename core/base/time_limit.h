// SPDX-License-Identifier: MIT
#pragma once
// Work that may take so long and no longer.

#include <functional>
#include <optional>
#include <stop_token>
#include <thread>

namespace faultline {

/// A stop token that is requested when another is, and once a time has passed since construction. What heeds
/// it leaves off; whether that was for want of time or for good is seen from the other token.
class TimeLimit {
public:
    /// `seconds` > 0; nothing: no limit, and no thread is started.
    TimeLimit(std::optional<double> seconds, const std::stop_token& stop);

    [[nodiscard]] const std::stop_token& token() const { return m_token; }

private:
    std::stop_token m_token;
    std::optional<std::stop_callback<std::function<void()>>> m_passedOn;
    std::jthread m_clock; ///< last: it ends before the rest goes
};

/// The time for the first of two halves of the work.
[[nodiscard]] inline std::optional<double> halfOf(std::optional<double> seconds) {
    return seconds ? std::optional(*seconds / 2.0) : std::nullopt;
}

} // namespace faultline
