// SPDX-License-Identifier: MIT
#include "core/report/comparison_document.h"

#include "core/base/version.h"
#include "core/io/words.h"
#include "core/model/wording.h"
#include "core/report/comparison.h"
#include "core/report/difference.h"
#include "core/report/parts.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace faultline::report {

namespace {

Tone toneOf(const FigurePair& pair) {
    if (pair.before == pair.after) return Tone::quiet;
    return pair.isWorse() ? Tone::bad : Tone::good;
}

std::string valueText(const FigurePair& pair, const std::optional<double>& value) {
    if (!value) return "–";
    if (pair.isCounted) return fmt::format("{:.0f}", *value);
    if (pair.name == "availability") return typeset(availabilityText(1.0 - *value));
    return typeset(fmt::format("{:.6g}", *value));
}

std::string differenceText(const FigurePair& pair) {
    const auto difference = pair.difference();
    if (!difference) return "–";
    if (*difference == 0.0) return "=";
    return typeset(pair.isCounted ? fmt::format("{:+.0f}", *difference)
                                  : fmt::format("{:+.4g}", *difference));
}

Section whatItDid(const Side& before, const Side& after) {
    Section section{"What it did", "did", {}};
    section.blocks.push_back(sentence(comparisonVerdict(before.analysis, after.analysis)));
    KeyFigures key;
    for (const Side* side : {&before, &after}) {
        const bool isAfter = side == &after;
        const auto& overall = side->analysis.overall;
        key.figures.push_back({isAfter ? "Availability after" : "Availability before",
                               overall ? typeset(availabilityText(*overall)) : std::string("no figure"),
                               overall ? yearlyDowntime(*overall) + " down a year" : std::string(),
                               Tone::plain});
    }
    section.blocks.push_back(std::move(key));
    Table table;
    table.caption = "Every figure before and after; green is better, red is worse, and the word says it too.";
    table.columns = {{"Figure", ColumnRole::name, 2.0},   {"Before", ColumnRole::figure, 0.0},
                     {"After", ColumnRole::figure, 0.0},  {"Difference", ColumnRole::figure, 0.0},
                     {"Factor", ColumnRole::figure, 0.0}, {"", ColumnRole::text, 0.0}};
    for (const FigurePair& pair : figurePairs(before.analysis, after.analysis)) {
        if (!pair.before && !pair.after) continue;
        const bool isSame = pair.before == pair.after;
        const auto factor = pair.factor();
        Row row;
        row.cells = {Cell(pair.name),
                     Cell(valueText(pair, pair.before)),
                     Cell(valueText(pair, pair.after), toneOf(pair)),
                     Cell(differenceText(pair), toneOf(pair)),
                     Cell(isSame || !factor ? std::string() : "× " + typeset(fmt::format("{:.4g}", *factor)),
                          toneOf(pair)),
                     Cell(std::string(isSame           ? "same"
                                      : pair.isWorse() ? "worse"
                                                       : "better"),
                          toneOf(pair))};
        table.rows.push_back(std::move(row));
    }
    section.blocks.push_back(std::move(table));
    return section;
}

Section whatChanged(const Side& before, const Side& after) {
    Section section{"What changed", "changed", {}};
    const Difference difference = differenceOf(before.design, after.design);
    if (difference.empty()) {
        section.blocks.push_back(sentence("Nothing: the two designs are the same.", Tone::quiet));
        return section;
    }
    Table table;
    table.caption = "Element by element, matched by id.";
    table.columns = {{"", ColumnRole::text, 0.0},
                     {"What", ColumnRole::name, 1.4},
                     {"Kind", ColumnRole::text, 0.0},
                     {"How", ColumnRole::text, 2.4}};
    if (!difference.properties.empty())
        table.rows.push_back(
            {{Cell("changed"), Cell("the design"), Cell(), Cell(changesText(difference.properties))},
             false,
             {}});
    for (const ElementChange& change : difference.elements) {
        const Tone tone = change.what == ElementChange::What::added     ? Tone::good
                          : change.what == ElementChange::What::removed ? Tone::bad
                                                                        : Tone::plain;
        table.rows.push_back({{Cell(std::string(wordFor(change.what)), tone),
                               Cell(fmt::format("{} ({})", change.label, shown(change.id))),
                               Cell(change.kind), Cell(changesText(change.fields))},
                              false,
                              {}});
    }
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    if (difference.moved > 0)
        section.blocks.push_back(
            sentence(counted(difference.moved, "element stands elsewhere", "elements stand elsewhere") +
                         " on the canvas.",
                     Tone::quiet));
    return section;
}

/// Shares of the unavailability by what an event happens to, of one side.
std::map<std::string, double> sharesOf(const Report& analysis) {
    std::map<std::string, double> shares;
    for (const SpofResult& spof : analysis.spofs)
        shares[labelOf(*analysis.system, spof.event)] = spof.criticality.value_or(0.0);
    return shares;
}

Section spofsOf(const Side& before, const Side& after) {
    Section section{"Single points of failure", "spofs", {}};
    const auto was = sharesOf(before.analysis);
    const auto is = sharesOf(after.analysis);
    std::set<std::string> names;
    for (const auto& [name, part] : was) names.insert(name);
    for (const auto& [name, part] : is) names.insert(name);
    if (names.empty()) {
        section.blocks.push_back(sentence("Neither design has any.", Tone::good));
        return section;
    }
    Table table;
    table.caption = "Their share of the downtime, before and after.";
    table.columns = {{"What", ColumnRole::name, 2.0},
                     {"Before", ColumnRole::figure, 0.0},
                     {"After", ColumnRole::figure, 0.0},
                     {"", ColumnRole::text, 0.0}};
    for (const std::string& name : names) {
        const auto old = was.find(name);
        const auto now = is.find(name);
        const bool isNew = old == was.end();
        const bool isGone = now == is.end();
        table.rows.push_back({{Cell(name), Cell(isNew ? std::string("none") : shareText(old->second)),
                               Cell(isGone ? std::string("none") : shareText(now->second)),
                               Cell(std::string(isNew    ? "new"
                                                : isGone ? "gone"
                                                         : "stays"),
                                    isNew    ? Tone::bad
                                    : isGone ? Tone::good
                                             : Tone::quiet)},
                              false,
                              {}});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

Section drawings(const Side& before, const Side& after) {
    Section section{"The two designs", "drawings", {}};
    for (const Side* side : {&before, &after}) {
        const bool isAfter = side == &after;
        Drawing drawing;
        drawing.isAfter = isAfter;
        drawing.isOneOfTwo = true;
        drawing.caption = fmt::format("{}: {}", isAfter ? "After" : "Before", shown(side->title));
        drawing.description = fmt::format("The drawing of the design {}: {}.", isAfter ? "after" : "before",
                                          counted(side->design.system.components.size(), "part", "parts"));
        section.blocks.push_back(
            Heading{isAfter ? "After" : "Before", isAfter ? "drawing-after" : "drawing-before"});
        section.blocks.push_back(std::move(drawing));
    }
    return section;
}

Section findings(const Side& before, const Side& after) {
    Section section{"Findings", "findings", {}};
    std::set<std::string> known;
    std::set<std::string> now;
    for (const Issue& issue : before.analysis.findings)
        known.insert(describe(issue, *before.analysis.system));
    for (const Issue& issue : after.analysis.findings) now.insert(describe(issue, *after.analysis.system));
    constexpr std::size_t longest = 4000;
    const auto add = [&](const char* title, const std::set<std::string>& texts,
                         const std::set<std::string>& others) {
        Bullets bullets;
        for (const std::string& text : texts)
            if (!others.contains(text)) bullets.items.push_back({{shown(text, longest)}});
        if (bullets.items.empty()) return;
        section.blocks.push_back(Heading{title, {}});
        section.blocks.push_back(std::move(bullets));
    };
    add("New", now, known);
    add("No longer", known, now);
    if (section.blocks.empty()) section.blocks.push_back(sentence("The same in both designs.", Tone::quiet));
    return section;
}

} // namespace

std::string comparisonVerdict(const Report& before, const Report& after) {
    const auto was = before.unavailability();
    const auto is = after.unavailability();
    if (!was || !is) return "There is no exact figure for both designs to compare.";
    std::string text;
    if (*was == *is) {
        text = fmt::format("Both designs are available {} of the time.", availabilityText(*is));
    } else {
        const bool isBetter = *is < *was;
        text = fmt::format(
            "The change makes the system {}: from {} to {} available, from {} to {} of downtime a year",
            isBetter ? "better" : "worse", availabilityText(*was), availabilityText(*is),
            durationText(*was * hoursPerYear), durationText(*is * hoursPerYear));
        const double factor = isBetter ? *was / *is : *is / *was;
        if (std::isfinite(factor))
            text += fmt::format(", {} times {}", factorText(factor), isBetter ? "less" : "more");
        text += ".";
    }
    const auto fresh = newSpofs(before, after);
    const auto gone = newSpofs(after, before);
    if (!fresh.empty())
        text += fmt::format(" It adds {}.",
                            counted(fresh.size(), "single point of failure", "single points of failure"));
    if (!gone.empty())
        text += fmt::format(" It removes {}.",
                            counted(gone.size(), "single point of failure", "single points of failure"));
    return typeset(text);
}

Document buildComparison(const Side& before, const Side& after, const std::string& date) {
    Document document;
    document.title = fmt::format("{} → {}", shown(before.title), shown(after.title));
    if (before.title == after.title) document.title = shown(after.title);
    document.subtitle = "Comparison of two designs";
    document.facts = {
        {"Before", shown(before.title) + (before.file.empty() ? "" : " (" + shown(before.file) + ")")},
        {"After", shown(after.title) + (after.file.empty() ? "" : " (" + shown(after.file) + ")")}};
    if (!date.empty()) document.facts.push_back({"Date", date});
    document.facts.push_back({"Made with", fmt::format("Faultline {}", versionText)});
    document.author = fmt::format("Faultline {}", versionText);
    document.date = date;
    document.footer = document.title + (date.empty() ? "" : " · " + date);
    document.sections = {whatItDid(before, after), whatChanged(before, after), spofsOf(before, after),
                         drawings(before, after), findings(before, after)};
    return document;
}

} // namespace faultline::report
