// SPDX-License-Identifier: MIT
#include "core/io/import/dot_scan.h"

#include "core/io/import/label_words.h"
#include "core/io/import/sketch.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <vector>

namespace faultline {

namespace {

constexpr std::size_t mostAttributes = 20'000'000; ///< ids times attribute names: each has room for each
constexpr std::size_t mostNames = 50'000;          ///< of attributes
constexpr std::size_t mostPlacements = 5'000'000;  ///< ids times the braces around them

/// Graphviz' scanner goes back to a word's beginning with every 8 KiB that it reads.
constexpr std::size_t longestToken = std::size_t{1} << 20;

bool isIdCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// What stands on one side of an arrow: how many ids at most, and which one if it is one.
struct Side {
    std::size_t count = 0;
    std::string id;
};

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    Result<DotScan> scan() {
        while (m_at < m_text.size()) {
            if (const std::size_t end = m_text.find_first_not_of(" \t\r\n", m_at); end != m_at)
                skipTo(end);
            else if (const Result<void> step = next(); !step)
                return step.error();
            if (m_isTooLong) return tooMuch("letters in one word");
        }
        m_scan.openBraces = static_cast<int>(m_braces.size());
        return std::move(m_scan);
    }

private:
    [[nodiscard]] bool startsWith(std::string_view word) const {
        return m_text.substr(m_at).starts_with(word);
    }

    void skipTo(std::size_t end) {
        end = std::min(end, m_text.size());
        m_isTooLong = m_isTooLong || end - m_at > longestToken;
        m_line +=
            static_cast<std::size_t>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_at),
                                                m_text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        m_at = end;
    }

    void skipPast(std::string_view word, std::size_t from) {
        const std::size_t found = m_text.find(word, from);
        skipTo(found == std::string_view::npos ? found : found + word.size());
    }

    Result<void> next() {
        const char c = m_text[m_at];
        if (startsWith("//") || (c == '#' && (m_at == 0 || m_text[m_at - 1] == '\n'))) {
            skipPast("\n", m_at);
        } else if (startsWith("/*")) {
            skipPast("*/", m_at + 2);
        } else if (startsWith("->") || startsWith("--")) {
            skipTo(m_at + 2);
            return arrow();
        } else if (c == '"') {
            return id(quoted(), true);
        } else if (c == '<') {
            return id(markup(), true);
        } else if (isIdCharacter(c) || c == '-') {
            const std::size_t begin = m_at;
            std::size_t end = begin + 1;
            while (end < m_text.size() && isIdCharacter(m_text[end])) ++end;
            skipTo(end);
            return id(std::string(m_text.substr(begin, end - begin)));
        } else {
            skipTo(m_at + 1);
            return mark(c);
        }
        return {};
    }

    std::string quoted() {
        std::string value;
        std::size_t at = m_at + 1;
        while (at < m_text.size() && m_text[at] != '"') {
            const char follower = at + 1 < m_text.size() ? m_text[at + 1] : '\0';
            if (m_text[at] == '\\' && follower == '"')
                ++at;
            else if (m_text[at] == '\\' && follower == '\\')
                value += m_text[at++];
            value += m_text[at++];
        }
        skipTo(at + 1);
        return value;
    }

    std::string markup() {
        const std::size_t begin = m_at;
        std::size_t at = m_at;
        int depth = 0;
        do {
            if (m_text[at] == '<') ++depth;
            if (m_text[at] == '>') --depth;
            ++at;
        } while (at < m_text.size() && depth > 0);
        skipTo(at);
        return std::string(m_text.substr(begin, std::min<std::size_t>(at - begin, 64)));
    }

    Result<void> id(std::string name, bool isQuoted = false) {
        if (m_brackets > 0 || m_isValue) {
            m_last = std::move(name);
            m_isValue = false;
            return {};
        }
        static constexpr auto keywords = {"graph", "digraph", "strict", "node", "edge", "subgraph"};
        m_last = name;
        if (m_isPort) {
            m_isPort = false;
            return {};
        }
        if (!isQuoted && std::ranges::find(keywords, lowered(name)) != std::end(keywords)) return {};
        m_scan.lineOf.try_emplace(name, m_line);
        ++m_ids;
        m_placements += m_braces.size();
        if (m_placements > mostPlacements) return tooMuch("groups in groups");
        if (!m_braces.empty()) ++m_braces.back();
        return side({1, std::move(name)});
    }

    /// A new thing to the right of an arrow, or one that stands for itself.
    Result<void> side(Side right) {
        if (m_isAfterArrow) {
            m_edges += std::max<std::size_t>(m_left.count, 1) * std::max<std::size_t>(right.count, 1);
            if (m_edges > Sketch::maximumEdges) return tooMuch("edges");
            if (!m_left.id.empty() && !right.id.empty())
                m_scan.edgeLineOf.try_emplace({m_left.id, right.id}, m_line);
        }
        m_isAfterArrow = false;
        m_left = std::move(right);
        return {};
    }

    Result<void> arrow() {
        if (m_brackets == 0) m_isAfterArrow = true;
        return {};
    }

    Result<void> mark(char c) {
        switch (c) {
        case '[': ++m_brackets; break;
        case ']': m_brackets = std::max(m_brackets - 1, 0); break;
        case '=': return attribute();
        case ':': m_isPort = m_brackets == 0; break;
        case '{': return open();
        case '}': return close();
        case ';': m_isAfterArrow = false; break;
        default: break;
        }
        return {};
    }

    Result<void> attribute() {
        m_isValue = true;
        m_attributes.insert(m_last);
        if (m_attributes.size() > mostNames || m_attributes.size() * (m_ids + m_edges) > mostAttributes)
            return tooMuch("attributes");
        return {};
    }

    Result<void> open() {
        m_waiting.push_back(m_isAfterArrow ? m_left : Side());
        m_wasAfterArrow.push_back(m_isAfterArrow);
        m_isAfterArrow = false;
        m_braces.push_back(0);
        if (m_braces.size() <= Sketch::maximumDepth) return {};
        return Error{"import-depth",
                     fmt::format("Subgraphs are nested more than {} deep.", Sketch::maximumDepth),
                     fmt::format("line {}", m_line)};
    }

    Result<void> close() {
        if (m_braces.empty()) return {};
        const std::size_t inside = m_braces.back();
        m_braces.pop_back();
        if (!m_braces.empty()) m_braces.back() += inside;
        m_left = std::move(m_waiting.back());
        m_waiting.pop_back();
        m_isAfterArrow = m_wasAfterArrow.back();
        m_wasAfterArrow.pop_back();
        return side({inside, {}});
    }

    [[nodiscard]] Error tooMuch(std::string_view what) const {
        return {"import-size", fmt::format("The drawing has too many {} to read.", what),
                fmt::format("line {}", m_line)};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    bool m_isTooLong = false;
    DotScan m_scan;
    std::string m_last; ///< id
    bool m_isValue = false;
    bool m_isPort = false;
    int m_brackets = 0;
    std::vector<std::size_t> m_braces; ///< ids inside each that is open
    std::vector<Side> m_waiting;       ///< what was left of the arrow before each
    std::vector<bool> m_wasAfterArrow;
    Side m_left;
    bool m_isAfterArrow = false;
    std::set<std::string> m_attributes;
    std::size_t m_ids = 0;
    std::size_t m_edges = 0;
    std::size_t m_placements = 0;
};

} // namespace

Result<DotScan> scanDot(std::string_view text) { return Scanner(text).scan(); }

} // namespace faultline
