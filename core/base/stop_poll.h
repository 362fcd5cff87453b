// SPDX-License-Identifier: MIT
#pragma once
// Long loops must heed a stop, but asking costs more than a step of most of them.

#include <cstddef>
#include <stop_token>
#include <utility>

namespace faultline {

/// Asks a stop token once in some thousand steps. One thread.
class StopPoll {
public:
    explicit StopPoll(std::stop_token stop) : m_stop(std::move(stop)) {}

    /// Whether a stop was requested, as far as is known; `steps` were done since the last call, each of some
    /// nanoseconds up to a microsecond.
    [[nodiscard]] bool isStopped(std::size_t steps = 1) {
        m_steps += steps;
        if (m_steps >= stepsBetweenStops) {
            m_steps = 0;
            m_isStopped = m_isStopped || m_stop.stop_requested();
        }
        return m_isStopped;
    }

private:
    static constexpr std::size_t stepsBetweenStops = 4096;

    std::stop_token m_stop;
    std::size_t m_steps = 0;
    bool m_isStopped = false;
};

} // namespace faultline
