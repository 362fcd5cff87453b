// SPDX-License-Identifier: MIT
#include "core/report/html.h"

#include <fmt/format.h>

namespace faultline::report {

namespace {

constexpr double chartWidth =
    480.0; ///< so that its type is large enough where it is shown as wide as a phone

std::string_view classOf(Ink ink) {
    switch (ink) {
    case Ink::text: return "i-text";
    case Ink::quiet: return "i-quiet";
    case Ink::grid: return "i-grid";
    case Ink::promised: return "i-promised";
    case Ink::actual: return "i-actual";
    case Ink::gap: return "i-gap";
    case Ink::part: return "i-part";
    case Ink::total: return "i-total";
    case Ink::good: return "i-good";
    case Ink::bad: break;
    }
    return "i-bad";
}

std::string_view anchorOf(Shape::Anchor anchor) {
    switch (anchor) {
    case Shape::Anchor::start: return "start";
    case Shape::Anchor::middle: return "middle";
    case Shape::Anchor::end: break;
    }
    return "end";
}

std::string element(const Shape& s) {
    const std::string_view ink = classOf(s.ink);
    switch (s.kind) {
    case Shape::Kind::line:
        return fmt::format(
            "<path class=\"{} stroke\" d=\"M{:.2f} {:.2f}l{:.2f} {:.2f}\" stroke-width=\"{:.2f}\"/>\n", ink,
            s.x, s.y, s.width, s.height, s.size);
    case Shape::Kind::rect:
        return fmt::format(
            "<rect class=\"{}\" x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\"/>\n", ink, s.x,
            s.y, s.width, s.height);
    case Shape::Kind::circle:
        return fmt::format("<circle class=\"{}\" cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"{:.2f}\"/>\n", ink, s.x, s.y,
                           s.size);
    case Shape::Kind::diamond: {
        const double r = s.size * 1.25;
        return fmt::format(
            "<path class=\"{}\" d=\"M{:.2f} {:.2f}l{:.2f} {:.2f}l{:.2f} {:.2f}l{:.2f} {:.2f}z\"/>\n", ink,
            s.x, s.y - r, r, r, -r, r, -r, -r);
    }
    case Shape::Kind::text: break;
    }
    return fmt::format(
        "<text class=\"{}{}\" x=\"{:.2f}\" y=\"{:.2f}\" text-anchor=\"{}\" font-size=\"{:.2f}\">{}</text>\n",
        ink, s.isStrong ? " strong" : "", s.x, s.y, anchorOf(s.anchor), s.size, htmlEscaped(s.text));
}

} // namespace

std::string htmlChart(const Chart& chart, std::string_view idPrefix) {
    const ChartShapes shapes = shapesOf(chart, chartWidth);
    std::string text =
        fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 {:.2f} {:.2f}\" "
                    "role=\"img\" aria-labelledby=\"{}t {}d\">\n",
                    shapes.width, shapes.height, idPrefix, idPrefix);
    text += fmt::format("<title id=\"{}t\">{}</title>\n<desc id=\"{}d\">{}</desc>\n", idPrefix,
                        htmlEscaped(chart.title), idPrefix, htmlEscaped(chart.description));
    for (const Shape& shape : shapes.shapes) text += element(shape);
    return text + "</svg>\n";
}

} // namespace faultline::report
