// SPDX-License-Identifier: MIT
#pragma once
// A design as text that other programs read.

#include "core/base/result.h"
#include "core/model/design.h"

#include <array>
#include <string>
#include <string_view>

namespace faultline {

enum class TextFormat {
    mermaid,       ///< a flowchart
    dot,           ///< Graphviz
    drawio,        ///< diagrams.net
    openPsa,       ///< the fault tree of the system in the Open-PSA Model Exchange Format 2.0
    componentsCsv, ///< one row a component
    resultsCsv,    ///< one row a figure
    json           ///< the results, as `analyze --json` prints them
};

struct TextFormatFacts {
    TextFormat format;
    std::string_view name;        ///< "mermaid", what --format takes
    std::string_view ending;      ///< ".mmd"; the first of two with the same is meant by it
    std::string_view description; ///< a few words
};

inline constexpr auto textFormats = std::to_array<TextFormatFacts>({
    {TextFormat::mermaid, "mermaid", ".mmd", "a Mermaid flowchart"},
    {TextFormat::dot, "dot", ".dot", "a Graphviz graph"},
    {TextFormat::drawio, "drawio", ".drawio", "a draw.io drawing"},
    {TextFormat::openPsa, "open-psa", ".xml", "the fault tree in the Open-PSA format"},
    {TextFormat::componentsCsv, "components-csv", ".csv", "a table of the components"},
    {TextFormat::resultsCsv, "results-csv", ".csv", "a table of the results"},
    {TextFormat::json, "json", ".json", "the results as JSON"},
});

/// The text of a valid design (`checkSystem`), in UTF-8; the same design gives the same bytes. Mermaid, DOT
/// and draw.io carry the whole design in comments or an attribute, so that reading them here gives it back;
/// names are escaped for the format and cannot end a string, a cell or a line. draw.io keeps what is placed
/// and puts the rest in rows below. Results are those of the usual budget.
///
/// Error codes: "no-entry" (Open-PSA: nobody is served, so there is no top event), "budget" (Open-PSA: the
/// cycles of the design are too entangled for a tree), those of `analyze`.
[[nodiscard]] Result<std::string> exportText(const Design& design, TextFormat format);

} // namespace faultline
