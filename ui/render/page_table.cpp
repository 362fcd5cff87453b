// SPDX-License-Identifier: MIT
#include "ui/render/page_flow.h"

#include <QPainter>

#include <algorithm>
#include <memory>
#include <numeric>

namespace faultline {

namespace {

constexpr double columnGap = 10.0;
constexpr double padding = 3.2;
constexpr double widestUnbroken = 112.0; ///< of a figure; longer ones are broken between words
constexpr double widestNarrow = 84.0;    ///< of a column without a weight
constexpr double widestName = 120.0;     ///< of one word of a name: longer ones are broken
constexpr double smallestType = 6.5;
constexpr double longestKept = 120.0; ///< two rows that are higher together may be parted by a page's end

/// A table set in one size of type, its columns as wide as they will be.
class TableLayout {
public:
    TableLayout(const report::Table& table, double size, double width, const Theme& theme)
        : m_table(table), m_size(size), m_width(width), m_theme(theme) {
        measure();
    }

    /// Whether no column is narrower than its words.
    [[nodiscard]] bool fits() const { return m_fits; }
    [[nodiscard]] double columnWidth(std::size_t column) const { return m_widths[column]; }
    [[nodiscard]] double x(std::size_t column) const {
        return std::accumulate(m_widths.begin(), m_widths.begin() + static_cast<std::ptrdiff_t>(column),
                               0.0) +
               columnGap * static_cast<double>(column);
    }

    [[nodiscard]] TextLook look(std::size_t column, report::Tone tone = report::Tone::plain,
                                bool isStrong = false) const {
        TextLook look;
        look.size = m_size;
        look.leading = 1.34;
        look.color = toneColor(tone, m_theme);
        if (isStrong) look.weight = QFont::DemiBold;
        if (m_table.columns[column].role == report::ColumnRole::figure) look.alignment = Qt::AlignRight;
        return look;
    }

    [[nodiscard]] std::vector<PageText> head() const {
        std::vector<PageText> texts;
        for (std::size_t c = 0; c < m_table.columns.size(); ++c)
            texts.emplace_back(m_table.columns[c].title, look(c, report::Tone::quiet, true), m_widths[c],
                               m_theme);
        return texts;
    }

    [[nodiscard]] std::vector<PageText> cells(const report::Row& row) const {
        std::vector<PageText> texts;
        for (std::size_t c = 0; c < m_table.columns.size() && c < row.cells.size(); ++c)
            texts.emplace_back(row.cells[c].words, look(c, row.cells[c].tone, row.isTotal), m_widths[c],
                               m_theme);
        return texts;
    }

private:
    /// What a column's texts need: all of the longest, and its widest word.
    struct Need {
        double whole = 0.0;
        double word = 0.0;
    };

    [[nodiscard]] Need needOf(std::size_t column) const {
        Need need;
        const auto take = [&](const report::Words& words, const TextLook& textLook) {
            need.whole = std::max(need.whole, PageText::wholeWidth(words, textLook));
            need.word = std::max(need.word, PageText::widestWord(words, textLook));
        };
        take({{m_table.columns[column].title}}, look(column, report::Tone::quiet, true));
        // a title above figures stands in as many lines as it likes
        if (m_table.columns[column].role == report::ColumnRole::figure) need.whole = need.word;
        constexpr std::size_t measured = 400; // the rest of a long table is alike
        for (std::size_t r = 0; r < std::min(measured, m_table.rows.size()); ++r)
            if (column < m_table.rows[r].cells.size())
                take(m_table.rows[r].cells[column].words,
                     look(column, report::Tone::plain, m_table.rows[r].isTotal));
        // measured words are laid out in lines of exactly that width: a hair more keeps them from breaking
        constexpr double hair = 0.6;
        return {need.whole + hair, need.word + hair};
    }

