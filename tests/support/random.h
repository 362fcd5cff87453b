// SPDX-License-Identifier: MIT
#pragma once
// Random numbers that come out the same with every standard library: the engine's bits are specified by the
// standard, the distributions are not, so numbers are derived from the bits here.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <utility>
#include <vector>

namespace faultline::test {

/// Same seed, same numbers, everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    /// A whole number in [0, bound); bound > 0.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_engine() % bound); }
    /// A whole number in [least, most].
    int between(int least, int most) {
        return least + static_cast<int>(below(static_cast<std::size_t>(most - least) + 1));
    }
    /// Uniform in [0, 1), a multiple of 2^-53.
    double unit() { return std::ldexp(static_cast<double>(m_engine() >> 11), -53); }
    bool chance(double probability) { return unit() < probability; }
    /// In (0, 1), every power of two down to 2^-40 (about 1e-12) as likely as the next.
    double probability() { return std::ldexp(1.0 + unit(), -between(2, 41)); }

    template <class T>
    const T& pick(const std::vector<T>& values) {
        return values[below(values.size())];
    }
    template <class T>
    T pick(std::initializer_list<T> values) {
        return *(values.begin() + below(values.size()));
    }
    template <class T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace faultline::test
