// SPDX-License-Identifier: MIT
#pragma once
// The ways of the drawing before an edit, so that one more part or link does not cost a search of all.

#include "ui/render/router.h"
#include "ui/render/router_search.h"

#include <vector>

namespace faultline {

/// Whether a way must be searched anew.
enum class SearchDue : char {
    no,
    someTime, ///< a better one may have opened
    now
};

/// A link's way as if it were alone, and how it was asked for.
struct LinkWay {
    FoundRoute found;
    bool alongX = true;
    SearchDue due = SearchDue::now;
};

/// A drawing that was. Parts have no identity here but where they are: indices shift with an edit.
class FormerDrawing {
public:
    FormerDrawing() = default;
    /// `ways` has one entry a link.
    FormerDrawing(std::vector<QRectF> parts, const std::vector<RouterLink>& links, std::vector<LinkWay> ways);

    /// A way between parts at those places that need not be searched now, or null.
    [[nodiscard]] const LinkWay* wayBetween(const QRectF& from, const QRectF& to) const;
    /// The places that only one of the two drawings has.
    [[nodiscard]] std::vector<QRectF> differences(std::vector<QRectF> parts) const;

private:
    struct Entry {
        QRectF from;
        QRectF to;
        std::size_t way;
    };

    std::vector<QRectF> m_parts; ///< sorted
    std::vector<Entry> m_entries;
    std::vector<LinkWay> m_ways;
};

} // namespace faultline
