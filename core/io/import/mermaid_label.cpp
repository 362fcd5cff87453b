// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_label.h"

#include "core/io/import/mermaid_letters.h"
#include "core/io/import/mermaid_source.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace faultline::mermaid {

namespace {

struct Entity {
    std::string_view name;
    char32_t code;
};

constexpr Entity entities[] = {
    {"amp", '&'},      {"apos", '\''},    {"bull", 0x2022},  {"cent", 0xA2},     {"check", 0x2713},
    {"colon", ':'},    {"comma", ','},    {"commat", '@'},   {"copy", 0xA9},     {"darr", 0x2193},
    {"deg", 0xB0},     {"dollar", '$'},   {"equals", '='},   {"euro", 0x20AC},   {"excl", '!'},
    {"ge", 0x2265},    {"gt", '>'},       {"harr", 0x2194},  {"hearts", 0x2665}, {"hellip", 0x2026},
    {"infin", 0x221E}, {"lang", 0x27E8},  {"laquo", 0xAB},   {"larr", 0x2190},   {"lbrack", '['},
    {"lcub", '{'},     {"ldquo", 0x201C}, {"le", 0x2264},    {"lowbar", '_'},    {"lpar", '('},
    {"lsqb", '['},     {"lsquo", 0x2018}, {"lt", '<'},       {"mdash", 0x2014},  {"micro", 0xB5},
    {"middot", 0xB7},  {"minus", 0x2212}, {"nbsp", ' '},     {"ndash", 0x2013},  {"ne", 0x2260},
    {"num", '#'},      {"para", 0xB6},    {"percnt", '%'},   {"period", '.'},    {"plus", '+'},
    {"plusmn", 0xB1},  {"pound", 0xA3},   {"quest", '?'},    {"quot", '"'},      {"raquo", 0xBB},
    {"rarr", 0x2192},  {"rbrack", ']'},   {"rcub", '}'},     {"rdquo", 0x201D},  {"reg", 0xAE},
    {"rpar", ')'},     {"rsqb", ']'},     {"rsquo", 0x2019}, {"sect", 0xA7},     {"semi", ';'},
    {"sol", '/'},      {"times", 0xD7},   {"trade", 0x2122}, {"uarr", 0x2191},   {"verbar", '|'},
};

void appendUtf8(std::string& out, char32_t code) {
    const auto byte = [&](char32_t value) { out += static_cast<char>(value); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) return byte(0xC0 | code >> 6U), byte(0x80 | (code & 0x3FU));
    if (code < 0x10000)
        return byte(0xE0 | code >> 12U), byte(0x80 | (code >> 6U & 0x3FU)), byte(0x80 | (code & 0x3FU));
    byte(0xF0 | code >> 18U);
    byte(0x80 | (code >> 12U & 0x3FU));
    byte(0x80 | (code >> 6U & 0x3FU));
    byte(0x80 | (code & 0x3FU));
}

/// The character that "#35", "#x23", "35" or "quot" stands for.
std::optional<char32_t> entityNamed(std::string_view name) {
    const bool isNumber = name.starts_with('#') || (!name.empty() && name[0] >= '0' && name[0] <= '9');
    if (!isNumber) {
        const auto* const entity = std::ranges::lower_bound(entities, name, {}, &Entity::name);
        if (entity == std::end(entities) || entity->name != name) return std::nullopt;
        return entity->code;
    }
    if (name.starts_with('#')) name.remove_prefix(1);
    const bool isHexadecimal = name.starts_with('x') || name.starts_with('X');
    if (isHexadecimal) name.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), code, isHexadecimal ? 16 : 10);
    const bool isCharacter = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (error != std::errc() || end != name.data() + name.size() || !isCharacter) return std::nullopt;
    return code == 0xA0 ? U' ' : static_cast<char32_t>(code);
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::ranges::find(list, word) != list.end();
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// Works through a label once, from left to right.
class Cleaner {
public:
    explicit Cleaner(std::string_view text) : m_text(text) {}

    Label clean() {
        while (m_at < m_text.size())
            if (!tag() && !entity() && !icon() && !lineEnd()) m_label.text += m_text[m_at++];
        return std::move(m_label);
    }

private:
    bool startsWith(std::string_view word) const { return m_text.substr(m_at).starts_with(word); }

    bool tag() {
        if (m_text[m_at] != '<') return false;
        const std::size_t name = m_at + (startsWith("</") ? 2 : 1);
        std::size_t nameEnd = name;
        while (nameEnd < m_text.size() && isWordCharacter(m_text[nameEnd])) ++nameEnd;
        const bool isName = nameEnd > name && (m_text[name] > '9' || m_text[name] < '0');
        if (!isName || m_tagsEnded) return false;
        const std::size_t end = m_text.find('>', nameEnd);
        m_tagsEnded = end == std::string_view::npos;
        if (m_tagsEnded) return false;
        const std::string word = lower(m_text.substr(name, nameEnd - name));
        const std::string_view whole = m_text.substr(m_at, end - m_at);
        const bool closesBlock =
            whole.starts_with("</") && isOneOf(word, {"p", "div", "li", "h1", "h2", "h3", "h4", "tr"});
        if (isOneOf(word, {"br", "hr"}) || closesBlock) m_label.text += '\n';
        if (word == "img") picture(whole);
        if (word == "i" || word == "span") fontClass(whole);
        m_at = end + 1;
        return true;
    }

