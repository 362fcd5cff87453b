// SPDX-License-Identifier: MIT
#include "tests/support/reference.h"

#include <algorithm>
#include <map>

namespace faultline::test {

namespace {

// Elimination subtracts; with states as rare as 1e-100 that takes digits in plenty.
using Wide = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<300>>;

enum class Mode { normal, switching, uncovered };

struct StackState {
    int failed;
    Mode mode;
    auto operator<=>(const StackState&) const = default;
};

struct Stack {
    int count, required, crews;
    bool isActive;
    Wide lambda, mu, alpha, coverage, seconds;

    [[nodiscard]] bool isDown(const StackState& state) const {
        return state.mode != Mode::normal || count - state.failed < required;
    }
};

using Rates = std::map<StackState, Wide>;

void add(Rates& rates, StackState to, const Wide& rate) {
    if (rate > 0) rates[to] += rate;
}

void addNormalFailures(const Stack& stack, int failed, Rates& rates) {
    const int up = stack.count - failed;
    if (stack.isActive) return add(rates, {failed + 1, Mode::normal}, up * stack.lambda);
    const int operating = std::min(stack.required, up);
    const int spares = up - operating;
    add(rates, {failed + 1, Mode::normal}, spares * stack.alpha * stack.lambda);
    if (spares == 0) return add(rates, {failed + 1, Mode::normal}, operating * stack.lambda);
    const Mode covered = stack.seconds > 0 ? Mode::switching : Mode::normal;
    add(rates, {failed + 1, covered}, operating * stack.lambda * stack.coverage);
    add(rates, {failed + 1, Mode::uncovered}, operating * stack.lambda * (1 - stack.coverage));
}

Rates ratesFrom(const Stack& stack, const StackState& state) {
    Rates rates;
    const int up = stack.count - state.failed;
    if (state.failed > 0)
        add(rates, {state.failed - 1, Mode::normal}, std::min(state.failed, stack.crews) * stack.mu);
    if (state.mode == Mode::normal) {
        if (up > 0) addNormalFailures(stack, state.failed, rates);
        return rates;
    }
    const int operating = stack.required - 1;
    const Wide failures = stack.lambda * (operating + (up - operating) * stack.alpha);
    add(rates, {state.failed + 1, up - 1 < stack.required ? Mode::normal : state.mode}, failures);
    if (state.mode == Mode::switching) add(rates, {state.failed, Mode::normal}, 3600 / stack.seconds);
    return rates;
}

/// Every state that the start can get to, and the rates out of each.
std::map<StackState, Rates> explore(const Stack& stack) {
    std::map<StackState, Rates> chain;
    std::vector<StackState> open{{0, Mode::normal}};
    while (!open.empty()) {
        const StackState state = open.back();
        open.pop_back();
        if (chain.contains(state)) continue;
        const Rates& rates = chain[state] = ratesFrom(stack, state);
        for (const auto& [to, rate] : rates) open.push_back(to);
    }
    return chain;
}

/// Solves A x = b by Gaussian elimination with partial pivoting; b is the last column of each row.
std::vector<Wide> solve(std::vector<std::vector<Wide>> rows) {
    const std::size_t n = rows.size();
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t pivot = column;
        for (std::size_t r = column + 1; r < n; ++r)
            if (abs(rows[r][column]) > abs(rows[pivot][column])) pivot = r;
        std::swap(rows[column], rows[pivot]);
        for (std::size_t r = 0; r < n; ++r) {
            if (r == column || rows[r][column] == 0) continue;
            const Wide factor = rows[r][column] / rows[column][column];
            for (std::size_t c = column; c <= n; ++c) rows[r][c] -= factor * rows[column][c];
        }
    }
    std::vector<Wide> x;
    for (std::size_t r = 0; r < n; ++r) x.push_back(rows[r][n] / rows[r][r]);
    return x;
}

/// The steady state: flow in equals flow out everywhere, the last such equation being replaced by "sum is 1".
std::vector<Wide> steadyState(const std::map<StackState, Rates>& chain) {
    std::map<StackState, std::size_t> index;
    for (const auto& [state, rates] : chain) index.emplace(state, index.size());
    const std::size_t n = chain.size();
    std::vector<std::vector<Wide>> rows(n, std::vector<Wide>(n + 1));
    for (const auto& [state, rates] : chain) {
        for (const auto& [to, rate] : rates) {
            rows[index[to]][index[state]] += rate;
            rows[index[state]][index[state]] -= rate;
        }
    }
    rows[n - 1].assign(n + 1, Wide(1));
    return solve(std::move(rows));
}

} // namespace

std::pair<Real, Real> referenceStack(const Replicas& replicas, double unavailability, double mttr) {
    if (unavailability >= 1.0) return {1, 0};
    if (unavailability <= 0.0) return {0, 0};
    const std::optional<Probability> dormancy = replicas.dormancy;
    Wide alpha = 0;
    if (replicas.standby == StandbyMode::hot) alpha = 1;
    if (replicas.standby == StandbyMode::warm) alpha = dormancy ? dormancy->value() : 0.5;
    const Wide mu = 1 / Wide(mttr);
    const Stack stack{replicas.count,
                      replicas.required,
                      replicas.repairCrews.value_or(replicas.count),
                      replicas.standby == StandbyMode::active,
                      Wide(unavailability) / ((1 - Wide(unavailability)) * mttr),
                      mu,
                      alpha,
                      replicas.switchover.coverage.value(),
                      replicas.switchover.seconds.value()};
    const std::map<StackState, Rates> chain = explore(stack);
    const std::vector<Wide> share = steadyState(chain);
    Wide down = 0, frequency = 0;
    std::size_t at = 0;
    for (const auto& [state, rates] : chain) {
        if (stack.isDown(state))
            down += share[at];
        else
            for (const auto& [to, rate] : rates)
                if (stack.isDown(to)) frequency += share[at] * rate;
        ++at;
    }
    return {Real(down), Real(frequency)};
}

} // namespace faultline::test
