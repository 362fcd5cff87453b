// SPDX-License-Identifier: MIT
#include "core/analysis/stack.h"

#include <Eigen/Core>

#include <algorithm>

namespace faultline {

namespace {

/// What the survivors of a failure are doing: the m of SPEC section 6.
enum class Phase { normal, switching, uncovered };

struct State {
    int failed = 0;
    Phase phase = Phase::normal;
};

/// The stack with every rate divided by the repair rate of one crew, so that seconds beside decades need no
/// care: repairs take unit time, whatever the MTTR.
struct Rules {
    int count = 1;
    int required = 1;
    int crews = 1;
    bool shared = true;     ///< `active`: all working instances carry the load
    double failureRate = 0; ///< of an operating instance
    double spareRate = 0;   ///< of a spare
    double coverage = 1;    ///< of a switchover
    double switchRate = 0;  ///< 3600/T; meaningless where `instant`
    bool instant = true;    ///< T = 0

    /// The most failures at which a spare is left, hence the last level with the phases S and X.
    [[nodiscard]] int lastPhased() const { return shared ? 0 : count - required; }

    [[nodiscard]] bool isDown(State state) const {
        return state.phase != Phase::normal || count - state.failed < required;
    }

    /// States in the order of failures, then phases; phases only at the levels that have them.
    [[nodiscard]] int indexOf(State state) const {
        if (state.failed == 0) return 0;
        if (state.failed > lastPhased()) return 2 * lastPhased() + state.failed;
        return 3 * state.failed - 2 + static_cast<int>(state.phase);
    }