    void picture(std::string_view whole) {
        const std::size_t source = whole.find("src=");
        if (source == std::string_view::npos) return;
        std::string_view address = whole.substr(source + 4);
        const char quote = address.empty() ? '\0' : address.front();
        const bool isQuoted = quote == '\'' || quote == '"';
        if (isQuoted) address.remove_prefix(1);
        address = address.substr(0, address.find_first_of(isQuoted ? std::string_view(&quote, 1) : " /\t"));
        addIcon(address.substr(0, address.find_first_of("?#")));
    }

    void addIcon(std::string_view address) {
        const std::size_t slash = address.rfind('/');
        const std::string_view last = slash == std::string_view::npos ? address : address.substr(slash + 1);
        if (!last.empty()) m_label.icons.emplace_back(last);
    }

    /// "<i class='fa fa-database'>".
    void fontClass(std::string_view whole) {
        for (std::size_t at = whole.find("fa-"); at != std::string_view::npos;
             at = whole.find("fa-", at + 1)) {
            if (at > 0 && isWordCharacter(whole[at - 1])) continue;
            const std::size_t end = std::min(whole.find_first_of(" '\">", at), whole.size());
            m_label.icons.push_back("fa:" + std::string(whole.substr(at, end - at)));
        }
    }

    bool entity() {
        const char first = m_text[m_at];
        if (first != '&' && first != entityBegin) return false;
        const char last = first == '&' ? ';' : entityEnd;
        const std::size_t end = m_text.substr(0, std::min(m_text.size(), m_at + 12)).find(last, m_at);
        if (end == std::string_view::npos) return false;
        const std::string_view name = m_text.substr(m_at + 1, end - m_at - 1);
        const std::optional<char32_t> code = entityNamed(name);
        if (code)
            appendUtf8(m_label.text, *code);
        else if (first == '&')
            return false;
        else
            ((m_label.text += '#') += name) += ';';
        m_at = end + 1;
        return true;
    }

    /// "fa:fa-database", "fab:fa-aws" or the like, with the blank after it.
    bool icon() {
        if (!startsWith("fa") || (m_at > 0 && isWordCharacter(m_text[m_at - 1]))) return false;
        std::size_t colon = m_at + 2;
        while (colon < m_text.size() && colon < m_at + 4 && m_text[colon] >= 'a' && m_text[colon] <= 'z')
            ++colon;
        if (!m_text.substr(colon).starts_with(":fa-")) return false;
        std::size_t end = colon + 4;
        while (end < m_text.size() && (isWordCharacter(m_text[end]) || m_text[end] == '-')) ++end;
        m_label.icons.emplace_back(m_text.substr(m_at, end - m_at));
        m_at = end < m_text.size() && m_text[end] == ' ' ? end + 1 : end;
        return true;
    }

    bool lineEnd() {
        if (!startsWith("\\n")) return false;
        m_label.text += '\n';
        m_at += 2;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_tagsEnded = false; ///< there is no ">" any more
    Label m_label;
};

/// Drops the marks of emphasis: pairs of stars round words everywhere, in Markdown what else stands round
/// words.
std::string withoutEmphasis(std::string_view text, bool isMarkdown) {
    std::string out;
    bool isBold = false;
    const std::size_t lastPair = text.rfind("**");
    const auto isWordAt = [&](std::size_t at) {
        return at < text.size() &&
               (isWordCharacter(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80);
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = i + 2 < text.size() ? text[i + 2] : ' ';
        const bool opens =
            !isBold && lastPair != std::string_view::npos && lastPair > i + 2 && next != ' ' && next != '*';
        const bool closes = isBold && i > 0 && text[i - 1] != ' ';
        if (text.substr(i, 2) == "**" && (opens || closes)) {
            isBold = !isBold;
            ++i;
            continue;
        }
        // "snake_case" keeps its underscores, "3 * 4" its star.
        const bool isBeside = (i > 0 && isWordAt(i - 1)) != isWordAt(i + 1);
        if (isMarkdown && (c == '`' || ((c == '*' || c == '_') && isBeside))) continue;
        out += c;
    }
    return out;
}

/// Single blanks, none at the ends of lines, no empty lines at the ends.
std::string tidied(std::string_view text) {
    std::string out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trimmed(text.substr(begin, end - begin));
        for (std::size_t i = 0; i < line.size();) {
            const std::size_t next = afterSpaces(line, i);
            if (next > i) {
                out += ' ';
                i = next;
            } else {
                // A page shows nothing for a control character.
                if (static_cast<unsigned char>(line[i]) >= 0x20) out += line[i];
                ++i;
            }
        }
        if (end < text.size()) out += '\n';
        begin = end + 1;
    }
    while (out.ends_with('\n')) out.pop_back();
    out.erase(0, std::min(out.find_first_not_of('\n'), out.size()));
    return out;
}

} // namespace

Label cleanLabel(std::string_view text, bool isMarkdown) {
    Label label = Cleaner(text).clean();
    label.text = tidied(withoutEmphasis(label.text, isMarkdown));
    return label;
}

} // namespace faultline::mermaid
