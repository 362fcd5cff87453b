// SPDX-License-Identifier: MIT
#include "core/report/comparison_document.h"

#include "core/base/version.h"
#include "core/io/report_json.h"
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
    if (pair.before == pair.after || !pair.before || !pair.after) return Tone::quiet;
    if (!pair.isJudged) return Tone::plain;
    return pair.isWorse() ? Tone::bad : Tone::good;
}

/// What is in one design alone is neither better nor worse.
std::string_view verdictOf(const FigurePair& pair) {
    if (pair.before == pair.after) return "same";
    if (!pair.before) return "new";
    if (!pair.after) return "gone";
    if (!pair.isJudged) return *pair.after > *pair.before ? "more" : "less";
    return pair.isWorse() ? "worse" : "better";
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
    const std::string size = pair.isCounted ? fmt::format("{:.0f}", std::abs(*difference))
                                            : fmt::format("{:.4g}", std::abs(*difference));
    return typeset((*difference < 0.0 ? "−" : "+") + size);
}

/// What is near 1 before and after has no factor that says anything.
std::string timesText(const FigurePair& pair) {
    const auto factor = pair.factor();
    if (!factor || pair.before == pair.after || pair.name == "availability") return {};
    return "× " + typeset(fmt::format("{:.4g}", *factor));
}

/// The figure's name as it begins a row.
std::string titleOf(const FigurePair& pair) {
    std::string name = pair.name;
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
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
        Row row;
        row.cells = {Cell(titleOf(pair)),
                     Cell(valueText(pair, pair.before)),
                     Cell(valueText(pair, pair.after), toneOf(pair)),
                     Cell(differenceText(pair), toneOf(pair)),
                     Cell(timesText(pair), toneOf(pair)),
                     Cell(std::string(verdictOf(pair)), toneOf(pair))};
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
                     {"What", ColumnRole::name, 2.2},
                     {"Kind", ColumnRole::text, 0.0},
                     {"How", ColumnRole::text, 2.0}};
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

/// A single point of failure of either design, with its share of the downtime where it is one.
struct SpofPair {
    std::string name;
    std::optional<double> before;
    std::optional<double> after;
};

/// In the order of the designs' own lists, the gravest first; matched by id.
std::vector<SpofPair> spofPairs(const Report& before, const Report& after) {
    std::vector<SpofPair> pairs;
    std::map<std::string, std::size_t> known;
    for (const Report* side : {&after, &before})
        for (const SpofResult& spof : side->spofs) {
            const auto [found, isNew] = known.try_emplace(idOf(*side->system, spof.event), pairs.size());
            if (isNew) pairs.push_back({labelOf(*side->system, spof.event), {}, {}});
            SpofPair& pair = pairs[found->second];
            (side == &after ? pair.after : pair.before) = spof.criticality.value_or(0.0);
        }
    return pairs;
}

Section spofsOf(const Side& before, const Side& after) {
    Section section{"Single points of failure", "spofs", {}};
    const std::vector<SpofPair> pairs = spofPairs(before.analysis, after.analysis);
    if (pairs.empty()) {
        section.blocks.push_back(sentence("Neither design has any.", Tone::good));
        return section;
    }
    Table table;
    table.caption = "Their share of the downtime, before and after.";
    table.columns = {{"What", ColumnRole::name, 2.0},
                     {"Before", ColumnRole::figure, 0.0},
                     {"After", ColumnRole::figure, 0.0},
                     {"", ColumnRole::text, 0.0}};
    const auto shareOf = [](const std::optional<double>& value) {
        return Cell(value ? shareText(*value) : std::string("none"));
    };
    for (const SpofPair& pair : pairs) {
        Cell fate("stays", Tone::quiet);
        if (!pair.before) fate = Cell("new", Tone::bad);
        if (!pair.after) fate = Cell("gone", Tone::good);
        table.rows.push_back(
            {{Cell(pair.name), shareOf(pair.before), shareOf(pair.after), std::move(fate)}, false, {}});
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

/// ", 2.50 times less", ", 1.0 % more"; nothing where there was or is none at all.
std::string timesInWords(double factor, bool isLess) {
    constexpr double few = 1.5;
    if (!std::isfinite(factor)) return {};
    if (factor >= few) return fmt::format(", {} times {}", factorText(factor), isLess ? "less" : "as much");
    return fmt::format(", {} {}", shareInWords(isLess ? 1.0 - 1.0 / factor : factor - 1.0),
                       isLess ? "less" : "more");
}

/// A name that begins with letters read from right to left would turn the arrow's direction: `shown` ends it
/// with a mark of left to right, and so it begins with one.
std::string arrowBetween(const std::string& before, const std::string& after) {
    constexpr std::string_view mark = "\u200E";
    return fmt::format("{}{} → {}", before.ends_with(mark) ? mark : "", before, after);
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
        text += timesInWords(isBetter ? *was / *is : *is / *was, isBetter) + ".";
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
    document.title = arrowBetween(shown(before.title), shown(after.title));
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
