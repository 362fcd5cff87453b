// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_source.h"

#include "core/io/import/mermaid_letters.h"
#include "core/io/import/yaml.h"

#include <algorithm>
#include <optional>

namespace faultline::mermaid {

namespace {

using Range = std::pair<std::size_t, std::size_t>;

/// Bytes between two places whose lines are kept.
constexpr std::size_t markDistance = 4096;

/// How many bytes of valid UTF-8 a character at `position` takes; 0 where there is none.
std::size_t validBytes(std::string_view text, std::size_t position) {
    const auto byte = [&](std::size_t i) {
        return position + i < text.size() ? static_cast<unsigned char>(text[position + i]) : 0U;
    };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t bytes = first >= 0xF5 || first < 0xC2 ? 0 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    for (std::size_t i = 1; i < bytes; ++i)
        if ((byte(i) & 0xC0U) != 0x80U) return 0;
    if (bytes < 3) return bytes;
    const char32_t code = characterAt(text, position).code;
    const bool isOverlong = bytes == 3 ? code < 0x800 : code < 0x10000;
    return isOverlong || (code >= 0xD800 && code < 0xE000) || code > 0x10FFFF ? 0 : bytes;
}

std::size_t endOfLine(std::string_view text, std::size_t position) {
    return std::min(text.find('\n', position), text.size());
}

/// "<b class="x">" becomes "<b class='x'>", since a quote would end a text.
void singleQuoteAttributes(LinedText& lines) {
    const std::string& text = lines.text();
    for (std::size_t open = text.find('<'); open != std::string::npos; open = text.find('<', open + 1)) {
        if (open + 1 >= text.size() || !isWordCharacter(text[open + 1])) continue;
        const std::size_t close = text.find('>', open);
        if (close == std::string::npos) return;
        std::size_t equals = text.find("=\"", open);
        while (equals < close) {
            const std::size_t end = text.find('"', equals + 2);
            if (end >= close) break;
            lines.replace(equals + 1, '\'');
            lines.replace(end, '\'');
            equals = text.find("=\"", end + 1);
        }
        open = close;
    }
}

std::string titleIn(std::string_view frontMatter) {
    const Result<yaml::Stream> stream = yaml::Stream::parse(frontMatter);
    if (!stream || stream->documents().empty()) return {};
    return std::string(trimmed(stream->documents().front().find("title").text()));
}

/// Front matter that the text starts with.
struct FrontMatter {
    std::size_t begin = 0; ///< of its YAML
    std::size_t close = 0; ///< where the line starts that closes it
    std::size_t end = 0;   ///< past that line; 0 where there is no front matter
};

/// `indent` is what has to stand before both "---"; nothing: whatever blanks.
FrontMatter frontMatterIn(std::string_view text, std::optional<std::string_view> indent) {
    const std::size_t first = endOfLine(text, 0);
    for (std::size_t begin = std::min(first + 1, text.size()); begin < text.size();) {
        const std::size_t end = endOfLine(text, begin);
        const std::string_view line = text.substr(begin, end - begin);
        if (trimmed(line) == "---" && begin > first + 1 &&
            (!indent || line.starts_with(std::string(*indent) + "---")))
            return {first + 1, begin, std::min(end + 1, text.size())};
        begin = end + 1;
    }
    return {};
}

void cutFrontMatter(Source& source) {
    const std::string_view text = source.lines.text();
    if (trimmed(text.substr(0, endOfLine(text, 0))) != "---") return;
    FrontMatter matter = frontMatterIn(text, text.substr(0, text.find('-')));
    if (matter.end == 0) {
        matter = frontMatterIn(text, std::nullopt);
        source.envelope.isIndented = matter.end > 0;
    }
    if (matter.end == 0) return;
    source.envelope.title = titleIn(text.substr(matter.begin, matter.close - matter.begin));
    source.lines.cut({{0, matter.end}});
}

/// The end of a directive, which begins with "%%{" at `begin`; `begin` where it is none.
std::size_t afterDirective(std::string_view text, std::size_t begin) {
    const auto afterWord = [&](std::size_t at) {
        while (at < text.size() && isWordCharacter(text[at])) ++at;
        return at;
    };
    const std::size_t name = afterSpaces(text, begin + 3);
    std::size_t at = afterWord(name);
    if (at == name) return begin;
    const std::size_t colon = afterSpaces(text, at);
    if (colon < text.size() && text[colon] == ':') at = colon + 1;
    at = afterSpaces(text, at);
    const std::size_t value = afterWord(at);
    at = value > at ? value : std::min(text.find("}%%", at), text.size());
    at = afterSpaces(text, at);
    return text.substr(at, 3) == "}%%" ? at + 3 : at;
}

void cutDirectives(LinedText& lines) {
    const std::string& text = lines.text();
    std::vector<Range> ranges;
    std::size_t at = text.find("%%{");
    while (at != std::string::npos) {
        const std::size_t end = afterDirective(text, at);
        if (end > at) ranges.emplace_back(at, end);
        at = text.find("%%{", std::max(end, at + 1));
    }
    lines.cut(ranges);
}

/// Whole lines that begin with "%%" and say something, with the blank lines before them.
void cutComments(LinedText& lines) {
    const std::string_view text = lines.text();
    std::vector<Range> ranges;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t at = afterSpaces(text, begin);
        const std::size_t end = std::min(endOfLine(text, at) + 1, text.size());
        if (text.substr(at, 2) == "%%" && at + 2 < text.size() && text[at + 2] != '{' && text[at + 2] != '\n')
            ranges.emplace_back(begin, end);
        begin = end;
    }
    if (const std::size_t first = ranges.empty() || ranges[0].first > 0 ? 0 : ranges[0].second; first == 0)
        ranges.insert(ranges.begin(),
                      {0, std::min(afterSpaces(text, 0), ranges.empty() ? text.size() : ranges[0].first)});
    lines.cut(ranges);
    lines.cut({{0, afterSpaces(lines.text(), 0)}});
}

std::string ownDataIn(std::string_view text) {
    static constexpr std::string_view name = "faultline:";
    std::string data;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = endOfLine(text, begin);
        const std::string_view line = trimmed(text.substr(begin, end - begin));
        if (line.starts_with("%%")) {
            const std::size_t at = afterSpaces(line, 2);
            // One blank after the colon belongs to the comment, further ones to the chunk.
            const std::string_view chunk = line.substr(std::min(at + name.size(), line.size()));
            if (line.substr(at).starts_with(name)) data += chunk.starts_with(' ') ? chunk.substr(1) : chunk;
        }
        begin = end + 1;
    }
    return data;
}

