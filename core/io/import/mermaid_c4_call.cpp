// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_c4_call.h"

namespace faultline::mermaid {

namespace {

/// How long the values of a call may be, so that one that is never closed does not take the text.
constexpr std::size_t longestCall = 20'000;

/// Whether another statement begins behind a line end: "Name(" or "}".
bool beginsStatement(std::string_view text, std::size_t lineEnd) {
    Cursor cursor(text, lineEnd);
    cursor.skipSpaces();
    if (cursor.next() == '}') return true;
    return !cursor.takeName().empty() && cursor.next() == '(';
}

/// Where the ")" of a call stands; `begin` is behind its "(". What stands in quotes counts for nothing.
std::size_t endOfValues(std::string_view text, std::size_t begin) {
    bool inQuotes = false;
    const std::size_t end = std::min(text.size(), begin + longestCall);
    for (std::size_t i = begin; i < end; ++i) {
        if (text[i] == '"') inQuotes = !inQuotes;
        if (inQuotes) continue;
        if (text[i] == ')') return i;
        if (text[i] == '\n' && beginsStatement(text, i)) break;
    }
    return std::string_view::npos;
}

std::string unquoted(std::string_view value) {
    value = trimmed(value);
    if (value.starts_with('"')) value.remove_prefix(1);
    if (value.ends_with('"')) value.remove_suffix(1);
    return std::string(trimmed(value));
}

void addValue(C4Call& call, std::string_view value) {
    value = trimmed(value);
    const std::size_t equals = value.find('=');
    if (value.starts_with('$') && equals != std::string_view::npos)
        call.named[std::string(trimmed(value.substr(1, equals - 1)))] = unquoted(value.substr(equals + 1));
    else
        call.values.push_back(unquoted(value));
}

} // namespace

std::string C4Call::value(std::size_t place, const std::string& key) const {
    if (const auto found = named.find(key); found != named.end()) return found->second;
    return place < values.size() ? values[place] : std::string();
}

C4Call callAt(Cursor& cursor) {
    C4Call call;
    call.name = cursor.takeName();
    cursor.skipBlanks();
    if (!cursor.take("(")) return call;
    const std::string_view rest = cursor.rest();
    const std::size_t close = endOfValues(rest, 0);
    call.isClosed = close != std::string_view::npos;
    const std::size_t end = call.isClosed ? close : std::min(rest.find('\n'), rest.size());
    bool inQuotes = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < end; ++i) {
        if (rest[i] == '"') inQuotes = !inQuotes;
        if (rest[i] != ',' || inQuotes) continue;
        addValue(call, rest.substr(begin, i - begin));
        begin = i + 1;
    }
    if (end > begin) addValue(call, rest.substr(begin, end - begin));
    cursor.moveTo(cursor.position() + end + (call.isClosed ? 1 : 0));
    // The brace may stand on the next line.
    const std::size_t behind = cursor.position();
    cursor.skipSpaces();
    call.opensBlock = call.isClosed && cursor.take("{");
    if (!call.opensBlock) cursor.moveTo(behind);
    return call;
}

} // namespace faultline::mermaid
