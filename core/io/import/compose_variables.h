// SPDX-License-Identifier: MIT
#pragma once
// ${VARIABLE:-default} in Compose files.

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace faultline::compose {

/// The variables that are known: those of a file `.env` beside the Compose file.
class Variables {
public:
    /// Takes the lines KEY=VALUE; '#' begins a comment. Values of more than 4 KB are left out.
    void readEnvFile(std::string_view text);

    /// The text with every variable replaced by its value, else its default, else nothing; "$$" is "$".
    [[nodiscard]] std::string replacedIn(std::string_view text);

    /// Variables that had neither a value nor a default.
    [[nodiscard]] const std::set<std::string>& unknown() const { return m_unknown; }

private:
    std::string replaced(std::string_view text, int depth);
    std::string valueOf(std::string_view expression, int depth);

    std::map<std::string, std::string, std::less<>> m_known;
    std::set<std::string> m_unknown;
    std::size_t m_written = 0;
};

/// A line of an env file, or empty key: "export KEY='value'  # comment".
struct EnvLine {
    std::string_view key;
    std::string_view value;
};
[[nodiscard]] EnvLine readEnvLine(std::string_view line);

} // namespace faultline::compose
