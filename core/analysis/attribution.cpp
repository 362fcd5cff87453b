// SPDX-License-Identifier: MIT
#include "core/analysis/attribution.h"

#include "core/analysis/evaluation.h"
#include "core/base/rank_key.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <utility>

namespace faultline {

namespace {

constexpr std::size_t firstRule = 4;
constexpr double agreement = 1e-12; ///< of the unavailability

struct QuadraturePoint {
    double at; ///< in (0, 1)
    double weight;
};

/// Gauss and Legendre's rule for [0, 1], by Newton's method on the Legendre polynomial (Abramowitz and
/// Stegun, "Handbook of Mathematical Functions", 25.4.29-30).
std::vector<QuadraturePoint> gaussRule(std::size_t points) {
    std::vector<QuadraturePoint> rule;
    const auto n = static_cast<double>(points);
    for (std::size_t i = 0; i < points; ++i) {
        double x = std::cos(std::numbers::pi * (static_cast<double>(i) + 0.75) / (n + 0.5));
        double slope = 1.0;
        for (int step = 0; step < 20; ++step) {
            double value = 1.0;
            double before = 0.0;
            for (std::size_t k = 1; k <= points; ++k) {
                const auto degree = static_cast<double>(k);
                const double next = ((2.0 * degree - 1.0) * x * value - (degree - 1.0) * before) / degree;
                before = std::exchange(value, next);
            }
            slope = n * (x * value - before) / (x * x - 1.0);
            const double correction = value / slope;
            x -= correction;
            if (std::abs(correction) < 1e-16) break;
        }
        rule.push_back({(1.0 + x) / 2.0, 1.0 / ((1.0 - x * x) * slope * slope)});
    }
    return rule;
}

/// Walks the straight line from "nothing fails" to the figures as they are.
class StraightPath {
public:
    StraightPath(const Report& report, const std::stop_token& stop)
        : m_function(*report.systemDown), m_evaluation(*report.diagrams, chancesOf(report.events), stop) {
        const std::vector<double> birnbaum = m_evaluation.roughBirnbaum(m_function, stop);
        for (std::uint32_t event = 0; event < birnbaum.size(); ++event)
            if (report.events[event].isUncertain() && birnbaum[event] > 0.0)
                m_matter.push_back({event, report.events[event].unavailability});
    }

    /// The events that matter, with their own unavailability.
    [[nodiscard]] const std::vector<DowntimeShare>& events() const { return m_matter; }

    /// The integral for each of `events()`; nothing where a stop was requested.
    [[nodiscard]] std::optional<std::vector<double>> integrate(std::size_t points,
                                                               const std::stop_token& stop) {
        std::vector<double> shares(m_matter.size(), 0.0);
        std::vector<Evaluation::Change> changes(m_matter.size());
        for (const QuadraturePoint& point : gaussRule(points)) {
            if (stop.stop_requested()) return std::nullopt;
            for (std::size_t i = 0; i < m_matter.size(); ++i) {
                const double chance = point.at * m_matter[i].unavailability;
                changes[i] = {m_matter[i].event, {chance, 1.0 - chance}};
            }
            m_evaluation.set(changes, stop);
            const std::vector<double> birnbaum = m_evaluation.roughBirnbaum(m_function, stop);
            if (birnbaum.empty()) return std::nullopt;
            for (std::size_t i = 0; i < m_matter.size(); ++i)
                shares[i] += point.weight * m_matter[i].unavailability * birnbaum[m_matter[i].event];
        }
        return shares;
    }

private:
    CompiledFunction m_function;
    Evaluation m_evaluation;
    std::vector<DowntimeShare> m_matter;
};

bool agree(const std::vector<double>& a, const std::vector<double>& b, double scale) {
    return std::ranges::equal(a, b,
                              [scale](double x, double y) { return std::abs(x - y) <= agreement * scale; });
}

} // namespace

Result<std::vector<DowntimeShare>> attributeDowntime(const Report& report, const std::stop_token& stop) {
    const std::optional<double> unavailability = report.unavailability();
    if (!unavailability || !report.systemDown || !report.diagrams)
        return Error{"no-exact-figure", "there is no exact unavailability to divide", {}};
    const auto stopped = [] { return Error{"stopped", "the attribution was stopped", {}}; };
    if (report.systemDown->kind == CompiledFunction::Kind::constant) return std::vector<DowntimeShare>{};

    StraightPath path(report, stop);
    if (stop.stop_requested()) return stopped();
    std::vector<DowntimeShare> shares = path.events();
    const std::size_t exact = std::max<std::size_t>(1, (shares.size() + 1) / 2);
    std::size_t points = std::min(firstRule, exact);
    auto integrals = path.integrate(points, stop);
    while (integrals && points < exact) {
        points = std::min(2 * points, exact);
        auto finer = path.integrate(points, stop);
        if (!finer) return stopped();
        const bool isSettled = agree(*integrals, *finer, *unavailability);
        integrals = std::move(finer);
        if (isSettled) break;
    }
    if (!integrals) return stopped();

    double sum = 0.0;
    for (const double integral : *integrals) sum += integral;
    // What the quadrature left, 1e-12 at most, is no part's own: all bear it alike.
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i].unavailability = (*integrals)[i] * (*unavailability / sum);
    std::erase_if(shares, [](const DowntimeShare& share) { return !(share.unavailability > 0.0); });
    std::ranges::stable_sort(shares, std::greater<>{},
                             [](const DowntimeShare& share) { return rankKey(share.unavailability); });
    return shares;
}

} // namespace faultline
