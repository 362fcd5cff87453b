// SPDX-License-Identifier: MIT
#include "core/io/event_text.h"

#include "core/base/worded.h"
#include "core/io/subject_text.h"
#include "core/io/words.h"
#include "core/model/catalogue.h"

#include <cmath>
#include <fmt/format.h>

namespace faultline {

namespace {

constexpr int mostTerms = 4;

StepText failureText(const Failure& failure, const DesignProperties& properties) {
    StepText text;
    const double figure = failure.figure();
    switch (failure.form()) {
    case Failure::Form::probability:
        text.sentence = phrase("The probability is stated in the design.");
        break;
    case Failure::Form::availability:
        text.sentence = phrase("The availability A is stated in the design.");
        text.symbols = "P = 1 − A";
        text.numbers = fmt::format("1 − {:.10g}", figure);
        break;
    case Failure::Form::meanTimes: {
        const double repair = mttrOf(failure, properties).value();
        text.sentence =
            phrase("The mean times between failures and to repair are stated in the design, in hours.");
        text.symbols = "P = MTTR / (MTBF + MTTR)";
        text.numbers = fmt::format("{0:.6g} / ({1:.6g} + {0:.6g})", repair, figure);
        break;
    }
    }
    return text;
}

StepText statedText(const std::optional<Failure>& failure, const DesignProperties& properties) {
    if (failure) return failureText(*failure, properties);
    StepText text;
    text.sentence = phrase("No failure is stated, so it never fails.");
    return text;
}

std::string standbyText(const Replicas& replicas) {
    switch (replicas.standby) {
    case StandbyMode::active: return phrase("all share the load");
    case StandbyMode::hot: return phrase("spares run hot");
    case StandbyMode::warm: return phrase("spares run warm");
    case StandbyMode::cold: break;
    }
    return phrase("spares stand cold");
}

StepText componentText(const Component& component, const DesignProperties& properties) {
    StepText one;
    if (component.failure)
        one = failureText(*component.failure, properties);
    else
        one.sentence = worded("No figure is stated, so the catalogue's for a {} is taken.",
                              phrase(nameOf(component.kind)));
    if (!component.isStack()) return one;
    const Replicas& replicas = *component.replicas;
    const double probability = unavailabilityOf(component);
    const int tooMany = replicas.count - replicas.required + 1;
    StepText text;
    text.sentence = worded("A stack of {} instances of which {} must be up; each is down with P = {}.",
                           replicas.count, replicas.required, figureText(probability));
    const bool isBinomial = replicas.standby == StandbyMode::active &&
                            replicas.repairCrews.value_or(replicas.count) >= replicas.count;
    if (isBinomial) {
        text.sentence += worded(" All share the load and are repaired independently, so {} of them are "
                                "down together by the binomial formula.",
                                tooMany == replicas.count ? phrase("all") : worded("{} or more", tooMany));
        text.symbols = binomialSymbols(tooMany, replicas.count);
        text.numbers = binomialNumbers(tooMany, replicas.count, probability);
        return text;
    }
    text.sentence += worded(
        " {}{}: the figure is the share of time that its Markov chain spends in the "
        "states with fewer than {} up.",
        standbyText(replicas).replace(0, 1, 1, static_cast<char>(standbyText(replicas).front() - 'a' + 'A')),
        replicas.repairCrews ? worded(", {} repaired at a time", *replicas.repairCrews) : std::string(),
        replicas.required);
    return text;
}

StepText failoverText(const Connection& link, const System& system) {
    const Component* source = find<Component>(system, link.from);
    const double mttr = mttrOf(source ? source->failure : std::nullopt, system.properties).value();
    StepText text;
    text.sentence =
        phrase("The probability that a failover does not happen in time, given that its source is down: "
               "it is not covered (c), or it takes its time T while the source is under repair.");
    text.symbols = "q = (1 − c) + c · min(1, T / MTTR)";
    text.numbers = fmt::format("(1 − {0:.6g}) + {0:.6g} · min(1, {1:.6g} s / {2:.6g} h)",
                               link.failoverCoverage(), link.failoverSeconds(), mttr);
    return text;
}

double choose(int n, int k) {
    double result = 1.0;
    for (int i = 1; i <= k; ++i) result = result * (n - k + i) / i;
    return std::round(result);
}

/// "0.01³", "(1 − 0.01)", nothing for the exponent 0.
std::string power(const std::string& base, int exponent) {
    return exponent == 0 ? std::string() : exponent == 1 ? base : base + raised(exponent);
}

} // namespace

std::string binomialSymbols(int k, int n) {
    if (k == n) return n == 2 ? "P · P" : "P" + raised(n);
    return worded("Σ C({0}, j) · P^j · (1 − P)^({0} − j) for j = {1} … {0}", n, k);
}

std::string binomialNumbers(int k, int n, double probability) {
    const std::string p = figureText(probability);
    if (k == n) return n == 2 ? p + " · " + p : power(p, n);
    std::string text;
    for (int j = k; j <= n && j < k + mostTerms; ++j) {
        if (j > k) text += " + ";
        if (j < n) text += fmt::format("{:.10g} · ", choose(n, j));
        text += power(p, j);
        if (j < n) text += " · " + power("(1 − " + p + ")", n - j);
    }
    return n >= k + mostTerms ? text + " + …" : text;
}

StepText eventText(EventRef event, const System& system) {
    const auto at = static_cast<std::size_t>(event.index);
    switch (event.type) {
    case EventType::component: return componentText(system.components[at], system.properties);
    case EventType::domain: return statedText(system.domains[at].failure, system.properties);
    case EventType::sharedRisk: return statedText(system.sharedRisks[at].failure, system.properties);
    case EventType::connection: return statedText(system.connections[at].failure, system.properties);
    case EventType::failover: break;
    }
    return failoverText(system.connections[at], system);
}

} // namespace faultline
