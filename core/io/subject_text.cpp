// SPDX-License-Identifier: MIT
#include "core/io/subject_text.h"

#include "core/io/words.h"

#include <fmt/format.h>

namespace faultline {

namespace {

constexpr std::size_t mostNamed = 4;
constexpr std::size_t mostInSymbols = 2;

std::string membersText(const Subject& subject, const System& system, std::size_t most = mostNamed) {
    return abridged(labelsOf(system, subject.members), most);
}

/// The labels of what a nameless step is made of.
std::vector<std::string> partLabels(const DerivationStep& step, const System& system) {
    std::vector<std::string> labels;
    for (const DerivationStep& inner : step.steps) {
        const std::string symbol = symbolOf(inner, system);
        const std::size_t open = symbol.find('(');
        labels.push_back(open == std::string::npos ? symbol
                                                   : symbol.substr(open + 1, symbol.size() - open - 2));
    }
    return labels;
}

std::string eventClause(EventRef event, const System& system, bool isDown) {
    const std::string label = labelOf(system, event);
    switch (event.type) {
    case EventType::sharedRisk: return label + (isDown ? " strikes" : " does not strike");
    case EventType::failover: return label + (isDown ? " does not happen" : " happens");
    case EventType::component:
    case EventType::domain:
    case EventType::connection: break;
    }
    return label + (isDown ? " is down" : " is up");
}

std::string severalClause(const DerivationStep& step, const System& system) {
    if (step.steps.empty()) return "These parts are down together";
    const std::string parts = abridged(partLabels(step, system), mostNamed);
    if (step.rule == StepRule::any) return "One of these is down: " + parts;
    if (step.rule == StepRule::all) return "All of these are down: " + parts;
    if (step.rule == StepRule::atLeast)
        return fmt::format("At least {} of these are down: {}", step.number, parts);
    return "What is left of it is down";
}

} // namespace

std::string figureText(double value) { return fmt::format("{:.6g}", value); }

std::string raised(int exponent) {
    constexpr const char* digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text;
    for (const char digit : std::to_string(exponent)) text += digits[digit - '0'];
    return text;
}

std::string downClause(const DerivationStep& step, const System& system) {
    const Subject& subject = step.subject;
    const auto caller = [&] { return labelOf(system, subject.component); };
    switch (subject.kind) {
    case Subject::Kind::system: return "The system is down";
    case Subject::Kind::served: return caller() + " is not served";
    case Subject::Kind::alive: return caller() + ", or what it stands in, is down";
    case Subject::Kind::group:
        if (subject.required == 1)
            return fmt::format("{} reaches none of {}", caller(), membersText(subject, system));
        return fmt::format("{} reaches fewer than {} of {}", caller(), subject.required,
                           membersText(subject, system));
    case Subject::Kind::member:
        return fmt::format("{} does not reach {}", labelOf(system, subject.members.front()), caller());
    case Subject::Kind::reads: return "No copy can be read of " + membersText(subject, system);
    case Subject::Kind::writes: return "Nothing takes writes among " + membersText(subject, system);
    case Subject::Kind::promotion: return "Neither " + caller() + " nor a copy promoted for it takes writes";
    case Subject::Kind::event: return eventClause(subject.event, system, true);
    case Subject::Kind::redundancy:
        if (subject.members.size() == 1) return caller() + " is down, with what it stands in";
        return fmt::format("Fewer than {} of {} are up", subject.required, membersText(subject, system));
    case Subject::Kind::several: break;
    }
    return severalClause(step, system);
}

std::string upClause(const DerivationStep& step, const System& system) {
    const Subject& subject = step.subject;
    const std::string caller =
        subject.kind == Subject::Kind::several ? std::string() : labelOf(system, subject.component);
    switch (subject.kind) {
    case Subject::Kind::system: return "The system is up";
    case Subject::Kind::served: return caller + " is served";
    case Subject::Kind::alive: return caller + " and what it stands in are up";
    case Subject::Kind::group: return caller + " reaches enough of " + membersText(subject, system);
    case Subject::Kind::member: return labelOf(system, subject.members.front()) + " reaches " + caller;
    case Subject::Kind::reads: return "Some copy can be read of " + membersText(subject, system);
    case Subject::Kind::writes: return "Writes are taken among " + membersText(subject, system);
    case Subject::Kind::promotion: return caller + " or a copy promoted for it takes writes";
    case Subject::Kind::event: return eventClause(subject.event, system, false);
    case Subject::Kind::redundancy: return "Enough are up of " + membersText(subject, system);
    case Subject::Kind::several: break;
    }
    return "Not so: " + severalClause(step, system);
}

std::string symbolOf(const DerivationStep& step, const System& system) {
    const Subject& subject = step.subject;
    const std::string quantity = subject.isRest ? "U′(" : "U(";
    const auto ofComponent = [&] { return quantity + labelOf(system, subject.component) + ")"; };
    switch (subject.kind) {
    case Subject::Kind::system: return "U";
    case Subject::Kind::served:
    case Subject::Kind::member: return ofComponent();
    case Subject::Kind::alive: return "P(" + labelOf(system, subject.component) + " or around it)";
    case Subject::Kind::group:
    case Subject::Kind::redundancy: return quantity + membersText(subject, system, mostInSymbols) + ")";
    case Subject::Kind::reads: return quantity + "read " + membersText(subject, system, mostInSymbols) + ")";
    case Subject::Kind::writes:
        return quantity + "write " + membersText(subject, system, mostInSymbols) + ")";
    case Subject::Kind::promotion: return quantity + labelOf(system, subject.component) + " or its copy)";
    case Subject::Kind::event: return "P(" + labelOf(system, subject.event) + ")";
    case Subject::Kind::several: break;
    }
    if (step.steps.empty()) return "U(the rest)";
    const std::vector<std::string> labels = partLabels(step, system);
    const std::string_view word = step.rule == StepRule::any   ? " or "
                                  : step.rule == StepRule::all ? " and "
                                                               : ", ";
    if (labels.size() <= mostInSymbols) return fmt::format("U({})", fmt::join(labels, word));
    return fmt::format("U({}{}{} more)", labels.front(), word, labels.size() - 1);
}

} // namespace faultline
