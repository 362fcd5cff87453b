// SPDX-License-Identifier: MIT
#include "core/analysis/figures.h"
#include "core/io/words.h"
#include "core/report/parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::report {

namespace {

constexpr double breaksPromise = 1.5; ///< times what independence promises: below it nobody would notice

std::string availabilitySentence(const Report& analysis, const std::string& title) {
    if (!analysis.overall) return "There is no figure for “" + title + "”: nobody requests anything of it.";
    const Unavailability& overall = *analysis.overall;
    if (!overall.exact)
        return fmt::format(
            "“{}” is available {} of the time; more than these bounds the budget of the analysis did not "
            "allow.",
            title, availabilityText(overall));
    const double u = *overall.exact;
    if (u <= 0.0) return fmt::format("“{}” is never down: nothing in it that matters can fail.", title);
    if (u >= 1.0) return fmt::format("“{}” is always down.", title);
    std::string text = fmt::format("“{}” is available {} of the time. It is down {}", title,
                                   availabilityText(u), downtimeText(u));
    if (analysis.frequencyPerHour && *analysis.frequencyPerHour > 0.0) {
        text += fmt::format(" ({}", outagesText(*analysis.frequencyPerHour));
        if (const auto length = meanOutageHours(u, *analysis.frequencyPerHour))
            text += fmt::format(", each outage lasting about {}", durationText(*length));
        text += ")";
    }
    return text + ".";
}

std::string spofSentence(const Report& analysis) {
    if (analysis.downWithNothingFailed) return " It is down even with nothing failed.";
    if (analysis.spofs.empty()) return " No single failure takes it down.";
    const SpofResult& worst = analysis.spofs.front();
    const std::string name = labelOf(*analysis.system, worst.event);
    const std::string part = worst.criticality
                                 ? fmt::format(", with {} of the downtime", shareText(*worst.criticality))
                                 : std::string();
    if (analysis.spofs.size() == 1)
        return fmt::format(" One single failure takes it down: {}{}.", name, part);
    return fmt::format(" Each of {} single failures takes it down, above all {}{}.", analysis.spofs.size(),
                       name, part);
}

std::string redundancySentence(const Report& analysis) {
    std::set<const RedundancyFigures*> all;
    const RedundancyFigures* worst = nullptr;
    std::size_t broken = 0;
    for (const RedundancyResult& row : analysis.redundancy) {
        const RedundancyFigures* figures = row.figures.get();
        if (!all.insert(figures).second || !figures->actual || figures->independent <= 0.0) continue;
        const double factor = *figures->actual / figures->independent;
        if (factor < breaksPromise) continue;
        ++broken;
        if (worst == nullptr || factor > *worst->actual / worst->independent) worst = figures;
    }
    if (all.empty()) return " Nothing in it is redundant.";
    if (worst == nullptr) return " Its redundancy keeps what independence promises.";
    const std::vector<std::string> members = labelsOf(*analysis.system, worst->members);
    return fmt::format(
        " Redundancy keeps less than it promises in {} of {} places, least for {}: {} where {} was promised.",
        broken, all.size(), abridged(members, 3), probabilityText(*worst->actual),
        probabilityText(worst->independent));
}

std::string pathSentence(const Report& analysis) {
    if (!analysis.read || !analysis.write || !analysis.read->exact || !analysis.write->exact) return {};
    const std::string read = availabilityText(*analysis.read->exact);
    const std::string write = availabilityText(*analysis.write->exact);
    if (read == write) return {};
    return fmt::format(" Reading is available {}, writing {}.", read, write);
}

std::string assumedSentence(const Report& analysis) {
    if (analysis.assumed.empty()) return {};
    const auto stated = std::ranges::count_if(analysis.system->components, [](const Component& component) {
        return component.kind != ComponentKind::client;
    });
    return fmt::format(" {} of its {} parts take their figure from the catalogue.", analysis.assumed.size(),
                       stated);
}

KeyFigure outageFigure(const Report& analysis) {
    if (!analysis.frequencyPerHour || !analysis.unavailability())
        return {"Outages", "unknown", {}, Tone::quiet};
    KeyFigure outages{"Outages", typeset(outagesText(*analysis.frequencyPerHour)), {}, Tone::plain};
    constexpr std::string_view yearly = " a year"; // as part of the label it leaves the figure room
    if (outages.value.ends_with(yearly)) {
        outages.label += yearly;
        outages.value.resize(outages.value.size() - yearly.size());
    }
    if (const auto length = meanOutageHours(*analysis.unavailability(), *analysis.frequencyPerHour))
        outages.detail = "each about " + typeset(durationText(*length));
    return outages;
}

KeyFigures keyFigures(const Report& analysis) {
    KeyFigures key;
    const Unavailability& overall = *analysis.overall;
    std::string nines;
    if (overall.exact && ninesOf(*overall.exact))
        nines = fmt::format("{:.2f} nines", *ninesOf(*overall.exact));
    key.figures.push_back({"Availability", typeset(availabilityText(overall)), nines, Tone::plain});
    key.figures.push_back(
        {"Downtime a year", yearlyDowntime(overall),
         overall.exact ? "U = " + typeset(fmt::format("{:.6g}", *overall.exact)) : "by bounds", Tone::plain});
    key.figures.push_back(outageFigure(analysis));
    const std::size_t spofCount = analysis.spofs.size();
    key.figures.push_back({"Single points of failure", spofCount == 0 ? "none" : std::to_string(spofCount),
                           spofCount == 0 ? "no single failure takes it down" : "each takes it down alone",
                           spofCount == 0 ? Tone::good : Tone::bad});
    return key;
}

} // namespace

std::string verdictText(const Report& analysis, const std::string& title) {
    std::string text = availabilitySentence(analysis, title);
    if (analysis.overall)
        text += spofSentence(analysis) + redundancySentence(analysis) + pathSentence(analysis) +
                assumedSentence(analysis);
    return typeset(text);
}

Section summary(const Subject& subject) {
    Section section;
    section.blocks.push_back(sentence(verdictText(subject.analysis, shown(subject.options.title))));
    if (subject.analysis.overall) section.blocks.push_back(keyFigures(subject.analysis));
    return section;
}

} // namespace faultline::report