    void measure() {
        double weights = 0.0;
        double left = m_width - columnGap * static_cast<double>(m_table.columns.size() - 1);
        std::vector<double> least(m_table.columns.size(), 0.0);
        std::vector<double> most(m_table.columns.size(), 0.0);
        m_widths.assign(m_table.columns.size(), 0.0);
        for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
            const report::Column& column = m_table.columns[c];
            const Need need = needOf(c);
            const bool isFigure = column.role == report::ColumnRole::figure;
            if (isFigure || column.weight <= 0.0) {
                m_widths[c] =
                    std::max(need.word, std::min(need.whole, isFigure ? widestUnbroken : widestNarrow));
                left -= m_widths[c];
                continue;
            }
            weights += column.weight;
            least[c] = std::min(need.word, widestName);
            most[c] = need.whole;
        }
        share(left, weights, least, most);
    }

    /// Gives what is left to columns by their weights: none less than its words need, none more than it can
    /// use while another can use more.
    void share(double left, double weights, std::vector<double> least, const std::vector<double>& most) {
        std::vector<std::size_t> open;
        for (std::size_t c = 0; c < m_table.columns.size(); ++c)
            if (most[c] > 0.0) open.push_back(c);
        const double leastInAll = std::accumulate(least.begin(), least.end(), 0.0);
        m_fits = left >= leastInAll;
        if (!m_fits) // in the smallest type words are broken rather than cut off at the page's edge
            for (double& one : least) one *= std::max(0.0, left) / leastInAll;
        for (bool isSettled = false; !isSettled && !open.empty();) {
            isSettled = true;
            for (auto c = open.begin(); c != open.end(); ++c) {
                const double part = left * m_table.columns[*c].weight / weights;
                const bool isShort = part < least[*c];
                if (!isShort && part <= most[*c]) continue;
                if (!isShort && open.size() == 1) continue;
                m_widths[*c] = isShort ? least[*c] : most[*c];
                left -= m_widths[*c];
                weights -= m_table.columns[*c].weight;
                open.erase(c);
                isSettled = false;
                break;
            }
        }
        for (const std::size_t c : open)
            m_widths[c] = std::max(1.0, left * m_table.columns[c].weight / weights);
        // what nobody needs widens the first column that can break, so that the table spans the page
        const double used = std::accumulate(m_widths.begin(), m_widths.end(), 0.0) +
                            columnGap * static_cast<double>(m_widths.size() - 1);
        if (used >= m_width - 0.5 || m_widths.empty()) return;
        std::size_t widened = 0;
        for (std::size_t c = 0; c < m_widths.size(); ++c)
            if (m_table.columns[c].weight > m_table.columns[widened].weight) widened = c;
        m_widths[widened] += m_width - used;
    }

    const report::Table& m_table;
    double m_size;
    double m_width;
    const Theme& m_theme;
    std::vector<double> m_widths;
    bool m_fits = true;
};

double heightOf(const std::vector<PageText>& texts) {
    double height = 0.0;
    for (const PageText& text : texts) height = std::max(height, text.height());
    return height;
}

/// Puts rows, and the head again on each page.
class TableWriter {
public:
    TableWriter(PageFlow& flow, const report::Table& table, const TableLayout& layout)
        : m_flow(flow), m_table(table), m_layout(layout), m_head(layout.head()) {}

    void write() {
        putCaption();
        putHead();
        for (std::size_t r = 0; r < m_table.rows.size(); ++r) putRow(r);
        m_flow.gap(page_look::blockGap);
    }

private:
    void line(double y, double width, const QColor& color) {
        const QLineF rule(m_flow.left(), y, m_flow.left() + m_flow.width(), y);
        m_flow.item([=](QPainter& painter) {
            painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(rule);
        });
    }

    void putCaption() {
        TextLook look;
        look.size = page_look::small;
        look.color = m_flow.theme().textMuted;
        const PageText caption(m_table.caption, look, std::min(m_flow.width(), 420.0), m_flow.theme());
        const double firstRow = m_table.rows.empty() ? 0.0 : heightOf(m_layout.cells(m_table.rows.front()));
        const double captionHeight = m_table.caption.empty() ? 0.0 : caption.height() + 4.0;
        const double secondRow = m_table.rows.size() < 2 ? 0.0 : heightOf(m_layout.cells(m_table.rows[1]));
        const double headAndRows = headHeight() + std::min(firstRow + secondRow + 4.0 * padding, longestKept);
        m_flow.need(captionHeight + headAndRows);
        if (m_table.caption.empty()) return;
        m_flow.put(caption, {m_flow.left(), m_flow.y()});
        m_flow.advance(captionHeight);
    }

