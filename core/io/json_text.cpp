// SPDX-License-Identifier: MIT
#include "core/io/json_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <iterator>

namespace faultline::json {

namespace {

unsigned char byteAt(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

bool continues(std::string_view text, std::size_t i, unsigned char low = 0x80, unsigned char high = 0xBF) {
    return i < text.size() && byteAt(text, i) >= low && byteAt(text, i) <= high;
}

void appendEscaped(std::string& out, unsigned char c) {
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    default: fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
    }
}

} // namespace

std::size_t characterLength(std::string_view text) {
    if (text.empty()) return 0;
    const unsigned char lead = byteAt(text, 0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return continues(text, 1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        // The narrower second byte keeps overlong forms and surrogates out (RFC 3629, section 4).
        const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
        return continues(text, 1, low, high) && continues(text, 2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
        return continues(text, 1, low, high) && continues(text, 2) && continues(text, 3) ? 4 : 0;
    }
    return 0;
}

void appendString(std::string& out, std::string_view text) {
    out += '"';
    std::size_t plain = 0; // start of the run that needs no change
    for (std::size_t i = 0; i < text.size();) {
        const unsigned char c = byteAt(text, i);
        const bool special = c < 0x20 || c == '"' || c == '\\';
        const std::size_t length = c < 0x80 ? 1 : characterLength(text.substr(i, 4));
        if (length != 0 && !special) {
            i += length;
            continue;
        }
        out.append(text, plain, i - plain);
        if (special)
            appendEscaped(out, c);
        else
            out += "\uFFFD";
        plain = ++i;
    }
    out.append(text, plain);
    out += '"';
}

void appendNumber(std::string& out, double value) {
    // The very shortest spelling of 0.0005 is 5e-04; people write, and look for, the first.
    constexpr double leastPlain = 1e-6;
    constexpr double mostPlain = 1e15;
    const double size = std::fabs(value);
    const bool plain = size == 0.0 || (size >= leastPlain && size < mostPlain);
    std::array<char, 40> buffer; // a plain one takes at most 6 + 17 characters and sign and point, others 24
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                       plain ? std::chars_format::fixed : std::chars_format::scientific);
    out.append(buffer.data(), written.ptr);
}

namespace {

/// Whether a character of three bytes ends a line (U+2028, U+2029) or turns the direction of all that follows
/// it, beyond the text that it stands in (U+202A to U+202E, U+2066 to U+2069).
bool turnsOrBreaks(std::string_view text, std::size_t at) {
    const unsigned char last = byteAt(text, at + 2);
    if (byteAt(text, at) != 0xE2) return false;
    if (byteAt(text, at + 1) == 0x80) return last >= 0xA8 && last <= 0xAE;
    return byteAt(text, at + 1) == 0x81 && last >= 0xA6 && last <= 0xA9;
}

} // namespace

std::string printable(std::string_view text, std::size_t limit) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (out.size() >= limit) return out + "…";
        const std::size_t length = characterLength(text.substr(i, 4));
        const unsigned char c = byteAt(text, i);
        if (length == 0)
            fmt::format_to(std::back_inserter(out), "\\x{:02x}", c);
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c < 0x20 || c == 0x7F)
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
        else if (c == 0xC2 && byteAt(text, i + 1) < 0xA0)
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", byteAt(text, i + 1));
        else if (length == 3 && turnsOrBreaks(text, i))
            fmt::format_to(std::back_inserter(out), "\\u20{:02x}",
                           ((byteAt(text, i + 1) & 1U) << 6U) | (byteAt(text, i + 2) & 0x3FU));
        else
            out.append(text, i, length);
        i += length == 0 ? 1 : length;
    }
    return out;
}

void appendPointerToken(std::string& pointer, std::string_view key) {
    pointer += '/';
    for (const char c : key) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
}

std::string takePointerToken(std::string_view& pointer) {
    pointer.remove_prefix(1);
    const std::string_view escaped = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(escaped.size());
    std::string token;
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        if (escaped[i] != '~' || i + 1 == escaped.size())
            token += escaped[i];
        else
            token += escaped[++i] == '1' ? '/' : '~';
    }
    return token;
}

} // namespace faultline::json
