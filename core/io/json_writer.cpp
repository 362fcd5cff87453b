// SPDX-License-Identifier: MIT
#include "core/io/json_writer.h"

#include "core/io/json_text.h"

#include <cmath>
#include <fmt/format.h>

namespace faultline::json {

void Writer::breakLine() {
    m_text += '\n';
    m_text.append(2 * m_hasEntries.size(), ' ');
}

void Writer::separate() {
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_hasEntries.empty()) return;
    if (m_hasEntries.back()) m_text += ',';
    if (m_hasEntries.size() <= linedLevels)
        breakLine();
    else if (m_hasEntries.back())
        m_text += ' ';
    m_hasEntries.back() = true;
}

Writer& Writer::begin(char bracket) {
    separate();
    m_text += bracket;
    m_hasEntries.push_back(false);
    return *this;
}

Writer& Writer::end(char bracket) {
    const bool hadEntries = m_hasEntries.back();
    const bool lined = m_hasEntries.size() <= linedLevels;
    m_hasEntries.pop_back();
    if (hadEntries && lined) breakLine();
    m_text += bracket;
    return *this;
}

Writer& Writer::key(std::string_view name) {
    separate();
    appendString(m_text, name);
    m_text += ": ";
    m_afterKey = true;
    return *this;
}

Writer& Writer::string(std::string_view text) {
    separate();
    appendString(m_text, text);
    return *this;
}

Writer& Writer::number(std::optional<double> value) {
    return value && std::isfinite(*value) ? raw(fmt::format("{:.17g}", *value)) : null();
}

Writer& Writer::raw(std::string_view text) {
    separate();
    m_text += text;
    return *this;
}

std::string Writer::finish() {
    m_text += '\n';
    return std::move(m_text);
}

} // namespace faultline::json