    [[nodiscard]] double headHeight() const { return heightOf(m_head) + 2.0 * padding; }

    void putHead() {
        const double height = heightOf(m_head);
        for (std::size_t c = 0; c < m_head.size(); ++c)
            m_flow.put(m_head[c],
                       {m_flow.left() + m_layout.x(c), m_flow.y() + height - m_head[c].height() + 1.0});
        m_flow.advance(height + padding);
        line(m_flow.y(), 0.9, m_flow.theme().line);
        m_flow.advance(padding * 0.5);
    }

    void nextPage() {
        m_flow.newPage();
        putHead();
        m_rowsOnPage = 0;
    }

    /// What must follow on the same page: the last row of a table never stands alone on the next one.
    [[nodiscard]] double heightKeptBelow(std::size_t row) const {
        if (m_rowsOnPage == 0 || row + 2 != m_table.rows.size()) return 0.0;
        return std::min(heightOf(m_layout.cells(m_table.rows.back())) + 2.0 * padding, longestKept);
    }

    void putRow(std::size_t number) {
        const report::Row& row = m_table.rows[number];
        const std::vector<PageText> cells = m_layout.cells(row);
        const double height = heightOf(cells) + 2.0 * padding;
        const bool isLong = height > m_flow.wholeRoom() / 2.0;
        if (isLong ? m_flow.room() < std::min(height, 80.0)
                   : height + heightKeptBelow(number) > m_flow.room())
            nextPage();
        ++m_rowsOnPage;
        m_flow.anchor(row.anchor);
        if (row.isTotal) line(m_flow.y(), 0.9, m_flow.theme().line);
        if (height <= m_flow.room()) {
            for (std::size_t c = 0; c < cells.size(); ++c)
                m_flow.put(cells[c], {m_flow.left() + m_layout.x(c), m_flow.y() + padding});
            m_flow.advance(height);
        } else {
            putInPieces(cells);
        }
        if (!row.isTotal) line(m_flow.y(), 0.5, m_flow.theme().outline);
    }

    /// A row longer than the page goes on on the next one, line by line.
    void putInPieces(const std::vector<PageText>& cells) {
        int lines = 0;
        double lineHeight = 1.0;
        for (const PageText& cell : cells) {
            lines = std::max(lines, cell.lineCount());
            lineHeight = std::max(lineHeight, cell.lineHeight());
        }
        for (int first = 0; first < lines;) {
            const int room = std::max(1, static_cast<int>((m_flow.room() - 2.0 * padding) / lineHeight));
            const int end = std::min(lines, first + room);
            for (std::size_t c = 0; c < cells.size(); ++c)
                if (first < cells[c].lineCount())
                    m_flow.put(cells[c], {m_flow.left() + m_layout.x(c), m_flow.y() + padding}, first,
                               std::min(end, cells[c].lineCount()));
            m_flow.advance(lineHeight * (end - first) + 2.0 * padding);
            first = end;
            if (first < lines) nextPage();
        }
    }

    PageFlow& m_flow;
    const report::Table& m_table;
    const TableLayout& m_layout;
    std::vector<PageText> m_head;
    std::size_t m_rowsOnPage = 0;
};

} // namespace

void putTable(PageFlow& flow, const report::Table& table) {
    if (table.columns.empty()) return;
    flow.gap(4.0);
    double size = page_look::small;
    auto layout = std::make_unique<TableLayout>(table, size, flow.width(), flow.theme());
    while (!layout->fits() && size > smallestType) {
        size -= 0.5;
        layout = std::make_unique<TableLayout>(table, size, flow.width(), flow.theme());
    }
    TableWriter(flow, table, *layout).write();
}

} // namespace faultline
