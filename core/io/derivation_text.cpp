// SPDX-License-Identifier: MIT
#include "core/io/derivation_text.h"

#include "core/base/units.h"
#include "core/base/worded.h"
#include "core/io/event_text.h"
#include "core/io/subject_text.h"
#include "core/io/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace faultline {

namespace {

constexpr std::size_t mostFactors = 5;

/// "a · b · …" with no more than a handful of factors.
std::string product(const std::vector<std::string>& factors) {
    if (factors.size() <= mostFactors) return fmt::format("{}", fmt::join(factors, " · "));
    return worded("{} · … ({} factors)", fmt::join(factors.begin(), factors.begin() + mostFactors, " · "),
                  factors.size());
}

/// The factors of a product of figures, three and more equal ones as a power.
std::string productOfNumbers(const std::vector<double>& values, bool areComplements) {
    std::vector<std::string> factors;
    for (std::size_t i = 0; i < values.size();) {
        std::size_t end = i;
        while (end < values.size() && values[end] == values[i]) ++end;
        const std::string figure = figureText(values[i]);
        const std::string factor = areComplements ? "(1 − " + figure + ")" : figure;
        const std::size_t count = end - i;
        if (count > 2)
            factors.push_back(factor + raised(static_cast<int>(count)));
        else
            factors.insert(factors.end(), count, factor);
        i = end;
    }
    return product(factors);
}

std::vector<double> valuesOf(const DerivationStep& step) {
    std::vector<double> values;
    for (const DerivationStep& inner : step.steps) values.push_back(inner.value);
    return values;
}

bool areEqual(const std::vector<double>& values) {
    return std::ranges::adjacent_find(values, std::not_equal_to<>{}) == values.end();
}

void wordProduct(const DerivationStep& step, const System& system, StepText& text) {
    const bool isAny = step.rule == StepRule::any;
    std::vector<std::string> factors;
    for (const DerivationStep& inner : step.steps) {
        const std::string symbol = symbolOf(inner, system);
        factors.push_back(isAny ? "(1 − " + symbol + ")" : symbol);
    }
    text.sentence = isAny ? worded("Any one of these {} is enough. They are independent, so their chances "
                                   "of staying up multiply.",
                                   step.steps.size())
                          : worded("All of these {} must be down together. They are independent, so "
                                   "their probabilities multiply.",
                                   step.steps.size());
    if (step.isRearranged)
        text.sentence +=
            " " + (isAny ? phrase("What several of them share is counted once, where it stands alone; the "
                                  "others are taken given that it is up.")
                         : phrase("What several of them share has been taken out and counted once."));
    text.symbols = symbolOf(step, system) + " = " + (isAny ? "1 − " : "") + product(factors);
    text.numbers = (isAny ? "1 − " : "") + productOfNumbers(valuesOf(step), isAny);
}

void wordAtLeast(const DerivationStep& step, const System& system, StepText& text) {
    const auto size = static_cast<int>(step.steps.size());
    text.sentence =
        worded("At least {} of these {} must be down together; they are independent.", step.number, size);
    const std::vector<double> values = valuesOf(step);
    if (areEqual(values)) {
        text.symbols = symbolOf(step, system) + " = " + binomialSymbols(step.number, size);
        text.numbers = binomialNumbers(step.number, size, values.front());
        return;
    }
    text.symbols = worded("{} = Σ over every {} or more of them: ∏ P (down) · ∏ (1 − P) (up)",
                          symbolOf(step, system), step.number);
}

void wordEither(const DerivationStep& step, const System& system, StepText& text) {
    const DerivationStep& pivot = step.steps[0];
    const std::string symbol = symbolOf(pivot, system);
    text.sentence = worded("Several of its parts hang on the same thing ({}), so they are not independent. "
                           "Both cases are looked at, each weighted with its probability.",
                           symbol);
    text.symbols =
        worded("{} = {} · U(if so) + (1 − {}) · U(if not)", symbolOf(step, system), symbol, symbol);
    text.numbers = fmt::format("{0} · {1} + (1 − {0}) · {2}", figureText(pivot.value),
                               figureText(step.steps[1].value), figureText(step.steps[2].value));
}

std::string eventsText(const std::vector<EventRef>& events, const System& system) {
    std::vector<std::string> labels;
    for (const EventRef event : events) labels.push_back(labelOf(system, event));
    return listed(labels);
}

void wordDiagram(const DerivationStep& step, const System& system, StepText& text) {
    text.sentence =
        phrase("These parts are too entangled for a short formula. The figure is exact all the same: it "
               "is summed over the decision diagram of all their states.");
    if (!step.cutSets.empty()) text.sentence += phrase(" The most probable ways to get there:");
    for (const NamedCutSet& set : step.cutSets)
        text.rows.push_back(worded("{}: {} ({} of the figure)", eventsText(set.events, system),
                                   figureText(set.probability),
                                   shareText(std::min(1.0, set.probability / step.value))));
}

void wordOutages(const DerivationStep& step, const System& system, StepText& text) {
    text.sentence =
        phrase("The system goes down when a part fails that it cannot do without at that moment. For each "
               "part: the probability I that its failure makes the difference, times how often it fails "
               "(ω, per hour), times the 8760 hours of a year.");
    text.symbols = "N = 8760 h · Σ I · ω";
    double sum = step.rest;
    for (const RateTerm& term : step.terms) {
        const double share = term.importance * term.frequencyPerHour;
        sum += share;
        text.rows.push_back(worded("{}: 8760 · {} · {} = {} a year", labelOf(system, term.event),
                                   figureText(term.importance), figureText(term.frequencyPerHour),
                                   figureText(share * hoursPerYear)));
    }
    if (step.rest > 0.0)
        text.rows.push_back(worded("all others together: {} a year", figureText(step.rest * hoursPerYear)));
    text.numbers = "8760 · " + figureText(sum);
    text.value = worded("{} a year: {}", figureText(step.value), outagesText(step.value / hoursPerYear));
}

void wordCriticality(const DerivationStep& step, const System& system, StepText& text) {
    const RateTerm& term = step.terms.front();
    const std::string label = labelOf(system, step.subject.event);
    text.title = worded("Criticality of {}", label);
    text.sentence = worded("How much worse the system is with it down than with it up, times how often it "
                           "is down, as a share of the whole. With it down U is {}, with it up {}.",
                           figureText(term.whenDown), figureText(term.whenUp));
    text.symbols = worded("C = (U(down) − U(up)) · P({}) / U", label);
    text.numbers = fmt::format("({} − {}) · {} / {}", figureText(term.whenDown), figureText(term.whenUp),
                               figureText(term.unavailability), figureText(step.steps[0].value));
    text.value = shareText(step.value);
}

void wordIndependent(const DerivationStep& step, StepText& text) {
    const auto size = static_cast<int>(step.values.size());
    const int tooMany = size - step.number + 1;
    text.title = phrase("What independence promises");
    text.sentence = phrase("Were each of them down by itself alone, with nothing in common:");
    if (tooMany == size) {
        text.symbols = areEqual(step.values) ? (size == 2 ? "P · P" : "P" + raised(size)) : "∏ P";
        text.numbers = productOfNumbers(step.values, false);
    } else if (areEqual(step.values)) {
        text.symbols = binomialSymbols(tooMany, size);
        text.numbers = binomialNumbers(tooMany, size, step.values.front());
    } else {
        text.symbols = worded("Σ over every {} or more of them: ∏ P (down) · ∏ (1 − P) (up)", tooMany);
    }
}

void wordComparison(const DerivationStep& step, StepText& text) {
    const double promise = step.steps[0].value;
    const double actual = step.steps[1].value;
    if (promise <= 0.0 && actual > 0.0) {
        text.sentence = phrase(
            "By themselves they are never down together; what they share takes them down all the same.");
    } else if (actual > promise * (1.0 + 1e-9)) {
        text.sentence = worded("They share what can take several of them down at once, so {} is left of a "
                               "promise of {}: {} times as much.",
                               figureText(actual), figureText(promise), factorText(actual / promise));
    } else {
        text.sentence = phrase("They share nothing that fails, so what independence promises is kept.");
    }
}

void wordConversion(const DerivationStep& step, StepText& text) {
    const std::string inner = step.steps.empty() ? std::string() : figureText(step.steps[0].value);
    switch (step.rule) {
    case StepRule::complement:
        text.sentence = phrase("Availability is what unavailability leaves.");
        text.symbols = "A = 1 − U";
        text.numbers = "1 − " + inner;
        text.value = availabilityText(step.steps[0].value);
        break;
    case StepRule::nines:
        text.sentence = phrase("Each nine is a factor of ten in the unavailability.");
        text.symbols = phrase("nines = −log₁₀ U");
        text.numbers = "−log₁₀ " + inner;
        text.value = fmt::format("{:.4g}", step.value);
        break;
    case StepRule::downtime:
        text.sentence = phrase("A year has 8760 hours, and the system is down for the share U of them.");
        text.symbols = "D = 8760 h · U";
        text.numbers = "8760 h · " + inner;
        text.value = fmt::format("{} h: {}", figureText(step.value), downtimeText(step.steps[0].value));
        break;
    default:
        text.sentence = phrase("The downtime of a year, spread over its outages.");
        text.symbols = "D / N = 8760 h · U / N";
        text.numbers = fmt::format("8760 h · {} / {}", inner, figureText(step.steps[1].value));
        text.value = durationText(step.value);
        break;
    }
}

std::string clientLabel(const ComponentId& id, const System& system) {
    const Component* client = find<Component>(system, id);
    return client ? shown(client->label()) : phrase("the implied client");
}

std::string keyLabel(const EventKey& key, const System& system) {
    const auto label = [&](const auto& elements, EventType type) {
        for (std::size_t i = 0; i < elements.size(); ++i)
            if (key.id == ElementId(elements[i].id))
                return labelOf(system, EventRef{type, static_cast<int>(i)});
        return shown(key.id.text());
    };
    switch (key.type) {
    case EventType::component: return label(system.components, key.type);
    case EventType::domain: return label(system.domains, key.type);
    case EventType::sharedRisk: return label(system.sharedRisks, key.type);
    case EventType::connection:
    case EventType::failover: break;
    }
    return label(system.connections, key.type);
}

std::string figureName(Figure figure) {
    switch (figure) {
    case Figure::unavailability: return phrase("Unavailability");
    case Figure::availability: return phrase("Availability");
    case Figure::nines: return phrase("Nines");
    case Figure::downtime: return phrase("Downtime a year");
    case Figure::outages: return phrase("Outages a year");
    case Figure::meanOutage: return phrase("Mean outage");
    case Figure::partUnavailability: return phrase("Unavailability");
    case Figure::criticality: return phrase("Criticality");
    case Figure::redundancy: return phrase("Redundancy");
    case Figure::cutSet: break;
    }
    return phrase("Probability");
}

void append(std::string& text, const DerivationStep& step, const System& system, int level,
            const std::string& prefix) {
    const std::string indent(static_cast<std::size_t>(level) * 2, ' ');
    const StepText words = textOf(step, system);
    text +=
        fmt::format("{}{}{}: {}\n", indent, prefix.empty() ? "" : prefix + ": ", words.title, words.value);
    if (!words.sentence.empty()) text += fmt::format("{}  {}\n", indent, words.sentence);
    if (!words.symbols.empty()) text += fmt::format("{}  {}\n", indent, words.symbols);
    if (!words.numbers.empty()) text += fmt::format("{}  = {} = {}\n", indent, words.numbers, words.value);
    for (const std::string& row : words.rows) text += fmt::format("{}  - {}\n", indent, row);
    for (std::size_t i = 0; i < step.steps.size(); ++i)
        append(text, step.steps[i], system, level + 1, caseText(step, i, system));
}

} // namespace

