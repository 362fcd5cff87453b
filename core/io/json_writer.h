// SPDX-License-Identifier: MIT
#pragma once
// Writes JSON documents of results: keys in the order of the calls, numbers with all their digits, and `null`
// for what does not exist.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline::json {

/// Builds one document. The outer two levels stand one entry a line, what is inside them in one line, so that
/// a person can read it and a diff shows what changed. Calls must nest properly; inside an object each value
/// follows its `key`.
class Writer {
public:
    Writer& beginObject() { return begin('{'); }
    Writer& endObject() { return end('}'); }
    Writer& beginArray() { return begin('['); }
    Writer& endArray() { return end(']'); }
    Writer& key(std::string_view name);

    Writer& string(std::string_view text);
    Writer& boolean(bool value) { return raw(value ? "true" : "false"); }
    Writer& integer(long long value) { return raw(std::to_string(value)); }
    /// 17 significant digits, so that it reads back as the same double; `null` where there is none, or it is
    /// not finite.
    Writer& number(std::optional<double> value);
    Writer& null() { return raw("null"); }
    /// Text that is a JSON value already, such as an integer of any length.
    Writer& raw(std::string_view text);

    /// The finished document, with a line end.
    [[nodiscard]] std::string finish();

private:
    static constexpr std::size_t linedLevels = 2;

    Writer& begin(char bracket);
    Writer& end(char bracket);
    void separate();
    void breakLine();

    std::string m_text;
    std::vector<bool> m_hasEntries; ///< one for each container that is open
    bool m_afterKey = false;
};

} // namespace faultline::json
