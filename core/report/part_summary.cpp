// SPDX-License-Identifier: MIT
#include "core/analysis/figures.h"
#include "core/io/words.h"
#include "core/report/parts.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace faultline::report {

namespace {

constexpr double breaksPromise = 1.5; ///< times what independence promises: below it nobody would notice

/// A length that is only about right anyway: "4 hours" for 4 hours and a minute.
std::string roughDuration(double hours) {
    constexpr double tolerance = 0.05;
    for (const double unit : {hoursPerYear, 24.0, 1.0, 1.0 / 60.0}) {
        if (hours < unit) continue;
        const double whole = std::round(hours / unit) * unit;
        return durationText(std::abs(whole - hours) <= tolerance * hours ? whole : hours);
    }
    return durationText(hours);
}

/// "about 22 outages a year", "one outage in about 13 years".
std::string outagesInWords(double frequencyPerHour) {
    std::string text = outagesText(frequencyPerHour);
    for (const std::string_view before : {" a year", " in about"})
        if (const std::size_t at = text.find(before); at != std::string::npos) {
            text.insert(at, before == " a year" ? " outages" : " outage");
            break;
        }
    return text;
}

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
        const std::string outages = outagesInWords(*analysis.frequencyPerHour);
        text += ": " + outages;
        if (const auto length = meanOutageHours(u, *analysis.frequencyPerHour))
            text += fmt::format(", {}lasting about {}", outages.starts_with("one ") ? "" : "each ",
                                roughDuration(*length));
    }
    return text + ".";
}

std::string spofSentence(const Report& analysis) {
    if (analysis.downWithNothingFailed) return " It is down even with nothing failed.";
    if (analysis.spofs.empty()) return " No single failure takes it down.";
    const SpofResult& worst = analysis.spofs.front();
    const std::string name = labelOf(*analysis.system, worst.event);
    const std::string part = worst.criticality
                                 ? fmt::format(", with {} of the downtime", shareInWords(*worst.criticality))
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
    return fmt::format(" Reading is available {} of the time, writing {}.", read, write);
}

std::string assumedSentence(const Report& analysis) {
    if (analysis.assumed.empty()) return {};
    const auto stated = std::ranges::count_if(analysis.system->components, [](const Component& component) {
        return component.kind != ComponentKind::client;
    });
    const std::size_t assumed = analysis.assumed.size();
    if (stated == 1) return " The figure of its one part is the catalogue's.";
    return fmt::format(" {} of its {} parts {} from the catalogue.", assumed, stated,
                       assumed == 1 ? "takes its figure" : "take their figures");
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
        outages.detail = "each about " + typeset(roughDuration(*length));
    return outages;
}

KeyFigure spofFigure(const Report& analysis) {
    const std::size_t count = analysis.spofs.size();
    KeyFigure figure{"Single points of failure", std::to_string(count), "each takes it down alone",
                     Tone::bad};
    if (count == 1) figure.detail = "its failure alone takes it down";
    if (count > 0) return figure;
    figure.value = "none";
    if (analysis.downWithNothingFailed) {
        figure.detail = "it is down with nothing failed";
        return figure;
    }
    figure.detail = "no single failure takes it down";
    figure.tone = Tone::good;
    return figure;
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
    key.figures.push_back(spofFigure(analysis));
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
