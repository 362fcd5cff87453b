// SPDX-License-Identifier: MIT
#include "core/io/subject_text.h"

#include "core/base/worded.h"
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
    case EventType::sharedRisk:
        return isDown ? worded("{} strikes", label) : worded("{} does not strike", label);
    case EventType::failover:
        return isDown ? worded("{} does not happen", label) : worded("{} happens", label);
    case EventType::component:
    case EventType::domain:
    case EventType::connection: break;
    }
    return isDown ? worded("{} is down", label) : worded("{} is up", label);
}

std::string severalClause(const DerivationStep& step, const System& system) {
    if (step.steps.empty()) return phrase("These parts are down together");
    const std::string parts = abridged(partLabels(step, system), mostNamed);
    if (step.rule == StepRule::any) return worded("One of these is down: {}", parts);
    if (step.rule == StepRule::all) return worded("All of these are down: {}", parts);
    if (step.rule == StepRule::atLeast)
        return worded("At least {} of these are down: {}", step.number, parts);
    return phrase("What is left of it is down");
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
    case Subject::Kind::system: return phrase("The system is down");
    case Subject::Kind::served: return worded("{} is not served", caller());
    case Subject::Kind::alive: return worded("{}, or what it stands in, is down", caller());
    case Subject::Kind::group:
        if (subject.required == 1)
            return worded("{} reaches none of {}", caller(), membersText(subject, system));
        return worded("{} reaches fewer than {} of {}", caller(), subject.required,
                      membersText(subject, system));
    case Subject::Kind::member:
        return worded("{} does not reach {}", labelOf(system, subject.members.front()), caller());
    case Subject::Kind::reads: return worded("No copy can be read of {}", membersText(subject, system));
    case Subject::Kind::writes: return worded("Nothing takes writes among {}", membersText(subject, system));
    case Subject::Kind::promotion:
        return worded("Neither {} nor a copy promoted for it takes writes", caller());
    case Subject::Kind::event: return eventClause(subject.event, system, true);
    case Subject::Kind::redundancy:
        if (subject.members.size() == 1) return worded("{} is down, with what it stands in", caller());
        return worded("Fewer than {} of {} are up", subject.required, membersText(subject, system));
    case Subject::Kind::several: break;
    }
    return severalClause(step, system);
}

std::string upClause(const DerivationStep& step, const System& system) {
    const Subject& subject = step.subject;
    const std::string caller =
        subject.kind == Subject::Kind::several ? std::string() : labelOf(system, subject.component);
    switch (subject.kind) {
    case Subject::Kind::system: return phrase("The system is up");
    case Subject::Kind::served: return worded("{} is served", caller);
    case Subject::Kind::alive: return worded("{} and what it stands in are up", caller);
    case Subject::Kind::group: return worded("{} reaches enough of {}", caller, membersText(subject, system));
    case Subject::Kind::member:
        return worded("{} reaches {}", labelOf(system, subject.members.front()), caller);
    case Subject::Kind::reads: return worded("Some copy can be read of {}", membersText(subject, system));
    case Subject::Kind::writes: return worded("Writes are taken among {}", membersText(subject, system));
    case Subject::Kind::promotion: return worded("{} or a copy promoted for it takes writes", caller);
    case Subject::Kind::event: return eventClause(subject.event, system, false);
    case Subject::Kind::redundancy: return worded("Enough are up of {}", membersText(subject, system));
    case Subject::Kind::several: break;
    }
    return worded("Not so: {}", severalClause(step, system));
}

std::string symbolOf(const DerivationStep& step, const System& system) {
    const Subject& subject = step.subject;
    const std::string quantity = subject.isRest ? "U′(" : "U(";
    const auto ofComponent = [&] { return quantity + labelOf(system, subject.component) + ")"; };
    switch (subject.kind) {
    case Subject::Kind::system: return "U";
    case Subject::Kind::served:
    case Subject::Kind::member: return ofComponent();
    case Subject::Kind::alive: return worded("P({} or around it)", labelOf(system, subject.component));
    case Subject::Kind::group:
    case Subject::Kind::redundancy: return quantity + membersText(subject, system, mostInSymbols) + ")";
    case Subject::Kind::reads:
        return quantity + worded("read {}", membersText(subject, system, mostInSymbols)) + ")";
    case Subject::Kind::writes:
        return quantity + worded("write {}", membersText(subject, system, mostInSymbols)) + ")";
    case Subject::Kind::promotion:
        return quantity + worded("{} or its copy", labelOf(system, subject.component)) + ")";
    case Subject::Kind::event: return "P(" + labelOf(system, subject.event) + ")";
    case Subject::Kind::several: break;
    }
    if (step.steps.empty()) return worded("U({})", phrase("the rest"));
    const std::vector<std::string> labels = partLabels(step, system);
    const std::string word = step.rule == StepRule::any   ? phrase(" or ")
                             : step.rule == StepRule::all ? phrase(" and ")
                                                          : ", ";
    if (labels.size() <= mostInSymbols) return fmt::format("U({})", fmt::join(labels, word));
    return fmt::format("U({}{}{})", labels.front(), word, worded("{} more", labels.size() - 1));
}

} // namespace faultline
