// SPDX-License-Identifier: MIT
#pragma once
// One statement of a C4 diagram, which looks like a call: ContainerDb(db, "Orders", "PostgreSQL", $tags="a").

#include "core/io/import/mermaid_cursor.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace faultline::mermaid {

struct C4Call {
    std::string name;                         ///< "ContainerDb"
    std::vector<std::string> values;          ///< without quotes; those left out are empty
    std::map<std::string, std::string> named; ///< "$techn" without its $
    bool opensBlock = false;                  ///< a "{" follows
    bool isClosed = true;                     ///< its ")" was there

    /// The place of what only its name gives.
    static constexpr std::size_t noPlace = std::string::npos;

    /// The value with that key, or else at that place; empty where there is neither.
    [[nodiscard]] std::string value(std::size_t place, const std::string& key) const;
};

/// Reads from the name on. The values may go over lines; an unclosed call ends with its line. `cursor` is
/// left behind it. Linear.
[[nodiscard]] C4Call callAt(Cursor& cursor);

} // namespace faultline::mermaid
