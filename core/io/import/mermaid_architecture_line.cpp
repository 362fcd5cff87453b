// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_architecture_line.h"

#include "core/io/import/mermaid_cursor.h"

namespace faultline::mermaid {

namespace {

/// An end of an edge, "id{group}:R" or "L:id{group}".
struct EdgeEnd {
    std::string id;
    bool hasSide = false;
    bool isSideBehind = false; ///< "id:L" where Mermaid wants "L:id"
};

bool isSide(std::string_view word) { return word == "L" || word == "R" || word == "T" || word == "B"; }

EdgeEnd leftEnd(Cursor& cursor) {
    EdgeEnd end;
    end.id = cursor.takeName();
    cursor.take("{group}");
    cursor.skipBlanks();
    if (!cursor.take(":")) return end;
    cursor.skipBlanks();
    end.hasSide = isSide(cursor.takeName());
    return end;
}

EdgeEnd rightEnd(Cursor& cursor) {
    EdgeEnd end;
    const std::string first(cursor.takeName());
    cursor.take("{group}");
    cursor.skipBlanks();
    end.id = first;
    if (!cursor.take(":")) return end;
    cursor.skipBlanks();
    const std::string second(cursor.takeName());
    cursor.take("{group}");
    // Both ends may be named like sides; the side stands in front, as Mermaid has it.
    end.hasSide = isSide(first) || isSide(second);
    end.isSideBehind = !isSide(first);
    end.id = end.isSideBehind ? first : second;
    return end;
}

} // namespace

ArchitecturePart architecturePart(std::string_view text) {
    Cursor cursor(text);
    ArchitecturePart made;
    cursor.skipBlanks();
    made.id = cursor.takeName();
    cursor.skipBlanks();
    if (cursor.take("(")) {
        made.icon = trimmed(cursor.takeUntil(")"));
        cursor.take(")");
    } else if (cursor.take("\"")) {
        made.title = cursor.takeUntil("\"");
        cursor.take("\"");
    }
    cursor.skipBlanks();
    const bool hasEmptyTitle = cursor.rest().starts_with("[]");
    if (cursor.take("[")) {
        // A title may hold brackets; the last one ends it.
        const std::string_view rest = cursor.rest();
        const std::size_t end = std::min(rest.rfind(']'), rest.size());
        std::string_view title = trimmed(rest.substr(0, end));
        if (title.size() > 1 && (title.front() == '"' || title.front() == '\'') &&
            title.back() == title.front())
            title = title.substr(1, title.size() - 2);
        made.title = title;
        cursor.moveTo(cursor.position() + end + 1);
    }
    cursor.skipBlanks();
    if (cursor.take("in ")) {
        cursor.skipBlanks();
        made.parent = cursor.takeName();
        cursor.skipBlanks();
    }
    made.isWhole = cursor.isAtEnd() && !hasEmptyTitle;
    return made;
}

std::optional<ArchitectureEdge> architectureEdge(std::string_view text) {
    Cursor cursor(text);
    ArchitectureEdge made;
    const EdgeEnd from = leftEnd(cursor);
    cursor.skipBlanks();
    const bool atFrom = cursor.take("<");
    if (from.id.empty() || !cursor.take("-")) return std::nullopt;
    if (cursor.take("[")) {
        made.label = cursor.takeUntil("]");
        cursor.take("]");
    }
    if (!cursor.take("-")) return std::nullopt;
    const bool isLong = cursor.next() == '-';
    while (cursor.next() == '-') cursor.take("-");
    const bool atTo = cursor.take(">");
    cursor.skipBlanks();
    const EdgeEnd to = rightEnd(cursor);
    cursor.skipBlanks();
    if (to.id.empty()) return std::nullopt;
    made.from = from.id;
    made.to = to.id;
    made.heads = atFrom ? (atTo ? SketchEdge::Heads::both : SketchEdge::Heads::atFrom)
                        : (atTo ? SketchEdge::Heads::atTo : SketchEdge::Heads::none);
    made.isMermaid = from.hasSide && to.hasSide && !to.isSideBehind && !isLong && cursor.isAtEnd();
    return made;
}

} // namespace faultline::mermaid