/// The last ";" of a line is dropped that has `word`, then a ":" with a "#" after it and no blank between.
void cutStyleEnds(LinedText& lines, std::string_view word) {
    const std::string_view text = lines.text();
    std::vector<Range> ranges;
    for (std::size_t at = text.find(word); at != std::string_view::npos;) {
        const std::size_t end = endOfLine(text, at);
        const std::size_t last = text.substr(0, end).rfind(';');
        bool sawColon = false;
        bool sawHash = false;
        for (std::size_t i = at + word.size(); last != std::string_view::npos && i < last; ++i) {
            if (text[i] == ':') sawColon = true;
            if (text[i] == ' ' || text[i] == '\t') sawColon = false;
            if (text[i] == '#' && sawColon) sawHash = true;
        }
        if (sawHash) ranges.emplace_back(last, last + 1);
        at = text.find(word, end);
    }
    lines.cut(ranges);
}

void markEntities(LinedText& lines) {
    const std::string_view text = lines.text();
    for (std::size_t hash = text.find('#'); hash != std::string_view::npos; hash = text.find('#', hash + 1)) {
        std::size_t end = hash + 1;
        while (end < text.size() && isWordCharacter(text[end])) ++end;
        if (end == hash + 1 || end >= text.size() || text[end] != ';') continue;
        lines.replace(hash, entityBegin);
        lines.replace(end, entityEnd);
    }
}

} // namespace

LinedText::LinedText(std::string text, std::size_t firstLine) : m_text(std::move(text)) {
    for (std::size_t begin = 0; begin == 0 || begin < m_text.size(); begin += markDistance) {
        m_marks.push_back({begin, firstLine});
        const std::string_view block = std::string_view(m_text).substr(begin, markDistance);
        firstLine += static_cast<std::size_t>(std::ranges::count(block, '\n'));
    }
}

std::size_t LinedText::lineAt(std::size_t offset) const {
    const std::size_t last = m_text.empty() ? 0 : m_text.size() - 1;
    offset = std::min(offset, last);
    const Mark& mark = *std::prev(std::ranges::upper_bound(m_marks, offset, {}, &Mark::offset));
    const std::string_view between = std::string_view(m_text).substr(mark.offset, offset - mark.offset);
    return mark.line + static_cast<std::size_t>(std::ranges::count(between, '\n'));
}

void LinedText::cut(const std::vector<std::pair<std::size_t, std::size_t>>& ranges) {
    std::string text;
    std::vector<Mark> marks;
    text.reserve(m_text.size());
    std::size_t from = 0;
    auto mark = m_marks.begin();
    Mark seen = *mark; // how far line ends have been counted
    const auto take = [&](std::size_t end) {
        if (end <= from && !marks.empty()) return;
        for (; mark != m_marks.end() && mark->offset <= from; ++mark)
            if (mark->offset >= seen.offset) seen = *mark;
        const std::string_view between = std::string_view(m_text).substr(seen.offset, from - seen.offset);
        seen = {from, seen.line + static_cast<std::size_t>(std::ranges::count(between, '\n'))};
        marks.push_back({text.size(), seen.line});
        for (; mark != m_marks.end() && mark->offset < end; ++mark) {
            marks.push_back({text.size() + (mark->offset - from), mark->line});
            seen = *mark;
        }
        text.append(m_text, from, end - from);
    };
    for (const auto& [begin, end] : ranges) {
        if (end <= begin) continue;
        take(begin);
        from = end;
    }
    take(m_text.size());
    m_text = std::move(text);
    m_marks = std::move(marks);
}

std::string cleanText(std::string_view bytes) {
    static constexpr std::string_view replacement = "\xEF\xBF\xBD";
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = validBytes(bytes, i);
        const auto c = static_cast<unsigned char>(bytes[i]);
        if (c == '\r') {
            text += '\n';
            i += bytes.substr(i, 2) == "\r\n" ? 2 : 1;
            continue;
        }
        if (length == 0)
            text += replacement;
        else
            text.append(bytes, i, length);
        i += std::max<std::size_t>(length, 1);
    }
    return text;
}

Source sourceOf(std::string_view text, std::size_t firstLine) {
    Source source{LinedText(std::string(text), firstLine), {}};
    source.envelope.ownData = ownDataIn(text);
    singleQuoteAttributes(source.lines);
    cutFrontMatter(source);
    cutDirectives(source.lines);
    cutComments(source.lines);
    cutStyleEnds(source.lines, "style");
    cutStyleEnds(source.lines, "classDef");
    markEntities(source.lines);
    source.lines.append('\n');
    return source;
}

} // namespace faultline::mermaid