StepText textOf(const DerivationStep& step, const System& system) {
    StepText text;
    if (step.rule == StepRule::event) text = eventText(step.subject.event, system);
    text.title = downClause(step, system) +
                 (step.subject.isRest ? " " + phrase("(what is left of it)") : std::string());
    text.value = figureText(step.value);
    switch (step.rule) {
    case StepRule::constant:
        text.sentence = step.value == 0.0 ? phrase("Then this cannot happen.")
                                          : phrase("Then nothing is left that could prevent it.");
        break;
    case StepRule::event: break;
    case StepRule::same:
        text.sentence = phrase("It hangs on this alone.");
        text.symbols = symbolOf(step, system) + " = " + symbolOf(step.steps[0], system);
        break;
    case StepRule::any:
    case StepRule::all: wordProduct(step, system, text); break;
    case StepRule::atLeast: wordAtLeast(step, system, text); break;
    case StepRule::either: wordEither(step, system, text); break;
    case StepRule::repeated:
        text.sentence = phrase("The same parts as elsewhere in this derivation, worked out there.");
        break;
    case StepRule::diagram: wordDiagram(step, system, text); break;
    case StepRule::bounds:
        text.sentence =
            phrase("The exact figure is past the budget of the analysis. It lies for certain between:");
        text.value = worded("{} and {}", figureText(step.bounds->lower), figureText(step.bounds->upper));
        break;
    case StepRule::outages: wordOutages(step, system, text); break;
    case StepRule::criticality: wordCriticality(step, system, text); break;
    case StepRule::independent: wordIndependent(step, text); break;
    case StepRule::comparison: wordComparison(step, text); break;
    case StepRule::complement:
    case StepRule::nines:
    case StepRule::downtime:
    case StepRule::meanOutage: wordConversion(step, text); break;
    }
    return text;
}

