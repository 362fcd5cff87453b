// SPDX-License-Identifier: MIT
#include "core/report/parts.h"

#include "core/io/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::report {

namespace {

/// Names with commas between them, of which no more than `most`.
template <class Item, class ToWords>
Words joined(const std::vector<Item>& items, std::size_t most, ToWords toWords) {
    Words words;
    const std::size_t shownItems = std::min(most, items.size());
    for (std::size_t i = 0; i < shownItems; ++i) {
        if (i > 0) words.push_back({", "});
        for (Span& span : toWords(items[i])) words.push_back(std::move(span));
    }
    if (shownItems < items.size())
        words.push_back({fmt::format(" and {} more", items.size() - shownItems), Style::quiet});
    return words;
}

} // namespace

std::string anchorOf(EventRef event) {
    // many connections share a row
    if (event.type == EventType::connection || event.type == EventType::failover) return connectionsAnchor;
    std::string anchor = fmt::format("{}-{}", nameOf(event.type), event.index + 1);
    std::ranges::transform(anchor, anchor.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return anchor;
}

Words Subject::name(EventRef event) const {
    return {{labelOf(system(), event), Style::plain, has(Part::appendix) ? anchorOf(event) : std::string()}};
}

Words Subject::name(int component) const {
    if (component == impliedClient) return {{labelOf(system(), component), Style::quiet}};
    return name(EventRef{EventType::component, component});
}

Words Subject::names(const std::vector<int>& components, std::size_t most) const {
    return joined(components, most, [this](int component) { return name(component); });
}

Words Subject::names(const std::vector<EventRef>& events, std::size_t most) const {
    return joined(events, most, [this](EventRef event) { return name(event); });
}

Paragraph sentence(std::string text, Tone tone) { return {{{std::move(text)}}, tone}; }

Paragraph withoutFigure() {
    return sentence(
        "There is no figure: nobody requests anything of this design. Draw a client with a request to what "
        "it uses, or parts that nobody calls.",
        Tone::warning);
}

std::string figure(double value) { return typeset(probabilityText(value)); }

std::string figure(const std::optional<double>& value) { return value ? figure(*value) : std::string("–"); }

std::string share(const std::optional<double>& value) { return value ? shareText(*value) : std::string("–"); }

std::string shareInWords(double value) {
    std::string text = shareText(value);
    if (text.starts_with("> ")) return "more than " + text.substr(2);
    if (text.starts_with("< ")) return "less than " + text.substr(2);
    return text;
}

std::string yearlyDowntime(const Unavailability& figure) {
    if (figure.exact) return typeset(durationText(*figure.exact * hoursPerYear));
    const Interval bounds = figure.bounds.value_or(Interval{});
    const std::string least = typeset(durationText(bounds.lower * hoursPerYear));
    const std::string most = typeset(durationText(bounds.upper * hoursPerYear));
    return least == most ? "about " + least : fmt::format("{} to {}", least, most);
}

} // namespace faultline::report
