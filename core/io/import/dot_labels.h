// SPDX-License-Identifier: MIT
#pragma once
// Labels of DOT in words: escapes, records and HTML (graphviz.org, "escString", "record", "HTML-like
// labels").

#include "core/io/import/markup_text.h"

#include <string>
#include <string_view>

namespace faultline {

/// What stands for a thing in its escapes: \N, \G, \E, \T and \H.
struct DotNames {
    std::string node;
    std::string graph;
    std::string edge;
    std::string tail;
    std::string head;
};

/// A quoted label: "\n", "\l" and "\r" end lines, names take their places.
[[nodiscard]] std::string dotText(std::string_view label, const DotNames& names);

/// A record's label: its fields, one a line, without ports.
[[nodiscard]] std::string dotRecordText(std::string_view label, const DotNames& names);

} // namespace faultline