std::string caseText(const DerivationStep& either, std::size_t which, const System& system) {
    if (either.rule != StepRule::either || which == 0) return {};
    return worded("If {}",
                  which == 1 ? downClause(either.steps[0], system) : upClause(either.steps[0], system));
}

std::string titleOf(const FigureQuestion& question, const System& system) {
    const std::string name = figureName(question.figure);
    if (question.figure == Figure::redundancy) {
        std::vector<std::string> labels;
        for (const ComponentId& member : question.redundancy.members)
            labels.push_back(keyLabel({EventType::component, member}, system));
        return worded("{} of {}", name, abridged(labels, 4));
    }
    if (!question.events.empty()) {
        std::vector<std::string> labels;
        for (const EventKey& key : question.events) labels.push_back(keyLabel(key, system));
        return worded("{} of {}", name, abridged(labels, 4));
    }
    if (question.client) return worded("{} for {}", name, clientLabel(*question.client, system));
    switch (question.path) {
    case Path::read: return worded("{} of the read path", name);
    case Path::write: return worded("{} of the write path", name);
    case Path::overall: break;
    }
    return worded("{} of the system", name);
}

std::string plainText(const Derivation& derivation) {
    std::string text = titleOf(derivation.question, *derivation.system) + "\n\n";
    append(text, derivation.root, *derivation.system, 0, {});
    return text;
}

} // namespace faultline
