// SPDX-License-Identifier: MIT
#pragma once
// The parts of a report, one function each; `buildReport` puts them together.

#include "core/report/report_document.h"

namespace faultline::report {

/// What all parts are made from.
struct Subject {
    const Design& design;
    const Report& analysis;
    const Options& options;
    std::stop_token stop;

    [[nodiscard]] const System& system() const { return *analysis.system; }
    [[nodiscard]] bool has(Part part) const { return options.parts.contains(part); }
    /// An element's name, which leads to its row in the appendix where there is one.
    [[nodiscard]] Words name(EventRef event) const;
    [[nodiscard]] Words name(int component) const;
    /// Several names in one cell, at most `most`.
    [[nodiscard]] Words names(const std::vector<int>& components, std::size_t most) const;
    [[nodiscard]] Words names(const std::vector<EventRef>& events, std::size_t most) const;
};

/// The anchor of the table of connections in the appendix.
inline constexpr const char* connectionsAnchor = "appendix-connections";
/// The anchor of an element's row in the appendix; of connections that of their table.
[[nodiscard]] std::string anchorOf(EventRef event);
/// The anchor of a part of the report.
[[nodiscard]] std::string anchorOf(Part part);

[[nodiscard]] Section summary(const Subject& subject);
[[nodiscard]] Section drawing(const Subject& subject);
[[nodiscard]] Section spofs(const Subject& subject);
[[nodiscard]] Section redundancy(const Subject& subject);
[[nodiscard]] Section downtime(const Subject& subject);
[[nodiscard]] Section service(const Subject& subject);
[[nodiscard]] Section derivation(const Subject& subject);
[[nodiscard]] Section findings(const Subject& subject);
[[nodiscard]] Section appendix(const Subject& subject);

/// Says in a sentence why there is no figure; for parts that have nothing else to say then.
[[nodiscard]] Paragraph withoutFigure();

/// A sentence.
[[nodiscard]] Paragraph sentence(std::string text, Tone tone = Tone::plain);
/// The figures of a report as they stand in cells: "0.01", "1.234 × 10⁻⁵"; an en dash for what does not
/// exist.
[[nodiscard]] std::string figure(double value);
[[nodiscard]] std::string figure(const std::optional<double>& value);
[[nodiscard]] std::string share(const std::optional<double>& value);
/// A share as it stands in a sentence: "12.5 %", "more than 99.9 %".
[[nodiscard]] std::string shareInWords(double value);
/// A year's downtime of an unavailability that may be known by bounds alone.
[[nodiscard]] std::string yearlyDowntime(const Unavailability& figure);

} // namespace faultline::report
