// SPDX-License-Identifier: MIT
#include "core/io/import/markup_text.h"

#include "core/io/import/label_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace faultline {

namespace {

struct Entity {
    std::string_view name;
    std::string_view text;
};

constexpr auto entities = std::to_array<Entity>({
    {"amp", "&"},    {"apos", "'"},   {"bull", "•"},   {"copy", "©"},   {"deg", "°"},    {"gt", ">"},
    {"harr", "↔"},   {"hellip", "…"}, {"laquo", "«"},  {"larr", "←"},   {"ldquo", "“"},  {"lsquo", "‘"},
    {"lt", "<"},     {"mdash", "—"},  {"middot", "·"}, {"nbsp", " "},   {"ndash", "–"},  {"quot", "\""},
    {"raquo", "»"},  {"rarr", "→"},   {"rdquo", "”"},  {"reg", "®"},    {"rsquo", "’"},  {"times", "×"},
    {"trade", "™"},  {"auml", "ä"},   {"ouml", "ö"},   {"uuml", "ü"},   {"Auml", "Ä"},   {"Ouml", "Ö"},
    {"Uuml", "Ü"},   {"szlig", "ß"},  {"eacute", "é"}, {"egrave", "è"}, {"agrave", "à"}, {"ccedil", "ç"},
    {"ntilde", "ñ"}, {"aacute", "á"}, {"iacute", "í"}, {"oacute", "ó"}, {"uacute", "ú"}, {"ensp", " "},
    {"emsp", " "},   {"thinsp", " "}, {"zwnj", ""},    {"zwj", ""},     {"shy", ""},
});

std::string utf8(std::uint32_t code) {
    std::string out;
    const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | code >> 6U);
        byte(0x80 | (code & 0x3FU));
    } else if (code < 0x10000) {
        byte(0xE0 | code >> 12U);
        byte(0x80 | (code >> 6U & 0x3FU));
        byte(0x80 | (code & 0x3FU));
    } else {
        byte(0xF0 | code >> 18U);
        byte(0x80 | (code >> 12U & 0x3FU));
        byte(0x80 | (code >> 6U & 0x3FU));
        byte(0x80 | (code & 0x3FU));
    }
    return out;
}

/// What "amp", "#38" or "#x26" stands for.
std::optional<std::string> entityText(std::string_view name) {
    if (!name.starts_with('#')) {
        const auto* found = std::ranges::find(entities, name, &Entity::name);
        if (found == entities.end()) return std::nullopt;
        return std::string(found->text);
    }
    name.remove_prefix(1);
    const bool isHexadecimal = name.starts_with('x') || name.starts_with('X');
    if (isHexadecimal) name.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), code, isHexadecimal ? 16 : 10);
    if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
    if (code == 0xA0 || code == 9 || code == 10 || code == 13) return code == 10 ? "\n" : " ";
    if (code < 0x20 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return std::nullopt;
    return utf8(code);
}

/// Appends what stands at `at` with an entity decoded; gives the place behind it.
std::size_t appendCharacter(std::string& out, std::string_view text, std::size_t at) {
    constexpr std::size_t longestName = 10;
    if (text[at] == '&') {
        const std::size_t end = text.substr(at, longestName + 2).find(';');
        if (end != std::string_view::npos)
            if (const auto meant = entityText(text.substr(at + 1, end - 1))) {
                out += *meant;
                return at + end + 1;
            }
    }
    out += text[at];
    return at + 1;
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isNameCharacter(char c) { return isLetter(c) || (c >= '0' && c <= '9'); }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

bool isBlock(std::string_view name) {
    static constexpr auto blocks = std::to_array<std::string_view>(
        {"p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "br", "hr"});
    return std::ranges::find(blocks, name) != blocks.end();
}

/// Reads markup from left to right. Line ends are kept apart from those of the source, which are blanks.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    MarkupText read() {
        while (m_at < m_text.size())
            if (m_text[m_at] != '<' || !tag()) character();
        m_result.text = tidyLines(m_result.text);
        return std::move(m_result);
    }

private:
    void character() {
        if (isSpace(m_text[m_at])) {
            m_result.text += ' ';
            ++m_at;
        } else {
            m_at = appendCharacter(m_result.text, m_text, m_at);
        }
    }

    bool tag() {
        if (m_text.substr(m_at).starts_with("<!--")) {
            const std::size_t end = m_text.find("-->", m_at);
            m_at = end == std::string_view::npos ? m_text.size() : end + 3;
            return true;
        }
        const bool isClosing = m_at + 1 < m_text.size() && m_text[m_at + 1] == '/';
        const std::size_t nameBegin = m_at + (isClosing ? 2 : 1);
        std::size_t nameEnd = nameBegin;
        while (nameEnd < m_text.size() && isNameCharacter(m_text[nameEnd])) ++nameEnd;
        if (nameEnd == nameBegin || !isLetter(m_text[nameBegin]) || m_noMoreTags) return false;
        const std::size_t end = m_text.find('>', nameEnd);
        if (end == std::string_view::npos) {
            m_noMoreTags = true;
            return false;
        }
        const std::string name = lowered(m_text.substr(nameBegin, nameEnd - nameBegin));
        const std::string_view inside = m_text.substr(nameEnd, end - nameEnd);
        m_at = end + 1;
        if (isBlock(name)) m_result.text += '\n';
        if (name == "td" || name == "th") m_result.text += ' ';
        if (name == "img") picture(inside);
        if (!isClosing && (name == "style" || name == "script")) skipPast(name);
        return true;
    }

    /// Over what is no text, to the closing tag.
    void skipPast(const std::string& name) {
        const std::size_t end = m_text.find("</" + name, m_at);
        m_at = end == std::string_view::npos ? m_text.size() : end;
    }

    void picture(std::string_view inside) {
        const std::size_t source = lowered(inside).find("src=");
        if (source == std::string::npos) return;
        std::string_view address = inside.substr(source + 4);
        const char quote = address.empty() ? ' ' : address.front();
        if (quote == '"' || quote == '\'') {
            address.remove_prefix(1);
            address = address.substr(0, address.find(quote));
        } else {
            address = address.substr(0, address.find_first_of(" \t/>"));
        }
        m_result.pictures.push_back(withoutEntities(address));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_noMoreTags = false; ///< no ">" is left, so that none is looked for again
    MarkupText m_result;
};

} // namespace

MarkupText textOfMarkup(std::string_view markup) { return Reader(markup).read(); }

std::string withoutEntities(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) at = appendCharacter(out, text, at);
    return out;
}

std::string tidyLines(std::string_view text) {
    std::string out;
    bool isAtStart = true; // of a line
    bool hasBlank = false;
    bool hasLine = false;
    for (const char c : text) {
        if (c == '\n') {
            hasLine = hasLine || !isAtStart;
            isAtStart = true;
            hasBlank = false;
        } else if (isSpace(c)) {
            hasBlank = !isAtStart;
        } else {
            if (hasLine) out += '\n';
            if (hasBlank) out += ' ';
            hasLine = hasBlank = isAtStart = false;
            out += c;
        }
    }
    return out;
}

std::string pictureName(std::string_view address) {
    if (address.starts_with("data:")) return {};
    address = address.substr(0, address.find_first_of("?#;"));
    if (const std::size_t slash = address.find_last_of("/\\"); slash != std::string_view::npos)
        address.remove_prefix(slash + 1);
    return std::string(address.substr(0, address.find_last_of('.')));
}

} // namespace faultline
