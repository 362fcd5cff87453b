// SPDX-License-Identifier: MIT
#include "core/report/notes.h"

#include "core/io/words.h"

#include <algorithm>

namespace faultline::report {

namespace {

constexpr std::size_t longestText = 4000;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// The marks that may stand here, and what they mean.
struct Marked {
    std::string_view mark;
    Style style;
};
constexpr Marked marks[] = {
    {"**", Style::strong}, {"__", Style::strong}, {"`", Style::code}, {"*", Style::strong}};

/// Collects lines into blocks.
class Collector {
public:
    void line(std::string_view text) {
        if (text.empty()) return flush();
        const std::size_t signs = text.find_first_not_of('#');
        if (signs != std::string_view::npos && signs > 0 && signs <= 6 && text[signs] == ' ') {
            flush();
            m_blocks.push_back(Paragraph{{{shown(trimmed(text.substr(signs)), longestText), Style::strong}}});
            return;
        }
        const bool isItem =
            text.size() > 2 && text[1] == ' ' && (text[0] == '-' || text[0] == '*' || text[0] == '+');
        if (isItem) {
            if (!m_isList) flush();
            flushItem();
            m_isList = true;
            text.remove_prefix(2);
        }
        if (!m_pending.empty()) m_pending += ' ';
        m_pending += text;
    }

    std::vector<Block> finish() {
        flush();
        return std::move(m_blocks);
    }

private:
    void flushItem() {
        if (m_isList && !m_pending.empty()) m_list.items.push_back(notesLine(m_pending));
        if (m_isList) m_pending.clear();
    }
    void flush() {
        flushItem();
        if (!m_list.items.empty()) m_blocks.push_back(std::move(m_list));
        m_list = {};
        m_isList = false;
        if (!m_pending.empty()) m_blocks.push_back(Paragraph{notesLine(m_pending)});
        m_pending.clear();
    }

    std::vector<Block> m_blocks;
    Bullets m_list;
    std::string m_pending;
    bool m_isList = false;
};

} // namespace

Words notesLine(std::string_view line) {
    Words words;
    std::string plain;
    const auto flush = [&] {
        if (!plain.empty()) words.push_back({shown(plain, longestText)});
        plain.clear();
    };
    for (std::size_t at = 0; at < line.size();) {
        const auto mark =
            std::ranges::find_if(marks, [&](const Marked& m) { return line.substr(at).starts_with(m.mark); });
        const std::size_t begin = mark == std::end(marks) ? 0 : at + mark->mark.size();
        const std::size_t end = begin == 0 ? std::string_view::npos : line.find(mark->mark, begin);
        // a mark holds on to words on its inside: "2 * 3 * 4" is none
        if (end == std::string_view::npos || end == begin || line[begin] == ' ' || line[end - 1] == ' ') {
            plain += line[at++];
            continue;
        }
        flush();
        words.push_back({shown(line.substr(begin, end - begin), longestText), mark->style});
        at = end + mark->mark.size();
    }
    flush();
    return words;
}

std::vector<Block> notesAsBlocks(std::string_view markdown) {
    Collector collector;
    while (!markdown.empty()) {
        const std::size_t end = std::min(markdown.find('\n'), markdown.size());
        collector.line(trimmed(markdown.substr(0, end)));
        markdown.remove_prefix(std::min(end + 1, markdown.size()));
    }
    return collector.finish();
}

} // namespace faultline::report
