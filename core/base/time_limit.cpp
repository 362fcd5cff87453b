// SPDX-License-Identifier: MIT
#include "core/base/time_limit.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace faultline {

namespace {

/// A clock that is asked for more counts in nanoseconds and would overflow: a year is as good as no limit.
constexpr double longest = 365.0 * 24.0 * 3600.0;

} // namespace

TimeLimit::TimeLimit(std::optional<double> seconds, const std::stop_token& stop) : m_token(stop) {
    if (!seconds) return;
    const std::stop_source source;
    m_token = source.get_token();
    m_passedOn.emplace(stop, [source]() mutable { source.request_stop(); });
    const std::chrono::duration<double> patience(std::clamp(*seconds, 0.0, longest));
    m_clock = std::jthread([source, patience](const std::stop_token& ended) mutable {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any condition;
        condition.wait_for(lock, ended, patience, [] { return false; });
        if (!ended.stop_requested()) source.request_stop();
    });
}

} // namespace faultline
