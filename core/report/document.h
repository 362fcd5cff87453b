// SPDX-License-Identifier: MIT
#pragma once
// A report as plain data: what it says, not how it looks. Painters and writers of text share it, so that PDF,
// HTML and Markdown cannot say different things.

#include "core/model/design.h"
#include "core/report/chart.h"

#include <string>
#include <variant>
#include <vector>

namespace faultline::report {

/// How a stretch of text is meant.
enum class Style { plain, strong, quiet, code };

/// Text, never markup: every writer escapes it. `link` is the anchor of a place in the same document, or
/// empty.
struct Span {
    std::string text;
    Style style = Style::plain;
    std::string link = {};
};
using Words = std::vector<Span>;

/// What a statement means for the reader. Never said by colour alone: the words say it too.
enum class Tone { plain, quiet, good, warning, bad };

struct Paragraph {
    Words words;
    Tone tone = Tone::plain;
};

/// A heading within a section.
struct Heading {
    std::string text;
    std::string anchor =
        {}; ///< unique in the document, letters, digits and dashes; empty: nothing leads here
};

/// A figure that is read first: "99.98 %", "Availability".
struct KeyFigure {
    std::string label;
    std::string value;
    std::string detail = {};
    Tone tone = Tone::plain;
};
struct KeyFigures {
    std::vector<KeyFigure> figures;
};

struct Bullets {
    std::vector<Words> items;
};

/// Names and figures never break inside a word that fits; figures stand at the right.
enum class ColumnRole { text, name, figure };

struct Column {
    std::string title;
    ColumnRole role = ColumnRole::text;
    double weight = 1.0; ///< of the width that is left over; 0: as narrow as its longest word
};

struct Cell {
    Words words;
    Tone tone = Tone::plain;

    Cell() = default;
    Cell(std::string text, Tone cellTone = Tone::plain) : words{{std::move(text)}}, tone(cellTone) {}
    Cell(const char* text) : words{{text}} {}
    Cell(Words cellWords, Tone cellTone = Tone::plain) : words(std::move(cellWords)), tone(cellTone) {}
};

struct Row {
    std::vector<Cell> cells; ///< one a column
    bool isTotal = false;
    std::string anchor = {}; ///< unique in the document; empty: nothing leads here
};

struct Table {
    std::string caption; ///< says what is in it; for screen readers and above the table
    std::vector<Column> columns;
    std::vector<Row> rows;
};

/// One step of a derivation.
struct Step {
    int level = 0; ///< 0: the figure itself; 1: what it is made of …
    std::string condition;
    std::string title;
    std::string value;
    std::string sentence;
    std::string symbols; ///< a formula; empty where there is none
    std::string numbers; ///< the same with numbers
    std::vector<std::string> rows;
};
struct Steps {
    std::vector<Step> steps;
};

/// Place for the drawing, which whoever can paint fills in.
struct Drawing {
    bool isAfter = false;           ///< of a comparison: the second design
    bool isOneOfTwo = false;        ///< seen together with another: neither takes more than half a page
    bool hasCloserLooks = false;    ///< drawings of its domains follow
    std::optional<DomainId> domain; ///< this domain alone; absent: the whole design
    std::string caption;
    std::string description; ///< for those who do not see it
};

using Block = std::variant<Paragraph, Heading, KeyFigures, Bullets, Table, Chart, Steps, Drawing>;

struct Section {
    std::string title;
    std::string anchor; ///< unique in the document, letters, digits and dashes
    std::vector<Block> blocks;
};

/// A line of the title block.
struct Fact {
    std::string label;
    std::string value;
};

struct Document {
    std::string title;
    std::string subtitle;
    std::vector<Fact> facts;
    std::vector<Section> sections;
    std::string footer; ///< stands small on every page
    std::string author; ///< the program and its version
    std::string date;   ///< as it was given
};

/// The words of a sentence without their styles.
[[nodiscard]] std::string plainText(const Words& words);

/// "1.234 × 10⁻⁵" for "1.234e-05", wherever a number is written so, and no break between a number and its
/// "%"; the rest of the text stays.
[[nodiscard]] std::string typeset(std::string_view text);

} // namespace faultline::report
