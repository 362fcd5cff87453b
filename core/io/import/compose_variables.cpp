// SPDX-License-Identifier: MIT
#include "core/io/import/compose_variables.h"

#include <algorithm>
#include <cctype>

namespace faultline::compose {

namespace {

constexpr std::size_t longestValue = 4096;
constexpr int deepest = 8; ///< of defaults in defaults
/// What replacing may write in all, so that a file of nothing but "$A" does not become one of gigabytes.
constexpr std::size_t mostWritten = std::size_t{32} << 20;
constexpr std::size_t mostUnknown = 1000;

bool isNameCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// The position of the "}" that closes the brace before `at`, or npos.
std::size_t closingBrace(std::string_view text, std::size_t at) {
    int open = 1;
    for (; at < text.size(); ++at) {
        if (text[at] == '{' && at > 0 && text[at - 1] == '$') ++open;
        if (text[at] == '}' && --open == 0) return at;
    }
    return std::string_view::npos;
}

} // namespace

EnvLine readEnvLine(std::string_view line) {
    line = trimmed(line);
    if (line.starts_with("export ")) line = trimmed(line.substr(7));
    const std::size_t equals = line.find('=');
    if (line.starts_with('#') || equals == std::string_view::npos) return {};
    std::string_view value = trimmed(line.substr(equals + 1));
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
        value = value.substr(1, value.size() - 2);
    else
        value = trimmed(value.substr(0, value.find(" #")));
    return {trimmed(line.substr(0, equals)), value};
}

void Variables::readEnvFile(std::string_view text) {
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const EnvLine entry = readEnvLine(line);
        if (!entry.key.empty() && entry.value.size() <= longestValue)
            m_known.insert_or_assign(std::string(entry.key), std::string(entry.value));
    }
}

std::string Variables::replacedIn(std::string_view text) { return replaced(text, 0); }

std::string Variables::replaced(std::string_view text, int depth) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t dollar = std::min(text.find('$', at), text.size());
        out.append(text.substr(at, dollar - at));
        at = dollar + 1;
        if (dollar == text.size()) break;
        if (at < text.size() && text[at] == '$') {
            out += '$';
            ++at;
            continue;
        }
        std::size_t end = at;
        if (at < text.size() && text[at] == '{') {
            end = closingBrace(text, at + 1);
            if (end == std::string_view::npos || depth > deepest || m_written > mostWritten) {
                out.append(text.substr(dollar));
                break;
            }
            out += valueOf(text.substr(at + 1, end - at - 1), depth);
            at = end + 1;
            continue;
        }
        while (end < text.size() && isNameCharacter(text[end])) ++end;
        if (end == at)
            out += '$';
        else
            out += valueOf(text.substr(at, end - at), depth);
        at = end;
    }
    m_written += out.size();
    return out;
}

/// Of "NAME", "NAME:-default", "NAME-default", "NAME:+instead", "NAME:?message".
std::string Variables::valueOf(std::string_view expression, int depth) {
    std::size_t end = 0;
    while (end < expression.size() && isNameCharacter(expression[end])) ++end;
    const std::string_view name = expression.substr(0, end);
    std::string_view rest = expression.substr(end);
    const bool emptyCounts = rest.starts_with(':');
    if (emptyCounts) rest.remove_prefix(1);
    const char operation = rest.empty() ? ' ' : rest.front();
    if (!rest.empty()) rest.remove_prefix(1);

    const auto known = m_known.find(name);
    const bool set = known != m_known.end() && !(emptyCounts && known->second.empty());
    if (operation == '+') return set ? replaced(rest, depth + 1) : std::string();
    if (set) return m_written > mostWritten ? std::string() : known->second;
    if (operation == '-') return replaced(rest, depth + 1);
    if (m_unknown.size() < mostUnknown) m_unknown.emplace(name);
    return {};
}

} // namespace faultline::compose
