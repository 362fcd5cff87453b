// SPDX-License-Identifier: MIT
#pragma once
// Text for a terminal: how wide it is, how it is wrapped and listed, and colours.

#include "core/io/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace faultline::cli {

/// Columns that UTF-8 text takes on a terminal: 0 for combining marks, 2 for wide characters (Unicode
/// Standard Annex #11, by its main blocks).
[[nodiscard]] int displayWidth(std::string_view text);

/// Breaks text at blanks into lines of at most `width` columns, the first behind nothing, the others behind
/// `indent` blanks. A longer word stands alone.
[[nodiscard]] std::string wrapped(std::string_view text, int width, int indent);

enum class Look { plain, heading, bad, good, warning, faint };

/// Puts text between the escape sequences of a look, where they are wanted.
class Palette {
public:
    explicit Palette(bool isColored) : m_isColored(isColored) {}
    [[nodiscard]] std::string paint(std::string_view text, Look look) const;

private:
    bool m_isColored;
};

/// Rows of cells in aligned columns, two blanks apart.
class Table {
public:
    struct Cell {
        std::string text;
        Look look = Look::plain;
        bool isNumber = false; ///< aligned to the right

        Cell(std::string cellText, Look cellLook = Look::plain) : text(std::move(cellText)), look(cellLook) {}
        Cell(const char* cellText, Look cellLook = Look::plain) : text(cellText), look(cellLook) {}
        [[nodiscard]] static Cell number(std::string text, Look look = Look::plain) {
            Cell cell(std::move(text), look);
            cell.isNumber = true;
            return cell;
        }
    };

    Table& row(std::vector<Cell> cells);
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    /// Every row behind `indent` blanks, without blanks at its end. The last cell of a row is wrapped at
    /// `width` columns where there is room for it.
    [[nodiscard]] std::string text(const Palette& palette, int width, int indent = 2) const;

private:
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace faultline::cli
