// SPDX-License-Identifier: MIT
#include "core/analysis/attribution.h"
#include "core/io/words.h"
#include "core/report/parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::report {

namespace {

constexpr std::size_t mostInChart = 18;
constexpr std::size_t mostCutSets = 60;
constexpr double enough = 0.99; ///< of the unavailability

std::string yearly(double unavailability) { return typeset(durationText(unavailability * hoursPerYear)); }

/// How many bars can be told apart: the rest is one, unless it were one part alone.
std::size_t seen(const std::vector<DowntimeShare>& shares, double total) {
    constexpr double thinnest = 0.002; // of the axis
    constexpr std::size_t fewest = 3;
    std::size_t count = 0;
    while (count < std::min(mostInChart, shares.size()) &&
           (count < fewest || shares[count].unavailability >= thinnest * total))
        ++count;
    return count + 1 == shares.size() ? shares.size() : count;
}

/// Each bar begins where the last one ended.
Chart waterfall(const Subject& subject, const std::vector<DowntimeShare>& shares, double total) {
    Chart chart;
    chart.title = "Where a year's downtime comes from";
    chart.description =
        "A waterfall: each bar is one part's share of the downtime and begins where the last one ended. "
        "The table below has the figures.";
    chart.axis.title = "share of the downtime, adding up";
    chart.axis.isShare = true;
    double sum = 0.0;
    const std::size_t listed = seen(shares, total);
    for (std::size_t i = 0; i < listed; ++i) {
        ChartRow row;
        row.label = labelOf(subject.system(), subject.analysis.events[shares[i].event].ref);
        row.bars.push_back({sum / total, (sum + shares[i].unavailability) / total, Ink::part});
        row.value = shareText(shares[i].unavailability / total);
        sum += shares[i].unavailability;
        chart.rows.push_back(std::move(row));
    }
    if (listed < shares.size()) {
        ChartRow rest;
        rest.label = counted(shares.size() - listed, "other", "others");
        rest.bars.push_back({sum / total, 1.0, Ink::part});
        rest.value = shareText(std::max(0.0, 1.0 - sum / total));
        chart.rows.push_back(std::move(rest));
    }
    ChartRow all;
    all.label = "all downtime";
    all.bars.push_back({0.0, 1.0, Ink::total});
    all.value = yearly(total);
    all.isTotal = true;
    chart.rows.push_back(std::move(all));
    return chart;
}

Table shareTable(const Subject& subject, const std::vector<DowntimeShare>& shares, double total) {
    constexpr std::size_t mostRows = 40;
    Table table;
    table.caption =
        "Downtime that several parts cause together is divided among them, so that the shares add up.";
    table.columns = {{"What fails", ColumnRole::name, 2.0},
                     {"Kind", ColumnRole::text, 1.0},
                     {"P", ColumnRole::figure, 0.0},
                     {"Downtime a year", ColumnRole::figure, 0.0},
                     {"Share", ColumnRole::figure, 0.0}};
    const std::size_t listed = shares.size() <= mostRows + 1 ? shares.size() : mostRows;
    double sum = 0.0;
    for (std::size_t i = 0; i < listed; ++i) {
        const BasicEvent& event = subject.analysis.events[shares[i].event];
        const double part = shares[i].unavailability;
        sum += part;
        table.rows.push_back(
            {{Cell(subject.name(event.ref)), Cell(kindOf(subject.system(), event.ref)),
              Cell(figure(event.unavailability)), Cell(yearly(part)), Cell(shareText(part / total))},
             false,
             {}});
    }
    if (listed < shares.size())
        table.rows.push_back(
            {{Cell(counted(shares.size() - listed, "other", "others"), Tone::quiet), Cell(), Cell(),
              Cell(yearly(std::max(0.0, total - sum))), Cell(shareText(std::max(0.0, 1.0 - sum / total)))},
             false,
             {}});
    table.rows.push_back(
        {{Cell("All downtime"), Cell(), Cell(figure(total)), Cell(yearly(total)), Cell("100 %")}, true, {}});
    return table;
}

void addShares(const Subject& subject, Section& section) {
    const auto total = subject.analysis.unavailability();
    if (!total) {
        section.blocks.push_back(
            sentence("Where it comes from can only be told of an exact figure.", Tone::warning));
        return;
    }
    const auto shares = attributeDowntime(subject.analysis, subject.stop);
    if (!shares || shares->empty() || *total <= 0.0) {
        section.blocks.push_back(
            sentence(*total <= 0.0 ? "There is no downtime." : "Nothing uncertain decides it.", Tone::quiet));
        return;
    }
    section.blocks.push_back(waterfall(subject, *shares, *total));
    section.blocks.push_back(shareTable(subject, *shares, *total));
}

std::string orderText(int order) {
    return order == 1 ? std::string("alone") : fmt::format("{} at once", order);
}

void addCutSets(const Subject& subject, Section& section) {
    section.blocks.push_back(Heading{"Minimal cut sets", "cut-sets"});
    if (!subject.analysis.cutSets) {
        section.blocks.push_back(sentence(
            "There are more of them than the budget of the analysis allows to count.", Tone::warning));
        return;
    }
    const CutSetListing& listing = *subject.analysis.cutSets;
    const auto u = subject.analysis.unavailability();
    Table table;
    table.columns = {{"#", ColumnRole::figure, 0.0},
                     {"Failures that together take it down", ColumnRole::name, 4.0},
                     {"How many", ColumnRole::text, 0.0},
                     {"Probability", ColumnRole::figure, 0.0},
                     {"Running sum", ColumnRole::figure, 0.0}};
    double sum = 0.0;
    for (const CutSet& set : listing.mostProbable) {
        if (table.rows.size() == mostCutSets || (u && *u > 0.0 && sum >= enough * *u)) break;
        std::vector<EventRef> events;
        for (const std::uint32_t event : set.events) events.push_back(subject.analysis.events[event].ref);
        sum += set.probability;
        const std::string running = u && *u > 0.0 ? shareText(std::min(1.0, sum / *u)) : std::string("–");
        table.rows.push_back({{Cell(std::to_string(table.rows.size() + 1)), Cell(subject.names(events, 12)),
                               Cell(orderText(set.order)), Cell(figure(set.probability)), Cell(running)},
                              false,
                              {}});
    }
    std::string text =
        fmt::format("There are {} minimal cut sets: sets of failures that together take the system down, "
                    "none of which could be left out.",
                    listing.count);
    if (listing.count == "1")
        text = "There is one minimal cut set: failures that together take the system down.";
    if (listing.count == "0") text = "There are none: nothing that may fail takes the system down.";
    if (!table.rows.empty() && u)
        text += fmt::format(
            " {} {} of the unavailability.",
            std::to_string(table.rows.size()) == listing.count
                ? std::string(table.rows.size() == 1 ? "It makes up" : "Together they make up")
            : table.rows.size() == 1 ? std::string("The most probable one makes up")
                                     : fmt::format("The {} most probable make up", table.rows.size()),
            typeset(shareInWords(std::min(1.0, sum / *u))));
    section.blocks.push_back(sentence(std::move(text)));
    if (table.rows.empty()) return;
    table.caption =
        "The most probable first; the running sum adds their probabilities, so it may count twice what two "
        "sets have in common.";
    section.blocks.push_back(std::move(table));
}

} // namespace

Section downtime(const Subject& subject) {
    Section section;
    if (!subject.analysis.overall) {
        section.blocks.push_back(withoutFigure());
        return section;
    }
    addShares(subject, section);
    addCutSets(subject, section);
    return section;
}

} // namespace faultline::report
