// SPDX-License-Identifier: MIT
#pragma once
// A second, slow solution of a stack's Markov chain: it shares nothing with core/analysis/stack.cpp but the
// SPEC.

#include "tests/support/stack_cases.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

namespace faultline::test {

/// The chain of SPEC section 6 as plain facts: which state leads where, per hour, among the states that
/// (0, N) leads to. Dense elimination with row pivoting, so Real needs digits for what cancels: more than the
/// decades between the chain's greatest rate and its least probability.
template <class Real>
class StackReference {
public:
    StackReference(double unavailability, Hours mttr, const Replicas& replicas) : m_replicas(replicas) {
        m_mu = Real(1) / Real(mttr.value());
        m_lambda = Real(unavailability) / ((Real(1) - Real(unavailability)) * Real(mttr.value()));
        if (replicas.standby == StandbyMode::warm)
            m_alpha = replicas.dormancy ? Real(replicas.dormancy->value()) : Real(1) / 2;
        else
            m_alpha = replicas.standby == StandbyMode::cold ? 0 : 1;
    }

    /// Throws std::runtime_error where the steady state found does not balance: too few digits.
    [[nodiscard]] PreciseFigures<Real> solve() {
        number({0, 'N'});
        for (std::size_t next = 0; next < m_states.size(); ++next) leave(m_states[next]);
        const std::vector<Real> p = steadyState();
        Real down = 0, failing = 0, recovering = 0;
        for (std::size_t i = 0; i < p.size(); ++i)
            if (isDown(m_states[i])) down += p[i];
        for (const auto& [ends, rate] : m_rates) {
            const bool from = isDown(m_states[ends.first]), to = isDown(m_states[ends.second]);
            if (!from && to) failing += p[ends.first] * rate;
            if (from && !to) recovering += p[ends.first] * rate;
        }
        if (abs(failing - recovering) > failing * Real(1e-20)) throw std::runtime_error("too few digits");
        return {down, failing};
    }

private:
    using State = std::pair<int, char>; ///< failures; N, S or X

    [[nodiscard]] bool isDown(const State& state) const {
        return state.second != 'N' || m_replicas.count - state.first < m_replicas.required;
    }

    std::size_t number(const State& state) {
        const auto [place, isNew] = m_numbers.try_emplace(state, m_states.size());
        if (isNew) m_states.push_back(state);
        return place->second;
    }

    void go(const State& from, const State& to, const Real& rate) {
        if (rate == 0) return;
        const std::size_t i = number(from);
        m_rates[{i, number(to)}] += rate;
    }

    void leave(const State here) {
        const int f = here.first;
        const int n = m_replicas.count, k = m_replicas.required;
        if (f > 0) go(here, {f - 1, 'N'}, std::min(f, m_replicas.repairCrews.value_or(n)) * m_mu);
        if (m_replicas.standby == StandbyMode::active) {
            go(here, {f + 1, 'N'}, (n - f) * m_lambda);
        } else if (here.second == 'N') {
            leaveNormal(f);
        } else {
            const Real anyFailure = (k - 1) * m_lambda + (n - f - (k - 1)) * m_alpha * m_lambda;
            go(here, {f + 1, n - f - 1 < k ? 'N' : here.second}, anyFailure);
            if (here.second == 'S')
                go(here, {f, 'N'}, Real(3600) / Real(m_replicas.switchover.seconds.value()));
        }
    }

    void leaveNormal(int f) {
        const int operating = std::min(m_replicas.required, m_replicas.count - f);
        const int spares = m_replicas.count - f - operating;
        const Real operatingFails = operating * m_lambda;
        if (spares == 0) {
            go({f, 'N'}, {f + 1, 'N'}, operatingFails);
            return;
        }
        const Real c = m_replicas.switchover.coverage.value();
        const bool instant = m_replicas.switchover.seconds.value() == 0;
        go({f, 'N'}, {f + 1, instant ? 'N' : 'S'}, operatingFails * c);
        go({f, 'N'}, {f + 1, 'X'}, operatingFails * (1 - c));
        go({f, 'N'}, {f + 1, 'N'}, spares * m_alpha * m_lambda);
    }

    /// Solves p Q = 0 with the balance of the last state replaced by sum(p) = 1.
    [[nodiscard]] std::vector<Real> steadyState() const {
        const std::size_t n = m_states.size();
        std::vector<std::vector<Real>> a(n, std::vector<Real>(n + 1));
        for (const auto& [ends, rate] : m_rates) {
            a[ends.second][ends.first] += rate;
            a[ends.first][ends.first] -= rate;
        }
        std::fill(a[n - 1].begin(), a[n - 1].end(), Real(1));
        for (std::size_t column = 0; column < n; ++column) {
            std::size_t pivot = column;
            for (std::size_t row = column + 1; row < n; ++row)
                if (abs(a[row][column]) > abs(a[pivot][column])) pivot = row;
            std::swap(a[column], a[pivot]);
            for (std::size_t row = column + 1; row < n; ++row) {
                if (a[row][column] == 0) continue;
                const Real factor = a[row][column] / a[column][column];
                for (std::size_t k = column + 1; k <= n; ++k) a[row][k] -= factor * a[column][k];
            }
        }
        std::vector<Real> p(n);
        for (std::size_t row = n; row-- > 0;) {
            Real rest = a[row][n];
            for (std::size_t k = row + 1; k < n; ++k) rest -= a[row][k] * p[k];
            p[row] = rest / a[row][row];
        }
        return p;
    }

    Replicas m_replicas;
    Real m_mu, m_lambda, m_alpha;
    std::vector<State> m_states;
    std::map<State, std::size_t> m_numbers;
    std::map<std::pair<std::size_t, std::size_t>, Real> m_rates;
};

} // namespace faultline::test