    [[nodiscard]] int stateCount() const { return indexOf({count, Phase::normal}) + 1; }
};

/// How far apart in that order two joined states can be: (f, N) and (f + 1, X). Elimination keeps this band.
constexpr int reach = 5;

/// A chain as a band: `rates(reach + j - i, i)` leads from state i to state j. Row `reach` has no meaning.
struct Chain {
    Eigen::Array<double, 2 * reach + 1, Eigen::Dynamic> rates;
    Eigen::ArrayXd down;   ///< 1 for a down state, 0 for an up state
    Eigen::ArrayXd outage; ///< of an up state: the sum of its rates into down states; of a down state: 0
};

double dormancyOf(const Replicas& replicas) { return replicas.dormancy ? replicas.dormancy->value() : 0.5; }

Rules rulesOf(double unavailability, Hours mttr, const Replicas& replicas) {
    // Past this rate a switchover takes no share of the time that a double could show, but it still is an
    // outage to count; infinity would make it infinity over infinity.
    constexpr double fastest = 1e305;

    Rules rules;
    rules.count = replicas.count;
    rules.required = replicas.required;
    rules.crews = replicas.repairCrews.value_or(replicas.count);
    rules.shared = replicas.standby == StandbyMode::active;
    rules.failureRate = unavailability / (1.0 - unavailability);
    switch (replicas.standby) {
    case StandbyMode::active:
    case StandbyMode::hot: rules.spareRate = rules.failureRate; break;
    case StandbyMode::warm: rules.spareRate = dormancyOf(replicas) * rules.failureRate; break;
    case StandbyMode::cold: rules.spareRate = 0.0; break;
    }
    rules.coverage = replicas.switchover.coverage.value();
    const double seconds = replicas.switchover.seconds.value();
    rules.instant = seconds == 0.0;
    if (!rules.instant) rules.switchRate = std::min(mttr.value() / seconds * 3600.0, fastest);
    return rules;
}

void connect(Chain& chain, const Rules& rules, State from, State to, double rate) {
    const int i = rules.indexOf(from);
    chain.rates(reach + rules.indexOf(to) - i, i) += rate;
    if (!rules.isDown(from) && rules.isDown(to)) chain.outage(i) += rate;
}

/// Failures out of (f, N).
void connectNormal(Chain& chain, const Rules& rules, int failed) {
    const int working = rules.count - failed;
    const int operating = rules.shared ? working : std::min(rules.required, working);
    const int spares = working - operating;
    const State here{failed, Phase::normal};
    const State next{failed + 1, Phase::normal};
    if (working == 0) return;
    if (spares == 0) {
        connect(chain, rules, here, next, operating * rules.failureRate);
        return;
    }
    const State covered{failed + 1, rules.instant ? Phase::normal : Phase::switching};
    const State uncovered{failed + 1, Phase::uncovered};
    connect(chain, rules, here, covered, operating * rules.failureRate * rules.coverage);
    connect(chain, rules, here, uncovered, operating * rules.failureRate * (1.0 - rules.coverage));
    connect(chain, rules, here, next, spares * rules.spareRate);
}

/// Failures out of (f, S) or (f, X), and the end of a switchover.
void connectWaiting(Chain& chain, const Rules& rules, State here) {
    const int operating = rules.required - 1;
    const int spares = rules.count - here.failed - operating;
    const State next{here.failed + 1, here.failed < rules.lastPhased() ? here.phase : Phase::normal};
    connect(chain, rules, here, next, operating * rules.failureRate + spares * rules.spareRate);
    if (here.phase == Phase::switching)
        connect(chain, rules, here, {here.failed, Phase::normal}, rules.switchRate);
}

Chain chainOf(const Rules& rules) {
    const int states = rules.stateCount();
    Chain chain;
    chain.rates.setZero(Eigen::NoChange, states);
    chain.down.setZero(states);
    chain.outage.setZero(states);
    for (int failed = 0; failed <= rules.count; ++failed) {
        const bool phased = failed >= 1 && failed <= rules.lastPhased();
        for (const Phase phase : {Phase::normal, Phase::switching, Phase::uncovered}) {
            if (phase != Phase::normal && !phased) continue;
            const State here{failed, phase};
            chain.down(rules.indexOf(here)) = rules.isDown(here) ? 1.0 : 0.0;
            if (phase == Phase::normal)
                connectNormal(chain, rules, failed);
            else
                connectWaiting(chain, rules, here);
            if (failed > 0)
                connect(chain, rules, here, {failed - 1, Phase::normal}, std::min(failed, rules.crews));
        }
    }
    return chain;
}

/// Takes the states out one by one, last first, leaving the chain watched only while it is in those before.
/// Afterwards the rate from i to a later j is the expected time in j for a unit of time in i, with nothing
/// after j looked at. A state's rate out to those before it is at least its repair rate, never 0, whether or
/// not anything leads to the state; and it is summed afresh instead of kept on a diagonal, which would
/// cancel.
void eliminate(Chain& chain) {
    for (Eigen::Index j = chain.rates.cols() - 1; j > 0; --j) {
        const Eigen::Index width = std::min<Eigen::Index>(reach, j);
        auto exits = chain.rates.col(j).segment(reach - width, width);
        const double rateOut = exits.sum();
        exits /= rateOut;
        for (Eigen::Index i = j - width; i < j; ++i) {
            double& entry = chain.rates(reach + j - i, i);
            if (entry == 0.0) continue;
            chain.rates.col(i).segment(reach + j - width - i, width) += entry * exits;
            entry /= rateOut;
        }
    }
}

/// Steady-state probabilities of an eliminated chain up to a common factor; the greatest is at least 1.
/// Whatever is too small for a double beside it is 0, and stays without influence: with every failure the
/// next one becomes less likely against repair, so that a distribution that has begun to fall falls on.
Eigen::ArrayXd weightsOf(const Chain& chain) {
    constexpr double tooMuch = 0x1p200;

    const Eigen::Index states = chain.rates.cols();
    Eigen::ArrayXd weights = Eigen::ArrayXd::Zero(states);
    weights(0) = 1.0;
    for (Eigen::Index j = 1; j < states; ++j) {
        for (Eigen::Index i = std::max<Eigen::Index>(0, j - reach); i < j; ++i)
            weights(j) += weights(i) * chain.rates(reach + j - i, i);
        if (weights(j) > tooMuch) weights.head(j + 1) /= tooMuch;
    }
    return weights;
}

} // namespace

StackFigures solveStack(double unavailability, Hours mttr, const Replicas& replicas) {
    if (unavailability == 0.0 || unavailability == 1.0) return {unavailability, 0.0};
    if (replicas.count == 1) return {unavailability, unavailability / mttr.value()};

    Chain chain = chainOf(rulesOf(unavailability, mttr, replicas));
    eliminate(chain);
    const Eigen::ArrayXd weights = weightsOf(chain);
    const double total = weights.sum();
    return {(weights * chain.down).sum() / total, (weights * chain.outage).sum() / total / mttr.value()};
}

} // namespace faultline
