// SPDX-License-Identifier: MIT
#include "app/cli/text.h"

#include "core/io/json_text.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <iterator>

namespace faultline::cli {

namespace {

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};

constexpr Range zeroWidth[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},  {0x0610, 0x061A},
                               {0x064B, 0x065F}, {0x093C, 0x093C}, {0x0941, 0x0948},  {0x0E31, 0x0E31},
                               {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF},  {0x1DC0, 0x1DFF},
                               {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0x3099, 0x309A},  {0xFE00, 0xFE0F},
                               {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF}};
constexpr Range doubleWidth[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x25FD, 0x25FE},   {0x2614, 0x2615},
    {0x2648, 0x2653},   {0x26A1, 0x26A1},   {0x2705, 0x2705},   {0x274C, 0x274C},   {0x2E80, 0x303E},
    {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F000, 0x1F02F}, {0x1F1E6, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F7E0, 0x1F7EB}, {0x1F900, 0x1FAFF},
    {0x20000, 0x3FFFD}};

template <std::size_t size>
bool isIn(const Range (&ranges)[size], std::uint32_t character) {
    const auto* range = std::ranges::lower_bound(ranges, character, {}, &Range::last);
    return range != std::end(ranges) && range->first <= character;
}

/// The character that stands in `bytes`, valid UTF-8 of one character.
std::uint32_t characterIn(std::string_view bytes) {
    const auto lead = static_cast<unsigned char>(bytes.front());
    if (bytes.size() == 1) return lead;
    std::uint32_t character = lead & (0xFFU >> (bytes.size() + 1));
    for (const char byte : bytes.substr(1))
        character = (character << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
    return character;
}

std::string_view escapeOf(Look look) {
    switch (look) {
    case Look::heading: return "\033[1m";
    case Look::bad: return "\033[31m";
    case Look::good: return "\033[32m";
    case Look::warning: return "\033[33m";
    case Look::faint: return "\033[2m";
    case Look::plain: break;
    }
    return {};
}

std::string blanks(int count) { return std::string(static_cast<std::size_t>(std::max(0, count)), ' '); }

} // namespace

int displayWidth(std::string_view text) {
    int width = 0;
    while (!text.empty()) {
        const std::size_t length = std::max<std::size_t>(1, json::characterLength(text));
        const std::uint32_t character = characterIn(text.substr(0, length));
        text.remove_prefix(length);
        if (!isIn(zeroWidth, character)) width += isIn(doubleWidth, character) ? 2 : 1;
    }
    return width;
}

std::string wrapped(std::string_view text, int width, int indent) {
    std::string result;
    int column = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const int wide = displayWidth(word);
        if (column > 0 && column + 1 + wide > width) {
            result += "\n" + blanks(indent);
            column = 0;
        } else if (!result.empty()) {
            result += ' ';
            ++column;
        }
        result += word;
        column += wide;
    }
    return result;
}

std::string Palette::paint(std::string_view text, Look look) const {
    if (!m_isColored || look == Look::plain || text.empty()) return std::string(text);
    return fmt::format("{}{}\033[0m", escapeOf(look), text);
}

Table& Table::row(std::vector<Cell> cells) {
    m_rows.push_back(std::move(cells));
    return *this;
}

std::string Table::text(const Palette& palette, int width, int indent) const {
    std::vector<int> widths;
    for (const auto& cells : m_rows)
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (widths.size() <= i) widths.push_back(0);
            // The last cell of a row pushes no column: it may be a sentence.
            if (i + 1 < cells.size() || cells[i].isNumber)
                widths[i] = std::max(widths[i], displayWidth(cells[i].text));
        }
    constexpr int gap = 2;
    constexpr int narrowest = 24;
    std::string text;
    for (const auto& cells : m_rows) {
        std::string line = blanks(indent);
        int column = indent;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Cell& cell = cells[i];
            const bool isLast = i + 1 == cells.size();
            const int padding = widths[i] - displayWidth(cell.text);
            const int room = std::max(narrowest, width - column);
            if (cell.isNumber) line += blanks(padding);
            line += palette.paint(isLast ? wrapped(cell.text, room, column) : cell.text, cell.look);
            if (!isLast) line += blanks((cell.isNumber ? 0 : padding) + gap);
            column += widths[i] + gap;
        }
        while (!line.empty() && line.back() == ' ') line.pop_back();
        text += line + '\n';
    }
    return text;
}

} // namespace faultline::cli
